package lt.kopz.core.money;

import static lt.kopz.core.money.Amounts.euro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.wording.QuantityText;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedAmountTest {
    private static final CurrencyUnit EUR = Amounts.currency("EUR");

    private static ReadAmount read(String text) {
        return QuantityText.of(Wording.LITHUANIAN).notation().read(text).orElseThrow();
    }

    @Test
    void to_the_cent_is_exact_and_stands_for_nothing_else() {
        StatedAmount stated = StatedAmount.exactly(euro("45612.30"));

        assertThat(stated.range()).isEqualTo(AmountRange.exactly(euro("45612.30")));
        assertThat(stated.interval()).isEqualTo(stated.range());
        assertThat(stated.value()).contains(euro("45612.30"));
        assertThat(stated.precision()).isEmpty();
        assertThat(stated.range().tolerance()).isZero();
        assertThat(stated.isAbout()).isFalse();
        assertThat(stated).hasToString("EUR 45612.30");
    }

    @Test
    void more_or_less_than_an_amount_is_beyond_it_by_a_minor_unit_at_least() {
        assertThat(StatedAmount.moreThan(euro("50.00"))).isEqualTo(StatedAmount.atLeast(euro("50.01")));
        assertThat(StatedAmount.lessThan(euro("50.00"))).isEqualTo(StatedAmount.atMost(euro("49.99")));
    }

    @Test
    void printed_in_hundreds_is_counted_exactly_and_stands_for_fifty_less_to_fifty_more() {
        StatedAmount stated = StatedAmount.rounded(euro("45600.00"), euro("100.00"));

        assertThat(stated.range().asPrinted()).isEqualTo(AmountRange.exactly(euro("45600.00")));
        assertThat(stated.interval()).isEqualTo(AmountRange.between(euro("45550.00"), euro("45650.00")));
        assertThat(stated.value()).contains(euro("45600.00"));
        assertThat(stated.precision()).contains(euro("100.00"));
        assertThat(stated.range().tolerance()).isEqualByComparingTo("50");
        assertThat(stated.isAbout()).isFalse();
        assertThat(stated).hasToString("EUR 45600.00 (printed to 100.00)");
    }

    @Test
    void about_lies_within_its_bounds_in_sums_too() {
        StatedAmount stated = StatedAmount.about(euro("500.00"), euro("450.00"), euro("550.00"));

        assertThat(stated.range()).isEqualTo(AmountRange.between(euro("450.00"), euro("550.00")));
        assertThat(stated.interval()).isEqualTo(stated.range());
        assertThat(stated.value()).contains(euro("500.00"));
        assertThat(stated.isAbout()).isTrue();
        assertThat(stated).hasToString("about EUR 500.00 (EUR 450.00 to 550.00)");
    }

    @Test
    void bounds_and_what_is_unknown_state_no_number() {
        assertThat(StatedAmount.atLeast(euro("500.00")).range()).isEqualTo(AmountRange.atLeast(euro("500.00")));
        assertThat(StatedAmount.atMost(euro("500.00")).range()).isEqualTo(AmountRange.atMost(euro("500.00")));
        assertThat(StatedAmount.between(euro("1.00"), euro("2.00")).range())
                .isEqualTo(AmountRange.between(euro("1.00"), euro("2.00")));
        assertThat(StatedAmount.unknown(EUR).range()).isEqualTo(AmountRange.unknown(EUR));
        assertThat(StatedAmount.unknown(EUR)).hasToString("unknown, in EUR");
        for (StatedAmount stated : new StatedAmount[] {
            StatedAmount.atLeast(euro("500.00")), StatedAmount.atMost(euro("500.00")), StatedAmount.unknown(EUR)
        }) {
            assertThat(stated.value()).isEmpty();
            assertThat(stated.precision()).isEmpty();
            assertThat(stated.interval()).isEqualTo(stated.range());
            assertThat(stated.isAbout()).isFalse();
            assertThat(stated.currency()).isEqualTo(EUR);
        }
    }

    @Test
    void bounds_that_leave_one_amount_are_exact() {
        StatedAmount exactly = StatedAmount.exactly(euro("500.00"));

        assertThat(StatedAmount.between(euro("500.00"), euro("500.00"))).isEqualTo(exactly);
        assertThat(StatedAmount.about(euro("500.00"), euro("500.00"), euro("500.00")))
                .isEqualTo(exactly)
                .hasSameHashCodeAs(exactly);
    }

    @ParameterizedTest
    @CsvSource({
        "45600.00, 100.00, 45550.00, 45650.00",
        "45600.00, 0.01, 45600.00, 45600.00",
        "45600.00, 0.02, 45599.99, 45600.01",
        "45600.00, 0.05, 45599.98, 45600.02",
        "45600.00, 1.00, 45599.50, 45600.50",
        "0.00, 1000.00, -500.00, 500.00",
        "-200.00, 100.00, -250.00, -150.00"
    })
    void an_interval_has_the_whole_cents_that_round_to_the_number(
            String printed, String precision, String least, String most) {
        assertThat(StatedAmount.rounded(euro(printed), euro(precision)).interval())
                .isEqualTo(AmountRange.between(euro(least), euro(most)));
    }

    @Test
    void a_yen_has_no_half_and_half_a_cent_is_kept_as_tolerance() {
        MonetaryAmount yen = Amounts.of("1", "JPY");

        assertThat(StatedAmount.rounded(Amounts.of("500", "JPY"), yen).interval())
                .isEqualTo(AmountRange.exactly(Amounts.of("500", "JPY")));
        assertThat(StatedAmount.rounded(Amounts.of("500", "JPY"), yen).range().tolerance())
                .isEqualTo(new BigDecimal("0.5"));
        assertThat(StatedAmount.rounded(euro("5.00"), euro("0.01")).range().tolerance())
                .isEqualTo(new BigDecimal("0.005"));
    }

    @ParameterizedTest
    @CsvSource({
        "'45,6 tūkst. Eur', 45600.00, 100.00",
        "'3 mln. Eur', 3000000.00, 1000000.00",
        "'3 tūkst. Eur', 3000.00, 1000.00",
        "'2 417,60 tūkst. Eur', 2417600.00, 10.00"
    })
    void a_reading_in_thousands_or_millions_keeps_the_place_to_which_it_was_printed(
            String text, String amount, String precision) {
        StatedAmount printed = StatedAmount.rounded(euro(amount), euro(precision));

        assertThat(StatedAmount.of(read(text))).isEqualTo(printed);
        assertThat(StatedAmount.asPrinted(read(text))).isEqualTo(printed);
    }

    @Test
    void a_table_headed_by_thousands_is_printed_in_thousands() {
        ReadAmount read = QuantityText.of(Wording.LITHUANIAN)
                .notation()
                .withCurrency(EUR)
                .withMagnitude(Magnitude.THOUSANDS)
                .read("45,6")
                .orElseThrow();

        assertThat(StatedAmount.of(read)).isEqualTo(StatedAmount.rounded(euro("45600.00"), euro("100.00")));
    }

    @ParameterizedTest
    @CsvSource({"'700 Eur', 700.00, 1.00", "'700,5 Eur', 700.50, 0.10", "'0 Eur', 0.00, 1.00"})
    void a_reading_without_a_magnitude_is_exact_where_it_is_set_and_rounded_where_it_is_reported(
            String text, String amount, String precision) {
        assertThat(StatedAmount.of(read(text))).isEqualTo(StatedAmount.exactly(euro(amount)));
        assertThat(StatedAmount.asPrinted(read(text))).isEqualTo(StatedAmount.rounded(euro(amount), euro(precision)));
    }

    @ParameterizedTest
    @CsvSource({"'45 612,30 Eur', 45612.30", "'45,61230 tūkst. Eur', 45612.30"})
    void a_reading_to_the_cent_is_exact_however_it_is_meant(String text, String amount) {
        assertThat(StatedAmount.of(read(text))).isEqualTo(StatedAmount.exactly(euro(amount)));
        assertThat(StatedAmount.asPrinted(read(text))).isEqualTo(StatedAmount.exactly(euro(amount)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "-0.01", "-100.00"})
    void a_precision_of_nothing_or_less_is_refused(String precision) {
        assertThatThrownBy(() -> StatedAmount.rounded(euro("45600.00"), euro(precision)))
                .isInstanceOf(RefusedException.class)
                .extracting(refused -> ((RefusedException) refused).kind())
                .isEqualTo(ProblemKind.NOT_A_PRECISION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"449.99", "550.01", "-500.00"})
    void about_a_number_outside_its_bounds_is_refused_and_on_a_bound_is_not(String value) {
        assertThatThrownBy(() -> StatedAmount.about(euro(value), euro("450.00"), euro("550.00")))
                .isInstanceOf(RefusedException.class)
                .extracting(refused -> ((RefusedException) refused).kind())
                .isEqualTo(ProblemKind.AMOUNT_OUTSIDE_BOUNDS);
        assertThat(StatedAmount.about(euro("450.00"), euro("450.00"), euro("550.00"))
                        .isAbout())
                .isTrue();
        assertThat(StatedAmount.about(euro("550.00"), euro("450.00"), euro("550.00"))
                        .isAbout())
                .isTrue();
    }

    @Test
    void what_is_of_two_currencies_is_no_statement() {
        assertThatThrownBy(() -> StatedAmount.rounded(euro("500.00"), Amounts.of("100", "JPY")))
                .isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> StatedAmount.about(Amounts.of("500", "JPY"), euro("450.00"), euro("550.00")))
                .isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> StatedAmount.between(euro("450.00"), Amounts.of("500", "JPY")))
                .isInstanceOf(CurrencyMismatchException.class);
    }

    @Test
    void two_statements_are_the_same_where_everything_stated_is() {
        assertThat(StatedAmount.rounded(euro("500.00"), euro("100.00")))
                .isNotEqualTo(StatedAmount.exactly(euro("500.00")))
                .isNotEqualTo(StatedAmount.rounded(euro("500.00"), euro("10.00")))
                .isEqualTo(StatedAmount.rounded(euro("500.00"), euro("100.00")));
        assertThat(StatedAmount.about(euro("500.00"), euro("450.00"), euro("550.00")))
                .isNotEqualTo(StatedAmount.between(euro("450.00"), euro("550.00")))
                .isNotEqualTo(StatedAmount.about(euro("499.00"), euro("450.00"), euro("550.00")));
    }

    @Test
    void numbers_agree_where_one_amount_could_be_printed_as_both() {
        StatedAmount thousands = StatedAmount.rounded(euro("2000.00"), euro("1000.00"));
        StatedAmount tens = StatedAmount.rounded(euro("1990.00"), euro("10.00"));
        StatedAmount atLeast = StatedAmount.atLeast(euro("1500.00"));

        assertThat(thousands.agreesWith(tens)).isTrue();
        assertThat(tens.agreesWith(StatedAmount.exactly(euro("1995.01")))).isFalse();
        assertThat(atLeast.agreesWith(tens)).isFalse();
        assertThat(tens.agreesWith(atLeast)).isFalse();
        assertThat(atLeast.agreesWith(StatedAmount.atLeast(euro("1500.00")))).isTrue();
        assertThat(tens.agreesWith(StatedAmount.exactly(Amounts.of("1990", "USD"))))
                .isFalse();
    }
}
