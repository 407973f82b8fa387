package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;

/** The problems of a workbook or bundle, and which cells have one. */
final class Problems {
    /** Ends the reading where there are too many. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }

    /**
     * A problem and its cell.
     *
     * @param line the number of the row, counted from 1; 0 for the whole sheet
     * @param index where the cell stands in its row, counted from 0
     */
    private record Found(CellPlace place, int line, int index, Problem problem) {
        /** Sheets that are no tables come first. */
        int table() {
            return Tables.named(place.table()).map(Tables.ALL::indexOf).orElse(-1);
        }
    }

    private record Cell(String table, int line, String column) {}

    private final Limits limits;
    private final List<Found> all = new ArrayList<>();
    private final Set<Cell> broken = new HashSet<>();
    private final List<Problem> notices = new ArrayList<>();

    private boolean enough;
    private int rows;

    Problems(Limits limits) {
        this.limits = limits;
    }

    Limits limits() {
        return limits;
    }

    /** Counts a row that is read; one too many ends the reading. */
    void row(String sheet) {
        if (++rows > limits.maxRows()) {
            end(ProblemKind.TOO_LARGE, sheet, "rows", (long) limits.maxRows());
        }
    }

    /** Ends the reading with a problem that hides all others. */
    void end(ProblemKind kind, String sheet, Object... arguments) {
        all.clear();
        add(kind, CellPlace.ofSheet(sheet), arguments);
        throw new Enough();
    }

    /** What reading gives; where it was ended, the problems so far. */
    SheetReading read(Supplier<SheetReading> reading) {
        try {
            return reading.get();
        } catch (Enough ended) {
            return failed();
        }
    }

    /** A reading that ends with the problems so far. */
    SheetReading failed() {
        return new SheetReading(Optional.empty(), sorted(), notices());
    }

    /** Adds one of a whole sheet, or of all. */
    void add(ProblemKind kind, CellPlace place, Object... arguments) {
        add(Problem.of(kind, place, arguments), place, 0, 0);
    }

    void add(Problem problem, CellPlace place, int line, int index) {
        if (all.size() >= limits.maxProblems()) {
            enough = true;
            throw new Enough();
        }
        all.add(new Found(place, line, index, problem));
        broken.add(new Cell(place.table(), line, place.column()));
    }

    /** Adds what is to be known and is no mistake. */
    void notice(Problem notice) {
        notices.add(notice);
    }

    ImmutableList<Problem> notices() {
        return ImmutableList.copyOf(notices);
    }

    boolean isBroken(SheetTable table, int line, String column) {
        return !broken.isEmpty() && broken.contains(new Cell(table.name(), line, column));
    }

    /** Whether any cell of a row has one. */
    boolean isBroken(SheetTable table, int line) {
        return !broken.isEmpty() && table.columns().stream().anyMatch(column -> isBroken(table, line, column.name()));
    }

    int size() {
        return all.size();
    }

    /** The problems in the order of the tables; reading ended where there were too many. */
    ImmutableList<Problem> sorted() {
        List<Problem> sorted = all.stream()
                .sorted(Comparator.comparingInt(Found::table)
                        .thenComparingInt(Found::line)
                        .thenComparingInt(Found::index))
                .map(Found::problem)
                .distinct()
                .toList();
        return enough
                ? ImmutableList.<Problem>builder()
                        .addAll(sorted)
                        .add(Problem.of(
                                ProblemKind.TOO_MANY_PROBLEMS, CellPlace.whole(), "most", (long) limits.maxProblems()))
                        .build()
                : ImmutableList.copyOf(sorted);
    }
}
