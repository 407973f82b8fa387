package lt.kopz.core.cost;

import java.math.RoundingMode;
import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Ratio;
import lt.kopz.core.figure.Quantified;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.logic.Interval;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;

/**
 * A cost for each unit, exactly or within bounds.
 *
 * <p>Example: 160.00 for 23 participations are 160/23 each, 6.96 rounded; 300.00 for at least 522 are at most 0.58 each.
 *
 * @param each the exact quotient, in units of the currency
 * @param bounds the same as an amount, its bounds rounded outward to the minor unit
 */
public record UnitCost(Ratio each, AmountRange bounds) implements Interval<UnitCost>, Quantified {
    /**
     * The cost of one unit as one rounded amount.
     *
     * @param rounding how to round to the minor unit
     * @return the amount; empty where the cost is known only within bounds
     */
    public Optional<MonetaryAmount> rounded(RoundingMode rounding) {
        CurrencyUnit currency = bounds.currency();
        return each.exact()
                .map(exact -> Amounts.of(exact.decimal(currency.getDefaultFractionDigits(), rounding), currency));
    }

    @Override
    public Quantity quantity() {
        return Quantity.of(bounds);
    }

    @Override
    public UnitCost hull(UnitCost other) {
        return new UnitCost(each.hull(other.each), bounds.hull(other.bounds));
    }

    @Override
    public UnitCost widest() {
        return new UnitCost(each.widest(), bounds.widest());
    }
}
