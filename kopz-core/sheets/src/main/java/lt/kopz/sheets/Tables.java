package lt.kopz.sheets;

import com.google.common.base.CaseFormat;
import com.google.common.base.Preconditions;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.wording.GrammaticalCase;

/** All tables, each after the one it is a part of, as the shapes and the {@link Overlay} give them. */
final class Tables {
    /** The cases that a text may have besides its base form. */
    static final ImmutableList<GrammaticalCase> CASES = Arrays.stream(GrammaticalCase.values())
            .filter(each -> each != GrammaticalCase.NOMINATIVE)
            .collect(ImmutableList.toImmutableList());

    private static final Making MAKING = new Making();

    /** What a row of the table of sources states. */
    static final PartCells<Provenance> EVIDENCE = ColumnLayout.evidence(MAKING);

    /** The dossier, and through it everything that has a table. */
    static final TableCells<Dossier> DOSSIER = ColumnLayout.of(MAKING);

    /** Where the values of a dossier come from, by the id of the fact and the path from there. */
    static final SheetTable SOURCES = further("sources", SheetColumn.Duty.MAY, EVIDENCE.columns());

    /** The cases of texts, and texts in further languages. */
    static final SheetTable TEXTS = further(
            "texts",
            SheetColumn.Duty.MUST,
            Stream.of(Stream.of("text"), CASES.stream().map(WordCells::name), Stream.of("translationBy"))
                    .flatMap(names -> names)
                    .map(name -> SheetColumn.of(name, CellType.TEXT))
                    .toList());

    static final ImmutableList<SheetTable> ALL = ImmutableList.<SheetTable>builder()
            .addAll(MAKING.tables())
            .add(SOURCES, TEXTS)
            .build();

    private static final ImmutableMap<String, SheetTable> BY_NAME = Maps.uniqueIndex(ALL, SheetTable::name);

    /** The tables by the kinds whose ids they have. */
    private static final ImmutableSetMultimap<Class<?>, SheetTable> BY_KIND = ALL.stream()
            .flatMap(table -> table.columns().stream()
                    .filter(column -> column.type() == CellType.ID)
                    .flatMap(column ->
                            column.kinds().stream().map(kind -> Map.<Class<?>, SheetTable>entry(kind, table))))
            .collect(ImmutableSetMultimap.toImmutableSetMultimap(Map.Entry::getKey, Map.Entry::getValue));

    private Tables() {}

    private static SheetTable further(String name, SheetColumn.Duty ofProperty, List<SheetColumn> columns) {
        return new SheetTable(
                name,
                Theme.SOURCES,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                ImmutableList.<SheetColumn>builder()
                        .add(SheetColumn.of("fact", CellType.TEXT).with(SheetColumn.Duty.MAY))
                        .add(SheetColumn.of("property", CellType.TEXT).with(ofProperty))
                        .addAll(columns.stream()
                                .map(column -> column.with(SheetColumn.Duty.MAY))
                                .toList())
                        .build());
    }

    static Optional<SheetTable> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** The tables that have the ids of a kind: of what stands in several things, one for each of them. */
    static ImmutableList<SheetTable> ofKind(Class<?> kind) {
        ImmutableList<SheetTable> found = BY_KIND.get(kind).asList();
        Preconditions.checkState(!found.isEmpty(), "no table has the ids of %s", kind);
        return found;
    }

    /** How the rows of the tables are read, owners before their parts. */
    static ImmutableList<TableCells<?>> cells() {
        return MAKING.cells.stream()
                .sorted(Comparator.comparingInt(cells -> ALL.indexOf(cells.table())))
                .collect(ImmutableList.toImmutableList());
    }

