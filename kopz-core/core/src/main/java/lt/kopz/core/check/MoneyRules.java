package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;

/** The rules about money. */
final class MoneyRules {
    private static final ImmutableList<Rule> ALL = ImmutableList.of(
            new SpendingBeyondAppropriation(),
            new SpendingBeforeAppropriation(),
            new ChangeBeforeAppropriation(),
            new UnplannedSpending(),
            new AppropriationBeyondNeed(),
            new PlanUnfundedForDays(),
            new PayerUnknown(),
            new ItemsUnlikeTotal(),
            new CarryOverMismatch(),
            new BalanceMismatch(),
            new CommittedBeyondAppropriation(),
            new ContractUnlikeItems(),
            new PaidBeyondCost(),
            new PaidBeyondContract(),
            new RefundBeyondPayment(),
            new AmountStatedDifferently());

    private MoneyRules() {}

    /**
     * All rules about money.
     *
     * @return the rules, in the order in which their findings come
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
