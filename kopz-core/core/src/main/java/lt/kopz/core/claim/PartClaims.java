package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;

/** Claims that may be parts of a total, by their mark along one dimension; in all else they are alike. */
final class PartClaims {
    /**
     * A claim of a part.
     *
     * @param place its place among all claims
     * @param mark what it is along the dimension
     * @param said what is claimed
     */
    record Part(int place, Object mark, Said<Sayings.OfAmount, AmountRange> said) {
        /** Everything that it may be, from nothing on. */
        AmountRange value() {
            return said.value().orZero();
        }
    }

    private static final Comparator<Part> BY_THE_LEAST =
            Comparator.comparing(part -> Amounts.decimal(part.value().lower().orElseThrow()));

    private record Marked(int place, Object mark, ByTime<List<Part>> byTime) {}

    private final Map<Object, Marked> byMark = new LinkedHashMap<>();
    private int claims;

    void add(Object mark, Said<Sayings.OfAmount, AmountRange> said) {
        byMark.computeIfAbsent(mark, first -> new Marked(byMark.size(), mark, new ByTime<>(ArrayList::new)))
                .byTime()
                .of(said.when())
                .add(new Part(claims++, mark, said));
    }

    /** The claims of a time in common with another one, those of each mark by their ids. */
    Stream<Part> claims(Spoken when, Stream<Object> marks) {
        return marks.map(byMark::get)
                .sorted(Comparator.comparing(Marked::place))
                .flatMap(marked ->
                        marked.byTime().meeting(when).flatMap(List::stream).sorted(Comparator.comparing(Part::place)));
    }

    /** The marks that are among some. */
    Stream<Object> among(ImmutableSet<?> some) {
        return some.size() < byMark.size()
                ? some.stream().filter(byMark::containsKey).map(Object.class::cast)
                : byMark.keySet().stream().filter(some::contains);
    }

    /** The marks that a condition holds for. */
    Stream<Object> where(Predicate<Object> condition) {
        return byMark.keySet().stream().filter(condition);
    }

    /** Of claims each two of which have a day in common that which leaves least to the others, of each part one. */
    static ImmutableList<Part> together(Stream<Part> claims) {
        Map<Object, Part> parts = new LinkedHashMap<>();
        Together times = new Together();
        claims.filter(part -> times.takes(part.said().when()))
                .forEach(part -> parts.merge(part.mark(), part, BinaryOperator.maxBy(BY_THE_LEAST)));
        return ImmutableList.copyOf(parts.values());
    }
}
