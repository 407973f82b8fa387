package lt.kopz.core.privacy;

import java.util.Optional;

/**
 * Where a cell stands in a table.
 *
 * @param row the row; empty in the line of totals
 * @param column the column; empty in the column of totals, and throughout a one-way table
 */
public record Position(Optional<String> row, Optional<String> column) {
    /**
     * A cell of a two-way table.
     *
     * @param row the row
     * @param column the column
     * @return the position
     */
    public static Position of(String row, String column) {
        return new Position(Optional.of(row), Optional.of(column));
    }

    /**
     * The total of a row of a two-way table, or a cell of a one-way table.
     *
     * @param row the row or category
     * @return the position
     */
    public static Position ofRow(String row) {
        return new Position(Optional.of(row), Optional.empty());
    }

    /**
     * The total of a column of a two-way table.
     *
     * @param column the column
     * @return the position
     */
    public static Position ofColumn(String column) {
        return new Position(Optional.empty(), Optional.of(column));
    }

    /**
     * The total of all.
     *
     * @return the position
     */
    public static Position total() {
        return new Position(Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
        return row.orElse("*") + "/" + column.orElse("*");
    }
}
