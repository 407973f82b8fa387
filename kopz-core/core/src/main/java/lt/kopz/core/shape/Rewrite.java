package lt.kopz.core.shape;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
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
     * @param way the names of the fields that lead to it through parts; the last is its own
     * @param value the value, of the kind that the field has
     */
    public record Patch(ImmutableList<String> way, Object value) {
        private Patch rest() {
            return new Patch(way.subList(1, way.size()), value);
        }
    }

    /**
     * A field of an entity, and what it holds.
     *
     * @param field the field
     * @param values its values; none where nothing is given, or the part that it is a field of is not there
     * @param <V> what the field holds
     */
    public record Place<V>(Field<?, V> field, ImmutableList<V> values) {
        private static <T, V> Place<V> of(Field<T, V> field, T owner) {
            return new Place<>(field, field.values(owner));
        }
    }

    private final ImmutableListMultimap<String, Patch> byFact;

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

    /** The field that a way leads to; empty where the entity has none there that holds one value. */
    public static <T> Optional<Place<?>> field(Shape<T> shape, T owner, List<String> way) {
        return shape.field(way.get(0))
                .filter(field -> field.occurs() != Field.Occurs.REPEATEDLY)
                .flatMap(field -> way.size() == 1
                        ? Optional.of(Place.of(field, owner))
                        : below(field, owner, way.subList(1, way.size())));
    }

    private static <T, V> Optional<Place<?>> below(Field<T, V> field, T owner, List<String> way) {
        return field.kind() instanceof Kind.Part<V> part
                ? field.values(owner).stream().findFirst().flatMap(value -> field(part.shape(), value, way))
                : Optional.empty();
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
        if (patches.isEmpty() && shape.fields().stream().noneMatch(field -> field.kind() instanceof Kind.Part<?>)) {
            return owner;
        }
        Object draft = shape.draft();
        boolean same = true;
        for (Field<T, ?> field : shape.fields()) {
            same &= move(field, owner, draft, patches);
        }
        return same ? owner : shape.build(draft);
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
        Optional<Patch> here =
                patches.stream().filter(patch -> patch.way().size() == 1).findFirst();
        if (here.isPresent()) {
            return ImmutableList.of((V) here.get().value());
        }
        return field.kind() instanceof Kind.Part<V> part
                ? values.stream()
                        .map(value -> anew(
                                part.shape(),
                                value,
                                patches.stream().map(Patch::rest).toList()))
                        .collect(ImmutableList.toImmutableList())
                : values;
    }
}
