package lt.kopz.core.shape;

import java.util.Optional;
import java.util.function.Function;
import lt.kopz.core.source.Sourced;
import org.jspecify.annotations.Nullable;

/** What becomes of a value of each kind: nothing where it goes; null of kinds in which nothing changes. */
abstract class Change extends Structure<Function<?, Optional<?>>> {
    @SuppressWarnings("unchecked") // the visitor gives each kind a function of its own type
    final <V> @Nullable Function<V, Optional<V>> of(Kind<V> kind) {
        return (Function<V, Optional<V>>) (Function<?, ?>) kind.<@Nullable Function<?, Optional<?>>>accept(this);
    }

    @Override
    public final <T> @Nullable Function<T, Optional<?>> choice(Kind.OneOf<T> kind) {
        return kind.cases().stream().allMatch(one -> of(one.kind()) == null)
                ? null
                : value -> kind.cases().stream()
                        .filter(one -> one.type().isInstance(value))
                        .findFirst()
                        .flatMap(one -> held(one, value));
    }

    private <T, C extends T, V> Optional<T> held(Kind.Case<T, C, V> one, T value) {
        Function<V, Optional<V>> change = of(one.kind());
        return change == null
                ? Optional.of(value)
                : one.held(value)
                        .flatMap(change)
                        .map(changed -> one.held(value).filter(changed::equals).isPresent()
                                ? value
                                : one.make().apply(changed));
    }

    @Override
    public final <V> @Nullable Function<Sourced<V>, Optional<?>> sourced(Kind.Known<V> kind) {
        Function<V, Optional<V>> change = of(kind.value());
        return change == null
                ? null
                : known -> change.apply(known.value()).map(value -> Sourced.of(value, known.provenance()));
    }

    @Override
    public final <U, V> @Nullable Function<V, Optional<?>> converted(Kind.Converted<U, V> kind) {
        Function<U, Optional<U>> change = of(kind.written());
        return change == null
                ? null
                : value -> change.apply(kind.from().apply(value)).map(kind.to());
    }
}
