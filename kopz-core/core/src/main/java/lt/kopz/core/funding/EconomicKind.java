package lt.kopz.core.funding;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.source.KindCode;
import lt.kopz.core.source.Vocabulary;

/**
 * What money buys, by economic kind. Kinds beyond the constants are written with a code of their own.
 */
public final class EconomicKind extends KindCode {
    /** Wages and social insurance of employees (darbo užmokestis ir socialinis draudimas). */
    public static final EconomicKind WAGES = new EconomicKind("WAGES");

    /** Goods and services (prekės ir paslaugos). */
    public static final EconomicKind GOODS_AND_SERVICES = new EconomicKind("GOODS_AND_SERVICES");

    /** Social benefits (socialinės išmokos). */
    public static final EconomicKind SOCIAL_BENEFITS = new EconomicKind("SOCIAL_BENEFITS");

    /** Grants and subsidies handed on (dotacijos ir subsidijos). */
    public static final EconomicKind GRANTS = new EconomicKind("GRANTS");

    /** Long-term assets (ilgalaikis turtas). */
    public static final EconomicKind ASSETS = new EconomicKind("ASSETS");

    /** Repayment of borrowed money, which is no expense (paskolų grąžinimas); interest is. */
    public static final EconomicKind REPAYMENT = new EconomicKind("REPAYMENT");

    /** Other purposes. */
    public static final EconomicKind OTHER = new EconomicKind("OTHER");

    /** The kinds that have constants, in the order of lists to choose from. */
    public static final ImmutableList<EconomicKind> COMMON =
            ImmutableList.of(WAGES, GOODS_AND_SERVICES, SOCIAL_BENEFITS, GRANTS, ASSETS, REPAYMENT, OTHER);

    /**
     * Makes one of a code.
     *
     * @param code the code: capital letters, digits and underscores, starting with a letter
     * @throws IllegalArgumentException if it has another form
     */
    public EconomicKind(String code) {
        super(Vocabulary.ECONOMIC_KIND, code, "WAGES");
    }
}
