package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.graph.Traverser;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import lt.kopz.core.funding.Amendments;
import lt.kopz.core.funding.Itemised;

/**
 * Puts lines together: each within the smallest of the larger amounts that hold. What is within one that does not hold is within those around
 * it; what belongs to an edition that a new whole has taken the place of is left out.
 *
 * <p>Example: of 1000.00, 600.00 were of the EU; when 500.00 are set in place of it all, the 600.00 are no part of these.
 */
final class Nesting {
    private final Map<String, Line> lines;
    private final Function<String, ? extends Itemised> facts;
    private final BiPredicate<Itemised, Itemised> isOfAnEarlierEdition;
    private final Map<Line, Set<Line>> wholes = new HashMap<>();
    private final Set<Line> gone = new LinkedHashSet<>();

    /**
     * Lines that are to be put together.
     *
     * @param lines the lines by the ids of their facts, in order
     * @param facts finds the original amount by its id or that of a change, also one that is no line, because it does not hold yet
     * @param isOfAnEarlierEdition whether a part belongs to what the statement that stands of its whole has taken the place of
     */
    Nesting(
            Map<String, Line> lines,
            Function<String, ? extends Itemised> facts,
            BiPredicate<Itemised, Itemised> isOfAnEarlierEdition) {
        this.lines = lines;
        this.facts = facts;
        this.isOfAnEarlierEdition = isOfAnEarlierEdition;
    }

    /** Finds what lines are within from the largest down, so that no call waits for one a thousand levels above. */
    private void fromAbove(Line line) {
        Deque<Line> open = new ArrayDeque<>();
        open.push(line);
        while (!open.isEmpty()) {
            List<Line> above = open.element().fact().within().stream()
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
    ImmutableList<Line> roots() {
        Collection<Line> all = lines.values();
        for (Line line : all) {
            fromAbove(line);
            for (Line whole : wholes(line)) {
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
    Set<Line> gone() {
        return gone;
    }

    private Set<Line> wholes(Line line) {
        Set<Line> known = wholes.get(line);
        if (known != null) {
            return known;
        }
        Set<Line> larger = new LinkedHashSet<>();
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
    private boolean addLarger(Line line, Itemised fact, Set<Line> larger) {
        boolean isKept = false;
        for (String id : fact.within()) {
            Itemised whole = facts.apply(id);
            Line around = lines.get(whole.id());
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

    private boolean isGone(Line line) {
        wholes(line);
        return gone.contains(line);
    }

    /** All lines, each after all its wholes. */
    static ImmutableList<Line> topDown(ImmutableList<Line> roots) {
        return ImmutableList.copyOf(
                        Traverser.<Line>forGraph(line -> line.parts().values()).depthFirstPostOrder(roots))
                .reverse();
    }

    /** How many lines there are one within another at most. */
    static int depth(ImmutableList<Line> roots) {
        Map<Line, Integer> below = new HashMap<>();
        int most = 0;
        for (Line line : topDown(roots).reverse()) {
            int own = 1;
            for (Line part : line.parts().values()) {
                own = Math.max(own, 1 + below.getOrDefault(part, 0));
            }
            below.put(line, own);
            most = Math.max(most, own);
        }
        return most;
    }
}
