package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractStage;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.leaf.FigureMessage;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.source.Basis;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** What is spent, promised, left and not covered. */
final class SpendingFigures {
    private SpendingFigures() {}

    /** What was paid for the plan by a day, whoever paid it: payments less refunds. */
    static Figure<AmountRange> paid(Query query) {
        Text name = query.named(GapMessage.PAID);
        ImmutableList.Builder<Term> parts = ImmutableList.builder();
        for (Payment payment : query.money().spending().payments(query)) {
            Payments.paid(query, payment)
                    .flatMap(paid -> Unsplit.inside(query.slice(), paid, Payments.marks(query, payment), payment))
                    .ifPresent(parts::add);
        }
        return query.lists().figure(name, parts.build(), ListKind.PAYMENTS);
    }

    /** The cost incurred for the plan, whoever pays it; at least so much where something is stated on a measure and nothing of its cost. */
    static Figure<AmountRange> incurred(Query query) {
        Text name = query.named(FigureMessage.INCURRED_BY_ALL);
        ImmutableList.Builder<Term> parts = ImmutableList.builder();
        parts.addAll(CostLines.incurred(
                query.costsOfThePlan(), line -> line.incurred().or(() -> free(query, line))));
        CostLines.Priced priced = CostLines.priced(query);
        for (Measure measure : query.lines().parts().measures(query.slice().part())) {
            if (priced.mayBeStatedWithoutCost(query, measure)) {
                parts.add(Term.of(
                        AmountRange.atLeast(Amounts.zero(query.currency())),
                        () -> query.costs().notStated(measure.title(), measure)));
            }
        }
        return query.lists().figure(name, parts.build(), ListKind.EXPENDITURES, ListKind.PAYMENTS);
    }

    /** What of it is not paid of the plan's money: what others are stated to have paid, or that of which nobody is stated to have. */
    static Figure<AmountRange> beside(Query query, GapMessage name, boolean isStated) {
        return query.lists()
                .figure(
                        query.named(name),
                        CostLines.incurred(
                                besideThePlan(query)
                                        .filter(line ->
                                                paidByAnother(query, line).isPresent() == isStated)
                                        .toList(),
                                line -> paidByAnother(query, line).or(line::incurred)),
                        ListKind.EXPENDITURES,
                        ListKind.PAYMENTS);
    }

    /** Incurred cost of the plan that none of its money pays. */
    static Stream<CostLine> besideThePlan(Query query) {
        Pots pots = Pots.ofThePlan(query);
        return query.costsOfThePlan().stream()
                .filter(line -> !pots.pay(line) && line.incurred().isPresent());
    }

    /** What of a cost somebody else is stated to have paid. */
    static Optional<Term> paidByAnother(Query query, CostLine line) {
        return line.borneBy(query.dossier().municipality().id())
                .flatMap(who -> line.incurred().map(term -> term.saying(why -> why.under(who.provenance()))));
    }

    /** What is stated to have cost nothing adds nothing, but it is recorded. */
    private static Optional<Term> free(Query query, CostLine line) {
        return line.fact() instanceof Expenditure cost && cost.amount().range().isZero() == Answer.YES
                ? Optional.of(query.costs().incurred(cost))
                : Optional.empty();
    }

    /** What is priced or promised for the plan and still to come, whoever pays it. */
    static Figure<AmountRange> committed(Query query) {
        Text name = query.named(GapMessage.COMMITTED);
        ImmutableList<Term> parts = query.costsOfThePlan().stream()
                .flatMap(line -> line.committed().stream())
                .collect(ImmutableList.toImmutableList());
        return query.lists().figure(name, parts, ListKind.CONTRACTS, ListKind.EXPENDITURES);
    }

    /** What is stated to be tendered, or awarded, by the day, whatever came of it. */
    static Figure<AmountRange> procured(Query query, ContractStage stage) {
        Text name = query.named(stage == ContractStage.TENDERED ? GapMessage.TENDERED : GapMessage.AWARDED);
        ImmutableList.Builder<Term> parts = ImmutableList.builder();
        for (Contract contract : InOrder.byId(query.dossier().contracts())) {
            Answer made = query.occurrences().happened(contract.when());
            if (contract.stage() == stage
                    && made != Answer.NO
                    && query.links()
                            .plan(contract)
                            .filter(query.plan().id()::equals)
                            .isPresent()) {
                Term amount = ContractDrawn.value(query, contract.subject(), contract, made);
                Marks marks = Marks.ofSpending(
                        query,
                        contract,
                        contract.period().or(() -> contract.when().span()));
                Unsplit.inside(query.slice(), amount, marks, contract).ifPresent(parts::add);
            }
        }
        return query.lists().figure(name, parts.build(), stage.list());
    }

