package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Writing.say;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.GapMessage;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Text;

/**
 * The money of a plan over a time.
 *
 * @param id by what its footnotes are known
 * @param plan the plan
 * @param time the time, where it is stated
 * @param gaps what is asked of it
 * @param money the figures
 * @param isWhole whether it is all the time of the plan
 */
record PlanMoney(
        String id, ActionPlan plan, Optional<DateRange> time, BudgetGaps gaps, Figures money, boolean isWhole) {
    private static final ImmutableSet<ReportedMoney> ASKED =
            ImmutableSet.of(ReportedMoney.NEED, ReportedMoney.GIVEN, ReportedMoney.MISSING, ReportedMoney.INCURRED);

    /** Of all the time of a plan; of the period of the report as well, where more is known of that. */
    static ImmutableList<PlanMoney> of(ReportContext context, ActionPlan plan) {
        BudgetGaps ofAllTime = context.gapsOfAllTime(plan);
        PlanMoney whole = new PlanMoney(plan.id(), plan, plan.period(), ofAllTime, new Figures(ofAllTime), true);
        if (whole.isGapKnown()) {
            return ImmutableList.of(whole);
        }
        PlanMoney inPeriod = whole.within(context.dossier().reportingPeriod());
        return inPeriod.isGapKnown() || inPeriod.known() > whole.known()
                ? ImmutableList.of(whole, inPeriod)
                : ImmutableList.of(whole);
    }

    /** Of all the time of a plan, in each currency other than the dossier's own. */
    static Stream<PlanMoney> inOtherCurrencies(ReportContext context, ActionPlan plan) {
        return context.gapsByCurrency(plan).entrySet().stream().skip(1).map(each -> {
            String id = plan.id() + "-" + each.getKey();
            BudgetGaps gaps = each.getValue();
            return new PlanMoney(id, plan, plan.period(), gaps, new Figures(gaps), true);
        });
    }

    /** That of a part of its time. */
    PlanMoney within(DateRange period) {
        BudgetGaps inPeriod = gaps.within(period);
        return new PlanMoney(
                plan.id() + "-in-the-period", plan, Optional.of(period), inPeriod, new Figures(inPeriod), false);
    }

    private long known() {
        return ASKED.stream()
                .map(money::of)
                .filter(figure ->
                        !Unrecorded.isNothing(figure) && figure.value().isExact())
                .count();
    }

    private boolean isGapKnown() {
        return MoneySums.isKnown(money.of(ReportedMoney.MISSING).value());
    }

    /** What it is called among the plans. */
    Text title() {
        return named(plan.title());
    }

    /** Words about it, with the time where it is not all that the plan has. */
    Text named(Text what) {
        return isWhole ? what : say(GapMessage.OF_PART, "figure", what, "part", time.orElseThrow());
    }
}
