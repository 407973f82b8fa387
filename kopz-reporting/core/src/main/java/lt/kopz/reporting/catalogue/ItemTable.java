package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import com.google.common.collect.Lists;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.gap.Breakdown;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.catalogue.ItemTree.Matrix;
import lt.kopz.reporting.catalogue.ItemTree.Node;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.wording.ReportMessage;
import org.jspecify.annotations.Nullable;

/**
 * Amounts as a source states them: each with its changes below it and its parts below "of which", breakdown by breakdown and never added up
 * over two; and a matrix where two breakdowns share cells.
 *
 * @param <F> needs, appropriations or revenue
 */
final class ItemTable<F extends Itemised> extends Writing {

    /**
     * A column beside the amount and what it is for.
     *
     * @param column its heading
     * @param cell what stands in it
     * @param ofChanges whether a change that states nothing of its own has it from what it changes, as parts have all from their whole
     * @param <F> needs, appropriations or revenue
     */
    record Extra<F>(Column column, Function<F, Cell> cell, boolean ofChanges) {}

    private final Map<ReportContext.Whole, Breakdown> breakdowns;
    private final Function<F, StatedAmount> amount;
    private final BiFunction<F, Optional<F>, ImmutableList<Text>> words;
    private final ImmutableList<Extra<F>> extras;
    private final ImmutableSet<Text> shared;
    private final ImmutableList<Matrix<F>> matrices;
    private final List<Row> rows = new ArrayList<>();
    /** Of tens of thousands of rows many say the same. */
    private final Interner<Cell> alike = Interners.newStrongInterner();
    /** What is still to be written, the next first: parts may lie thousands of levels deep. */
    private final Deque<Runnable> open = new ArrayDeque<>();

    private final List<AmountRange> counted = new ArrayList<>();

    /**
     * A table.
     *
     * @param context what it is made from
     * @param tree the amounts
     * @param amount how much of an amount is shown
     * @param words what an amount is for beside a larger one or, if it changes one, beside that
     * @param extras the further columns
     */
    ItemTable(
            ReportContext context,
            ItemTree<F> tree,
            Function<F, StatedAmount> amount,
            BiFunction<F, Optional<F>, ImmutableList<Text>> words,
            ImmutableList<Extra<F>> extras) {
        super(context);
        this.breakdowns = context.breakdowns();
        this.amount = amount;
        this.words = words;
        this.extras = extras;
        this.shared = shared(tree.roots());
        this.matrices = tree.nodes().stream()
                .flatMap(node -> Matrix.of(node).stream())
                .filter(this::isKnown)
                .collect(ImmutableList.toImmutableList());
        tree.roots().forEach(root -> {
            open.push(() -> add(root, Optional.empty(), 0));
            while (!open.isEmpty()) {
                open.pop().run();
            }
        });
    }

    /** What all amounts that stand for themselves have in common is said once, in the caption. */
    private ImmutableSet<Text> shared(ImmutableList<Node<F>> roots) {
        if (roots.size() < 2) {
            return ImmutableSet.of();
        }
        Set<Text> common = new LinkedHashSet<>(words.apply(roots.get(0).fact(), Optional.empty()));
        roots.forEach(root -> common.retainAll(words.apply(root.fact(), Optional.empty())));
        return ImmutableSet.copyOf(common);
    }

    Table table(Text caption) {
        return Table.of(
                        shared.isEmpty()
                                ? caption
                                : Phrase.of(MoneyMessage.CAPTION_SHARED)
                                        .with("caption", caption)
                                        .with("shared", joined(shared.stream())),
                        Stream.concat(
                                        Stream.of(
                                                Column.amount(say(ReportMessage.CHART_AMOUNT)),
                                                Column.text(say(YearlyMessage.COLUMN_FOR))),
                                        extras.stream().map(Extra::column))
                                .toArray(Column[]::new))
                .withRows(rows);
    }

    /** What the amounts that stand for themselves, and their changes, state one by one. */
    ImmutableList<AmountRange> counted() {
        return ImmutableList.copyOf(counted);
    }

