package lt.kopz.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lt.kopz.core.json.LedgerLines;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.time.DateRange;
import lt.kopz.country.Country;
import lt.kopz.country.RollUp;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A cluster on this machine: Spark's own master, two workers, and a program that is theirs to run, as processes. */
@Tag("external")
@Tag("thorough")
class ClusterTest {
    /** The program: prints each task that is done and each worker that is lost, and writes what was counted into files. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) throws IOException {
            SparkSession spark = SparkSession.builder()
                    .master(arguments[0])
                    .appName("country")
                    .config("spark.ui.enabled", false)
                    .config("spark.driver.host", "127.0.0.1")
                    .config("spark.driver.bindAddress", "127.0.0.1")
                    .config("spark.executor.memory", "500m")
                    .config("spark.shuffle.io.maxRetries", 1)
                    .config("spark.shuffle.io.retryWait", "1s")
                    .config("spark.executor.extraClassPath", classPath())
                    .config("spark.sql.files.maxPartitionBytes", 1_000_000)
                    .config("spark.local.dir", arguments[2])
                    .getOrCreate();
            spark.sparkContext().addSparkListener(new SparkListener() {
                @Override
                public void onTaskEnd(SparkListenerTaskEnd end) {
                    System.out.println("task " + end.stageId());
                }

                @Override
                public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
                    System.out.println("lost " + removed.executorId());
                }
            });
            Path out = Path.of(arguments[2]);
            try (SparkRollUp rolledUp =
                    SparkRollUp.of(spark, JsonLinesFiles.eachOfItsOwn(spark, List.of(arguments[1])), List.of())) {
                Files.write(
                        out.resolve("totals"),
                        rolledUp.totals().collectAsList().stream()
                                .map(ClusterTest::text)
                                .sorted()
                                .toList());
                Files.write(
                        out.resolve("flaws"),
                        rolledUp.flaws().collectAsList().stream()
                                .map(row -> row.get(1) + " " + row.get(2))
                                .sorted()
                                .toList());
                Files.write(
                        out.resolve("problems"),
                        rolledUp.problems().collectAsList().stream()
                                .map(row -> row.getString(0))
                                .sorted()
                                .toList());
            }
            spark.stop();
            System.out.println("done");
        }
    }

    private static String text(Row row) {
        return String.join(
                " ",
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.<java.math.BigDecimal>getAs("financing_gap").toPlainString(),
                row.<java.math.BigDecimal>getAs("balance").toPlainString());
    }

    @TempDir
    private Path folder;

    private final List<Process> running = new ArrayList<>();

    @AfterEach
    void endAll() {
        running.forEach(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** A program of this class path, with what Spark asks of Java, as this process has it. */
    private Process start(ProcessBuilder.Redirect output, String... command) throws IOException {
        List<String> all = new ArrayList<>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("--add-") || option.startsWith("-Djdk."))
                .forEach(all::add);
        all.addAll(List.of("-Xmx700m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath()));
        all.addAll(Arrays.asList(command));
        ProcessBuilder builder =
                new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(output);
        Path home = Files.createDirectories(folder.resolve("home/jars")).getParent();
        builder.environment().put("SPARK_HOME", String.valueOf(home));
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        running.add(process);
        return process;
    }

    private Process worker(String master, int number) throws IOException {
        return start(
                ProcessBuilder.Redirect.to(
                        folder.resolve("worker-" + number + ".log").toFile()),
                "org.apache.spark.deploy.worker.Worker",
                "--host",
                "127.0.0.1",
                "--webui-port",
                "0",
                "--cores",
                "1",
                "--memory",
                "600M",
                "--work-dir",
                folder.resolve("work-" + number).toString(),
                master);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void a_worker_that_is_killed_in_the_middle_changes_no_total_and_nothing_is_counted_twice() throws Exception {
        Country country = new Country(11, 6, DateRange.ofYears(2020, 2025));
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Path file = folder.resolve("lines-" + i + ".jsonl");
            try (OutputStream out = Files.newOutputStream(file)) {
                LedgerLines.write(country.books(i, 12_000), out);
            }
            files.add(file);
        }
        Files.writeString(files.get(3), Files.readString(files.get(3)) + "{\"id\":\"x\"}\n{\"entries\":1}\n");
        int port = freePort();
        String master = "spark://127.0.0.1:" + port;
        start(
                ProcessBuilder.Redirect.to(folder.resolve("master.log").toFile()),
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                "--webui-port",
                "0");
        Process first = worker(master, 1);
        worker(master, 2);

        Path out = Files.createDirectory(folder.resolve("out"));
        Process program = start(
                ProcessBuilder.Redirect.PIPE, Program.class.getName(), master, folder + "/lines-*", out.toString());
        List<String> printed = new ArrayList<>();
        try (BufferedReader lines = program.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                printed.add(line);
                if (printed.stream().filter(each -> each.startsWith("task")).count() == 40 && first.isAlive()) {
                    List<ProcessHandle> workers = Stream.concat(first.descendants(), Stream.of(first.toHandle()))
                            .toList();
                    assertThat(workers).as("a worker and what it runs").hasSizeGreaterThan(1);
                    workers.forEach(ProcessHandle::destroyForcibly);
                    first.waitFor();
                }
            }
        }
        assertThat(program.waitFor()).as("%s", printed).isZero();
        int lost = printed.stream()
                .filter(line -> line.startsWith("lost"))
                .mapToInt(printed::indexOf)
                .findFirst()
                .orElse(-1);
        assertThat(printed.subList(lost, printed.size()).stream().filter(line -> line.startsWith("task")))
                .as("tasks after a worker was lost, of %s", printed)
                .hasSizeGreaterThan(10);

        List<String> flaws = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        RollUp expected = RollUp.of(
                files,
                UnaryOperator.identity(),
                UnaryOperator.identity(),
                (file, flaw) -> flaws.add(flaw.kind() + " " + flaw.entry()),
                (file, bad) -> bad.forEach(each -> problems.add(each.kind().name())));
        assertThat(Files.readAllLines(out.resolve("totals")))
                .containsExactlyElementsOf(expected.totals().entrySet().stream()
                        .map(each -> String.join(
                                " ",
                                each.getKey().by().toString(),
                                each.getKey().name(),
                                each.getKey().currency(),
                                Amounts.decimal(each.getValue().financingGap())
                                        .setScale(4)
                                        .toPlainString(),
                                Amounts.decimal(each.getValue().balance())
                                        .setScale(4)
                                        .toPlainString()))
                        .sorted()
                        .toList());
        assertThat(Files.readAllLines(out.resolve("flaws")))
                .containsExactlyElementsOf(flaws.stream().sorted().toList());
        assertThat(Files.readAllLines(out.resolve("problems")))
                .isNotEmpty()
                .containsExactlyElementsOf(problems.stream().sorted().toList());
    }
}
