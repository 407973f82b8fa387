package lt.kopz.reporting.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.GeneratedDocuments;
import lt.kopz.reporting.Golden;
import lt.kopz.reporting.SampleReport;
import lt.kopz.reporting.TextRendererContract;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Table;
import org.junit.jupiter.api.Test;

class TextRendererTest extends TextRendererContract {

    @Override
    protected String format() {
        return "text";
    }

    /** Reads on from line to line, and in a table from cell to cell. */
    @Override
    protected String read(String rendered) {
        StringBuilder read = new StringBuilder();
        List<String> lines = rendered.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            if (opensTable(lines, at)) {
                int end = at + 1;
                while (!lines.get(end).equals(lines.get(at))) {
                    end++;
                }
                read.append(cells(lines.subList(at, end)));
                at = end;
            } else {
                read.append(lines.get(at)).append('\n');
            }
        }
        return read.toString().replaceAll("(?<=[^ \\n])\\[\\d+]", "").replaceAll("(?m)^ *- ", "");
    }

    private static boolean opensTable(List<String> lines, int at) {
        return lines.get(at).matches("=+(  =+)*") && at > 0 && lines.get(at - 1).isEmpty();
    }

    private static String cells(List<String> table) {
        List<Integer> starts = new ArrayList<>();
        String rule = table.get(0);
        for (int i = 0; i < rule.length(); i++) {
            if (rule.charAt(i) == '=' && (i == 0 || rule.charAt(i - 1) == ' ')) {
                starts.add(i);
            }
        }
        StringBuilder read = new StringBuilder();
        List<String> group = new ArrayList<>();
        boolean apart = table.contains("");
        for (String line : table.subList(1, table.size())) {
            if (line.isEmpty() || line.matches("-+(  -+)*")) {
                read.append(group(group, starts, apart || read.isEmpty()));
                group.clear();
            } else {
                group.add(line);
            }
        }
        return read.append(group(group, starts, apart)).toString();
    }

    /**
     * Lines are one row of wrapped cells where rows stand apart, and in the headings. Elsewhere they may be that or as many rows: an
     * eye sees which, the reader reads them both ways.
     */
    private static String group(List<String> lines, List<Integer> starts, boolean isOneRow) {
        StringBuilder across = new StringBuilder();
        List<StringBuilder> down =
                starts.stream().map(start -> new StringBuilder()).toList();
        for (String line : lines) {
            for (int i = 0; i < starts.size(); i++) {
                String cell = cut(line, starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : 999);
                across.append(cell).append('\n');
                down.get(i).append(cell).append(' ');
            }
        }
        if (lines.size() < 2) {
            return across.toString();
        }
        return (isOneRow ? "" : across) + String.join("\n", down) + "\n";
    }

    private static String cut(String line, int from, int to) {
        return from >= line.length()
                ? ""
                : line.substring(from, Math.min(to, line.length())).strip();
    }

    @Test
    void is_the_same_as_the_copy_kept_in_lithuanian() throws IOException {
        Golden.assertSame("text/sample_lt.txt", rendered(SampleReport.document(), Wording.LITHUANIAN));
    }

    @Test
    void is_the_same_as_the_copy_kept_in_english() throws IOException {
        Golden.assertSame("text/sample_en.txt", rendered(SampleReport.document(), Wording.ENGLISH));
    }

    @Test
    void no_line_is_longer_than_80_columns_and_none_ends_in_a_blank() {
        List<Document> documents = new ArrayList<>(GeneratedDocuments.plain(20));
        documents.add(SampleReport.document());
        for (Document document : documents) {
            assertThat(rendered(document, Wording.LITHUANIAN).lines())
                    .allSatisfy(line ->
                            assertThat(line).hasSizeLessThanOrEqualTo(80).doesNotEndWith(" "));
        }
    }

    @Test
    void a_line_breaks_after_80_columns_and_never_at_a_no_break_space() {
        assertThat(Lines.wrap("a".repeat(77) + " bc", 80)).hasSize(1);
        assertThat(Lines.wrap("a".repeat(77) + " bcd", 80)).containsExactly("a".repeat(77), "bcd");
        assertThat(Lines.wrap("a".repeat(77) + " b\u00a0d", 80)).containsExactly("a".repeat(77), "b\u00a0d");
        assertThat(Lines.wrap("a " + "b".repeat(81) + " c", 80)).containsExactly("a", "b".repeat(81), "c");
        assertThat(Lines.wrap("", 80)).containsExactly("");
    }

    @Test
    void an_accent_above_a_letter_takes_no_column() {
        assertThat(Lines.width("e\u0307\u0301\uD83D\uDE00")).isEqualTo(2);
    }

    @Test
    void numbers_stand_to_the_right_and_the_total_below_a_rule() {
        Table table = Table.of(Literal.of("T"), Column.text(Literal.of("What")), Column.count(Literal.of("No")))
                .plus(Cell.text(Literal.of("a")), Cell.count(Headcount.exactly(7)))
                .plus(Cell.text(Literal.of("b")), Cell.count(Headcount.exactly(1234)))
                .withTotal(Cell.text(Literal.of("Sum")), Cell.count(Headcount.exactly(1241)));
        assertThat(blocks(table)).isEqualTo("""
                Table 1. T

                ====  =====
                What     No
                ----  -----
                a         7
                b     1,234
                ----  -----
                Sum   1,241
                ====  =====
                """);
    }

    @Test
    void a_table_that_is_too_wide_is_one_record_a_row() {
        Column[] columns = IntStream.range(0, 6)
                .mapToObj(i -> Column.text(Literal.of("Heading" + i)))
                .toArray(Column[]::new);
        Cell[] cells = IntStream.range(0, 6)
                .mapToObj(i -> Cell.text(Literal.of("a value of words " + i)))
                .toArray(Cell[]::new);
        assertThat(blocks(Table.of(Literal.of("T"), columns).plus(cells))).isEqualTo("""
                Table 1. T

                - Heading0: a value of words 0
                  Heading1: a value of words 1
                  Heading2: a value of words 2
                  Heading3: a value of words 3
                  Heading4: a value of words 4
                  Heading5: a value of words 5
                """);
    }

    @Test
    void a_table_without_rows_says_so() {
        assertThat(blocks(Table.of(Literal.of("Costs"), Column.text(Literal.of("What")))))
                .isEqualTo("Table 1. Costs\n\n====\nWhat\n----\n====\n\nNo entries\n");
    }

    @Test
    void a_word_without_end_stays_whole() {
        assertThat(blocks(Paragraph.of(Literal.of("w".repeat(10_000))))).isEqualTo("w".repeat(10_000) + "\n");
    }

    private String blocks(Block... blocks) {
        Document document = Document.of(DocumentMeta.of(Literal.of("T"), LocalDate.of(2019, 12, 10)), blocks);
        String all = rendered(document, Wording.ENGLISH);
        String head = "T\n=\n\nData as of: 10\u00a0December 2019\n\n";
        assertThat(all).startsWith(head);
        return all.substring(head.length());
    }
}
