package lt.kopz.core.count;

import static lt.kopz.core.count.Headcount.atLeast;
import static lt.kopz.core.count.Headcount.atMost;
import static lt.kopz.core.count.Headcount.between;
import static lt.kopz.core.count.Headcount.exactly;
import static lt.kopz.core.count.Headcount.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import lt.kopz.core.refusal.ProblemKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A ratio")
class RatioTest {
    @ParameterizedTest(name = "{0} of {1} is {2} %")
    @CsvSource({"5,13,38.46", "10,15,66.67", "10,17,58.82", "0,4,0.00", "4,4,100.00"})
    void a_share_names_its_denominator(long part, long whole, BigDecimal percent) {
        Ratio share = Ratio.share(exactly(part), exactly(whole));
        assertThat(share.exact().map(fraction -> fraction.percent(2, RoundingMode.HALF_UP)))
                .contains(percent);
    }

    @Test
    void the_mean_of_158_in_three_lectures_is_52_67() {
        assertThat(Ratio.mean(exactly(158), 3).exact().map(mean -> mean.decimal(2, RoundingMode.HALF_UP)))
                .contains(new BigDecimal("52.67"));
    }

    @Test
    void the_mean_of_a_lower_bound_is_a_lower_bound() {
        Ratio held = Ratio.mean(atLeast(364), 7);
        assertThat(held.lower()).isEqualTo(Fraction.of(52));
        assertThat(held.upper()).isEmpty();
        assertThat(held.isExact()).isFalse();
        assertThat(Ratio.mean(exactly(364), 7).isExact()).isTrue();
        Ratio all = Ratio.mean(atLeast(522), 10);
        assertThat(all.lower(1)).isEqualTo("52.2");
        assertThat(all.upper(1)).isEmpty();
    }

    @Test
    void bounds_round_outward() {
        Ratio ratio = Ratio.share(between(5, 10), exactly(13));
        assertThat(ratio.lowerPercent(2)).isEqualTo("38.46");
        assertThat(ratio.upperPercent(2)).contains(new BigDecimal("76.93"));
        assertThat(ratio.lower(2)).isEqualTo("0.38");
        assertThat(ratio.upper(2)).contains(new BigDecimal("0.77"));
    }

    @Test
    void a_share_is_never_more_than_the_whole() {
        Ratio share = Ratio.share(atLeast(10), exactly(17));
        assertThat(share.lower()).isEqualTo(Fraction.of(10, 17));
        assertThat(share.upper()).contains(Fraction.ONE);
        assertThat(Ratio.share(unknown(), unknown()).upper()).contains(Fraction.ONE);
        assertThat(Ratio.share(exactly(0), atLeast(3)).exact()).contains(Fraction.ZERO);
        assertThatThrownBy(() -> Ratio.share(exactly(18), exactly(17))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_quotient_by_nobody_does_not_exist() {
        assertThatThrownBy(() -> Ratio.mean(exactly(3), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
        assertThatThrownBy(() -> Ratio.share(exactly(0), exactly(0))).isInstanceOf(IllegalArgumentException.class);
        assertThat(Ratio.mean(exactly(3), 1).exact()).contains(Fraction.of(3));
        assertThat(Ratio.of(exactly(3), atMost(2)).upper()).contains(Fraction.of(3));
    }

    @Test
    void bounds_the_wrong_way_round_are_refused() {
        assertThatThrownBy(() -> new Ratio(Fraction.ONE, Optional.of(Fraction.ZERO)))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.BOUNDS_REVERSED);
        assertThatThrownBy(() -> new Ratio(Fraction.of(-1), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }

    @Test
    void the_bounds_are_the_least_and_the_largest_quotient_of_all_numbers_allowed() {
        long horizon = 60;
        for (Headcount count : Worlds.headcounts()) {
            for (Headcount by : Worlds.headcounts()) {
                if (by.equals(Headcount.zero())) {
                    continue;
                }
                Fraction least = null;
                Fraction largest = Fraction.ZERO;
                for (long x : Worlds.upTo(horizon, count)) {
                    for (long y : Worlds.upTo(horizon, by)) {
                        if (y > 0) {
                            Fraction quotient = Fraction.of(x, y);
                            least = least == null || quotient.compareTo(least) < 0 ? quotient : least;
                            largest = quotient.compareTo(largest) > 0 ? quotient : largest;
                        }
                    }
                }
                Ratio ratio = Ratio.of(count, by);
                assertThat(ratio.lower())
                        .as("%s / %s", count, by)
                        .isEqualTo(by.upper().isPresent() ? least : Fraction.ZERO);
                assertThat(ratio.upper())
                        .isEqualTo(count.upper().isPresent() ? Optional.of(largest) : Optional.empty());
            }
        }
    }

    @Test
    void the_bounds_of_a_share_are_the_least_and_the_largest_share_of_all_parts_within_the_whole() {
        long horizon = 60;
        for (Headcount whole : Worlds.headcounts()) {
            for (Headcount part : Worlds.headcounts()) {
                Fraction least = null;
                Fraction largest = Fraction.ZERO;
                for (long x : Worlds.upTo(horizon, whole)) {
                    for (long y : Worlds.upTo(horizon, part)) {
                        if (y <= x && x > 0) {
                            Fraction share = Fraction.of(y, x);
                            least = least == null || share.compareTo(least) < 0 ? share : least;
                            largest = share.compareTo(largest) > 0 ? share : largest;
                        }
                    }
                }
                if (least == null) {
                    assertThatThrownBy(() -> Ratio.share(part, whole)).isInstanceOf(IllegalArgumentException.class);
                } else {
                    Ratio share = Ratio.share(part, whole);
                    assertThat(share.lower())
                            .as("%s of %s", part, whole)
                            .isEqualTo(whole.upper().isPresent() ? least : Fraction.ZERO);
                    assertThat(share.upper()).as("%s of %s", part, whole).contains(largest);
                }
            }
        }
    }

    @Test
    void its_text_shows_the_bounds() {
        assertThat(Ratio.mean(exactly(158), 3)).hasToString("158/3");
        assertThat(Ratio.mean(atLeast(364), 7)).hasToString("≥52");
        assertThat(Ratio.mean(between(1, 3), 2)).hasToString("1/2..3/2");
    }
}
