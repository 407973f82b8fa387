package lt.kopz.core.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import lt.kopz.core.source.Fact;

/** Gives fields of an entity, of its parts and of the facts in it other values, by their shapes; what has none of them stays the same object. */
public final class Rewrite {
    /**
     * Another value of a field.
     *
     * @param way the names of the fields that lead to it through parts, and of the forms that they have, each list followed by the {@linkplain EntryName name} of one of its
     *     entries; the last is its own
     * @param value the value, of the kind that the field has
     * @param among the values of which any may stand there, so that the entry of a list that holds one of them is found by it, too
     */
    public record Patch(ImmutableList<String> way, Object value, ImmutableSet<?> among) {
        /** A value of a field that no list leads to. */
        public Patch(ImmutableList<String> way, Object value) {
            this(way, value, ImmutableSet.of());
        }

        /** No value of an optional field. */
        public static Patch none(ImmutableList<String> way) {
            return new Patch(way, Optional.empty());
        }

        private Patch below(int names) {
            return new Patch(way.subList(names, way.size()), value, among);
        }
    }

    private final ImmutableListMultimap<String, Patch> byFact;
    private final Map<Shape<?>, Boolean> holdingFacts = new HashMap<>();

    private Rewrite(ImmutableListMultimap<String, Patch> byFact) {
        this.byFact = byFact;
    }

    /** An entity with other values in the fields of the facts in it, by their ids. May throw what constructors throw. */
    public static <T> T facts(Shape<T> shape, T owner, ImmutableListMultimap<String, Patch> byFact) {
        return new Rewrite(byFact).anew(shape, owner, List.of());
    }

    /** An entity with another value in one field. May throw what constructors throw. */
    public static <T> T one(Shape<T> shape, T owner, Patch patch) {
        return new Rewrite(ImmutableListMultimap.of()).anew(shape, owner, List.of(patch));
    }

    /** The field that a way leads to; empty where entities of the shape have none there that holds one value. */
    public static Optional<? extends Field<?, ?>> field(Shape<?> shape, List<String> way) {
        return shape.field(way.get(0)).flatMap(field -> {
            int names = names(field);
            if (way.size() < names || (names == 2 && isOfFacts(field.kind()))) {
                return Optional.empty();
            }
            List<String> rest = way.subList(names, way.size());
            if (rest.isEmpty()) {
                return Optional.of(field);
            }
            return inside(field.kind(), rest).flatMap(in -> field(in.shape(), rest.subList(in.names(), rest.size())));
        });
    }

    /**
     * Where the fields of a value are: in a part, or in one of the forms that it may have, whose name the way then begins with.
     *
     * @param form the form, by which the value is read and made
     * @param shape the shape of what has the fields
     * @param names how many names of the way lead to them
     */
    private record Inside<V, T>(Kind.Case<V, ?, T> form, Shape<T> shape, int names) {
        <R> Optional<R> in(V value, Function<T, Optional<R>> question) {
            return form.held(value).flatMap(question);
        }

        V anew(V value, UnaryOperator<T> change) {
            return form.held(value).map(change).<V>map(form.make()).orElse(value);
        }
    }

    private static <V> Optional<Inside<V, ?>> inside(Kind<V> kind, List<String> way) {
        if (kind instanceof Kind.Part<V> part) {
            return Optional.of(new Inside<>(
                    new Kind.Case<>("", part.shape().type(), kind, value -> value, value -> value, ""),
                    part.shape(),
                    0));
        }
        return kind instanceof Kind.OneOf<V> forms
                ? forms.cases().stream()
                        .filter(form -> way.size() > 1 && form.name().equals(way.get(0)))
                        .findFirst()
                        .flatMap(Rewrite::inside)
                : Optional.empty();
    }

    private static <V, C extends V, T> Optional<Inside<V, ?>> inside(Kind.Case<V, C, T> form) {
        return form.kind() instanceof Kind.Part<T> part
                ? Optional.of(new Inside<>(form, part.shape(), 1))
                : Optional.empty();
    }

