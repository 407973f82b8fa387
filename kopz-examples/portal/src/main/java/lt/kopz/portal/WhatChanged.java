package lt.kopz.portal;

import java.util.List;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.sheets.Changes;
import lt.kopz.sheets.RowChange;

/**
 * What changed from one version to another.
 *
 * @param figures the key figures that moved
 * @param rows the first rows that differ, in the words of the workbook
 * @param further how many rows more differ
 */
public record WhatChanged(List<KeyFigures.Moved> figures, List<Row> rows, int further) {
    private static final int MANY = 200;

    /** A row that differs, and what became of it. */
    public record Row(String table, String name, String what, boolean isAnother, List<RowChange.CellChange> cells) {}

    static WhatChanged between(Dossier before, Dossier after, Words words) {
        List<RowChange> rows = Changes.between(before, after, words.wording());
        return new WhatChanged(
                KeyFigures.moved(before, after, words),
                rows.stream().limit(MANY).map(row -> row(row, words)).toList(),
                Math.max(0, rows.size() - MANY));
    }

    static Row row(RowChange row, Words words) {
        return new Row(
                row.table(),
                row.row(),
                switch (row.kind()) {
                    case ADDED -> words.say("rowAdded");
                    case REMOVED -> words.say("rowRemoved");
                    case CHANGED -> words.say("rowChanged");
                },
                row.kind() == RowChange.Kind.CHANGED,
                row.cells());
    }

    public boolean isNothing() {
        return figures.isEmpty() && rows.isEmpty();
    }
}
