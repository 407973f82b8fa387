package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.source.Basis;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** The cost for which there is no money: what each appropriation is overspent by, and what nobody is known to pay. */
final class UnfundedFigure {
    private UnfundedFigure() {}

    static Figure<AmountRange> of(Query query) {
        Text name = query.named(GapMessage.UNFUNDED);
        Optional<Text> unrecorded = query.costLines().isEmpty()
                ? query.lists().unrecorded(ListKind.EXPENDITURES, ListKind.PAYMENTS)
                : Optional.empty();
        if (unrecorded.isPresent()) {
            return query.undetermined(name, unrecorded.get());
        }
        ImmutableListMultimap<String, CostLine> byPot = query.costLines().stream()
                .filter(line -> line.paidFrom().isPresent())
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        line -> query.money().pot(line.paidFrom()).orElseThrow().id(), line -> line));
        AppropriatedFigure appropriated = new AppropriatedFigure(query, false);
        ImmutableList.Builder<Term> parts = ImmutableList.builder();
        for (String id : ImmutableSortedSet.copyOf(byPot.keySet())) {
            Appropriation pot = query.dossier().get(Appropriation.class, id);
            if (byPot.get(id).stream().anyMatch(line -> line.isOf(query.plan().id()))) {
                parts.add(Term.excess(
                        Phrase.of(GapMessage.OVERSPENT).with("what", appropriated.label(pot)),
                        Pots.of(query, query.money().withChanges(pot).toList()).incurred(),
                        appropriated.amended(pot)));
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
        return query.amount(
                name,
                query.lists()
                        .sum(name, parts.build(), ListKind.EXPENDITURES, ListKind.PAYMENTS)
                        .saying(why -> why.under(Basis.INFERRED, Phrase.of(GapMessage.SHARED_MONEY))));
    }
}
