package lt.kopz.sheets;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.dossier.Differences;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.wording.Wording;
import lt.kopz.sheets.RowChange.CellChange;

/**
 * What changed from one dossier to another, row by row, as somebody sees it who fills in the workbook. {@link Differences} says the same place by
 * place of the JSON form.
 *
 * <pre>{@code
 * Changes.between(before, after, Wording.ENGLISH);
 * // Needs, need-2019, CHANGED: Amount: 3250.00 -> 3300.00
 * }</pre>
 *
 * <p>Rows are the same where they have the same id; of a table without ids, where all their cells are the same.
 */
public final class Changes {
    private final Wording wording;
    private final Map<String, String> names = new HashMap<>();

    private Changes(Wording wording) {
        this.wording = wording;
    }

    /**
     * Compares two dossiers.
     *
     * @param before the first
     * @param after the second
     * @param wording the language of the reader
     * @return the rows that differ, in the order of the sheets; of each sheet first what both have or the first alone
     */
    public static ImmutableList<RowChange> between(Dossier before, Dossier after, Wording wording) {
        Changes changes = new Changes(wording);
        ImmutableList<SheetGrid> from = Laying.grids(before, wording, 0);
        ImmutableList<SheetGrid> to = Laying.grids(after, wording, 0);
        Stream.of(from, to).flatMap(List::stream).forEach(changes::name);
        ImmutableList.Builder<RowChange> all = ImmutableList.builder();
        for (int i = 0; i < from.size(); i++) {
            all.addAll(changes.of(from.get(i), to.get(i)));
        }
        return all.build();
    }

    /**
     * The first dossier with what the second has of some facts: of two that were made of one, what is to be kept of each.
     *
     * @param first the dossier that everything else is of
     * @param second the dossier that the facts are of
     * @param facts the facts, as {@link RowChange#fact} names them; a fact is taken with its parts, sources and texts, and one that the second
     *     does not have is left out
     * @return the dossier, or the problems of one that lacks what its facts name
     */
    public static SheetReading taking(Dossier first, Dossier second, Set<String> facts) {
        ImmutableList<SheetGrid> own = Laying.grids(first, Wording.ENGLISH, 0);
        ImmutableList<SheetGrid> others = Laying.grids(second, Wording.ENGLISH, 0);
        ImmutableList.Builder<SheetGrid> taken = ImmutableList.builder();
        for (int i = 0; i < own.size(); i++) {
            taken.add(taking(own.get(i), others.get(i), facts));
        }
        return GridReader.read(taken.build(), new Problems(Limits.standard().withMaxRows(Integer.MAX_VALUE)));
    }

