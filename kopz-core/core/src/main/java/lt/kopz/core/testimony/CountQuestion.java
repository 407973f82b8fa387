package lt.kopz.core.testimony;

import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.time.DateRange;

/**
 * Which number a source speaks of: what is counted, of what, in which time, and as of which day.
 *
 * <p>Example: the meetings of the group in 2019 are {@code CountQuestion.of(CountFigure.MEETINGS, "group").in(DateRange.ofYear(2019))}.
 *
 * @param figure what is counted
 * @param subject the id of what it is counted of, of a kind that {@linkplain CountFigure#subjects() has such a number}
 * @param period the time in which it happened, both ends inclusive; empty for any time up to the day. Members and measures are there as of a
 *     day, whatever the period
 * @param asOf the day up to whose end facts count; empty where the source names none, for the last day of the period, or else the day that the
 *     claim is checked for
 */
public record CountQuestion(CountFigure figure, String subject, Optional<DateRange> period, Optional<LocalDate> asOf) {
    /**
     * A number of something, as of the day that the claim is checked for.
     *
     * @param figure what is counted
     * @param subject the id of what it is counted of
     * @return the question
     */
    public static CountQuestion of(CountFigure figure, String subject) {
        return new CountQuestion(figure, subject, Optional.empty(), Optional.empty());
    }

    /**
     * The same in a time.
     *
     * @param time the time, both ends inclusive
     * @return a copy
     */
    public CountQuestion in(DateRange time) {
        return new CountQuestion(figure, subject, Optional.of(time), asOf);
    }

    /**
     * The same as of a day.
     *
     * @param day the day, up to its end
     * @return a copy
     */
    public CountQuestion asOf(LocalDate day) {
        return new CountQuestion(figure, subject, period, Optional.of(day));
    }
}
