package lt.kopz.spark;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lt.kopz.core.ledger.Totals;
import lt.kopz.core.money.Amounts;
import lt.kopz.country.RollUp;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Measures the roll-up of a folder of ledger lines, as a process: {@code Measuring machine FOLDER} on one machine, one file after the other,
 * {@code Measuring local[2] FOLDER 32m} on Spark, of which a worker reads so much at a time. It prints the seconds by the clock and of the processors since the start of the process, the bytes
 * that were handed from workers to workers, and sums by which runs can be compared.
 */
final class Measuring {
    private Measuring() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        LongAdder flaws = new LongAdder();
        String gap;
        long shuffled = 0;
        if (arguments[0].equals("machine")) {
            RollUp rolledUp = RollUp.of(
                    files(folder),
                    UnaryOperator.identity(),
                    UnaryOperator.identity(),
                    (file, flaw) -> flaws.increment(),
                    (file, bad) -> {
                        throw new IllegalStateException(file + ": " + bad);
                    });
            gap = String.valueOf(rolledUp.totals()
                    .getOrDefault(new RollUp.Group(RollUp.By.ALL, "", "EUR"), Totals.zero(Amounts.currency("EUR")))
                    .financingGap());
        } else {
            SparkSession spark = SparkSession.builder()
                    .master(arguments[0])
                    .appName("measuring")
                    .config("spark.ui.enabled", false)
                    .config("spark.driver.host", "127.0.0.1")
                    .config("spark.driver.bindAddress", "127.0.0.1")
                    .config("spark.sql.files.maxPartitionBytes", arguments[2])
                    .getOrCreate();
            try (Shuffled handed = Shuffled.of(spark);
                    SparkRollUp rolledUp = SparkRollUp.of(
                            spark, JsonLinesFiles.eachOfItsOwn(spark, List.of(folder.toString())), List.of())) {
                List<Row> totals = rolledUp.totals().collectAsList();
                gap = totals.stream()
                        .filter(row -> row.getString(1).equals("all"))
                        .map(row -> row.getString(3) + " " + row.getAs("financing_gap"))
                        .findFirst()
                        .orElse("");
                flaws.add(rolledUp.flaws().count());
                if (!rolledUp.problems().isEmpty()) {
                    throw new IllegalStateException("there are lines that are not counted");
                }
                shuffled = handed.bytes();
            }
            spark.stop();
        }
        double processor =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
        double clock = (System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime())
                / 1e3;
        System.out.printf(
                Locale.ROOT,
                "%s: %.1f s by the clock, %.1f s of the processors, %d MB handed on; gap %s, %d flaws%n",
                arguments[0],
                clock,
                processor,
                shuffled / 1_000_000,
                gap,
                flaws.sum());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList();
        }
    }
}
