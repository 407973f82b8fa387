package lt.kopz.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import lt.kopz.core.json.LedgerLines;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.time.DateRange;
import lt.kopz.country.Country;
import lt.kopz.country.RollUp;
import lt.kopz.sheets.LedgerCsv;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparkRollUpTest {
    private static final String MOST = "spark.sql.files.maxPartitionBytes";

    @TempDir
    private Path folder;

    private final SparkSession spark = Sessions.spark();

    @AfterEach
    void splitsAsUsual() {
        spark.conf().unset(MOST);
    }

    private Path written(String name, Stream<LedgerEntry> entries) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            LedgerLines.write(entries, out);
        }
        return file;
    }

    private static List<String> rows(Dataset<Row> table) {
        return table.collectAsList().stream().map(Row::toString).sorted().toList();
    }

    /** The lines of three municipalities, which as files are split or not. */
    private List<Path> country() throws IOException {
        Country country = new Country(7, 3, DateRange.ofYears(2024, 2025));
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            files.add(written("lines-" + i + ".jsonl", country.books(i, 300)));
        }
        return files;
    }

    private static String text(RollUp.Group group, lt.kopz.core.ledger.Totals totals) {
        return String.join(
                " ",
                group.by().toString(),
                group.name(),
                group.currency(),
                Amounts.decimal(totals.financingGap()).setScale(4).toPlainString(),
                Amounts.decimal(totals.spent()).setScale(4).toPlainString());
    }

    private void assertSameAsOnOneMachine(List<Path> files) throws IOException {
        List<String> flaws = new ArrayList<>();
        List<String> bad = new ArrayList<>();
        RollUp expected = RollUp.of(
                files,
                UnaryOperator.identity(),
                UnaryOperator.identity(),
                (file, flaw) -> flaws.add(file.toUri().getPath() + " " + flaw.kind() + " " + flaw.entry() + " "
                        + Amounts.decimal(flaw.difference()).setScale(4)),
                (file, problems) -> problems.forEach(problem ->
                        bad.add(file.toUri().getPath() + ": line " + problem.line() + " " + problem.kind())));
        try (SparkRollUp actual =
                SparkRollUp.of(spark, JsonLinesFiles.eachOfItsOwn(spark, List.of(folder + "/lines-*")), List.of())) {
            assertThat(actual.totals().collectAsList().stream()
                            .map(row -> String.join(
                                    " ",
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.<java.math.BigDecimal>getAs("financing_gap")
                                            .toPlainString(),
                                    row.<java.math.BigDecimal>getAs("spent").toPlainString()))
                            .sorted())
                    .isEqualTo(expected.totals().entrySet().stream()
                            .map(each -> text(each.getKey(), each.getValue()))
                            .sorted()
                            .toList());
            assertThat(actual.flaws().collectAsList().stream()
                            .map(row -> row.getString(0).replace("file:", "") + " " + row.get(1) + " " + row.get(2)
                                    + " " + row.get(5))
                            .sorted())
                    .isEqualTo(flaws.stream().sorted().toList())
                    .isNotEmpty();
            assertThat(actual.problems().collectAsList().stream()
                            .map(row -> row.getString(1).replace("file:", "").replaceAll("(line [0-9]+).*", "$1") + " "
                                    + row.get(0))
                            .sorted())
                    .isEqualTo(bad.stream().sorted().toList())
                    .isNotEmpty();
        }
    }

    @Test
    void files_have_the_totals_flaws_and_bad_lines_of_one_machine_however_they_are_split() throws IOException {
        List<Path> files = country();
        List<String> lines = new ArrayList<>(Files.readAllLines(files.get(1)));
        lines.add(20, "{\"id\":\"x\"}");
        lines.add(120, "");
        lines.add(250, lines.get(3));
        lines.add(
                280,
                lines.get(30).replaceFirst("\\}$", ",\"within\":\"nowhere\"}").replace("-plan-2024-", "-more-"));
        lines.set(lines.size() - 1, "{\"entries\":" + (lines.size() - 2) + "}");
        Files.write(files.get(1), lines);
        assertSameAsOnOneMachine(files);
        for (String most : List.of("30000", "4321")) {
            spark.conf().set(MOST, most);
            assertSameAsOnOneMachine(files);
        }
    }

    @Test
    void a_compressed_file_is_read_as_a_whole() throws IOException {
        List<Path> files = country();
        Path packed = folder.resolve("packed.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(files.get(0), out);
        }
        spark.conf().set(MOST, "1000");
        try (SparkRollUp one = SparkRollUp.of(
                        spark, JsonLinesFiles.eachOfItsOwn(spark, List.of(packed.toString())), List.of());
                SparkRollUp other = SparkRollUp.of(
                        spark,
                        JsonLinesFiles.eachOfItsOwn(spark, List.of(files.get(0).toString())),
                        List.of())) {
            assertThat(rows(one.totals())).isEqualTo(rows(other.totals())).isNotEmpty();
        }
    }

    @Test
    void files_of_one_are_one_ledger_in_which_an_id_is_given_once() throws IOException {
        List<LedgerEntry> lines =
                new Country(3, 1, DateRange.ofYears(2024, 2024)).books(0, 90).toList();
        written("a.jsonl", lines.subList(0, 40).stream());
        written("b.jsonl", lines.subList(30, 90).stream());
        try (SparkRollUp actual =
                SparkRollUp.of(spark, JsonLinesFiles.allOfOne(spark, List.of(folder.toString())), List.of())) {
            assertThat(actual.problems().collectAsList())
                    .hasSize(10)
                    .allSatisfy(row -> assertThat(row.getString(0)).isEqualTo("GIVEN_TWICE"))
                    .extracting(row -> row.getString(1).replaceAll(".*/", ""))
                    .contains("b.jsonl: line 1", "b.jsonl: line 10");
        }
        assertThat(Sessions.said(JsonLinesFiles.allOfOne(spark, List.of(folder.toString())), List.of()))
                .isEqualTo(Sessions.ledger(
                        Stream.concat(lines.subList(0, 40).stream(), lines.subList(30, 90).stream())
                                .toList(),
                        List.of()));
    }

    /** Many entries of one account, of which one in a thousand is a new whole. */
    private static Stream<LedgerEntry> heavy(int size) {
        Random random = new Random(4);
        LocalDate first = LocalDate.of(2024, 1, 1);
        return IntStream.range(0, size).mapToObj(i -> {
            EntryKind kind = i == 0
                    ? EntryKind.ORIGINAL
                    : i % 1000 == 999 ? EntryKind.REPLACED : i % 3 == 0 ? EntryKind.ADDED : EntryKind.EXPENDITURE;
            LedgerEntry entry = LedgerEntry.of(
                    "e" + i,
                    kind,
                    first.plusDays(i == 0 ? 0 : random.nextInt(366)),
                    Amounts.ofMinor(1L + random.nextInt(100_000), Amounts.currency("EUR")),
                    "account");
            return i == 0 ? entry.forPlan("plan").forMeasure("measure") : entry;
        });
    }

    @Test
    void an_account_with_very_many_entries_travels_as_its_days_and_not_as_its_entries() throws IOException {
        List<LedgerEntry> entries = new ArrayList<>(heavy(50_000).toList());
        Collections.shuffle(entries, new Random(5));
        written("lines.jsonl", entries.stream());
        spark.conf().set(MOST, "1000000");
        Shuffled shuffled = Shuffled.of(spark);
        assertThat(Sessions.said(JsonLinesFiles.eachOfItsOwn(spark, List.of(folder.toString())), List.of()))
                .isEqualTo(Sessions.ledger(entries, List.of()));
        assertThat(shuffled.bytes()).isLessThan(40L * entries.size());
        shuffled.close();
    }

    @Test
    void a_table_whose_columns_its_owner_names_goes_in_as_CSV_and_as_Parquet_and_comes_out_alike() throws IOException {
        Path csv = folder.resolve("csv");
        Files.createDirectory(csv);
        Files.writeString(csv.resolve("ledger.csv"), """
                Nr;Tipas;Data;Suma;Sąskaita;Eilė
                a1;Skirta;01.03.2024;1 500,00;;1
                i1;Išleista;02.05.2024;320,00;a1;2
                i2;Išleista;kada nors;320,00;a1;3
                i3;Išleista;02.05.2024;1,00;a1;4;too;many
                r1;Nustatyta;02.06.2024;900,00;a1;5
                """);
        Columns columns = () -> LedgerCsv.columns()
                .kind(
                        "Tipas",
                        Map.of(
                                "Skirta", EntryKind.ORIGINAL,
                                "Išleista", EntryKind.EXPENDITURE,
                                "Nustatyta", EntryKind.REPLACED))
                .day("Data", "dd.MM.yyyy")
                .amount("Suma")
                .decimalComma()
                .thousands(lt.kopz.core.money.AmountText.GroupMark.BLANK)
                .currency("EUR")
                .account("Sąskaita")
                .each(entry -> entry.forPlan("plan"));
        Table table = Table.csv(spark, csv.toString(), Map.of("sep", ";"), "Nr", columns)
                .position("Eilė");
        List<String> totals;
        try (SparkRollUp rolledUp = SparkRollUp.of(spark, table.place("Eilė"), List.of(LocalDate.of(2024, 5, 31)))) {
            totals = rows(rolledUp.totals());
            assertThat(rolledUp.totals()
                            .where("by = 'plan'")
                            .orderBy("as_of")
                            .select("as_of", "name", "appropriated", "spent", "replaced")
                            .collectAsList())
                    .extracting(Row::toString)
                    .containsExactly(
                            "[null,plan,900.0000,320.0000,-600.0000]", "[2024-05-31,plan,1500.0000,320.0000,0.0000]");
            assertThat(rows(rolledUp.problems()))
                    .satisfiesExactly(
                            row -> assertThat(row).startsWith("[MALFORMED_CSV,Eilė 4,"),
                            row -> assertThat(row)
                                    .startsWith("[NOT_A_DATE,Eilė 3: Data 'kada nors',")
                                    .endsWith("write a day like 25.02.2019]"));
        }
        Path parquet = folder.resolve("parquet");
        spark.read()
                .options(Map.of("sep", ";", "header", "true"))
                .csv(csv.toString())
                .where("Nr in ('a1', 'i1', 'r1')")
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(parquet.toString());
        try (SparkRollUp rolledUp = SparkRollUp.of(
                spark,
                Table.of(spark.read().parquet(parquet.toString()), "Nr", columns)
                        .position("Eilė"),
                List.of(LocalDate.of(2024, 5, 31)))) {
            assertThat(rows(rolledUp.totals())).isEqualTo(totals);
            assertThat(rolledUp.problems().isEmpty()).isTrue();
        }
        assertThatThrownBy(() -> Table.of(spark.read().parquet(parquet.toString()), "Nummer", columns))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Nummer");
    }

    @Test
    void rows_of_several_books_have_nothing_to_do_with_each_other() {
        List<LedgerEntry> lines =
                new Country(3, 1, DateRange.ofYears(2024, 2024)).books(0, 60).toList();
        List<Row> rows = new ArrayList<>();
        IntStream.range(0, lines.size()).forEach(i -> rows.add(Sessions.row(i, lines.get(i))));
        Dataset<Row> one = Sessions.table(rows, 3);
        Dataset<Row> twice = one.withColumn("owner", org.apache.spark.sql.functions.lit("one"))
                .unionAll(one.withColumn("owner", org.apache.spark.sql.functions.lit("other")));
        try (SparkRollUp once = SparkRollUp.of(
                        spark, Table.of(one, "id", Sessions.COLUMNS).position("place"), List.of());
                SparkRollUp both = SparkRollUp.of(
                        spark,
                        Table.of(twice, "id", Sessions.COLUMNS)
                                .position("place")
                                .books("owner"),
                        List.of())) {
            assertThat(both.problems().isEmpty()).isTrue();
            assertThat(both.flaws().count()).isEqualTo(2 * once.flaws().count());
            assertThat(rows(both.totals().selectExpr("by", "name", "need / 2", "balance / 2")))
                    .isEqualTo(rows(once.totals().selectExpr("by", "name", "need / 1", "balance / 1")));
        }
    }

    @Test
    void the_program_writes_the_three_tables_and_ends_with_1_where_a_line_is_bad() throws IOException {
        country();
        Path out = folder.resolve("out");
        String[] arguments = {folder + "/lines-*", "--as-of", "2024-12-31", "--out", out.toString()};
        assertThat(SparkCommand.run(arguments)).isZero();
        assertThat(content(out.resolve("totals")))
                .startsWith("as_of,by,name,currency,need,appropriated,")
                .contains("2024-12-31,plan,m1002-plan-2024,EUR,");
        Files.writeString(folder.resolve("lines-3.jsonl"), "{}\n");
        assertThat(SparkCommand.run(arguments)).isEqualTo(1);
        assertThat(content(out.resolve("problems")))
                .contains("MISSING_PROPERTY")
                .contains("lines-3.jsonl: line 1");
        assertThat(content(out.resolve("flaws"))).contains("SPENDING_BEYOND_APPROPRIATION");
    }

    private static String content(Path table) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (Stream<Path> files = Files.list(table)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                Files.copy(file, all);
            }
        }
        return all.toString(StandardCharsets.UTF_8);
    }
}
