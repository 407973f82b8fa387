package lt.kopz.sheets;

import static lt.kopz.sheets.Books.look;
import static lt.kopz.sheets.Books.lookAtTemplate;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import lt.kopz.core.wording.Wording;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables by theme: on the first sheet, on the tabs, and in templates of some themes. */
class ThemeTest {
    private static List<String> sheets(XSSFWorkbook book) {
        return StreamSupport.stream(book.spliterator(), false)
                .map(Sheet::getSheetName)
                .toList();
    }

    private static List<String> firstColumn(XSSFSheet sheet) {
        List<String> texts = new ArrayList<>();
        sheet.forEach(row -> {
            Cell cell = row.getCell(0);
            texts.add(cell == null ? "" : cell.getStringCellValue());
        });
        return texts;
    }

    @Test
    void the_first_sheet_lists_the_tables_under_the_headings_of_their_themes() {
        lookAtTemplate(
                Wording.LITHUANIAN,
                book -> assertThat(firstColumn(book.getSheetAt(0)))
                        .containsSubsequence(
                                "Lentelės",
                                "Byla, organizacijos ir asmenys",
                                "Byla",
                                "Organizacijos",
                                "Asmenys",
                                "Grupės, nariai ir posėdžiai",
                                "Grupės",
                                "Veiksmų planas",
                                "Veiksmų planai",
                                "Lėšos",
                                "Lėšų poreikis",
                                "Šaltiniai ir tekstai",
                                "Tekstų formos"));
        lookAtTemplate(
                Wording.ENGLISH,
                book -> assertThat(firstColumn(book.getSheetAt(0)))
                        .containsSubsequence("Dossier, organisations and people", "Dossier", "Money", "Needs"));
    }

    @Test
    void the_tabs_of_a_theme_have_one_colour_and_those_of_two_themes_have_two() {
        lookAtTemplate(Wording.LITHUANIAN, book -> {
            Map<Theme, String> colours = new HashMap<>();
            for (SheetTable table : Tables.ALL) {
                String colour = book.getSheet(SheetText.sheet(table).in(Wording.LITHUANIAN))
                        .getTabColor()
                        .getARGBHex();
                assertThat(colours.computeIfAbsent(table.theme(), any -> colour))
                        .isEqualTo(colour);
            }
            assertThat(colours.values()).hasSize(Theme.values().length).doesNotHaveDuplicates();
        });
    }

    @Test
    void every_theme_has_a_name_in_both_languages() {
        assertThat(Theme.PLAN.in(Wording.LITHUANIAN)).isEqualTo("Veiksmų planas");
        assertThat(Theme.PLAN.in(Wording.ENGLISH)).isEqualTo("Action plan");
        for (Wording wording : SheetText.WORDINGS.get()) {
            assertThat(Arrays.stream(Theme.values()).map(theme -> theme.in(wording)))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void a_template_of_the_first_year_has_few_sheets_and_says_that_there_are_more() {
        look(Books.template(Theme.FIRST_YEAR, Wording.LITHUANIAN), book -> {
            assertThat(sheets(book))
                    .containsExactly(
                            "Kaip pildyti",
                            "Stulpeliai",
                            "Byla",
                            "Organizacijos",
                            "Asmenys",
                            "Grupės",
                            "Sektoriai",
                            "Narystės",
                            "Posėdžiai",
                            "Veiksmų planai",
                            "Tikslai",
                            "Uždaviniai",
                            "Priemonės",
                            "Renginių ciklai",
                            "Renginiai",
                            "Iš jų",
                            "Lėšų poreikis",
                            "Asignavimai",
                            "Pajamos",
                            "Sutartys",
                            "Sutarčių įkainiai",
                            "Pervedimai",
                            "Išlaidos",
                            "Mokėjimai",
                            "Likučiai",
                            "Sąrašai");
            assertThat(firstColumn(book.getSheetAt(0)))
                    .anyMatch(text -> text.startsWith("Šioje darbaknygėje yra tik dalis lentelių."))
                    .doesNotContain("Teisės aktai");
        });
        lookAtTemplate(
                Wording.LITHUANIAN,
                book -> assertThat(firstColumn(book.getSheetAt(0)))
                        .noneMatch(text -> text.startsWith("Šioje darbaknygėje yra tik dalis lentelių.")));
    }

    @Test
    void columns_that_would_name_rows_of_tables_left_out_are_left_out() {
        look(Books.template(Theme.FIRST_YEAR, Wording.LITHUANIAN), book -> {
            List<String> names = names(book.getSheet("Narystės"));
            assertThat(names).contains("memberships.person").doesNotContain("memberships.act");
            assertThat(names(book.getSheet("Išlaidos"))).contains("expenditures.subject", "expenditures.paidFrom");
        });
    }

    private static List<String> names(Sheet sheet) {
        List<String> names = new ArrayList<>();
        sheet.getRow(2).forEach(cell -> names.add(cell.getStringCellValue()));
        return names;
    }

    /** The example of each table, copied into the first row to fill in. */
    @Test
    void the_examples_of_the_first_year_are_a_dossier() {
        for (Wording wording : SheetText.WORDINGS.get()) {
            SheetReading reading = Books.reading(Books.template(Theme.FIRST_YEAR, wording), book -> {
                for (SheetTable table : Tables.of(Theme.FIRST_YEAR)) {
                    XSSFSheet sheet = book.getSheet(SheetText.sheet(table).in(wording));
                    sheet.createRow(3);
                    for (Cell example : sheet.getRow(1)) {
                        XSSFCell cell = sheet.getRow(3).createCell(example.getColumnIndex());
                        cell.setCellValue(example.getStringCellValue());
                    }
                }
            });

            assertThat(reading.problems()).isEmpty();
            assertThat(reading.orThrow().needs()).hasSize(1);
            assertThat(reading.orThrow().acts()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void no_list_to_choose_from_is_on_a_sheet_that_is_not_there(Theme theme) {
        String parts = String.join(
                "",
                Books.files(Books.template(Set.of(theme), Wording.LITHUANIAN)).values());
        assertThat(found("<formula1>'([^']*)'!", parts))
                .isNotEmpty()
                .isSubsetOf(found("<sheet name=\"([^\"]*)\"", parts));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(each -> each.group(1))
                .toList();
    }
}
