package lt.kopz.core.shape;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import lt.kopz.core.member.Members;
import lt.kopz.core.member.Parts;
import lt.kopz.core.shape.Field.Occurs;
import lt.kopz.core.source.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a {@link Shape} in the making. A field is read from an entity, and given to its builder or constructor, by its name; where
 * it is not read so, what reads it is given. Its kind is that of the type that is read, where this has one kind alone.
 *
 * @param <T> the entity
 */
public final class ShapeFields<T> {
    private static final String WHOLE = "";

    private final String name;
    private final Class<T> type;
    private final Map<String, BiFunction<Members<T>, String, Field<T, ?>>> fields = new LinkedHashMap<>();
    private final Map<String, String> abouts = new HashMap<>();
    private final Set<String> narrowing = new HashSet<>();
    private String last = WHOLE;

    ShapeFields(String name, Class<T> type) {
        this.name = name;
        this.type = type;
    }

    /** Says what the field before means, or before the first one what the entity is; a short text may stand with the field itself. */
    public ShapeFields<T> describe(String text) {
        return describe(last, text);
    }

    /** Says that the field before narrows what the entity speaks of: where what it names is not there, the entity is not there either. */
    ShapeFields<T> narrowing() {
        narrowing.add(last);
        return this;
    }

    /** The id by which other facts name the entity. */
    public ShapeFields<T> id() {
        return required("id", Kind.ID, "The id by which other facts name it; unique in the dossier.");
    }

    /** How the entity is known. */
    public ShapeFields<T> provenance() {
        return withDefault("provenance", Kind.PROVENANCE, Provenance.stated(), "How it is known, and where it stands.");
    }

    public ShapeFields<T> required(String field) {
        return required(field, kind(field));
    }

    public ShapeFields<T> required(String field, String about) {
        return required(field).describe(about);
    }

    public <V> ShapeFields<T> required(String field, Kind<V> kind) {
        return add(field, kind, Occurs.ONCE, null, null, null);
    }

    public <V> ShapeFields<T> required(String field, Kind<V> kind, String about) {
        return required(field, kind).describe(about);
    }

    public <V> ShapeFields<T> required(String field, Kind<V> kind, Function<T, V> getter) {
        return add(field, kind, Occurs.ONCE, getter, null, null);
    }

    public ShapeFields<T> optional(String field) {
        return optional(field, kind(field));
    }

    public ShapeFields<T> optional(String field, String about) {
        return optional(field).describe(about);
    }

    public <V> ShapeFields<T> optional(String field, Kind<V> kind) {
        return add(field, kind, Occurs.OPTIONALLY, null, null, null);
    }

    public <V> ShapeFields<T> optional(String field, Kind<V> kind, String about) {
        return optional(field, kind).describe(about);
    }

    public <V> ShapeFields<T> optional(String field, Kind<V> kind, Function<T, Optional<V>> getter) {
        return add(field, kind, Occurs.OPTIONALLY, getter, null, null);
    }

    public <V> ShapeFields<T> withDefault(String field, V absent) {
        return withDefault(field, kind(field), absent);
    }

    public <V> ShapeFields<T> withDefault(String field, V absent, String about) {
        return withDefault(field, absent).describe(about);
    }

    public <V> ShapeFields<T> withDefault(String field, Kind<V> kind, V absent) {
        return add(field, kind, Occurs.WITH_DEFAULT, null, null, absent);
    }

    public <V> ShapeFields<T> withDefault(String field, Kind<V> kind, V absent, String about) {
        return withDefault(field, kind, absent).describe(about);
    }

    public <V> ShapeFields<T> withDefault(String field, Kind<V> kind, V absent, Function<T, V> getter) {
        return add(field, kind, Occurs.WITH_DEFAULT, getter, null, absent);
    }

    public ShapeFields<T> list(String field) {
        return list(field, kind(field));
    }

    public ShapeFields<T> list(String field, String about) {
        return list(field).describe(about);
    }

    public <V> ShapeFields<T> list(String field, Kind<V> kind) {
        return add(field, kind, Occurs.REPEATEDLY, null, null, null);
    }

    public <V> ShapeFields<T> list(String field, Kind<V> kind, String about) {
        return list(field, kind).describe(about);
    }

    public <V> ShapeFields<T> list(String field, Kind<V> kind, Function<T, ? extends Collection<V>> getter) {
        return add(field, kind, Occurs.REPEATEDLY, getter, null, null);
    }

    /** A list that is read, and given to a builder, in a way of its own. */
    public <B, V> ShapeFields<T> list(
            String field,
            Kind<V> kind,
            Function<T, ? extends Collection<V>> getter,
            BiConsumer<B, ImmutableList<V>> setter) {
        return add(field, kind, Occurs.REPEATEDLY, getter, setter, null);
    }

    @SuppressWarnings("unchecked") // the kind is that of the type
    private <V> Kind<V> kind(String field) {
        return (Kind<V>) Kind.of(Members.held(type, field));
    }

    /** Goes on with the fields that several shapes share. */
    public ShapeFields<T> also(UnaryOperator<ShapeFields<T>> more) {
        return more.apply(this);
    }

    /** Goes on with the fields of a part, which stand beside its own. */
    <P> ShapeFields<T> beside(Shape<P> part, Function<T, P> owner) {
        for (Field<P, ?> field : part.fields()) {
            put(field.name(), (members, text) -> field.of(owner, members.setter(field.name())));
        }
        return this;
    }

    @SuppressWarnings("unchecked") // a field is given the drafts of its own shape, and values of its own kind
    private <V> ShapeFields<T> add(
            String field,
            Kind<V> kind,
            Occurs occurs,
            @Nullable Function<T, ?> getter,
            @Nullable BiConsumer<?, ?> setter,
            @Nullable V absent) {
        return put(
                field,
                (members, text) -> new Field<>(
                        field,
                        kind,
                        occurs,
                        getter == null ? members.<Object>getter(field) : getter,
                        setter == null ? members.setter(field) : (BiConsumer<Object, Object>) setter,
                        absent,
                        text,
                        narrowing.contains(field)));
    }

    private ShapeFields<T> put(String field, BiFunction<Members<T>, String, Field<T, ?>> made) {
        fields.put(field, made);
        return describe(field, "");
    }

    private ShapeFields<T> describe(String field, String text) {
        abouts.put(field, text);
        last = field;
        return this;
    }

    /** The shape of a record, or of a class with a builder. */
    public Shape<T> build() {
        return build(Members.of(type).describedBy(fields.keySet()));
    }

    /** The shape of what is made of its parts in a way of its own. */
    Shape<T> build(Function<Parts, T> build) {
        return build(Members.ofParts(type, build));
    }

    private Shape<T> build(Members<T> members) {
        ImmutableList.Builder<Field<T, ?>> made = ImmutableList.builder();
        fields.forEach((field, of) -> made.add(of.apply(members, abouts.getOrDefault(field, ""))));
        return new Shape<>(name, type, abouts.getOrDefault(WHOLE, ""), made.build(), members);
    }
}
