package lt.kopz.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.json.LedgerLines;
import lt.kopz.core.ledger.Discrepancy;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.GeneratedLedgers;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.money.Amounts;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RollUpProperties {
    @Provide
    Arbitrary<List<LedgerEntry>> entries() {
        return GeneratedLedgers.entries(200);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return GeneratedLedgers.days();
    }

    /** The books of two municipalities, which have ids, accounts and plans of the same names, as a file each. */
    @Property(tries = 40)
    void files_one_after_the_other_are_what_a_ledger_of_each_of_them_says(
            @ForAll("entries") List<LedgerEntry> one,
            @ForAll("entries") List<LedgerEntry> other,
            @ForAll("days") LocalDate day)
            throws IOException {
        Path folder = Files.createTempDirectory("country");
        List<Path> files = new ArrayList<>();
        try {
            for (List<LedgerEntry> books : List.of(one, other)) {
                Path file = folder.resolve("books-" + files.size() + ".jsonl");
                try (OutputStream out = Files.newOutputStream(file)) {
                    LedgerLines.write(books.stream(), out);
                }
                files.add(file);
            }
            List<Discrepancy> flaws = new ArrayList<>();
            RollUp all = RollUp.of(
                    files,
                    view -> view.asOf(day),
                    UnaryOperator.identity(),
                    (file, flaw) -> flaws.add(flaw),
                    (file, bad) -> {
                        throw new AssertionError(bad);
                    });
            Ledger first = Ledger.of(one);
            Ledger second = Ledger.of(other);
            assertThat(all.totals())
                    .isEqualTo(RollUp.of(first.view().asOf(day))
                            .plus(RollUp.of(second.view().asOf(day)))
                            .totals());
            assertThat(flaws)
                    .containsExactlyElementsOf(Stream.of(first, second)
                            .flatMap(ledger -> ledger.discrepancies().stream())
                            .toList());
        } finally {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.delete(folder);
        }
    }

    private static LedgerEntry need(String id, String... within) {
        LedgerEntry entry = LedgerEntry.of(id, EntryKind.NEED, LocalDate.of(2019, 1, 1), Amounts.euro(1), "account");
        for (String whole : within) {
            entry = entry.within(whole);
        }
        return entry;
    }

    @Example
    void what_cannot_be_counted_takes_with_it_what_is_within_it_and_nothing_else() {
        List<String> refused = new ArrayList<>();
        Admission<Integer> books = new Admission<>((place, why) -> refused.add(place + " " + why.kind()));
        List<LedgerEntry> entries = List.of(
                need("part", "whole"),
                need("whole", "nowhere"),
                need("part-of-part", "part"),
                need("circle", "other"),
                need("other", "circle"),
                need("good", "top"),
                need("top"),
                need("top"),
                need("whole"));
        IntStream.range(0, entries.size()).forEach(i -> books.add(entries.get(i), i));
        assertThat(books.ledger().entries()).containsExactly(need("good", "top"), need("top"));
        assertThat(refused)
                .containsExactlyInAnyOrder(
                        "7 GIVEN_TWICE",
                        "8 GIVEN_TWICE",
                        "1 WITHIN_NOTHING",
                        "3 WITHIN_ITSELF",
                        "0 WITHIN_NOTHING",
                        "4 WITHIN_NOTHING",
                        "2 WITHIN_NOTHING");
    }
}
