package lt.kopz.core.privacy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lt.kopz.core.count.Headcount;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cells to hide.
 *
 * <p>A table with its totals is a network: each row and each column, the line and the column of totals included, is a node, each cell an
 * edge between its row and its column, a cell of totals counted against the others. Cells that change by one around a ring leave every sum
 * as it is. A hidden cell is safe when there is a ring through it on which each cell can change and stays what an outsider may take it for.
 * So for each unsafe cell the cheapest ring is looked for, and the cells on it are hidden too. In a one-way table all cells lie between
 * the same two nodes.
 */
final class Protection {
    /** What hiding one more cell costs, and how much of it is said; compared by the first, then by the second. */
    private record Cost(long weight, long said) implements Comparable<Cost> {
        Cost plus(Cost more) {
            return new Cost(weight + more.weight, said + more.said);
        }

        @Override
        public int compareTo(Cost other) {
            int byWeight = Long.compare(weight, other.weight);
            return byWeight != 0 ? byWeight : Long.compare(said, other.said);
        }
    }

    /** One cell with its two nodes, what its source says of it, and what follows from all the sums. */
    private static final class Edge {
        private final Position at;
        private final int row;
        private final int column;
        private final boolean total;
        private final Headcount count;
        private final Headcount implied;
        private @Nullable Reason reason;

        Edge(Position at, int row, int column, boolean total, Headcount count, Headcount implied) {
            this.at = at;
            this.row = row;
            this.column = column;
            this.total = total;
            this.count = count;
            this.implied = implied;
        }
    }

    /** A cell that changes by one, from one of its nodes to the other. */
    private record Step(Edge edge, boolean up) {}

    private record Ring(List<Step> steps, Cost cost) {}

    /** Which changes a ring may be made of. */
    private enum Changes {
        /** Those that are possible as it is, no hidden complementary count becoming small. */
        BIG_STAYS_BIG,
        /** Those that are possible as it is. */
        POSSIBLE,
        /** Those that would be possible if more were hidden. */
        ANY
    }

    private static final long IMPOSSIBLE = Long.MAX_VALUE;
    /** The weight of a change that is possible only if a reason says nothing of the count. */
    private static final long MAY_BE_ANYTHING = 1_000_000;
    /** The weight of a complementary count that becomes small, or was. */
    private static final long TURNS_SMALL = 10_000;

    private static final long HIDE_TOTAL = 100;
    private static final long HIDE = 1;
    private static final long MOST_SAID = 1_000_000_000;

    private final Suppression suppression;
    private final CountTable table;
    private final List<Edge> edges = new ArrayList<>();

    Protection(Suppression suppression, CountTable table) {
        this.suppression = suppression;
        this.table = table;
        int rows = table.rows().size();
        boolean oneWay = table.columns().isEmpty();
        Map<Position, Headcount> implied = table.implied();
        table.cells().forEach((at, count) -> {
            int row = oneWay ? 0 : at.row().map(table.rows()::indexOf).orElse(rows);
            int column = oneWay
                    ? 1
                    : rows
                            + 1
                            + at.column()
                                    .map(table.columns()::indexOf)
                                    .orElse(table.columns().size());
            // A total counts against its parts, the total of all totals with them.
            boolean against = oneWay
                    ? table.isTotal(at)
                    : at.row().isPresent() != at.column().isPresent();
            Edge edge = new Edge(
                    at,
                    against ? column : row,
                    against ? row : column,
                    table.isTotal(at),
                    count,
                    Objects.requireNonNull(implied.get(at)));
            edge.reason = primary(count, edge.implied);
            edges.add(edge);
        });
    }

    private @Nullable Reason primary(Headcount count, Headcount implied) {
        long threshold = suppression.threshold();
        if (implied.lower() >= threshold || (!suppression.hidesZeros() && isZero(implied))) {
            return null;
        }
        if (implied.upper().orElse(Long.MAX_VALUE) < threshold) {
            return implied.lower() >= suppression.least() ? Reason.SMALL : Reason.MAY_BE_SMALL;
        }
        return count.isKnown() ? Reason.MAY_BE_SMALL : null;
    }

    private static boolean isZero(Headcount count) {
        return count.isExact() && count.lower() == 0;
    }

    ProtectedTable result() {
        ImmutableList<Edge> small =
                edges.stream().filter(edge -> edge.reason != null).collect(ImmutableList.toImmutableList());
        for (Edge edge : small) {
            if (!isSafe(edge, Changes.BIG_STAYS_BIG)) {
                hide(cheapestRing(edge, Changes.ANY).orElseThrow());
            }
        }
        showAgain();
        ImmutableMap.Builder<Position, Headcount> shown = ImmutableMap.builder();
        ImmutableMap.Builder<Position, Reason> hidden = ImmutableMap.builder();
        for (Edge edge : edges) {
            if (edge.reason == null) {
                shown.put(edge.at, edge.count);
            } else {
                hidden.put(edge.at, edge.reason);
            }
        }
        return new ProtectedTable(
                suppression, table.rows(), table.columns(), shown.buildOrThrow(), hidden.buildOrThrow());
    }

    private void hide(Ring ring) {
        for (Step step : ring.steps()) {
            Edge edge = step.edge();
            if (edge.reason == null && !isOpen(step)) {
                edge.reason = Reason.COMPLEMENTARY;
            } else if (edge.reason == Reason.SMALL && weight(step) > 0) {
                edge.reason = Reason.COMPLEMENTARY;
            }
        }
    }

    // ---- what may change

