package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** What is spent of the money appropriated to the plan: incurred from it and handed on. */
final class SpentFigure {
    private SpentFigure() {}

    static Figure<AmountRange> of(Query query) {
        Text name = query.named(GapMessage.SPENT);
        return query.lists()
                .amount(
                        name,
                        term(query),
                        query.lists().unrecorded(ListKind.EXPENDITURES, ListKind.PAYMENTS, ListKind.TRANSFERS));
    }

    /** What is incurred of it, without what is handed on. */
    static Figure<AmountRange> incurred(Query query) {
        Term incurred = Pots.ofThePlan(query).incurred();
        return query.lists()
                .amount(
                        incurred.why().label(),
                        incurred,
                        query.lists().unrecorded(ListKind.EXPENDITURES, ListKind.PAYMENTS));
    }

    static Term term(Query query) {
        Pots pots = Pots.ofThePlan(query);
        return query.sum(Phrase.of(GapMessage.SPENT), ImmutableList.of(pots.transferred(), pots.incurred()));
    }
}
