package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.PlanCoverage;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Phrase;

/**
 * {@code TIME_WITHOUT_PLAN}: after one action plan ended, a time was covered by none.
 *
 * <p>Looked at is the reporting period, as far as it is stated that all plans of that time are recorded. Its ground is that a plan once made is
 * followed by the next.
 */
final class TimeWithoutPlan implements Rule {
    /** Makes the rule; it has no parameters. */
    public TimeWithoutPlan() {}

    @Override
    public String code() {
        return "TIME_WITHOUT_PLAN";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        LocalDate known = dossier.knownUntil().value();
        Optional<DateRange> time = dossier.reportingPeriod().upTo(asOf.isBefore(known) ? asOf : known);
        ImmutableList<Finding> findings =
                time.map(PlanCoverage.of(dossier)::surelyWithout).orElse(ImmutableList.of()).stream()
                        .flatMap(gap -> before(dossier, gap.start()).stream().map(plan -> finding(plan, gap)))
                        .collect(ImmutableList.toImmutableList());
        return FindingMaker.together(findings, SeveralMessage.TIMES_WITHOUT_PLAN);
    }

    /** The plan that ended last before a day. */
    private static Optional<ActionPlan> before(Dossier dossier, LocalDate day) {
        return Decided.plans(dossier).stream()
                .filter(plan -> plan.time().latest().filter(day::isAfter).isPresent())
                .max(Comparator.comparing(plan -> plan.time().latest().orElseThrow()));
    }

    private Finding finding(ActionPlan plan, DateRange gap) {
        return FindingMaker.of(
                        this,
                        Severity.WARNING,
                        Phrase.of(CheckMessage.TIME_WITHOUT_PLAN)
                                .with("plan", plan.title())
                                .with("from", gap.start())
                                .with("until", gap.end())
                                .with("days", gap.days()),
                        ImmutableList.of(plan))
                .weighing(Weight.ofDays(gap.days()));
    }
}
