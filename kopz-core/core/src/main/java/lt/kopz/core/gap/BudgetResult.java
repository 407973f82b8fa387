package lt.kopz.core.gap;

import lt.kopz.core.figure.Quantified;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.logic.Interval;
import lt.kopz.core.money.AmountRange;

/**
 * What a budget leaves.
 *
 * <p>Example: own revenue and grants of 1000.00 and spending of 1300.00 are a deficit of 300.00; a loan of 200.00 and 150.00 left over from
 * the year before make it a surplus of 50.00 after financing.
 *
 * @param own revenue other than loans and money left over, less spending; negative where more is spent
 * @param afterFinancing the same with loans, money left over and the opening balance
 */
public record BudgetResult(AmountRange own, AmountRange afterFinancing) implements Interval<BudgetResult>, Quantified {
    @Override
    public Quantity quantity() {
        return Quantity.of(afterFinancing);
    }

    @Override
    public BudgetResult hull(BudgetResult other) {
        return new BudgetResult(own.hull(other.own), afterFinancing.hull(other.afterFinancing));
    }

    @Override
    public BudgetResult widest() {
        return new BudgetResult(own.widest(), afterFinancing.widest());
    }
}
