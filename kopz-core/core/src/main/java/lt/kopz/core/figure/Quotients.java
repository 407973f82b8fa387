package lt.kopz.core.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.count.Ratio;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.wording.Wording;

/** Reckons with quotients and amounts that are not negative, exactly, and rounds amounts outward at the end. */
final class Quotients {
    private Quotients() {}

    static AmountRange divided(AmountRange amount, Ratio by) {
        // Shared by ever more, an amount comes as near to nothing as one likes, so only a quotient of nothing has a
        // bound.
        boolean nothing = amount.isZero() == Answer.YES;
        Optional<Fraction> lower = amount.lower()
                .flatMap(least -> by.upper()
                        .map(most -> fraction(least).dividedBy(most))
                        .or(() -> nothing ? Optional.of(Fraction.ZERO) : Optional.empty()));
        Optional<Fraction> upper = by.lower().signum() == 0
                ? Optional.empty()
                : amount.upper().map(most -> fraction(most).dividedBy(by.lower()));
        // By something that comes as near to nothing as one likes only a least is known, and that of the greatest
        // divisor.
        AmountRange each = outward(amount.currency(), lower, upper);
        Optional<Fraction> divisor = by.lower().signum() > 0 ? Optional.of(by.lower()) : by.upper();
        return divisor.isPresent()
                ? each.withTolerance(tolerance(amount, Fraction.ONE.dividedBy(divisor.get())))
                : each;
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

    static AmountRange times(Ratio number, AmountRange each) {
        Optional<Fraction> upper = each.upper().flatMap(most -> number.upper().map(fraction(most)::times));
        return outward(
                        each.currency(),
                        each.lower().map(least -> fraction(least).times(number.lower())),
                        upper)
                .withTolerance(tolerance(each, number.upper().orElse(number.lower())));
    }

    static Ratio times(Ratio one, Ratio other) {
        return new Ratio(
                one.lower().times(other.lower()),
                one.upper().flatMap(a -> other.upper().map(a::times)));
    }

    /** Two amounts of one currency: the first by the second, both from nothing on. */
    static Ratio divided(AmountRange amount, AmountRange by) {
        Amounts.requireSame(amount.currency(), by.currency());
        return divided(ratio(amount), ratio(by));
    }

    static Ratio divided(Ratio one, Ratio by) {
        if (by.upper().filter(most -> most.signum() == 0).isPresent()) {
            throw new IllegalArgumentException("a quotient needs something to divide by, but " + one + " is divided by "
                    + by + "; ask only where there is something");
        }
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

    /** How far the first goes beyond the second, never less than nothing. */
    static Ratio beyond(Ratio whole, Ratio part) {
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
        Optional<MonetaryAmount> least = lower.map(bound -> rounded(currency, bound, RoundingMode.FLOOR));
        Optional<MonetaryAmount> most = upper.map(bound -> rounded(currency, bound, RoundingMode.CEILING));
        if (least.isPresent() && most.isPresent()) {
            return AmountRange.between(least.get(), most.get());
        }
        return least.map(AmountRange::atLeast)
                .or(() -> most.map(AmountRange::atMost))
                .orElseGet(() -> AmountRange.unknown(currency));
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
        BigInteger rest = exact.denominator();
        int places = 0;
        while (!rest.equals(BigInteger.ONE)) {
            BigInteger divisor = rest.gcd(BigInteger.TEN);
            if (divisor.equals(BigInteger.ONE)) {
                return Optional.empty();
            }
            rest = rest.divide(divisor);
            places++;
        }
        return Optional.of(exact.decimal(places, RoundingMode.UNNECESSARY));
    }
}
