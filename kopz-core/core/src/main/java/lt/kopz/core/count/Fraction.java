package lt.kopz.core.count;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact fraction in lowest terms. Nothing is rounded until a decimal is asked for, and then by the rounding named.
 *
 * <p>Example: {@code Fraction.of(158, 3).decimal(2, RoundingMode.HALF_UP)} is 52.67; {@code Fraction.of(5,
 * 13).percent(2, RoundingMode.HALF_UP)} is 38.46.
 *
 * @param numerator the numerator, in lowest terms; it carries the sign
 * @param denominator the denominator, in lowest terms, 1 or more
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    /** The fraction 0. */
    public static final Fraction ZERO = of(0, 1);

    /** The fraction 1, the whole. */
    public static final Fraction ONE = of(1, 1);

    /**
     * Makes a fraction and reduces it to lowest terms.
     *
     * @param numerator the numerator, in lowest terms; it carries the sign
     * @param denominator the denominator, in lowest terms, 1 or more
     * @throws IllegalArgumentException if {@code denominator} is 0
     */
    public Fraction {
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("Fraction: " + numerator
                    + "/0 has no value; ask for a fraction only where there is something to divide by");
        }
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger signed = denominator.signum() < 0 ? divisor.negate() : divisor;
        numerator = numerator.divide(signed);
        denominator = denominator.divide(signed);
    }

    /**
     * Returns the fraction of two whole numbers.
     *
     * @param numerator the number above the line
     * @param denominator the number below the line, not 0
     * @return the fraction, reduced
     * @throws IllegalArgumentException if {@code denominator} is 0
     */
    public static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * Returns a whole number as a fraction.
     *
     * @param number the number
     * @return {@code number}/1
     */
    public static Fraction of(long number) {
        return of(number, 1);
    }

    /**
     * Returns a decimal as a fraction, exactly. Example: 300.00 is 300/1, 0.58 is 29/50.
     *
     * @param number the decimal
     * @return the same number as a fraction
     */
    public static Fraction of(BigDecimal number) {
        BigInteger power = BigInteger.TEN.pow(Math.abs(number.scale()));
        return number.scale() >= 0
                ? new Fraction(number.unscaledValue(), power)
                : new Fraction(number.unscaledValue().multiply(power), BigInteger.ONE);
    }

    /**
     * Adds a fraction.
     *
     * @param other the fraction to add
     * @return the exact sum
     */
    public Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /**
     * Subtracts a fraction.
     *
     * @param other the fraction to subtract
     * @return the exact difference
     */
    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    /**
     * Multiplies by a fraction.
     *
     * @param other the factor
     * @return the exact product
     */
    public Fraction times(Fraction other) {
        return new Fraction(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * Divides by a fraction.
     *
     * @param other the divisor, not 0
     * @return the exact quotient
     * @throws IllegalArgumentException if {@code other} is 0
     */
    public Fraction dividedBy(Fraction other) {
        return new Fraction(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
    }

    /**
     * Returns −1, 0 or 1 for a negative fraction, 0, or a positive one.
     *
     * @return the sign
     */
    public int signum() {
        return numerator.signum();
    }

    /**
     * Is this a whole number?
     *
     * @return whether the denominator is 1
     */
    public boolean isWhole() {
        return denominator.equals(BigInteger.ONE);
    }

    /**
     * Returns the fraction as a decimal, rounded as asked for. Example: 522/10 to 1 place is 52.2.
     *
     * @param scale the number of decimal places
     * @param rounding how to round
     * @return the rounded decimal, with exactly {@code scale} places
     * @throws ArithmeticException if {@code rounding} is UNNECESSARY and digits would be lost
     */
    public BigDecimal decimal(int scale, RoundingMode rounding) {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), scale, rounding);
    }

    /**
     * Returns the fraction in percent, rounded as asked for. Example: 10/15 to 2 places, half up, is 66.67.
     *
     * @param scale the number of decimal places
     * @param rounding how to round
     * @return a hundred times the fraction, rounded, with exactly {@code scale} places
     * @throws ArithmeticException if {@code rounding} is UNNECESSARY and digits would be lost
     */
    public BigDecimal percent(int scale, RoundingMode rounding) {
        return times(of(100)).decimal(scale, rounding);
    }

    /**
     * Compares the exact values.
     *
     * @param other another fraction
     * @return a negative number, 0, or a positive number; 0 if and only if they are equal
     */
    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return isWhole() ? numerator.toString() : numerator + "/" + denominator;
    }
}