    /** What is left of one contract. */
    static Figure<AmountRange> leftOfContract(Query query, String id) {
        Contract contract = query.dossier().get(Contract.class, id);
        Text name = query.named(Phrase.of(GapMessage.LEFT_OF_CONTRACT).with("subject", contract.subject()));
        Optional<ContractDrawn> drawn = ContractDrawn.of(query, contract);
        return query.lists()
                .amount(
                        name,
                        drawn.map(ContractDrawn::left).orElseGet(() -> query.sum(name, ImmutableList.of())),
                        drawn.flatMap(ContractDrawn::undrawn));
    }

    /** What is spent of the money appropriated to the plan: incurred from it and handed on. */
    static Figure<AmountRange> spent(Query query) {
        Text name = query.named(GapMessage.SPENT);
        return query.lists()
                .amount(
                        name,
                        spentTerm(query),
                        query.lists().unrecorded(ListKind.EXPENDITURES, ListKind.PAYMENTS, ListKind.TRANSFERS));
    }

    /** What is incurred of it, without what is handed on. */
    static Figure<AmountRange> spentOnCosts(Query query) {
        Term incurred = Pots.ofThePlan(query).incurred();
        return query.lists()
                .amount(
                        incurred.why().label(),
                        incurred,
                        query.lists().unrecorded(ListKind.EXPENDITURES, ListKind.PAYMENTS));
    }

    static Term spentTerm(Query query) {
        Pots pots = Pots.ofThePlan(query);
        return query.sum(Phrase.of(GapMessage.SPENT), ImmutableList.of(pots.transferred(), pots.incurred()));
    }

    /** What is left of the money appropriated to the plan: less what is incurred from it and what was handed on. */
    static Figure<UnspentBalance> unspent(Query query) {
        Text name = query.named(FigureMessage.UNSPENT_BALANCE);
        Figure<AmountRange> given = AppropriatedFigure.of(query, true);
        Term appropriated = Term.of(given);
        Pots pots = Pots.ofThePlan(query);
        Term transferred = pots.transferred();
        Term unspent = transferred.isNothing()
                ? Term.difference(name, appropriated, pots.incurred())
                : Term.difference(name, appropriated, transferred, pots.incurred());
        Term committed = pots.committed();
        UnspentBalance balance = new UnspentBalance(unspent.value(), committed.value());
        if (given.isUnexplained()) {
            return query.unknown(name, balance, given.reason().orElseThrow());
        }
        return query.figure(name, balance, unspent.saying(term -> {
            Explanation why = term.besides(paidOtherwise(query, pots));
            return committed.why().basis() == Basis.ASSUMED
                    ? why.under(Basis.ASSUMED, Phrase.of(GapMessage.COMMITTED_ASSUMED))
                    : why;
        }));
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

    /**
     * The cost for which there is no money: what each appropriation is overspent by, with all that came onto it, and what nobody is known to pay,
     * beyond what the plan has on no appropriation.
     */
    static Figure<AmountRange> unfunded(Query query) {
        Text name = query.named(GapMessage.UNFUNDED);
        Query whole = query.sliced(Slice.WHOLE);
        AppropriatedFigure appropriated = new AppropriatedFigure(whole, true);
        ImmutableList.Builder<Term> parts = ImmutableList.builder();
        ImmutableSortedSet<String> accounts = query.costsOfThePlan().stream()
                .filter(line -> line.paidFrom().isPresent())
                .map(line -> query.links().account(line.fact()).orElseThrow().id())
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        for (String id : accounts) {
            Appropriation pot = query.links().appropriation(id);
            parts.add(Term.excess(
                    Phrase.of(GapMessage.OVERSPENT).with("what", appropriated.label(pot)),
                    Pots.of(query, pot).incurred(),
                    Pots.available(whole, pot)));
        }
        for (CostLine line : query.costsOfThePlan()) {
            if (line.paidFrom().isEmpty()
                    && line.payer().isEmpty()
                    && line.incurred().isPresent()) {
                parts.add(GapFigures.payerUnknown(ImmutableList.of(line)));
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
