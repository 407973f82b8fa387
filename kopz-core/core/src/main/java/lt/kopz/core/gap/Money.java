package lt.kopz.core.gap;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Amendments;
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
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;

/** The money of a dossier, by what it belongs to. Each list is gone through once; every figure asks here. */
final class Money {
    private final Dossier dossier;
    private final ImmutableMap<String, String> planOfItem;
    private final ImmutableMap<String, String> measureOfSubject;
    private final ImmutableListMultimap<String, Need> needs;
    private final ImmutableListMultimap<String, Appropriation> changes;
    private final ImmutableListMultimap<String, Revenue> changesOfRevenue;
    private final ImmutableListMultimap<String, Appropriation> appropriations;
    private final ImmutableListMultimap<String, Appropriation> byStrategicMeasure;
    private final ImmutableListMultimap<String, Revenue> revenues;
    private final ImmutableListMultimap<String, Transfer> transfers;
    private final ImmutableListMultimap<String, Expenditure> underContract;
    private final ImmutableListMultimap<String, Payment> settling;
    private final ImmutableSet<String> handedOn;
    private final ImmutableSet<String> inTables;
    private final ImmutableList<Expenditure> expenditures;
    private final ImmutableList<Payment> unsettling;
    private final ImmutableList<Contract> contracts;
    private final ImmutableList<Booking> bookings;
    private final ImmutableListMultimap<String, MoneyFact> spendingOfPlan;
    private final ImmutableListMultimap<String, MoneyFact> spendingFrom;
    private final Supplier<Summands> summandsOfNeeds =
            Suppliers.memoize(() -> Summands.of(dossier().needs(), Need::replaces));
    private final Supplier<Summands> summandsOfAppropriations =
            Suppliers.memoize(() -> Summands.of(dossier().appropriations(), Appropriation::amends));

    private Money(Dossier dossier) {
        this.dossier = dossier;
        this.planOfItem = planOfItem(dossier);
        Map<String, String> measures = new HashMap<>();
        dossier.series().forEach(series -> measures.put(series.id(), series.measure()));
        dossier.events().forEach(event -> measures.put(event.id(), event.measure()));
        this.measureOfSubject = ImmutableMap.copyOf(measures);
        this.needs = by(dossier.needs(), need -> Stream.of(need.plan()));
        this.changes = changes(dossier.appropriations());
        this.changesOfRevenue = changes(dossier.revenues());
        this.appropriations =
                by(dossier.appropriations(), money -> earmark(money).stream().map(Sourced::value));
        this.byStrategicMeasure = by(dossier.appropriations(), money -> money.strategicMeasure().stream());
        this.revenues = by(dossier.revenues(), revenue -> planOf(revenue).stream());
        this.transfers =
                by(dossier.transfers(), transfer -> transfer.paidFrom().stream().map(Sourced::value));
        this.underContract = by(dossier.expenditures(), cost -> cost.contract().stream());
        this.settling = by(dossier.payments(), payment -> payment.settles().stream());
        this.handedOn = dossier.appropriations().stream()
                .flatMap(money -> money.fundedBy().stream())
                .collect(ImmutableSet.toImmutableSet());
        this.inTables = inTables(dossier);
        this.expenditures = sorted(dossier.expenditures());
        this.unsettling = sorted(dossier.payments()).stream()
                .filter(payment -> payment.settles().isEmpty() || payment.kind() == PaymentKind.REFUND)
                .collect(ImmutableList.toImmutableList());
        this.contracts = sorted(dossier.contracts());
        this.bookings = sorted(dossier.bookings());
        ImmutableListMultimap.Builder<String, MoneyFact> ofPlan = ImmutableListMultimap.builder();
        ImmutableListMultimap.Builder<String, MoneyFact> from = ImmutableListMultimap.builder();
        spending().forEach(fact -> {
            Optional<Sourced<String>> paidFrom = paidFrom(fact);
            Stream.concat(plan(fact).stream(), planOfPot(paidFrom).stream())
                    .distinct()
                    .forEach(plan -> ofPlan.put(plan, fact));
            paidFrom.ifPresent(pot -> from.put(pot.value(), fact));
        });
        this.spendingOfPlan = ofPlan.build();
        this.spendingFrom = from.build();
    }

    /** The money of a dossier, put in order once. */
    static Money of(Dossier dossier) {
        return dossier.derived(Money.class, Money::new);
    }

    private static ImmutableMap<String, String> planOfItem(Dossier dossier) {
        ImmutableMap.Builder<String, String> plans = ImmutableMap.builder();
        for (ActionPlan plan : dossier.plans()) {
            Stream.of(plan.goals(), plan.tasks(), plan.measures())
                    .flatMap(List::stream)
                    .forEach(item -> plans.put(item.id(), plan.id()));
        }
        return plans.buildOrThrow();
    }

