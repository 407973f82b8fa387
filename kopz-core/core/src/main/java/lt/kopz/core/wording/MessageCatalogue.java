package lt.kopz.core.wording;

import com.google.common.collect.ImmutableSet;

/**
 * All messages of one module: by it the messages that a language brings for the module are checked and counted.
 *
 * <p>The English patterns are what others are compared with: a translation has the same keys, and names the same arguments. Catalogues are
 * found by {@link java.util.ServiceLoader}, like {@link LanguagePack}s:
 *
 * <pre>{@code
 * public final class MyMessages implements MessageCatalogue {
 *     static final Bundle PATTERNS =
 *             Bundle.of(language -> MyMessages.class.getResourceAsStream("messages_" + language + ".properties"));
 *
 *     public String name() {
 *         return "my-reports";
 *     }
 *
 *     public Bundle patterns() {
 *         return PATTERNS;
 *     }
 * }
 * }</pre>
 */
public interface MessageCatalogue {

    /**
     * The name by which packs know this catalogue.
     *
     * @return the name, such as {@code core}, {@code problems}, {@code sheets}, {@code reporting}, {@code pdf} or {@code quickstart}
     */
    String name();

    /**
     * The patterns that the module itself brings, in English at least.
     *
     * @return the patterns
     */
    Bundle patterns();

    /**
     * Under what beginnings a language may have keys that English does not have, such as {@code wording.currency.} for the names of
     * currencies. What follows is one code; a message of such a key has no arguments.
     *
     * @return the beginnings, each ending in a dot; none by default
     */
    default ImmutableSet<String> families() {
        return ImmutableSet.of();
    }
}
