package lt.kopz.core.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Objects;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Literal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Steps from 2 to 20 January: 1 until the 4th, unknown until the 9th, 2 until the 14th, and 1 again")
class StepsTest {
    private static final DateRange PERIOD = DateRange.of(january(2), january(20));

    private static final ImmutableSortedMap<LocalDate, Figure<Headcount>> FIGURES = ImmutableSortedMap.of(
            january(2), known(2, 1),
            january(3), known(3, 1),
            january(5), Figure.unknown(new Literal("figure"), january(5), Headcount.unknown(), new Literal("unknown")),
            january(10), known(10, 2),
            january(15), known(15, 1));

    private final Steps<Headcount> steps =
            Steps.over(PERIOD, FIGURES.keySet(), day -> Objects.requireNonNull(FIGURES.get(day)));

    private static LocalDate january(int day) {
        return LocalDate.of(2019, 1, day);
    }

    private static Figure<Headcount> known(int day, int value) {
        return Figure.of(
                new Literal("figure"),
                january(day),
                Headcount.exactly(value),
                () -> Explanation.assumed(
                        new Literal("figure"), Quantity.of(Headcount.exactly(value)), new Literal("example")));
    }

    @Test
    void join_days_of_one_value() {
        assertThat(steps.startsOn()).containsExactly(january(2), january(5), january(10), january(15));
        assertThat(steps.movesOn()).containsExactly(january(5), january(10), january(15));
        assertThat(steps.steps())
                .extracting(Steps.Step::days)
                .containsExactly(
                        DateRange.of(january(2), january(4)),
                        DateRange.of(january(5), january(9)),
                        DateRange.of(january(10), january(14)),
                        DateRange.of(january(15), january(20)));
    }

    @Test
    void have_a_figure_on_each_day_of_the_period_alone() {
        assertThat(steps.on(january(2)).value()).isEqualTo(Headcount.exactly(1));
        assertThat(steps.on(january(4)).value()).isEqualTo(Headcount.exactly(1));
        assertThat(steps.on(january(5)).value()).isEqualTo(Headcount.unknown());
        assertThat(steps.on(january(9)).value()).isEqualTo(Headcount.unknown());
        assertThat(steps.on(january(10)).value()).isEqualTo(Headcount.exactly(2));
        assertThat(steps.on(january(20)).value()).isEqualTo(Headcount.exactly(1));
        for (int outside : new int[] {1, 21}) {
            assertThatThrownBy(() -> steps.on(january(outside)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(january(outside) + " is not within 2019-01-02/2019-01-20");
        }
    }
}
