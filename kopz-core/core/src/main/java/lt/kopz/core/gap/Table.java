package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Streams;
import com.google.common.graph.Traverser;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.wording.Phrase;

/**
 * Amounts that stand for themselves and share cells: totals of rows and totals of columns without a grand total are the same money seen
 * along two dimensions. Mostly it is one amount alone.
 *
 * @param coverings by what they go along, the totals along it and what stands in none of them
 */
record Table(Map<Axis, ImmutableList<Line>> coverings) {

    /**
     * Puts the lines of a budget together.
     *
     * @param roots the lines that stand for themselves
     * @param gone cells of earlier editions, by which totals are still known to be the same money
     */
    static ImmutableList<Table> of(ImmutableList<Line> roots, Iterable<Line> gone) {
        SetMultimap<Line, Line> cells = LinkedHashMultimap.create();
        Streams.concat(Nesting.topDown(roots).stream(), Streams.stream(gone))
                .filter(line -> line.wholes().size() > 1)
                .forEach(cell -> {
                    Set<Line> totals = totals(cell);
                    if (totals.size() > 1) {
                        totals.forEach(total -> cells.put(total, cell));
                    }
                });
        Set<Line> done = new HashSet<>();
        ImmutableList.Builder<Table> tables = ImmutableList.builder();
        for (Line root : roots) {
            if (done.add(root)) {
                Set<Line> together =
                        ImmutableSet.copyOf(Traverser.<Line>forGraph(total -> () -> cells.get(total).stream()
                                        .flatMap(cell -> totals(cell).stream())
                                        .iterator())
                                .breadthFirst(root));
                done.addAll(together);
                tables.add(together.size() == 1 ? alone(root) : shared(together, cells));
            }
        }
        return tables.build();
    }

    private static Table alone(Line root) {
        return new Table(Map.of(Axis.NONE, ImmutableList.of(root)));
    }

    private static Set<Line> totals(Line line) {
        return Groups.beyond(ImmutableSet.of(line), Line::wholes).stream()
                .filter(larger -> larger.wholes().isEmpty())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** A row is a total along the dimension along which cells are parts of their columns. */
    private static Table shared(Set<Line> totals, SetMultimap<Line, Line> cells) {
        SetMultimap<Axis, Line> along = LinkedHashMultimap.create();
        for (Line total : totals) {
            for (Line cell : cells.get(total)) {
                cell.wholes().stream()
                        .filter(other -> !totals(other).contains(total) && other != total)
                        .forEach(other -> along.put(Axis.between(cell, other), total));
            }
        }
        Map<Axis, ImmutableList<Line>> coverings = new TreeMap<>();
        along.asMap()
                .forEach((axis, covering) -> coverings.put(
                        axis,
                        Stream.concat(
                                        covering.stream(),
                                        totals.stream()
                                                .flatMap(total -> total.parts().get(axis).stream())
                                                .filter(part ->
                                                        totals(part).stream().noneMatch(covering::contains))
                                                .distinct())
                                .collect(ImmutableList.toImmutableList())));
        return new Table(coverings);
    }

    /** The totals along the dimension along which most is stated. */
    private ImmutableList<Line> largest() {
        return coverings.values().stream()
                .reduce((one, other) -> sum(one).isLessThan(sum(other)) == Answer.YES ? other : one)
                .orElseThrow();
    }

    /** The ids of totals that state once more what others state: those of columns beside those of rows. */
    static ImmutableSet<String> seenAgain(List<Table> tables) {
        return tables.stream()
                .flatMap(Table::seenAgain)
                .map(line -> line.fact().id())
                .collect(ImmutableSet.toImmutableSet());
    }

    private Stream<Line> seenAgain() {
        ImmutableList<Line> largest = largest();
        return lines().filter(line -> line.wholes().isEmpty() && !largest.contains(line));
    }

    /** The totals and what stands in none of them. */
    Stream<Line> lines() {
        return coverings.values().stream().flatMap(List::stream);
    }

    /** The one amount that all others here are parts of, if there is one. */
    Optional<Line> onlyTotal() {
        ImmutableList<Line> totals = coverings.values().iterator().next();
        return !isShared() && totals.size() == 1 ? Optional.of(totals.get(0)) : Optional.empty();
    }

    /** Whether the same money is seen along several dimensions. */
    boolean isShared() {
        return coverings.size() > 1;
    }

    /** What of it belongs to a slice: as the totals along each dimension say, none of which covers less than another. */
    Share share(Slice slice, BiFunction<Line, Slice, Share> shareOf) {
        if (!isShared()) {
            return of(coverings.values().iterator().next(), slice, shareOf);
        }
        ImmutableList<Line> largest = largest();
        if (slice.equals(Slice.WHOLE)) {
            return of(largest, slice, shareOf);
        }
        Line first = largest.get(0);
        ImmutableList<Term> terms = coverings.entrySet().stream()
                .map(along -> {
                    ImmutableList<Line> covering = along.getValue();
                    Share share = of(covering, slice, shareOf);
                    AmountRange beyond = sum(largest).minus(sum(covering)).orZero();
                    share.addBounds(first.open(beyond));
                    return Term.sum(Phrase.of(along.getKey().dimension()), beyond.currency(), share.terms());
                })
                .collect(ImmutableList.toImmutableList());
        Share share = new Share();
        share.addBounds(Itemisation.tightest(terms));
        return share;
    }

    private static Share of(ImmutableList<Line> lines, Slice slice, BiFunction<Line, Slice, Share> shareOf) {
        Share share = new Share();
        lines.forEach(line -> share.addAll(shareOf.apply(line, slice)));
        return share;
    }

    private static AmountRange sum(ImmutableList<Line> lines) {
        return AmountRange.sum(
                lines.get(0).value().currency(), lines.stream().map(Line::value).toList());
    }
}
