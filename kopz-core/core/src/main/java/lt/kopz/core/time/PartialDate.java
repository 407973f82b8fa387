package lt.kopz.core.time;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import org.threeten.extra.YearHalf;
import org.threeten.extra.YearQuarter;

/**
 * A date as far as it is known.
 *
 * <table>
 *   <caption>Forms and their text, which is EDTF (ISO 8601-2:2019)</caption>
 *   <tr><th>form</th><th>text</th><th>meaning</th></tr>
 *   <tr><td>{@link Day}</td><td>{@code 2019-11-08}</td><td>that day</td></tr>
 *   <tr><td>{@link Month}</td><td>{@code 2019-02}</td><td>some day of February 2019</td></tr>
 *   <tr><td>{@link Quarter}</td><td>{@code 2019-33} … {@code 2019-36}</td><td>some day of the first … fourth
 *       quarter</td></tr>
 *   <tr><td>{@link Half}</td><td>{@code 2020-40}, {@code 2020-41}</td><td>some day of the first, second
 *       half-year</td></tr>
 *   <tr><td>{@link Year}</td><td>{@code 2019}</td><td>some day of that year</td></tr>
 *   <tr><td>{@link DayWithoutYear}</td><td>{@code XXXX-11-08}</td><td>8 November of a year that is not said</td></tr>
 *   <tr><td>{@link Range}</td><td>{@code 2019-11-22/2019-12-18}</td><td>from some day of the start to some day of the
 *       end, without a break</td></tr>
 *   <tr><td>{@link Several}</td><td><code>{2019-03,2019-05}</code></td><td>once in each of them</td></tr>
 *   <tr><td>{@link Until}</td><td>{@code ../2019-11-29}</td><td>up to and including some day of the end; the start is not
 *       said</td></tr>
 *   <tr><td>{@link From}</td><td>{@code 2019-11-22/..}</td><td>from some day of the start on; the end is not said</td></tr>
 *   <tr><td>{@link Unknown}</td><td>{@code XXXX-XX-XX}</td><td>some day; nothing is known</td></tr>
 * </table>
 *
 * <p>There are two kinds of questions, and every one is answered YES or NO only if that is so in every case:
 *
 * <ul>
 *   <li>Of an occurrence on <em>some day</em> of the date: {@link #isBefore(LocalDate)}, {@link #isAfter(LocalDate)},
 *       {@link #isOnOrBefore(LocalDate)}. Lectures from 22 November to 18 December are,
 *       asked for 10 December, partly on or before that day: CANNOT_TELL.
 *   <li>Of the <em>whole extent</em>: {@link #hasBegunBy}, {@link #contains}, {@link #within}, {@link #overlaps}. The same
 *       lectures have begun by 10 December: YES.
 * </ul>
 *
 * <p>For a day, month, quarter, half-year and year the two agree. Years run from 0001 to 9999.
 */
public sealed interface PartialDate {

    /**
     * Sorts by the first possible day, then by the last possible day, then by text. An {@link Until} takes its last day for
     * the first too; a {@link From} comes after whatever has the same first day and an end. What has no day to sort by,
     * {@link DayWithoutYear} and then {@link Unknown}, comes last. Consistent with equals.
     */
    Comparator<PartialDate> ORDER = (one, other) -> {
        if (one.equals(other)) {
            return 0;
        }
        int first = one.firstToSortBy().compareTo(other.firstToSortBy());
        if (first != 0) {
            return first;
        }
        int last = one.latest().orElse(LocalDate.MAX).compareTo(other.latest().orElse(LocalDate.MAX));
        return last != 0 ? last : one.toString().compareTo(other.toString());
    };

    /** A date that is one calendar unit: a day, month, quarter, half-year or year. It may begin or end a range. */
    sealed interface Unit extends PartialDate permits Day, Month, Quarter, Half, Year {
        /**
         * Returns the days of the unit.
         *
         * @return from its first to its last day
         */
        DateRange period();

        @Override
        default Optional<LocalDate> earliest() {
            return Optional.of(period().start());
        }

        @Override
        default Optional<LocalDate> latest() {
            return Optional.of(period().end());
        }

