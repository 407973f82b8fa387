package lt.kopz.portal;

import org.jspecify.annotations.Nullable;

/** Somebody who signs in; an editor has the municipality whose dossiers are kept. */
record Person(
        String name, String password, Role role, @Nullable String town) {
    boolean mayEdit(String other) {
        return role == Role.ADMINISTRATOR || (role == Role.EDITOR && other.equals(town));
    }
}
