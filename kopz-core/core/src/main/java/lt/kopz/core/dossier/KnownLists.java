package lt.kopz.core.dossier;

import com.google.common.base.Suppliers;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.SetMultimap;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.KnownList.Standing;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.DateRange;

/**
 * How complete the lists of a dossier are.
 *
 * <p>A list is one kind of fact of one owner, over a time up to the as-of day:
 *
 * <table>
 *   <caption>How complete a list is</caption>
 *   <tr><th>stated</th><th>recorded</th><th>the list is</th></tr>
 *   <tr><td>complete</td><td>anything or nothing</td><td>{@link Standing#DECLARED_COMPLETE}</td></tr>
 *   <tr><td>partial</td><td>anything or nothing</td><td>{@link Standing#PARTIAL}</td></tr>
 *   <tr><td>a number</td><td>as many</td><td>{@link Standing#DECLARED_COMPLETE}</td></tr>
 *   <tr><td>a number</td><td>fewer, or not surely as many</td><td>{@link Standing#PARTIAL}</td></tr>
 *   <tr><td>a number</td><td>more</td><td>as if nothing were stated: one of both is wrong</td></tr>
 *   <tr><td>nothing</td><td>something</td><td>{@link Standing#INFERRED_COMPLETE}</td></tr>
 *   <tr><td>nothing</td><td>nothing</td><td>{@link Standing#UNKNOWN}</td></tr>
 * </table>
 *
 * <p>That a group did not meet, that there was no plan or that nothing was done is a number of none. Statements on adjoining periods join,
 * and complete beats partial. Completeness of an owner's list is that of the lists of its parts. A partial list makes those that it is a
 * part of partial, and nothing is inferred of its own parts. It does not matter when what is recorded happened: of a list that is complete,
 * a time without an entry had none. What lies before {@link Dossier#firstKnownDay()} is partial unless it is stated to be complete.
 *
 * <p>Example: a plan of which nothing is recorded but three events in May: the list of its events is inferred to be complete, and in June it
 * had none; of its costs nothing is known.
 */
public final class KnownLists {
    private final Dossier dossier;
    private final Optional<String> onlyGroup;
    private final LocalDate firstKnownDay;
    private final LocalDate knownUntil;
    private final Recorded recorded;
    private final Map<ListKind, Supplier<OfKind>> kinds = new EnumMap<>(ListKind.class);

    /** What is stated of the lists of one kind, by whose they are; what is recorded is counted only for kinds that somebody asks for. */
    private final class OfKind {
        private final ListMultimap<Optional<String>, StatedList> complete = ArrayListMultimap.create();
        private final ListMultimap<Optional<String>, StatedList> partial = ArrayListMultimap.create();
        /** What is stated of lists, under each that they are parts of. */
        private final ListMultimap<Optional<String>, StatedList> partialInside = ArrayListMultimap.create();

        /** Of statements that there was none, the numbers of some. */
        private final SetMultimap<Fact, CompletenessStatement> numbersAgainst = LinkedHashMultimap.create();

        private final boolean isNothing;

        private final Supplier<StatedNumbers> numbers;

        OfKind(ListKind kind, List<StatedList> stated) {
            List<StatedList> all = undecided(stated);
            all.forEach(this::add);
            isNothing = all.isEmpty();
            numbers = Suppliers.memoize(() -> new StatedNumbers(
                    dossier,
                    kind,
                    recorded,
                    all.stream().filter(each -> each.number().isPresent()).toList(),
                    complete));
        }

        /** That there was none, and a number of some in that time, cannot both be: until it is decided, there were from none to so many. */
        private List<StatedList> undecided(List<StatedList> all) {
            ListMultimap<Optional<String>, StatedList> none = ArrayListMultimap.create();
            all.stream()
                    .filter(each ->
                            each.number().filter(Headcount.zero()::equals).isPresent()
                                    && recorded.count(each.list(), each.owner(), each.period())
                                                    .lower()
                                            == 0)
                    .forEach(each -> none.put(each.owner(), each));
            if (none.isEmpty()) {
                return all;
            }
            DateRange known = DateRange.of(Comparators.min(firstKnownDay, knownUntil), knownUntil);
            Set<StatedList> contradicted = new HashSet<>();
            all.stream()
                    .filter(some ->
                            some.number().filter(number -> number.lower() > 0).isPresent())
                    .forEach(some -> recorded.around(some.owner())
                            .flatMap(owner -> none.get(owner).stream())
                            .filter(each -> each.time().encloses(some.period().orElse(known)))
                            .forEach(each -> {
                                contradicted.addAll(List.of(each, some));
                                if (some.fact() instanceof CompletenessStatement number) {
                                    numbersAgainst.put(each.fact(), number);
                                }
                            }));
            return all.stream()
                    .map(each -> contradicted.contains(each) ? each.undecided() : each)
                    .toList();
        }

