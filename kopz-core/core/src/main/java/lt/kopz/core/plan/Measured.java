package lt.kopz.core.plan;

import java.math.BigDecimal;
import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;

/**
 * What an indicator is measured in: a count, an amount of money, or another number, such as a percentage; each known exactly or within
 * bounds.
 */
public sealed interface Measured {
    /**
     * A number of people, occasions or things.
     *
     * @param count the number or its bounds
     */
    record OfCount(Headcount count) implements Measured {}

    /**
     * An amount of money.
     *
     * @param amount the amount
     */
    record OfAmount(MonetaryAmount amount) implements Measured {
        /**
         * Makes an amount of money.
         *
         * @param amount the amount
         * @throws IllegalArgumentException if the amount is finer than its currency allows
         */
        public OfAmount {
            amount = Amounts.exact(amount);
        }
    }

    /**
     * Another number, in the unit of the indicator.
     *
     * @param number the number, as it was said; trailing zeros are kept
     */
    record OfNumber(BigDecimal number) implements Measured {}

    /**
     * An amount of money of which bounds are known.
     *
     * @param amount the bounds, at least one
     */
    record OfAmountBounds(AmountRange amount) implements Measured {
        /**
         * Refuses bounds that say nothing.
         *
         * @param amount the bounds, at least one
         * @throws IllegalArgumentException if the amount is unknown
         */
        public OfAmountBounds {
            if (!amount.isKnown()) {
                throw new RefusedException(ProblemKind.NO_BOUND);
            }
        }

        /**
         * An amount from a least to a most, both inclusive.
         *
         * @param least the least it can be; empty where there is no least
         * @param most the most it can be; empty where there is no most
         * @return the bounds
         * @throws IllegalArgumentException if both are missing, the least is more than the most, or their currencies differ
         */
        public static OfAmountBounds of(Optional<MonetaryAmount> least, Optional<MonetaryAmount> most) {
            CurrencyUnit currency = least.or(() -> most)
                    .orElseThrow(() -> new RefusedException(ProblemKind.NO_BOUND))
                    .getCurrency();
            return new OfAmountBounds(AmountRange.ofBounds(currency, least, most));
        }
    }

    /**
     * Another number of which bounds are known, in the unit of the indicator.
     *
     * @param least the least it can be, itself included; empty where there is no least
     * @param most the most it can be, itself included; empty where there is no most
     */
    record OfNumberBounds(Optional<BigDecimal> least, Optional<BigDecimal> most) implements Measured {
        /**
         * Refuses bounds that say nothing, and a least that is more than the most.
         *
         * @param least the least it can be, itself included; empty where there is no least
         * @param most the most it can be, itself included; empty where there is no most
         * @throws IllegalArgumentException if both bounds are missing or the least is more than the most
         */
        public OfNumberBounds {
            if (least.isEmpty() && most.isEmpty()) {
                throw new RefusedException(ProblemKind.NO_BOUND);
            }
            if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
                throw new RefusedException(ProblemKind.BOUNDS_REVERSED, "least", least.get(), "most", most.get());
            }
        }
    }

    /**
     * A count.
     *
     * @param count the number or its bounds
     * @return the measured value
     */
    static Measured of(Headcount count) {
        return new OfCount(count);
    }

    /**
     * An amount of money.
     *
     * @param amount the amount
     * @return the measured value
     * @throws IllegalArgumentException if the amount is finer than its currency allows
     */
    static Measured of(MonetaryAmount amount) {
        return new OfAmount(amount);
    }

    /**
     * Another number.
     *
     * @param number the number, such as 38.46
     * @return the measured value
     */
    static Measured of(BigDecimal number) {
        return new OfNumber(number);
    }

    /**
     * An amount of money of which bounds are known.
     *
     * @param amount the bounds
     * @return the measured value
     */
    static Measured of(AmountRange amount) {
        return amount.isExact() ? of(amount.exact()) : new OfAmountBounds(amount);
    }

    /**
     * Another number between two bounds, both inclusive.
     *
     * @param least the least it can be
     * @param most the most it can be
     * @return the measured value
     * @throws IllegalArgumentException if the least is more than the most
     */
    static Measured between(BigDecimal least, BigDecimal most) {
        return new OfNumberBounds(Optional.of(least), Optional.of(most));
    }

    /**
     * The largest number known not to be above the value: of a count its least, of an amount in whole units of its currency.
     *
     * @return the exact bound; empty where there is none
     */
    default Optional<Fraction> lower() {
        if (this instanceof OfCount count) {
            return Optional.of(Fraction.of(count.count().lower()));
        }
        if (this instanceof OfNumberBounds number) {
            return number.least().map(Fraction::of);
        }
        return this instanceof OfNumber number
                ? Optional.of(Fraction.of(number.number()))
                : money().flatMap(AmountRange::lower).map(Amounts::decimal).map(Fraction::of);
    }

    /**
     * The smallest number known not to be below the value.
     *
     * @return the exact bound; empty where there is none
     */
    default Optional<Fraction> upper() {
        if (this instanceof OfCount count) {
            return count.count().upper().isPresent()
                    ? Optional.of(Fraction.of(count.count().upper().getAsLong()))
                    : Optional.empty();
        }
        if (this instanceof OfNumberBounds number) {
            return number.most().map(Fraction::of);
        }
        return this instanceof OfNumber number
                ? Optional.of(Fraction.of(number.number()))
                : money().flatMap(AmountRange::upper).map(Amounts::decimal).map(Fraction::of);
    }

    /**
     * The value as money.
     *
     * @return the amount or its bounds; empty where it is no money
     */
    default Optional<AmountRange> money() {
        if (this instanceof OfAmount amount) {
            return Optional.of(AmountRange.exactly(amount.amount()));
        }
        return this instanceof OfAmountBounds amount ? Optional.of(amount.amount()) : Optional.empty();
    }

    /**
     * Whether this can be compared with something else: counts with counts, money with money of the same currency, other numbers with
     * other numbers.
     *
     * @param other what to compare with
     * @return true when the two are of one kind
     */
    default boolean isLike(Measured other) {
        return this instanceof OfCount == other instanceof OfCount
                && money().map(AmountRange::currency).equals(other.money().map(AmountRange::currency));
    }

    /**
     * Whether this is as much as something else, or more.
     *
     * @param other what to compare with
     * @return yes, no, or cannot tell; cannot tell too where the two are not {@linkplain #isLike like} each other
     */
    default Answer isAtLeast(Measured other) {
        return isLike(other)
                ? Answer.of(compare(lower(), other.upper()) >= 0, compare(other.lower(), upper()) > 0)
                : Answer.CANNOT_TELL;
    }

    /**
     * Whether this lies within the bounds of something else, both inclusive.
     *
     * @param other the bounds; a missing one is no bound
     * @return yes, no, or cannot tell; cannot tell too where the two are not {@linkplain #isLike like} each other
     */
    default Answer isWithin(Measured other) {
        if (!isLike(other)) {
            return Answer.CANNOT_TELL;
        }
        boolean above = other.lower().isEmpty() || compare(lower(), other.lower()) >= 0;
        boolean below = other.upper().isEmpty() || compare(other.upper(), upper()) >= 0;
        return Answer.of(above && below, compare(other.lower(), upper()) > 0 || compare(lower(), other.upper()) > 0);
    }

    /** Compares two bounds; a missing one is neither more nor less than another, and gives a negative number. */
    private static int compare(Optional<Fraction> one, Optional<Fraction> other) {
        return one.isPresent() && other.isPresent() ? one.get().compareTo(other.get()) : -1;
    }
}
