package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Function;

/**
 * Which of several claims about one thing another one of them contradicts. Of those that speak of one time, the one that begins last and the
 * one that ends first decide it for all.
 */
final class Opposed {
    private Opposed() {}

    /** The claims that are opposed to another one, in their order. */
    static <K, V, T extends Comparable<? super T>> ImmutableList<Said<?, ?>> of(
            List<Said<K, V>> same, Function<V, Bounds<T>> bounds) {
        ByTime<Extremes<V, T>> extremes = new ByTime<>(() -> new Extremes<>(bounds));
        same.forEach(said -> extremes.of(said.when()).add(said.value()));
        return same.stream()
                .filter(said -> extremes.meeting(said.when())
                        .anyMatch(values -> values.opposedTo(bounds.apply(said.value()))
                                .findAny()
                                .isPresent()))
                .collect(ImmutableList.toImmutableList());
    }
}
