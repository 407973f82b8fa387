package lt.kopz.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.BudgetGaps;
import lt.kopz.core.funding.Ledger;
import lt.kopz.core.funding.LedgerEntry;
import lt.kopz.core.funding.Totals;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.json.LedgerLines;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CountryTest {
    private static final Country COUNTRY = new Country(1, 12, Period.ofYears(2014, 2025));
    private static final CurrencyUnit EURO = Amounts.currency("EUR");

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
        assertThat(bytes(lines(new Country(1, 12, Period.ofYears(2014, 2025))))).isEqualTo(bytes);
        assertThat(bytes(lines(new Country(2, 12, Period.ofYears(2014, 2025))))).isNotEqualTo(bytes);
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
        StringWriter told = new StringWriter();
        int exitCode = new CommandLine(new CountryCommand())
                .setErr(new PrintWriter(told))
                .execute(arguments);
        return new Run(exitCode, told.toString());
    }

    private Path generated() {
        Path country = folder.resolve("country");
        assertThat(run("generate", country.toString(), "--municipalities", "5", "--lines", "1203").exitCode)
                .isZero();
        return country;
    }

    @Test
    void a_roll_up_of_files_is_what_one_ledger_of_all_lines_says() throws IOException {
        Path out = folder.resolve("country.csv");
        assertThat(run("roll-up", generated().toString(), "--out", out.toString()))
                .isEqualTo(new Run(0, ""));
        Country country = new Country(1, 5, Period.ofYears(2014, 2025));
        Ledger ledger = IntStream.range(0, 5)
                .boxed()
                .flatMap(i -> country.lines(i, 1203 * (i + 1) / 5 - 1203 * i / 5))
                .collect(Ledger.collector());
        assertThat(ledger.entries()).hasSize(1203);
        String expected = ledger.view().byPlan(EURO).entrySet().stream()
                .map(each -> String.join(
                        ",",
                        each.getKey(),
                        "EUR",
                        Amounts.plain(each.getValue().need()),
                        Amounts.plain(each.getValue().appropriated()),
                        Amounts.plain(each.getValue().financingGap()),
                        Amounts.plain(each.getValue().spent()),
                        Amounts.plain(each.getValue().balance())))
                .collect(Collectors.joining("\n", "plan,currency,need,appropriated,gap,spent,balance\n", "\n"));
        assertThat(out).hasContent(expected);
    }

    @Test
    void parts_add_up_to_the_whole_in_any_order() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(generated())) {
            files = found.sorted().toList();
        }
        RollUp whole = RollUp.of(files, UnaryOperator.identity(), (file, problems) -> {});
        RollUp first = RollUp.of(files.subList(0, 2), UnaryOperator.identity(), (file, problems) -> {});
        RollUp rest = RollUp.of(files.subList(2, 5), UnaryOperator.identity(), (file, problems) -> {});
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
                {"id":"y","kind":"REPLACED","day":"2019-01-01","amount":{"amount":"1.00","currency":"EUR"},"account":"a"}
                """, StandardOpenOption.APPEND);
        Run run = run("roll-up", country.toString(), "--out", out.toString());
        assertThat(run.exitCode).isEqualTo(1);
        assertThat(run.told)
                .contains("m1004.jsonl: line " + (good + 1) + ", column 1, /day: the property 'day' is missing")
                .contains(
                        "m1004.jsonl: line " + (good + 2) + ", column 1: what entry \"y\" adds hangs on other entries")
                .endsWith("2 lines were not counted" + System.lineSeparator());
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
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(out);
        }
    }

    @Test
    void a_run_that_is_killed_leaves_what_was_there_and_nothing_half_written()
            throws IOException, InterruptedException {
        Path in = Path.of("/dev/stdin");
        assumeTrue(Files.exists(in));
        Path out = folder.resolve("country.csv");
        Files.writeString(out, "before");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CountryCommand.class.getName(),
                        "roll-up",
                        in.toString(),
                        "--out",
                        out.toString())
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
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(out);
        }
    }
}
