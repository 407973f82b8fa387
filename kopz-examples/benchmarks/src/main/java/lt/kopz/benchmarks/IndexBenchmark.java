package lt.kopz.benchmarks;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.ledger.Sum;
import lt.kopz.core.ledger.SumsByPlan;
import lt.kopz.core.money.Amounts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The index of a ledger of a million entries: building it, and asking it about days that were asked for before. */
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class IndexBenchmark {
    private static final LocalDate FIRST = LocalDate.of(2014, 1, 1);
    private static final int DAYS = 4383;

    /** A ledger of which nothing was asked yet. */
    @State(Scope.Thread)
    public static class Fresh {
        private Ledger ledger;

        /** Makes the ledger anew. */
        @Setup(Level.Invocation)
        public void prepare() {
            ledger = Data.entries(1_000_000).collect(Ledger.collector());
        }
    }

    /** An index that was asked about each day. */
    @State(Scope.Thread)
    public static class Asked {
        private SumsByPlan index;
        private int next;

        /** Asks about each day. */
        @Setup
        public void prepare() {
            index = Data.entries(1_000_000)
                    .collect(Ledger.collector())
                    .byPlan(Sum.FINANCING_GAP, Amounts.currency("EUR"));
            for (int day = 0; day < DAYS; day++) {
                index.asOf(FIRST.plusDays(day)).values().forEach(gap -> {});
            }
        }

        LocalDate day() {
            next = (next + 1_009) % DAYS;
            return FIRST.plusDays(next);
        }

        String plan() {
            return index.plans().get(next % Data.PLANS);
        }
    }

    /**
     * Builds the index.
     *
     * @param fresh the ledger
     * @return the index
     */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 10)
    @Measurement(iterations = 10)
    public Object build(Fresh fresh) {
        return fresh.ledger.byPlan(Sum.FINANCING_GAP, Amounts.currency("EUR"));
    }

    /**
     * The gaps of all plans at a day, each of them looked up.
     *
     * @param asked the index
     * @param gaps takes them
     */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    public void allPlansAtADay(Asked asked, Blackhole gaps) {
        asked.index.asOf(asked.day()).forEach((plan, gap) -> gaps.consume(gap));
    }

    /**
     * The gap of one plan at a day.
     *
     * @param asked the index
     * @return the gap
     */
    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    public Object onePlanAtADay(Asked asked) {
        LocalDate day = asked.day();
        return asked.index.asOf(asked.plan(), day);
    }
}
