package lt.kopz.portal;

import java.util.Optional;
import lt.kopz.core.wording.Bundle;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.MessageCatalogue;

/**
 * Words of the pages, in {@code portal_en.properties} and its like beside this class.
 *
 * @param key the key
 */
public record PortalMessage(String key) implements Message {
    private static final Bundle BUNDLE =
            Bundle.of(language -> PortalMessage.class.getResourceAsStream("portal_" + language + ".properties"));

    @Override
    public Optional<String> pattern(String language) {
        return BUNDLE.pattern(language, key);
    }

    @Override
    public Optional<String> pattern(String language, GrammaticalCase grammaticalCase) {
        return Optional.empty();
    }

    /** The catalogue {@code portal}. */
    public static final class Catalogue implements MessageCatalogue {
        /** Makes the catalogue. */
        public Catalogue() {}

        @Override
        public String name() {
            return "portal";
        }

        @Override
        public Bundle patterns() {
            return BUNDLE;
        }
    }
}
