package lt.kopz.core.codec;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
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
    private final @Nullable Versions versions;

    Start(String name, Supplier<B> builder) {
        this(ObjectCodecs.checkedName(name), builder, "", null);
    }

    private Start(String name, Supplier<B> builder, String about, @Nullable Versions versions) {
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
     * problem {@link ProblemKind#UNSUPPORTED_VERSION}, and what follows in the object is not judged.
     *
     * @param property its JSON name
     * @param version the number written, and the only one read
     * @return the description with this property
     */
    public Start<B> version(String property, int version) {
        return version(property, version, ImmutableMap.of());
    }

    /**
     * The same property in a form that has older versions. A text of one of these is read as a tree, brought to the present version step by
     * step, and read as if it had been written so; a text of the present version is read as ever, with no tree and no step.
     *
     * <pre>{@code
     * .version("schemaVersion", 2, ImmutableMap.of(1, tree -> {
     *     tree.put("agreements", tree.remove("contracts")); // renamed in version 2
     *     return tree;
     * }))
     * }</pre>
     *
     * <p>What is wrong with an older text is reported as of the present version: its JSON Pointer is where the value belongs today. Line and
     * column are those of the text that was read: of the object it is in, where a step kept or moved that as it was, and else of the nearest
     * object around it that was. So a step should pass on what it does not change, and not copy it. Older texts are read where the object is
     * the whole text, or a line of JSON Lines, and not where it is a part of something else.
     *
     * @param property its JSON name
     * @param version the number written
     * @param steps from each older number that can be read, how it becomes the next: given the members of the object as
     *     {@link Codec#readTree} gives them, in a map of its own, it returns those of the next version; the number is changed for it. What it
     *     throws is a problem {@link ProblemKind#INVALID_VALUE} of the whole text
     * @return the description with this property
     * @throws IllegalArgumentException if a number between the oldest and the present one has no step
     */
    public Start<B> version(
            String property, int version, ImmutableMap<Integer, UnaryOperator<Map<String, Object>>> steps) {
        return new Start<>(name, builder, about, new Versions(property, version, steps));
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

    /**
     * Goes on without a property, or with that of the version alone, for descriptions that are made field by field.
     *
     * @param <T> the type described
     * @return the description to go on with
     */
    public <T> Fields<T, B> fields() {
        Fields<T, B> none = new Fields<>(new ObjectCodecs.Shape<>(name, builder, about), ImmutableList.of());
        if (versions == null) {
            return none;
        }
        long version = versions.version();
        return none.required(
                versions.property(), new Scalars.VersionCodec(versions), value -> version, (b, number) -> {});
    }
}