    /** The table, and those of two dimensions; nothing where there are no rows. */
    ImmutableList<Block> blocks(Message caption, Message matrix) {
        return rows.isEmpty() ? ImmutableList.of() : blocks(List.of(table(say(caption))), matrices(matrix));
    }

    ImmutableList<Block> matrices(Message caption) {
        return matrices.stream().map(matrix -> matrix(caption, matrix)).collect(ImmutableList.toImmutableList());
    }

    // ---- rows

    private void add(Node<F> node, Optional<Node<F>> whole, int depth) {
        row(node.fact(), whole.map(Node::fact), depth, whole.isEmpty());
        node.changes().forEach(change -> row(change, Optional.of(node.fact()), depth + 1, whole.isEmpty()));
        next(node.dimensions().stream().map(dimension -> () -> parts(node, dimension, depth + 1)));
    }

    private void next(Stream<Runnable> steps) {
        Lists.reverse(steps.toList()).forEach(open::push);
    }

    private void parts(Node<F> whole, Dimension dimension, int depth) {
        ImmutableList<Node<F>> below = whole.below(dimension);
        if (below.isEmpty() || below.stream().allMatch(this::isInMatrix)) {
            return;
        }
        Optional<Breakdown> breakdown = breakdown(whole, dimension);
        rows.add(line(
                breakdown.<Cell>map(each -> ReportContext.known(each.agreed())).orElseGet(Writing::notApplicable),
                say(MoneyMessage.OF_WHICH, "by", say(dimension)),
                depth));
        next(Stream.concat(
                below.stream()
                        .filter(part -> !isInMatrix(part))
                        .map(part -> () -> add(part, Optional.of(whole), depth + 1)),
                breakdown.stream().map(each -> () -> rest(each, depth + 1))));
    }

    private boolean isInMatrix(Node<F> node) {
        return matrices.stream().anyMatch(matrix -> matrix.states(node));
    }

    /** What the parts leave, or by how much they do not fit. */
    private void rest(Breakdown breakdown, int depth) {
        Optional<AmountRange> contradiction = breakdown.contradiction();
        if (contradiction.isPresent()) {
            boolean tooMuch = contradiction.get().isPositive() == Answer.YES;
            rows.add(line(
                    Cell.amount(
                            tooMuch ? contradiction.get() : contradiction.get().negate()),
                    say(tooMuch ? MoneyMessage.PARTS_TOO_MUCH : MoneyMessage.PARTS_TOO_LITTLE),
                    depth));
        }
        breakdown.rest().ifPresent(rest -> rows.add(line(Cell.amount(rest), say(MoneyMessage.NOT_ITEMISED), depth)));
    }

    /** A row; what a part does not state for itself is that of its whole. */
    private void row(F fact, Optional<F> whole, int depth, boolean counts) {
        if (counts) {
            counted.add(signed(fact).value());
        }
        rows.add(context.row(fact, each -> row(each, whole, depth)));
    }

    private Cell.AmountCell signed(F fact) {
        boolean reduces = fact instanceof Amendable change && change.change() == ChangeKind.REDUCED;
        return Cell.amount(reduces ? amount.apply(fact).negate() : amount.apply(fact));
    }

    private Row row(F fact, Optional<F> whole, int depth) {
        boolean changes = fact instanceof Amendable change && change.change() != ChangeKind.ORIGINAL;
        ImmutableList.Builder<Cell> cells = ImmutableList.<Cell>builder()
                .add(
                        noted(signed(fact), fact, whole),
                        alike.intern(Cell.text(words(fact, whole)).atDepth(depth)));
        for (Extra<F> extra : extras) {
            Cell own = extra.cell().apply(fact);
            boolean isInherited = whole.filter(
                            larger -> extra.cell().apply(larger).equals(own)
                                    || ((!changes || extra.ofChanges()) && own instanceof Cell.Nothing))
                    .isPresent();
            cells.add(alike.intern(isInherited ? notApplicable() : own));
        }
        return new Row(cells.build());
    }

