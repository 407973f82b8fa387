package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.time.DateRange;

/**
 * A figure over time: it holds from one day to the day before the next step.
 *
 * <p>Example: the funding gap of a plan in 2019 is unknown from 1 January, 3250.00 from 5 February and 2550.00 from
 * 24 October on; it moves on two days.
 *
 * @param <T> the kind of value
 */
public final class Steps<T> {
    /**
     * A figure that holds for some days.
     *
     * @param days the days, both inclusive
     * @param figure the figure as of the first of them; its value is the same on all
     * @param <T> the kind of value
     */
    public record Step<T>(DateRange days, Figure<T> figure) {}

    private final ImmutableSortedMap<LocalDate, Step<T>> steps;

    private Steps(ImmutableSortedMap<LocalDate, Step<T>> steps) {
        this.steps = steps;
    }

    /** Asks only on days on which the figure may move; what stays the same is one step. */
    static <T> Steps<T> over(
            DateRange period, ImmutableSortedSet<LocalDate> mayMoveOn, Function<LocalDate, Figure<T>> figureOn) {
        ImmutableSortedMap.Builder<LocalDate, Step<T>> steps = ImmutableSortedMap.naturalOrder();
        LocalDate start = period.start();
        Figure<T> current = figureOn.apply(start);
        for (LocalDate day : mayMoveOn.subSet(period.start(), false, period.end(), true)) {
            Figure<T> next = figureOn.apply(day);
            if (!next.value().equals(current.value())) {
                steps.put(start, new Step<>(DateRange.of(start, day.minusDays(1)), current));
                start = day;
                current = next;
            }
        }
        return new Steps<>(steps.put(start, new Step<>(DateRange.of(start, period.end()), current))
                .buildOrThrow());
    }

    /** The first day of each step. */
    ImmutableList<LocalDate> startsOn() {
        return steps.keySet().asList();
    }

    /**
     * The steps.
     *
     * @return the steps by time, without a gap; neighbours differ in value
     */
    public ImmutableList<Step<T>> steps() {
        return steps.values().asList();
    }

    /**
     * The days on which the value moves.
     *
     * @return the first day of every step but the first
     */
    public ImmutableList<LocalDate> movesOn() {
        return startsOn().subList(1, steps.size());
    }

    /**
     * The figure on a day.
     *
     * @param day a day of the period
     * @return the figure that holds on it, as of the first day it holds
     * @throws IllegalArgumentException if the day is outside the period
     */
    public Figure<T> on(LocalDate day) {
        Map.Entry<LocalDate, Step<T>> last = steps.floorEntry(day);
        if (last == null || !last.getValue().days().contains(day)) {
            throw new IllegalArgumentException(day + " is not within " + steps.firstKey() + "/"
                    + Iterables.getLast(steps()).days().end() + "; ask for a day of the period");
        }
        return last.getValue().figure();
    }
}
