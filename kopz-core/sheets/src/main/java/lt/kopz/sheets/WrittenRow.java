package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A row that is written, by the names of its columns. */
final class WrittenRow {
    private final Laying laying;
    private final Map<String, String> cells = new LinkedHashMap<>();

    WrittenRow(Laying laying) {
        this.laying = laying;
    }

    void put(String column, String text) {
        cells.put(column, text);
    }

    String get(String column) {
        return cells.getOrDefault(column, "");
    }

    Set<String> names() {
        return cells.keySet();
    }

    ImmutableList<String> cells(SheetTable table) {
        return table.columns().stream().map(column -> get(column.name())).collect(ImmutableList.toImmutableList());
    }

    /** An element of the lists in this row. */
    WrittenRow element() {
        return new WrittenRow(laying);
    }

    /** A row of a table, which is a part of the row that has an id. */
    WrittenRow row(SheetTable table, String owner) {
        WrittenRow row = laying.row(table);
        table.ownerColumn().ifPresent(column -> row.put(column.name(), owner));
        return row;
    }

    /** A row of the table of sources or of texts, about what stands at a spot. */
    WrittenRow further(SheetTable table, Spot at) {
        WrittenRow row = laying.row(table);
        row.put("fact", at.fact());
        row.put("property", at.path());
        return row;
    }
}
