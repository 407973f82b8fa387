package lt.kopz.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.ledger.LedgerEntry;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jol.info.GraphLayout;

/** Runs all benchmarks, each in a fork of its own, and prints their tables in Markdown. */
public final class Benchmarks {
    /** Without pre-touch, code that allocates can look eight times slower than it is. */
    private static final String[] FLAGS = {"-Xms3g", "-Xmx3g", "-Xmn256m", "-XX:+AlwaysPreTouch"};

    /**
     * So that the growth of the work is measured, and neither that of the collector's, which copies a larger dossier more often, nor that of
     * the tables of pages.
     */
    private static final String[] FLAGS_OF_GROWTH = {
        "-Xms4g", "-Xmx4g", "-Xmn3g", "-XX:+AlwaysPreTouch", "-XX:+UseParallelGC", "-XX:+UseTransparentHugePages"
    };

    private static final String GROWTH = "lt.kopz.benchmarks.GrowthBenchmark";
    private static final String GROWTH_OF_REPORT = GROWTH + ".yearlyReport";
    private static final String REPORT = "lt.kopz.benchmarks.ReportBenchmark";

    private static final String ALL = "all";

    /** Of growth the median counts: one iteration that a neighbour of the machine held up would move a mean. */
    private static final int MEASURED_FOR_MEDIAN = 9;

    /** At so many facts each work is set beside reading the dossier. */
    static final int COMPARED_AT = 16_000;

    /** The work that others are multiples of. */
    static final String READING = "read";

    private Benchmarks() {}

    /**
     * Runs them: some forty minutes on a quiet machine.
     *
     * @param arguments regular expressions of the benchmarks to run; none, or {@value #ALL}, for all
     * @throws RunnerException if one fails, or gives another answer than the others
     * @throws IOException if no process can be started
     * @throws InterruptedException if this thread is interrupted
     */
    public static void main(String[] arguments) throws RunnerException, IOException, InterruptedException {
        boolean all = arguments.length == 0 || arguments[0].equals(ALL);
        List<String> wanted = all ? List.of("lt\\.kopz\\.benchmarks\\.") : List.of(arguments);
        List<RunResult> results = new ArrayList<>();
        if (wanted.stream().anyMatch(each -> all || !matches(each, GROWTH) && !matches(each, REPORT))) {
            results.addAll(run(
                    wanted, options -> options.exclude(GROWTH).exclude(REPORT).jvmArgs(FLAGS)));
        }
        boolean isOfGrowth = wanted.stream().anyMatch(each -> matches(each, GROWTH));
        if (isOfGrowth) {
            results.addAll(run(
                    List.of(GROWTH),
                    options -> options.exclude(GROWTH_OF_REPORT)
                            .jvmArgs(FLAGS_OF_GROWTH)
                            .warmupTime(TimeValue.seconds(4))
                            .measurementIterations(MEASURED_FOR_MEDIAN)));
            // a report of many facts takes seconds, and is compiled only after some thirty of them
            results.addAll(run(
                    List.of(GROWTH_OF_REPORT),
                    options -> options.jvmArgs(FLAGS_OF_GROWTH)
                            .warmupIterations(10)
                            .warmupTime(TimeValue.seconds(6))
                            .measurementIterations(MEASURED_FOR_MEDIAN)));
        }
        Collection<RunResult> warm = List.of();
        Collection<RunResult> cold = List.of();
        if (wanted.stream().anyMatch(each -> matches(each, REPORT))) {
            warm = run(List.of(REPORT), options -> options.mode(Mode.AverageTime));
            cold = run(
                    List.of(REPORT),
                    options -> options.mode(Mode.SingleShotTime)
                            .forks(5)
                            .warmupIterations(0)
                            .measurementIterations(1));
        }
        PrintStream out = System.out;
        out.println();
        out.println(
                Machine.described(FLAGS) + ", each in a JVM of its own, mean of 5 iterations of 1 s; growth, median of "
                        + MEASURED_FOR_MEDIAN + ", with " + String.join(" ", FLAGS_OF_GROWTH));
        out.println();
        table(out, results, "GapBenchmark.gaps", "LEDGER_SCAN");
        table(out, results, "IndexBenchmark", "");
        table(out, results, "ReadBenchmark", "tokensAlone");
        table(out, results, "StartBenchmark", "oneMoney");
        reports(out, warm, cold);
        new Growth(growth(results), READING, COMPARED_AT).lines().forEach(out::println);
        out.println();
        if (isOfGrowth) {
            inTurns();
            out.println();
        }
        Map<String, Double> memory = all ? memory() : Map.of();
        memory.forEach((holder, bytes) ->
                out.println(String.format(Locale.ROOT, "Memory of a line in a %s: %.0f bytes", holder, bytes)));
        out.println();
        new Summary(microseconds(results), memory).lines().forEach(out::println);
    }