        @Override
        default Answer hasBegunBy(LocalDate day) {
            return isOnOrBefore(day);
        }

        @Override
        default Answer within(DateRange period) {
            return Answer.of(period.encloses(period()), !period.overlaps(period()));
        }
    }

    /**
     * One day.
     *
     * @param date the day
     */
    record Day(LocalDate date) implements Unit {
        /**
         * Makes a date of one day.
         *
         * @param date the day
         * @throws IllegalArgumentException if the year is outside 0001 to 9999
         */
        public Day {
            IsoText.requireYear(date.getYear(), date::toString);
        }

        @Override
        public DateRange period() {
            return DateRange.ofDay(date);
        }

        @Override
        public Optional<LocalDate> earliest() {
            return Optional.of(date);
        }

        @Override
        public Optional<LocalDate> latest() {
            return Optional.of(date);
        }

        @Override
        public String toString() {
            return date.toString();
        }
    }

    /**
     * Some day of a month.
     *
     * @param month the month
     */
    record Month(YearMonth month) implements Unit {
        /**
         * Makes a date known to the month.
         *
         * @param month the month
         * @throws IllegalArgumentException if the year is outside 0001 to 9999
         */
        public Month {
            IsoText.requireYear(month.getYear(), month::toString);
        }

        @Override
        public DateRange period() {
            return DateRange.ofMonth(month);
        }

        @Override
        public String toString() {
            return month.toString();
        }
    }

    /**
     * Some day of a quarter.
     *
     * @param quarter the quarter
     */
    record Quarter(YearQuarter quarter) implements Unit {
        /**
         * Makes a date known to the quarter.
         *
         * @param quarter the quarter
         * @throws IllegalArgumentException if the year is outside 0001 to 9999
         */
        public Quarter {
            IsoText.requireYear(quarter.getYear(), quarter::toString);
        }

        @Override
        public DateRange period() {
            return DateRange.ofQuarter(quarter);
        }

        @Override
        public String toString() {
            return EdtfText.year(quarter.getYear()) + "-" + (EdtfText.BEFORE_FIRST_QUARTER + quarter.getQuarterValue());
        }
    }

    /**
     * Some day of a half-year.
     *
     * @param half the half-year
     */
    record Half(YearHalf half) implements Unit {
        /**
         * Makes a date known to the half-year.
         *
         * @param half the half-year
         * @throws IllegalArgumentException if the year is outside 0001 to 9999
         */
        public Half {
            IsoText.requireYear(half.getYear(), half::toString);
        }

        @Override
        public DateRange period() {
            return DateRange.ofHalf(half);
        }

        @Override
        public String toString() {
            return EdtfText.year(half.getYear()) + "-" + (EdtfText.BEFORE_FIRST_HALF + half.getHalfValue());
        }
    }

    /**
     * Some day of a year.
     *
     * @param year the year, 1 to 9999
     */
    record Year(int year) implements Unit {
        /**
         * Makes a date known to the year.
         *
         * @param year the year, 1 to 9999
         * @throws IllegalArgumentException if the year is outside 1 to 9999
         */
        public Year {
            IsoText.requireYear(year, () -> Integer.toString(year));
        }

        @Override
        public DateRange period() {
            return DateRange.ofYear(year);
        }

        @Override
        public String toString() {
            return EdtfText.year(year);
        }
    }

    /**
     * A day of a year that is not said: "8 November". It has no first and no last possible day.
     *
     * @param monthDay the month and the day
     */
    record DayWithoutYear(MonthDay monthDay) implements PartialDate {
        /**
         * Returns the day in a year, once a reading of the source gives the year.
         *
         * @param year the year, 1 to 9999
         * @return the day
         * @throws IllegalArgumentException if the year has no such day (29 February), or is outside 1 to 9999
         */
        public Day withYear(int year) {
            if (!monthDay.isValidYear(year)) {
                throw new RefusedException(
                        ProblemKind.NO_SUCH_DAY,
                        "found",
                        EdtfText.year(year) + toString().substring(EdtfText.UNKNOWN_YEAR.length()));
            }
            return new Day(monthDay.atYear(year));
        }

