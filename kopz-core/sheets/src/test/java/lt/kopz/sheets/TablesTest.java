package lt.kopz.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.wording.MessagesContract;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TablesTest {
    /** Workbooks that people keep are read by these names; a new field of a shape has a new line here, and no other goes. */
    /** With {@code -Dkopz.golden.update=true} the file is written anew, to be read in the diff before it is committed. */
    @Test
    void the_shapes_give_the_tables_and_columns_that_they_always_had() throws IOException {
        List<String> lines = new ArrayList<>();
        for (SheetTable table : Tables.ALL) {
            lines.add(table.name() + " " + table.theme() + " "
                    + table.owner().map(SheetTable::name).orElse("-") + (table.single() ? " single" : ""));
            for (SheetColumn column : table.columns()) {
                lines.add("  " + column.name() + " " + column.type() + (column.isList() ? "*" : "") + " "
                        + column.duty() + " "
                        + column.codes().map(CodeList::name).orElse("-") + " " + column.tables() + " "
                        + column.fiscal().orElse("-"));
            }
        }
        if (Boolean.getBoolean("kopz.golden.update")) {
            Files.writeString(Path.of("src/test/resources/lt/kopz/sheets/tables.txt"), String.join("\n", lines) + "\n");
        }
        try (InputStream expected = Objects.requireNonNull(getClass().getResourceAsStream("tables.txt"))) {
            assertThat(String.join("\n", lines) + "\n").isEqualTo(new String(expected.readAllBytes(), UTF_8));
        }
    }

    @Test
    void every_word_of_the_tables_is_there_in_both_languages_and_none_is_left_over() {
        Set<SheetText> texts = new LinkedHashSet<>();
        Set<String> used = new LinkedHashSet<>();
        for (SheetTable table : Tables.ALL) {
            texts.add(SheetText.sheet(table));
            texts.add(SheetText.about(table));
            for (SheetColumn column : table.columns()) {
                texts.add(SheetText.heading(table, column));
                texts.add(SheetText.hint(column));
                SheetText example = SheetText.example(table, column);
                // an empty example says that the one of all columns of that name does not fit, or not in this language
                if (isNotEmpty(example, "lt") && isNotEmpty(example, "en")) {
                    texts.add(example);
                } else {
                    used.add(example.key());
                }
            }
        }
        for (CodeList list : Tables.codeLists().values()) {
            list.codes().forEach(code -> texts.add(list.message(code)));
        }
        for (Theme theme : Theme.values()) {
            texts.add(theme.message());
        }
        for (CellType type : CellType.values()) {
            for (SheetText text : List.of(type.what(), type.form())) {
                if (text.exists()) {
                    texts.add(text);
                }
            }
        }
        for (String word : List.of(
                "language.en",
                "language.lt",
                "sentence",
                "place.row",
                "place.column",
                "place.value",
                "place.quoted",
                "found.truth",
                "found.error",
                "found.date",
                "totals")) {
            texts.add(new SheetText(word));
        }
        for (String key : SheetText.BUNDLE.keys("en")) {
            if (key.startsWith("readme.")) {
                texts.add(new SheetText(key));
            }
        }

        MessagesContract.of(texts).verify();
        assertThat(SheetText.BUNDLE.keys("lt")).isEqualTo(SheetText.BUNDLE.keys("en"));
        Set<String> unused = new LinkedHashSet<>(SheetText.BUNDLE.keys("lt"));
        texts.forEach(text -> unused.remove(text.key()));
        unused.removeAll(used);
        assertThat(unused).isEmpty();
    }

    private static boolean isNotEmpty(SheetText text, String language) {
        return text.pattern(language).filter(not(String::isEmpty)).isPresent();
    }

    @Test
    void the_examples_of_each_language_are_in_that_language() {
        for (SheetTable table : Tables.ALL) {
            for (SheetColumn column : table.columns()) {
                String lithuanian = SheetText.example(table, column, Wording.LITHUANIAN);
                String english = SheetText.example(table, column, Wording.ENGLISH);
                String place = table.name() + "." + column.name();
                if (Set.of(CellType.ID, CellType.OWNER, CellType.REFERENCE).contains(column.type())
                        && !lithuanian.isEmpty()) {
                    assertThat(english).as(place).isNotEmpty().isNotEqualTo(lithuanian);
                }
                assertThat(english).as(place).doesNotContainPattern("[ąčęėįšųūžĄČĘĖĮŠŲŪŽ]");
            }
        }
    }

    @Test
    void every_sheet_has_a_name_of_its_own_that_a_tab_can_show() {
        for (Wording wording : SheetText.WORDINGS.get()) {
            List<String> names = new ArrayList<>();
            Tables.ALL.forEach(table -> names.add(SheetText.sheet(table).in(wording)));
            for (String key : List.of("readme.sheet", "readme.columns", "readme.lists")) {
                names.add(new SheetText(key).in(wording));
            }
            assertThat(names)
                    .allMatch(name -> name.length() <= 31)
                    .noneMatch(name -> name.matches(".*[\\[\\]:*?/\\\\'].*"));
            assertThat(names.stream().map(name -> name.toLowerCase(Locale.ROOT)))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void the_tables_of_a_theme_stand_beside_each_other_in_the_order_of_the_themes() {
        assertThat(Tables.ALL.stream().map(SheetTable::theme)).isSorted();
        assertThat(Tables.ALL.stream().map(SheetTable::theme).distinct()).containsExactly(Theme.values());
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void a_theme_brings_all_tables_that_its_rows_have_to_name(Theme theme) {
        List<String> names =
                Tables.of(Set.of(theme)).stream().map(SheetTable::name).toList();

        assertThat(names).contains("dossier", "organisations", "people");
        assertThat(names)
                .containsAll(Tables.ALL.stream()
                        .filter(table -> table.theme() == theme)
                        .map(SheetTable::name)
                        .toList());
        for (SheetTable table : Tables.of(Set.of(theme))) {
            for (SheetColumn column : table.columns()) {
                if (column.duty() == SheetColumn.Duty.MUST && !column.tables().isEmpty()) {
                    assertThat(column.tables())
                            .as(table.name() + "." + column.name())
                            .containsAnyElementsOf(names);
                }
            }
        }
    }

    @Test
    void what_other_rows_are_parts_of_or_have_to_name_comes_with_them() {
        assertThat(themes(Set.of())).containsExactly(Theme.BASICS);
        assertThat(themes(Set.of(Theme.MONEY))).containsExactly(Theme.BASICS, Theme.PLAN, Theme.MONEY);
        assertThat(themes(Set.of(Theme.EVENTS))).containsExactly(Theme.BASICS, Theme.PLAN, Theme.EVENTS);
        assertThat(themes(Set.of(Theme.STATISTICS))).containsExactly(Theme.BASICS, Theme.STATISTICS, Theme.SOURCES);
        assertThat(themes(Theme.FIRST_YEAR)).containsExactlyElementsOf(Theme.FIRST_YEAR);
        assertThat(Tables.of(Set.of(Theme.values()))).isEqualTo(Tables.ALL);
    }

    private static List<Theme> themes(Set<Theme> asked) {
        return Tables.of(asked).stream().map(SheetTable::theme).distinct().toList();
    }

    @Test
    void every_column_has_a_name_of_its_own_in_its_table_that_a_header_can_hold() {
        for (SheetTable table : Tables.ALL) {
            assertThat(table.columns())
                    .extracting(SheetColumn::name)
                    .doesNotHaveDuplicates()
                    .allMatch(name -> name.matches("[A-Za-z_]+"));
        }
    }

    static Iterable<CodeList> codeLists() {
        return Tables.codeLists().values();
    }

    @ParameterizedTest
    @MethodSource("codeLists")
    void a_name_means_one_code_in_every_language(CodeList list) {
        for (String code : list.codes()) {
            assertThat(list.code(code)).contains(code);
            for (Wording wording : SheetText.WORDINGS.get()) {
                String label = list.label(code, wording);
                assertThat(list.code(label)).as(label).contains(code);
                assertThat(label).doesNotContain(";", "\\");
            }
        }
    }

    /** The examples of one row each; contradictions and acts that act need a second one. */
    @Test
    void the_examples_are_a_dossier() {
        for (Wording wording : SheetText.WORDINGS.get()) {
            List<SheetGrid> grids = new ArrayList<>();
            for (SheetTable each : Tables.ALL) {
                SheetTable table = each.in(wording.languages());
                ImmutableList.Builder<SheetGrid.Line> lines = ImmutableList.builder();
                List<String> example = new ArrayList<>();
                for (SheetColumn column : table.columns()) {
                    String text = SheetText.example(table, column, wording);
                    example.add(column.codes()
                            .filter(codes -> !column.isList())
                            .map(codes -> codes.label(text, wording))
                            .orElse(text));
                }
                lines.add(new SheetGrid.Line(4, ImmutableList.copyOf(example)));
                if (table.name().equals("acts")) {
                    lines.add(new SheetGrid.Line(5, ImmutableList.copyOf(second(example, table, wording))));
                } else if (table.name().equals("alternatives")) {
                    lines.add(new SheetGrid.Line(
                            5, ImmutableList.copyOf(replaced(second(example, table, wording), "64", "66"))));
                } else if (table.name().equals("sumTerms")) {
                    CodeList roles = table.columns().stream()
                            .filter(column -> column.name().equals("role"))
                            .flatMap(column -> column.codes().stream())
                            .findFirst()
                            .orElseThrow();
                    lines.add(new SheetGrid.Line(
                            5,
                            ImmutableList.copyOf(
                                    replaced(example, roles.label("ADDED", wording), roles.label("RESULT", wording)))));
                } else if (table.name().equals("sources")) {
                    lines.add(new SheetGrid.Line(
                            5, ImmutableList.copyOf(sourceOf(example("victimStatistics", "id", wording), example))));
                }
                grids.add(new SheetGrid(
                        table, table.name(), SheetGrid.empty(table).places(), 4, lines.build()));
            }

            SheetReading reading = GridReader.read(grids, new Problems(Limits.standard()));

            assertThat(reading.problems()).isEmpty();
            assertThat(reading.orThrow().events()).hasSize(1);
        }
    }

    /** A statistic is nothing without its source. */
    private static List<String> sourceOf(String fact, List<String> example) {
        List<String> cells = new ArrayList<>(example);
        cells.set(Tables.SOURCES.indexOf("fact"), fact);
        cells.set(Tables.SOURCES.indexOf("property"), "");
        return cells;
    }

    private static String example(String table, String column, Wording wording) {
        SheetTable known = Tables.named(table).orElseThrow();
        return SheetText.example(known, known.columns().get(known.indexOf(column)), wording);
    }

    /** The row of an example again, with the next id. */
    private static List<String> second(List<String> example, SheetTable table, Wording wording) {
        String id = example(table.name(), "id", wording);
        return replaced(example, id, id.replace("-1", "-2").replace("-a", "-b"));
    }

    private static List<String> replaced(List<String> cells, String from, String to) {
        return cells.stream().map(cell -> cell.equals(from) ? to : cell).toList();
    }

    @Test
    void columns_are_lettered_as_spreadsheets_do() {
        assertThat(List.of(0, 25, 26, 51, 52, 701, 702).stream().map(SheetGrid::letters))
                .containsExactly("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA");
    }
}
