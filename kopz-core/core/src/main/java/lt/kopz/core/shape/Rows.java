package lt.kopz.core.shape;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import lt.kopz.core.shape.Field.Occurs;
import lt.kopz.core.source.Provenance;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a {@link Shape} in the making; {@link #describe} is about the shape before the first field, and then about the last one.
 *
 * @param <T> the entity
 * @param <B> its builder
 */
public final class Rows<T, B> {
    private final String name;
    private final Class<T> type;
    private final Supplier<B> builder;
    private final String about;
    private final ImmutableList<Field<T, ?>> fields;

    Rows(String name, Class<T> type, Supplier<B> builder, String about, ImmutableList<Field<T, ?>> fields) {
        this.name = name;
        this.type = type;
        this.builder = builder;
        this.about = about;
        this.fields = fields;
    }

    public Rows<T, B> describe(String text) {
        if (fields.isEmpty()) {
            return new Rows<>(name, type, builder, text, fields);
        }
        int last = fields.size() - 1;
        return with(fields.subList(0, last), fields.get(last).describedAs(text));
    }

    public Rows<T, B> id(Function<T, String> getter, BiConsumer<B, String> setter) {
        return required("id", Kind.ID, getter, setter)
                .describe("The id by which other facts name it; unique in the dossier.");
    }

    public Rows<T, B> provenance(Function<T, Provenance> getter, BiConsumer<B, Provenance> setter) {
        return withDefault("provenance", Kind.PROVENANCE, Provenance.stated(), getter, setter)
                .describe("How it is known, and where it stands.");
    }

    public <V> Rows<T, B> required(String field, Kind<V> kind, Function<T, V> getter, BiConsumer<B, V> setter) {
        return add(field, kind, Occurs.ONCE, getter, setter, null);
    }

    public <V> Rows<T, B> optional(
            String field, Kind<V> kind, Function<T, Optional<V>> getter, BiConsumer<B, V> setter) {
        return add(field, kind, Occurs.OPTIONALLY, getter, setter, null);
    }

    public <V> Rows<T, B> withDefault(
            String field, Kind<V> kind, V absent, Function<T, V> getter, BiConsumer<B, V> setter) {
        return add(field, kind, Occurs.WITH_DEFAULT, getter, setter, absent);
    }

    public <V> Rows<T, B> list(
            String field,
            Kind<V> kind,
            Function<T, ? extends Collection<V>> getter,
            BiConsumer<B, ImmutableList<V>> setter) {
        return add(field, kind, Occurs.REPEATEDLY, getter, setter, null);
    }

    /** Goes on with the fields that several shapes share. */
    public Rows<T, B> also(UnaryOperator<Rows<T, B>> more) {
        return more.apply(this);
    }

    @SuppressWarnings("unchecked") // a field is given the drafts of its own shape, and values of its own kind
    private <V> Rows<T, B> add(
            String field,
            Kind<V> kind,
            Occurs occurs,
            Function<T, ?> getter,
            BiConsumer<B, ?> setter,
            @Nullable V absent) {
        return with(fields, new Field<>(field, kind, occurs, getter, (BiConsumer<Object, Object>) setter, absent, ""));
    }

    private Rows<T, B> with(Iterable<Field<T, ?>> before, Field<T, ?> field) {
        return new Rows<>(
                name,
                type,
                builder,
                about,
                ImmutableList.<Field<T, ?>>builder().addAll(before).add(field).build());
    }

    @SuppressWarnings("unchecked") // a shape is given its own drafts
    public Shape<T> build(Function<B, T> build) {
        return new Shape<>(name, type, about, fields, builder, (Function<Object, T>) build);
    }
}