        @Override
        public Answer within(DateRange period) {
            for (int year = period.start().getYear(); year <= period.end().getYear(); year++) {
                if (monthDay.isValidYear(year) && period.contains(monthDay.atYear(year))) {
                    return Answer.CANNOT_TELL;
                }
            }
            return Answer.NO;
        }

        @Override
        public String toString() {
            return EdtfText.UNKNOWN_YEAR + monthDay.toString().substring(1);
        }
    }

    /**
     * An extent without a break, from some day of its start to some day of its end, both inclusive.
     *
     * @param start when it begins
     * @param end when it ends; all of it lies after all of {@code start}
     */
    record Range(Unit start, Unit end) implements PartialDate {
        /**
         * Makes a range.
         *
         * @param start when it begins
         * @param end when it ends; all of it lies after all of {@code start}
         * @throws IllegalArgumentException if {@code start} is not wholly before {@code end}
         */
        public Range {
            if (!start.period().isBefore(end.period())) {
                throw new RefusedException(ProblemKind.RANGE_NOT_ORDERED, "from", start, "until", end);
            }
        }

        @Override
        public Optional<LocalDate> earliest() {
            return start.earliest();
        }

        @Override
        public Optional<LocalDate> latest() {
            return end.latest();
        }

        @Override
        public Answer hasBegunBy(LocalDate day) {
            return start.isOnOrBefore(day);
        }

        @Override
        public Answer within(DateRange period) {
            DateRange starts = start.period();
            DateRange ends = end.period();
            return Answer.of(
                    period.contains(starts.start()) && period.contains(ends.end()),
                    starts.isBefore(period.start()) || ends.isAfter(period.end()));
        }

        @Override
        public Answer overlaps(DateRange period) {
            DateRange starts = start.period();
            DateRange ends = end.period();
            return Answer.of(
                    !starts.end().isAfter(period.end()) && !ends.start().isBefore(period.start()),
                    starts.isAfter(period.end()) || ends.isBefore(period.start()));
        }

        @Override
        public String toString() {
            return start + "/" + end;
        }
    }

    /**
     * Several dates, once in each of them: "in March and in May".
     *
     * @param dates two or more different dates, in the order of {@link PartialDate#ORDER}
     */
    record Several(ImmutableList<Unit> dates) implements PartialDate {
        /**
         * Makes several dates and sorts them.
         *
         * @param dates two or more different dates, in the order of {@link PartialDate#ORDER}
         * @throws IllegalArgumentException if there are fewer than two dates, or two are equal
         */
        public Several {
            dates = ImmutableList.sortedCopyOf(ORDER, dates);
            if (dates.size() < 2) {
                throw new RefusedException(ProblemKind.SINGLE_DATE, "found", text(dates));
            }
            RefusedException.requireDifferent(dates.stream(), Word.DATE);
        }

        @Override
        public Optional<LocalDate> earliest() {
            return dates.stream().map(date -> date.period().start()).min(Comparator.naturalOrder());
        }

        @Override
        public Optional<LocalDate> latest() {
            return dates.stream().map(date -> date.period().end()).max(Comparator.naturalOrder());
        }

        @Override
        public Answer hasBegunBy(LocalDate day) {
            return Answer.of(
                    dates.stream().anyMatch(date -> !date.period().end().isAfter(day)),
                    dates.stream().allMatch(date -> date.period().isAfter(day)));
        }

        @Override
        public Answer within(DateRange period) {
            return Answer.of(
                    dates.stream().allMatch(date -> period.encloses(date.period())),
                    dates.stream().anyMatch(date -> !period.overlaps(date.period())));
        }

        @Override
        public Answer overlaps(DateRange period) {
            return Answer.of(
                    dates.stream().anyMatch(date -> period.encloses(date.period())),
                    dates.stream().noneMatch(date -> period.overlaps(date.period())));
        }

        @Override
        public String toString() {
            return text(dates);
        }

        private static String text(Collection<Unit> dates) {
            return dates.stream().map(Unit::toString).collect(Collectors.joining(",", "{", "}"));
        }
    }

    /**
     * An extent that ends on some day of its end, inclusive, and whose start is not said: "until 29 November".
     *
     * @param end when it ends
     */
    record Until(Unit end) implements PartialDate {

