package lt.kopz.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.codec.Reading;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.GeneratedDossiers;
import lt.kopz.core.gap.Books;
import lt.kopz.core.ledger.GeneratedLedgers;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.problem.JsonPlace;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LedgerLinesProperties {
    @Provide
    Arbitrary<List<LedgerEntry>> few() {
        return GeneratedLedgers.entries(40);
    }

    @Provide
    Arbitrary<List<Dossier>> dossiers() {
        return GeneratedDossiers.dossiers().list().ofMaxSize(3);
    }

    @Provide
    Arbitrary<Integer> sizes() {
        return Arbitraries.integers().between(1, 300);
    }

    private static byte[] written(List<LedgerEntry> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LedgerLines.write(entries.stream(), out);
        return out.toByteArray();
    }

    /** Gives so many bytes at a time at most. */
    private static InputStream inPieces(byte[] bytes, int size) {
        return new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(length, size));
            }
        };
    }

    private record Outcome(List<LedgerEntry> good, List<ImmutableList<Problem>> bad) {
        static Outcome of(InputStream in, Limits limits) {
            List<ImmutableList<Problem>> bad = new ArrayList<>();
            return new Outcome(LedgerLines.read(in, limits, bad::add).toList(), bad);
        }
    }

    @Property(tries = 100)
    void what_is_written_is_read_as_equal_entries_and_written_alike(
            @ForAll("few") List<LedgerEntry> entries, @ForAll("sizes") int size) throws IOException {
        byte[] bytes = written(entries);
        Outcome read = Outcome.of(inPieces(bytes, size), Limits.standard());
        assertThat(read.bad).isEmpty();
        assertThat(read.good).isEqualTo(entries);
        assertThat(written(read.good)).isEqualTo(bytes);
    }

    /** Every line is read for itself by the plain codec: the oracle knows nothing of streams. */
    private static Outcome oneByOne(byte[] bytes) {
        List<LedgerEntry> good = new ArrayList<>();
        List<ImmutableList<Problem>> bad = new ArrayList<>();
        int line = 0;
        long found = 0;
        boolean open = true;
        for (byte[] each : lines(bytes)) {
            line++;
            int before = line - 1;
            String text = new String(each, UTF_8);
            if (text.isBlank()) {
                continue;
            }
            Reading<LedgerEntry> reading = LedgerCodec.CODEC.read(each);
            reading.value().ifPresent(good::add);
            open = !text.matches("\\s*\\{\\s*\"entries\"\\s*:\\s*[0-9]+\\s*}\\s*");
            if (open) {
                found++;
                if (!reading.problems().isEmpty()) {
                    bad.add(reading.problems().stream()
                            .map(problem -> problem.at(
                                    new JsonPlace(problem.pointer(), before + problem.line(), problem.column())))
                            .collect(ImmutableList.toImmutableList()));
                }
            } else {
                long entries = Long.parseLong(text.replaceAll("[^0-9]", ""));
                if (entries != found) {
                    bad.add(ImmutableList.of(Problem.of(
                            ProblemKind.MISSING_ROWS, new JsonPlace("", line, 1), "found", found, "entries", entries)));
                }
                found = 0;
            }
        }
        if (open) {
            boolean ended = bytes.length == 0 || bytes[bytes.length - 1] == '\n';
            bad.add(ImmutableList.of(Problem.of(ProblemKind.TRUNCATED, new JsonPlace("", ended ? line : line + 1, 1))));
        }
        return new Outcome(good, bad);
    }

    private static List<byte[]> lines(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '\n') {
                lines.add(Arrays.copyOfRange(bytes, from, i));
                from = i + 1;
            }
        }
        return lines;
    }

    @Property(tries = 1000)
    void whatever_happens_to_the_bytes_each_line_is_delivered_or_told_as_if_it_stood_alone(
            @ForAll("few") List<LedgerEntry> entries, @ForAll("sizes") int size, @ForAll long seed) throws IOException {
        byte[] bytes = written(entries);
        Random random = new Random(seed);
        String other = "\n\n  {}[]\",:x0-\t\u00e9\u0000";
        for (int i = 0; i < 5 && bytes.length > 0; i++) {
            int at = random.nextInt(bytes.length);
            byte with = random.nextInt(8) == 0
                    ? (byte) random.nextInt(128, 256)
                    : (byte) other.charAt(random.nextInt(other.length()));
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = with;
                case 1 -> bytes = spliced(bytes, at, new byte[] {with}, at);
                default -> bytes = spliced(bytes, at, new byte[0], Math.min(bytes.length, at + 1 + random.nextInt(9)));
            }
        }
        assertThat(Outcome.of(inPieces(bytes, size), Limits.standard())).isEqualTo(oneByOne(bytes));
    }

    private static byte[] spliced(byte[] bytes, int to, byte[] with, int from) {
        byte[] spliced = Arrays.copyOf(bytes, to + with.length + bytes.length - from);
        System.arraycopy(with, 0, spliced, to, with.length);
        System.arraycopy(bytes, from, spliced, to + with.length, bytes.length - from);
        return spliced;
    }

    @Property(tries = 100)
    void a_line_longer_than_allowed_is_told_and_the_others_are_delivered(
            @ForAll("few") List<LedgerEntry> entries, @ForAll("sizes") int size, @ForAll("sizes") int most)
            throws IOException {
        byte[] bytes = written(entries);
        List<byte[]> lines = lines(bytes).subList(0, entries.size() + 1);
        Outcome read = Outcome.of(inPieces(bytes, size), Limits.standard().withMaxBytes(most));
        List<LedgerEntry> good = new ArrayList<>();
        List<Integer> bad = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length > most) {
                bad.add(i + 1);
            } else if (i < entries.size()) {
                good.add(entries.get(i));
            }
        }
        assertThat(read.good).isEqualTo(good);
        List<Problem> problems = read.bad.stream().flatMap(List::stream).toList();
        if (lines.get(entries.size()).length > most) {
            assertThat(problems).last().extracting(Problem::kind).isEqualTo(ProblemKind.TRUNCATED);
            problems = problems.subList(0, problems.size() - 1);
        }
        assertThat(problems).extracting(Problem::line).isEqualTo(bad);
        assertThat(problems).extracting(Problem::kind).allMatch(ProblemKind.TOO_LARGE::equals);
    }

    @Property(tries = 30)
    void dossiers_survive_on_lines_and_share_their_organisations(@ForAll("dossiers") List<Dossier> dossiers)
            throws IOException {
        List<Dossier> twice =
                Stream.concat(dossiers.stream(), dossiers.stream()).toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Dossiers.writeLines(twice.stream(), out);
        List<ImmutableList<Problem>> bad = new ArrayList<>();
        List<Dossier> read = Dossiers.readLines(new ByteArrayInputStream(out.toByteArray()), bad::add)
                .toList();
        assertThat(bad).isEmpty();
        assertThat(read).isEqualTo(twice);
        for (int i = 0; i < dossiers.size(); i++) {
            for (int k = 0; k < dossiers.get(i).organisations().size(); k++) {
                assertThat(read.get(i).organisations().get(k))
                        .isSameAs(read.get(i + dossiers.size()).organisations().get(k));
            }
        }
    }

    /** What is read is remembered in a table of fixed size, where a text may have to make room for another one. */
    @Example
    void nearly_all_names_and_days_that_repeat_are_one_object() throws IOException {
        List<LedgerEntry> read = LedgerLines.read(
                        new ByteArrayInputStream(written(IntStream.range(0, 200)
                                .mapToObj(i -> LedgerEntry.original(
                                                "entry-" + i,
                                                GeneratedLedgers.FIRST_DAY.plusDays(i % 5),
                                                Amounts.euro(i))
                                        .forPlan("plan-" + i % 5))
                                .toList())),
                        problems -> {})
                .toList();
        Set<Object> objects = Collections.newSetFromMap(new IdentityHashMap<>());
        read.forEach(entry -> {
            objects.add(entry.day());
            objects.add(entry.plan().orElseThrow());
        });
        assertThat(objects).hasSizeBetween(5 + 5, 2 * (5 + 5));
    }

    @Property(tries = 200)
    void the_books_of_every_dossier_survive_their_lines(@ForAll Dossier dossier) throws IOException {
        ImmutableList<LedgerEntry> books = Books.of(dossier).entries();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LedgerLines.write(books.stream(), out);
        assertThat(LedgerLines.read(new ByteArrayInputStream(out.toByteArray()), problems -> {
                    throw new AssertionError(problems);
                }))
                .containsExactlyElementsOf(books);
    }
}