    private static <F extends Fact> ImmutableListMultimap<String, F> by(
            Collection<F> facts, Function<F, Stream<String>> keys) {
        ImmutableListMultimap.Builder<String, F> by = ImmutableListMultimap.builder();
        sorted(facts).forEach(fact -> keys.apply(fact).forEach(key -> by.put(key, fact)));
        return by.build();
    }

    private static <F extends Amendable> ImmutableListMultimap<String, F> changes(Collection<F> facts) {
        ImmutableListMultimap.Builder<String, F> changes = ImmutableListMultimap.builder();
        facts.stream()
                .filter(change -> change.amends().isPresent())
                .sorted(Edition.IN_ORDER_OF_EFFECT)
                .forEach(change -> changes.put(change.amends().get(), change));
        return changes.build();
    }

    static <F extends Fact> ImmutableList<F> sorted(Collection<F> facts) {
        return ImmutableList.sortedCopyOf(Comparator.comparing(Fact::id), facts);
    }

    Dossier dossier() {
        return dossier;
    }

    // ---- what is needed, appropriated and comes in

    /** The needs of a plan, by id. */
    ImmutableList<Need> needs(String plan) {
        return needs.get(plan);
    }

    /** Which needs add up. */
    Summands summandsOfNeeds() {
        return summandsOfNeeds.get();
    }

    /** The appropriations and their changes that are meant for a plan, by id. */
    ImmutableList<Appropriation> appropriations(String plan) {
        return appropriations.get(plan);
    }

    /** Which appropriations add up. */
    Summands summandsOfAppropriations() {
        return summandsOfAppropriations.get();
    }

    /** The appropriations and changes that name one of some strategic measures, by id. */
    ImmutableList<Appropriation> naming(Set<String> strategicMeasures) {
        return sorted(strategicMeasures.stream()
                .flatMap(id -> byStrategicMeasure.get(id).stream())
                .toList());
    }

    /** The revenue of a plan with its changes, by id. */
    ImmutableList<Revenue> revenues(String plan) {
        return revenues.get(plan);
    }

    /** What changes an amount, in the order of effect. */
    ImmutableList<? extends Amendable> changes(Amendable original) {
        return original instanceof Revenue ? changesOfRevenue.get(original.id()) : changes.get(original.id());
    }

    Stream<Appropriation> withChanges(Appropriation original) {
        return Stream.concat(Stream.of(original), changes.get(original.id()).stream());
    }

    /** The amount that one changes, or itself. */
    @SuppressWarnings("unchecked") // what changes an amount is of its kind
    <F extends Amendable> F original(F money) {
        return money.amends().map(id -> (F) dossier.get(Amendable.class, id)).orElse(money);
    }

    /** The amounts, before changes, that one is a part of; a change that names none is a part of what its original is a part of. */
    @SuppressWarnings("unchecked") // what amounts are parts of is of their kind
    <F extends Amendable> ImmutableList<F> wholes(F money) {
        return (money.within().isEmpty() ? original(money) : money)
                .within().stream()
                        .map(id -> original((F) dossier.get(Amendable.class, id)))
                        .collect(ImmutableList.toImmutableList());
    }

    /** The plan that an appropriation is meant for, and how that is known. */
    Optional<Sourced<String>> earmark(Appropriation money) {
        return money.plan().or(() -> original(money).plan());
    }

    /** The programme that an appropriation goes to, itself or by its strategic measure. */
    Optional<String> programme(Appropriation money) {
        Appropriation original = original(money);
        return original.programme()
                .or(() -> original.strategicMeasure()
                        .flatMap(id -> dossier.get(StrategicMeasure.class, id).programme()));
    }

    /** Whether an appropriation hands a revenue on, or what it is a part of, so that it is the same money and no line of its own. */
    boolean isHandedOn(Revenue revenue) {
        Revenue original = original(revenue);
        return isHandedOnWhole(original.id()) || isWithinHandedOn(original);
    }

    /** Whether an appropriation hands on what stays within a larger revenue, or within a table, and so is taken off it. */
    boolean isTakenOff(Revenue revenue) {
        Revenue original = original(revenue);
        return handedOn.contains(original.id())
                && (!original.within().isEmpty() || inTables.contains(original.id()))
                && !isWithinHandedOn(original);
    }

    /** The appropriation that a revenue came in for: the one it names, or the smallest amount around it that names one. */
    Optional<String> cameInFor(Revenue revenue) {
        return revenue.appropriation()
                .map(id -> original(dossier.get(Appropriation.class, id)).id())
                .or(() -> around(revenue));
    }

    /** The appropriation that the amounts around a revenue came in for. */
    Optional<String> around(Revenue revenue) {
        return wholes(revenue).stream()
                .flatMap(whole -> cameInFor(whole).stream())
                .findFirst();
    }

    private boolean isHandedOnWhole(String id) {
        return handedOn.contains(id) && !inTables.contains(id);
    }

    private boolean isWithinHandedOn(Revenue original) {
        return Amendments.isWithin(original, this::wholes, whole -> isHandedOnWhole(whole.id()));
    }

