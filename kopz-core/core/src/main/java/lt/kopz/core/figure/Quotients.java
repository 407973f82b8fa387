package lt.kopz.core.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Ratio;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.wording.Wording;

/** Reckons with quotients and amounts exactly, and rounds amounts outward at the end; amounts that are compared are not negative. */
final class Quotients {
    private Quotients() {}

    static AmountRange divided(AmountRange amount, Ratio by) {
        requireSomething(amount, by);
        if (amount.equals(AmountRange.exactly(Amounts.zero(amount.currency())))) {
            return amount;
        }
        // Shared by ever more, an amount comes as near to nothing as one likes, so only a quotient of nothing has a
        // bound; and by something that comes as near to nothing as one likes nothing has.
        Optional<Fraction> fewest = Optional.of(by.lower()).filter(number -> number.signum() > 0);
        AmountRange each = outward(
                amount.currency(),
                amount.lower()
                        .map(Quotients::fraction)
                        .flatMap(least -> (least.signum() < 0 ? fewest : by.upper()).map(least::dividedBy)),
                amount.upper()
                        .map(Quotients::fraction)
                        .flatMap(most -> (most.signum() < 0 ? by.upper() : fewest).map(most::dividedBy)));
        return fewest.or(by::upper)
                .map(divisor -> each.withTolerance(tolerance(amount, Fraction.ONE.dividedBy(divisor))))
                .orElse(each);
    }

    private static void requireSomething(Object whole, Ratio by) {
        if (isNothing(by)) {
            throw new IllegalArgumentException("a quotient needs something to divide by, but " + whole
                    + " is divided by " + by + "; ask only where there is something");
        }
    }

    private static boolean isNothing(Ratio number) {
        return number.upper().filter(most -> most.signum() == 0).isPresent();
    }

    /** So many times the tolerance of an amount, rounded up. */
    private static BigDecimal tolerance(AmountRange amount, Fraction times) {
        return amount.tolerance().signum() == 0
                ? BigDecimal.ZERO
                : Fraction.of(amount.tolerance())
                        .times(times)
                        .decimal(AmountRange.TOLERANCE_DECIMALS, RoundingMode.CEILING)
                        .stripTrailingZeros();
    }

    /** No times is nothing, however much the amount is; any number of times what may lie on either side of nothing may be anything. */
    static AmountRange times(Ratio number, AmountRange each) {
        if (isNothing(number)) {
            return AmountRange.exactly(Amounts.zero(each.currency()));
        }
        boolean isFromNothingOn =
                each.least().filter(least -> least.signum() >= 0).isPresent();
        boolean isUpToNothing = each.most().filter(most -> most.signum() <= 0).isPresent();
        return number.upper().isEmpty() && !isFromNothingOn && !isUpToNothing
                ? each.widest()
                : outward(each.currency(), times(number, each.lower(), -1), times(number, each.upper(), 1))
                        .withTolerance(tolerance(each, number.upper().orElse(number.lower())));
    }

    /** A bound as often as it can be where that leads away from nothing, else as seldom. */
    private static Optional<Fraction> times(Ratio number, Optional<MonetaryAmount> bound, int away) {
        return bound.map(Quotients::fraction)
                .flatMap(each -> each.signum() == away
                        ? number.upper().map(each::times)
                        : Optional.of(each.times(number.lower())));
    }

    static Ratio times(Ratio one, Ratio other) {
        return new Ratio(
                one.lower().times(other.lower()),
                isNothing(one) || isNothing(other)
                        ? Optional.of(Fraction.ZERO)
                        : one.upper().flatMap(a -> other.upper().map(a::times)));
    }

    /** Two amounts of one currency: the first by the second, both from nothing on. */
    static Ratio divided(AmountRange amount, AmountRange by) {
        Amounts.requireSame(amount.currency(), by.currency());
        return divided(ratio(amount), ratio(by));
    }

    static Ratio divided(Ratio one, Ratio by) {
        requireSomething(one, by);
        return Ratio.fromNothingOn(
                by.upper().map(one.lower()::dividedBy),
                one.upper()
                        .filter(most -> most.signum() == 0 || by.lower().signum() > 0)
                        .map(most -> most.signum() == 0 ? most : most.dividedBy(by.lower())));
    }

