package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.plan.StrategicPlan;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;

/**
 * {@code PLAN_BEFORE_STRATEGIC_PLAN}: an action plan was approved before the strategic plan whose measure it carries out.
 *
 * <p>Example: approved on 5 February 2019, the strategic plan on 21 February, 16 days later. Its ground is logical: what a plan carries out
 * has to be there before it.
 */
final class PlanBeforeStrategicPlan implements Rule {
    /** Makes the rule; it has no parameters. */
    public PlanBeforeStrategicPlan() {}

    @Override
    public String code() {
        return "PLAN_BEFORE_STRATEGIC_PLAN";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (ActionPlan plan : FindingMaker.byId(dossier.plans())) {
            Optional<StrategicPlan> strategic = plan.implementsMeasure()
                    .flatMap(measure ->
                            dossier.get(StrategicMeasure.class, measure).strategicPlan())
                    .map(id -> dossier.get(StrategicPlan.class, id));
            Optional<LocalDate> approved = Decided.approved(dossier, plan).flatMap(PartialDate::latest);
            Optional<LocalDate> foundation = strategic
                    .flatMap(StrategicPlan::act)
                    .flatMap(act -> dossier.get(LegalAct.class, act).adopted())
                    .flatMap(PartialDate::earliest);
            if (approved.isPresent()
                    && foundation
                            .filter(day -> day.isAfter(approved.get()) && !day.isAfter(asOf))
                            .isPresent()) {
                long days = DateRange.daysBetween(approved.get(), foundation.get());
                findings.add(FindingMaker.of(
                                this,
                                Severity.WARNING,
                                Phrase.of(CheckMessage.PLAN_BEFORE_STRATEGIC_PLAN)
                                        .with("plan", plan.title())
                                        .with("date", approved.get())
                                        .with("strategic", foundation.get())
                                        .with("days", days),
                                ImmutableList.of(plan, strategic.orElseThrow()))
                        .weighing(Weight.ofDays(days)));
            }
        }
        return findings.build();
    }
}
