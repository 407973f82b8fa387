package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Function;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.money.AmountRange;

/**
 * Money on an appropriation, or gone from it, that is an amount of its own on each day and no sum of what moves it: one with its changes, or
 * what is paid on a contract beyond the costs under it.
 *
 * @param fact what it is of
 * @param on what it is by the end of a day, as far as known by then; below zero what has gone
 * @param by what it may change with
 * @param isCost whether it is incurred
 */
record Changing(MoneyFact fact, Function<LocalDate, AmountRange> on, ImmutableList<Movement> by, boolean isCost) {

    AmountRange by(LocalDate day) {
        return on.apply(day);
    }

    /** The last day before another one by whose end it has changed; that day itself where there is none. */
    LocalDate lastChangeBefore(LocalDate day) {
        return by.stream()
                .map(Movement::last)
                .filter(last -> last.isBefore(day))
                .max(Comparator.naturalOrder())
                .orElse(day);
    }
}
