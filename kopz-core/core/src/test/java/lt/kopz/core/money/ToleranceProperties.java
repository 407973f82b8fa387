package lt.kopz.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalLong;
import javax.money.CurrencyUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;

/**
 * A true amount is planted in each printed number, and lies within what is computed of these numbers. The oracle reckons with the true amounts alone.
 */
class ToleranceProperties {
    private static final CurrencyUnit EUR = Amounts.currency("EUR");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    /** What is known of an amount, and what it truly is, in thousandths of a cent. */
    record Known(AmountRange range, BigDecimal truth) {
        void holds() {
            BigDecimal major = truth.movePointLeft(5);
            range.least().ifPresent(least -> assertThat(least).isLessThanOrEqualTo(major));
            range.most().ifPresent(most -> assertThat(most).isGreaterThanOrEqualTo(major));
        }
    }

    /** How a number is written down: printed to a place, and what of it is stated. */
    record Written(int place, int below, int above, boolean hasLeast, boolean hasMost) {
        AmountRange of(BigDecimal truth) {
            BigDecimal cents = BigDecimal.valueOf(place);
            BigDecimal printed = truth.divide(THOUSAND.multiply(cents), 0, RoundingMode.HALF_EVEN)
                    .multiply(cents);
            AmountRange number = StatedAmount.rounded(
                            Amounts.ofMinor(printed.longValueExact(), EUR), Amounts.ofMinor(place, EUR))
                    .range();
            AmountRange least = hasLeast
                    ? AmountRange.atLeast(Amounts.ofMinor(printed.longValueExact() - below, EUR))
                    : AmountRange.unknown(EUR);
            AmountRange most = hasMost
                    ? AmountRange.atMost(Amounts.ofMinor(printed.longValueExact() + above, EUR))
                    : AmountRange.unknown(EUR);
            return hasLeast && hasMost && below == 0 && above == 0
                    ? number
                    : least.intersection(most).withTolerance(number.tolerance());
        }
    }

