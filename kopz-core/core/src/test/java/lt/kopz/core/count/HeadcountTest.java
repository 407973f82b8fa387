package lt.kopz.core.count;

import static lt.kopz.core.count.Headcount.about;
import static lt.kopz.core.count.Headcount.atLeast;
import static lt.kopz.core.count.Headcount.atMost;
import static lt.kopz.core.count.Headcount.between;
import static lt.kopz.core.count.Headcount.exactly;
import static lt.kopz.core.count.Headcount.sum;
import static lt.kopz.core.count.Headcount.unknown;
import static lt.kopz.core.count.Headcount.zero;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.refusal.ProblemKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A headcount")
class HeadcountTest {
    @Nested
    @DisplayName("of the 2019 report of Kaišiadorys")
    class OfTheReport {
        @Test
        void at_least_364_pupils_and_158_more_are_at_least_522_and_not_exactly_522() {
            Headcount total = atLeast(364).plus(exactly(158));
            assertThat(total).isEqualTo(atLeast(522)).isNotEqualTo(exactly(522));
            assertThat(total.isEqualTo(exactly(522))).isEqualTo(Answer.CANNOT_TELL);
        }

        @Test
        void the_four_counted_events_had_86_participations() {
            assertThat(sum(List.of(exactly(23), exactly(17), exactly(26), exactly(20))))
                    .isEqualTo(exactly(86));
        }

        @Test
        void with_the_lectures_held_they_are_at_least_450_and_with_the_planned_ones_at_least_608() {
            Headcount held = exactly(86).plus(atLeast(364));
            assertThat(held).isEqualTo(atLeast(450));
            assertThat(held.plus(exactly(158))).isEqualTo(atLeast(608));
        }

        @Test
        void two_events_of_unknown_attendance_leave_the_total_at_least_450() {
            assertThat(sum(List.of(exactly(86), atLeast(364), unknown(), unknown())))
                    .isEqualTo(atLeast(450));
        }

        @Test
        void thirteen_institutions_less_five_reached_leave_eight() {
            assertThat(exactly(13).minus(exactly(5))).isEqualTo(exactly(8));
        }
    }

    @Nested
    @DisplayName("is held in its simplest form:")
    class SimplestForm {
        @Test
        void between_a_and_a_is_exactly_a() {
            assertThat(between(7, 7)).isEqualTo(exactly(7));
            assertThat(between(7, 8)).isEqualTo(new Headcount.Between(7, 8));
        }

        @Test
        void at_least_0_is_unknown() {
            assertThat(atLeast(0)).isEqualTo(unknown());
            assertThat(atLeast(1)).isEqualTo(new Headcount.AtLeast(1));
        }

        @Test
        void at_most_0_is_exactly_0() {
            assertThat(atMost(0)).isEqualTo(zero()).isEqualTo(exactly(0));
            assertThat(atMost(1)).isEqualTo(new Headcount.AtMost(1));
        }

        @Test
        void between_0_and_b_is_at_most_b() {
            assertThat(between(0, 5)).isEqualTo(atMost(5));
            assertThat(between(0, 0)).isEqualTo(zero());
        }

        @Test
        void about_with_one_count_left_is_exact() {
            assertThat(about(9, 9, 9)).isEqualTo(exactly(9));
            assertThat(about(9, 9, 10)).isEqualTo(new Headcount.About(9, 9, 10));
        }

        @Test
        void bounds_alone_give_the_form() {
            assertThat(Headcount.ofBounds(3, OptionalLong.of(3))).isEqualTo(exactly(3));
            assertThat(Headcount.ofBounds(3, OptionalLong.empty())).isEqualTo(atLeast(3));
            assertThat(Headcount.ofBounds(0, OptionalLong.empty())).isEqualTo(unknown());
        }

        @Test
        void a_constructor_refuses_what_has_a_simpler_form_and_names_it() {
            assertThatThrownBy(() -> new Headcount.AtLeast(0))
                    .hasFieldOrPropertyWithValue("kind", ProblemKind.SIMPLER_FORM);
            assertThatThrownBy(() -> new Headcount.AtMost(0))
                    .hasFieldOrPropertyWithValue("kind", ProblemKind.SIMPLER_FORM);
            assertThatThrownBy(() -> new Headcount.Between(0, 4))
                    .hasFieldOrPropertyWithValue("kind", ProblemKind.SIMPLER_FORM);
            assertThatThrownBy(() -> new Headcount.Between(4, 4))
                    .hasFieldOrPropertyWithValue("kind", ProblemKind.SIMPLER_FORM);
            assertThatThrownBy(() -> new Headcount.About(4, 4, 4))
                    .hasFieldOrPropertyWithValue("kind", ProblemKind.SIMPLER_FORM);
        }
    }

