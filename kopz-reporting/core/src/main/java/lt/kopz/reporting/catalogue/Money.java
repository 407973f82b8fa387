package lt.kopz.reporting.catalogue;

import java.util.function.Function;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.FundingGap;
import lt.kopz.core.money.AmountRange;

/** What reports show of the money of a plan, each as the one figure that it is wherever it is shown. */
enum Money {
    NEED(BudgetGaps::need),
    GIVEN(BudgetGaps::appropriated),
    MISSING(gaps -> gaps.financing().as(FundingGap::missing)),
    SPENT(BudgetGaps::spent),
    SPENT_ON_COSTS(BudgetGaps::spentOnCosts),
    PROMISED(BudgetGaps::committed),
    INCURRED(BudgetGaps::incurred),
    BY_OTHERS(BudgetGaps::paidByOthers),
    BY_NOBODY_KNOWN(BudgetGaps::payerNotStated);

    @SuppressWarnings("ImmutableEnumChecker") // references to methods have no state
    private final Function<BudgetGaps, Figure<AmountRange>> figure;

    Money(Function<BudgetGaps, Figure<AmountRange>> figure) {
        this.figure = figure;
    }

    Figure<AmountRange> of(BudgetGaps gaps) {
        return figure.apply(gaps);
    }
}