    /** How many names of a way belong to a field: to a list also that of the entry. */
    private static int names(Field<?, ?> field) {
        return field.occurs() == Field.Occurs.REPEATEDLY ? 2 : 1;
    }

    /** What is a fact is found by its id. */
    private static boolean isOfFacts(Kind<?> kind) {
        return kind instanceof Kind.Part<?> part
                && Fact.class.isAssignableFrom(part.shape().type());
    }

    /**
     * What the field at the end of a way holds, in each entry of a list that is meant; empty where the part or the entry that it is a field
     * of is not there.
     */
    public static <T> Optional<ImmutableList<?>> values(
            Shape<T> shape, T owner, List<String> way, ImmutableSet<?> among) {
        return shape.field(way.get(0)).flatMap(field -> values(field, owner, way, among));
    }

    private static <T, V> Optional<ImmutableList<?>> values(
            Field<T, V> field, T owner, List<String> way, ImmutableSet<?> among) {
        int names = names(field);
        ImmutableList<V> values = names == 2
                ? meant(field.kind(), field.values(owner), way.subList(1, way.size()), among)
                : field.values(owner);
        List<String> rest = way.subList(names, way.size());
        if (rest.isEmpty()) {
            return names == 2 && values.isEmpty() ? Optional.empty() : Optional.of(values);
        }
        ImmutableList<ImmutableList<?>> below = values.stream()
                .flatMap(value -> values(field.kind(), value, rest, among).stream())
                .collect(ImmutableList.toImmutableList());
        return below.isEmpty()
                ? Optional.empty()
                : Optional.of(below.stream().flatMap(List::stream).collect(ImmutableList.toImmutableList()));
    }

    /** The same in a value; empty where it has another form, too. */
    private static <V> Optional<ImmutableList<?>> values(
            Kind<V> kind, V value, List<String> way, ImmutableSet<?> among) {
        return inside(kind, way).flatMap(in -> values(in, value, way, among));
    }

    private static <V, T> Optional<ImmutableList<?>> values(
            Inside<V, T> in, V value, List<String> way, ImmutableSet<?> among) {
        return in.in(value, held -> values(in.shape(), held, way.subList(in.names(), way.size()), among));
    }

    /** The entries of a list that are meant: of several of one name those that hold one of the values. */
    private static <V> ImmutableList<V> meant(Kind<V> kind, List<V> entries, List<String> way, ImmutableSet<?> among) {
        List<String> rest = way.subList(1, way.size());
        boolean isOfName = rest.isEmpty()
                || EntryName.field(kind)
                        .filter(name -> rest.equals(List.of(name)))
                        .isPresent();
        ImmutableList<V> named = entries.stream()
                .filter(entry -> EntryName.of(kind, entry).equals(Optional.of(way.get(0)))
                        || (isOfName && holdsOneOf(kind, entry, rest, among)))
                .collect(ImmutableList.toImmutableList());
        return named.size() < 2
                ? named
                : named.stream()
                        .filter(entry -> holdsOneOf(kind, entry, rest, among))
                        .collect(ImmutableList.toImmutableList());
    }

    private static <V> boolean holdsOneOf(Kind<V> kind, V entry, List<String> rest, ImmutableSet<?> among) {
        if (rest.isEmpty()) {
            return among.contains(entry);
        }
        return values(kind, entry, rest, among).stream().flatMap(List::stream).anyMatch(among::contains);
    }

    /** The shapes of an entity and of all its parts, by what they are of. */
    public static ImmutableMap<Class<?>, Shape<?>> shapes(Shape<?> shape) {
        Map<Class<?>, Shape<?>> found = new HashMap<>();
        collect(shape, found);
        return ImmutableMap.copyOf(found);
    }

    private static void collect(Shape<?> shape, Map<Class<?>, Shape<?>> found) {
        if (found.putIfAbsent(shape.type(), shape) == null) {
            for (Field<?, ?> field : shape.fields()) {
                if (field.kind() instanceof Kind.Part<?> part) {
                    collect(part.shape(), found);
                }
            }
        }
    }

