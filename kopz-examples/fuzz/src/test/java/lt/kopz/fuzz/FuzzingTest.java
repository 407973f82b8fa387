package lt.kopz.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Looks for inputs that reach what no input has reached, each target in a process of its own, for {@code -Dkopz.fuzz.seconds}. What goes
 * wrong lies in {@code target/fuzz} under the name of the target; put into the folder of {@link CorpusTest} it is tried by every build.
 * With {@code -Dkopz.fuzz.seed} the same inputs are tried in the same order, as many as there is time for.
 */
@DisabledIfSystemProperty(named = "kopz.fuzz.seconds", matches = "0|")
@Execution(ExecutionMode.CONCURRENT)
@Tag("tries")
class FuzzingTest {
    private static final String SECONDS = System.getProperty("kopz.fuzz.seconds", "0");

    /** Another one each time where it is 0. */
    private static final String SEED = System.getProperty("kopz.fuzz.seed", "0");

    /** An input that takes as long hangs, even where the processors are busy with others. */
    private static final int LONGEST_INPUT = 300;

    @ParameterizedTest
    @EnumSource
    void nothing_goes_wrong_that_is_not_documented(Target target) throws IOException, InterruptedException {
        Path folder = Path.of("target/fuzz", target.name().toLowerCase(Locale.ROOT));
        Path found = Files.createDirectories(folder.resolve("found"));
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        ImmutableList<byte[]> all = target.seeds();
        for (int i = 0; i < all.size(); i++) {
            Files.write(seeds.resolve("seed-" + i), all.get(i));
        }
        Path log = folder.resolve("log.txt");

        int exit = new ProcessBuilder(command(target, folder, List.of(found, seeds, CorpusTest.kept(target))))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();

        assertThat(exit).as("%s: %s", target, end(log)).isZero();
    }

    private static List<String> command(Target target, Path folder, List<Path> inputs) {
        return Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx1500m",
                                "-XX:+UseSerialGC",
                                "-D" + Fuzzed.TARGET + "=" + target.name(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "com.code_intelligence.jazzer.Jazzer",
                                "--target_class=" + Fuzzed.class.getName(),
                                "--instrumentation_includes=lt.kopz.**",
                                "--custom_hook_includes=lt.kopz.**",
                                "--reproducer_path=" + folder,
                                "-artifact_prefix=" + folder + "/",
                                "-max_total_time=" + SECONDS,
                                "-seed=" + SEED,
                                "-timeout=" + LONGEST_INPUT,
                                "-rss_limit_mb=4000"),
                        inputs.stream().map(Path::toString))
                .toList();
    }

    private static String end(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }
}