        private void add(StatedList stated) {
            Optional<String> owner = stated.owner();
            Optional<Extent> extent = stated.extent()
                    .or(() -> stated.number()
                            .flatMap(all -> byNumber(all, recorded.count(stated.list(), owner, stated.period()))));
            if (extent.isPresent() && extent.get() == Extent.COMPLETE) {
                complete.put(owner, stated);
            } else if (extent.isPresent()) {
                partial.put(owner, stated);
                recorded.around(owner)
                        .filter(whole -> !whole.equals(owner))
                        .forEach(whole -> partialInside.put(whole, stated));
            }
        }
    }

    private KnownLists(Dossier dossier) {
        this.dossier = dossier;
        this.onlyGroup =
                dossier.groups().size() == 1 ? Optional.of(dossier.group().id()) : Optional.empty();
        this.firstKnownDay = dossier.firstKnownDay();
        this.knownUntil = dossier.knownUntil().value();
        this.recorded = Recorded.in(dossier);
        ImmutableSet<String> setAside = Links.setAside(dossier);
        ImmutableSet<String> disputed = dossier.contradictions().stream()
                .filter(contradiction -> dossier.preferred(contradiction.id()).isEmpty())
                .flatMap(contradiction -> Links.factsOf(contradiction).stream())
                .collect(ImmutableSet.toImmutableSet());
        ListMultimap<ListKind, StatedList> all = ArrayListMultimap.create();
        Stream.concat(
                        dossier.completeness().stream()
                                .filter(statement -> !setAside.contains(statement.id()))
                                .flatMap(statement -> stated(
                                        statement,
                                        dossier.readings().of(statement, "list", "owner", "period", "extent", "number"),
                                        disputed)),
                        dossier.inactivity().stream()
                                .filter(none -> !setAside.contains(none.id()))
                                .flatMap(none -> none(
                                        none,
                                        dossier.readings().of(none, "kind", "subject", "period", "organisation"),
                                        disputed)))
                .forEach(stated -> all.put(stated.list(), stated));
        for (ListKind kind : ListKind.values()) {
            kinds.put(kind, Suppliers.memoize(() -> new OfKind(kind, all.get(kind))));
        }
    }

    /** What a statement may say: where sources differ and nothing is decided, nothing is complete by it that is not by all of them. */
    private Stream<StatedList> stated(
            CompletenessStatement statement, List<CompletenessStatement> readings, Set<String> disputed) {
        boolean isOne = readings.size() == 1 && !disputed.contains(statement.id());
        Optional<Headcount> number = readings.stream()
                        .allMatch(each -> each.number().isPresent())
                ? readings.stream().flatMap(each -> each.number().stream()).reduce(Headcount::hull)
                : Optional.empty();
        return readings.stream()
                .map(each -> new StatedList(
                        each.list(),
                        statement,
                        owner(each.list(), each.owner()),
                        each.period(),
                        isOne ? each.extent() : Optional.of(Extent.PARTIAL),
                        isOne ? each.number() : number));
    }

    private OfKind ofKind(ListKind kind) {
        return Objects.requireNonNull(kinds.get(kind)).get();
    }

    /**
     * That nothing was held or planned is a number of none, of the list that it is about: that one of several groups did nothing, or had no
     * plan, says nothing of what is recorded of all. Where sources differ and nothing is decided, the list is not known to be all.
     */
    private Stream<StatedList> none(Inactivity none, List<Inactivity> readings, Set<String> disputed) {
        boolean isOne = readings.size() == 1 && !disputed.contains(none.id());
        return readings.stream()
                .filter(each -> each.organisation().isEmpty())
                .flatMap(each -> listOf(each)
                        .map(kind -> new StatedList(
                                kind,
                                none,
                                owner(
                                        kind,
                                        each.subject()
                                                .filter(subject ->
                                                        kind == ListKind.MEETINGS || recorded.isPartOfPlan(subject))),
                                Optional.of(each.period()),
                                isOne ? Optional.empty() : Optional.of(Extent.PARTIAL),
                                isOne ? Optional.of(Headcount.zero()) : Optional.empty()))
                        .stream());
    }

    private Optional<ListKind> listOf(Inactivity none) {
        boolean isOfAll = none.subject()
                .filter(subject -> !recorded.isPartOfPlan(subject))
                .map(subject -> onlyGroup.equals(Optional.of(subject)))
                .orElse(true);
        return switch (none.kind()) {
            case NO_GROUP ->
                Optional.of(ListKind.GROUPS).filter(any -> none.subject().isEmpty());
            case NO_MEETING -> Optional.of(ListKind.MEETINGS);
            case NO_PLAN -> Optional.of(ListKind.PLANS).filter(any -> isOfAll);
            case NOTHING_DONE -> Optional.of(ListKind.EVENTS).filter(any -> isOfAll);
            default -> Optional.empty();
        };
    }

