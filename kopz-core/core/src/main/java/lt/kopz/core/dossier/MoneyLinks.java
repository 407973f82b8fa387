package lt.kopz.core.dossier;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Streams;
import com.google.common.graph.Traverser;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractStage;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Marked;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;

/**
 * Whose money it is and what it is for: what the facts about money of a dossier name, followed to the end.
 *
 * <p>What a payment does not state is as in the payment that it reverses, and else as in the cost or contract that it settles; what a cost does
 * not state is as in its contract, and what a change does not state as in its original. A part of a revenue came in for the appropriation of the
 * smallest amount around it that names one. An account is always the original appropriation, from the day its act allows. A cost or contract
 * that names no appropriation is paid from the one that the payments for it name, if they name one alone, and else from none.
 *
 * <p>Example: 15.00 came back. The refund names only the payment that it reverses, that payment only the cost of the leaflets, and the cost the
 * appropriation: the 15.00 came back to that appropriation and to the plan that it is meant for.
 */
public final class MoneyLinks {
    private static final ImmutableList<Function<MoneyFact, Optional<String>>> PLAN = ImmutableList.of(
            kind(Payment.class, Payment::plan),
            kind(Expenditure.class, Expenditure::plan),
            kind(Contract.class, Contract::plan),
            kind(Revenue.class, Revenue::plan),
            kind(Booking.class, Booking::plan),
            kind(Need.class, need -> Optional.of(need.plan())));

    private static final ImmutableList<Function<MoneyFact, Optional<Sourced<String>>>> PAID_FROM = ImmutableList.of(
            kind(Payment.class, Payment::paidFrom),
            kind(Expenditure.class, Expenditure::paidFrom),
            kind(Contract.class, Contract::paidFrom),
            kind(Transfer.class, Transfer::paidFrom));

    private static final ImmutableList<Function<MoneyFact, Optional<Sourced<String>>>> PAYER =
            ImmutableList.of(kind(Payment.class, Payment::payer), kind(Expenditure.class, Expenditure::payer));

    private static final ImmutableList<Function<MoneyFact, Optional<String>>> APPROPRIATION = ImmutableList.of(
            kind(Revenue.class, Revenue::appropriation),
            kind(Booking.class, Booking::appropriation),
            fact -> stated(fact, PAID_FROM).map(Sourced::value));

    private final Dossier dossier;
    private final ImmutableSetMultimap<String, String> totals;
    private final Supplier<ImmutableListMultimap<String, Appropriation>> changes =
            once(all -> changes(Decided.of(all).appropriations()));
    private final Supplier<ImmutableListMultimap<String, Revenue>> changesOfRevenue =
            once(all -> changes(Decided.of(all).revenues()));
    private final Supplier<ImmutableMap<String, Contract>> replacing = once(MoneyLinks::findReplacing);
    private final Supplier<ImmutableListMultimap<String, Expenditure>> underContract = once(all -> by(
            all.expenditures(), cost -> cost.contract().map(id -> concluded(id).id())));
    private final Supplier<ImmutableListMultimap<String, Payment>> settling =
            once(all -> by(all.payments(), each -> settled(each).map(Fact::id)));
    private final Supplier<ImmutableListMultimap<String, Payment>> reversing =
            once(all -> by(all.payments(), Payment::reverses));
    private final Supplier<ImmutableListMultimap<String, Payment>> refundsUnder = once(all -> by(
            all.payments(),
            payment -> contract(payment)
                    .filter(any -> payment.kind() == PaymentKind.REFUND)
                    .map(Fact::id)));
    private final Supplier<ImmutableMap<String, Came>> cameIn = once(any -> findCameIn());
    private final Map<String, Optional<String>> measures = new ConcurrentHashMap<>();
    private final Map<String, Optional<Sourced<String>>> payers = new ConcurrentHashMap<>();
    private final Map<String, Optional<Sourced<String>>> asPaid = new ConcurrentHashMap<>();

    /** For which original appropriation a revenue came in, and how often the parts around it changed hands. */
    private record Came(String account, Optional<Revenue> within, int handovers) {}

    private MoneyLinks(Dossier dossier) {
        this.dossier = dossier;
        this.totals = DecidedTotals.around(dossier);
    }

