package lt.kopz.sheets;

import com.google.common.base.Supplier;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/** Parts that are rows of a table of their own. */
final class TableCells<V> extends Cells<V> {
    private final Supplier<SheetTable> table;
    private final Cells<V> row;
    private final boolean must;

    /**
     * Rows of a table.
     *
     * @param must whether the one row of a table that has one alone is always there
     */
    TableCells(Supplier<SheetTable> table, Cells<V> row, boolean must) {
        this.table = table;
        this.row = row;
        this.must = must;
    }

    SheetTable table() {
        return table.get();
    }

    @Override
    ImmutableList<SheetColumn> columns() {
        return ImmutableList.of();
    }

    @Override
    boolean isThere(ReadRow owner, Spot at) {
        return must
                || !table().single()
                || !owner.reader().rows(table(), at.fact()).isEmpty();
    }

    @Override
    ImmutableList<V> read(ReadRow owner, Spot at) {
        ImmutableList<ReadRow> rows = owner.reader().rows(table(), at.fact());
        if (table().single()) {
            return one(rows.isEmpty() ? owner.reader().firstRow(table()) : rows.get(0), at);
        }
        ImmutableList.Builder<V> parts = ImmutableList.builder();
        int number = 0;
        for (ReadRow each : rows) {
            ImmutableList<V> part = one(each, at.in(number));
            parts.addAll(part);
            number += part.size();
        }
        return parts.build();
    }

    /** Reads a row, which problems of the whole may be about. */
    ImmutableList<V> one(ReadRow each, Spot at) {
        each.reader().know(each, row, at);
        return row.read(each, at);
    }

    @Override
    void write(ImmutableList<V> values, Spot at, WrittenRow line) {
        for (int i = 0; i < values.size(); i++) {
            Spot part = table().single() ? at : at.in(i);
            row.write(values.subList(i, i + 1), part, line.row(table(), at.fact()));
        }
    }

    @Override
    ImmutableList<V> samples(GridReader reader) {
        return ImmutableList.of();
    }

    @Override
    Optional<SheetColumn> column(List<String> path) {
        return Optional.empty();
    }
}
