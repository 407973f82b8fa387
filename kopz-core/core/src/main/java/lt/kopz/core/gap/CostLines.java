package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Marked;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * Puts together what is spent and promised. A payment that settles a recorded cost or contract is counted with it, once; contracts are drawn
 * down by the costs incurred under them and by what is paid on them beyond these.
 */
final class CostLines {
    private final Query query;
    private final Money money;
    private final Map<String, Term> incurred = new HashMap<>();

    private CostLines(Query query) {
        this.query = query;
        this.money = query.money();
    }

    /** The lines of some costs, contracts and payments. */
    static ImmutableList<CostLine> of(Query query, Stream<MoneyFact> spending) {
        CostLines lines = new CostLines(query);
        return spending.flatMap(fact -> lines.line(fact).stream()).collect(ImmutableList.toImmutableList());
    }

    private Optional<CostLine> line(MoneyFact fact) {
        if (fact instanceof Expenditure cost) {
            return cost(cost);
        }
        return fact instanceof Contract contract ? contract(contract) : payment((Payment) fact);
    }

    private Term incurred(Expenditure cost) {
        return incurred.computeIfAbsent(cost.id(), id -> query.costs().incurred(cost));
    }

    /** The measures of which a cost is known of by the day, whether it belongs to the slice or is known to belong to another one. */
    static ImmutableSet<String> priced(Query query) {
        return query.money().spendingOfPlan(query.plan().id()).stream()
                .filter(fact -> isKnown(query, fact))
                .flatMap(fact -> query.money().measure(fact).stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    private static boolean isKnown(Query query, MoneyFact fact) {
        if (fact instanceof Expenditure cost) {
            return query.costs().isKnown(cost);
        }
        return mayHaveHappened(query, fact instanceof Contract contract ? contract.date() : ((Payment) fact).date());
    }

    private static boolean mayHaveHappened(Query query, Sourced<PartialDate> date) {
        return query.occurrences().happened(date.value()) != Answer.NO;
    }

    private Optional<CostLine> cost(Expenditure cost) {
        Term all = incurred(cost);
        Optional<String> measure = money.measure(cost);
        // Costs gives the time of each event by itself.
        Marks marks = marks(cost, Optional.empty(), cost.paidFrom())
                .of(measure)
                .paidBy(cost.payer().map(Sourced::value));
        Optional<Term> committed = cost.contract().isPresent()
                ? Optional.empty()
                : Optional.of(query.costs().committed(cost));
        return line(
                cost,
                query.costs().subject(cost),
                money.plan(cost),
                measure,
                cost.paidFrom(),
                cost.payer(),
                query.slice().within(Optional.empty()).fit(marks),
                Optional.of(all),
                committed);
    }

    private Optional<CostLine> contract(Contract contract) {
        Answer concluded = query.occurrences().happened(contract.date().value());
        if (concluded == Answer.NO) {
            return Optional.empty();
        }
        Drawn drawn = drawn(contract, concluded);
        return line(
                contract,
                contract.subject(),
                money.plan(contract),
                contract.measure(),
                contract.paidFrom(),
                Optional.empty(),
                query.slice()
                        .fit(marks(
                                contract,
                                contract.period().or(() -> span(contract.date().value())),
                                contract.paidFrom())),
                drawn.beyond(),
                Optional.of(drawn.left()));
    }

    /** What is left of a contract by the day; empty where it was not concluded. */
    static Optional<Term> left(Query query, Contract contract) {
        Answer concluded = query.occurrences().happened(contract.date().value());
        CostLines lines = new CostLines(query);
        query.money()
                .under(contract)
                .forEach(cost -> lines.incurred.put(cost.id(), query.costs().incurred(cost)));
        return concluded == Answer.NO
                ? Optional.empty()
                : Optional.of(lines.drawn(contract, concluded).left());
    }

    /** What is left of a contract, and what is paid on it beyond the costs incurred under it. */
    private record Drawn(Term left, Optional<Term> beyond) {}

    private Drawn drawn(Contract contract, Answer concluded) {
        ImmutableList<Term> costs =
                money.under(contract).stream().map(this::incurred).collect(ImmutableList.toImmutableList());
        ImmutableList<Term> paid = money.settling(contract.id()).stream()
                .flatMap(payment -> Payments.paid(query, payment, false).stream())
                .collect(ImmutableList.toImmutableList());
        Optional<Term> beyond = paid.isEmpty()
                ? Optional.empty()
                : Optional.of(Term.excess(
                        Phrase.of(GapMessage.PAID_BEYOND_COSTS).with("subject", contract.subject()),
                        query.sum(Phrase.of(GapMessage.PAID), paid),
                        query.sum(Phrase.of(GapMessage.INCURRED_UNDER_CONTRACT), costs)));
        Term left = Term.excess(
                Phrase.of(GapMessage.LEFT_OF_CONTRACT).with("subject", contract.subject()),
                query.leaves()
                        .term(
                                Phrase.of(GapMessage.CONTRACT).with("subject", contract.subject()),
                                contract.counted(),
                                concluded,
                                contract)
                        .saying(why -> why.under(contract.date().provenance())),
                query.sum(
                        Phrase.of(GapMessage.DRAWN),
                        Stream.concat(costs.stream(), beyond.stream()).toList()));
        return new Drawn(left, beyond);
    }

    private Optional<CostLine> payment(Payment payment) {
        Optional<Sourced<String>> paidFrom = money.paidFrom(payment);
        Optional<Sourced<String>> payer = money.payer(payment);
        Optional<String> measure = money.measure(payment);
        Optional<Term> amount = Payments.paid(query, payment, payment.kind() == PaymentKind.REFUND);
        return line(
                payment,
                Payments.subject(query, payment),
                money.plan(payment),
                measure,
                paidFrom,
                payer,
                query.slice()
                        .fit(marks(payment, span(payment.date().value()), paidFrom)
                                .of(measure)
                                .paidBy(payer.map(Sourced::value))),
                amount,
                Optional.empty());
    }

    private Marks marks(Marked fact, Optional<DateRange> time, Optional<Sourced<String>> paidFrom) {
        Marks own = Marks.of(fact, time);
        Optional<Appropriation> pot = money.pot(paidFrom);
        return pot.isPresent() ? own.or(Marks.of(pot.get(), Optional.empty()).of(Optional.empty())) : own;
    }

    static Optional<DateRange> span(PartialDate date) {
        return date.earliest().flatMap(first -> date.latest().map(last -> DateRange.of(first, last)));
    }

    private static Optional<CostLine> line(
            MoneyFact fact,
            Text subject,
            Optional<String> plan,
            Optional<String> measure,
            Optional<Sourced<String>> paidFrom,
            Optional<Sourced<String>> payer,
            Slice.Fit fit,
            Optional<Term> incurred,
            Optional<Term> committed) {
        return fit == Slice.Fit.OUTSIDE
                ? Optional.empty()
                : Optional.of(new CostLine(
                        fact,
                        subject,
                        plan,
                        measure,
                        paidFrom,
                        payer,
                        part(incurred, fit, fact),
                        part(committed, fit, fact)));
    }

    private static Optional<Term> part(Optional<Term> amount, Slice.Fit fit, MoneyFact fact) {
        return amount.filter(term -> !term.isNothing())
                .map(term -> fit == Slice.Fit.INSIDE ? term : Query.unsplit(term, fact));
    }
}
