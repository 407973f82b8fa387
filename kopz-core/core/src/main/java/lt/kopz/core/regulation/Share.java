package lt.kopz.core.regulation;

import lt.kopz.core.count.Fraction;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;

/**
 * A part of a number of people that has to be reached, or exceeded: "more than half", "three fifths", "all".
 *
 * <p>Example: more than half of 15 is reached with 8; three fifths of 18, which are 10.8, with 11.
 *
 * @param numerator the upper number of the fraction, 0 or more
 * @param denominator the lower number, not smaller than the upper
 * @param exceeded whether more than the fraction is needed, and not only as much
 */
public record Share(int numerator, int denominator, boolean exceeded) {
    /** More than half. */
    public static final Share MORE_THAN_HALF = new Share(1, 2, true);

    /** All. */
    public static final Share ALL = new Share(1, 1, false);

    /**
     * Refuses what is no part, or cannot be reached.
     *
     * @param numerator the upper number
     * @param denominator the lower number
     * @param exceeded whether more is needed
     * @throws IllegalArgumentException if the fraction lies outside 0 to 1, or more than all is demanded
     */
    public Share {
        if (numerator < 0 || denominator < 1 || numerator > denominator) {
            throw new RefusedException(ProblemKind.NOT_A_SHARE, "numerator", numerator, "denominator", denominator);
        }
        if (exceeded && numerator == denominator) {
            throw new RefusedException(ProblemKind.MORE_THAN_ALL);
        }
    }

    /**
     * At least a fraction.
     *
     * @param numerator the upper number
     * @param denominator the lower number
     * @return the share
     * @throws IllegalArgumentException if the fraction lies outside 0 to 1
     */
    public static Share atLeast(int numerator, int denominator) {
        return new Share(numerator, denominator, false);
    }

    /**
     * More than a fraction.
     *
     * @param numerator the upper number
     * @param denominator the lower number
     * @return the share
     * @throws IllegalArgumentException if the fraction lies outside 0 to 1 or is 1
     */
    public static Share moreThan(int numerator, int denominator) {
        return new Share(numerator, denominator, true);
    }

    /**
     * The least whole number that reaches the share.
     *
     * @param whole the number of which it is a part, 0 or more
     * @return the number: 8 for more than half of 15, 9 for more than half of 16
     * @throws IllegalArgumentException if the number is negative
     */
    public long leastOf(long whole) {
        RefusedException.requireAtLeast(0, whole, Word.PEOPLE);
        Fraction exact = Fraction.of(numerator, denominator).times(Fraction.of(whole));
        long floor = exact.numerator().divide(exact.denominator()).longValueExact();
        return exact.isWhole() && !exceeded ? floor : floor + 1;
    }

    /**
     * The least number that reaches the share of a number that is not known exactly.
     *
     * @param whole the number of which it is a part
     * @return the number, within the bounds that the whole leaves it
     */
    public Headcount leastOf(Headcount whole) {
        return whole.upper().isPresent()
                ? Headcount.between(
                        leastOf(whole.lower()), leastOf(whole.upper().getAsLong()))
                : Headcount.atLeast(leastOf(whole.lower()));
    }

    /**
     * Whether a part reaches the share of a whole. "At least 7" against a share of 9 cannot be determined.
     *
     * @param part the part, as exactly as it is known
     * @param whole the whole, as exactly as it is known
     * @return yes or no where every possible number says so, otherwise cannot tell
     */
    public Answer reached(Headcount part, Headcount whole) {
        return Answer.of(
                whole.upper().isPresent()
                        && part.lower() >= leastOf(whole.upper().getAsLong()),
                part.upper().isPresent() && part.upper().getAsLong() < leastOf(whole.lower()));
    }
}
