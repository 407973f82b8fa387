package lt.kopz.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("An amount as a source states it, in another currency")
class ConvertedStatedAmountTest {
    private static MonetaryAmount litas(String amount) {
        return Amounts.of(amount, "LTL");
    }

    static Stream<Arguments> converted() {
        return Stream.of(
                arguments(StatedAmount.exactly(litas("100.00")), StatedAmount.exactly(Amounts.euro("28.96"))),
                arguments(
                        StatedAmount.rounded(litas("34528.00"), litas("100.00")),
                        StatedAmount.rounded(Amounts.euro("10000.00"), Amounts.euro("28.96"))),
                // less than half a cent
                arguments(
                        StatedAmount.rounded(litas("345.28"), litas("0.01")),
                        StatedAmount.exactly(Amounts.euro("100.00"))),
                arguments(StatedAmount.atLeast(litas("345.28")), StatedAmount.atLeast(Amounts.euro("100.00"))),
                arguments(StatedAmount.atMost(litas("345.28")), StatedAmount.atMost(Amounts.euro("100.00"))),
                arguments(
                        StatedAmount.between(litas("345.28"), litas("690.56")),
                        StatedAmount.between(Amounts.euro("100.00"), Amounts.euro("200.00"))),
                arguments(
                        StatedAmount.about(litas("400.00"), litas("345.28"), litas("690.56")),
                        StatedAmount.about(Amounts.euro("115.85"), Amounts.euro("100.00"), Amounts.euro("200.00"))),
                arguments(
                        StatedAmount.unknown(Amounts.currency("LTL")), StatedAmount.unknown(Amounts.currency("EUR"))));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("converted")
    void keeps_its_form(StatedAmount stated, StatedAmount made) {
        assertThat(stated.converted(EuroConversion::toEuro)).isEqualTo(made);
    }
}