        @Override
        public Optional<LocalDate> latest() {
            return end.latest();
        }

        @Override
        public Answer hasBegunBy(LocalDate day) {
            return Answer.of(!end.period().end().isAfter(day), false);
        }

        @Override
        public Answer within(DateRange period) {
            return Answer.of(false, !period.overlaps(end.period()));
        }

        @Override
        public Answer overlaps(DateRange period) {
            return Answer.of(period.encloses(end.period()), end.period().isBefore(period.start()));
        }

        @Override
        public String toString() {
            return EdtfText.OPEN + "/" + end;
        }
    }

    /**
     * An extent that begins on some day of its start, inclusive, and whose end is not said: "from 22 November on".
     *
     * @param start when it begins
     */
    record From(Unit start) implements PartialDate {
        @Override
        public Optional<LocalDate> earliest() {
            return start.earliest();
        }

        @Override
        public Answer hasBegunBy(LocalDate day) {
            return start.isOnOrBefore(day);
        }

        @Override
        public Answer within(DateRange period) {
            return Answer.of(false, !period.overlaps(start.period()));
        }

        @Override
        public Answer overlaps(DateRange period) {
            return Answer.of(period.encloses(start.period()), start.period().isAfter(period.end()));
        }

        @Override
        public String toString() {
            return start + "/" + EdtfText.OPEN;
        }
    }

    /** A date of which nothing is known. Every question about it is answered CANNOT_TELL. */
    record Unknown() implements PartialDate {

        @Override
        public String toString() {
            return EdtfText.UNKNOWN;
        }
    }

    /**
     * Returns the date of one day.
     *
     * @param day the day
     * @return the date
     * @throws IllegalArgumentException if the year is outside 0001 to 9999
     */
    static Day of(LocalDate day) {
        return new Day(day);
    }

    /**
     * Returns a date known to the month.
     *
     * @param month the month
     * @return the date
     * @throws IllegalArgumentException if the year is outside 0001 to 9999
     */
    static Month of(YearMonth month) {
        return new Month(month);
    }

    /**
     * Returns a date known to the quarter.
     *
     * @param quarter the quarter
     * @return the date
     * @throws IllegalArgumentException if the year is outside 0001 to 9999
     */
    static Quarter of(YearQuarter quarter) {
        return new Quarter(quarter);
    }

    /**
     * Returns a date known to the half-year.
     *
     * @param half the half-year
     * @return the date
     * @throws IllegalArgumentException if the year is outside 0001 to 9999
     */
    static Half of(YearHalf half) {
        return new Half(half);
    }

    /**
     * Returns a date known to the year.
     *
     * @param year the year, 1 to 9999
     * @return the date
     * @throws IllegalArgumentException if the year is outside 1 to 9999
     */
    static Year ofYear(int year) {
        return new Year(year);
    }

    /**
     * Returns a day of a year that is not said.
     *
     * @param monthDay the month and the day
     * @return the date
     */
    static DayWithoutYear withoutYear(MonthDay monthDay) {
        return new DayWithoutYear(monthDay);
    }

    /**
     * Returns the extent of a period: a range of two days, or a day if the period has only one.
     *
     * @param period the period
     * @return the date
     */
    static PartialDate of(DateRange period) {
        Day start = of(period.start());
        Day end = of(period.end());
        return start.equals(end) ? start : new Range(start, end);
    }

    /**
     * Returns an extent from some day of its start to some day of its end, both inclusive. Example: {@code
     * range(ofYear(2019), ofYear(2020))} is {@code 2019/2020}.
     *
     * @param start when it begins
     * @param end when it ends
     * @return the range
     * @throws IllegalArgumentException if {@code start} is not wholly before {@code end}
     */
    static Range range(Unit start, Unit end) {
        return new Range(start, end);
    }

    /**
     * Returns several dates, once in each of them.
     *
     * @param dates two or more different dates, in any order
     * @return the dates, sorted
     * @throws IllegalArgumentException if there are fewer than two dates, or two are equal
     */
    static Several several(Collection<? extends Unit> dates) {
        return new Several(ImmutableList.copyOf(dates));
    }

