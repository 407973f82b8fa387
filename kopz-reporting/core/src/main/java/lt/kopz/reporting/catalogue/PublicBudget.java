package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.say;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.BulletList;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/** A budget for its citizens: what comes in and is spent, how that is covered, the main lines, what changed, and how far it is carried out. */
final class PublicBudget {
    /** So many lines are shown of each side, and so many that changed. */
    private static final int MANY = 12;

    private final ReportContext context;
    private final PublicLayer layer;
    private final Map<String, Optional<String>> drafts = new HashMap<>();
    private final Map<String, BudgetGaps> gaps = new HashMap<>();

    PublicBudget(ReportContext context, PublicLayer layer) {
        this.context = context;
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
                : Optional.of(Table.of(
                                say(BudgetMessage.BUDGETS),
                                Column.text(say(BudgetMessage.COLUMN_BUDGET)),
                                end(BudgetRow.OWN_REVENUE),
                                end(BudgetRow.EXPENSE),
                                end(GapMessage.RESULT_OWN))
                        .withRowHeader(0)
                        .withRows(budgets.stream()
                                .map(plan -> Row.of(
                                        Cell.text(plan.title()),
                                        row(plan, BudgetRow.OWN_REVENUE),
                                        row(plan, BudgetRow.EXPENSE),
                                        cell(
                                                "own-result-" + plan.id(),
                                                gaps(plan).ownResult(RevenueState.PLANNED))))
                                .toList()));
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
        return Section.of(
                "budget-" + plan.id(), Phrase.of(BudgetMessage.SECTION).with("plan", plan.title()), blocks.build());
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
                        draft(plan).map(act ->
                                (Text) Phrase.of(BudgetMessage.DRAFT).with("act", context.cite(act))),
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
            return Optional.of(Phrase.of(more).with("amount", amount));
        }
        return amount.isNegative() == Answer.YES
                ? Optional.of(Phrase.of(less).with("amount", amount.negate()))
                : Optional.empty();
    }

    private Table inShort(ActionPlan plan, Figure<BudgetResult> result) {
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(Cell.text(say(BudgetRow.OWN_REVENUE)), row(plan, BudgetRow.OWN_REVENUE)));
        rows.add(Row.of(Cell.text(say(BudgetRow.EXPENSE)), row(plan, BudgetRow.EXPENSE)));
        rows.add(Row.of(
                Cell.text(Phrase.of(MoneyMessage.TERM_PLANNED_OWN)
                        .with(
                                "result",
                                say(BudgetFigures.resultName(result.value().own())))),
                cell(
                        "own-result-" + plan.id(),
                        gaps(plan).ownResult(RevenueState.PLANNED).as(BudgetFigures::unsigned))));
        for (BudgetRow row : List.of(BudgetRow.LOANS, BudgetRow.REPAYMENTS, BudgetRow.LEFT_OVER)) {
            Figure<AmountRange> figure = gaps(plan).budget(row, RevenueState.PLANNED);
            if (figure.value().isZero() != Answer.YES) {
                rows.add(Row.of(Cell.text(say(row)), cell(row.code() + "-" + plan.id(), figure)));
            }
        }
        if (rows.size() > 3) {
            rows.add(Row.of(
                    Cell.text(Phrase.of(MoneyMessage.TERM_PLANNED_AFTER)
                            .with(
                                    "result",
                                    say(BudgetFigures.resultName(result.value().afterFinancing())))),
                    cell("result-" + plan.id(), result.as(each -> BudgetFigures.unsigned(each.afterFinancing())))));
            rows.add(Row.of(
                    Cell.text(say(BudgetMessage.ALL_REVENUE)),
                    cell("revenue-planned-" + plan.id(), gaps(plan).revenue(RevenueState.PLANNED))));
        }
        return Table.of(
                        say(BudgetMessage.IN_SHORT),
                        Column.text(say(YearlyMessage.COLUMN_FIGURE)),
                        end(YearlyMessage.COLUMN_AMOUNT))
                .withRowHeader(0)
                .withRows(rows);
    }

    private static Column end(Message heading) {
        return Column.text(say(heading)).withAlignment(Column.Alignment.END);
    }

    private Cell row(ActionPlan plan, BudgetRow row) {
        return cell(row.code() + "-" + plan.id(), gaps(plan).budget(row, RevenueState.PLANNED));
    }

    private Cell cell(String id, Figure<AmountRange> figure) {
        return new Cell.TextCell(
                figure.isUnexplained()
                        ? layer.cited(id, say(YearlyMessage.UNDETERMINED), figure)
                        : layer.figure(id, Phrase.of(PublicMessage.VALUE).with("value", figure.value()), figure));
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
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(Table.of(
                                say(caption),
                                Column.text(say(BudgetMessage.COLUMN_LINE)),
                                end(YearlyMessage.COLUMN_AMOUNT))
                        .withRowHeader(0)
                        .withRows(shown.stream()
                                .limit(MANY)
                                .map(line -> Row.of(
                                        Cell.text(name(line)),
                                        cell(
                                                "line-" + plan.id() + "-"
                                                        + line.original().id(),
                                                line.amount())))
                                .toList()));
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
        List<Row> rows = new ArrayList<>();
        for (BudgetLine after : gaps.inEdition(to).lines()) {
            Optional<BudgetLine> earlier =
                    Optional.ofNullable(before.get(after.original().id()));
            if (earlier.filter(
                            line -> line.amount().value().equals(after.amount().value()))
                    .isEmpty()) {
                rows.add(Row.of(
                        Cell.text(name(after)),
                        earlier.<Cell>map(line -> Cell.amount(line.amount().value()))
                                .orElseGet(Dashes::cell),
                        earlier.<Cell>map(line -> Cell.text(by(AmountChange.between(line.amount(), after.amount())
                                        .value())))
                                .orElseGet(Dashes::cell),
                        cell("line-" + plan.id() + "-" + after.original().id(), after.amount())));
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Table.of(
                                Phrase.of(BudgetMessage.CHANGED)
                                        .with("from", context.cite(from))
                                        .with("to", context.cite(to)),
                                Column.text(say(BudgetMessage.COLUMN_LINE)),
                                Column.amount(say(BudgetMessage.COLUMN_BEFORE)),
                                end(BudgetMessage.COLUMN_CHANGE),
                                end(BudgetMessage.COLUMN_AFTER))
                        .withRowHeader(0)
                        .withRows(rows.subList(0, Math.min(MANY, rows.size()))));
    }

    private static Text by(AmountChange change) {
        return change.increase()
                .<Text>map(amount -> Phrase.of(BudgetMessage.MORE).with("amount", amount))
                .or(() -> change.decrease()
                        .map(amount -> Phrase.of(BudgetMessage.LESS).with("amount", amount)))
                .orElseGet(() -> say(MoneyMessage.CHANGE_UNDETERMINED));
    }

    // ---- execution

    private Optional<Table> executed(ActionPlan plan) {
        List<Row> rows = new ArrayList<>();
        for (BudgetRow row : List.of(BudgetRow.OWN_REVENUE, BudgetRow.EXPENSE)) {
            Figure<AmountRange> executed = gaps(plan).budget(row, RevenueState.RECEIVED);
            if (isSomething(executed)) {
                rows.add(Row.of(
                        Cell.text(say(row)), row(plan, row), cell(row.code() + "-executed-" + plan.id(), executed)));
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Table.of(
                                say(BudgetMessage.EXECUTED),
                                Column.text(say(YearlyMessage.COLUMN_FIGURE)),
                                end(BudgetMessage.COLUMN_PLANNED),
                                end(BudgetMessage.COLUMN_EXECUTED))
                        .withRowHeader(0)
                        .withRows(rows));
    }

    private static boolean isSomething(Figure<AmountRange> figure) {
        return !figure.isUnexplained() && figure.value().isZero() != Answer.YES;
    }
}