    /**
     * The links of a dossier, found once.
     *
     * @param dossier the dossier
     * @return its links
     */
    public static MoneyLinks of(Dossier dossier) {
        return dossier.derived(MoneyLinks.class, MoneyLinks::new);
    }

    /** What facts of one kind state, and no others. */
    private static <F, T> Function<MoneyFact, Optional<T>> kind(Class<F> kind, Function<F, Optional<T>> stated) {
        return fact -> kind.isInstance(fact) ? stated.apply(kind.cast(fact)) : Optional.empty();
    }

    private static <T> Optional<T> stated(MoneyFact fact, ImmutableList<Function<MoneyFact, Optional<T>>> kinds) {
        for (Function<MoneyFact, Optional<T>> kind : kinds) {
            Optional<T> found = kind.apply(fact);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static <F extends Fact> ImmutableListMultimap<String, F> by(
            Collection<F> facts, Function<F, Optional<String>> key) {
        return facts.stream()
                .sorted(Comparator.comparing(Fact::id))
                .filter(fact -> key.apply(fact).isPresent())
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        fact -> key.apply(fact).orElseThrow(), fact -> fact));
    }

    private <T> Supplier<T> once(Function<Dossier, T> make) {
        return Suppliers.memoize(() -> make.apply(dossier));
    }

    private static ImmutableMap<String, Contract> findReplacing(Dossier dossier) {
        ImmutableMap.Builder<String, Contract> later = ImmutableMap.builder();
        dossier.contracts().forEach(contract -> contract.replaces().ifPresent(earlier -> later.put(earlier, contract)));
        return later.buildKeepingLast();
    }

    private static <F extends Amendable> ImmutableListMultimap<String, F> changes(Collection<F> money) {
        ImmutableListMultimap.Builder<String, F> changes = ImmutableListMultimap.builder();
        money.stream()
                .sorted(MoneyFact.BY_DAY)
                .forEach(change -> change.amends().ifPresent(original -> changes.put(original, change)));
        return changes.build();
    }

    // ---- amounts, their changes and parts

    /**
     * An appropriation, from the day its act allows.
     *
     * @param id its id
     * @return the appropriation or change with that id
     */
    public Appropriation appropriation(String id) {
        return Decided.appropriation(dossier, id);
    }

    private Amendable amendable(String id) {
        Amendable stated = dossier.get(Amendable.class, id);
        return stated instanceof Appropriation ? appropriation(id) : stated;
    }

    /**
     * The amount that one changes.
     *
     * @param <F> the kind of amount
     * @param money an amount or a change of one
     * @return the original; itself where it changes none
     */
    @SuppressWarnings("unchecked") // what changes an amount is of its kind
    public <F extends Amendable> F original(F money) {
        return money.amends().map(id -> (F) amendable(id)).orElse(money);
    }

    /**
     * The amounts, before changes, that one is a part of.
     *
     * @param <F> the kind of amount
     * @param money an amount or a change of one; a change that names none is a part of what its original is a part of
     * @return the originals around it
     */
    @SuppressWarnings("unchecked") // what amounts are parts of is of their kind
    public <F extends Amendable> ImmutableList<F> wholes(F money) {
        return (money.within().isEmpty() ? original(money) : money)
                .within().stream().map(id -> original((F) amendable(id))).collect(ImmutableList.toImmutableList());
    }

    /**
     * An amount and what changes it.
     *
     * @param <F> the kind of amount
     * @param original the amount
     * @return the amount, and its decided changes in the order of effect
     */
    @SuppressWarnings("unchecked") // what changes an amount is of its kind
    public <F extends Amendable> ImmutableList<F> statements(F original) {
        return ImmutableList.<F>builder()
                .add(original)
                .addAll((ImmutableList<F>)
                        (original instanceof Revenue ? changesOfRevenue.get() : changes.get()).get(original.id()))
                .build();
    }

    /**
     * Several amounts and what changes them.
     *
     * @param <F> the kind of amount
     * @param originals the amounts
     * @return each amount, followed by its decided changes in the order of effect
     */
    public <F extends Amendable> ImmutableList<F> statements(Collection<F> originals) {
        return originals.stream()
                .flatMap(original -> statements(original).stream())
                .collect(ImmutableList.toImmutableList());
    }

