package lt.kopz.core.codec;

import java.util.HashSet;
import java.util.Set;
import lt.kopz.core.member.Members;

/**
 * The properties of a codec in the making whose values are records: each is a component, which is read and given by its name.
 *
 * @param <T> the record
 */
public final class RecordFields<T> {
    private final Members<T> members;
    private final Set<String> names = new HashSet<>();
    private final Fields<T, Object> fields;

    RecordFields(String name, Class<T> type, String about) {
        this.members = Members.of(type);
        this.fields = Codec.<T, Object>object(name, members::draft).describe(about);
    }

    /**
     * A required first property that is always the same number, such as {@code "schemaVersion": 1}.
     *
     * @param property its JSON name
     * @param version the number written, and the only one read
     * @return the description with this property
     * @see Fields#version
     */
    public RecordFields<T> version(String property, int version) {
        fields.version(property, version);
        return this;
    }

    /**
     * A property that must be there.
     *
     * @param name its JSON name, that of the component
     * @param codec the codec of its value
     * @param about what it means
     * @param <V> its value
     * @return the description with this property
     */
    public <V> RecordFields<T> required(String name, Codec<V> codec, String about) {
        return with(name, fields.required(name, codec, members.getter(name), members.setter(name)), about);
    }

    /**
     * The same, whose name says what it means.
     *
     * @param name its JSON name, that of the component
     * @param codec the codec of its value
     * @param <V> its value
     * @return the description with this property
     */
    public <V> RecordFields<T> required(String name, Codec<V> codec) {
        return required(name, codec, "");
    }

    /**
     * A property that may be left out, of an {@link java.util.Optional}.
     *
     * @param name its JSON name, that of the component
     * @param codec the codec of its value
     * @param about what it means
     * @param <V> its value
     * @return the description with this property
     */
    public <V> RecordFields<T> optional(String name, Codec<V> codec, String about) {
        return with(name, fields.optional(name, codec, members.getter(name), members.setter(name)), about);
    }

    /**
     * The same, whose name says what it means.
     *
     * @param name its JSON name, that of the component
     * @param codec the codec of its value
     * @param <V> its value
     * @return the description with this property
     */
    public <V> RecordFields<T> optional(String name, Codec<V> codec) {
        return optional(name, codec, "");
    }

    /**
     * A property that may be left out for a value, which is not written.
     *
     * @param name its JSON name, that of the component
     * @param codec the codec of its value
     * @param absent that value
     * @param about what it means
     * @param <V> its value
     * @return the description with this property
     */
    public <V> RecordFields<T> withDefault(String name, Codec<V> codec, V absent, String about) {
        return with(name, fields.withDefault(name, codec, absent, members.getter(name), members.setter(name)), about);
    }

    /**
     * A list that is left out where it is empty.
     *
     * @param name its JSON name, that of the component
     * @param element the codec of an element
     * @param about what it means
     * @param <E> an element
     * @return the description with this property
     */
    public <E> RecordFields<T> list(String name, Codec<E> element, String about) {
        return with(name, fields.list(name, element, members.getter(name), members.setter(name)), about);
    }

    /**
     * The same, whose name says what it means.
     *
     * @param name its JSON name, that of the component
     * @param element the codec of an element
     * @param <E> an element
     * @return the description with this property
     */
    public <E> RecordFields<T> list(String name, Codec<E> element) {
        return list(name, element, "");
    }

    private RecordFields<T> with(String name, Fields<T, Object> more, String about) {
        names.add(name);
        more.describe(about);
        return this;
    }

    /**
     * The codec that is described.
     *
     * @return the codec
     * @throws IllegalArgumentException if a component of the record is not described
     */
    public Codec<T> build() {
        return fields.build(members.describedBy(names)::build);
    }
}
