package lt.kopz.core.gap;

import lt.kopz.core.figure.Figure;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.source.Basis;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** The delivery gap: need less the cost incurred, whoever paid it. */
final class DeliveryFigure {
    private DeliveryFigure() {}

    static Figure<FundingGap> of(Query query) {
        Text name = query.named(GapMessage.DELIVERY);
        return query.gap(
                name,
                Term.difference(name, Term.of(query.needed()), Term.of(IncurredFigure.of(query)))
                        .saying(why -> why.under(Basis.ASSUMED, Phrase.of(GapMessage.INSIDE_THE_NEED))));
    }
}
