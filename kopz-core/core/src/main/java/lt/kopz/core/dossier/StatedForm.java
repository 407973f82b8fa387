package lt.kopz.core.dossier;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.testimony.StatedValue;

/**
 * How the values of a field are stated in a contradiction.
 *
 * @param name the name that the form has in JSON
 * @param read the value that is stated; empty where it is stated in another form, or nothing such can be
 * @param words how a value is stated
 * @param either what is known when any of some values may be true; empty for kinds in which that cannot be held
 * @param known whether a value says anything
 * @param <V> the values
 */
record StatedForm<V>(
        String name,
        BiFunction<StatedValue, Provenance, Optional<V>> read,
        Function<V, StatedValue> words,
        Function<ImmutableList<V>, Optional<V>> either,
        Function<V, Boolean> known) {
    /** Of values of which one alone can be held. */
    static <S extends StatedValue, V> StatedForm<V> single(
            String name, Class<S> type, Function<S, Optional<V>> read, Function<V, StatedValue> words) {
        return new StatedForm<>(
                name,
                (stated, provenance) -> type.isInstance(stated) ? read.apply(type.cast(stated)) : Optional.empty(),
                words,
                values -> Optional.empty(),
                value -> true);
    }

    /** That of a kind each value of which can be stated. */
    static <S extends StatedValue, V> StatedForm<V> of(
            String name, Class<S> type, Function<S, V> read, Function<V, StatedValue> words) {
        return single(name, type, read.andThen(Optional::of), words);
    }

    /** The same for values of which it can be held what any of them leaves open. */
    StatedForm<V> joined(Function<ImmutableList<V>, V> hull, Function<V, Boolean> isKnown) {
        return new StatedForm<>(name, read, words, values -> Optional.of(hull.apply(values)), isKnown);
    }

    /** Whether two values are stated in the same words. */
    boolean isSame(V one, V other) {
        return words.apply(one).equals(words.apply(other));
    }
}
