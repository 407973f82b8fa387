package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A value that is written as another one. */
final class ConvertedCells<U, V> extends Cells<V> {
    private final Cells<U> written;
    private final Function<U, V> to;
    private final Function<V, U> from;

    ConvertedCells(Cells<U> written, Function<U, V> to, Function<V, U> from) {
        this.written = written;
        this.to = to;
        this.from = from;
    }

    @Override
    ImmutableList<SheetColumn> columns() {
        return written.columns();
    }

    @Override
    boolean isThere(ReadRow row, Spot at) {
        return written.isThere(row, at);
    }

    @Override
    ImmutableList<V> read(ReadRow row, Spot at) {
        String column = columns().get(0).name();
        boolean broken = row.isBroken(column);
        List<V> values = new ArrayList<>();
        for (U value : written.read(row, at)) {
            try {
                values.add(to.apply(value));
            } catch (IllegalArgumentException refused) {
                if (!broken && !row.isBroken(column)) {
                    row.wrong(refused, column);
                }
                values.addAll(samples(row.reader()));
            }
        }
        return ImmutableList.copyOf(values);
    }

    @Override
    void write(ImmutableList<V> values, Spot at, WrittenRow line) {
        written.write(values.stream().map(from).collect(ImmutableList.toImmutableList()), at, line);
    }

    @Override
    ImmutableList<V> samples(GridReader reader) {
        return written.samples(reader).stream()
                .flatMap(sample -> {
                    try {
                        return Optional.of(to.apply(sample)).stream();
                    } catch (IllegalArgumentException none) {
                        return Optional.<V>empty().stream();
                    }
                })
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    Optional<SheetColumn> column(List<String> path) {
        return written.column(path);
    }
}
