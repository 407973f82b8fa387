package lt.kopz.core.funding;

/**
 * Where money comes from.
 */
public enum FundingSourceKind {
    /**
     * State budget.
     */
    STATE_BUDGET,
    /**
     * Municipal budget.
     */
    MUNICIPAL_BUDGET,
    /**
     * European Union and other foreign funds.
     */
    EU,
    /**
     * Other sources.
     */
    OTHER
}
