package lt.kopz.core.testimony;

import java.util.Optional;
import lt.kopz.core.funding.Classification;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.time.DateRange;

/** What names a part of a figure: its time, and whatever else money or what was done is told apart by. */
public interface Sliced {
    /**
     * For which time money is, or in which time what is counted happened.
     *
     * @return the time, both ends inclusive; empty for any. What is there as of a day is, whatever the period
     */
    Optional<DateRange> period();

    /**
     * From which kind of source the money comes.
     *
     * @return the kind; empty for any
     */
    Optional<FundingSourceKind> sourceKind();

    /**
     * Whose money it is to manage.
     *
     * @return the id of an organisation or of the municipality; empty for anybody's
     */
    Optional<String> manager();

    /**
     * What the money buys.
     *
     * @return the economic kind; empty for anything
     */
    Optional<EconomicKind> economicKind();

    /**
     * The programme that the money goes to.
     *
     * @return the id of a programme; empty for any
     */
    Optional<String> programme();

    /**
     * The code of the source of the money, with all codes below it.
     *
     * @return the code; empty for any
     */
    Optional<String> sourceCode();

    /**
     * Where the money is spent, with all places in it.
     *
     * @return the code of a place, or what it is called where it has none; empty for anywhere
     */
    Optional<String> place();

    /**
     * The code under which the money is booked, with all codes below it.
     *
     * @return the code of a classification; empty for any
     */
    Optional<Classification> code();

    /**
     * Who pays.
     *
     * @return the id of an organisation or of the municipality; empty for anybody
     */
    Optional<String> payer();

    /**
     * By which edition of the plan.
     *
     * @return the id of the act that made it; empty for the plan as it stands
     */
    Optional<String> edition();
}
