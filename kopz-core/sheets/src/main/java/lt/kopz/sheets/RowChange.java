package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;

/**
 * A row in which two dossiers differ, in the words of the workbook.
 *
 * @param table what the sheet is called
 * @param row what the row is called: the name or title in it, else its id; a source or a text what its fact is called; empty where there is nothing
 * @param fact the id of what the row is about: its own, else that of the fact it is a part, a source or a text of; empty for the dossier itself
 * @param kind whether it is new, gone or another
 * @param cells of a row that is another, the cells that differ; else all that are filled in, but for texts in languages that are not the
 *     reader's
 */
public record RowChange(String table, String row, String fact, Kind kind, ImmutableList<CellChange> cells) {
    /** What became of a row. */
    public enum Kind {
        /** The second dossier alone has it. */
        ADDED,
        /** The first dossier alone has it. */
        REMOVED,
        /** Both have it, and it differs. */
        CHANGED
    }

    /**
     * A cell that differs.
     *
     * @param column the heading of the column
     * @param before what the first dossier has there, codes and references by their names; empty where it has nothing
     * @param after what the second dossier has there
     */
    public record CellChange(String column, String before, String after) {}
}
