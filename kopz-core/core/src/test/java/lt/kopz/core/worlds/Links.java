package lt.kopz.core.worlds;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Marked;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.plan.Task;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;

/** Whose money it is and what it is for, through all that a fact settles, reverses, changes and is a part of. */
final class Links {
    private final Dossier dossier;

    Links(Dossier dossier) {
        this.dossier = dossier;
    }

    // ---- what a fact says itself

    private static <F, T> Optional<T> ifIs(Class<F> kind, Object fact, Function<F, Optional<T>> said) {
        return kind.isInstance(fact) ? said.apply(kind.cast(fact)) : Optional.empty();
    }

    private static Optional<Sourced<String>> paidFromAsStated(MoneyFact fact) {
        return ifIs(Payment.class, fact, Payment::paidFrom)
                .or(() -> ifIs(Expenditure.class, fact, Expenditure::paidFrom))
                .or(() -> ifIs(Contract.class, fact, Contract::paidFrom))
                .or(() -> ifIs(Transfer.class, fact, Transfer::paidFrom));
    }

    private static Optional<String> planAsStated(MoneyFact fact) {
        return ifIs(Payment.class, fact, Payment::plan)
                .or(() -> ifIs(Expenditure.class, fact, Expenditure::plan))
                .or(() -> ifIs(Contract.class, fact, Contract::plan))
                .or(() -> ifIs(Revenue.class, fact, Revenue::plan))
                .or(() -> ifIs(Booking.class, fact, Booking::plan))
                .or(() -> ifIs(Need.class, fact, need -> Optional.of(need.plan())));
    }

    private Optional<String> measureAsStated(MoneyFact fact) {
        return ifIs(Expenditure.class, fact, Expenditure::subject)
                .map(subject -> dossier.get(Fact.class, subject))
                .map(subject -> subject instanceof Event event ? event.measure() : ((EventSeries) subject).measure())
                .or(() -> ifIs(Marked.class, fact, Marked::measure));
    }

    // ---- from fact to fact

    /** A fact, and what says of it what it does not say itself: what a refund reverses, what a payment settles, what a cost is incurred under; the original of a change. */
    Stream<MoneyFact> chain(MoneyFact fact) {
        if (fact instanceof Revenue change && change.amends().isPresent()) {
            return chain(dossier.get(Revenue.class, change.amends().get()));
        }
        Stream<String> next = fact instanceof Payment payment
                ? Stream.concat(payment.reverses().stream(), payment.settles().stream())
                : ifIs(Expenditure.class, fact, Expenditure::contract).stream();
        return Stream.concat(Stream.of(fact), next.flatMap(id -> chain(dossier.get(MoneyFact.class, id))));
    }

    private <T> Optional<T> first(MoneyFact fact, Function<MoneyFact, Optional<T>> said) {
        return chain(fact).flatMap(each -> said.apply(each).stream()).findFirst();
    }

    private <F extends MoneyFact> List<F> all(List<F> facts, Predicate<F> which) {
        return facts.stream()
                .filter(which)
                .sorted(Comparator.comparing(Fact::id))
                .toList();
    }

    // ---- amounts, their changes and parts

    Amendable original(Amendable money) {
        return money.amends()
                .map(id -> original(dossier.get(Amendable.class, id)))
                .orElse(money);
    }

    Appropriation account(String id) {
        return (Appropriation) original(dossier.get(Appropriation.class, id));
    }

    List<Amendable> wholes(Amendable money) {
        List<String> named = money.within().isEmpty() ? original(money).within() : money.within();
        return named.stream()
                .map(id -> original(dossier.get(Amendable.class, id)))
                .toList();
    }

    /** An amount and its changes in the order in which they take effect. */
    List<Amendable> statements(Amendable money) {
        Stream<Amendable> changes = dossier.all(MoneyFact.class).stream()
                .flatMap(each -> each instanceof Amendable change ? Stream.of(change) : Stream.empty())
                .filter(each -> each.amends().equals(Optional.of(money.id())))
                .sorted(Comparator.comparing(
                                (Amendable each) -> each.effective().value(), PartialDate.ORDER)
                        .thenComparing(Fact::id));
        return Stream.concat(Stream.of(money), changes).toList();
    }

    // ---- payments

    Optional<Payment> reversed(Payment payment) {
        return payment.reverses().map(id -> dossier.get(Payment.class, id));
    }

