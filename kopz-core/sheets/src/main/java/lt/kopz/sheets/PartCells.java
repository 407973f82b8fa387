package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.claim.Claims;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.InvalidDossierException;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.shape.Field;
import lt.kopz.core.shape.Field.Occurs;
import lt.kopz.core.shape.Kind;
import lt.kopz.core.shape.Shape;
import org.jspecify.annotations.Nullable;

/** An entity, or a part of one: the cells of its fields beside each other. */
final class PartCells<T> extends Cells<T> {
    /**
     * A field with its cells.
     *
     * @param written what an entity has in the field that has to be written down
     * @param must whether a list has at least one element
     */
    record Member<T, V>(Field<T, V> field, Cells<V> cells, Function<T, ImmutableList<V>> written, boolean must) {
        boolean isRequired() {
            return must || field.occurs() == Occurs.ONCE;
        }

        ImmutableList<SheetColumn> columns() {
            return cells.columns().stream()
                    .map(column -> isRequired()
                            ? must ? column.with(SheetColumn.Duty.MUST) : column
                            : column.with(SheetColumn.Duty.MAY))
                    .collect(ImmutableList.toImmutableList());
        }

        Read<T, V> read(ReadRow row, Spot at) {
            Spot here = at.in(field.name());
            boolean broken = cells.columns().stream().anyMatch(column -> row.isBroken(column.name()));
            int before = row.reader().problems().size();
            ImmutableList<V> values = ImmutableList.of();
            if (cells.isThere(row, here)) {
                values = cells.read(row, here);
            } else if (isRequired()) {
                cells.missing(row);
                values = first(row.reader());
            }
            return new Read<>(this, values, broken || row.reader().problems().size() > before);
        }

        ImmutableList<V> first(GridReader reader) {
            return cells.samples(reader).stream().limit(1).collect(ImmutableList.toImmutableList());
        }

        void write(T owner, Spot at, WrittenRow line) {
            cells.write(written.apply(owner), at.in(field.name()), line);
        }
    }

    /**
     * What a row has for a field.
     *
     * @param broken whether a mistake was found in it
     */
    private record Read<T, V>(Member<T, V> member, ImmutableList<V> values, boolean broken) {
        /** Gives a draft the values; whether it can be built then. */
        boolean set(Object draft) {
            Field<T, V> field = member.field();
            Optional<V> absent = field.absent();
            if (!values.isEmpty() || field.occurs() == Occurs.REPEATEDLY) {
                field.set(draft, values);
            } else if (absent.isPresent()) {
                field.set(draft, ImmutableList.of(absent.get()));
            }
            return !values.isEmpty() || field.occurs() != Occurs.ONCE;
        }

        /** Whether a refusal names the field with its value. */
        boolean isNamed(IllegalArgumentException refused) {
            return refused instanceof RefusedException worded
                    && values.stream()
                            .anyMatch(value -> value.equals(
                                    worded.arguments().get(member.field().name())));
        }

        /** The same field with other values: none, or those that may stand in for it. */
        ImmutableList<Read<T, V>> others(GridReader reader) {
            ImmutableList.Builder<Read<T, V>> others = ImmutableList.builder();
            if (!values.isEmpty() && member.field().occurs() != Occurs.ONCE) {
                others.add(new Read<>(member, ImmutableList.of(), broken));
            }
            member.cells().samples(reader).stream()
                    .filter(sample -> !ImmutableList.of(sample).equals(values))
                    .forEach(sample -> others.add(new Read<>(member, ImmutableList.of(sample), broken)));
            return others.build();
        }

        /** The same field as the least that an entity needs of it. */
        Read<T, V> bare() {
            return member.isRequired() ? this : new Read<>(member, ImmutableList.of(), broken);
        }
    }

    private final Shape<T> shape;
    private final ImmutableList<Member<T, ?>> members;
    private final ImmutableList<SheetColumn> columns;

    /** A fact of its own has an id, by which sources and texts name it. */
    private final Optional<SheetColumn> id;

    PartCells(Shape<T> shape, ImmutableList<Member<T, ?>> members) {
        this.shape = shape;
        this.members = members;
        this.columns =
                members.stream().flatMap(member -> member.columns().stream()).collect(ImmutableList.toImmutableList());
        this.id = members.stream()
                .filter(member -> member.field().kind() == Kind.ID)
                .findFirst()
                .map(member -> member.cells().columns().get(0));
    }

    @Override
    ImmutableList<SheetColumn> columns() {
        return columns;
    }

