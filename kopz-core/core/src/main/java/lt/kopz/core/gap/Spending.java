package lt.kopz.core.gap;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Marked;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;

/** What is spent and promised of a dossier's money: costs, contracts and payments, by what they belong to. */
final class Spending {
    /** Costs first, each kind by id. */
    private static final Comparator<MoneyFact> IN_ORDER = Comparator.comparing(
                    (MoneyFact fact) -> fact instanceof Payment ? 2 : fact instanceof Contract ? 1 : 0)
            .thenComparing(MoneyFact::id);

    private final Money money;
    private final ImmutableMap<String, String> measureOfSubject;
    private final ImmutableListMultimap<String, Expenditure> underContract;
    private final ImmutableListMultimap<String, Payment> settling;
    private final ImmutableListMultimap<String, Payment> refundsUnderContract;
    private final ImmutableList<Expenditure> expenditures;
    private final ImmutableList<Payment> unsettling;
    private final ImmutableList<Contract> contracts;
    private final ByItem<MoneyFact> byItem;
    private final Supplier<ByItem<Payment>> payments;
    private final ImmutableListMultimap<String, MoneyFact> from;

    Spending(Money money) {
        this.money = money;
        Dossier dossier = money.dossier();
        Map<String, String> measures = new HashMap<>();
        dossier.series().forEach(series -> measures.put(series.id(), series.measure()));
        dossier.events().forEach(event -> measures.put(event.id(), event.measure()));
        this.measureOfSubject = ImmutableMap.copyOf(measures);
        this.underContract = InOrder.by(dossier.expenditures(), cost -> cost.contract().stream());
        this.settling = InOrder.by(dossier.payments(), payment -> payment.settles().stream());
        this.refundsUnderContract = InOrder.by(dossier.payments(), payment -> refunded(payment).map(Fact::id).stream());
        this.expenditures = InOrder.byId(dossier.expenditures());
        this.unsettling = InOrder.byId(dossier.payments()).stream()
                .filter(payment -> payment.settles().isEmpty() || payment.kind() == PaymentKind.REFUND)
                .collect(ImmutableList.toImmutableList());
        this.contracts = InOrder.byId(dossier.contracts());
        this.byItem = new ByItem<>(
                all().toList(),
                IN_ORDER,
                fact -> Stream.concat(plan(fact).stream(), money.plans().ofPot(paidFrom(fact)).stream())
                        .distinct(),
                fact -> item((Marked) fact, paidFrom(fact), measure(fact)));
        this.payments = Suppliers.memoize(() -> new ByItem<>(
                InOrder.byId(dossier.payments()),
                IN_ORDER,
                payment -> plan(payment).stream(),
                payment -> item(payment, paidFrom(payment), measure(payment))));
        ImmutableListMultimap.Builder<String, MoneyFact> byPot = ImmutableListMultimap.builder();
        all().forEach(fact -> paidFrom(fact).ifPresent(pot -> byPot.put(pot.value(), fact)));
        this.from = byPot.build();
    }

    private Optional<String> item(Marked fact, Optional<Sourced<String>> paidFrom, Optional<String> measure) {
        return Marks.of(fact, Optional.empty())
                .within(money.pot(paidFrom))
                .of(measure)
                .part();
    }

    /** Everything that is spent or promised, costs first, each kind by id; of payments those that are the evidence of a cost, and refunds. */
    Stream<MoneyFact> all() {
        return Stream.of(expenditures, contracts, unsettling).flatMap(List::stream);
    }

    /** What is spent or promised for the plan that is asked for or from its money, as far as it may belong to the part. */
    ImmutableList<MoneyFact> of(Query query) {
        return byItem.of(query.plan().id(), query.slice().part());
    }

    /** What is paid for the plan that is asked for, as far as it may belong to the part. */
    ImmutableList<Payment> payments(Query query) {
        return payments.get().of(query.plan().id(), query.slice().part());
    }

    /** What is spent or promised from some appropriations. */
    Stream<MoneyFact> from(Set<String> pots) {
        return pots.stream().flatMap(pot -> from.get(pot).stream()).sorted(IN_ORDER);
    }

