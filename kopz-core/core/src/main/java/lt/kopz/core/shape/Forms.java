package lt.kopz.core.shape;

import com.google.common.collect.ImmutableList;
import java.util.function.Function;

/**
 * The forms of a {@link Kind.OneOf} in the making.
 *
 * @param <T> what has the forms
 */
final class Forms<T> {
    private final String name;
    private final String about;
    private final ImmutableList.Builder<Kind.Case<T, ?, ?>> cases = ImmutableList.builder();

    Forms(String name, String about) {
        this.name = name;
        this.about = about;
    }

    /** A form that holds one value. */
    <C extends T, V> Forms<T> when(
            String form, Class<C> type, Kind<V> kind, Function<C, V> get, Function<V, ? extends T> make, String about) {
        cases.add(new Kind.Case<>(form, type, kind, get, make, about));
        return this;
    }

    /** A form that is described by its own shape. */
    <C extends T> Forms<T> when(String form, Shape<C> shape, String about) {
        return when(form, shape.type(), Kind.part(shape), value -> value, value -> value, about);
    }

    Kind<T> build() {
        return new Kind.OneOf<>(name, about, cases.build());
    }
}
