package lt.kopz.sheets;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Sets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.wording.Wording;
import lt.kopz.exchange.JsonTree;
import lt.kopz.exchange.Loss;

/** Lays a dossier out as grids, and finds what is lost by going there and back. */
final class Laying {
    /** What a dossier is as tables. */
    record Laid(ImmutableList<SheetGrid> grids, ImmutableList<Loss> losses) {}

    private final ListMultimap<SheetTable, WrittenRow> rows = ArrayListMultimap.create();

    private Laying() {}

    /**
     * Lays out a dossier.
     *
     * @param dossier the dossier
     * @param wording the reader's language, whose columns stand before those of other languages
     * @param head how many rows stand above the data
     */
    static Laid of(Dossier dossier, Wording wording, int head) {
        ImmutableList<SheetGrid> grids = grids(dossier, wording, head);
        Dossier back = GridReader.read(grids, new Problems(Limits.standard().withMaxRows(Integer.MAX_VALUE)))
                .orThrow();
        return new Laid(grids, Loss.atMost(JsonTree.losses(tree(dossier), tree(back), true), Limits.standard()));
    }

    /** Lays out a dossier, for whom it does not matter what is lost. */
    static ImmutableList<SheetGrid> grids(Dossier dossier, Wording wording, int head) {
        Laying laying = new Laying();
        Tables.DOSSIER.write(ImmutableList.of(dossier), Spot.DOSSIER, new WrittenRow(laying));
        Set<String> languages = new LinkedHashSet<>(wording.languages());
        languages.addAll(dossier.title().byLanguage().keySet());
        languages.addAll(dossier.municipality().name().byLanguage().keySet());
        return Tables.ALL.stream()
                .map(table -> laying.grid(laying.in(languages, table), head))
                .collect(ImmutableList.toImmutableList());
    }

    private static Object tree(Dossier dossier) {
        return JsonTree.read(Dossiers.toBytes(dossier));
    }

    WrittenRow row(SheetTable table) {
        WrittenRow row = new WrittenRow(this);
        rows.put(table, row);
        return row;
    }

    /** The table with the languages of the dossier itself and those of the texts in its rows. */
    private SheetTable in(Set<String> languages, SheetTable table) {
        Set<String> all = new TreeSet<>();
        rows.get(table)
                .forEach(row -> row.names()
                        .forEach(name -> table.column(name)
                                .flatMap(SheetColumn::language)
                                .ifPresent(all::add)));
        return table.in(Sets.union(languages, all));
    }

    private SheetGrid grid(SheetTable table, int head) {
        ImmutableList.Builder<SheetGrid.Line> lines = ImmutableList.builder();
        int number = head;
        for (WrittenRow row : rows.get(table)) {
            number++;
            lines.add(new SheetGrid.Line(number, row.cells(table)));
        }
        return new SheetGrid(table, table.name(), SheetGrid.empty(table).places(), head + 1, lines.build());
    }
}
