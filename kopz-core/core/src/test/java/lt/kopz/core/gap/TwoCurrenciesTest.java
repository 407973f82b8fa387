package lt.kopz.core.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.CurrencyMismatchException;
import lt.kopz.core.money.EuroConversion;
import lt.kopz.core.money.Rate;
import lt.kopz.core.wording.Literal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Two currencies in one number")
class TwoCurrenciesTest {
    private static final MonetaryAmount EUROS = Amounts.euro("100.00");
    private static final MonetaryAmount LITAS = Amounts.of("345.28", "LTL");
    private static final Rate DOLLARS = new Rate(
            Amounts.currency("EUR"),
            Amounts.currency("USD"),
            new BigDecimal("1.1194"),
            LocalDate.of(2019, 12, 10),
            "ECB");

    private static Explanation leaf(MonetaryAmount amount) {
        return Explanation.assumed(new Literal("amount"), Quantity.of(amount), new Literal("assumed"));
    }

    private static Arguments named(String what, ThrowingCallable making) {
        return arguments(what, making);
    }

    static Stream<Arguments> numbers() {
        Literal name = new Literal("number");
        AmountRange euros = AmountRange.exactly(EUROS);
        AmountRange litas = AmountRange.exactly(LITAS);
        return Stream.of(
                named("a quotient", () -> Explanation.quotient(name, leaf(EUROS), leaf(LITAS))),
                named(
                        "a quotient by at least so much",
                        () -> Explanation.quotient(
                                name,
                                leaf(EUROS),
                                Explanation.assumed(name, Quantity.of(AmountRange.atLeast(LITAS)), name))),
                named(
                        "a quotient of nothing",
                        () -> Explanation.quotient(name, leaf(Amounts.euro("0.00")), leaf(LITAS))),
                named("a way gone", () -> Explanation.excess(name, leaf(EUROS), leaf(LITAS))),
                named("an excess", () -> Explanation.excess(name, leaf(EUROS), leaf(LITAS))),
                named("a difference", () -> Explanation.difference(name, leaf(EUROS), leaf(LITAS))),
                named(
                        "a sum",
                        () -> Explanation.sum(
                                name, Quantity.zero(Amounts.currency("EUR")), List.of(leaf(EUROS), leaf(LITAS)))),
                named("a proportion", () -> new Proportion(litas, euros)),
                named(
                        "a proportion of nothing",
                        () -> new Proportion(AmountRange.exactly(Amounts.of("0.00", "LTL")), euros)),
                named("a range between two", () -> AmountRange.between(EUROS, LITAS)),
                named("a range around two", () -> euros.hull(litas)),
                named("a comparison", () -> euros.isLessThan(litas)),
                named("a rate", () -> DOLLARS.toTerm(LITAS, RoundingMode.HALF_UP)),
                named("a rate, back", () -> DOLLARS.toBase(LITAS, RoundingMode.HALF_UP)));
    }

    @ParameterizedTest(name = "{0} is refused")
    @MethodSource("numbers")
    void are_refused_and_never_converted_silently(String what, ThrowingCallable making) {
        assertThatThrownBy(making)
                .as(what)
                .isInstanceOf(CurrencyMismatchException.class)
                .hasMessageContaining("convert one of them first, with a rate you name");
    }

    @Test
    void make_a_share_once_one_of_them_is_converted() {
        MonetaryAmount converted = EuroConversion.toEuro(LITAS);
        assertThat(new Proportion(AmountRange.exactly(converted), AmountRange.exactly(Amounts.euro("400.00")))
                        .share()
                        .exact())
                .contains(Fraction.of(1, 4));
        assertThat(Explanation.quotient(new Literal("share"), leaf(converted), leaf(EUROS))
                        .value()
                        .asRatio()
                        .exact())
                .contains(Fraction.ONE);
    }
}
