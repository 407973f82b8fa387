package lt.kopz.core.dossier;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Multiset;
import com.google.common.collect.Ordering;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.DeclaredSize;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MemberRole;
import lt.kopz.core.group.Membership;
import lt.kopz.core.group.Sector;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.party.Person;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.time.Spans;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * Who belonged to a group when.
 *
 * <p>What sources state differently of members and the group, and nothing has decided, is asked in each way to decide it: numbers are bounded over
 * all of these ways, and members, vacancies and hand-overs are certain if they are so in each of them.
 *
 * <p>A dossier may have several groups; each is asked by its id. The day of a hand-over belongs to the new member. Where nobody is named,
 * or acts that are not identified may have changed the composition by then, who the members were on a day is unknown, except for the
 * declared size.
 *
 * <p>Example: the group of Kaišiadorys has a declared size of 15 and nobody is named: on every day of 2019 its members are unknown and
 * its size is 15.
 */
public final class Composition {
    /**
     * The members on a day.
     *
     * @param day the day
     * @param known yes if the list is complete, no if nobody is named, cannot tell if unidentified acts may have changed it by then
     * @param stated whether it is stated that the list is complete on the day: without that, who is missing from it is no breach
     * @param certain the memberships that surely held on the day, in the order of the dossier
     * @param possible those of which it cannot be determined: since their days are not known, or since several members are stated to have
     *     held one seat on the day
     * @param listed how many members with a seat of their own are listed; observers and substitutes are none, and a seat that several are
     *     stated to have held is held by one of them: within bounds where days are not known, and at least those who surely are members where
     *     the list is not complete
     * @param declared the size a document declares, or how many members it states for the day; empty when none does, or sources differ on it
     * @param ways the members by each way to decide what sources state differently, over which every number is bounded: none where these are
     *     too many; empty where nothing is undecided
     */
    public record Members(
            LocalDate day,
            Answer known,
            boolean stated,
            ImmutableList<Membership> certain,
            ImmutableList<Membership> possible,
            Headcount listed,
            Optional<Integer> declared,
            Optional<ImmutableList<Members>> ways) {

        /** What several ways have in common; whom they name is as the dossier states it. */
        private static Members any(LocalDate day, ImmutableList<Members> ways, ImmutableList<Membership> stated) {
            ImmutableList<Membership> certain = that(
                    stated, member -> !ways.isEmpty() && ways.stream().allMatch(way -> names(way.certain(), member)));
            return new Members(
                    day,
                    same(ways, Members::known).orElse(Answer.CANNOT_TELL),
                    !ways.isEmpty() && ways.stream().allMatch(Members::stated),
                    certain,
                    that(
                            stated,
                            member -> !certain.contains(member)
                                    && (ways.isEmpty()
                                            || ways.stream()
                                                    .anyMatch(way -> names(way.certain(), member)
                                                            || names(way.possible(), member)))),
                    hull(ways.stream().map(Members::listed)),
                    same(ways, Members::declared).flatMap(declared -> declared),
                    Optional.of(ways));
        }

        private static Headcount hull(Stream<Headcount> counts) {
            return counts.reduce(Headcount::hull).orElse(Headcount.unknown());
        }

        private Headcount over(Function<Members, Headcount> count) {
            return ways.map(all -> hull(all.stream().map(count))).orElseGet(() -> count.apply(this));
        }

        /**
         * How many of the seats are held by a member of some kind.
         *
         * @param kind which memberships are counted
         * @return the number, within bounds where it depends on days that are not known, on which of several members held a seat, or on
         *     what is undecided
         */
        public Headcount count(Predicate<Membership> kind) {
            return over(way -> count(day, way.certain, way.possible, kind));
        }

        private static Headcount count(
                LocalDate day,
                ImmutableList<Membership> certain,
                ImmutableList<Membership> possible,
                Predicate<Membership> kind) {
            long least = certain.stream().filter(kind).count();
            long most = least;
            for (Collection<Membership> seat :
                    Multimaps.index(possible, Membership::place).asMap().values()) {
                long counted = seat.stream().filter(kind).count();
                boolean contested = seat.stream()
                                .filter(member -> held(member, day) == Answer.YES)
                                .count()
                        > 1;
                least += contested && counted == seat.size() ? 1 : 0;
                most += contested ? Math.min(counted, 1) : counted;
            }
            return Headcount.between(least, most);
        }

        /**
         * How many of the members that a document declares are not there, with a seat or without.
         *
         * @return the number, within bounds where days are not known or the list is not complete; unknown where no size is declared
         */
        public Headcount missing() {
            return over(Members::missingIn);
        }

        private Headcount missingIn() {
            return declared.map(size -> Headcount.between(
                            Math.max(0, size - listed.upper().orElse(size)), Math.max(0, size - listed.lower())))
                    .orElse(Headcount.unknown());
        }

        /**
         * The size of the group: the declared one, or else the number listed.
         *
         * @return the size; at least the number listed where none is declared and the list is not complete; within bounds where sources differ
         *     on it
         */
        public Headcount size() {
            return over(way -> way.declared.map(Headcount::exactly).orElseGet(way::listed));
        }

        /**
         * Whether members are named, and it is stated that these are all.
         *
         * @return false where nobody is certain to be one, or some may not be named
         */
        public boolean areAllNamed() {
            return stated && !certain.isEmpty();
        }
    }

