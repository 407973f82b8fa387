package lt.kopz.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.render.Renderers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The whole yearly report of Kaišiadorys for 2019 with its evidence annex, from the dossier to the file: its figures, findings and sections,
 * and the writing in each format. Nothing is kept from one report to the next.
 */
@State(Scope.Benchmark)
@BenchmarkMode({Mode.AverageTime, Mode.SingleShotTime})
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReportBenchmark {
    /** The format. */
    @Param({"html", "markdown", "text", "csv", "docx", "xlsx", "pdf"})
    public String format;

    private Dossier dossier;
    private int copies;

    /**
     * Reads the dossier.
     *
     * @throws IOException never
     */
    @Setup
    public void prepare() throws IOException {
        try (InputStream json = Objects.requireNonNull(
                ReportBenchmark.class.getResourceAsStream("/lt/kopz/quickstart/kaisiadorys-2019.json"))) {
            dossier = Dossiers.read(json.readAllBytes());
        }
    }

    /**
     * The report as a file.
     *
     * @return the file
     * @throws IOException never
     */
    @Benchmark
    public byte[] wholeReport() throws IOException {
        copies++;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Renderers.forFormat(format).render(YearlyReport.of(dossier.withId("copy-" + copies)), Wording.LITHUANIAN, file);
        return file.toByteArray();
    }
}
