package lt.kopz.reporting.document;

import com.google.common.collect.ImmutableList;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalInt;
import lt.kopz.core.wording.Text;

/**
 * A table whose rows are asked for when they are written, such as a million lines of a ledger.
 *
 * <p>Formats made for long tables (CSV, XLSX) hold one row at a time; the others write it as the {@link #table()} it is. Its cells
 * place no footnotes, so that no row has to be read before it is written. The source is asked for its rows once for every
 * writing, and gives the same rows each time. Two long tables are equal if they share one source.
 *
 * @param caption what the table shows
 * @param columns the columns in reading order, at least one
 * @param source the rows in reading order, each with one cell for each column; may be iterated any number of times
 * @param rowHeader the index, from zero, of the column whose cells name their rows; absent if no column does
 */
public record LongTable(Text caption, ImmutableList<Column> columns, Iterable<Row> source, OptionalInt rowHeader)
        implements Block {

    /**
     * Checks the columns; rows are checked as they are read.
     *
     * @param caption what the table shows
     * @param columns the columns in reading order, at least one
     * @param source the rows in reading order
     * @param rowHeader the index of the column whose cells name their rows
     * @throws IllegalArgumentException if there is no column, or if the row header is not the index of a column
     */
    public LongTable {
        var unused = new Table(caption, columns, ImmutableList.of(), Optional.empty(), rowHeader);
    }

    /**
     * Makes a long table.
     *
     * @param caption what the table shows
     * @param source the rows in reading order; may be iterated any number of times
     * @param columns the columns in reading order, at least one
     * @return the table
     * @throws IllegalArgumentException if there is no column
     */
    public static LongTable of(Text caption, Iterable<Row> source, Column... columns) {
        return new LongTable(caption, ImmutableList.copyOf(columns), source, OptionalInt.empty());
    }

    /**
     * The rows, each checked when it is reached.
     *
     * @return the rows; the iterator throws {@link IllegalArgumentException} at a row that does not fit the columns or places a
     *     footnote
     */
    public Iterable<Row> rows() {
        return () -> new Iterator<>() {
            private final Iterator<Row> rows = source.iterator();
            private long number;

            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Row next() {
                number++;
                return checked(rows.next(), "row " + number);
            }
        };
    }

    /**
     * The same table with all its rows in memory.
     *
     * @return the table
     * @throws IllegalArgumentException if a row does not fit the columns or places a footnote
     */
    public Table table() {
        return new Table(caption, columns, ImmutableList.copyOf(rows()), Optional.empty(), rowHeader);
    }

    /**
     * A long table places no footnotes.
     *
     * @return an empty list
     */
    @Override
    public ImmutableList<Footnote> footnotes() {
        return ImmutableList.of();
    }

    private Row checked(Row row, String which) {
        Table.check(which, row, columns);
        row.cells().stream()
                .flatMap(cell -> cell.footnotes().stream())
                .findFirst()
                .ifPresent(footnote -> {
                    throw new IllegalArgumentException("The " + which + " places the footnote \"" + footnote.id()
                            + "\", but the cells of a long table place none: say it below the table");
                });
        return row;
    }
}
