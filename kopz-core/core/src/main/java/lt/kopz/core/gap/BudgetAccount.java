package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import com.google.common.graph.Traverser;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueKind;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** Both sides of a budget, planned or carried out: what comes in and goes out, of its own and by financing, and what it leaves. */
final class BudgetAccount {
    private static final ListKind[] PLANNED = {ListKind.APPROPRIATIONS};
    private static final ListKind[] CARRIED_OUT = {ListKind.EXPENDITURES, ListKind.PAYMENTS};

    private final Query query;
    private final RevenueState state;
    private final RevenueFigure revenues;
    private final AppropriatedFigure appropriated;
    private final ImmutableList<Term> financing;
    private final Term revenue;
    private final Term spending;
    private final Term own;

    private BudgetAccount(Query query, RevenueState state) {
        this.query = query;
        this.state = state;
        this.revenues = new RevenueFigure(query);
        this.appropriated = new AppropriatedFigure(query, false);
        this.financing = revenues.terms(state, this::isFinancing);
        this.revenue = query.lists()
                .sum(
                        Phrase.of(isPlanned() ? GapMessage.REVENUE_PLANNED : GapMessage.REVENUE_RECEIVED),
                        revenues.terms(state, each -> true),
                        state.list());
        this.spending = isPlanned() ? Term.of(query.appropriated()) : GapFigures.spentTerm(query);
        this.own = Term.difference(Phrase.of(GapMessage.RESULT_OWN), ownRevenue(), expense());
    }

    private boolean isPlanned() {
        return state == RevenueState.PLANNED;
    }

    /** Planned revenue less what is appropriated, or received revenue less what is spent; the loans and what was left over come after. */
    static Figure<BudgetResult> result(Query query, RevenueState state) {
        BudgetAccount account = new BudgetAccount(query, state);
        Text name = query.named(account.isPlanned() ? GapMessage.RESULT_PLANNED : GapMessage.RESULT_EXECUTED);
        Term after = account.afterFinancing(name);
        return query.figure(name, new BudgetResult(account.own.value(), after.value()), after, account.reason());
    }

    /** What is left before loans and what was left over. */
    static Figure<AmountRange> ownResult(Query query, RevenueState state) {
        BudgetAccount account = new BudgetAccount(query, state);
        return query.figure(query.named(GapMessage.RESULT_OWN), account.own.value(), account.own, account.reason());
    }

    /** One row of it; not known where nothing is recorded of the side it is on. */
    static Figure<AmountRange> row(Query query, BudgetRow row, RevenueState state) {
        BudgetAccount account = new BudgetAccount(query, state);
        Text name = query.named(Phrase.of(account.isPlanned() ? GapMessage.PLANNED_ROW : GapMessage.EXECUTED_ROW)
                .with("figure", Phrase.of(row)));
        return query.lists().amount(name, account.term(Phrase.of(row), row), account.nothing(row));
    }

