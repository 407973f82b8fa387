package lt.kopz.core.shape;

import com.google.common.collect.ImmutableList;
import java.util.function.BiConsumer;
import java.util.function.Function;
import lt.kopz.core.member.Members;

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

    /** A form that is a record of one value, of the kind that its type has. */
    <C extends T> Forms<T> when(String form, Class<C> type, String about) {
        return when(form, type, Kind.of(Members.held(type, component(type))), about);
    }

    /** A form that is a record of one value. */
    <C extends T, V> Forms<T> when(String form, Class<C> type, Kind<V> kind, String about) {
        Members<C> members = Members.of(type);
        BiConsumer<Object, V> setter = members.setter(component(type));
        return when(form, type, kind, members.getter(component(type)), about, value -> {
            Object draft = members.draft();
            setter.accept(draft, value);
            return members.build(draft);
        });
    }

    private static String component(Class<?> type) {
        return type.getRecordComponents()[0].getName();
    }

    /** A form that is described by its own shape. */
    <C extends T> Forms<T> when(String form, Shape<C> shape, String about) {
        return when(form, shape.type(), Kind.part(shape), value -> value, about, value -> value);
    }

    private <C extends T, V> Forms<T> when(
            String form, Class<C> type, Kind<V> kind, Function<C, V> get, String about, Function<V, C> make) {
        cases.add(new Kind.Case<>(form, type, kind, get, make, about));
        return this;
    }

    Kind<T> build() {
        return new Kind.OneOf<>(name, about, cases.build());
    }
}
