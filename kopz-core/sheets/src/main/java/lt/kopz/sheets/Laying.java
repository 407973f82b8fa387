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
    record Laid(ImmutableList<Grid> grids, ImmutableList<Loss> losses) {}

    private final ListMultimap<Table, Line> rows = ArrayListMultimap.create();

    private Laying() {}

    /**
     * Lays out a dossier.
     *
     * @param dossier the dossier
     * @param wording the reader's language, whose columns stand before those of other languages
     * @param head how many rows stand above the data
     */
    static Laid of(Dossier dossier, Wording wording, int head) {
        ImmutableList<Grid> grids = grids(dossier, wording, head);
        Dossier back = Reader.read(grids, new Problems(Limits.standard().withMaxRows(Integer.MAX_VALUE)))
                .orThrow();
        return new Laid(grids, Loss.atMost(JsonTree.losses(tree(dossier), tree(back), true), Limits.standard()));
    }

    /** Lays out a dossier, for whom it does not matter what is lost. */
    static ImmutableList<Grid> grids(Dossier dossier, Wording wording, int head) {
        Laying laying = new Laying();
        Tables.DOSSIER.write(ImmutableList.of(dossier), Spot.DOSSIER, new Line(laying));
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

    Line row(Table table) {
        Line row = new Line(this);
        rows.put(table, row);
        return row;
    }

    /** The table with the languages of the dossier itself and those of the texts in its rows. */
    private Table in(Set<String> languages, Table table) {
        Set<String> all = new TreeSet<>();
        rows.get(table)
                .forEach(row -> row.names()
                        .forEach(name ->
                                table.column(name).flatMap(Column::language).ifPresent(all::add)));
        return table.in(Sets.union(languages, all));
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
