package lt.kopz.core.count;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;

/**
 * A share as a source states it: in per cent or as a decimal number, as finely as it was printed, or as a fraction.
 *
 * <table>
 *   <caption>What a source states and which shares that allows</caption>
 *   <tr><th>stated</th><th>made by</th><th>the share x</th></tr>
 *   <tr><td>21,5 %</td><td>{@code percent("21.5")}</td><td>21.45 % ≤ x ≤ 21.55 %</td></tr>
 *   <tr><td>22 %</td><td>{@code percent("22")}</td><td>21.5 % ≤ x ≤ 22.5 %</td></tr>
 *   <tr><td>1,2</td><td>{@code decimal("1.2")}</td><td>1.15 ≤ x ≤ 1.25</td></tr>
 *   <tr><td>two thirds</td><td>{@code fraction(2, 3)}</td><td>x = 2/3</td></tr>
 *   <tr><td>at least 20 %</td><td>{@code percent("20").within(AT_LEAST)}</td><td>x ≥ 20 %</td></tr>
 *   <tr><td>more than half</td><td>{@code fraction(1, 2).within(MORE_THAN)}</td><td>x &gt; 1/2</td></tr>
 * </table>
 *
 * <p>A printed number stands for everything that rounds to it, half a unit of its last place on both sides, both ends included; a bound
 * is meant as it is printed.
 *
 * @param percent the percentage with the decimals it was printed with, 0 or more; empty where it is printed otherwise
 * @param decimal the number with the decimals it was printed with, 0 or more, of the whole as 1; empty where it is printed otherwise
 * @param fraction the fraction, 0 or more; empty where it is printed otherwise
 * @param bound whether it is the share itself or only a bound of it
 */
public record StatedShare(
        Optional<BigDecimal> percent, Optional<BigDecimal> decimal, Optional<Fraction> fraction, Bound bound) {
    private static final Fraction HUNDRED = Fraction.of(100);

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
     * @param percent the percentage with the decimals it was printed with, 0 or more; empty where it is printed otherwise
     * @param decimal the number with the decimals it was printed with, 0 or more; empty where it is printed otherwise
     * @param fraction the fraction, 0 or more; empty where it is printed otherwise
     * @param bound whether it is the share itself or only a bound of it
     * @throws RefusedException if it is given in none of these ways or in several, or it is negative
     */
    public StatedShare {
        percent = percent.map(StatedShare::withoutPlacesBeforeThePoint);
        decimal = decimal.map(StatedShare::withoutPlacesBeforeThePoint);
        List<Fraction> given = Stream.of(percent.map(Fraction::of), decimal.map(Fraction::of), fraction)
                .flatMap(Optional::stream)
                .toList();
        if (given.size() != 1) {
            throw new RefusedException(ProblemKind.NOT_ONE_SHARE);
        }
        if (given.get(0).signum() < 0) {
            throw new RefusedException(ProblemKind.NEGATIVE_SHARE);
        }
    }

    private static BigDecimal withoutPlacesBeforeThePoint(BigDecimal printed) {
        return printed.setScale(Math.max(0, printed.scale()));
    }

    private static StatedShare exactly(
            Optional<BigDecimal> percent, Optional<BigDecimal> decimal, Optional<Fraction> fraction) {
        return new StatedShare(percent, decimal, fraction, Bound.EXACTLY);
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
        return exactly(Optional.of(new BigDecimal(printed)), Optional.empty(), Optional.empty());
    }

    /**
     * A number as it is printed, such as 1.2 events for every thousand inhabitants.
     *
     * @param printed the number, with a point
     * @return the share, of the whole as 1
     * @throws NumberFormatException if the text is no number
     * @throws RefusedException if it is negative
     */
    public static StatedShare decimal(String printed) {
        return exactly(Optional.empty(), Optional.of(new BigDecimal(printed)), Optional.empty());
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
        return exactly(Optional.empty(), Optional.empty(), Optional.of(Fraction.of(numerator, denominator)));
    }

    /**
     * The same number as a bound of the share.
     *
     * @param other what it bounds
     * @return a copy
     */
    public StatedShare within(Bound other) {
        return new StatedShare(percent, decimal, fraction, other);
    }

    /**
     * The number itself.
     *
     * @return the exact fraction, of the whole as 1: 43/200 for 21.5 %
     */
    public Fraction number() {
        return fraction.or(() -> decimal.map(Fraction::of))
                .or(() -> percent.map(printed -> Fraction.of(printed).dividedBy(HUNDRED)))
                .orElseThrow();
    }

    /**
     * By how much the number may miss the share: half a unit of the last printed place.
     *
     * @return the tolerance, of the whole as 1: 1/2000 for 21.5 %; 0 for a fraction and for a bound
     */
    public Fraction tolerance() {
        if (fraction.isPresent() || bound != Bound.EXACTLY) {
            return Fraction.ZERO;
        }
        return decimal.map(printed -> Fraction.of(printed.ulp()))
                .or(() -> percent.map(printed -> Fraction.of(printed.ulp()).dividedBy(HUNDRED)))
                .orElseThrow()
                .dividedBy(Fraction.of(2));
    }
}
