package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.count.Ratio;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.gap.AmountChange;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.BudgetResult;
import lt.kopz.core.gap.BudgetRow;
import lt.kopz.core.gap.Proportion;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Table;

/** What a budget comes to: what comes in, what is left, how much of it is spent, and how it changed. Nothing where a plan has none. */
final class BudgetFigures extends Writing {
    /** Percentages have so many decimals, and their column says so. */
    private static final int DECIMALS = 2;

    /** So many editions are compared one with the next. */
    private static final int MOST_EDITIONS = 24;

    BudgetFigures(ReportContext context) {
        super(context);
    }

    /** Whether anything was added up to a figure. */
    private static boolean isAddedUp(Figure<AmountRange> figure) {
        return !figure.explanation().parts().isEmpty();
    }

    // ---- rows

    /**
     * A row of the money of a plan.
     *
     * @param name what it is called
     * @param id what its evidence is known by
     * @param figure how much it is
     */
    record Line(Text name, String id, Figure<AmountRange> figure) {
        Line(Message name, String id, Figure<AmountRange> figure) {
            this(say(name), id, figure);
        }

        /** Surplus or deficit by name; what is neither for certain is a result and has a sign. */
        /** As the annex shows it. */
        Facts.Fact in(ReportContext context) {
            return new Facts.Fact(name, context.amount(id, figure));
        }

        static Line result(Message term, AmountRange result, String id, Figure<AmountRange> figure) {
            return new Line(say(term, "result", say(resultName(result))), id, figure.as(BudgetFigures::unsigned));
        }
    }

    /** What of the need is stated for no part of the plan; nothing where no part of it is stated. */
    Optional<Line> notItemised(ActionPlan plan) {
        Figure<AmountRange> rest = context.gaps(plan).notItemised();
        boolean isShown = isSomething(rest)
                && !rest.value().equals(context.figures(plan).of(Money.NEED).value());
        return Optional.of(new Line(MoneyMessage.TERM_NOT_ITEMISED, "not-itemised-" + plan.id(), rest))
                .filter(line -> isShown);
    }

    /** Revenue, payments, and what the budget leaves, own and after financing. */
    List<Line> flows(ActionPlan plan) {
        BudgetGaps gaps = context.gaps(plan);
        List<Line> lines = new ArrayList<>();
        boolean isPlanned = revenue(lines, plan, RevenueState.PLANNED);
        boolean isReceived = revenue(lines, plan, RevenueState.RECEIVED);
        Figure<AmountRange> paid = gaps.paid();
        if (isAddedUp(paid)) {
            lines.add(new Line(MoneyMessage.TERM_PAID, "paid-" + plan.id(), paid));
        }
        if (isPlanned) {
            results(
                    lines,
                    "result-planned-" + plan.id(),
                    gaps.result(RevenueState.PLANNED),
                    MoneyMessage.TERM_PLANNED_OWN,
                    MoneyMessage.TERM_PLANNED_AFTER);
        }
        if (isReceived) {
            results(
                    lines,
                    "result-executed-" + plan.id(),
                    gaps.result(RevenueState.RECEIVED),
                    MoneyMessage.TERM_EXECUTED_OWN,
                    MoneyMessage.TERM_EXECUTED_AFTER);
        }
        return lines;
    }

    /** Revenue; where some of it is borrowed or left over, without and with that. Whether there is any. */
    private boolean revenue(List<Line> lines, ActionPlan plan, RevenueState state) {
        boolean isPlanned = state == RevenueState.PLANNED;
        String id = (isPlanned ? "revenue-planned-" : "revenue-received-") + plan.id();
        Figure<AmountRange> all = context.gaps(plan).revenue(state);
        Figure<AmountRange> own = context.gaps(plan).budget(BudgetRow.OWN_REVENUE, state);
        boolean isOne = own.value().equals(all.value()) || own.isUnexplained();
        if (!isOne && isAddedUp(own)) {
            lines.add(new Line(
                    isPlanned ? MoneyMessage.TERM_OWN_REVENUE_PLANNED : MoneyMessage.TERM_OWN_REVENUE_RECEIVED,
                    "own-" + id,
                    own));
        }
        Message one = isPlanned ? MoneyMessage.TERM_REVENUE_PLANNED : MoneyMessage.TERM_REVENUE_RECEIVED;
        Message ofAll = isPlanned ? MoneyMessage.TERM_ALL_REVENUE_PLANNED : MoneyMessage.TERM_ALL_REVENUE_RECEIVED;
        return isAddedUp(all) && lines.add(new Line(isOne ? one : ofAll, id, all));
    }

