package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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
        boolean isAll = line.isAll(axis);
        boolean isOpenBelow = line.isSigned() && !isAll;
        if (isOpenBelow
                || line.value().upper().isEmpty()
                || parts.stream().allMatch(part -> part.value().isExact())) {
            return false;
        }
        boolean moves = false;
        Function<Line, AmountRange> beside = left(line.value(), parts, Line::value);
        for (Line part : parts) {
            if (!part.value().isExact()) {
                AmountRange left = isAll ? beside.apply(part) : atMost(beside.apply(part));
                if (line.isSigned() || left.isNegative() != Answer.YES) {
                    moves |= part.bound(bound(GapMessage.LEFT_BY_WHOLE, left, line));
                }
            }
        }
        return moves;
    }

    /** What a whole leaves of each of its parts beside the others, whatever each of them is taken to be. */
    static Function<Line, AmountRange> left(
            AmountRange whole, Collection<Line> parts, Function<Line, AmountRange> value) {
        Course.Sum all = new Course.Sum();
        parts.forEach(part -> all.add(value.apply(part), 1));
        return part -> {
            AmountRange own = value.apply(part);
            AmountRange others = all.add(own, -1).range(own.currency());
            all.add(own, 1);
            return whole.minus(others);
        };
    }

    private static AmountRange atMost(AmountRange left) {
        return AmountRange.ofBounds(left.currency(), Optional.empty(), left.upper())
                .withTolerance(left.tolerance());
    }

    /** What parts say of their whole where they need not be all there is: nothing, if some of it may be below zero. */
    static Term atLeast(Term parts, Line whole) {
        AmountRange sum = parts.value();
        AmountRange least = whole.isSigned() || sum.lower().isEmpty()
                ? AmountRange.unknown(sum.currency())
                : AmountRange.atLeast(sum.lower().get()).withTolerance(sum.tolerance());
        return bound(GapMessage.AT_LEAST_PARTS, least, whole);
    }

    private static Term bound(GapMessage message, AmountRange bound, Line line) {
        return Term.given(
                () -> Phrase.of(message).with("what", line.stated().why().label()), bound, line.fact());
    }
}
