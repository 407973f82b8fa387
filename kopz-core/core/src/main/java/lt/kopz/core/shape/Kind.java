package lt.kopz.core.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.reflect.TypeToken;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.ExternalIds;
import lt.kopz.core.source.Ids;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a field holds: one of a closed set, which interpreters visit.
 *
 * @param <V> the values
 */
public sealed interface Kind<V> {

    /**
     * Has this kind interpreted.
     *
     * @param visitor the interpreter
     * @param <R> what it makes
     * @return what it makes of this kind
     */
    <R extends @Nullable Object> R accept(Visitor<R> visitor);

    /**
     * An interpreter.
     *
     * @param <R> what it makes of a kind
     */
    interface Visitor<R extends @Nullable Object> {
        R text(Text kind);

        R plain(Plain what);

        R whole(Whole kind);

        R reference(Reference kind);

        <E> R closed(Closed<E> kind);

        <E> R open(Open<E> kind);

        <T> R part(Part<T> kind);

        <T> R choice(OneOf<T> kind);

        <V> R sourced(Known<V> kind);

        <U, V> R converted(Converted<U, V> kind);
    }

    // ---- values that stand for themselves

    /**
     * Text that nobody translates.
     *
     * @param form what it has to look like, where not any text will do
     */
    record Text(Optional<Pattern> form) implements Kind<String> {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /** What is all said by the type of its values. */
    enum Plain {
        TOKEN,
        LOCALISED,
        FLAG,
        AMOUNT,
        STATED_AMOUNT,
        CURRENCY,
        COUNT,
        DATE,
        DAY,
        PERIOD,
        REGISTERS,
        PROVENANCE,
        ID
    }

    /**
     * A plain value.
     *
     * @param what of which type
     */
    record Single<V>(Plain what) implements Kind<V> {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.plain(what);
        }
    }

    /**
     * What a text has to look like.
     *
     * @param what what it is, with an example
     * @param regex what the whole text has to match, in the syntax common to Java and ECMA-262
     */
    record Pattern(ValueMessage what, String regex) {}

