package lt.kopz.reporting.document;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.wording.Text;

/**
 * Running text on lines of its own.
 *
 * @param content what is said
 */
public record Paragraph(Content content) implements Block {

    /**
     * Makes a paragraph of plain words.
     *
     * @param text what is said
     * @return the paragraph
     */
    public static Paragraph of(Text text) {
        return new Paragraph(Content.of(text));
    }

    /**
     * Makes a paragraph of pieces.
     *
     * @param pieces the pieces in reading order, at least one
     * @return the paragraph
     * @throws IllegalArgumentException if there is no piece
     */
    public static Paragraph of(Inline... pieces) {
        return new Paragraph(Content.of(pieces));
    }

    @Override
    public ImmutableList<Footnote> footnotes() {
        return content.footnotes();
    }
}
