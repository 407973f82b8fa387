package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A table: one sheet of a workbook, one file of a bundle.
 *
 * @param name the stable name
 * @param theme what it is about
 * @param place where its rows stand in the JSON: from the root, or, with an owner, from the owner
 * @param owner the table whose rows these rows are parts of
 * @param single whether it has exactly one row
 * @param columns the columns in order
 */
record Table(
        String name, Theme theme, String place, Optional<String> owner, boolean single, ImmutableList<Column> columns) {

    /** The place of a column by its name; -1 if there is none. */
    int indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        return -1;
    }

    boolean hasIds() {
        return columns.stream().anyMatch(column -> column.kind() == Kind.ID);
    }
}