    private final Dossier dossier;
    private final CoordinationGroup group;

    private Composition(Dossier dossier, CoordinationGroup group) {
        this.dossier = dossier;
        this.group = group;
    }

    /** What each dossier gives that is possible; the dossier as it is stated where a decision has set the group aside. */
    private <T> ImmutableList<T> each(Function<Composition, T> question) {
        Possibilities possible = Possibilities.of(dossier, Possibilities.About.GROUPS);
        return (possible.isOne() && possible.settled() == dossier)
                        || possible.settled().fact(group.id()).isEmpty()
                ? ImmutableList.of(question.apply(this))
                : possible.each(all -> all.fact(group.id()).isPresent(), all -> question.apply(of(all, group.id())));
    }

    private boolean isOne() {
        return Possibilities.of(dossier, Possibilities.About.GROUPS).isOne();
    }

    /** The memberships that a question gives whatever is decided, as the dossier states them. */
    private ImmutableList<Membership> certain(Function<Composition, ImmutableList<Membership>> question) {
        ImmutableList<ImmutableList<Membership>> lists = each(question);
        return isOne()
                ? lists.get(0)
                : that(counted(), member -> !lists.isEmpty() && lists.stream().allMatch(list -> names(list, member)));
    }

    private static boolean names(Collection<Membership> list, Membership member) {
        return list.stream().anyMatch(each -> each.id().equals(member.id()));
    }

    /** What all the answers say; empty where they differ or there are none. */
    private static <A, T> Optional<T> same(ImmutableList<A> answers, Function<A, T> part) {
        ImmutableSet<T> parts = answers.stream().map(part).collect(ImmutableSet.toImmutableSet());
        return parts.stream().filter(any -> parts.size() == 1).findFirst();
    }

    /**
     * The composition of the group of a dossier that has exactly one.
     *
     * @param dossier the dossier
     * @return the answers
     * @throws IllegalArgumentException if the dossier has no group, or several
     */
    public static Composition of(Dossier dossier) {
        return new Composition(dossier, dossier.group());
    }

    /**
     * The composition of a group.
     *
     * @param dossier the dossier
     * @param group the id of the group
     * @return the answers
     * @throws IllegalArgumentException if the dossier has no such group
     */
    public static Composition of(Dossier dossier, String group) {
        return new Composition(dossier, dossier.group(group));
    }

    /**
     * Whether a membership held on a day.
     *
     * @param membership the membership
     * @param day the day
     * @return yes, no, or cannot tell where its days are not known precisely enough
     */
    public static Answer held(Membership membership, LocalDate day) {
        return membership
                .since()
                .hasBegunBy(day)
                .and(membership.endsFrom().map(end -> end.hasBegunBy(day).not()).orElse(Answer.YES));
    }

    /**
     * How a member is called.
     *
     * @param dossier the dossier
     * @param member the membership
     * @return the name of the person, else the office, the organisation, or the sector that is represented
     */
    public static Text nameOf(Dossier dossier, Membership member) {
        return member.person()
                .<Text>map(id -> new Literal(dossier.get(Person.class, id).name()))
                .or(member::office)
                .or(() -> member.organisation().map(dossier::partyName))
                .or(() -> member.sector()
                        .map(id -> Phrase.of(DossierMessage.MEMBER_OF)
                                .with("sector", dossier.get(Sector.class, id).name())))
                .orElseGet(() -> Phrase.of(DossierMessage.MEMBER));
    }

