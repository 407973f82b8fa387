package lt.kopz.core.time;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import org.threeten.extra.YearHalf;
import org.threeten.extra.YearQuarter;

/**
 * The days from a start to an end, both inclusive, as acts say: "from 21 February to 30 June" has both days in it. A period
 * is never empty and never open; a single day is a period of one day.
 *
 * <p>The relations are those of {@code org.threeten.extra.LocalDateRange} for the range made by {@code ofClosed(start,
 * end)}. For any two periods exactly one is true: this is before the other, after it, or overlaps it.
 *
 * @param start the first day, inclusive
 * @param end the last day, inclusive
 */
public record DateRange(LocalDate start, LocalDate end) {
    /** The last day that a date can be: 31 December 9999. */
    public static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    /**
     * Makes a period.
     *
     * @param start the first day, inclusive
     * @param end the last day, inclusive
     * @throws IllegalArgumentException if {@code start} is after {@code end}, or a year is outside 0001 to 9999
     */
    public DateRange {
        IsoText.requireYear(start.getYear(), () -> text(start, end));
        IsoText.requireYear(end.getYear(), () -> text(start, end));
        if (start.isAfter(end)) {
            throw new RefusedException(ProblemKind.PERIOD_REVERSED, "from", start, "until", end);
        }
    }

    private static String text(LocalDate start, LocalDate end) {
        return start + "/" + end;
    }

    /**
     * Returns the period from one day to another.
     *
     * @param start the first day, inclusive
     * @param end the last day, inclusive
     * @return the period
     * @throws IllegalArgumentException if {@code start} is after {@code end}, or a year is outside 0001 to 9999
     */
    public static DateRange of(LocalDate start, LocalDate end) {
        return new DateRange(start, end);
    }

    /**
     * Returns the period of one day.
     *
     * @param day the day
     * @return the period from that day to the same day
     * @throws IllegalArgumentException if the year is outside 0001 to 9999
     */
    public static DateRange ofDay(LocalDate day) {
        return of(day, day);
    }

    /**
     * Returns a calendar year, 1 January to 31 December.
     *
     * @param year the year, 1 to 9999
     * @return its days
     * @throws IllegalArgumentException if the year is outside 1 to 9999
     */
    public static DateRange ofYear(int year) {
        return ofYears(year, year);
    }

    /**
     * Whether these are the days of one calendar year.
     *
     * @return true from 1 January to 31 December of a year
     */
    public boolean isYear() {
        return equals(ofYear(start.getYear()));
    }

    /**
     * Returns the calendar years from one to another. Example: 2019 to 2020 has 731 days.
     *
     * @param from the first year, inclusive, 1 to 9999
     * @param to the last year, inclusive, 1 to 9999
     * @return the days from 1 January of the first to 31 December of the last
     * @throws IllegalArgumentException if a year is outside 1 to 9999 or {@code from} is after {@code to}
     */
    public static DateRange ofYears(int from, int to) {
        return of(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
    }

    /**
     * Returns a half-year: January to June or July to December.
     *
     * @param half the half-year
     * @return its days
     * @throws IllegalArgumentException if the year is outside 1 to 9999
     */
    public static DateRange ofHalf(YearHalf half) {
        return of(half.atDay(1), half.atEndOfHalf());
    }

    /**
     * Returns a quarter of a year.
     *
     * @param quarter the quarter
     * @return its days
     * @throws IllegalArgumentException if the year is outside 1 to 9999
     */
    public static DateRange ofQuarter(YearQuarter quarter) {
        return of(quarter.atDay(1), quarter.atEndOfQuarter());
    }

    /**
     * Returns a calendar month.
     *
     * @param month the month
     * @return its days
     * @throws IllegalArgumentException if the year is outside 1 to 9999
     */
    public static DateRange ofMonth(YearMonth month) {
        return of(month.atDay(1), month.atEndOfMonth());
    }

    /**
     * Reads a period written by {@link #toString}. Example: {@code 2019-02-21/2019-06-30}.
     *
     * @param text two days with a stroke between them
     * @return the period
     * @throws IllegalArgumentException if the text is not exactly that
     */
    public static DateRange parse(String text) {
        int stroke = text.indexOf('/');
        if (stroke < 0) {
            throw RefusedException.wrongForm(Word.PERIOD, text, "2019-02-21/2019-06-30");
        }
        return of(IsoText.day(text.substring(0, stroke), text), IsoText.day(text.substring(stroke + 1), text));
    }

    /**
     * Returns how many days lie between two days: how often one sleeps from one to the other. This is one less than the
     * {@link #days} of the period from one to the other.
     *
     * <p>Examples: from 2019-02-05 to 2019-10-24 it is 261 days, to 2019-12-12 it is 310.
     *
     * @param from the day from which to count
     * @param to the day to which to count
     * @return the days between; negative if {@code to} is before {@code from}
     */
    public static long daysBetween(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to);
    }

    /**
     * Returns how many days the period has, both ends included.
     *
     * @return the number of days, 1 or more
     */
    public long days() {
        return daysBetween(start, end) + 1;
    }

    /**
     * Is this day in the period? Both ends are.
     *
     * @param day the day
     * @return whether {@code start ≤ day ≤ end}
     */
    public boolean contains(LocalDate day) {
        return !isBefore(day) && !isAfter(day);
    }

    /**
     * Is every day of the other period in this one? Every period encloses itself.
     *
     * @param other the other period
     * @return whether {@code start ≤ other.start} and {@code other.end ≤ end}
     */
    public boolean encloses(DateRange other) {
        return contains(other.start) && contains(other.end);
    }

