package lt.kopz.core.party;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.source.KindCode;
import lt.kopz.core.source.Vocabulary;

/**
 * The legal form of an organisation. Forms beyond the constants are written with a code of their own.
 *
 * <p>The text is what the JSON form carries.
 */
public final class LegalForm extends KindCode {
    /**
     * Public establishment (viešoji įstaiga, VšĮ).
     */
    public static final LegalForm PUBLIC_ESTABLISHMENT = new LegalForm("PUBLIC_ESTABLISHMENT");

    /**
     * Budgetary institution (biudžetinė įstaiga).
     */
    public static final LegalForm BUDGETARY_INSTITUTION = new LegalForm("BUDGETARY_INSTITUTION");

    /**
     * Association (asociacija).
     */
    public static final LegalForm ASSOCIATION = new LegalForm("ASSOCIATION");

    /**
     * Foundation, charity or support fund (fondas, labdaros ir paramos fondas).
     */
    public static final LegalForm FOUNDATION = new LegalForm("FOUNDATION");

    /**
     * Company (bendrovė).
     */
    public static final LegalForm COMPANY = new LegalForm("COMPANY");

    /**
     * Religious community or a body of it (religinė bendruomenė, bendrija).
     */
    public static final LegalForm RELIGIOUS_COMMUNITY = new LegalForm("RELIGIOUS_COMMUNITY");

    /**
     * State institution, such as a ministry or the police.
     */
    public static final LegalForm STATE_INSTITUTION = new LegalForm("STATE_INSTITUTION");

    /**
     * A body of the municipality itself, such as its administration.
     */
    public static final LegalForm MUNICIPAL_BODY = new LegalForm("MUNICIPAL_BODY");

    /** The forms that have constants, in the order of lists to choose from. */
    public static final ImmutableList<LegalForm> COMMON = ImmutableList.of(
            PUBLIC_ESTABLISHMENT,
            BUDGETARY_INSTITUTION,
            ASSOCIATION,
            FOUNDATION,
            COMPANY,
            RELIGIOUS_COMMUNITY,
            STATE_INSTITUTION,
            MUNICIPAL_BODY);

    /**
     * Makes one of a code.
     *
     * @param code the code: capital letters, digits and underscores, starting with a letter
     * @throws IllegalArgumentException if it has another form
     */
    public LegalForm(String code) {
        super(Vocabulary.LEGAL_FORM, code, "ASSOCIATION");
    }
}
