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
 */
public final class Field<T, V> {

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

    private final String name;
    private final Kind<V> kind;
    private final Occurs occurs;
    private final Function<T, ?> getter;
    private final BiConsumer<Object, Object> setter;
    private final @Nullable V absent;
    private final String about;
    private final boolean isNarrowing;

    Field(
            String name,
            Kind<V> kind,
            Occurs occurs,
            Function<T, ?> getter,
            BiConsumer<Object, Object> setter,
            @Nullable V absent,
            String about,
            boolean isNarrowing) {
        this.name = name;
        this.kind = kind;
        this.occurs = occurs;
        this.getter = getter;
        this.setter = setter;
        this.absent = absent;
        this.about = about;
        this.isNarrowing = isNarrowing;
    }

    /** The same field of what has the entity as a part of it. */
    <O> Field<O, V> of(Function<O, T> owner, BiConsumer<Object, Object> part) {
        return new Field<>(name, kind, occurs, owner.andThen(getter), part, absent, about, isNarrowing);
    }

    /** The name in every form: JSON, tables, problems. */
    public String name() {
        return name;
    }

    public Kind<V> kind() {
        return kind;
    }

    public Occurs occurs() {
        return occurs;
    }

    /** What the field means, in English; for the JSON Schema. */
    public String about() {
        return about;
    }

    /** Whether it says of what the entity speaks, which without any of it would speak of more. */
    boolean isNarrowing() {
        return isNarrowing;
    }

    /** The value of an entity that is given none; only where the field has a default. */
    public Optional<V> absent() {
        return Optional.ofNullable(absent);
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
        return absent != null && values.get(0).equals(absent) ? ImmutableList.of() : values;
    }

    /** Gives a draft of {@link Shape#draft} its value; of a list all of its elements at once. May throw what constructors throw. */
    public void set(Object draft, ImmutableList<V> values) {
        setter.accept(draft, occurs == Occurs.REPEATEDLY ? values : values.get(0));
    }
}
