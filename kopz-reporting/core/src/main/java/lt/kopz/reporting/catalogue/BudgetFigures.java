package lt.kopz.reporting.catalogue;

import com.google.common.base.Ascii;
import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.claim.StatedSums;
import lt.kopz.core.count.Ratio;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Scenario;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.gap.AmountChange;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.BudgetLine;
import lt.kopz.core.gap.BudgetResult;
import lt.kopz.core.gap.BudgetRow;
import lt.kopz.core.gap.GapMessage;
import lt.kopz.core.gap.Proportion;
import lt.kopz.core.gap.Rest;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Rows;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.wording.ReportMessage;

/** What a budget comes to: what comes in, what is left, how much of it is spent, and how it changed. Nothing where a plan has none. */
final class BudgetFigures extends Writing {
    /** Percentages have so many decimals, and their column says so. */
    private static final int DECIMALS = 2;

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

        /** As the annex shows it. */
        Facts.Fact in(ReportContext context) {
            return new Facts.Fact(name, context.amount(id, figure));
        }

        /** Surplus or deficit by name; what is neither for certain is a result and has a sign. */
        static Line result(String term, RevenueState state, AmountRange result, String id, Figure<AmountRange> figure) {
            Text name = say(Terms.of(term, state), "result", say(resultName(result)));
            return new Line(name, id, figure.as(BudgetFigures::unsigned));
        }
    }

    /** What of the need is stated for no part of the plan; nothing where no part of it is stated. */
    Optional<Line> notItemised(ActionPlan plan) {
        Figure<AmountRange> rest = context.gaps(plan).notItemised();
        boolean isShown = isSomething(rest)
                && !rest.value()
                        .equals(context.figures(plan).of(ReportedMoney.NEED).value());
        return Optional.of(new Line(MoneyMessage.TERM_NOT_ITEMISED, context.moneyId("not-itemised", plan), rest))
                .filter(line -> isShown);
    }

    /** Revenue, payments, and what the budget leaves, own and after financing. */
    List<Line> flows(ActionPlan plan) {
        List<Line> lines = new ArrayList<>();
        List<RevenueState> known = Stream.of(RevenueState.values())
                .filter(state -> revenue(lines, plan, state))
                .toList();
        Figure<AmountRange> paid = context.gaps(plan).paid();
        if (isAddedUp(paid)) {
            lines.add(new Line(MoneyMessage.TERM_PAID, context.moneyId("paid", plan), paid));
        }
        for (RevenueState state : known) {
            Figure<BudgetResult> figure = context.gaps(plan).result(state);
            BudgetResult result = figure.value();
            String id = context.moneyId(state == RevenueState.PLANNED ? "result-planned" : "result-executed", plan);
            lines.add(Line.result("ownResult", state, result.own(), id, figure.as(BudgetResult::own)));
            lines.add(Line.result(
                    "resultAfter", state, result.afterFinancing(), id, figure.as(BudgetResult::afterFinancing)));
        }
        return lines;
    }

    /** Revenue; where some of it is borrowed or left over, without and with that. Whether there is any. */
    private boolean revenue(List<Line> lines, ActionPlan plan, RevenueState state) {
        String id = revenueId(plan, state);
        Figure<AmountRange> all = context.gaps(plan).revenue(state);
        Figure<AmountRange> own = context.gaps(plan).budget(BudgetRow.OWN_REVENUE, state);
        boolean isOne = own.value().equals(all.value()) || own.isUnexplained();
        if (!isOne && isAddedUp(own)) {
            lines.add(new Line(Terms.of("ownRevenue", state), "own-" + id, own));
        }
        return isAddedUp(all) && lines.add(new Line(Terms.of(isOne ? "revenue" : "allRevenue", state), id, all));
    }

    /** By what the evidence of the revenue of a plan is known. */
    String revenueId(ActionPlan plan, RevenueState state) {
        return context.moneyId("revenue-" + Ascii.toLowerCase(state.name()), plan);
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
        return Optional.of(new Rows<Share>(context.told(plan).named(say(MoneyMessage.TABLE_EXECUTION)))
                .words(YearlyMessage.COLUMN_FIGURE, share -> say(share.name()))
                .amount(ReportMessage.CHART_AMOUNT, share -> share.amount(Proportion::part))
                .amount(MoneyMessage.COLUMN_WHOLE, share -> share.amount(Proportion::whole))
                .value(
                        MoneyMessage.COLUMN_PERCENT,
                        share -> context.figure(share.id(), share.figure(), BudgetFigures::share))
                .of(List.of(
                        new Share(
                                MoneyMessage.APPROPRIATED_OF_NEED, context.moneyId("coverage", plan), gaps.coverage()),
                        new Share(
                                MoneyMessage.SPENT_OF_APPROPRIATED,
                                context.moneyId("spent-of-appropriated", plan),
                                ofAppropriated),
                        new Share(MoneyMessage.SPENT_OF_NEED, context.moneyId("spent-of-need", plan), ofNeeded))));
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
                ? Cell.nothing(say(ReportMessage.CHART_UNKNOWN))
                : Cell.text(percent(proportion));
    }

    /** A share in per cent; of bounds each rounded outward. */
    private static Text percent(Proportion proportion) {
        Ratio share = proportion.share();
        Optional<BigDecimal> exact = proportion.percent(DECIMALS, RoundingMode.HALF_UP);
        if (exact.isPresent()) {
            return percent(exact.get());
        }
        Text least = percent(share.lowerPercent(DECIMALS));
        Optional<Text> most = share.upperPercent(DECIMALS).map(BudgetFigures::percent);
        return share.lower().signum() == 0 && most.isPresent()
                ? say(YearlyMessage.AT_MOST, "upper", most.get())
                : within(least, most);
    }

    private static Text percent(BigDecimal number) {
        return say(MoneyMessage.PERCENT, "number", number);
    }

    // ---- changes

    static Cell howMuch(AmountChange change) {
        return change.increase().or(change::decrease).<Cell>map(Cell::amount).orElseGet(Writing::notApplicable);
    }

    InShort inShort(PublicLayer layer) {
        return new InShort(layer);
    }

    /** A budget for its citizens: what comes in and is spent, how that is covered, the main lines, what changed, and how far it is carried out. */
    final class InShort {
        /** So many lines are shown of each side, and so many that changed. */
        private static final int MANY = 12;

        private static final Comparator<BudgetLine> LARGEST_FIRST = Comparator.comparing(
                        (BudgetLine line) -> line.amount().value().lower(),
                        Comparators.emptiesFirst(Comparator.<MonetaryAmount>naturalOrder()))
                .reversed();

        private final PublicLayer layer;
        private final Map<String, BudgetGaps> gaps = new HashMap<>();

        private InShort(PublicLayer layer) {
            this.layer = layer;
        }

        List<Section> write() {
            List<ActionPlan> budgets = budgets();
            return budgets.isEmpty()
                    ? List.of()
                    : Stream.concat(budgets.stream().map(this::section), misprints().stream())
                            .toList();
        }

        private List<ActionPlan> budgets() {
            return dossier.plans().stream().filter(context::isBudget).toList();
        }

        /** What the papers themselves add up wrongly. */
        private List<Section> misprints() {
            ImmutableList<Content> unlike = StatedSums.of(dossier, context.asOf()).checks().stream()
                    .filter(check -> check.difference().isPresent())
                    .map(check -> Content.of(check.message()))
                    .collect(ImmutableList.toImmutableList());
            return Writing.section("misprints", say(BudgetMessage.MISPRINTS), bullets(unlike));
        }

        /** Several budgets beside each other; each has a total of its own. */
        Optional<Table> together() {
            List<ActionPlan> budgets = budgets();
            return budgets.size() < 2
                    ? Optional.empty()
                    : Optional.of(new Rows<ActionPlan>(BudgetMessage.BUDGETS)
                            .words(BudgetMessage.COLUMN_BUDGET, ActionPlan::title)
                            .value(BudgetRow.OWN_REVENUE, plan -> row(plan, BudgetRow.OWN_REVENUE))
                            .value(BudgetRow.EXPENSE, plan -> row(plan, BudgetRow.EXPENSE))
                            .value(
                                    GapMessage.RESULT_OWN,
                                    plan -> layer.amount(
                                            plan,
                                            context.moneyId("own-result", plan),
                                            gaps(plan).ownResult(RevenueState.PLANNED)))
                            .of(budgets));
        }

        private Section section(ActionPlan plan) {
            ImmutableList.Builder<Block> blocks = ImmutableList.builder();
            if (dossier.plans().size() > 1) {
                blocks.addAll(paragraph(sentences(plan)));
            }
            Figure<BudgetResult> result = gaps(plan).result(RevenueState.PLANNED);
            blocks.add(inShort(plan, result));
            ImmutableList<BudgetLine> lines = gaps(plan).lines();
            lines(
                            BudgetMessage.LINES_IN,
                            plan,
                            lines.stream()
                                    .filter(line -> line.original() instanceof Revenue revenue
                                            && revenue.state() == RevenueState.PLANNED)
                                    .toList())
                    .ifPresent(blocks::add);
            lines(
                            BudgetMessage.LINES_OUT,
                            plan,
                            lines.stream()
                                    .filter(line -> line.original() instanceof Appropriation)
                                    .toList())
                    .ifPresent(blocks::add);
            changed(plan).ifPresent(blocks::add);
            executed(plan).ifPresent(blocks::add);
            return Section.of("budget-" + plan.id(), plan.title(), blocks.build());
        }

        // ---- which budget

        /** Of a draft as if it were adopted: a dossier of its own, made once. */
        private BudgetGaps gaps(ActionPlan plan) {
            return gaps.computeIfAbsent(
                    plan.id(),
                    id -> draft(plan)
                            .map(act -> BudgetGaps.of(Scenario.draftAdopted(dossier, act), id)
                                    .asOf(context.asOf()))
                            .orElseGet(() -> context.gaps(plan)));
        }

        /** The draft that all that is given rests on, or all that is to come in where nothing is given; empty where anything of it is adopted. */
        private Optional<String> draft(ActionPlan plan) {
            Decided decided = Decided.of(dossier);
            ImmutableList<Amendable> given = of(plan, dossier.appropriations());
            return given.isEmpty()
                    ? draft(of(plan, dossier.revenues()), of(plan, decided.revenues()))
                    : draft(given, of(plan, decided.appropriations()));
        }

        private Optional<String> draft(List<Amendable> stated, List<Amendable> decided) {
            return stated.stream()
                    .filter(any -> decided.isEmpty())
                    .flatMap(money -> money.act().stream())
                    .filter(act -> dossier.get(LegalAct.class, act).isDraft())
                    .findFirst();
        }

        private ImmutableList<Amendable> of(ActionPlan plan, List<? extends Amendable> all) {
            return all.stream().filter(isOf(plan)).collect(ImmutableList.toImmutableList());
        }

        // ---- in short

        /** Whether it is a draft, and what it leaves; nothing of what nobody can tell, nor of loans and money left over that leave a surplus as it is. */
        List<Text> sentences(ActionPlan plan) {
            BudgetResult result = gaps(plan).result(RevenueState.PLANNED).value();
            return Stream.of(
                            draft(plan).map(act -> (Text) say(BudgetMessage.DRAFT, "act", context.cite(act))),
                            said(result.own(), BudgetMessage.EVEN, BudgetMessage.SURPLUS, BudgetMessage.DEFICIT),
                            result.afterFinancing().equals(result.own())
                                            && result.own().isPositive() == Answer.YES
                                    ? Optional.<Text>empty()
                                    : said(
                                            result.afterFinancing(),
                                            BudgetMessage.COVERED,
                                            BudgetMessage.LEFT,
                                            BudgetMessage.MISSING))
                    .flatMap(Optional::stream)
                    .toList();
        }

        private static Optional<Text> said(AmountRange amount, Message none, Message more, Message less) {
            if (amount.isZero() == Answer.YES) {
                return Optional.of(say(none));
            }
            if (amount.isPositive() == Answer.YES) {
                return Optional.of(say(more, "amount", amount));
            }
            return amount.isNegative() == Answer.YES
                    ? Optional.of(say(less, "amount", amount.negate()))
                    : Optional.empty();
        }

        private Table inShort(ActionPlan plan, Figure<BudgetResult> result) {
            List<Line> lines = new ArrayList<>();
            Stream.of(BudgetRow.OWN_REVENUE, BudgetRow.EXPENSE).forEach(row -> lines.add(line(plan, row)));
            lines.add(Line.result(
                    "ownResult",
                    RevenueState.PLANNED,
                    result.value().own(),
                    context.moneyId("own-result", plan),
                    gaps(plan).ownResult(RevenueState.PLANNED)));
            Stream.of(BudgetRow.LOANS, BudgetRow.REPAYMENTS, BudgetRow.LEFT_OVER)
                    .map(row -> line(plan, row))
                    .filter(line -> line.figure().value().isZero() != Answer.YES)
                    .forEach(lines::add);
            if (lines.size() > 3) {
                lines.add(Line.result(
                        "resultAfter",
                        RevenueState.PLANNED,
                        result.value().afterFinancing(),
                        context.moneyId("result", plan),
                        result.as(BudgetResult::afterFinancing)));
                lines.add(new Line(
                        BudgetMessage.ALL_REVENUE,
                        revenueId(plan, RevenueState.PLANNED),
                        gaps(plan).revenue(RevenueState.PLANNED)));
            }
            return new Rows<Line>(BudgetMessage.IN_SHORT)
                    .words(YearlyMessage.COLUMN_FIGURE, Line::name)
                    .value(ReportMessage.CHART_AMOUNT, line -> layer.amount(plan, line.id(), line.figure()))
                    .of(lines);
        }

        private Line line(ActionPlan plan, BudgetRow row) {
            return new Line(row, context.moneyId(row.code(), plan), gaps(plan).budget(row, RevenueState.PLANNED));
        }

        private Cell row(ActionPlan plan, BudgetRow row) {
            Line line = line(plan, row);
            return layer.amount(plan, line.id(), line.figure());
        }

        // ---- lines

        /** The lines that are parts of none, the largest first; where one line is all there is, its parts and what they leave of it. */
        private Optional<Table> lines(Message caption, ActionPlan plan, List<BudgetLine> lines) {
            List<BudgetLine> top = lines.stream()
                    .filter(line -> line.original().within().isEmpty())
                    .toList();
            Optional<BudgetLine> whole = top.stream().findFirst().filter(any -> top.size() == 1 && lines.size() > 1);
            List<BudgetLine> shown = whole
                    .map(one -> lines.stream()
                            .filter(line -> line.original()
                                    .within()
                                    .contains(one.original().id()))
                            .toList())
                    .orElse(top)
                    .stream()
                    .sorted(LARGEST_FIRST)
                    .toList();
            List<Line> rows = shown.stream()
                    .limit(MANY)
                    .map(line -> new Line(name(line), id(plan, line), line.amount()))
                    .collect(Collectors.toCollection(ArrayList::new));
            whole.filter(any -> shown.size() <= MANY)
                    .flatMap(one -> rest(one, shown)
                            .map(rest -> new Line(BudgetMessage.LINE_REST, "rest-" + id(plan, one), rest)))
                    .ifPresent(rows::add);
            return new Rows<Line>(caption)
                    .words(BudgetMessage.COLUMN_LINE, Line::name)
                    .value(ReportMessage.CHART_AMOUNT, line -> layer.amount(plan, line.id(), line.figure()))
                    .ofAny(rows);
        }

        /** What the parts of one breakdown leave of their whole; of several breakdowns each has the same money. */
        private static Optional<Figure<AmountRange>> rest(BudgetLine whole, List<BudgetLine> parts) {
            boolean isOneBreakdown = parts.stream()
                            .map(part -> Dimension.between(part.original(), whole.original()))
                            .distinct()
                            .count()
                    == 1;
            return Rest.of(
                            whole.amount(),
                            parts.stream().map(BudgetLine::amount).toList())
                    .filter(rest -> isOneBreakdown && isSomething(rest));
        }

        private static String id(ActionPlan plan, BudgetLine line) {
            return "line-" + plan.id() + "-" + line.original().id();
        }

        private Cell amount(ActionPlan plan, BudgetLine line) {
            return layer.amount(plan, id(plan, line), line.amount());
        }

        private static Text name(BudgetLine line) {
            Optional<? extends Text> said = line.original() instanceof Revenue revenue
                    ? revenue.subkind()
                    : ((Appropriation) line.original()).purpose();
            return said.<Text>map(words -> words).orElseGet(line.amount()::name);
        }

        /** What the last act changed, line by line. */
        private Optional<Table> changed(ActionPlan plan) {
            BudgetGaps gaps = gaps(plan);
            ImmutableList<LegalAct> acts = gaps.editions();
            if (acts.size() < 2) {
                return Optional.empty();
            }
            String from = acts.get(acts.size() - 2).id();
            String to = acts.get(acts.size() - 1).id();
            ImmutableMap<String, BudgetLine> before = Maps.uniqueIndex(
                    gaps.inEdition(from).lines(), line -> line.original().id());
            return new Rows<BudgetLine>(say(BudgetMessage.CHANGED, "from", context.cite(from), "to", context.cite(to)))
                    .words(BudgetMessage.COLUMN_LINE, InShort::name)
                    .amount(
                            MoneyMessage.COLUMN_FROM,
                            after -> earlier(before, after)
                                    .<Cell>map(line -> Cell.amount(line.amount().value()))
                                    .orElseGet(Writing::dash))
                    .value(
                            ReportMessage.CHART_CHANGE,
                            after -> earlier(before, after)
                                    .map(line -> AmountChange.between(line.amount(), after.amount()))
                                    .<Cell>map(change -> Cell.text(by(change.value())))
                                    .orElseGet(Writing::dash))
                    .value(MoneyMessage.COLUMN_TO, after -> amount(plan, after))
                    .ofAny(gaps.inEdition(to).lines().stream()
                            .filter(after -> earlier(before, after)
                                    .filter(line -> line.amount()
                                            .value()
                                            .equals(after.amount().value()))
                                    .isEmpty())
                            .limit(MANY)
                            .toList());
        }

        private static Optional<BudgetLine> earlier(Map<String, BudgetLine> before, BudgetLine line) {
            return Optional.ofNullable(before.get(line.original().id()));
        }

        private static Text by(AmountChange change) {
            return change.increase()
                    .<Text>map(amount -> say(BudgetMessage.MORE, "amount", amount))
                    .or(() -> change.decrease().map(amount -> say(BudgetMessage.LESS, "amount", amount)))
                    .orElseGet(() -> say(ReportMessage.CHART_UNDETERMINED));
        }

        // ---- execution

        private Optional<Table> executed(ActionPlan plan) {
            Function<BudgetRow, Figure<AmountRange>> executed =
                    row -> gaps(plan).budget(row, RevenueState.RECEIVED);
            return new Rows<BudgetRow>(BudgetMessage.EXECUTED)
                    .words(YearlyMessage.COLUMN_FIGURE, Writing::say)
                    .value(BudgetMessage.COLUMN_PLANNED, row -> row(plan, row))
                    .value(
                            BudgetMessage.COLUMN_EXECUTED,
                            row -> layer.amount(
                                    plan, context.moneyId(row.code() + "-executed", plan), executed.apply(row)))
                    .ofAny(Stream.of(BudgetRow.OWN_REVENUE, BudgetRow.EXPENSE)
                            .filter(row -> isSomething(executed.apply(row)))
                            .toList());
        }
    }
}
