package lt.kopz.core.privacy;

import lt.kopz.core.wording.CoreMessage;

/** The wording of a protected table. */
enum PrivacyMessage implements CoreMessage {
    /** The words for {@link Reason#SMALL}. */
    REASON_SMALL("privacy.reason.small"),
    /** The words for {@link Reason#MAY_BE_SMALL}. */
    REASON_MAY_BE_SMALL("privacy.reason.mayBeSmall"),
    /** The words for {@link Reason#COMPLEMENTARY}. */
    REASON_COMPLEMENTARY("privacy.reason.complementary"),
    /** Nothing is hidden: {@code threshold}. */
    NOTHING_HIDDEN("privacy.nothingHidden"),
    /** What is hidden: {@code threshold}, {@code small}, {@code complementary}. */
    HIDDEN("privacy.hidden"),
    /** What is hidden where zeros are hidden too: {@code threshold}, {@code small}, {@code complementary}. */
    HIDDEN_WITH_ZEROS("privacy.hidden.withZeros");

    private final String key;

    PrivacyMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
