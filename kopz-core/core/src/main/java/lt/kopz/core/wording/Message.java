package lt.kopz.core.wording;

import java.util.Optional;

/**
 * A sentence or word that is written down once a language: a key, and the pattern each language has for it.
 *
 * <p>Usually an enum whose patterns stand in property files:
 *
 * <pre>{@code
 * enum GroupMessage implements Message {
 *     SIZE("group.size");
 *
 *     private final String key;
 *
 *     GroupMessage(String key) {
 *         this.key = key;
 *     }
 *
 *     public String key() {
 *         return key;
 *     }
 *
 *     public Optional<String> pattern(String language) {
 *         return PATTERNS.pattern(language, key);   // a Bundle
 *     }
 * }
 * }</pre>
 *
 * <p>and in the file of Lithuanian: <code>group.size=Grupę sudaro {n} {n?narys|nariai|narių}.</code> The syntax of
 * patterns is stated at {@link Phrase}.
 */
public interface Message {

    /**
     * The key of this message, the same in every language, such as {@code figure.financingGap}.
     *
     * @return the key
     */
    String key();

    /**
     * The pattern in exactly this language, without falling back to another.
     *
     * @param language a BCP 47 tag
     * @return the pattern, or empty if there is none in that language
     */
    Optional<String> pattern(String language);

    /**
     * The pattern for a grammatical case, where this message is a name that sentences put into cases.
     *
     * <p>By default there is none, and every case is said as {@link #pattern(String)}. An enum whose property file has
     * keys such as {@code figure.gap.genitive} overrides this.
     *
     * @param language a BCP 47 tag
     * @param grammaticalCase the case, never the nominative
     * @return the pattern, or empty if this message does not change in that case or language
     */
    default Optional<String> pattern(String language, GrammaticalCase grammaticalCase) {
        return Optional.empty();
    }
}
