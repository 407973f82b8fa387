package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.function.Function;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.count.Ratio;
import lt.kopz.core.count.StatedShare;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * What a statement allows of the share that one amount is of another.
 *
 * @param bounds the shares that it allows
 * @param words how a computed share is said
 */
record AllowedShare(Bounds<Fraction> bounds, Function<Bounds<Fraction>, Text> words) {

    static AllowedShare of(StatedShare share) {
        return new AllowedShare(Bounds.of(share), new ShareWords(share)::computed);
    }

    /** By which share an amount changed: which share of the earlier amount the later one is. */
    static AllowedShare ofTheEarlier(MoneyDirection direction, StatedShare share) {
        Bounds<Fraction> by = Bounds.of(share);
        return new AllowedShare(
                direction == MoneyDirection.DECREASE ? Bounds.shrunk(by) : Bounds.grown(by),
                new ShareWords(share)::change);
    }

    /** What comes out where two figures are held against it. */
    Outcome outcome(Text what, Figure<AmountRange> part, Figure<AmountRange> whole, LocalDate day, boolean isInTime) {
        if (!isFromNothingOn(part.value()) || !isFromNothingOn(whole.value())) {
            return Outcome.undetermined(day, isInTime, Phrase.of(MoneyClaimMessage.MAYBE_NEGATIVE));
        }
        if (!isMaybeSomething(whole.value())) {
            return Outcome.undetermined(day, isInTime, Phrase.of(MoneyClaimMessage.SHARE_OF_NOTHING));
        }
        Bounds<Fraction> computed = ratio(part.value(), whole.value());
        Explanation tree = Explanation.quotient(what, part.explanation(), whole.explanation());
        return Outcome.of(
                ClaimComparison.of(
                        bounds,
                        computed,
                        ratio(part.value().widened(), whole.value().widened()),
                        isSomething(computed)),
                day,
                isInTime,
                words.apply(computed),
                ImmutableList.of(Figure.of(what, day, tree.value(), tree)));
    }

    /** Whether an amount is known to be no less than nothing, so that it may be a part. */
    static boolean isFromNothingOn(AmountRange amount) {
        return amount.lower().filter(least -> !least.isNegative()).isPresent();
    }

    private static boolean isMaybeSomething(AmountRange whole) {
        return whole.upper().filter(most -> !most.isPositive()).isEmpty();
    }

    /** Whether an amount is known well enough for another one to be a share of it. */
    static boolean isWhole(AmountRange amount) {
        return isFromNothingOn(amount) && isMaybeSomething(amount);
    }

    private static boolean isSomething(Bounds<Fraction> share) {
        return share.greatest().isPresent()
                || share.least().filter(least -> least.signum() > 0).isPresent();
    }

    /** The bounds of the share that one amount is of another, both taken from nothing on and the whole more than that. */
    static Bounds<Fraction> ratio(AmountRange part, AmountRange whole) {
        Ratio some = fromNothingOn(part);
        Ratio all = fromNothingOn(whole);
        Ratio share = Ratio.fromNothingOn(
                all.upper().map(some.lower()::dividedBy),
                some.upper().filter(most -> all.lower().signum() > 0).map(most -> most.dividedBy(all.lower())));
        return new Bounds<>(share.lower(), share.upper().orElse(null), false);
    }

    private static Ratio fromNothingOn(AmountRange amount) {
        return Ratio.fromNothingOn(
                amount.lower().map(AllowedShare::fraction), amount.upper().map(AllowedShare::fraction));
    }

    private static Fraction fraction(MonetaryAmount amount) {
        return Fraction.of(Amounts.decimal(amount));
    }
}
