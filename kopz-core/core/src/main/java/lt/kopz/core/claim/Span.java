package lt.kopz.core.claim;

import java.math.RoundingMode;
import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Ratio;
import lt.kopz.core.count.StatedShare;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;

/**
 * Where a number of a sum lies: as it is printed, and as it was before it was rounded.
 *
 * @param low the least that is printed; empty where there is none
 * @param high the most that is printed; empty where there is none
 * @param slack by how much rounding may have moved it, to both sides
 */
record Span(Optional<Fraction> low, Optional<Fraction> high, Fraction slack) {
    static final Span NOTHING = exactly(Fraction.ZERO);
    static final Span UNKNOWN = new Span(Optional.empty(), Optional.empty(), Fraction.ZERO);

    static Span exactly(Fraction number) {
        return new Span(Optional.of(number), Optional.of(number), Fraction.ZERO);
    }

    static Span of(AmountRange amount) {
        return new Span(
                amount.lower().map(Amounts::decimal).map(Fraction::of),
                amount.upper().map(Amounts::decimal).map(Fraction::of),
                Fraction.of(amount.tolerance()));
    }

    static Span of(Headcount count) {
        return count.equals(Headcount.unknown())
                ? UNKNOWN
                : new Span(
                        Optional.of(Fraction.of(count.lower())),
                        count.upper().isPresent()
                                ? Optional.of(Fraction.of(count.upper().getAsLong()))
                                : Optional.empty(),
                        Fraction.ZERO);
    }

    /** What a printed share stands for; a bound is meant as it is printed. */
    static Span of(StatedShare share) {
        Bounds<Fraction> bounds = Bounds.of(share);
        return share.bound() == StatedShare.Bound.EXACTLY
                ? new Span(Optional.of(share.number()), Optional.of(share.number()), share.tolerance())
                : new Span(bounds.least(), bounds.greatest(), Fraction.ZERO);
    }

    Span plus(Span other) {
        return new Span(
                low.flatMap(one -> other.low.map(one::plus)),
                high.flatMap(one -> other.high.map(one::plus)),
                slack.plus(other.slack));
    }

    Span negate() {
        return new Span(high.map(Fraction.ZERO::minus), low.map(Fraction.ZERO::minus), slack);
    }

    Span minus(Span other) {
        return plus(other.negate());
    }

    /** Multiplied by a number that is not negative, and rounded to the nearest unit. */
    Span times(Fraction rate, Fraction unit) {
        Fraction half = unit.times(Fraction.of(1, 2));
        return new Span(
                low.map(rate::times), high.map(rate::times), slack.times(rate).plus(half));
    }

    /** What was multiplied by a number above zero to make this, give or take half a unit. */
    Span dividedBy(Fraction rate, Fraction unit) {
        Fraction half = unit.times(Fraction.of(1, 2));
        return new Span(
                low.map(bound -> bound.minus(half).dividedBy(rate)),
                high.map(bound -> bound.plus(half).dividedBy(rate)),
                slack.dividedBy(rate));
    }

    boolean isUnknown() {
        return low.isEmpty() && high.isEmpty();
    }

    boolean isOneNumber() {
        return low.isPresent() && low.equals(high);
    }

    /** Whether it may be zero before it was rounded. */
    boolean mayBeZero() {
        return low.filter(bound -> bound.minus(slack).signum() > 0).isEmpty()
                && high.filter(bound -> bound.plus(slack).signum() < 0).isEmpty();
    }

    boolean isNothing() {
        return isOneNumber() && low.filter(bound -> bound.signum() == 0).isPresent();
    }

    /** Whether all of it, as printed, is below zero. */
    boolean isNegative() {
        return high.filter(bound -> bound.signum() < 0).isPresent();
    }

    /** As an amount, its bounds moved outward to the minor unit. */
    AmountRange amount(CurrencyUnit currency) {
        AmountRange least = low.map(bound -> AmountRange.atLeast(bound(bound, currency, RoundingMode.FLOOR)))
                .orElseGet(() -> AmountRange.unknown(currency));
        AmountRange most = high.map(bound -> AmountRange.atMost(bound(bound, currency, RoundingMode.CEILING)))
                .orElseGet(() -> AmountRange.unknown(currency));
        return least.intersection(most);
    }

    private static MonetaryAmount bound(Fraction bound, CurrencyUnit currency, RoundingMode rounding) {
        return Amounts.of(bound.decimal(currency.getDefaultFractionDigits(), rounding), currency);
    }

    /** As a number of people or things, none of them less than none. */
    Headcount count() {
        Headcount fewest = low.map(bound -> Headcount.atLeast(whole(bound, RoundingMode.FLOOR)))
                .orElse(Headcount.unknown());
        Headcount most = high.map(bound -> Headcount.atMost(whole(bound, RoundingMode.CEILING)))
                .orElse(Headcount.unknown());
        return Headcount.ofBounds(fewest.lower(), most.upper());
    }

    private static long whole(Fraction number, RoundingMode rounding) {
        return Math.max(0, number.decimal(0, rounding).longValueExact());
    }

    /** As a share of a whole, none of it less than nothing. */
    Ratio share() {
        return Ratio.fromNothingOn(low, high);
    }
}