    /** What of a fact is there already keeps its place; what is new comes last. */
    private static SheetGrid taking(SheetGrid own, SheetGrid others, Set<String> facts) {
        ListMultimap<Object, Filled> come = ArrayListMultimap.create();
        rows(others).stream().filter(row -> facts.contains(row.fact())).forEach(row -> come.put(row.key(), row));
        List<Filled> kept = new ArrayList<>();
        for (Filled row : rows(own)) {
            if (!facts.contains(row.fact())) {
                kept.add(row);
            } else if (!come.get(row.key()).isEmpty()) {
                kept.add(come.get(row.key()).remove(0));
            }
        }
        rows(others).stream().filter(row -> come.remove(row.key(), row)).forEach(kept::add);
        Set<String> languages = new LinkedHashSet<>();
        Stream.of(own, others)
                .flatMap(grid -> grid.table().columns().stream())
                .forEach(column -> column.language().ifPresent(languages::add));
        SheetTable table = Tables.named(own.table().name()).orElseThrow().in(languages);
        return new SheetGrid(
                table,
                own.sheet(),
                SheetGrid.empty(table).places(),
                own.first(),
                IntStream.range(0, kept.size())
                        .mapToObj(i -> kept.get(i).line(table, i + 1))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** A row as it is filled in. */
    private record Filled(SheetTable table, Map<SheetColumn, String> cells) {
        static Filled of(SheetTable table, SheetGrid.Line line) {
            Map<SheetColumn, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < table.columns().size(); i++) {
                if (!line.cells().get(i).isEmpty()) {
                    cells.put(table.columns().get(i), line.cells().get(i));
                }
            }
            return new Filled(table, cells);
        }

        String get(SheetColumn column) {
            return cells.getOrDefault(column, "");
        }

        private Optional<String> cell(String column) {
            return table.indexOf(column) < 0
                    ? Optional.empty()
                    : Optional.of(get(table.columns().get(table.indexOf(column))));
        }

        Optional<String> id() {
            return cell("id");
        }

        /** What it is about, see {@link RowChange#fact}. */
        String fact() {
            return id().filter(id -> !isOfDossier())
                    .or(() -> table.ownerColumn().map(this::get))
                    .or(() -> cell("fact"))
                    .orElse("");
        }

        private boolean isOfDossier() {
            return table.equals(Tables.DOSSIER.table());
        }

        SheetGrid.Line line(SheetTable columns, int number) {
            return new SheetGrid.Line(
                    number, columns.columns().stream().map(this::get).collect(ImmutableList.toImmutableList()));
        }

        /** What it is known by; the one row of the dossier itself needs nothing. */
        Object key() {
            return isOfDossier() ? table.name() : id().<Object>map(id -> id).orElse(cells);
        }
    }

    private static List<Filled> rows(SheetGrid grid) {
        return grid.lines().stream().map(line -> Filled.of(grid.table(), line)).toList();
    }

    private void name(SheetGrid grid) {
        rows(grid)
                .forEach(row ->
                        row.id().ifPresent(id -> names.put(id, named(row).orElse(id))));
    }

    /** The first text of a row that is a name or a title, in the reader's language where it has that. */
    private Optional<String> named(Filled row) {
        List<SheetColumn> texts =
                row.cells.keySet().stream().filter(SheetColumn::isWords).toList();
        return texts.stream()
                .filter(this::isReaders)
                .findFirst()
                .or(() -> texts.stream().findFirst())
                .map(row::get);
    }

    private boolean isReaders(SheetColumn column) {
        return column.language().filter(tag -> !tag.equals(wording.language())).isEmpty();
    }

    private ImmutableList<RowChange> of(SheetGrid before, SheetGrid after) {
        ListMultimap<Object, Filled> come = ArrayListMultimap.create();
        rows(after).forEach(row -> come.put(row.key(), row));
        ImmutableList.Builder<RowChange> all = ImmutableList.builder();
        for (Filled row : rows(before)) {
            List<Filled> others = come.get(row.key());
            if (others.isEmpty()) {
                all.add(change(row.table, row, Optional.of(row), Optional.empty()));
            } else {
                Filled other = others.remove(0);
                if (!row.cells.equals(other.cells)) {
                    all.add(change(other.table, other, Optional.of(row), Optional.of(other)));
                }
            }
        }
        for (Filled row : rows(after)) {
            if (come.remove(row.key(), row)) {
                all.add(change(row.table, row, Optional.empty(), Optional.of(row)));
            }
        }
        return all.build();
    }

    private RowChange change(SheetTable table, Filled shown, Optional<Filled> before, Optional<Filled> after) {
        boolean isAnother = before.isPresent() && after.isPresent();
        Set<SheetColumn> columns = new LinkedHashSet<>();
        after.ifPresent(row -> columns.addAll(row.cells.keySet()));
        before.ifPresent(row -> columns.addAll(row.cells.keySet()));
        return new RowChange(
                SheetText.sheet(table).in(wording),
                called(shown),
                shown.fact(),
                isAnother ? RowChange.Kind.CHANGED : after.isPresent() ? RowChange.Kind.ADDED : RowChange.Kind.REMOVED,
                columns.stream()
                        .filter(column -> isAnother || isReaders(column))
                        .map(column -> new CellChange(
                                wording.say(SheetText.title(table, column)),
                                before.map(row -> said(column, row.get(column))).orElse(""),
                                after.map(row -> said(column, row.get(column))).orElse("")))
                        .filter(cell -> !cell.before().equals(cell.after()))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** A row by its name; a source or a text by that of the fact it belongs to. */
    private String called(Filled row) {
        return Optional.ofNullable(row.id().isPresent() ? null : names.get(row.fact()))
                .or(() -> named(row))
                .or(row::id)
                .orElse("");
    }

    /** Codes and ids of other rows by their names. */
    private String said(SheetColumn column, String text) {
        if (column.codes().isPresent()) {
            return listed(text, code -> column.codes().get().label(code, wording));
        }
        boolean names = column.type() == CellType.REFERENCE || column.type() == CellType.OWNER;
        return names ? listed(text, id -> this.names.getOrDefault(id, id)) : text;
    }

    private static String listed(String text, UnaryOperator<String> said) {
        return String.join(", ", Listing.split(text).stream().map(said).toList());
    }
}