    /** An amount with its sources, unless they are those of what it is a part of. */
    private Cell noted(Cell cell, F fact, Optional<F> whole) {
        return whole.filter(larger -> larger.provenance().equals(fact.provenance()))
                        .isPresent()
                ? cell
                : cell.withNote(context.sources(fact));
    }

    /** What an amount is for: what no other one is for, else what all are for; one that states neither is named by its source. */
    private Text words(F fact, Optional<F> whole) {
        ImmutableList<Text> all = words.apply(fact, whole);
        List<Text> own = all.stream()
                .filter(text -> whole.isPresent() || !shared.contains(text))
                .toList();
        if (own.isEmpty() && !all.isEmpty()) {
            return joined(all.stream());
        }
        return own.isEmpty()
                ? new MoneyWords(context).sourceAndManager(fact).orElseGet(() -> say(YearlyMessage.NOT_STATED))
                : joined(own.stream());
    }

    private Row line(Cell amount, Text words, int depth) {
        ImmutableList.Builder<Cell> cells =
                ImmutableList.<Cell>builder().add(amount, Cell.text(words).atDepth(depth));
        extras.forEach(extra -> cells.add(notApplicable()));
        return new Row(cells.build());
    }

    // ---- matrices

    private Table matrix(Message caption, Matrix<F> matrix) {
        F whole = matrix.whole().fact();
        ImmutableList.Builder<Column> columns =
                ImmutableList.<Column>builder().add(Column.text(say(YearlyMessage.COLUMN_FOR)));
        matrix.columns().forEach(column -> columns.add(Column.amount(name(column, whole))));
        columns.add(Column.amount(say(PartMessage.TOTAL)));
        Table table = Table.of(
                        Phrase.of(caption)
                                .with("what", words(whole, Optional.empty()))
                                .with("rows", say(matrix.byRow()))
                                .with("columns", say(matrix.byColumn())),
                        columns.build().toArray(Column[]::new))
                .withRowHeader(0);
        table = table.plusAll(matrix.rows().stream()
                .map(row -> Row.of(cells(
                        matrix, name(row, whole), row, column -> matrix.cells().get(row, column))))
                .toList());
        return table.withTotal(cells(matrix, say(PartMessage.TOTAL), matrix.whole(), column -> column));
    }

    private Cell[] cells(Matrix<F> matrix, Text name, Node<F> total, Function<Node<F>, @Nullable Node<F>> inColumn) {
        F whole = matrix.whole().fact();
        Stream<Cell> inColumns = matrix.columns().stream()
                .map(inColumn)
                .map(cell ->
                        cell == null ? notApplicable() : amended(cell, whole).orElseThrow());
        return Stream.of(
                        Stream.of(Cell.text(name)),
                        inColumns,
                        Stream.of(amended(total, whole).orElseThrow()))
                .flatMap(each -> each)
                .toArray(Cell[]::new);
    }

    private Text name(Node<F> part, F whole) {
        return words(part.fact(), Optional.of(whole));
    }

    /** Whether every amount of a matrix is known with its changes. */
    private boolean isKnown(Matrix<F> matrix) {
        return Stream.of(
                        Stream.of(matrix.whole()),
                        matrix.rows().stream(),
                        matrix.columns().stream(),
                        matrix.cells().values().stream())
                .flatMap(each -> each)
                .allMatch(node -> amended(node, matrix.whole().fact()).isPresent());
    }

    /** An amount with its changes; empty where nobody has worked these out. */
    private Optional<Cell> amended(Node<F> node, F whole) {
        if (node.changes().isEmpty()) {
            return Optional.of(noted(
                    Cell.amount(amount.apply(node.fact())),
                    node.fact(),
                    Optional.of(whole).filter(larger -> !larger.equals(node.fact()))));
        }
        return node.dimensions().stream()
                .flatMap(dimension -> breakdown(node, dimension).stream())
                .map(breakdown -> (Cell) Cell.amount(breakdown.total()))
                .findFirst();
    }

    private Optional<Breakdown> breakdown(Node<F> whole, Dimension dimension) {
        return Optional.ofNullable(
                breakdowns.get(new ReportContext.Whole(whole.fact().id(), dimension)));
    }
}
