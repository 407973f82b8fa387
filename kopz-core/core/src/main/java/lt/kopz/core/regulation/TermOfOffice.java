package lt.kopz.core.regulation;

import java.time.LocalDate;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;

/**
 * For how long somebody is appointed.
 *
 * <p>Example: the chair for 24 months; a chair since 1 March 2018 is in office until 29 February 2020, inclusive.
 *
 * @param of who
 * @param months for how many months, 1 or more
 */
public record TermOfOffice(Holder of, int months) {
    /** Who is appointed for a term. */
    public enum Holder {
        /** The group as a whole, from the day its composition took effect. */
        GROUP,
        /** Each member, from the first day of the membership. */
        MEMBER,
        /** The chair. */
        CHAIR,
        /** The deputy chair. */
        DEPUTY_CHAIR,
        /** The secretary. */
        SECRETARY,
        /** The coordinator. */
        COORDINATOR
    }

    /**
     * Refuses a term of no time.
     *
     * @param of who
     * @param months for how many months
     * @throws IllegalArgumentException if the number is not positive
     */
    public TermOfOffice {
        RefusedException.requireAtLeast(1, months, Word.MONTHS);
    }

    /**
     * The first day after a term.
     *
     * @param since the first day of the term
     * @return the first day on which it has expired
     */
    public LocalDate expiresFrom(LocalDate since) {
        return since.plusMonths(months);
    }
}
