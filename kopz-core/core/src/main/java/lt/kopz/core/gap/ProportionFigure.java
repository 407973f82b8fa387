package lt.kopz.core.gap;

import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** How much of one amount another one is: coverage of the need, execution of the budget. */
final class ProportionFigure {
    private ProportionFigure() {}

    /** What is appropriated of the need. */
    static Figure<Proportion> coverage(Query query) {
        return of(query, GapMessage.COVERAGE, query.appropriated(), query.needed(), GapMessage.NOTHING_NEEDED);
    }

    static Figure<Proportion> spentOfAppropriated(Query query) {
        return of(
                query,
                GapMessage.SPENT_OF_APPROPRIATED,
                SpendingFigures.spent(query),
                AppropriatedFigure.of(query, true),
                GapMessage.NOTHING_APPROPRIATED);
    }

    static Figure<Proportion> spentOfNeeded(Query query) {
        return of(
                query,
                GapMessage.SPENT_OF_NEEDED,
                SpendingFigures.spent(query),
                query.needed(),
                GapMessage.NOTHING_NEEDED);
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
