package lt.kopz.core.plan;

import java.math.BigDecimal;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.Amounts;

/** What an indicator is measured in: a count, an amount of money, or another number, such as a percentage. */
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
     * Whether this is as much as something else, or more.
     *
     * @param other what to compare with
     * @return yes, no, or cannot tell; cannot tell too where the two are not of one kind or one currency
     */
    default Answer isAtLeast(Measured other) {
        if (this instanceof OfCount count && other instanceof OfCount than) {
            return count.count().isAtLeast(than.count());
        }
        if (this instanceof OfNumber number && other instanceof OfNumber than) {
            return number.number().compareTo(than.number()) >= 0 ? Answer.YES : Answer.NO;
        }
        if (this instanceof OfAmount amount
                && other instanceof OfAmount than
                && amount.amount().getCurrency().equals(than.amount().getCurrency())) {
            return Amounts.compare(amount.amount(), than.amount()) >= 0 ? Answer.YES : Answer.NO;
        }
        return Answer.CANNOT_TELL;
    }
}
