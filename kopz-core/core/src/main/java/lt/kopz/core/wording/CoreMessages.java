package lt.kopz.core.wording;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;

/**
 * The patterns of every message of the core, in the files {@code messages_lt.properties} and
 * {@code messages_en.properties} beside this class.
 *
 * <p>All that the core says in a language stands in the one file of that language.
 */
public final class CoreMessages implements MessageCatalogue {
    private static final Bundle BUNDLE =
            Bundle.of(language -> CoreMessages.class.getResourceAsStream("messages_" + language + ".properties"));

    /** Makes the catalogue {@code core}. */
    public CoreMessages() {}

    @Override
    public String name() {
        return "core";
    }

    @Override
    public Bundle patterns() {
        return BUNDLE;
    }

    @Override
    public ImmutableSet<String> families() {
        return ImmutableSet.of(
                "kind.ActKind.",
                "kind.DeliverableKind.",
                "kind.EconomicKind.",
                "kind.EventKind.",
                "kind.FundingSourceKind.",
                "kind.GroupKind.",
                "kind.IssuerRole.",
                "kind.LegalForm.",
                "kind.MeetingForm.",
                "kind.RevenueKind.",
                "kind.SectorKind.",
                "wording.currency.");
    }

    /**
     * The pattern of a key in exactly this language.
     *
     * @param language the BCP 47 tag
     * @param key the key, such as {@code figure.financingGap}
     * @return the pattern, or empty if the core has none in that language
     * @throws IllegalArgumentException if the tag is none
     */
    public static Optional<String> pattern(String language, String key) {
        return BUNDLE.pattern(language, key);
    }

    /**
     * The pattern of a key for a grammatical case: the key {@code figure.financingGap.genitive}, for example.
     *
     * @param language the BCP 47 tag
     * @param key the key without the case
     * @param grammaticalCase the case
     * @return the pattern, or empty if the core has none for that case in that language
     * @throws IllegalArgumentException if the tag is none
     */
    public static Optional<String> pattern(String language, String key, GrammaticalCase grammaticalCase) {
        return pattern(language, key + "." + grammaticalCase.word());
    }

    /**
     * The keys that the core has in a language: what a translator would write anew.
     *
     * @param language the BCP 47 tag
     * @return the keys, none for a language the core does not speak
     * @throws IllegalArgumentException if the tag is none
     */
    public static ImmutableSortedSet<String> keys(String language) {
        return BUNDLE.keys(language);
    }
}
