package lt.kopz.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.json.LedgerLines;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.ledger.LedgerEntry;
import org.immutables.value.Value;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.json.JsonMapper;

/** A hundred thousand ledger lines as JSON Lines. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReadBenchmark {
    static final int LINES = 100_000;

    /** A line as data binding reads it: types are checked, places and further problems are not told. */
    record Bound(
            String id,
            EntryKind kind,
            LocalDate day,
            MonetaryAmount amount,
            String account,
            Optional<String> plan,
            Optional<String> measure,
            Optional<String> source,
            Optional<Integer> year,
            Optional<String> party,
            Optional<String> within) {}

    /** The same as an immutable type with a builder. */
    @Value.Immutable
    @JsonDeserialize(as = ImmutableBoundLine.class)
    interface BoundLine {
        String id();

        EntryKind kind();

        LocalDate day();

        MonetaryAmount amount();

        String account();

        Optional<String> plan();

        Optional<String> measure();

        Optional<String> source();

        Optional<Integer> year();

        Optional<String> party();

        Optional<String> within();
    }

    private final JsonFactory factory = JsonFactory.builder().build();
    private final JsonMapper mapper = JsonMapper.builder()
            .findAndAddModules()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final ObjectReader records = mapper.readerFor(Bound.class);
    private final ObjectReader immutables = mapper.readerFor(BoundLine.class);
    private byte[] json = new byte[0];
    /** Where the entries end, and the line that states how many they are begins. */
    private int end;

    private List<LedgerEntry> entries = List.of();

    /**
     * Writes the lines, and stops where the two ways to read them differ.
     *
     * @throws IOException never
     */
    @Setup
    public void prepare() throws IOException {
        prepare(LINES);
    }

    void prepare(int lines) throws IOException {
        entries = Data.held(lines);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LedgerLines.write(entries.stream(), out);
        json = out.toByteArray();
        end = json.length - 2;
        while (json[end - 1] != '\n') {
            end--;
        }
        if (kopz() != lines
                || dataBindingIntoRecords() != lines
                || dataBindingIntoImmutables() != lines
                || !read().equals(entries)) {
            throw new IllegalStateException("not all lines were read");
        }
    }

    private List<LedgerEntry> read() {
        return LedgerLines.read(new ByteArrayInputStream(json), problems -> {
                    throw new IllegalStateException(problems.toString());
                })
                .toList();
    }

    /**
     * The tokens alone.
     *
     * @return how many
     */
    @Benchmark
    public long tokensAlone() {
        long count = 0;
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json, 0, json.length)) {
            while (parser.nextToken() != null) {
                count++;
            }
        }
        return count;
    }

    /**
     * kopz: checked, every problem with its place.
     *
     * @return how many lines
     */
    @Benchmark
    public long kopz() {
        return LedgerLines.read(new ByteArrayInputStream(json), problems -> {})
                .mapToLong(entry -> 1)
                .sum();
    }

    /**
     * kopz: the same into a ledger.
     *
     * @return the ledger
     */
    @Benchmark
    public Ledger kopzIntoALedger() {
        return LedgerLines.read(new ByteArrayInputStream(json), problems -> {}).collect(Ledger.collector());
    }

    /**
     * Jackson's data binding into records, with its module for money.
     *
     * @return how many lines
     * @throws IOException never
     */
    @Benchmark
    public long dataBindingIntoRecords() throws IOException {
        return bound(records);
    }

    /**
     * Jackson's data binding into Immutables, with its module for money.
     *
     * @return how many lines
     * @throws IOException never
     */
    @Benchmark
    public long dataBindingIntoImmutables() throws IOException {
        return bound(immutables);
    }

    private long bound(ObjectReader binding) throws IOException {
        long count = 0;
        try (MappingIterator<Object> lines = binding.readValues(json, 0, end)) {
            while (lines.hasNext()) {
                count += lines.next() == null ? 0 : 1;
            }
        }
        return count;
    }

    /**
     * kopz, writing.
     *
     * @throws IOException never
     */
    @Benchmark
    public void kopzWrites() throws IOException {
        LedgerLines.write(entries.stream(), OutputStream.nullOutputStream());
    }
}
