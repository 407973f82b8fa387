package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.say;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Table;

/** What a budget comes to: what comes in, what is left, how much of it is spent, and how it changed. Nothing where a plan has none. */
final class BudgetFigures {
    /** Percentages have so many decimals, and their column says so. */
    private static final int DECIMALS = 2;

    /** So many editions are compared one with the next. */
    private static final int MOST_EDITIONS = 24;

    private final ReportContext context;

    BudgetFigures(ReportContext context) {
        this.context = context;
    }

    /** Whether anything was added up to a figure. */
    private static boolean isShown(Figure<AmountRange> figure) {
        return !figure.explanation().parts().isEmpty();
    }

    // ---- rows of a figure and an amount

    /** What of the need is stated for no part of the plan; nothing where no part of it is stated. */
    ImmutableList<Row> notItemised(ActionPlan plan) {
        Figure<AmountRange> rest = context.gaps(plan).notItemised();
        boolean isShown = !rest.isUnexplained()
                && rest.value().isZero() != Answer.YES
                && !rest.value().equals(context.figures(plan).need().value());
        return isShown
                ? ImmutableList.of(Row.of(
                        Cell.text(say(MoneyMessage.TERM_NOT_ITEMISED)),
                        context.amount("not-itemised-" + plan.id(), rest)))
                : ImmutableList.of();
    }

    /** Revenue, payments, and what the budget leaves. */
    ImmutableList<Row> flows(ActionPlan plan) {
        BudgetGaps gaps = context.gaps(plan);
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        Figure<AmountRange> planned = gaps.revenue(RevenueState.PLANNED);
        Figure<AmountRange> received = gaps.revenue(RevenueState.RECEIVED);
        rows.addAll(revenue(plan, planned, RevenueState.PLANNED));
        rows.addAll(revenue(plan, received, RevenueState.RECEIVED));
        rows.addAll(stated(MoneyMessage.TERM_PAID, "paid-" + plan.id(), gaps.paid()));
        if (isShown(planned)) {
            rows.addAll(result(
                    "result-planned-" + plan.id(),
                    gaps.result(RevenueState.PLANNED),
                    MoneyMessage.TERM_PLANNED_OWN,
                    MoneyMessage.TERM_PLANNED_AFTER));
        }
        if (isShown(received)) {
            rows.addAll(result(
                    "result-executed-" + plan.id(),
                    gaps.result(RevenueState.RECEIVED),
                    MoneyMessage.TERM_EXECUTED_OWN,
                    MoneyMessage.TERM_EXECUTED_AFTER));
        }
        return rows.build();
    }

    /** Revenue; where some of it is borrowed or left over, without and with that. */
    private ImmutableList<Row> revenue(ActionPlan plan, Figure<AmountRange> all, RevenueState state) {
        boolean isPlanned = state == RevenueState.PLANNED;
        String id = (isPlanned ? "revenue-planned-" : "revenue-received-") + plan.id();
        Message term = isPlanned ? MoneyMessage.TERM_REVENUE_PLANNED : MoneyMessage.TERM_REVENUE_RECEIVED;
        Figure<AmountRange> own = context.gaps(plan).budget(BudgetRow.OWN_REVENUE, state);
        if (own.value().equals(all.value()) || own.isUnexplained()) {
            return stated(term, id, all);
        }
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        rows.addAll(stated(
                isPlanned ? MoneyMessage.TERM_OWN_REVENUE_PLANNED : MoneyMessage.TERM_OWN_REVENUE_RECEIVED,
                "own-" + id,
                own));
        rows.addAll(stated(
                isPlanned ? MoneyMessage.TERM_ALL_REVENUE_PLANNED : MoneyMessage.TERM_ALL_REVENUE_RECEIVED, id, all));
        return rows.build();
    }

