package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.wording.Text;

/** What is stated as the need of exactly what is asked for, and for no smaller part of the plan. */
final class NotItemisedFigure {
    private NotItemisedFigure() {}

    static Figure<AmountRange> of(Query query) {
        Text name = query.named(GapMessage.NOT_ITEMISED_FIGURE);
        Figure<AmountRange> need = query.needed();
        if (need.isUnexplained()) {
            return query.unknown(name, need.reason().orElseThrow());
        }
        Optional<String> item = query.slice().part().flatMap(Slice.Part::id);
        boolean isMeasure = item.filter(query.lines().parts()::isMeasure).isPresent();
        ImmutableList<Term> rests = isMeasure
                ? ImmutableList.of()
                : Nesting.topDown(query.lines().needs().roots()).stream()
                        .filter(line -> line.marks().part().equals(item)
                                && query.slice().fit(line.marks()) == Slice.Fit.INSIDE
                                && line.wholes().stream()
                                        .noneMatch(whole -> whole.marks().part().equals(item)))
                        .map(line -> line.rest(Axis.of(Dimension.PLAN_ITEM)))
                        .filter(rest -> !rest.isNothing())
                        .collect(ImmutableList.toImmutableList());
        return query.amount(name, query.sum(name, rests));
    }
}
