package lt.kopz.reporting.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Stream;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.LongTable;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.render.RenderOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One table of a document, for a reader of {@code text/csv}. */
class CsvTableRendererTest {
    private static final Column COST = Column.amount(Literal.of("Cost"));
    private static final Table LECTURES =
            Table.of(Literal.of("Lectures"), COST).plus(Cell.amount(Amounts.euro("3250.00")));
    private static final LongTable LEDGER = LongTable.of(
            Literal.of("Ledger"),
            () -> Stream.of(Row.of(Cell.amount(Amounts.euro("-5.10")))).iterator(),
            COST);
    private static final String HEADINGS = "Cost.atLeast,Cost.atMost,Cost.currency,Cost.note\n";

    private static Document document(Block... blocks) {
        return Document.of(DocumentMeta.of(Literal.of("Report"), LocalDate.of(2019, 12, 10)), blocks);
    }

    private static String written(Document document, RenderOptions options) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvTableRenderer().render(document, Wording.ENGLISH, out, options);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void the_only_table_is_written_with_all_decimals() throws IOException {
        assertThat(written(document(LECTURES), RenderOptions.usual())).isEqualTo(HEADINGS + "3250.00,3250.00,EUR,\n");
    }

    @Test
    void of_several_the_one_that_is_chosen_is_written_wherever_it_stands() throws IOException {
        Document nested = document(Section.of("money", Literal.of("Money"), LECTURES), LEDGER);
        assertThat(written(nested, RenderOptions.usual().withTable(1))).isEqualTo(HEADINGS + "3250.00,3250.00,EUR,\n");
        assertThat(written(nested, RenderOptions.usual().withTable(2))).isEqualTo(HEADINGS + "-5.10,-5.10,EUR,\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "ledger", "Ledger", "02-ledger", "02-ledger.csv"})
    void a_table_is_chosen_by_its_name_as_by_its_number(String name) throws IOException {
        assertThat(written(document(LECTURES, LEDGER), RenderOptions.usual().withTable(name)))
                .isEqualTo(HEADINGS + "-5.10,-5.10,EUR,\n");
    }

    @Test
    void where_it_is_not_clear_which_table_is_meant_the_tables_are_named() {
        Document two = document(LECTURES, LEDGER);
        for (RenderOptions options : new RenderOptions[] {
            RenderOptions.usual(),
            RenderOptions.usual().withTable(0),
            RenderOptions.usual().withTable(3)
        }) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> written(two, options))
                    .withMessageContaining("1: Lectures; 2: Ledger")
                    .withMessageContaining("application/zip");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> written(document(), RenderOptions.usual()))
                .withMessageContaining("its tables are none");
    }
}
