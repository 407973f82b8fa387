package lt.kopz.core.gap;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.graph.Traverser;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lt.kopz.core.funding.Amendments;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * Puts lines together: each within the smallest of the larger amounts that hold. What is within one that does not hold is within those around
 * it; what belongs to an edition that a new whole has taken the place of is left out.
 *
 * <p>Example: of 1000.00, 600.00 were of the EU; when 500.00 are set in place of it all, the 600.00 are no part of these.
 */
final class Nesting {
    private final Map<String, AmountLine> lines;
    private final Function<String, ? extends Itemised> facts;
    private final BiPredicate<Itemised, Itemised> isOfAnEarlierEdition;
    private final Map<AmountLine, Set<AmountLine>> wholes = new HashMap<>();
    private final Set<AmountLine> gone = new LinkedHashSet<>();
    private final ImmutableList<AmountLine> roots;

    /**
     * Lines that are to be put together.
     *
     * @param lines the lines by the ids of their facts, in order
     * @param facts finds the original amount by its id or that of a change, also one that is no line, because it does not hold yet
     * @param isOfAnEarlierEdition whether a part belongs to what the statement that stands of its whole has taken the place of
     */
    Nesting(
            Map<String, AmountLine> lines,
            Function<String, ? extends Itemised> facts,
            BiPredicate<Itemised, Itemised> isOfAnEarlierEdition) {
        this.lines = lines;
        this.facts = facts;
        this.isOfAnEarlierEdition = isOfAnEarlierEdition;
        this.roots = putTogether();
    }

    /** Finds what lines are within from the largest down, so that no call waits for one a thousand levels above. */
    private void fromAbove(AmountLine line) {
        Deque<AmountLine> open = new ArrayDeque<>();
        open.push(line);
        while (!open.isEmpty()) {
            List<AmountLine> above = open.element().fact().within().stream()
                    .map(id -> lines.get(facts.apply(id).id()))
                    .filter(whole -> whole != null && !wholes.containsKey(whole))
                    .toList();
            if (above.isEmpty()) {
                wholes(open.pop());
            } else {
                above.forEach(open::push);
            }
        }
    }

    /** The lines that stand for themselves; what they are broken down into hangs below them. */
    ImmutableList<AmountLine> roots() {
        return roots;
    }

    private ImmutableList<AmountLine> putTogether() {
        Collection<AmountLine> all = lines.values();
        for (AmountLine line : all) {
            fromAbove(line);
            for (AmountLine whole : wholes(line)) {
                Axis axis = Axis.between(line, whole);
                if (gone.contains(line)) {
                    line.wasPartOf(whole, axis);
                } else {
                    line.isPartOf(whole, axis);
                }
            }
        }
        return all.stream().filter(line -> wholes(line).isEmpty()).collect(ImmutableList.toImmutableList());
    }

    /** The lines that are no part of anything any more, because they were parts of an earlier edition of every amount around them. */
    Set<AmountLine> gone() {
        return gone;
    }

    private Set<AmountLine> wholes(AmountLine line) {
        Set<AmountLine> known = wholes.get(line);
        if (known != null) {
            return known;
        }
        Set<AmountLine> larger = new LinkedHashSet<>();
        wholes.put(line, larger);
        boolean isKept = addLarger(line, line.fact(), larger);
        // A cell of a row and of its total is in the total by way of the row.
        if (larger.size() > 1) {
            larger.removeIf(whole ->
                    larger.stream().anyMatch(other -> Amendments.isWithin(other, this::wholes, whole::equals)));
        }
        if (!isKept && !larger.isEmpty()) {
            gone.add(line);
        }
        return larger;
    }

    /** Adds what a line is within by way of a fact; whether any of it is more than an earlier edition. */
    private boolean addLarger(AmountLine line, Itemised fact, Set<AmountLine> larger) {
        boolean isKept = false;
        for (String id : fact.within()) {
            Itemised whole = facts.apply(id);
            AmountLine around = lines.get(whole.id());
            if (around == null || isGone(around)) {
                isKept |= addLarger(line, whole, larger);
            } else {
                larger.add(around);
                if (fact == line.fact()) {
                    line.isStatedWithin(around);
                }
                isKept |= !isOfAnEarlierEdition.test(line.fact(), around.standing());
            }
        }
        return isKept;
    }

    private boolean isGone(AmountLine line) {
        wholes(line);
        return gone.contains(line);
    }

