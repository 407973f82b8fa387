package lt.kopz.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;

import lt.kopz.reporting.font.NotoSans;
import lt.kopz.reporting.office.Sheet.Field;
import lt.kopz.reporting.office.Sheet.Letters;
import lt.kopz.reporting.office.Sheet.Look;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RowHeightsTest {

    private static final int ONE_LINE = 17;
    private static final int TWO_LINES = 30;
    private static final int THREE_LINES = 43;

    /** Five digits in Noto Sans are 2860 thousandths wide, five in Arial at most 2774: 27.74 points, or 5.3 digits of a column. */
    @Test
    void a_text_that_fits_has_one_line_and_one_that_does_not_is_broken() {
        assertThat(RowHeights.of(plain(""), 8)).isEqualTo(ONE_LINE);
        assertThat(RowHeights.of(plain("12345"), 6)).isEqualTo(ONE_LINE);
        assertThat(RowHeights.of(plain("12345"), 5)).isEqualTo(TWO_LINES);
    }

    @Test
    void words_stay_whole_where_they_fit_a_line() {
        assertThat(RowHeights.of(plain("12345 12345"), 12)).isEqualTo(ONE_LINE);
        assertThat(RowHeights.of(plain("12345 12345"), 11)).isEqualTo(TWO_LINES);
        assertThat(RowHeights.of(plain("12345 12345 12345"), 11)).isEqualTo(THREE_LINES);
        assertThat(RowHeights.of(plain("12345 12345 12345"), 12)).isEqualTo(TWO_LINES);
    }

    @Test
    void narrow_letters_need_fewer_lines_than_as_many_wide_ones() {
        assertThat(RowHeights.of(plain("i".repeat(100)), 70)).isEqualTo(ONE_LINE);
        assertThat(RowHeights.of(plain("m".repeat(100)), 70)).isEqualTo(THREE_LINES);
    }

    @Test
    void an_indent_leaves_less_room() {
        assertThat(RowHeights.of(Field.words("12345", Look.of(Letters.PLAIN).indented(1)), 7))
                .isEqualTo(ONE_LINE);
        assertThat(RowHeights.of(Field.words("12345", Look.of(Letters.PLAIN).indented(1)), 6))
                .isEqualTo(TWO_LINES);
        assertThat(RowHeights.of(Field.words("12345", Look.of(Letters.PLAIN).indented(99)), 32))
                .as("no deeper than spreadsheets go")
                .isEqualTo(ONE_LINE);
    }

    @Test
    void larger_letters_have_higher_lines() {
        assertThat(RowHeights.of(Field.words("a", Look.of(Letters.HEADING)), 102))
                .isEqualTo(20);
        assertThat(RowHeights.of(Field.words("a", Look.of(Letters.TITLE)), 102)).isEqualTo(24);
    }

    @Test
    void no_row_is_higher_than_spreadsheets_allow() {
        assertThat(RowHeights.of(plain("a ".repeat(32_767 / 2)), 102)).isEqualTo(409);
    }

    /** The oracle is the room that all letters take. */
    @Property
    void a_row_has_room_for_every_letter(
            @ForAll("texts") String text, @ForAll @IntRange(min = 8, max = 102) int digits) {
        int height = RowHeights.of(plain(text), digits);
        double room = (height - 4) / 13 * digits * 5.25;
        double letters = NotoSans.REGULAR.width(text.replace(" ", "")) * 10 * 0.97 / 1000;
        assertThat(height == 409 || room > letters - 1).isTrue();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("iIlmWasž„. ").ofMaxLength(400);
    }

    private static Field plain(String text) {
        return Field.words(text, Look.of(Letters.PLAIN));
    }
}
