package lt.kopz.portal;

import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** What stands in the audit trail. */
public enum Action {
    /** Somebody signed in. */
    SIGNED_IN("portal.didSignIn"),
    /** Somebody signed out. */
    SIGNED_OUT("portal.didSignOut"),
    /** A wrong name or password. */
    SIGN_IN_FAILED("portal.signInFailed"),
    /** One more wrong name or password, after which signing in waits. */
    SIGN_IN_WAITS("portal.signInWaits"),
    /** A dossier became the next version. */
    SAVED("portal.didSave"),
    /** A dossier came after somebody else's and waits. */
    KEPT_ASIDE("portal.didKeepAside"),
    /** A version is shown to all. */
    PUBLISHED("portal.didPublish"),
    /** The public report of a version is open to everybody. */
    OPENED("portal.didOpen"),
    /** As they were opened before, the statistics on victims together with the report. */
    OPENED_WITH_VICTIMS("portal.didOpenWithVictims"),
    /** So are its statistics on victims, counts below the number hidden. */
    OPENED_VICTIMS("portal.didOpenVictims"),
    /** So are its findings. */
    OPENED_FINDINGS("portal.didOpenFindings"),
    /** A source document was attached. */
    ATTACHED("portal.didAttach"),
    /** Somebody may sign in. */
    ADDED("portal.didAdd"),
    /** Somebody became a reader. */
    MADE_READER("portal.madeReader"),
    /** Somebody became the editor of a municipality. */
    MADE_EDITOR("portal.madeEditor"),
    /** Somebody became an administrator. */
    MADE_ADMINISTRATOR("portal.madeAdministrator"),
    /** Somebody may no longer sign in. */
    DEACTIVATED("portal.didDeactivate"),
    /** Somebody may sign in again. */
    REACTIVATED("portal.didReactivate"),
    /** Somebody changed the own password. */
    CHANGED_PASSWORD("portal.didChangePassword"),
    /** An administrator gave somebody a new password. */
    RESET_PASSWORD("portal.didResetPassword"),
    /** A new password by somebody who did not know the old one. */
    REFUSED_PASSWORD("portal.refusedPassword"),
    /** A change of a person by somebody who may not. */
    REFUSED_PEOPLE("portal.refusedPeople"),
    /** A change that would have left nobody to administer. */
    REFUSED_LAST("portal.refusedLast"),
    /** A save by somebody who may not. */
    REFUSED_SAVE("portal.refusedSave"),
    /** A document attached by somebody who may not. */
    REFUSED_ATTACH("portal.refusedAttach"),
    /** A publication by somebody who may not. */
    REFUSED_PUBLISH("portal.refusedPublish");

    private final String key;

    Action(String key) {
        this.key = key;
    }

    static Action of(Role role) {
        return switch (role) {
            case READER -> MADE_READER;
            case EDITOR -> MADE_EDITOR;
            case ADMINISTRATOR -> MADE_ADMINISTRATOR;
        };
    }

    /** Its name for people. */
    public Text words() {
        return Phrase.of(new PortalMessage(key));
    }
}
