package lt.kopz.sheets;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.exchange.JsonTree;
import lt.kopz.core.exchange.Loss;
import lt.kopz.core.json.Dossiers;

/** Lays a dossier out as grids, and finds what is lost by going there and back. */
final class Laying {
    /** What a dossier is as tables. */
    record Laid(ImmutableList<Grid> grids, ImmutableList<Loss> losses) {}

    private final ListMultimap<Table, Line> rows = ArrayListMultimap.create();

    private Laying() {}

    /**
     * Lays out a dossier.
     *
     * @param dossier the dossier
     * @param head how many rows stand above the data
     */
    static Laid of(Dossier dossier, int head) {
        Laying laying = new Laying();
        Tables.DOSSIER.write(ImmutableList.of(dossier), Spot.DOSSIER, new Line(laying));
        ImmutableList<Grid> grids =
                Tables.ALL.stream().map(table -> laying.grid(table, head)).collect(ImmutableList.toImmutableList());
        Dossier back = Reader.read(grids, new Problems()).orThrow();
        return new Laid(grids, JsonTree.losses(tree(dossier), tree(back), true));
    }

    private static Object tree(Dossier dossier) {
        return JsonTree.read(Dossiers.toBytes(dossier));
    }

    Line row(Table table) {
        Line row = new Line(this);
        rows.put(table, row);
        return row;
    }

    private Grid grid(Table table, int head) {
        ImmutableList.Builder<Grid.Line> lines = ImmutableList.builder();
        int number = head;
        for (Line row : rows.get(table)) {
            number++;
            lines.add(new Grid.Line(number, row.cells(table)));
        }
        return new Grid(table, table.name(), Grid.empty(table).places(), head + 1, lines.build());
    }
}
