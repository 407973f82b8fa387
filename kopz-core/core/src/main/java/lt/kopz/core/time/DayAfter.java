package lt.kopz.core.time;

import java.time.LocalDate;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;

/**
 * A day that follows from the life of an act: so long after it was adopted, signed or published, or took effect. It is as precise as that day is
 * known, and not known while that has not happened.
 *
 * <p>Example: 14 days after publication, published on 1 March: 15 March. "When the budget is adopted" is 0 days after the adoption of the budget.
 *
 * @param act the id of the act
 * @param event what happened to it
 * @param length how many units after that day, 0 for the day itself
 * @param unit the unit
 */
public record DayAfter(String act, Event event, int length, Cadence.GapUnit unit) {

    /** What happens to an act on a day. */
    public enum Event {
        /** It is adopted. */
        ADOPTED,
        /** It is signed. */
        SIGNED,
        /** It is published. */
        PUBLISHED,
        /** It takes effect. */
        IN_FORCE
    }

    /**
     * Refuses a negative length.
     *
     * @param act the id of the act
     * @param event what happened to it
     * @param length how many units after that day
     * @param unit the unit
     * @throws IllegalArgumentException if the length is below 0
     */
    public DayAfter {
        RefusedException.requireAtLeast(0, length, Word.DAYS);
    }

    /**
     * So many days after something happened to an act.
     *
     * @param days how many days, 0 for the day itself
     * @param event what happened to it
     * @param act the id of the act
     * @return the day
     */
    public static DayAfter days(int days, Event event, String act) {
        return new DayAfter(act, event, days, Cadence.GapUnit.DAYS);
    }

    /**
     * So long after a day.
     *
     * @param day the day on which it happened
     * @return the day that follows from it; the last of the year 9999 where that is later than any date can be
     */
    public LocalDate from(LocalDate day) {
        LocalDate following = unit.after(day, length);
        return following.isAfter(DateRange.LAST_DAY) ? DateRange.LAST_DAY : following;
    }

    /**
     * By which day it has to have happened, for the day that follows to have come.
     *
     * @param day a day
     * @return the last day from which this one, or an earlier one, follows
     */
    public LocalDate lastFor(LocalDate day) {
        LocalDate last = switch (unit) {
            case DAYS -> day.minusDays(length);
            case WEEKS -> day.minusWeeks(length);
            // from the 28th to the 31st may follow one last day of a month
            case MONTHS -> day.minusMonths(length).plusDays(3);
        };
        while (from(last).isAfter(day)) {
            last = last.minusDays(1);
        }
        return last;
    }
}
