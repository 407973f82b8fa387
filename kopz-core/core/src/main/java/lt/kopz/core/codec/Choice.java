package lt.kopz.core.codec;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The description of a choice, case by case. In JSON it is an object with one property, whose name says the case. Each
 * step adds to it.
 *
 * <pre>{@code
 * Codec<Headcount> headcount = Codec.<Headcount>choice("headcount")
 *         .when("exactly", Exactly.class, Codec.intNumber(), Exactly::count, Exactly::new)
 *         .when("atLeast", AtLeast.class, Codec.intNumber(), AtLeast::count, AtLeast::new)
 *         .just("unknown", Unknown.UNKNOWN)
 *         .build();                       // {"exactly": 23}   {"unknown": true}
 * }</pre>
 *
 * @param <T> the type that has cases
 */
public final class Choice<T> {

    private final String name;
    private final Map<String, ObjectCodecs.Case<T, ?>> cases = new LinkedHashMap<>();
    private String about = "";

    Choice(String name) {
        this.name = ObjectCodecs.checkedName(name);
    }

    /**
     * A case of a class of its own. A value is written by the first case whose class it has.
     *
     * @param <C> the class of the case
     * @param <V> what stands in the property
     * @param property the JSON name
     * @param type the class
     * @param codec how the property stands in JSON
     * @param getter takes what is written
     * @param maker makes the value; what it throws becomes a problem as in {@link Codec#as}
     * @return the description with this case, described next
     * @throws IllegalArgumentException if the name was described before
     */
    public <C extends T, V> Choice<T> when(
            String property, Class<C> type, Codec<V> codec, Function<C, V> getter, Function<V, ? extends T> maker) {
        return with(new ObjectCodecs.Case<>(
                property,
                codec,
                value -> type.isInstance(value) ? getter.apply(type.cast(value)) : null,
                maker::apply,
                ""));
    }

    /**
     * A case that is one value and has nothing more to say: {@code {"unknown": true}}.
     *
     * @param property the JSON name
     * @param constant the value
     * @return the description with this case, described next
     * @throws IllegalArgumentException if the name was described before
     */
    public Choice<T> just(String property, T constant) {
        return with(new ObjectCodecs.Case<>(
                property,
                new Scalars.BoolCodec(true),
                value -> value.equals(constant) ? (Boolean) true : null,
                yes -> constant,
                ""));
    }

    /**
     * Describes the case before in the schema, or, before the first case, the choice.
     *
     * @param text one or two sentences
     * @return the description with this text
     */
    public Choice<T> describe(String text) {
        if (cases.isEmpty()) {
            about = text;
        } else {
            cases.compute(
                    Iterables.getLast(cases.keySet()),
                    (last, one) -> requireNonNull(one).describedAs(text));
        }
        return this;
    }

    /**
     * Ends the description.
     *
     * @return the codec
     * @throws IllegalArgumentException if there is no case
     */
    public Codec<T> build() {
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("A choice has at least one case, '" + name + "' has none; add one");
        }
        return new ObjectCodecs.ChoiceCodec<>(name, about, ImmutableMap.copyOf(cases));
    }

    private Choice<T> with(ObjectCodecs.Case<T, ?> one) {
        if (cases.putIfAbsent(one.name(), one) != null) {
            throw new IllegalArgumentException("A case has a name of its own, was '" + one.name() + "' twice in '"
                    + name + "'; rename one of them");
        }
        return this;
    }
}
