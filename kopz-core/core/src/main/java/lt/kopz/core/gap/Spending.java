package lt.kopz.core.gap;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Iterables;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.funding.Contract;
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
            .thenComparing(Fact.IN_ORDER);

    private final MoneyLinks links;
    private final ImmutableList<MoneyFact> all;
    private final ByItem<MoneyFact> byItem;
    private final Supplier<ByItem<Payment>> payments;
    private final ImmutableListMultimap<String, MoneyFact> from;

    Spending(Money money) {
        this.links = money.links();
        Dossier dossier = money.dossier();
        this.all = ImmutableList.<MoneyFact>builder()
                .addAll(InOrder.byId(dossier.expenditures()))
                .addAll(Iterables.filter(InOrder.byId(dossier.contracts()), contract -> isLast(links, contract)))
                .addAll(Iterables.filter(
                        InOrder.byId(dossier.payments()),
                        payment -> payment.settles().isEmpty() || payment.kind() == PaymentKind.REFUND))
                .build();
        this.byItem = new ByItem<>(
                all,
                IN_ORDER,
                fact -> Stream.concat(links.plan(fact).stream(), links.account(fact).flatMap(links::plan).stream())
                        .distinct(),
                this::item);
        this.payments = Suppliers.memoize(() -> new ByItem<>(
                InOrder.byId(dossier.payments()), IN_ORDER, payment -> links.plan(payment).stream(), this::item));
        this.from = InOrder.by(all, fact -> links.paidFrom(fact).stream().map(Sourced::value));
    }

    /** Whether no later contract is decided to be the same. */
    static boolean isLast(MoneyLinks links, Contract contract) {
        return links.contract(contract).filter(contract::equals).isPresent();
    }

    /** The item that something is of, or its money. */
    private Optional<String> item(MoneyFact fact) {
        return links.item(fact).or(() -> links.account(fact).flatMap(links::item));
    }

    /** Everything that is spent or promised, costs first, each kind by id; of payments those that are the evidence of a cost, and refunds. */
    Stream<MoneyFact> all() {
        return all.stream();
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

    /** The payments that settle a contract, refunds left aside. */
    Stream<Payment> settling(Contract contract) {
        return links.settling(contract).stream().filter(payment -> payment.kind() == PaymentKind.PAYMENT);
    }
}
