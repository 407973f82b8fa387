package lt.kopz.portal;

import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** What stands in the audit trail. */
public enum Action {
    /** A dossier became the next version. */
    SAVED("portal.didSave"),
    /** A dossier came after somebody else's and waits. */
    KEPT_ASIDE("portal.didKeepAside"),
    /** A version is shown to all. */
    PUBLISHED("portal.didPublish"),
    /** Somebody may sign in. */
    ADDED("portal.didAdd"),
    /** A save by somebody who may not. */
    REFUSED_SAVE("portal.refusedSave"),
    /** A publication by somebody who may not. */
    REFUSED_PUBLISH("portal.refusedPublish");

    private final String key;

    Action(String key) {
        this.key = key;
    }

    /** Its name for people. */
    public Text words() {
        return Phrase.of(new PortalMessage(key));
    }
}
