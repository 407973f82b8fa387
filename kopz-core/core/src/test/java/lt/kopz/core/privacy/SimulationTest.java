package lt.kopz.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.privacy.LinkedTables.Place;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is narrowed by knowing how kopz chooses: all tables up to a bound, all thresholds. */
class SimulationTest {
    private static CountTable oneWay(List<Headcount> counts) {
        ImmutableMap.Builder<String, Headcount> cells = ImmutableMap.builder();
        for (int i = 0; i < counts.size(); i++) {
            cells.put("c" + i, counts.get(i));
        }
        return CountTable.oneWay(cells.buildOrThrow());
    }

    private static CountTable exactly(List<Long> counts) {
        return oneWay(counts.stream().map(Headcount::exactly).toList());
    }

    private static CountTable twoWay(List<Long> counts, int columns) {
        ImmutableTable.Builder<String, String, Headcount> cells = ImmutableTable.builder();
        for (int i = 0; i < counts.size(); i++) {
            cells.put("r" + i / columns, "c" + i % columns, Headcount.exactly(counts.get(i)));
        }
        return CountTable.twoWay(cells.build());
    }

    private static int tryAll(
            int cells, long each, long together, Suppression suppression, Function<List<Long>, LinkedTables> tables) {
        Simulation simulation = new Simulation();
        Simulation.all(cells, each, together, counts -> {
            LinkedTables linked = tables.apply(counts);
            simulation.add(linked.tables(), suppression.apply(linked));
        });
        return simulation.assertNothingIsNarrowed(together);
    }

    private static Suppression suppression(long threshold, boolean zeros) {
        return new Suppression(threshold, zeros);
    }

    /** One total by two breakdowns: the counts of both, the last of the second left out. */
    private static LinkedTables twoBreakdowns(List<Long> counts, int first) {
        List<Long> one = counts.subList(0, first);
        List<Long> other = new ArrayList<>(counts.subList(first, counts.size()));
        long rest = one.stream().mapToLong(count -> count).sum()
                - other.stream().mapToLong(count -> count).sum();
        other.add(rest);
        return LinkedTables.of(exactly(one), exactly(other))
                .withSum(new Place(0, Position.total()), new Place(1, Position.total()));
    }

    private static int tryTwoBreakdowns(int first, int second, long limit, Suppression suppression) {
        Simulation simulation = new Simulation();
        Simulation.all(first, limit, limit, one -> {
            long total = one.stream().mapToLong(count -> count).sum();
            Simulation.all(second - 1, total, total, other -> {
                List<Long> counts = new ArrayList<>(one);
                counts.addAll(other);
                LinkedTables linked = twoBreakdowns(counts, first);
                simulation.add(linked.tables(), suppression.apply(linked));
            });
        });
        return simulation.assertNothingIsNarrowed(limit);
    }

    private static int tryThreeCells(long each, Suppression suppression) {
        return tryAll(3, each, 3 * each, suppression, counts -> LinkedTables.of(exactly(counts)));
    }

    private static int tryTwoWay(int cells, long each, Suppression suppression) {
        return tryAll(cells, each, cells * each, suppression, counts -> LinkedTables.of(twoWay(counts, cells / 2)));
    }

    @Test
    void of_small_tables_nothing_is_narrowed() {
        assertThat(tryThreeCells(6, suppression(5, false))).isGreaterThan(50);
        assertThat(tryThreeCells(4, suppression(3, true))).isGreaterThan(20);
        assertThat(tryTwoWay(4, 3, suppression(3, false))).isGreaterThan(50);
        assertThat(tryTwoBreakdowns(2, 2, 8, suppression(3, false))).isGreaterThan(50);
    }

    @ParameterizedTest(name = "zeros hidden {0}")
    @ValueSource(booleans = {false, true})
    @Tag("thorough")
    void of_all_tables_of_three_cells_up_to_14_nothing_is_narrowed_by_any_threshold_up_to_15(boolean zeros) {
        for (long threshold = zeros ? 2 : 3; threshold <= 15; threshold++) {
            assertThat(tryThreeCells(14, suppression(threshold, zeros))).isPositive();
        }
    }

