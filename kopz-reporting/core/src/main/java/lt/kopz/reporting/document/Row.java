package lt.kopz.reporting.document;

import com.google.common.collect.ImmutableList;

/**
 * A row of a table.
 *
 * @param cells one cell for each column, in the order of the columns
 */
public record Row(ImmutableList<Cell> cells) {

    /**
     * Makes a row.
     *
     * @param cells one cell for each column, in the order of the columns
     * @return the row
     */
    public static Row of(Cell... cells) {
        return new Row(ImmutableList.copyOf(cells));
    }
}
