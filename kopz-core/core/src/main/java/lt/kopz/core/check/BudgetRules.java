package lt.kopz.core.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;

/** The rules about what a plan needs and is given. */
final class BudgetRules {
    /**
     * {@code APPROPRIATION_BEYOND_NEED}: more is appropriated to a plan than it needs, and by more than the numbers are printed or rounded to.
     *
     * <p>It is a warning where the needs and the appropriations of the plan are stated to be all recorded, else information. Its ground is the
     * arithmetic of budgets.
     */
    static final Rule APPROPRIATION_BEYOND_NEED = CodedRule.of("APPROPRIATION_BEYOND_NEED", BudgetRules::beyondNeed);

    /**
     * {@code PLAN_UNFUNDED_FOR_DAYS}: a plan had a need and no money at all, and for how many days of its own time that have passed. Only days
     * for which the appropriations are stated to be complete count: of others, money may have been appropriated that is not recorded. Its ground is
     * the arithmetic of budgets.
     */
    static final Rule PLAN_UNFUNDED_FOR_DAYS = CodedRule.of("PLAN_UNFUNDED_FOR_DAYS", BudgetRules::unfunded);

    /**
     * {@code CHANGE_BEFORE_APPROPRIATION}: a change of an appropriation certainly takes effect before the appropriation itself. Its ground is
     * logical.
     */
    static final Rule CHANGE_BEFORE_APPROPRIATION = CodedRule.of(
            "CHANGE_BEFORE_APPROPRIATION",
            in -> Search.together(
                    changesBefore(in),
                    finding -> finding.subjects().get(1),
                    original -> CheckMessage.CHANGES_BEFORE_APPROPRIATION));

    private BudgetRules() {}

    // ---- more than is needed

    private static Stream<Finding> beyondNeed(Search in) {
        return Search.byId(in.dossier().plans()).stream()
                .flatMap(plan -> ConvertedMoney.currencies(in.dossier()).stream()
                        .flatMap(currency -> surplus(in, plan, currency).stream())
                        // a further need, or a reduction, would refute it
                        .map(surplus -> Search.unlessRefuted(
                                in.ofMoney(
                                        Phrase.of(CheckMessage.APPROPRIATION_BEYOND_NEED)
                                                .with("plan", plan.title()),
                                        surplus,
                                        plan),
                                Undeclared.of(in.dossier(), plan)
                                        .amongst(List.of(ListKind.NEEDS, ListKind.APPROPRIATIONS), in.asOf()))));
    }

    private static Optional<AmountRange> surplus(Search in, ActionPlan plan, CurrencyUnit currency) {
        ConvertedMoney.Judged judged = ConvertedMoney.of(in.dossier())
                .judged(plan.id(), currency, in.asOf(), gaps -> Stream.of(gaps.financing()));
        return judged.gaps()
                .financing()
                .value()
                .surplus()
                .filter(surplus -> judged.tolerant(surplus).isSurelyPositive());
    }

    // ---- days without money

    private static Stream<Finding> unfunded(Search in) {
        return Search.byId(in.dossier().plans()).stream().flatMap(plan -> {
            long days = plan.period().flatMap(time -> time.upTo(in.asOf())).stream()
                    .flatMap(past -> withoutUnrecordedMoney(in, plan, past).stream())
                    .mapToLong(known -> BudgetGaps.daysUnfunded(in.dossier(), plan.id(), known)
                            .lower())
                    .sum();
            return Stream.of(in.ofDays(
                            Phrase.of(CheckMessage.PLAN_UNFUNDED_FOR_DAYS).with("plan", plan.title()), days, plan))
                    .filter(finding -> days > 0);
        });
    }

    /** The days up to which all money is stated to be recorded. */
    private static Optional<DateRange> withoutUnrecordedMoney(Search in, ActionPlan plan, DateRange past) {
        return past.upTo(in.dossier().knownUntil().value())
                .flatMap(
                        time -> in
                                .lists()
                                .undeclared(ListKind.APPROPRIATIONS, Optional.of(plan.id()), time.start(), time.end())
                                .stream()
                                .findFirst()
                                .map(open -> time.before(open.start()))
                                .orElse(Optional.of(time)));
    }

    // ---- changes

    private static Stream<Finding> changesBefore(Search in) {
        return Search.byId(Decided.of(in.dossier()).appropriations()).stream()
                .flatMap(change -> change
                        .amends()
                        .map(id -> Decided.appropriation(in.dossier(), id))
                        .filter(original -> change.effective().value().isBefore(original.when()) == Answer.YES
                                && in.happened(change.when()) == Answer.YES)
                        .map(original -> changeBefore(in, change, original))
                        .stream());
    }

    /** A change, and by how many days it is surely too early. */
    private static Finding changeBefore(Search in, Appropriation change, Appropriation original) {
        PartialDate changed = change.when();
        PartialDate made = original.when();
        return in.warning(
                        Phrase.of(CheckMessage.CHANGE_BEFORE_APPROPRIATION)
                                .with("change", changed)
                                .with("original", made),
                        change,
                        original)
                .weighing(changed.latest()
                        .flatMap(last -> made.earliest().map(first -> DateRange.daysBetween(last, first)))
                        .filter(days -> days > 0)
                        .map(Weight::ofDays)
                        .orElse(Weight.NONE));
    }
}
