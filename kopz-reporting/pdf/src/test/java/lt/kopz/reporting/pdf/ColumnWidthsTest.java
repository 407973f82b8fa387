package lt.kopz.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {

    @Test
    void equal_texts_get_equal_widths() {
        assertThat(shares("abc", "abc")).containsExactly(5_000L, 5_000L);
    }

    @Test
    void a_sentence_gets_what_an_amount_does_not_need() {
        List<Long> shares = shares("a sentence of many words ".repeat(9), "2550,00\u00a0Eur");
        assertThat(shares.get(0)).isGreaterThan(4 * shares.get(1));
        assertThat(shares.get(1)).isGreaterThan(1_000L);
    }

    @Test
    void an_amount_keeps_its_line_beside_a_word_without_end() {
        List<Long> shares = shares("x".repeat(10_000), "2550,00\u00a0Eur", "2550,00\u00a0Eur");
        assertThat(shares.get(1)).isGreaterThan(1_000L).isEqualTo(shares.get(2));
    }

    @Test
    void empty_columns_share_alike() {
        assertThat(shares("", "", "", "")).containsOnly(2_500L);
    }

    @Test
    void bold_words_are_wider() {
        ColumnWidths widths = new ColumnWidths(2);
        widths.see(0, "Dalyvavimas", true);
        widths.see(1, "Dalyvavimas", false);
        assertThat(widths.shares().get(0)).isGreaterThan(widths.shares().get(1));
    }

    private static List<Long> shares(String... texts) {
        ColumnWidths widths = new ColumnWidths(texts.length);
        for (int i = 0; i < texts.length; i++) {
            widths.see(i, texts[i], false);
        }
        return widths.shares();
    }
}
