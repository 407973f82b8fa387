package lt.kopz.sheets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static lt.kopz.sheets.Books.DOSSIER;
import static lt.kopz.sheets.Books.changed;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.save.Killed;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle is read whole, or refused. */
class WholeBundleTest {
    private static final Dossier FULL = FullDossier.dossier();
    private static final Dossier OTHER = FULL.withId("other");
    private static final String MONEY = "appropriations.csv";

    @Test
    void an_archive_cut_anywhere_is_refused() {
        Map<String, String> files = Books.files(Books.bundle(DOSSIER));
        files.keySet().retainAll(Set.of("dossier.csv", MONEY));
        byte[] whole = Books.zip(files);
        assertThat(CsvBundle.read(whole).problems()).extracting(Problem::kind).doesNotContain(ProblemKind.NOT_A_BUNDLE);
        for (int cut = 0; cut < whole.length; cut++) {
            assertThat(CsvBundle.read(Arrays.copyOf(whole, cut)).problems())
                    .as("cut after %s of %s bytes", cut, whole.length)
                    .extracting(Problem::kind)
                    .containsExactly(ProblemKind.NOT_A_BUNDLE);
        }
    }

    @Test
    void an_archive_cut_at_the_border_of_any_entry_is_refused() {
        byte[] whole = Books.bundle(FULL);
        List<Integer> borders = Books.borders(whole);
        for (int at : borders) {
            assertThat(CsvBundle.read(Arrays.copyOf(whole, at)).value())
                    .as("cut after %s bytes", at)
                    .isEmpty();
        }
        assertThat(borders).hasSizeGreaterThan(2 * Tables.ALL.size());
        assertThat(CsvBundle.read(whole).orThrow()).isEqualTo(FULL);
    }

    @Test
    void an_archive_whose_list_at_its_end_has_lost_entries_is_refused() {
        byte[] whole = Books.bundle(DOSSIER);
        List<Integer> borders = Books.borders(whole);
        int first = borders.get(borders.size() / 2);
        byte[] cut = Books.without(whole, first, borders.get(borders.size() - 2));
        assertThat(CsvBundle.read(cut).problems())
                .singleElement()
                .asString()
                .contains("the archive lists 1 entries and states " + (Tables.ALL.size() + 1), "NOT_A_BUNDLE");
    }

