package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.shape.Kind;

/** One of several forms: the cells of all forms, of which one alone is filled in. */
class ChoiceCells<T> extends Cells<T> {
    /** A form with its cells. */
    record Form<T, V>(Kind.Case<T, ?, V> kind, Cells<V> cells) {
        void write(T value, Spot at, WrittenRow line) {
            cells.write(kind.held(value).map(ImmutableList::of).orElseGet(ImmutableList::of), at.in(kind.name()), line);
        }

        ImmutableList<T> read(ReadRow row, Spot at) {
            return made(cells.read(row, at.in(kind.name())));
        }

        ImmutableList<T> samples(GridReader reader) {
            return made(cells.samples(reader));
        }

        private ImmutableList<T> made(ImmutableList<V> held) {
            return held.stream().map(value -> (T) kind.make().apply(value)).collect(ImmutableList.toImmutableList());
        }
    }

    final ImmutableList<Form<T, ?>> forms;

    ChoiceCells(ImmutableList<Form<T, ?>> forms) {
        this.forms = forms;
    }

    @Override
    ImmutableList<SheetColumn> columns() {
        return forms.stream()
                .flatMap(form -> form.cells().columns().stream())
                .map(column -> column.with(SheetColumn.Duty.MAY))
                .collect(ImmutableList.toImmutableList());
    }

    @Override
    boolean isThere(ReadRow row, Spot at) {
        return forms.stream()
                .anyMatch(form -> form.cells().isThere(row, at.in(form.kind().name())));
    }

    @Override
    ImmutableList<T> read(ReadRow row, Spot at) {
        List<Form<T, ?>> there = forms.stream()
                .filter(form -> form.cells().isThere(row, at.in(form.kind().name())))
                .toList();
        List<ImmutableList<T>> read =
                there.stream().map(form -> form.read(row, at)).toList();
        if (there.size() != 1) {
            row.problem(
                    ProblemKind.NOT_ONE_CASE,
                    there.isEmpty()
                            ? columns().get(0).name()
                            : row.firstThere(there.get(1).cells().columns()).orElseThrow());
        }
        return read.isEmpty() ? samples(row.reader()) : read.get(0);
    }

    @Override
    void missing(ReadRow row) {
        row.problem(ProblemKind.NOT_ONE_CASE, columns().get(0).name());
    }

    @Override
    Stream<Cells<?>> groups() {
        return forms.stream().flatMap(form -> form.cells().groups());
    }

    @Override
    void write(ImmutableList<T> values, Spot at, WrittenRow line) {
        values.forEach(value -> forms.forEach(form -> form.write(value, at, line)));
    }

    @Override
    ImmutableList<T> samples(GridReader reader) {
        return forms.stream().flatMap(form -> form.samples(reader).stream()).collect(ImmutableList.toImmutableList());
    }

    @Override
    Optional<SheetColumn> column(List<String> path) {
        return forms.stream()
                .filter(form -> path.isEmpty() || form.kind().name().equals(path.get(0)))
                .findFirst()
                .flatMap(form -> form.cells().column(path.isEmpty() ? path : path.subList(1, path.size())));
    }
}
