package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.leaf.FigureMessage;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.source.Basis;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** What is left of the money appropriated to the plan: less what is incurred from it and what was handed on. */
final class UnspentFigure {
    private UnspentFigure() {}

    static Figure<UnspentBalance> of(Query query) {
        Text name = query.named(FigureMessage.UNSPENT_BALANCE);
        Term appropriated = Term.of(AppropriatedFigure.of(query, true));
        Pots pots = Pots.ofThePlan(query);
        Term transferred = pots.transferred();
        Term unspent = transferred.isNothing()
                ? Term.difference(name, appropriated, pots.incurred())
                : Term.difference(name, appropriated, transferred, pots.incurred());
        Term committed = pots.committed();
        return query.figure(name, new UnspentBalance(unspent.value(), committed.value()), unspent.saying(term -> {
            Explanation why = term.besides(paidOtherwise(query, pots));
            return committed.why().basis() == Basis.ASSUMED
                    ? why.under(Basis.ASSUMED, Phrase.of(GapMessage.COMMITTED_ASSUMED))
                    : why;
        }));
    }

    /** Incurred cost of the plan that its appropriations do not pay. */
    private static ImmutableList<Explanation> paidOtherwise(Query query, Pots pots) {
        ImmutableList.Builder<Explanation> asides = ImmutableList.builder();
        for (CostLine line : query.costLines()) {
            if (!pots.pay(line) && line.incurred().isPresent()) {
                Text label = line.payer().isPresent()
                        ? Phrase.of(FigureMessage.PAID_BY_OTHERS)
                                .with("subject", line.subject())
                                .with("payer", query.name(line.payer().get().value()))
                        : Phrase.of(FigureMessage.PAID_FROM_UNKNOWN).with("subject", line.subject());
                asides.add(Explanation.given(
                        label, Quantity.of(line.incurred().get().value()), line.fact()));
            }
        }
        return asides.build();
    }
}
