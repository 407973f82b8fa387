package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.cost.SubjectCost;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.BudgetResult;
import lt.kopz.core.gap.FundingGap;
import lt.kopz.core.gap.Steps;
import lt.kopz.core.gap.UnspentBalance;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Goal;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Programme;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.plan.Task;
import lt.kopz.core.source.Fact;
import lt.kopz.core.testimony.MoneyFigure;
import lt.kopz.core.testimony.MoneyQuestion;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** The figure that a question about money asks for, as of any day. */
final class AskedMoney {
    private final Dossier dossier;
    private final MoneyQuestion question;
    private final Text name;

    /**
     * A question to a dossier.
     *
     * @param dossier the dossier, whose own currency is asked for
     * @param question which money is meant
     */
    AskedMoney(Dossier dossier, MoneyQuestion question) {
        this.dossier = dossier;
        this.question = question;
        this.name = MoneyWords.of(dossier, question);
    }

    /** The figure as of the end of a day; of a gap what is missing, of what a budget leaves what is left. */
    Figure<AmountRange> on(LocalDate day) {
        Optional<Fact> subject = question.subject().map(id -> dossier.get(Fact.class, id));
        if (subject.isEmpty()) {
            return question.edition().isPresent()
                    ? unknown(day, MoneyClaimMessage.EDITION_OF_NO_PLAN)
                    : BudgetGaps.ofAllPlans(dossier, day, gaps -> figure(sliced(gaps)));
        }
        Fact fact = subject.get();
        if (fact instanceof Event || fact instanceof EventSeries) {
            return isSliced() ? unknown(day, MoneyClaimMessage.NOT_SPLIT) : cost(fact.id(), day);
        }
        if (fact instanceof Contract) {
            return isSliced() ? unknown(day, MoneyClaimMessage.NOT_SPLIT) : leftOfContract(fact.id(), day);
        }
        if (fact instanceof StrategicMeasure || fact instanceof Programme) {
            return budgetLine(fact, day);
        }
        return ofAPlan(fact, day);
    }

    /** The figure on the days of a period on which it may move. */
    ImmutableList<Figure<AmountRange>> over(DateRange period) {
        return anyPlan()
                .map(plan -> BudgetGaps.of(dossier, plan.id()).over(period, gaps -> on(gaps.asOf())).steps().stream()
                        .map(Steps.Step::figure)
                        .collect(ImmutableList.toImmutableList()))
                .orElseGet(() -> ImmutableList.of(on(period.end())));
    }

    private Optional<ActionPlan> anyPlan() {
        return dossier.plans().stream().findFirst();
    }

    private Figure<AmountRange> unknown(LocalDate day, MoneyClaimMessage reason) {
        return Figure.unknown(name, day, AmountRange.unknown(dossier.currency()), Phrase.of(reason));
    }

    // ---- whose figure it is

    private Figure<AmountRange> cost(String subject, LocalDate day) {
        SubjectCost cost = SubjectCost.of(dossier, subject).asOf(day);
        return switch (question.figure()) {
            case INCURRED -> cost.incurred();
            case COMMITTED -> cost.committed();
            default -> cost.inAll();
        };
    }

    private Figure<AmountRange> leftOfContract(String contract, LocalDate day) {
        return anyPlan()
                .map(plan -> BudgetGaps.of(dossier, plan.id()).asOf(day).leftOfContract(contract))
                .orElseGet(() -> unknown(day, MoneyClaimMessage.NO_PLAN));
    }

    private Figure<AmountRange> budgetLine(Fact line, LocalDate day) {
        if (question.edition().isPresent() || anyPlan().isEmpty()) {
            return unknown(
                    day,
                    question.edition().isPresent() ? MoneyClaimMessage.EDITION_OF_NO_PLAN : MoneyClaimMessage.NO_PLAN);
        }
        BudgetGaps gaps = sliced(BudgetGaps.of(dossier, anyPlan().get().id())).asOf(day);
        boolean left = question.figure() == MoneyFigure.BALANCE;
        if (line instanceof Programme) {
            return left ? gaps.programme(line.id()) : gaps.appropriatedToProgramme(line.id());
        }
        return left ? gaps.strategicMeasure(line.id()) : gaps.appropriatedToStrategicMeasure(line.id());
    }

