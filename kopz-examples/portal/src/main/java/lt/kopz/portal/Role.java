package lt.kopz.portal;

/** What somebody may do. */
public enum Role {
    /** Sees what is published. */
    READER,
    /** Sees and saves all versions of one municipality, and publishes them. */
    EDITOR,
    /** Sees and saves all versions of all municipalities, adds people and reads the audit trail. */
    ADMINISTRATOR
}
