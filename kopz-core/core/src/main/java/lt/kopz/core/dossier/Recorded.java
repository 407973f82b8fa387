package lt.kopz.core.dossier;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Marked;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.Membership;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Task;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;

/** What the lists of a dossier hold, by whose they are. Each list is gone through once, when it is first asked for. */
final class Recorded {
    /** The owner of the lists of the dossier; no id is empty. */
    private static final String DOSSIER = "";

    private final Dossier dossier;
    private final Map<ListKind, Kept> lists = new EnumMap<>(ListKind.class);
    private final Map<String, ImmutableSet<String>> wholesOfWholes = new ConcurrentHashMap<>();

    /** What is counted of an entry: how much, whether surely, and when it happened; not at all what is planned or has no seat. */
    private record Entry(PartialDate date, long number, boolean sure) {}

    /** A kind of list: whose its entries are, and, where they are to be counted, the entries of each owner. */
    private final class Kept {
        private final ListKind kind;
        private final Supplier<Set<String>> owners = Suppliers.memoize(this::owners);
        private final Supplier<ImmutableListMultimap<String, Entry>> byOwner = Suppliers.memoize(this::byOwner);

        Kept(ListKind kind) {
            this.kind = kind;
        }

        /** What has a whole already has all that this is a part of. */
        private Set<String> owners() {
            Set<String> all = new HashSet<>();
            list(kind, (owners, entry) -> {
                all.add(DOSSIER);
                owners.forEach(owner -> addWholes(owner, all));
            });
            return all;
        }

        private ImmutableListMultimap<String, Entry> byOwner() {
            ImmutableListMultimap.Builder<String, Entry> all = ImmutableListMultimap.builder();
            list(kind, (owners, entry) -> {
                Set<String> wholes = new LinkedHashSet<>();
                owners.forEach(owner -> addWholes(owner, wholes));
                all.put(DOSSIER, entry);
                wholes.forEach(whole -> all.put(whole, entry));
            });
            return all.build();
        }
    }

    private Recorded(Dossier dossier) {
        this.dossier = dossier;
        for (ListKind kind : ListKind.values()) {
            lists.put(kind, new Kept(kind));
        }
    }

    static Recorded in(Dossier dossier) {
        return new Recorded(dossier);
    }

    private Kept list(ListKind kind) {
        return Objects.requireNonNull(lists.get(kind));
    }

    /** Whether a list holds anything at all. */
    boolean any(ListKind kind, Optional<String> owner) {
        return list(kind).owners.get().contains(owner.orElse(DOSSIER));
    }

    /** Whether an id is that of a plan or of a measure. */
    boolean isPartOfPlan(String id) {
        return dossier.fact(id)
                .filter(fact -> fact instanceof ActionPlan || fact instanceof Measure)
                .isPresent();
    }

    /** How many entries of a list count and happened in a time. */
    Headcount count(ListKind kind, Optional<String> owner, Optional<DateRange> time) {
        long sure = 0;
        long possible = 0;
        for (Entry entry : list(kind).byOwner.get().get(owner.orElse(DOSSIER))) {
            Answer inside = time.map(entry.date()::within).orElse(Answer.YES);
            sure += entry.sure() && inside == Answer.YES ? entry.number() : 0;
            possible += inside == Answer.NO ? 0 : entry.number();
        }
        return Headcount.between(sure, possible);
    }

