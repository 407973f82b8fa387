package lt.kopz.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.render.Renderers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** How the time of each work grows with the dossier; each question is the first that is asked of its dossier. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class GrowthBenchmark {
    private static final int YEAR = SizedDossier.FIRST_YEAR + SizedDossier.YEARS - 1;

    private static final List<Function<BudgetGaps, Figure<?>>> ALL_GAPS = List.of(
            BudgetGaps::need,
            BudgetGaps::appropriated,
            BudgetGaps::financing,
            BudgetGaps::unspent,
            BudgetGaps::incurred,
            BudgetGaps::strategicMeasure,
            BudgetGaps::balance,
            BudgetGaps::committed,
            BudgetGaps::allSources,
            BudgetGaps::delivery,
            BudgetGaps::unfunded,
            BudgetGaps::timing,
            BudgetGaps::coverage,
            gaps -> gaps.carriedOver(YEAR),
            gaps -> gaps.proRata(YEAR));

    /** About how many facts there are. */
    @Param({"1000", "4000", "16000", "64000"})
    public int facts;

    private Dossier dossier;
    private byte[] json;
    private Figure<?> financing;

    /** Makes the dossier. */
    @Setup
    public void prepare() {
        dossier = SizedDossier.of(facts);
        json = Dossiers.toBytes(dossier);
        financing = BudgetGaps.of(dossier, SizedDossier.PLAN).financing();
    }

    /** A dossier of which nothing was asked yet. */
    @State(Scope.Thread)
    public static class Fresh {
        private Dossier dossier;
        private int copies;

        /**
         * Makes the dossier anew.
         *
         * @param growth what is measured
         */
        @Setup(Level.Invocation)
        public void prepare(GrowthBenchmark growth) {
            copies++;
            dossier = growth.dossier.withId("copy-" + copies);
        }
    }

    /**
     * Every fact, and the dossier of them.
     *
     * @return the dossier
     */
    @Benchmark
    public Dossier build() {
        return SizedDossier.of(facts);
    }

    /**
     * The dossier from JSON.
     *
     * @return the dossier
     */
    @Benchmark
    public Dossier read() {
        return Dossiers.read(json);
    }

    /**
     * The funding gap of the largest plan.
     *
     * @param fresh the dossier
     * @return the figure
     */
    @Benchmark
    public Figure<?> financing(Fresh fresh) {
        return BudgetGaps.of(fresh.dossier, SizedDossier.PLAN).financing();
    }

    /**
     * Every figure of the largest plan.
     *
     * @param fresh the dossier
     * @return the figures
     */
    @Benchmark
    public List<?> allGaps(Fresh fresh) {
        BudgetGaps gaps = BudgetGaps.of(fresh.dossier, SizedDossier.PLAN);
        return ALL_GAPS.stream().map(figure -> figure.apply(gaps)).toList();
    }

    /**
     * The explanation of the funding gap in words.
     *
     * @return the words
     */
    @Benchmark
    public String explain() {
        return financing.explain(Wording.LITHUANIAN);
    }

    /**
     * The findings of all standard rules.
     *
     * @param fresh the dossier
     * @return the findings
     */
    @Benchmark
    public List<?> rulebook(Fresh fresh) {
        return Rulebook.standard().check(fresh.dossier);
    }

    /**
     * The yearly report as a page.
     *
     * @param fresh the dossier
     * @return the page
     * @throws IOException never
     */
    @Benchmark
    public byte[] yearlyReport(Fresh fresh) throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        Renderers.forFormat("html").render(YearlyReport.of(fresh.dossier), Wording.LITHUANIAN, page);
        return page.toByteArray();
    }
}
