package lt.kopz.core.gap;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** What is stated as the need of exactly what is asked for, and for no smaller part of the plan. */
final class NotItemisedFigure {
    private final Predicate<Line> isOfTheItem;
    private final Map<Line, Term> rests = new HashMap<>();
    private final Set<Line> itemised = new HashSet<>();

    private NotItemisedFigure(Predicate<Line> isOfTheItem) {
        this.isOfTheItem = isOfTheItem;
    }

    /** What is left of the largest lines of the item, the smallest looked at first, however deep they are. */
    private ImmutableList<Term> rests(ImmutableList<Line> roots) {
        ImmutableList<Line> lines = Nesting.topDown(roots);
        for (Line line : lines.reverse()) {
            if (isOfTheItem.test(line)) {
                if (line.parts().keySet().stream().anyMatch(axis -> isItemised(line, axis))) {
                    itemised.add(line);
                }
                rests.put(line, rest(line));
            }
        }
        return lines.stream()
                .filter(line -> isOfTheItem.test(line) && line.wholes().stream().noneMatch(isOfTheItem))
                .map(line -> requireNonNull(rests.get(line)))
                .filter(rest -> !rest.isNothing())
                .collect(ImmutableList.toImmutableList());
    }

    static Figure<AmountRange> of(Query query) {
        Text name = query.named(GapMessage.NOT_ITEMISED_FIGURE);
        Figure<AmountRange> need = query.needed();
        boolean isOutside = query.slice()
                .time()
                .filter(new NeedFigure(query)::isOutsideThePlan)
                .isPresent();
        if (need.isUnexplained() && (isOutside || query.lines().anyNeedSet() != Answer.YES)) {
            return query.unknown(name, need.reason().orElseThrow());
        }
        Optional<String> item = query.slice().part().flatMap(Slice.Part::id);
        boolean isMeasure = item.filter(query.lines().parts()::isMeasure).isPresent();
        Predicate<Line> isOfTheItem =
                line -> line.marks().part().equals(item) && query.slice().fit(line.marks()) == Slice.Fit.INSIDE;
        ImmutableList<Term> rests = isMeasure
                ? ImmutableList.of()
                : new NotItemisedFigure(isOfTheItem).rests(query.lines().needs().roots());
        return query.amount(name, query.sum(name, rests));
    }

    /** What no part of a line, nor a part of a part, states of a smaller item; along several dimensions, what all of them leave. */
    private Term rest(Line line) {
        ImmutableMap<Axis, Term> ways = line.parts().keySet().stream()
                .filter(axis -> isItemised(line, axis))
                .collect(ImmutableMap.toImmutableMap(axis -> axis, axis -> along(line, axis)));
        if (ways.isEmpty()) {
            return line.whole();
        }
        Optional<Term> one = ways.values().stream()
                .filter(way -> ways.size() == 1 || (!line.isSigned() && way.isNothing()))
                .findFirst();
        return one.orElseGet(() -> line.inCommon(ways.entrySet().stream()
                .map(way -> Term.sum(
                        Phrase.of(way.getKey().dimension()), line.value().currency(), ImmutableList.of(way.getValue())))
                .collect(ImmutableList.toImmutableList())));
    }

    private boolean isItemised(Line line, Axis axis) {
        return line.parts().get(axis).stream().anyMatch(part -> !isOfTheItem.test(part) || itemised.contains(part));
    }

    private Term along(Line line, Axis axis) {
        Term rest = line.rest(axis);
        ImmutableList<Term> left = Stream.concat(
                        line.parts().get(axis).stream()
                                .filter(isOfTheItem)
                                .map(part -> requireNonNull(rests.get(part))),
                        Stream.of(rest))
                .filter(term -> !term.isNothing())
                .collect(ImmutableList.toImmutableList());
        return switch (left.size()) {
            case 0 -> rest;
            case 1 -> left.get(0);
            default -> Term.sum(Phrase.of(GapMessage.NOT_ITEMISED), line.value().currency(), left);
        };
    }
}
