package lt.kopz.core.gap;

import lt.kopz.core.figure.Quantified;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.logic.Interval;
import lt.kopz.core.money.AmountRange;

/**
 * What is left of the money appropriated to a plan, and how much of it is spoken for.
 *
 * <p>Example: of 700.00 appropriated, 610.00 are incurred; 90.00 are left, 90.00 of them committed to lectures that are planned,
 * and nothing is free.
 *
 * @param unspent appropriated less incurred
 * @param committed what is priced and still to come, paid from those of the appropriations that are in effect
 */
public record UnspentBalance(AmountRange unspent, AmountRange committed)
        implements Interval<UnspentBalance>, Quantified {
    /**
     * What is neither incurred nor committed.
     *
     * @return unspent less committed; the two are not independent, so for uncertain parts these bounds are wide
     */
    public AmountRange free() {
        return unspent.minus(committed);
    }

    @Override
    public Quantity quantity() {
        return Quantity.of(unspent);
    }

    @Override
    public UnspentBalance hull(UnspentBalance other) {
        return new UnspentBalance(unspent.hull(other.unspent), committed.hull(other.committed));
    }

    @Override
    public UnspentBalance widest() {
        return new UnspentBalance(unspent.widest(), committed.widest());
    }
}
