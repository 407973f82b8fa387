package lt.kopz.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.leaf.FactNames;
import lt.kopz.core.wording.Text;
import lt.kopz.sheets.Changes;
import lt.kopz.sheets.RowChange;

/**
 * What changed from one version to another.
 *
 * @param figures the key figures that moved
 * @param facts the first facts that differ
 * @param further how many facts more differ
 */
public record WhatChanged(List<KeyFigures.Moved> figures, List<Fact> facts, int further) {
    private static final int MANY = 200;

    /** A fact that differs, and its rows: its own, and those of its parts, sources and texts, in the words of the workbook. */
    public record Fact(String title, List<Row> rows) {}

    /** A row that differs, and what became of it. */
    public record Row(String table, String name, String what, boolean isAnother, List<RowChange.CellChange> cells) {}

    static WhatChanged between(Dossier before, Dossier after, Words words) {
        Map<String, List<Row>> rows = rows(before, after, words);
        return new WhatChanged(
                KeyFigures.moved(before, after, words),
                rows.entrySet().stream()
                        .limit(MANY)
                        .map(fact ->
                                new Fact(title(fact.getKey(), after, before, fact.getValue(), words), fact.getValue()))
                        .toList(),
                Math.max(0, rows.size() - MANY));
    }

    /** The rows that differ, by the fact that they are about. */
    static Map<String, List<Row>> rows(Dossier before, Dossier after, Words words) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        Changes.between(before, after, words.wording())
                .forEach(row -> rows.computeIfAbsent(row.fact(), fact -> new ArrayList<>())
                        .add(row(row, words)));
        return rows;
    }

    /** What a fact is called in the first dossier that has it, else as its first row is. */
    static String title(String fact, Dossier first, Dossier second, List<Row> rows, Words words) {
        Optional<Text> name = FactNames.of(first, fact).or(() -> FactNames.of(second, fact));
        return name.map(words::text).orElse(rows.get(0).name());
    }

    private static Row row(RowChange row, Words words) {
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
        return figures.isEmpty() && facts.isEmpty();
    }
}
