package lt.kopz.core.gap;

import lt.kopz.core.figure.Figure;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.source.Basis;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** The delivery gap: need less the cost incurred, whoever paid it. */
final class DeliveryFigure {
    private DeliveryFigure() {}

    static Figure<FundingGap> of(Query query) {
        Text name = query.named(GapMessage.DELIVERY);
        Figure<AmountRange> need = query.needed();
        if (!need.isDetermined()) {
            return query.undetermined(name, need);
        }
        Figure<AmountRange> incurred = IncurredFigure.of(query);
        return incurred.isDetermined()
                ? query.gap(
                        name,
                        Term.difference(name, Query.term(need), Query.term(incurred))
                                .saying(why -> why.under(Basis.ASSUMED, Phrase.of(GapMessage.INSIDE_THE_NEED))))
                : query.undetermined(name, incurred);
    }
}