    /** The totals that share a cell with another one. */
    private static ImmutableSet<String> inTables(Dossier dossier) {
        return dossier.revenues().stream()
                .filter(revenue -> revenue.within().size() > 1)
                .flatMap(revenue -> revenue.within().stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    // ---- what is spent

    /** Everything that is spent or promised, costs first, each kind by id; of payments those that are the evidence of a cost, and refunds. */
    Stream<MoneyFact> spending() {
        return Stream.of(expenditures, contracts, unsettling).flatMap(List::stream);
    }

    /** What is spent or promised for a plan or from its money. */
    ImmutableList<MoneyFact> spendingOfPlan(String plan) {
        return spendingOfPlan.get(plan);
    }

    /** What is spent or promised from some appropriations. */
    Stream<MoneyFact> spendingFrom(Set<String> pots) {
        return pots.stream().flatMap(pot -> spendingFrom.get(pot).stream());
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

    /** What a refund takes back: the money and payer of the payment it reverses or the cost it settles, where it names none itself. */
    Optional<Sourced<String>> paidFrom(Payment payment) {
        return payment.paidFrom()
                .or(() -> reversed(payment).flatMap(Payment::paidFrom))
                .or(() -> settledCost(payment).flatMap(Expenditure::paidFrom));
    }

    Optional<Sourced<String>> payer(Payment payment) {
        return payment.payer()
                .or(() -> reversed(payment).flatMap(Payment::payer))
                .or(() -> settledCost(payment).flatMap(Expenditure::payer));
    }

    Optional<String> measure(Payment payment) {
        return payment.measure()
                .or(() -> reversed(payment).flatMap(Payment::measure))
                .or(() -> settledCost(payment).flatMap(this::measure));
    }

    private Optional<Payment> reversed(Payment payment) {
        return payment.reverses().map(id -> dossier.get(Payment.class, id));
    }

    private Optional<Expenditure> settledCost(Payment payment) {
        return payment.settles()
                .flatMap(dossier::fact)
                .filter(Expenditure.class::isInstance)
                .map(Expenditure.class::cast);
    }

    /** The payments that settle a cost or contract, refunds left aside. */
    ImmutableList<Payment> settling(String id) {
        return settling.get(id).stream()
                .filter(payment -> payment.kind() == PaymentKind.PAYMENT)
                .collect(ImmutableList.toImmutableList());
    }

    ImmutableList<Transfer> transfersFrom(String appropriation) {
        return transfers.get(appropriation);
    }

    ImmutableList<Booking> bookings() {
        return bookings;
    }

    // ---- where it belongs

    /** The original appropriation that something is paid from. */
    Optional<Appropriation> pot(Optional<Sourced<String>> paidFrom) {
        return paidFrom.map(from -> original(dossier.get(Appropriation.class, from.value())));
    }

    /** The measure that a cost is of. */
    Optional<String> measure(Expenditure cost) {
        return cost.subject().map(measureOfSubject::get).or(cost::measure);
    }

    /** The plan that a cost belongs to: that of its measure, the one it names, or that of its money. */
    Optional<String> plan(Expenditure cost) {
        return measure(cost)
                .map(planOfItem::get)
                .or(cost::plan)
                .or(() -> planOfItem(cost))
                .or(() -> planOfPot(cost.paidFrom()));
    }

    Optional<String> plan(Contract contract) {
        return planOfItem(contract).or(contract::plan).or(() -> planOfPot(contract.paidFrom()));
    }

    Optional<String> plan(Payment payment) {
        return planOfItem(payment)
                .or(payment::plan)
                .or(() -> planOfPot(payment.paidFrom()))
                .or(() -> payment.reverses().flatMap(id -> plan(dossier.get(Payment.class, id))))
                .or(() -> payment.settles()
                        .map(id -> dossier.get(Fact.class, id))
                        .flatMap(settled ->
                                settled instanceof Expenditure cost ? plan(cost) : plan((Contract) settled)));
    }

    /** The plan that a revenue is for: that of its item, the one it names, or that of its appropriation. */
    Optional<String> planOf(Revenue revenue) {
        Revenue original = original(revenue);
        return planOfItem(original)
                .or(original::plan)
                .or(() -> original.appropriation()
                        .flatMap(id -> earmark(dossier.get(Appropriation.class, id)))
                        .map(Sourced::value));
    }

    Optional<String> plan(Booking booking) {
        return booking.plan()
                .or(() -> booking.appropriation()
                        .flatMap(id -> earmark(dossier.get(Appropriation.class, id)))
                        .map(Sourced::value));
    }

    private Optional<String> planOfItem(Marked money) {
        return money.measure().or(money::task).or(money::goal).map(planOfItem::get);
    }

    private Optional<String> planOfPot(Optional<Sourced<String>> paidFrom) {
        return pot(paidFrom).flatMap(this::earmark).map(Sourced::value);
    }
}
