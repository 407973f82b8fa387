package lt.kopz.core.source;

import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedSet;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;

/**
 * Identifiers that others have given to something, by the name of the scheme: {@code JAR} → {@code 188773916}. A scheme may give several, and an
 * identifier may have any form, with slashes and colons too, such as {@code XM-DAC-41119} or {@code https://example.org/id/5}.
 */
public final class ExternalIds {
    private ExternalIds() {}

    /**
     * Refuses blank names of schemes and blank identifiers.
     *
     * @param ids the identifiers by the name of the scheme
     * @throws IllegalArgumentException if one is blank
     */
    public static void check(ImmutableSetMultimap<String, String> ids) {
        ids.forEach((scheme, id) -> {
            if (scheme.isBlank() || id.isBlank()) {
                throw new RefusedException(
                        ProblemKind.BLANK_TEXT, "what", scheme.isBlank() ? Word.REGISTER : Word.IDENTIFIER);
            }
        });
    }

    /**
     * The same identifiers in the order in which they are written: schemes by name, those of one scheme as they were given.
     *
     * @param ids the identifiers by the name of the scheme
     * @return the identifiers in order
     */
    public static ImmutableSetMultimap<String, String> inOrder(ImmutableSetMultimap<String, String> ids) {
        ImmutableSetMultimap.Builder<String, String> ordered = ImmutableSetMultimap.builder();
        ImmutableSortedSet.copyOf(ids.keySet()).forEach(scheme -> ordered.putAll(scheme, ids.get(scheme)));
        return ordered.build();
    }
}
