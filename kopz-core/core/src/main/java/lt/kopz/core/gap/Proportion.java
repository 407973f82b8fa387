package lt.kopz.core.gap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.count.Ratio;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantified;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.logic.Interval;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * How much of one amount another one is, exactly or within bounds.
 *
 * <p>Example: 700.00 of 3250.00 are 14/65, 21.54 %. More than the whole is more than 100 %.
 *
 * @param part how much
 * @param whole of how much
 * @param share the part as a share of the whole: the exact fraction in lowest terms, or its bounds, without an upper one where the whole may be
 *     nothing, and saying nothing where one of the two may be below nothing. It is closer than part and whole tell where both depend on the same
 *     open question: 250.00 of 500.00 by one source and 1000.00 of 2000.00 by another are one half
 */
public record Proportion(AmountRange part, AmountRange whole, Ratio share) implements Interval<Proportion>, Quantified {
    /**
     * Refuses two currencies, of which there is no share.
     *
     * @param part how much
     * @param whole of how much
     * @param share the part as a share of the whole
     * @throws lt.kopz.core.money.CurrencyMismatchException if the two are in different currencies
     */
    public Proportion {
        Amounts.requireSame(whole.currency(), part.currency());
    }

    /**
     * A proportion of which nothing is known but the two amounts.
     *
     * @param part how much
     * @param whole of how much
     * @throws lt.kopz.core.money.CurrencyMismatchException if the two are in different currencies
     */
    public Proportion(AmountRange part, AmountRange whole) {
        this(
                part,
                whole,
                isShare(part, whole)
                        ? Quantity.of(part).dividedBy(Quantity.of(whole)).asRatio()
                        : Ratio.unknown());
    }

    /** Whether there is a share: no share is known of what may be below nothing, and there is none of nothing. */
    boolean isShare() {
        return isShare(part, whole);
    }

    private static boolean isShare(AmountRange part, AmountRange whole) {
        return isFromNothingOn(part) && isFromNothingOn(whole) && whole.isZero() != Answer.YES;
    }

    /** Whether an amount is known to be no less than nothing. */
    static boolean isFromNothingOn(AmountRange amount) {
        return amount.lower().filter(least -> !least.isNegative()).isPresent();
    }

    /**
     * The part in per cent of the whole.
     *
     * @param scale how many decimals
     * @param rounding how to round
     * @return the percentage: 21.54 for 700.00 of 3250.00; empty where the share is known only within bounds
     */
    public Optional<BigDecimal> percent(int scale, RoundingMode rounding) {
        return share.exact().map((Fraction exact) -> exact.percent(scale, rounding));
    }

    @Override
    public Quantity quantity() {
        return Quantity.of(share);
    }

    @Override
    public Proportion hull(Proportion other) {
        return new Proportion(part.hull(other.part), whole.hull(other.whole), share.hull(other.share));
    }

    @Override
    public Proportion widest() {
        return new Proportion(part.widest(), whole.widest());
    }

    /** What is appropriated of the need. */
    static Figure<Proportion> coverage(Query query) {
        return of(query, GapMessage.COVERAGE, query.appropriated(), query.needed(), GapMessage.NOTHING_NEEDED);
    }

    static Figure<Proportion> spentOfAppropriated(Query query) {
        return of(
                query,
                GapMessage.SPENT_OF_APPROPRIATED,
                GapFigures.spent(query),
                AppropriatedFigure.of(query, true),
                GapMessage.NOTHING_APPROPRIATED);
    }

    static Figure<Proportion> spentOfNeeded(Query query) {
        return of(
                query, GapMessage.SPENT_OF_NEEDED, GapFigures.spent(query), query.needed(), GapMessage.NOTHING_NEEDED);
    }

    private static Figure<Proportion> of(
            Query query, Message message, Figure<AmountRange> part, Figure<AmountRange> whole, Message ofNothing) {
        Text name = query.named(message);
        Proportion proportion = new Proportion(part.value(), whole.value());
        Optional<Text> reason = Stream.of(whole, part)
                .filter(figure -> !figure.isKnown())
                .flatMap(figure -> figure.reason().stream())
                .findFirst()
                .or(() -> Optional.<Text>of(Phrase.of(ofNothing))
                        .filter(any -> whole.value().isZero() == Answer.YES))
                .or(() -> Optional.<Text>of(Phrase.of(GapMessage.BELOW_ZERO)).filter(any -> !proportion.isShare()));
        return reason.filter(
                        any -> proportion.quantity().isOpen() || whole.value().isZero() == Answer.YES)
                .map(why -> query.unknown(name, proportion, why))
                .orElseGet(() -> Figure.of(
                        name,
                        query.asOf(),
                        proportion,
                        () -> Explanation.quotient(name, part.explanation(), whole.explanation())));
    }
}