    // ---- from where a fact has what it does not state

    /**
     * From where a fact has what it does not state itself.
     *
     * @param fact any fact about money
     * @return the fact, and after it what it is as: what a payment reverses and settles, the contract of a cost, the last one that followed it and
     *     those before that; of a change of revenue its original alone; then the {@linkplain DecidedTotals total} of which it is a row
     */
    public Stream<MoneyFact> asIn(MoneyFact fact) {
        return Stream.concat(
                byItself(fact),
                totals.get(fact.id()).stream().flatMap(total -> asIn(dossier.get(MoneyFact.class, total))));
    }

    private Stream<MoneyFact> byItself(MoneyFact fact) {
        if (fact instanceof Payment payment) {
            return Stream.concat(
                    Stream.of(payment),
                    Stream.concat(reversed(payment).stream(), named(payment.settles()).stream())
                            .flatMap(this::asIn));
        }
        if (fact instanceof Expenditure cost) {
            return Stream.concat(
                    Stream.of(cost), named(cost.contract()).stream().flatMap(this::asIn));
        }
        if (fact instanceof Contract contract) {
            Stream<Contract> amended = withEarlier(dossier, concluded(contract.id()));
            return Stream.concat(Stream.<MoneyFact>of(contract), amended).distinct();
        }
        return Stream.of(fact instanceof Revenue revenue ? original(revenue) : fact);
    }

    private <T> Optional<T> first(MoneyFact fact, Function<MoneyFact, Optional<T>> stated) {
        Optional<T> own = fact instanceof Revenue ? Optional.empty() : stated.apply(fact);
        return own.isPresent()
                ? own
                : asIn(fact).flatMap(each -> stated.apply(each).stream()).findFirst();
    }

    private Optional<MoneyFact> named(Optional<String> id) {
        return id.map(each -> dossier.get(MoneyFact.class, each));
    }

    private Optional<Payment> reversed(Payment refund) {
        return refund.reverses().map(id -> dossier.get(Payment.class, id));
    }

    /**
     * What a payment settles, or a refund settles less of.
     *
     * @param payment the payment or refund
     * @return the cost or contract that it names, else that of the payment which it reverses; empty where there is none
     */
    public Optional<MoneyFact> settled(Payment payment) {
        return named(payment.settles().or(() -> reversed(payment).flatMap(Payment::settles)))
                .map(fact -> fact instanceof Contract ? concluded(fact.id()) : fact);
    }

    /**
     * The contract under which something is incurred, paid or paid back.
     *
     * @param fact a cost, a payment, or a contract itself
     * @return the contract, of those that are decided to be the same the last; empty where there is none
     */
    public Optional<Contract> contract(MoneyFact fact) {
        return first(fact, each -> Optional.of(each.id()).filter(any -> each instanceof Contract))
                .map(this::concluded);
    }

    /** The last of the contracts that replace one or are decided to be the same, such as an award and the contract that follows it. */
    private Contract concluded(String id) {
        Contract last = lastOfTheSame(id);
        Contract next = replacing.get().get(last.id());
        return next == null || dossier.sameAs(last.id()).contains(next.id()) ? last : concluded(next.id());
    }

    /**
     * A contract and what it replaces: the contract that it amends, the award, the tender.
     *
     * @param dossier the dossier
     * @param contract the contract
     * @return the contract itself first, then the one before it, and so on
     */
    public static Stream<Contract> withEarlier(Dossier dossier, Contract contract) {
        return Stream.iterate(
                        Optional.of(contract),
                        Optional::isPresent,
                        each -> each.flatMap(Contract::replaces).map(id -> dossier.get(Contract.class, id)))
                .flatMap(Optional::stream);
    }

    /**
     * A contract as what it replaces, and its amendments, have left it by a day.
     *
     * <p>Example: 300.00 are promised in March and amended to 420.00 in October: 300.00 stand on 30 September. Where nobody knows whether it
     * was amended by then, either may be.
     *
     * @param dossier the dossier
     * @param contract the last of them
     * @param by what had happened by the day
     * @return the one that stands; the first where none does
     */
    public static Contract standing(Dossier dossier, Contract contract, Occurrences by) {
        Answer made = by.happened(contract.when());
        if (made == Answer.YES || contract.replaces().isEmpty()) {
            return contract;
        }
        Contract before = standing(
                dossier, dossier.get(Contract.class, contract.replaces().get()), by);
        if (made == Answer.NO) {
            return before;
        }
        return before.stage() == ContractStage.TENDERED
                        || by.happened(before.date().value()) == Answer.NO
                ? contract
                : before.withItems().withAmount(StatedAmount.of(before.counted().hull(contract.counted())));
    }