    /** Whether a shown count, such as "at least 364", says itself that it may be higher. */
    private static boolean isOpen(Step step) {
        return step.up() && step.edge().count.upper().isEmpty();
    }

    /** What it takes to let a cell change this way, whatever its true count is: 0 where it can as it is. */
    private long weight(Step step) {
        Edge edge = step.edge();
        long lower = edge.implied.lower();
        long upper = edge.implied.upper().orElse(Long.MAX_VALUE);
        if (!step.up() && lower == 0) {
            return IMPOSSIBLE;
        }
        if (edge.reason == Reason.SMALL) {
            boolean staysSmall = step.up() ? upper < suppression.threshold() - 1 : lower > suppression.least();
            return staysSmall ? 0 : MAY_BE_ANYTHING;
        }
        if (edge.reason == Reason.MAY_BE_SMALL) {
            return 0;
        }
        boolean staysBig = step.up() ? lower >= suppression.threshold() : lower > suppression.threshold();
        long turning = staysBig ? 0 : TURNS_SMALL;
        if (edge.reason == Reason.COMPLEMENTARY) {
            return turning;
        }
        if (isOpen(step)) {
            return 0;
        }
        return turning + (edge.total ? HIDE_TOTAL : HIDE);
    }

    private boolean isAllowed(Step step, Changes changes) {
        long weight = weight(step);
        return switch (changes) {
            case BIG_STAYS_BIG -> weight == 0;
            case POSSIBLE -> weight == 0 || (weight == TURNS_SMALL && step.edge().reason == Reason.COMPLEMENTARY);
            case ANY -> weight != IMPOSSIBLE;
        };
    }

    private Cost cost(Step step) {
        long weight = weight(step);
        boolean newlyHidden = step.edge().reason == null && weight > 0;
        return new Cost(weight, newlyHidden ? Math.min(step.edge().implied.lower(), MOST_SAID) : 0);
    }

    // ---- rings

    private boolean isSafe(Edge edge, Changes changes) {
        return cheapestRing(edge, changes).isPresent();
    }

    private Optional<Ring> cheapestRing(Edge edge, Changes changes) {
        return Stream.of(true, false)
                .map(up -> ring(new Step(edge, up), changes))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Ring::cost));
    }

    /** The cheapest ring that begins with this change, by Dijkstra's algorithm. */
    private Optional<Ring> ring(Step start, Changes changes) {
        if (!isAllowed(start, changes)) {
            return Optional.empty();
        }
        int from = to(start);
        int goal = from(start);
        Map<Integer, Cost> costs = new HashMap<>();
        Map<Integer, Step> by = new HashMap<>();
        Set<Integer> settled = new HashSet<>();
        costs.put(from, cost(start));
        for (Optional<Integer> next = Optional.of(from); next.isPresent(); next = nearest(costs, settled)) {
            int node = next.get();
            settled.add(node);
            Cost here = Objects.requireNonNull(costs.get(node));
            for (Edge edge : edges) {
                Step step = new Step(edge, edge.row == node);
                if (edge == start.edge() || from(step) != node || !isAllowed(step, changes)) {
                    continue;
                }
                Cost there = here.plus(cost(step));
                Cost known = costs.get(to(step));
                if (!settled.contains(to(step)) && (known == null || there.compareTo(known) < 0)) {
                    costs.put(to(step), there);
                    by.put(to(step), step);
                }
            }
        }
        Cost total = costs.get(goal);
        if (total == null) {
            return Optional.empty();
        }
        List<Step> steps = new ArrayList<>();
        for (int node = goal; node != from; node = from(Objects.requireNonNull(by.get(node)))) {
            steps.add(Objects.requireNonNull(by.get(node)));
        }
        steps.add(start);
        return Optional.of(new Ring(steps, total));
    }

    private static int from(Step step) {
        return step.up() ? step.edge().row : step.edge().column;
    }

    private static int to(Step step) {
        return step.up() ? step.edge().column : step.edge().row;
    }

    private static Optional<Integer> nearest(Map<Integer, Cost> costs, Set<Integer> settled) {
        return costs.entrySet().stream()
                .filter(entry -> !settled.contains(entry.getKey()))
                .min(Map.Entry.<Integer, Cost>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    // ---- showing again what turned out not to be needed

    private void showAgain() {
        ImmutableList<Edge> candidates = edges.stream()
                .filter(edge -> edge.reason == Reason.COMPLEMENTARY)
                .filter(edge -> primary(edge.count, edge.implied) == null)
                .sorted(Comparator.comparing((Edge edge) -> edge.total)
                        .thenComparing(edge -> edge.implied.lower())
                        .reversed())
                .collect(ImmutableList.toImmutableList());
        Set<Edge> big = safe(Changes.BIG_STAYS_BIG);
        Set<Edge> all = safe(Changes.POSSIBLE);
        for (Edge edge : candidates) {
            edge.reason = null;
            Set<Edge> others = new HashSet<>(all);
            others.remove(edge);
            Set<Edge> othersBig = new HashSet<>(big);
            othersBig.remove(edge);
            if (safe(Changes.BIG_STAYS_BIG).containsAll(othersBig)
                    && safe(Changes.POSSIBLE).containsAll(others)) {
                all = others;
                big = othersBig;
            } else {
                edge.reason = Reason.COMPLEMENTARY;
            }
        }
    }

    private Set<Edge> safe(Changes changes) {
        Set<Edge> safe = new HashSet<>();
        for (Edge edge : edges) {
            if (edge.reason != null && isSafe(edge, changes)) {
                safe.add(edge);
            }
        }
        return safe;
    }
}
