package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.wording.Phrase;

/** One of several forms, told by a code; the forms share their columns. */
final class FlatCells<T> extends Cells<T> {
    private final Leaf<String> code;
    private final ImmutableList<ChoiceCells.Form<T, ?>> forms;
    private final ImmutableList<Column> columns;

    FlatCells(Leaf<String> code, ImmutableList<ChoiceCells.Form<T, ?>> forms) {
        this.code = code;
        this.forms = forms;
        this.columns = columns(code, forms);
    }

    /** The columns of all forms; one that all of them have to fill in is filled in by every row. */
    private static <T> ImmutableList<Column> columns(Leaf<String> code, List<ChoiceCells.Form<T, ?>> forms) {
        Map<String, Column> shared = new LinkedHashMap<>();
        for (ChoiceCells.Form<T, ?> form : forms) {
            for (Column column : form.cells().columns()) {
                shared.merge(
                        column.name(),
                        column,
                        (one, other) -> one.naming(new LinkedHashSet<>(
                                Sets.union(new LinkedHashSet<>(one.kinds()), new LinkedHashSet<>(other.kinds())))));
            }
        }
        ImmutableList.Builder<Column> all = ImmutableList.builder();
        all.addAll(code.columns());
        shared.values()
                .forEach(column -> all.add(
                        forms.stream().allMatch(form -> names(form).contains(column.name()))
                                ? column
                                : column.with(Column.Duty.MAY)));
        return all.build();
    }

    private static Set<String> names(ChoiceCells.Form<?, ?> form) {
        Set<String> names = new LinkedHashSet<>();
        form.cells().columns().forEach(column -> names.add(column.name()));
        return names;
    }

    @Override
    ImmutableList<Column> columns() {
        return columns;
    }

    private Column codeColumn() {
        return code.columns().get(0);
    }

    @Override
    ImmutableList<T> read(Row row, Spot at) {
        if (!row.isThere(codeColumn().name())) {
            row.missing(codeColumn().name());
            return samples(row.reader());
        }
        String told = code.read(row, at).get(0);
        if (row.isBroken(codeColumn().name())) {
            return samples(row.reader());
        }
        ChoiceCells.Form<T, ?> form = forms.stream()
                .filter(each -> CodeList.code(each.kind()).equals(told))
                .findFirst()
                .orElseThrow();
        Set<String> known = names(form);
        columns.stream()
                .skip(1)
                .filter(column -> !known.contains(column.name()) && row.isThere(column.name()))
                .forEach(column -> row.problem(
                        ProblemKind.UNKNOWN_PROPERTY,
                        column.name(),
                        "owner",
                        Phrase.of(codeColumn().codes().orElseThrow().message(told))));
        return form.read(row, at);
    }

    @Override
    void write(ImmutableList<T> values, Spot at, Line line) {
        values.forEach(value -> forms.stream()
                .filter(form -> form.kind().held(value).isPresent())
                .forEach(form -> {
                    code.write(ImmutableList.of(CodeList.code(form.kind())), at, line);
                    form.write(value, at, line);
                }));
    }

    @Override
    ImmutableList<T> samples(Reader reader) {
        return forms.stream().flatMap(form -> form.samples(reader).stream()).collect(ImmutableList.toImmutableList());
    }

    @Override
    Optional<Column> column(List<String> path) {
        return path.isEmpty()
                ? Optional.of(codeColumn())
                : forms.stream()
                        .filter(form -> form.kind().name().equals(path.get(0)))
                        .findFirst()
                        .flatMap(form -> form.cells().column(path.subList(1, path.size())));
    }
}
