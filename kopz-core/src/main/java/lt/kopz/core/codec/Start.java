package lt.kopz.core.codec;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The description of an object before its first property, whose getter says which type is described.
 *
 * @param <B> the builder
 */
public final class Start<B> {

    private final String name;
    private final Supplier<B> builder;
    private final String about;
    private final ImmutableMap<String, Integer> versions;

    Start(String name, Supplier<B> builder) {
        this(ObjectCodecs.checkedName(name), builder, "", ImmutableMap.of());
    }

    private Start(String name, Supplier<B> builder, String about, ImmutableMap<String, Integer> versions) {
        this.name = name;
        this.builder = builder;
        this.about = about;
        this.versions = versions;
    }

    /**
     * Describes the object in the schema.
     *
     * @param text one or two sentences
     * @return the description with this text
     */
    public Start<B> describe(String text) {
        return new Start<>(name, builder, text, versions);
    }

    /**
     * A required first property that is always the same number, such as {@code "schemaVersion": 1}. Another number is the
     * problem {@link Problem.Code#UNSUPPORTED_VERSION}, and what follows in the object is not judged.
     *
     * @param property its JSON name
     * @param version the number written, and the only one read
     * @return the description with this property
     */
    public Start<B> version(String property, int version) {
        return new Start<>(name, builder, about, ImmutableMap.of(property, version));
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
     * A map with text keys that is left out when empty; absent, the builder is given an empty one.
     *
     * @param <T> the type described
     * @param <V> the type of a value
     * @param name its JSON name
     * @param codec how a value stands in JSON
     * @param getter takes the map from the object; its order is the order written
     * @param setter gives the map to the builder, in the order read
     * @return the description with this property, described next
     * @throws IllegalArgumentException if the name was described before, or this is the 65th property
     */
    public <T, V> Fields<T, B> map(
            String name,
            Codec<V> codec,
            Function<T, ? extends Map<String, V>> getter,
            BiConsumer<B, ImmutableMap<String, V>> setter) {
        return this.<T>fields().map(name, codec, getter, setter);
    }

    /**
     * A property that is left out when it equals its default; absent, the builder is given the default.
     *
     * @param <T> the type described
     * @param <V> the type of the property
     * @param name its JSON name
     * @param codec how its value stands in JSON
     * @param defaultValue what absence means
     * @param getter takes it from the object
     * @param setter gives it to the builder
     * @return the description with this property, described next
     * @throws IllegalArgumentException if the name was described before, or this is the 65th property
     */
    public <T, V> Fields<T, B> withDefault(
            String name, Codec<V> codec, V defaultValue, Function<T, V> getter, BiConsumer<B, V> setter) {
        return this.<T>fields().withDefault(name, codec, defaultValue, getter, setter);
    }

    private <T> Fields<T, B> fields() {
        Fields<T, B> none = new Fields<>(new ObjectCodecs.Shape<>(name, builder, about), ImmutableList.of());
        for (Map.Entry<String, Integer> each : versions.entrySet()) {
            long version = each.getValue();
            none = none.required(
                    each.getKey(), new Scalars.VersionCodec(each.getValue()), value -> version, (b, number) -> {});
        }
        return none;
    }
}
