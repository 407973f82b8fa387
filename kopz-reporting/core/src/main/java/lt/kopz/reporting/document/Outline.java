package lt.kopz.reporting.document;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lt.kopz.core.wording.Text;

/**
 * A tree of sentences, such as the explanation of a figure: the figure, and below it what it was computed from.
 *
 * @param label what this node says
 * @param children what lies below it, in reading order; empty for a leaf
 * @param explainedAt the id of the footnote where what lies below is listed instead, since it was listed there before; renderers add the
 *     number of that footnote to the label
 */
public record Outline(Text label, ImmutableList<Outline> children, Optional<String> explainedAt) {

    /**
     * Makes a node that lists what lies below it itself.
     *
     * @param label what the node says
     * @param children what lies below it, in reading order
     */
    public Outline(Text label, ImmutableList<Outline> children) {
        this(label, children, Optional.empty());
    }

    /**
     * Makes a leaf that refers to a footnote.
     *
     * @param label what the leaf says
     * @param footnote the id of the footnote that states the rest
     * @return the leaf, said such as "EUR 210.00 – costs incurred (see footnote 33)"
     */
    public static Outline explainedAt(Text label, String footnote) {
        return new Outline(label, ImmutableList.of(), Optional.of(footnote));
    }

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

    /** Of this node and what is next below it: trees are deep, and every node of one may be looked up. */
    @Override
    public int hashCode() {
        int hash = 31 * label.hashCode() + explainedAt.hashCode();
        for (Outline child : children) {
            hash = 31 * hash + child.label.hashCode();
        }
        return hash;
    }
}
