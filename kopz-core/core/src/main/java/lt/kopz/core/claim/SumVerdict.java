package lt.kopz.core.claim;

import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** What comes out when a source's own sum is added up again. */
public enum SumVerdict {
    /** The terms make just what is printed. */
    EXACT(ClaimMessage.SUM_EXACT),
    /** They do within what the numbers are printed to. */
    WITHIN_PRECISION(ClaimMessage.SUM_WITHIN_PRECISION),
    /** They do not, whatever the numbers were before they were rounded. */
    UNLIKE(ClaimMessage.SUM_UNLIKE),
    /** A number is not known, so that nobody can tell. */
    OPEN(ClaimMessage.SUM_OPEN);

    private final ClaimMessage message;

    SumVerdict(ClaimMessage message) {
        this.message = message;
    }

    /**
     * The verdict in words.
     *
     * @return the words, beginning with a small letter
     */
    public Text text() {
        return Phrase.of(message);
    }
}
