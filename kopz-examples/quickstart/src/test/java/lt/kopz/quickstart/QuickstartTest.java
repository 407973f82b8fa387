package lt.kopz.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.json.Dossiers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Each test has a folder of its own and need not wait for another. */
@Execution(ExecutionMode.CONCURRENT)
class QuickstartTest {
    static final String EARLIER = """
            {"schemaVersion": 1, "id": "earlier-2018", "title": {"en": "2018"},
             "municipality": {"id": "mun-%s", "name": {"en": "Municipality"}, "country": "LT"},
             "currency": "EUR", "reportingPeriod": "2018-01-01/2018-12-31", "knownUntil": "2018-12-31",
             "groups": [{"id": "group", "kind": "WORKING_GROUP", "name": {"en": "Group"}}],
             "plans": [{"id": "plan-2018", "title": {"en": "Plan"}, "period": "2018-01-01/2018-12-31",
               "measures": [{"id": "old", "number": "1", "title": {"en": "Lecture for residents"}}]}],
             "events": [{"id": "promised", "measure": "old", "kind": "LECTURE", "title": {"en": "A lecture"},
               "state": "PLANNED", "date": "2019-03"}]}
            """;

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
    void prints_the_screen_of_the_copy_kept_and_no_line_is_wider_than_the_screen(String language) throws IOException {
        Result result = run("--lang", language);
        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).isEmpty();
        golden("screen_" + language + ".txt", result.out().replace(out + "/", "kopz-report/"));
        assertThat(result.out().lines().filter(line -> !line.contains(out.toString())))
                .allMatch(line -> line.length() <= 110);
    }

    @Test
    void no_line_of_the_screen_begins_with_a_dash() throws IOException {
        assertThat(run("--lang", "lt", "--findings", "all").out().lines().map(String::strip))
                .anyMatch(line -> line.contains(" – "))
                .noneMatch(line -> line.startsWith("– "));
    }

    @Test
    void speaks_english_unless_another_language_is_asked_for() {
        assertThat(run().out()).isEqualTo(run("--lang", "en").out()).contains("EUR\u00a02,550.00");
    }

    @Test
    void without_arguments_does_what_an_empty_command_line_asks_for() throws IOException {
        StringWriter printed = new StringWriter();
        StringWriter complained = new StringWriter();

        assertThat(Quickstart.mainJob(out, new PrintWriter(printed), new PrintWriter(complained)))
                .isZero();

        List<String> files = files();
        Result result = run();
        assertThat(printed).hasToString(result.out());
        assertThat(complained).hasToString(result.err());
        assertThat(files).isEqualTo(files());
    }

    @Test
    void prints_the_three_findings_that_matter_most_and_every_one_if_all_are_asked_for() throws IOException {
        List<String> codes = Rulebook.standard()
                .check(Dossiers.load(builtIn().getBytes(StandardCharsets.UTF_8))
                        .value()
                        .orElseThrow())
                .stream()
                .map(finding -> " " + finding.code() + ". ")
                .toList();
        assertThat(codes).hasSizeGreaterThan(3);

        assertThat(run().out())
                .contains("\n  " + codes.size() + " findings: ", "--findings all")
                .containsSubsequence(codes.subList(0, 3))
                .doesNotContain(codes.get(3));
        assertThat(run("--findings", "all").out())
                .contains("\n  " + codes.size() + " findings: ")
                .containsSubsequence(codes)
                .doesNotContain("--findings all");
    }

    @Test
    void three_findings_are_all_and_no_option_is_offered_for_more() throws IOException {
        Path file = write("three.json", builtIn().replace("ir išnaudojimo centras\"", "ir išnaudojimu centras\""));
        assertThat(run(file.toString(), "--as-of", "2019-01-10").out())
                .contains(
                        "\n  3 findings: 1 warning, 2 notes.\n",
                        "Warning COMPOSITION_UNKNOWN. ",
                        "Note CODE_CONFLICT. ")
                .doesNotContain("--findings all");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --langg=en         | Unknown option: '--langg=en'                            | did you mean --lang? --help lists all options
            --tongue=en        | Unknown option: '--tongue=en'                           | --help lists all options
            --lang=tlh         | --lang: there is no choice 'tlh'                        | the choices are en, lt, pl
            --findings=some    | --findings: there is no choice 'some'                   | the choices are main, all
            --format=html,wps  | --format: there is no choice 'wps'                      | the choices are csv, docx, html, json, markdown, pdf, text, xlsx
            --kind=weekly      | --kind: there is no choice 'weekly'                   | the choices are yearly, public, annex, council, gap, findings, attendance, composition, meetings, agreements, signing, year-on-year, roll-up
            --kind=year-on-year | --kind: the report year-on-year has no earlier year          | --earlier names its dossier
            --as-of=2019-10    | --as-of: '2019-10' is not a day                         | a day is written as 2019-10-23
            --date=2019-02-29  | --date: '2019-02-29' is not a day                       | a day is written as 2019-10-23
            --as-of            | --as-of: the value is missing                           | --as-of DAY: The day up to whose end facts count, such as 2019-10-23 (default: the last day the dossier knows).
            a.json b.json      | Unmatched argument: 'b.json'                            | --help lists all options
            --lang=lt --as-of=x | --as-of: „x“ nėra diena                                | diena rašoma taip: 2019-10-23
            --lang=pl --findigs=all | nieznana opcja: „--findigs=all”                    | czy chodzi o --findings? Wszystkie opcje wymienia --help
            """)
    void a_wrong_command_line_is_refused_in_two_lines_what_is_wrong_and_what_is_right(
            String arguments, String wrong, String right) {
        Result result = run(arguments.split(" "));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err().lines()).containsExactly(wrong, right);
        assertThat(result.out()).isEmpty();
        assertThat(out).doesNotExist();
    }

    @Test
    void writes_the_report_in_both_formats() throws IOException {
        run("--lang", "en");
        assertThat(files())
                .containsExactly(
                        "kaisiadorys-2019-annex.en.html",
                        "kaisiadorys-2019-annex.en.md",
                        "kaisiadorys-2019-public.en.html",
                        "kaisiadorys-2019-public.en.md");
        assertThat(Files.readString(out.resolve("kaisiadorys-2019-public.en.md")))
                .contains("EUR\u00a02,550.00");
        assertThat(Files.readString(out.resolve("kaisiadorys-2019-public.en.html")))
                .contains("EUR\u00a02,550.00", "</html>");
    }

    @Test
    void writes_the_page_for_the_council_with_the_requisites_that_are_given_and_no_others() throws IOException {
        run("--lang", "lt", "--kind", "council", "--number", "K-7", "--signatory", "Merė", "--draft");

        assertThat(files()).containsExactly("kaisiadorys-2019-council.lt.html", "kaisiadorys-2019-council.lt.md");
        assertThat(Files.readString(out.resolve("kaisiadorys-2019-council.lt.md")))
                .containsSubsequence(
                        "Projektas", "# 2019\u00a0m. santrauka tarybai", "Nr.\u00a0K-7", "Merė", "(parašas)")
                .doesNotContain("PATVIRTINTA");
    }

    @Test
    void the_sheet_before_signing_names_the_requisites_that_are_missing() throws IOException {
        run("--lang", "en", "--kind", "signing", "--place", "Kaišiadorys", "--body", "Office");

        assertThat(Files.readString(out.resolve("kaisiadorys-2019-signing.en.md")))
                .contains("not given: date, registration number, position of the signatory, name of the signatory.");
    }

    @Test
    void writes_what_became_of_an_earlier_year() throws IOException {
        Path earlier = write("earlier.json", EARLIER.formatted("kaisiadorys"));
        Result result = run("--kind", "year-on-year", "--earlier", earlier.toString(), "--measure", "old=measure-4");

        assertThat(result.err()).isEmpty();
        assertThat(files())
                .containsExactly("kaisiadorys-2019-year-on-year.en.html", "kaisiadorys-2019-year-on-year.en.md");
        assertThat(Files.readString(out.resolve("kaisiadorys-2019-year-on-year.en.md")))
                .contains("# Year on year: 2018 and 2019")
                .containsPattern("A lecture.*March 2019.*the whole measure: done")
                .containsPattern("Lecture for residents.*\\| done");
    }

    /** Each with an earlier year and another town at hand, which most do not ask for. */
    private void writesEach(String kind, String language, String formats, List<String> ends) throws IOException {
        Path earlier = write("earlier.json", EARLIER.formatted("kaisiadorys"));
        Path other = write("other.json", EARLIER.formatted("other"));

        Result result = run(
                "--kind=" + kind,
                "--lang=" + language,
                "--format=" + formats,
                "--earlier=" + earlier,
                "--with=" + other);

        assertThat(result.err()).isEmpty();
        List<String> documents = kind.equals("yearly") ? List.of("annex", "public") : List.of(kind);
        assertThat(files())
                .containsExactlyInAnyOrderElementsOf(documents.stream()
                        .flatMap(document ->
                                ends.stream().map(end -> "kaisiadorys-2019-" + document + "." + language + "." + end))
                        .toList());
        for (String file : files()) {
            assertThat(out.resolve(file)).isNotEmptyFile();
        }
    }

    @ParameterizedTest
    @FieldSource("lt.kopz.quickstart.Quickstart#KINDS")
    @Tag("thorough")
    void writes_each_kind_of_report_into_a_file_named_after_town_year_and_kind(String kind) throws IOException {
        writesEach(kind, "lt", "text", List.of("txt"));
    }

    @ParameterizedTest
    @FieldSource("lt.kopz.quickstart.Quickstart#KINDS")
    @Tag("thorough")
    void writes_each_kind_of_report_in_each_language_and_format(String kind) throws IOException {
        for (String language : List.of("en", "lt", "pl")) {
            out = folder.resolve(language);
            writesEach(kind, language, "all", List.of("docx", "html", "json", "md", "pdf", "txt", "xlsx", "zip"));
        }
    }

    @Test
    void a_roll_up_has_each_town_that_is_named_as_of_its_own_last_day() throws IOException {
        refused(run("--kind=roll-up", "--with=nowhere.json"), "nowhere.json: there is no such file");
        Path other = write("other.json", EARLIER.formatted("other"));

        assertThat(run("--kind=roll-up", "--with=" + other).err()).isEmpty();
        assertThat(Files.readString(out.resolve("kaisiadorys-2019-roll-up.en.md")))
                .contains("from 31\u00a0December 2018 to 10\u00a0December 2019");
    }

    @Test
    void a_dossier_whose_name_has_no_year_gets_that_of_its_report() throws IOException {
        Path file = write("town.json", EARLIER.formatted("other").replace("earlier-2018", "town"));

        run(file.toString(), "--kind=council", "--format=text");
        assertThat(files()).containsExactly("town-2018-council.en.txt");
    }

    @Test
    void years_of_two_municipalities_are_refused_and_nothing_is_written() throws IOException {
        Path earlier = write("earlier.json", EARLIER.formatted("elsewhere"));

        refused(
                run("--kind", "year-on-year", "--earlier", earlier.toString()),
                "not an earlier and a later year of one municipality");
        refused(run("--kind", "year-on-year", "--earlier", "nowhere.json"), "nowhere.json: there is no such file");
    }

    @Test
    void the_day_before_the_money_was_appropriated_all_of_it_is_lacking() {
        Result result = run("--lang", "lt", "--as-of", "2019-10-23");
        assertThat(result.exitCode()).isZero();
        assertThat(result.out().replace('\u00a0', ' '))
                .contains("iki 2019 m. spalio 23 d. imtinai")
                .containsPattern("Finansavimo trūkumas +3250,00 Eur")
                .doesNotContain(
                        "2550,00"); // the decision of the next day is named as the reason why the list ends there
    }

    @Test
    void another_dossier_is_read_by_its_path() throws IOException {
        Path file = write("other.json", builtIn().replace("\"id\": \"kaisiadorys-2019\"", "\"id\": \"other-2019\""));
        assertThat(run(file.toString()).exitCode()).isZero();
        assertThat(files())
                .containsExactly(
                        "other-2019-annex.en.html",
                        "other-2019-annex.en.md",
                        "other-2019-public.en.html",
                        "other-2019-public.en.md");
    }

    @Test
    void a_file_that_is_no_json_is_refused_with_the_place() throws IOException {
        Path file = write("bad.json", "{\n  \"schemaVersion\": 1,\n  oops\n}");
        refused(
                run(file.toString(), "--lang", "lt"),
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
        refused(result, "/reportingPeriod", "/legalForm", "subjekt", "problems; nothing was written");
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
        refused(run(file.toString()), "/expenditures/", "event-nowhere", "1 problem; nothing was written");
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
    @Tag("thorough")
    void writes_every_format_that_is_asked_for() throws IOException {
        Result result = run("--kind", "council", "--format", "all");
        assertThat(result.exitCode()).isZero();
        for (String end : List.of("docx", "html", "json", "md", "pdf", "txt", "xlsx", "zip")) {
            Path report = out.resolve("kaisiadorys-2019-council.en." + end);
            assertThat(report).isNotEmptyFile();
            assertThat(result.out()).contains(report.toString());
        }
        assertThat(run("--kind", "council", "--format", "text").exitCode()).isZero();
    }

    /** As a process of its own, in the default charset that has the fewest letters: none of a Lithuanian word. */
    @Tag("thorough")
    @Test
    void writes_utf_8_and_nothing_on_the_error_stream_whatever_the_default_charset()
            throws IOException, InterruptedException {
        Path printed = folder.resolve("printed.txt");
        Path complained = folder.resolve("complained.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dfile.encoding=US-ASCII",
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
        assertThat(CommandsTest.complaints(Files.readString(complained))).isEmpty();
        assertThat(Files.readString(printed)).isEqualTo(run().out());
    }

    @Test
    void the_words_of_the_screen_are_all_there_and_all_used() {
        List<String> keys = Stream.of(ScreenMessage.values())
                .map(ScreenMessage::key)
                .sorted()
                .toList();

        assertThat(keys("en", "screen.")).containsExactlyElementsOf(keys);
        assertThat(keys("lt", "")).containsExactlyElementsOf(keys("en", ""));
    }

    private static List<String> keys(String language, String start) {
        return ScreenMessage.PATTERNS.keys(language).stream()
                .filter(key -> key.startsWith(start))
                .sorted()
                .toList();
    }

    @Test
    void a_sentence_names_the_same_in_both_languages() {
        assertThat(keys("en", ""))
                .allSatisfy(key -> assertThat(arguments(key, "en")).isEqualTo(arguments(key, "lt")));
    }

    private static List<String> arguments(String key, String language) {
        return Pattern.compile("\\{(\\w+)")
                .matcher(new CommandText(key).pattern(language).orElseThrow())
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
        CommandLine commandLine = Quickstart.commandLine(
                        InputStream.nullInputStream(), OutputStream.nullOutputStream(), arguments)
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(complained, true));
        int exitCode = commandLine.execute(Stream.concat(Stream.of(arguments), Stream.of("--out", out.toString()))
                .toArray(String[]::new));
        return new Result(exitCode, printed.toString(), CommandsTest.complaints(complained.toString()));
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
