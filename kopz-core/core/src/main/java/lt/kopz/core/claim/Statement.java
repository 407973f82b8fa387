package lt.kopz.core.claim;

import java.time.LocalDate;
import java.util.Optional;
import javax.money.CurrencyUnit;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.count.StatedShare;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.gap.GapMessage;
import lt.kopz.core.measure.Measurable;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * What a source states of a figure, alone or beside another one.
 *
 * @param figure which figure; of a change what it became
 * @param other the figure that it is a share of or was before; empty where it stands alone
 * @param currency in which currency; empty for what is counted
 * @param what the same in words, the day of a figure alone aside
 * @param words how it is worded
 * @param claimed what is stated, in words
 * @param allowed everything that it allows: of the figure, of its share, or of how it changed
 * @param isShare whether a share is stated, or so much for so many
 */
record Statement(
        ClaimedFigure figure,
        Optional<ClaimedFigure> other,
        Optional<CurrencyUnit> currency,
        Text what,
        NumberWords words,
        Text claimed,
        Span allowed,
        boolean isShare) {

    static Statement of(Dossier dossier, LocalDate asOf, FigureStated stated) {
        ClaimedFigure figure = new ClaimedFigure(dossier, asOf, stated.question());
        Optional<ClaimedFigure> other = stated.other().map(question -> new ClaimedFigure(dossier, asOf, question));
        Optional<CurrencyUnit> currency = figure.currency()
                .map(own -> stated.amount().map(StatedAmount::currency).orElse(own));
        NumberWords words = NumberWords.of(stated, figure, currency);
        boolean isShare = stated.share().isPresent() || stated.shareOf().isPresent();
        return new Statement(
                figure,
                other,
                currency,
                what(stated, figure, other),
                words,
                words.claimed(stated),
                isShare ? ofAnother(stated, words.sign()) : alone(stated, words.sign()),
                isShare);
    }

    /** What is stated of which figure, in some words. */
    Phrase said(ClaimMessage words) {
        return Phrase.of(words).with("what", what).with("claimed", claimed);
    }

    private static Text what(FigureStated stated, ClaimedFigure figure, Optional<ClaimedFigure> other) {
        if (other.isPresent()) {
            Text one = figure.wordsWithDay();
            Text beside = other.get().wordsWithDay();
            return stated.shareOf().isPresent()
                    ? Phrase.of(isRate(stated) ? ClaimMessage.RATE : ClaimMessage.SHARE)
                            .with("part", one)
                            .with("whole", beside)
                            .with("count", (long) stated.per())
                    : Phrase.of(GapMessage.CHANGE).with("from", beside).with("to", one);
        }
        return stated.throughout()
                .<Text>map(days -> Phrase.of(ClaimMessage.THROUGHOUT)
                        .with("figure", figure.words())
                        .with("period", days))
                .or(() -> stated.since()
                        .map(date -> Phrase.of(ClaimMessage.SINCE)
                                .with("figure", figure.words())
                                .with("date", date)))
                .orElseGet(figure::words);
    }

    /** Money is stated as money, and what is counted as a number; a share of something stated is one, and no other share is. */
    static boolean isInItsUnit(Measurable measure, FigureStated stated) {
        boolean isShareAlone = stated.share().isPresent() && stated.other().isEmpty();
        return switch (measure.unit()) {
            case MONEY -> stated.count().isEmpty() && !isShareAlone;
            case PER_CENT ->
                stated.amount().isEmpty()
                        && stated.count().isEmpty()
                        && stated.other().isEmpty();
            default -> stated.amount().isEmpty() && !isShareAlone;
        };
    }

    /** Whether so much is stated for so many of another figure. */
    static boolean isRate(FigureStated stated) {
        return stated.shareOf().isPresent()
                && stated.share().flatMap(StatedShare::percent).isEmpty()
                && stated.share().flatMap(StatedShare::fraction).isEmpty();
    }

    // ---- what it allows

    /**
     * Everything that a statement of so much or so many allows. What is stated only to lie one way is more than nothing; how much lies that way is
     * nothing or more, however coarsely it is printed.
     */
    private static Span alone(FigureStated stated, NumberWords.Sign sign) {
        Optional<Span> size = stated.amount()
                .map(StatedAmount::interval)
                .map(Span::of)
                .or(() -> stated.count().map(Span::of))
                .filter(span -> !span.isUnknown());
        if (stated.direction().isEmpty()) {
            return size.orElse(stated.since().isPresent() ? Span.MORE_THAN_NOTHING : Span.UNKNOWN);
        }
        return stated.direction().get() == MoneyDirection.NONE
                ? Span.NOTHING
                : sign.directed(
                        stated.direction(), size.map(Span::fromNothingOn).orElse(Span.MORE_THAN_NOTHING));
    }

    /**
     * Which share of another figure is stated, or how much for one of so many; an amount stands for all that rounds to it. By which share a
     * figure changed is which share of the earlier figure the later one is.
     */
    private static Span ofAnother(FigureStated stated, NumberWords.Sign sign) {
        Span share = stated.share()
                .map(Span::of)
                .or(() -> stated.amount()
                        .map(amount -> amount.interval().isExact()
                                ? amount.interval().withTolerance(Amounts.halfUnit(amount.currency()))
                                : amount.interval())
                        .map(Span::of))
                .orElseThrow()
                .widened()
                .times(Fraction.of(1, stated.per()));
        Span lying = sign.directed(stated.direction(), share);
        return stated.changedFrom().isPresent() ? Span.ONE.plus(lying) : lying;
    }
}
