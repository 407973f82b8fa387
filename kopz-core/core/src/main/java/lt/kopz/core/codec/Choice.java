package lt.kopz.core.codec;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.util.function.Function;

/**
 * The description of a choice, case by case. In JSON it is an object with one property, whose name says the case. Each
 * step gives a new description.
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
    private final String about;
    private final ImmutableMap<String, ObjectCodecs.Case<T, ?>> cases;

    Choice(String name) {
        this(ObjectCodecs.checkedName(name), "", ImmutableMap.of());
    }

    private Choice(String name, String about, ImmutableMap<String, ObjectCodecs.Case<T, ?>> cases) {
        this.name = name;
        this.about = about;
        this.cases = cases;
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
            return new Choice<>(name, text, cases);
        }
        ObjectCodecs.Case<T, ?> last = Iterables.getLast(cases.values());
        return new Choice<>(
                name,
                about,
                ImmutableMap.<String, ObjectCodecs.Case<T, ?>>builder()
                        .putAll(cases)
                        .put(last.name(), last.describedAs(text))
                        .buildKeepingLast());
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
        return new ObjectCodecs.ChoiceCodec<>(name, about, cases);
    }

    private Choice<T> with(ObjectCodecs.Case<T, ?> one) {
        if (cases.containsKey(one.name())) {
            throw new IllegalArgumentException("A case has a name of its own, was '" + one.name() + "' twice in '"
                    + name + "'; rename one of them");
        }
        return new Choice<>(
                name,
                about,
                ImmutableMap.<String, ObjectCodecs.Case<T, ?>>builder()
                        .putAll(cases)
                        .put(one.name(), one)
                        .buildOrThrow());
    }
}
