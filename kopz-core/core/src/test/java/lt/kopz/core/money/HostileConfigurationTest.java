package lt.kopz.core.money;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileConfigurationTest {

    private static final ImmutableList<String> OURS =
            ImmutableList.of("our type", "made", "sum", "own sum", "own product", "total", "equal");
    private static final ImmutableList<String> OUR_ANSWERS = ImmutableList.of(
            "our type=Money",
            "made=EUR 3250.55",
            "sum=EUR 3250.56",
            "own sum=EUR 3250.56",
            "own product=EUR 3253800.55",
            "total=EUR 3250.55",
            "equal=true");

    @TempDir
    Path folder;

    @Test
    void a_configuration_on_the_class_path_changes_plain_amounts_and_nothing_here() throws Exception {
        Files.writeString(folder.resolve("javamoney.properties"), """
                org.javamoney.moneta.Money.defaults.precision=3
                org.javamoney.moneta.Money.defaults.roundingMode=DOWN
                org.javamoney.moneta.Money.defaults.amountType=org.javamoney.moneta.FastMoney
                """);
        assertThat(run(List.of(), and(OURS, "plain", "type")).out())
                .containsExactlyElementsOf(and(OUR_ANSWERS, "plain=EUR 6500", "type=FastMoney"));
    }

    @Test
    void a_system_property_changes_plain_amounts_and_nothing_here() throws Exception {
        List<String> options = List.of(
                "-Dorg.javamoney.moneta.Money.defaults.precision=3",
                "-Dorg.javamoney.moneta.Money.defaults.amountType=org.javamoney.moneta.FastMoney");
        assertThat(run(options, and(OURS, "plain")).out())
                .containsExactlyElementsOf(and(OUR_ANSWERS, "plain=EUR 6500"));
    }

    @Test
    void without_a_configuration_the_answers_are_the_same_and_no_line_is_written_unless_the_application_asks_for_it()
            throws Exception {
        Run quiet = run(List.of(), and(OURS, "plain"));
        assertThat(quiet.out()).containsExactlyElementsOf(and(OUR_ANSWERS, "plain=EUR 6501.1"));
        assertThat(quiet.err()).isEmpty();
        Path logging = folder.resolve("logging.properties");
        Files.writeString(logging, """
                handlers=java.util.logging.ConsoleHandler
                org.javamoney.moneta.DefaultMonetaryContextFactory.level=INFO
                """);
        assertThat(String.join(
                        "\n",
                        run(List.of("-Djava.util.logging.config.file=" + logging), OURS)
                                .err()))
                .containsOnlyOnce("INFO: Using custom MathContext: precision=256, roundingMode=HALF_EVEN");
    }

    private static ImmutableList<String> and(ImmutableList<String> some, String... more) {
        return ImmutableList.<String>builder().addAll(some).add(more).build();
    }

    private Run run(List<String> options, List<String> questions) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xshare:auto");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+UseSerialGC");
        command.addAll(options);
        command.add("-cp");
        command.add(folder + File.pathSeparator + System.getProperty("java.class.path"));
        command.add(ConfigurationProbe.class.getName());
        command.addAll(questions);
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        List<String> errors = Files.readAllLines(err, StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("exit code, %s", errors).isZero();
        return new Run(Files.readAllLines(out, StandardCharsets.UTF_8), errors);
    }

    private record Run(List<String> out, List<String> err) {}
}
