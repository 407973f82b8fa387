package lt.kopz.core.money;

import static lt.kopz.core.money.Amounts.euro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import javax.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class RateTest {

    private static final CurrencyUnit EUR = Amounts.currency("EUR");
    private static final CurrencyUnit USD = Amounts.currency("USD");
    private static final LocalDate DAY = LocalDate.of(2019, 12, 10);
    private static final Rate RATE = new Rate(EUR, USD, new BigDecimal("1.1194"), DAY, "an example");

    @Test
    void an_amount_is_multiplied_towards_the_term_currency_and_divided_back() {
        assertThat(RATE.toTerm(euro(700), RoundingMode.UNNECESSARY)).isEqualTo(Amounts.of("783.58", "USD"));
        assertThat(RATE.toBase(Amounts.of("783.58", "USD"), RoundingMode.UNNECESSARY))
                .isEqualTo(euro(700));
    }

    @Test
    void rounding_is_the_one_that_was_named() {
        assertThat(RATE.toTerm(euro("0.01"), RoundingMode.UP)).isEqualTo(Amounts.of("0.02", "USD"));
        assertThat(RATE.toTerm(euro("0.01"), RoundingMode.DOWN)).isEqualTo(Amounts.of("0.01", "USD"));
        assertThat(RATE.toBase(Amounts.of("1", "USD"), RoundingMode.HALF_UP)).isEqualTo(euro("0.89"));
        assertThatThrownBy(() -> RATE.toBase(Amounts.of("1", "USD"), RoundingMode.UNNECESSARY))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void the_currency_must_be_the_quoted_one() {
        assertThatThrownBy(() -> RATE.toTerm(Amounts.of("1", "USD"), RoundingMode.HALF_UP))
                .isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> RATE.toBase(euro(1), RoundingMode.HALF_UP))
                .isInstanceOf(CurrencyMismatchException.class);
    }

    @Test
    void a_rate_without_meaning_is_refused() {
        assertThatThrownBy(() -> new Rate(EUR, EUR, BigDecimal.ONE, DAY, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A rate from EUR to itself");
        assertThatThrownBy(() -> new Rate(EUR, USD, BigDecimal.ZERO, DAY, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be a positive number");
        assertThatThrownBy(() -> new Rate(EUR, USD, new BigDecimal("1E+2000000000"), DAY, "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rate(EUR, USD, new BigDecimal("1.1194"), DAY, " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The rate 1 EUR = 1.1194 USD of 2019-12-10 has no source: say who quoted it");
    }

    @Test
    void a_rate_of_forty_digits_is_still_taken() {
        BigDecimal forty = new BigDecimal("0." + "1".repeat(40));
        assertThat(new Rate(EUR, USD, forty, DAY, "x").decimal()).isEqualTo(forty);
        assertThatThrownBy(() -> new Rate(EUR, USD, new BigDecimal("0." + "1".repeat(41)), DAY, "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