    private Contract lastOfTheSame(String id) {
        return dossier.sameAs(id).stream()
                .flatMap(same -> dossier.fact(same).stream())
                .filter(Contract.class::isInstance) // a decision may join it with what is no contract
                .map(Contract.class::cast)
                .max(Comparator.comparing(
                                (Contract each) -> each.date().value().latest().orElse(LocalDate.MAX))
                        .thenComparing(Fact::id))
                .orElseThrow();
    }

    /**
     * The fact that says what a payment is for.
     *
     * @param payment the payment or refund
     * @return the payment with the purpose, or the cost or contract that is settled; empty where there is none
     */
    public Optional<MoneyFact> purpose(Payment payment) {
        return first(
                payment,
                each -> Optional.of(each)
                        .filter(said -> !(said instanceof Payment other
                                && other.purpose().isEmpty())));
    }

    /**
     * Who was paid.
     *
     * @param payment the payment or refund
     * @return the id of who is stated with it or with the payment that it reverses; empty where nobody is
     */
    public Optional<String> recipient(Payment payment) {
        return payment.recipient().or(() -> reversed(payment).flatMap(Payment::recipient));
    }

    /**
     * Who pays.
     *
     * @param fact a cost or payment
     * @return the id of the payer and how that is known; empty where it is not
     */
    public Optional<Sourced<String>> payer(MoneyFact fact) {
        return payers.computeIfAbsent(fact.id(), any -> first(fact, each -> stated(each, PAYER)));
    }

    // ---- whose money it is

    /**
     * The appropriation, or the change of one, that something is paid from or comes back to.
     *
     * @param fact a cost, contract, payment or transfer
     * @return its id and how that is known; empty where none is known, and of what is not paid
     */
    public Optional<Sourced<String>> paidFrom(MoneyFact fact) {
        return first(fact, each -> stated(each, PAID_FROM))
                .or(() -> asIn(fact)
                        .filter(each -> each instanceof Expenditure || each instanceof Contract)
                        .findFirst()
                        .flatMap(each -> asPaid.computeIfAbsent(each.id(), any -> asPaymentsName(each))));
    }

    /** The money that the payments of a cost or contract, or on the contract of a cost, name, if they name but one. */
    private Optional<Sourced<String>> asPaymentsName(MoneyFact settled) {
        Map<String, Sourced<String>> named = new HashMap<>();
        Stream.concat(Stream.of(settled), contract(settled).stream())
                .flatMap(each -> settling(each).stream())
                .filter(payment -> payment.kind() == PaymentKind.PAYMENT)
                .flatMap(payment -> payment.paidFrom().stream())
                .forEach(from ->
                        named.putIfAbsent(original(appropriation(from.value())).id(), from));
        return named.size() == 1 ? Optional.of(named.values().iterator().next()) : Optional.empty();
    }

    /**
     * Whether a payment is spent by itself, though it is for a contract: no cost is recorded under that, and it is paid from other money.
     *
     * @param payment a payment or refund
     * @return whether the payment names an appropriation, and the contract that it settles names none or another
     */
    public boolean isFromOtherMoney(Payment payment) {
        return payment.kind() == PaymentKind.PAYMENT
                && payment.paidFrom().isPresent()
                && settled(payment)
                        .filter(settled -> settled instanceof Contract contract
                                && costsUnder(contract).isEmpty()
                                && !account(contract).equals(account(payment)))
                        .isPresent();
    }

    static Optional<String> namedAppropriation(MoneyFact fact) {
        return stated(fact, APPROPRIATION);
    }

