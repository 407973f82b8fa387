package lt.kopz.reporting.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.LongTable;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.render.Narration;

/**
 * Writes one table as CSV in UTF-8: a line of headings, a line a row, the total last.
 *
 * <pre>{@code
 * CsvTables.write(ledger, Wording.LITHUANIAN, out, CsvStyle.MACHINES);
 * }</pre>
 *
 * <p>The caption and the footnotes are not written, nor are the footnotes' marks: a table alone has no place for them. {@link
 * CsvRenderer} writes them.
 */
public final class CsvTables {

    private CsvTables() {}

    /**
     * Writes a table.
     *
     * @param table what to write
     * @param wording the language to write it in
     * @param out where the bytes go; flushed, and left open
     * @param style for whom
     * @throws IOException if the stream refuses; passed on as it is
     * @throws IllegalStateException if a phrase of the table lacks an argument; nothing was written then
     */
    public static void write(Table table, Wording wording, OutputStream out, CsvStyle style) throws IOException {
        CsvSheet sheet = CsvSheet.of(table, Narration.of(table, wording), style, false);
        out.write(sheet.bytes(style));
        out.flush();
    }

    /**
     * Writes a long table, one row at a time: each row is asked for when those before it are written, and none is kept.
     *
     * @param table what to write
     * @param wording the language to write it in
     * @param out where the bytes go; flushed, and left open
     * @param style for whom
     * @throws IOException if the stream refuses; passed on as it is
     * @throws IllegalStateException if a phrase of the table lacks an argument; the rows before it were written then
     * @throws IllegalArgumentException if a row does not fit the columns or places a footnote; the rows before it were written then
     */
    public static void write(LongTable table, Wording wording, OutputStream out, CsvStyle style) throws IOException {
        CsvSheet.of(table.columns(), table.rows(), Optional.empty(), Narration.of(table, wording), style, false)
                .write(out, style);
        out.flush();
    }
}
