package lt.kopz.core.claim;

import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Of several values the one that begins last and the one that ends first: what has nothing in common with any of them has nothing in common
 * with one of these two.
 */
final class Extremes<E, T extends Comparable<? super T>> {
    private final Function<E, Bounds<T>> bounds;
    private @Nullable E beginsLast;
    private @Nullable E endsFirst;

    Extremes(Function<E, Bounds<T>> bounds) {
        this.bounds = bounds;
    }

    /** Takes a value in; of several that begin or end alike the first one stays. */
    void add(E value) {
        Bounds<T> its = bounds.apply(value);
        beginsLast = beginsLast == null || its.beginsAfter(bounds.apply(beginsLast)) ? value : beginsLast;
        endsFirst = endsFirst == null || its.endsBefore(bounds.apply(endsFirst)) ? value : endsFirst;
    }

    /** Takes in what others have. */
    void addAll(Extremes<E, T> others) {
        others.stream().forEach(this::add);
    }

    boolean isEmpty() {
        return beginsLast == null;
    }

    E beginsLast() {
        return Objects.requireNonNull(beginsLast, "no value");
    }

    E endsFirst() {
        return Objects.requireNonNull(endsFirst, "no value");
    }

    private Stream<E> stream() {
        return beginsLast == endsFirst
                ? Stream.ofNullable(beginsLast)
                : Stream.of(beginsLast, endsFirst).flatMap(Stream::ofNullable);
    }

    /** Those of the two that have nothing in common with a value. */
    Stream<E> opposedTo(Bounds<T> value) {
        return stream().filter(each -> !value.meets(bounds.apply(each)));
    }
}