    /**
     * Returns an extent of unsaid start.
     *
     * @param end when it ends, inclusive
     * @return the date
     */
    static Until until(Unit end) {
        return new Until(end);
    }

    /**
     * Returns an extent of unsaid end.
     *
     * @param start when it begins, inclusive
     * @return the date
     */
    static From from(Unit start) {
        return new From(start);
    }

    /**
     * Returns the extent between two dates as far as they say when it begins and ends. Example: from {@code 2019-02} to an unknown date is {@code
     * 2019-02/..}.
     *
     * @param start when it begins
     * @param end when it ends, inclusive
     * @return a range; an extent without a start or end where one of them is no single day, month, quarter, half-year or year, the shortest of those
     *     in which both lie where the start is not wholly before the end, and unknown where neither says anything
     */
    static PartialDate extent(PartialDate start, PartialDate end) {
        if (start instanceof Unit first && end instanceof Unit last) {
            return first.period().isBefore(last.period()) ? new Range(first, last) : first.hull(last);
        }
        if (start instanceof Unit first) {
            return new From(first);
        }
        return end instanceof Unit last ? new Until(last) : new Unknown();
    }

    /**
     * Returns the date of which nothing is known.
     *
     * @return the unknown date
     */
    static Unknown unknown() {
        return new Unknown();
    }

    /**
     * Reads the EDTF text of a date as {@link #toString} writes it, and nothing else: one text for each date. The unknown
     * date is {@code XXXX-XX-XX}; several dates are sorted, without blanks.
     *
     * @param text the text
     * @return the date
     * @throws IllegalArgumentException if the text is not one of the forms, the calendar has no such day, or the text is
     *     not the one that {@code toString} would write; the message says what to write instead
     */
    static PartialDate parse(String text) {
        return EdtfText.parse(text);
    }

    /**
     * Returns the first day it can be on.
     *
     * @return the day; empty if none is the first: {@link DayWithoutYear}, {@link Until}, {@link Unknown}
     */
    default Optional<LocalDate> earliest() {
        return Optional.empty();
    }

    /**
     * Returns the last day it can be on.
     *
     * @return the day; empty if none is the last: {@link DayWithoutYear}, {@link From}, {@link Unknown}
     */
    default Optional<LocalDate> latest() {
        return Optional.empty();
    }

    /**
     * Has it begun by the end of this day? Asked of the whole extent: is its first day on or before this day?
     *
     * @param day the day, inclusive
     * @return YES or NO if it is so in every case, CANNOT_TELL if it depends
     */
    default Answer hasBegunBy(LocalDate day) {
        return Answer.CANNOT_TELL;
    }

    /**
     * Does all of it lie in this period? A range that only partly does is not within: NO. An extent without a start or end
     * is never surely within.
     *
     * @param period the period, both ends inclusive
     * @return YES or NO if it is so in every case, CANNOT_TELL if it depends
     */
    default Answer within(DateRange period) {
        return Answer.CANNOT_TELL;
    }

    /**
     * Does at least one day of it lie in this period?
     *
     * @param period the period, both ends inclusive
     * @return YES or NO if it is so in every case, CANNOT_TELL if it depends
     */
    default Answer overlaps(DateRange period) {
        return within(period);
    }

    /**
     * Is this day one of its days? Example: {@code 2019-11-22/2019-12-18} contains 10 December: YES; {@code 2019-12} does
     * perhaps: CANNOT_TELL.
     *
     * @param day the day
     * @return YES or NO if it is so in every case, CANNOT_TELL if it depends
     */
    default Answer contains(LocalDate day) {
        return overlaps(DateRange.ofDay(day));
    }

    /**
     * Returns the one day it is, if that is known.
     *
     * @return the day of a {@link Day}; empty for every other form
     */
    default Optional<LocalDate> asDay() {
        return this instanceof Day day ? Optional.of(day.date()) : Optional.empty();
    }

    /**
     * Returns the period in which all its possible days lie.
     *
     * @return from the earliest to the latest day; empty if one of them is
     */
    default Optional<DateRange> span() {
        return earliest().flatMap(start -> latest().map(end -> DateRange.of(start, end)));
    }

