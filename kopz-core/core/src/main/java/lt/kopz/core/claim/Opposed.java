package lt.kopz.core.claim;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Which of several claims about one thing another one of them contradicts. Of those that speak of one time, the one that begins last and the
 * one that ends first decide it for all.
 */
final class Opposed<V, T extends Comparable<? super T>> {
    private final Function<V, Bounds<T>> bounds;
    private final Map<Spoken, Extremes> byTime = new LinkedHashMap<>();
    private final NavigableMap<LocalDate, Spoken> days = new TreeMap<>();
    private final List<Spoken> others = new ArrayList<>();

    private Opposed(Function<V, Bounds<T>> bounds) {
        this.bounds = bounds;
    }

    /** The claims that are opposed to another one, in their order. */
    static <K, V, T extends Comparable<? super T>> ImmutableList<Said<?, ?>> of(
            List<Said<K, V>> same, Function<V, Bounds<T>> bounds) {
        Opposed<V, T> opposed = new Opposed<>(bounds);
        same.forEach(opposed::add);
        return same.stream().filter(opposed::isOpposed).collect(ImmutableList.toImmutableList());
    }

    private void add(Said<?, V> said) {
        Extremes known = byTime.get(said.when());
        if (known == null) {
            known = new Extremes(bounds.apply(said.value()));
            byTime.put(said.when(), known);
            said.when().day().ifPresentOrElse(day -> days.put(day, said.when()), () -> others.add(said.when()));
        }
        known.add(bounds.apply(said.value()));
    }

    private boolean isOpposed(Said<?, V> said) {
        Bounds<T> value = bounds.apply(said.value());
        return times(said.when())
                .filter(said.when()::isOfADayOf)
                .anyMatch(time -> requireNonNull(byTime.get(time), "time").isOpposedTo(value));
    }

    private Stream<Spoken> times(Spoken when) {
        Stream<Spoken> perDay = when.isKnown()
                ? days
                        .subMap(
                                when.days().least().orElseThrow(),
                                true,
                                when.days().greatest().orElseThrow(),
                                true)
                        .values()
                        .stream()
                : Stream.empty();
        return Stream.concat(perDay, others.stream());
    }

    private final class Extremes {
        private Bounds<T> beginsLast;
        private Bounds<T> endsFirst;

        Extremes(Bounds<T> first) {
            this.beginsLast = first;
            this.endsFirst = first;
        }

        void add(Bounds<T> value) {
            beginsLast = value.beginsAfter(beginsLast) ? value : beginsLast;
            endsFirst = value.endsBefore(endsFirst) ? value : endsFirst;
        }

        boolean isOpposedTo(Bounds<T> value) {
            return !value.meets(beginsLast) || !value.meets(endsFirst);
        }
    }
}