    /**
     * The members on a day.
     *
     * @param day the day
     * @return the members, and whether they are all; of a group of which it is stated that it was not there on the day, none, and they are all
     */
    public Members on(LocalDate day) {
        ImmutableList<Members> ways = each(way -> way.asDecided(day));
        return isOne() ? ways.get(0) : Members.any(day, ways, counted());
    }

    private Members asDecided(LocalDate day) {
        Answer present = GroupPresence.of(dossier).present(group.id(), day);
        if (present == Answer.NO) {
            return new Members(
                    day,
                    Answer.YES,
                    true,
                    ImmutableList.of(),
                    ImmutableList.of(),
                    Headcount.zero(),
                    Optional.empty(),
                    Optional.empty());
        }
        ImmutableList<Membership> around = terms().spans().during(day, day);
        ImmutableSet<String> contested = contested(around, day);
        ImmutableList<Membership> certain = that(
                around, membership -> held(membership, day) == Answer.YES && !contested.contains(membership.place()));
        ImmutableList<Membership> possible = that(
                around,
                membership -> held(membership, day) == Answer.CANNOT_TELL
                        || (held(membership, day) == Answer.YES && contested.contains(membership.place())));
        KnownList list = KnownLists.of(dossier).of(ListKind.MEMBERS, Optional.of(group.id()), day, day);
        Headcount listed = Members.count(day, certain, possible, Membership::seated);
        Answer known = known(list, day, listed).and(present);
        return new Members(
                day,
                known,
                areAllListed(day, day),
                certain,
                possible,
                known == Answer.YES ? listed : isCertain(day) ? Headcount.atLeast(listed.lower()) : Headcount.unknown(),
                declared(day)
                        .or(() -> list.number().filter(Headcount::isExact).map(number -> (int) number.lower()))
                        .filter(size -> present == Answer.YES),
                Optional.empty());
    }

    /**
     * The size that a document declares the group to have on a day.
     *
     * @param day the day
     * @return the size; empty where none is declared, or it may not hold on the day
     */
    public Optional<Integer> declared(LocalDate day) {
        return group.declaredSize()
                .filter(size -> size.holdsOn(day, dossier.firstKnownDay()))
                .map(DeclaredSize::members);
    }

    /** Whether those listed surely are members: the group was there, and nothing that is not identified may have changed it. */
    private boolean isCertain(LocalDate day) {
        return GroupPresence.of(dossier).present(group.id(), day) == Answer.YES && !isChangedByUnidentifiedActs(day);
    }

    /**
     * How many members with a seat of their own are of some kind on a day, listed or not: of a list that is not stated to be complete at least
     * those listed, and at most what the declared size leaves beside the others. Where acts that are not identified may have changed the
     * composition, or the group may not have been there, nobody listed is certain; a size of fewer than are listed is none.
     *
     * <p>Example: of a size of 9, five members of the municipality are listed: it has 5 to 9, and the others have 0 to 4.
     *
     * @param day the day
     * @param surely which memberships surely are of the kind
     * @param perhaps which may be, such as those whose sector is not known; all that surely are, too
     * @return the number within bounds; a breach if they lie outside what is demanded, whoever is not listed
     */
    public Headcount seats(LocalDate day, Predicate<Membership> surely, Predicate<Membership> perhaps) {
        return each(way -> way.seatsAsDecided(day, surely, perhaps)).stream()
                .reduce(Headcount::hull)
                .orElse(Headcount.unknown());
    }

    private Headcount seatsAsDecided(LocalDate day, Predicate<Membership> surely, Predicate<Membership> perhaps) {
        Members members = asDecided(day);
        long least = members.count(surely.and(Membership::seated)).lower();
        if (members.stated()) {
            return Headcount.ofBounds(
                    least, members.count(perhaps.and(Membership::seated)).upper());
        }
        if (!isCertain(day)) {
            return members.declared().map(Headcount::atMost).orElse(Headcount.unknown());
        }
        long others = members.count(perhaps.negate().and(Membership::seated)).lower();
        long all = members.count(Membership::seated).lower();
        return members.declared()
                .filter(size -> size >= all)
                .map(size -> Headcount.between(least, size - others))
                .orElseGet(() -> Headcount.atLeast(least));
    }

