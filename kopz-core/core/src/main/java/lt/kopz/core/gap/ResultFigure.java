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
    private final Query query;
    private final RevenueState state;
    private final RevenueFigure revenues;
    private final ImmutableList<Term> financing;
    private final Term revenue;
    private final Term spending;
    private final Term own;

    private ResultFigure(Query query, RevenueState state) {
        this.query = query;
        this.state = state;
        this.revenues = new RevenueFigure(query);
        this.financing = revenues.terms(state, this::isFinancing);
        boolean isPlanned = state == RevenueState.PLANNED;
        this.revenue = query.lists()
                .sum(
                        Phrase.of(isPlanned ? GapMessage.REVENUE_PLANNED : GapMessage.REVENUE_RECEIVED),
                        revenues.terms(state, each -> true),
                        ListKind.REVENUES);
        this.spending = isPlanned ? Term.of(query.appropriated()) : SpendingFigures.spentTerm(query);
        this.own = Term.difference(Phrase.of(GapMessage.RESULT_OWN), ownRevenue(), spending);
    }

    /** Planned revenue less what is appropriated, or received revenue less what is spent; the loans and what was left over come after. */
    static Figure<BudgetResult> of(Query query, RevenueState state) {
        ResultFigure result = new ResultFigure(query, state);
        Text name = query.named(state == RevenueState.PLANNED ? GapMessage.RESULT_PLANNED : GapMessage.RESULT_EXECUTED);
        Term after = result.afterFinancing(name);
        return query.figure(name, new BudgetResult(result.own.value(), after.value()), after, result.reason());
    }

    /** What is left before loans and what was left over. */
    static Figure<AmountRange> ownOf(Query query, RevenueState state) {
        ResultFigure result = new ResultFigure(query, state);
        return query.figure(query.named(GapMessage.RESULT_OWN), result.own.value(), result.own, result.reason());
    }

    private Optional<Text> reason() {
        return own.reason().or(() -> query.lists().unrecorded(ListKind.REVENUES));
    }

    /** What is borrowed comes off the own result and back again, once each: an open amount would be open twice. */
    private Term afterFinancing(Text name) {
        ImmutableList<Term> opening = StatedBalances.ofThePlan(query).opening();
        return borrowed().value().isExact()
                ? query.sum(
                        name,
                        ImmutableList.of(
                                own,
                                query.sum(
                                        Phrase.of(GapMessage.FINANCING),
                                        Stream.concat(financing.stream(), opening.stream())
                                                .toList())))
                : Term.difference(
                        name,
                        query.sum(
                                Phrase.of(GapMessage.INCOME),
                                Stream.concat(opening.stream(), Stream.of(revenue))
                                        .toList()),
                        spending);
    }

    private Term ownRevenue() {
        Phrase name = Phrase.of(GapMessage.REVENUE_OWN);
        return borrowed().value().isExact() || !isApart()
                ? Term.difference(name, revenue, borrowed())
                : query.lists().sum(name, revenues.terms(state, each -> !isFinancing(each)), ListKind.REVENUES);
    }

    private Term borrowed() {
        return query.sum(Phrase.of(GapMessage.BORROWED), financing);
    }

    /** Whether nothing borrowed is a part of what is not, nor the other way round. */
    private boolean isApart() {
        return query.money().revenues(query.plan().id()).stream()
                .allMatch(part ->
                        query.links().wholes(part).stream().allMatch(whole -> isFinancing(whole) == isFinancing(part)));
    }

    private boolean isFinancing(Revenue revenue) {
        RevenueKind kind = query.links().original(revenue).kind();
        return kind.equals(RevenueKind.LOAN) || kind.equals(RevenueKind.CARRY_OVER);
    }
}
