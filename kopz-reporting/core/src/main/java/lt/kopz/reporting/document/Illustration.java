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
 */
public record Illustration(String id, Text caption, Text alternative, Chart chart) implements Block {

    /**
     * Checks identifier and words.
     *
     * @param id what links point to
     * @param caption what the picture shows
     * @param alternative what it states, in words
     * @param chart the data
     * @throws IllegalArgumentException if the identifier cannot be used in a link, or if caption or
     *     alternative have nothing that can be seen, such as control characters only
     */
    public Illustration {
        Identifiers.check("illustration", id);
        Titles.check("caption of the illustration \"" + id + '"', caption);
        Titles.check("alternative of the illustration \"" + id + '"', alternative);
    }

    /**
     * Tells that a picture places no footnotes.
     *
     * @return an empty list
     */
    @Override
    public ImmutableList<Footnote> footnotes() {
        return ImmutableList.of();
    }
}
