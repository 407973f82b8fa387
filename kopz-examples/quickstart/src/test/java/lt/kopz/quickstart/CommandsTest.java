package lt.kopz.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.json.JsonForms;
import lt.kopz.core.json.MeasureList;
import lt.kopz.core.ledger.DiscrepancyKind;
import lt.kopz.core.measure.Measurable;
import lt.kopz.core.measure.Measures;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.wording.Wording;
import lt.kopz.sheets.Theme;
import lt.kopz.sheets.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The commands beside the main job; each test has a folder of its own. */
@Execution(ExecutionMode.CONCURRENT)
class CommandsTest {
    private static final String LEDGER = """
            Data;Suma;Rūšis;Sąskaita;Planas
            2019-02-01;1000,00;Poreikis;need;plan
            2019-10-24;700,00;ORIGINAL;line;plan
            2019-11-05;210,00;Išlaidos;line;
            """;

    @TempDir
    Path folder;

    private String dossier = "";

    private record Result(int exitCode, String out, String err) {}

    @BeforeEach
    void writeTheDossier() throws IOException {
        try (InputStream in = Objects.requireNonNull(Quickstart.class.getResourceAsStream(Quickstart.BUILT_IN))) {
            Path file = folder.resolve("dossier.json");
            Files.write(file, in.readAllBytes());
            dossier = file.toString();
        }
    }

    private Result run(String... arguments) {
        return piped("", new ByteArrayOutputStream(), arguments);
    }

