package lt.kopz.sheets;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.Range;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.InvalidDossierException;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.problem.ProblemMessage;
import lt.kopz.core.problem.Spelling;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.statistics.VictimStatistic;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * Reads a dossier from grids: entities are built row by row, and what one of them names is looked for among all rows that have an id. A
 * value that is wrong is reported, and another one stands in for it, so that all that does not rest on it is checked as well.
 */
final class GridReader {
    /** A cell that has an id, and of what. */
    private record Named(Class<?> kind, ReadRow row, String column) {
        boolean isAt(ReadRow other, String otherColumn) {
            return row.isSame(other) && column.equals(otherColumn);
        }
    }

    private final Problems problems;
    private final Map<SheetTable, SheetGrid> grids = new HashMap<>();
    private final Map<SheetTable, ListMultimap<String, ReadRow>> rows = new HashMap<>();
    private final Map<String, Named> named = new LinkedHashMap<>();
    private final Map<Spot, List<ReadRow>> sources = new LinkedHashMap<>();
    private final Map<Spot, Map<String, ReadRow>> texts = new LinkedHashMap<>();
    private final Set<ReadRow.Key> used = new HashSet<>();
    private final Set<ReadRow.Key> surplus = new HashSet<>();
    private final Optional<CurrencyUnit> currency;
    private final CellIntegrity integrity = new CellIntegrity(this);
    private final InWords inWords;
    private int newIds;

    private GridReader(Iterable<SheetGrid> all, Problems problems) {
        this.problems = problems;
        all.forEach(grid -> grids.put(grid.table(), grid));
        inWords = new InWords(grids.values());
        Tables.ALL.forEach(table -> collect(table, lines(table)));
        currency = currencyOf(firstRow(Tables.DOSSIER.table()).text("currency").strip());
    }

    /** Reads a dossier from grids in which problems may have been found already. */
    static SheetReading read(Iterable<SheetGrid> grids, Problems problems) {
        return problems.read(() -> readAll(grids, problems));
    }

    private static SheetReading readAll(Iterable<SheetGrid> grids, Problems problems) {
        GridReader reader = new GridReader(grids, problems);
        ReadRow first = reader.firstRow(Tables.DOSSIER.table());
        ImmutableList<Dossier> dossier = Tables.DOSSIER.read(first, Spot.DOSSIER);
        reader.orphans();
        reader.unused();
        reader.integrity.report();
        reader.negativeOriginals();
        return problems.size() == 0
                ? new SheetReading(dossier.stream().findFirst(), ImmutableList.of(), problems.notices())
                : new SheetReading(Optional.empty(), problems.sorted(), problems.notices());
    }

    // ---- rows

    private List<ReadRow> lines(SheetTable table) {
        SheetGrid grid = grids.get(table);
        return grid == null
                ? List.of()
                : grid.lines().stream()
                        .filter(line -> !line.isEmpty() || problems.isBroken(table, line.number()))
                        .map(line -> ReadRow.of(this, grid, line))
                        .toList();
    }

    private void collect(SheetTable table, List<ReadRow> all) {
        ListMultimap<String, ReadRow> byOwner = ArrayListMultimap.create();
        for (ReadRow row : all) {
            String owner = table.ownerColumn()
                    .map(column -> row.text(column.name()).strip())
                    .orElse("");
            if (table.single() && byOwner.containsKey(owner)) {
                row.problem(
                        ProblemKind.MORE_THAN_ONE_ROW,
                        row.firstColumn(),
                        table.owner().stream()
                                .flatMap(of -> Stream.of("owner", Phrase.of(SheetText.sheet(of))))
                                .toArray());
                if (table.owner().isEmpty()) {
                    continue;
                }
                surplus.add(row.key());
            }
            byOwner.put(owner, row);
            for (SheetColumn column : table.columns()) {
                if (column.type() == CellType.ID && !column.kinds().isEmpty() && row.isThere(column.name())) {
                    named.putIfAbsent(
                            row.text(column.name()).strip(),
                            new Named(column.kinds().get(0), row, column.name()));
                }
            }
            if (table.equals(Tables.SOURCES)) {
                sources.computeIfAbsent(spot(row, row.text("property").strip()), any -> new ArrayList<>())
                        .add(row);
            } else if (table.equals(Tables.TEXTS)) {
                String property = row.text("property").strip();
                int slash = Math.max(0, property.lastIndexOf('/'));
                ReadRow known = texts.computeIfAbsent(
                                spot(row, property.substring(0, slash)), any -> new LinkedHashMap<>())
                        .putIfAbsent(property.substring(slash == 0 ? 0 : slash + 1), row);
                if (known != null) {
                    row.problem(ProblemKind.DUPLICATE_PROPERTY, "property", "property", property);
                    row.use();
                }
            }
        }
        rows.put(table, byOwner);
    }

