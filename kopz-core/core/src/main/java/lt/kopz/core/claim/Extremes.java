package lt.kopz.core.claim;

import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Of several values the one that begins last and the one that ends first: what has nothing in common with any of them has nothing in common
 * with one of these two.
 */
final class Extremes<E> {
    private final Function<E, Span> span;
    private @Nullable E beginsLast;
    private @Nullable E endsFirst;

    Extremes(Function<E, Span> span) {
        this.span = span;
    }

    static <E> Extremes<E> of(Function<E, Span> span, Stream<E> values) {
        Extremes<E> extremes = new Extremes<>(span);
        values.forEach(extremes::add);
        return extremes;
    }

    /** The extremes of claims, by the time of which each is stated. */
    static ByTime<Extremes<ClaimedValue>> byTime(Stream<ClaimedValue> claims) {
        ByTime<Extremes<ClaimedValue>> byTime = new ByTime<>(() -> new Extremes<>(ClaimedValue::value));
        claims.forEach(said -> byTime.of(said.when()).add(said));
        return byTime;
    }

    /** Takes a value in; of several that begin or end alike the first one stays. */
    void add(E value) {
        Span its = span.apply(value);
        beginsLast = beginsLast == null || its.beginsAfter(span.apply(beginsLast)) ? value : beginsLast;
        endsFirst = endsFirst == null || its.endsBefore(span.apply(endsFirst)) ? value : endsFirst;
    }

    /** Both, the one that begins last first; none of no values. */
    Stream<E> both() {
        return Stream.of(beginsLast, endsFirst).flatMap(Stream::ofNullable);
    }

    /** Those of the two that have nothing in common with a value. */
    Stream<E> opposedTo(Span value) {
        return both().distinct().filter(each -> !value.meets(span.apply(each)));
    }
}
