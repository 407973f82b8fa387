package lt.kopz.sheets;

import static lt.kopz.sheets.Books.DOSSIER;
import static lt.kopz.sheets.Books.parts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.testkit.Tries;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook is read whole, or refused: what is cut off or cannot be placed is never lost in silence. */
class WholeWorkbookTest {
    private static final byte[] WHOLE = Books.small();
    private static final String SHEET = "xl/worksheets/sheet";
    private static final Pattern AMOUNT = Pattern.compile("<c r=\"([A-Z]+)4\"[^>]*><v>700.0</v>");

    /** What is read after a change to the sheet that has the amount. */
    private static SheetReading changed(String from, String to) {
        int[] changes = {0};
        byte[] book = parts((name, text) -> {
            String after = name.startsWith(SHEET) && AMOUNT.matcher(text).find() ? text.replace(from, to) : text;
            changes[0] += after.equals(text) ? 0 : 1;
            return after;
        });
        assertThat(changes[0]).isEqualTo(1);
        return Workbook.read(book);
    }

    /** The sheet that has the amount. */
    private static String amounts() {
        return unpacked().values().stream()
                .filter(part -> AMOUNT.matcher(part).find())
                .findFirst()
                .orElseThrow();
    }

    /** The column of the amount. */
    private static String column() {
        Matcher amount = AMOUNT.matcher(amounts());
        return amount.find() ? amount.group(1) : "";
    }

    private static Map<String, String> unpacked() {
        return Books.files(WHOLE);
    }

    // ---- cuts

    private static void isRefused(byte[] cut, String how) {
        SheetReading reading = Workbook.read(cut);
        assertThat(reading.value()).as(how).isEmpty();
        assertThat(reading.problems()).as(how).isNotEmpty();
    }

    @Test
    void
            a_workbook_cut_at_the_border_of_any_entry_is_refused_and_so_is_one_with_a_stretch_between_two_borders_cut_out() {
        List<Integer> borders = Books.borders(WHOLE);
        assertThat(borders).hasSizeGreaterThan(2 * 10);
        for (int i = 0; i < borders.size(); i++) {
            int from = borders.get(i);
            isRefused(Arrays.copyOf(WHOLE, from), "cut after " + from + " bytes");
            for (int to : List.of(borders.get(Math.min(i + 1, borders.size() - 1)), borders.get(borders.size() - 1))) {
                if (to > from) {
                    isRefused(Books.without(WHOLE, from, to), "without the bytes " + from + " to " + to);
                }
            }
        }
    }

    @Test
    @Tag("tries")
    void a_workbook_cut_anywhere_is_refused() {
        Random random = new Random(20191024);
        for (int i = 0; i < Tries.times(200); i++) {
            int cut = random.nextInt(WHOLE.length);
            isRefused(Arrays.copyOf(WHOLE, cut), "cut after " + cut + " bytes");
        }
    }

    @Test
    void a_workbook_packed_anew_without_one_of_its_parts_is_refused() {
        for (String part : unpacked().keySet()) {
            Map<String, String> rest = unpacked();
            rest.remove(part);
            isRefused(Books.zip(rest), "without " + part);
        }
    }

    @Test
    void a_part_that_is_gone_is_named_in_each_language() {
        Map<String, String> rest = unpacked();
        rest.remove("docProps/app.xml");
        Problem missing = Workbook.read(Books.zip(rest)).problems().get(0);
        assertThat(missing.kind()).isEqualTo(ProblemKind.MISSING_PART);
        assertThat(missing.explain(Wording.ENGLISH))
                .startsWith("The workbook names the part /docProps/app.xml, which is not in the file.");
        assertThat(missing.explain(Wording.LITHUANIAN))
                .startsWith("Darbaknygėje nurodyta dalis /docProps/app.xml, bet faile jos nėra.");
    }

    @Test
    void a_workbook_with_two_parts_of_one_name_is_refused() {
        Map<String, String> twice = unpacked();
        twice.put("XL/workbook.xml", twice.get("xl/workbook.xml"));
        assertThat(Workbook.read(Books.zip(twice)).problems())
                .singleElement()
                .asString()
                .contains("NOT_A_WORKBOOK", "XL/workbook.xml is there twice");
    }

    // ---- sheets and rows

    @Test
    void a_sheet_without_its_relationship_is_named() {
        byte[] book = parts((name, text) -> name.equals("xl/_rels/workbook.xml.rels")
                ? text.replaceFirst("<Relationship [^>]*worksheets/sheet3.xml[^>]*/>", "")
                : text);
        assertThat(Workbook.read(book).problems())
                .extracting(Problem::kind)
                .containsExactlyInAnyOrder(ProblemKind.MISSING_PART, ProblemKind.UNKNOWN_SHEET);
    }

