package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.source.Basis;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * The cost for which there is no money: what each appropriation is overspent by, with all that came onto it, and what nobody is known to pay,
 * beyond what the plan has on no appropriation.
 */
final class UnfundedFigure {
    private UnfundedFigure() {}

    static Figure<AmountRange> of(Query query) {
        Text name = query.named(GapMessage.UNFUNDED);
        ImmutableListMultimap<String, CostLine> byPot = query.costLines().stream()
                .filter(line -> line.paidFrom().isPresent())
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        line -> query.links().account(line.fact()).orElseThrow().id(), line -> line));
        Query whole = query.sliced(Slice.WHOLE);
        AppropriatedFigure appropriated = new AppropriatedFigure(whole, true);
        ImmutableList.Builder<Term> parts = ImmutableList.builder();
        for (String id : ImmutableSortedSet.copyOf(byPot.keySet())) {
            Appropriation pot = query.links().appropriation(id);
            if (byPot.get(id).stream().anyMatch(line -> line.isOf(query.plan().id()))) {
                List<Appropriation> money = query.links().statements(pot);
                parts.add(Term.excess(
                        Phrase.of(GapMessage.OVERSPENT).with("what", appropriated.label(pot)),
                        Pots.of(query, money).incurred(),
                        Pots.of(whole, money)
                                .available(appropriated.amended(pot), RevenueFigure.receivedFor(whole, pot))));
            }
        }
        for (CostLine line : query.costLines()) {
            if (line.isOf(query.plan().id())
                    && line.paidFrom().isEmpty()
                    && line.payer().isEmpty()
                    && line.incurred().isPresent()) {
                parts.add(AllSourcesFigure.payerUnknown(line, line.incurred().get()));
            }
        }
        Term costs = query.lists().sum(name, parts.build(), ListKind.EXPENDITURES, ListKind.PAYMENTS);
        Optional<Term> further = moneyOnNoAppropriation(query);
        return query.lists()
                .amount(
                        name,
                        further.map(money -> Term.excess(name, costs, money))
                                .orElse(costs)
                                .saying(why -> why.under(Basis.INFERRED, Phrase.of(GapMessage.SHARED_MONEY))),
                        query.costLines().isEmpty()
                                ? query.lists().unrecorded(ListKind.EXPENDITURES, ListKind.PAYMENTS)
                                : Optional.empty());
    }

    /** What the plan has besides appropriations, of which any cost of it can be paid; empty where it has nothing. */
    private static Optional<Term> moneyOnNoAppropriation(Query query) {
        StatedBalances balances = StatedBalances.ofThePlanAlone(query);
        ImmutableList<Term> coming = ImmutableList.<Term>builder()
                .addAll(balances.opening())
                .addAll(new RevenueFigure(query).receivedForNone())
                .build();
        ImmutableList<Term> going = balances.carriedOver();
        if (coming.isEmpty() && going.isEmpty()) {
            return Optional.empty();
        }
        Phrase name = Phrase.of(GapMessage.ON_NO_APPROPRIATION);
        return Optional.of(Term.excess(
                name,
                query.sum(Phrase.of(GapMessage.INCOME), coming),
                query.sum(Phrase.of(GapMessage.CARRIED_ON), going)));
    }
}