    /** All lines, each after all its wholes. */
    static ImmutableList<AmountLine> topDown(ImmutableList<AmountLine> roots) {
        return ImmutableList.copyOf(
                        Traverser.<AmountLine>forGraph(line -> line.parts().values())
                                .depthFirstPostOrder(roots))
                .reverse();
    }

    /** How many lines there are one within another at most. */
    static int depth(ImmutableList<AmountLine> roots) {
        Map<AmountLine, Integer> below = new HashMap<>();
        int most = 0;
        for (AmountLine line : topDown(roots).reverse()) {
            int own = 1;
            for (AmountLine part : line.parts().values()) {
                own = Math.max(own, 1 + below.getOrDefault(part, 0));
            }
            below.put(line, own);
            most = Math.max(most, own);
        }
        return most;
    }

    /**
     * What parts say of their whole, and what the whole leaves for a part of which little is stated.
     *
     * <p>Example: of 100.00, one part is 60.00 and another one unknown: that one is at most 40.00, and 40.00 where the two are all there is.
     */
    static final class Bounds {
        /** On a tree two rounds suffice; where rows and columns cross, each round may leave less open, and what is left open then stays so. */
        private static final int MOST_ROUNDS = 8;

        private Bounds() {}

        static void tighten(ImmutableList<AmountLine> roots) {
            ImmutableList<AmountLine> lines = Nesting.topDown(roots);
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

        private static boolean byItsParts(AmountLine line) {
            boolean moves = false;
            for (Axis axis : line.parts().keySet()) {
                moves |= !line.value().isExact() && byItsParts(line, axis);
            }
            return moves;
        }

        private static boolean byItsParts(AmountLine line, Axis axis) {
            Term sum = line.itemised(axis);
            return line.bound(line.isAll(axis) ? sum : atLeast(sum, line));
        }

        private static boolean itsParts(AmountLine line) {
            boolean moves = false;
            for (Map.Entry<Axis, Collection<AmountLine>> parts :
                    line.parts().asMap().entrySet()) {
                moves |= itsParts(line, parts.getKey(), parts.getValue());
            }
            return moves;
        }

        private static boolean itsParts(AmountLine line, Axis axis, Collection<AmountLine> parts) {
            boolean isAll = line.isAll(axis);
            boolean isOpenBelow = line.isSigned() && !isAll;
            if (isOpenBelow
                    || line.value().upper().isEmpty()
                    || parts.stream().allMatch(part -> part.value().isExact())) {
                return false;
            }
            boolean moves = false;
            Function<AmountLine, AmountRange> beside = left(line.value(), parts, AmountLine::value);
            for (AmountLine part : parts) {
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
        static Function<AmountLine, AmountRange> left(
                AmountRange whole, Collection<AmountLine> parts, Function<AmountLine, AmountRange> value) {
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
        static Term atLeast(Term parts, AmountLine whole) {
            return bound(GapMessage.AT_LEAST_PARTS, atLeast(parts.value(), whole.isSigned()), whole);
        }

        static AmountRange atLeast(AmountRange parts, boolean isSigned) {
            return isSigned || parts.lower().isEmpty()
                    ? AmountRange.unknown(parts.currency())
                    : AmountRange.atLeast(parts.lower().get()).withTolerance(parts.tolerance());
        }

        private static Term bound(GapMessage message, AmountRange bound, AmountLine line) {
            return Term.given(
                    () -> Phrase.of(message).with("what", line.stated().why().label()), bound, line.fact());
        }

        /**
         * Amounts that cannot all be as they are stated: a whole that its parts exceed, or that they miss though they are all there is. Nobody knows
         * which of them is wrong: each is as stated, or what all the others make it.
         *
         * <p>Example: of 100.00, the parts are 70.00 and 20.00 and no others: the whole is 90.00 to 100.00, the parts are 70.00 to 80.00 and 20.00 to
         * 30.00.
         */
        static final class Contradicted {
            /** By themselves and their parts, before their wholes are looked at. */
            private final Map<AmountLine, Term> fromBelow = new HashMap<>();

            private final ListMultimap<AmountLine, Term> fromAbove =
                    MultimapBuilder.hashKeys().arrayListValues().build();

            private Contradicted() {}

            /** Leaves amounts as open as they are, if they contradict each other; whether they do. */
            static boolean widen(ImmutableList<AmountLine> lines) {
                boolean isContradicted = lines.stream()
                        .anyMatch(line ->
                                line.parts().keySet().stream().anyMatch(axis -> isBroken(line, axis, line.whole())));
                if (isContradicted) {
                    new Contradicted().widenAll(lines);
                }
                return isContradicted;
            }

            /** Whether an amount is less than its parts, or not as much as they are where they are all there is. */
            private static boolean isBroken(AmountLine line, Axis axis, Term whole) {
                return !whole.value()
                        .meets(byParts(line, axis, line.itemised(axis)).value());
            }

            /** What parts say of their whole: as much as they are, or at least that. */
            private static Term byParts(AmountLine line, Axis axis, Term parts) {
                return line.isComplete(axis) ? parts : Bounds.atLeast(parts, line);
            }

            private void widenAll(ImmutableList<AmountLine> lines) {
                lines.forEach(
                        line -> line.becomes(line.stated())); // what follows from what does not hold is taken back
                lines.reverse()
                        .forEach(line -> fromBelow.put(line, either(line, line.whole(), byParts(line, axis -> true))));
                for (AmountLine line : lines) {
                    line.becomes(either(line, requireNonNull(fromBelow.get(line)), fromAbove.get(line)));
                    line.parts().keySet().forEach(axis -> leave(line, axis));
                }
            }

            /** Whether parts make their whole, or would if it or one of them were not as it is stated. */
            private boolean mayBeMade(AmountLine line, Axis axis) {
                return line.isComplete(axis)
                        || isBroken(line, axis, line.stated())
                        || line.parts().get(axis).stream()
                                .anyMatch(part -> !requireNonNull(fromBelow.get(part))
                                        .value()
                                        .equals(part.whole().value()));
            }

            private List<Term> byParts(AmountLine line, Predicate<Axis> which) {
                return line.parts().keySet().stream()
                        .filter(axis -> which.test(axis) && mayBeMade(line, axis))
                        .map(axis -> byParts(line, axis, sum(line, line.parts().get(axis).stream())))
                        .toList();
            }

            /** What a whole leaves of each of its parts beside the others, whatever these parts make of it. */
            private void leave(AmountLine whole, Axis axis) {
                if (!mayBeMade(whole, axis)) {
                    return;
                }
                Term beside = either(
                        whole,
                        whole.stated(),
                        Stream.concat(
                                        byParts(whole, other -> !other.equals(axis)).stream(),
                                        fromAbove.get(whole).stream())
                                .toList());
                List<AmountLine> parts = whole.parts().get(axis);
                Function<AmountLine, AmountRange> leftOf = Bounds.left(
                        beside.value(),
                        parts,
                        part -> requireNonNull(fromBelow.get(part)).value());
                for (AmountLine part : parts) {
                    AmountRange left = leftOf.apply(part);
                    if (part.isSigned() || left.isNegative() != Answer.YES) {
                        Term its = Term.of(
                                part.isSigned() ? left : left.orZero(),
                                () -> besideOthers(whole, beside, axis, part).why());
                        fromAbove.put(part, whole.isComplete(axis) ? its : Slice.unsplit(its, part.fact()));
                    }
                }
            }

            private Term besideOthers(AmountLine whole, Term amount, Axis axis, AmountLine part) {
                Phrase name = Phrase.of(GapMessage.LEFT_BY_WHOLE)
                        .with("what", whole.stated().why().label());
                Term others = sum(whole, whole.parts().get(axis).stream().filter(other -> other != part));
                return part.isSigned() ? Term.difference(name, amount, others) : Term.excess(name, amount, others);
            }

            private Term sum(AmountLine line, Stream<AmountLine> some) {
                return Term.sum(
                        Phrase.of(GapMessage.ITEMISED),
                        line.value().currency(),
                        some.map(part -> requireNonNull(fromBelow.get(part))).toList());
            }

            /** As it is known, or as it may be besides. */
            private static Term either(AmountLine line, Term known, List<Term> others) {
                ImmutableList<Term> possible = Stream.concat(
                                Stream.of(known),
                                others.stream()
                                        .filter(other -> !known.value()
                                                .hull(other.value())
                                                .equals(known.value())))
                        .collect(ImmutableList.toImmutableList());
                return possible.size() == 1 ? known : either(line.stated().why().label(), possible);
            }

            /** One of several amounts, not all of which can hold. */
            static Term either(Text name, ImmutableList<Term> possible) {
                return Term.either(name, possible)
                        .saying(why -> why.under(why.basis(), Phrase.of(GapMessage.CONTRADICTED)));
            }
        }
    }
}
