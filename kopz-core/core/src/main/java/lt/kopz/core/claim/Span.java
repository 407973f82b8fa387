package lt.kopz.core.claim;

import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Ratio;
import lt.kopz.core.count.StatedShare;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;

/**
 * Where a number lies, whatever it counts: as it is printed, and as it was before it was rounded.
 *
 * @param low the least that is printed; empty where there is none
 * @param high the most that is printed; empty where there is none
 * @param open whether the bounds themselves are left out
 * @param slack by how much rounding may have moved it, to both sides
 */
record Span(Optional<Fraction> low, Optional<Fraction> high, boolean open, Fraction slack) {
    static final Span UNKNOWN = of(Optional.empty(), Optional.empty());
    static final Span NOTHING = exactly(Fraction.ZERO);
    static final Span MORE_THAN_NOTHING = new Span(Optional.of(Fraction.ZERO), Optional.empty(), true, Fraction.ZERO);
    static final Span ONE = exactly(Fraction.ONE);

    static Span exactly(Fraction number) {
        return of(Optional.of(number), Optional.of(number));
    }

    static Span upTo(Fraction most) {
        return of(Optional.empty(), Optional.of(most));
    }

    static Span of(Optional<Fraction> low, Optional<Fraction> high) {
        return new Span(low, high, false, Fraction.ZERO);
    }

    static Span of(AmountRange amount) {
        return of(amount.lower().map(Span::fraction), amount.upper().map(Span::fraction))
                .within(Fraction.of(amount.tolerance()));
    }

    static Span of(Headcount count) {
        return count.isKnown()
                ? of(
                        Optional.of(Fraction.of(count.lower())),
                        count.upper().isPresent()
                                ? Optional.of(Fraction.of(count.upper().getAsLong()))
                                : Optional.empty())
                : UNKNOWN;
    }

    static Span of(Ratio share) {
        return of(Optional.of(share.lower()), share.upper());
    }

    static Span of(Quantity number) {
        if (number instanceof Quantity.OfAmount money) {
            return of(money.amount());
        }
        return number instanceof Quantity.OfCount count ? of(count.count()) : of(number.asRatio());
    }

    /** What a printed share stands for; a bound is meant as it is printed. */
    static Span of(StatedShare share) {
        Optional<Fraction> number = Optional.of(share.number());
        return switch (share.bound()) {
            case EXACTLY -> of(number, number).within(share.tolerance());
            case AT_LEAST -> of(number, Optional.empty());
            case AT_MOST -> of(Optional.empty(), number);
            case MORE_THAN -> new Span(number, Optional.empty(), true, Fraction.ZERO);
            case LESS_THAN -> new Span(Optional.empty(), number, true, Fraction.ZERO);
        };
    }

    private static Fraction fraction(MonetaryAmount amount) {
        return Fraction.of(Amounts.decimal(amount));
    }

    private Span within(Fraction rounding) {
        return new Span(low, high, open, rounding);
    }

    // ---- arithmetic

    Span plus(Span other) {
        return new Span(
                low.flatMap(one -> other.low.map(one::plus)),
                high.flatMap(one -> other.high.map(one::plus)),
                open || other.open,
                slack.plus(other.slack));
    }

    Span negate() {
        return new Span(high.map(Fraction.ZERO::minus), low.map(Fraction.ZERO::minus), open, slack);
    }

    Span minus(Span other) {
        return plus(other.negate());
    }

    /** Multiplied by a number that is not negative, and rounded to the nearest unit. */
    Span times(Fraction rate, Fraction unit) {
        Span times = times(rate);
        return times.within(times.slack.plus(half(unit)));
    }

    /** Multiplied by a number that is not negative. */
    Span times(Fraction rate) {
        return new Span(low.map(rate::times), high.map(rate::times), open, slack.times(rate));
    }

    /** Rounded to units in one way, which keeps the order of numbers. */
    Span rounded(Fraction unit, RoundingMode mode) {
        Span all = widened();
        return of(all.low.map(bound -> rounded(bound, unit, mode)), all.high.map(bound -> rounded(bound, unit, mode)));
    }

    private static Fraction rounded(Fraction number, Fraction unit, RoundingMode mode) {
        return Fraction.of(number.dividedBy(unit).decimal(0, mode)).times(unit);
    }

    /** What may have been rounded to this in one way. */
    Span beforeRounding(Fraction unit, RoundingMode mode) {
        Fraction down = mode == RoundingMode.CEILING ? unit : mode == RoundingMode.FLOOR ? Fraction.ZERO : half(unit);
        Fraction up = mode == RoundingMode.CEILING ? Fraction.ZERO : mode == RoundingMode.FLOOR ? unit : half(unit);
        return of(low.map(bound -> bound.minus(down)), high.map(bound -> bound.plus(up)))
                .within(slack);
    }

    /** What was multiplied by a number above zero to make this, give or take half a unit. */
    Span dividedBy(Fraction rate, Fraction unit) {
        return of(
                        low.map(bound -> bound.minus(half(unit)).dividedBy(rate)),
                        high.map(bound -> bound.plus(half(unit)).dividedBy(rate)))
                .within(slack.dividedBy(rate));
    }

