package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.money.Allocation;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;

/**
 * Spreads an amount over the calendar years of a period, by the number of months in each, which is always an assumption: no source split it
 * so. Where the period begins or ends within a month, the parts go by days.
 *
 * <p>The parts add up to the amount exactly; the rule for the last cents is that of {@link Allocation}.
 */
final class Spreading {
    private Spreading() {}

    /** The part of a year; empty where the period has no day in it. */
    static Optional<AmountRange> share(AmountRange amount, DateRange whole, DateRange year) {
        ImmutableList<DateRange> years = whole.splitBy(Cadence.Unit.YEAR);
        boolean isOfWholeMonths = whole.start().getDayOfMonth() == 1
                && whole.end().equals(YearMonth.from(whole.end()).atEndOfMonth());
        ImmutableList<BigDecimal> weights = years.stream()
                .map(part -> BigDecimal.valueOf(isOfWholeMonths ? months(part) : part.days()))
                .collect(ImmutableList.toImmutableList());
        return years.stream()
                .filter(year::encloses)
                .findFirst()
                .map(years::indexOf)
                .map(place -> AmountRange.ofBounds(
                                amount.currency(),
                                amount.lower().map(bound -> share(bound, weights, place)),
                                amount.upper().map(bound -> share(bound, weights, place)))
                        .withTolerance(amount.tolerance()));
    }

    private static MonetaryAmount share(MonetaryAmount amount, ImmutableList<BigDecimal> weights, int place) {
        return Allocation.byWeights(amount, weights).get(place);
    }

    private static long months(DateRange part) {
        return ChronoUnit.MONTHS.between(YearMonth.from(part.start()), YearMonth.from(part.end())) + 1;
    }
}