    private static ImmutableList<Membership> that(List<Membership> memberships, Predicate<Membership> kind) {
        return memberships.stream().filter(kind).collect(ImmutableList.toImmutableList());
    }

    /** The seats that several are stated to have held on a day. */
    private static ImmutableSet<String> contested(List<Membership> memberships, LocalDate day) {
        Multiset<String> held = HashMultiset.create();
        memberships.stream()
                .filter(membership -> held(membership, day) == Answer.YES)
                .forEach(membership -> held.add(membership.place()));
        return held.entrySet().stream()
                .filter(seat -> seat.getCount() > 1)
                .map(Multiset.Entry::getElement)
                .collect(ImmutableSet.toImmutableSet());
    }

    /**
     * The memberships that count, which are all save those that rest on a draft and those to which a {@linkplain
     * lt.kopz.core.testimony.Decision decision} prefers another.
     *
     * @return the memberships, in the order of the dossier
     */
    public ImmutableList<Membership> counted() {
        return terms().all();
    }

    /**
     * The seats that several members are stated to have held on one day, for certain, of which no decision has preferred one. The day of a
     * hand-over belongs to the new member.
     *
     * @return the memberships of each such seat that hold together with another one, in the order of the dossier, by seat
     */
    public ImmutableListMultimap<String, Membership> heldTwice() {
        ImmutableList<ImmutableListMultimap<String, Membership>> twice = each(Composition::heldTwiceAsDecided);
        ImmutableListMultimap.Builder<String, Membership> certain = ImmutableListMultimap.builder();
        Possibilities.inAll(twice.stream().map(ImmutableListMultimap::entries).collect(ImmutableList.toImmutableList()))
                .forEach(certain::put);
        return certain.build();
    }

    private ImmutableListMultimap<String, Membership> heldTwiceAsDecided() {
        ImmutableListMultimap.Builder<String, Membership> twice = ImmutableListMultimap.builder();
        terms().bySeat()
                .asMap()
                .forEach((seat, members) -> twice.putAll(
                        seat,
                        members.stream()
                                .filter(one -> members.stream()
                                        .anyMatch(other ->
                                                one != other && !one.endsBefore(other) && !other.endsBefore(one)))
                                .toList()));
        return twice.build();
    }

    /** The memberships of a group that count, in the days that they may have lasted, and by seat. */
    private record Terms(
            ImmutableList<Membership> all, Spans<Membership> spans, ImmutableListMultimap<String, Membership> bySeat) {
        static Terms of(Dossier dossier, String group) {
            ImmutableSet<String> aside = Links.setAside(dossier);
            ImmutableList<Membership> memberships = that(
                    Decided.memberships(dossier, dossier.group(group)), membership -> !aside.contains(membership.id()));
            return new Terms(
                    memberships,
                    Spans.of(
                            memberships,
                            membership -> membership.since().earliest(),
                            membership -> membership.endsFrom().flatMap(PartialDate::latest)),
                    memberships.stream()
                            .filter(member -> member.seat().isPresent())
                            .collect(ImmutableListMultimap.toImmutableListMultimap(
                                    Membership::place, member -> member)));
        }
    }

    private Terms terms() {
        return dossier.derived(Terms.class, group.id(), Terms::of);
    }

    /**
     * Whether the list is complete on a day: as stated, or else where somebody who is listed had become a member, nothing is known to have
     * changed it and no more members are declared than are listed. Before the first of them nobody is named.
     */
    private Answer known(KnownList list, LocalDate day, Headcount listed) {
        return switch (list.standing()) {
            case DECLARED_COMPLETE -> Answer.YES;
            case PARTIAL -> Answer.CANNOT_TELL;
            case UNKNOWN -> Answer.NO;
            case INFERRED_COMPLETE -> {
                boolean fewer = declared(day)
                        .filter(declared -> listed.upper().orElseThrow() < declared)
                        .isPresent();
                Occurrences occurrences = Occurrences.of(dossier, day);
                yield counted().stream()
                        .map(member -> occurrences.happened(member.since()))
                        .reduce(Answer.NO, Answer::or)
                        .and(fewer || isChangedByUnidentifiedActs(day) ? Answer.CANNOT_TELL : Answer.YES);
            }
        };
    }