    @Override
    boolean isThere(ReadRow row, Spot at) {
        return members.stream()
                .anyMatch(member -> !(member.cells() instanceof EvidenceCells)
                        && member.cells().isThere(row, at.in(member.field().name())));
    }

    @Override
    ImmutableList<T> read(ReadRow row, Spot at) {
        Spot here = id.map(column -> at.fact(row.reader().factOf(row, column))).orElse(at);
        List<Read<T, ?>> reads = new ArrayList<>();
        members.forEach(member -> reads.add(member.read(row, here)));
        Object built = built(reads);
        Optional<T> entity =
                built instanceof IllegalArgumentException refused ? amended(row, reads, refused) : cast(built);
        return entity.map(ImmutableList::of).orElseGet(ImmutableList::of);
    }

    @SuppressWarnings("unchecked") // what is built is an entity, or no exception says why not
    private Optional<T> cast(@Nullable Object built) {
        return built instanceof IllegalArgumentException ? Optional.empty() : Optional.ofNullable((T) built);
    }

    /** An entity, what was thrown, or null where too much is missing. */
    private @Nullable Object built(List<Read<T, ?>> reads) {
        Object draft = shape.draft();
        try {
            for (Read<T, ?> read : reads) {
                if (!read.set(draft)) {
                    return null;
                }
            }
            T entity = Objects.requireNonNull(shape.build(draft));
            if (entity instanceof Dossier dossier) {
                Claims.requireFigures(dossier);
            }
            return entity;
        } catch (IllegalArgumentException refused) {
            return refused;
        }
    }

    /** Finds the field without which, or with another value of which, the entity can be built: the refusal is about that one. */
    private Optional<T> amended(ReadRow row, List<Read<T, ?>> reads, IllegalArgumentException refused) {
        if (refused instanceof InvalidDossierException invalid) {
            row.reader().inconsistent(invalid);
            return Optional.empty();
        }
        Optional<T> entity = Optional.empty();
        Optional<Read<T, ?>> culprit = Optional.empty();
        boolean unsure = false;
        for (int i = 0; i < reads.size(); i++) {
            Read<T, ?> read = reads.get(i);
            for (Read<T, ?> other : read.others(row.reader())) {
                List<Read<T, ?>> changed = new ArrayList<>(reads);
                changed.set(i, other);
                Optional<T> made = cast(built(changed));
                if (made.isPresent()) {
                    unsure |= read.broken();
                    if (read.isNamed(refused)
                            || culprit.filter(known -> known.isNamed(refused)).isEmpty()) {
                        culprit = Optional.of(read);
                        entity = made;
                    }
                    break;
                }
            }
        }
        if (culprit.isEmpty()) {
            unsure = reads.stream().anyMatch(Read::broken);
            culprit = reads.stream().filter(read -> read.isNamed(refused)).reduce((one, last) -> last);
            entity = cast(built(reads.stream().<Read<T, ?>>map(Read::bare).toList()));
        }
        if (!unsure) {
            String column = culprit.flatMap(read -> row.firstThere(read.member().columns()))
                    .orElseGet(() -> row.firstOf(columns()));
            row.refused(refused, column);
        }
        return entity;
    }

    @Override
    Stream<Cells<?>> groups() {
        return members.stream().flatMap(member -> member.cells().groups());
    }

    @Override
    void write(ImmutableList<T> values, Spot at, WrittenRow line) {
        for (T value : values) {
            Spot here = id.map(column -> at.fact(idOf(value))).orElse(at);
            members.forEach(member -> member.write(value, here, line));
        }
    }

    private String idOf(T value) {
        return members.stream()
                .filter(member -> member.field().kind() == Kind.ID)
                .map(member -> String.valueOf(member.field().values(value).get(0)))
                .findFirst()
                .orElseThrow();
    }

    @Override
    ImmutableList<T> samples(GridReader reader) {
        List<Read<T, ?>> reads = new ArrayList<>();
        members.forEach(member -> reads.add(sample(member, reader)));
        return cast(built(reads)).map(ImmutableList::of).orElseGet(ImmutableList::of);
    }

    private static <T, V> Read<T, V> sample(Member<T, V> member, GridReader reader) {
        return new Read<>(member, member.isRequired() ? member.first(reader) : ImmutableList.of(), true);
    }

    @Override
    Optional<SheetColumn> column(List<String> path) {
        return path.isEmpty()
                ? columns().stream().findFirst()
                : members.stream()
                        .filter(member -> member.field().name().equals(path.get(0)))
                        .findFirst()
                        .flatMap(member -> member.cells().column(path.subList(1, path.size())));
    }
}
