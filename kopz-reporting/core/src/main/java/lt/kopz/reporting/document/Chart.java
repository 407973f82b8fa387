package lt.kopz.reporting.document;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Text;

/**
 * What a picture shows, as data: typed values and their names, neither coordinates nor colours.
 *
 * <p>A format that cannot draw writes the values down. Bounds stay bounds, and what is not known is shown as such.
 */
public sealed interface Chart permits Chart.Bullets, Chart.Bars, Chart.Steps, Chart.Timeline {

    /** How sure it is that something took place. */
    enum Standing {
        /** It took place. */
        HELD,
        /** It was to take place; nothing states that it did. */
        PLANNED,
        /** It may have taken place; the sources do not tell. */
        UNDETERMINED
    }

    /**
     * Needs, and how far money covers them: one bar each, with what is missing told apart.
     *
     * @param bullets the needs in reading order, at least one, all in one currency
     */
    record Bullets(ImmutableList<Bullet> bullets) implements Chart {

        /**
         * Checks that the bars can share one scale.
         *
         * @param bullets the needs in reading order
         * @throws IllegalArgumentException if there is none, or if two are in different currencies
         */
        public Bullets {
            notEmpty(bullets);
            ImmutableList<CurrencyUnit> currencies = bullets.stream()
                    .flatMap(bullet -> Stream.of(bullet.need(), bullet.given(), bullet.spent()))
                    .map(AmountRange::currency)
                    .distinct()
                    .collect(ImmutableList.toImmutableList());
            if (currencies.size() > 1) {
                throw new IllegalArgumentException("A chart has one scale, but these bars are in " + currencies
                        + ": make one chart for each currency");
            }
        }

        /**
         * Makes a chart.
         *
         * @param bullets the needs in reading order
         * @return the chart
         * @throws IllegalArgumentException if there is none, or if two are in different currencies
         */
        public static Bullets of(Bullet... bullets) {
            return new Bullets(ImmutableList.copyOf(bullets));
        }
    }

    /**
     * One need and the money for it.
     *
     * @param label what needs the money
     * @param need how much is needed
     * @param given how much is appropriated
     * @param spent how much is spent
     */
    record Bullet(Text label, AmountRange need, AmountRange given, AmountRange spent) {

        /**
         * What the need still lacks: need less money given, and never below zero.
         *
         * @return need 3250.00, given 700.00: 2550.00; need 100.00, given 150.00: 0.00
         * @throws IllegalArgumentException if the two are in different currencies
         */
        public AmountRange missing() {
            return need.minus(given).orZero();
        }
    }

    /**
     * Counts beside each other.
     *
     * @param bars the counts in reading order, at least one
     */
    record Bars(ImmutableList<Bar> bars) implements Chart {

        /**
         * Checks that there is something to show.
         *
         * @param bars the counts in reading order
         * @throws IllegalArgumentException if there is none
         */
        public Bars {
            notEmpty(bars);
        }

        /**
         * Makes a chart.
         *
         * @param bars the counts in reading order
         * @return the chart
         * @throws IllegalArgumentException if there is none
         */
        public static Bars of(Bar... bars) {
            return new Bars(ImmutableList.copyOf(bars));
        }
    }

    /**
     * One count.
     *
     * @param label what is counted
     * @param count how many, within bounds; may be unknown
     * @param standing whether what is counted took place
     */
    record Bar(Text label, Headcount count, Standing standing) {}

    /**
     * Values that stay the same for some days and then step: money over the months, members over the year.
     *
     * @param span the days that are shown, both ends inclusive
     * @param kind what the values are: {@link Column.Kind#AMOUNT} or {@link Column.Kind#COUNT}
     * @param lines the values in reading order, at least one
     */
    record Steps(DateRange span, Column.Kind kind, ImmutableList<Line> lines) implements Chart {

        /**
         * Checks that the lines can share one scale.
         *
         * @param span the days that are shown
         * @param kind what the values are
         * @param lines the values in reading order
         * @throws IllegalArgumentException if there is no line, if the kind is neither amount nor count, or if a value is not
         *     of the kind or in another currency than the others
         */
        public Steps {
            notEmpty(lines);
            if (kind != Column.Kind.AMOUNT && kind != Column.Kind.COUNT) {
                throw new IllegalArgumentException("Values of kind " + kind
                        + " have no height: steps are drawn of Column.Kind.AMOUNT or Column.Kind.COUNT");
            }
            ImmutableList<Cell> values = lines.stream()
                    .flatMap(line -> line.steps().stream())
                    .map(Step::value)
                    .collect(ImmutableList.toImmutableList());
            for (Cell value : values) {
                if (!kind.accepts(value)) {
                    throw new IllegalArgumentException("A step holds a "
                            + value.getClass().getSimpleName() + " in a chart of kind " + kind
                            + ": give a value of that kind, or Cell.nothing(…)");
                }
            }
            long currencies = values.stream()
                    .map(value -> value instanceof Cell.AmountCell amount
                            ? amount.value().currency()
                            : null)
                    .filter(Objects::nonNull)
                    .distinct()
                    .count();
            if (currencies > 1) {
                throw new IllegalArgumentException(
                        "A chart has one scale, but these lines are in several currencies: make one chart for each");
            }
        }
    }

    /**
     * One value through time.
     *
     * @param name what the value is
     * @param steps the values from their first days on, in the order of those days, at least one
     */
    record Line(Text name, ImmutableList<Step> steps) {

        /**
         * Checks the order.
         *
         * @param name what the value is
         * @param steps the values from their first days on
         * @throws IllegalArgumentException if there is no step, or if the days do not rise
         */
        public Line {
            notEmpty(steps);
            for (int i = 1; i < steps.size(); i++) {
                if (!steps.get(i - 1).since().isBefore(steps.get(i).since())) {
                    throw new IllegalArgumentException(
                            "The step of " + steps.get(i).since() + " follows that of "
                                    + steps.get(i - 1).since() + ": give each day once, in the order of time");
                }
            }
        }
    }

    /**
     * A value and the first day it holds for; it holds until the next step.
     *
     * @param since the first day, inclusive
     * @param value the value: an amount, a count, or why there is none
     */
    record Step(LocalDate since, Cell value) {}

    /**
     * Days on a line: stretches in which something is due, and marks for what took place.
     *
     * @param span the days that are shown, both ends inclusive
     * @param stretches the stretches in reading order; may be empty
     * @param marks the marks in reading order; may be empty
     */
    record Timeline(DateRange span, ImmutableList<Stretch> stretches, ImmutableList<Mark> marks) implements Chart {}

    /**
     * A stretch of days that asks for something, such as the half-year in which a group must meet.
     *
     * @param label what it asks for
     * @param days the days, both ends inclusive; the last is the due day
     */
    record Stretch(Text label, DateRange days) {}

    /**
     * Something that took place or was to.
     *
     * @param label what it is
     * @param date when, as exactly as it is known
     * @param standing whether it took place
     */
    record Mark(Text label, PartialDate date, Standing standing) {}

    private static void notEmpty(ImmutableList<?> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException(
                    "A chart without values shows nothing: leave it out, or say in a paragraph why there is none");
        }
    }
}