    private Figure<AmountRange> ofAPlan(Fact part, LocalDate day) {
        BudgetGaps gaps = part(part).asOf(day);
        Optional<String> edition = question.edition();
        if (edition.isEmpty()) {
            return figure(sliced(gaps));
        }
        return gaps.editions().stream().map(Fact::id).anyMatch(edition.get()::equals)
                ? figure(sliced(gaps.inEdition(edition.get())))
                : unknown(day, MoneyClaimMessage.NO_SUCH_EDITION);
    }

    private BudgetGaps part(Fact part) {
        if (part instanceof Measure) {
            return gaps(part, ActionPlan::measures).ofMeasure(part.id());
        }
        if (part instanceof Task) {
            return gaps(part, ActionPlan::tasks).ofTask(part.id());
        }
        if (part instanceof Goal) {
            return gaps(part, ActionPlan::goals).ofGoal(part.id());
        }
        return BudgetGaps.of(dossier, part.id());
    }

    private BudgetGaps gaps(Fact part, Function<ActionPlan, ? extends List<? extends Fact>> parts) {
        ActionPlan plan = dossier.plans().stream()
                .filter(each -> parts.apply(each).contains(part))
                .findFirst()
                .orElseThrow();
        return BudgetGaps.of(dossier, plan.id());
    }

    // ---- which part of it

    private boolean isSliced() {
        return Stream.of(
                        question.period(),
                        question.sourceKind(),
                        question.manager(),
                        question.economicKind(),
                        question.payer(),
                        question.edition())
                .anyMatch(Optional::isPresent);
    }

    private BudgetGaps sliced(BudgetGaps gaps) {
        BudgetGaps slice = question.figure().isOfOneYear()
                ? gaps
                : question.period().map(gaps::within).orElse(gaps);
        slice = question.sourceKind().map(slice::from).orElse(slice);
        slice = question.manager().map(slice::managedBy).orElse(slice);
        slice = question.economicKind().map(slice::forKind).orElse(slice);
        return question.payer().map(slice::paidBy).orElse(slice);
    }

    private int year() {
        return question.period().orElseThrow().start().getYear();
    }

    // ---- which figure

    private Figure<AmountRange> figure(BudgetGaps gaps) {
        return switch (question.figure()) {
            case NEED -> gaps.need();
            case APPROPRIATED -> gaps.appropriated();
            case SPENT -> gaps.spent();
            case INCURRED -> gaps.incurred();
            case COMMITTED -> gaps.committed();
            case COST -> sum(gaps.incurred(), gaps.committed());
            case PAID -> gaps.paid();
            case UNSPENT -> gaps.unspent().as(UnspentBalance::unspent);
            case BALANCE -> gaps.balance();
            case UNFUNDED -> gaps.unfunded();
            case NOT_ITEMISED -> gaps.notItemised();
            case REVENUE_PLANNED -> gaps.revenue(RevenueState.PLANNED);
            case REVENUE_RECEIVED -> gaps.revenue(RevenueState.RECEIVED);
            case FINANCING_GAP -> gaps.financing().as(FundingGap::missing);
            case ALL_SOURCES_GAP -> gaps.allSources().as(FundingGap::missing);
            case DELIVERY_GAP -> gaps.delivery().as(FundingGap::missing);
            case CARRIED_OVER_GAP -> gaps.carriedOver(year()).as(FundingGap::missing);
            case PRO_RATA_GAP -> gaps.proRata(year()).as(FundingGap::missing);
            case RESULT_PLANNED -> gaps.ownResult(RevenueState.PLANNED);
            case RESULT_PLANNED_AFTER_FINANCING ->
                gaps.result(RevenueState.PLANNED).as(BudgetResult::afterFinancing);
            case RESULT_EXECUTED -> gaps.ownResult(RevenueState.RECEIVED);
            case RESULT_EXECUTED_AFTER_FINANCING ->
                gaps.result(RevenueState.RECEIVED).as(BudgetResult::afterFinancing);
        };
    }

    private Figure<AmountRange> sum(Figure<AmountRange> one, Figure<AmountRange> other) {
        return Figure.of(
                name,
                one.asOf(),
                one.value().plus(other.value()),
                () -> Explanation.sum(
                        name,
                        Quantity.zero(dossier.currency()),
                        ImmutableList.of(one.explanation(), other.explanation())));
    }
}
