package lt.kopz.core.money;

import static lt.kopz.core.money.Amounts.euro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryAmount;
import lt.kopz.core.refusal.ProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    private static final CurrencyUnit EUR = Amounts.currency("EUR");
    private static final CurrencyUnit LTL = Amounts.currency("LTL");

    @Test
    void the_financing_gap_of_the_class_example_is_2550() {
        assertThat(Amounts.plain(Amounts.minus(euro("3250.00"), euro("700.00"))))
                .isEqualTo("2550.00");
    }

    @Test
    void seven_hundred_is_seven_hundred_however_it_is_made() {
        MonetaryAmount amount = euro(700);
        List<MonetaryAmount> same = List.of(
                euro("700.00"),
                euro("700"),
                Amounts.of("700.0", "EUR"),
                Amounts.of(new BigDecimal("7E+2"), EUR),
                Amounts.of(new BigDecimal("700.000000"), EUR),
                Amounts.ofMinor(70000, EUR),
                Amounts.plus(euro(540), euro(160)),
                Amounts.times(euro(70), 10),
                Amounts.negate(euro(-700)));
        assertThat(same).allSatisfy(other -> {
            assertThat(other).isEqualTo(amount).hasSameHashCodeAs(amount).hasSameClassAs(amount);
            assertThat(Amounts.plain(other)).isEqualTo("700.00");
        });
    }

    @Test
    void a_decimal_has_exactly_the_decimals_of_its_currency() {
        assertThat(Amounts.decimal(euro(700))).isEqualTo(new BigDecimal("700.00"));
        assertThat(Amounts.decimal(Amounts.of(new BigDecimal("0.250"), EUR))).isEqualTo(new BigDecimal("0.25"));
        assertThat(Amounts.decimal(Amounts.of("700", "JPY"))).isEqualTo(new BigDecimal("700"));
        assertThat(Amounts.decimal(Amounts.of("700", "TND"))).isEqualTo(new BigDecimal("700.000"));
        assertThat(Amounts.text(euro("0"))).isEqualTo("EUR 0.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "700,00",
                "700.",
                ".5",
                "+700",
                "7e2",
                "7E+2",
                "1 000",
                "1,000.00",
                "--1",
                "0x10",
                "NaN",
                "٧٠٠",
                "700.00 ",
                "700\n"
            })
    void what_is_no_plain_decimal_is_refused(String text) {
        assertThatThrownBy(() -> euro(text)).hasFieldOrPropertyWithValue("kind", ProblemKind.NOT_AN_AMOUNT);
    }

    @Test
    void a_text_of_absurd_length_is_refused_and_not_repeated_in_full() {
        assertThatThrownBy(() -> euro("9".repeat(1_000_000)))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.NOT_AN_AMOUNT)
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
    }

    @Test
    void a_text_of_a_hundred_digits_is_refused_for_its_size_and_a_longer_one_for_its_length() {
        assertThatThrownBy(() -> euro("1".repeat(100)))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.AMOUNT_TOO_LARGE);
        assertThatThrownBy(() -> euro("1".repeat(101))).hasFieldOrPropertyWithValue("kind", ProblemKind.NOT_AN_AMOUNT);
    }

    @Test
    void a_text_with_more_decimals_than_the_currency_is_refused_even_if_they_are_zeros() {
        assertThatThrownBy(() -> euro("700.000")).hasFieldOrPropertyWithValue("kind", ProblemKind.AMOUNT_TOO_FINE);
    }

    @Test
    void a_number_finer_than_a_cent_is_refused_and_named() {
        assertThatThrownBy(() -> Amounts.of(new BigDecimal("0.005"), EUR))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.AMOUNT_TOO_FINE);
    }

    @Test
    void sixty_digits_before_the_mark_are_money_and_sixty_one_are_not() {
        assertThat(Amounts.plain(euro("9".repeat(60)))).isEqualTo("9".repeat(60) + ".00");
        assertThatThrownBy(() -> euro("1" + "0".repeat(60)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has more than 60 digits before the decimal mark");
        assertThatThrownBy(() -> Amounts.times(euro("9".repeat(60)), 10)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbers_with_huge_exponents_are_refused_or_rounded_without_being_expanded() {
        assertThatThrownBy(() -> Amounts.of(new BigDecimal("1E+2000000000"), EUR))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Amounts.of(new BigDecimal("1E-2000000000"), EUR))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Amounts.of(new BigDecimal("0E+2000000000"), EUR)).isEqualTo(euro(0));
        assertThat(Amounts.rounded(new BigDecimal("1E-2000000000"), EUR, RoundingMode.UP))
                .isEqualTo(euro("0.01"));
        assertThat(Amounts.rounded(new BigDecimal("-1E-2000000000"), EUR, RoundingMode.FLOOR))
                .isEqualTo(euro("-0.01"));
        assertThat(Amounts.rounded(new BigDecimal("1E-2000000000"), EUR, RoundingMode.HALF_UP))
                .isEqualTo(euro(0));
        assertThat(Amounts.rounded(new BigDecimal("0E-2000000000"), EUR, RoundingMode.UP))
                .isEqualTo(euro(0));
        assertThatThrownBy(() -> Amounts.rounded(new BigDecimal("1E+2000000000"), EUR, RoundingMode.UP))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "6.955, HALF_UP, 6.96", "6.955, HALF_DOWN, 6.95", "6.955, HALF_EVEN, 6.96", "6.945, HALF_EVEN, 6.94",
        "-6.955, HALF_UP, -6.96", "6.951, CEILING, 6.96", "6.959, FLOOR, 6.95", "0.005, HALF_UP, 0.01",
        "0.00499, HALF_UP, 0.00", "0.0049, UP, 0.01", "0.0009, UP, 0.01", "700, UNNECESSARY, 700.00"
    })
    void rounding_is_the_one_that_was_named(BigDecimal number, RoundingMode rounding, String expected) {
        assertThat(Amounts.plain(Amounts.rounded(number, EUR, rounding))).isEqualTo(expected);
    }

    @Test
    void rounding_that_should_be_unnecessary_and_is_not_fails() {
        assertThatThrownBy(() -> Amounts.rounded(new BigDecimal("0.001"), EUR, RoundingMode.UNNECESSARY))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void currencies_are_never_mixed() {
        MonetaryAmount litas = Amounts.of("1.00", "LTL");
        assertThatThrownBy(() -> Amounts.plus(euro(1), litas))
                .isInstanceOf(CurrencyMismatchException.class)
                .hasMessage(
                        "Amounts in EUR and LTL cannot be combined: convert one of them first, with a rate you name");
        assertThatThrownBy(() -> Amounts.minus(litas, euro(0))).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> Amounts.compare(euro(0), litas)).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> Amounts.total(EUR, List.of(euro(1), litas)))
                .isInstanceOf(CurrencyMismatchException.class);
    }

    @Test
    void the_prices_of_seminars_and_lectures_make_the_appropriation() {
        List<MonetaryAmount> prices = List.of(euro("200.00"), euro("300.00"), euro("200.00"));
        assertThat(Amounts.total(EUR, prices)).isEqualTo(euro(700));
        assertThat(Amounts.total(LTL, List.of())).isEqualTo(Amounts.zero(LTL));
    }

    @Test
    void minor_units_fit_a_long_or_say_so() {
        assertThat(Amounts.minor(euro("-0.01"))).isEqualTo(-1);
        assertThat(Amounts.minor(Amounts.ofMinor(Long.MAX_VALUE, EUR))).isEqualTo(Long.MAX_VALUE);
        assertThat(Amounts.minor(Amounts.ofMinor(Long.MIN_VALUE, EUR))).isEqualTo(Long.MIN_VALUE);
        assertThatThrownBy(() -> Amounts.minor(euro("92233720368547758.08")))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("EUR 92233720368547758.08 has 9223372036854775808 minor units, more than the"
                        + " 9223372036854775807 that fit a long: use decimal(amount)");
    }

    @Test
    void arithmetic_beyond_a_long_loses_nothing() {
        MonetaryAmount large = Amounts.ofMinor(Long.MAX_VALUE, EUR);
        assertThat(Amounts.plain(Amounts.plus(large, large))).isEqualTo("184467440737095516.14");
        assertThat(Amounts.plain(Amounts.times(large, Long.MAX_VALUE)))
                .isEqualTo(new BigDecimal("92233720368547758.07")
                        .multiply(BigDecimal.valueOf(Long.MAX_VALUE))
                        .toPlainString());
        assertThat(Amounts.plain(Amounts.negate(Amounts.ofMinor(Long.MIN_VALUE, EUR))))
                .isEqualTo("92233720368547758.08");
    }

    @Test
    void an_amount_made_elsewhere_is_copied_in() {
        MonetaryAmount foreign = FastMoneys.of("3250.55");
        MonetaryAmount copied = Amounts.exact(foreign);
        assertThat(foreign).isNotEqualTo(euro("3250.55"));
        assertThat(copied).isEqualTo(euro("3250.55"));
        assertThat(copied.getContext().getPrecision()).isZero();
        assertThat(Amounts.plus(foreign, foreign)).isEqualTo(euro("6501.10"));
        assertThat(Amounts.exact(copied)).isSameAs(copied);
    }

    @Test
    void an_amount_of_the_same_implementation_but_another_context_is_copied_in_too() {
        MonetaryAmount foreign = Monetary.getDefaultAmountFactory()
                .setCurrency("EUR")
                .setNumber(new BigDecimal("3250.55"))
                .create();
        assertThat(foreign.getContext()).isNotEqualTo(euro(1).getContext());
        assertThat(Amounts.exact(foreign)).isEqualTo(foreign).isNotSameAs(foreign);
        assertThat(Amounts.exact(foreign).getContext()).isEqualTo(euro(1).getContext());
    }

    @Test
    void an_amount_finer_than_its_currency_is_not_copied_in_but_refused_and_named() {
        MonetaryAmount finer = euro("0.01").multiply(new BigDecimal("0.5"));
        assertThatThrownBy(() -> Amounts.exact(finer)).hasFieldOrPropertyWithValue("kind", ProblemKind.AMOUNT_TOO_FINE);
        assertThatThrownBy(() -> Amounts.plus(euro(1), finer)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EU", "EURO", "eur", "E.R", "...", "QQQ", "[A-", "EUR\n"})
    void what_is_no_currency_code_is_refused(String code) {
        assertThatThrownBy(() -> Amounts.currency(code))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.UNKNOWN_CURRENCY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XAU", "XXX"})
    void gold_and_no_currency_have_no_amounts(String code) {
        assertThatThrownBy(() -> Amounts.zero(Amounts.currency(code)))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.CURRENCY_WITHOUT_UNIT);
        assertThatThrownBy(() -> Amounts.of("1", code)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_currency_is_looked_up_once() {
        assertThat(Amounts.currency("LTL")).isSameAs(Amounts.currency("LTL"));
    }

    @Test
    void a_currency_of_ones_own_with_a_known_code_becomes_the_known_one() {
        assertThat(Amounts.of(BigDecimal.ONE, new OwnCurrency("EUR", 4)).getCurrency())
                .isSameAs(EUR);
        assertThatThrownBy(() -> Amounts.of(new BigDecimal("0.0001"), new OwnCurrency("EUR", 4)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_currency_of_ones_own_with_an_unknown_code_keeps_its_decimals() {
        CurrencyUnit points = new OwnCurrency("POINTS", 1);
        MonetaryAmount amount = Amounts.of(new BigDecimal("2.5"), points);
        assertThat(Amounts.text(Amounts.times(amount, 3))).isEqualTo("POINTS 7.5");
    }

    /** Amounts of another implementation, as an embedder may hand in. */
    private static final class FastMoneys {
        static MonetaryAmount of(String decimal) {
            return Monetary.getAmountTypes().stream()
                    .filter(type -> type.getSimpleName().equals("FastMoney"))
                    .map(Monetary::getAmountFactory)
                    .map(factory -> (MonetaryAmount) factory.setCurrency("EUR")
                            .setNumber(new BigDecimal(decimal))
                            .create())
                    .findFirst()
                    .orElseThrow();
        }
    }
}