    private <T> T anew(Shape<T> shape, T owner, List<Patch> given) {
        List<Patch> patches =
                owner instanceof Fact fact && byFact.containsKey(fact.id()) ? byFact.get(fact.id()) : given;
        if (patches.isEmpty() && !holdsFacts(shape)) {
            return owner;
        }
        Object draft = shape.draft();
        boolean same = true;
        for (Field<T, ?> field : shape.fields()) {
            same &= move(field, owner, draft, patches);
        }
        return same ? owner : shape.build(draft);
    }

    /** Whether anything in an entity of a shape may be a fact. */
    private boolean holdsFacts(Shape<?> shape) {
        Boolean known = holdingFacts.get(shape);
        if (known != null) {
            return known;
        }
        boolean holds = shape.fields().stream()
                .anyMatch(field -> field.kind() instanceof Kind.Part<?> part
                        && (Fact.class.isAssignableFrom(part.shape().type()) || holdsFacts(part.shape())));
        holdingFacts.put(shape, holds);
        return holds;
    }

    private <T, V> boolean move(Field<T, V> field, T owner, Object draft, List<Patch> patches) {
        ImmutableList<V> values = field.values(owner);
        ImmutableList<V> made = made(
                field,
                values,
                patches.stream()
                        .filter(patch -> patch.way().get(0).equals(field.name()))
                        .toList());
        if (!made.isEmpty()) {
            field.set(draft, made);
        }
        return made.equals(values);
    }

    @SuppressWarnings("unchecked") // a patch has a value of the kind that its field has
    private <T, V> ImmutableList<V> made(Field<T, V> field, ImmutableList<V> values, List<Patch> patches) {
        if (field.occurs() == Field.Occurs.REPEATEDLY) {
            ImmutableList<V> entries = below(field, values, ImmutableList.of());
            for (Patch patch : patches) {
                entries = entry(field, entries, patch);
            }
            return entries;
        }
        return patches.stream()
                .filter(patch -> patch.way().size() == 1)
                .findFirst()
                .map(here -> here.value().equals(Optional.empty())
                        ? ImmutableList.<V>of()
                        : ImmutableList.of((V) here.value()))
                .orElseGet(() -> below(
                        field,
                        values,
                        patches.stream().map(patch -> patch.below(1)).toList()));
    }

    private <T, V> ImmutableList<V> below(Field<T, V> field, ImmutableList<V> values, List<Patch> patches) {
        List<String> way =
                patches.isEmpty() ? ImmutableList.of() : patches.get(0).way();
        return inside(field.kind(), way)
                .map(in -> values.stream()
                        .map(value -> below(in, value, patches))
                        .collect(ImmutableList.toImmutableList()))
                .orElse(values);
    }

    private <V, T> V below(Inside<V, T> in, V value, List<Patch> patches) {
        return in.anew(
                value,
                held -> anew(
                        in.shape(),
                        held,
                        patches.stream().map(patch -> patch.below(in.names())).toList()));
    }

    /** A list in which one entry stands for all that are meant. */
    @SuppressWarnings("unchecked") // a patch has a value of the kind that its field has
    private <T, V> ImmutableList<V> entry(Field<T, V> field, ImmutableList<V> values, Patch patch) {
        ImmutableList<V> meant =
                meant(field.kind(), values, patch.way().subList(1, patch.way().size()), patch.among());
        if (meant.isEmpty()) {
            return values;
        }
        V one = patch.way().size() == 2
                ? (V) patch.value()
                : below(field, meant.subList(0, 1), List.of(patch.below(2))).get(0);
        ImmutableList.Builder<V> entries = ImmutableList.builder();
        boolean isThere = false;
        for (V value : values) {
            boolean isMeant = meant.contains(value);
            if (!isMeant || !isThere) {
                entries.add(isMeant ? one : value);
            }
            isThere |= isMeant;
        }
        return entries.build();
    }
}