    private static void results(List<Line> lines, String id, Figure<BudgetResult> figure, Message own, Message after) {
        BudgetResult result = figure.value();
        lines.add(Line.result(own, result.own(), id, figure.as(BudgetResult::own)));
        lines.add(Line.result(after, result.afterFinancing(), id, figure.as(BudgetResult::afterFinancing)));
    }

    static MoneyMessage resultName(AmountRange result) {
        return result.isPositive() == Answer.YES
                ? MoneyMessage.SURPLUS
                : result.isNegative() == Answer.YES ? MoneyMessage.DEFICIT : MoneyMessage.RESULT;
    }

    static AmountRange unsigned(AmountRange result) {
        return result.isNegative() == Answer.YES ? result.negate() : result;
    }

    // ---- execution

    /** How much of the need is appropriated, and of both how much is spent; nothing where nothing is spent. */
    Optional<Table> execution(ActionPlan plan) {
        BudgetGaps gaps = context.gaps(plan);
        Figure<Proportion> ofAppropriated = gaps.spentOfAppropriated();
        Figure<Proportion> ofNeeded = gaps.spentOfNeeded();
        if (!isSpent(ofAppropriated) && !isSpent(ofNeeded)) {
            return Optional.empty();
        }
        return Optional.of(new Rows<Share>(MoneyMessage.TABLE_EXECUTION)
                .words(YearlyMessage.COLUMN_FIGURE, share -> say(share.name()))
                .amount(YearlyMessage.COLUMN_AMOUNT, share -> share.amount(Proportion::part))
                .amount(MoneyMessage.COLUMN_WHOLE, share -> share.amount(Proportion::whole))
                .value(
                        MoneyMessage.COLUMN_PERCENT,
                        share -> context.figure(share.id(), share.figure(), BudgetFigures::share))
                .of(List.of(
                        new Share(MoneyMessage.APPROPRIATED_OF_NEED, "coverage-" + plan.id(), gaps.coverage()),
                        new Share(
                                MoneyMessage.SPENT_OF_APPROPRIATED,
                                "spent-of-appropriated-" + plan.id(),
                                ofAppropriated),
                        new Share(MoneyMessage.SPENT_OF_NEED, "spent-of-need-" + plan.id(), ofNeeded))));
    }

    private record Share(Message name, String id, Figure<Proportion> figure) {
        Cell amount(Function<Proportion, AmountRange> amount) {
            return figure.isUnexplained() ? notApplicable() : Cell.amount(amount.apply(figure.value()));
        }
    }

    private static boolean isSpent(Figure<Proportion> figure) {
        return figure.isKnown() && figure.value().part().isZero() != Answer.YES;
    }

    /** That a share is not below nothing is no knowledge of it. */
    private static Cell share(Proportion proportion) {
        return proportion.quantity().saysNothing()
                ? Cell.nothing(say(PartMessage.UNKNOWN))
                : Cell.text(percent(proportion));
    }

    /** A share in per cent; of bounds each rounded outward. */
    private static Text percent(Proportion proportion) {
        Ratio share = proportion.share();
        Optional<BigDecimal> exact = proportion.percent(DECIMALS, RoundingMode.HALF_UP);
        if (exact.isPresent()) {
            return say(MoneyMessage.PERCENT, "number", exact.get());
        }
        MoneyMessage message = share.upper().isEmpty()
                ? MoneyMessage.PERCENT_AT_LEAST
                : share.lower().signum() == 0 ? MoneyMessage.PERCENT_AT_MOST : MoneyMessage.PERCENT_BETWEEN;
        Phrase phrase = say(message, "low", share.lowerPercent(DECIMALS));
        return share.upperPercent(DECIMALS)
                .map(most -> phrase.with("high", most))
                .orElse(phrase);
    }

    // ---- changes

