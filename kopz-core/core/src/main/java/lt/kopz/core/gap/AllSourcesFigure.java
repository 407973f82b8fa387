package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** The funding gap over all sources: need less what is appropriated, was there at the opening, came in, or was paid by others. */
final class AllSourcesFigure {
    private AllSourcesFigure() {}

    static Figure<FundingGap> of(Query query) {
        Text name = query.named(GapMessage.ALL_SOURCES);
        Term all = query.sum(
                Phrase.of(GapMessage.FROM_ALL_SOURCES),
                ImmutableList.of(Term.of(query.appropriated()), otherSources(query)));
        return query.gap(
                name,
                Term.difference(name, Term.of(query.needed()), all)
                        .saying(why -> why.under(Basis.ASSUMED, Phrase.of(GapMessage.INSIDE_THE_NEED))));
    }

    private static Term otherSources(Query query) {
        Pots pots = Pots.ofThePlan(query);
        ImmutableList.Builder<Term> parts = ImmutableList.builder();
        for (CostLine line : query.costLines()) {
            if (line.isOf(query.plan().id())
                    && !pots.pay(line)
                    && line.incurred().isPresent()) {
                parts.add(paidByOthers(query, line, line.incurred().get()));
            }
        }
        StatedBalances balances = StatedBalances.ofThePlan(query);
        parts.addAll(balances.opening());
        parts.addAll(new RevenueFigure(query).receivedBeside());
        Term sources = query.sum(Phrase.of(GapMessage.OTHER_SOURCES), parts.build());
        ImmutableList<Term> carriedOn = balances.carriedOver();
        return carriedOn.isEmpty()
                ? sources
                : Term.difference(
                        Phrase.of(GapMessage.OTHER_SOURCES),
                        sources,
                        query.sum(Phrase.of(GapMessage.CARRIED_ON), carriedOn));
    }

    /** Where nobody knows who paid, others paid anything up to the cost. */
    private static Term paidByOthers(Query query, CostLine line, Term incurred) {
        Optional<Sourced<String>> other =
                line.borneBy(query.dossier().municipality().id());
        return other.isPresent()
                ? incurred.saying(why -> why.under(other.get().provenance()))
                : payerUnknown(line, incurred);
    }

    static Term payerUnknown(CostLine line, Term incurred) {
        AmountRange any = Leaves.upTo(incurred.value());
        return Term.of(
                any,
                () -> Explanation.given(
                        Phrase.of(GapMessage.PAYER_UNKNOWN).with("subject", line.subject()),
                        Quantity.of(any),
                        line.fact()));
    }
}
