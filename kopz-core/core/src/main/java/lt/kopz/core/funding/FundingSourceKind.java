package lt.kopz.core.funding;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.source.Ids;
import lt.kopz.core.wording.CoreMessage;

/**
 * Where money comes from. Kinds beyond the constants are written with a code of their own.
 *
 * @param code the code: capital letters, digits and underscores, starting with a letter
 */
public record FundingSourceKind(String code) implements CoreMessage {

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
     * Refuses a code of another form.
     *
     * @param code the code
     * @throws IllegalArgumentException if it has another form
     */
    public FundingSourceKind {
        Ids.checkCode(code, "EU");
    }

    @Override
    public String toString() {
        return code;
    }

    @Override
    public String key() {
        return "kind.FundingSourceKind." + code;
    }
}