    /** How need and appropriated money changed from edition to edition and from year to year; nothing where there is one of each. */
    Optional<Table> changes(ActionPlan plan) {
        BudgetGaps gaps = context.gaps(plan);
        List<Change> all = new ArrayList<>();
        ImmutableList<LegalAct> editions = gaps.editions().stream()
                .filter(act -> context.adopted(act.id()))
                .collect(ImmutableList.toImmutableList());
        boolean isEach = editions.size() <= MOST_EDITIONS;
        ImmutableList<LegalAct> compared = isEach ? editions : lastOfYears(editions);
        for (int i = 1; i < compared.size(); i++) {
            String before = compared.get(i - 1).id();
            String act = compared.get(i).id();
            all.addAll(changed(
                    plan,
                    context.cite(before),
                    context.cite(act),
                    before + "/" + act,
                    gaps.inEdition(before),
                    gaps.inEdition(act),
                    false));
        }
        ImmutableList<DateRange> years = context.years(plan);
        for (int i = 1; i < years.size(); i++) {
            int from = years.get(i - 1).start().getYear();
            int to = years.get(i).start().getYear();
            all.addAll(changed(
                    plan,
                    say(YearlyMessage.PERIOD, "period", new PartialDate.Year(from)),
                    say(YearlyMessage.PERIOD, "period", new PartialDate.Year(to)),
                    from + "/" + to,
                    gaps.inYear(from),
                    gaps.inYear(to),
                    true));
        }
        return new Rows<Change>(isEach ? MoneyMessage.CHANGES_TABLE : MoneyMessage.CHANGES_TABLE_OF_LAST)
                .words(YearlyMessage.COLUMN_FIGURE, Change::name)
                .amount(
                        MoneyMessage.COLUMN_FROM,
                        each -> Cell.amount(each.figure().value().from()))
                .amount(
                        MoneyMessage.COLUMN_TO,
                        each -> Cell.amount(each.figure().value().to()))
                .text(
                        MoneyMessage.COLUMN_CHANGE,
                        each -> Cell.text(way(each.direction()))
                                .withNote(context.explained().footnote(each.id(), each.figure())))
                .amount(
                        MoneyMessage.COLUMN_BY_HOW_MUCH,
                        each -> howMuch(each.figure().value()))
                .ofAny(all);
    }

    /** A change by name and never by sign. */
    private record Change(Text name, String id, Figure<AmountChange> figure) {
        AmountChange.Direction direction() {
            return figure.value().direction();
        }
    }

    static Cell howMuch(AmountChange change) {
        return change.increase().or(change::decrease).<Cell>map(Cell::amount).orElseGet(Writing::notApplicable);
    }

    /** Each edition is a question about all of the money: where there are very many, one for each year. */
    private static ImmutableList<LegalAct> lastOfYears(ImmutableList<LegalAct> editions) {
        Map<Optional<Integer>, LegalAct> last = new LinkedHashMap<>();
        editions.forEach(
                act -> last.put(act.adopted().flatMap(PartialDate::earliest).map(LocalDate::getYear), act));
        return ImmutableList.copyOf(last.values());
    }

    private List<Change> changed(
            ActionPlan plan, Text from, Text to, String id, BudgetGaps before, BudgetGaps after, boolean ofYears) {
        return Stream.of(Money.NEED, Money.GIVEN) // of a year of which nothing is recorded there is no change
                .filter(what ->
                        !(ofYears && (Unrecorded.isNothing(what.of(before)) || Unrecorded.isNothing(what.of(after)))))
                .map(what -> new Change(
                        say(MoneyMessage.CHANGE_BETWEEN, "figure", say(what.term()), "from", from, "to", to),
                        what.id() + "-change-" + plan.id() + "/" + id,
                        AmountChange.between(what.of(before), what.of(after))))
                .filter(each -> !each.figure().isUnexplained()
                        && (ofYears || each.direction() != AmountChange.Direction.UNCHANGED))
                .toList();
    }

    static Text way(AmountChange.Direction direction) {
        return say(
                switch (direction) {
                    case INCREASE -> MoneyMessage.INCREASE;
                    case DECREASE -> MoneyMessage.DECREASE;
                    case UNCHANGED -> MoneyMessage.UNCHANGED;
                    case UNDETERMINED -> MoneyMessage.CHANGE_UNDETERMINED;
                });
    }
}
