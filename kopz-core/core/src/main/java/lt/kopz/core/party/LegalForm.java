package lt.kopz.core.party;

/**
 * The legal form of an organisation.
 */
public enum LegalForm {
    /**
     * Public establishment (viešoji įstaiga, VšĮ).
     */
    PUBLIC_ESTABLISHMENT,
    /**
     * Budgetary institution (biudžetinė įstaiga).
     */
    BUDGETARY_INSTITUTION,
    /**
     * Association (asociacija).
     */
    ASSOCIATION,
    /**
     * Religious community or a body of it (religinė bendruomenė, bendrija).
     */
    RELIGIOUS_COMMUNITY,
    /**
     * State institution, such as a ministry or the police.
     */
    STATE_INSTITUTION,
    /**
     * A body of the municipality itself, such as its administration.
     */
    MUNICIPAL_BODY
}
