package lt.kopz.core.ledger;

/** What can be wrong with the books. Names are stable; new ones may be added. */
public enum DiscrepancyKind {
    /** More was spent, handed over or carried over than there was. The difference is what is overspent at the end of the day, above zero. */
    SPENDING_BEYOND_APPROPRIATION,
    /** Something was spent before there was any money on the account. The difference is what was spent. */
    SPENDING_BEFORE_APPROPRIATION,
    /** The balance that a source states is not what the entries leave. The difference is the stated balance less the computed one. */
    BALANCE_MISMATCH,
    /**
     * The parts of an entry add up to more than it, or miss it by no more than rounding; of an entry below zero, which takes one back, more is
     * taken back in parts than in all. The difference is the parts less the total, shown at the total. Parts that narrow the same mark of the
     * total (measure, year, source, manager, programme; the first that they narrow) are one breakdown; each breakdown is checked for itself.
     */
    ITEMS_UNLIKE_TOTAL,
    /**
     * A new whole takes effect on an account to which nothing is appropriated in its currency, so that it is added, as by a typo. The
     * difference is the new whole.
     */
    REPLACES_NOTHING,
    /**
     * A new whole takes effect before the original appropriation of its account, which is therefore added to it. The difference is the new
     * whole.
     */
    REPLACES_LATER,
    /**
     * A reduction is negative, so that it adds, and it corrects none: no reduction of that amount stands on its account before it. The
     * difference is the amount, below zero.
     */
    NEGATIVE_REDUCTION,
    /**
     * Money is moved, committed or counted on an account that no original appropriation, new whole or opening balance opens on any day, as by
     * a typo. The difference is the amount of the entry.
     */
    ACCOUNT_NOT_OPENED,
    /**
     * A part is within entries of its kind and currency of which none is within another and which are within no common one, so that where all
     * of them are asked for its money is counted with each. The difference is what is counted too much.
     */
    COUNTED_TWICE
}
