package lt.kopz.portal;

/** Somebody who signs in; an editor has the municipality whose dossiers are kept, others an empty text. */
record Person(String name, String password, Role role, String town) {
    boolean mayEdit(String other) {
        return role == Role.ADMINISTRATOR || (role == Role.EDITOR && other.equals(town));
    }
}
