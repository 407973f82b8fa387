package lt.kopz.core.source;

import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;

/** What an explanation counts: money or a number of something, either exact or within bounds. */
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
