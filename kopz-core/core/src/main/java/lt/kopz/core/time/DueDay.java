package lt.kopz.core.time;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * The last day on which something is in time, as data: a day of every year, one day alone, or one that follows from the day of an act.
 *
 * <p>Example: a report for a year is due by 15 February of the year after; a review was due once, by 30 June 2020; a plan has to be approved within
 * 3 months after the council's decision takes effect.
 */
public sealed interface DueDay {
    /** In which year a day lies, beside the year that something is done for. */
    enum Year {
        /** The year before: a plan for 2020, due by 31 December 2019. */
        BEFORE,
        /** The same year. */
        SAME,
        /** The year after: a report for 2019, due by 15 February 2020. */
        AFTER
    }

    /**
     * A day of every year.
     *
     * @param until the last day, inclusive; 29 February is the 28th where there is none
     * @param year in which year it lies, beside the one it is for
     */
    record OfEveryYear(MonthDay until, Year year) implements DueDay {
        /**
         * The due day for a year.
         *
         * @param forYear the year that something is done for
         * @return the last day on which it is in time, inclusive
         */
        public LocalDate in(int forYear) {
            return until.atYear(forYear + yearsLater());
        }

        /**
         * The year that a due day is for.
         *
         * @param due a due day
         * @return the year
         */
        public int forYear(LocalDate due) {
            return due.getYear() - yearsLater();
        }

        private int yearsLater() {
            return switch (year) {
                case BEFORE -> -1;
                case SAME -> 0;
                case AFTER -> 1;
            };
        }
    }

    /**
     * One day alone.
     *
     * @param until the last day, inclusive
     */
    record Once(LocalDate until) implements DueDay {}

    /**
     * One day alone, which follows from that of an act.
     *
     * @param until the last day, inclusive
     */
    record AfterAct(DayAfter until) implements DueDay {}

    /**
     * A day of every year. Example: 15 February of the year {@link Year#AFTER}.
     *
     * @param until the last day, inclusive
     * @param year in which year it lies, beside the one it is for
     * @return the rule
     */
    static OfEveryYear ofEveryYear(MonthDay until, Year year) {
        return new OfEveryYear(until, year);
    }

    /**
     * One day alone.
     *
     * @param until the last day, inclusive
     * @return the rule
     */
    static Once once(LocalDate until) {
        return new Once(until);
    }

    /**
     * One day alone, which follows from that of an act. Example: 3 months after the decision on the procedure took effect.
     *
     * @param until the last day, inclusive
     * @return the rule
     */
    static AfterAct after(DayAfter until) {
        return new AfterAct(until);
    }
}
