package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.money.AmountRange;

/**
 * Pairs of claimed amounts that something else follows from. Of all pairs of one time, the one whose result begins last and the one whose
 * result ends first decide whether a third claim may be so.
 *
 * <p>Example: of needs of 3250.00 and 3300.00 and money of 700.00, a gap of 2500.00 is contradicted by the pair whose gap is 2600.00.
 *
 * @param <R> what follows
 */
final class Premises<R, T extends Comparable<? super T>> {
    /** Two claims of a time in common, and what follows from them. */
    record Pair<R>(Said<Sayings.OfAmount, AmountRange> one, Said<Sayings.OfAmount, AmountRange> other, R result) {
        ImmutableList<Said<?, ?>> said() {
            return ImmutableList.of(one, other);
        }
    }

    /**
     * What follows from two amounts, of which it grows with the one.
     *
     * @param takesOne whether an amount can be the one
     * @param takesOther whether an amount can be the other
     * @param result what follows
     * @param bounds the bounds of that
     * @param grows whether it grows with the other amount too, instead of shrinking
     */
    record Formula<R, T extends Comparable<? super T>>(
            Predicate<AmountRange> takesOne,
            Predicate<AmountRange> takesOther,
            BiFunction<AmountRange, AmountRange, R> result,
            Function<R, Bounds<T>> bounds,
            boolean grows) {}

    /**
     * Some money as of some time.
     *
     * @param about which money
     * @param when of when
     */
    record Asked(Sayings.OfAmount about, Spoken when) {}

    private record Both(Asked one, Asked other, boolean isOfOneDay) {}

    private static final class Amounts {
        private final Extremes<Said<Sayings.OfAmount, AmountRange>, MonetaryAmount> extremes =
                new Extremes<>(said -> Bounds.of(said.value()));
    }

    private final Formula<R, T> formula;
    private final Function<Sayings.OfAmount, ? extends Collection<Said<Sayings.OfAmount, AmountRange>>> claims;
    private final Map<Sayings.OfAmount, ByTime<Amounts>> ones = new HashMap<>();
    private final Map<Sayings.OfAmount, ByTime<Amounts>> others = new HashMap<>();
    private final Map<Both, Extremes<Pair<R>, T>> known = new HashMap<>();

    /**
     * Pairs.
     *
     * @param formula what follows from them
     * @param claims what is claimed of some money, each of its time
     */
    Premises(
            Formula<R, T> formula,
            Function<Sayings.OfAmount, ? extends Collection<Said<Sayings.OfAmount, AmountRange>>> claims) {
        this.formula = formula;
        this.claims = claims;
    }

    /**
     * The pairs that decide against a claim: none where it may be so beside all of them.
     *
     * @param one the money that the one of each is about
     * @param other the money that the other is about
     * @param isOfOneDay whether both are asked for of one day, so that only claims of a day in common are a pair
     * @param claimed what the claim allows
     * @return at most two
     */
    Stream<Pair<R>> against(Asked one, Asked other, boolean isOfOneDay, Bounds<T> claimed) {
        return known.computeIfAbsent(new Both(one, other, isOfOneDay), this::extremes)
                .opposedTo(claimed);
    }

    private Extremes<Pair<R>, T> extremes(Both both) {
        Extremes<Pair<R>, T> pairs = new Extremes<>(pair -> formula.bounds().apply(pair.result()));
        ByTime<Amounts> one = byTime(ones, both.one().about(), formula.takesOne());
        ByTime<Amounts> other = byTime(others, both.other().about(), formula.takesOther());
        Spoken when = both.one().when();
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

    private void pair(Stream<Amounts> one, Stream<Amounts> other, Extremes<Pair<R>, T> pairs) {
        Amounts its = new Amounts();
        Amounts others = new Amounts();
        one.forEach(amounts -> its.extremes.addAll(amounts.extremes));
        other.forEach(amounts -> others.extremes.addAll(amounts.extremes));
        if (!its.extremes.isEmpty() && !others.extremes.isEmpty()) {
            boolean grows = formula.grows();
            add(pairs, its.extremes.beginsLast(), grows ? others.extremes.beginsLast() : others.extremes.endsFirst());
            add(pairs, its.extremes.endsFirst(), grows ? others.extremes.endsFirst() : others.extremes.beginsLast());
        }
    }

    private void add(
            Extremes<Pair<R>, T> pairs,
            Said<Sayings.OfAmount, AmountRange> one,
            Said<Sayings.OfAmount, AmountRange> other) {
        pairs.add(new Pair<>(one, other, formula.result().apply(one.value(), other.value())));
    }

    private ByTime<Amounts> byTime(
            Map<Sayings.OfAmount, ByTime<Amounts>> all, Sayings.OfAmount about, Predicate<AmountRange> takes) {
        return all.computeIfAbsent(about, any -> {
            ByTime<Amounts> byTime = new ByTime<>(Amounts::new);
            claims.apply(about).stream()
                    .filter(said -> takes.test(said.value()))
                    .forEach(said -> byTime.of(said.when()).extremes.add(said));
            return byTime;
        });
    }
}