    @Nested
    @DisplayName("is refused when it makes no sense:")
    class Refused {
        @ParameterizedTest
        @ValueSource(longs = {-1, Long.MIN_VALUE})
        void a_negative_count(long count) {
            assertThatThrownBy(() -> exactly(count)).hasFieldOrPropertyWithValue("kind", ProblemKind.NUMBER_TOO_SMALL);
            assertThatThrownBy(() -> atLeast(count)).hasFieldOrPropertyWithValue("kind", ProblemKind.NUMBER_TOO_SMALL);
            assertThatThrownBy(() -> atMost(count)).hasFieldOrPropertyWithValue("kind", ProblemKind.NUMBER_TOO_SMALL);
            assertThatThrownBy(() -> between(count, 3))
                    .hasFieldOrPropertyWithValue("kind", ProblemKind.NUMBER_TOO_SMALL);
            assertThatThrownBy(() -> about(3, count, 3))
                    .hasFieldOrPropertyWithValue("kind", ProblemKind.NUMBER_TOO_SMALL);
            assertThatThrownBy(() -> unknown().times(count))
                    .hasFieldOrPropertyWithValue("kind", ProblemKind.NUMBER_TOO_SMALL);
        }

        @Test
        void bounds_the_wrong_way_round() {
            assertThatThrownBy(() -> between(5, 4)).hasFieldOrPropertyWithValue("kind", ProblemKind.BOUNDS_REVERSED);
        }

        @ParameterizedTest
        @ValueSource(longs = {44, 56})
        void a_number_said_outside_its_own_bounds(long value) {
            assertThatThrownBy(() -> about(value, 45, 55))
                    .hasFieldOrPropertyWithValue("kind", ProblemKind.VALUE_OUTSIDE_BOUNDS);
            assertThat(about(45, 45, 55).contains(45)).isTrue();
            assertThat(about(55, 45, 55).contains(55)).isTrue();
        }

        @Test
        void a_number_said_outside_equal_bounds() {
            assertThatThrownBy(() -> about(8, 9, 9)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void unknown_is_not_zero() {
        assertThat(unknown()).isNotEqualTo(zero());
        assertThat(unknown().isKnown()).isFalse();
        assertThat(zero().isKnown()).isTrue();
        assertThat(unknown().plus(exactly(23))).isEqualTo(atLeast(23));
    }

    @Test
    void only_an_exact_count_is_exact() {
        assertThat(exactly(3).isExact()).isTrue();
        assertThat(Stream.of(atLeast(3), atMost(3), between(3, 4), about(3, 3, 4), unknown()))
                .noneMatch(Headcount::isExact);
    }

    @Test
    void a_part_that_is_always_larger_cannot_be_taken_away_and_both_are_named() {
        assertThat(exactly(5).minus(exactly(4))).isEqualTo(exactly(1));
        assertThat(exactly(5).minus(exactly(5))).isEqualTo(zero());
        assertThatThrownBy(() -> exactly(5).minus(atLeast(6)))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.PART_EXCEEDS_WHOLE);
    }

    @Test
    void taking_away_flips_the_bounds() {
        assertThat(exactly(10).minus(atLeast(4))).isEqualTo(atMost(6));
        assertThat(exactly(10).minus(atMost(4))).isEqualTo(between(6, 10));
        assertThat(atLeast(522).minus(exactly(158))).isEqualTo(atLeast(364));
        assertThat(atLeast(10).minus(atMost(4))).isEqualTo(atLeast(6));
        assertThat(atLeast(10).minus(unknown())).isEqualTo(unknown());
    }

    @Test
    void an_approximate_count_keeps_the_number_said_until_something_is_added() {
        Headcount about = about(50, 45, 55);
        assertThat(about.plus(zero())).isEqualTo(about);
        assertThat(zero().plus(about)).isEqualTo(about);
        assertThat(about.times(1)).isEqualTo(about);
        assertThat(about.plus(exactly(1))).isEqualTo(between(46, 56));
        assertThat(about.asInterval()).isEqualTo(between(45, 55));
        assertThat(atLeast(3).asInterval()).isEqualTo(atLeast(3));
    }

    @Test
    void what_does_not_fit_is_an_exception_and_not_a_wrong_number() {
        Headcount largest = exactly(Long.MAX_VALUE);
        assertThat(largest.plus(zero())).isEqualTo(largest);
        assertThatThrownBy(() -> largest.plus(exactly(1)))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage(
                        "Headcount.plus: 9223372036854775807 and 1 are more than the 9223372036854775807 that a count"
                                + " holds; correct the larger one");
        assertThatThrownBy(() -> atLeast(Long.MAX_VALUE).plus(exactly(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> largest.times(2))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("2 times 9223372036854775807");
        assertThat(exactly(1).isLessThan(atLeast(Long.MAX_VALUE))).isEqualTo(Answer.YES);
        assertThat(atLeast(Long.MAX_VALUE).isLessThan(unknown())).isEqualTo(Answer.CANNOT_TELL);
    }

    @Test
    void no_group_at_all_is_nobody_even_if_the_size_of_a_group_is_unknown() {
        assertThat(unknown().times(0)).isEqualTo(zero());
        assertThat(between(20, 25).times(3)).isEqualTo(between(60, 75));
    }

    @Test
    void its_text_shows_the_bounds() {
        assertThat(Stream.of(exactly(1), atLeast(2), atMost(3), between(4, 5), about(6, 5, 7), unknown())
                        .map(Object::toString))
                .containsExactly("1", "≥2", "≤3", "4..5", "≈6 (5..7)", "unknown");
    }
}
