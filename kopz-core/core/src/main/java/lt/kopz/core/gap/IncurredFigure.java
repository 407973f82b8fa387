package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.leaf.FigureMessage;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.progress.MeasureProgress;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.wording.Text;

/** The cost incurred for the plan, whoever pays it; at least so much where something is stated on a measure and nothing of its cost. */
final class IncurredFigure {
    private IncurredFigure() {}

    static Figure<AmountRange> of(Query query) {
        Text name = query.named(FigureMessage.INCURRED_BY_ALL);
        ImmutableList.Builder<Term> parts = ImmutableList.builder();
        for (CostLine line : query.costLines()) {
            if (line.isOf(query.plan().id())) {
                line.incurred().or(() -> free(query, line)).ifPresent(parts::add);
            }
        }
        Map<String, Answer> priced = CostLines.priced(query);
        for (Measure measure : query.lines().parts().measures(query.slice().part())) {
            Set<MeasureStatus> possible = MeasureProgress.of(query.dossier(), measure.id(), query.asOf())
                    .possible();
            // What may be all that is known of a measure is known of together with its cost.
            Answer isPriced = priced.getOrDefault(measure.id(), Answer.NO);
            boolean isStated =
                    !possible.contains(MeasureStatus.NO_INFORMATION) || (possible.size() > 1 && isPriced == Answer.NO);
            if (isStated && isPriced != Answer.YES) {
                parts.add(Term.of(
                        AmountRange.atLeast(Amounts.zero(query.currency())),
                        () -> query.costs().notStated(measure.title(), measure)));
            }
        }
        return query.lists().figure(name, parts.build(), ListKind.EXPENDITURES, ListKind.PAYMENTS);
    }

    /** What of it is not paid of the plan's money: what others are stated to have paid, or that of which nobody is stated to have. */
    static Figure<AmountRange> beside(Query query, GapMessage name, boolean isStated) {
        Pots pots = Pots.ofThePlan(query);
        return query.lists()
                .figure(
                        query.named(name),
                        query.costLines().stream()
                                .filter(line -> line.isOf(query.plan().id()) && !pots.pay(line))
                                .flatMap(line -> beside(query, line, isStated).stream())
                                .collect(ImmutableList.toImmutableList()),
                        ListKind.EXPENDITURES,
                        ListKind.PAYMENTS);
    }

    private static Optional<Term> beside(Query query, CostLine line, boolean isStated) {
        Optional<Sourced<String>> by =
                line.borneBy(query.dossier().municipality().id());
        return line.incurred()
                .filter(any -> by.isPresent() == isStated)
                .map(term -> by.map(who -> term.saying(why -> why.under(who.provenance())))
                        .orElse(term));
    }

    /** What is stated to have cost nothing adds nothing, but it is recorded. */
    private static Optional<Term> free(Query query, CostLine line) {
        return line.fact() instanceof Expenditure cost && cost.amount().range().isZero() == Answer.YES
                ? Optional.of(query.costs().incurred(cost))
                : Optional.empty();
    }
}