    /**
     * What is known when either date may be true: the shortest month, quarter, half-year or year in which all days of both lie. Example:
     * {@code 2019-02-05} or {@code 2019-02-06} gives {@code 2019-02}; {@code 2019-02-05} or {@code 2020} is not known.
     *
     * @param other the other date
     * @return the same where both are equal; unknown where no year holds both
     */
    default PartialDate hull(PartialDate other) {
        if (equals(other)) {
            return this;
        }
        Optional<DateRange> one = span();
        Optional<DateRange> two = other.span();
        if (one.isEmpty() || two.isEmpty()) {
            return new Unknown();
        }
        LocalDate day = one.get().start();
        return Stream.<Unit>of(
                        new Month(YearMonth.from(day)),
                        new Quarter(YearQuarter.from(day)),
                        new Half(YearHalf.from(day)),
                        new Year(day.getYear()))
                .filter(unit ->
                        unit.period().encloses(one.get()) && unit.period().encloses(two.get()))
                .<PartialDate>map(unit -> unit)
                .findFirst()
                .orElseGet(Unknown::new);
    }

    /**
     * Did it happen by the end of this day? YES if all its possible days are on or before it, NO if all are after it. For an
     * extent, or for several dates, of which a part is on either side: CANNOT_TELL; ask {@link #hasBegunBy}.
     *
     * @param day the day, inclusive
     * @return YES or NO if it is so in every case, CANNOT_TELL if it depends
     */
    default Answer isOnOrBefore(LocalDate day) {
        return isAfter(day).not();
    }

    /**
     * Did it happen before this day?
     *
     * @param day the day, exclusive; any there is, {@link LocalDate#MAX} too
     * @return YES or NO if it is so in every case, CANNOT_TELL if it depends
     */
    default Answer isBefore(LocalDate day) {
        return Answer.of(
                latest().filter(last -> last.isBefore(day)).isPresent(),
                earliest().filter(first -> !first.isBefore(day)).isPresent());
    }

    /**
     * Did it happen after this day?
     *
     * @param day the day, exclusive; any there is, {@link LocalDate#MIN} too
     * @return YES or NO if it is so in every case, CANNOT_TELL if it depends
     */
    default Answer isAfter(LocalDate day) {
        return Answer.of(
                earliest().filter(first -> first.isAfter(day)).isPresent(),
                latest().filter(last -> !last.isAfter(day)).isPresent());
    }

    /**
     * Did it happen on an earlier day than the other? Example: {@code 2019-02} is before {@code 2019-03-14}: YES; before
     * {@code 2019-02-21}: CANNOT_TELL. The same day is not before itself: NO.
     *
     * @param other a date known independently of this one
     * @return YES or NO if it is so for every possible day of both, CANNOT_TELL if it depends
     */
    default Answer isBefore(PartialDate other) {
        return Answer.of(
                latest().isPresent()
                        && other.earliest().isPresent()
                        && latest().get().isBefore(other.earliest().get()),
                earliest().isPresent()
                        && other.latest().isPresent()
                        && !earliest().get().isBefore(other.latest().get()));
    }

    /**
     * Did it happen on a later day than the other?
     *
     * @param other a date known independently of this one
     * @return YES or NO if it is so for every possible day of both, CANNOT_TELL if it depends
     */
    default Answer isAfter(PartialDate other) {
        return other.isBefore(this);
    }

    /**
     * Refuses what surely ends before it begins.
     *
     * @param from the beginning, if it is stated
     * @param until the end, if it is stated
     * @throws RefusedException if every possible day of the end is before every possible day of the beginning
     */
    static void requireOrder(Optional<PartialDate> from, Optional<PartialDate> until) {
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get()) == Answer.YES) {
            throw new RefusedException(ProblemKind.PERIOD_REVERSED, "from", from.get(), "until", until.get());
        }
    }

    /**
     * Returns the EDTF text of this date. Example: {@code 2020-40} for the first half of 2020.
     *
     * @return a text that {@link #parse} reads
     */
    @Override
    String toString();

    private LocalDate firstToSortBy() {
        return earliest().or(this::latest).orElse(LocalDate.MAX);
    }
}
