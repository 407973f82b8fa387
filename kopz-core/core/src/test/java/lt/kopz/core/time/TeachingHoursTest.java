package lt.kopz.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.OptionalInt;
import lt.kopz.core.refusal.ProblemKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Teaching hours")
class TeachingHoursTest {
    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void four_academic_hours_are_180_minutes_only_if_one_assumes_45_each() {
        TeachingHours seminar = TeachingHours.academic(number("4"));
        assertThat(seminar.statedMinutes()).isEmpty();
        assertThat(seminar.inMinutes(45)).isEqualTo("180");
        assertThat(seminar.inMinutes(40)).isEqualTo("160");
    }

    @Test
    void a_stated_length_wins_over_an_assumed_one() {
        TeachingHours seminar = TeachingHours.academic(number("4"), 40);
        assertThat(seminar.statedMinutes()).contains(number("160"));
        assertThat(seminar.inMinutes(45)).isEqualTo("160");
    }

    @Test
    void a_lecture_of_one_hour_has_sixty_minutes_whatever_is_assumed() {
        TeachingHours lecture = TeachingHours.clock(number("1"));
        assertThat(lecture.statedMinutes()).contains(number("60"));
        assertThat(lecture.inMinutes(45)).isEqualTo("60");
    }

    @Test
    void parts_of_an_hour_are_exact() {
        assertThat(TeachingHours.clock(number("1.5")).inMinutes(45)).isEqualTo("90");
        assertThat(TeachingHours.academic(number("1.5"), 45).statedMinutes()).contains(number("67.5"));
    }

    @Test
    void equal_amounts_are_equal_however_they_are_written() {
        assertThat(TeachingHours.clock(number("1.50"))).isEqualTo(TeachingHours.clock(number("1.5")));
        assertThat(TeachingHours.clock(number("1E+1"))).isEqualTo(TeachingHours.clock(number("10")));
        assertThat(TeachingHours.clock(number("10")).hours()).hasToString("10");
        assertThat(TeachingHours.academic(number("4"))).isNotEqualTo(TeachingHours.academic(number("4"), 45));
        assertThat(TeachingHours.academic(number("4.0"))).isEqualTo(TeachingHours.academic(number("4")));
        assertThat(TeachingHours.academic(number("4")).minutesEach()).isEqualTo(OptionalInt.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.00"})
    void no_hours_are_no_teaching(String hours) {
        assertThatThrownBy(() -> TeachingHours.clock(number(hours)))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.NOT_POSITIVE);
        assertThatThrownBy(() -> TeachingHours.academic(number(hours))).isInstanceOf(IllegalArgumentException.class);
        assertThat(TeachingHours.clock(number("0.01")).inMinutes(45)).isEqualTo("0.6");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void an_hour_without_minutes_does_not_exist(int minutes) {
        assertThatThrownBy(() -> TeachingHours.academic(BigDecimal.ONE, minutes))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.NUMBER_TOO_SMALL);
        assertThatThrownBy(() -> TeachingHours.academic(BigDecimal.ONE).inMinutes(minutes))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TeachingHours.clock(BigDecimal.ONE).inMinutes(minutes))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(TeachingHours.academic(BigDecimal.ONE, 1).inMinutes(45)).isEqualTo("1");
    }
}
