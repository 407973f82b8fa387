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
        Term own = own(query, state);
        Term financing = query.sum(
                Phrase.of(GapMessage.FINANCING),
                ImmutableList.<Term>builder()
                        .addAll(borrowed(query, state))
                        .addAll(StatedBalances.ofThePlan(query).opening())
                        .build());
        Term after = query.sum(name, ImmutableList.of(own, financing));
        BudgetResult result = new BudgetResult(own.value(), after.value());
        return query.figure(name, result, after, reason(query, own));
    }

    /** What is left before loans and what was left over. */
    static Figure<AmountRange> ownOf(Query query, RevenueState state) {
        Term own = own(query, state);
        Text name = query.named(GapMessage.RESULT_OWN);
        return query.figure(name, own.value(), own, reason(query, own));
    }

    private static Optional<Text> reason(Query query, Term own) {
        return own.reason().or(() -> query.lists().unrecorded(ListKind.REVENUES));
    }

    private static Term own(Query query, RevenueState state) {
        boolean isPlanned = state == RevenueState.PLANNED;
        Term all = query.lists()
                .sum(
                        Phrase.of(isPlanned ? GapMessage.REVENUE_PLANNED : GapMessage.REVENUE_RECEIVED),
                        new RevenueFigure(query).terms(state, each -> true),
                        ListKind.REVENUES);
        return Term.difference(
                Phrase.of(GapMessage.RESULT_OWN),
                Term.difference(
                        Phrase.of(GapMessage.REVENUE_OWN),
                        all,
                        query.sum(Phrase.of(GapMessage.BORROWED), borrowed(query, state))),
                isPlanned ? Term.of(query.appropriated()) : SpentFigure.term(query));
    }

    private static ImmutableList<Term> borrowed(Query query, RevenueState state) {
        return new RevenueFigure(query).terms(state, each -> isFinancing(query, each));
    }

    private static boolean isFinancing(Query query, Revenue revenue) {
        RevenueKind kind = query.links().original(revenue).kind();
        return kind.equals(RevenueKind.LOAN) || kind.equals(RevenueKind.CARRY_OVER);
    }
}
