package lt.kopz.core.shape;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lt.kopz.core.member.Members;

/**
 * The description of an entity, or of a part of one: its fields in the order of every form.
 *
 * <pre>{@code
 * static final Shape<Transfer> TRANSFER = Shape.of(Transfer.class)
 *         .describe("Money handed over to somebody else.")
 *         .id()
 *         .required("amount", "How much was transferred.")
 *         .required("recipient", PARTY, "Who received it.")
 *         .provenance()
 *         .build();
 * }</pre>
 *
 * @param <T> the entity
 */
public final class Shape<T> {
    private final String name;
    private final Class<T> type;
    private final String about;
    private final ImmutableList<Field<T, ?>> fields;
    private final Members<T> members;

    Shape(String name, Class<T> type, String about, ImmutableList<Field<T, ?>> fields, Members<T> members) {
        this.name = name;
        this.type = type;
        this.about = about;
        this.fields = fields;
        this.members = members;
    }

    /**
     * Starts the description of an entity, or of a part of one, with the name of its class.
     *
     * @param type the class: a record, or one with a method {@code builder()}
     * @param <T> the entity
     * @return the description to go on with
     */
    public static <T> ShapeFields<T> of(Class<T> type) {
        return of(CaseFormat.UPPER_CAMEL.to(CaseFormat.LOWER_HYPHEN, type.getSimpleName()), type);
    }

    /** The same, of what has another name than its class. */
    static <T> ShapeFields<T> of(String name, Class<T> type) {
        return new ShapeFields<>(name, type);
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
        return members.draft();
    }

    /** The entity that a draft has become. May throw what constructors throw. */
    public T build(Object made) {
        return members.build(made);
    }

    @Override
    public String toString() {
        return name;
    }
}
