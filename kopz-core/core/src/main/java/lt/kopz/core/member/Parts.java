package lt.kopz.core.member;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The parts of a value that is made all at once, by the names of its fields, each of which put in values of its own kind. */
@SuppressWarnings({"TypeParameterUnusedInFormals", "unchecked"})
public final class Parts {
    private final Map<String, Object> byName = new HashMap<>();

    void put(String name, Object value) {
        byName.put(name, value);
    }

    /** A part that has to be there, or has a default. */
    public <V> V get(String name) {
        return (V) Objects.requireNonNull(byName.get(name), name);
    }

    /** A part that may be left out. */
    public <V> Optional<V> optional(String name) {
        @Nullable Object value = byName.get(name);
        return Optional.ofNullable((V) value);
    }

    /** The elements of a list. */
    public <V> ImmutableList<V> list(String name) {
        return (ImmutableList<V>) byName.getOrDefault(name, ImmutableList.of());
    }

    /** What a component of a record is given: a list without entries, or nothing, where it may be left out. */
    Object component(String name, Class<?> type) {
        if (type == Optional.class) {
            return optional(name);
        }
        return type.isAssignableFrom(ImmutableList.class) && type != Object.class ? list(name) : get(name);
    }
}
