package lt.kopz.core.gap;

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
public record UnspentBalance(AmountRange unspent, AmountRange committed) {
    /**
     * What is neither incurred nor committed.
     *
     * @return unspent less committed; the two are not independent, so for uncertain parts these bounds are wide
     */
    public AmountRange free() {
        return unspent.minus(committed);
    }
}
