package lt.kopz.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import lt.kopz.core.refusal.ProblemKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A cadence")
class CadenceTest {
    @ParameterizedTest(name = "{1} {2} after {0} it is due on {3}")
    @CsvSource({
        "2019-02-05, 6, MONTHS, 2019-08-05",
        "2019-02-21, 6, MONTHS, 2019-08-21",
        "2019-08-31, 6, MONTHS, 2020-02-29",
        "2018-08-31, 6, MONTHS, 2019-02-28",
        "2019-12-31, 1, DAYS, 2020-01-01",
        "2019-02-05, 26, WEEKS, 2019-08-06"
    })
    void a_largest_gap_gives_the_due_day(LocalDate last, int length, Cadence.GapUnit unit, LocalDate due) {
        assertThat(Cadence.withinGap(length, unit).dueAfter(last)).isEqualTo(due);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void a_cadence_that_demands_nothing_is_refused(int number) {
        assertThat(Cadence.perCalendarPeriod(1, Cadence.Unit.YEAR).atLeast()).isEqualTo(1);
        assertThat(Cadence.withinGap(1, Cadence.GapUnit.DAYS).length()).isEqualTo(1);
        assertThatThrownBy(() -> Cadence.perCalendarPeriod(number, Cadence.Unit.YEAR))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.NUMBER_TOO_SMALL);
        assertThatThrownBy(() -> Cadence.withinGap(number, Cadence.GapUnit.DAYS))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.NUMBER_TOO_SMALL);
    }

    @ParameterizedTest(name = "the {0} around 2019-12-10 is {1}")
    @CsvSource({
        "MONTH, 2019-12-01/2019-12-31",
        "QUARTER, 2019-10-01/2019-12-31",
        "HALF_YEAR, 2019-07-01/2019-12-31",
        "YEAR, 2019-01-01/2019-12-31"
    })
    void a_calendar_period_lies_around_each_day(Cadence.Unit unit, String period) {
        assertThat(unit.around(LocalDate.of(2019, 12, 10))).hasToString(period);
    }
}
