package lt.kopz.reporting.document;

import com.google.common.collect.ImmutableList;

/**
 * Explanation trees in the running text, written as nested lists.
 *
 * @param roots the trees in reading order, at least one
 */
public record Outlines(ImmutableList<Outline> roots) implements Block {

    /**
     * Checks that there is a tree.
     *
     * @param roots the trees in reading order, at least one
     * @throws IllegalArgumentException if there is none
     */
    public Outlines {
        if (roots.isEmpty()) {
            throw new IllegalArgumentException("Outlines without a tree say nothing: leave them out");
        }
    }

    /**
     * Makes a block of trees.
     *
     * @param roots the trees in reading order, at least one
     * @return the block
     * @throws IllegalArgumentException if there is none
     */
    public static Outlines of(Outline... roots) {
        return new Outlines(ImmutableList.copyOf(roots));
    }

    /**
     * A tree places no footnotes.
     *
     * @return an empty list
     */
    @Override
    public ImmutableList<Footnote> footnotes() {
        return ImmutableList.of();
    }
}
