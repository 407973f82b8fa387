package lt.kopz.core.count;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import lt.kopz.core.logic.Interval;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;

/**
 * An exact quotient known as an interval: a share, a mean, or an amount for each head.
 *
 * <p>Division flips the bounds of what one divides by: 300.00 for at least 522 heads is <em>at most</em> 300/522 each. A
 * rounded bound is rounded outward, the lower down and the upper up, so that it stays true: 300/522 is at most 0.58, while
 * "at most 0.57" would be false (0.5747…).
 *
 * <p>A count of zero cannot be divided by: where the divisor may be 0 the bounds are those of the other cases.
 *
 * @param lower the largest fraction known not to be above the quotient, 0 or more; where the divisor has no upper bound it
 *     is 0, which the quotient may come near to without reaching it
 * @param upper the smallest fraction known not to be below the quotient; empty if none is known
 */
public record Ratio(Fraction lower, Optional<Fraction> upper) implements Interval<Ratio> {
    /**
     * Makes a quotient from its bounds.
     *
     * @param lower the largest fraction known not to be above the quotient, 0 or more; where the divisor has no upper bound it
     *     is 0, which the quotient may come near to without reaching it
     * @param upper the smallest fraction known not to be below the quotient; empty if none is known
     * @throws IllegalArgumentException if {@code lower} is negative or more than {@code upper}
     */
    public Ratio {
        if (lower.signum() < 0) {
            throw new RefusedException(
                    ProblemKind.NUMBER_TOO_SMALL, "what", Word.RATIO, "number", lower.toString(), "least", 0);
        }
        if (upper.isPresent() && lower.compareTo(upper.get()) > 0) {
            throw new RefusedException(
                    ProblemKind.BOUNDS_REVERSED,
                    "least",
                    lower.toString(),
                    "most",
                    upper.get().toString());
        }
    }

    /**
     * Returns the quotient of two counts known independently of each other. Example: 23 for each of 4 to 5 is 23/5 to 23/4.
     *
     * @param count the count to divide
     * @param by the count to divide by
     * @return the bounds of the quotient
     * @throws IllegalArgumentException if {@code by} is exactly 0
     */
    public static Ratio of(Headcount count, Headcount by) {
        if (by.upper().isPresent() && by.upper().getAsLong() == 0) {
            throw new IllegalArgumentException("Ratio: divided by " + by
                    + "; cannot divide by a count of zero: ask only where somebody is counted");
        }
        Fraction least = Fraction.of(count.lower());
        Fraction fewest = Fraction.of(Math.max(1, by.lower()));
        Fraction lower =
                by.upper().isPresent() ? least.dividedBy(Fraction.of(by.upper().getAsLong())) : Fraction.ZERO;
        return new Ratio(
                lower,
                count.upper().isPresent()
                        ? Optional.of(Fraction.of(count.upper().getAsLong()).dividedBy(fewest))
                        : Optional.empty());
    }

    /**
     * Returns the mean of some counts from their total. Examples: at least 364 in 7 lectures are at least 52 in each on
     * average; 158 in 3 are 158/3 (52.67).
     *
     * @param total the total
     * @param number how many counts the total is of, 1 or more
     * @return the bounds of the mean
     * @throws IllegalArgumentException if {@code number} is not positive
     */
    public static Ratio mean(Headcount total, long number) {
        return of(total, Headcount.exactly(number));
    }

    /**
     * Returns a part as a share of its whole, from 0 to 1. The part is within the whole, so an upper bound above 1 becomes 1.
     * Examples: 5 of 13 is 5/13 (38.46 %); at least 10 of 17 is 10/17 to 1.
     *
     * @param part the part, counted in the whole
     * @param whole the whole
     * @return the bounds of the share
     * @throws IllegalArgumentException if the whole is exactly 0, or the part is larger than the whole in every case
     */
    public static Ratio share(Headcount part, Headcount whole) {
        Subset subset = Subset.ofWhich(whole, part);
        Ratio quotient = of(subset.part(), subset.whole());
        Fraction most = quotient.upper
                .filter(upper -> upper.compareTo(Fraction.ONE) < 0)
                .orElse(Fraction.ONE);
        return new Ratio(quotient.lower, Optional.of(most));
    }

    /**
     * The bounds of a quotient of which it is not known whether it is this one or another.
     *
     * @param other the other one
     * @return from the lower of the lower bounds to the upper of the upper ones
     */
    @Override
    public Ratio hull(Ratio other) {
        return new Ratio(
                lower.compareTo(other.lower) <= 0 ? lower : other.lower,
                upper.flatMap(most -> other.upper.map(its -> most.compareTo(its) >= 0 ? most : its)));
    }

    /**
     * A quotient of 0 or more of which bounds may be known; a lower one below 0 says nothing.
     *
     * @param lower the largest fraction known not to be above it; empty if none is known
     * @param upper the smallest fraction known not to be below it, 0 or more; empty if none is known
     * @return the quotient
     */
    public static Ratio fromNothingOn(Optional<Fraction> lower, Optional<Fraction> upper) {
        boolean isBounded = lower.isPresent() && lower.get().signum() > 0;
        return new Ratio(isBounded ? lower.get() : Fraction.ZERO, upper);
    }

    /**
     * A quotient of which nothing is known: 0 or more.
     *
     * @return the quotient without an upper bound
     */
    public static Ratio unknown() {
        return new Ratio(Fraction.ZERO, Optional.empty());
    }

    @Override
    public Ratio widest() {
        return unknown();
    }

    /**
     * Is there one value only that it can be?
     *
     * @return whether the lower and the upper bound are equal
     */
    public boolean isExact() {
        return exact().isPresent();
    }

    /**
     * Returns the value, if there is one only.
     *
     * @return the exact value; empty if the bounds differ
     */
    public Optional<Fraction> exact() {
        return upper.filter(lower::equals);
    }

    /**
     * Returns the lower bound as a decimal, rounded down: still a lower bound.
     *
     * @param scale the number of decimal places
     * @return the rounded bound; 0 says nothing
     */
    public BigDecimal lower(int scale) {
        return lower.decimal(scale, RoundingMode.FLOOR);
    }

    /**
     * Returns the upper bound as a decimal, rounded up: still an upper bound.
     *
     * @param scale the number of decimal places
     * @return the rounded bound; empty if none is known
     */
    public Optional<BigDecimal> upper(int scale) {
        return upper.map(bound -> bound.decimal(scale, RoundingMode.CEILING));
    }

    /**
     * Returns the lower bound in percent, rounded down: still a lower bound.
     *
     * @param scale the number of decimal places
     * @return the rounded bound
     */
    public BigDecimal lowerPercent(int scale) {
        return lower.percent(scale, RoundingMode.FLOOR);
    }

    /**
     * Returns the upper bound in percent, rounded up: still an upper bound.
     *
     * @param scale the number of decimal places
     * @return the rounded bound; empty if none is known
     */
    public Optional<BigDecimal> upperPercent(int scale) {
        return upper.map(bound -> bound.percent(scale, RoundingMode.CEILING));
    }

    @Override
    public String toString() {
        return exact().map(Fraction::toString)
                .orElseGet(() -> upper.map(bound -> lower + ".." + bound).orElse("≥" + lower));
    }
}
