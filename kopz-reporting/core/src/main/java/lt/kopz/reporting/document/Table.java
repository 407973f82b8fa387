package lt.kopz.reporting.document;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.OptionalInt;
import lt.kopz.core.wording.Text;

/**
 * A table of typed cells.
 *
 * <p>Renderers number the tables of a document and write the caption above. A table without rows is written with its headings
 * and a line that says there is nothing.
 *
 * <pre>{@code
 * Table.of(caption, Column.text(measure), Column.amount(cost))
 *         .withRowHeader(0)
 *         .plus(Cell.text(seminar), Cell.amount(euros("200.00")))
 *         .plus(Cell.text(lecture), Cell.nothing(notStated))
 *         .withTotal(Cell.text(total), Cell.amount(AmountRange.atLeast(euros("200.00"))))
 * }</pre>
 *
 * @param caption what the table shows
 * @param columns the columns in reading order, at least one
 * @param rows the rows in reading order, each with one cell for each column; may be empty
 * @param total the row that sums up, written below the others; absent if there is none
 * @param rowHeader the index, from zero, of the column whose cells name their rows; absent if no column does
 */
public record Table(
        Text caption,
        ImmutableList<Column> columns,
        ImmutableList<Row> rows,
        Optional<Row> total,
        OptionalInt rowHeader)
        implements Block {

    /**
     * Checks that rows fit their columns.
     *
     * @param caption what the table shows
     * @param columns the columns in reading order, at least one
     * @param rows the rows in reading order
     * @param total the row that sums up
     * @param rowHeader the index of the column whose cells name their rows
     * @throws IllegalArgumentException if there is no column, if a row has more or fewer cells than there are columns, if a
     *     cell is not of its column's kind, or if the row header is not the index of a column
     */
    public Table {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException(
                    "A table without columns cannot be written: give it at least one column");
        }
        if (rowHeader.isPresent() && (rowHeader.getAsInt() < 0 || rowHeader.getAsInt() >= columns.size())) {
            throw new IllegalArgumentException("The row header " + rowHeader.getAsInt()
                    + " is not the index of a column:" + " give a number from 0 to " + (columns.size() - 1));
        }
        for (int i = 0; i < rows.size(); i++) {
            check("row " + (i + 1), rows.get(i), columns);
        }
        total.ifPresent(row -> check("total row", row, columns));
    }

    /**
     * Makes a table without rows; {@link #plus} adds them.
     *
     * @param caption what the table shows
     * @param columns the columns in reading order, at least one
     * @return the table
     * @throws IllegalArgumentException if there is no column
     */
    public static Table of(Text caption, Column... columns) {
        return new Table(
                caption, ImmutableList.copyOf(columns), ImmutableList.of(), Optional.empty(), OptionalInt.empty());
    }

    /**
     * Copies this table with one more row below the others and above the total. Every copy looks at all rows again: many rows are
     * better collected and added by {@link #plusAll}.
     *
     * @param cells one cell for each column
     * @return the longer table
     * @throws IllegalArgumentException if the cells do not fit the columns
     */
    public Table plus(Cell... cells) {
        return plusAll(ImmutableList.of(Row.of(cells)));
    }

    /**
     * Copies this table with more rows below the others and above the total.
     *
     * @param more the rows in reading order; may be none
     * @return the longer table
     * @throws IllegalArgumentException if a row does not fit the columns
     */
    public Table plusAll(Iterable<Row> more) {
        return withRows(ImmutableList.<Row>builder().addAll(rows).addAll(more).build());
    }

    /**
     * Copies this table with other rows.
     *
     * @param values the rows in reading order
     * @return the copy
     * @throws IllegalArgumentException if a row does not fit the columns
     */
    public Table withRows(Iterable<Row> values) {
        return new Table(caption, columns, ImmutableList.copyOf(values), total, rowHeader);
    }

    /**
     * Copies this table with a row that sums up.
     *
     * @param cells one cell for each column
     * @return the copy
     * @throws IllegalArgumentException if the cells do not fit the columns
     */
    public Table withTotal(Cell... cells) {
        return new Table(caption, columns, rows, Optional.of(Row.of(cells)), rowHeader);
    }

    /**
     * Copies this table with a column whose cells name their rows.
     *
     * @param column the index of the column, from zero
     * @return the copy
     * @throws IllegalArgumentException if there is no such column
     */
    public Table withRowHeader(int column) {
        return new Table(caption, columns, rows, total, OptionalInt.of(column));
    }

    @Override
    public ImmutableList<Footnote> footnotes() {
        ImmutableList.Builder<Footnote> all = ImmutableList.builder();
        rows.forEach(row -> row.cells().forEach(cell -> all.addAll(cell.footnotes())));
        total.ifPresent(row -> row.cells().forEach(cell -> all.addAll(cell.footnotes())));
        return all.build();
    }

    static void check(String which, Row row, ImmutableList<Column> columns) {
        if (row.cells().size() != columns.size()) {
            throw new IllegalArgumentException(
                    "The " + which + " has " + row.cells().size() + " cells, but there are " + columns.size()
                            + " columns: give one cell for each column, Cell.nothing(…) where there is no value");
        }
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Cell cell = row.cells().get(i);
            if (!column.kind().accepts(cell)) {
                throw new IllegalArgumentException(
                        "The " + which + " has a " + cell.getClass().getSimpleName()
                                + " in column " + (i + 1) + ", which is of kind " + column.kind()
                                + ": give a value of that kind, or Cell.nothing(…)");
            }
        }
    }
}
