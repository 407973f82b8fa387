package lt.kopz.core.funding;

import lt.kopz.core.completeness.ListKind;

/** How far it has come that somebody delivers for money. */
public enum ContractStage {
    /** Tenders are asked for: the amount is what it is expected to come to, and nobody is promised anything. */
    TENDERED(ListKind.TENDERS),
    /** Somebody has won: the money is promised. */
    AWARDED(ListKind.CONTRACTS),
    /** The contract is concluded. */
    CONCLUDED(ListKind.CONTRACTS);

    private final ListKind list;

    ContractStage(ListKind list) {
        this.list = list;
    }

    /**
     * Which list what has come so far stands in.
     *
     * @return the list
     */
    public ListKind list() {
        return list;
    }
}
