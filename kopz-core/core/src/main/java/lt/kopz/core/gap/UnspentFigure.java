package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.leaf.FigureMessage;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.source.Basis;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** What is left of the money appropriated to the plan: less what is incurred from it and what was handed on. */
final class UnspentFigure {
    private UnspentFigure() {}

    static Figure<UnspentBalance> of(Query query) {
        Text name = query.named(FigureMessage.UNSPENT_BALANCE);
        Figure<AmountRange> appropriated = AppropriatedFigure.of(query, true);
        if (!appropriated.isDetermined()) {
            return query.undetermined(name, appropriated);
        }
        Pots pots = Pots.ofThePlan(query);
        Term transferred = pots.transferred();
        Term unspent = transferred.isNothing()
                ? Term.difference(name, Query.term(appropriated), pots.incurred())
                : Term.difference(name, Query.term(appropriated), transferred, pots.incurred());
        Term committed = pots.committed();
        return Figure.of(name, query.asOf(), new UnspentBalance(unspent.value(), committed.value()), () -> {
            Explanation why = unspent.why().besides(paidOtherwise(query, pots));
            return committed.why().basis() == Basis.ASSUMED
                    ? why.under(Basis.ASSUMED, Phrase.of(GapMessage.COMMITTED_ASSUMED))
                    : why;
        });
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
