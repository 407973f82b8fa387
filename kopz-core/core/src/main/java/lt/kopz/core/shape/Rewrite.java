package lt.kopz.core.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lt.kopz.core.source.Fact;

/** Gives fields of an entity, of its parts and of the facts in it other values, by their shapes; what has none of them stays the same object. */
public final class Rewrite {
    /**
     * Another value of a field.
     *
     * @param way the names of the fields that lead to it through parts, each list followed by the {@linkplain EntryName name} of one of its
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
            return field.kind() instanceof Kind.Part<?> part ? field(part.shape(), rest) : Optional.empty();
        });
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
        if (values.isEmpty() || !(field.kind() instanceof Kind.Part<V> part)) {
            return Optional.empty();
        }
        ImmutableList.Builder<Object> below = ImmutableList.builder();
        for (V value : values) {
            values(part.shape(), value, rest, among).ifPresent(below::addAll);
        }
        return Optional.of(below.build());
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
        return kind instanceof Kind.Part<V> part
                && values(part.shape(), entry, rest, among).stream()
                        .flatMap(List::stream)
                        .anyMatch(among::contains);
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
        return field.kind() instanceof Kind.Part<V> part
                ? values.stream()
                        .map(value -> anew(part.shape(), value, patches))
                        .collect(ImmutableList.toImmutableList())
                : values;
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