    /** The list of the only group is that of the dossier. */
    private Optional<String> owner(ListKind kind, Optional<String> owner) {
        return switch (kind) {
            case MEMBERS, MEETINGS, MINUTES, REPORTS -> owner.or(() -> onlyGroup);
            default -> owner;
        };
    }

    /**
     * As many recorded as stated are all, and of none nothing is left out; of more, or where days leave it open, only a part is recorded; of
     * fewer one of both is wrong.
     */
    private static Optional<Extent> byNumber(Headcount number, Headcount recorded) {
        boolean isNone = number.equals(Headcount.zero()) && recorded.lower() == 0;
        if (isNone || (number.isExact() && number.equals(recorded))) {
            return Optional.of(Extent.COMPLETE);
        }
        return number.isLessThan(recorded) == Answer.YES ? Optional.empty() : Optional.of(Extent.PARTIAL);
    }

    /**
     * How complete the lists of a dossier are.
     *
     * @param dossier the dossier
     * @return the answers
     */
    public static KnownLists of(Dossier dossier) {
        return dossier.derived(KnownLists.class, KnownLists::new);
    }

    /** Has a part of a dossier, which is new and of which nothing was asked, know of the lists what the whole knows. */
    static void same(Dossier part, Dossier whole) {
        part.derived(KnownLists.class, any -> of(whole));
    }

    /**
     * How complete a list is from the first day on that facts are held of.
     *
     * @param kind what the list holds
     * @param owner the id of whose list it is; empty for the list of the dossier
     * @param asOf the day, up to its end
     * @return the answer
     */
    public KnownList of(ListKind kind, Optional<String> owner, LocalDate asOf) {
        return of(kind, owner, firstKnownDay, asOf);
    }

    /**
     * How complete a list is over a time.
     *
     * @param kind what the list holds
     * @param owner the id of whose list it is; empty for the list of the dossier
     * @param from the first day asked for: of a total, the owner's first; before {@link Dossier#firstKnownDay()} a list is partial unless it
     *     is stated to be complete
     * @param asOf the last day asked for, up to its end; after {@link Dossier#knownUntil()} nothing is concluded from what is not recorded
     * @return the answer; for a day before the first one asked for, of that day alone
     */
    public KnownList of(ListKind kind, Optional<String> owner, LocalDate from, LocalDate asOf) {
        LocalDate until = Comparators.min(knownUntil, Comparators.max(StatedList.EARLIEST, asOf));
        DateRange time = DateRange.of(Comparators.min(Comparators.max(StatedList.EARLIEST, from), until), until);
        OfKind stated = ofKind(kind);
        if (stated.isNothing) {
            return new KnownList(
                    kind,
                    owner,
                    recordedAlone(kind, owner, time.start()),
                    Optional.empty(),
                    ImmutableList.of(),
                    ImmutableList.of(),
                    Optional.of(until).filter(day -> day.isBefore(asOf)));
        }
        Optional<String> of = owner(kind, owner);
        List<StatedList> all = around(of, stated.complete, time);
        List<DateRange> open = uncovered(time, all);
        List<StatedList> some = Stream.concat(
                        around(of, stated.partial, time).stream(),
                        stated.partialInside.get(of).stream().filter(each -> each.overlaps(time)))
                .toList();
        Standing standing;
        List<StatedList> evidence = List.of();
        if (open.isEmpty()) {
            standing = Standing.DECLARED_COMPLETE;
            List<StatedList> inWords =
                    all.stream().filter(each -> each.number().isEmpty()).toList();
            evidence = uncovered(time, inWords).isEmpty() ? inWords : all;
        } else if (some.stream().anyMatch(each -> open.stream().anyMatch(each::overlaps))) {
            standing = Standing.PARTIAL;
            evidence = some;
        } else {
            standing = recordedAlone(kind, owner, open.get(0).start());
        }
        return new KnownList(
                kind,
                owner,
                standing,
                stated.numbers.get().of(of, time),
                stated.numbers.get().unlisted(of, time),
                evidence.stream().map(StatedList::fact).collect(ImmutableList.toImmutableList()),
                Optional.of(until).filter(day -> day.isBefore(asOf)));
    }

    /** How complete a list is from a day on of which nothing is stated. */
    private Standing recordedAlone(ListKind kind, Optional<String> owner, LocalDate from) {
        if (!recorded.any(kind, owner)) {
            return Standing.UNKNOWN;
        }
        return from.isBefore(firstKnownDay) ? Standing.PARTIAL : Standing.INFERRED_COMPLETE;
    }

