package lt.kopz.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The main job as a process, by its launcher and without it, beside a process that makes one amount of money: with what Java does by itself,
 * and with the flags of the launcher.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class StartBenchmark {
    private static final Path PROGRAM = Path.of(System.getProperty("kopz.program", "kopz-examples/quickstart/target"))
            .toAbsolutePath();
    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final List<String> ONE_MONEY =
            List.of("-cp", absolute(System.getProperty("java.class.path")), OneMoney.class.getName());

    private Path out;

    private static String absolute(String path) {
        return Stream.of(path.split(File.pathSeparator))
                .map(each -> Path.of(each).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /**
     * Makes the folder of the report, and lets the launcher write its archive.
     *
     * @throws IOException if it cannot be made
     * @throws InterruptedException if this thread is interrupted
     */
    @Setup(Level.Trial)
    public void prepare() throws IOException, InterruptedException {
        if (!Files.exists(PROGRAM.resolve("kopz"))) {
            throw new IllegalStateException(PROGRAM
                    + " holds no program; package kopz-examples/quickstart, or name its folder by -Dkopz.program");
        }
        out = Files.createTempDirectory("kopz-start");
        mainJob();
    }

    /**
     * By the launcher.
     *
     * @throws IOException if it cannot be started
     * @throws InterruptedException if this thread is interrupted
     */
    @Benchmark
    public void mainJob() throws IOException, InterruptedException {
        run(List.of("sh", PROGRAM.resolve("kopz").toString()));
    }

    /**
     * By Java alone.
     *
     * @throws IOException if it cannot be started
     * @throws InterruptedException if this thread is interrupted
     */
    @Benchmark
    public void mainJobWithoutLauncher() throws IOException, InterruptedException {
        run(List.of(JAVA, "-jar", PROGRAM.resolve("kopz-quickstart.jar").toString()));
    }

    /**
     * One amount.
     *
     * @throws IOException if it cannot be started
     * @throws InterruptedException if this thread is interrupted
     */
    @Benchmark
    public void oneMoney() throws IOException, InterruptedException {
        run(java(List.of(), ONE_MONEY));
    }

    /**
     * One amount, with the flags of the launcher.
     *
     * @throws IOException if it cannot be started
     * @throws InterruptedException if this thread is interrupted
     */
    @Benchmark
    public void oneMoneyWithItsFlags() throws IOException, InterruptedException {
        run(java(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), ONE_MONEY));
    }

    private static List<String> java(List<String> flags, List<String> program) {
        List<String> command = new ArrayList<>(Collections.singleton(JAVA));
        command.addAll(flags);
        command.addAll(program);
        return command;
    }

    /** In a folder of its own, as the program writes its reports where it is started. */
    private void run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(out.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        if (builder.start().waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed");
        }
    }
}
