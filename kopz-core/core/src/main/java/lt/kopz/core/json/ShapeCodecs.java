package lt.kopz.core.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import lt.kopz.core.codec.Choice;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.codec.Fields;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.shape.Field;
import lt.kopz.core.shape.Kind;
import lt.kopz.core.shape.Shape;
import lt.kopz.core.shape.ValueShapes;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Sourced;

/** Makes the codecs of shapes, one for each name. */
final class ShapeCodecs implements Kind.Visitor<Codec<?>> {
    private final Map<String, Codec<?>> made = new HashMap<>();

    /** The codec of a shape. */
    <T> Codec<T> of(Shape<T> shape) {
        // organisations repeat from dossier to dossier of one stream
        return kept(
                shape.name(),
                () -> shape.type() == Organisation.class ? object(shape).shared() : object(shape));
    }

    /** The codec of a kind. */
    @SuppressWarnings("unchecked") // the visitor gives each kind a codec of its own type
    <V> Codec<V> of(Kind<V> kind) {
        return (Codec<V>) kind.accept(this);
    }

    private <T> Codec<T> object(Shape<T> shape) {
        Fields<T, Object> fields =
                Codec.<T, Object>object(shape.name(), shape::draft).describe(shape.about());
        for (Field<T, ?> field : shape.fields()) {
            fields = with(fields, field, owner -> owner, draft -> draft).describe(field.about());
        }
        return fields.build(shape::build);
    }

    /**
     * A description with one more field.
     *
     * @param owner the entity inside what is written
     * @param draft the draft of the entity inside what is read
     */
    <T, B, E, V> Fields<T, B> with(
            Fields<T, B> fields, Field<E, V> field, Function<T, E> owner, Function<B, Object> draft) {
        Codec<V> codec = of(field.kind());
        BiConsumer<B, V> one = (made, value) -> field.set(draft.apply(made), ImmutableList.of(value));
        return switch (field.occurs()) {
            case ONCE ->
                fields.required(
                        field.name(),
                        codec,
                        from -> field.values(owner.apply(from)).get(0),
                        one);
            case OPTIONALLY ->
                fields.optional(
                        field.name(),
                        codec,
                        from -> field.values(owner.apply(from)).stream().findFirst(),
                        one);
            case WITH_DEFAULT ->
                fields.withDefault(
                        field.name(),
                        codec,
                        field.absent().orElseThrow(),
                        from -> field.values(owner.apply(from)).get(0),
                        one);
            case REPEATEDLY ->
                fields.list(
                        field.name(),
                        codec,
                        from -> field.values(owner.apply(from)),
                        (made, values) -> field.set(draft.apply(made), values));
        };
    }

    @Override
    public Codec<String> text(Kind.Text kind) {
        Optional<Kind.Pattern> form = kind.form();
        return form.isPresent()
                ? Codec.text(form.get().what().text(), null, form.get().regex())
                : Codec.text();
    }

    @Override
    public Codec<?> plain(Kind.Plain what) {
        return switch (what) {
            case TOKEN, ID -> ValueCodecs.ID;
            case LOCALISED -> ValueCodecs.LOCALIZED_TEXT;
            case FLAG -> Codec.bool();
            case AMOUNT -> ValueCodecs.AMOUNT_OF_FACT;
            case STATED_AMOUNT -> ValueCodecs.STATED_AMOUNT;
            case CURRENCY -> ValueCodecs.CURRENCY;
            case COUNT -> ValueCodecs.HEADCOUNT_OF_FACT;
            case DATE -> ValueCodecs.PARTIAL_DATE;
            case DAY -> ValueCodecs.DATE;
            case PERIOD -> ValueCodecs.PERIOD;
            case REGISTERS -> registers();
            case PROVENANCE -> of(ValueShapes.PROVENANCE);
        };
    }

    @Override
    public Codec<Integer> whole(Kind.Whole kind) {
        return Codec.intNumber(kind.least(), kind.most());
    }

    /** Of each register a text, or a list of several. */
    private static Codec<ImmutableSetMultimap<String, String>> registers() {
        Codec<ImmutableList<String>> ids = Codec.either(
                Codec.text().as(ImmutableList::of, all -> all.get(0)),
                Codec.listOf(Codec.text()),
                all -> all.size() == 1);
        return Codec.mapOf(ids).as(ShapeCodecs::byRegister, ShapeCodecs::listsByRegister);
    }

    private static ImmutableSetMultimap<String, String> byRegister(ImmutableMap<String, ImmutableList<String>> lists) {
        ImmutableSetMultimap.Builder<String, String> ids = ImmutableSetMultimap.builder();
        lists.forEach((register, list) -> {
            if (list.isEmpty()) {
                throw new RefusedException(ProblemKind.BLANK_TEXT, "what", Word.IDENTIFIER);
            }
            ids.putAll(register, list);
        });
        return ids.build();
    }

    private static ImmutableMap<String, ImmutableList<String>> listsByRegister(
            ImmutableSetMultimap<String, String> ids) {
        return ids.keySet().stream()
                .collect(ImmutableMap.toImmutableMap(
                        register -> register, register -> ids.get(register).asList()));
    }

    @Override
    public Codec<String> reference(Kind.Reference kind) {
        return ValueCodecs.ID;
    }

    @Override
    public <E> Codec<E> closed(Kind.Closed<E> kind) {
        return Codec.enumOf(kind.codes());
    }

    @Override
    public <E> Codec<E> open(Kind.Open<E> kind) {
        return Codec.text(kind.form().what().text(), null, kind.form().regex()).as(kind.of(), kind.code());
    }

    @Override
    public <T> Codec<T> part(Kind.Part<T> kind) {
        return of(kind.shape());
    }

    @Override
    public <T> Codec<T> choice(Kind.OneOf<T> kind) {
        return kept(kind.name(), () -> {
            Choice<T> choice = Codec.<T>choice(kind.name()).describe(kind.about());
            for (Kind.Case<T, ?, ?> one : kind.cases()) {
                choice = with(choice, one).describe(one.about());
            }
            return choice.build();
        });
    }

    private <T, C extends T, V> Choice<T> with(Choice<T> choice, Kind.Case<T, C, V> one) {
        return choice.when(one.name(), one.type(), of(one.kind()), one.get(), one.make());
    }

    /** The bare value where it may and does stand for itself, and otherwise an object of the value and its provenance. */
    @Override
    public <V> Codec<Sourced<V>> sourced(Kind.Known<V> kind) {
        return kept(kind.name(), () -> {
            Codec<Sourced<V>> full = object(ValueShapes.sourced(kind));
            return kind.bare()
                    ? Codec.either(
                            of(kind.value()).as(Sourced::stated, Sourced::value),
                            full,
                            known -> known.provenance().equals(Provenance.stated()))
                    : full;
        });
    }

    @Override
    public <U, V> Codec<V> converted(Kind.Converted<U, V> kind) {
        return of(kind.written()).as(kind.to(), kind.from());
    }

    @SuppressWarnings("unchecked") // whatever has one name has one form
    private <T> Codec<T> kept(String name, Supplier<Codec<T>> make) {
        Codec<?> known = made.get(name);
        if (known == null) {
            known = make.get();
            made.put(name, known);
        }
        return (Codec<T>) known;
    }
}