    @Test
    void an_archive_with_one_changed_byte_in_a_table_is_refused() {
        byte[] zip = Books.bundle(DOSSIER);
        int at = new String(zip, UTF_8).indexOf("700.00");
        assertThat(at).isPositive();
        byte[] changed = zip.clone();
        for (int i = 0; i + 6 < zip.length; i++) {
            if (new String(zip, i, 6, UTF_8).equals("700.00")) {
                changed[i] = '9';
            }
        }
        assertThat(CsvBundle.read(changed).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.explain(Wording.LITHUANIAN))
                        .contains("(" + MONEY + " is damaged: its checksum differs)"));
    }

    @Test
    void listed_files_that_are_missing_are_named_be_it_one_or_each_of_them() {
        assertThat(missing(List.of(Tables.SOURCES))).containsExactly(missing(Tables.SOURCES));
        assertThat(missing(Tables.ALL))
                .containsExactlyInAnyOrderElementsOf(
                        Tables.ALL.stream().map(WholeBundleTest::missing).toList());
    }

    private static List<String> missing(List<SheetTable> tables) {
        return changed(files -> tables.forEach(table -> files.remove(Descriptor.path(table)))).problems().stream()
                .filter(problem -> problem.kind() == ProblemKind.MISSING_TABLE)
                .map(Problem::toString)
                .toList();
    }

    private static String missing(SheetTable table) {
        return Descriptor.path(table) + ": the file is listed in datapackage.json and is not there"
                + " (MISSING_TABLE). Fix: put it back; if it was deleted on purpose, delete datapackage.json, too";
    }

    @Test
    void an_empty_file_and_one_without_the_names_of_its_columns_are_refused() {
        for (String text : new String[] {"", "\n", "\uFEFF", "money,700.00,EUR,,2019-10-24\n"}) {
            assertThat(changed(files -> files.put(MONEY, text)).problems())
                    .as(text)
                    .filteredOn(problem -> problem.kind() == ProblemKind.MISSING_HEADING)
                    .singleElement()
                    .asString()
                    .startsWith(MONEY + ": the file has no row with the names of the columns");
        }
        assertThat(changed(files -> {
                            files.remove("datapackage.json");
                            files.put(MONEY, "money,700.00,EUR,,2019-10-24\n");
                        })
                        .problems())
                .extracting(Problem::kind)
                .contains(ProblemKind.MISSING_HEADING);
    }

    @Test
    void a_table_that_is_there_twice_under_names_in_other_letters_is_refused() {
        assertThat(changed(files -> files.put(MONEY.toUpperCase(Locale.ROOT), files.get(MONEY)))
                        .problems())
                .extracting(Problem::kind)
                .contains(ProblemKind.DUPLICATE_SHEET);
    }

    @Test
    void two_entries_of_one_name_are_refused() throws IOException {
        byte[] once = Books.zip(Map.of("a.csv", "id\n", "b.csv", "id\n"));
        byte[] twice = new String(once, ISO_8859_1).replace("b.csv", "a.csv").getBytes(ISO_8859_1);
        assertThat(CsvBundle.read(twice).problems()).extracting(Problem::kind).contains(ProblemKind.DUPLICATE_SHEET);
    }

    @Test
    void lost_rows_are_counted() {
        assertThat(changed(files -> files.computeIfPresent(
                                MONEY, (name, text) -> text.substring(0, text.indexOf('\n') + 1)))
                        .problems())
                .filteredOn(problem -> problem.kind() == ProblemKind.MISSING_ROWS)
                .singleElement()
                .asString()
                .startsWith(MONEY + ": the file has 0 rows, and datapackage.json states 1 (MISSING_ROWS)");
    }

    @Test
    void a_file_edited_by_hand_is_read_with_a_notice() {
        SheetReading reading =
                changed(files -> files.computeIfPresent(MONEY, (name, text) -> text.replace("700.00", "701.00")));
        assertThat(reading.value()).isPresent();
        assertThat(reading.notices())
                .singleElement()
                .asString()
                .startsWith(MONEY + ": the file is not as it was when the bundle was written (EDITED_TABLE)");
        assertThat(CsvBundle.read(Books.bundle(DOSSIER)).notices()).isEmpty();
    }

    @Test
    void a_descriptor_that_is_none_is_refused_and_one_of_others_vouches_for_what_it_states() {
        assertThat(changed(files -> files.put("datapackage.json", "{")).problems())
                .extracting(Problem::kind)
                .containsExactly(ProblemKind.NOT_A_DESCRIPTOR);
        assertThat(changed(files -> files.put("datapackage.json", "[]")).problems())
                .extracting(Problem::kind)
                .containsExactly(ProblemKind.NOT_A_DESCRIPTOR);
        assertThat(changed(files -> files.put("datapackage.json", "{\"resources\":[{\"path\":\"data/acts.csv\"}]}"))
                        .orThrow())
                .isEqualTo(DOSSIER);
    }

    // ---- saved whole or not at all

    /** Saves two dossiers in turn without end. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            CsvBundle.writeFolder(FULL, Wording.ENGLISH, folder);
            System.out.write(1);
            System.out.flush();
            while (true) {
                CsvBundle.writeFolder(OTHER, Wording.ENGLISH, folder);
                CsvBundle.writeFolder(FULL, Wording.ENGLISH, folder);
            }
        }
    }

    private static int kill(int times, int most, Path around) throws IOException, InterruptedException {
        Path folder = around.resolve("bundle");
        CsvBundle.writeFolder(FULL, Wording.ENGLISH, folder);
        int inside = Killed.kill(times, most, 400, Writer.class, folder, () -> {
            SheetReading reading = CsvBundle.readFolder(folder);
            assertThat(reading.orThrow()).isIn(FULL, OTHER);
            assertThat(reading.notices())
                    .as("but on the negative appropriation of both")
                    .extracting(Problem::kind)
                    .containsOnly(ProblemKind.UNLIKELY_AMOUNT);
        });
        CsvBundle.writeFolder(FULL, Wording.ENGLISH, folder);
        assertThat(around.toFile().list()).containsExactly("bundle");
        assertThat(CsvBundle.readFolder(folder).orThrow()).isEqualTo(FULL);
        return inside;
    }

    @Test
    @Tag("thorough")
    void a_writer_of_a_folder_killed_20_times_leaves_one_of_two_dossiers_and_some_kills_fall_inside_a_write(
            @TempDir Path around) throws IOException, InterruptedException {
        assertThat(kill(20, 200, around)).isPositive();
    }

    @Test
    void a_folder_keeps_the_notes_of_its_owner(@TempDir Path around) throws IOException {
        Path folder = around.resolve("bundle");
        CsvBundle.writeFolder(OTHER, Wording.ENGLISH, folder);
        Files.writeString(folder.resolve("notes.txt"), "mine");
        CsvBundle.writeFolder(FULL, Wording.ENGLISH, folder);
        assertThat(folder.resolve("notes.txt")).hasContent("mine");
        assertThat(CsvBundle.readFolder(folder).orThrow()).isEqualTo(FULL);
    }
}
