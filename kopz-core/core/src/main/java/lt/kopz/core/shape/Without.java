package lt.kopz.core.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.source.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Entities without some of the facts in them: what names one of these names nothing then, and what has to name one goes with it.
 */
public final class Without extends Change {
    private final ImmutableSet<String> gone;
    private final Set<String> further = new HashSet<>();
    private final Map<Shape<?>, ImmutableList<?>> holdings = new HashMap<>();

    private Without(ImmutableSet<String> gone) {
        this.gone = gone;
    }

    /**
     * An entity without some of the facts in it; the same where it has none of them.
     *
     * @return the entity; empty where it cannot be without them
     */
    public static <T> Optional<T> facts(Shape<T> shape, T owner, Set<String> ids) {
        ImmutableSet<String> gone = ImmutableSet.copyOf(ids);
        while (true) {
            Without without = new Without(gone);
            Supplier<Optional<T>> left = without.ready(shape, owner);
            if (gone.containsAll(without.further)) {
                return left.get();
            }
            gone = ImmutableSet.<String>builder()
                    .addAll(gone)
                    .addAll(without.further)
                    .build();
        }
    }

    private <T> Optional<T> left(Shape<T> shape, T owner) {
        return ready(shape, owner).get();
    }

    /** The entity ready to be made, once it is known what else goes: until then it may name what is not there. */
    private <T> Supplier<Optional<T>> ready(Shape<T> shape, T owner) {
        if (owner instanceof Fact fact && gone.contains(fact.id())) {
            leave(shape, owner);
            return Optional::empty;
        }
        Map<Field<T, ?>, ImmutableList<?>> less = new HashMap<>();
        for (Holding<T, ?> holding : holdings(shape)) {
            Optional<? extends ImmutableList<?>> left = holding.less(owner);
            if (left.isPresent() && holding.isEssential(left.get())) {
                leave(shape, owner);
                return Optional::empty;
            }
            left.ifPresent(values -> less.put(holding.field(), values));
        }
        return less.isEmpty() ? () -> Optional.of(owner) : () -> built(shape, owner, less);
    }

    private <T> Optional<T> built(Shape<T> shape, T owner, Map<Field<T, ?>, ImmutableList<?>> less) {
        try {
            Object draft = shape.draft();
            shape.fields().forEach(field -> set(field, draft, owner, less));
            return Optional.of(shape.build(draft));
        } catch (RefusedException incomplete) {
            leave(shape, owner);
            return Optional.empty();
        }
    }

    @SuppressWarnings("unchecked") // what is left of a field are some of its values
    private static <T, V> void set(Field<T, V> field, Object draft, T owner, Map<Field<T, ?>, ImmutableList<?>> less) {
        ImmutableList<V> values = less.containsKey(field) ? (ImmutableList<V>) less.get(field) : field.values(owner);
        if (!values.isEmpty()) {
            field.set(draft, values);
        }
    }

    /** What is in an entity that goes, goes with it. */
    private <T> void leave(Shape<T> shape, T owner) {
        Walk.of(shape).through(Path.ROOT, owner, new Guest() {
            @Override
            public void id(Path path, String id, Object of) {
                further.add(id);
            }
        });
    }

    /** A field in which something may be missing, and what is left of a value in it. */
    private record Holding<T, V>(Field<T, V> field, Function<V, Optional<V>> rest) {
        /** Whether the entity is not there where no more is left: it has to have a value, or would speak of more. */
        boolean isEssential(ImmutableList<?> left) {
            return field.isNarrowing() || (left.isEmpty() && field.occurs() == Field.Occurs.ONCE);
        }

        /** What is left of all its values; empty where nothing is missing. */
        Optional<ImmutableList<V>> less(T owner) {
            ImmutableList<V> values = field.values(owner);
            List<V> left = new ArrayList<>(values.size());
            values.forEach(value -> rest.apply(value).ifPresent(left::add));
            return left.equals(values) ? Optional.empty() : Optional.of(ImmutableList.copyOf(left));
        }
    }

    @SuppressWarnings("unchecked") // each shape is kept with what was found of its own fields
    private <T> ImmutableList<Holding<T, ?>> holdings(Shape<T> shape) {
        ImmutableList<?> known = holdings.get(shape);
        if (known == null) {
            known = shape.fields().stream()
                    .flatMap(field -> holding(field).stream())
                    .collect(ImmutableList.toImmutableList());
            holdings.put(shape, known);
        }
        return (ImmutableList<Holding<T, ?>>) known;
    }

    private <T, V> Optional<Holding<T, V>> holding(Field<T, V> field) {
        return Optional.ofNullable(of(field.kind())).map(rest -> new Holding<>(field, rest));
    }

    @Override
    public Function<String, Optional<?>> reference(Kind.Reference kind) {
        return id -> Optional.of(id).filter(named -> !gone.contains(named));
    }

    @Override
    public @Nullable <T> Function<T, Optional<?>> part(Kind.Part<T> kind) {
        Shape<T> shape = kind.shape();
        boolean hasId = shape.fields().stream().anyMatch(field -> field.kind() == Kind.ID);
        return hasId || !holdings(shape).isEmpty() ? value -> left(shape, value) : null;
    }
}
