package lt.kopz.reporting.document;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.wording.Text;

/**
 * Running text: what a paragraph, an item of a list or a text cell holds.
 *
 * @param pieces the pieces in reading order, at least one
 */
public record Content(ImmutableList<Inline> pieces) {

    /**
     * Checks that something is said.
     *
     * @param pieces the pieces in reading order, at least one
     * @throws IllegalArgumentException if there is no piece
     */
    public Content {
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException(
                    "Running text without a piece says nothing: leave the paragraph or item out, or say why it is empty");
        }
    }

    /**
     * Makes running text of plain words.
     *
     * @param text what is said
     * @return the running text
     */
    public static Content of(Text text) {
        return new Content(ImmutableList.of(new Inline.Words(text)));
    }

    /**
     * Makes running text of pieces.
     *
     * @param pieces the pieces in reading order, at least one
     * @return the running text
     * @throws IllegalArgumentException if there is no piece
     */
    public static Content of(Inline... pieces) {
        return new Content(ImmutableList.copyOf(pieces));
    }

    /**
     * Copies this with one more piece at its end.
     *
     * @param piece what to add
     * @return the longer running text
     */
    public Content plus(Inline piece) {
        return new Content(
                ImmutableList.<Inline>builder().addAll(pieces).add(piece).build());
    }

    /**
     * Lists the footnotes placed in this text, in reading order.
     *
     * @return every placement; a footnote placed twice is listed twice
     */
    public ImmutableList<Footnote> footnotes() {
        ImmutableList.Builder<Footnote> all = ImmutableList.builder();
        for (Inline piece : pieces) {
            if (piece instanceof Inline.FootnoteRef ref) {
                all.add(ref.footnote());
            }
        }
        return all.build();
    }
}
