package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
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
        ImmutableList<Term> opening = StatedBalances.ofThePlan(query).opening();
        // what is borrowed comes off the own result and back again, once each: an open amount would be open twice
        Term after = borrowed(query, state).value().isExact()
                ? query.sum(
                        name,
                        ImmutableList.of(
                                own,
                                query.sum(
                                        Phrase.of(GapMessage.FINANCING),
                                        Stream.concat(financing(query, state).stream(), opening.stream())
                                                .toList())))
                : Term.difference(
                        name,
                        query.sum(
                                Phrase.of(GapMessage.INCOME),
                                Stream.concat(opening.stream(), Stream.of(revenue(query, state)))
                                        .toList()),
                        spending(query, state));
        return query.figure(name, new BudgetResult(own.value(), after.value()), after, reason(query, own));
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
        Phrase name = Phrase.of(GapMessage.REVENUE_OWN);
        Term borrowed = borrowed(query, state);
        Term revenue = borrowed.value().isExact() || !isApart(query)
                ? Term.difference(name, revenue(query, state), borrowed)
                : query.lists()
                        .sum(
                                name,
                                new RevenueFigure(query).terms(state, each -> !isFinancing(query, each)),
                                ListKind.REVENUES);
        return Term.difference(Phrase.of(GapMessage.RESULT_OWN), revenue, spending(query, state));
    }

    private static Term revenue(Query query, RevenueState state) {
        return query.lists()
                .sum(
                        Phrase.of(
                                state == RevenueState.PLANNED
                                        ? GapMessage.REVENUE_PLANNED
                                        : GapMessage.REVENUE_RECEIVED),
                        new RevenueFigure(query).terms(state, each -> true),
                        ListKind.REVENUES);
    }

    private static Term spending(Query query, RevenueState state) {
        return state == RevenueState.PLANNED ? Term.of(query.appropriated()) : SpentFigure.term(query);
    }

    private static Term borrowed(Query query, RevenueState state) {
        return query.sum(Phrase.of(GapMessage.BORROWED), financing(query, state));
    }

    private static ImmutableList<Term> financing(Query query, RevenueState state) {
        return new RevenueFigure(query).terms(state, each -> isFinancing(query, each));
    }

    /** Whether nothing borrowed is a part of what is not, nor the other way round. */
    private static boolean isApart(Query query) {
        return query.money().revenues(query.plan().id()).stream()
                .allMatch(part -> query.links().wholes(part).stream()
                        .allMatch(whole -> isFinancing(query, whole) == isFinancing(query, part)));
    }

    private static boolean isFinancing(Query query, Revenue revenue) {
        RevenueKind kind = query.links().original(revenue).kind();
        return kind.equals(RevenueKind.LOAN) || kind.equals(RevenueKind.CARRY_OVER);
    }
}
