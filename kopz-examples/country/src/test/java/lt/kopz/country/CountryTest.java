package lt.kopz.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.json.LedgerLines;
import lt.kopz.core.ledger.Discrepancy;
import lt.kopz.core.ledger.DiscrepancyKind;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.ledger.LedgerView;
import lt.kopz.core.ledger.Totals;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.save.Saving;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.catalogue.RollUpReport;
import lt.kopz.reporting.render.Renderers;
import me.tongfei.progressbar.ProgressBarConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CountryTest {
    private static final Country COUNTRY = new Country(1, 12, DateRange.ofYears(2014, 2025));
    private static final CurrencyUnit EURO = Amounts.currency("EUR");

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private static Stream<LedgerEntry> lines(Country country) {
        return IntStream.range(0, country.municipalities()).boxed().flatMap(i -> country.lines(i, 240));
    }

    private static byte[] bytes(Stream<LedgerEntry> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LedgerLines.write(lines, out);
        return out.toByteArray();
    }

    @Test
    void the_same_seed_gives_the_same_bytes_and_another_one_others() throws IOException {
        byte[] bytes = bytes(lines(COUNTRY));
        assertThat(bytes(lines(new Country(1, 12, DateRange.ofYears(2014, 2025)))))
                .isEqualTo(bytes);
        assertThat(bytes(lines(new Country(2, 12, DateRange.ofYears(2014, 2025)))))
                .isNotEqualTo(bytes);
        assertThat(new String(bytes, StandardCharsets.UTF_8).lines().limit(2)).containsExactly("""
                        {"id":"m1000-plan-2014-0","kind":"NEED","day":"2014-01-02",\
                        "amount":{"amount":"665.35","currency":"EUR"},"account":"m1000-plan-2014-need-0",\
                        "plan":"m1000-plan-2014","measure":"m1000-plan-2014-a","source":"EU"}""", """
                        {"id":"m1000-plan-2014-1","kind":"ORIGINAL","day":"2014-01-20",\
                        "amount":{"amount":"1100.00","currency":"EUR"},"account":"m1000-plan-2014-line-0",\
                        "plan":"m1000-plan-2014","measure":"m1000-plan-2014-a","source":"EU"}""");
    }

    @Test
    void the_lines_are_a_ledger_as_many_as_asked_for_in_which_plans_mostly_lack_money() {
        Ledger ledger = lines(COUNTRY).collect(Ledger.collector());
        assertThat(ledger.entries()).hasSize(12 * 240);
        Map<String, Totals> byPlan = ledger.view().byPlan(EURO);
        assertThat(byPlan).hasSize(12 * 12);
        assertThat(byPlan.values())
                .filteredOn(totals -> totals.financingGap().isPositive())
                .hasSizeBetween(12 * 12 / 2, 12 * 12 - 1);
    }

    @Test
    void every_dossier_survives_its_line_and_has_figures_and_findings() throws IOException {
        List<Dossier> dossiers = IntStream.rangeClosed(2014, 2025)
                .mapToObj(year -> COUNTRY.dossier(3, year))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Dossiers.writeLines(dossiers.stream(), out);
        assertThat(Dossiers.readLines(
                        new ByteArrayInputStream(out.toByteArray()),
                        problems -> assertThat(problems).isEmpty()))
                .containsExactlyElementsOf(dossiers);
        for (Dossier dossier : dossiers) {
            assertThat(BudgetGaps.of(dossier, dossier.plans().get(0).id())
                            .asOf(dossier.knownUntil().value())
                            .financing()
                            .value()
                            .missing()
                            .toString())
                    .startsWith("EUR");
            assertThat(Rulebook.standard().check(dossier)).isNotNull();
        }
    }

    private record Run(int exitCode, String told) {}

    private static Run run(String... arguments) {
        return run(Optional::empty, arguments);
    }

    private static Run run(Supplier<Optional<ProgressBarConsumer>> terminal, String... arguments) {
        StringWriter told = new StringWriter();
        int exitCode = new CommandLine(new CountryCommand(terminal))
                .setErr(new PrintWriter(told))
                .execute(arguments);
        return new Run(exitCode, told.toString());
    }

    private Path generated() throws IOException {
        return copied("country", "--municipalities", "5", "--lines", "1203");
    }

    /** What is generated once for all tests, copied for one that may change it. */
    private Path copied(String name, String... size) throws IOException {
        Path once = shared.resolve(name);
        synchronized (CountryTest.class) {
            if (!Files.exists(once)) {
                assertThat(run(Stream.concat(Stream.of("generate", once.toString()), Stream.of(size))
                                        .toArray(String[]::new))
                                .exitCode)
                        .isZero();
            }
        }
        Path copy = Files.createDirectory(folder.resolve(name));
        try (Stream<Path> files = Files.list(once)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    @Test
    void a_roll_up_of_files_is_what_one_ledger_of_all_lines_says() throws IOException {
        Path out = folder.resolve("country.csv");
        assertThat(run("roll-up", generated().toString(), "--out", out.toString()))
                .satisfies(run -> assertThat(run.exitCode).isZero());
        Country country = new Country(1, 5, DateRange.ofYears(2014, 2025));
        List<LedgerEntry> lines = IntStream.range(0, 5)
                .boxed()
                .flatMap(i -> country.books(i, 1203 * (i + 1) / 5 - 1203 * i / 5))
                .toList();
        assertThat(lines).hasSize(1203);
        assertThat(lines)
                .filteredOn(entry -> entry.kind() == EntryKind.REPLACED
                        || entry.kind() == EntryKind.CARRIED_OVER
                        || !entry.within().isEmpty())
                .hasSizeGreaterThan(1203 / 10);
        LedgerView view = Ledger.of(lines).view();
        Map<String, Totals> byPlan = view.byPlan(EURO);
        List<String> rows = Files.readAllLines(out);
        assertThat(rows)
                .startsWith("by,name,currency,need,appropriated,gap,spent,balance", row("all", "", view.totals(EURO)));
        assertThat(rows)
                .filteredOn(row -> row.startsWith("plan,"))
                .containsExactlyElementsOf(byPlan.entrySet().stream()
                        .map(each -> row("plan", each.getKey(), each.getValue()))
                        .toList());
        assertThat(rows)
                .filteredOn(row -> row.startsWith("year,"))
                .containsExactlyElementsOf(view.byYear().entrySet().stream()
                        .map(each -> row(
                                "year",
                                each.getKey().toString(),
                                each.getValue().totals(EURO)))
                        .toList());
        assertThat(rows)
                .contains(row(
                        "source", "EU", view.from(new FundingSourceKind("EU")).totals(EURO)))
                .contains(row(
                        "manager", "m1003-org-2", view.managedBy("m1003-org-2").totals(EURO)))
                .contains(row(
                        "measure",
                        "m1002-plan-2020-b",
                        view.ofMeasure("m1002-plan-2020-b").totals(EURO)));
    }

    private static String row(String by, String name, Totals totals) {
        return Stream.of(totals.need(), totals.appropriated(), totals.financingGap(), totals.spent(), totals.balance())
                .map(Amounts::plain)
                .collect(Collectors.joining(",", by + "," + name + ",EUR,", ""));
    }

    private static RollUp rollUp(List<Path> files) throws IOException {
        return RollUp.of(
                files, UnaryOperator.identity(), UnaryOperator.identity(), (file, flaw) -> {}, (file, problems) -> {});
    }

    @Test
    void what_does_not_fit_in_the_books_is_counted_and_told_by_kind_and_written_row_by_row_where_asked_for()
            throws IOException {
        Path out = folder.resolve("country.csv");
        Path flaws = folder.resolve("flaws.csv");
        Path country = generated();
        Run counted = run("roll-up", country.toString(), "--out", out.toString());
        List<String> rows = Files.readAllLines(out);
        Run written = run("roll-up", country.toString(), "--out", out.toString(), "--flaws", flaws.toString());
        assertThat(written).isEqualTo(counted);
        assertThat(Files.readAllLines(out)).isEqualTo(rows);
        Country same = new Country(1, 5, DateRange.ofYears(2014, 2025));
        List<Discrepancy> expected = IntStream.range(0, 5)
                .boxed()
                .flatMap(
                        i -> same
                                .books(i, 1203 * (i + 1) / 5 - 1203 * i / 5)
                                .collect(Ledger.collector())
                                .discrepancies()
                                .stream())
                .toList();
        assertThat(Files.readAllLines(flaws))
                .hasSize(expected.size() + 1)
                .contains("file,kind,entry,account,day,difference,currency");
        assertThat(written.told)
                .contains("SPENDING_BEYOND_APPROPRIATION: "
                        + expected.stream()
                                .filter(flaw -> flaw.kind() == DiscrepancyKind.SPENDING_BEYOND_APPROPRIATION)
                                .count());
        assertThat(written.exitCode).isZero();
    }

    @Test
    void a_roll_up_as_of_a_day_leaves_out_what_comes_later() throws IOException {
        Path out = folder.resolve("country.csv");
        run("roll-up", generated().toString(), "--as-of", "2019-06-30", "--out", out.toString());
        Country country = new Country(1, 5, DateRange.ofYears(2014, 2025));
        Totals expected = IntStream.range(0, 5)
                .boxed()
                .flatMap(i -> country.books(i, 1203 * (i + 1) / 5 - 1203 * i / 5))
                .collect(Ledger.collector())
                .view()
                .asOf(LocalDate.of(2019, 6, 30))
                .totals(EURO);
        assertThat(Files.readAllLines(out)).contains(row("all", "", expected));
    }

    @Test
    void parts_add_up_to_the_whole_in_any_order() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(generated())) {
            files = found.sorted().toList();
        }
        RollUp whole = rollUp(files);
        RollUp first = rollUp(files.subList(0, 2));
        RollUp rest = rollUp(files.subList(2, 5));
        assertThat(rest.plus(first).totals())
                .isEqualTo(first.plus(rest).totals())
                .isEqualTo(whole.totals());
    }

    @Test
    void lines_that_cannot_be_counted_are_told_with_file_and_place_and_the_others_are_counted() throws IOException {
        Path country = generated();
        Path out = folder.resolve("country.csv");
        run("roll-up", country.toString(), "--out", out.toString());
        List<String> rows = Files.readAllLines(out);
        Path file = country.resolve("m1004.jsonl");
        int good = Files.readAllLines(file).size();
        Files.writeString(file, """
                {"id":"x","kind":"NEED"}
                {"id":"y","kind":"NEED","day":"2019-01-01","amount":{"amount":"1.00","currency":"EUR"},"account":"a","within":["z"]}
                {"id":"z","kind":"NEED","day":"2019-01-01","amount":{"amount":"1.00","currency":"EUR"},"account":"a","within":["x"]}
                {"id":"m1004-plan-2020-1","kind":"NEED","day":"2019-01-01","amount":{"amount":"1.00","currency":"EUR"},"account":"a"}
                {"entries":4}
                """, StandardOpenOption.APPEND);
        Run run = run("roll-up", country.toString(), "--out", out.toString());
        assertThat(run.exitCode).isEqualTo(1);
        assertThat(run.told)
                .contains("m1004.jsonl: line " + (good + 1) + ", column 1, /day: the property 'day' is missing")
                .contains("m1004.jsonl: line " + (good + 2) + ", column 1: 'y' is part of 'z'")
                .contains("m1004.jsonl: line " + (good + 3) + ", column 1: 'z' is part of 'x'")
                .contains("m1004.jsonl: line " + (good + 4) + ", column 1: ")
                .contains("4 lines were not counted" + System.lineSeparator());
        assertThat(Files.readAllLines(out)).isEqualTo(rows);
    }

    @Test
    void a_run_that_fails_leaves_what_was_there_and_nothing_half_written() throws IOException {
        Path out = folder.resolve("country.csv");
        Files.writeString(out, "before");
        Run run = run("roll-up", folder.resolve("nowhere").toString(), "--out", out.toString());
        assertThat(run.exitCode).isEqualTo(1);
        assertThat(run.told).startsWith("nothing was written: ");
        assertThat(out).hasContent("before");
        assertThat(files()).containsExactly(out);
    }

    @Test
    void a_write_that_fails_half_way_leaves_what_was_there_and_nothing_else() throws IOException {
        Path out = folder.resolve("country.csv");
        Files.writeString(out, "before");
        assertThatThrownBy(() -> Saving.file(out, bytes -> {
                    bytes.write(new byte[100_000]);
                    bytes.flush();
                    assertThat(folder.resolve("country.csv.part")).hasSize(100_000);
                    throw new IOException("no space left");
                }))
                .hasMessageContaining("no space left");
        assertThat(out).hasContent("before");
        assertThat(files()).containsExactly(out);
    }

    /** A process that is killed while it writes. */
    static final class KilledWhileWriting {
        public static void main(String[] arguments) throws IOException {
            Saving.file(Path.of(arguments[0]), bytes -> {
                bytes.write("half".getBytes(StandardCharsets.UTF_8));
                bytes.flush();
                Runtime.getRuntime().halt(137);
            });
        }
    }

    @Test
    void a_run_killed_while_it_writes_leaves_what_was_there_and_parts_that_the_next_run_removes()
            throws IOException, InterruptedException {
        Path country = generated();
        Path out = folder.resolve("country.csv");
        Path part = folder.resolve("country.csv.part");
        Path lock = folder.resolve("country.csv.lock");
        Files.writeString(out, "before");
        Process killed =
                java(KilledWhileWriting.class.getName(), out.toString()).start();
        assertThat(killed.waitFor()).isEqualTo(137);
        assertThat(out).hasContent("before");
        assertThat(part).hasContent("half");
        assertThat(files()).containsExactly(country, out, lock, part);
        assertThat(run("roll-up", country.toString(), "--out", out.toString()).exitCode)
                .isZero();
        assertThat(files()).containsExactly(country, out);
        assertThat(Files.readString(out)).startsWith("by,name,currency,").doesNotContain("half");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static ProcessBuilder java(String... arguments) {
        return new ProcessBuilder(Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path")),
                        Stream.of(arguments))
                .toList());
    }

    @Test
    void a_run_that_is_killed_leaves_what_was_there_and_nothing_half_written()
            throws IOException, InterruptedException {
        Path in = Path.of("/dev/stdin");
        assumeTrue(Files.exists(in));
        Path out = folder.resolve("country.csv");
        Files.writeString(out, "before");
        Process process = java(CountryCommand.class.getName(), "roll-up", in.toString(), "--out", out.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            byte[] lines = bytes(lines(COUNTRY));
            for (int i = 0; i < 8; i++) {
                process.getOutputStream().write(lines); // far more than a pipe holds, so that most of it has been read
            }
            process.getOutputStream().flush();
            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(out).hasContent("before");
        assertThat(files()).containsExactly(out);
    }

    /** A terminal of 60 columns that keeps what is drawn. */
    private static final class Terminal implements ProgressBarConsumer {
        private final List<String> drawn = new CopyOnWriteArrayList<>();

        @Override
        public int getMaxRenderedLength() {
            return 60;
        }

        @Override
        public void accept(String bar) {
            drawn.add(bar.replaceAll("\u001b\\[\\d+m", "")); // without colours
        }

        @Override
        public void close() {}

        /** The bar is drawn once a second too, by a thread of its own. */
        void hasDrawn(String percent, String megabytes) {
            assertThat(drawn)
                    .anySatisfy(bar -> assertThat(bar)
                            .startsWith("roll-up " + percent + "% │")
                            .contains("│ " + megabytes + " MB"));
        }
    }

    @Test
    void a_bar_shows_how_much_of_the_bytes_was_read() throws IOException {
        Terminal terminal = new Terminal();
        InputStream in = new ByteArrayInputStream(new byte[4_000_000]);
        try (Progress progress = new Progress(Optional.of(terminal), "roll-up", 4_000_000)) {
            terminal.hasDrawn("  0", "0/4");
            InputStream watched = progress.watch(in);
            watched.readNBytes(1_000_000);
            progress.refresh();
            terminal.hasDrawn(" 25", "1/4");
            for (int i = 0; i < 1_000_000; i++) {
                watched.read();
            }
            progress.refresh();
            terminal.hasDrawn(" 50", "2/4");
            watched.readAllBytes();
            assertThat(watched.read()).isEqualTo(-1);
            progress.refresh();
            terminal.hasDrawn("100", "4/4");
        }
        assertThat(terminal.drawn).allSatisfy(bar -> assertThat(bar).hasSizeLessThanOrEqualTo(60));
    }

    @Test
    void a_command_on_a_terminal_draws_from_nothing_to_all_of_its_files() throws IOException {
        Terminal terminal = new Terminal();
        Path out = folder.resolve("country.csv");
        assertThat(run(() -> Optional.of(terminal), "roll-up", generated().toString(), "--out", out.toString())
                        .exitCode)
                .isZero();
        terminal.hasDrawn("  0", "0/0");
        terminal.hasDrawn("100", "0/0");
    }

    @Test
    void without_a_terminal_nothing_is_drawn_and_nothing_is_counted() throws IOException {
        InputStream in = new ByteArrayInputStream(new byte[10]);
        try (Progress progress = new Progress(Optional.empty(), "roll-up", 10)) {
            assertThat(progress.watch(in)).isSameAs(in);
        }
    }

    @Test
    void a_process_whose_output_is_no_terminal_prints_how_many_flaws_there_are_and_nothing_else()
            throws IOException, InterruptedException {
        Path out = folder.resolve("country.csv");
        Process process = java(
                        CountryCommand.class.getName(), "roll-up", generated().toString(), "--out", out.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines())
                .allMatch(line -> line.matches("[A-Z_]+: [0-9]+"));
        assertThat(process.waitFor()).isZero();
        assertThat(out).exists();
    }

    private Path dossiers() throws IOException {
        return copied("dossiers", "--municipalities", "4", "--dossiers");
    }

    @Test
    void a_comparison_of_files_is_the_roll_up_of_the_dossiers_of_that_year() throws IOException {
        Path out = folder.resolve("report.md");
        Path country = dossiers();
        assertThat(run(
                        "compare",
                        country.toString(),
                        "--year",
                        "2020",
                        "--format",
                        "markdown",
                        "--lang",
                        "en",
                        "--out",
                        out.toString()))
                .isEqualTo(new Run(0, ""));
        Country same = new Country(1, 4, DateRange.ofYears(2014, 2025));
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        Renderers.forFormat("markdown")
                .render(
                        RollUpReport.of(
                                IntStream.range(0, 4)
                                        .mapToObj(i -> same.dossier(i, 2020))
                                        .toList(),
                                LocalDate.of(2020, 12, 31)),
                        Wording.ENGLISH,
                        expected);
        assertThat(out).hasContent(expected.toString(StandardCharsets.UTF_8));
        assertThat(Files.readString(out)).startsWith("# Summary of 4 municipalities, 2020\n");
        assertThat(files()).containsExactly(country, out);
    }

    @Test
    void a_comparison_is_as_of_the_day_asked_for_and_a_page_in_Lithuanian_unless_another_form_is() throws IOException {
        Path out = folder.resolve("report.html");
        assertThat(run(
                        "compare",
                        dossiers().toString(),
                        "--year",
                        "2020",
                        "--as-of",
                        "2020-06-30",
                        "--out",
                        out.toString()))
                .isEqualTo(new Run(0, ""));
        assertThat(Files.readString(out).replace('\u00a0', ' '))
                .contains("<html lang=\"lt\"")
                .contains("4 savivaldybių suvestinė, 2020 m.")
                .contains("2020 m. birželio 30 d.");
    }

    @Test
    void a_line_that_is_no_dossier_is_told_with_its_place_and_the_others_are_compared() throws IOException {
        Path country = dossiers();
        Path out = folder.resolve("report.md");
        String[] compare = {
            "compare", country.toString(), "--year", "2020", "--format", "markdown", "--out", out.toString()
        };
        run(compare);
        String report = Files.readString(out);
        Files.writeString(country.resolve("m1003.jsonl"), "{\"id\": 7}\n", StandardOpenOption.APPEND);
        Run run = run(compare);
        assertThat(run.exitCode).isEqualTo(1);
        assertThat(run.told)
                .contains("m1003.jsonl: line 13, column ")
                .endsWith("1 lines were not counted" + System.lineSeparator());
        assertThat(out).hasContent(report);
    }

    @Test
    void a_comparison_of_nothing_writes_nothing() throws IOException {
        Path country = dossiers();
        Path out = folder.resolve("report.html");
        assertThat(run("compare", country.toString(), "--year", "2031", "--out", out.toString()))
                .isEqualTo(new Run(1, "nothing was written: no dossier is about 2031" + System.lineSeparator()));
        assertThat(files()).containsExactly(country);
    }

    @Test
    void a_format_or_a_language_that_there_is_not_is_answered_with_those_there_are() {
        String[] formats = {"compare", ".", "--year", "2020", "--out", "x", "--format", "papyrus"};
        assertThat(run(formats).exitCode).isEqualTo(2);
        assertThat(run(formats).told)
                .startsWith("--format: There is no renderer for the format \"papyrus\"; the formats are csv, html,")
                .contains("Usage: kopz-country compare");
        assertThat(run("compare", ".", "--year", "2020", "--out", "x", "--lang", "la").told)
                .isEqualToNormalizingNewlines(
                        "--lang: there is no pack of the language 'la'\nthe languages are en, lt\n");
    }
}