    /** The measure that something spent or promised is of. */
    Optional<String> measure(MoneyFact fact) {
        if (fact instanceof Expenditure cost) {
            return measure(cost);
        }
        return fact instanceof Contract contract ? contract.measure() : measure((Payment) fact);
    }

    private Optional<Sourced<String>> paidFrom(MoneyFact fact) {
        if (fact instanceof Expenditure cost) {
            return cost.paidFrom();
        }
        return fact instanceof Contract contract ? contract.paidFrom() : paidFrom((Payment) fact);
    }

    private Optional<String> plan(MoneyFact fact) {
        if (fact instanceof Expenditure cost) {
            return plan(cost);
        }
        return fact instanceof Contract contract ? plan(contract) : plan((Payment) fact);
    }

    ImmutableList<Expenditure> under(Contract contract) {
        return underContract.get(contract.id());
    }

    /** The money that a payment goes from or comes back to: that of the payment it reverses or of what it settles, where it names none. */
    Optional<Sourced<String>> paidFrom(Payment payment) {
        return payment.paidFrom()
                .or(() -> reversed(payment).flatMap(this::paidFrom))
                .or(() -> settled(payment).flatMap(this::paidFrom));
    }

    Optional<Sourced<String>> payer(Payment payment) {
        return payment.payer()
                .or(() -> reversed(payment).flatMap(this::payer))
                .or(() -> settled(payment)
                        .flatMap(settled -> settled instanceof Expenditure cost ? cost.payer() : Optional.empty()));
    }

    Optional<String> measure(Payment payment) {
        return payment.measure()
                .or(() -> reversed(payment).flatMap(this::measure))
                .or(() -> settled(payment).flatMap(this::measure));
    }

    private Optional<Payment> reversed(Payment payment) {
        return payment.reverses().map(id -> money.dossier().get(Payment.class, id));
    }

    private Optional<MoneyFact> settled(Payment payment) {
        return payment.settles().map(id -> money.dossier().get(MoneyFact.class, id));
    }

    /** The payments that settle a cost or contract, refunds left aside. */
    ImmutableList<Payment> settling(String id) {
        return settling.get(id).stream()
                .filter(payment -> payment.kind() == PaymentKind.PAYMENT)
                .collect(ImmutableList.toImmutableList());
    }

    /** What came back of what was paid on a contract, or on the costs under it. */
    ImmutableList<Payment> refundsUnder(Contract contract) {
        return refundsUnderContract.get(contract.id());
    }

    /** The contract on which a refund gives back what was paid, itself or by way of a cost under it. */
    Optional<Contract> refunded(Payment payment) {
        return payment.kind() == PaymentKind.REFUND ? contract(payment) : Optional.empty();
    }

    private Optional<Contract> contract(Payment payment) {
        return settled(payment)
                .flatMap(settled -> settled instanceof Expenditure cost
                        ? cost.contract().map(id -> money.dossier().get(Contract.class, id))
                        : Optional.of((Contract) settled))
                .or(() -> reversed(payment).flatMap(this::contract));
    }

    /** The measure that a cost is of. */
    Optional<String> measure(Expenditure cost) {
        return cost.subject().map(measureOfSubject::get).or(cost::measure);
    }

    /** The plan that a cost belongs to: that of its measure, the one it names, or that of its money. */
    Optional<String> plan(Expenditure cost) {
        return measure(cost)
                .flatMap(money.plans()::ofItem)
                .or(cost::plan)
                .or(() -> money.plans().ofItem(cost))
                .or(() -> money.plans().ofPot(cost.paidFrom()));
    }

    Optional<String> plan(Contract contract) {
        return money.plans()
                .ofItem(contract)
                .or(contract::plan)
                .or(() -> money.plans().ofPot(contract.paidFrom()));
    }

    Optional<String> plan(Payment payment) {
        return money.plans()
                .ofItem(payment)
                .or(payment::plan)
                .or(() -> money.plans().ofPot(payment.paidFrom()))
                .or(() -> reversed(payment).flatMap(this::plan))
                .or(() -> settled(payment).flatMap(this::plan));
    }
}
