package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
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
    ImmutableList<SheetColumn> columns() {
        return one.columns().stream().map(SheetColumn::listed).collect(ImmutableList.toImmutableList());
    }

    @Override
    boolean isThere(ReadRow row, Spot at) {
        return super.isThere(row, at) || one.isThere(row.element(0, ImmutableSet.of()), at.in(0));
    }

    @Override
    ImmutableList<V> read(ReadRow row, Spot at) {
        int size = 0;
        ImmutableSet.Builder<String> wrong = ImmutableSet.builder();
        for (SheetColumn column : one.columns()) {
            for (String name : row.named(column.name())) {
                if (row.isBroken(name)) {
                    wrong.add(name);
                } else {
                    size = Math.max(size, Listing.split(row.text(name)).size());
                }
            }
        }
        ImmutableSet<String> broken = wrong.build();
        ImmutableList.Builder<V> values = ImmutableList.builder();
        for (int i = 0; i < size || (broken.isEmpty() && isThere(row, broken, i, at)); i++) {
            if (isThere(row, broken, i, at)) {
                values.addAll(one.read(row.element(i, broken), at.in(i)));
            } else {
                row.missing(one.columns().get(0).name());
            }
        }
        return broken.isEmpty() ? values.build() : samples(row.reader());
    }

    private boolean isThere(ReadRow row, ImmutableSet<String> broken, int element, Spot at) {
        return one.isThere(row.element(element, broken), at.in(element));
    }

    @Override
    void write(ImmutableList<V> values, Spot at, WrittenRow line) {
        List<WrittenRow> elements = new ArrayList<>();
        for (V value : values) {
            WrittenRow element = line.element();
            one.write(ImmutableList.of(value), at.in(elements.size()), element);
            elements.add(element);
        }
        elements.stream()
                .flatMap(each -> each.names().stream())
                .distinct()
                .forEach(name -> line.put(
                        name,
                        Listing.join(
                                elements.stream().map(each -> each.get(name)).toList())));
    }

    @Override
    ImmutableList<V> samples(GridReader reader) {
        return one.samples(reader);
    }

    @Override
    Optional<SheetColumn> column(List<String> path) {
        return one.column(path.isEmpty() ? path : path.subList(1, path.size()));
    }
}
