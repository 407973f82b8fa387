package lt.kopz.core.gap;

import lt.kopz.core.figure.Figure;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** How much of one amount another one is: coverage of the need, execution of the budget. */
final class ProportionFigure {
    private ProportionFigure() {}

    /** What is appropriated of the need; the explanation is that of the financing gap, whose parts are both numbers. */
    static Figure<Proportion> coverage(Query query) {
        Text name = query.named(GapMessage.COVERAGE);
        Figure<FundingGap> gap = FinancingFigure.of(query);
        return gap.isDetermined()
                ? of(query, name, AppropriatedFigure.of(query, false), NeedFigure.of(query), gap)
                : query.undetermined(name, gap);
    }

    static Figure<Proportion> spentOfAppropriated(Query query) {
        return spent(query, GapMessage.SPENT_OF_APPROPRIATED, AppropriatedFigure.of(query, true));
    }

    static Figure<Proportion> spentOfNeeded(Query query) {
        return spent(query, GapMessage.SPENT_OF_NEEDED, NeedFigure.of(query));
    }

    private static Figure<Proportion> spent(Query query, Message message, Figure<AmountRange> whole) {
        Text name = query.named(message);
        Term spent = SpentFigure.term(query);
        if (!whole.isDetermined()) {
            return query.undetermined(name, whole);
        }
        Figure<AmountRange> part = query.amount(spent.why().label(), spent);
        return of(query, name, part, whole, query.amount(name, Term.difference(name, Query.term(whole), spent)));
    }

    private static Figure<Proportion> of(
            Query query, Text name, Figure<AmountRange> part, Figure<AmountRange> whole, Figure<?> explained) {
        if (!part.value().isExact() || !whole.value().isExact()) {
            return query.undetermined(name, Phrase.of(GapMessage.NOT_EXACT));
        }
        if (whole.value().isZero() == Answer.YES) {
            return query.undetermined(name, Phrase.of(GapMessage.NOTHING_NEEDED));
        }
        return Figure.of(
                name,
                query.asOf(),
                new Proportion(part.value().exact(), whole.value().exact()),
                () -> explained.explanation().orElseThrow());
    }
}