    @Test
    void a_sheet_of_which_nothing_is_left_but_its_type_is_missed() {
        Map<String, String> rest = unpacked();
        Matcher sheet = cutOut(rest, "xl/workbook.xml", "<sheet name=\"Asignavimai\" r:id=\"(rId[0-9]+)\"[^>]*/>");
        Matcher relationship = cutOut(
                rest,
                "xl/_rels/workbook.xml.rels",
                "<Relationship Id=\"" + sheet.group(1) + "\" Target=\"([^\"]*)\"[^>]*/>");
        assertThat(rest.remove("xl/" + relationship.group(1))).isNotNull();

        assertThat(Workbook.read(Books.zip(rest)).problems())
                .filteredOn(problem -> problem.kind() == ProblemKind.MISSING_PART)
                .singleElement()
                .asString()
                .contains("/xl/" + relationship.group(1));
    }

    private static Matcher cutOut(Map<String, String> parts, String part, String what) {
        Matcher found = Pattern.compile(what).matcher(parts.get(part));
        assertThat(found.find()).isTrue();
        parts.computeIfPresent(part, (name, text) -> text.replace(found.group(), ""));
        return found;
    }

    @Test
    void a_sheet_that_names_no_relationship_and_a_style_beyond_all_numbers_are_refused() {
        byte[] book = parts(
                (name, text) -> name.equals("xl/workbook.xml") ? text.replaceFirst(" r:id=\"[^\"]*\"", "") : text);
        assertThat(Workbook.read(book).problems()).extracting(Problem::kind).contains(ProblemKind.MISSING_PART);
        Matcher amount = AMOUNT.matcher(amounts());
        assertThat(amount.find()).isTrue();
        String styled = amount.group().replaceFirst(" s=\"[0-9]+\"", " s=\"99999999999\"");
        isRefused(parts((name, text) -> text.replace(amount.group(), styled)), styled);
    }

    @Test
    void a_sheet_that_is_not_listed_is_named() {
        byte[] book = parts((name, text) ->
                name.equals("xl/workbook.xml") ? text.replaceFirst("<sheet name=\"Asignavimai\"[^>]*/>", "") : text);
        assertThat(Workbook.read(book).problems())
                .singleElement()
                .asString()
                .matches("/xl/worksheets/sheet[0-9]+.xml: the workbook has the sheet and does not list it .*");
    }

    @Test
    void a_sheet_that_ends_before_its_last_row_is_named() {
        String sheet = amounts();
        String row = sheet.substring(sheet.indexOf("<row r=\"4\""), sheet.indexOf("</sheetData>"));
        assertThat(changed(row, "").problems())
                .singleElement()
                .hasToString("Asignavimai: the sheet ends at row 3 and states that its last row is 4 (MISSING_ROWS)."
                        + " Fix: put the rows back; if they were deleted on purpose, save the workbook anew in a"
                        + " spreadsheet program");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1048577", "2147483647", "3"})
    void a_row_that_is_no_place_or_is_taken_is_named(String number) {
        assertThat(changed("<row r=\"4\"", "<row r=\"" + number + "\"").problems())
                .anySatisfy(problem -> {
                    assertThat(problem.kind()).isEqualTo(ProblemKind.MISPLACED_CELL);
                    assertThat(problem.argument("found")).contains(number);
                    assertThat(((CellPlace) problem.place()).sheet()).isEqualTo("Asignavimai");
                });
    }

    // ---- cells

    @ParameterizedTest
    @CsvSource({"ZZZZZZZ500", "500", "''", "A0", "XFE4", "A5", "A4"})
    void a_cell_that_is_no_place_or_is_taken_is_named(String reference) {
        SheetReading reading = changed("<c r=\"" + column() + "4\"", "<c r=\"" + reference + "\"");
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.MISPLACED_CELL);
            assertThat(problem.argument("found")).contains(reference);
            assertThat(Books.address(problem)).isEqualTo("Asignavimai!" + (reference.equals("A4") ? "A4" : "4:4"));
            assertThat(((CellPlace) problem.place()).value()).isEqualTo("700.0");
        });
    }

    @Test
    void a_cell_without_a_reference_follows_the_one_before_it() {
        assertThat(changed("<c r=\"A4\"", "<c").orThrow()).isEqualTo(DOSSIER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999", "-1", "1e3", "99999999999999999999"})
    void a_text_that_is_not_among_those_of_the_workbook_is_missed_at_its_cell(String index) {
        Matcher id = Pattern.compile("(<c r=\"A4\"[^>]*t=\"s\"[^>]*><v>)[0-9]+").matcher(amounts());
        assertThat(id.find()).isTrue();
        assertThat(changed(id.group(), id.group(1) + index).problems())
                .singleElement()
                .asString()
                .startsWith(
                        "Asignavimai!A4 '" + index + "': the text of the cell is not in the workbook (MISSING_TEXT)");
    }

    @Test
    void a_workbook_whose_texts_are_gone_with_all_that_names_them_is_refused() {
        Map<String, String> rest = unpacked();
        rest.remove("xl/sharedStrings.xml");
        rest.replaceAll((name, text) -> text.replaceAll("<(Override|Relationship) [^>]*sharedStrings.xml[^>]*/>", ""));
        assertThat(Workbook.read(Books.zip(rest)).problems())
                .hasSize(101)
                .extracting(Problem::kind)
                .contains(ProblemKind.MISSING_TEXT, ProblemKind.TOO_MANY_PROBLEMS);
    }
}
