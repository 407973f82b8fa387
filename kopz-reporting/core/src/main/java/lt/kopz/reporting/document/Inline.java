package lt.kopz.reporting.document;

import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Text;

/**
 * One piece of running text.
 *
 * <p>Pieces need no blanks at their ends: whoever writes them down puts one blank between two pieces, but none before a
 * footnote mark and none before a piece that begins with a closing mark such as a full stop or a comma.
 */
public sealed interface Inline permits Inline.Words, Inline.Emphasis, Inline.Quote, Inline.FootnoteRef {

    /**
     * Plain words.
     *
     * @param text what is said
     */
    record Words(Text text) implements Inline {}

    /**
     * Words that matter more than their neighbours.
     *
     * @param text what is said
     */
    record Emphasis(Text text) implements Inline {}

    /**
     * Words of somebody else, written between the quotation marks of the language that is read.
     *
     * @param text what was said, in the languages it is known in
     */
    record Quote(LocalizedText text) implements Inline {}

    /**
     * The place of a footnote's mark.
     *
     * @param footnote what is said at the foot
     */
    record FootnoteRef(Footnote footnote) implements Inline {}

    /**
     * Makes plain words.
     *
     * @param text what is said
     * @return the piece
     */
    static Inline words(Text text) {
        return new Words(text);
    }

    /**
     * Makes words that matter more than their neighbours.
     *
     * @param text what is said
     * @return the piece
     */
    static Inline emphasis(Text text) {
        return new Emphasis(text);
    }

    /**
     * Makes a quotation.
     *
     * @param text what was said, without quotation marks
     * @return the piece
     */
    static Inline quote(LocalizedText text) {
        return new Quote(text);
    }

    /**
     * Makes the mark of a footnote.
     *
     * @param footnote what is said at the foot
     * @return the piece
     */
    static Inline note(Footnote footnote) {
        return new FootnoteRef(footnote);
    }
}
