package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Pairs of claimed figures that something else follows from. Of all pairs of one time, the one whose result begins last and the one whose
 * result ends first decide whether a third claim may be so.
 *
 * <p>Example: of needs of 3250.00 and 3300.00 and money of 700.00, a gap of 2500.00 is contradicted by the pair whose gap is 2600.00.
 */
final class Premises {
    /** Two claims of a time in common, and what follows from them. */
    record Pair(ClaimedValue one, ClaimedValue other, Span result) {
        ImmutableList<ClaimedValue> said() {
            return ImmutableList.of(one, other);
        }
    }

    /**
     * What follows from two figures, and grows with the one.
     *
     * @param takesOne whether a figure can be the one
     * @param takesOther whether a figure can be the other
     * @param result what follows
     * @param grows whether it grows with the other figure too, instead of shrinking
     */
    record Formula(Predicate<Span> takesOne, Predicate<Span> takesOther, BinaryOperator<Span> result, boolean grows) {}

    /**
     * A figure as of some time.
     *
     * @param about which figure
     * @param when of when
     */
    record OfTime(ClaimedValue.About about, ClaimTime when) {}

    private record Both(OfTime one, OfTime other, boolean isOfOneDay) {}

    private final Formula formula;
    private final Function<ClaimedValue.About, ? extends Collection<ClaimedValue>> claims;
    private final Map<ClaimedValue.About, ByTime<Extremes<ClaimedValue>>> ones = new HashMap<>();
    private final Map<ClaimedValue.About, ByTime<Extremes<ClaimedValue>>> others = new HashMap<>();
    private final Map<Both, Extremes<Pair>> known = new HashMap<>();

    /**
     * Pairs.
     *
     * @param formula what follows from them
     * @param claims what is claimed of a figure, each of its time
     */
    Premises(Formula formula, Function<ClaimedValue.About, ? extends Collection<ClaimedValue>> claims) {
        this.formula = formula;
        this.claims = claims;
    }

    /**
     * The pairs that decide against a claim: none where it may be so beside all of them.
     *
     * @param one the figure that the one of each is about
     * @param other the figure that the other is about
     * @param isOfOneDay whether both are asked for of one day, so that only claims of a day in common are a pair
     * @param claimed what the claim allows
     * @return at most two
     */
    Stream<Pair> against(OfTime one, OfTime other, boolean isOfOneDay, Span claimed) {
        return known.computeIfAbsent(new Both(one, other, isOfOneDay), this::extremes)
                .opposedTo(claimed);
    }

    private Extremes<Pair> extremes(Both both) {
        Extremes<Pair> pairs = new Extremes<>(Pair::result);
        ByTime<Extremes<ClaimedValue>> one = byTime(ones, both.one().about(), formula.takesOne());
        ByTime<Extremes<ClaimedValue>> other = byTime(others, both.other().about(), formula.takesOther());
        ClaimTime when = both.one().when();
        if (!both.isOfOneDay() || when.day().isPresent()) {
            // all of one day have it in common
            pair(one.meeting(when), other.meeting(both.other().when()), pairs);
        } else {
            one.timesMeeting(when)
                    .forEach(time -> pair(
                            Stream.of(one.at(time)),
                            other.timesMeeting(time).filter(when::isOfADayOf).map(other::at),
                            pairs));
        }
        return pairs;
    }

    private void pair(Stream<Extremes<ClaimedValue>> one, Stream<Extremes<ClaimedValue>> other, Extremes<Pair> pairs) {
        List<ClaimedValue> its = extremes(one);
        List<ClaimedValue> others = extremes(other);
        if (!its.isEmpty() && !others.isEmpty()) {
            for (int i = 0; i < its.size(); i++) {
                ClaimedValue second = others.get(formula.grows() ? i : 1 - i);
                pairs.add(new Pair(
                        its.get(i), second, formula.result().apply(its.get(i).value(), second.value())));
            }
        }
    }

    /** The one of all that begins last, and the one that ends first. */
    private static List<ClaimedValue> extremes(Stream<Extremes<ClaimedValue>> some) {
        return Extremes.of(ClaimedValue::value, some.flatMap(Extremes::both))
                .both()
                .toList();
    }

    private ByTime<Extremes<ClaimedValue>> byTime(
            Map<ClaimedValue.About, ByTime<Extremes<ClaimedValue>>> all,
            ClaimedValue.About about,
            Predicate<Span> takes) {
        return all.computeIfAbsent(
                about, any -> Extremes.byTime(claims.apply(about).stream().filter(said -> takes.test(said.value()))));
    }
}
