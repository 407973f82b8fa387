package lt.kopz.core.codec;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import lt.kopz.core.refusal.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * The description of an object before its first property, whose getter says which type is described.
 *
 * @param <B> the builder
 */
public final class Start<B> {

    private final String name;
    private final Supplier<B> builder;
    private final String about;
    private final @Nullable String versionProperty;
    private final int version;

    Start(String name, Supplier<B> builder) {
        this(ObjectCodecs.checkedName(name), builder, "", null, 0);
    }

    private Start(String name, Supplier<B> builder, String about, @Nullable String versionProperty, int version) {
        this.name = name;
        this.builder = builder;
        this.about = about;
        this.versionProperty = versionProperty;
        this.version = version;
    }

    /**
     * Describes the object in the schema.
     *
     * @param text one or two sentences
     * @return the description with this text
     */
    public Start<B> describe(String text) {
        return new Start<>(name, builder, text, versionProperty, version);
    }

    /**
     * A required first property that is always the same number, such as {@code "schemaVersion": 1}. Another number is the
     * problem {@link ProblemKind#UNSUPPORTED_VERSION}, and what follows in the object is not judged.
     *
     * @param property its JSON name
     * @param version the number written, and the only one read
     * @return the description with this property
     */
    public Start<B> version(String property, int version) {
        return new Start<>(name, builder, about, property, version);
    }

    /**
     * A property that must be there.
     *
     * @param <T> the type described
     * @param <V> the type of the property
     * @param name its JSON name
     * @param codec how its value stands in JSON
     * @param getter takes it from the object, to write it
     * @param setter gives it to the builder
     * @return the description with this property, described next
     * @throws IllegalArgumentException if the name was described before, or this is the 65th property
     */
    public <T, V> Fields<T, B> required(String name, Codec<V> codec, Function<T, V> getter, BiConsumer<B, V> setter) {
        return this.<T>fields().required(name, codec, getter, setter);
    }

    /**
     * A property that may be left out; absent, the builder hears nothing of it.
     *
     * @param <T> the type described
     * @param <V> the type of the property
     * @param name its JSON name
     * @param codec how its value stands in JSON
     * @param getter takes it from the object; empty, the property is not written
     * @param setter gives it to the builder
     * @return the description with this property, described next
     * @throws IllegalArgumentException if the name was described before, or this is the 65th property
     */
    public <T, V> Fields<T, B> optional(
            String name, Codec<V> codec, Function<T, Optional<V>> getter, BiConsumer<B, V> setter) {
        return this.<T>fields().optional(name, codec, getter, setter);
    }

    /**
     * A list that is left out when empty; absent, the builder is given an empty one.
     *
     * @param <T> the type described
     * @param <E> the type of an element
     * @param name its JSON name
     * @param element how an element stands in JSON
     * @param getter takes the list from the object
     * @param setter gives the list to the builder, such as a method that takes an Iterable
     * @return the description with this property, described next
     * @throws IllegalArgumentException if the name was described before, or this is the 65th property
     */
    public <T, E> Fields<T, B> list(
            String name,
            Codec<E> element,
            Function<T, ? extends Collection<E>> getter,
            BiConsumer<B, ImmutableList<E>> setter) {
        return this.<T>fields().list(name, element, getter, setter);
    }

    /**
     * Goes on without a property, or with that of the version alone, for descriptions that are made field by field.
     *
     * @param <T> the type described
     * @return the description to go on with
     */
    public <T> Fields<T, B> fields() {
        Fields<T, B> none = new Fields<>(new ObjectCodecs.Shape<>(name, builder, about), ImmutableList.of());
        return versionProperty == null ? none : none.version(versionProperty, version);
    }
}
