package lt.kopz.core.shape;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The description of an entity, or of a part of one: its fields in the order of every form.
 *
 * <pre>{@code
 * static final Shape<Transfer> TRANSFER = Shape.of("transfer", Transfer.class, Transfer::builder)
 *         .describe("Money handed over to somebody else.")
 *         .id(Transfer::id, Transfer.Builder::id)
 *         .required("amount", AMOUNT, Transfer::amount, Transfer.Builder::amount)
 *         .describe("How much was transferred.")
 *         .required("recipient", PARTY, Transfer::recipient, Transfer.Builder::recipient)
 *         .describe("Who received it.")
 *         .provenance(Transfer::provenance, Transfer.Builder::provenance)
 *         .build(Transfer.Builder::build);
 * }</pre>
 *
 * @param <T> the entity
 */
public final class Shape<T> {
    private final String name;
    private final Class<T> type;
    private final String about;
    private final ImmutableList<Field<T, ?>> fields;
    private final Supplier<?> draft;
    private final Function<Object, T> build;

    Shape(
            String name,
            Class<T> type,
            String about,
            ImmutableList<Field<T, ?>> fields,
            Supplier<?> draft,
            Function<Object, T> build) {
        this.name = name;
        this.type = type;
        this.about = about;
        this.fields = fields;
        this.draft = draft;
        this.build = build;
    }

    /**
     * Starts the description of an entity that has a builder.
     *
     * @param name the name, as in the JSON Schema
     * @param type the class of the entity
     * @param builder makes an empty builder
     * @param <T> the entity
     * @param <B> the builder
     * @return the description to go on with
     */
    public static <T, B> Rows<T, B> of(String name, Class<T> type, Supplier<B> builder) {
        return new Rows<>(name, type, builder, "", ImmutableList.of());
    }

    /** Starts the description of a value that is made all at once. */
    static <T> PartRows<T> of(String name, Class<T> type) {
        return new PartRows<>(of(name, type, Parts::new));
    }

    /** The name, as in the JSON Schema. */
    public String name() {
        return name;
    }

    /** The class of the entity. */
    public Class<T> type() {
        return type;
    }

    /** What the entity is, in English; for the JSON Schema. */
    public String about() {
        return about;
    }

    /** The fields in the order of every form. */
    public ImmutableList<Field<T, ?>> fields() {
        return fields;
    }

    /** A field by its name. */
    public Optional<Field<T, ?>> field(String named) {
        return fields.stream().filter(field -> field.name().equals(named)).findFirst();
    }

    /** An entity in the making, for {@link Field#set}. */
    public Object draft() {
        return draft.get();
    }

    /** The entity that a draft has become. May throw what constructors throw. */
    public T build(Object made) {
        return build.apply(made);
    }

    @Override
    public String toString() {
        return name;
    }
}
