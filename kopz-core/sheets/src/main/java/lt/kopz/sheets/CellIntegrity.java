package lt.kopz.sheets;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lt.kopz.core.dossier.InvalidDossierException;
import lt.kopz.core.problem.JsonPlace;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;

/** What is wrong with a dossier as a whole, said of its cells: which cell a place in its JSON is. */
final class CellIntegrity {
    private static final Splitter NAMES = Splitter.on('/').omitEmptyStrings();

    /** What the cells of all rows are asked for one by one. */
    private static final ImmutableSet<ProblemKind> SAID =
            ImmutableSet.of(ProblemKind.DUPLICATE_ID, ProblemKind.DANGLING_REFERENCE, ProblemKind.STATISTIC_NAMED);

    /** A row with the cells that its values stand in. */
    private record Known(ReadRow row, Cells<?> cells) {}

    /** A cell. */
    private record At(ReadRow row, String column) {}

    private final GridReader reader;
    private final Map<String, Known> rows = new HashMap<>();
    private final Map<ReadRow.Key, Known> byRow = new HashMap<>();
    private final List<Problem> found = new ArrayList<>();

    CellIntegrity(GridReader reader) {
        this.reader = reader;
    }

    void know(ReadRow row, Cells<?> cells, String pointer) {
        Known known = new Known(row, cells);
        rows.put(pointer, known);
        byRow.put(row.key(), known);
    }

    void found(InvalidDossierException invalid) {
        found.addAll(invalid.problems());
    }

    /** Reports what was reported for no cell before, and what does not rest on a value that stands in for another. */
    void report() {
        boolean alone = reader.problems().size() == 0;
        List<Runnable> reports = new ArrayList<>();
        for (Problem problem : found) {
            Optional<At> at = locate(problem.pointer());
            At cell = at.orElseGet(this::start);
            boolean said = SAID.contains(problem.kind()) || (at.isEmpty() && problem.kind() == ProblemKind.WRONG_KIND);
            if (alone || !(said || cell.row().isBroken(cell.column()) || isUnsure(problem, cell))) {
                reports.add(() -> cell.row().add(relocated(problem, cell), cell.column()));
            }
        }
        reports.forEach(Runnable::run);
    }

    private At start() {
        ReadRow dossier = reader.firstRow(Tables.DOSSIER.table());
        return new At(dossier, dossier.firstColumn());
    }

    /** The same problem at a cell; another place that it names is given by its cell, too. */
    private Problem relocated(Problem problem, At cell) {
        List<Object> arguments = new ArrayList<>();
        problem.arguments().forEach((name, value) -> {
            arguments.add(name);
            arguments.add(
                    value instanceof JsonPlace json
                            ? locate(json.pointer())
                                    .map(at -> at.row().place(at.column()).address())
                                    .orElse(json.pointer())
                            : value);
        });
        return Problem.of(problem.kind(), cell.row().place(cell.column()), arguments.toArray());
    }

    private boolean isUnsure(Problem problem, At cell) {
        boolean money =
                problem.kind() == ProblemKind.WRONG_CURRENCY || problem.kind() == ProblemKind.DIFFERENT_CURRENCIES;
        ReadRow dossier = reader.firstRow(Tables.DOSSIER.table());
        Set<CellType> resting = money
                ? Set.of(CellType.AMOUNT, CellType.EXACTNESS, CellType.CURRENCY)
                : Set.of(CellType.CODE, CellType.REFERENCE);
        Stream<ReadRow> involved = Stream.of(
                        Optional.of(cell.row()),
                        reader.rowOf(cell.row().text(cell.column())),
                        problem.argument("other")
                                .filter(JsonPlace.class::isInstance)
                                .map(JsonPlace.class::cast)
                                .flatMap(other -> locate(other.pointer()))
                                .map(At::row),
                        money ? Optional.of(dossier) : Optional.<ReadRow>empty())
                .flatMap(Optional::stream);
        return involved.anyMatch(row -> row.table().columns().stream()
                .anyMatch(column -> resting.contains(column.type()) && row.isBroken(column.name())));
    }

    /** The cell that a place in the JSON comes from; nothing where it stands in no table of facts. */
    private Optional<At> locate(String pointer) {
        String around = pointer;
        while (!rows.containsKey(around)) {
            around = around.substring(0, around.lastIndexOf('/'));
        }
        Known known = Objects.requireNonNull(rows.get(around));
        return known.cells()
                .column(NAMES.splitToList(pointer.substring(around.length())))
                .map(column -> new At(known.row(), currency(known.row(), column)));
    }

    /** What is said of an amount is mostly about its currency, where one is written. */
    private static String currency(ReadRow row, SheetColumn column) {
        int next = row.table().indexOf(column.name()) + 1;
        return column.type() == CellType.AMOUNT
                        && row.isThere(row.table().columns().get(next).name())
                ? row.table().columns().get(next).name()
                : column.name();
    }

    /** Whether a mistake stands where a fact has something, so that nothing is known of it. */
    boolean isBroken(String fact, String path) {
        Optional<ReadRow> row =
                fact.isEmpty() ? Optional.of(reader.firstRow(Tables.DOSSIER.table())) : reader.rowOf(fact);
        return row.map(each -> byRow.get(each.key()))
                .flatMap(known -> known.cells()
                        .column(NAMES.splitToList(path))
                        .filter(column -> known.row().isBroken(column.name())))
                .isPresent();
    }
}
