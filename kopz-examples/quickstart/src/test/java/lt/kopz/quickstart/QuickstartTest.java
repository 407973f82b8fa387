package lt.kopz.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Each test has a folder of its own and need not wait for another. */
@Execution(ExecutionMode.CONCURRENT)
class QuickstartTest {
    @TempDir
    Path folder;

    private Path out;

    private record Result(int exitCode, String out, String err) {}

    @BeforeEach
    void nameTheFolder() {
        out = folder.resolve("kopz-report");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lt", "en"})
    void prints_the_screen_of_the_copy_kept(String language) throws IOException {
        Result result = run("--lang", language);
        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).isEmpty();
        golden("screen_" + language + ".txt", result.out().replace(out + "/", "kopz-report/"));
    }

    @Test
    void writes_the_report_in_both_formats() throws IOException {
        run("--lang", "en");
        assertThat(files())
                .containsExactly(
                        "kaisiadorys-2019-annex.en.html",
                        "kaisiadorys-2019-annex.en.md",
                        "kaisiadorys-2019.en.html",
                        "kaisiadorys-2019.en.md");
        assertThat(Files.readString(out.resolve("kaisiadorys-2019.en.md"))).contains("EUR\u00a02,550.00");
        assertThat(Files.readString(out.resolve("kaisiadorys-2019.en.html"))).contains("EUR\u00a02,550.00", "</html>");
    }

    @Test
    void writes_the_page_for_the_council_with_the_requisites_that_are_given_and_no_others() throws IOException {
        run("--lang", "lt", "--report", "council", "--number", "K-7", "--signatory", "Merė", "--draft");

        assertThat(files()).containsExactly("kaisiadorys-2019-council.lt.html", "kaisiadorys-2019-council.lt.md");
        assertThat(Files.readString(out.resolve("kaisiadorys-2019-council.lt.md")))
                .containsSubsequence("Projektas", "# Santrauka tarybai", "Nr.\u00a0K-7", "Merė", "(parašas)")
                .doesNotContain("PATVIRTINTA");
    }

    @Test
    void the_sheet_before_signing_names_the_requisites_that_are_missing() throws IOException {
        run("--lang", "en", "--report", "before-signing", "--place", "Kaišiadorys", "--body", "Office");

        assertThat(Files.readString(out.resolve("kaisiadorys-2019-before-signing.en.md")))
                .contains("not given: date, registration number, position of the signatory, name of the signatory.");
    }

