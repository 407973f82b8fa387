package lt.kopz.reporting.pdf;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import lt.kopz.core.wording.Bundle;
import lt.kopz.core.wording.Message;

/** What is said about a PDF to those who have it made. */
enum PdfMessage implements Message {
    /** Some characters are written as their codes; {@code count}. */
    CHARACTERS_MISSING("pdf.charactersMissing"),
    /** A character and how often it occurs; {@code character}, {@code times}. */
    CHARACTER_PLACES("pdf.characterPlaces");

    static final Bundle PATTERNS =
            Bundle.of(language -> PdfMessage.class.getResourceAsStream("messages_" + language + ".properties"));

    private final String key;

    PdfMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Optional<String> pattern(String language) {
        return PATTERNS.pattern(language, key);
    }

    static ImmutableSortedSet<String> keys(String language) {
        return PATTERNS.keys(language);
    }
}