    private static Ratio ratio(AmountRange amount) {
        return Ratio.fromNothingOn(
                amount.lower().map(Quotients::fraction), amount.upper().map(Quotients::fraction));
    }

    /** What both say of one and the same amount or number. */
    static Quantity intersection(Quantity one, Quantity other) {
        if (one instanceof Quantity.OfAmount amount) {
            return Quantity.of(amount.amount().intersection(other.asAmount()));
        }
        Headcount number = one.asCount();
        Headcount same = other.asCount();
        return Quantity.of(Headcount.ofBounds(
                Math.max(number.lower(), same.lower()),
                LongStream.concat(number.upper().stream(), same.upper().stream())
                        .min()));
    }

    /** A whole less others. */
    static Quantity minus(Quantity whole, List<Quantity> less) {
        return less.stream()
                .reduce(
                        whole,
                        (rest, part) -> rest instanceof Quantity.OfAmount amount
                                ? Quantity.of(amount.amount().minus(part.asAmount()))
                                : Quantity.of(rest.asCount().minus(part.asCount())));
    }

    /** How far a whole goes beyond others together, never less than nothing. */
    static Quantity beyond(Quantity whole, List<Quantity> cover) {
        return whole instanceof Quantity.OfAmount
                ? Quantity.of(minus(whole, cover).asAmount().orZero())
                : cover.stream().reduce(whole, Quotients::beyond);
    }

    private static Quantity beyond(Quantity whole, Quantity part) {
        if (!(whole instanceof Quantity.OfCount count && part instanceof Quantity.OfCount other)) {
            return Quantity.of(beyond(whole.asRatio(), part.asRatio()));
        }
        Headcount to = count.count();
        Headcount from = other.count();
        return Quantity.of(Headcount.ofBounds(
                Math.max(0, to.lower() - from.upper().orElse(to.lower())),
                to.upper().stream()
                        .map(most -> Math.max(0, most - from.lower()))
                        .findFirst()));
    }

    private static Ratio beyond(Ratio whole, Ratio part) {
        return Ratio.fromNothingOn(
                part.upper().map(whole.lower()::minus),
                whole.upper()
                        .map(most -> most.minus(part.lower()))
                        .map(most -> most.signum() > 0 ? most : Fraction.ZERO));
    }

    static Ratio plus(Ratio one, Ratio other) {
        return new Ratio(
                one.lower().plus(other.lower()),
                one.upper().flatMap(a -> other.upper().map(a::plus)));
    }

    private static Fraction fraction(MonetaryAmount amount) {
        return Fraction.of(Amounts.decimal(amount));
    }

    private static AmountRange outward(CurrencyUnit currency, Optional<Fraction> lower, Optional<Fraction> upper) {
        return AmountRange.ofBounds(
                currency,
                lower.map(bound -> rounded(currency, bound, RoundingMode.FLOOR)),
                upper.map(bound -> rounded(currency, bound, RoundingMode.CEILING)));
    }

    private static MonetaryAmount rounded(CurrencyUnit currency, Fraction bound, RoundingMode rounding) {
        return Amounts.of(bound.decimal(currency.getDefaultFractionDigits(), rounding), currency);
    }

    /** A given number as it was given; a computed one as an exact fraction, or its bounds, rounded outward to two places. */
    static String say(Wording wording, Ratio ratio, boolean given) {
        return ratio.exact()
                .map(exact -> given || exact.isWhole()
                        ? decimal(exact).map(wording::number).orElseGet(exact::toString)
                        : exact.toString())
                .orElseGet(() -> ratio.upper(2)
                        .map(most -> wording.number(ratio.lower(2)) + "–" + wording.number(most))
                        .orElseGet(() -> "≥ " + wording.number(ratio.lower(2))));
    }

    /** The fraction as a decimal; empty where it has no end. */
    private static Optional<BigDecimal> decimal(Fraction exact) {
        try {
            return Optional.of(new BigDecimal(exact.numerator()).divide(new BigDecimal(exact.denominator())));
        } catch (ArithmeticException endless) {
            return Optional.empty();
        }
    }
}
