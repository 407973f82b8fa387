package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Sourced;

/** The cells of a value, and its provenance in the table of sources. */
final class SourcedCells<V> extends Cells<Sourced<V>> {
    private final Cells<V> value;
    private final Cells<Provenance> evidence;

    SourcedCells(Cells<V> value, Cells<Provenance> evidence) {
        this.value = value;
        this.evidence = evidence;
    }

    @Override
    ImmutableList<SheetColumn> columns() {
        return value.columns();
    }

    @Override
    boolean isThere(ReadRow row, Spot at) {
        return value.isThere(row, at);
    }

    @Override
    ImmutableList<Sourced<V>> read(ReadRow row, Spot at) {
        Spot known = at.in("provenance");
        Provenance provenance =
                evidence.isThere(row, known) ? evidence.read(row, known).get(0) : Provenance.stated();
        return value.read(row, at).stream()
                .map(each -> Sourced.of(each, provenance))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    Stream<Cells<?>> groups() {
        return value.groups();
    }

    @Override
    void write(ImmutableList<Sourced<V>> values, Spot at, WrittenRow line) {
        for (Sourced<V> each : values) {
            value.write(ImmutableList.of(each.value()), at, line);
            if (!each.provenance().equals(Provenance.stated())) {
                evidence.write(ImmutableList.of(each.provenance()), at.in("provenance"), line);
            }
        }
    }

    @Override
    ImmutableList<Sourced<V>> samples(GridReader reader) {
        return value.samples(reader).stream().map(Sourced::stated).collect(ImmutableList.toImmutableList());
    }

    @Override
    Optional<SheetColumn> column(List<String> path) {
        boolean inside = !path.isEmpty() && path.get(0).equals("value");
        return inside
                ? value.column(path.subList(1, path.size()))
                : path.isEmpty() ? value.column(path) : Optional.empty();
    }
}
