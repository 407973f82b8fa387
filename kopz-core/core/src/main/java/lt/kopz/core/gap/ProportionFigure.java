package lt.kopz.core.gap;

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

    /** What is appropriated of the need; undetermined where the funding gap is. */
    static Figure<Proportion> coverage(Query query) {
        Figure<FundingGap> gap = FinancingFigure.of(query);
        Text name = query.named(GapMessage.COVERAGE);
        return gap.isDetermined()
                ? of(query, name, query.appropriated(), query.needed(), GapMessage.NOTHING_NEEDED)
                : query.undetermined(name, gap);
    }

    static Figure<Proportion> spentOfAppropriated(Query query) {
        return spent(
                query,
                GapMessage.SPENT_OF_APPROPRIATED,
                AppropriatedFigure.of(query, true),
                GapMessage.NOTHING_APPROPRIATED);
    }

    static Figure<Proportion> spentOfNeeded(Query query) {
        return spent(query, GapMessage.SPENT_OF_NEEDED, query.needed(), GapMessage.NOTHING_NEEDED);
    }

    private static Figure<Proportion> spent(
            Query query, Message message, Figure<AmountRange> whole, Message ofNothing) {
        Text name = query.named(message);
        if (!whole.isDetermined()) {
            return query.undetermined(name, whole);
        }
        Figure<AmountRange> spent = SpentFigure.of(query);
        return spent.isDetermined() ? of(query, name, spent, whole, ofNothing) : query.undetermined(name, spent);
    }

    private static Figure<Proportion> of(
            Query query, Text name, Figure<AmountRange> part, Figure<AmountRange> whole, Message ofNothing) {
        if (!part.value().isExact() || !whole.value().isExact()) {
            return query.undetermined(name, Phrase.of(GapMessage.NOT_EXACT));
        }
        if (whole.value().isZero() == Answer.YES) {
            return query.undetermined(name, Phrase.of(ofNothing));
        }
        Proportion proportion =
                new Proportion(part.value().exact(), whole.value().exact());
        return proportion.part().isNegative() || proportion.whole().isNegative()
                ? query.undetermined(name, Phrase.of(GapMessage.BELOW_ZERO))
                : Figure.of(
                        name,
                        query.asOf(),
                        proportion,
                        () -> Explanation.quotient(
                                name,
                                part.explanation().orElseThrow(),
                                whole.explanation().orElseThrow()));
    }
}
