package lt.kopz.core.dossier;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Marked;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.Membership;
import lt.kopz.core.group.SubmittedReport;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.IndicatorValue;
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
    private final Supplier<Occurrences> occurrences;
    private final Supplier<Occurrences> ever;
    private final Supplier<MoneyLinks> links;
    private final Supplier<ImmutableSet<String>> listOwners = Suppliers.memoize(this::findListOwners);
    private final Map<ListKind, Kept> lists = new EnumMap<>(ListKind.class);
    private final Map<String, ImmutableSet<String>> wholesOfWholes = new ConcurrentHashMap<>();

    /** What is counted of an entry: how much, whether surely, when it happened, and the first day by which it may have; not at all what has no seat. */
    private record Entry(PartialDate date, long number, boolean sure, LocalDate from) {}

    private record Owned(Stream<String> owners, Entry entry) {}

    /** A kind of list: whose its entries are, and, where they are to be counted, the entries of each owner. */
    private final class Kept {
        private final ListKind kind;
        private final Supplier<Iterator<Owned>> ahead;
        private final Set<String> owners = new HashSet<>();
        private final Supplier<ImmutableListMultimap<String, Entry>> byOwner = Suppliers.memoize(this::byOwner);

        Kept(ListKind kind) {
            this.kind = kind;
            this.ahead = Suppliers.memoize(() -> entries(kind).iterator());
        }

        /** Goes through the entries only as far as it takes to meet the owner. */
        synchronized boolean isOwner(String owner) {
            while (!owners.contains(owner) && ahead.get().hasNext()) {
                owners.add(DOSSIER);
                ahead.get().next().owners().forEach(each -> addWholes(each, owners));
            }
            return owners.contains(owner);
        }

        private ImmutableListMultimap<String, Entry> byOwner() {
            ImmutableListMultimap.Builder<String, Entry> all = ImmutableListMultimap.builder();
            entries(kind).forEach(owned -> {
                Set<String> wholes = new LinkedHashSet<>();
                owned.owners().forEach(owner -> addWholes(owner, wholes));
                all.put(DOSSIER, owned.entry());
                wholes.forEach(whole -> all.put(whole, owned.entry()));
            });
            return all.build();
        }
    }

    private Recorded(Dossier dossier) {
        this.dossier = dossier;
        this.links = Suppliers.memoize(() -> MoneyLinks.of(dossier));
        this.occurrences = Suppliers.memoize(
                () -> Occurrences.of(dossier, dossier.knownUntil().value()));
        this.ever = Suppliers.memoize(() -> Occurrences.of(dossier, LocalDate.MAX));
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
        return list(kind).isOwner(owner.orElse(DOSSIER));
    }

    /** Whether an id is that of a plan or of a measure. */
    boolean isPartOfPlan(String id) {
        return dossier.fact(id)
                .filter(fact -> fact instanceof ActionPlan || fact instanceof Measure)
                .isPresent();
    }

    /** How many entries of a list count and happened in a time; of members, how many there were on each day of it. */
    Headcount count(ListKind kind, Optional<String> owner, Optional<DateRange> time) {
        if (kind == ListKind.MEMBERS) {
            LocalDate until = dossier.knownUntil().value();
            DateRange days = time.orElse(DateRange.of(until, until));
            return dossier.groups().stream()
                    .filter(group -> owner.map(group.id()::equals).orElse(true))
                    .map(group -> Composition.of(dossier, group.id()).listed(days))
                    .reduce(Headcount.zero(), Headcount::plus);
        }
        LocalDate end =
                time.map(DateRange::end).orElseGet(() -> dossier.knownUntil().value());
        long sure = 0;
        long possible = 0;
        for (Entry entry : list(kind).byOwner.get().get(owner.orElse(DOSSIER))) {
            Answer inside = time.map(entry.date()::within).orElse(Answer.YES);
            sure += entry.sure() && inside == Answer.YES ? entry.number() : 0;
            possible += inside == Answer.NO || entry.from().isAfter(end) ? 0 : entry.number();
        }
        return Headcount.between(sure, possible);
    }

    /** The entries of a list, each with its owners. */
    private Stream<Owned> entries(ListKind kind) {
        return switch (kind) {
            case GROUPS -> all(dossier.groups(), group -> Stream.empty(), group -> PartialDate.unknown());
            case MEMBERS -> ofGroups(group -> Decided.memberships(dossier, group), Membership::since);
            case MEETINGS ->
                dossier.groups().stream()
                        .flatMap(group -> group.meetings().stream()
                                .map(meeting -> new Owned(
                                        Stream.of(group.id()),
                                        held(
                                                meeting.date().value(),
                                                1,
                                                meeting.state() == MeetingState.HELD,
                                                by -> by.held(meeting) != Answer.NO))));
            case MINUTES ->
                ofGroups(
                        group -> Iterables.filter(group.meetings(), Meeting::hasMinutes),
                        meeting -> meeting.date().value());
            case REPORTS -> ofGroups(CoordinationGroup::reports, SubmittedReport::given);
            case PLANS -> all(dossier.plans(), plan -> Stream.empty(), ActionPlan::time);
            case MEASURES ->
                dossier.plans().stream()
                        .flatMap(plan ->
                                all(plan.measures(), measure -> Stream.of(measure.id()), measure -> plan.time()));
            case EVENTS ->
                dossier.events().stream()
                        .map(event -> new Owned(
                                Stream.of(event.id()),
                                held(
                                        Occurrences.when(event),
                                        event.occurrences(),
                                        event.state() == EventState.HELD,
                                        by -> by.held(event) != Answer.NO)));
            case AGREEMENTS ->
                dossier.agreements().stream()
                        .map(agreement -> new Owned(
                                agreement.measure().stream(),
                                new Entry(
                                        agreement.signed(),
                                        switch (agreement.state()) {
                                            case SIGNED, IN_FORCE, ENDED -> 1;
                                            case PREPARED, TO_BE_SIGNED -> 0;
                                        },
                                        true,
                                        LocalDate.MIN)));
            case INDICATOR_VALUES ->
                dossier.all(Measure.class).stream()
                        .flatMap(measure -> measure.indicators().stream()
                                .flatMap(indicator -> all(
                                        indicator.actuals(), value -> Stream.of(measure.id()), IndicatorValue::date)));
            case NEEDS -> money(Decided.of(dossier).needs());
            case APPROPRIATIONS ->
                all(Decided.of(dossier).appropriations(), money -> Stream.of(money.id()), MoneyFact::when);
            case PLANNED_REVENUES, REVENUES ->
                money(Iterables.filter(
                        Decided.of(dossier).revenues(),
                        revenue -> links.get().original(revenue).state().list() == kind));
            case TENDERS, CONTRACTS ->
                money(Iterables.filter(
                        dossier.contracts(), contract -> contract.stage().list() == kind));
            case TRANSFERS -> money(dossier.transfers());
            case EXPENDITURES -> money(dossier.expenditures());
            case PAYMENTS -> money(dossier.payments());
        };
    }

    private Stream<Owned> money(Iterable<? extends MoneyFact> entries) {
        return all(entries, this::ofMoney, MoneyFact::when);
    }

    private <F> Stream<Owned> ofGroups(Function<CoordinationGroup, Iterable<F>> facts, Function<F, PartialDate> date) {
        return dossier.groups().stream().flatMap(group -> all(facts.apply(group), fact -> Stream.of(group.id()), date));
    }

    private static <F> Stream<Owned> all(
            Iterable<? extends F> facts, Function<F, Stream<String>> owners, Function<F, PartialDate> date) {
        return Streams.stream(facts)
                .map(fact -> new Owned(owners.apply(fact), new Entry(date.apply(fact), 1, true, LocalDate.MIN)));
    }

    /** What was held, and what may have been: it is planned, for a day that is past or may be by then. */
    private Entry held(PartialDate date, int number, boolean stated, Predicate<Occurrences> mayBeHeld) {
        return Stream.of(occurrences.get(), ever.get())
                .filter(by -> stated || mayBeHeld.test(by))
                .findFirst()
                .map(by -> new Entry(
                        date,
                        number,
                        stated,
                        by == ever.get() ? occurrences.get().horizon().plusDays(1) : LocalDate.MIN))
                .orElseGet(() -> new Entry(date, 0, false, LocalDate.MIN));
    }

    // ---- whose it is

    private static Stream<String> items(Optional<String> plan, Marked marks) {
        return Stream.of(plan, marks.goal(), marks.task(), marks.measure()).flatMap(Optional::stream);
    }

    /** Whose money is by all that it states, and by all that states what it does not: what it changes, reverses or settles, and its contract. */
    private Stream<String> ofMoney(MoneyFact money) {
        return Stream.concat(Stream.of(money), links.get().asIn(money))
                .distinct()
                .flatMap(each -> Stream.of(
                                each instanceof Marked marks
                                        ? items(MoneyLinks.namedPlan(each), marks)
                                        : Stream.<String>empty(),
                                MoneyLinks.namedAppropriation(each).stream(),
                                links.get().account(each).map(Fact::id).stream(),
                                each instanceof Expenditure cost ? cost.subject().stream() : Stream.<String>empty())
                        .flatMap(Function.identity()));
    }

    /** The wholes that an owner is a part of, itself included; of none, nothing. */
    ImmutableSet<String> wholes(Optional<String> owner) {
        Set<String> wholes = new LinkedHashSet<>();
        owner.ifPresent(id -> addWholes(id, wholes));
        return ImmutableSet.copyOf(wholes);
    }

    /** The lists that one is in: its own, those of what its owner is a part of, that of the dossier. */
    Stream<Optional<String>> around(Optional<String> owner) {
        return Stream.concat(wholes(owner).stream().map(Optional::of), Stream.of(Optional.empty()));
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
            return Streams.concat(
                    items(money.plan().map(Sourced::value), money), money.amends().stream(), listed(money));
        }
        return Stream.empty();
    }

    /** What an appropriation is a part of, as far as any list of that is stated, or there would be many wholes of many parts. */
    private Stream<String> listed(Appropriation part) {
        ImmutableSet<String> owners = listOwners.get();
        return owners.isEmpty()
                ? Stream.empty()
                : Streams.stream(links.get()
                                .accountsAround(links.get().original(part).id()))
                        .skip(1)
                        .filter(owners::contains);
    }

    private ImmutableSet<String> findListOwners() {
        return dossier.completeness().stream()
                .flatMap(statement -> dossier.readings().of(statement, "owner").stream())
                .flatMap(statement -> statement.owner().stream())
                .filter(owner -> dossier.fact(owner)
                        .filter(Appropriation.class::isInstance)
                        .isPresent())
                .collect(ImmutableSet.toImmutableSet());
    }
}