    /** What is stated of some of a time, of a list or of one that it is in. */
    private List<StatedList> around(
            Optional<String> owner, ListMultimap<Optional<String>, StatedList> in, DateRange time) {
        return in.isEmpty()
                ? List.of()
                : recorded.around(owner)
                        .flatMap(whole -> in.get(whole).stream())
                        .filter(each -> each.overlaps(time))
                        .toList();
    }

    /**
     * The parts of a time of which it is not stated that a list is complete: in them anything may have been that is not recorded.
     *
     * @param kind what the list holds
     * @param owner the id of whose list it is; empty for the list of the dossier
     * @param from the first day of the time
     * @param until its last day, not before the first; days outside the years 0001 to 9999 are left out
     * @return the parts in their order; empty where the list is stated to be complete over all of it
     */
    public ImmutableList<DateRange> undeclared(ListKind kind, Optional<String> owner, LocalDate from, LocalDate until) {
        DateRange time = DateRange.of(
                Comparators.max(StatedList.EARLIEST, from),
                Comparators.min(StatedList.LATEST, Comparators.max(StatedList.EARLIEST, until)));
        return uncovered(time, around(owner(kind, owner), ofKind(kind).complete, time));
    }

    /**
     * Whether it is stated that a list is complete over a whole time: without that, nothing that is not in it is a breach.
     *
     * @param kind what the list holds
     * @param owner the id of whose list it is; empty for the list of the dossier
     * @param from the first day of the time; where it is after the last one, that day alone is asked for
     * @param until its last day
     * @return true if it is; false for a time that ends after {@link Dossier#knownUntil()}
     */
    public boolean isDeclared(ListKind kind, Optional<String> owner, LocalDate from, LocalDate until) {
        return !until.isAfter(knownUntil)
                && undeclared(kind, owner, Comparators.min(from, until), until).isEmpty();
    }

    /** The days of a time that the periods of some statements leave out. */
    private static ImmutableList<DateRange> uncovered(DateRange time, List<StatedList> statements) {
        return time.without(statements.stream().map(StatedList::time).toList());
    }

    /**
     * The days on which a list may become complete, or be so no longer.
     *
     * @param kind what the list holds
     * @return the first day that facts are held of, and the days on which statements on such lists begin or have ended
     */
    public ImmutableSortedSet<LocalDate> days(ListKind kind) {
        ImmutableSortedSet.Builder<LocalDate> days = ImmutableSortedSet.naturalOrder();
        days.add(firstKnownDay);
        Stream.of(ofKind(kind).complete, ofKind(kind).partial)
                .flatMap(all -> all.values().stream())
                .flatMap(each -> each.period().stream())
                .forEach(period -> days.add(period.start(), period.end().plusDays(1)));
        return days.build();
    }

    /**
     * Whether something is in the lists of an owner: an event in those of its series, measure and plan.
     *
     * @param owner the id of whose list it is; empty for the lists of the dossier
     * @param part the id of what may be a part of the owner
     * @return true where it is, and for what is the owner itself
     */
    public boolean isPartOf(Optional<String> owner, String part) {
        return owner.map(wholes(part)::contains).orElse(true);
    }

    /**
     * Whose lists something is in: of a measure those of its task, goal and plan.
     *
     * @param part the id of what may be a part
     * @return the ids of what it is a part of, its own first
     */
    public ImmutableSet<String> wholes(String part) {
        return recorded.wholes(Optional.of(part));
    }

    // ---- numbers

    /**
     * The numbers that speak against a statement that nothing was held or planned.
     *
     * @param none the statement
     * @return the statements that count some of the same list, or of a part of it, all in that time
     */
    public ImmutableList<CompletenessStatement> numbersAgainst(Inactivity none) {
        return listOf(none).stream()
                .flatMap(kind -> ofKind(kind).numbersAgainst.get(none).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * How many entries of a list are recorded.
     *
     * @param kind what the list holds
     * @param owner the id of whose list it is; empty for the list of the dossier
     * @param time the time in which they happened; empty for all time
     * @return the number, within bounds where their days leave it open: see {@link ListKind} for what is counted
     */
    public Headcount recorded(ListKind kind, Optional<String> owner, Optional<DateRange> time) {
        return recorded.count(kind, owner, time);
    }

    /**
     * The entries of a list that numbers count and that are not recorded, those of its parts too. A number of fewer than are recorded adds
     * none.
     *
     * @param kind what the list holds
     * @param owner the id of whose list it is; empty for the list of the dossier
     * @return what each number adds to what is recorded and to numbers of parts and shorter times
     */
    public ImmutableList<Unlisted> unlisted(ListKind kind, Optional<String> owner) {
        return ofKind(kind).numbers.get().unlisted(owner(kind, owner));
    }
}