    private static Spot spot(ReadRow row, String property) {
        return new Spot(row.text("fact").strip(), property, "");
    }

    /** The rows of a table that are parts of the row with an id; of a table without owners all of them. */
    ImmutableList<ReadRow> rows(SheetTable table, String owner) {
        return ImmutableList.copyOf(all(table).get(table.ownerColumn().isPresent() ? owner : ""));
    }

    private ListMultimap<String, ReadRow> all(SheetTable table) {
        return rows.getOrDefault(table, ImmutableListMultimap.of());
    }

    /** The first row of a table; an empty one where there is none. */
    ReadRow firstRow(SheetTable table) {
        return rows(table, "").stream().findFirst().orElseGet(() -> {
            SheetGrid grid = grids.getOrDefault(table, SheetGrid.empty(table));
            return ReadRow.of(
                    this,
                    grid,
                    new SheetGrid.Line(
                            grid.first(),
                            grid.table().columns().stream().map(any -> "").collect(ImmutableList.toImmutableList())));
        });
    }

    void know(ReadRow row, Cells<?> cells, Spot at) {
        row.use();
        integrity.know(row, cells, at.pointer());
    }

    void use(ReadRow row) {
        used.add(row.key());
    }

    /** Rows of owners that are not there or have one already; they are read for what else is wrong with them. */
    private void orphans() {
        for (TableCells<?> cells : Tables.cells()) {
            SheetTable table = cells.table();
            for (ReadRow row : List.copyOf(all(table).values())) {
                if (!used.contains(row.key())) {
                    table.ownerColumn()
                            .filter(column -> !surplus.contains(row.key()))
                            .ifPresent(column -> unowned(row, column));
                    String id = newId();
                    cells.one(row, new Spot(id, "", "/" + id));
                }
            }
        }
    }

    private static void unowned(ReadRow row, SheetColumn column) {
        if (!row.isBroken(column.name())) {
            Text owner = Phrase.of(SheetText.sheet(row.table().owner().orElseThrow()));
            boolean there = row.isThere(column.name());
            row.problem(
                    there ? ProblemKind.UNKNOWN_OWNER : ProblemKind.MISSING_PROPERTY, column.name(), "owner", owner);
        }
    }

    // ---- ids

    /** The id by which sources, texts and parts name a row; one that nothing has where the row has none for itself. */
    String factOf(ReadRow row, SheetColumn column) {
        String id = row.text(column.name()).strip();
        Named known = named.get(id);
        return known != null && known.isAt(row, column.name()) ? id : newId();
    }

    /** Whether an id is that of this cell first; if not, that is reported. */
    boolean isFirst(String id, ReadRow row, String column) {
        Named first = named.get(id);
        if (first != null && !first.isAt(row, column)) {
            String other = first.row().place(first.column()).address();
            if (row.isLike(first.row())) {
                row.problem(ProblemKind.DUPLICATE_ID, column, "row", other);
            } else {
                row.problem(ProblemKind.DUPLICATE_ID, column, "id", id, "other", other);
            }
            return false;
        }
        return true;
    }

    /** Whether a row of one of some kinds has an id; of any where none is given. If not, that is reported. */
    boolean isKnown(String id, ImmutableList<Class<?>> kinds, ReadRow row, String column) {
        Named known = named.get(id);
        if (known == null) {
            Map<String, Named> possible = Maps.filterValues(named, each -> fits(each, kinds));
            Optional<String> nearest = possible.entrySet().stream()
                    .filter(each -> each.getValue().row().says(id))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .or(() -> Spelling.nearest(id, possible.keySet()));
            Optional<Text> target = kinds.isEmpty() ? Optional.empty() : Optional.of(tables(kinds));
            row.problem(ProblemKind.DANGLING_REFERENCE, column, "id", id, "nearest", nearest, "target", target);
            return false;
        }
        if (known.kind() == VictimStatistic.class) {
            row.problem(ProblemKind.STATISTIC_NAMED, column, "id", id);
            return false;
        }
        if (!fits(known, kinds)) {
            String other = known.row().place(known.column()).address();
            row.problem(ProblemKind.WRONG_KIND, column, "id", id, "other", other, "target", tables(kinds));
            return false;
        }
        return true;
    }

    private static boolean fits(Named known, ImmutableList<Class<?>> kinds) {
        return kinds.isEmpty() ? known.kind() != VictimStatistic.class : kinds.contains(known.kind());
    }

    /** The tables that have the ids of some kinds. */
    private static Text tables(ImmutableList<Class<?>> kinds) {
        return ProblemMessage.either(kinds.stream()
                .flatMap(kind -> Tables.ofKind(kind).stream())
                .map(table -> Phrase.of(new SheetText("place.quoted")).with("text", Phrase.of(SheetText.sheet(table))))
                .toArray(Text[]::new));
    }

