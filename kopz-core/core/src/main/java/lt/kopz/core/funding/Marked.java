package lt.kopz.core.funding;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lt.kopz.core.wording.LocalizedText;

/**
 * What a fact of money states of where the money belongs. A mark that is absent is unknown or open: a need without a measure may be that of
 * any measure.
 *
 * <p>Example: 300.00 of the state budget for measure 1.2, managed by the administration, for goods and services.
 */
public interface Marked {
    /**
     * The measure of the action plan.
     *
     * @return its id; empty when the money is not of one measure alone
     */
    Optional<String> measure();

    /**
     * The task of the action plan whose money it is as a whole.
     *
     * @return its id; empty when it is not stated for a task
     */
    Optional<String> task();

    /**
     * The goal of the action plan whose money it is as a whole.
     *
     * @return its id; empty when it is not stated for a goal
     */
    Optional<String> goal();

    /**
     * The programme of the strategic plan.
     *
     * @return its id; empty when unknown, and where a strategic measure states the programme
     */
    Optional<String> programme();

    /**
     * The kind of source the money comes from.
     *
     * @return the kind; empty when unknown, and where the money is of several
     */
    Optional<FundingSourceKind> sourceKind();

    /**
     * The code of the source in the budget's own list, such as {@code SB} or {@code ES}.
     *
     * @return the code; empty when none is stated
     */
    Optional<String> sourceCode();

    /**
     * The source in words, such as the projected revenue of the municipal budget.
     *
     * @return the words; empty when no source says
     */
    Optional<LocalizedText> sourceDetail();

    /**
     * The appropriation manager (asignavimų valdytojas).
     *
     * @return the id of an organisation; empty when unknown
     */
    Optional<String> manager();

    /**
     * Where the money is spent, such as an eldership (seniūnija).
     *
     * @return the place; empty when it is not bound to one
     */
    Optional<LocalizedText> place();

    /**
     * What the money buys, by economic kind.
     *
     * @return the kind; empty when unknown, and where the money is of several
     */
    Optional<EconomicKind> economicKind();

    /**
     * Codes of budget classifications under which the money is booked.
     *
     * @return the codes, of each scheme one at most
     */
    ImmutableList<Classification> classifications();

    /**
     * How marks are given.
     *
     * @param <B> the builder
     */
    interface Builder<B> {
        /**
         * Gives the measure.
         *
         * @param id its id
         * @return this builder
         */
        B measure(String id);

        /**
         * Gives the task.
         *
         * @param id its id
         * @return this builder
         */
        B task(String id);

        /**
         * Gives the goal.
         *
         * @param id its id
         * @return this builder
         */
        B goal(String id);

        /**
         * Gives the programme.
         *
         * @param id its id
         * @return this builder
         */
        B programme(String id);

        /**
         * Gives the kind of source.
         *
         * @param kind the kind
         * @return this builder
         */
        B sourceKind(FundingSourceKind kind);

        /**
         * Gives the code of the source.
         *
         * @param code the code
         * @return this builder
         */
        B sourceCode(String code);

        /**
         * Gives the source in words.
         *
         * @param words the words
         * @return this builder
         */
        B sourceDetail(LocalizedText words);

        /**
         * Gives the manager.
         *
         * @param id its id
         * @return this builder
         */
        B manager(String id);

        /**
         * Gives the place.
         *
         * @param place the place
         * @return this builder
         */
        B place(LocalizedText place);

        /**
         * Gives the economic kind.
         *
         * @param kind the kind
         * @return this builder
         */
        B economicKind(EconomicKind kind);

        /**
         * Gives the codes of classifications.
         *
         * @param codes the codes
         * @return this builder
         */
        B classifications(Iterable<? extends Classification> codes);
    }
}