    private static Fraction half(Fraction unit) {
        return unit.times(Fraction.of(1, 2));
    }

    /** Which share of a whole it is that is more than nothing. */
    Span shareOf(Span whole) {
        Optional<Fraction> least = whole.low.filter(bound -> bound.signum() > 0);
        Optional<Fraction> most = whole.high;
        return of(
                low.flatMap(bound -> bound.signum() < 0
                        ? least.map(bound::dividedBy)
                        : most.map(bound::dividedBy).or(() -> NOTHING.low)),
                high.flatMap(bound -> bound.signum() < 0
                        ? most.map(bound::dividedBy).or(() -> NOTHING.low)
                        : least.map(bound::dividedBy)));
    }

    /** What of it is not below nothing. */
    Span fromNothingOn() {
        return new Span(
                low.filter(bound -> bound.signum() > 0).or(() -> Optional.of(Fraction.ZERO)),
                high.map(bound -> bound.signum() > 0 ? bound : Fraction.ZERO),
                open,
                slack);
    }

    /** Everything that it may be, as it may miss what it stands for. */
    Span widened() {
        return new Span(
                low.map(bound -> bound.minus(slack)), high.map(bound -> bound.plus(slack)), open, Fraction.ZERO);
    }

    // ---- what it may be

    boolean isUnknown() {
        return low.isEmpty() && high.isEmpty();
    }

    boolean isOneNumber() {
        return low.isPresent() && low.equals(high);
    }

    /** Whether it may be zero before it was rounded. */
    boolean mayBeZero() {
        return widened().meets(NOTHING);
    }

    boolean isNothing() {
        return isOneNumber() && low.equals(NOTHING.low);
    }

    /** Whether all of it, as printed, is below zero. */
    boolean isNegative() {
        return high.filter(bound -> bound.signum() < 0).isPresent();
    }

    /** Whether it is known to be no less than nothing, so that it may be a part. */
    boolean isFromNothingOn() {
        return low.filter(bound -> bound.signum() >= 0).isPresent();
    }

    /** Whether it is known well enough for another number to be a share of it. */
    boolean isWhole() {
        return isFromNothingOn() && isMaybeSomething();
    }

    boolean isMaybeSomething() {
        return high.filter(bound -> bound.signum() <= 0).isEmpty();
    }

    boolean encloses(Span other) {
        return (low.isEmpty() || (other.low.isPresent() && isInOrder(low, other.low, open && !other.open)))
                && (high.isEmpty() || (other.high.isPresent() && isInOrder(other.high, high, open && !other.open)));
    }

    boolean meets(Span other) {
        return isInOrder(low, other.high, open || other.open) && isInOrder(other.low, high, open || other.open);
    }

    /** Whether all of it is above all of the other one. */
    boolean isMoreThan(Span other) {
        return low.isPresent() && other.high.isPresent() && isInOrder(other.high, low, true);
    }

    /** Whether there are values of the other one below all of these. */
    boolean beginsAfter(Span other) {
        return low.isPresent() && isInOrder(other.low, low, !open || other.open);
    }

    /** Whether there are values of the other one above all of these. */
    boolean endsBefore(Span other) {
        return high.isPresent() && isInOrder(high, other.high, !open || other.open);
    }

    /** Nothing is in order with anything. */
    private static boolean isInOrder(Optional<Fraction> one, Optional<Fraction> other, boolean strictly) {
        return one.isEmpty() || other.isEmpty() || one.get().compareTo(other.get()) < (strictly ? 0 : 1);
    }

    // ---- what it counts

    /** As money, or a number of people or things. */
    Quantity in(Optional<CurrencyUnit> currency) {
        return currency.map(unit -> Quantity.of(amount(unit))).orElseGet(() -> Quantity.of(count()));
    }

    /** As an amount, its bounds moved outward to the minor unit. */
    AmountRange amount(CurrencyUnit currency) {
        AmountRange least = low.map(bound -> AmountRange.atLeast(amount(bound, currency, RoundingMode.FLOOR)))
                .orElseGet(() -> AmountRange.unknown(currency));
        AmountRange most = high.map(bound -> AmountRange.atMost(amount(bound, currency, RoundingMode.CEILING)))
                .orElseGet(() -> AmountRange.unknown(currency));
        return least.intersection(most);
    }

    static MonetaryAmount amount(Fraction number, CurrencyUnit currency, RoundingMode rounding) {
        return Amounts.of(number.decimal(currency.getDefaultFractionDigits(), rounding), currency);
    }

    /** As a number of people or things, none of them less than none. */
    Headcount count() {
        Span people = fromNothingOn();
        return isUnknown()
                ? Headcount.unknown()
                : Headcount.ofBounds(
                        whole(people.low.orElseThrow(), RoundingMode.FLOOR),
                        people.high
                                .map(bound -> OptionalLong.of(whole(bound, RoundingMode.CEILING)))
                                .orElseGet(OptionalLong::empty));
    }

    private static long whole(Fraction number, RoundingMode rounding) {
        return number.decimal(0, rounding).longValueExact();
    }

    /** As a share of a whole, none of it less than nothing. */
    Ratio share() {
        return Ratio.fromNothingOn(low, fromNothingOn().high);
    }
}
