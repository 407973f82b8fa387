package lt.kopz.core.regulation;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.source.KindCode;
import lt.kopz.core.source.Vocabulary;

/**
 * In which role an organisation issues an act. Roles beyond the constants are written with a code of their own.
 *
 * <p>The text is what the JSON form carries.
 */
public final class IssuerRole extends KindCode {
    /**
     * Municipal council (savivaldybės taryba).
     */
    public static final IssuerRole COUNCIL = new IssuerRole("COUNCIL");

    /**
     * Mayor (meras).
     */
    public static final IssuerRole MAYOR = new IssuerRole("MAYOR");

    /**
     * Director of the municipal administration (administracijos direktorius).
     */
    public static final IssuerRole ADMINISTRATION_DIRECTOR = new IssuerRole("ADMINISTRATION_DIRECTOR");

    /**
     * Ministry (ministerija).
     */
    public static final IssuerRole MINISTRY = new IssuerRole("MINISTRY");

    /**
     * The coordination group itself (darbo grupė).
     */
    public static final IssuerRole GROUP = new IssuerRole("GROUP");

    /**
     * Parliament (Seimas), by its own name.
     */
    public static final IssuerRole PARLIAMENT = new IssuerRole("PARLIAMENT");

    /**
     * Government (Vyriausybė), by its own name.
     */
    public static final IssuerRole GOVERNMENT = new IssuerRole("GOVERNMENT");

    /**
     * Minister, of a ministry (ministras).
     */
    public static final IssuerRole MINISTER = new IssuerRole("MINISTER");

    /**
     * Head of an agency or institution (vadovas, direktorius).
     */
    public static final IssuerRole AGENCY_HEAD = new IssuerRole("AGENCY_HEAD");

    /** The roles that have constants, in the order of lists to choose from. */
    public static final ImmutableList<IssuerRole> COMMON = ImmutableList.of(
            COUNCIL, MAYOR, ADMINISTRATION_DIRECTOR, MINISTRY, GROUP, PARLIAMENT, GOVERNMENT, MINISTER, AGENCY_HEAD);

    /**
     * Whether the name of the organisation is that of the issuer, as of a ministry, parliament, government or group, so that a text
     * need not name the role.
     *
     * @return true for {@link #MINISTRY}, {@link #GROUP}, {@link #PARLIAMENT} and {@link #GOVERNMENT}
     */
    public boolean isItsOwnName() {
        return equals(MINISTRY) || equals(GROUP) || equals(PARLIAMENT) || equals(GOVERNMENT);
    }

    /**
     * Makes one of a code.
     *
     * @param code the code: capital letters, digits and underscores, starting with a letter
     * @throws IllegalArgumentException if it has another form
     */
    public IssuerRole(String code) {
        super(Vocabulary.ISSUER_ROLE, code, "COUNCIL");
    }
}
