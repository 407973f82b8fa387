package lt.kopz.core.privacy;

import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** Why a cell is hidden. */
public enum Reason {
    /** Its count is below the threshold: from 1, or from 0 where zeros are hidden too, to the threshold less 1. */
    SMALL(PrivacyMessage.REASON_SMALL),
    /** Its count is not known exactly and may be below the threshold. */
    MAY_BE_SMALL(PrivacyMessage.REASON_MAY_BE_SMALL),
    /** It would give away another hidden cell: a total of hidden ones, or a part of a total that has another breakdown. */
    COMPLEMENTARY(PrivacyMessage.REASON_COMPLEMENTARY);

    private final PrivacyMessage message;

    Reason(PrivacyMessage message) {
        this.message = message;
    }

    /**
     * The reason in words.
     *
     * @return the words, beginning with a small letter
     */
    public Text text() {
        return Phrase.of(message);
    }
}
