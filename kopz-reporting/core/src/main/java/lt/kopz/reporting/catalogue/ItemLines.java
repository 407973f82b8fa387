package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import com.google.common.collect.Iterables;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import com.google.common.collect.MultimapBuilder;
import com.google.common.graph.Traverser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.gap.AmountBreakdown;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.wording.ReportMessage;

/**
 * Amounts as sources state them, a line each: changes below what they change, and parts below "of which", breakdown by breakdown and never
 * added up over two. An amount that is a part of several stands below the first of them.
 *
 * @param <F> needs, appropriations or revenue
 */
final class ItemLines<F extends Itemised> extends Writing {

    /**
     * A column beside the amount and what it is for.
     *
     * @param column its heading
     * @param cell what stands in it
     * @param ofChanges whether a change that states nothing of its own has it from what it changes, as parts have all from their whole
     * @param <F> needs, appropriations or revenue
     */
    record Extra<F>(Column column, Function<F, Cell> cell, boolean ofChanges) {
        /** A column of words, or that they are not stated. */
        static <F> Extra<F> words(Message heading, Function<F, Optional<Text>> words, boolean ofChanges) {
            return new Extra<>(
                    Column.text(say(heading)), each -> or(words.apply(each), YearlyMessage.NOT_STATED), ofChanges);
        }
    }

    /** A line, and those that are indented below it; they are asked for one after the other, as parts may lie thousands of levels deep. */
    private record Line(Row row, Supplier<Stream<Line>> below) {}

    private final Function<F, StatedAmount> amount;
    private final BiFunction<F, Optional<F>, ImmutableList<Text>> words;
    private final ImmutableList<Extra<F>> extras;
    private final ImmutableMap<String, F> shown;
    private final ListMultimap<String, F> changes =
            MultimapBuilder.hashKeys().arrayListValues().build();
    private final Map<String, ListMultimap<Dimension, F>> parts = new HashMap<>();
    private final List<F> roots = new ArrayList<>();
    /** Of tens of thousands of lines many say the same. */
    private final Interner<Cell> alike = Interners.newStrongInterner();

    /**
     * Lines.
     *
     * @param context what they are made from
     * @param amounts the amounts, in their order
     * @param any finds an amount, shown or not
     * @param amount how much of an amount is shown
     * @param words what an amount is for beside a larger one or, if it changes one, beside that
     * @param extras the further columns
     */
    ItemLines(
            ReportContext context,
            Collection<F> amounts,
            Function<String, F> any,
            Function<F, StatedAmount> amount,
            BiFunction<F, Optional<F>, ImmutableList<Text>> words,
            ImmutableList<Extra<F>> extras) {
        super(context);
        this.amount = amount;
        this.words = words;
        this.extras = extras;
        this.shown = Maps.uniqueIndex(amounts, Itemised::id);
        for (F each : amounts) {
            Optional<String> changed = changed(each);
            changed.ifPresent(original -> changes.put(original, each));
            larger(each, any)
                    .filter(whole -> changed.isEmpty())
                    .ifPresentOrElse(
                            whole -> parts.computeIfAbsent(
                                            whole.id(),
                                            id -> MultimapBuilder.linkedHashKeys()
                                                    .arrayListValues()
                                                    .build())
                                    .put(Dimension.between(each, whole), each),
                            () -> roots.addAll(changed.isEmpty() ? List.of(each) : List.of()));
        }
    }

    /** What is shown and changed by an amount. */
    private Optional<String> changed(F each) {
        return each instanceof Amendable change ? change.amends().filter(shown::containsKey) : Optional.empty();
    }

    /** The nearest of the larger amounts that are shown. */
    private Optional<F> larger(Itemised part, Function<String, F> any) {
        return part.within().stream()
                .flatMap(id -> Optional.ofNullable(shown.get(id)).or(() -> larger(any.apply(id), any)).stream())
                .findFirst();
    }

    Table table(Message caption) {
        Iterable<Line> lines = Traverser.<Line>forTree(
                        line -> line.below().get().toList())
                .depthFirstPreOrder(Lists.transform(roots, each -> line(each, Optional.empty(), 0)));
        return Table.of(
                        say(caption),
                        Stream.concat(
                                        Stream.of(
                                                Column.amount(say(ReportMessage.CHART_AMOUNT)),
                                                Column.text(say(YearlyMessage.COLUMN_FOR))),
                                        extras.stream().map(Extra::column))
                                .toArray(Column[]::new))
                .withRows(Iterables.transform(lines, Line::row));
    }

