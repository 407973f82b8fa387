package lt.kopz.benchmarks;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import lt.kopz.core.ledger.LedgerEntry;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The funding gap of each of 600 plans as of one day, over a million entries that are held. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class GapBenchmark {
    /** Who is asked. */
    @Param
    public Rival.Kind rival;

    private Rival asked;

    /**
     * Makes the rival, and stops where it gives another answer than the first of them.
     *
     * @throws SQLException if a database fails
     */
    @Setup
    public void prepare() throws SQLException {
        List<LedgerEntry> entries = Data.held(1_000_000);
        Rival first = Rival.Kind.ARRAYS.of(entries);
        asked = rival.of(entries);
        if (!Arrays.equals(asked.cents(asked.gaps(Data.DAY)), first.cents(first.gaps(Data.DAY)))) {
            throw new IllegalStateException(rival + " gives another answer");
        }
    }

    /**
     * The question.
     *
     * @return the gaps
     * @throws SQLException if a database fails
     */
    @Benchmark
    public Object gaps() throws SQLException {
        return asked.gaps(Data.DAY);
    }

    /**
     * Closes a database.
     *
     * @throws SQLException if it fails
     */
    @TearDown
    public void close() throws SQLException {
        asked.close();
    }
}
