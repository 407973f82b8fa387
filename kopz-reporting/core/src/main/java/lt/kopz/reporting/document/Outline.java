package lt.kopz.reporting.document;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.wording.Text;

/**
 * A tree of sentences, such as the explanation of a figure: the figure, and below it what it was computed from.
 *
 * @param label what this node says
 * @param children what lies below it, in reading order; empty for a leaf
 */
public record Outline(Text label, ImmutableList<Outline> children) {

    /**
     * Makes a node.
     *
     * @param label what the node says
     * @param children what lies below it, in reading order
     * @return the tree
     */
    public static Outline of(Text label, Outline... children) {
        return new Outline(label, ImmutableList.copyOf(children));
    }

    /**
     * Makes a node.
     *
     * @param label what the node says
     * @param children what lies below it, in reading order
     * @return the tree
     */
    public static Outline of(Text label, Iterable<Outline> children) {
        return new Outline(label, ImmutableList.copyOf(children));
    }
}
