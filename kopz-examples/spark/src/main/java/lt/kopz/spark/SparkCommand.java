package lt.kopz.spark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Rolls up JSON Lines of ledger entries on Spark, on all cores of this machine or on a cluster. */
@Command(
        name = "kopz-spark",
        mixinStandardHelpOptions = true,
        version = "kopz 0.1.0-SNAPSHOT",
        description =
                "Adds up ledger lines in all and by plan, measure, year, source and manager, each currency apart, and writes three tables as CSV:"
                        + " totals, flaws and problems.")
public final class SparkCommand implements CommandLine.IExitCodeGenerator, Runnable {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "JSON Lines files, folders of them or patterns.")
    private List<String> from = List.of();

    @Option(
            names = "--master",
            description = "Where it runs, such as spark://host:7077. Default: all cores of this machine.")
    private String master = "local[*]";

    @Option(names = "--one", description = "All files are the books of one; otherwise each is of its own.")
    private boolean one;

    @Option(names = "--as-of", paramLabel = "DAY", description = "Totals of this day, too; may be given several times.")
    private List<LocalDate> days = List.of();

    @Option(names = "--out", required = true, description = "The folder to write the tables into.")
    private String out = "";

    private long problems;

    private SparkCommand() {}

    /**
     * Runs the program and ends the process: 0, or 1 where a row could not be counted, or 2 for a wrong command line.
     *
     * @param arguments the command line; {@code --help} explains it
     */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs the program; the session stays as it was. */
    static int run(String... arguments) {
        return new CommandLine(new SparkCommand()).execute(arguments);
    }

    @Override
    public void run() {
        boolean fresh = SparkSession.getActiveSession().isEmpty();
        SparkSession spark = SparkSession.builder()
                .master(master)
                .appName("kopz")
                .config("spark.ui.enabled", false)
                .getOrCreate();
        try (SparkRollUp rolledUp = SparkRollUp.of(
                spark, one ? JsonLinesFiles.allOfOne(spark, from) : JsonLinesFiles.eachOfItsOwn(spark, from), days)) {
            write(rolledUp.totals().orderBy(col("as_of"), col("by"), col("name"), col("currency")), "totals");
            write(rolledUp.flaws().orderBy(col("books"), col("day"), col("kind"), col("entry")), "flaws");
            Dataset<Row> bad = rolledUp.problems().orderBy(col("place"), col("code"));
            write(bad, "problems");
            problems = bad.count();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        } finally {
            if (fresh) {
                spark.stop();
            }
        }
    }

    private void write(Dataset<Row> table, String name) {
        table.coalesce(1)
                .write()
                .mode(SaveMode.Overwrite)
                .option("header", true)
                .csv(out + "/" + name);
    }

    @Override
    public int getExitCode() {
        return problems == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
}