    private ImmutableList<Row> stated(Message term, String id, Figure<AmountRange> figure) {
        return isShown(figure)
                ? ImmutableList.of(Row.of(Cell.text(say(term)), amount(id, figure, Function.identity())))
                : ImmutableList.of();
    }

    /** Surplus or deficit by name, own and after financing; what is neither for certain is a result and has a sign. */
    private ImmutableList<Row> result(String id, Figure<BudgetResult> figure, Message own, Message after) {
        return ImmutableList.of(
                Row.of(named(own, figure.value().own()), amount(id, figure, result -> unsigned(result.own()))),
                Row.of(
                        named(after, figure.value().afterFinancing()),
                        amount(id, figure, result -> unsigned(result.afterFinancing()))));
    }

    private <T> Cell amount(String id, Figure<T> figure, Function<? super T, AmountRange> amount) {
        return context.figure(id, figure, value -> Cell.amount(amount.apply(value)));
    }

    private static Cell named(Message term, AmountRange result) {
        return Cell.text(Phrase.of(term).with("result", say(resultName(result))));
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
        Table table = Table.of(
                        say(MoneyMessage.TABLE_EXECUTION),
                        Column.text(say(YearlyMessage.COLUMN_FIGURE)),
                        Column.amount(say(MoneyMessage.COLUMN_PART)),
                        Column.amount(say(MoneyMessage.COLUMN_WHOLE)),
                        Column.text(say(MoneyMessage.COLUMN_PERCENT)).withAlignment(Column.Alignment.END))
                .withRowHeader(0);
        return Optional.of(table.withRows(List.of(
                row(MoneyMessage.APPROPRIATED_OF_NEED, "coverage-" + plan.id(), gaps.coverage()),
                row(MoneyMessage.SPENT_OF_APPROPRIATED, "spent-of-appropriated-" + plan.id(), ofAppropriated),
                row(MoneyMessage.SPENT_OF_NEED, "spent-of-need-" + plan.id(), ofNeeded))));
    }

    private static boolean isSpent(Figure<Proportion> figure) {
        return figure.isKnown() && figure.value().part().isZero() != Answer.YES;
    }

    private Row row(Message name, String id, Figure<Proportion> figure) {
        return Row.of(
                Cell.text(say(name)),
                figure.isUnexplained()
                        ? Cells.notApplicable()
                        : Cell.amount(figure.value().part()),
                figure.isUnexplained()
                        ? Cells.notApplicable()
                        : Cell.amount(figure.value().whole()),
                context.figure(id, figure, share -> Cell.text(percent(share))));
    }

    /** A share in per cent; of bounds each rounded outward. */
    private static Text percent(Proportion proportion) {
        Ratio share = proportion.share();
        Optional<BigDecimal> exact = proportion.percent(DECIMALS, RoundingMode.HALF_UP);
        if (exact.isPresent()) {
            return Phrase.of(MoneyMessage.PERCENT).with("number", exact.get());
        }
        MoneyMessage message = share.upper().isEmpty()
                ? MoneyMessage.PERCENT_AT_LEAST
                : share.lower().signum() == 0 ? MoneyMessage.PERCENT_AT_MOST : MoneyMessage.PERCENT_BETWEEN;
        Phrase phrase = Phrase.of(message).with("low", share.lowerPercent(DECIMALS));
        return share.upperPercent(DECIMALS)
                .map(most -> phrase.with("high", most))
                .orElse(phrase);
    }

    // ---- changes