    private Result piped(String in, ByteArrayOutputStream bytes, String... arguments) {
        StringWriter printed = new StringWriter();
        StringWriter complained = new StringWriter();
        int exitCode = Quickstart.commandLine(
                        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), bytes, arguments)
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(complained, true))
                .execute(arguments);
        return new Result(exitCode, printed.toString().replace('\u00a0', ' '), complaints(complained.toString()));
    }

    /** What was printed on the error stream, but for how far slow work had come. */
    static String complaints(String err) {
        return err.replaceAll("(?m)^[0-9]+ s: .*\\R", "");
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private static Dossier read(String file) throws IOException {
        return Dossiers.read(Path.of(file));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Funding gap, EUR 2,550.00",
        "lt, Finansavimo trūkumas, 2550,00 Eur",
        "pl, Niedobór środków, '2550,00'"
    })
    void gap_prints_the_gap_of_each_plan_in_the_language_asked_for(String language, String term, String amount)
            throws IOException {
        Result result = run("gap", dossier, "--lang", language);
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .startsWith(Wording.of(language).say(read(dossier).title()).replace("\u00a0", " "))
                .contains(term, amount.substring(0, 4))
                .doesNotContain("COMPOSITION_UNKNOWN");
    }

    /** One plan with one measure, and nothing else. */
    private String sparse() throws IOException {
        Dossier full = read(dossier);
        Path file = folder.resolve("sparse.json");
        Dossiers.write(
                Dossier.builder()
                        .id("sparse")
                        .title(full.title())
                        .municipality(full.municipality())
                        .currency(full.currency())
                        .reportingPeriod(full.reportingPeriod())
                        .knownUntil(full.knownUntil())
                        .documents(full.documents())
                        .addPlans(ActionPlan.builder()
                                .id("plan")
                                .title(full.plans().get(0).title())
                                .period(full.plans().get(0).period())
                                .addMeasures(Measure.builder()
                                        .id("measure")
                                        .number("1")
                                        .title(full.plans()
                                                .get(0)
                                                .measures()
                                                .get(0)
                                                .title())
                                        .provenance(full.plans().get(0).provenance())
                                        .build())
                                .provenance(full.plans().get(0).provenance())
                                .build())
                        .build(),
                file);
        return file.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Unspent balance of the plan’s money: cannot be determined – nothing is recorded about appropriations",
        "lt, Nepanaudotas planui skirtų lėšų likutis: nustatyti negalima – apie asignavimus duomenų nėra"
    })
    void every_command_says_of_one_plan_with_one_measure_what_is_not_known(String language, String words)
            throws IOException {
        String file = sparse();
        Result report = run(file, "--lang", language, "--format", "text,markdown,html,json,csv", "--out", at("out"));
        assertThat(report.err()).isEmpty();
        assertThat(report.exitCode()).isZero();
        for (String[] command : new String[][] {{"gap", file}, {"check", file}, {"compare", file, file}}) {
            List<String> arguments = new ArrayList<>(List.of(command));
            arguments.addAll(List.of("--lang", language));
            Result result = run(arguments.toArray(String[]::new));
            assertThat(result.err()).as(command[0]).isEmpty();
            assertThat(result.exitCode()).as(command[0]).isZero();
            assertThat(result.out()).as(command[0]).doesNotContain("0.00", "0,00");
        }
        assertThat(run("gap", file, "--lang", language).out().replaceAll("\\s+", " "))
                .contains(words);
    }

    @Test
    void gap_of_a_plan_that_is_not_there_names_those_that_are() {
        Result result = run("gap", dossier, "--plan", "plan-x");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err().lines())
                .containsExactly("--plan: there is no choice 'plan-x'", "the choices are action-plan-2019-2020");
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'Funding gap (money): action plan, goal, task, measure, all together'",
        "lt, 'Finansavimo trūkumas (pinigai): veiksmų planas, tikslas, uždavinys, priemonė, viskas kartu'",
        "pl, 'Niedobór środków (pieniądze): '"
    })
    void figures_lists_what_can_be_asked(String language, String words) {
        Result result = run("figures", "--lang", language);
        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains("financing-gap\n  " + words)
                .contains(
                        "\n  --period, --source-kind, --manager, --economic-kind, --programme, --source-code, --place, --code, --payer, --edition\n");
        assertThat(result.out().lines().filter(line -> !line.startsWith(" ")))
                .containsExactlyElementsOf(
                        Measures.all().stream().map(Measurable::code).toList());
    }

    @Test
    void figures_asks_one_by_its_code_of_what_there_is_or_is_named() {
        assertThat(run("figures", dossier, "coverage", "--as-of", "2019-12-10").out())
                .startsWith("14/65  Coverage of the need");
        assertThat(run("figures", dossier, "need", "--of", "measure-1", "--lang", "lt")
                        .exitCode())
                .isZero();
        assertThat(run("figures", dossier, "carried-over-gap", "--of", "action-plan-2019-2020", "--period", "2019")
                        .out())
                .contains("Need left uncovered after 2019");
    }

    @Test
    void figures_says_in_two_lines_what_cannot_be_asked() {
        assertThat(run("figures", dossier, "finacing-gap").err().lines())
                .containsExactly("FIGURE: there is no choice 'finacing-gap'", "the choices are financing-gap");
        assertThat(run("figures", dossier, "coverage", "--of", "x").err())
                .startsWith("--of: there is no choice 'x'\nthe choices are action-plan-2019-2020, ");
        assertThat(run("figures", dossier, "progress-status").err()).startsWith("--of: the value is missing\n");
        assertThat(run("figures", dossier, "need", "--period", "spring").err().lines())
                .containsExactly(
                        "--period: 'spring' is not a period", "a period is written as 2019 or 2019-01-01/2019-10-23");
    }

    @Test
    void figures_are_there_as_JSON() {
        byte[] list = run("figures", dossier, "--json").out().getBytes(StandardCharsets.UTF_8);
        byte[] gap = run("figures", dossier, "financing-gap", "--json").out().getBytes(StandardCharsets.UTF_8);
        assertThat(JsonForms.MEASURES.read(list).measures())
                .extracting(MeasureList.Described::code)
                .contains("need", "members");
        assertThat(JsonForms.FIGURE.read(gap).value()).containsInstanceOf(AmountRange.class);
    }

    @Test
    void check_prints_all_findings_and_says_by_its_exit_code_whether_one_is_a_breach() throws IOException {
        Result early = run("check", dossier, "--as-of", "2019-01-10");
        Result late = run("check", dossier);
        assertThat(late.out()).contains("CODE_CONFLICT");
        assertThat(late.exitCode()).isEqualTo(late.out().contains("Breach ") ? CheckCommand.BREACH : 0);
        assertThat(early.exitCode()).isZero();
        assertThat(early.out()).doesNotContain("Breach ");
    }

    @Test
    @Tag("thorough")
    void template_writes_a_workbook_that_is_read_as_an_empty_one_and_overwrites_none() throws IOException {
        assertThat(run("template", at("empty.xlsx"), "--lang", "lt").exitCode()).isZero();
        byte[] before = Files.readAllBytes(folder.resolve("empty.xlsx"));

        Result again = run("template", at("empty.xlsx"), "--lang", "pl");
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.err()).contains("niczego nie zapisano");
        assertThat(folder.resolve("empty.xlsx")).hasBinaryContent(before);
        assertThat(run("template", at("empty.xlsx"), "--overwrite").exitCode()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"workbook,book.xlsx", "bundle,bundle.zip", "json,again.json"})
    @Tag("thorough")
    void what_holds_a_whole_dossier_comes_back_as_it_was(String formAndFile) throws IOException {
        String[] parts = formAndFile.split(",");
        assertThat(run("convert", dossier, at(parts[1]), "--to", parts[0]).exitCode())
                .isZero();
        Result back = run("convert", at(parts[1]), at("back.json"), "--to", "json");
        assertThat(back.err()).isEmpty();
        assertThat(read(at("back.json"))).isEqualTo(read(dossier));
    }

    @Test
    @Tag("thorough")
    void convert_writes_each_form_of_other_programs_and_says_what_is_lost() throws IOException {
        assertThat(run("convert", dossier, at("a.journal"), "--to", "hledger").out())
                .contains(
                        "Written: " + at("a.journal"),
                        "5 things of the dossier have no place in this form:",
                        "/needs/0: it is for a time that is no calendar year",
                        "/completeness/0");
        assertThat(Files.readString(folder.resolve("a.journal"))).contains("account money  ; type: A");
        assertThat(run("convert", dossier, at("a.ics")).exitCode()).isZero();
        assertThat(Files.readString(folder.resolve("a.ics"))).startsWith("BEGIN:VCALENDAR");
        assertThat(run("convert", dossier, at("fiscal"), "--to", "fiscal", "--licence", "CC-BY-4.0")
                        .exitCode())
                .isZero();
        assertThat(folder.resolve("fiscal/budget-eur.csv")).isNotEmptyFile();
        assertThat(folder.resolve("fiscal/datapackage.json")).content().contains("CC-BY-4.0");
        assertThat(run("convert", dossier, at("a.json"), "--to", "popolo").exitCode())
                .isZero();
        assertThat(run("convert", at("a.json"), at("b.json"), "--from", "popolo", "--into", dossier, "--to", "json")
                        .exitCode())
                .isZero();
        assertThat(run("convert", dossier, at("a.xml"), "--to", "iati", "--publisher", "XX-EXAMPLE-1")
                        .exitCode())
                .isZero();
        Result back = run("convert", at("a.xml"), at("c.json"), "--into", dossier, "--to", "json");
        assertThat(back.err()).isEmpty();
        assertThat(run("gap", at("c.json")).out()).contains("EUR 2,550.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --to=word                        | --to: there is no choice 'word'                        | the choices are json, workbook, bundle, hledger, iati, popolo, calendar, fiscal
            --to=iati                        | --publisher: the publisher has no identifier, or one with blanks or signs that IATI does not allow | --publisher names it, such as --publisher XX-EXAMPLE-1
            --to=fiscal --licence=a/b        | --licence: 'a/b' is no identifier of a licence         | write an identifier of the Open Definition, such as CC-BY-4.0
            --to=json --from=popolo          | --from: this form holds only a part of a dossier       | --into names the dossier it is put into
            --to=json --losses=some          | --losses: there is no choice 'some'                    | the choices are main, all
            --from=json                      | --to: the value is missing                             | --to FORM: The form to write: json, workbook, bundle, hledger, iati, popolo, calendar or fiscal; without it, the one that the name of the output ends on (.json, .xlsx, .zip, .journal, .xml, .ics).
            """)
    void convert_is_refused_in_two_lines_and_writes_nothing(String options, String wrong, String right) {
        List<String> arguments = new ArrayList<>(List.of("convert", dossier, at("out")));
        arguments.addAll(List.of(options.split(" ")));
        Result result = run(arguments.toArray(String[]::new));
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err().lines()).containsExactly(wrong, right);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void what_is_written_is_the_form_that_the_name_of_the_output_ends_on() throws IOException {
        assertThat(run("convert", dossier, at("town.JSON")).exitCode()).isZero();
        assertThat(read(at("town.JSON"))).isEqualTo(read(dossier));
    }

    @Test
    void problems_of_every_form_are_in_the_language_asked_for() throws IOException {
        Files.writeString(folder.resolve("bad.xml"), "<iati-activities version=\"1.05\"/>");
        Files.writeString(folder.resolve("bad.xlsx"), "no workbook");
        assertThat(run("convert", at("bad.xml"), at("o.json"), "--into", dossier, "--to", "json", "--lang", "lt")
                        .err())
                .contains(at("bad.xml") + ": ", "IATI 2 versijos veiklas", "1 klaida; nieko neįrašyta");
        assertThat(run("gap", at("bad.xlsx"), "--lang", "pl").err()).contains("1 problem; niczego nie zapisano");
        assertThat(run("gap", at("nowhere.json"), "--lang", "lt").err())
                .isEqualTo(at("nowhere.json") + ": tokio failo nėra" + System.lineSeparator());
    }

    @Test
    void compare_sets_the_figures_of_dossiers_side_by_side_and_lists_what_differs() throws IOException {
        Files.writeString(
                folder.resolve("other.json"),
                Files.readString(Path.of(dossier)).replace("\"id\": \"kaisiadorys-2019\"", "\"id\": \"other-2019\""));
        Result result = run("compare", dossier, at("other.json"), "--changes");
        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .containsPattern("Funding gap +EUR 2,550.00 +EUR 2,550.00\n")
                .containsPattern("Participations +at least 450 +at least 450\n")
                .contains("1 difference:", "other-2019");
        String full = at("full.json");
        Files.write(Path.of(full), Dossiers.toBytes(FullDossier.dossier()));
        assertThat(run("compare", dossier, full, "--changes").out())
                .as("values as they stand in the files, in no words of the program")
                .contains(
                        "/id: \"kaisiadorys-2019\" -> \"full\"\n",
                        "/otherCurrencies/0: + \"LTL\"\n",
                        "/completeness/0: - {\"id\": \"completeness-appropriations\", \"list\": \"APPROPRIATIONS\"")
                .doesNotContain("Optional", "{provenance=", "[]");
        assertThat(run("compare", dossier, dossier, dossier, "--changes").err())
                .startsWith("--changes: changes are between two dossiers, but 3 are named");
    }

    @Test
    void ledger_states_neither_need_nor_gap_where_nobody_entered_a_need() throws IOException {
        Files.writeString(folder.resolve("books.csv"), "day,in,out\n2024-01-05,1250.00,\n2024-02-01,,510.50\n");
        assertThat(run(
                                "ledger",
                                at("books.csv"),
                                "--day=day",
                                "--debit=in=ORIGINAL",
                                "--credit=out=EXPENDITURE",
                                "--on-account=plan")
                        .out())
                .contains("EUR 1,250.00", "Unspent: EUR 739.50")
                .doesNotContain("Funding need", "Funding gap", "surplus");
    }

    @Test
    void ledger_adds_up_a_csv_file_whose_columns_are_named() throws IOException {
        Files.writeString(folder.resolve("books.csv"), LEDGER);
        Result result = run(
                "ledger",
                at("books.csv"),
                "--day=Data",
                "--amount=Suma",
                "--kind=Rūšis",
                "--kind-name=Poreikis=NEED",
                "--kind-name=ORIGINAL=ORIGINAL",
                "--kind-name=Išlaidos=EXPENDITURE",
                "--account=Sąskaita",
                "--plan=Planas",
                "--separator=;",
                "--decimal-comma",
                "--hledger=" + at("books.journal"));
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .contains("3 entries", "Plan plan\n  Funding need: EUR 1,000.00\n", "  Funding gap: EUR 300.00\n")
                .contains("  Unspent: EUR 490.00\n");
        assertThat(Files.readString(folder.resolve("books.journal"))).contains("spent:plan:line  210.00 EUR");
    }

    @Test
    void a_row_that_is_no_entry_is_named_by_its_column() throws IOException {
        Files.writeString(folder.resolve("books.csv"), "day,amount,kind,account\n2019-02-30,1.00,NEED,a\n");
        Result result =
                run("ledger", at("books.csv"), "--day=day", "--amount=amount", "--kind=kind", "--account=account");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("2019-02-30", "1 problem");
        assertThat(run("ledger", at("books.csv"), "--day=day", "--amount=amount", "--kind=k", "--kind-name=a=b")
                        .err())
                .startsWith("--kind-name: there is no choice 'b'");
    }

    @Test
    void report_does_what_the_program_does_without_a_command() {
        Result with = run("report", dossier, "--out", at("one"));
        Result without = run(dossier, "--out", at("one"));
        assertThat(with).isEqualTo(without);
        assertThat(with.exitCode()).isZero();
    }

    @Test
    void every_command_option_and_argument_has_words_and_no_words_are_left_over() {
        Set<String> needed = new TreeSet<>();
        CommandLine root = Quickstart.commandLine(InputStream.nullInputStream(), OutputStream.nullOutputStream());
        List<CommandLine> commands = new ArrayList<>(root.getSubcommands().values());
        commands.add(root);
        for (CommandLine command : commands) {
            String name = command.getCommandName();
            needed.add(Help.key(name));
            for (ArgSpec argument : command.getCommandSpec().args()) {
                String key = argument instanceof OptionSpec option
                        ? option.longestName().substring(2)
                        : argument.descriptionKey();
                String own = Help.option(name + "." + key);
                needed.add(new CommandText(own).exists() ? own : Help.option(key));
            }
        }
        assertThat(ScreenMessage.PATTERNS.keys("en").stream()
                        .filter(key -> key.startsWith("help.command.") || key.startsWith("help.option."))
                        .collect(ImmutableSet.toImmutableSet()))
                .containsExactlyInAnyOrderElementsOf(needed);
    }

    @ParameterizedTest
    @CsvSource({"en, Usage:, Exit codes:", "lt, Naudojimas:, Išėjimo kodai:", "pl, Użycie:, Kody wyjścia:"})
    void help_is_in_the_language_asked_for(String language, String usage, String codes) {
        Result help = run("check", "--help", "--lang", language);
        assertThat(help.exitCode()).isZero();
        assertThat(help.out())
                .startsWith(usage + " kopz-quickstart check")
                .contains(codes, "  3 ")
                .contains(Wording.of(language).say(CommandText.phrase("help.exitCode.3")));
    }

    @Test
    void work_that_takes_long_says_what_is_being_done_and_other_work_says_nothing() throws InterruptedException {
        BlockingQueue<String> said = new LinkedBlockingQueue<>();
        try (Progress progress = new Progress(Duration.ofMillis(1), (seconds, what) -> said.add(what))) {
            progress.doing("reading");
            assertThat(said.poll(10, TimeUnit.SECONDS)).isNotNull();
            while (!said.take().equals("reading")) {
                progress.doing("reading");
            }
        }
        assertThat(Progress.PATIENCE).isEqualTo(Duration.ofSeconds(5));
        assertThat(run("gap", dossier).err()).isEmpty();
    }

    @Test
    void a_dash_is_the_standard_input_and_output_and_what_is_told_stands_beside_it() throws IOException {
        String json = Files.readString(Path.of(dossier));
        assertThat(piped(json, new ByteArrayOutputStream(), "gap", "-").out())
                .isEqualTo(run("gap", dossier).out());

        ByteArrayOutputStream journal = new ByteArrayOutputStream();
        Result converted = piped(json, journal, "convert", "-", "-", "--to", "hledger");
        run("convert", dossier, at("a.journal"), "--to", "hledger");
        assertThat(journal.toString(StandardCharsets.UTF_8)).isEqualTo(Files.readString(folder.resolve("a.journal")));
        assertThat(converted.out()).isEmpty();
        assertThat(converted.err()).startsWith("5 things of the dossier have no place in this form:");

        ByteArrayOutputStream books = new ByteArrayOutputStream();
        Result added = piped(
                "day,amount\n2019-02-01,1.00\n",
                books,
                "ledger",
                "-",
                "--day=day",
                "--amount=amount",
                "--kind-of-all=NEED",
                "--hledger=-");
        assertThat(books.toString(StandardCharsets.UTF_8)).contains("1.00 EUR");
        assertThat(added.out()).isEmpty();
        assertThat(added.err().replace('\u00a0', ' ')).contains("1 entry", "Funding need: EUR 1.00");
    }

    @Test
    @Tag("thorough")
    void a_template_is_of_the_themes_that_are_named() throws IOException {
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        Workbook.template(Set.of(Theme.PLAN, Theme.MONEY), Wording.ENGLISH, expected);
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        piped("", small, "template", "-", "--theme=plan,money");
        assertThat(small.toByteArray()).isEqualTo(expected.toByteArray());

        expected.reset();
        Workbook.template(Theme.FIRST_YEAR, Wording.LITHUANIAN, expected);
        small.reset();
        piped("", small, "template", "-", "--theme", "first-year", "--lang", "lt");
        assertThat(small.toByteArray()).isEqualTo(expected.toByteArray());
    }

    @Test
    void what_is_neither_a_command_nor_a_file_is_told_with_the_commands() {
        for (String[] wrong : new String[][] {{"gapp"}, {"gapp", dossier}, {"gapp", dossier, "--plan", "x"}}) {
            Result result = run(wrong);
            assertThat(result.exitCode()).isEqualTo(2);
            assertThat(result.err().lines())
                    .containsExactly(
                            "'gapp' is neither a command nor a file",
                            "the choices are report, gap, figures, check, template, convert, compare, ledger, completion");
        }
    }

    @Test
    void completion_names_every_command_and_its_options() {
        assertThat(run("completion").out()).contains("_picocli_kopz_ledger", "'--kind-of-all'", "complete -F");
    }

    @Test
    void ledger_takes_debit_and_credit_tabs_groups_of_digits_and_another_encoding() throws IOException {
        Files.write(
                folder.resolve("books.csv"),
                "Diena\tSkirta\tIšleista\n2019-01-02\t1 000,50\t\n2019-02-03\t\t1 200,00\n"
                        .getBytes(Charset.forName("windows-1257")));
        List<String> arguments = List.of(
                "ledger",
                at("books.csv"),
                "--day=Diena",
                "--debit=Skirta=ORIGINAL",
                "--credit=Išleista=EXPENDITURE",
                "--separator=tab",
                "--decimal-comma",
                "--thousands=blank",
                "--encoding=windows-1257",
                "--on-account=line",
                "--lang=lt");
        Result result = run(arguments.toArray(String[]::new));
        assertThat(result.out())
                .contains("2 įrašai", "row-3, sąskaita line, 2019 m. vasario 3 d.: išleista daugiau, nei buvo");
        assertThat(run(arguments.stream()
                                .filter(each -> !each.startsWith("--on-account"))
                                .toArray(String[]::new))
                        .err())
                .contains("3 eilutė: ", "jos stulpelį nurodo --account");
        assertThat(run(arguments.stream()
                                .filter(each -> !each.startsWith("--encoding"))
                                .toArray(String[]::new))
                        .err())
                .isEqualTo(at("books.csv") + ": koduotė ne UTF-8; kitą, pavyzdžiui, windows-1257, nurodo --encoding\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 'row-3 on line, 3 February 2019: more was spent than there was, by EUR 200.00'
            lt | 'row-3, sąskaita line, 2019 m. vasario 3 d.: išleista daugiau, nei buvo; skirtumas 200,00 Eur'
            pl | 'row-3, konto line, 3 lutego 2019 r.: wydano więcej, niż było; różnica 200,00 EUR'
            """)
    void discrepancies_of_books_are_in_the_language_asked_for_and_signs_tell_costs_from_refunds(
            String language, String words) throws IOException {
        Files.writeString(
                folder.resolve("books.csv"), "day,sum,on\n2019-01-02,-1000.00,line\n2019-02-03,1200.00,line\n");
        Result result = run(
                "ledger",
                at("books.csv"),
                "--day=day",
                "--amount=sum",
                "--account=on",
                "--positive=EXPENDITURE",
                "--negative=ORIGINAL",
                "--lang",
                language);
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("  " + words);
    }

    @Test
    void every_discrepancy_has_words_in_every_language() {
        for (DiscrepancyKind kind : DiscrepancyKind.values()) {
            CommandText text = new CommandText("command.discrepancy." + kind);
            assertThat(List.of("en", "lt"))
                    .allSatisfy(language -> assertThat(text.pattern(language)).isPresent());
        }
    }
}
