package lt.kopz.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lt.kopz.sheets.Books.DOSSIER;
import static lt.kopz.sheets.Books.changed;
import static lt.kopz.sheets.Books.parts;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Strings;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.save.Killed;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile and huge workbooks and bundles are refused, or what is too much in them is skipped. */
class LimitsTest {
    private static final String MONEY = "appropriations.csv";

    private static byte[] amount(String value) {
        return parts((name, text) -> text.replace("<v>700.0</v>", "<v>" + value + "</v>"));
    }

    @Test
    void the_amount_that_is_changed_below_is_there() {
        assertThat(Workbook.read(amount("701")).orThrow()).isNotEqualTo(DOSSIER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e2147483647", "1e-2147483647", "1e999999999", "-1e101", "1e-101", "1E+99999999999999999999"})
    @Tag("thorough")
    void a_number_of_very_many_digits_is_refused_at_its_cell(String value) {
        assertThat(Workbook.read(amount(value)).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.TOO_MANY_DIGITS);
            assertThat(Books.address(problem)).matches("[^!]+![A-Z]+4");
            assertThat(((CellPlace) problem.place()).value())
                    .as("as it is written")
                    .isEqualTo(value);
        });
    }

    @Test
    void a_number_is_written_with_as_many_characters_as_it_may_have_digits_and_not_one_more() {
        assertThat(Workbook.read(amount("0".repeat(97) + "700")).orThrow()).isEqualTo(DOSSIER);
        assertThat(Workbook.read(amount("0".repeat(98) + "700")).problems())
                .extracting(Problem::kind)
                .containsExactly(ProblemKind.TOO_MANY_DIGITS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seven", "", "NaN", "0x1p3", "1e", ".", "--1"})
    void a_number_that_is_none_is_refused_at_its_cell(String value) {
        assertThat(Workbook.read(amount(value)).problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(Books.address(problem)).matches("[^!]+![A-Z]+4"));
    }

    @Test
    void a_row_numbered_as_the_last_number_there_is_costs_no_more_than_another() {
        SheetReading reading = Workbook.read(parts((name, text) -> text.replace(
                "</sheetData>",
                "<row r=\"2147483647\"><c r=\"A2147483647\" t=\"inlineStr\"><is><t>x</t></is></c></row></sheetData>")));
        assertThat(reading.problems()).isNotEmpty();
    }

    @Test
    @Tag("thorough")
    void cells_in_the_last_column_are_refused_one_by_one_up_to_the_limit() {
        String rows = IntStream.rangeClosed(1000, 3000)
                .mapToObj(i -> "<row r=\"" + i + "\"><c r=\"XFD" + i + "\" t=\"inlineStr\"><is><t>x</t></is></c></row>")
                .collect(Collectors.joining());
        SheetReading reading =
                Workbook.read(parts((name, text) -> text.replace("</sheetData>", rows + "</sheetData>")));
        assertThat(reading.problems())
                .hasSize(101)
                .last()
                .extracting(Problem::kind)
                .isEqualTo(ProblemKind.TOO_MANY_PROBLEMS);
        assertThat(reading.problems().get(0).kind()).isEqualTo(ProblemKind.UNKNOWN_COLUMN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docProps/core.xml", "docProps/app.xml", "xl/workbook.xml", "xl/styles.xml"})
    void a_document_type_in_a_part_of_a_workbook_is_refused_or_never_read(String part) {
        String type = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        int[] changed = {0};
        byte[] book = parts((name, text) -> {
            if (!name.equals(part)) {
                return text;
            }
            changed[0]++;
            int after = text.indexOf("?>") + 2;
            return text.substring(0, after) + type + text.substring(after);
        });
        assertThat(changed[0]).isEqualTo(1);
        SheetReading reading = Workbook.read(book);
        assertThat(reading.value().filter(DOSSIER::equals).isPresent()
                        || reading.problems().get(0).kind() == ProblemKind.NOT_A_WORKBOOK)
                .isTrue();
    }

    @Test
    void many_bad_rows_give_a_hundred_problems_and_no_more() {
        String rows = Strings.repeat("?,x\n", 20_000);
        assertThat(changed(files -> files.put("people.csv", "id,name\n" + rows)).problems())
                .hasSize(101)
                .last()
                .hasToString("there are more than 100 problems; the rest is not listed (TOO_MANY_PROBLEMS)."
                        + " Fix: correct these and read again");
    }

    /** Reads a bundle of very many bad rows. */
    static final class BadRows {
        private BadRows() {}

        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            try (Writer people = Files.newBufferedWriter(folder.resolve("people.csv"))) {
                people.write("id,name\n");
                for (int i = 0; i < 999_000; i++) {
                    people.write("?,x\n");
                }
            }
            System.out.println(CsvBundle.readFolder(folder).problems().size() + " problems");
        }
    }

    @Test
    @Tag("thorough")
    void a_million_bad_rows_are_refused_in_256_megabytes(@TempDir Path around) throws IOException {
        Path folder = around.resolve("bundle");
        CsvBundle.writeFolder(DOSSIER, Wording.ENGLISH, folder);
        Files.delete(folder.resolve("datapackage.json"));
        List<String> command =
                new ArrayList<>(Killed.java(BadRows.class, folder.toString()).command());
        command.add(1, "-Xmx256m");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).contains("101 problems");
    }

    private static long allocatedBy(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static void assertTooLarge(SheetReading reading) {
        assertThat(reading.problems()).extracting(Problem::kind).containsExactly(ProblemKind.TOO_LARGE);
    }

    @Test
    @Tag("thorough")
    void of_a_file_that_is_far_too_large_no_more_is_kept_than_may_be_read(@TempDir Path around) throws IOException {
        Path folder = around.resolve("bundle");
        CsvBundle.writeFolder(DOSSIER, Wording.ENGLISH, folder);
        Map<String, String> files = Books.files(Books.bundle(DOSSIER));
        int most = files.values().stream()
                .mapToInt(text -> text.getBytes(UTF_8).length)
                .sum();
        Limits limits = Limits.standard().withMaxBytes(most);
        String far = "x".repeat(20_000_000);
        Files.writeString(folder.resolve("people.csv"), far);
        files.put("people.csv", far);
        byte[] bomb = Books.zip(files);
        assertThat(bomb.length).as("packed").isLessThan(200_000);
        assertThat(allocatedBy(() -> assertTooLarge(CsvBundle.read(bomb, limits))))
                .isLessThan(far.length() / 2);
        assertThat(allocatedBy(() -> {
                    try {
                        assertTooLarge(CsvBundle.readFolder(folder, limits));
                    } catch (IOException impossible) {
                        throw new AssertionError(impossible);
                    }
                }))
                .isLessThan(far.length() / 2);
    }

    /** The workbook with a text in a cell of the row of the amount. */
    private static byte[] beside(String column, String text) {
        return Books.edited(book -> {
            XSSFCell amount = Books.cell(
                    book,
                    SheetText.sheet(Tables.named("appropriations").orElseThrow())
                            .in(Wording.LITHUANIAN),
                    WorkbookWriter.HEAD + 1,
                    "amount");
            amount.getRow()
                    .createCell(CellReference.convertColStringToIndex(column))
                    .setCellValue(text);
        });
    }

    @Test
    void a_text_is_as_long_as_may_be_and_one_that_is_longer_is_refused_at_its_cell() {
        int length = 300;
        Dossier named = DOSSIER.withTitle(LocalizedText.of("lt", "a".repeat(length)));
        for (Function<Limits, SheetReading> reading : List.<Function<Limits, SheetReading>>of(
                limits -> CsvBundle.read(Books.bundle(named), limits),
                limits -> Workbook.read(Books.book(named, Wording.LITHUANIAN), limits))) {
            assertThat(reading.apply(Limits.standard().withMaxText(length)).orThrow())
                    .isEqualTo(named);
            SheetReading refused = reading.apply(Limits.standard().withMaxText(length - 1));
            assertTooLarge(refused);
            assertThat(Books.address(refused.problems().get(0))).matches("[^!]+![A-Z]+[0-9]+");
        }
    }

    @Test
    void a_cell_beyond_the_columns_of_a_workbook_is_refused_without_making_those_between() {
        int columns = 100;
        Limits limits = Limits.standard().withMaxColumns(columns);
        byte[] far = beside("XFD", "x".repeat(20));
        assertThat(Workbook.read(Books.small(), limits).orThrow()).isEqualTo(DOSSIER);
        assertThat(Workbook.read(far, limits.withMaxText(10)).problems())
                .filteredOn(problem -> Books.address(problem).contains("!XFD"))
                .extracting(Problem::kind)
                .containsExactly(ProblemKind.UNKNOWN_COLUMN);
    }

    @Test
    void a_table_has_as_many_columns_as_may_be_and_not_one_more() {
        int most = Tables.ALL.stream()
                .mapToInt(table -> table.columns().size())
                .max()
                .orElseThrow();
        Limits limits = Limits.standard().withMaxColumns(most);
        assertTooLarge(Workbook.read(Books.small(), limits.withMaxColumns(3)));
        assertThat(CsvBundle.read(Books.bundle(DOSSIER), limits).orThrow()).isEqualTo(DOSSIER);
        assertTooLarge(CsvBundle.read(Books.bundle(DOSSIER), limits.withMaxColumns(most - 1)));
    }

    @Test
    void a_number_has_as_many_digits_as_asked_for_in_a_workbook_and_in_a_bundle() {
        Limits standard = Limits.standard();
        for (Function<Limits, SheetReading> reading : List.<Function<Limits, SheetReading>>of(
                limits -> CsvBundle.read(Books.bundle(DOSSIER), limits),
                limits -> Workbook.read(amount("700.25"), limits))) {
            assertThat(reading.apply(standard.withMaxDigits(8)).value()).isPresent();
            assertThat(reading.apply(standard.withMaxDigits(4)).problems())
                    .isNotEmpty()
                    .extracting(Problem::kind)
                    .containsOnly(ProblemKind.TOO_MANY_DIGITS);
        }
    }

    @Test
    void a_number_of_a_kind_has_so_many_digits_whatever_is_asked_for_and_not_one_more() {
        assertThat(Written.amount("-" + "9".repeat(15) + ".9999")).isPresent();
        assertThat(Written.amount("9".repeat(16))).isEmpty();
        assertThat(Written.amount("9.99999")).isEmpty();
        assertThat(Written.count("≈" + "9".repeat(13) + " (1.." + "9".repeat(13) + ")"))
                .isPresent();
        assertThat(Written.count("9".repeat(14))).isEmpty();
        assertThat(Written.whole("9".repeat(18))).hasValue(Integer.MAX_VALUE);
        assertThat(Written.whole("9".repeat(19))).isEmpty();
        assertThat(Exactness.parse("≥" + "9".repeat(15) + ".99999")).isPresent();
        assertThat(Exactness.parse("≥" + "9".repeat(16))).isEmpty();
        assertThat(Exactness.parse("≥9.999999")).isEmpty();
    }

    @Test
    void a_value_is_echoed_in_forty_characters_on_one_line() {
        String value = "šimtas\n" + "a".repeat(1_000);
        for (Wording wording : List.of(Wording.LITHUANIAN, Wording.ENGLISH)) {
            assertThat(changed(files -> files.computeIfPresent(
                                    MONEY, (name, text) -> text.replace("700.00", "\"" + value + "\"")))
                            .problems())
                    .isNotEmpty()
                    .extracting(problem -> problem.explain(wording))
                    .allSatisfy(said -> assertThat(said)
                            .contains("šimtas " + "a".repeat(33) + "…")
                            .doesNotContain("a".repeat(34)));
        }
    }

    @Test
    void rows_columns_problems_and_bytes_are_limited_as_asked_for(@TempDir Path around) throws IOException {
        byte[] bundle = Books.bundle(DOSSIER);
        int rows = CsvBundleTest.rows(bundle);
        Limits standard = Limits.standard();
        assertThat(CsvBundle.read(bundle, standard.withMaxRows(rows)).value()).isPresent();
        assertThat(CsvBundle.read(bundle, standard.withMaxRows(rows - 1)).problems())
                .singleElement()
                .asString()
                .contains("there are more than " + (rows - 1) + " rows in all tables together (TOO_LARGE)");
        assertThat(Workbook.read(Books.small(), standard.withMaxRows(1)).problems())
                .extracting(Problem::kind)
                .containsExactly(ProblemKind.TOO_LARGE);
        assertThat(CsvBundle.read(bundle, standard.withMaxColumns(3)).problems())
                .extracting(Problem::kind)
                .containsExactly(ProblemKind.TOO_LARGE);
        Path folder = around.resolve("bundle");
        CsvBundle.writeFolder(DOSSIER, Wording.ENGLISH, folder);
        int bytes = 0;
        for (Path file : Files.list(folder).toList()) {
            bytes += (int) Files.size(file);
        }
        Files.write(folder.resolve("photo.jpg"), new byte[1_000_000]);
        assertThat(CsvBundle.readFolder(folder, standard.withMaxBytes(bytes)).orThrow())
                .isEqualTo(DOSSIER);
        assertThat(CsvBundle.readFolder(folder, standard.withMaxBytes(bytes - 1))
                        .problems())
                .extracting(Problem::kind)
                .containsExactly(ProblemKind.TOO_LARGE);
        assertThat(CsvBundle.read(bundle, standard.withMaxBytes(bytes)).orThrow())
                .isEqualTo(DOSSIER);
        assertThat(CsvBundle.read(bundle, standard.withMaxBytes(bytes - 1)).problems())
                .extracting(Problem::kind)
                .containsExactly(ProblemKind.TOO_LARGE);
    }
}
