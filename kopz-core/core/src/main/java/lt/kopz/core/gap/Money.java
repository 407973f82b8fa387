package lt.kopz.core.gap;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.dossier.Currencies;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.DecidedTotals;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Marked;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import org.jspecify.annotations.Nullable;

/** The money of a dossier, by what it belongs to. Each list is gone through once; every figure asks here. */
final class Money {
    /** So many budgets of plans on days, and accounts on days, are kept for the next who asks, as long as memory is not needed for anything else. */
    private static final int MOST_DAYS = 16;

    private final Dossier dossier;
    private final MoneyLinks links;
    /** Of all money: in one currency there may be none of what is recorded in another. */
    private final KnownLists lists;

    private final ImmutableListMultimap<String, Need> needs;
    private final ImmutableMap<String, ByItem<Appropriation>> appropriations;
    private final ImmutableListMultimap<String, Appropriation> byStrategicMeasure;
    private final ImmutableListMultimap<String, Revenue> revenues;
    private final ImmutableListMultimap<String, Transfer> transfers;
    private final ImmutableListMultimap<String, Booking> bookings;
    private final ImmutableListMultimap<String, Booking> bookingsByAccount;
    private final Supplier<Spending> spending = Suppliers.memoize(() -> new Spending(this));
    private final Supplier<Receipts> receipts = Suppliers.memoize(() -> new Receipts(this));
    private final Map<Class<? extends Itemised>, LinkedFacts> families = new ConcurrentHashMap<>();
    private final Map<String, Courses> courses = new ConcurrentHashMap<>();
    private final Supplier<ImmutableSet<Appropriation>> used = Suppliers.memoize(this::findUsed);
    private final Supplier<ImmutableListMultimap<String, Appropriation>> usedWithin =
            Suppliers.memoize(() -> FactOrder.by(
                    used(),
                    part -> Streams.stream(links().accountsAround(part.id())).skip(1)));
    private final Cache<Lines, PlanLines> planLines = ofDays();
    private final Cache<LocalDate, Drawdown.Accounts> accounts = ofDays();

    /** What the lines of a plan depend on, as the money is revised. */
    private record Lines(String plan, LocalDate asOf, Optional<DateRange> time) {}

    private Money(Dossier dossier, KnownLists lists) {
        this.dossier = dossier;
        this.lists = lists;
        this.links = MoneyLinks.of(dossier);
        Decided decided = Decided.of(dossier);
        this.needs = FactOrder.by(decided.needs(), need -> Stream.of(need.plan()));
        SetMultimap<String, Optional<String>> items = HashMultimap.create();
        decided.appropriations().forEach(money -> {
            Appropriation original = links.original(money);
            items.put(original.id(), item(money).or(() -> item(original)));
        });
        this.appropriations = byPlan(
                FactOrder.byId(decided.appropriations()),
                money -> links.plan(money).stream(),
                money -> items.get(links.original(money).id()).stream());
        this.byStrategicMeasure = FactOrder.by(decided.appropriations(), money -> money.strategicMeasure().stream());
        this.revenues = FactOrder.by(decided.revenues(), revenue -> links.plan(revenue).stream());
        this.transfers = FactOrder.by(
                dossier.transfers(), transfer -> transfer.paidFrom().stream().map(Sourced::value));
        this.bookings = FactOrder.by(dossier.bookings(), booking -> links.plan(booking).stream());
        this.bookingsByAccount =
                FactOrder.by(dossier.bookings(), booking -> links.account(booking).map(Fact::id).stream());
    }

    private static <K, V> Cache<K, V> ofDays() {
        return CacheBuilder.newBuilder().maximumSize(MOST_DAYS).softValues().build();
    }

    private static <K, V> V kept(Cache<K, V> cache, K key, Supplier<V> make) {
        V known = cache.getIfPresent(key);
        if (known == null) {
            known = make.get();
            cache.put(key, known);
        }
        return known;
    }

    /** The money of a dossier, put in order once. */
    static Money of(Dossier dossier) {
        return DecidedTotals.once(dossier).derived(Money.class, all -> new Money(all, KnownLists.of(dossier)));
    }

    /** That of one currency alone, of whose lists is known what is known of the whole. */
    static Money of(Dossier dossier, CurrencyUnit currency) {
        return of(Currencies.only(dossier, currency));
    }