    @Provide
    Arbitrary<Written> written() {
        Arbitrary<Integer> off = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(0, 5000)));
        Arbitrary<Boolean> mostly = Arbitraries.frequency(Tuple.of(4, true), Tuple.of(1, false));
        return Combinators.combine(Arbitraries.of(1, 3, 10, 100, 2500, 100_000), off, off, mostly, mostly)
                .as(Written::new);
    }

    @Provide
    Arbitrary<BigDecimal> truths() {
        return Arbitraries.longs().between(-1_000_000_000, 1_000_000_000).map(BigDecimal::valueOf);
    }

    private Arbitrary<Known> numbers() {
        return Combinators.combine(truths(), written()).as((truth, how) -> new Known(how.of(truth), truth));
    }

    @Provide
    Arbitrary<Known> expressions() {
        return Arbitraries.recursive(this::numbers, this::larger, 0, 4);
    }

    private Arbitrary<Known> larger(Arbitrary<Known> smaller) {
        Arbitrary<Integer> counts = Arbitraries.integers().between(0, 12);
        return Arbitraries.oneOf(
                pairs(smaller, (one, other) -> new Known(one.range.plus(other.range), one.truth.add(other.truth))),
                pairs(
                        smaller,
                        (one, other) -> new Known(one.range.minus(other.range), one.truth.subtract(other.truth))),
                pairs(
                        smaller,
                        (one, other) -> new Known(
                                AmountRange.sum(EUR, List.of(one.range, other.range, one.range)),
                                one.truth.add(other.truth).add(one.truth))),
                pairs(smaller, (one, other) -> new Known(one.range.hull(other.range), one.truth)),
                smaller.map(one -> new Known(one.range.negate(), one.truth.negate())),
                smaller.map(one -> new Known(one.range.orZero(), one.truth.max(BigDecimal.ZERO))),
                Combinators.combine(smaller, Arbitraries.longs().between(-7, 7))
                        .as((one, count) ->
                                new Known(one.range.times(count), one.truth.multiply(BigDecimal.valueOf(count)))),
                Combinators.combine(smaller, counts, counts, counts, Arbitraries.of(true, false))
                        .as((one, least, more, most, isBounded) -> new Known(
                                one.range.times(least, most(isBounded, (long) least + more + most)),
                                one.truth.multiply(BigDecimal.valueOf((long) least + more)))),
                Combinators.combine(smaller, counts, counts, counts, Arbitraries.of(true, false))
                        .as((one, least, more, most, isBounded) -> new Known(
                                one.range.divideOutward(least, most(isBounded, 1L + least + more + most)),
                                one.truth.divide(BigDecimal.valueOf(1L + least + more), 30, RoundingMode.HALF_EVEN))),
                Combinators.combine(smaller, written())
                        .as((one, how) -> new Known(one.range.intersection(how.of(one.truth)), one.truth)));
    }

    private static OptionalLong most(boolean isBounded, long most) {
        return isBounded ? OptionalLong.of(most) : OptionalLong.empty();
    }

    private static Arbitrary<Known> pairs(Arbitrary<Known> one, Combinators.F2<Known, Known, Known> operation) {
        return Combinators.combine(one, one).as(operation);
    }

    @Property
    void the_true_amount_lies_within_what_is_computed_of_printed_numbers(@ForAll("expressions") Known known) {
        known.holds();
    }

    @Property
    void a_difference_that_is_surely_positive_or_not_zero_truly_is(
            @ForAll("expressions") Known one, @ForAll("expressions") Known other) {
        AmountRange difference = one.range.minus(other.range);

        if (difference.isSurelyPositive()) {
            assertThat(one.truth).isGreaterThan(other.truth);
        }
        if (difference.isSurelyNotZero()) {
            assertThat(one.truth).isNotEqualByComparingTo(other.truth);
        }
    }

    @Property
    void prints_of_one_amount_meet_however_they_are_written_and_the_amount_is_in_what_both_allow(
            @ForAll("truths") BigDecimal truth, @ForAll("written") Written one, @ForAll("written") Written other) {
        AmountRange first = one.of(truth);
        AmountRange second = other.of(truth);

        assertThat(first.meets(second)).isTrue();
        new Known(first.intersection(second), truth).holds();
        if (first.tolerance().compareTo(second.tolerance()) != 0) {
            assertThat(first.intersection(second)).isEqualTo(second.intersection(first));
        }
    }

    /** No tolerance is more than its numbers can be off: all of them off as far as they can be reach it. */
    @Property
    void the_tolerance_of_a_sum_is_reached_where_all_its_numbers_are_off_as_far_as_they_can_be(
            @ForAll @LongRange(min = -1000, max = 1000) long one,
            @ForAll @LongRange(min = -1000, max = 1000) long other,
            @ForAll @IntRange(min = 1, max = 1000) int place,
            @ForAll @IntRange(min = -9, max = 9) int times) {
        AmountRange first = printed(one * place, place);
        AmountRange second = printed(other * place, place);
        BigDecimal half = BigDecimal.valueOf(place).movePointLeft(2).divide(BigDecimal.valueOf(2));

        assertThat(first.times(times).plus(second).tolerance())
                .isEqualByComparingTo(half.multiply(BigDecimal.valueOf(Math.abs(times) + 1L)));
        assertThat(first.minus(second).negate().tolerance()).isEqualByComparingTo(half.add(half));
    }

    private static AmountRange printed(long cents, int place) {
        return StatedAmount.rounded(Amounts.ofMinor(cents, EUR), Amounts.ofMinor(place, EUR))
                .range();
    }

    @Property
    void what_is_widened_has_the_minor_units_that_are_within_the_tolerance_and_no_other(
            @ForAll("truths") BigDecimal truth,
            @ForAll("written") Written how,
            @ForAll @LongRange(min = -200_000, max = 200_000) long off) {
        AmountRange range = how.of(truth);
        BigDecimal cents = truth.divide(THOUSAND, 0, RoundingMode.HALF_EVEN).add(BigDecimal.valueOf(off));
        BigDecimal major = cents.movePointLeft(2);
        boolean isWithin = within(range.least().orElse(null), major)
                && within(major, range.most().orElse(null));

        assertThat(range.widened().contains(Amounts.ofMinor(cents.longValueExact(), EUR)))
                .isEqualTo(isWithin);
        assertThat(range.widened().tolerance()).isZero();
    }

    private static boolean within(@Nullable BigDecimal least, @Nullable BigDecimal most) {
        return least == null || most == null || least.compareTo(most) <= 0;
    }
}