    /** A process of its own: each work beside another within it. */
    private static void inTurns() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(StartBenchmark.JAVA);
        command.addAll(List.of(FLAGS_OF_GROWTH));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), InTurns.class.getName()));
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("The works in turns ended with " + exit);
        }
    }

    private static boolean matches(String wanted, String benchmark) {
        return Pattern.compile(wanted).matcher(benchmark).find();
    }

    private static Collection<RunResult> run(List<String> wanted, Consumer<ChainedOptionsBuilder> as)
            throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .forks(1)
                .warmupIterations(5)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .shouldFailOnError(true);
        wanted.forEach(options::include);
        as.accept(options);
        return new Runner(options.build()).run();
    }

    /** What a line takes, as an object and as a ledger holds it. */
    private static Map<String, Double> memory() {
        System.setProperty("jol.magicFieldOffset", "true"); // else it looks into no record
        List<LedgerEntry> entries = Data.held(100_000);
        Ledger ledger = Data.entries(1_000_000).collect(Ledger.collector());
        return Map.of(
                Summary.LIST, GraphLayout.parseInstance(entries).totalSize() / 1e5,
                Summary.LEDGER, GraphLayout.parseInstance(ledger).totalSize() / 1e6);
    }

    /** The times of those that have a number of facts. */
    private static Map<String, SortedMap<Integer, Double>> growth(Collection<RunResult> results) {
        Map<String, SortedMap<Integer, Double>> times = new LinkedHashMap<>();
        for (RunResult result : results) {
            String facts = result.getParams().getParam("facts");
            if (facts != null) {
                times.computeIfAbsent(name(result), work -> new TreeMap<>())
                        .put(
                                Integer.valueOf(facts),
                                result.getPrimaryResult().getStatistics().getPercentile(50));
            }
        }
        return times;
    }

    private static Map<String, Double> microseconds(Collection<RunResult> results) {
        return results.stream()
                .filter(result -> result.getParams().getParam("facts") == null)
                .collect(Collectors.toMap(
                        Benchmarks::name,
                        row -> row.getPrimaryResult().getScore()
                                * (row.getPrimaryResult().getScoreUnit().startsWith("ms") ? 1000 : 1)));
    }

    private static void table(PrintStream out, Collection<RunResult> results, String of, String unit) {
        List<RunResult> rows = results.stream()
                .filter(result -> result.getParams().getBenchmark().contains(of))
                .sorted(Comparator.comparingDouble(
                        result -> result.getPrimaryResult().getScore()))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        double one = rows.stream()
                .filter(row -> name(row).equals(unit))
                .mapToDouble(row -> row.getPrimaryResult().getScore())
                .findFirst()
                .orElse(Double.NaN);
        boolean compared = !Double.isNaN(one);
        out.println("| " + of + " | time | ± |" + (compared ? " × " + unit + " |" : ""));
        out.println("|---|--:|--:|" + (compared ? "--:|" : ""));
        for (RunResult row : rows) {
            Result<?> result = row.getPrimaryResult();
            out.println(String.format(
                    Locale.ROOT,
                    "| %s | %.3f %s | %.3f |%s",
                    name(row),
                    result.getScore(),
                    result.getScoreUnit(),
                    result.getScoreError(),
                    compared ? String.format(Locale.ROOT, " %.2f |", result.getScore() / one) : ""));
        }
        out.println();
    }

    /** The whole report in each format: when warm, and as the first one of a process. */
    private static void reports(PrintStream out, Collection<RunResult> warm, Collection<RunResult> cold) {
        if (!warm.isEmpty()) {
            out.println("| whole yearly report, ms | warm | ± | first of a process | ± |");
            out.println("|---|--:|--:|--:|--:|");
            Map<String, Result<?>> first = new LinkedHashMap<>();
            cold.forEach(row -> first.put(format(row), row.getPrimaryResult()));
            warm.forEach(row -> out.println(String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.1f | %.0f | %.0f |",
                    format(row),
                    row.getPrimaryResult().getScore(),
                    row.getPrimaryResult().getScoreError(),
                    first.get(format(row)).getScore(),
                    first.get(format(row)).getScoreError())));
            out.println();
        }
    }

    private static String format(RunResult row) {
        return row.getParams().getParam("format");
    }

    private static String name(RunResult row) {
        String rival = row.getParams().getParam("rival");
        String benchmark = row.getParams().getBenchmark();
        return rival == null ? benchmark.substring(benchmark.lastIndexOf('.') + 1) : rival;
    }
}
