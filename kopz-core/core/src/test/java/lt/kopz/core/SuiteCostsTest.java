package lt.kopz.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A build says what its tests cost. */
class SuiteCostsTest {
    static class Sample {
        @Test
        @Tag("thorough")
        void takes_long() {}

        @ParameterizedTest
        @ValueSource(ints = {20, 30})
        void waits(int millis) throws InterruptedException {
            Thread.sleep(millis);
        }

        @Property(tries = 2)
        void holds(@ForAll boolean either) {
            assertThat(either || !either).isTrue();
        }

        @Nested
        class Within {
            @Test
            void computes() {
                long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                while (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun < 20_000_000) {
                    Thread.onSpinWait();
                }
            }
        }
    }

    private static final String CLASS = SuiteCostsTest.class.getName() + "$Sample";

    private final List<String> said = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void of_each_module_and_class_and_each_slow_test_that_is_not_for_the_thorough_run() throws IOException {
        assertThat(run("one", "today", 0))
                .extracting(SuiteCostsTest::name)
                .containsExactlyInAnyOrder(
                        "module one",
                        "class one " + CLASS,
                        "slow one " + CLASS + ".waits",
                        "slow one " + CLASS + ".holds",
                        "slow one " + CLASS + "$Within.computes");
        assertThat(said).hasSize(3).anyMatch(line -> line.endsWith(" one " + CLASS + ".waits"));
    }

    @Test
    void what_is_not_slow_is_counted_but_not_named() throws IOException {
        assertThat(run("one", "today", Long.MAX_VALUE))
                .extracting(SuiteCostsTest::name)
                .containsExactly("module one", "class one " + CLASS);
        assertThat(said).isEmpty();
    }

    @Test
    void in_seconds_of_processor_and_of_clock() throws IOException {
        List<String> lines = run("one", "today", 0);
        assertThat(cell(lines, ".waits", 2)).isGreaterThanOrEqualTo(new BigDecimal("0.050"));
        assertThat(cell(lines, ".computes", 1)).isGreaterThanOrEqualTo(new BigDecimal("0.019"));
        assertThat(cell(lines, "class", 1)).isGreaterThanOrEqualTo(cell(lines, ".computes", 1));
        assertThat(cell(lines, "module", 1)).isGreaterThanOrEqualTo(cell(lines, "class", 1));
    }

    @Test
    void processes_of_one_build_add_to_each_other_and_the_next_build_begins_anew() throws IOException {
        List<String> first = run("one", "today", 0);
        List<String> both = run("two", "today", Long.MAX_VALUE);
        assertThat(both)
                .containsAll(first)
                .extracting(SuiteCostsTest::name)
                .contains("module two", "class two " + CLASS);
        BigDecimal twice = cell(run("one", "today", Long.MAX_VALUE), "class +\\S+ +\\S+ +one", 2);
        assertThat(twice).isGreaterThan(cell(first, "class", 2));
        assertThat(run("three", "tomorrow", Long.MAX_VALUE)).hasSize(2);
    }

    /** Runs the sample and gives what is written then, without the title. */
    private List<String> run(String module, String build, long slow) throws IOException {
        Path file = folder.resolve("made").resolve("costs.txt");
        LauncherFactory.create(LauncherConfig.builder()
                        .enableTestExecutionListenerAutoRegistration(false)
                        .addTestExecutionListeners(new SuiteCosts(file, build, module, slow, said::add))
                        .build())
                .execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(Sample.class))
                        .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                        .build());
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(0)).endsWith("the build of " + build);
        return lines.subList(1, lines.size());
    }

    private static String name(String line) {
        return line.replaceFirst("^(\\S+) +\\S+ +\\S+ +", "$1 ");
    }

    /** A cell of the line in which an expression is found. */
    private static BigDecimal cell(List<String> lines, String expression, int index) {
        return lines.stream()
                .filter(line -> line.matches(".*" + expression + ".*"))
                .map(line -> new BigDecimal(line.split(" +")[index]))
                .findFirst()
                .orElseThrow();
    }
}
