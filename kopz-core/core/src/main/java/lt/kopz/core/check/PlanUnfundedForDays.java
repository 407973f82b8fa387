package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.money.CurrencyUnit;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.Steps;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
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
            long days = plan.period().flatMap(time -> time.upTo(asOf)).stream()
                    .flatMap(past -> withoutUnrecordedMoney(dossier, plan, past).stream())
                    .mapToLong(known -> daysWithNeed(dossier, plan, withoutMoney(dossier, plan, known)))
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

    /** The days on which certainly nothing was appropriated to a plan in any currency. */
    private static List<DateRange> withoutMoney(Dossier dossier, ActionPlan plan, DateRange past) {
        List<DateRange> left = List.of(past);
        for (CurrencyUnit currency : currencies(dossier)) {
            BudgetGaps gaps = GapsOfPlans.of(dossier, plan.id(), currency);
            left = left.stream()
                    .flatMap(days -> gaps.appropriatedOver(days).steps().stream())
                    .filter(step -> step.figure().value().isZero() == Answer.YES)
                    .map(Steps.Step::days)
                    .toList();
        }
        return left;
    }

    /** On how many of some days the plan had a need in any currency. */
    private static long daysWithNeed(Dossier dossier, ActionPlan plan, List<DateRange> some) {
        long days = 0;
        List<DateRange> left = some;
        for (CurrencyUnit currency : currencies(dossier)) {
            BudgetGaps gaps = GapsOfPlans.of(dossier, plan.id(), currency);
            List<DateRange> without = new ArrayList<>();
            for (Steps.Step<AmountRange> step : left.stream()
                    .flatMap(range -> gaps.needOver(range).steps().stream())
                    .toList()) {
                if (!step.figure().isUnexplained()) {
                    days += step.days().days();
                } else {
                    without.add(step.days());
                }
            }
            left = without;
        }
        return days;
    }

    private static ImmutableSet<CurrencyUnit> currencies(Dossier dossier) {
        return ImmutableSet.<CurrencyUnit>builder()
                .add(dossier.currency())
                .addAll(dossier.otherCurrencies())
                .build();
    }
}