    /**
     * A whole number.
     *
     * @param least the least, inclusive
     * @param most the greatest, inclusive
     */
    record Whole(int least, int most) implements Kind<Integer> {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.whole(this);
        }
    }

    // ---- ids

    /**
     * The id of another fact.
     *
     * @param targets what it may name; nothing where it may name anything but a statistic on victims
     * @param acyclic whether following it must never lead back
     */
    record Reference(ImmutableList<Class<?>> targets, boolean acyclic) implements Kind<String> {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.reference(this);
        }

        /** The same where following it must never lead back. */
        public Reference withoutCircle() {
            return new Reference(targets, true);
        }
    }

    // ---- codes

    /**
     * One of a fixed set.
     *
     * @param <E> the values
     * @param codes the values by code, in order
     */
    record Closed<E>(ImmutableMap<String, E> codes) implements Kind<E> {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.closed(this);
        }
    }

    /**
     * A code that anybody may add to.
     *
     * @param <E> the values
     * @param form what a code looks like
     * @param common the values that have a name of their own
     * @param of makes the value of a code
     * @param code the code of a value
     */
    record Open<E>(Pattern form, ImmutableList<E> common, Function<String, E> of, Function<E, String> code)
            implements Kind<E> {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.open(this);
        }
    }

    // ---- what is made of others

    /**
     * A part that belongs to its owner alone.
     *
     * @param <T> the part
     * @param shape its shape
     */
    record Part<T>(Shape<T> shape) implements Kind<T> {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.part(this);
        }
    }

    /**
     * One of several forms.
     *
     * @param <T> what has the forms
     * @param name the name of the choice
     * @param about what it is
     * @param cases the forms
     */
    record OneOf<T>(String name, String about, ImmutableList<Case<T, ?, ?>> cases) implements Kind<T> {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.choice(this);
        }
    }

    /**
     * A form.
     *
     * @param <T> what has the form
     * @param <C> its class in this form
     * @param <V> what the form holds
     * @param name the name of the form
     * @param type the class of values in this form
     * @param kind what it holds
     * @param get takes it from a value in this form
     * @param make makes a value in this form
     * @param about what the form is
     */
    record Case<T, C extends T, V>(
            String name, Class<C> type, Kind<V> kind, Function<C, V> get, Function<V, ? extends T> make, String about) {
        /** What a value holds, if it has this form. */
        public Optional<V> held(T value) {
            return type.isInstance(value) ? Optional.of(get.apply(type.cast(value))) : Optional.empty();
        }
    }

    /**
     * A value with a provenance of its own.
     *
     * @param <V> the value
     * @param name the name of the whole, as in the JSON Schema
     * @param value what kind of value
     * @param bare whether the value may stand for itself, where it has no provenance of its own
     */
    record Known<V>(String name, Kind<V> value, boolean bare) implements Kind<Sourced<V>> {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.sourced(this);
        }
    }

    /**
     * A value that is written as another one.
     *
     * @param <U> what is written
     * @param <V> what it means
     * @param written what kind of value is written
     * @param to what it means; may throw as a constructor does
     * @param from how it is written
     */
    record Converted<U, V>(Kind<U> written, Function<U, V> to, Function<V, U> from) implements Kind<V> {
        @Override
        public <R extends @Nullable Object> R accept(Visitor<R> visitor) {
            return visitor.converted(this);
        }
    }

    // ---- how shapes name them

    /** Any text. */
    Kind<String> TEXT = new Text(Optional.empty());

    /** A text of the form of an id that names no fact, such as a seat. */
    Kind<String> TOKEN = new Single<>(Plain.TOKEN);

    /** Text in one language or several, with the cases that sentences need. */
    Kind<LocalizedText> LOCALISED = new Single<>(Plain.LOCALISED);

    /** Yes or no. */
    Kind<Boolean> FLAG = new Single<>(Plain.FLAG);

    /** An amount of money. */
    Kind<MonetaryAmount> AMOUNT = new Single<>(Plain.AMOUNT);

    /** An amount of money as a source states it. */
    Kind<StatedAmount> STATED_AMOUNT = new Single<>(Plain.STATED_AMOUNT);

    /** A currency. */
    Kind<CurrencyUnit> CURRENCY = new Single<>(Plain.CURRENCY);

    /** How many, as exactly as it is known. */
    Kind<Headcount> COUNT = new Single<>(Plain.COUNT);

    /** A date as exactly as it is known. */
    Kind<PartialDate> DATE = new Single<>(Plain.DATE);

    /** One day. */
    Kind<LocalDate> DAY = new Single<>(Plain.DAY);

    /** A period, both days inclusive. */
    Kind<DateRange> PERIOD = new Single<>(Plain.PERIOD);

    /** Identifiers that registers have given, by the name of the register; of one register one or several. */
    Kind<ImmutableSetMultimap<String, String>> REGISTERS =
            converted(new Single<>(Plain.REGISTERS), ids -> ids, ExternalIds::inOrder);

    /** How something is known, and where it stands. */
    Kind<Provenance> PROVENANCE = new Single<>(Plain.PROVENANCE);

    /** The id by which other facts name this one; unique in the dossier. */
    Kind<String> ID = new Single<>(Plain.ID);

    /** A date that may have a provenance of its own. */
    Kind<Sourced<PartialDate>> SOURCED_DATE = new Known<>("sourced-partial-date", DATE, true);

    Kind<Sourced<LocalDate>> SOURCED_DAY = new Known<>("sourced-date", DAY, true);

    Kind<Sourced<Headcount>> SOURCED_COUNT = new Known<>("sourced-headcount", COUNT, false);

    /** The kinds of those types that have one kind alone, enums apart. */
    ImmutableMap<TypeToken<?>, Kind<?>> BY_TYPE = ImmutableMap.<TypeToken<?>, Kind<?>>builder()
            .put(TypeToken.of(LocalizedText.class), LOCALISED)
            .put(TypeToken.of(Boolean.class), FLAG)
            .put(TypeToken.of(MonetaryAmount.class), AMOUNT)
            .put(TypeToken.of(StatedAmount.class), STATED_AMOUNT)
            .put(TypeToken.of(CurrencyUnit.class), CURRENCY)
            .put(TypeToken.of(Headcount.class), COUNT)
            .put(TypeToken.of(PartialDate.class), DATE)
            .put(TypeToken.of(LocalDate.class), DAY)
            .put(TypeToken.of(DateRange.class), PERIOD)
            .put(new TypeToken<Sourced<PartialDate>>() {}, SOURCED_DATE)
            .put(new TypeToken<Sourced<LocalDate>>() {}, SOURCED_DAY)
            .put(new TypeToken<Sourced<Headcount>>() {}, SOURCED_COUNT)
            .buildOrThrow();

    /** A text of one form. */
    static Kind<String> text(ValueMessage what, String regex) {
        return new Text(Optional.of(new Pattern(what, regex)));
    }

    static Kind<Integer> whole(int least, int most) {
        return new Whole(least, most);
    }

    static Reference reference(Class<?>... targets) {
        return new Reference(ImmutableList.copyOf(targets), false);
    }

    /** A code for each constant of an enum. */
    static <E extends Enum<E>> Kind<E> code(Class<E> type) {
        return new Closed<>(
                Arrays.stream(type.getEnumConstants()).collect(ImmutableMap.toImmutableMap(Enum::name, each -> each)));
    }

    /** A code for each constant, and for what is written in capital letters beyond them. */
    static <E> Kind<E> openCode(
            ValueMessage what, ImmutableList<E> common, Function<String, E> of, Function<E, String> code) {
        return new Open<>(new Pattern(what, Ids.CODE_PATTERN), common, of, code);
    }

    /** What is held of a type that says it all. */
    @SuppressWarnings({"rawtypes", "unchecked"}) // an enum has constants of its own type
    static Kind<?> of(Type type) {
        if (type instanceof Class<?> codes && codes.isEnum()) {
            return code((Class) codes);
        }
        Kind<?> kind = BY_TYPE.get(TypeToken.of(type).wrap());
        if (kind == null) {
            throw new IllegalArgumentException("there is more than one kind of " + type + "; say which one is meant");
        }
        return kind;
    }

    static <T> Kind<T> part(Shape<T> shape) {
        return new Part<>(shape);
    }

    /** The id of another fact, where it may have a provenance of its own that it is meant. */
    static Kind<Sourced<String>> sourced(Reference reference) {
        return new Known<>("sourced-id", reference, true);
    }

    static <U, V> Kind<V> converted(Kind<U> written, Function<U, V> to, Function<V, U> from) {
        return new Converted<>(written, to, from);
    }
}
