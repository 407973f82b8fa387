package lt.kopz.core;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each judge from outside is heard by a test that one of the two commands runs, and the page for contributors says by which. */
class JudgesTest {
    private static final Path ROOT = Path.of("../..");
    private static final String TRIES = "Tries.times(";

    /** Of each judge what stands where it is called. */
    private static final ImmutableMap<String, String> CALLS = ImmutableMap.<String, String>builder()
            .put("axe", "axe.run(")
            .put("Chromium", "Chromium.run(")
            .put("hledger", "List.of(\"hledger\")")
            .put("IATI schema", "SCHEMA.newValidator()")
            .put("Java 25", "java25()")
            .put("JSON Schema", "SchemaRegistry.with")
            .put("LibreOffice", "soffice()")
            .put("OOXML schema", "setErrorListener(")
            .put("veraPDF", "Vera.failures(")
            .buildOrThrow();

    private static final TestSources SOURCES = sources(ROOT);

    private static TestSources sources(Path root) {
        return TestSources.under(
                root, Stream.concat(CALLS.values().stream(), Stream.of(TRIES)).toList());
    }

    @Test
    void each_is_heard_as_the_page_for_contributors_says() throws IOException {
        String page = Files.readString(ROOT.resolve(".github/CONTRIBUTING.md"));
        assertThat(stated(page)).containsExactlyInAnyOrderEntriesOf(heard(SOURCES));
        assertThat(heard(SOURCES)).containsOnlyKeys(CALLS.keySet());
    }

    @Test
    void what_the_quick_command_leaves_out_the_thorough_one_runs_and_every_law_again() throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        assertThat(pom)
                .contains("<excludedGroups>locale | ${kopz.left.out}</excludedGroups>")
                .contains("<groups>locale &amp; !(${kopz.left.out})</groups>")
                .contains("<excludedGroups>locale | thorough | external | tries</excludedGroups>");
        assertThat(Pattern.compile("<kopz.left.out>(.*)</kopz.left.out>")
                        .matcher(pom)
                        .results()
                        .map(found -> found.group(1)))
                .containsExactly("thorough | external", "!(thorough | external | tries)");
        assertThat(SOURCES.tags()).contains("thorough", "external", "tries", "locale");
        assertThat(SOURCES.reaching("")).noneMatch(tags -> tags.containsAll(Set.of("locale", "jqwik")));
    }

    @Test
    void a_module_that_only_the_thorough_command_has_leaves_out_none_of_its_tests() throws IOException {
        List<String> more = new ArrayList<>(examples("thorough"));
        more.removeAll(examples("all-examples"));
        assertThat(more).contains("spark");
        for (String module : more) {
            assertThat(Files.readString(
                            ROOT.resolve("kopz-examples").resolve(module).resolve("pom.xml")))
                    .as(module)
                    .contains("<kopz.left.out>nothing</kopz.left.out>");
        }
    }

    /** The modules that a profile of the examples brings. */
    private static List<String> examples(String profile) throws IOException {
        String pom = Files.readString(ROOT.resolve("kopz-examples/pom.xml"));
        int from = pom.indexOf("<id>" + profile + "</id>");
        return Pattern.compile("<module>(.*)</module>")
                .matcher(pom.substring(from, pom.indexOf("</profile>", from)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void what_asks_how_often_to_try_is_tried_more_often_by_the_thorough_command() {
        assertThat(SOURCES.reaching(TRIES)).isNotEmpty().allMatch(JudgesTest::isThorough);
    }

    @Test
    void each_rule_has_tests_that_are_found_by_its_code() throws IOException {
        Set<String> codes = Pattern.compile("(?m)^\\| `([A-Z_]+)`")
                .matcher(Files.readString(Path.of("RULES.md")))
                .results()
                .map(found -> found.group(1))
                .collect(toSet());
        assertThat(codes).hasSizeGreaterThan(40);
        assertThat(SOURCES.tags()).containsAll(codes);
    }

    @Test
    void the_check_of_the_server_brings_the_programs_and_runs_all_three_commands() throws IOException {
        String run = Files.readString(ROOT.resolve(".ci/run"));
        assertThat(run).containsPattern("packages=\"[^\"]*chromium hledger libreoffice-calc libreoffice-writer");
        assertThat(Pattern.compile("(?m)\\bmvn .*(?<!\\))$")
                        .matcher(run)
                        .results()
                        .map(MatchResult::group))
                .containsExactly(
                        "mvn -q -Pquickstart package",
                        "mvn verify",
                        "mvn -q -Pquickstart package",
                        "mvn -Dkopz.require.external=true -Pthorough verify");
    }

    @Test
    void a_judge_that_no_test_hears_is_found_and_so_is_one_whose_test_is_not_run(@TempDir Path folder)
            throws IOException {
        Path tests = Files.createDirectories(folder.resolve("src/test/java"));
        Files.writeString(tests.resolve("OneTest.java"), """
                class OneTest {
                    @Test void hears() { helper(); }
                    private void helper() { Chromium.run(); }
                    void is_no_test() { Vera.failures(); }
                    @Nested @Tag("thorough") class Inner { @Property void too() { helper(); java25(); } }
                    @Test @Disabled void is_off() { soffice(); }
                }
                """);
        Files.writeString(
                tests.resolve("NeverRun.java"), "class NeverRun { @Test void hears() { List.of(\"hledger\"); } }");
        Files.writeString(
                tests.resolve("Contract.java"),
                "abstract class Contract { @Test void a() { SchemaRegistry.with(); } }");
        assertThat(heard(sources(folder)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("Chromium", "quick and thorough", "Java 25", "thorough"));
        Files.writeString(tests.resolve("HeirTest.java"), "class HeirTest extends Contract {}");
        assertThat(heard(sources(folder))).containsKey("JSON Schema");
    }

    /** Of each judge the commands in which it is heard. */
    private static Map<String, String> heard(TestSources sources) {
        Map<String, String> heard = new TreeMap<>();
        CALLS.forEach((judge, call) -> {
            List<Set<String>> tests = sources.reaching(call);
            List<String> in = new ArrayList<>();
            if (tests.stream().anyMatch(tags -> !tags.contains("thorough") && !tags.contains("external"))) {
                in.add("quick");
            }
            if (tests.stream().anyMatch(JudgesTest::isThorough)) {
                in.add("thorough");
            }
            if (!in.isEmpty()) {
                heard.put(judge, String.join(" and ", in));
            }
        });
        return heard;
    }

    /** Whether the thorough command runs a test with these tags. */
    private static boolean isThorough(Set<String> tags) {
        return Stream.of("thorough", "external", "tries", "jqwik").anyMatch(tags::contains);
    }

    /** The rows of the table of judges. */
    private static Map<String, String> stated(String page) {
        String table = page.substring(page.indexOf("| judge |"));
        return table.lines()
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .collect(toMap(cells -> cells.get(1), cells -> cells.get(3)));
    }
}
