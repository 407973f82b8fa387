package lt.kopz.core.funding;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.source.KindCode;
import lt.kopz.core.source.Vocabulary;

/**
 * What kind of revenue money is. Kinds beyond the constants are written with a code of their own; an own {@linkplain Revenue#subkind() subkind} says more.
 */
public final class RevenueKind extends KindCode {
    /** Own revenue: taxes, charges, income from services and property. */
    public static final RevenueKind OWN = new RevenueKind("OWN");

    /** Money given by others that is not paid back: grants, subsidies, donations, contributions of partners. */
    public static final RevenueKind GRANT = new RevenueKind("GRANT");

    /** Money for what lasts: the sale of property, grants for investment. */
    public static final RevenueKind CAPITAL = new RevenueKind("CAPITAL");

    /** Borrowed money, which finances a deficit and is no own revenue. */
    public static final RevenueKind LOAN = new RevenueKind("LOAN");

    /** Money left over from an earlier year, which is no new revenue. */
    public static final RevenueKind CARRY_OVER = new RevenueKind("CARRY_OVER");

    /** Other revenue. */
    public static final RevenueKind OTHER = new RevenueKind("OTHER");

    /** The kinds that have constants, in the order of lists to choose from. */
    public static final ImmutableList<RevenueKind> COMMON =
            ImmutableList.of(OWN, GRANT, CAPITAL, LOAN, CARRY_OVER, OTHER);

    /**
     * Makes one of a code.
     *
     * @param code the code: capital letters, digits and underscores, starting with a letter
     * @throws IllegalArgumentException if it has another form
     */
    public RevenueKind(String code) {
        super(Vocabulary.REVENUE_KIND, code, "GRANT");
    }
}
