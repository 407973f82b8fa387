package lt.kopz.core.worlds;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Marked;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;

/** Whose money a cost, contract or payment uses, through all that it settles and reverses. */
final class Links {
    private final Dossier dossier;

    Links(Dossier dossier) {
        this.dossier = dossier;
    }

    /** A fact, and what says of it what it does not say itself: what a refund reverses, what a payment settles, the contract of a cost. */
    private Stream<MoneyFact> chain(MoneyFact fact) {
        Stream<String> next = fact instanceof Payment payment
                ? Stream.concat(payment.reverses().stream(), payment.settles().stream())
                : Stream.empty();
        return Stream.concat(Stream.of(fact), next.flatMap(id -> chain(dossier.get(MoneyFact.class, id))));
    }

    private static Optional<Sourced<String>> paidFromAsStated(MoneyFact fact) {
        if (fact instanceof Expenditure cost) {
            return cost.paidFrom();
        }
        return fact instanceof Contract contract ? contract.paidFrom() : ((Payment) fact).paidFrom();
    }

    /** The appropriation whose money it is, as it was first made. */
    Optional<Appropriation> account(MoneyFact fact) {
        return chain(fact)
                .flatMap(each -> paidFromAsStated(each).stream())
                .findFirst()
                .map(id -> account(id.value()));
    }

    Appropriation account(String id) {
        Appropriation money = dossier.get(Appropriation.class, id);
        return money.amends().map(this::account).orElse(money);
    }

    Optional<String> payer(MoneyFact fact) {
        return chain(fact)
                .flatMap(each -> (each instanceof Payment payment
                                ? payment.payer()
                                : each instanceof Expenditure cost ? cost.payer() : Optional.<Sourced<String>>empty())
                        .stream())
                .findFirst()
                .map(Sourced::value);
    }

    Optional<String> measure(MoneyFact fact) {
        return chain(fact).flatMap(each -> measureAsStated(each).stream()).findFirst();
    }

    private Optional<String> measureAsStated(MoneyFact fact) {
        if (fact instanceof Expenditure cost && cost.subject().isPresent()) {
            Fact subject = dossier.get(Fact.class, cost.subject().get());
            return Optional.of(subject instanceof Event event ? event.measure() : ((EventSeries) subject).measure());
        }
        return ((Marked) fact).measure();
    }

    boolean isForThePlan(Appropriation money) {
        return money.plan().isPresent()
                || money.within().stream().anyMatch(id -> isForThePlan(dossier.get(Appropriation.class, id)));
    }

    boolean isOfThePlan(MoneyFact fact) {
        return chain(fact)
                        .anyMatch(each -> measureAsStated(each).isPresent()
                                || ((Marked) each).task().isPresent()
                                || ((Marked) each).goal().isPresent()
                                || (each instanceof Payment payment
                                        && payment.plan().isPresent())
                                || (each instanceof Expenditure cost
                                        && cost.plan().isPresent())
                                || (each instanceof Contract contract
                                        && contract.plan().isPresent()))
                || isFromThePlan(fact);
    }

    boolean isFromThePlan(MoneyFact fact) {
        return account(fact).filter(this::isForThePlan).isPresent();
    }

    /** Where money spent is, but for its time: by its marks, by those of what it settles, and by those of the money it is paid from. */
    Region region(MoneyFact fact) {
        Region region = Region.ALL.marked(Along.ITEM, measure(fact));
        for (MoneyFact each : chain(fact).toList()) {
            region = region.over(Region.of((Marked) each));
        }
        region = region.over(Region.ALL.marked(Along.PAYER, payer(fact)));
        return account(fact).map(this::region).map(region::over).orElse(region);
    }

    /** Where the money of an account is, but for its time: it may be spent in another year. */
    Region region(Appropriation money) {
        Region region = Region.of((Marked) money);
        for (String id : money.within()) {
            region = region.over(region(account(id)));
        }
        return region;
    }

    List<Event> events(String subject) {
        return dossier.events().stream()
                .filter(event -> event.id().equals(subject)
                        || event.measure().equals(subject)
                        || event.series().equals(Optional.of(subject)))
                .toList();
    }

    List<Expenditure> under(Contract contract) {
        return dossier.expenditures().stream()
                .filter(cost -> cost.contract().equals(Optional.of(contract.id())))
                .toList();
    }

    List<Payment> settling(Contract contract) {
        return dossier.payments().stream()
                .filter(payment -> payment.kind() == PaymentKind.PAYMENT)
                .filter(payment -> payment.settles().equals(Optional.of(contract.id())))
                .toList();
    }

    /** What came back of what was paid on a contract or on a cost under it. */
    List<Payment> refunds(Contract contract) {
        return dossier.payments().stream()
                .filter(payment -> payment.kind() == PaymentKind.REFUND)
                .filter(payment -> chain(payment)
                        .anyMatch(each -> each.equals(contract)
                                || (each instanceof Expenditure cost
                                        && cost.contract().equals(Optional.of(contract.id())))))
                .toList();
    }
}
