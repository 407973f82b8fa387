package lt.kopz.core.privacy;

import com.google.common.collect.ImmutableList;

/**
 * How small counts are hidden before a table is published.
 *
 * <pre>{@code
 * ProtectedTable published = Suppression.below(5).apply(table);   // hides 1, 2, 3 and 4, and shows 0
 * }</pre>
 *
 * <p>What is published of a count depends on that count alone, and what is published of a total follows from what is published of its
 * parts: its bounds, where one of them is hidden. So whoever knows what is shown and how kopz chose it still finds every count within the
 * published bounds possible. Where two breakdowns lead to one total, of the second only classes are published, or nothing, unless every
 * count of both is open.
 *
 * <p>The promise holds for all {@link LinkedTables} that are published together. Against somebody who knows a hidden count or its total
 * from elsewhere there is none, nor against comparing tables that were protected apart from each other.
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
     * Protects a table that is published by itself.
     *
     * @param table the table
     * @return the table as it may be published
     */
    public ProtectedTable apply(CountTable table) {
        return apply(LinkedTables.of(table)).get(0);
    }

    /**
     * Protects tables that are published together.
     *
     * @param tables all of them, and the sums that lead from one to another
     * @return the tables as they may be published, in their order
     * @throws IllegalArgumentException if a cell is counted in itself, or twice in a sum
     */
    public ImmutableList<ProtectedTable> apply(LinkedTables tables) {
        return new Protection(this, tables).result();
    }
}
