package lt.kopz.core.figure;

import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Participations;
import lt.kopz.core.count.Persons;
import lt.kopz.core.count.Ratio;
import lt.kopz.core.logic.Interval;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;

/** What an explanation counts: money, a number of something or a quotient, either exact or within bounds. */
public sealed interface Quantity extends Interval<Quantity> {
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

    /**
     * The number that a value of a figure stands for.
     *
     * @param value a number, its bounds, or what is {@linkplain Quantified made of such}
     * @return the number; empty of what stands for none
     */
    static Optional<Quantity> behind(Object value) {
        if (value instanceof Quantity quantity) {
            return Optional.of(quantity);
        }
        if (value instanceof Quantified of) {
            return Optional.of(of.quantity());
        }
        if (value instanceof AmountRange amount) {
            return Optional.of(of(amount));
        }
        if (value instanceof Ratio ratio) {
            return Optional.of(of(ratio));
        }
        return Optional.ofNullable(
                        value instanceof Headcount count
                                ? count
                                : value instanceof Persons people
                                        ? people.count()
                                        : value instanceof Participations all ? all.count() : null)
                .map(Quantity::of);
    }

    /**
     * This quantity divided by another one: an amount by a number is an amount, rounded outward to the minor unit; two of a kind make a quotient.
     *
     * @param by what it is divided by
     * @return the quotient
     * @throws IllegalArgumentException if it is divided by exactly 0
     */
    default Quantity dividedBy(Quantity by) {
        if (this instanceof OfAmount amount) {
            return by instanceof OfAmount other
                    ? of(Quotients.divided(amount.amount(), other.amount()))
                    : of(Quotients.divided(amount.amount(), by.asRatio()));
        }
        return this instanceof OfCount count && by instanceof OfCount number
                ? of(Ratio.of(count.count(), number.count()))
                : of(Quotients.divided(asRatio(), by.asRatio()));
    }

    @Override
    default Quantity hull(Quantity other) {
        if (this instanceof OfAmount money) {
            return of(money.amount().hull(other.asAmount()));
        }
        return this instanceof OfCount count && other instanceof OfCount number
                ? of(count.count().hull(number.count()))
                : of(asRatio().hull(other.asRatio()));
    }

    @Override
    default Quantity widest() {
        if (this instanceof OfAmount money) {
            return of(money.amount().widest());
        }
        return this instanceof OfCount ? of(Headcount.unknown()) : of(Ratio.unknown());
    }

    /**
     * Whether nothing at all is known of the number.
     *
     * @return true where it may be any
     */
    default boolean saysNothing() {
        return equals(widest());
    }

    /**
     * Whether the number is not exactly known.
     *
     * @return true where it may be more than one
     */
    default boolean isOpen() {
        return this instanceof OfAmount money
                ? !money.amount().isExact()
                : !asRatio().isExact();
    }
}
