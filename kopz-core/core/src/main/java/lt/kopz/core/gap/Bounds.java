package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.wording.Phrase;

/**
 * What parts say of their whole, and what the whole leaves for a part of which little is stated.
 *
 * <p>Example: of 100.00, one part is 60.00 and another one unknown: that one is at most 40.00, and 40.00 where the two are all there is.
 */
final class Bounds {
    /** On a tree two rounds suffice; where rows and columns cross, each round may leave less open, and what is left open then stays so. */
    private static final int MOST_ROUNDS = 8;

    private Bounds() {}

    static void tighten(ImmutableList<Line> roots) {
        ImmutableList<Line> lines = Nesting.topDown(roots);
        if (lines.stream().allMatch(line -> line.value().isExact())) {
            return;
        }
        boolean moves = true;
        for (int round = 0; moves && round < MOST_ROUNDS; round++) {
            moves = Stream.concat(
                            lines.reverse().stream().map(Bounds::byItsParts),
                            lines.stream().map(Bounds::itsParts))
                    .reduce(false, Boolean::logicalOr);
        }
    }

    private static boolean byItsParts(Line line) {
        boolean moves = false;
        for (Axis axis : line.parts().keySet()) {
            moves |= !line.value().isExact() && byItsParts(line, axis);
        }
        return moves;
    }

    private static boolean byItsParts(Line line, Axis axis) {
        Term sum = line.itemised(axis);
        return line.bound(line.isAll(axis) ? sum : atLeast(sum, line));
    }

    private static boolean itsParts(Line line) {
        boolean moves = false;
        for (Map.Entry<Axis, Collection<Line>> parts : line.parts().asMap().entrySet()) {
            moves |= itsParts(line, parts.getKey(), parts.getValue());
        }
        return moves;
    }

    private static boolean itsParts(Line line, Axis axis, Collection<Line> parts) {
        ImmutableList<Line> open =
                parts.stream().filter(part -> !part.value().isExact()).collect(ImmutableList.toImmutableList());
        boolean isAll = line.isAll(axis);
        boolean isOpenBelow = line.isSigned() && !isAll;
        if (open.isEmpty() || isOpenBelow || line.value().upper().isEmpty()) {
            return false;
        }
        AmountRange all = line.itemised(axis).value();
        ImmutableList<Line> unbounded =
                open.stream().filter(part -> part.value().upper().isEmpty()).collect(ImmutableList.toImmutableList());
        boolean moves = false;
        for (Line part : open) {
            AmountRange left = unbounded.equals(ImmutableList.of(part))
                    ? left(line, isAll, line.itemisedBeside(axis, part).value(), nothing(line))
                    : left(line, isAll, all, part.value());
            if (line.isSigned() || left.isNegative() != Answer.YES) {
                moves |= part.bound(bound(GapMessage.LEFT_BY_WHOLE, left, line));
            }
        }
        return moves;
    }

    /** What parts say of their whole where they need not be all there is: nothing, if some of it may be below zero. */
    static Term atLeast(Term parts, Line whole) {
        AmountRange sum = parts.value();
        AmountRange least = whole.isSigned() || sum.lower().isEmpty()
                ? AmountRange.unknown(sum.currency())
                : AmountRange.atLeast(sum.lower().get()).withTolerance(sum.tolerance());
        return bound(GapMessage.AT_LEAST_PARTS, least, whole);
    }

    private static AmountRange nothing(Line line) {
        return AmountRange.exactly(Amounts.zero(line.value().currency()));
    }

    private static Term bound(GapMessage message, AmountRange bound, Line line) {
        return Term.of(
                bound,
                () -> Explanation.given(
                        Phrase.of(message).with("what", line.stated().why().label()), Quantity.of(bound), line.fact()));
    }

    /** What the whole leaves beside the other parts: at most, and at least where the parts are all there is. */
    private static AmountRange left(Line line, boolean isAll, AmountRange all, AmountRange own) {
        Optional<AmountRange> most = left(line.value().upper(), all.lower(), own.lower());
        Optional<AmountRange> least = isAll ? left(line.value().lower(), all.upper(), own.upper()) : Optional.empty();
        AmountRange none = AmountRange.unknown(line.value().currency());
        AmountRange atMost =
                most.map(bound -> AmountRange.atMost(bound.exact())).orElse(none);
        AmountRange atLeast =
                least.map(bound -> AmountRange.atLeast(bound.exact())).orElse(none);
        // What a part has beside the others is not off by its own number.
        BigDecimal tolerance = line.value().tolerance().add(all.tolerance()).subtract(own.tolerance());
        return atMost.meets(atLeast)
                ? atMost.intersection(atLeast).withTolerance(tolerance.max(BigDecimal.ZERO))
                : none;
    }

    private static Optional<AmountRange> left(
            Optional<MonetaryAmount> whole, Optional<MonetaryAmount> all, Optional<MonetaryAmount> own) {
        return whole.isPresent() && all.isPresent() && own.isPresent()
                ? Optional.of(AmountRange.exactly(whole.get())
                        .minus(AmountRange.exactly(all.get()))
                        .plus(AmountRange.exactly(own.get())))
                : Optional.empty();
    }
}
