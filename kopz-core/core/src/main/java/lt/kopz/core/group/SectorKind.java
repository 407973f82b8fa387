package lt.kopz.core.group;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.source.KindCode;
import lt.kopz.core.source.Vocabulary;

/**
 * What kind of bodies a sector is. Kinds beyond the constants are written with a code of their own.
 *
 * <p>The text is what the JSON form carries.
 */
public final class SectorKind extends KindCode {
    /**
     * Bodies of the municipality (savivaldybės institucijos).
     */
    public static final SectorKind MUNICIPALITY = new SectorKind("MUNICIPALITY");

    /**
     * State institutions (valstybės institucijos).
     */
    public static final SectorKind STATE = new SectorKind("STATE");

    /**
     * Police (policija).
     */
    public static final SectorKind POLICE = new SectorKind("POLICE");

    /**
     * Social services (socialinių paslaugų įstaigos).
     */
    public static final SectorKind SOCIAL_SERVICES = new SectorKind("SOCIAL_SERVICES");

    /**
     * Schools and other bodies of education (švietimo įstaigos).
     */
    public static final SectorKind EDUCATION = new SectorKind("EDUCATION");

    /**
     * Bodies of health care (sveikatos priežiūros įstaigos).
     */
    public static final SectorKind HEALTH = new SectorKind("HEALTH");

    /**
     * Non-governmental organisations (nevyriausybinės organizacijos).
     */
    public static final SectorKind NGO = new SectorKind("NGO");

    /**
     * Religious communities (religinės bendruomenės).
     */
    public static final SectorKind RELIGIOUS = new SectorKind("RELIGIOUS");

    /**
     * Companies and employers (verslas).
     */
    public static final SectorKind BUSINESS = new SectorKind("BUSINESS");

    /**
     * Media (žiniasklaida).
     */
    public static final SectorKind MEDIA = new SectorKind("MEDIA");

    /** The kinds that have constants, in the order of lists to choose from. */
    public static final ImmutableList<SectorKind> COMMON = ImmutableList.of(
            MUNICIPALITY, STATE, POLICE, SOCIAL_SERVICES, EDUCATION, HEALTH, NGO, RELIGIOUS, BUSINESS, MEDIA);

    /**
     * Makes one of a code.
     *
     * @param code the code: capital letters, digits and underscores, starting with a letter
     * @throws IllegalArgumentException if it has another form
     */
    public SectorKind(String code) {
        super(Vocabulary.SECTOR_KIND, code, "NGO");
    }
}