    /** Hands out the entries of a list, each with its owners. */
    private void list(ListKind kind, BiConsumer<Stream<String>, Entry> found) {
        Listing listing = new Listing(found);
        switch (kind) {
            case GROUPS ->
                listing.all(dossier.groups(), group -> Stream.empty(), group -> PartialDate.unknown(), group -> 1);
            case MEMBERS -> dossier.groups().forEach(group -> members(group.id(), listing));
            case MEETINGS ->
                dossier.groups()
                        .forEach(group -> listing.all(
                                group.meetings(),
                                meeting -> Stream.of(group.id()),
                                meeting -> meeting.date().value(),
                                meeting -> meeting.state() == MeetingState.HELD ? 1 : 0));
            case MINUTES ->
                dossier.groups()
                        .forEach(group -> listing.all(
                                group.meetings().stream()
                                        .filter(Meeting::hasMinutes)
                                        .toList(),
                                meeting -> Stream.of(group.id()),
                                meeting -> meeting.date().value(),
                                meeting -> 1));
            case REPORTS ->
                dossier.groups()
                        .forEach(group -> group.reports()
                                .forEach(report -> listing.add(Stream.of(group.id()), report.given(), 1)));
            case PLANS ->
                listing.all(dossier.plans(), plan -> Stream.empty(), plan -> PartialDate.of(plan.period()), plan -> 1);
            case MEASURES ->
                dossier.plans()
                        .forEach(plan -> listing.all(
                                plan.measures(),
                                measure -> Stream.of(measure.id()),
                                measure -> PartialDate.of(plan.period()),
                                measure -> 1));
            case EVENTS ->
                listing.all(
                        dossier.events(),
                        event -> Stream.of(event.id()),
                        event -> event.date().value(),
                        event -> event.state() == EventState.HELD ? event.occurrences() : 0);
            case AGREEMENTS ->
                listing.all(
                        dossier.agreements(),
                        agreement -> agreement.measure().stream(),
                        CooperationAgreement::signed,
                        agreement -> switch (agreement.state()) {
                            case SIGNED, IN_FORCE, ENDED -> 1;
                            case PREPARED, TO_BE_SIGNED -> 0;
                        });
            case INDICATOR_VALUES ->
                dossier.plans().stream()
                        .flatMap(plan -> plan.measures().stream())
                        .forEach(measure -> measure.indicators()
                                .forEach(indicator -> indicator
                                        .actuals()
                                        .forEach(value -> listing.add(Stream.of(measure.id()), value.date(), 1))));
            case NEEDS ->
                listing.all(
                        Decided.of(dossier).needs(),
                        need -> items(need.plan(), need),
                        need -> need.effective().value(),
                        need -> 1);
            case APPROPRIATIONS ->
                listing.all(
                        Decided.of(dossier).appropriations(),
                        money -> Stream.of(money.id()),
                        money -> money.effective().value(),
                        money -> 1);
            case REVENUES ->
                listing.all(
                        Decided.of(dossier).revenues(),
                        this::ofRevenue,
                        money -> money.effective().value(),
                        money -> 1);
            case CONTRACTS ->
                listing.all(
                        dossier.contracts(),
                        this::ofContract,
                        money -> money.date().value(),
                        money -> 1);
            case TRANSFERS ->
                listing.all(
                        dossier.transfers(),
                        money -> money.paidFrom().map(Sourced::value).stream(),
                        money -> money.date().value(),
                        money -> 1);
            case EXPENDITURES ->
                listing.all(
                        dossier.expenditures(),
                        this::ofCost,
                        cost -> cost.date().map(Sourced::value).orElse(PartialDate.unknown()),
                        cost -> 1);
            case PAYMENTS ->
                listing.all(
                        dossier.payments(),
                        this::ofPayment,
                        money -> money.date().value(),
                        money -> 1);
        }
    }

    /** Of those stated to have held one seat together each may have been no member. */
    private void members(String group, Listing listing) {
        Composition composition = Composition.of(dossier, group);
        ImmutableSet<Membership> contested =
                ImmutableSet.copyOf(composition.heldTwice().values());
        composition
                .counted()
                .forEach(member -> listing.add(
                        Stream.of(group), member.since(), member.seated() ? 1 : 0, !contested.contains(member)));
    }

    // ---- whose it is

    private static Stream<String> items(String plan, Marked marks) {
        return items(Optional.of(plan), marks);
    }

