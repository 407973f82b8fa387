package lt.kopz.reporting.wording;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import lt.kopz.core.wording.Bundle;

/** The patterns of all messages of kopz-reporting: the files {@code messages_lt.properties} and {@code messages_en.properties}. */
public final class ReportMessages {
    private static final Bundle PATTERNS =
            Bundle.of(language -> ReportMessages.class.getResourceAsStream("messages_" + language + ".properties"));

    private ReportMessages() {}

    /**
     * The pattern of a message.
     *
     * @param language a language tag, such as {@code lt}
     * @param key the key of the message
     * @return the pattern; empty when the file of the language lacks it, or there is no such file
     */
    public static Optional<String> pattern(String language, String key) {
        return PATTERNS.pattern(language, key);
    }

    /**
     * The keys of a language, for checking that none is missing or unused.
     *
     * @param language a language tag
     * @return the keys; empty when there is no file for the language
     */
    public static ImmutableSortedSet<String> keys(String language) {
        return PATTERNS.keys(language);
    }
}
