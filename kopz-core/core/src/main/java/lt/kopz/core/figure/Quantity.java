package lt.kopz.core.figure;

import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Ratio;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;

/** What an explanation counts: money, a number of something or a quotient, either exact or within bounds. */
public sealed interface Quantity {
    /**
     * An amount of money.
     *
     * @param amount the amount or its bounds
     */
    record OfAmount(AmountRange amount) implements Quantity {}

    /**
     * A number of people, occasions or things.
     *
     * @param count the number or its bounds
     */
    record OfCount(Headcount count) implements Quantity {}

    /**
     * An exact quotient or its bounds: a share, a mean, or hours.
     *
     * @param ratio the quotient
     */
    record OfRatio(Ratio ratio) implements Quantity {}

    /**
     * A quotient as a quantity.
     *
     * @param ratio the quotient
     * @return the quantity
     */
    static Quantity of(Ratio ratio) {
        return new OfRatio(ratio);
    }

    /**
     * An exact amount as a quantity.
     *
     * @param amount the amount
     * @return the quantity
     */
    static Quantity of(MonetaryAmount amount) {
        return new OfAmount(AmountRange.exactly(amount));
    }

    /**
     * An amount or its bounds as a quantity.
     *
     * @param amount the amount
     * @return the quantity
     */
    static Quantity of(AmountRange amount) {
        return new OfAmount(amount);
    }

    /**
     * A count as a quantity.
     *
     * @param count the count
     * @return the quantity
     */
    static Quantity of(Headcount count) {
        return new OfCount(count);
    }

    /**
     * Nothing of a currency: the start of a sum of amounts.
     *
     * @param currency the currency
     * @return the amount zero
     */
    static Quantity zero(CurrencyUnit currency) {
        return new OfAmount(AmountRange.exactly(Amounts.zero(currency)));
    }

    /**
     * This quantity as money.
     *
     * @return the amount
     * @throws IllegalStateException if this is a count
     */
    default AmountRange asAmount() {
        if (this instanceof OfAmount money) {
            return money.amount();
        }
        throw new IllegalStateException("not an amount of money but a count: " + this);
    }

    /**
     * This quantity as a quotient; a count is one too.
     *
     * @return the quotient
     * @throws IllegalStateException if this is money
     */
    default Ratio asRatio() {
        if (this instanceof OfRatio quotient) {
            return quotient.ratio();
        }
        return Ratio.mean(asCount(), 1);
    }

    /**
     * This quantity as a count.
     *
     * @return the count
     * @throws IllegalStateException if this is money
     */
    default Headcount asCount() {
        if (this instanceof OfCount number) {
            return number.count();
        }
        throw new IllegalStateException("not a count but an amount of money: " + this);
    }
}
