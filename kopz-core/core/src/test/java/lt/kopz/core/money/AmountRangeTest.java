package lt.kopz.core.money;

import static lt.kopz.core.money.AmountRange.atLeast;
import static lt.kopz.core.money.AmountRange.atMost;
import static lt.kopz.core.money.AmountRange.between;
import static lt.kopz.core.money.AmountRange.exactly;
import static lt.kopz.core.money.AmountRange.unknown;
import static lt.kopz.core.money.Amounts.euro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import javax.money.CurrencyUnit;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.refusal.ProblemKind;
import org.junit.jupiter.api.Test;

class AmountRangeTest {

    private static final CurrencyUnit EUR = Amounts.currency("EUR");
    private static final OptionalLong OPEN = OptionalLong.empty();

    @Test
    void each_kind_says_what_it_knows() {
        assertThat(exactly(euro(2550))).hasToString("EUR 2550.00");
        assertThat(atLeast(euro(770))).hasToString("at least EUR 770.00");
        assertThat(atMost(euro("0.58"))).hasToString("at most EUR 0.58");
        assertThat(between(euro("6.95"), euro("6.96"))).hasToString("EUR 6.95 to 6.96");
        assertThat(unknown(EUR)).hasToString("unknown, in EUR");
    }

    @Test
    void bounds_are_told_or_absent() {
        assertThat(exactly(euro(1)).lower()).contains(euro(1));
        assertThat(exactly(euro(1)).upper()).contains(euro(1));
        assertThat(atLeast(euro(1)).upper()).isEmpty();
        assertThat(atMost(euro(1)).lower()).isEmpty();
        assertThat(unknown(EUR).lower()).isEmpty();
        assertThat(!unknown(EUR).isKnown()).isTrue();
        assertThat(!atLeast(euro(1)).isKnown()).isFalse();
        assertThat(!atMost(euro(1)).isKnown()).isFalse();
        assertThat(unknown(EUR).currency()).isEqualTo(EUR);
    }

    @Test
    void between_an_amount_and_itself_is_exactly_that_amount() {
        assertThat(between(euro(1), euro("1.00"))).isEqualTo(exactly(euro(1))).hasSameHashCodeAs(exactly(euro(1)));
        assertThat(between(euro(1), euro(1)).isExact()).isTrue();
        assertThat(exactly(euro(1)))
                .isNotEqualTo(atLeast(euro(1)))
                .isNotEqualTo(atMost(euro(1)))
                .isNotEqualTo(euro(1));
        assertThat(unknown(EUR)).isNotEqualTo(unknown(Amounts.currency("LTL")));
    }

    @Test
    void a_sum_lies_between_the_sums_of_the_bounds() {
        assertThat(AmountRange.sum(EUR, List.of(between(euro(10), euro(20)), exactly(euro(5)), atMost(euro(3)))))
                .isEqualTo(atMost(euro(28)));
        assertThat(AmountRange.sum(EUR, List.of(between(euro(10), euro(20)), exactly(euro(5)))))
                .isEqualTo(between(euro(15), euro(25)));
    }

