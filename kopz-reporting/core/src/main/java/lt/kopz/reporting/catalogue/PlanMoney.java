package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Writing.say;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lt.kopz.core.gap.GapMessage;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Text;

/**
 * The money of a plan over a time.
 *
 * @param id by what its footnotes are known
 * @param plan the plan
 * @param time the time, where it is stated
 * @param money the figures
 * @param isWhole whether it is all the time of the plan
 */
record PlanMoney(String id, ActionPlan plan, Optional<DateRange> time, Figures money, boolean isWhole) {

    /** Of all the time of a plan; of the period of the report as well, where more can be told of that. */
    static ImmutableList<PlanMoney> of(ReportContext context, ActionPlan plan) {
        PlanMoney whole = new PlanMoney(plan.id(), plan, plan.period(), context.figures(plan), true);
        DateRange period = context.dossier().reportingPeriod();
        PlanMoney inPeriod = new PlanMoney(
                plan.id() + "-in-the-period",
                plan,
                Optional.of(period),
                new Figures(context.gaps(plan).within(period)),
                false);
        return !whole.isGapKnown() && inPeriod.isGapKnown()
                ? ImmutableList.of(whole, inPeriod)
                : ImmutableList.of(whole);
    }

    private boolean isGapKnown() {
        return MoneySums.isKnown(money.of(Money.MISSING).value());
    }

    /** What it is called among the plans. */
    Text title() {
        return isWhole ? plan.title() : say(GapMessage.OF_PART, "figure", plan.title(), "part", time.orElseThrow());
    }
}
