package lt.kopz.core.regulation;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.source.KindCode;
import lt.kopz.core.source.Vocabulary;

/**
 * The kind of a legal act or other document of authority. Kinds beyond the constants are written with a code of their own.
 *
 * <p>The text is what the JSON form carries.
 */
public final class ActKind extends KindCode {
    /**
     * Decision of a council (sprendimas).
     */
    public static final ActKind DECISION = new ActKind("DECISION");

    /**
     * Ordinance of a mayor (potvarkis).
     */
    public static final ActKind ORDINANCE = new ActKind("ORDINANCE");

    /**
     * Order of a minister or director (įsakymas).
     */
    public static final ActKind ORDER = new ActKind("ORDER");

    /**
     * Resolution of the Seimas or the Government (nutarimas).
     */
    public static final ActKind RESOLUTION = new ActKind("RESOLUTION");

    /**
     * Official letter (raštas).
     */
    public static final ActKind LETTER = new ActKind("LETTER");

    /**
     * Minutes with a minuted resolution (protokolas, protokolinis nutarimas).
     */
    public static final ActKind MINUTES = new ActKind("MINUTES");

    /**
     * Law of a parliament (įstatymas).
     */
    public static final ActKind LAW = new ActKind("LAW");

    /**
     * Decree of a head of state (dekretas).
     */
    public static final ActKind DECREE = new ActKind("DECREE");

    /**
     * Regulation, such as one of the European Union (reglamentas).
     */
    public static final ActKind REGULATION = new ActKind("REGULATION");

    /**
     * Directive of the European Union (direktyva).
     */
    public static final ActKind DIRECTIVE = new ActKind("DIRECTIVE");

    /** The kinds that have constants, in the order of lists to choose from. */
    public static final ImmutableList<ActKind> COMMON = ImmutableList.of(
            DECISION, ORDINANCE, ORDER, RESOLUTION, LETTER, MINUTES, LAW, DECREE, REGULATION, DIRECTIVE);

    /**
     * Makes one of a code.
     *
     * @param code the code: capital letters, digits and underscores, starting with a letter
     * @throws IllegalArgumentException if it has another form
     */
    public ActKind(String code) {
        super(Vocabulary.ACT_KIND, code, "DECISION");
    }
}
