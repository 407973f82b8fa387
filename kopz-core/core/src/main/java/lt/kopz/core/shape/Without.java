package lt.kopz.core.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * Entities without some of the facts in them: what names one of these names nothing then, and what has to name one goes with it.
 */
public final class Without extends Structure<Function<?, Optional<?>>> {
    private final ImmutableSet<String> gone;
    private final Set<String> further = new HashSet<>();

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
        Object draft = shape.draft();
        boolean same = true;
        for (Field<T, ?> field : shape.fields()) {
            Left found = left(field, owner, draft);
            if (found == Left.TOO_LITTLE) {
                leave(shape, owner);
                return Optional::empty;
            }
            same &= found == Left.ALL;
        }
        boolean isSame = same;
        return () -> {
            try {
                return Optional.of(isSame ? owner : shape.build(draft));
            } catch (RefusedException incomplete) {
                leave(shape, owner);
                return Optional.empty();
            }
        };
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

    private enum Left {
        ALL,
        LESS,
        TOO_LITTLE
    }

    private <T, V> Left left(Field<T, V> field, T owner, Object draft) {
        ImmutableList<V> values = field.values(owner);
        Function<V, Optional<V>> rest = left(field.kind());
        ImmutableList<V> kept = rest == null
                ? values
                : values.stream().flatMap(value -> rest.apply(value).stream()).collect(ImmutableList.toImmutableList());
        if (field.occurs() == Field.Occurs.ONCE && kept.isEmpty()) {
            return Left.TOO_LITTLE;
        }
        if (!kept.isEmpty()) {
            field.set(draft, kept);
        }
        return kept.equals(values) ? Left.ALL : Left.LESS;
    }

    @SuppressWarnings("unchecked") // the visitor gives each kind a function of its own type
    private <V> @Nullable Function<V, Optional<V>> left(Kind<V> kind) {
        return (Function<V, Optional<V>>) (Function<?, ?>) kind.<@Nullable Function<?, Optional<?>>>accept(this);
    }

    @Override
    public Function<String, Optional<?>> reference(Kind.Reference kind) {
        return id -> Optional.of(id).filter(named -> !gone.contains(named));
    }

    @Override
    public <T> Function<T, Optional<?>> part(Kind.Part<T> kind) {
        return value -> left(kind.shape(), value);
    }

    @Override
    public <T> Function<T, Optional<?>> choice(Kind.OneOf<T> kind) {
        return value -> kind.cases().stream()
                .filter(one -> one.type().isInstance(value))
                .findFirst()
                .flatMap(one -> held(one, value));
    }

    private <T, C extends T, V> Optional<T> held(Kind.Case<T, C, V> one, T value) {
        Function<V, Optional<V>> rest = left(one.kind());
        return rest == null
                ? Optional.of(value)
                : one.held(value)
                        .flatMap(rest)
                        .map(left -> one.held(value).filter(left::equals).isPresent()
                                ? value
                                : one.make().apply(left));
    }

    @Override
    public <V> @Nullable Function<Sourced<V>, Optional<?>> sourced(Kind.Known<V> kind) {
        Function<V, Optional<V>> rest = left(kind.value());
        return rest == null
                ? null
                : known -> rest.apply(known.value()).map(value -> Sourced.of(value, known.provenance()));
    }

    @Override
    public <U, V> @Nullable Function<V, Optional<?>> converted(Kind.Converted<U, V> kind) {
        Function<U, Optional<U>> rest = left(kind.written());
        return rest == null
                ? null
                : value -> rest.apply(kind.from().apply(value)).map(kind.to());
    }

    @Override
    public @Nullable Function<?, Optional<?>> id(Kind.OwnId kind) {
        return null;
    }

    @Override
    public @Nullable Function<?, Optional<?>> provenance(Kind.Evidence kind) {
        return null;
    }

    @Override
    public @Nullable Function<?, Optional<?>> amount(Kind.Amount kind) {
        return null;
    }

    @Override
    public @Nullable Function<?, Optional<?>> stated(Kind.Stated kind) {
        return null;
    }
}