    /**
     * Do the two periods share a day? If not, one is before the other.
     *
     * @param other the other period
     * @return whether {@link #intersection} is present
     */
    public boolean overlaps(DateRange other) {
        return !isBefore(other) && !isAfter(other);
    }

    /**
     * Returns the days that are in both periods.
     *
     * @param other the other period
     * @return the shared period; empty if they share no day
     */
    public Optional<DateRange> intersection(DateRange other) {
        return overlaps(other)
                ? Optional.of(of(Comparators.max(start, other.start), Comparators.min(end, other.end)))
                : Optional.empty();
    }

    /**
     * Returns the smallest period with all days of both in it, and those between them.
     *
     * @param other the other period
     * @return from the earlier start to the later end
     */
    public DateRange span(DateRange other) {
        return of(Comparators.min(start, other.start), Comparators.max(end, other.end));
    }

    /**
     * Is the whole period before this day?
     *
     * @param day the day
     * @return whether {@code end < day}
     */
    public boolean isBefore(LocalDate day) {
        return end.isBefore(day);
    }

    /**
     * Is the whole period after this day?
     *
     * @param day the day
     * @return whether {@code start > day}
     */
    public boolean isAfter(LocalDate day) {
        return start.isAfter(day);
    }

    /**
     * Is the whole period before the other?
     *
     * @param other the other period
     * @return whether {@code end < other.start}
     */
    public boolean isBefore(DateRange other) {
        return isBefore(other.start);
    }

    /**
     * Is the whole period after the other?
     *
     * @param other the other period
     * @return whether {@code start > other.end}
     */
    public boolean isAfter(DateRange other) {
        return isAfter(other.end);
    }

    /**
     * Returns the days of this period that come before this day. Together with {@link #from} this is the whole period.
     *
     * @param day the first day that is cut off
     * @return the part with {@code date < day}; empty if there is none
     */
    public Optional<DateRange> before(LocalDate day) {
        if (!start.isBefore(day)) {
            return Optional.empty();
        }
        return Optional.of(isBefore(day) ? this : of(start, day.minusDays(1)));
    }

    /**
     * Returns the days of this period from this day on. Together with {@link #before} this is the whole period.
     *
     * @param day the first day that stays
     * @return the part with {@code date ≥ day}; empty if there is none
     */
    public Optional<DateRange> from(LocalDate day) {
        return isBefore(day) ? Optional.empty() : Optional.of(of(Comparators.max(start, day), end));
    }

    /**
     * Returns the days of this period up to and including this day. Together with {@link #after} this is the whole period.
     *
     * @param day the last day that stays
     * @return the part with {@code date ≤ day}; empty if there is none
     */
    public Optional<DateRange> upTo(LocalDate day) {
        return isAfter(day) ? Optional.empty() : Optional.of(of(start, Comparators.min(end, day)));
    }

    /**
     * Returns the days of this period that come after this day. Together with {@link #upTo} this is the whole period.
     *
     * @param day the last day that is cut off
     * @return the part with {@code date > day}; empty if there is none
     */
    public Optional<DateRange> after(LocalDate day) {
        if (!end.isAfter(day)) {
            return Optional.empty();
        }
        return Optional.of(isAfter(day) ? this : of(day.plusDays(1), end));
    }

    /**
     * Returns the days of this period that are in none of some others.
     *
     * @param others the others, in any order; they may overlap
     * @return the parts of this period between them, in order; empty where together they leave no day
     */
    public ImmutableList<DateRange> without(Collection<DateRange> others) {
        ImmutableList.Builder<DateRange> left = ImmutableList.builder();
        LocalDate next = start;
        for (DateRange each :
                others.stream().sorted(Comparator.comparing(DateRange::start)).toList()) {
            if (each.start.isAfter(end)) {
                break;
            }
            if (each.start.isAfter(next)) {
                left.add(of(next, each.start.minusDays(1)));
            }
            if (!each.end.isBefore(end)) {
                return left.build();
            }
            next = each.end.isBefore(next) ? next : each.end.plusDays(1);
        }
        return left.add(of(next, end)).build();
    }

    /**
     * Cuts the period at the turns of calendar periods. Example: 2019-02-21 to 2019-12-31 by half-years becomes 2019-02-21 to 2019-06-30
     * and 2019-07-01 to 2019-12-31.
     *
     * @param unit the calendar periods
     * @return the parts in order; each begins on the day after the one before, and together they are this period; the first and the last may be less than a whole
     *     calendar period
     */
    public ImmutableList<DateRange> splitBy(Cadence.Unit unit) {
        ImmutableList.Builder<DateRange> parts = ImmutableList.builder();
        Optional<DateRange> rest = Optional.of(this);
        while (rest.isPresent()) {
            LocalDate cut = unit.around(rest.get().start).end;
            rest.get().upTo(cut).ifPresent(parts::add);
            rest = rest.get().after(cut);
        }
        return parts.build();
    }

    /**
     * Returns every day of the period, in order.
     *
     * @return {@link #days} days
     */
    public Stream<LocalDate> dates() {
        return Stream.iterate(start, day -> day.plusDays(1)).limit(days());
    }

    /**
     * Returns the two days with a stroke between them, as ISO 8601 writes an interval. Example: {@code
     * 2019-02-21/2019-06-30}.
     *
     * @return a text that {@link #parse} reads
     */
    @Override
    public String toString() {
        return start + "/" + end;
    }
}
