package lt.kopz.sheets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static lt.kopz.sheets.Books.DOSSIER;
import static lt.kopz.sheets.Books.changed;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.party.Person;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvBundleTest {
    private static final String MONEY = "appropriations.csv";

    /** The rows of all tables, their headings not counted; no cell has a line end. */
    static int rows(byte[] bundle) {
        return Books.files(bundle).entrySet().stream()
                .filter(file -> file.getKey().endsWith(".csv"))
                .mapToInt(file -> (int) file.getValue().lines().count() - 1)
                .sum();
    }

    @Test
    void the_same_bytes_are_written_every_time() {
        assertThat(Books.bundleAnew(DOSSIER)).isEqualTo(Books.bundle(DOSSIER));
    }

    @Test
    void a_table_is_a_file_with_a_header_of_stable_names() {
        Map<String, String> files = Books.files(Books.bundle(DOSSIER));

        assertThat(files.keySet()).contains("datapackage.json", MONEY, "act-relations.csv", "sources.csv");
        assertThat(files.get(MONEY))
                .startsWith("id,amount,currency,amountKnown,effective,")
                .contains("\nmoney,700.00,EUR,,2019-10-24,");
    }

    @Test
    void a_folder_is_written_and_read_like_an_archive(@TempDir Path folder) throws IOException {
        assertThat(CsvBundle.writeFolder(DOSSIER, Wording.LITHUANIAN, folder.resolve("new")))
                .isEmpty();
        assertThat(CsvBundle.readFolder(folder.resolve("new")).orThrow()).isEqualTo(DOSSIER);
    }

    @Test
    void a_text_like_a_formula_has_an_apostrophe_that_reading_takes_away() {
        for (String name :
                List.of("=1+1", "'=1+1", "-", "@x", "＝x", "\uFEFF=1", "\u00A0=1", "\u200B\u00AD =1", "'tis")) {
            Dossier named =
                    DOSSIER.withPeople(Person.builder().id("person").name(name).build());
            byte[] bundle = Books.bundle(named);

            assertThat(Books.files(bundle).get("people.csv"))
                    .contains("person," + (name.equals("'tis") ? name : "'" + name) + ",");
            assertThat(CsvBundle.read(bundle).orThrow()).isEqualTo(named);
        }
    }

    @Test
    void an_amount_below_zero_has_no_apostrophe() {
        assertThat(changed(files -> files.computeIfPresent(MONEY, (name, text) -> text.replace("700.00", "-700.00")))
                        .orThrow()
                        .appropriations()
                        .get(0)
                        .amount())
                .isEqualTo(StatedAmount.exactly(Amounts.euro("-700.00")));
    }

    @Test
    void what_a_spreadsheet_makes_of_a_file_is_read_too() {
        assertThat(changed(files -> files.computeIfPresent(
                                MONEY,
                                (name, text) -> "\uFEFF"
                                        + text.replace(',', ';')
                                                .replace("700.00", "700,00")
                                                .replace("\n", "\r\n")))
                        .orThrow())
                .isEqualTo(DOSSIER);
        assertThat(changed(files -> files.computeIfPresent(MONEY, (name, text) -> text.replace(',', '\t')))
                        .orThrow())
                .isEqualTo(DOSSIER);
    }

    @Test
    void a_comma_before_three_digits_might_separate_thousands_and_is_refused() {
        assertThat(changed(files ->
                                files.computeIfPresent(MONEY, (name, text) -> text.replace(",700.00,", ",\"1,700\",")))
                        .problems())
                .singleElement()
                .hasToString("appropriations.csv!B2 '1,700': this is no amount (WRONG_TYPE). "
                        + "Fix: write a number without blanks or words, such as 1250.00 or 1250,00");
    }

    @Test
    void without_a_descriptor_a_missing_file_is_an_empty_table_and_a_missing_column_an_empty_one() {
        SheetReading reading = changed(files -> {
            files.remove("act-relations.csv");
            files.remove("datapackage.json");
        });
        assertThat(reading.orThrow()).isEqualTo(DOSSIER);
        assertThat(reading.notices()).extracting(Problem::kind).containsExactly(ProblemKind.NO_DESCRIPTOR);
        assertThat(changed(files -> files.put("people.csv", "name,id\nVardenė Pavardenė,person\n"))
                        .orThrow()
                        .people())
                .hasSize(1);
    }

    @Test
    void records_are_counted_as_a_spreadsheet_shows_them() {
        assertThat(changed(files -> files.put("people.csv", "id,name\n\np1,\"Vardenė\nPavardenė\"\np 2,B\n"))
                        .problems())
                .singleElement()
                .asString()
                .startsWith("people.csv!A4 'p 2': ");
    }

    @Test
    void nothing_is_passed_over_in_silence() {
        assertThat(changed(files -> {
                            files.put("persons.csv", "id\n");
                            files.put("people.csv", "id,name,nick,name\np1,A,B,C,D\n");
                            files.put("README.txt", "ours");
                        })
                        .problems())
                .extracting(problem -> problem.kind() + " " + Books.address(problem))
                .containsExactlyInAnyOrder(
                        "UNKNOWN_SHEET persons.csv",
                        "UNKNOWN_COLUMN people.csv!C1",
                        "DUPLICATE_COLUMN people.csv!D1",
                        "UNKNOWN_COLUMN people.csv!E2");
    }

    @Test
    void a_file_that_is_no_csv_or_no_utf_8_is_named(@TempDir Path folder) throws IOException {
        CsvBundle.writeFolder(DOSSIER, Wording.ENGLISH, folder);
        Files.write(folder.resolve("people.csv"), "id,name\np1,Vardenis Pavardė\n".getBytes(UTF_8));
        Files.write(folder.resolve("goals.csv"), "id,plan\n\"g\"1,x\n".getBytes(UTF_8));
        Files.write(folder.resolve("tasks.csv"), "id,plan\né,x\n".getBytes(ISO_8859_1));

        assertThat(CsvBundle.readFolder(folder).problems())
                .extracting(problem -> problem.kind() + " " + Books.address(problem))
                .containsExactlyInAnyOrder("MALFORMED_CSV goals.csv!A2", "INVALID_UTF8 tasks.csv");
    }

    @Test
    void bytes_that_are_no_archive_are_refused() {
        for (byte[] bytes : List.of(new byte[0], "id,name\n".getBytes(UTF_8))) {
            assertThat(CsvBundle.read(bytes).problems())
                    .extracting(Problem::kind)
                    .containsExactly(ProblemKind.NOT_A_BUNDLE);
        }
    }

    @Test
    void a_file_that_is_there_twice_is_refused() {
        assertThat(changed(files -> files.put("old/" + MONEY, "id\n")).problems())
                .extracting(problem -> problem.kind() + " " + Books.address(problem))
                .contains("DUPLICATE_SHEET " + MONEY);
    }
}
