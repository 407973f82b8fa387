package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Phrase;

/**
 * The share of lines of money that belongs to a slice. A line that is not split as the slice is asked for gives what its nested lines
 * give, and of the rest anything from nothing to all.
 */
final class MoneyShare {
    /** A line of money, and the lines within it ("of which"), which are never added to it, and whether these are all. */
    record Line(Explanation whole, Slice.Fit fit, ImmutableList<Line> parts, boolean complete, Fact fact) {
        /** The whole, with what its parts leave of it told besides. */
        Explanation told() {
            if (parts.isEmpty()) {
                return whole;
            }
            Explanation items = Explanation.sum(
                    Phrase.of(GapMessage.ITEMISED),
                    Quantity.zero(whole.value().asAmount().currency()),
                    parts.stream().map(Line::whole).toList());
            Explanation rest = Explanation.difference(
                    Phrase.of(complete ? GapMessage.PARTS_MISS : GapMessage.NOT_ITEMISED), whole, items);
            return rest.value().asAmount().isZero() == Answer.YES ? whole : whole.besides(ImmutableList.of(rest));
        }
    }

    private final List<Explanation> inside = new ArrayList<>();
    private final List<Explanation> unsplit = new ArrayList<>();

    private MoneyShare() {}

    static MoneyShare of(Iterable<Line> lines) {
        MoneyShare share = new MoneyShare();
        lines.forEach(share::take);
        return share;
    }

    private void take(Line line) {
        if (line.fit() == Slice.Fit.INSIDE) {
            inside.add(line.told());
        } else if (line.fit() == Slice.Fit.UNSPLIT) {
            AmountRange rest = line.whole().value().asAmount();
            for (Line part : line.parts()) {
                take(part);
                rest = rest.minus(part.whole().value().asAmount());
            }
            rest = rest.orZero();
            if (!line.complete() && rest.isZero() != Answer.YES) {
                AmountRange any = rest.hull(AmountRange.exactly(Amounts.zero(rest.currency())));
                Explanation leaf = Explanation.given(
                        Phrase.of(GapMessage.NOT_SPLIT)
                                .with("what", line.whole().label()),
                        Quantity.of(any),
                        line.fact());
                unsplit.add(leaf);
            }
        }
    }

    /** Whether all there is to say is that some line may belong to the slice and is not split. */
    boolean isUndetermined() {
        return inside.isEmpty() && !unsplit.isEmpty();
    }

    /** What belongs to the slice, and what may. */
    ImmutableList<Explanation> parts() {
        return ImmutableList.<Explanation>builder()
                .addAll(inside)
                .addAll(unsplit)
                .build();
    }
}
