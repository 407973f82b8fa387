package lt.kopz.quickstart;

import java.util.Optional;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;

/** The words of help, errors and results of the commands, beside those of the screen. */
record CommandText(String key) implements Message {
    @Override
    public Optional<String> pattern(String language) {
        return ScreenMessage.PATTERNS.pattern(language, key);
    }

    boolean exists() {
        return pattern("en").isPresent();
    }

    /** A sentence with arguments, names and values in turn; what comes from outside stands as it is. */
    static Phrase phrase(String key, Object... namesAndValues) {
        Phrase phrase = Phrase.of(new CommandText(key));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            phrase = phrase.with((String) namesAndValues[i], value instanceof String text ? Literal.of(text) : value);
        }
        return phrase;
    }
}
