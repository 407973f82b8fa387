package lt.kopz.core.funding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import lt.kopz.core.time.DateRange;

/**
 * How often an amount recurs within its period: on its first day, and then every day, every seventh or on the same day of the month, or on the last day of a month that
 * is too short for it.
 *
 * <p>Example: 500.00 every year of 2019–2021 are 1500.00, 500.00 of them in 2020.
 */
public enum Recurrence {
    /** Every day. */
    DAILY(ChronoUnit.DAYS, 1),
    /** Every week. */
    WEEKLY(ChronoUnit.DAYS, 7),
    /** Every month. */
    MONTHLY(ChronoUnit.MONTHS, 1),
    /** Every quarter. */
    QUARTERLY(ChronoUnit.MONTHS, 3),
    /** Every half-year. */
    HALF_YEARLY(ChronoUnit.MONTHS, 6),
    /** Every year. */
    YEARLY(ChronoUnit.MONTHS, 12);

    private final ChronoUnit unit;
    private final int each;

    Recurrence(ChronoUnit unit, int each) {
        this.unit = unit;
        this.each = each;
    }

    /**
     * How many times the amount is due within a time.
     *
     * @param period the period within which it recurs, both ends inclusive
     * @param time the time asked for, both ends inclusive
     * @return the number of times that it falls due on a day of both
     */
    public long times(DateRange period, DateRange time) {
        return period.intersection(time).stream()
                .mapToLong(both ->
                        due(period, both.end()) - due(period, both.start().minusDays(1)))
                .sum();
    }

    /** How many times it was due by the end of a day, which lies on or after the day before the first. */
    private long due(DateRange period, LocalDate day) {
        LocalDate first = period.start();
        if (unit == ChronoUnit.DAYS) {
            return Math.floorDiv(ChronoUnit.DAYS.between(first, day), each) + 1;
        }
        long later = ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(day)) / each;
        return first.plusMonths(later * each).isAfter(day) ? later : later + 1;
    }
}
