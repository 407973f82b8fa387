package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueKind;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** What a budget leaves: revenue less spending, own and after financing. */
final class ResultFigure {
    private ResultFigure() {}

    /** Planned revenue less what is appropriated, or received revenue less what is spent; the loans and what was left over come after. */
    static Figure<BudgetResult> of(Query query, RevenueState state) {
        Text name = query.named(state == RevenueState.PLANNED ? GapMessage.RESULT_PLANNED : GapMessage.RESULT_EXECUTED);
        Figure<AmountRange> appropriated = query.appropriated();
        if (state == RevenueState.PLANNED && !appropriated.isDetermined()) {
            return query.undetermined(name, appropriated);
        }
        Optional<Text> unrecorded = query.lists().unrecorded(ListKind.REVENUES);
        if (unrecorded.isPresent()) {
            return query.undetermined(name, unrecorded.get());
        }
        Term spending = state == RevenueState.PLANNED ? Query.term(appropriated) : SpentFigure.term(query);
        RevenueFigure revenue = new RevenueFigure(query);
        ImmutableList<Term> borrowed = revenue.terms(state, each -> isFinancing(query, each));
        Term all = query.lists()
                .sum(
                        Phrase.of(
                                state == RevenueState.PLANNED
                                        ? GapMessage.REVENUE_PLANNED
                                        : GapMessage.REVENUE_RECEIVED),
                        revenue.terms(state, each -> true),
                        ListKind.REVENUES);
        Term own = Term.difference(
                Phrase.of(GapMessage.RESULT_OWN),
                Term.difference(
                        Phrase.of(GapMessage.REVENUE_OWN), all, query.sum(Phrase.of(GapMessage.BORROWED), borrowed)),
                spending);
        Term financing = query.sum(
                Phrase.of(GapMessage.FINANCING),
                ImmutableList.<Term>builder()
                        .addAll(borrowed)
                        .addAll(StatedBalances.ofThePlan(query).opening())
                        .build());
        Term after = query.sum(name, ImmutableList.of(own, financing));
        return Figure.of(name, query.asOf(), new BudgetResult(own.value(), after.value()), after::why);
    }

    private static boolean isFinancing(Query query, Revenue revenue) {
        RevenueKind kind = query.links().original(revenue).kind();
        return kind.equals(RevenueKind.LOAN) || kind.equals(RevenueKind.CARRY_OVER);
    }
}