    /** The money of each currency of a dossier for itself, the currency of its figures first. */
    static Stream<Money> byCurrency(Dossier dossier) {
        return dossier.currencies().stream().map(currency -> of(dossier, currency));
    }

    Dossier dossier() {
        return dossier;
    }

    /** The day from which money is stated to be given; empty where that is the day from which it counts. */
    Optional<PartialDate> statedOtherwise(Amendable money) {
        return Optional.of(dossier.get(Amendable.class, money.id()).when()).filter(day -> !day.equals(money.when()));
    }

    /** Whose it is and what it is for. */
    MoneyLinks links() {
        return links;
    }

    /** The budget of the plan that is asked for, put together once for all that ask for it on the same day. */
    PlanLines lines(Query query, @Nullable ActionPlan plan) {
        if (plan == null || !query.edition().equals(Edition.REVISED)) {
            return new PlanLines(query);
        }
        return kept(planLines, new Lines(plan.id(), query.asOf(), query.slice().time()), () -> new PlanLines(query));
    }

    /** What moves on each appropriation up to a day, put in order once for all that ask for that day. */
    Drawdown.Accounts accounts(LocalDate asOf) {
        return kept(accounts, asOf, () -> new Drawdown.Accounts(Query.ofAll(this, asOf)));
    }

    /** How complete the lists of money are. */
    KnownLists lists() {
        return lists;
    }

    // ---- what is needed, appropriated and comes in

    /** The needs of a plan, by id. */
    ImmutableList<Need> needs(String plan) {
        return needs.get(plan);
    }

    /** Which needs, appropriations or revenue are parts, changes and restatements of each other. */
    LinkedFacts families(Class<? extends Itemised> type) {
        return families.computeIfAbsent(type, any -> {
            Decided decided = Decided.of(dossier);
            return new LinkedFacts(Stream.of(decided.needs(), decided.appropriations(), decided.revenues())
                    .flatMap(List::stream)
                    .filter(type::isInstance)
                    .collect(ImmutableList.toImmutableList()));
        });
    }

    /** What is needed and appropriated of the plan that is asked for over time. */
    Courses courses(Query query) {
        return query.edition().equals(Edition.REVISED) && query.slice().equals(Slice.WHOLE)
                ? courses.computeIfAbsent(query.plan().id(), any -> new Courses(query))
                : new Courses(query);
    }

    /** The appropriations and their changes that are meant for a plan, by id. */
    ImmutableList<Appropriation> appropriations(String plan) {
        return appropriations(plan, Optional.empty());
    }

    /** Those of which something may belong to a part of it. */
    ImmutableList<Appropriation> appropriations(String plan, Optional<Slice.Part> part) {
        return of(appropriations, plan, part);
    }

    /** The part of a plan that an amount states itself. */
    static Optional<String> item(Marked money) {
        return money.measure().or(money::task).or(money::goal);
    }

