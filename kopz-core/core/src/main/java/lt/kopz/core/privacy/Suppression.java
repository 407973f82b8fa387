package lt.kopz.core.privacy;

/**
 * How small counts are hidden before a table is published.
 *
 * <pre>{@code
 * ProtectedTable published = Suppression.below(5).apply(table);   // hides 1, 2, 3 and 4, and shows 0
 * }</pre>
 *
 * <p>Hidden are the counts below the threshold, and further cells, totals last, until nobody who knows the shown cells, the threshold and
 * the reason of each hidden cell can work out any hidden count: at least two counts stay possible for each. The same table is always
 * protected in the same way. Counts below the threshold that add up to a hidden total, and that total, are protected too.
 *
 * <p>Against somebody who knows one of the hidden counts from elsewhere there is no such promise, nor against comparing two tables that
 * were protected apart from each other.
 *
 * @param threshold the smallest count that may be shown
 * @param hidesZeros whether zero is hidden too
 */
public record Suppression(long threshold, boolean hidesZeros) {
    /**
     * Refuses a threshold that protects nothing.
     *
     * @param threshold the smallest count that may be shown
     * @param hidesZeros whether zero is hidden too
     * @throws IllegalArgumentException if fewer than two counts lie below the threshold: a hidden count would be the only one
     */
    public Suppression {
        long least = hidesZeros ? 2 : 3;
        if (threshold < least) {
            throw new IllegalArgumentException("Suppression.threshold must be at least " + least
                    + ", so that two or more counts lie below it and hiding one does not give it away, but was "
                    + threshold
                    + "; usual are 3, 5 and 10");
        }
    }

    /**
     * Hides the counts from 1 to the threshold less 1, and shows zero.
     *
     * @param threshold the smallest count that may be shown, other than zero; at least 3
     * @return the suppression
     * @throws IllegalArgumentException if the threshold is less than 3
     */
    public static Suppression below(long threshold) {
        return new Suppression(threshold, false);
    }

    /**
     * The same, hiding zero too.
     *
     * @return a copy
     */
    public Suppression andZeros() {
        return new Suppression(threshold, true);
    }

    /** The smallest count that is hidden. */
    long least() {
        return hidesZeros ? 0 : 1;
    }

    /**
     * Protects a table.
     *
     * @param table the table
     * @return the table as it may be published
     */
    public ProtectedTable apply(CountTable table) {
        return new Protection(this, table).result();
    }
}