    /**
     * How many members with a seat of their own are listed on the days of a time, from the first on which anybody surely was a member: who follows
     * another is none more.
     *
     * @param time the time
     * @return the number, within bounds where it changes or days are not known
     */
    Headcount listed(DateRange time) {
        ImmutableList<Membership> seated = that(counted(), Membership::seated);
        LocalDate first = seated.stream()
                .flatMap(member -> member.since().latest().stream())
                .filter(time::contains)
                .min(Comparator.naturalOrder())
                .filter(day -> seated.stream().noneMatch(member -> held(member, time.start()) == Answer.YES))
                .orElse(time.start());
        return Stream.concat(Stream.of(first), changeDays().filter(day -> time.contains(day) && day.isAfter(first)))
                .distinct()
                .map(day -> {
                    ImmutableList<Membership> around = that(terms().spans().during(day, day), Membership::seated);
                    return Headcount.between(
                            places(around, member -> held(member, day) == Answer.YES),
                            places(around, member -> held(member, day) != Answer.NO));
                })
                .reduce(Headcount::hull)
                .orElseThrow();
    }

    private static long places(List<Membership> memberships, Predicate<Membership> kind) {
        return memberships.stream()
                .filter(kind)
                .map(Membership::place)
                .distinct()
                .count();
    }

    /** The days on which the number of members may change. */
    private Stream<LocalDate> changeDays() {
        return counted().stream()
                .flatMap(member -> Stream.concat(Stream.of(member.since()), member.endsFrom().stream()))
                .flatMap(date -> Stream.concat(date.earliest().stream(), date.latest().stream()));
    }

    private boolean isChangedByUnidentifiedActs(LocalDate day) {
        return group.composition().stream()
                .flatMap(act -> Links.unidentifiedOn(dossier, act).stream())
                .anyMatch(acts -> acts.relation().orElseThrow().kind().changesTheOther()
                        && acts.adopted().hasBegunBy(day) != Answer.NO);
    }

    /**
     * The memberships that began or ended in a period, for certain.
     *
     * @param period the period, both ends inclusive
     * @return the memberships, in the order of the dossier
     */
    public ImmutableList<Membership> changes(DateRange period) {
        return certain(way -> that(
                way.counted(),
                membership -> membership.since().within(period) == Answer.YES
                        || membership
                                .endsFrom()
                                .filter(end -> end.within(period) == Answer.YES)
                                .isPresent()));
    }

    /**
     * For how many days a membership has lasted by the end of a day; the first day of a successor is no longer counted.
     *
     * @param membership the membership
     * @param asOf the day
     * @return the number of days, 0 before it begins; empty where its days are not known
     */
    public static Optional<Long> tenureDays(Membership membership, LocalDate asOf) {
        Optional<LocalDate> start = exact(membership.since());
        Optional<LocalDate> end = membership.endsFrom().isEmpty()
                ? Optional.of(asOf.plusDays(1))
                : membership
                        .endsFrom()
                        .flatMap(Composition::exact)
                        .map(day -> day.isAfter(asOf) ? asOf.plusDays(1) : day);
        return start.isEmpty() || end.isEmpty()
                ? Optional.empty()
                : Optional.of(Math.max(0, DateRange.daysBetween(start.get(), end.get())));
    }

    private static Optional<LocalDate> exact(PartialDate date) {
        return date.earliest()
                .filter(first -> date.latest().filter(first::equals).isPresent());
    }