    private Line line(F fact, Optional<F> larger, int depth) {
        return new Line(
                context.row(fact, each -> row(each, larger, depth)),
                () -> Stream.concat(
                        changes.get(fact.id()).stream().map(change -> line(change, Optional.of(fact), depth + 1)),
                        Optional.ofNullable(parts.get(fact.id())).stream()
                                .flatMap(along -> along.asMap().entrySet().stream())
                                .map(along -> breakdown(fact, along.getKey(), along.getValue(), depth + 1))));
    }

    /** What the parts are together, then each of them, and last what they leave or by how much they do not fit. */
    private Line breakdown(F whole, Dimension along, Collection<F> all, int depth) {
        Optional<AmountBreakdown> agreed =
                Optional.ofNullable(context.breakdowns().get(new ReportContext.Whole(whole.id(), along)));
        return line(
                agreed.<Cell>map(each -> ReportContext.known(each.agreed())).orElseGet(Writing::notApplicable),
                say(MoneyMessage.OF_WHICH, "by", say(along)),
                depth,
                () -> Stream.concat(
                        all.stream().map(part -> line(part, Optional.of(whole), depth + 1)),
                        agreed.stream().flatMap(each -> rest(each, depth + 1))));
    }

    private Stream<Line> rest(AmountBreakdown breakdown, int depth) {
        return Stream.concat(
                breakdown.contradiction().stream().map(difference -> {
                    boolean isTooMuch = difference.isPositive() == Answer.YES;
                    return line(
                            Cell.amount(isTooMuch ? difference : difference.negate()),
                            say(isTooMuch ? MoneyMessage.PARTS_TOO_MUCH : MoneyMessage.PARTS_TOO_LITTLE),
                            depth,
                            Stream::empty);
                }),
                breakdown.rest().stream()
                        .map(rest -> line(Cell.amount(rest), say(MoneyMessage.NOT_ITEMISED), depth, Stream::empty)));
    }

    private Line line(Cell money, Text about, int depth, Supplier<Stream<Line>> below) {
        Stream<Cell> others = extras.stream().map(extra -> notApplicable());
        return new Line(
                new Row(Stream.concat(Stream.of(money, Cell.text(about).atDepth(depth)), others)
                        .collect(ImmutableList.toImmutableList())),
                below);
    }

    /** What a part does not state for itself is that of its whole. */
    private Row row(F fact, Optional<F> larger, int depth) {
        boolean isChange = fact instanceof Amendable change && change.change() != ChangeKind.ORIGINAL;
        boolean reduces = fact instanceof Amendable change && change.change() == ChangeKind.REDUCED;
        Cell money = Cell.amount(reduces ? amount.apply(fact).negate() : amount.apply(fact));
        boolean isOfTheSameSources = larger.filter(whole -> whole.provenance().equals(fact.provenance()))
                .isPresent();
        Stream<Cell> others = extras.stream().map(extra -> {
            Cell own = extra.cell().apply(fact);
            boolean isInherited = larger.filter(
                            whole -> extra.cell().apply(whole).equals(own)
                                    || ((!isChange || extra.ofChanges()) && own instanceof Cell.Nothing))
                    .isPresent();
            return isInherited ? notApplicable() : own;
        });
        return new Row(Stream.concat(
                        Stream.of(
                                isOfTheSameSources ? money : money.withNote(context.sources(fact)),
                                Cell.text(words(fact, larger)).atDepth(depth)),
                        others)
                .map(alike::intern)
                .collect(ImmutableList.toImmutableList()));
    }

    /** What an amount is for; one that does not state it is named by its source. */
    private Text words(F fact, Optional<F> larger) {
        ImmutableList<Text> all = words.apply(fact, larger);
        return all.isEmpty()
                ? new MoneyWords(context).sourceAndManager(fact).orElseGet(() -> say(YearlyMessage.NOT_STATED))
                : joined(all.stream());
    }
}
