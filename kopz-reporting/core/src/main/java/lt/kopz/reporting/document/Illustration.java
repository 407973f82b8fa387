package lt.kopz.reporting.document;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.wording.Text;

/**
 * A picture: what it shows, as data, and the same in words for those who do not see it.
 *
 * <p>Renderers number the illustrations of a document. A format that cannot draw writes the words and the values.
 *
 * @param id what links point to, and the name of a picture written alone: ASCII letters, digits and {@code - . _ /}, beginning with a
 *     letter or digit, such as {@code gap-2019}; once per document
 * @param caption what the picture shows
 * @param alternative what it states, in words: for screen readers, and where nothing can be drawn
 * @param chart the data
 * @param isWithValues whether its values stand below it on paper, and in place of it where nothing can be drawn. Where not, as where
 *     other parts state them, a page still opens them on demand, and sheets hold them
 */
public record Illustration(String id, Text caption, Text alternative, Chart chart, boolean isWithValues)
        implements Block {

    /**
     * Checks identifier and words.
     *
     * @param id what links point to
     * @param caption what the picture shows
     * @param alternative what it states, in words
     * @param chart the data
     * @param isWithValues whether its values stand below it on paper
     * @throws IllegalArgumentException if the identifier cannot be used in a link, or if caption or
     *     alternative have nothing that can be seen, such as control characters only
     */
    public Illustration {
        Identifiers.check("illustration", id);
        Titles.check("caption of the illustration \"" + id + '"', caption);
        Titles.check("alternative of the illustration \"" + id + '"', alternative);
    }

    /**
     * A picture with its values below it.
     *
     * @param id what links point to
     * @param caption what the picture shows
     * @param alternative what it states, in words
     * @param chart the data
     * @throws IllegalArgumentException as the other constructor
     */
    public Illustration(String id, Text caption, Text alternative, Chart chart) {
        this(id, caption, alternative, chart, true);
    }

    /**
     * The same picture without the table of its values on paper, and in words where nothing can be drawn.
     *
     * @return the picture
     */
    public Illustration withoutValues() {
        return new Illustration(id, caption, alternative, chart, false);
    }

    /**
     * A picture places no footnotes.
     *
     * @return an empty list
     */
    @Override
    public ImmutableList<Footnote> footnotes() {
        return ImmutableList.of();
    }
}
