package lt.kopz.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class StatedAmountProperties {
    private static final CurrencyUnit EUR = Amounts.currency("EUR");
    private static final CurrencyUnit LTL = Amounts.currency("LTL");

    @Property
    void an_interval_encloses_the_range_by_no_more_than_the_tolerance(@ForAll StatedAmount stated) {
        AmountRange range = stated.range();
        AmountRange interval = stated.interval();

        assertThat(range.intersection(interval).asPrinted()).isEqualTo(range.asPrinted());
        assertThat(interval.lower().isPresent()).isEqualTo(range.lower().isPresent());
        assertThat(interval.upper().isPresent()).isEqualTo(range.upper().isPresent());
        range.lower()
                .ifPresent(least -> assertThat(Amounts.decimal(least)
                                .subtract(Amounts.decimal(interval.lower().orElseThrow())))
                        .isBetween(BigDecimal.ZERO, stated.range().tolerance()));
        range.upper()
                .ifPresent(most -> assertThat(
                                Amounts.decimal(interval.upper().orElseThrow()).subtract(Amounts.decimal(most)))
                        .isBetween(BigDecimal.ZERO, stated.range().tolerance()));
        stated.value().ifPresent(value -> assertThat(range.contains(value)).isTrue());
    }

    /** The oracle rounds: a cent belongs to the interval if, and only if, the number is a nearest multiple of the place to it. */
    @Property
    void a_printed_number_stands_for_what_rounds_to_it(
            @ForAll @LongRange(min = -50, max = 50) long times,
            @ForAll @IntRange(min = 1, max = 40) int place,
            @ForAll @IntRange(min = -60, max = 60) int off) {
        long printed = times * place;
        long cent = printed + off;
        boolean rounds = BigDecimal.valueOf(cent)
                                .divide(BigDecimal.valueOf(place), 0, RoundingMode.HALF_UP)
                                .longValueExact()
                        == times
                || BigDecimal.valueOf(cent)
                                .divide(BigDecimal.valueOf(place), 0, RoundingMode.HALF_DOWN)
                                .longValueExact()
                        == times;

        assertThat(StatedAmount.rounded(Amounts.ofMinor(printed, EUR), Amounts.ofMinor(place, EUR))
                        .interval()
                        .contains(Amounts.ofMinor(cent, EUR)))
                .isEqualTo(rounds);
    }

    @Property
    void the_opposite_of_the_opposite_is_the_statement_itself(@ForAll StatedAmount stated) {
        assertThat(stated.negate().negate()).isEqualTo(stated);
        assertThat(stated.negate().range()).isEqualTo(stated.range().negate());
        assertThat(stated.negate().interval()).isEqualTo(stated.interval().negate());
        assertThat(stated.negate().range().tolerance())
                .isEqualByComparingTo(stated.range().tolerance());
    }

    @Provide
    static Arbitrary<BigDecimal> rates() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.0100"), new BigDecimal("100"))
                .ofScale(4);
    }

    /** Whatever the printed number stood for lies, exactly converted, within the tolerance of what became of it. */
    @Property
    void a_converted_number_misses_what_it_stands_for_by_its_tolerance_and_the_rounding_at_most(
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long minor,
            @ForAll @IntRange(min = 0, max = 20_000) int place,
            @ForAll @IntRange(min = -10_000, max = 10_000) int off,
            @ForAll("rates") BigDecimal rate) {
        Rate quoted = new Rate(EUR, LTL, rate, LocalDate.of(2015, 1, 1), "bankas");
        StatedAmount litas = place == 0
                ? StatedAmount.exactly(Amounts.ofMinor(minor, LTL))
                : StatedAmount.rounded(Amounts.ofMinor(minor, LTL), Amounts.ofMinor(place, LTL));
        long real = minor + Math.max(-place / 2, Math.min(place / 2, off));

        StatedAmount euro = litas.converted(amount -> quoted.toBase(amount, RoundingMode.HALF_UP));
        BigDecimal missed = BigDecimal.valueOf(real, 2)
                .divide(rate, 20, RoundingMode.HALF_EVEN)
                .subtract(Amounts.decimal(euro.range().exact()))
                .abs();

        // each of the two numbers is rounded to the cent
        assertThat(missed).isLessThanOrEqualTo(euro.range().tolerance().add(new BigDecimal("0.01")));
        assertThat(euro.range().exact()).isEqualTo(quoted.toBase(Amounts.ofMinor(minor, LTL), RoundingMode.HALF_UP));
    }

    @Property
    void what_is_stated_of_a_converted_amount_is_of_the_same_kind(@ForAll StatedAmount stated) {
        StatedAmount twice = stated.converted(amount -> Amounts.times(amount, 2));

        assertThat(twice.value()).isEqualTo(stated.value().map(value -> Amounts.times(value, 2)));
        assertThat(twice.isAbout()).isEqualTo(stated.isAbout());
        assertThat(twice.range()).isEqualTo(stated.range().times(2));
        assertThat(twice.precision()).isEqualTo(stated.precision().map(place -> Amounts.times(place, 2)));
        assertThat(twice.currency()).isEqualTo(stated.currency());
    }

    @Property
    void what_was_read_is_reported_to_its_last_place_and_set_to_it_only_in_thousands_or_millions(
            @ForAll @LongRange(min = 0, max = 1_000_000) long units,
            @ForAll Magnitude magnitude,
            @ForAll @IntRange(min = 0, max = 2) int decimals) {
        ReadAmount read = new ReadAmount(
                Amounts.of(magnitude.toUnits(BigDecimal.valueOf(units, decimals)), EUR), magnitude, decimals, "");

        Optional<MonetaryAmount> coarser = Optional.of(read.lastPlace()).filter(place -> Amounts.minor(place) > 1);

        assertThat(StatedAmount.asPrinted(read).value()).contains(read.amount());
        assertThat(StatedAmount.asPrinted(read).precision()).isEqualTo(coarser);
        assertThat(StatedAmount.of(read).value()).contains(read.amount());
        assertThat(StatedAmount.of(read).precision()).isEqualTo(coarser.filter(place -> magnitude != Magnitude.UNITS));
    }
}
