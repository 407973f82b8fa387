package lt.kopz.core.shape;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of a value that is made all at once, by the names of its fields, each of which put in values of its own kind. */
@SuppressWarnings({"TypeParameterUnusedInFormals", "unchecked"})
final class Parts {
    private final Map<String, Object> byName = new HashMap<>();

    void put(String name, Object value) {
        byName.put(name, value);
    }

    /** A part that has to be there, or has a default. */
    <V> V get(String name) {
        return (V) Objects.requireNonNull(byName.get(name), name);
    }

    /** A part that may be left out. */
    <V> Optional<V> optional(String name) {
        @Nullable Object value = byName.get(name);
        return Optional.ofNullable((V) value);
    }

    /** The elements of a list. */
    <V> ImmutableList<V> list(String name) {
        return (ImmutableList<V>) byName.getOrDefault(name, ImmutableList.of());
    }
}
