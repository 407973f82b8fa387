package lt.kopz.sheets;

import com.google.common.base.Supplier;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/** Parts that are rows of a table of their own. */
final class TableCells<V> extends Cells<V> {
    private final Supplier<Table> table;
    private final Cells<V> row;
    private final boolean must;

    /**
     * Rows of a table.
     *
     * @param must whether the one row of a table that has one alone is always there
     */
    TableCells(Supplier<Table> table, Cells<V> row, boolean must) {
        this.table = table;
        this.row = row;
        this.must = must;
    }

    Table table() {
        return table.get();
    }

    @Override
    ImmutableList<Column> columns() {
        return ImmutableList.of();
    }

    @Override
    boolean isThere(Row owner, Spot at) {
        return must
                || !table().single()
                || !owner.reader().rows(table(), at.fact()).isEmpty();
    }

    @Override
    ImmutableList<V> read(Row owner, Spot at) {
        ImmutableList<Row> rows = owner.reader().rows(table(), at.fact());
        if (table().single()) {
            return one(rows.isEmpty() ? owner.reader().firstRow(table()) : rows.get(0), at);
        }
        ImmutableList.Builder<V> parts = ImmutableList.builder();
        int number = 0;
        for (Row each : rows) {
            ImmutableList<V> part = one(each, at.in(number));
            parts.addAll(part);
            number += part.size();
        }
        return parts.build();
    }

    /** Reads a row, which problems of the whole may be about. */
    ImmutableList<V> one(Row each, Spot at) {
        each.reader().know(each, row, at);
        return row.read(each, at);
    }

    @Override
    void write(ImmutableList<V> values, Spot at, Line line) {
        for (int i = 0; i < values.size(); i++) {
            Spot part = table().single() ? at : at.in(i);
            row.write(values.subList(i, i + 1), part, line.row(table(), at.fact()));
        }
    }

    @Override
    ImmutableList<V> samples(Reader reader) {
        return ImmutableList.of();
    }

    @Override
    Optional<Column> column(List<String> path) {
        return Optional.empty();
    }
}