    /** The row that has an id. */
    Optional<ReadRow> rowOf(String id) {
        return Optional.ofNullable(named.get(id.strip())).map(Named::row);
    }

    /** An id of one of some kinds, to stand in for another one. */
    String idOf(ImmutableList<Class<?>> kinds) {
        return named.entrySet().stream()
                .filter(each -> fits(each.getValue(), kinds))
                .map(Map.Entry::getKey)
                .filter(id -> Written.id(id).isPresent())
                .findFirst()
                .orElseGet(this::newId);
    }

    /** An id that nothing has. */
    String newId() {
        newIds++;
        return named.containsKey("new-" + newIds) ? newId() : "new-" + newIds;
    }

    // ---- sources and texts

    private static Spot key(Spot at) {
        return new Spot(at.fact(), at.path(), "");
    }

    boolean hasSources(Spot at) {
        return sources.containsKey(key(at));
    }

    /** The rows of the table of sources about what stands at a spot, as one. */
    ReadRow sources(Spot at) {
        List<ReadRow> about = sources.getOrDefault(key(at), List.of());
        about.forEach(ReadRow::use);
        return ReadRow.of(
                this,
                about.get(0).grid(),
                about.stream().map(each -> each.lines().get(0)).collect(ImmutableList.toImmutableList()));
    }

    /** The rows of the table of texts about the text at a spot, by language. */
    ImmutableMap<String, ReadRow> texts(Spot at) {
        return ImmutableMap.copyOf(texts.getOrDefault(key(at), Map.of()));
    }

    /** Rows about something that is not there. */
    private void unused() {
        for (SheetTable table : List.of(Tables.SOURCES, Tables.TEXTS)) {
            for (ReadRow row : all(table).values()) {
                String fact = row.text("fact").strip();
                boolean known = fact.isEmpty() || named.containsKey(fact);
                if (used.contains(row.key())) {
                    continue;
                }
                if (table.equals(Tables.SOURCES)) {
                    Tables.EVIDENCE.readAlone(row, Spot.DOSSIER);
                }
                if (!known) {
                    row.problem(ProblemKind.UNKNOWN_FACT, "fact");
                } else if (!row.isThere("property") && table.equals(Tables.TEXTS)) {
                    row.missing("property");
                } else if (!integrity.isBroken(fact, row.text("property").strip())) {
                    row.problem(ProblemKind.UNKNOWN_FACT, "property", "property", row.text("property"));
                }
            }
        }
    }

    // ---- money

    private static Optional<CurrencyUnit> currencyOf(String code) {
        try {
            return Optional.of(Amounts.currency(code));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** The currency of the dossier, in which an amount without one is; the euro where it is not known. */
    CurrencyUnit currency() {
        return currency.orElseGet(() -> Amounts.currency("EUR"));
    }

    boolean isCurrencyUnsure() {
        return currency.isEmpty();
    }

    /** What counts and amounts in words stand for. */
    InWords inWords() {
        return inWords;
    }

    // ---- what is likely a slip

    /** The years that are likely for money, or for anything else; all where nobody knows what the dossier is about. */
    private Range<LocalDate> likely(Theme theme) {
        ReadRow dossier = firstRow(Tables.DOSSIER.table());
        Optional<LocalDate> from =
                Written.day(dossier.text("reportingPeriod_from").strip());
        Optional<LocalDate> until =
                Written.day(dossier.text("reportingPeriod_until").strip());
        if (from.isEmpty() || until.isEmpty()) {
            return Range.all();
        }
        return theme == Theme.MONEY
                ? Range.closed(from.get().minusYears(5), until.get().plusYears(5))
                : Range.closed(LocalDate.of(1900, 1, 1), until.get().plusYears(30));
    }

    /** Notes a date of another time than the dossier is about, as by a slip in the year. */
    void likely(PartialDate date, ReadRow row, String column) {
        Range<LocalDate> likely = likely(row.table().theme());
        Optional<LocalDate> wrong = Stream.of(date.earliest(), date.latest())
                .flatMap(Optional::stream)
                .filter(day -> !likely.contains(day))
                .findFirst();
        wrong.ifPresent(day -> row.notice(ProblemKind.UNLIKELY_DATE, column, "found", Integer.toString(day.getYear())));
    }

    /** Notes amounts below zero of what changes nothing. */
    private void negativeOriginals() {
        Tables.ALL.stream()
                .filter(table -> table.indexOf("amends") >= 0)
                .flatMap(table -> all(table).values().stream())
                .filter(row -> row.text("amount").strip().startsWith("-") && !row.isThere("amends"))
                .forEach(row -> row.notice(ProblemKind.UNLIKELY_AMOUNT, "amount"));
    }

    // ---- problems

    Problems problems() {
        return problems;
    }

    /** What is wrong with the dossier as a whole. */
    void inconsistent(InvalidDossierException invalid) {
        integrity.found(invalid);
    }
}