    /** All lists of codes, by their names. */
    static ImmutableSortedMap<String, CodeList> codeLists() {
        return ALL.stream()
                .flatMap(table -> table.columns().stream())
                .flatMap(column -> column.codes().stream())
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(), CodeList::name, list -> list, (one, other) -> one));
    }

    /** The tables of some themes, in order, with those that every dossier has and those whose rows they cannot do without. */
    static ImmutableList<SheetTable> of(Set<Theme> themes) {
        Set<Theme> all = EnumSet.of(Theme.BASICS);
        Deque<Theme> fresh = new ArrayDeque<>(all);
        themes.stream().filter(all::add).forEach(fresh::add);
        while (!fresh.isEmpty()) {
            Theme theme = fresh.remove();
            for (SheetTable table : ALL) {
                if (table.theme() == theme) {
                    needed(table, all).toList().stream().filter(all::add).forEach(fresh::add);
                }
            }
            if (theme == Theme.STATISTICS && all.add(Theme.SOURCES)) {
                fresh.add(Theme.SOURCES);
            }
        }
        return ALL.stream().filter(table -> all.contains(table.theme())).collect(ImmutableList.toImmutableList());
    }

    private static Stream<Theme> needed(SheetTable table, Set<Theme> there) {
        return table.columns().stream()
                .filter(column -> column.duty() == SheetColumn.Duty.MUST
                        && !column.tables().isEmpty())
                .map(column -> column.tables().stream()
                        .map(name -> named(name).orElseThrow().theme())
                        .toList())
                .filter(targets -> targets.stream().noneMatch(there::contains))
                .map(targets -> targets.get(0));
    }

    /** The tables that come up while cells are made of shapes. */
    static final class Making {
        private record Made(
                Optional<String> owner, Class<?> ofOwner, boolean single, ImmutableList<SheetColumn> columns) {}

        /** Where the dossier stands, before all tables that have a place of their own. */
        private static final int FIRST = 0;

        private final Map<String, Made> made = new LinkedHashMap<>();
        private final List<TableCells<?>> cells = new ArrayList<>();

        /**
         * Takes a table.
         *
         * @param path the names of the fields that lead to it from the dossier
         * @param owner the path of the table of its owner; empty for the dossier
         * @param ofOwner the kind of its owner
         * @param single whether it has one row alone
         * @param row the cells of a row
         * @param must whether that one row is always there
         */
        <V> TableCells<V> add(
                String path, Optional<String> owner, Class<?> ofOwner, boolean single, Cells<V> row, boolean must) {
            made.put(path, new Made(owner, ofOwner, single, row.columns()));
            TableCells<V> added = new TableCells<>(Suppliers.memoize(() -> table(path)), row, must);
            cells.add(added);
            return added;
        }

        private Made of(String path) {
            return Objects.requireNonNull(made.get(path));
        }

        ImmutableList<SheetTable> tables() {
            return made.keySet().stream()
                    .sorted(Comparator.comparingInt(this::order))
                    .map(this::table)
                    .collect(ImmutableList.toImmutableList());
        }

        private int order(String path) {
            return Overlay.order(path)
                    .or(() -> of(path).owner().map(this::order))
                    .orElse(FIRST);
        }

        private Theme theme(String path) {
            return Overlay.at(path).theme.orElseGet(() -> theme(of(path).owner().orElseThrow()));
        }

        private SheetTable table(String path) {
            Made table = of(path);
            Overlay overlay = Overlay.at(path);
            Optional<SheetColumn> column = table.owner()
                    .filter(owner -> overlay.owner.isPresent() || !of(owner).single())
                    .map(owner -> SheetColumn.of(
                                    overlay.owner.orElseGet(() -> lastWord(table.ofOwner())), CellType.OWNER)
                            .naming(ImmutableList.of(table.ofOwner())));
            List<SheetColumn> columns = new ArrayList<>(table.columns());
            column.ifPresent(owner -> columns.add(columns.get(0).name().equals("id") ? 1 : 0, owner));
            return new SheetTable(
                    overlay.name,
                    theme(path),
                    column.flatMap(any -> table.owner()).map(this::table),
                    table.single(),
                    overlay.phase,
                    overlay.direction,
                    overlay.arranged(columns));
        }

        private static String lastWord(Class<?> kind) {
            String words = CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_HYPHEN, kind.getSimpleName());
            return words.substring(words.lastIndexOf('-') + 1);
        }
    }
}