    /** Each line of either side that may be in effect by the edition asked for, revenue first. */
    static ImmutableList<BudgetLine> lines(Query query) {
        RevenueFigure revenues = new RevenueFigure(query);
        AppropriatedFigure appropriated = new AppropriatedFigure(query, false);
        return Stream.<BudgetLine>concat(
                        query.revenues().stream()
                                .filter(each -> isLine(query, each))
                                .map(each -> line(query, each, revenues.amended(each))),
                        query.appropriations().stream()
                                .filter(each -> isLine(query, each))
                                .map(each -> line(query, each, appropriated.amended(each, Stream.of()))))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean isLine(Query query, Amendable money) {
        return query.links().original(money).equals(money)
                && query.links().statements(money).stream().anyMatch(each -> query.inEffect(each) != Answer.NO);
    }

    private static BudgetLine line(Query query, Amendable original, Term amount) {
        return new BudgetLine(original, query.amount(amount.why().label(), amount));
    }

    private Optional<Text> reason() {
        return own.reason().or(() -> query.lists().unrecorded(state.list()));
    }

    private Optional<Text> nothing(BudgetRow row) {
        Optional<Text> ofRevenue = row.isOfRevenue() ? query.lists().unrecorded(state.list()) : Optional.empty();
        return ofRevenue.or(() -> row.isOfSpending() ? query.lists().unrecorded(spendingLists()) : Optional.empty());
    }

    private ListKind[] spendingLists() {
        return isPlanned() ? PLANNED : CARRIED_OUT;
    }

    private Term term(Text name, BudgetRow row) {
        return switch (row) {
            case OWN_REVENUE -> ownRevenue();
            case EXPENSE -> expense();
            case LOANS -> in(name, RevenueKind.LOAN);
            case REPAYMENTS -> out(name, EconomicKind.REPAYMENT);
            case LEFT_OVER -> leftOver(name);
            case OPERATIONS ->
                Term.difference(
                        name,
                        revenueBeside(
                                GapMessage.REVENUE_OF_OPERATIONS,
                                GapMessage.NOT_OF_OPERATIONS,
                                each -> isFinancing(each) || isOf(RevenueKind.CAPITAL, each)),
                        spendingBeside(
                                GapMessage.EXPENSE_OF_OPERATIONS,
                                GapMessage.NOT_SPENT_ON_OPERATIONS,
                                each -> isFor(EconomicKind.REPAYMENT, each) || isFor(EconomicKind.ASSETS, each)));
            case INVESTMENT ->
                Term.difference(
                        name,
                        in(Phrase.of(RevenueKind.CAPITAL), RevenueKind.CAPITAL),
                        out(Phrase.of(EconomicKind.ASSETS), EconomicKind.ASSETS));
            case FINANCING ->
                Term.difference(
                        name,
                        in(Phrase.of(BudgetRow.LOANS), RevenueKind.LOAN),
                        out(Phrase.of(BudgetRow.REPAYMENTS), EconomicKind.REPAYMENT));
            case CASH ->
                Term.difference(
                        name,
                        revenueBeside(
                                GapMessage.INCOME, BudgetRow.LEFT_OVER, each -> isOf(RevenueKind.CARRY_OVER, each)),
                        spending);
        };
    }

    /** Revenue that is left over from an earlier year, and what the books open with. */
    private Term leftOver(Text name) {
        ImmutableList<Term> opening = opening();
        return opening.isEmpty()
                ? in(name, RevenueKind.CARRY_OVER)
                : query.sum(
                        name,
                        ImmutableList.<Term>builder()
                                .add(in(Phrase.of(RevenueKind.CARRY_OVER), RevenueKind.CARRY_OVER))
                                .addAll(opening)
                                .build());
    }

    /** What the books open with, less what they carried into it themselves. */
    private ImmutableList<Term> opening() {
        StatedBalances balances = StatedBalances.ofThePlan(query);
        ImmutableList<Term> carried = balances.carriedWithin();
        Phrase name = Phrase.of(GapMessage.OPENING_BALANCE);
        return carried.isEmpty()
                ? balances.opening()
                : ImmutableList.of(Term.difference(
                        name,
                        query.sum(name, balances.opening()),
                        query.sum(Phrase.of(GapMessage.CARRIED_ON), carried)));
    }

    /** What is borrowed comes off the own result and back again, once each: an open amount would be open twice. */
    private Term afterFinancing(Text name) {
        ImmutableList<Term> opening = opening();
        Term repaid = repaid();
        return borrowed().value().isExact() && repaid.value().isExact()
                ? query.sum(name, ImmutableList.of(own, financing(opening, repaid)))
                : Term.difference(
                        name,
                        query.sum(
                                Phrase.of(GapMessage.INCOME),
                                Stream.concat(opening.stream(), Stream.of(revenue))
                                        .toList()),
                        spending);
    }

    private Term financing(ImmutableList<Term> opening, Term repaid) {
        Term gross = query.sum(
                Phrase.of(GapMessage.FINANCING),
                Stream.concat(financing.stream(), opening.stream()).toList());
        return repaid.isNothing() ? gross : Term.difference(Phrase.of(GapMessage.FINANCING_NET), gross, repaid);
    }

    // ---- what comes in

    private Term ownRevenue() {
        return revenueBeside(BudgetRow.OWN_REVENUE, GapMessage.BORROWED, this::isFinancing);
    }

    /** All revenue but some: what that comes to is taken off where it is known, or no part tells the two apart, and else left aside. */
    private Term revenueBeside(Message name, Message others, Predicate<Revenue> some) {
        Term aside = query.sum(Phrase.of(others), revenues.terms(state, some));
        return aside.value().isExact() || !areApart(query.revenues(), some)
                ? Term.difference(Phrase.of(name), revenue, aside)
                : query.lists().sum(Phrase.of(name), revenues.terms(state, some.negate()), state.list());
    }

    private Term borrowed() {
        return query.sum(Phrase.of(GapMessage.BORROWED), financing);
    }

    private Term in(Text name, RevenueKind kind) {
        return query.lists().sum(name, terms(kind), state.list());
    }

    private ImmutableList<Term> terms(RevenueKind kind) {
        return revenues.terms(state, each -> isOf(kind, each));
    }

    private boolean isOf(RevenueKind kind, Revenue revenue) {
        return query.links().original(revenue).kind().equals(kind);
    }

    private boolean isFinancing(Revenue revenue) {
        return isOf(RevenueKind.LOAN, revenue) || isOf(RevenueKind.CARRY_OVER, revenue);
    }

    // ---- what goes out

    private Term expense() {
        return spendingBeside(BudgetRow.EXPENSE, BudgetRow.REPAYMENTS, money -> isFor(EconomicKind.REPAYMENT, money));
    }

    /** The same of what goes out. */
    private Term spendingBeside(Message name, Message others, Predicate<Appropriation> some) {
        Term aside = query.sum(Phrase.of(others), terms(some));
        if (aside.isNothing()) {
            return spending;
        }
        boolean isTakenOff = aside.value().isExact() || (isPlanned() && !areApart(query.appropriations(), some));
        return isTakenOff ? Term.difference(Phrase.of(name), spending, aside) : out(Phrase.of(name), some.negate());
    }

    private Term repaid() {
        return query.sum(Phrase.of(BudgetRow.REPAYMENTS), terms(money -> isFor(EconomicKind.REPAYMENT, money)));
    }

    private Term out(Text name, EconomicKind kind) {
        return out(name, money -> isFor(kind, money));
    }

    /** What some appropriations are, or what is spent from them, with what is not recorded. */
    private Term out(Text name, Predicate<Appropriation> which) {
        return isPlanned()
                ? query.lists().sum(name, appropriated.terms(money(which)), PLANNED)
                : AppropriationAccounts.of(query, money(which)).spent(name, query.lists());
    }

    private ImmutableList<Appropriation> money(Predicate<Appropriation> which) {
        return query.appropriations().stream().filter(which).collect(ImmutableList.toImmutableList());
    }

    /** What some appropriations are, or what is recorded as spent from them. */
    private ImmutableList<Term> terms(Predicate<Appropriation> which) {
        return isPlanned()
                ? appropriated.terms(money(which))
                : AppropriationAccounts.of(query, money(which)).spent();
    }

    /** Whether none of some amounts is a part of another, nor the other way round. */
    private <F extends Amendable> boolean areApart(List<F> all, Predicate<F> some) {
        return all.stream()
                .allMatch(part ->
                        query.links().wholes(part).stream().allMatch(whole -> some.test(whole) == some.test(part)));
    }

    /** Whether it is stated to be of a kind; a part that states none is of the kind of its whole. */
    private boolean isFor(EconomicKind kind, Appropriation money) {
        return Streams.stream(Traverser.<Appropriation>forTree(
                                each -> each.economicKind().isPresent()
                                        ? List.of()
                                        : query.links().wholes(each))
                        .depthFirstPreOrder(query.links().original(money)))
                .anyMatch(each -> each.economicKind().filter(kind::equals).isPresent());
    }
}