    /**
     * The original appropriation that some money belongs to.
     *
     * @param fact what is appropriated, comes in for an appropriation, is booked on it, handed over or paid from it
     * @return the appropriation; empty where the money is of none, or that is not known
     */
    public Optional<Appropriation> account(MoneyFact fact) {
        if (fact instanceof Appropriation money) {
            return Optional.of(original(money));
        }
        if (fact instanceof Revenue revenue) {
            return came(revenue).map(Came::account).map(this::appropriation);
        }
        return first(fact, MoneyLinks::namedAppropriation)
                .or(() -> paidFrom(fact).map(Sourced::value))
                .map(id -> original(appropriation(id)));
    }

    /**
     * The accounts that hold what is on one or drawn on it: an appropriation is drawn on by what is paid from its parts.
     *
     * <p>Example: of 100.00, 60.00 are for wages. 30.00 paid from those 60.00 are paid from the 100.00 too.
     *
     * @param account the id of an original appropriation
     * @return its id first, then those of the originals that it is a part of, directly or through others
     */
    public Iterable<String> accountsAround(String account) {
        return Traverser.<String>forGraph(id -> Iterables.transform(wholes(appropriation(id)), Fact::id))
                .breadthFirst(account);
    }

    private Optional<Came> came(Revenue revenue) {
        return Optional.ofNullable(cameIn.get().get(original(revenue).id()));
    }

    /**
     * The smallest amount around a revenue that came in for an appropriation.
     *
     * @param revenue the revenue
     * @return the first of those that it is a part of; empty where it is a part of none
     */
    public Optional<Revenue> cameInWithin(Revenue revenue) {
        return came(revenue).flatMap(Came::within);
    }

    /**
     * How often a part of the largest amount around a revenue, and of that part again, came in for accounts from others or for others from them.
     *
     * @param revenue the revenue
     * @param accounts the ids of original appropriations
     * @return the number; 0 where all of it came in for the accounts or for none of them
     */
    public int handovers(Revenue revenue, Set<String> accounts) {
        int crossed = 0;
        for (Optional<Came> each = came(revenue);
                each.filter(came -> came.handovers() > 0).isPresent(); ) {
            Optional<Came> around = each.flatMap(Came::within).flatMap(this::came);
            crossed += isOn(each, accounts) == isOn(around, accounts) ? 0 : 1;
            each = around;
        }
        return crossed;
    }

    private static boolean isOn(Optional<Came> came, Set<String> accounts) {
        return came.filter(each -> accounts.contains(each.account())).isPresent();
    }

    /** Wholes before their parts, however deep these are. */
    private ImmutableMap<String, Came> findCameIn() {
        Map<String, Optional<Came>> known = new HashMap<>();
        Deque<Revenue> open = new ArrayDeque<>();
        dossier.revenues().stream().map(this::original).forEach(open::add);
        while (!open.isEmpty()) {
            Revenue part = open.element();
            ImmutableList<Revenue> wholes = wholes(part);
            wholes.stream().filter(whole -> !known.containsKey(whole.id())).forEach(open::push);
            if (open.element().equals(part)) {
                open.remove();
                known.put(part.id(), cameIn(part, wholes, known));
            }
        }
        ImmutableMap.Builder<String, Came> all = ImmutableMap.builder();
        known.forEach((id, came) -> came.ifPresent(each -> all.put(id, each)));
        return all.buildOrThrow();
    }

    private Optional<Came> cameIn(Revenue part, ImmutableList<Revenue> wholes, Map<String, Optional<Came>> known) {
        Function<Revenue, Optional<Came>> of = whole -> known.getOrDefault(whole.id(), Optional.empty());
        Optional<Revenue> within =
                wholes.stream().filter(whole -> of.apply(whole).isPresent()).findFirst();
        Optional<Came> around = within.flatMap(of);
        return part.appropriation()
                .map(id -> original(appropriation(id)).id())
                .or(() -> around.map(Came::account))
                .map(account -> new Came(
                        account,
                        within,
                        around.stream()
                                .mapToInt(whole ->
                                        whole.handovers() + (whole.account().equals(account) ? 0 : 1))
                                .sum()));
    }

    // ---- what it is for

