package lt.kopz.core.funding;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.source.KindCode;
import lt.kopz.core.source.Vocabulary;

/**
 * Where money comes from. Kinds beyond the constants are written with a code of their own.
 */
public final class FundingSourceKind extends KindCode {
    /** State budget (valstybės biudžetas). */
    public static final FundingSourceKind STATE_BUDGET = new FundingSourceKind("STATE_BUDGET");

    /** Municipal budget (savivaldybės biudžetas). */
    public static final FundingSourceKind MUNICIPAL_BUDGET = new FundingSourceKind("MUNICIPAL_BUDGET");

    /** European Union and other foreign funds. */
    public static final FundingSourceKind EU = new FundingSourceKind("EU");

    /** Other sources. */
    public static final FundingSourceKind OTHER = new FundingSourceKind("OTHER");

    /** The kinds that have constants, in the order of lists to choose from. */
    public static final ImmutableList<FundingSourceKind> COMMON =
            ImmutableList.of(STATE_BUDGET, MUNICIPAL_BUDGET, EU, OTHER);

    /**
     * Makes one of a code.
     *
     * @param code the code: capital letters, digits and underscores, starting with a letter
     * @throws IllegalArgumentException if it has another form
     */
    public FundingSourceKind(String code) {
        super(Vocabulary.FUNDING_SOURCE_KIND, code, "EU");
    }
}
