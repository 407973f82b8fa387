package lt.kopz.core.dossier;

import java.util.Optional;

/**
 * Where two dossiers differ.
 *
 * @param pointer the JSON Pointer of the place: in the second dossier, or in the first where the second has nothing there
 * @param before what the first dossier has there; empty where it has nothing
 * @param after what the second dossier has there; empty where it has nothing
 */
public record Difference(String pointer, Optional<Object> before, Optional<Object> after) {
    /** Such as {@code /needs/0/amount: EUR 3250 -> EUR 3300}, or {@code /needs/1: + Need{…}}. */
    @Override
    public String toString() {
        return pointer + ": "
                + (before.isPresent() && after.isPresent()
                        ? before.get() + " -> " + after.get()
                        : before.map(gone -> "- " + gone).orElseGet(() -> "+ " + after.orElse("")));
    }
}
