package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;

/**
 * The rules about money.
 *
 * <p>Money that was converted is judged as it is stated ({@link AsStated}), and in its new currency only where sums of several currencies are
 * held against each other ({@link ConvertedMoney}); then what rounding can have made is not found.
 */
final class MoneyRules {
    private static final ImmutableList<Rule> ALL = ImmutableList.of(
            new AsStated(Drawdowns.spendingBeyond()),
            new AsStated(Drawdowns.spendingBefore()),
            new ChangeBeforeAppropriation(),
            new AsStated(new UnplannedSpending()),
            new AppropriationBeyondNeed(),
            new PlanUnfundedForDays(),
            new AsStated(new PayerUnknown()),
            new AsStated(new ItemsUnlikeTotal()),
            new CarryOverMismatch(),
            new BalanceMismatch(),
            new AsStated(Drawdowns.committedBeyond()),
            new AsStated(new ContractUnlikeItems()),
            new AsStated(Settlements.paidBeyondCost()),
            new AsStated(Settlements.paidBeyondContract()),
            new AsStated(new PaidOutsideContract()),
            new AsStated(Settlements.refundBeyondPayment()),
            new AsStated(new AmountStatedDifferently()));

    private MoneyRules() {}

    /**
     * All rules about money.
     *
     * @return the rules
     */
    static ImmutableList<Rule> all() {
        return ALL;
    }

    /**
     * A rulebook of them.
     *
     * @return the rulebook
     */
    static Rulebook rulebook() {
        return Rulebook.of(ALL.toArray(Rule[]::new));
    }
}
