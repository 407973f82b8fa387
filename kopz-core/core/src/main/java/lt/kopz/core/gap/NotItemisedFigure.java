package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
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
    private NotItemisedFigure() {}

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
                : Nesting.topDown(query.lines().needs().roots()).stream()
                        .filter(line ->
                                isOfTheItem.test(line) && line.wholes().stream().noneMatch(isOfTheItem))
                        .map(line -> rest(line, isOfTheItem))
                        .filter(rest -> !rest.isNothing())
                        .collect(ImmutableList.toImmutableList());
        return query.amount(name, query.sum(name, rests));
    }

    /** What no part of a line, nor a part of a part, states of a smaller item; along several dimensions, what all of them leave. */
    private static Term rest(Line line, Predicate<Line> isOfTheItem) {
        ImmutableMap<Axis, Term> ways = line.parts().keySet().stream()
                .filter(axis -> isItemised(line, axis, isOfTheItem))
                .collect(ImmutableMap.toImmutableMap(axis -> axis, axis -> along(line, axis, isOfTheItem)));
        if (ways.isEmpty()) {
            return line.whole();
        }
        Optional<Term> one = ways.values().stream()
                .filter(way -> ways.size() == 1 || (!line.isSigned() && way.isNothing()))
                .findFirst();
        return one.orElseGet(() -> line.inCommon(ways.entrySet().stream()
                .map(way -> Term.sum(
                        Phrase.of(KindWords.by(way.getKey().dimension())),
                        line.value().currency(),
                        ImmutableList.of(way.getValue())))
                .collect(ImmutableList.toImmutableList())));
    }

    private static boolean isItemised(Line line, Axis axis, Predicate<Line> isOfTheItem) {
        return line.parts().get(axis).stream()
                .anyMatch(part -> !isOfTheItem.test(part)
                        || part.parts().keySet().stream().anyMatch(further -> isItemised(part, further, isOfTheItem)));
    }

    private static Term along(Line line, Axis axis, Predicate<Line> isOfTheItem) {
        Term rest = line.rest(axis);
        ImmutableList<Term> left = Stream.concat(
                        line.parts().get(axis).stream().filter(isOfTheItem).map(part -> rest(part, isOfTheItem)),
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
