package lt.kopz.quickstart;

import lt.kopz.core.wording.Bundle;
import lt.kopz.core.wording.MessageCatalogue;

/** The words of the screen: the catalogue {@code quickstart}. */
public final class ScreenMessages implements MessageCatalogue {

    /** Makes the catalogue. */
    public ScreenMessages() {}

    @Override
    public String name() {
        return "quickstart";
    }

    @Override
    public Bundle patterns() {
        return ScreenMessage.PATTERNS;
    }
}
