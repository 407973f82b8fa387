package lt.kopz.core.privacy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.HeadcountBreakdown;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;

/**
 * A one-way or two-way table of counts with its totals, not yet protected.
 *
 * <p>Every head is counted in one cell only. Totals are the sums of their parts, unless a total is given that is known better:
 * {@code CountTable.oneWay(ImmutableMap.of("women", Headcount.exactly(3), "men", Headcount.exactly(12)))} has the total 15.
 */
public final class CountTable {
    private final ImmutableList<String> rows;
    private final ImmutableList<String> columns;
    private final ImmutableMap<Position, Headcount> cells;

    private CountTable(
            ImmutableList<String> rows, ImmutableList<String> columns, ImmutableMap<Position, Headcount> cells) {
        this.rows = rows;
        this.columns = columns;
        this.cells = cells;
        lines().forEach(this::requireThatItAddsUp);
    }

    /**
     * A table of one list of categories and their total.
     *
     * @param counts the counts by category, in the order in which they are shown
     * @return the table
     * @throws IllegalArgumentException if there is no category
     */
    public static CountTable oneWay(ImmutableMap<String, Headcount> counts) {
        RefusedException.requireSome(counts.keySet(), Word.CELLS);
        ImmutableMap.Builder<Position, Headcount> cells = ImmutableMap.builder();
        counts.forEach((category, count) -> cells.put(Position.ofRow(category), count));
        cells.put(Position.total(), Headcount.sum(counts.values()));
        return new CountTable(counts.keySet().asList(), ImmutableList.of(), cells.buildOrThrow());
    }

    /**
     * A table of rows and columns with the totals of both.
     *
     * @param counts the counts by row and column; every row has every column
     * @return the table
     * @throws IllegalArgumentException if there is no cell, or one is left out; give zero or unknown for it
     */
    public static CountTable twoWay(ImmutableTable<String, String, Headcount> counts) {
        RefusedException.requireSome(counts.cellSet(), Word.CELLS);
        ImmutableMap.Builder<Position, Headcount> cells = ImmutableMap.builder();
        for (String row : counts.rowKeySet()) {
            for (String column : counts.columnKeySet()) {
                Headcount count = counts.get(row, column);
                if (count == null) {
                    throw new RefusedException(ProblemKind.CELL_MISSING, "row", row, "column", column);
                }
                cells.put(Position.of(row, column), count);
            }
            cells.put(Position.ofRow(row), Headcount.sum(counts.row(row).values()));
        }
        for (String column : counts.columnKeySet()) {
            cells.put(
                    Position.ofColumn(column),
                    Headcount.sum(counts.column(column).values()));
        }
        cells.put(Position.total(), Headcount.sum(counts.values()));
        return new CountTable(counts.rowKeySet().asList(), counts.columnKeySet().asList(), cells.buildOrThrow());
    }

    /**
     * This table with a total that is known better than the sum of its parts.
     *
     * @param position the place of a total
     * @param total the total as stated
     * @return a copy
     * @throws IllegalArgumentException if there is no total at that place, or the total contradicts its parts: a table that does not
     *     add up cannot be protected
     */
    public CountTable withTotal(Position position, Headcount total) {
        if (!cells.containsKey(position)
                || lines().stream().noneMatch(line -> line.total().equals(position))) {
            throw new IllegalArgumentException("CountTable: there is no total at " + position + "; the rows are " + rows
                    + ", the columns " + columns);
        }
        Map<Position, Headcount> changed = new LinkedHashMap<>(cells);
        changed.put(position, total);
        return new CountTable(rows, columns, ImmutableMap.copyOf(changed));
    }

    private void requireThatItAddsUp(Line line) {
        HeadcountBreakdown breakdown = HeadcountBreakdown.check(
                count(line.total()), line.parts().stream().map(this::count).toList());
        if (breakdown.addsUp() == Answer.NO) {
            throw new RefusedException(ProblemKind.TOTAL_NOT_SUM, "total", breakdown.total(), "sum", breakdown.sum());
        }
    }

    /**
     * The rows of a two-way table, or the categories of a one-way table.
     *
     * @return the names, in the order in which they are shown
     */
    public ImmutableList<String> rows() {
        return rows;
    }

    /**
     * The columns.
     *
     * @return the names, in the order in which they are shown; empty for a one-way table
     */
    public ImmutableList<String> columns() {
        return columns;
    }

    /**
     * All cells, totals included.
     *
     * @return the counts by position
     */
    public ImmutableMap<Position, Headcount> cells() {
        return cells;
    }

    /**
     * The count of a cell.
     *
     * @param position the place
     * @return the count
     * @throws IllegalArgumentException if the table has no such cell
     */
    public Headcount count(Position position) {
        Headcount count = cells.get(position);
        if (count == null) {
            throw new IllegalArgumentException("CountTable: there is no cell at " + position + "; the rows are " + rows
                    + ", the columns " + columns);
        }
        return count;
    }

    /** A total and the cells that it is the sum of. */
    record Line(Position total, ImmutableList<Position> parts) {}

    /** Every sum of the table. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (String row : columns.isEmpty() ? ImmutableList.<String>of() : rows) {
            lines.add(new Line(
                    Position.ofRow(row),
                    columns.stream().map(column -> Position.of(row, column)).collect(ImmutableList.toImmutableList())));
        }
        for (String column : columns) {
            lines.add(new Line(
                    Position.ofColumn(column),
                    rows.stream().map(row -> Position.of(row, column)).collect(ImmutableList.toImmutableList())));
        }
        lines.add(new Line(
                Position.total(), rows.stream().map(Position::ofRow).collect(ImmutableList.toImmutableList())));
        if (!columns.isEmpty()) {
            lines.add(new Line(
                    Position.total(),
                    columns.stream().map(Position::ofColumn).collect(ImmutableList.toImmutableList())));
        }
        return lines;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CountTable that
                && rows.equals(that.rows)
                && columns.equals(that.columns)
                && cells.equals(that.cells);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rows, columns, cells);
    }
}