    /** How need and appropriated money changed from edition to edition and from year to year; nothing where there is one of each. */
    Optional<Table> changes(ActionPlan plan) {
        BudgetGaps gaps = context.gaps(plan);
        List<Row> rows = new ArrayList<>();
        ImmutableList<LegalAct> editions = gaps.editions().stream()
                .filter(act -> context.adopted(act.id()))
                .collect(ImmutableList.toImmutableList());
        boolean isEach = editions.size() <= MOST_EDITIONS;
        ImmutableList<LegalAct> compared = isEach ? editions : lastOfYears(editions);
        for (int i = 1; i < compared.size(); i++) {
            String before = compared.get(i - 1).id();
            String act = compared.get(i).id();
            rows.addAll(changed(
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
            rows.addAll(changed(
                    plan,
                    Phrase.of(YearlyMessage.PERIOD).with("period", new PartialDate.Year(from)),
                    Phrase.of(YearlyMessage.PERIOD).with("period", new PartialDate.Year(to)),
                    from + "/" + to,
                    gaps.inYear(from),
                    gaps.inYear(to),
                    true));
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Table.of(
                                say(isEach ? MoneyMessage.CHANGES_TABLE : MoneyMessage.CHANGES_TABLE_OF_LAST),
                                Column.text(say(YearlyMessage.COLUMN_FIGURE)),
                                Column.amount(say(MoneyMessage.COLUMN_FROM)),
                                Column.amount(say(MoneyMessage.COLUMN_TO)),
                                Column.text(say(MoneyMessage.COLUMN_CHANGE)),
                                Column.amount(say(MoneyMessage.COLUMN_BY_HOW_MUCH)))
                        .withRowHeader(0)
                        .withRows(rows));
    }

    /** Each edition is a question about all of the money: where there are very many, one for each year. */
    private static ImmutableList<LegalAct> lastOfYears(ImmutableList<LegalAct> editions) {
        Map<Optional<Integer>, LegalAct> last = new LinkedHashMap<>();
        editions.forEach(
                act -> last.put(act.adopted().flatMap(PartialDate::earliest).map(LocalDate::getYear), act));
        return ImmutableList.copyOf(last.values());
    }

    private ImmutableList<Row> changed(
            ActionPlan plan, Text from, Text to, String id, BudgetGaps before, BudgetGaps after, boolean ofYears) {
        return ImmutableList.copyOf(Iterables.concat(
                changed(
                        Phrase.of(MoneyMessage.CHANGE_BETWEEN)
                                .with("figure", say(YearlyMessage.TERM_NEED))
                                .with("from", from)
                                .with("to", to),
                        "need-change-" + plan.id() + "/" + id,
                        before.need(),
                        after.need(),
                        ofYears),
                changed(
                        Phrase.of(MoneyMessage.CHANGE_BETWEEN)
                                .with("figure", say(YearlyMessage.TERM_APPROPRIATED))
                                .with("from", from)
                                .with("to", to),
                        "appropriated-change-" + plan.id() + "/" + id,
                        before.appropriated(),
                        after.appropriated(),
                        ofYears)));
    }

    /** By name and never by sign. */
    private ImmutableList<Row> changed(
            Text name, String id, Figure<AmountRange> before, Figure<AmountRange> after, boolean ofYears) {
        if (ofYears && (Unrecorded.isNothing(before) || Unrecorded.isNothing(after))) {
            return ImmutableList.of(); // of a year of which nothing is recorded there is no change
        }
        Figure<AmountChange> figure = AmountChange.between(before, after);
        AmountChange change = figure.value();
        if (figure.isUnexplained() || (!ofYears && change.direction() == AmountChange.Direction.UNCHANGED)) {
            return ImmutableList.of();
        }
        Optional<AmountRange> by = change.increase().or(() -> change.decrease());
        return ImmutableList.of(Row.of(
                Cell.text(name),
                Cell.amount(change.from()),
                Cell.amount(change.to()),
                Cell.text(say(
                                switch (change.direction()) {
                                    case INCREASE -> MoneyMessage.INCREASE;
                                    case DECREASE -> MoneyMessage.DECREASE;
                                    case UNCHANGED -> MoneyMessage.UNCHANGED;
                                    case UNDETERMINED -> MoneyMessage.CHANGE_UNDETERMINED;
                                }))
                        .withNote(context.explained().footnote(id, figure)),
                by.<Cell>map(Cell::amount).orElseGet(Cells::notApplicable)));
    }
}
