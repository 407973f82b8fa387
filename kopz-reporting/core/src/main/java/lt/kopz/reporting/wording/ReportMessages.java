package lt.kopz.reporting.wording;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import lt.kopz.core.wording.Bundle;
import lt.kopz.core.wording.MessageCatalogue;

/** All messages of kopz-reporting, in the files {@code messages_….properties} beside this class: the catalogue {@code reporting}. */
public final class ReportMessages implements MessageCatalogue {
    private static final Bundle PATTERNS =
            Bundle.of(language -> ReportMessages.class.getResourceAsStream("messages_" + language + ".properties"));

    /** Makes the catalogue. */
    public ReportMessages() {}

    @Override
    public String name() {
        return "reporting";
    }

    @Override
    public Bundle patterns() {
        return PATTERNS;
    }

    @Override
    public ImmutableSet<String> families() {
        return ImmutableSet.of(
                "term.ActKind.",
                "term.EventKind.",
                "term.FundingSourceKind.",
                "term.GroupKind.",
                "term.IssuerRole.",
                "term.LegalForm.");
    }

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