    Optional<MoneyFact> settled(Payment payment) {
        return payment.settles().isPresent()
                ? payment.settles().map(id -> dossier.get(MoneyFact.class, id))
                : reversed(payment).flatMap(this::settled);
    }

    /** A cost or contract always says what it is for. */
    Optional<MoneyFact> purpose(Payment payment) {
        return chain(payment)
                .filter(each ->
                        !(each instanceof Payment) || ((Payment) each).purpose().isPresent())
                .findFirst();
    }

    Optional<String> recipient(Payment payment) {
        return payment.recipient().isPresent()
                ? payment.recipient()
                : reversed(payment).flatMap(this::recipient);
    }

    Optional<Sourced<String>> whoPays(MoneyFact fact) {
        return first(
                fact,
                each -> ifIs(Payment.class, each, Payment::payer)
                        .or(() -> ifIs(Expenditure.class, each, Expenditure::payer)));
    }

    Optional<String> payer(MoneyFact fact) {
        return whoPays(fact).map(Sourced::value);
    }

    Optional<Contract> contract(MoneyFact fact) {
        Optional<String> stated = first(
                fact,
                each -> each instanceof Contract
                        ? Optional.of(each.id())
                        : ifIs(Expenditure.class, each, Expenditure::contract));
        return stated.map(id -> dossier.get(Contract.class, id));
    }

    // ---- whose money it is

    /** A cost or contract of which no money is named uses that which the payments for it, or on its contract, name, if they name but one. */
    Optional<Sourced<String>> paidFrom(MoneyFact fact) {
        return first(fact, Links::paidFromAsStated)
                .or(() -> chain(fact)
                        .filter(each -> each instanceof Expenditure || each instanceof Contract)
                        .findFirst()
                        .flatMap(this::asItsPaymentsName));
    }

    private Optional<Sourced<String>> asItsPaymentsName(MoneyFact settled) {
        Optional<String> contract = ifIs(Expenditure.class, settled, Expenditure::contract);
        Map<String, Sourced<String>> named = new TreeMap<>();
        for (Optional<String> each : List.of(Optional.of(settled.id()), contract)) {
            all(
                            dossier.payments(),
                            payment -> each.isPresent()
                                    && payment.settles().equals(each)
                                    && payment.kind() == PaymentKind.PAYMENT)
                    .forEach(payment -> payment.paidFrom()
                            .ifPresent(from ->
                                    named.putIfAbsent(account(from.value()).id(), from)));
        }
        return named.size() == 1 ? named.values().stream().findFirst() : Optional.empty();
    }

    /** On a contract under which nothing is incurred, what names other money than the contract does is paid from that money. */
    boolean isFromOtherMoney(Payment payment) {
        return payment.kind() == PaymentKind.PAYMENT
                && payment.paidFrom().isPresent()
                && settled(payment)
                        .filter(Contract.class::isInstance)
                        .filter(contract -> under((Contract) contract).isEmpty())
                        .filter(contract -> !account(contract).equals(account(payment)))
                        .isPresent();
    }

    /** The appropriation whose money it is, as it was first made. */
    Optional<Appropriation> account(MoneyFact fact) {
        if (fact instanceof Appropriation money) {
            return Optional.of(account(money.id()));
        }
        if (fact instanceof Revenue revenue) {
            Revenue whole = (Revenue) original(revenue);
            return whole.appropriation()
                    .map(this::account)
                    .or(() -> cameInWithin(whole).flatMap(this::account));
        }
        return ifIs(Booking.class, fact, Booking::appropriation)
                .or(() -> paidFrom(fact).map(Sourced::value))
                .map(this::account);
    }

    /** Whether the account of some money is an appropriation, or a part of it: what is on a part is on the whole. */
    Predicate<MoneyFact> isOn(Appropriation money) {
        return isOn(money::equals);
    }

    /** The same of any of some appropriations. */
    Predicate<MoneyFact> isOn(Predicate<Appropriation> some) {
        return fact -> account(fact).filter(account -> isWithin(account, some)).isPresent();
    }

    boolean isWithin(Appropriation account, Predicate<Appropriation> some) {
        return some.test(account) || account.within().stream().anyMatch(whole -> isWithin(account(whole), some));
    }

    /** Of what a revenue is a part of, the first that came in for an appropriation. */
    Optional<Revenue> cameInWithin(Revenue revenue) {
        return original(revenue).within().stream()
                .map(id -> (Revenue) original(dossier.get(Revenue.class, id)))
                .filter(whole -> account(whole).isPresent())
                .findFirst();
    }

