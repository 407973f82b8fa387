package lt.kopz.portal;

/**
 * Somebody who signs in; an editor has the municipality whose dossiers are kept, others an empty text.
 *
 * @param name the name, which nobody else ever gets
 * @param password the password, encoded
 * @param role what the person may do
 * @param town the municipality of an editor
 * @param isActive whether the person may sign in
 * @param changes how often the person was changed; who signed in before the last change is no longer signed in
 */
record Person(String name, String password, Role role, String town, boolean isActive, int changes) {
    static final int LONGEST_NAME = 100;

    Person {
        town = role == Role.EDITOR ? town : "";
    }

    Person(String name, String password, Role role, String town) {
        this(name, password, role, town, true, 0);
    }

    boolean mayEdit(String other) {
        return isAdministrator() || (isActive && role == Role.EDITOR && other.equals(town));
    }

    boolean isAdministrator() {
        return isActive && role == Role.ADMINISTRATOR;
    }

    Person withPassword(String encoded) {
        return new Person(name, encoded, role, town, isActive, changes);
    }

    Person withRole(Role other, String ofTown) {
        return new Person(name, password, other, ofTown, isActive, changes);
    }

    Person withAccess(boolean maySignIn) {
        return new Person(name, password, role, town, maySignIn, changes);
    }
}
