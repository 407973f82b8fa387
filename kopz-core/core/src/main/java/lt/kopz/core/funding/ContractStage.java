package lt.kopz.core.funding;

/** How far it has come that somebody delivers for money. */
public enum ContractStage {
    /** Tenders are asked for: the amount is what it is expected to come to, and nobody is promised anything. */
    TENDERED,
    /** Somebody has won: the money is promised. */
    AWARDED,
    /** The contract is concluded. */
    CONCLUDED
}
