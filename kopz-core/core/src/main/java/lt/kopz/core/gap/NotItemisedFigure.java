package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Predicate;
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
        ImmutableList<Term> ways = line.parts().keySet().stream()
                .filter(axis -> isItemised(line, axis, isOfTheItem))
                .map(axis -> along(line, axis, isOfTheItem))
                .collect(ImmutableList.toImmutableList());
        return switch (ways.size()) {
            case 0 -> line.whole();
            case 1 -> ways.get(0);
            default -> line.inCommon(ways);
        };
    }

    private static boolean isItemised(Line line, Axis axis, Predicate<Line> isOfTheItem) {
        return line.parts().get(axis).stream()
                .anyMatch(part -> !isOfTheItem.test(part)
                        || part.parts().keySet().stream().anyMatch(further -> isItemised(part, further, isOfTheItem)));
    }

    private static Term along(Line line, Axis axis, Predicate<Line> isOfTheItem) {
        Term rest = line.rest(axis);
        ImmutableList<Term> ofTheItem = line.parts().get(axis).stream()
                .filter(isOfTheItem)
                .map(part -> rest(part, isOfTheItem))
                .collect(ImmutableList.toImmutableList());
        return ofTheItem.isEmpty()
                ? rest
                : Term.sum(
                        Phrase.of(GapMessage.NOT_ITEMISED),
                        line.value().currency(),
                        ImmutableList.<Term>builder()
                                .addAll(ofTheItem)
                                .add(rest)
                                .build());
    }
}