    /** Some appropriations, and with each what of its parts anything is recorded of, since the account of a whole is that of its parts too. */
    ImmutableSet<Appropriation> withParts(Iterable<Appropriation> some) {
        return Streams.concat(
                        Streams.stream(some),
                        Streams.stream(some)
                                .map(links::original)
                                .distinct()
                                .flatMap(whole -> usedWithin.get().get(whole.id()).stream())
                                .flatMap(part -> links.statements(part).stream()))
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The accounts on which anything is recorded beside what they are of. */
    ImmutableSet<Appropriation> used() {
        return used.get();
    }

    private ImmutableSet<Appropriation> findUsed() {
        return Stream.of(
                        spending().all(),
                        dossier.transfers().stream(),
                        dossier.bookings().stream(),
                        Decided.of(dossier).revenues().stream())
                .flatMap(facts -> facts)
                .flatMap(fact -> links.account(fact).stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The appropriations and changes that name one of some strategic measures, by id. */
    ImmutableList<Appropriation> naming(Set<String> strategicMeasures) {
        return FactOrder.byId(strategicMeasures.stream()
                .flatMap(id -> byStrategicMeasure.get(id).stream())
                .toList());
    }

    /** The revenue of a plan with its changes, by id. */
    ImmutableList<Revenue> revenues(String plan) {
        return revenues.get(plan);
    }

    /** What came in, and for which appropriation. */
    Receipts receipts() {
        return receipts.get();
    }

    /** What is spent. */
    Spending spending() {
        return spending.get();
    }

    ImmutableList<Transfer> transfersFrom(String appropriation) {
        return transfers.get(appropriation);
    }

    /** The balances that are stated of a plan or of an appropriation that is meant for it, by id. */
    ImmutableList<Booking> bookings(String plan) {
        return bookings.get(plan);
    }

    /** The balances that are stated of some appropriations and their changes, by id. */
    ImmutableList<Booking> bookingsOn(Iterable<Appropriation> money) {
        return FactOrder.byId(Streams.stream(money)
                .map(each -> links.original(each).id())
                .distinct()
                .flatMap(account -> bookingsByAccount.get(account).stream())
                .toList());
    }

    /** Facts about money by the plans that they are of, and by the goals, tasks and measures of each. */
    private static <F extends MoneyFact> ImmutableMap<String, ByItem<F>> byPlan(
            List<F> facts, Function<F, Stream<String>> plans, Function<F, Stream<Optional<String>>> items) {
        ImmutableListMultimap.Builder<String, F> byPlan = ImmutableListMultimap.builder();
        facts.forEach(fact -> plans.apply(fact).forEach(plan -> byPlan.put(plan, fact)));
        return ImmutableMap.copyOf(Maps.transformValues(byPlan.build().asMap(), its -> new ByItem<>(its, items)));
    }

    /** What may belong to a plan, or to a part of it, in its order. */
    private static <F extends MoneyFact> ImmutableList<F> of(
            ImmutableMap<String, ByItem<F>> facts, String plan, Optional<Slice.Part> part) {
        ByItem<F> its = facts.get(plan);
        return its == null ? ImmutableList.of() : its.touching(part);
    }

    /** What is spent and promised of a dossier's money: costs, contracts and payments, by what they belong to. */
    static final class Spending {
        /** Costs first, each kind by id. */
        private static final Comparator<MoneyFact> IN_ORDER = Comparator.comparing(
                        (MoneyFact fact) -> fact instanceof Payment ? 2 : fact instanceof Contract ? 1 : 0)
                .thenComparing(Fact.IN_ORDER);

        private final MoneyLinks links;
        private final ImmutableList<MoneyFact> all;
        private final ImmutableMap<String, ByItem<MoneyFact>> byPlan;
        private final Supplier<ImmutableMap<String, ByItem<Payment>>> payments;
        private final ImmutableListMultimap<String, MoneyFact> from;

        Spending(Money money) {
            this.links = money.links();
            Dossier dossier = money.dossier();
            this.all = ImmutableList.<MoneyFact>builder()
                    .addAll(FactOrder.byId(dossier.expenditures()))
                    .addAll(Iterables.filter(FactOrder.byId(dossier.contracts()), contract -> isLast(links, contract)))
                    .addAll(Iterables.filter(
                            FactOrder.byId(dossier.payments()),
                            payment -> payment.settles().isEmpty()
                                    || payment.kind() == PaymentKind.REFUND
                                    || links.isFromOtherMoney(payment)))
                    .build();
            this.byPlan = byPlan(
                    all,
                    fact -> Stream.concat(links.plan(fact).stream(), links.account(fact).flatMap(links::plan).stream())
                            .distinct(),
                    fact -> Stream.of(item(fact)));
            this.payments = Suppliers.memoize(() -> byPlan(
                    FactOrder.byId(dossier.payments()),
                    payment -> links.plan(payment).stream(),
                    payment -> Stream.of(item(payment))));
            this.from = FactOrder.by(all, fact -> links.paidFrom(fact).stream().map(Sourced::value));
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
            return Money.of(byPlan, query.plan().id(), query.slice().part());
        }

        /** What is paid for the plan that is asked for, as far as it may belong to the part. */
        ImmutableList<Payment> payments(Query query) {
            return Money.of(payments.get(), query.plan().id(), query.slice().part());
        }

        /** What is spent or promised from some appropriations. */
        Stream<MoneyFact> from(Set<String> pots) {
            return pots.stream().flatMap(pot -> from.get(pot).stream()).sorted(IN_ORDER);
        }

        /** The payments on a contract from its own money, or from other money; refunds left aside. */
        Stream<Payment> settling(Contract contract, boolean isFromOtherMoney) {
            return links.settling(contract).stream()
                    .filter(payment -> payment.kind() == PaymentKind.PAYMENT
                            && links.isFromOtherMoney(payment) == isFromOtherMoney);
        }
    }
}
