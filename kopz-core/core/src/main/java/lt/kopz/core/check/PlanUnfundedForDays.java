package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.money.CurrencyUnit;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.Steps;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Phrase;

/**
 * {@code PLAN_UNFUNDED_FOR_DAYS}: a plan had a need and no money at all, and for how many days of its own time that have passed. Only days
 * for which the appropriations are stated to be complete count: of others, money may have been appropriated that is not recorded. Its ground is
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
            BudgetGaps own = GapsOfPlans.of(dossier, plan.id(), dossier.currency());
            long days = plan.period().upTo(asOf).stream()
                    .flatMap(past -> withoutUnrecordedMoney(dossier, plan, past).stream())
                    .flatMap(known -> withoutOtherMoney(dossier, plan, known).stream())
                    .mapToLong(own::daysUnfunded)
                    .sum();
            if (days > 0) {
                findings.add(FindingMaker.of(
                                this,
                                Severity.WARNING,
                                Phrase.of(MoneyMessage.PLAN_UNFUNDED_FOR_DAYS)
                                        .with("days", days)
                                        .with("plan", plan.title()),
                                List.of(plan))
                        .weighing(Weight.ofDays(days)));
            }
        }
        return findings.build();
    }

    /** The days up to which all money is stated to be recorded. */
    private static Optional<DateRange> withoutUnrecordedMoney(Dossier dossier, ActionPlan plan, DateRange past) {
        return past.upTo(dossier.knownUntil().value())
                .flatMap(time -> KnownLists.of(dossier)
                        .undeclared(ListKind.APPROPRIATIONS, Optional.of(plan.id()), time.start(), time.end())
                        .stream()
                        .findFirst()
                        .map(open -> time.before(open.start()))
                        .orElse(Optional.of(time)));
    }

    /** The days on which certainly nothing was appropriated to a plan in any currency but the dossier's own. */
    private static List<DateRange> withoutOtherMoney(Dossier dossier, ActionPlan plan, DateRange past) {
        List<DateRange> left = List.of(past);
        for (CurrencyUnit other : dossier.otherCurrencies()) {
            BudgetGaps gaps = GapsOfPlans.of(dossier, plan.id(), other);
            left = left.stream()
                    .flatMap(days -> gaps.appropriatedOver(days).steps().stream())
                    .filter(step -> step.figure()
                            .find()
                            .filter(money -> money.isZero() == Answer.YES)
                            .isPresent())
                    .map(Steps.Step::days)
                    .toList();
        }
        return left;
    }
}
