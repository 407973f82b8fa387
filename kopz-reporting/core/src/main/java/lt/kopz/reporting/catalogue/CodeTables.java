package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Writing.say;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.dossier.CodeTree;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.BudgetCode;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Identifiers;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Table;

/** The money of a plan by the codes that the dossier lists: of each classification, of sources and of places, each level within the one above it. */
final class CodeTables {
    private final ReportContext context;
    private final Dossier dossier;

    CodeTables(ReportContext context) {
        this.context = context;
        this.dossier = context.dossier();
    }

    /** A figure that a code may have. */
    private record Asked(String id, Message heading, Function<BudgetGaps, Figure<AmountRange>> of) {}

    private static final ImmutableList<Asked> ASKED = ImmutableList.of(
            new Asked("revenue-planned", MoneyMessage.TERM_REVENUE_PLANNED, gaps -> gaps.revenue(RevenueState.PLANNED)),
            new Asked("appropriated", YearlyMessage.TERM_APPROPRIATED, BudgetGaps::appropriated),
            new Asked("incurred", YearlyMessage.TERM_INCURRED, BudgetGaps::incurred));

    /** What stands by a code: nothing where nobody states anything of it. */
    private record Line(
            String list, CodeTree tree, String code, int depth, ImmutableList<Figure<AmountRange>> figures) {
        boolean isShown(int figure) {
            return !figures.get(figure).isUnexplained()
                    && figures.get(figure).value().isZero() != Answer.YES;
        }

        boolean isShown() {
            return IntStream.range(0, figures.size()).anyMatch(this::isShown);
        }
    }

    List<Table> of(ActionPlan plan) {
        BudgetGaps gaps = context.gaps(plan);
        return Stream.concat(
                        dossier.budgetCodes().stream()
                                .filter(code -> code.of() == BudgetCode.Tree.CLASSIFICATION)
                                .map(BudgetCode::scheme)
                                .distinct()
                                .sorted()
                                .flatMap(scheme -> table(
                                        plan,
                                        "codes-" + Identifiers.part(scheme),
                                        CodeTree.ofScheme(dossier, scheme),
                                        Phrase.of(MoneyMessage.TABLE_CODES).with("scheme", Literal.of(scheme)),
                                        code -> gaps.ofCode(scheme, code))),
                        Stream.concat(
                                has(BudgetCode.Tree.SOURCE)
                                        ? table(
                                                plan,
                                                "sources",
                                                CodeTree.ofSources(dossier),
                                                say(MoneyMessage.TABLE_SOURCES),
                                                gaps::fromSource)
                                        : Stream.of(),
                                has(BudgetCode.Tree.PLACE)
                                        ? table(
                                                plan,
                                                "places",
                                                CodeTree.ofPlaces(dossier),
                                                say(MoneyMessage.TABLE_PLACES),
                                                gaps::at)
                                        : Stream.of()))
                .toList();
    }

    private boolean has(BudgetCode.Tree tree) {
        return dossier.budgetCodes().stream().anyMatch(code -> code.of() == tree);
    }

    private Stream<Table> table(
            ActionPlan plan, String list, CodeTree tree, Text caption, Function<String, BudgetGaps> part) {
        List<Line> lines = new ArrayList<>();
        tree.level(1).forEach(code -> add(lines, list, tree, code, part));
        List<Integer> shown = IntStream.range(0, ASKED.size())
                .filter(figure -> lines.stream().anyMatch(line -> line.isShown(figure)))
                .boxed()
                .toList();
        if (shown.isEmpty()) {
            return Stream.of();
        }
        Table table = Table.of(
                caption,
                Stream.concat(
                                Stream.of(Column.text(say(MoneyMessage.COLUMN_CODE))),
                                shown.stream()
                                        .map(figure -> Column.amount(
                                                say(ASKED.get(figure).heading()))))
                        .toArray(Column[]::new));
        return Stream.of(table.withRowHeader(0)
                .withRows(lines.stream().map(line -> row(plan, line, shown)).toList()));
    }

    /** A code before those that are parts of it. */
    private void add(List<Line> lines, String list, CodeTree tree, String code, Function<String, BudgetGaps> part) {
        int depth = tree.above(code).size();
        BudgetGaps gaps = part.apply(code);
        Line line = new Line(
                list,
                tree,
                code,
                depth,
                ASKED.stream().map(figure -> figure.of().apply(gaps)).collect(ImmutableList.toImmutableList()));
        if (line.isShown()) {
            lines.add(line);
            tree.level(depth + 2).stream()
                    .filter(below -> tree.above(below).get(0).equals(code))
                    .forEach(below -> add(lines, list, tree, below, part));
        }
    }

    private Row row(ActionPlan plan, Line line, List<Integer> shown) {
        List<Cell> cells = new ArrayList<>();
        Text name = line.tree().name(line.code());
        cells.add(Cell.text(
                        name.equals(new Literal(line.code()))
                                ? name
                                : Phrase.of(YearlyMessage.NAME_WITH_CODE)
                                        .with("name", name)
                                        .with("code", Literal.of(line.code())))
                .atDepth(line.depth()));
        shown.forEach(figure -> cells.add(context.amount(
                ASKED.get(figure).id() + "-" + plan.id() + "/" + line.list() + "/" + Identifiers.part(line.code()),
                line.figures().get(figure))));
        return Row.of(cells.toArray(Cell[]::new));
    }
}
