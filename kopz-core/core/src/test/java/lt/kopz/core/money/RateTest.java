package lt.kopz.core.money;

import static lt.kopz.core.money.Amounts.euro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import javax.money.CurrencyUnit;
import lt.kopz.core.refusal.ProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                .hasFieldOrPropertyWithValue("kind", ProblemKind.SAME_CURRENCY);
        assertThatThrownBy(() -> new Rate(EUR, USD, BigDecimal.ZERO, DAY, "x"))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.NOT_POSITIVE);
        assertThatThrownBy(() -> new Rate(EUR, USD, new BigDecimal("1E+2000000000"), DAY, "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rate(EUR, USD, new BigDecimal("1.1194"), DAY, " "))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.BLANK_TEXT);
    }

    @Test
    void a_rate_of_forty_digits_is_still_taken() {
        BigDecimal forty = new BigDecimal("0." + "1".repeat(40));
        assertThat(new Rate(EUR, USD, forty, DAY, "x").decimal()).isEqualTo(forty);
        assertThatThrownBy(() -> new Rate(EUR, USD, new BigDecimal("0." + "1".repeat(41)), DAY, "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "1 {0} = {1} {2} of {3} contradicts {4}")
    @CsvSource({
        "EUR, 3.45280, LTL, 2015-01-01,",
        "EUR, 3.4528, LTL, 2020-06-01,",
        "EUR, 3.45, LTL, 2015-01-01, LTL",
        "EUR, 3.45, LTL, 2014-12-31,",
        "EUR, 3.45281, LTL, 2015-01-01, LTL",
        "LTL, 0.289620, EUR, 2015-01-01, LTL",
        "LTL, 0.289620, EUR, 2014-12-31,",
        "EUR, 1.95583, BGN, 2026-01-01,",
        "EUR, 1.956, BGN, 2026-01-01, BGN",
        "EUR, 1.956, BGN, 2025-12-31,",
        "DEM, 1.76539, LTL, 2015-01-01, 'DEM,LTL'",
        "DEM, 1.76539, LTL, 2014-12-31,",
        "EUR, 1.1194, USD, 2019-12-10,",
        "LTL, 0.35, USD, 2019-12-10,"
    })
    void a_rate_against_the_official_one_is_known_as_such_from_the_day_on_that_the_euro_came(
            String base, String decimal, String term, LocalDate day, String contradicted) {
        Rate rate = new Rate(Amounts.currency(base), Amounts.currency(term), new BigDecimal(decimal), day, "bankas");
        assertThat(rate.contradicted().stream().map(EuroRate::code))
                .isEqualTo(contradicted == null ? List.of() : List.of(contradicted.split(",")));
    }

    @Test
    void a_rate_in_powers_of_ten_is_one_in_units() {
        assertThat(new Rate(EUR, USD, new BigDecimal("1E+2"), DAY, "x"))
                .isEqualTo(new Rate(EUR, USD, new BigDecimal("100"), DAY, "x"));
        assertThat(new Rate(EUR, USD, new BigDecimal("1E+39"), DAY, "x")
                        .decimal()
                        .precision())
                .isEqualTo(40);
        assertThatThrownBy(() -> new Rate(EUR, USD, new BigDecimal("1E+40"), DAY, "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_official_rate_contradicts_itself() {
        assertThat(EuroConversion.rates())
                .allSatisfy(
                        official -> assertThat(official.asRate().contradicted()).isEmpty());
    }
}
