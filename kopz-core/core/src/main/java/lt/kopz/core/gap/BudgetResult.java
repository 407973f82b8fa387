package lt.kopz.core.gap;

import java.util.Optional;
import lt.kopz.core.figure.Quantified;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.logic.Answer;
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
    /**
     * The surplus of own revenue over spending.
     *
     * @return the amount or its bounds, positive; empty unless there is one for certain
     */
    public Optional<AmountRange> surplus() {
        return Optional.of(own).filter(result -> result.isPositive() == Answer.YES);
    }

    /**
     * The deficit of own revenue against spending.
     *
     * @return the amount or its bounds, positive; empty unless there is one for certain
     */
    public Optional<AmountRange> deficit() {
        return Optional.of(own)
                .filter(result -> result.isNegative() == Answer.YES)
                .map(AmountRange::negate);
    }

    /**
     * The surplus after financing.
     *
     * @return the amount or its bounds, positive; empty unless there is one for certain
     */
    public Optional<AmountRange> surplusAfterFinancing() {
        return Optional.of(afterFinancing).filter(result -> result.isPositive() == Answer.YES);
    }

    /**
     * The deficit after financing.
     *
     * @return the amount or its bounds, positive; empty unless there is one for certain
     */
    public Optional<AmountRange> deficitAfterFinancing() {
        return Optional.of(afterFinancing)
                .filter(result -> result.isNegative() == Answer.YES)
                .map(AmountRange::negate);
    }

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
