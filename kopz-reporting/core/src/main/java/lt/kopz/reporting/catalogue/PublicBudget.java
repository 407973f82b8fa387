package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.claim.StatedSums;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.dossier.Scenario;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.gap.AmountChange;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.BudgetLine;
import lt.kopz.core.gap.BudgetResult;
import lt.kopz.core.gap.BudgetRow;
import lt.kopz.core.gap.GapMessage;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.BulletList;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/** A budget for its citizens: what comes in and is spent, how that is covered, the main lines, what changed, and how far it is carried out. */
final class PublicBudget extends Writing {
    /** So many lines are shown of each side, and so many that changed. */
    private static final int MANY = 12;

    private final PublicLayer layer;
    private final Map<String, Optional<String>> drafts = new HashMap<>();
    private final Map<String, BudgetGaps> gaps = new HashMap<>();

    PublicBudget(ReportContext context, PublicLayer layer) {
        super(context);
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
        return context.dossier().plans().stream().filter(context::isBudget).toList();
    }

    /** What the papers themselves add up wrongly. */
    private Optional<Section> misprints() {
        ImmutableList<Content> unlike = StatedSums.of(context.dossier(), context.asOf()).checks().stream()
                .filter(check -> check.difference().isPresent())
                .map(check -> Content.of(check.message()))
                .collect(ImmutableList.toImmutableList());
        return unlike.isEmpty()
                ? Optional.empty()
                : Optional.of(Section.of("misprints", say(BudgetMessage.MISPRINTS), BulletList.of(unlike)));
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
                                        "own-result-" + plan.id(), gaps(plan).ownResult(RevenueState.PLANNED)))
                        .of(budgets));
    }

    private Section section(ActionPlan plan) {
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        List<Text> sentences = sentences(plan);
        if (context.dossier().plans().size() > 1 && !sentences.isEmpty()) {
            blocks.add(Paragraph.of(Text.joined(" ", sentences)));
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
        return Section.of("budget-" + plan.id(), say(BudgetMessage.SECTION, "plan", plan.title()), blocks.build());
    }

    // ---- which budget

    /** Of a draft as if it were adopted: a dossier of its own, made once. */
    private BudgetGaps gaps(ActionPlan plan) {
        return gaps.computeIfAbsent(
                plan.id(),
                id -> draft(plan)
                        .map(act -> BudgetGaps.of(Scenario.draftAdopted(context.dossier(), act), id)
                                .asOf(context.asOf()))
                        .orElseGet(() -> context.gaps(plan)));
    }

    private Optional<String> draft(ActionPlan plan) {
        return drafts.computeIfAbsent(plan.id(), any -> findDraft(plan));
    }

    /** The draft that all that is given rests on, or all that is to come in where nothing is given; empty where anything of it is adopted. */
    private Optional<String> findDraft(ActionPlan plan) {
        Decided decided = Decided.of(context.dossier());
        ImmutableList<Amendable> given = of(plan, context.dossier().appropriations());
        return given.isEmpty()
                ? draft(of(plan, context.dossier().revenues()), of(plan, decided.revenues()))
                : draft(given, of(plan, decided.appropriations()));
    }

    private Optional<String> draft(List<Amendable> stated, List<Amendable> decided) {
        return stated.stream()
                .filter(any -> decided.isEmpty())
                .flatMap(money -> money.act().stream())
                .filter(act -> context.dossier().get(LegalAct.class, act).isDraft())
                .findFirst();
    }

    private ImmutableList<Amendable> of(ActionPlan plan, List<? extends Amendable> all) {
        return all.stream()
                .filter(money -> MoneyLinks.of(context.dossier())
                        .plan(money)
                        .filter(plan.id()::equals)
                        .isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    // ---- in short

    /** Whether it is a draft, and what it leaves; nothing of what nobody can tell. */
    List<Text> sentences(ActionPlan plan) {
        BudgetResult result = gaps(plan).result(RevenueState.PLANNED).value();
        return Stream.of(
                        draft(plan).map(act -> (Text) say(BudgetMessage.DRAFT, "act", context.cite(act))),
                        said(result.own(), BudgetMessage.EVEN, BudgetMessage.SURPLUS, BudgetMessage.DEFICIT),
                        said(result.afterFinancing(), BudgetMessage.COVERED, BudgetMessage.LEFT, BudgetMessage.MISSING))
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
        return amount.isNegative() == Answer.YES ? Optional.of(say(less, "amount", amount.negate())) : Optional.empty();
    }

    private Table inShort(ActionPlan plan, Figure<BudgetResult> result) {
        List<BudgetFigures.Line> lines = new ArrayList<>();
        Stream.of(BudgetRow.OWN_REVENUE, BudgetRow.EXPENSE).forEach(row -> lines.add(line(plan, row)));
        lines.add(BudgetFigures.Line.result(
                MoneyMessage.TERM_PLANNED_OWN,
                result.value().own(),
                "own-result-" + plan.id(),
                gaps(plan).ownResult(RevenueState.PLANNED)));
        Stream.of(BudgetRow.LOANS, BudgetRow.REPAYMENTS, BudgetRow.LEFT_OVER)
                .map(row -> line(plan, row))
                .filter(line -> line.figure().value().isZero() != Answer.YES)
                .forEach(lines::add);
        if (lines.size() > 3) {
            lines.add(BudgetFigures.Line.result(
                    MoneyMessage.TERM_PLANNED_AFTER,
                    result.value().afterFinancing(),
                    "result-" + plan.id(),
                    result.as(BudgetResult::afterFinancing)));
            lines.add(new BudgetFigures.Line(
                    BudgetMessage.ALL_REVENUE,
                    "revenue-planned-" + plan.id(),
                    gaps(plan).revenue(RevenueState.PLANNED)));
        }
        return new Rows<BudgetFigures.Line>(BudgetMessage.IN_SHORT)
                .words(YearlyMessage.COLUMN_FIGURE, BudgetFigures.Line::name)
                .value(YearlyMessage.COLUMN_AMOUNT, line -> layer.amount(line.id(), line.figure()))
                .of(lines);
    }

    private BudgetFigures.Line line(ActionPlan plan, BudgetRow row) {
        return new BudgetFigures.Line(
                row, row.code() + "-" + plan.id(), gaps(plan).budget(row, RevenueState.PLANNED));
    }

    private Cell row(ActionPlan plan, BudgetRow row) {
        BudgetFigures.Line line = line(plan, row);
        return layer.amount(line.id(), line.figure());
    }

    // ---- lines

    /** The largest lines that are parts of none; where one line is all there is, its parts. */
    private Optional<Table> lines(Message caption, ActionPlan plan, List<BudgetLine> lines) {
        List<BudgetLine> top = lines.stream()
                .filter(line -> line.original().within().isEmpty())
                .toList();
        List<BudgetLine> shown = top.size() == 1 && lines.size() > 1
                ? lines.stream()
                        .filter(line -> line.original()
                                .within()
                                .contains(top.get(0).original().id()))
                        .toList()
                : top;
        return new Rows<BudgetLine>(caption)
                .words(BudgetMessage.COLUMN_LINE, PublicBudget::name)
                .value(YearlyMessage.COLUMN_AMOUNT, line -> amount(plan, line))
                .ofAny(shown.stream().limit(MANY).toList());
    }

    private Cell amount(ActionPlan plan, BudgetLine line) {
        return layer.amount("line-" + plan.id() + "-" + line.original().id(), line.amount());
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
                .words(BudgetMessage.COLUMN_LINE, PublicBudget::name)
                .amount(
                        BudgetMessage.COLUMN_BEFORE,
                        after -> earlier(before, after)
                                .<Cell>map(line -> Cell.amount(line.amount().value()))
                                .orElseGet(Dashes::cell))
                .value(
                        MoneyMessage.COLUMN_CHANGE,
                        after -> earlier(before, after)
                                .map(line -> AmountChange.between(line.amount(), after.amount()))
                                .<Cell>map(change -> Cell.text(by(change.value())))
                                .orElseGet(Dashes::cell))
                .value(BudgetMessage.COLUMN_AFTER, after -> amount(plan, after))
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
                .orElseGet(() -> say(MoneyMessage.CHANGE_UNDETERMINED));
    }

    // ---- execution

    private Optional<Table> executed(ActionPlan plan) {
        Function<BudgetRow, Figure<AmountRange>> executed = row -> gaps(plan).budget(row, RevenueState.RECEIVED);
        return new Rows<BudgetRow>(BudgetMessage.EXECUTED)
                .words(YearlyMessage.COLUMN_FIGURE, Writing::say)
                .value(BudgetMessage.COLUMN_PLANNED, row -> row(plan, row))
                .value(
                        BudgetMessage.COLUMN_EXECUTED,
                        row -> layer.amount(row.code() + "-executed-" + plan.id(), executed.apply(row)))
                .ofAny(Stream.of(BudgetRow.OWN_REVENUE, BudgetRow.EXPENSE)
                        .filter(row -> isSomething(executed.apply(row)))
                        .toList());
    }
}
