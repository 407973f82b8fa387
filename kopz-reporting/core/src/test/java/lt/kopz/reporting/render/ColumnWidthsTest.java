package lt.kopz.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import lt.kopz.reporting.font.NotoSans;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {
    private static final long TABLE = 9_638;
    private static final long PADDING = 240;
    private static final long LETTERS = 180;
    private static final String AMOUNT = "2550,00\u00a0Eur";

    @Test
    void equal_texts_get_equal_widths() {
        assertThat(shared("abc", "abc")).containsExactly(TABLE / 2, TABLE / 2);
    }

    @Test
    void a_table_of_one_column_is_as_wide_as_the_page() {
        assertThat(shared("abc")).containsExactly(TABLE);
    }

    @Test
    void empty_columns_share_alike() {
        assertThat(shared("", "", "", "")).allMatch(width -> Math.abs(width - TABLE / 4) <= 1);
    }

    @Test
    void a_row_may_have_fewer_cells() {
        ColumnWidths widths = widths(2);
        widths.row(List.of("abc"), false);
        assertThat(widths.shared().get(0)).isGreaterThan(widths.shared().get(1));
    }

    @Test
    void a_short_sentence_and_an_amount_share_as_the_documentation_says() {
        ColumnWidths widths = widths(2);
        widths.row(List.of("Measure", "Price"), true);
        widths.row(List.of("Lectures for senior pupils of thirteen schools", "EUR 300.00"), false);
        assertThat(widths.shared()).containsExactly(7_426L, 2_212L);
    }

    @Test
    void a_sentence_gets_what_an_amount_does_not_need() {
        List<Long> shared = shared("a sentence of many words ".repeat(9), AMOUNT);
        assertThat(shared.get(1)).isBetween(line(AMOUNT, NotoSans.REGULAR), line(AMOUNT, NotoSans.REGULAR) + 5);
    }

    @Test
    void an_amount_keeps_its_line_beside_a_word_without_end() {
        List<Long> shared = shared("x".repeat(10_000), AMOUNT, AMOUNT);
        assertThat(shared.get(1)).isGreaterThanOrEqualTo(line(AMOUNT, NotoSans.REGULAR));
        assertThat(shared.get(2)).isGreaterThanOrEqualTo(line(AMOUNT, NotoSans.REGULAR));
    }

    @Test
    void a_word_has_room_for_the_blank_that_follows_it() {
        String sentence = "a sentence of many words ".repeat(60);
        assertThat(shared("the commission met every quarter of the year", sentence, sentence, sentence)
                        .get(0))
                .isGreaterThanOrEqualTo(line("commission ", NotoSans.REGULAR));
    }

    @Test
    void a_bold_amount_is_given_the_room_that_bold_letters_take() {
        ColumnWidths widths = widths(2);
        widths.row(List.of("a sentence of many words ".repeat(9), AMOUNT), true);
        assertThat(widths.shared().get(1)).isGreaterThanOrEqualTo(line(AMOUNT, NotoSans.BOLD));
        assertThat(line(AMOUNT, NotoSans.BOLD)).isGreaterThan(line(AMOUNT, NotoSans.REGULAR));
    }

    @Test
    void a_text_of_seventeen_characters_keeps_its_line_beside_long_ones_and_one_more_may_break() {
        String sentence = "a sentence of many words ".repeat(40);
        assertThat(shared(sentence, "17 September 2019").get(1))
                .isGreaterThanOrEqualTo(line("17 September 2019", NotoSans.REGULAR));
        assertThat(shared(sentence, "117 September 2019").get(1))
                .isLessThan(line("117 September 2019", NotoSans.REGULAR));
    }

    @Test
    void a_heading_breaks_however_short_it_is() {
        ColumnWidths widths = widths(2);
        widths.row(List.of("a sentence of many words ".repeat(40), "Dar suplanuota"), true);
        assertThat(widths.shared().get(1)).isLessThan(line("Dar suplanuota", NotoSans.BOLD));
    }

    @Test
    void short_texts_break_where_the_table_is_too_narrow_for_all_of_them() {
        List<Long> shared = shared(Collections.nCopies(8, "24 September 2019").toArray(String[]::new));
        assertThat(shared).allMatch(width -> width >= line("September", NotoSans.REGULAR));
        assertThat(shared.stream().mapToLong(Long::longValue).sum()).isEqualTo(TABLE);
    }

    @Test
    void two_long_texts_beside_dates_become_about_equally_high() {
        List<Long> shared = shared(
                "700,00\u00a0Eur",
                "Kaišiadorių rajono savivaldybės kovos su prekyba žmonėmis 2019–2020 metų veiksmų planas",
                "2019\u00a0m. spalio\u00a024\u00a0d.",
                "savivaldybės biudžeto prognozuojamos pajamos; asignavimų valdytojas – direktorius");
        assertThat(Math.abs(shared.get(1) - shared.get(3))).isLessThan(400L);
        assertThat(shared.get(1)).isGreaterThan(2_500L);
    }

    @Test
    void a_text_of_two_lines_breaks_oftener_where_a_long_one_beside_it_makes_the_table_higher() {
        ColumnWidths widths = widths(5);
        widths.row(List.of("Amount", "For", "Date", "Act", "Source and manager"), true);
        for (int i = 0; i < 3; i++) {
            widths.row(
                    List.of(
                            "EUR\u00a030,000.00",
                            "Plan against Trafficking of Harrowmere for 2024 and 2025; strategic measure 03.02; measure"
                                    + " No\u00a02.1.1 “A crisis room for four people”; 2024",
                            "19 September 2024",
                            "decision No\u00a058 of 19 September 2024",
                            "European Union and other foreign funds"),
                    false);
        }
        List<Long> shared = widths.shared();
        assertThat(shared.get(1)).isGreaterThan(2 * shared.get(3));
        assertThat(widths.lines(shared)).isLessThanOrEqualTo(16);
    }

    @Test
    void too_many_columns_share_the_page() {
        List<Long> shared = shared(Collections.nCopies(20, "x".repeat(10_000)).toArray(String[]::new));
        assertThat(shared.stream().mapToLong(Long::longValue).sum()).isEqualTo(TABLE);
        assertThat(shared).allMatch(width -> width >= TABLE / 20);
    }

    @Test
    void rows_beyond_the_two_hundredth_still_get_room_for_their_words() {
        ColumnWidths widths = widths(2);
        for (int i = 0; i < 200; i++) {
            widths.row(List.of("a sentence of many words ".repeat(9), "x"), false);
        }
        widths.row(List.of("x", AMOUNT), false);
        assertThat(widths.shared().get(1)).isGreaterThanOrEqualTo(line(AMOUNT, NotoSans.REGULAR));
    }

    @Test
    void lines_are_those_of_the_highest_cell_of_each_row_and_at_least_one() {
        ColumnWidths widths = widths(2);
        widths.row(List.of("", ""), false);
        widths.row(List.of("m".repeat(10), "m"), false);
        long ten = line("m".repeat(10), NotoSans.REGULAR) - PADDING;
        assertThat(widths.lines(List.of(PADDING + ten, PADDING + ten))).isEqualTo(2);
        assertThat(widths.lines(List.of(PADDING + ten - 1, PADDING + ten))).isEqualTo(3);
        assertThat(widths.lines(List.of(PADDING + ten, PADDING + 1))).isGreaterThan(3);
    }

    private static long line(String text, NotoSans font) {
        return (font.width(text) * LETTERS + 999) / 1_000 + PADDING;
    }

    private static ColumnWidths widths(int columns) {
        return new ColumnWidths(columns, TABLE, PADDING, LETTERS);
    }

    private static List<Long> shared(String... texts) {
        ColumnWidths widths = widths(texts.length);
        widths.row(Stream.of(texts).toList(), false);
        return widths.shared();
    }
}