    @ParameterizedTest(name = "threshold {0}, zeros hidden {1}, six cells up to {2}")
    @CsvSource({"2, true, 2", "3, false, 3", "4, false, 3", "4, true, 3"})
    @Tag("thorough")
    void of_two_way_tables_and_two_breakdowns_nothing_is_narrowed(long threshold, boolean zeros, long each) {
        Suppression suppression = suppression(threshold, zeros);
        assertThat(tryTwoWay(4, 7, suppression)).isPositive();
        assertThat(tryTwoWay(6, each, suppression)).isPositive();
        assertThat(tryTwoBreakdowns(2, 3, 4 * threshold, suppression)).isPositive();
        assertThat(tryTwoBreakdowns(3, 2, 3 * threshold, suppression)).isPositive();
    }

    /** Every statement of bounds up to a limit. */
    private static List<Headcount> statements(long limit) {
        List<Headcount> all = new ArrayList<>();
        for (long least = 0; least <= limit; least++) {
            all.add(Headcount.atLeast(least));
            for (long most = least; most <= limit; most++) {
                all.add(Headcount.between(least, most));
            }
        }
        return all;
    }

    /** Two counts within any bounds, and what a source may say of their total. */
    private static int tryStatements(long bounds, long limit, Suppression suppression) {
        List<Headcount> said = statements(bounds);
        Simulation simulation = new Simulation();
        Simulation.all(2, said.size() - 1, 2L * said.size(), chosen -> {
            CountTable summed = oneWay(
                    chosen.stream().map(i -> said.get(Math.toIntExact(i))).toList());
            Simulation.all(2, limit, limit, truth -> {
                CountTable whole = exactly(truth);
                if (whole.rows().stream()
                        .map(Position::ofRow)
                        .allMatch(
                                at -> summed.count(at).contains(whole.count(at).lower()))) {
                    simulation.add(List.of(whole), List.of(suppression.apply(summed)));
                    CountTable known = summed.withTotal(Position.total(), whole.count(Position.total()));
                    simulation.add(List.of(whole), List.of(suppression.apply(known)));
                }
            });
        });
        return simulation.assertNothingIsNarrowed(limit);
    }

    @ParameterizedTest(name = "zeros hidden {0}")
    @ValueSource(booleans = {false, true})
    @Tag("thorough")
    void of_counts_that_are_not_exact_nothing_is_narrowed_whatever_the_truth_is(boolean zeros) {
        tryStatements(4, 8, suppression(3, zeros));
    }

    /** Six tables of 12 rows and 6 columns, of which the first is the sum of the others, cell by cell. */
    private static LinkedTables six(Random random, long threshold, List<Boolean> small, List<Long> large) {
        List<List<Long>> parts = new ArrayList<>();
        for (int table = 0; table < 5; table++) {
            List<Long> counts = new ArrayList<>();
            for (int cell = 0; cell < 72; cell++) {
                int at = table * 72 + cell;
                counts.add(small.get(at) ? 1L + random.nextInt(Math.toIntExact(threshold) - 1) : large.get(at));
            }
            parts.add(counts);
        }
        List<Long> whole = new ArrayList<>();
        for (int cell = 0; cell < 72; cell++) {
            int at = cell;
            whole.add(parts.stream().mapToLong(counts -> counts.get(at)).sum());
        }
        LinkedTables tables = LinkedTables.of(Stream.concat(Stream.of(whole), parts.stream())
                .map(counts -> twoWay(counts, 6))
                .toArray(CountTable[]::new));
        for (Position at : tables.tables().get(0).cells().keySet()) {
            if (at.row().isPresent() && at.column().isPresent()) {
                tables = tables.withSum(
                        new Place(0, at),
                        IntStream.rangeClosed(1, 5)
                                .mapToObj(table -> new Place(table, at))
                                .toArray(Place[]::new));
            }
        }
        return tables;
    }

    @Property(tries = 3)
    void six_large_tables_of_one_report_are_published_alike_whatever_their_small_counts_are(
            @ForAll Random random, @ForAll @LongRange(min = 3, max = 10) long threshold) {
        List<Boolean> small =
                Stream.generate(() -> random.nextInt(4) == 0).limit(360).toList();
        List<Long> large = Stream.generate(() -> random.nextInt(3) == 0 ? 0 : threshold + random.nextInt(50))
                .limit(360)
                .toList();
        Suppression suppression = Suppression.below(threshold);
        assertThat(suppression.apply(six(random, threshold, small, large)))
                .isEqualTo(suppression.apply(six(random, threshold, small, large)));
    }
}
