package lt.kopz.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import lt.kopz.core.ledger.GeneratedLedgers;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.spark.Sessions.Said;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.apache.spark.sql.Row;

class SparkRollUpProperties {
    private static final LocalDate DAY = GeneratedLedgers.FIRST_DAY.plusDays(2);

    /** An entry that is alike but for id, day and wholes. */
    private static LedgerEntry like(LedgerEntry entry, String id, LocalDate day, ImmutableSet<String> within) {
        return new LedgerEntry(
                id,
                entry.kind(),
                day,
                entry.amount(),
                entry.account(),
                entry.plan(),
                entry.measure(),
                entry.source(),
                entry.year(),
                entry.party(),
                entry.programme(),
                entry.manager(),
                within,
                Optional.empty());
    }

    /** So few days that entries of one account fall on one of them, and sometimes an id that is taken or a whole that is nowhere. */
    private static List<LedgerEntry> crowded(List<LedgerEntry> entries, int days, int wrong, Random random) {
        List<LedgerEntry> crowded = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            String id = random.nextInt(100) < wrong && !crowded.isEmpty()
                    ? crowded.get(random.nextInt(crowded.size())).id()
                    : entry.id();
            ImmutableSet<String> within =
                    random.nextInt(100) < wrong ? ImmutableSet.of("entry-" + random.nextInt(2000)) : entry.within();
            crowded.add(like(entry, id, GeneratedLedgers.FIRST_DAY.plusDays(random.nextInt(days)), within));
        }
        return crowded;
    }

    private static List<Row> shuffled(List<LedgerEntry> entries, Random random) {
        List<Row> rows = new ArrayList<>(IntStream.range(0, entries.size())
                .mapToObj(i -> Sessions.row(i, entries.get(i)))
                .toList());
        Collections.shuffle(rows, random);
        return rows;
    }

    private static void assertSame(Said spark, Said ledger) {
        assertThat(spark.refused()).isEqualTo(ledger.refused());
        assertThat(spark.totals()).isEqualTo(ledger.totals());
        assertThat(spark.flaws()).isEqualTo(ledger.flaws());
    }

    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    void books_in_any_order_and_division_have_the_totals_and_flaws_of_one_ledger(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 200) int size,
            @ForAll @IntRange(min = 1, max = 5) int parts) {
        Random random = new Random(seed);
        int days = random.nextBoolean() ? 3 : GeneratedLedgers.DAYS;
        int wrong = random.nextInt(3) == 0 ? 4 : 0;
        List<LedgerEntry> entries = crowded(GeneratedLedgers.entries(size, seed), days, wrong, random);
        assertSame(
                Sessions.said(
                        Table.of(Sessions.table(shuffled(entries, random), parts), "id", Sessions.COLUMNS)
                                .position("place"),
                        List.of(DAY)),
                Sessions.ledger(entries, List.of(DAY)));
    }

    @Property(tries = 4, shrinking = ShrinkingMode.OFF)
    void entries_of_a_day_whose_order_nobody_states_take_effect_in_that_of_their_ids(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int parts) {
        Random random = new Random(seed);
        List<LedgerEntry> entries = crowded(GeneratedLedgers.entries(60, seed), 2, 0, random);
        List<LedgerEntry> byId =
                entries.stream().sorted(Comparator.comparing(LedgerEntry::id)).toList();
        assertSame(
                Sessions.said(
                        Table.of(Sessions.table(shuffled(entries, random), parts), "id", Sessions.COLUMNS), List.of()),
                Sessions.ledger(byId, List.of()));
    }
}
