package lt.kopz.core.shape;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;

/**
 * The forms of a {@link Kind.OneOf} in the making; {@link #describe} is about the whole before the first form, and then about the last one.
 *
 * @param <T> what has the forms
 */
final class Forms<T> {
    private final String name;
    private final String about;
    private final ImmutableList<Kind.Case<T, ?, ?>> cases;

    private Forms(String name, String about, ImmutableList<Kind.Case<T, ?, ?>> cases) {
        this.name = name;
        this.about = about;
        this.cases = cases;
    }

    static <T> Forms<T> of(String name) {
        return new Forms<>(name, "", ImmutableList.of());
    }

    Forms<T> describe(String text) {
        if (cases.isEmpty()) {
            return new Forms<>(name, text, cases);
        }
        int last = cases.size() - 1;
        return with(cases.subList(0, last), cases.get(last).describedAs(text));
    }

    /** A form that holds one value. */
    <C extends T, V> Forms<T> when(
            String form, Class<C> type, Kind<V> kind, Function<C, V> get, Function<V, ? extends T> make) {
        return with(cases, new Kind.Case<>(form, type, kind, get, make, ""));
    }

    /** A form that is described by its own shape. */
    <C extends T> Forms<T> when(String form, Shape<C> shape) {
        return when(form, shape.type(), Kind.part(shape), value -> value, value -> value);
    }

    private Forms<T> with(Iterable<Kind.Case<T, ?, ?>> before, Kind.Case<T, ?, ?> last) {
        return new Forms<>(
                name,
                about,
                ImmutableList.<Kind.Case<T, ?, ?>>builder()
                        .addAll(before)
                        .add(last)
                        .build());
    }

    Kind<T> build() {
        return new Kind.OneOf<>(name, about, cases);
    }
}
