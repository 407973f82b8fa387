package lt.kopz.portal;

import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** What somebody may do. */
public enum Role {
    /** Sees what is published. */
    READER("portal.reader"),
    /** Sees and saves all versions of one municipality, and publishes them. */
    EDITOR("portal.editor"),
    /** Sees and saves all versions of all municipalities, adds people and reads the audit trail. */
    ADMINISTRATOR("portal.administrator");

    private final String key;

    Role(String key) {
        this.key = key;
    }

    /** Its name for people. */
    public Text words() {
        return Phrase.of(new PortalMessage(key));
    }
}