    /**
     * The seats that somebody has held and nobody may hold on a day, whatever is decided of what sources state differently.
     *
     * @param day the day
     * @return the ids of the seats, in their order; none where it is not stated that all members of the day are listed
     */
    public ImmutableSortedSet<String> vacant(LocalDate day) {
        return Possibilities.inAll(each(way -> way.vacantAsDecided(day)))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    private ImmutableSortedSet<String> vacantAsDecided(LocalDate day) {
        ImmutableListMultimap<String, Membership> bySeat = terms().bySeat();
        return !areAllListed(day, day) || GroupPresence.of(dossier).present(group.id(), day) == Answer.NO
                ? ImmutableSortedSet.of()
                : bySeat.keySet().stream()
                        .filter(seat -> isVacant(bySeat.get(seat), day))
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /** Whether it is stated that all members of a time are listed: without that, whoever is missing may be there. */
    private boolean areAllListed(LocalDate from, LocalDate until) {
        return KnownLists.of(dossier).isDeclared(ListKind.MEMBERS, Optional.of(group.id()), from, until);
    }

    private static boolean isVacant(List<Membership> ofTheSeat, LocalDate day) {
        return ofTheSeat.stream().anyMatch(membership -> hasEnded(membership, day))
                && ofTheSeat.stream().allMatch(membership -> held(membership, day) == Answer.NO);
    }

    private static boolean hasEnded(Membership membership, LocalDate day) {
        return membership
                .endsFrom()
                .filter(end -> end.hasBegunBy(day) == Answer.YES)
                .isPresent();
    }

    /**
     * The day from which a seat is vacant.
     *
     * @param seat the id of the seat
     * @param day a day on which it is vacant
     * @return the first day of the vacancy; empty where it is not known, as where members since then may not be listed, or the seat is not vacant
     */
    public Optional<LocalDate> vacantSince(String seat, LocalDate day) {
        return same(each(way -> way.vacantFrom(way.terms().bySeat().get(seat), day)), since -> since)
                .flatMap(since -> since);
    }

    private Optional<LocalDate> vacantFrom(List<Membership> ofTheSeat, LocalDate day) {
        return isVacant(ofTheSeat, day)
                ? ofTheSeat.stream()
                        .flatMap(membership -> membership.endsFrom().stream())
                        .filter(end -> end.hasBegunBy(day) == Answer.YES)
                        .flatMap(end -> end.latest().stream())
                        .max(Comparator.naturalOrder())
                        .filter(since -> areAllListed(since, day))
                : Optional.empty();
    }

    /**
     * The day from which the group has lacked members of its declared size without a break, where members have no seats to be vacant.
     *
     * @param day a day
     * @return the first day of that time, not before {@link Dossier#firstKnownDay()}; empty where it may lack none on the day
     */
    public Optional<LocalDate> shortSince(LocalDate day) {
        ImmutableList<Optional<LocalDate>> since = each(way -> way.shortAsDecided(day));
        return since.stream()
                .reduce((one, other) -> one.flatMap(first ->
                        other.map(second -> Ordering.<LocalDate>natural().max(first, second))))
                .flatMap(latest -> latest);
    }

    private Optional<LocalDate> shortAsDecided(LocalDate day) {
        ImmutableSortedSet.Builder<LocalDate> changes =
                ImmutableSortedSet.<LocalDate>reverseOrder().add(dossier.firstKnownDay());
        changeDays().forEach(changes::add);
        Optional<LocalDate> since = Optional.empty();
        for (LocalDate change : changes.build()) {
            LocalDate from = change.isAfter(day) ? day : change;
            if (asDecided(from).missing().lower() == 0) {
                return since;
            }
            since = Optional.of(from);
            if (!change.isAfter(dossier.firstKnownDay())) {
                return since;
            }
        }
        return since;
    }

    /**
     * The hand-overs of seats: whoever follows another on one.
     *
     * @return each hand-over, by seat and then by time
     */
    public ImmutableList<HandOver> handOvers() {
        return Possibilities.inAll(each(way -> way.terms().bySeat().asMap().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .flatMap(seat -> HandOver.among(ImmutableList.copyOf(seat.getValue())).stream())
                        .collect(ImmutableList.toImmutableList())))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Whether an office in the group is held.
     *
     * @param role the office: the chair, for example
     * @param held yes where somebody surely holds it, no where all members are stated to be listed and none does, cannot tell where days or the list
     *     leave it open, or no role is stated of anybody
     * @param holders who holds it, or may hold it
     * @param last who held it last; empty where nobody is known to have held it: then it is absent, and not vacant
     * @param vacantSince the day from which nobody holds it; empty where it is held, absent, or the day is not known
     */
    public record Office(
            MemberRole role,
            Answer held,
            ImmutableList<Membership> holders,
            Optional<Membership> last,
            Optional<LocalDate> vacantSince) {}

    /**
     * Who holds an office in the group on a day.
     *
     * @param role the office: the chair, for example
     * @param day the day
     * @return the office, held, vacant or absent
     */
    public Office office(MemberRole role, LocalDate day) {
        ImmutableList<Office> ways = each(way -> way.officeAsDecided(role, day));
        return isOne()
                ? ways.get(0)
                : new Office(
                        role,
                        same(ways, Office::held).orElse(Answer.CANNOT_TELL),
                        that(counted(), member -> ways.stream().anyMatch(way -> names(way.holders(), member))),
                        same(ways, Office::last).flatMap(last -> last),
                        same(ways, Office::vacantSince).flatMap(since -> since));
    }

    private Office officeAsDecided(MemberRole role, LocalDate day) {
        Members members = asDecided(day);
        Predicate<Membership> holds = member -> member.roles().contains(role);
        ImmutableList<Membership> holders = Stream.concat(members.certain().stream(), members.possible().stream())
                .filter(holds)
                .collect(ImmutableList.toImmutableList());
        Answer held = members.certain().stream().anyMatch(holds)
                ? Answer.YES
                : holders.isEmpty() && members.stated() && areRolesStated() ? Answer.NO : Answer.CANNOT_TELL;
        ImmutableList<Membership> ever = that(counted(), holds);
        Optional<Membership> last = ever.stream()
                .filter(member -> hasEnded(member, day))
                .max(Comparator.comparing(
                        member -> member.endsFrom().orElseThrow().latest().orElse(LocalDate.MAX)));
        return new Office(role, held, holders, last, held == Answer.NO ? vacantFrom(ever, day) : Optional.empty());
    }

    /**
     * How many members with a vote were at a meeting of the group. A substitute has the vote of the member replaced, and none where that member is
     * there too.
     *
     * @param meeting the meeting
     * @return the number that is counted, or of those who are named, with {@linkplain #strangers strangers} or without; unknown where neither is
     *     stated
     */
    public Headcount present(Meeting meeting) {
        return meeting.membersPresent().orElseGet(() -> {
            ImmutableList<Membership> voting = named(meeting)
                    .filter(attendee -> attendee.votes()
                            && attendee.standsInFor()
                                    .filter(meeting.attendees()::contains)
                                    .isEmpty())
                    .collect(ImmutableList.toImmutableList());
            ImmutableList<Membership> strangers = strangers(meeting);
            return meeting.attendees().isEmpty()
                    ? Headcount.unknown()
                    : Headcount.between(
                            voting.stream()
                                    .filter(attendee -> !strangers.contains(attendee))
                                    .count(),
                            voting.size());
        });
    }

    /**
     * A number of members at the time of a meeting.
     *
     * @param meeting the meeting
     * @param number what is counted of the members of a day
     * @return the number over all days on which the meeting may have been; unknown where these are not known
     */
    public Headcount membersAt(Meeting meeting, Function<Members, Headcount> number) {
        return meeting.date()
                .value()
                .span()
                .flatMap(days -> days.dates().map(day -> number.apply(on(day))).reduce(Headcount::hull))
                .orElse(Headcount.unknown());
    }

    /**
     * Who is named as present at a meeting, and surely was no member then.
     *
     * @param meeting the meeting
     * @return their memberships, which had ended or had not begun
     */
    public ImmutableList<Membership> strangers(Meeting meeting) {
        PartialDate date = meeting.date().value();
        return named(meeting)
                .filter(attendee -> date.isBefore(attendee.since()) == Answer.YES
                        || attendee.endsFrom()
                                .filter(end -> date.isBefore(end) == Answer.NO)
                                .isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    private Stream<Membership> named(Meeting meeting) {
        return meeting.attendees().stream().map(id -> dossier.get(Membership.class, id));
    }

    /**
     * The meeting at which a member was elected to an office.
     *
     * @param membership the id of the membership
     * @return the meeting with the vote, the last one where there are several; empty where no election is recorded, or it was not carried
     */
    public Optional<Meeting> elected(String membership) {
        return group.meetings().stream()
                .filter(meeting -> meeting.votes().stream()
                        .anyMatch(
                                vote -> vote.elects().filter(membership::equals).isPresent()
                                        && vote.carried().orElse(true)))
                .max(Comparator.comparing(meeting -> meeting.date().value(), PartialDate.ORDER));
    }

    /** Where no role is stated of anybody, any of the members may hold any office. */
    private boolean areRolesStated() {
        return counted().isEmpty()
                || counted().stream().anyMatch(member -> !member.roles().isEmpty());
    }
}