    /** From the largest amount around a revenue down to it, how often money goes on to some accounts or from them to another. */
    int handovers(Revenue revenue, Set<String> accounts) {
        return cameInWithin(revenue)
                .map(whole -> handovers(whole, accounts) + (isOn(whole, accounts) == isOn(revenue, accounts) ? 0 : 1))
                .orElse(0);
    }

    private boolean isOn(Revenue revenue, Set<String> accounts) {
        return account(revenue)
                .filter(account -> accounts.contains(account.id()))
                .isPresent();
    }

    Optional<Sourced<String>> earmark(Appropriation money) {
        return earmarkAsStated(money)
                .or(() -> earmarkAsStated(account(money.id())))
                .or(() -> account(money.id()).within().stream()
                        .flatMap(whole -> earmark(account(whole)).stream())
                        .findFirst());
    }

    private static Optional<Sourced<String>> earmarkAsStated(Appropriation money) {
        boolean isOfItem = money.measure().isPresent()
                || money.task().isPresent()
                || money.goal().isPresent();
        return money.plan().isPresent() || !isOfItem ? money.plan() : Optional.of(Sourced.stated("plan"));
    }

    Optional<String> programme(Appropriation money) {
        Appropriation whole = account(money.id());
        return whole.strategicMeasure().isPresent()
                ? dossier.get(StrategicMeasure.class, whole.strategicMeasure().get())
                        .programme()
                : whole.programme();
    }

    // ---- what it is for

    Optional<String> measure(MoneyFact fact) {
        return first(fact, this::measureAsStated);
    }

    /** The measure, task or goal, in this order. */
    Optional<String> item(MoneyFact fact) {
        return measure(fact)
                .or(() -> first(fact, each -> ifIs(Marked.class, each, Marked::task)))
                .or(() -> first(fact, each -> ifIs(Marked.class, each, Marked::goal)));
    }

    /** A small dossier has one plan. */
    Optional<String> planAsSaid(MoneyFact fact) {
        return item(fact).map(any -> "plan").or(() -> first(fact, Links::planAsStated));
    }

    Optional<String> plan(MoneyFact fact) {
        if (fact instanceof Appropriation money) {
            return earmark(money).map(Sourced::value);
        }
        return planAsSaid(fact).or(() -> account(fact).flatMap(this::plan));
    }

    boolean isForThePlan(Appropriation money) {
        return earmarkAsStated(money).isPresent()
                || money.within().stream().anyMatch(id -> isForThePlan(dossier.get(Appropriation.class, id)));
    }

    boolean isOfThePlan(MoneyFact fact) {
        return planAsSaid(fact).isPresent() || isFromThePlan(fact);
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

    // ---- the other way round

    List<Event> events(String subject) {
        return dossier.events().stream()
                .filter(event -> event.id().equals(subject)
                        || event.measure().equals(subject)
                        || event.series().equals(Optional.of(subject)))
                .toList();
    }

    List<Expenditure> under(Contract contract) {
        return all(dossier.expenditures(), cost -> cost.contract().equals(Optional.of(contract.id())));
    }

    /** Payments alone, which name it themselves. */
    List<Payment> settling(Contract contract) {
        return all(settledBy(contract), payment -> payment.kind() == PaymentKind.PAYMENT);
    }

    List<Payment> settledBy(MoneyFact fact) {
        return all(dossier.payments(), payment -> settled(payment).equals(Optional.of(fact)));
    }

    List<Payment> reversing(Payment payment) {
        return all(dossier.payments(), other -> reversed(other).equals(Optional.of(payment)));
    }

    /** What came back of what was paid on a contract or on a cost under it. */
    List<Payment> refunds(Contract contract) {
        return all(
                dossier.payments(),
                payment -> payment.kind() == PaymentKind.REFUND
                        && contract(payment).equals(Optional.of(contract)));
    }

    // ---- the plan

    /** Whether a measure is of a part of the plan, or is that part. */
    boolean isOf(String part, Measure measure) {
        Optional<Task> task = measure.task().map(id -> dossier.get(Task.class, id));
        return part.equals("plan")
                || part.equals(measure.id())
                || task.filter(each -> part.equals(each.id())).isPresent()
                || task.flatMap(Task::goal).filter(part::equals).isPresent();
    }
}
