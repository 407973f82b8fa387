package lt.kopz.reporting.document;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.gap.AmountChange;
import lt.kopz.core.measure.CountChange;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Text;

/**
 * What a picture shows, as data: typed values and their names, neither coordinates nor colours.
 *
 * <p>A format that cannot draw writes the values down. Bounds stay bounds, and what is not known is shown as such.
 */
public sealed interface Chart
        permits Chart.Bullets,
                Chart.Bars,
                Chart.Steps,
                Chart.Timeline,
                Chart.Flow,
                Chart.Units,
                Chart.Strip,
                Chart.Changes {

    /** How sure it is that something took place. */
    enum Standing {
        /** It took place. */
        HELD,
        /** It was to take place; nothing states that it did. */
        PLANNED,
        /** It may have taken place; the sources do not state it. */
        UNDETERMINED
    }

    /**
     * Needs, and how far money covers them: one bar each, with what is missing apart.
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
                    .flatMap(bullet -> Stream.of(bullet.need(), bullet.given(), bullet.spent(), bullet.byOthers()))
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
     * @param missing how much of the need is not
     * @param spent how much of the money appropriated is spent
     * @param byOthers what others paid for the same need: it is drawn apart and never as spending of the money appropriated
     */
    record Bullet(
            Text label,
            AmountRange need,
            AmountRange given,
            AmountRange missing,
            AmountRange spent,
            AmountRange byOthers) {}

    /**
     * Counts beside each other.
     *
     * @param unit what is counted, such as "participations"
     * @param bars the counts in reading order, at least one
     */
    record Bars(Text unit, ImmutableList<Bar> bars) implements Chart {

        /**
         * Checks that there is something to show.
         *
         * @param unit what is counted
         * @param bars the counts in reading order
         * @throws IllegalArgumentException if there is none
         */
        public Bars {
            notEmpty(bars);
        }

        /**
         * Makes a chart.
         *
         * @param unit what is counted
         * @param bars the counts in reading order
         * @return the chart
         * @throws IllegalArgumentException if there is none
         */
        public static Bars of(Text unit, Bar... bars) {
            return new Bars(unit, ImmutableList.copyOf(bars));
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
     * @param knownUntil the last day on which the values are known, inclusive; no line goes beyond it. Absent where they are known to
     *     the end
     */
    record Steps(DateRange span, Column.Kind kind, ImmutableList<Line> lines, Optional<LocalDate> knownUntil)
            implements Chart {

        /**
         * Checks that the lines can share one scale.
         *
         * @param span the days that are shown
         * @param kind what the values are
         * @param lines the values in reading order
         * @param knownUntil the last day on which the values are known
         * @throws IllegalArgumentException if there is no line, if the kind is neither amount nor count, or if a value is not
         *     of the kind or in another currency than the others
         */
        public Steps {
            notEmpty(lines);
            measurable(kind);
            lines.stream().flatMap(line -> line.steps().stream()).forEach(step -> ofKind(step.value(), kind));
            long currencies = lines.stream()
                    .flatMap(line -> line.steps().stream())
                    .map(step -> step.value() instanceof Cell.AmountCell amount
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

        /**
         * Values that are known on every day shown.
         *
         * @param span the days that are shown
         * @param kind what the values are
         * @param lines the values in reading order
         * @throws IllegalArgumentException as the other constructor does
         */
        public Steps(DateRange span, Column.Kind kind, ImmutableList<Line> lines) {
            this(span, kind, lines, Optional.empty());
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

    /** Where money is on its way. */
    enum Stage {
        /** Where it comes from. */
        SOURCE,
        /** Whom it was given to. */
        HOLDER,
        /** What it is for. */
        USE
    }

    /** What became of money. */
    enum Passage {
        /** Appropriated or handed over. */
        GIVEN,
        /** Spent: costs were incurred. */
        SPENT,
        /** Promised for what is still to come. */
        PROMISED,
        /** Neither spent nor promised. */
        LEFT
    }

    /**
     * Money on its way: from where it comes, through whom it was given to, to what it is for, each way as wide as its amount.
     *
     * @param stops where money passes, in reading order
     * @param ways the money between them, in reading order, at least one, all in one currency
     */
    record Flow(ImmutableList<Stop> stops, ImmutableList<Way> ways) implements Chart {

        /**
         * Checks that the ways join stops, and share one scale.
         *
         * @param stops where money passes
         * @param ways the money between them
         * @throws IllegalArgumentException if there is no way, if one begins or ends at no stop or does not lead to a later stage, or if
         *     two are in different currencies
         */
        public Flow {
            notEmpty(ways);
            for (Way way : ways) {
                if (Math.max(way.from(), way.to()) >= stops.size() || Math.min(way.from(), way.to()) < 0) {
                    throw new IllegalArgumentException("A way leads from stop " + way.from() + " to stop " + way.to()
                            + ", but there are " + stops.size() + ": count them from 0");
                }
                Stage from = stops.get(way.from()).stage();
                Stage to = stops.get(way.to()).stage();
                if (from.compareTo(to) >= 0) {
                    throw new IllegalArgumentException(
                            "Money does not go from " + from + " to " + to + ": give ways that lead to a later stage");
                }
            }
            long currencies =
                    ways.stream().map(way -> way.amount().currency()).distinct().count();
            if (currencies > 1) {
                throw new IllegalArgumentException(
                        "A chart has one scale, but these ways are in several currencies: make one chart for each");
            }
        }
    }

    /**
     * A place where money passes.
     *
     * @param label what it is
     * @param stage how far the money is
     * @param amount how much passes there, where that is more than one way and known as one amount
     */
    record Stop(Text label, Stage stage, Optional<AmountRange> amount) {

        /**
         * A place of which no more is known than its ways.
         *
         * @param label what it is
         * @param stage how far the money is
         */
        public Stop(Text label, Stage stage) {
            this(label, stage, Optional.empty());
        }
    }

    /**
     * Money that goes from one stop to another.
     *
     * @param from the stop it comes from, counted from 0
     * @param to the stop it goes to, counted from 0
     * @param amount how much; may be unknown
     * @param passage what became of it
     */
    record Way(int from, int to, AmountRange amount, Passage passage) {}

    /**
     * Units of a whole, those that are reached apart: 5 of 13 schools.
     *
     * @param parts the wholes in reading order, at least one
     */
    record Units(ImmutableList<Part> parts) implements Chart {

        /**
         * Checks that there is something to show.
         *
         * @param parts the wholes in reading order
         * @throws IllegalArgumentException if there is none
         */
        public Units {
            notEmpty(parts);
        }
    }

    /**
     * How many units of a whole are reached.
     *
     * @param label what reaches them
     * @param unit what they are
     * @param reached how many are reached, within bounds
     * @param total how many there are, at least one
     */
    record Part(Text label, Text unit, Headcount reached, long total) {

        /**
         * Checks the numbers.
         *
         * @param label what reaches them
         * @param unit what they are
         * @param reached how many are reached
         * @param total how many there are
         * @throws IllegalArgumentException if there are none, or if more are reached for certain
         */
        public Part {
            if (total < 1 || reached.lower() > total) {
                throw new IllegalArgumentException(
                        reached + " of " + total + " cannot be drawn: give at least one unit, and no more than all");
            }
        }
    }

    /**
     * How far each of several things has come, side by side.
     *
     * @param items the things in reading order, at least one
     */
    record Strip(ImmutableList<Item> items) implements Chart {

        /**
         * Checks that there is something to show.
         *
         * @param items the things in reading order
         * @throws IllegalArgumentException if there is none
         */
        public Strip {
            notEmpty(items);
        }
    }

    /**
     * One of them.
     *
     * @param mark what stands below it, as short as a number
     * @param state how far it has come
     */
    record Item(Text mark, MeasureStatus state) {}

    /**
     * Values at two times, with the direction in which each changed.
     *
     * @param kind {@link Column.Kind#AMOUNT} or {@link Column.Kind#COUNT}
     * @param before the name of the earlier time, such as "2018"
     * @param after the name of the later time
     * @param changes the values in reading order, at least one; each has a scale of its own
     */
    record Changes(Column.Kind kind, Text before, Text after, ImmutableList<Change> changes) implements Chart {

        /**
         * Checks that there is something to show, and that money does not stand among counts.
         *
         * @param kind what the values are
         * @param before the name of the earlier time
         * @param after the name of the later time
         * @param changes the values in reading order
         * @throws IllegalArgumentException if there is none, if the kind is neither amount nor count, or if a value is not of the kind
         */
        public Changes {
            measurable(kind);
            notEmpty(changes);
            changes.forEach(change -> {
                ofKind(change.before(), kind);
                ofKind(change.after(), kind);
            });
        }
    }

    /**
     * A value at two times.
     *
     * @param label what it is
     * @param before the value at the earlier time, or why there is none
     * @param after the value at the later time, or why there is none
     */
    record Change(Text label, Cell before, Cell after) {

        /**
         * Checks that both can share a scale.
         *
         * @param label what it is
         * @param before the value at the earlier time
         * @param after the value at the later time
         * @throws IllegalArgumentException if the two are in different currencies
         */
        public Change {
            if (before instanceof Cell.AmountCell one
                    && after instanceof Cell.AmountCell other
                    && !one.value().currency().equals(other.value().currency())) {
                throw new IllegalArgumentException(
                        "A value in two currencies has no direction: leave it out, or convert one by a stated rate");
            }
        }

        /**
         * Whether the value rose, fell or stayed.
         *
         * @return 23 after 17: {@code INCREASE}; {@code UNDETERMINED} where bounds overlap or a value is absent
         */
        public AmountChange.Direction direction() {
            if (before instanceof Cell.AmountCell one && after instanceof Cell.AmountCell other) {
                return new AmountChange(one.value(), other.value()).direction();
            } else if (before instanceof Cell.CountCell one && after instanceof Cell.CountCell other) {
                return new CountChange(one.value(), other.value()).direction();
            }
            return AmountChange.Direction.UNDETERMINED;
        }
    }

    private static void measurable(Column.Kind kind) {
        if (kind != Column.Kind.AMOUNT && kind != Column.Kind.COUNT) {
            throw new IllegalArgumentException("Values of kind " + kind
                    + " have no height: draw values of Column.Kind.AMOUNT or Column.Kind.COUNT");
        }
    }

    private static void ofKind(Cell value, Column.Kind kind) {
        if (!kind.accepts(value)) {
            throw new IllegalArgumentException("There is a "
                    + value.getClass().getSimpleName() + " in a chart of kind " + kind
                    + ": give a value of that kind, or Cell.nothing(…)");
        }
    }

    private static void notEmpty(ImmutableList<?> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException(
                    "A chart without values shows nothing: leave it out, or say in a paragraph why there is none");
        }
    }
}
