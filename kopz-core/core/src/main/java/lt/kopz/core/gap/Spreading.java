package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.money.Allocation;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.LocalizedText;

/**
 * Spreads an amount over the days, months or years of a period, which is always an assumption: no source split it so.
 *
 * <pre>{@code
 * Spreading.evenlyByMonths(euro("3250.00"), DateRange.ofYears(2019, 2020));   // 24 parts of 135.42 and 135.41, assumed
 * }</pre>
 *
 * <p>The parts add up to the amount exactly; the rule for the last cents is that of {@link Allocation}. A source that does split an
 * amount gives facts of its own, which need no spreading.
 */
public final class Spreading {
    /**
     * A part of a spread amount.
     *
     * @param period the time the part is for, both ends inclusive
     * @param amount the part, with the assumption it rests on
     */
    public record Part(DateRange period, Sourced<MonetaryAmount> amount) {}

    private Spreading() {}

    /**
     * Spreads an amount over the days of a period, the same for each day but for a cent.
     *
     * @param amount the amount
     * @param period the period
     * @return a part for every day, by time, each assumed
     * @throws IllegalArgumentException if the period has more than 100 000 days
     */
    public static ImmutableList<Part> evenlyByDays(MonetaryAmount amount, DateRange period) {
        if (period.days() > 100_000) {
            throw new IllegalArgumentException("an amount is spread over at most 100000 days, but " + period + " has "
                    + period.days() + "; spread it over months or years");
        }
        return parts(
                amount,
                period,
                period.dates().map(DateRange::ofDay).collect(ImmutableList.toImmutableList()),
                ImmutableList.copyOf(Collections.nCopies((int) period.days(), BigDecimal.ONE)));
    }

    /**
     * Spreads an amount over the calendar months of a period. Whole months get the same but for a cent; where the period begins or ends
     * within a month, the parts go by days.
     *
     * @param amount the amount
     * @param period the period
     * @return a part for every month, by time, each assumed
     */
    public static ImmutableList<Part> evenlyByMonths(MonetaryAmount amount, DateRange period) {
        return weighed(amount, period, period.splitBy(Cadence.Unit.MONTH));
    }

    /**
     * Spreads an amount over the calendar years of a period, by the number of months in each; where the period begins or ends within a
     * month, by days.
     *
     * @param amount the amount
     * @param period the period
     * @return a part for every year, by time, each assumed
     */
    public static ImmutableList<Part> evenlyByYears(MonetaryAmount amount, DateRange period) {
        return weighed(amount, period, period.splitBy(Cadence.Unit.YEAR));
    }

    private static ImmutableList<Part> weighed(
            MonetaryAmount amount, DateRange whole, ImmutableList<DateRange> periods) {
        boolean months = isOfWholeMonths(whole);
        return parts(
                amount,
                whole,
                periods,
                periods.stream()
                        .map(part -> BigDecimal.valueOf(
                                months
                                        ? ChronoUnit.MONTHS.between(
                                                        YearMonth.from(part.start()), YearMonth.from(part.end()))
                                                + 1
                                        : part.days()))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static ImmutableList<Part> parts(
            MonetaryAmount amount,
            DateRange whole,
            ImmutableList<DateRange> periods,
            ImmutableList<BigDecimal> weights) {
        ImmutableList<MonetaryAmount> amounts = Allocation.byWeights(amount, weights);
        LocalizedText because = LocalizedText.lithuanian("daroma prielaida, kad suma per laikotarpį (" + whole
                        + ") pasiskirsto tolygiai; šaltinis jos nepaskirsto")
                .andEnglish(
                        "assuming that the amount is spread evenly over the period (" + whole
                                + "); the source does not split it",
                        "kopz");
        ImmutableList.Builder<Part> parts = ImmutableList.builder();
        for (int i = 0; i < periods.size(); i++) {
            parts.add(new Part(periods.get(i), Sourced.of(amounts.get(i), Provenance.assumed(because))));
        }
        return parts.build();
    }

    private static boolean isOfWholeMonths(DateRange period) {
        return period.start().getDayOfMonth() == 1
                && period.end().equals(YearMonth.from(period.end()).atEndOfMonth());
    }

    /** The part of a year of an amount that is spread over a period; empty where the two have no day in common. */
    static Optional<AmountRange> share(AmountRange amount, DateRange whole, DateRange year) {
        if (!whole.overlaps(year)) {
            return Optional.empty();
        }
        Optional<MonetaryAmount> least = amount.lower().flatMap(bound -> share(bound, whole, year));
        Optional<MonetaryAmount> most = amount.upper().flatMap(bound -> share(bound, whole, year));
        AmountRange share = least.isEmpty()
                ? most.map(AmountRange::atMost).orElseGet(() -> AmountRange.unknown(amount.currency()))
                : most.map(bound -> AmountRange.between(least.get(), bound))
                        .orElseGet(() -> AmountRange.atLeast(least.get()));
        return Optional.of(share.withTolerance(amount.tolerance()));
    }

    private static Optional<MonetaryAmount> share(MonetaryAmount amount, DateRange whole, DateRange year) {
        return evenlyByYears(amount, whole).stream()
                .filter(part -> year.encloses(part.period()))
                .map(part -> part.amount().value())
                .findFirst();
    }
}
