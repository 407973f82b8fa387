package lt.kopz.reporting.document;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.wording.Text;

/**
 * A titled part of a document, which may hold further sections.
 *
 * <p>Its level follows from where it lies: directly in the document it is a heading of level 2, inside one section of level
 * 3, inside two of level 4. So an outline can never skip a level.
 *
 * @param id what links point to: ASCII letters, digits and {@code - . _ /}, beginning with a letter or digit, such as
 *     {@code financing-gap}; once per document
 * @param title the heading
 * @param blocks the content in reading order; may be empty
 */
public record Section(String id, Text title, ImmutableList<Block> blocks) implements Block {

    /**
     * Checks identifier and heading.
     *
     * @param id what links point to
     * @param title the heading
     * @param blocks the content in reading order; may be empty
     * @throws IllegalArgumentException if the identifier cannot be used in a link, or if the heading has
     *     nothing that can be seen, such as control characters only
     */
    public Section {
        Identifiers.check("section", id);
        Titles.check("heading of the section \"" + id + '"', title);
    }

    /**
     * Makes a section.
     *
     * @param id what links point to
     * @param title the heading
     * @param blocks the content in reading order
     * @return the section
     * @throws IllegalArgumentException if the identifier cannot be used in a link, or if the heading has
     *     nothing that can be seen, such as control characters only
     */
    public static Section of(String id, Text title, Block... blocks) {
        return new Section(id, title, ImmutableList.copyOf(blocks));
    }

    /**
     * Makes a section.
     *
     * @param id what links point to
     * @param title the heading
     * @param blocks the content in reading order
     * @return the section
     * @throws IllegalArgumentException if the identifier cannot be used in a link, or if the heading has
     *     nothing that can be seen, such as control characters only
     */
    public static Section of(String id, Text title, Iterable<? extends Block> blocks) {
        return new Section(id, title, ImmutableList.copyOf(blocks));
    }

    /**
     * Copies this section with one more block at its end.
     *
     * @param block what to add
     * @return the longer section
     */
    public Section plus(Block block) {
        return new Section(
                id,
                title,
                ImmutableList.<Block>builder().addAll(blocks).add(block).build());
    }

    @Override
    public ImmutableList<Footnote> footnotes() {
        return blocks.stream().flatMap(block -> block.footnotes().stream()).collect(ImmutableList.toImmutableList());
    }
}
