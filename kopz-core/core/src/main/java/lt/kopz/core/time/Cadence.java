package lt.kopz.core.time;

import java.time.LocalDate;
import java.time.YearMonth;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import org.threeten.extra.YearHalf;
import org.threeten.extra.YearQuarter;

/**
 * How often something must happen at least, as data. "Not less than once in half a year" can be read in two ways, and they
 * lead to different verdicts:
 *
 * <ul>
 *   <li>{@link PerCalendarPeriod}: once in each calendar half-year, whenever in it;
 *   <li>{@link WithinGap}: never more than six months from one time to the next.
 * </ul>
 */
public sealed interface Cadence {

    /**
     * So many times in each calendar period.
     *
     * @param atLeast how many times at least, 1 or more
     * @param unit the calendar period
     */
    record PerCalendarPeriod(int atLeast, Unit unit) implements Cadence {
        /**
         * Makes the rule.
         *
         * @param atLeast how many times at least, 1 or more
         * @param unit the calendar period
         * @throws IllegalArgumentException if {@code atLeast} is not positive
         */
        public PerCalendarPeriod {
            RefusedException.requireAtLeast(1, atLeast, Word.TIMES);
        }
    }

    /**
     * A largest gap from one time to the next.
     *
     * @param length how many units, 1 or more
     * @param unit the unit
     */
    record WithinGap(int length, GapUnit unit) implements Cadence {
        /**
         * Makes the rule.
         *
         * @param length how many units, 1 or more
         * @param unit the unit
         * @throws IllegalArgumentException if {@code length} is not positive
         */
        public WithinGap {
            RefusedException.requireAtLeast(1, length, Word.GAP);
        }

        /**
         * Returns the last day on which the next time is still in time. Six months after 2019-02-05 it is 2019-08-05; where
         * the month has no such day it is the last of the month (six months after 2019-08-31: 2020-02-29).
         *
         * @param last the day from which to count
         * @return the due day, inclusive: on the day after it the rule is broken
         */
        public LocalDate dueAfter(LocalDate last) {
            return unit.after(last, length);
        }
    }

    /** A period of the calendar. */
    enum Unit {
        /** A calendar month. */
        MONTH,
        /** A quarter: January to March, April to June, July to September, October to December. */
        QUARTER,
        /** A half-year: January to June, July to December. */
        HALF_YEAR,
        /** A calendar year. */
        YEAR;

        /**
         * Returns the calendar period in which this day lies.
         *
         * @param day the day
         * @return the whole period
         * @throws IllegalArgumentException if the year is outside 1 to 9999
         */
        public DateRange around(LocalDate day) {
            return switch (this) {
                case MONTH -> DateRange.ofMonth(YearMonth.from(day));
                case QUARTER -> DateRange.ofQuarter(YearQuarter.from(day));
                case HALF_YEAR -> DateRange.ofHalf(YearHalf.from(day));
                case YEAR -> DateRange.ofYear(day.getYear());
            };
        }
    }

    /** A unit in which a gap is measured. */
    enum GapUnit {
        /** Days. */
        DAYS,
        /** Weeks of seven days. */
        WEEKS,
        /** Calendar months. */
        MONTHS;

        /**
         * The day so many units later. Where the month has no such day it is the last of the month.
         *
         * @param day the day from which to count
         * @param length how many units
         * @return the day
         */
        public LocalDate after(LocalDate day, int length) {
            return switch (this) {
                case DAYS -> day.plusDays(length);
                case WEEKS -> day.plusWeeks(length);
                case MONTHS -> day.plusMonths(length);
            };
        }
    }

    /**
     * Returns the rule that something happens so many times in each calendar period. Example: once in each {@code
     * HALF_YEAR}.
     *
     * @param atLeast how many times at least, 1 or more
     * @param unit the calendar period
     * @return the rule
     * @throws IllegalArgumentException if {@code atLeast} is not positive
     */
    static PerCalendarPeriod perCalendarPeriod(int atLeast, Unit unit) {
        return new PerCalendarPeriod(atLeast, unit);
    }

    /**
     * Returns the rule that no more than this lies between one time and the next. Example: 6 {@code MONTHS}.
     *
     * @param length how many units, 1 or more
     * @param unit the unit
     * @return the rule
     * @throws IllegalArgumentException if {@code length} is not positive
     */
    static WithinGap withinGap(int length, GapUnit unit) {
        return new WithinGap(length, unit);
    }
}
