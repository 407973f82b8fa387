package lt.kopz.core.codec;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import lt.kopz.core.refusal.ProblemKind;

/**
 * The description of an object, property by property, in the order they are written. Each step adds to it.
 *
 * @param <T> the type described
 * @param <B> its builder
 */
public final class Fields<T, B> {

    private final String name;
    private final Supplier<B> builder;
    private final List<ObjectCodecs.Field<T, B, ?>> fields = new ArrayList<>();
    private String about = "";

    Fields(String name, Supplier<B> builder) {
        this.name = ObjectCodecs.checkedName(name);
        this.builder = builder;
    }

    /**
     * A required first property that is always the same number, such as {@code "schemaVersion": 1}. Another number is the
     * problem {@link ProblemKind#UNSUPPORTED_VERSION}, and what follows in the object is not judged.
     *
     * @param property its JSON name
     * @param version the number written, and the only one read
     * @return the description with this property, described next
     */
    public Fields<T, B> version(String property, int version) {
        return required(property, new Scalars.VersionCodec(version), value -> (long) version, (builder, read) -> {});
    }

    /**
     * A property that must be there.
     *
     * @param <V> the type of the property
     * @param name its JSON name
     * @param codec how its value stands in JSON
     * @param getter takes it from the object, to write it
     * @param setter gives it to the builder
     * @return the description with this property, described next
     * @throws IllegalArgumentException if the name was described before, or this is the 65th property
     */
    public <V> Fields<T, B> required(String name, Codec<V> codec, Function<T, V> getter, BiConsumer<B, V> setter) {
        return with(new ObjectCodecs.Field<>(name, codec, true, getter::apply, setter, null, ""));
    }

    /**
     * A property that may be left out; absent, the builder hears nothing of it.
     *
     * @param <V> the type of the property
     * @param name its JSON name
     * @param codec how its value stands in JSON
     * @param getter takes it from the object; empty, the property is not written
     * @param setter gives it to the builder
     * @return the description with this property, described next
     * @throws IllegalArgumentException if the name was described before, or this is the 65th property
     */
    public <V> Fields<T, B> optional(
            String name, Codec<V> codec, Function<T, Optional<V>> getter, BiConsumer<B, V> setter) {
        return with(new ObjectCodecs.Field<>(
                name, codec, false, value -> getter.apply(value).orElse(null), setter, null, ""));
    }

    /**
     * A list that is left out when empty; absent, the builder is given an empty one.
     *
     * @param <E> the type of an element
     * @param name its JSON name
     * @param element how an element stands in JSON
     * @param getter takes the list from the object
     * @param setter gives the list to the builder, such as a method that takes an Iterable
     * @return the description with this property, described next
     * @throws IllegalArgumentException if the name was described before, or this is the 65th property
     */
    public <E> Fields<T, B> list(
            String name,
            Codec<E> element,
            Function<T, ? extends Collection<E>> getter,
            BiConsumer<B, ImmutableList<E>> setter) {
        return withDefault(
                name,
                Codec.listOf(element),
                ImmutableList.of(),
                value -> ImmutableList.copyOf(getter.apply(value)),
                setter);
    }

    /**
     * A property that is left out when it equals its default; absent, the builder is given the default.
     *
     * @param <V> the type of the property
     * @param name its JSON name
     * @param codec how its value stands in JSON
     * @param defaultValue what absence means
     * @param getter takes it from the object
     * @param setter gives it to the builder
     * @return the description with this property, described next
     * @throws IllegalArgumentException if the name was described before, or this is the 65th property
     */
    public <V> Fields<T, B> withDefault(
            String name, Codec<V> codec, V defaultValue, Function<T, V> getter, BiConsumer<B, V> setter) {
        return with(new ObjectCodecs.Field<>(
                name,
                codec,
                false,
                value -> {
                    V present = getter.apply(value);
                    return present.equals(defaultValue) ? null : present;
                },
                setter,
                defaultValue,
                ""));
    }

    /**
     * Describes the property before in the schema, or, before the first property, the object.
     *
     * @param text one or two sentences
     * @return the description with this text
     */
    public Fields<T, B> describe(String text) {
        if (fields.isEmpty()) {
            about = text;
        } else {
            int last = fields.size() - 1;
            fields.set(last, fields.get(last).describedAs(text));
        }
        return this;
    }

    /**
     * Ends the description.
     *
     * @param build makes the object from its builder; what it throws becomes a problem at the object's start: a
     *     {@link lt.kopz.core.refusal.RefusedException} one of its kind, an IllegalArgumentException, IllegalStateException,
     *     NullPointerException, DateTimeException or ArithmeticException {@link ProblemKind#INVALID_VALUE}. It is called only if all
     *     properties were in order
     * @return the codec
     */
    public Codec<T> build(Function<B, T> build) {
        return new ObjectCodecs.ObjectCodec<>(name, about, builder, ImmutableList.copyOf(fields), build);
    }

    private Fields<T, B> with(ObjectCodecs.Field<T, B, ?> field) {
        if (fields.stream().anyMatch(other -> other.name().equals(field.name()))) {
            throw new IllegalArgumentException("A property has a name of its own, was '" + field.name() + "' twice in '"
                    + name + "'; rename one of them");
        }
        if (fields.size() == ObjectCodecs.MOST) {
            throw new IllegalArgumentException("An object has at most " + ObjectCodecs.MOST + " properties, '"
                    + field.name() + "' is one more in '" + name + "'; group some in an object of their own");
        }
        fields.add(field);
        return this;
    }
}
