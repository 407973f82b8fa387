package lt.kopz.core.shape;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of an entity.
 *
 * @param <T> the entity
 * @param <V> what the field holds; of a list, its elements
 * @param name the name in every form: JSON, tables, problems
 * @param kind what kind of value it holds
 * @param occurs how often it has one
 * @param getter takes what an entity has here
 * @param setter gives it to a draft
 * @param fallback the value of an entity that is given none; only where the field has a default
 * @param about what the field means, in English; for the JSON Schema
 * @param isNarrowing whether it says of what the entity speaks, which without any of it would speak of more
 */
public record Field<T, V>(
        String name,
        Kind<V> kind,
        Occurs occurs,
        Function<T, ?> getter,
        BiConsumer<Object, Object> setter,
        @Nullable V fallback,
        String about,
        boolean isNarrowing) {

    /** How often the field has a value. */
    public enum Occurs {
        /** Exactly once. */
        ONCE,
        /** Once or not at all. */
        OPTIONALLY,
        /** Once; where it is left out, it has a value that stands for nothing given. */
        WITH_DEFAULT,
        /** Any number of times, in an order. */
        REPEATEDLY
    }

    /** The same field of what has the entity as a part of it. */
    <O> Field<O, V> of(Function<O, T> owner, BiConsumer<Object, Object> part) {
        return new Field<>(name, kind, occurs, owner.andThen(getter), part, fallback, about, isNarrowing);
    }

    /** The value of an entity that is given none; only where the field has a default. */
    public Optional<V> absent() {
        return Optional.ofNullable(fallback);
    }

    /** The values that an entity has here, those left at the default too. */
    @SuppressWarnings("unchecked") // rows are typed where they are written, see Rows
    public ImmutableList<V> values(T owner) {
        Object value = getter.apply(owner);
        return switch (occurs) {
            case ONCE, WITH_DEFAULT -> ImmutableList.of((V) value);
            case OPTIONALLY -> ((Optional<V>) value).map(ImmutableList::of).orElseGet(ImmutableList::of);
            case REPEATEDLY -> ImmutableList.copyOf((Collection<V>) value);
        };
    }

    /** What an entity has here that has to be written down; nothing where it is left at the default. */
    public ImmutableList<V> written(T owner) {
        ImmutableList<V> values = values(owner);
        return fallback != null && values.get(0).equals(fallback) ? ImmutableList.of() : values;
    }

    /** Gives a draft of {@link Shape#draft} its value; of a list all of its elements at once. May throw what constructors throw. */
    public void set(Object draft, ImmutableList<V> values) {
        setter.accept(draft, occurs == Occurs.REPEATEDLY ? values : values.get(0));
    }
}
