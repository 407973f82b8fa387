package lt.kopz.reporting.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.document.LongTable;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTablesTest {

    private static final Table TABLE = Table.of(
                    Literal.of("T"),
                    Column.text(Literal.of("Kas")),
                    Column.count(Literal.of("Dalyvavo")),
                    Column.amount(Literal.of("Kaina")),
                    Column.date(Literal.of("Data")))
            .plus(
                    Cell.text(Literal.of("a;\"b\"")),
                    Cell.count(Headcount.exactly(12345)),
                    Cell.amount(Amounts.euro("-48903.27")),
                    Cell.date(PartialDate.parse("2019-06-19")))
            .plus(
                    Cell.text(Literal.of("=1+1")),
                    Cell.count(Headcount.atLeast(364)),
                    Cell.amount(AmountRange.atMost(Amounts.euro("0.58"))),
                    Cell.date(PartialDate.parse("2019-02")))
            .plus(
                    Cell.text(Literal.of("c")),
                    Cell.count(Headcount.about(20, 18, 25)),
                    Cell.nothing(Literal.of("nenurodyta")),
                    Cell.nothing(Literal.of("-")));

    @Test
    void people_get_both_bounds_as_numbers_a_day_as_every_program_reads_it_and_words_where_there_is_no_number()
            throws IOException {
        assertThat(written(TABLE, CsvStyle.PEOPLE).replace('\u00a0', ' ')).isEqualTo("""
                \uFEFFKas;Dalyvavo, nuo;Dalyvavo, iki;Kaina, nuo;Kaina, iki;Kaina, valiuta;Data\r
                "a;""b""\";12345;12345;-48903,27;-48903,27;Eur;2019-06-19\r
                '=1+1;364;;;0,58;Eur;2019 m. vasario mėn.\r
                c;18;25;nenurodyta;;;'-\r
                """);
    }

    @Test
    void the_decimal_sign_is_that_of_the_language() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvTables.write(TABLE, Wording.ENGLISH, out, CsvStyle.PEOPLE);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(";-48903.27;-48903.27;EUR;2019-06-19");
    }

    @Test
    void machines_get_both_bounds_and_a_note_for_what_they_cannot_hold() throws IOException {
        assertThat(written(TABLE, CsvStyle.MACHINES)).isEqualTo("""
                Kas,Dalyvavo.atLeast,Dalyvavo.atMost,Dalyvavo.note,Kaina.atLeast,Kaina.atMost,Kaina.currency,Kaina.note,Data,Data.note
                "a;""b""\",12345,12345,,-48903.27,-48903.27,EUR,,2019-06-19,
                =1+1,364,,,,0.58,EUR,,2019-02,
                c,18,25,apie 20 (nuo 18 iki 25),,,,nenurodyta,,-
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "+", "-", "@", "\t", "\r", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"})
    void a_text_that_begins_like_a_formula_is_guarded_for_people_only(String sign) {
        assertThat(CsvSheet.guarded(sign + "1", CsvStyle.PEOPLE)).isEqualTo("'" + sign + "1");
        assertThat(CsvSheet.guarded("1" + sign, CsvStyle.PEOPLE)).isEqualTo("1" + sign);
        assertThat(CsvSheet.guarded(sign + "1", CsvStyle.MACHINES)).isEqualTo(sign + "1");
    }

    @Test
    void a_table_alone_has_no_marks_of_footnotes() throws IOException {
        Table table = Table.of(Literal.of("T"), Column.count(Literal.of("N")))
                .plus(Cell.count(Headcount.exactly(1)).withNote(Footnote.of("n", Literal.of("why"))));
        assertThat(written(table, CsvStyle.PEOPLE)).isEqualTo("\uFEFFN, nuo;N, iki\r\n1;1\r\n");
    }

    @Test
    void a_long_table_is_written_row_by_row() throws IOException {
        AtomicLong written = new AtomicLong();
        AtomicInteger asked = new AtomicInteger();
        Iterable<Row> rows = () -> {
            asked.incrementAndGet();
            Iterator<Integer> numbers = IntStream.range(0, 1000).iterator();
            long[] before = {-1};
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return numbers.hasNext();
                }

                @Override
                public Row next() {
                    assertThat(written.get()).as("written since the row before").isGreaterThan(before[0]);
                    before[0] = written.get();
                    return Row.of(Cell.count(Headcount.exactly(numbers.next())));
                }
            };
        };
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int b) {
                written.incrementAndGet();
            }
        };
        LongTable table = LongTable.of(Literal.of("T"), rows, Column.count(Literal.of("N")));
        CsvTables.write(table, Wording.LITHUANIAN, counting, CsvStyle.MACHINES);
        assertThat(asked).hasValue(1);
        assertThat(written.get()).isGreaterThan(1000 * 8);
    }

    @Test
    void a_long_table_says_what_a_table_of_its_rows_says() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LongTable table =
                LongTable.of(TABLE.caption(), TABLE.rows(), TABLE.columns().toArray(Column[]::new));
        CsvTables.write(table, Wording.LITHUANIAN, out, CsvStyle.PEOPLE);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(written(TABLE, CsvStyle.PEOPLE));
    }

    private static String written(Table table, CsvStyle style) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvTables.write(table, Wording.LITHUANIAN, out, style);
        return out.toString(StandardCharsets.UTF_8);
    }
}
