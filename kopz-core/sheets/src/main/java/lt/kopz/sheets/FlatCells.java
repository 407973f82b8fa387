package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.wording.Phrase;

/** One of several forms, named by a code; the forms share their columns. */
final class FlatCells<T> extends ChoiceCells<T> {
    private final Leaf<String> code;
    private final ImmutableList<SheetColumn> columns;

    FlatCells(Leaf<String> code, ImmutableList<Form<T, ?>> forms) {
        super(forms);
        this.code = code;
        this.columns = columns(code, forms);
    }

    /** The columns of all forms; one that all of them have to fill in is filled in by every row. */
    private static <T> ImmutableList<SheetColumn> columns(Leaf<String> code, List<Form<T, ?>> forms) {
        Map<String, SheetColumn> shared = new LinkedHashMap<>();
        for (Form<T, ?> form : forms) {
            for (SheetColumn column : form.cells().columns()) {
                shared.merge(
                        column.name(),
                        column,
                        (one, other) -> one.naming(new LinkedHashSet<>(
                                Sets.union(new LinkedHashSet<>(one.kinds()), new LinkedHashSet<>(other.kinds())))));
            }
        }
        ImmutableList.Builder<SheetColumn> all = ImmutableList.builder();
        all.addAll(code.columns());
        shared.values()
                .forEach(column -> all.add(
                        forms.stream().allMatch(form -> names(form).contains(column.name()))
                                ? column
                                : column.with(SheetColumn.Duty.MAY)));
        return all.build();
    }

    private static Set<String> names(Form<?, ?> form) {
        Set<String> names = new LinkedHashSet<>();
        form.cells().columns().forEach(column -> names.add(column.name()));
        return names;
    }

    @Override
    ImmutableList<SheetColumn> columns() {
        return columns;
    }

    @Override
    boolean isThere(ReadRow row, Spot at) {
        return columns.stream().anyMatch(column -> row.isThere(column.name()));
    }

    @Override
    void missing(ReadRow row) {
        row.missing(code.name());
    }

    @Override
    ImmutableList<T> read(ReadRow row, Spot at) {
        Optional<String> stated = code.value(row, at);
        if (stated.isEmpty()) {
            row.missing(code.name());
        }
        if (row.isBroken(code.name())) {
            readAlone(row, at);
            return samples(row.reader());
        }
        String named = stated.orElseThrow();
        Form<T, ?> form = forms.stream()
                .filter(each -> CodeList.code(each.kind()).equals(named))
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
                        Phrase.of(columns.get(0).codes().orElseThrow().message(named))));
        return form.read(row, at);
    }

    /** Where the form is not known, a cell may have what any of them may have there. */
    @Override
    Stream<Cells<?>> groups() {
        Map<String, Cells<?>> groups = new LinkedHashMap<>();
        super.groups()
                .forEach(group -> groups.putIfAbsent(group.columns().get(0).name(), shared(group)));
        return groups.values().stream();
    }

    private Cells<?> shared(Cells<?> group) {
        return group instanceof Leaf<?> leaf
                ? columns.stream()
                        .filter(column -> column.name().equals(leaf.name()))
                        .findFirst()
                        .<Cells<?>>map(leaf::as)
                        .orElse(leaf)
                : group;
    }

    @Override
    void write(ImmutableList<T> values, Spot at, WrittenRow line) {
        super.write(values, at, line);
        values.forEach(value -> forms.stream()
                .filter(form -> form.kind().held(value).isPresent())
                .forEach(form -> code.write(ImmutableList.of(CodeList.code(form.kind())), at, line)));
    }
}
