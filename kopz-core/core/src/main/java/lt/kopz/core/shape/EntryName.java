package lt.kopz.core.shape;

import java.util.Optional;
import java.util.function.Function;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.wording.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * By what an entry of a list is named, whatever its place: a value by itself as it is written, a part by the first of its fields that can name
 * it, such as a classification by its scheme and the value of an indicator by its date.
 */
public final class EntryName extends Structure<Function<?, String>> {
    private static final EntryName NAMES = new EntryName();

    private EntryName() {}

    /** The name of an entry; empty where nothing can name it. */
    public static <V> Optional<String> of(Kind<V> kind, V entry) {
        if (kind instanceof Kind.Part<V> part) {
            return part.shape().fields().stream()
                    .filter(EntryName::canName)
                    .findFirst()
                    .flatMap(field -> ofField(field, entry));
        }
        return Optional.ofNullable(name(kind)).map(name -> name.apply(entry));
    }

    private static <T, V> Optional<String> ofField(Field<T, V> field, T entry) {
        return field.values(entry).stream().findFirst().flatMap(value -> of(field.kind(), value));
    }

    /** The field that names the entries of a list; empty where they name themselves, or have none. */
    static Optional<String> field(Kind<?> kind) {
        return kind instanceof Kind.Part<?> part
                ? part.shape().fields().stream()
                        .filter(EntryName::canName)
                        .findFirst()
                        .map(Field::name)
                : Optional.empty();
    }

    private static boolean canName(Field<?, ?> field) {
        return field.occurs() != Field.Occurs.REPEATEDLY && name(field.kind()) != null;
    }

    @SuppressWarnings("unchecked") // the visitor gives each kind a function of its own type
    private static <V> @Nullable Function<V, String> name(Kind<V> kind) {
        return (Function<V, String>) kind.<@Nullable Function<?, String>>accept(NAMES);
    }

    @Override
    public Function<String, String> text(Kind.Text kind) {
        return text -> text;
    }

    @Override
    public @Nullable Function<?, String> plain(Kind.Plain what) {
        return switch (what) {
            case TOKEN, ID -> Function.<String>identity();
            case LOCALISED -> (LocalizedText text) -> text.any();
            case DATE, DAY -> Object::toString;
            default -> null;
        };
    }

    @Override
    public Function<String, String> reference(Kind.Reference kind) {
        return id -> id;
    }

    @Override
    public <E> Function<E, String> closed(Kind.Closed<E> kind) {
        return value -> kind.codes().entrySet().stream()
                .filter(each -> each.getValue().equals(value))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    @Override
    public <E> Function<E, String> open(Kind.Open<E> kind) {
        return kind.code();
    }

    @Override
    public <V> @Nullable Function<Sourced<V>, String> sourced(Kind.Known<V> kind) {
        Function<V, String> name = name(kind.value());
        return name == null ? null : known -> name.apply(known.value());
    }

    @Override
    public <U, V> @Nullable Function<V, String> converted(Kind.Converted<U, V> kind) {
        Function<U, String> name = name(kind.written());
        return name == null ? null : value -> name.apply(kind.from().apply(value));
    }
}
