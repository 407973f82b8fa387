package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.wording.Phrase;

/**
 * {@code PLAN_UNFUNDED_FOR_DAYS}: a plan had a need and no money at all, and for how many days of its own time that have passed. Its ground is
 * the arithmetic of budgets.
 */
final class PlanUnfundedForDays implements Rule {
    /** Makes the rule; it has no parameters. */
    public PlanUnfundedForDays() {}

    @Override
    public String code() {
        return "PLAN_UNFUNDED_FOR_DAYS";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (ActionPlan plan : FindingMaker.byId(dossier.plans())) {
            long days = plan.period()
                    .upTo(asOf)
                    .map(past -> GapsOfPlans.of(dossier, plan.id(), dossier.currency())
                            .daysUnfunded(past))
                    .orElse(0L);
            if (days > 0) {
                findings.add(FindingMaker.of(
                        this,
                        Severity.WARNING,
                        Phrase.of(MoneyMessage.PLAN_UNFUNDED_FOR_DAYS)
                                .with("days", days)
                                .with("plan", plan.title()),
                        List.of(plan)));
            }
        }
        return findings.build();
    }
}
