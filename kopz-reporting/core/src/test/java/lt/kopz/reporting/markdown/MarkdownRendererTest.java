package lt.kopz.reporting.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.Golden;
import lt.kopz.reporting.SampleReport;
import lt.kopz.reporting.TextRendererContract;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.BulletList;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Table;
import org.junit.jupiter.api.Test;

class MarkdownRendererTest extends TextRendererContract {

    @Override
    protected String format() {
        return "markdown";
    }

    @Override
    protected String read(String rendered) {
        return rendered.replaceAll("(?m)^ *(- |#+ |\\d\\. )", "")
                .replaceAll("\\[\\^\\d+]:?", "")
                .replaceAll("[*`]", "")
                .replaceAll("\\\\(?=[\\p{Punct}])", "");
    }

    @Test
    void is_the_same_as_the_copy_kept_in_lithuanian() throws IOException {
        Golden.assertSame("markdown/sample_lt.md", rendered(SampleReport.document(), Wording.LITHUANIAN));
    }

    @Test
    void is_the_same_as_the_copy_kept_in_english() throws IOException {
        Golden.assertSame("markdown/sample_en.md", rendered(SampleReport.document(), Wording.ENGLISH));
    }

    @Test
    void text_that_looks_like_markup_stays_text() {
        assertThat(paragraph("*a* _b_ `c` [d](e) ![f](g) <h> a|b ~~i~~ # $x$ \\"))
                .isEqualTo(
                        "\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) !\\[f\\](g) \\<h\\> a\\|b \\~\\~i\\~\\~ \\# \\$x\\$ \\\\");
        assertThat(paragraph("&lt; A & B &#60;")).isEqualTo("\\&lt; A & B \\&#60;".replace("#", "\\#"));
        assertThat(paragraph("see https://example.org or www.example.org"))
                .isEqualTo("see https\\://example.org or www\\.example.org");
    }

    @Test
    void text_that_looks_like_the_start_of_a_list_stays_a_paragraph() {
        assertThat(paragraph("1. first")).isEqualTo("1\\. first");
        assertThat(paragraph("12) twelfth")).isEqualTo("12\\) twelfth");
        assertThat(paragraph("- dash")).isEqualTo("\\- dash");
        assertThat(paragraph("+ plus")).isEqualTo("\\+ plus");
        assertThat(paragraph("=== rule")).isEqualTo("\\=== rule");
        assertThat(paragraph("    indented")).isEqualTo("indented");
        assertThat(paragraph("2019 m. pradžia")).isEqualTo("2019 m. pradžia");
        assertThat(paragraph("10.5 of 20")).isEqualTo("10.5 of 20");
    }

    @Test
    void a_list_after_a_list_stays_a_list_of_its_own() {
        BulletList one = BulletList.of(Literal.of("a"));
        assertThat(blocks(one, one)).isEqualTo("- a\n\n<!-- -->\n\n- a\n");
    }

    @Test
    void neighbouring_emphasis_in_two_languages_keeps_its_marks_apart() {
        LocalizedText lithuanian = LocalizedText.lithuanian("viena");
        assertThat(blocks(Paragraph.of(Inline.emphasis(lithuanian), Inline.emphasis(Literal.of("two")))))
                .isEqualTo("**viena** **two**\n");
    }

    @Test
    void a_table_without_rows_says_so() {
        assertThat(blocks(Table.of(Literal.of("Costs"), Column.text(Literal.of("What")))))
                .isEqualTo("**Table 1. Costs**\n\n| What |\n|:-----|\n\n*No entries*\n");
    }

    @Test
    void a_line_break_or_pipe_in_a_cell_does_not_break_the_table() {
        Table table = Table.of(Literal.of("T"), Column.text(Literal.of("A")), Column.text(Literal.of("B")))
                .plus(Cell.text(Literal.of("x | y")), Cell.text(Literal.of("one\ntwo")));
        assertThat(blocks(table)).endsWith("| x \\| y | one two |\n");
    }

    @Test
    void a_part_thousands_of_levels_deep_has_no_dash_for_each_level() {
        Table table = Table.of(Literal.of("T"), Column.text(Literal.of("A")))
                .plus(Cell.text(Literal.of("x")).atDepth(5_000));
        assertThat(blocks(table)).endsWith("| " + "– ".repeat(15) + "x |\n");
    }

    private String paragraph(String text) {
        String all = blocks(Paragraph.of(Literal.of(text)));
        return all.substring(0, all.length() - 1);
    }

    private String blocks(Block... blocks) {
        Document document = Document.of(DocumentMeta.of(Literal.of("T"), LocalDate.of(2019, 12, 10)), blocks);
        String all = rendered(document, Wording.ENGLISH);
        assertThat(all).startsWith("# T\n\n- **Data as of:** 10");
        String body = all.substring(all.indexOf("2019\n\n") + "2019\n\n".length());
        return body.startsWith("<!-- -->\n\n") ? body.substring("<!-- -->\n\n".length()) : body;
    }
}
