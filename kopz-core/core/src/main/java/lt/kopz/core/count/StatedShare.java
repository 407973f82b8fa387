package lt.kopz.core.count;

import java.math.BigDecimal;
import java.util.Optional;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;

/**
 * A share as a source states it: in per cent, as finely as it was printed, or as a fraction.
 *
 * <table>
 *   <caption>What a source states and which shares that allows</caption>
 *   <tr><th>stated</th><th>made by</th><th>the share x</th></tr>
 *   <tr><td>21,5 %</td><td>{@code percent("21.5")}</td><td>21.45 % ≤ x ≤ 21.55 %</td></tr>
 *   <tr><td>22 %</td><td>{@code percent("22")}</td><td>21.5 % ≤ x ≤ 22.5 %</td></tr>
 *   <tr><td>two thirds</td><td>{@code fraction(2, 3)}</td><td>x = 2/3</td></tr>
 *   <tr><td>at least 20 %</td><td>{@code percent("20").within(AT_LEAST)}</td><td>x ≥ 20 %</td></tr>
 *   <tr><td>more than half</td><td>{@code fraction(1, 2).within(MORE_THAN)}</td><td>x &gt; 1/2</td></tr>
 * </table>
 *
 * <p>A printed percentage stands for everything that rounds to it, half a unit of its last place on both sides, both ends included; a bound
 * is meant as it is printed.
 *
 * @param percent the percentage with the decimals it was printed with, 0 or more; empty for a fraction
 * @param fraction the fraction, 0 or more; empty for a percentage
 * @param bound whether it is the share itself or only a bound of it
 */
public record StatedShare(Optional<BigDecimal> percent, Optional<Fraction> fraction, Bound bound) {
    /** Whether a number is the share itself or only a bound of it. */
    public enum Bound {
        /** The share itself, as finely as it is printed. */
        EXACTLY,
        /** The share is this or more. */
        AT_LEAST,
        /** The share is this or less. */
        AT_MOST,
        /** The share is more than this. */
        MORE_THAN,
        /** The share is less than this. */
        LESS_THAN
    }

    /**
     * Makes a share from its parts.
     *
     * @param percent the percentage with the decimals it was printed with, 0 or more; empty for a fraction
     * @param fraction the fraction, 0 or more; empty for a percentage
     * @param bound whether it is the share itself or only a bound of it
     * @throws RefusedException if neither a percentage nor a fraction is given, or both are, or it is negative
     */
    public StatedShare {
        percent = percent.map(printed -> printed.setScale(Math.max(0, printed.scale())));
        if (percent.isPresent() == fraction.isPresent()) {
            throw new RefusedException(
                    ProblemKind.NOT_ONE_SHARE,
                    "A share is stated either in per cent or as a fraction, but was " + percent + " and " + fraction
                            + "; give one of the two");
        }
        if (percent.map(BigDecimal::signum)
                        .or(() -> fraction.map(Fraction::signum))
                        .orElseThrow()
                < 0) {
            throw new RefusedException(
                    ProblemKind.NEGATIVE_SHARE,
                    "A share must not be negative, but was "
                            + percent.map(BigDecimal::toPlainString)
                                    .or(() -> fraction.map(Fraction::toString))
                                    .orElseThrow()
                            + "; say by name which way an amount changed");
        }
    }

    /**
     * A percentage as it is printed.
     *
     * @param printed the number before the percent sign, with a point: 21.5
     * @return the share
     * @throws NumberFormatException if the text is no number
     * @throws RefusedException if it is negative
     */
    public static StatedShare percent(String printed) {
        return new StatedShare(Optional.of(new BigDecimal(printed)), Optional.empty(), Bound.EXACTLY);
    }

    /**
     * A fraction.
     *
     * @param numerator the number above the line
     * @param denominator the number below the line, not 0
     * @return the share
     * @throws IllegalArgumentException if it is negative or {@code denominator} is 0
     */
    public static StatedShare fraction(long numerator, long denominator) {
        return new StatedShare(Optional.empty(), Optional.of(Fraction.of(numerator, denominator)), Bound.EXACTLY);
    }

    /**
     * The same number as a bound of the share.
     *
     * @param other what it bounds
     * @return a copy
     */
    public StatedShare within(Bound other) {
        return new StatedShare(percent, fraction, other);
    }

    /**
     * The number itself.
     *
     * @return the exact fraction, of the whole as 1: 43/200 for 21.5 %
     */
    public Fraction number() {
        return fraction.or(() -> percent.map(printed -> Fraction.of(printed).dividedBy(Fraction.of(100))))
                .orElseThrow();
    }

    /**
     * By how much the number may miss the share: half a unit of the last printed place.
     *
     * @return the tolerance, of the whole as 1: 1/2000 for 21.5 %; 0 for a fraction and for a bound
     */
    public Fraction tolerance() {
        return percent.isPresent() && bound == Bound.EXACTLY
                ? Fraction.of(percent.get().ulp()).dividedBy(Fraction.of(200))
                : Fraction.ZERO;
    }
}