    @Test
    void a_lower_bound_above_the_upper_is_refused() {
        assertThatThrownBy(() -> between(euro(2), euro("1.99")))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.BOUNDS_REVERSED);
    }

    @Test
    void the_exact_amount_of_a_range_that_is_not_exact_is_refused() {
        assertThat(exactly(euro(5)).exact()).isEqualTo(euro(5));
        for (AmountRange range :
                List.of(atLeast(euro(770)), atMost(euro(1)), between(euro(1), euro(2)), unknown(EUR))) {
            assertThat(range.isExact()).isFalse();
            assertThatThrownBy(range::exact)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("The amount is not known exactly, it is " + range + ":");
        }
    }

    @Test
    void four_unknown_costs_make_a_sum_a_lower_bound() {
        AmountRange unknownCost = unknown(EUR).orZero();
        List<AmountRange> costs =
                List.of(exactly(euro(610)), exactly(euro(160)), unknownCost, unknownCost, unknownCost, unknownCost);
        assertThat(AmountRange.sum(EUR, costs)).isEqualTo(atLeast(euro(770)));
        assertThat(AmountRange.sum(EUR, List.of())).isEqualTo(exactly(euro(0)));
    }

    @Test
    void subtracting_a_lower_bound_gives_an_upper_bound() {
        assertThat(exactly(euro(3250)).minus(atLeast(euro(770)))).isEqualTo(atMost(euro(2480)));
        assertThat(exactly(euro(3250)).minus(atMost(euro(770)))).isEqualTo(atLeast(euro(2480)));
        assertThat(exactly(euro(3250)).minus(unknown(EUR))).isEqualTo(unknown(EUR));
        assertThat(between(euro(1), euro(2)).negate()).isEqualTo(between(euro(-2), euro(-1)));
    }

    @Test
    void multiples_flip_with_the_sign_and_nothing_of_the_unknown_is_nothing() {
        assertThat(exactly(euro(30)).times(10)).isEqualTo(exactly(euro(300)));
        assertThat(atLeast(euro(30)).times(-2)).isEqualTo(atMost(euro(-60)));
        assertThat(unknown(EUR).times(3)).isEqualTo(unknown(EUR));
        assertThat(unknown(EUR).times(0)).isEqualTo(exactly(euro(0)));
        assertThat(unknown(EUR).times(0, OptionalLong.of(0))).isEqualTo(exactly(euro(0)));
    }

    @Test
    void a_price_times_a_bounded_count_is_bounded() {
        AmountRange price = exactly(euro(30));
        assertThat(price.times(7, OPEN)).isEqualTo(atLeast(euro(210)));
        assertThat(price.times(7, OptionalLong.of(10))).isEqualTo(between(euro(210), euro(300)));
        assertThat(exactly(euro(-30)).times(7, OPEN)).isEqualTo(atMost(euro(-210)));
        assertThat(exactly(euro(0)).times(7, OPEN)).isEqualTo(exactly(euro(0)));
        assertThat(atMost(euro(30)).times(7, OPEN)).isEqualTo(unknown(EUR));
        assertThat(between(euro(-1), euro(2)).times(0, OptionalLong.of(5))).isEqualTo(between(euro(-5), euro(10)));
    }

    @Test
    void counts_that_make_no_sense_are_refused() {
        AmountRange price = exactly(euro(30));
        assertThatThrownBy(() -> price.times(-1, OPEN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A count cannot be -1: give 0 or more");
        assertThatThrownBy(() -> price.divideOutward(3, OptionalLong.of(2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The least count 3 is more than the most 2: give the lesser count first");
        assertThatThrownBy(() -> price.divideOutward(0, OptionalLong.of(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be shared by a count of 0");
    }

    @Test
    void the_price_of_a_participation_rounds_outward() {
        assertThat(exactly(euro(300)).divideOutward(522, OPEN)).isEqualTo(atMost(euro("0.58")));
        assertThat(exactly(euro(210)).divideOutward(364, OPEN)).isEqualTo(atMost(euro("0.58")));
        assertThat(exactly(euro(160)).divideOutward(23, OptionalLong.of(23)))
                .isEqualTo(between(euro("6.95"), euro("6.96")));
        assertThat(exactly(euro(-160)).divideOutward(23, OptionalLong.of(23)))
                .isEqualTo(between(euro("-6.96"), euro("-6.95")));
        assertThat(exactly(euro(300)).divideOutward(10, OptionalLong.of(10))).isEqualTo(exactly(euro(30)));
    }

    @Test
    void shares_by_bounded_counts() {
        assertThat(exactly(euro(300)).divideOutward(10, OptionalLong.of(30))).isEqualTo(between(euro(10), euro(30)));
        assertThat(exactly(euro(300)).divideOutward(0, OptionalLong.of(30))).isEqualTo(between(euro(10), euro(300)));
        assertThat(exactly(euro(-300)).divideOutward(10, OPEN)).isEqualTo(atLeast(euro(-30)));
        assertThat(exactly(euro(0)).divideOutward(0, OPEN)).isEqualTo(exactly(euro(0)));
        assertThat(unknown(EUR).divideOutward(5, OPEN)).isEqualTo(unknown(EUR));
        assertThat(between(euro(-10), euro(20)).divideOutward(2, OptionalLong.of(5)))
                .isEqualTo(between(euro(-5), euro(10)));
    }

    @Test
    void the_greater_of_an_amount_and_zero() {
        assertThat(exactly(euro(-90)).orZero()).isEqualTo(exactly(euro(0)));
        assertThat(exactly(euro(90)).orZero()).isEqualTo(exactly(euro(90)));
        assertThat(atMost(euro(90)).orZero()).isEqualTo(between(euro(0), euro(90)));
        assertThat(atMost(euro(-90)).orZero()).isEqualTo(exactly(euro(0)));
        assertThat(atLeast(euro(-90)).orZero()).isEqualTo(atLeast(euro(0)));
        assertThat(unknown(EUR).orZero()).isEqualTo(atLeast(euro(0)));
        AmountRange printed = exactly(euro(-90)).withTolerance(BigDecimal.TEN);
        assertThat(printed.orZero()).isEqualTo(exactly(euro(0)));
        assertThat(printed.plus(exactly(euro(85))).orZero())
                .isEqualTo(exactly(euro(0)).withTolerance(new BigDecimal(5)));
        assertThat(printed.plus(atLeast(euro(0))).orZero()).isEqualTo(atLeast(euro(0)));
    }

    @Test
    void two_readings_make_a_range_that_holds_both() {
        assertThat(exactly(euro(480)).hull(exactly(euro(336)))).isEqualTo(between(euro(336), euro(480)));
        assertThat(atLeast(euro(480)).hull(exactly(euro(336)))).isEqualTo(atLeast(euro(336)));
        assertThat(atLeast(euro(1)).hull(atMost(euro(1)))).isEqualTo(unknown(EUR));
    }

    @Test
    void bounds_are_included() {
        AmountRange range = between(euro(1), euro(2));
        assertThat(range.contains(euro("0.99"))).isFalse();
        assertThat(range.contains(euro("1.00"))).isTrue();
        assertThat(range.contains(euro("2.00"))).isTrue();
        assertThat(range.contains(euro("2.01"))).isFalse();
        assertThat(unknown(EUR).contains(euro(-5))).isTrue();
    }

    @Test
    void an_unknown_amount_is_not_zero_and_not_positive_but_undecided() {
        assertThat(unknown(EUR).isZero()).isEqualTo(Answer.CANNOT_TELL);
        assertThat(unknown(EUR).isPositive()).isEqualTo(Answer.CANNOT_TELL);
        assertThat(unknown(EUR).isNegative()).isEqualTo(Answer.CANNOT_TELL);
        assertThat(exactly(euro(0)).isZero()).isEqualTo(Answer.YES);
        assertThat(exactly(euro(0)).isPositive()).isEqualTo(Answer.NO);
        assertThat(atLeast(euro(0)).isZero()).isEqualTo(Answer.CANNOT_TELL);
        assertThat(atLeast(euro(0)).isNegative()).isEqualTo(Answer.NO);
        assertThat(atLeast(euro("0.01")).isZero()).isEqualTo(Answer.NO);
        assertThat(atLeast(euro("0.01")).isPositive()).isEqualTo(Answer.YES);
        assertThat(atMost(euro("-0.01")).isNegative()).isEqualTo(Answer.YES);
    }

    @Test
    void comparisons_answer_only_what_the_bounds_decide() {
        assertThat(atMost(euro("0.99")).isLessThan(exactly(euro(1)))).isEqualTo(Answer.YES);
        assertThat(atMost(euro(1)).isLessThan(exactly(euro(1)))).isEqualTo(Answer.CANNOT_TELL);
        assertThat(atLeast(euro(1)).isLessThan(exactly(euro(1)))).isEqualTo(Answer.NO);
        assertThat(atLeast(euro(1)).isAtLeast(exactly(euro(1)))).isEqualTo(Answer.YES);
        assertThat(atMost(euro("0.99")).isAtLeast(exactly(euro(1)))).isEqualTo(Answer.NO);
        assertThat(atMost(euro(1)).isAtMost(exactly(euro(1)))).isEqualTo(Answer.YES);
        assertThat(atLeast(euro("1.01")).isMoreThan(exactly(euro(1)))).isEqualTo(Answer.YES);
        assertThat(unknown(EUR).isAtLeast(unknown(EUR))).isEqualTo(Answer.CANNOT_TELL);
    }

    @Test
    void currencies_are_never_mixed() {
        AmountRange litas = unknown(Amounts.currency("LTL"));
        AmountRange euros = unknown(EUR);
        assertThatThrownBy(() -> euros.plus(litas)).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> euros.minus(litas)).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> euros.hull(litas)).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> euros.meets(litas)).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> euros.isLessThan(litas)).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> euros.contains(Amounts.of("1", "LTL"))).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> between(euro(1), Amounts.of("1", "LTL")))
                .isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> AmountRange.sum(EUR, List.of(litas))).isInstanceOf(CurrencyMismatchException.class);
    }

    @Test
    void what_parts_without_a_known_most_have_in_common_is_bounded_by_the_others_alone() {
        AmountRange whole = exactly(euro(100));
        assertThat(AmountRange.overlap(whole, List.of(atLeast(euro(30)), atLeast(euro(90)))))
                .isEqualTo(atLeast(euro(20)));
        assertThat(AmountRange.overlap(whole, List.of(unknown(EUR), exactly(euro(30)))))
                .isEqualTo(between(euro(0), euro(30)));
        assertThat(AmountRange.overlap(whole, List.of(exactly(euro(30)), unknown(EUR))))
                .isEqualTo(between(euro(0), euro(30)));
    }

    @Test
    void an_amount_is_surely_positive_or_not_zero_only_beyond_its_tolerance() {
        assertThat(giveOrTake50(exactly(euro("50.01"))).isSurelyPositive()).isTrue();
        assertThat(giveOrTake50(exactly(euro(50))).isSurelyPositive()).isFalse();
        assertThat(giveOrTake50(atMost(euro(90))).isSurelyPositive()).isFalse();
        assertThat(giveOrTake50(exactly(euro(-60))).isSurelyPositive()).isFalse();
        assertThat(giveOrTake50(exactly(euro(-60))).isSurelyNotZero()).isTrue();
        assertThat(giveOrTake50(exactly(euro(60))).isSurelyNotZero()).isTrue();
        assertThat(giveOrTake50(atMost(euro(-50))).isSurelyNotZero()).isFalse();
        assertThat(giveOrTake50(between(euro(-60), euro(60))).isSurelyNotZero()).isFalse();
        assertThat(giveOrTake50(unknown(EUR)).isSurelyNotZero()).isFalse();
    }

    private static AmountRange giveOrTake50(AmountRange range) {
        return range.withTolerance(BigDecimal.valueOf(50));
    }

    @Test
    void a_tolerance_is_a_part_of_the_value_and_of_its_text() {
        AmountRange printed = giveOrTake50(exactly(euro(45600)));

        assertThat(printed)
                .isNotEqualTo(exactly(euro(45600)))
                .isEqualTo(exactly(euro(45600)).withTolerance(new BigDecimal("50.00")))
                .hasSameHashCodeAs(exactly(euro(45600)).withTolerance(new BigDecimal("50.00")))
                .hasToString("EUR 45600.00 ± 50");
        assertThat(printed.isExact()).isTrue();
        assertThat(printed.asPrinted()).isEqualTo(exactly(euro(45600)));
        assertThat(printed.widened()).isEqualTo(between(euro(45550), euro(45650)));
        assertThat(giveOrTake50(unknown(EUR))).isEqualTo(unknown(EUR));
        assertThatThrownBy(() -> printed.withTolerance(new BigDecimal("-0.01"))).hasMessageContaining("-0.01");
    }

    @Test
    void of_two_prints_of_one_amount_the_finer_one_is_what_both_allow() {
        AmountRange inThousands = exactly(euro(2000)).withTolerance(BigDecimal.valueOf(500));
        AmountRange inTens = exactly(euro(1990)).withTolerance(BigDecimal.valueOf(5));

        assertThat(inThousands.meets(inTens)).isTrue();
        assertThat(inThousands.intersection(inTens)).isEqualTo(inTens);
        assertThat(inTens.intersection(inThousands)).isEqualTo(inTens);
        assertThat(inTens.meets(exactly(euro(2000)))).isFalse();
        assertThat(inTens.contains(euro(1995))).isTrue();
        assertThat(inTens.contains(euro("1995.01"))).isFalse();
        assertThat(atMost(euro(10)).intersection(giveOrTake50(atMost(euro(20)))))
                .isEqualTo(atMost(euro(10)));
        assertThat(inThousands.intersection(exactly(euro(2000)))).isEqualTo(exactly(euro(2000)));
    }

    @Test
    void without_a_most_a_count_of_what_may_be_nothing_or_less_leaves_nothing_known() {
        assertThat(giveOrTake50(exactly(euro(50))).times(2, OptionalLong.empty()))
                .isEqualTo(atLeast(euro(100)).withTolerance(BigDecimal.valueOf(100)));
        assertThat(giveOrTake50(exactly(euro("49.99"))).times(2, OptionalLong.empty()))
                .isEqualTo(unknown(EUR));
        assertThat(giveOrTake50(exactly(euro(-50))).times(2, OptionalLong.empty()))
                .isEqualTo(atMost(euro(-100)).withTolerance(BigDecimal.valueOf(100)));
        assertThat(giveOrTake50(exactly(euro("-49.99"))).times(2, OptionalLong.empty()))
                .isEqualTo(unknown(EUR));
    }

    @Test
    void different_amounts_have_different_hash_codes() {
        assertThat(exactly(euro(30)).hashCode()).isNotEqualTo(exactly(euro(90)).hashCode());
        assertThat(StatedAmount.exactly(euro(30)).hashCode())
                .isNotEqualTo(StatedAmount.exactly(euro(90)).hashCode());
    }

    @Test
    void an_unknown_amount_needs_a_currency_that_has_a_minor_unit() {
        assertThatThrownBy(() -> unknown(Amounts.currency("XXX"))).isInstanceOf(IllegalArgumentException.class);
    }
}
