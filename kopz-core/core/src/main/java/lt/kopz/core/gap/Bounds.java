package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.wording.Phrase;

/**
 * What parts say of their whole, and what the whole leaves for a part of which little is stated.
 *
 * <p>Example: of 100.00, one part is 60.00 and another one unknown: that one is at most 40.00, and 40.00 where the two are all there is.
 */
final class Bounds {
    private Bounds() {}

    static void tighten(ImmutableList<Line> roots) {
        ImmutableList<Line> lines = Itemisation.topDown(roots);
        if (lines.stream().allMatch(line -> line.value().isExact())) {
            return;
        }
        lines.reverse().forEach(Bounds::byItsParts);
        lines.forEach(Bounds::itsParts);
    }

    private static void byItsParts(Line line) {
        if (line.value().isExact()) {
            return;
        }
        line.parts().asMap().forEach((dimension, parts) -> {
            Term sum = line.itemised(dimension);
            AmountRange value = sum.value();
            if (line.isComplete(dimension)) {
                line.bound(sum);
            } else if (value.lower().isPresent()) {
                AmountRange least = AmountRange.atLeast(value.lower().get());
                line.bound(bound(GapMessage.AT_LEAST_PARTS, least, line));
            }
        });
    }

    private static void itsParts(Line line) {
        line.parts().asMap().forEach((dimension, parts) -> itsParts(line, dimension, parts));
    }

    private static void itsParts(Line line, Dimension dimension, Collection<Line> parts) {
        ImmutableList<Line> open =
                parts.stream().filter(part -> !part.value().isExact()).collect(ImmutableList.toImmutableList());
        if (open.isEmpty() || line.value().upper().isEmpty()) {
            return;
        }
        AmountRange all = line.itemised(dimension).value();
        for (Line part : open) {
            AmountRange left = left(line, dimension, all, part.value());
            if (left.isNegative() != Answer.YES) {
                part.bound(bound(GapMessage.LEFT_BY_WHOLE, left, line));
            }
        }
    }

    private static Term bound(GapMessage message, AmountRange bound, Line line) {
        return Term.of(
                bound,
                () -> Explanation.given(
                        Phrase.of(message).with("what", line.stated().why().label()), Quantity.of(bound), line.fact()));
    }

    /** What the whole leaves beside the other parts. */
    private static AmountRange left(Line line, Dimension dimension, AmountRange all, AmountRange own) {
        AmountRange whole = line.value();
        AmountRange most = AmountRange.exactly(whole.upper().orElseThrow())
                .minus(AmountRange.exactly(all.lower().orElseThrow()))
                .plus(AmountRange.exactly(own.lower().orElseThrow()));
        boolean leastKnown = line.isComplete(dimension)
                && whole.lower().isPresent()
                && all.upper().isPresent();
        AmountRange bound = AmountRange.atMost(most.exact());
        if (!leastKnown) {
            return bound;
        }
        AmountRange least = AmountRange.exactly(whole.lower().get())
                .minus(AmountRange.exactly(all.upper().get()))
                .plus(AmountRange.exactly(own.upper().orElseThrow()));
        return AmountRange.between(least.exact(), most.exact());
    }
}
