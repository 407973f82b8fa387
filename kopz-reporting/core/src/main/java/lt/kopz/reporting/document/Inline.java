package lt.kopz.reporting.document;

import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Text;

/**
 * One piece of running text.
 *
 * <p>Pieces need no blanks at their ends: whoever writes them down puts one blank between two pieces, but none before a
 * footnote mark and none before a piece that begins with a closing mark such as a full stop or a comma.
 */
public sealed interface Inline
        permits Inline.Words, Inline.Emphasis, Inline.Quote, Inline.FootnoteRef, Inline.EvidenceRef {

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
     * A small reference to the evidence of what stands before it. A page shows the evidence in place when asked to; other formats write
     * the number, such as {@code [3]}, under which an annex has it.
     *
     * <p>It is no footnote: {@link Document#footnotes()} does not list it.
     *
     * @param number where the evidence stands in the annex, from 1; two references of one number have one evidence
     * @param evidence what is shown in place
     */
    record EvidenceRef(int number, Footnote evidence) implements Inline {
        /**
         * Checks the number.
         *
         * @param number where the evidence stands in the annex, from 1
         * @param evidence what is shown in place
         * @throws IllegalArgumentException if the number is below 1
         */
        public EvidenceRef {
            if (number < 1) {
                throw new IllegalArgumentException(
                        "The evidence \"" + evidence.id() + "\" has the number " + number + ": count from 1");
            }
        }
    }

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
