package lt.kopz.core.funding;

import java.math.BigDecimal;
import javax.money.MonetaryAmount;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Fact;

/** A fact that states an amount of money. */
public interface MoneyFact extends Fact {
    /**
     * How much.
     *
     * @return the amount as it is stated: exactly, printed in coarser units, within bounds, about, or unknown
     */
    StatedAmount amount();

    /**
     * The bounds that sums count. Money of which no least amount is stated is nothing at least, unless the most is below zero.
     *
     * @return the bounds; for an unknown amount at least 0.00
     */
    default AmountRange counted() {
        AmountRange stated = amount().range();
        return stated.lower().isPresent()
                        || stated.upper().filter(MonetaryAmount::isNegative).isPresent()
                ? stated
                : stated.orZero();
    }

    /**
     * By how much the number may miss what it stands for, because it is printed in coarser units, or was converted and rounded.
     *
     * @return the number of major units, not negative: 50 for "45,6 tūkst. Eur", 0.005 for what was converted to the nearest cent
     */
    default BigDecimal slackOfAmount() {
        return provenance()
                .conversion()
                .filter(conversion -> conversion.to().equals(amount().currency()))
                .map(conversion -> conversion.leeway().add(amount().slack()))
                .orElse(amount().slack());
    }

    /**
     * By how much what sums count may miss what it stands for.
     *
     * @return the number of major units, not negative: that of the amount, as often as it counts
     */
    default BigDecimal slack() {
        return slackOfAmount();
    }

    /**
     * How the amount is given.
     *
     * @param <B> the builder
     */
    interface Builder<B> {
        /**
         * Gives the amount.
         *
         * @param amount the amount as it is stated
         * @return this builder
         */
        B amount(StatedAmount amount);

        /**
         * Gives an amount that is stated to the minor unit.
         *
         * @param amount the amount
         * @return this builder
         * @throws IllegalArgumentException if it is finer than its currency
         */
        default B amount(MonetaryAmount amount) {
            return amount(StatedAmount.exactly(amount));
        }
    }
}