    /**
     * The plan that an appropriation is meant for.
     *
     * @param money an appropriation or a change of one
     * @return the id of the plan that it names, or of that of its goal, task or measure, or else of its original's or of the smallest amount
     *     around it, and how that is known; empty where none of them names any
     */
    public Optional<Sourced<String>> earmark(Appropriation money) {
        return named(money)
                .or(() -> Streams.stream(accountsAround(original(money).id()))
                        .flatMap(around -> named(appropriation(around)).stream())
                        .findFirst());
    }

    private Optional<Sourced<String>> named(Appropriation money) {
        return money.plan()
                .or(() -> Stream.of(money.measure(), money.task(), money.goal())
                        .flatMap(Optional::stream)
                        .findFirst()
                        .flatMap(dossier::planOf)
                        .map(plan -> Sourced.stated(plan.id())));
    }

    /**
     * The programme that an appropriation goes to.
     *
     * @param money an appropriation or a change of one
     * @return the id of the programme that its original names, itself or by its strategic measure; empty where it does not
     */
    public Optional<String> programme(Appropriation money) {
        Appropriation original = original(money);
        return original.programme()
                .or(() -> original.strategicMeasure()
                        .flatMap(id -> dossier.get(StrategicMeasure.class, id).programme()));
    }

    /**
     * The plan that some money is for.
     *
     * @param fact any fact about money
     * @return the id of the plan of its goal, task or measure, of the one that it names, or of that which its appropriation is meant for; empty
     *     where none is known
     */
    public Optional<String> plan(MoneyFact fact) {
        return fact instanceof Appropriation money
                ? earmark(money).map(Sourced::value)
                : statedPlan(fact).or(() -> account(fact).flatMap(this::earmark).map(Sourced::value));
    }

    /**
     * The plan that some money is stated to be for, whatever its appropriation is meant for.
     *
     * @param fact a need, revenue, balance, cost, contract or payment
     * @return the id of the plan of its goal, task or measure, or else of the one that it names; empty where neither is known
     */
    public Optional<String> statedPlan(MoneyFact fact) {
        return item(fact).flatMap(dossier::planOf).map(ActionPlan::id).or(() -> first(fact, MoneyLinks::namedPlan));
    }

    static Optional<String> namedPlan(MoneyFact fact) {
        return stated(fact, PLAN);
    }

    /**
     * The measure that some money is for.
     *
     * @param fact any fact about money
     * @return the id of the measure of the events paid for, or of the one that is named; empty where none is known
     */
    public Optional<String> measure(MoneyFact fact) {
        return measures.computeIfAbsent(fact.id(), any -> first(fact, this::statedMeasure));
    }

    private Optional<String> statedMeasure(MoneyFact fact) {
        return kind(Expenditure.class, Expenditure::subject)
                .apply(fact)
                .map(id -> dossier.get(Fact.class, id))
                .map(subject -> subject instanceof Event event ? event.measure() : ((EventSeries) subject).measure())
                .or(() -> kind(Marked.class, Marked::measure).apply(fact));
    }

    /**
     * The smallest part of a plan that some money is for.
     *
     * @param fact any fact about money
     * @return the id of its measure, else of its task, else of its goal; empty where none is known
     */
    public Optional<String> item(MoneyFact fact) {
        return measure(fact)
                .or(() -> first(fact, kind(Marked.class, Marked::task)))
                .or(() -> first(fact, kind(Marked.class, Marked::goal)));
    }

    // ---- the other way round

    /**
     * The costs incurred under a contract.
     *
     * @param contract the contract
     * @return the costs, by id
     */
    public ImmutableList<Expenditure> costsUnder(Contract contract) {
        return underContract.get().get(contract.id());
    }

    /**
     * The payments that settle a cost or contract, and the refunds of these.
     *
     * @param settled the cost or contract
     * @return payments and refunds, by id
     */
    public ImmutableList<Payment> settling(MoneyFact settled) {
        return settling.get().get(settled.id());
    }

    /**
     * The refunds of a payment.
     *
     * @param payment the payment
     * @return the refunds that reverse it, by id
     */
    public ImmutableList<Payment> reversing(Payment payment) {
        return reversing.get().get(payment.id());
    }

    /**
     * What came back of what was paid on a contract, or on the costs under it.
     *
     * @param contract the contract
     * @return the refunds, by id
     */
    public ImmutableList<Payment> refundsUnder(Contract contract) {
        return refundsUnder.get().get(contract.id());
    }
}
