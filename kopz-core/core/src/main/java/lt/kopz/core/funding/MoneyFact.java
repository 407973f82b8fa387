package lt.kopz.core.funding;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.MoneyConversion;
import lt.kopz.core.time.PartialDate;

/** A fact that states an amount of money. */
public interface MoneyFact extends Fact {
    /** The order in which money is told and its changes follow each other: the earlier first, of one day by id. */
    Comparator<MoneyFact> BY_DAY =
            Comparator.comparing(MoneyFact::when, PartialDate.ORDER).thenComparing(Fact.IN_ORDER);

    /**
     * How much.
     *
     * @return the amount as it is stated: exactly, printed in coarser units, within bounds, about, or unknown
     */
    StatedAmount amount();

    /**
     * When it takes effect, moves or stands so.
     *
     * @return the date; unknown where no source says
     */
    PartialDate when();

    /**
     * The bounds that sums count. Money of which no least amount is stated is nothing at least, unless the most is below zero.
     *
     * @return the bounds; for an unknown amount at least 0.00
     */
    default AmountRange counted() {
        AmountRange stated = range();
        return stated.lower().isPresent()
                        || stated.upper().filter(MonetaryAmount::isNegative).isPresent()
                ? stated
                : stated.orZero();
    }

    /**
     * The bounds of the amount. Their tolerance is that of a number that is printed in coarser units, and of one that was converted and rounded.
     *
     * @return the bounds as they are stated: with a tolerance of 50 for "45,6 tūkst. Eur", of 0.005 for what was converted to the nearest cent
     */
    default AmountRange range() {
        AmountRange stated = amount().range();
        return stated.withTolerance(stated.tolerance().add(leftByConversion()));
    }

    /**
     * How far rounding may have taken each amount of this fact away from what it was converted from.
     *
     * @return the number of major units, not negative: zero for what is held as it is stated
     */
    default BigDecimal leftByConversion() {
        Optional<MoneyConversion> conversion = provenance().conversion();
        return conversion.isPresent() && conversion.get().to().equals(amount().currency())
                ? conversion.get().tolerance()
                : BigDecimal.ZERO;
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
