package lt.kopz.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import lt.kopz.core.count.Headcount;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Suppression held against an attacker who tries all tables: he knows what is shown, the threshold and the reason of each hidden cell, and
 * may not find one hidden cell for which only one count is left.
 */
class SuppressionProperties {

    /** Tries every table whose inner cells lie within given distances of the true ones. */
    private static final class Attacker {
        private final CountTable table;
        private final ProtectedTable published;
        private final List<Position> inner;
        private final Map<Position, Long> truth;
        private final Map<Position, Set<Long>> possible = new HashMap<>();

        Attacker(CountTable table, Map<Position, Long> truth, ProtectedTable published) {
            this.table = table;
            this.published = published;
            this.truth = truth;
            this.inner = table.cells().keySet().stream()
                    .filter(at -> !table.isTotal(at))
                    .toList();
            published.hidden().keySet().forEach(at -> possible.put(at, new HashSet<>()));
        }

        /** All tables whose inner cells count from 0 to a limit. */
        Map<Position, Set<Long>> tryAllUpTo(long limit) {
            attack(0, new HashMap<>(), at -> new long[] {0, limit});
            return possible;
        }

        /** All tables whose inner cells differ from the true ones by one at most. */
        Map<Position, Set<Long>> tryAllAroundTheTruth() {
            attack(0, new HashMap<>(), at -> new long[] {Math.max(0, truth.get(at) - 1), truth.get(at) + 1});
            return possible;
        }

        private void attack(int next, Map<Position, Long> guess, Function<Position, long[]> range) {
            if (next == inner.size()) {
                Map<Position, Long> whole = withTotals(table, guess);
                if (whole.entrySet().stream().allMatch(cell -> allows(cell.getKey(), cell.getValue()))) {
                    possible.forEach((at, counts) -> counts.add(whole.get(at)));
                }
                return;
            }
            Position at = inner.get(next);
            for (long count = range.apply(at)[0]; count <= range.apply(at)[1]; count++) {
                if (allows(at, count)) {
                    guess.put(at, count);
                    attack(next + 1, guess, range);
                }
            }
            guess.remove(at);
        }

        private boolean allows(Position at, long count) {
            Reason reason = published.hidden().get(at);
            if (reason == null) {
                return published.shown().get(at).contains(count);
            }
            long least = published.suppression().hidesZeros() ? 0 : 1;
            return reason != Reason.SMALL
                    || (count >= least && count < published.suppression().threshold());
        }
    }

    /** Adds up the inner cells, from the definition of a total and nothing else. */
    private static Map<Position, Long> withTotals(CountTable table, Map<Position, Long> inner) {
        Map<Position, Long> whole = new HashMap<>();
        for (Position total : table.cells().keySet()) {
            long sum = 0;
            for (Map.Entry<Position, Long> cell : inner.entrySet()) {
                Position at = cell.getKey();
                boolean inRow = total.row().isEmpty() || total.row().equals(at.row());
                boolean inColumn = total.column().isEmpty() || total.column().equals(at.column());
                sum += inRow && inColumn ? cell.getValue() : 0;
            }
            whole.put(total, sum);
        }
        return whole;
    }

    private static CountTable oneWay(List<Headcount> counts) {
        ImmutableMap.Builder<String, Headcount> cells = ImmutableMap.builder();
        for (int i = 0; i < counts.size(); i++) {
            cells.put("c" + i, counts.get(i));
        }
        return CountTable.oneWay(cells.buildOrThrow());
    }

    private static CountTable twoWay(int columns, List<Headcount> counts) {
        ImmutableTable.Builder<String, String, Headcount> cells = ImmutableTable.builder();
        for (int i = 0; i < counts.size(); i++) {
            cells.put("r" + i / columns, "c" + i % columns, counts.get(i));
        }
        return CountTable.twoWay(cells.build());
    }

