package lt.kopz.core.dossier;

import lt.kopz.core.wording.CoreMessage;

/** The words that scenarios write into a dossier, and for members of whom no name is stated. */
public enum DossierMessage implements CoreMessage {
    /** The assumption that all that was planned took place. */
    ALL_PLANNED_TAKES_PLACE("dossier.allPlannedTakesPlace"),
    /** The assumption that money is appropriated. */
    APPROPRIATION_ADDED("dossier.appropriationAdded"),
    /** The assumption that a draft is adopted: {@code act}. */
    DRAFT_ADOPTED("dossier.draftAdopted"),
    /** The assumption that unit prices hold for what is left. */
    UNIT_COSTS_HOLD("dossier.unitCostsHold"),
    /** A member of a sector whose name is not stated: {@code sector}. */
    MEMBER_OF("dossier.memberOf"),
    /** A member of whom nothing is stated. */
    MEMBER("dossier.member");

    private final String key;

    DossierMessage(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
