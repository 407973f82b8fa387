package lt.kopz.core.shape;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import lt.kopz.core.member.Members;
import lt.kopz.core.member.Parts;
import lt.kopz.core.shape.Field.Occurs;
import lt.kopz.core.source.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a {@link Shape} in the making. A field is read from an entity, and given to its builder or constructor, by its name; where
 * it is not read so, what reads it is given.
 *
 * @param <T> the entity
 */
public final class Rows<T> {
    private final String name;
    private final Class<T> type;
    private final String about;
    private final Map<String, Function<Members<T>, Field<T, ?>>> fields = new LinkedHashMap<>();

    Rows(String name, Class<T> type, String about) {
        this.name = name;
        this.type = type;
        this.about = about;
    }

    /** The id by which other facts name the entity. */
    public Rows<T> id() {
        return required("id", Kind.ID, "The id by which other facts name it; unique in the dossier.");
    }

    /** How the entity is known. */
    public Rows<T> provenance() {
        return withDefault("provenance", Kind.PROVENANCE, Provenance.stated(), "How it is known, and where it stands.");
    }

    public <V> Rows<T> required(String field, Kind<V> kind, String about) {
        return add(field, kind, Occurs.ONCE, null, null, null, about);
    }

    public <V> Rows<T> required(String field, Kind<V> kind, Function<T, V> getter, String about) {
        return add(field, kind, Occurs.ONCE, getter, null, null, about);
    }

    public <V> Rows<T> optional(String field, Kind<V> kind, String about) {
        return add(field, kind, Occurs.OPTIONALLY, null, null, null, about);
    }

    public <V> Rows<T> optional(String field, Kind<V> kind, Function<T, Optional<V>> getter, String about) {
        return add(field, kind, Occurs.OPTIONALLY, getter, null, null, about);
    }

    public <V> Rows<T> withDefault(String field, Kind<V> kind, V absent, String about) {
        return add(field, kind, Occurs.WITH_DEFAULT, null, null, absent, about);
    }

    public <V> Rows<T> withDefault(String field, Kind<V> kind, V absent, Function<T, V> getter, String about) {
        return add(field, kind, Occurs.WITH_DEFAULT, getter, null, absent, about);
    }

    public <V> Rows<T> list(String field, Kind<V> kind, String about) {
        return add(field, kind, Occurs.REPEATEDLY, null, null, null, about);
    }

    /** A list that is read, and given to a builder, in a way of its own. */
    public <B, V> Rows<T> list(
            String field,
            Kind<V> kind,
            Function<T, ? extends Collection<V>> getter,
            BiConsumer<B, ImmutableList<V>> setter,
            String about) {
        return add(field, kind, Occurs.REPEATEDLY, getter, setter, null, about);
    }

    /** Goes on with the fields that several shapes share. */
    public Rows<T> also(UnaryOperator<Rows<T>> more) {
        return more.apply(this);
    }

    /** Goes on with the fields of a part, which stand beside its own. */
    <P> Rows<T> beside(Shape<P> part, Function<T, P> owner) {
        for (Field<P, ?> field : part.fields()) {
            fields.put(field.name(), members -> field.of(owner, members.setter(field.name())));
        }
        return this;
    }

    @SuppressWarnings("unchecked") // a field is given the drafts of its own shape, and values of its own kind
    private <V> Rows<T> add(
            String field,
            Kind<V> kind,
            Occurs occurs,
            @Nullable Function<T, ?> getter,
            @Nullable BiConsumer<?, ?> setter,
            @Nullable V absent,
            String about) {
        fields.put(
                field,
                members -> new Field<>(
                        field,
                        kind,
                        occurs,
                        getter == null ? members.<Object>getter(field) : getter,
                        setter == null ? members.setter(field) : (BiConsumer<Object, Object>) setter,
                        absent,
                        about));
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
        fields.values().forEach(field -> made.add(field.apply(members)));
        return new Shape<>(name, type, about, made.build(), members);
    }
}
