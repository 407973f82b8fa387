package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Several values whose cells are each a list. */
final class ListCells<V> extends Cells<V> {
    private final Cells<V> one;

    ListCells(Cells<V> one) {
        this.one = one;
    }

    @Override
    ImmutableList<Column> columns() {
        return one.columns().stream().map(Column::listed).collect(ImmutableList.toImmutableList());
    }

    @Override
    boolean isThere(Row row, Spot at) {
        return super.isThere(row, at) || one.isThere(row.element(0), at.in(0));
    }

    @Override
    ImmutableList<V> read(Row row, Spot at) {
        int size = 0;
        for (Column column : one.columns()) {
            if (row.isBroken(column.name())) {
                return samples(row.reader());
            }
            size = Math.max(size, Listing.split(row.text(column.name())).size());
        }
        ImmutableList.Builder<V> values = ImmutableList.builder();
        for (int i = 0; i < size || one.isThere(row.element(i), at.in(i)); i++) {
            if (one.isThere(row.element(i), at.in(i))) {
                values.addAll(one.read(row.element(i), at.in(i)));
            } else {
                row.missing(one.columns().get(0).name());
            }
        }
        return values.build();
    }

    @Override
    void write(ImmutableList<V> values, Spot at, Line line) {
        List<Line> elements = new ArrayList<>();
        for (V value : values) {
            Line element = line.element();
            one.write(ImmutableList.of(value), at.in(elements.size()), element);
            elements.add(element);
        }
        for (Column column : one.columns()) {
            line.put(
                    column.name(),
                    Listing.join(elements.stream()
                            .map(each -> each.get(column.name()))
                            .toList()));
        }
    }

    @Override
    ImmutableList<V> samples(Reader reader) {
        return one.samples(reader);
    }

    @Override
    Optional<Column> column(List<String> path) {
        return one.column(path.isEmpty() ? path : path.subList(1, path.size()));
    }
}
