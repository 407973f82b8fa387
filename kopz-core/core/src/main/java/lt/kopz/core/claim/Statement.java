package lt.kopz.core.claim;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import javax.money.CurrencyUnit;
import lt.kopz.core.count.StatedShare;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.gap.GapMessage;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.testimony.Assertion;
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
 * @param claimed what is stated, in words
 * @param allowed everything that it allows: of the figure, of its share, or of how it changed
 * @param share how such a share is said; empty where an amount or a number is stated
 */
record Statement(
        ClaimedFigure figure,
        Optional<ClaimedFigure> other,
        Optional<CurrencyUnit> currency,
        Text what,
        Text claimed,
        Span allowed,
        Optional<Function<Span, Text>> share) {

    static Statement of(Dossier dossier, LocalDate asOf, Assertion.OfFigures assertion) {
        if (assertion instanceof Assertion.FigureStated stated) {
            ClaimedFigure figure = new ClaimedFigure(dossier, asOf, stated.question());
            Ways ways = figure.ways();
            Optional<CurrencyUnit> currency = currency(figure, stated.amount());
            return new Statement(
                    figure,
                    Optional.empty(),
                    currency,
                    stated.throughout()
                            .<Text>map(days -> Phrase.of(ClaimMessage.THROUGHOUT)
                                    .with("figure", figure.words())
                                    .with("period", days))
                            .orElseGet(figure::words),
                    ways.claimed(stated.direction(), stated),
                    ways.allowed(stated.direction(), stated, currency),
                    Optional.empty());
        }
        if (assertion instanceof Assertion.ShareStated stated) {
            ClaimedFigure part = new ClaimedFigure(dossier, asOf, stated.part());
            ClaimedFigure whole = new ClaimedFigure(dossier, asOf, stated.whole());
            ShareWords words = new ShareWords(stated.share());
            return new Statement(
                    part,
                    Optional.of(whole),
                    part.currency(),
                    Phrase.of(ClaimMessage.SHARE)
                            .with("part", part.wordsWithDay())
                            .with("whole", whole.wordsWithDay()),
                    words.claimed(),
                    Span.of(stated.share()).widened(),
                    Optional.of(words::computed));
        }
        Assertion.ChangeStated change = (Assertion.ChangeStated) assertion;
        ClaimedFigure from = new ClaimedFigure(dossier, asOf, change.from());
        ClaimedFigure to = new ClaimedFigure(dossier, asOf, change.to());
        Optional<CurrencyUnit> currency = currency(to, change.amount());
        Optional<MoneyDirection> direction = Optional.of(change.direction());
        return new Statement(
                to,
                Optional.of(from),
                currency,
                Phrase.of(GapMessage.CHANGE).with("from", from.wordsWithDay()).with("to", to.wordsWithDay()),
                change.share()
                        .map(share ->
                                Ways.CHANGE.said(change.direction(), Optional.of(new ShareWords(share).claimed())))
                        .orElseGet(() -> Ways.CHANGE.claimed(direction, change)),
                change.share()
                        .map(share -> ofTheEarlier(change.direction(), share))
                        .orElseGet(() -> Ways.CHANGE.allowed(direction, change, currency)),
                change.share().map(share -> new ShareWords(share)::change));
    }

    private static Optional<CurrencyUnit> currency(ClaimedFigure figure, Optional<StatedAmount> amount) {
        return figure.currency().map(own -> amount.map(StatedAmount::currency).orElse(own));
    }

    /** By which share a figure changed: which share of the earlier figure the later one is. */
    private static Span ofTheEarlier(MoneyDirection direction, StatedShare share) {
        Span by = Span.of(share).widened();
        return direction == MoneyDirection.DECREASE ? Span.ONE.minus(by) : Span.ONE.plus(by);
    }
}