    private static Stream<String> items(Optional<String> plan, Marked marks) {
        return Stream.of(plan, marks.goal(), marks.task(), marks.measure()).flatMap(Optional::stream);
    }

    private Stream<String> ofRevenue(Revenue money) {
        Revenue original =
                money.amends().map(id -> dossier.get(Revenue.class, id)).orElse(money);
        return Stream.of(money, original)
                .flatMap(each -> Stream.concat(items(each.plan(), each), each.appropriation().stream()));
    }

    private Stream<String> ofContract(Contract money) {
        return Stream.concat(items(money.plan(), money), money.paidFrom().map(Sourced::value).stream());
    }

    private Stream<String> ofCost(Expenditure cost) {
        return Stream.of(
                        items(cost.plan(), cost),
                        cost.subject().stream(),
                        cost.paidFrom().map(Sourced::value).stream(),
                        cost.contract().map(id -> dossier.get(Contract.class, id)).stream()
                                .flatMap(this::ofContract))
                .flatMap(Function.identity());
    }

    private Stream<String> ofPayment(Payment money) {
        Payment paid =
                money.reverses().map(id -> dossier.get(Payment.class, id)).orElse(money);
        return Stream.of(money, paid)
                .distinct()
                .flatMap(each -> Stream.of(
                                items(each.plan(), each),
                                each.paidFrom().map(Sourced::value).stream(),
                                each.settles().flatMap(dossier::fact).stream().flatMap(this::ofSettled))
                        .flatMap(Function.identity()));
    }

    private Stream<String> ofSettled(Fact settled) {
        return settled instanceof Expenditure cost ? ofCost(cost) : ofContract((Contract) settled);
    }

    /** The wholes that an owner is a part of, itself included; of none, nothing. */
    ImmutableSet<String> wholes(Optional<String> owner) {
        Set<String> wholes = new LinkedHashSet<>();
        owner.ifPresent(id -> addWholes(id, wholes));
        return ImmutableSet.copyOf(wholes);
    }

    private void addWholes(String id, Set<String> wholes) {
        wholes.add(id);
        dossier.planOf(id).map(ActionPlan::id).ifPresent(wholes::add);
        dossier.fact(id).stream().flatMap(this::above).forEach(whole -> wholes.addAll(kept(whole)));
    }

    /** Many entries are parts of one whole. */
    private ImmutableSet<String> kept(String whole) {
        ImmutableSet<String> known = wholesOfWholes.get(whole);
        if (known == null) {
            known = wholes(Optional.of(whole));
            wholesOfWholes.put(whole, known);
        }
        return known;
    }

    private Stream<String> above(Fact owner) {
        if (owner instanceof Event event) {
            return Stream.concat(event.series().stream(), Stream.of(event.measure()));
        }
        if (owner instanceof EventSeries series) {
            return Stream.of(series.measure());
        }
        if (owner instanceof Measure measure) {
            return measure.task().stream();
        }
        if (owner instanceof Task task) {
            return task.goal().stream();
        }
        if (owner instanceof Appropriation money) {
            return Stream.concat(items(money.plan().map(Sourced::value), money), money.amends().stream());
        }
        return Stream.empty();
    }

    /** The entries of one kind as they are found. */
    private static final class Listing {
        private final BiConsumer<Stream<String>, Entry> found;

        Listing(BiConsumer<Stream<String>, Entry> found) {
            this.found = found;
        }

        <F extends Fact> void all(
                List<F> facts,
                Function<F, Stream<String>> owners,
                Function<F, PartialDate> date,
                Function<F, Integer> number) {
            facts.forEach(fact -> add(owners.apply(fact), date.apply(fact), number.apply(fact)));
        }

        void add(Stream<String> owners, PartialDate date, long number) {
            add(owners, date, number, true);
        }

        void add(Stream<String> owners, PartialDate date, long number, boolean sure) {
            found.accept(owners, new Entry(date, number, sure));
        }
    }
}
