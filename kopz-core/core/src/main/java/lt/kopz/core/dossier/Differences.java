package lt.kopz.core.dossier;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lt.kopz.core.shape.Field;
import lt.kopz.core.shape.Kind;
import lt.kopz.core.shape.Path;
import lt.kopz.core.shape.Shape;
import lt.kopz.core.shape.Structure;
import lt.kopz.core.source.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * The differences between two dossiers, place by place: of one year and the next, or of one that was written and read again.
 *
 * <p>Entities of a list are the same where they have the same id, and else where they stand at the same place. What only one dossier has is one
 * difference, however much is in it.
 *
 * <pre>{@code
 * Differences.between(before, after).forEach(System.out::println);
 * // /appropriations/0/amount: EUR 700 -> EUR 900
 * // /needs: in another order
 * }</pre>
 */
public final class Differences {
    private final List<Difference> found = new ArrayList<>();
    private final Finder finder = new Finder();

    private Differences() {}

    /**
     * Compares two dossiers.
     *
     * @param before the first
     * @param after the second
     * @return the differences in the order of the JSON form; none if the dossiers are equal
     */
    public static ImmutableList<Difference> between(Dossier before, Dossier after) {
        Differences differences = new Differences();
        differences.compare(DossierShape.DOSSIER, Path.ROOT, before, after);
        return ImmutableList.copyOf(differences.found);
    }

    private <T> void compare(Shape<T> shape, Path path, T before, T after) {
        for (Field<T, ?> field : shape.fields()) {
            compare(field, path.to(field.name()), before, after);
        }
    }

    private <T, V> void compare(Field<T, V> field, Path path, T before, T after) {
        ImmutableList<V> from = field.values(before);
        ImmutableList<V> to = field.values(after);
        if (from.equals(to)) {
            return;
        }
        if (field.occurs() == Field.Occurs.REPEATEDLY) {
            lists(field.kind(), path, from, to);
        } else if (from.isEmpty() || to.isEmpty()) {
            found.add(new Difference(
                    path.toString(),
                    from.stream().findFirst().map(v -> v),
                    to.stream().findFirst().map(v -> v)));
        } else {
            compare(field.kind(), path, from.get(0), to.get(0));
        }
    }

    @SuppressWarnings("unchecked") // the finder gives each kind a comparison of its own type
    private <V> void compare(Kind<V> kind, Path path, V before, V after) {
        if (before.equals(after)) {
            return;
        }
        Comparison<V> deeper = (Comparison<V>) kind.<@Nullable Comparison<?>>accept(finder);
        if (deeper == null || !deeper.compare(path, before, after)) {
            found.add(new Difference(path.toString(), Optional.of(before), Optional.of(after)));
        }
    }

    private <V> void lists(Kind<V> kind, Path path, ImmutableList<V> before, ImmutableList<V> after) {
        Map<Object, Integer> from = places(kind, before);
        Map<Object, Integer> to = places(kind, after);
        from.forEach((key, place) -> {
            Integer there = to.get(key);
            if (there == null) {
                found.add(new Difference(path.to(place).toString(), Optional.of(before.get(place)), Optional.empty()));
            } else {
                compare(kind, path.to(there), before.get(place), after.get(there));
            }
        });
        to.forEach((key, place) -> {
            if (!from.containsKey(key)) {
                found.add(new Difference(path.to(place).toString(), Optional.empty(), Optional.of(after.get(place))));
            }
        });
        List<Object> kept = from.keySet().stream().filter(to::containsKey).toList();
        if (!kept.equals(to.keySet().stream().filter(from::containsKey).toList())) {
            found.add(new Difference(
                    path.toString(),
                    Optional.of(kept),
                    Optional.of(to.keySet().stream().filter(from::containsKey).toList())));
        }
    }

    /** What each element is known by, its id or its place, and where it stands. */
    private static <V> Map<Object, Integer> places(Kind<V> kind, ImmutableList<V> elements) {
        Map<Object, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < elements.size(); i++) {
            Object id = kind instanceof Kind.Part<V> part
                    ? id(part.shape(), elements.get(i)).orElse(i)
                    : (Object) i;
            places.put(places.containsKey(id) ? (Object) i : id, i);
        }
        return places;
    }

    private static <T> Optional<Object> id(Shape<T> shape, T entity) {
        return shape.field("id").flatMap(field -> field.values(entity).stream().findFirst());
    }

    /** Looks for differences inside two values; false if the values differ as a whole. */
    private interface Comparison<V> {
        boolean compare(Path path, V before, V after);
    }

    private final class Finder extends Structure<Comparison<?>> {
        @Override
        public <T> Comparison<T> part(Kind.Part<T> kind) {
            return (path, before, after) -> {
                Differences.this.compare(kind.shape(), path, before, after);
                return true;
            };
        }

        @Override
        public <T> Comparison<T> choice(Kind.OneOf<T> kind) {
            return (path, before, after) -> kind.cases().stream().anyMatch(one -> same(one, path, before, after));
        }

        private <T, C extends T, V> boolean same(Kind.Case<T, C, V> one, Path path, T before, T after) {
            Optional<V> from = one.held(before);
            Optional<V> to = one.held(after);
            if (from.isEmpty() || to.isEmpty()) {
                return false;
            }
            Differences.this.compare(one.kind(), path.to(one.name()), from.get(), to.get());
            return true;
        }

        @Override
        public <V> Comparison<Sourced<V>> sourced(Kind.Known<V> kind) {
            return (path, before, after) -> {
                Differences.this.compare(kind.value(), path.to("value"), before.value(), after.value());
                Differences.this.compare(
                        Kind.PROVENANCE, path.to("provenance"), before.provenance(), after.provenance());
                return true;
            };
        }

        @Override
        public <U, V> Comparison<V> converted(Kind.Converted<U, V> kind) {
            return (path, before, after) -> {
                Differences.this.compare(
                        kind.written(),
                        path,
                        kind.from().apply(before),
                        kind.from().apply(after));
                return true;
            };
        }
    }
}