    /** Counts that are often small, often zero, now and then at the threshold and just above it. */
    private static List<Long> counts(Random random, int size, long threshold) {
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            counts.add(
                    switch (random.nextInt(5)) {
                        case 0 -> 0L;
                        case 1, 2 -> 1L + random.nextInt((int) threshold - 1);
                        case 3 -> threshold + random.nextInt(2);
                        default -> (long) random.nextInt((int) threshold * 3);
                    });
        }
        return counts;
    }

    private static List<Headcount> exactly(List<Long> counts) {
        return counts.stream().map(Headcount::exactly).toList();
    }

    private static Suppression suppression(Random random, long threshold) {
        return random.nextBoolean()
                ? Suppression.below(threshold)
                : Suppression.below(threshold).andZeros();
    }

    private static Map<Position, Long> truth(CountTable table, List<Long> counts) {
        Map<Position, Long> inner = new HashMap<>();
        List<Position> places =
                table.cells().keySet().stream().filter(at -> !table.isTotal(at)).toList();
        for (int i = 0; i < places.size(); i++) {
            inner.put(places.get(i), counts.get(i));
        }
        return withTotals(table, inner);
    }

    /** What is shown is true, and what is small is not shown. */
    private static void assertTrueAndNotSmall(CountTable table, ProtectedTable published, Map<Position, Long> truth) {
        Suppression suppression = published.suppression();
        long least = suppression.hidesZeros() ? 0 : 1;
        published.hidden().keySet().forEach(at -> assertThat(published.shown()).doesNotContainKey(at));
        assertThat(published.shown().size() + published.hidden().size())
                .isEqualTo(table.cells().size());
        published.shown().forEach((at, count) -> {
            assertThat(count).isEqualTo(table.count(at));
            assertThat(count.contains(truth.get(at))).isTrue();
            if (count.isExact()) {
                assertThat(count.lower() >= least && count.lower() < suppression.threshold())
                        .as("small count shown at " + at + " of " + table.cells())
                        .isFalse();
            }
        });
        published.hidden().forEach((at, reason) -> {
            if (reason == Reason.SMALL) {
                assertThat(truth.get(at)).isBetween(least, suppression.threshold() - 1);
                assertThat(published.bounds(at)).isEqualTo(Headcount.between(least, suppression.threshold() - 1));
            } else {
                assertThat(published.bounds(at).isKnown()).isFalse();
            }
        });
    }

    private static void assertNothingRecovered(
            CountTable table, ProtectedTable published, Map<Position, Set<Long>> possible) {
        possible.forEach((at, counts) -> assertThat(counts.size())
                .as(at + " of " + table.cells() + " published as " + published.shown() + published.hidden())
                .isGreaterThanOrEqualTo(2));
    }

    @Property(tries = 400)
    void an_attacker_who_tries_all_one_way_tables_recovers_nothing(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 4) int size,
            @ForAll @IntRange(min = 3, max = 5) int t) {
        List<Long> counts = counts(random, size, t);
        CountTable table = oneWay(exactly(counts));
        ProtectedTable published = suppression(random, t).apply(table);

        assertTrueAndNotSmall(table, published, truth(table, counts));
        assertNothingRecovered(
                table, published, new Attacker(table, truth(table, counts), published).tryAllUpTo(3L * t));
    }

    @Property(tries = 300)
    void an_attacker_who_tries_all_tables_of_two_by_two_recovers_nothing(
            @ForAll Random random, @ForAll @IntRange(min = 3, max = 4) int t) {
        List<Long> counts = counts(random, 4, t);
        CountTable table = twoWay(2, exactly(counts));
        ProtectedTable published = suppression(random, t).apply(table);

        assertTrueAndNotSmall(table, published, truth(table, counts));
        assertNothingRecovered(
                table, published, new Attacker(table, truth(table, counts), published).tryAllUpTo(3L * t));
    }

    @Property(tries = 300)
    void in_larger_tables_there_are_other_tables_nearby_that_look_the_same(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 3) int rows,
            @ForAll @IntRange(min = 1, max = 3) int columns,
            @ForAll @IntRange(min = 3, max = 10) int t) {
        List<Long> counts = counts(random, rows * columns, t);
        CountTable table = twoWay(columns, exactly(counts));
        ProtectedTable published = suppression(random, t).apply(table);

        assertTrueAndNotSmall(table, published, truth(table, counts));
        assertNothingRecovered(
                table, published, new Attacker(table, truth(table, counts), published).tryAllAroundTheTruth());
    }

    @Property(tries = 400)
    void counts_that_are_not_exact_give_nothing_away_whatever_the_truth_is(
            @ForAll Random random,
            @ForAll @IntRange(min = 1, max = 2) int rows,
            @ForAll @IntRange(min = 0, max = 3) int columns,
            @ForAll @IntRange(min = 3, max = 5) int t) {
        List<Long> counts = counts(random, rows * Math.max(1, columns) + 1, t);
        List<Headcount> said =
                counts.stream().map(count -> inexact(random, count)).toList();
        CountTable table = columns == 0 ? oneWay(said) : twoWay(columns, said.subList(0, rows * columns));
        Map<Position, Long> truth = truth(table, counts);
        if (random.nextBoolean()) {
            table = table.withTotal(Position.total(), Headcount.exactly(truth.get(Position.total())));
        }
        ProtectedTable published = suppression(random, t).apply(table);

        assertTrueAndNotSmall(table, published, truth);
        assertNothingRecovered(table, published, new Attacker(table, truth, published).tryAllAroundTheTruth());
    }

    private static Headcount inexact(Random random, long count) {
        return switch (random.nextInt(6)) {
            case 0 -> Headcount.unknown();
            case 1 -> Headcount.atLeast(Math.max(0, count - random.nextInt(3)));
            case 2 -> Headcount.atMost(count + random.nextInt(3));
            case 3 -> Headcount.between(Math.max(0, count - random.nextInt(3)), count + random.nextInt(3));
            default -> Headcount.exactly(count);
        };
    }

    @Property(tries = 200)
    void the_same_table_is_always_protected_alike_and_a_table_without_small_counts_is_shown_as_it_is(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 3) int columns) {
        List<Long> counts = counts(random, 2 * columns, 5);
        Suppression suppression = suppression(random, 5);
        assertThat(suppression.apply(twoWay(columns, exactly(counts))))
                .isEqualTo(suppression.apply(twoWay(columns, exactly(counts))));

        List<Headcount> big =
                counts.stream().map(count -> Headcount.exactly(count + 5)).toList();
        assertThat(suppression.apply(twoWay(columns, big)).hidden()).isEmpty();
    }
}
