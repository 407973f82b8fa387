package lt.kopz.core.source;

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
        return outward(amount.currency(), lower, upper);
    }

    static AmountRange times(Ratio number, AmountRange each) {
        Optional<Fraction> upper = each.upper().flatMap(most -> number.upper().map(fraction(most)::times));
        return outward(
                each.currency(), each.lower().map(least -> fraction(least).times(number.lower())), upper);
    }

    static Ratio times(Ratio one, Ratio other) {
        return new Ratio(
                one.lower().times(other.lower()),
                one.upper().flatMap(a -> other.upper().map(a::times)));
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

    /** A whole number or an exact fraction; else its bounds, rounded outward to two places. */
    static String say(Wording wording, Ratio ratio) {
        return ratio.exact()
                .map(exact ->
                        exact.isWhole() ? wording.number(exact.decimal(0, RoundingMode.UNNECESSARY)) : exact.toString())
                .orElseGet(() -> ratio.upper(2)
                        .map(most -> wording.number(ratio.lower(2)) + "–" + wording.number(most))
                        .orElseGet(() -> "≥ " + wording.number(ratio.lower(2))));
    }
}