    @Test
    void a_report_that_there_is_none_of_is_refused_in_two_lines() throws IOException {
        Result result = run("--report", "weekly");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err().lines())
                .containsExactly(
                        "--report: there is no report 'weekly'", "the reports are yearly, council, before-signing");
    }

    @Test
    void the_day_before_the_money_was_appropriated_all_of_it_is_lacking() {
        Result result = run("--as-of", "2019-10-23");
        assertThat(result.exitCode()).isZero();
        assertThat(result.out().replace('\u00a0', ' '))
                .contains("iki 2019 m. spalio 23 d. imtinai")
                .containsPattern("Finansavimo trūkumas +3250,00 Eur")
                .doesNotContain(
                        "2550,00"); // the decision of the next day is named as the reason why the list ends there
    }

    @Test
    void no_line_is_wider_than_the_screen() {
        for (String language : List.of("lt", "en")) {
            assertThat(run("--lang", language).out().lines().filter(line -> !line.contains(out.toString())))
                    .allMatch(line -> line.length() <= 110);
        }
    }

    @Test
    void another_dossier_is_read_by_its_path() throws IOException {
        Path file = write("other.json", builtIn().replace("\"id\": \"kaisiadorys-2019\"", "\"id\": \"other-2019\""));
        assertThat(run(file.toString()).exitCode()).isZero();
        assertThat(files())
                .containsExactly(
                        "other-2019-annex.lt.html", "other-2019-annex.lt.md", "other-2019.lt.html", "other-2019.lt.md");
    }

    @Test
    void a_file_that_is_no_json_is_refused_with_the_place() throws IOException {
        Path file = write("bad.json", "{\n  \"schemaVersion\": 1,\n  oops\n}");
        refused(
                run(file.toString()),
                file + ": 3 eilutė, 3 ženklas, /schemaVersion: tai ne JSON: čia negali būti „oops“. ",
                "1 klaida; nieko neįrašyta");
        refused(
                run(file.toString(), "--lang", "en"),
                file + ": line 3, column 3, /schemaVersion: this is not JSON: 'oops' cannot stand here. ",
                "1 problem; nothing was written");
    }

    @Test
    void all_problems_of_a_file_are_told_at_once_each_with_its_place() throws IOException {
        Path file = write(
                "bad.json",
                builtIn()
                        .replace(
                                "\"currency\": \"EUR\",\n  \"reportingPeriod\": \"2019-01-01/2019-12-31\"",
                                "\"currency\": \"EUR\",\n  \"reportingPeriod\": \"2019-99\"")
                        .replace("\"legalForm\": \"PUBLIC_ESTABLISHMENT\"", "\"legalForm\": \"club\"")
                        .replace("\"subject\": \"event-lecture-free\"", "\"subjekt\": \"event-lecture-free\""));
        Result result = run(file.toString());
        refused(result, "/reportingPeriod", "/legalForm", "subjekt", "klaidos; nieko neįrašyta");
        assertThat(result.err()
                        .lines()
                        .filter(line -> line.startsWith(file + ": "))
                        .count())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void a_reference_to_nothing_is_told_with_its_place() throws IOException {
        Path file = write(
                "bad.json", builtIn().replace("\"subject\": \"event-lecture-free\"", "\"subject\": \"event-nowhere\""));
        refused(run(file.toString()), "/expenditures/", "event-nowhere", "1 klaida; nieko neįrašyta");
    }

    @Test
    void a_missing_file_is_told_by_its_name() {
        Path file = folder.resolve("nowhere.json");
        refused(run(file.toString()), file + ": there is no such file");
    }

    @Test
    void a_folder_in_place_of_a_file_is_told_without_a_stack_trace() {
        Result result = run(folder.toString());
        refused(result, folder + ": cannot be read");
        assertThat(result.err()).doesNotContain("\tat ");
    }

    @Test
    void a_file_in_place_of_the_folder_for_reports_is_told_without_a_stack_trace() throws IOException {
        Files.writeString(out, "in the way");
        Result result = run();
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains(out + ": cannot be written").doesNotContain("\tat ");
        assertThat(out).hasContent("in the way");
    }

    @Test
    void writes_every_format_that_is_asked_for() throws IOException {
        Result result = run("--format", "all");
        assertThat(result.exitCode()).isZero();
        for (String end : List.of("docx", "html", "json", "md", "pdf", "txt", "xlsx", "zip")) {
            Path report = out.resolve("kaisiadorys-2019.lt." + end);
            assertThat(report).isNotEmptyFile();
            assertThat(result.out()).contains(report.toString());
        }
        assertThat(run("--format", "text").exitCode()).isZero();
    }

    @Test
    void a_format_that_nobody_writes_is_a_wrong_command_line() {
        Result result = run("--format", "html,wps");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("no renderer for the format \"wps\"", "docx");
    }

    @Test
    void a_language_that_there_is_no_pack_of_is_a_wrong_command_line_which_two_lines_state() {
        Result result = run("--lang", "tlh");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .isEqualToNormalizingNewlines(
                        "--lang: there is no pack of the language 'tlh'\nthe languages are en, lt\n");
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-10", "2019-02-29", "yesterday"})
    void a_day_that_is_none_is_a_wrong_command_line(String day) {
        Result result = run("--as-of", day);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err())
                .startsWith(
                        "Invalid value for option '--as-of': must be a day such as 2019-10-23, but was '" + day + "'");
        assertThat(out).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"US-ASCII", "ISO-8859-1", "UTF-8"})
    void writes_utf_8_and_nothing_on_the_error_stream_whatever_the_default_charset(String charset)
            throws IOException, InterruptedException {
        Path printed = folder.resolve("printed.txt");
        Path complained = folder.resolve("complained.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=" + charset,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Quickstart.class.getName(),
                        "--out",
                        out.toString())
                .redirectOutput(printed.toFile())
                .redirectError(complained.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(complained).isEmptyFile();
        assertThat(Files.readString(printed)).isEqualTo(run().out());
    }

    @Test
    void the_words_of_the_screen_are_all_there_and_all_used() {
        List<String> keys = Stream.of(ScreenMessage.values())
                .map(ScreenMessage::key)
                .sorted()
                .toList();

        assertThat(ScreenMessage.PATTERNS.keys("lt")).containsExactlyElementsOf(keys);
        assertThat(ScreenMessage.PATTERNS.keys("en")).containsExactlyElementsOf(keys);
    }

    @ParameterizedTest
    @EnumSource
    void a_sentence_of_the_screen_names_the_same_in_both_languages(ScreenMessage message) {
        assertThat(arguments(message, "en")).isEqualTo(arguments(message, "lt"));
    }

    private static List<String> arguments(ScreenMessage message, String language) {
        return Pattern.compile("\\{(\\w+)")
                .matcher(message.pattern(language).orElseThrow())
                .results()
                .map(match -> match.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    private void refused(Result result, String... told) {
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains(told);
        assertThat(result.out()).isEmpty();
        assertThat(out).doesNotExist();
    }

    private Result run(String... arguments) {
        StringWriter printed = new StringWriter();
        StringWriter complained = new StringWriter();
        CommandLine commandLine = Quickstart.commandLine()
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(complained, true));
        int exitCode = commandLine.execute(Stream.concat(Stream.of(arguments), Stream.of("--out", out.toString()))
                .toArray(String[]::new));
        return new Result(exitCode, printed.toString(), complained.toString());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static String builtIn() throws IOException {
        try (InputStream in = Objects.requireNonNull(Quickstart.class.getResourceAsStream(Quickstart.BUILT_IN))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** With {@code -Dkopz.golden.update=true} the file is written anew, to be read in the diff before it is committed. */
    private static void golden(String name, String actual) throws IOException {
        Path file = Path.of("src", "test", "resources", "lt", "kopz", "quickstart", name);
        if (Boolean.getBoolean("kopz.golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }
}
