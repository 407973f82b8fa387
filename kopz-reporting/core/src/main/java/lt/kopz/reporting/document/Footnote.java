package lt.kopz.reporting.document;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.wording.Text;

/**
 * What is said at the foot about one place in the text: usually how a figure came about.
 *
 * <p>It carries no number. A renderer numbers footnotes in order of first appearance; a footnote placed twice keeps one
 * number.
 *
 * @param id what marks point to: ASCII letters, digits and {@code - . _ /}, beginning with a letter or digit, such as
 *     {@code gap-2019}; two different footnotes of a document never share one
 * @param lines sentences in reading order; may be empty if there is an outline
 * @param outlines explanation trees, written as nested lists below the lines; may be empty if there is a line
 */
public record Footnote(String id, ImmutableList<Text> lines, ImmutableList<Outline> outlines) {

    /**
     * Checks that something is said.
     *
     * @param id what links point to
     * @param lines sentences in reading order
     * @param outlines explanation trees
     * @throws IllegalArgumentException if the identifier cannot be used in a link, or if there is neither line nor outline
     */
    public Footnote {
        Identifiers.check("footnote", id);
        if (lines.isEmpty() && outlines.isEmpty()) {
            throw new IllegalArgumentException(
                    "The footnote \"" + id + "\" says nothing: give it a line or an outline, or leave it out");
        }
    }

    /**
     * Makes a footnote of sentences.
     *
     * @param id what links point to
     * @param lines sentences in reading order, at least one
     * @return the footnote
     * @throws IllegalArgumentException if the identifier cannot be used in a link, or if there is no line
     */
    public static Footnote of(String id, Text... lines) {
        return new Footnote(id, ImmutableList.copyOf(lines), ImmutableList.of());
    }

    /**
     * Makes a footnote of one explanation tree.
     *
     * @param id what links point to
     * @param outline the tree
     * @return the footnote
     * @throws IllegalArgumentException if the identifier cannot be used in a link
     */
    public static Footnote of(String id, Outline outline) {
        return new Footnote(id, ImmutableList.of(), ImmutableList.of(outline));
    }

    /**
     * Copies this with one more explanation tree.
     *
     * @param outline the tree
     * @return the longer footnote
     */
    public Footnote plus(Outline outline) {
        return new Footnote(
                id,
                lines,
                ImmutableList.<Outline>builder().addAll(outlines).add(outline).build());
    }

    /**
     * Refuses another footnote of the same identifier that says something else.
     *
     * @param other a footnote with the identifier of this one
     * @throws IllegalArgumentException if it differs from this one
     */
    public void requireSame(Footnote other) {
        if (!equals(other)) {
            throw new IllegalArgumentException("Two different footnotes have the identifier \"" + id
                    + "\": give one of them another, or place the same footnote twice");
        }
    }
}
