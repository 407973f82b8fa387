package lt.kopz.core.ledger;

/**
 * A sum that is asked of entries: which kinds of entry it adds and which it takes away.
 *
 * <pre>{@code
 * totals.of(Sum.FINANCING_GAP);   // EUR 2550.00
 * }</pre>
 */
public enum Sum {
    /** What is needed. */
    NEED,
    /** What is appropriated, with all its changes. */
    APPROPRIATED,
    /** The need less what is appropriated: positive where something is missing. */
    FINANCING_GAP,
    /** The need less what is appropriated, received and paid by others. */
    ALL_SOURCES_GAP,
    /** What is spent, less what was paid back. */
    SPENT,
    /** Opening balance, appropriated, received and paid back, less handed over, carried over and spent. */
    BALANCE,
    /** The balance less what is committed. */
    FREE;

    /** How often the total of a kind counts: 1, 0 or -1. */
    int weight(EntryKind kind) {
        return switch (this) {
            case NEED -> kind == EntryKind.NEED ? 1 : 0;
            case APPROPRIATED -> kind.change() != null ? 1 : 0;
            case FINANCING_GAP -> NEED.weight(kind) - APPROPRIATED.weight(kind);
            case ALL_SOURCES_GAP ->
                kind == EntryKind.TRANSFER_IN || kind == EntryKind.THIRD_PARTY_PAYMENT
                        ? -1
                        : FINANCING_GAP.weight(kind);
            case SPENT ->
                switch (kind) {
                    case EXPENDITURE -> 1;
                    case REFUND -> -1;
                    default -> 0;
                };
            case BALANCE -> kind.sign();
            case FREE -> kind == EntryKind.COMMITMENT ? -1 : kind.sign();
        };
    }
}
