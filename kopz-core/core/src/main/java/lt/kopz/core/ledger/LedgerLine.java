package lt.kopz.core.ledger;

/**
 * Where the entries of a shape count, names as numbers, 0 for none; {@code book} is the number of account and currency together. A shape
 * has one line before there is an appropriation or need on its account, and another one after.
 */
record LedgerLine(
        EntryShape shape,
        int unit,
        int book,
        int account,
        int plan,
        int measure,
        int source,
        int year,
        int programme,
        int manager) {

    /** The year of a line that states none: that of each entry's day. */
    static final int OF_DAY = Integer.MIN_VALUE;

    EntryKind kind() {
        return shape.kind();
    }
}
