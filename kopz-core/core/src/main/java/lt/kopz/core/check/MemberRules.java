package lt.kopz.core.check;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.compliance.GroupComposition;
import lt.kopz.core.compliance.Outcome;
import lt.kopz.core.compliance.TermVerdicts;
import lt.kopz.core.compliance.Verdict;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.GroupPresence;
import lt.kopz.core.dossier.HandOver;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Membership;
import lt.kopz.core.group.Sector;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.regulation.SeatRequirement;
import lt.kopz.core.regulation.UnidentifiedActs;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Source;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** The rules about who the members of a group are, and which seats and offices they hold. */
final class MemberRules {
    /**
     * {@code COMPOSITION_UNKNOWN}: who the members of the group are cannot be determined.
     *
     * <p>Either no membership is listed at all and it is not stated that nobody was a member, or the act that approved the composition was changed by acts that are not
     * identified. Its ground is logical: of a group of which only the size is declared, nobody can say who was a member on a day.
     */
    static final Rule COMPOSITION_UNKNOWN = CodedRule.ofGroups("COMPOSITION_UNKNOWN", MemberRules::unknown);

    /**
     * {@code COMPOSITION_UNLIKE_REQUIRED}: a sector has fewer or more members than the rules demand, for certain.
     *
     * <p>Its ground is the seats by sector that the rules of procedure, or the act that makes the group, lay down, once it is in force.
     */
    static final Rule COMPOSITION_UNLIKE_REQUIRED = CodedRule.ofGroups(
                    "COMPOSITION_UNLIKE_REQUIRED", MemberRules::unlikeRequired)
            .together();

    /**
     * {@code SIDES_UNBALANCED}: the members are not divided among the sides of the group as the rules demand, for certain: not in equal numbers,
     * or with too small or too large a part of one side; or somebody is no member who has to be, such as the holder of an office; or an
     * office in the group is vacant that has to be held.
     *
     * <p>Its ground is the composition that the rules of procedure, or the act that makes the group, lay down.
     */
    static final Rule SIDES_UNBALANCED = CodedRule.ofGroups(
            "SIDES_UNBALANCED",
            (in, group) -> breaches(GroupComposition.of(in.dossier(), group.id(), in.asOf())
                            .verdicts())
                    .map(verdict -> in.found(
                            Severity.ERROR, verdict, group.rules().orElseThrow().id())));

    /**
     * {@code SIZE_UNLIKE_LIST}: the declared size of the group is not the number of the members listed: there are fewer than are listed, or more
     * although the list is stated to be complete.
     *
     * <p>Both are kept. Its ground is logical: a list that is complete has as many names as the group has members.
     */
    static final Rule SIZE_UNLIKE_LIST = CodedRule.ofGroups("SIZE_UNLIKE_LIST", MemberRules::sizeUnlikeList);

    /**
     * {@code SEAT_HELD_TWICE}: several members are stated to have held one seat on the same day.
     *
     * <p>Until a recorded decision prefers one of the memberships, each of the members is a possible one. The day of a hand-over belongs to the
     * new member, and days that are not known have the benefit of the doubt. Its ground is logical: a seat has one holder at a time.
     */
    static final Rule SEAT_HELD_TWICE =
            CodedRule.ofGroups("SEAT_HELD_TWICE", MemberRules::heldTwice).together();

    /**
     * {@code MEMBER_WITHOUT_ACT}: of a member no act is given that made it one.
     *
     * <p>It is information, since there may be an act that no source names. Its ground is that the act which makes the group, or changes its composition, appoints its members.
     */
    static final Rule MEMBER_WITHOUT_ACT =
            CodedRule.ofGroups("MEMBER_WITHOUT_ACT", MemberRules::withoutAct).together();

    /**
     * {@code VACANCY_TOO_LONG}: a seat has been vacant, or was until it was filled in the reporting period, or a group has lacked more members
     * than it has seats that are known to be vacant, for more days than the rules allow.
     *
     * <p>Its ground is the time in which a vacant seat has to be filled by the rules of procedure, once they are in force.
     */
    static final Rule VACANCY_TOO_LONG =
            CodedRule.ofGroups("VACANCY_TOO_LONG", MemberRules::vacancies).together();

    /**
     * {@code TERM_EXPIRED}: a group, a member or the holder of an office stayed on after the term of the appointment.
     *
     * <p>Its ground is the term that the rules of procedure limit.
     */
    static final Rule TERM_EXPIRED = CodedRule.ofGroups(
                    "TERM_EXPIRED",
                    (in, group) -> breaches(TermVerdicts.judge(in.dossier(), group.id(), in.asOf()))
                            .map(verdict -> in.found(
                                            Severity.WARNING,
                                            verdict,
                                            verdict.evidence().get(0))
                                    .weighing(Weight.ofDays(
                                            DateRange.daysBetween(verdict.due().orElseThrow(), in.asOf())))))
            .together();

    private MemberRules() {}

    private static Stream<Verdict> breaches(Collection<Verdict> verdicts) {
        return verdicts.stream().filter(verdict -> verdict.outcome() == Outcome.BREACHED);
    }

    private static Stream<Finding> unknown(Search in, CoordinationGroup group) {
        List<Text> sentences = new ArrayList<>();
        Set<String> subjects = new LinkedHashSet<>(Set.of(group.id()));
        Set<Source> evidence = new LinkedHashSet<>();
        Composition composition = Composition.of(in.dossier(), group.id());
        Composition.Members members = composition.on(in.asOf());
        boolean statedNobody = members.stated() && members.declared().isEmpty();
        if (Decided.memberships(in.dossier(), group).isEmpty() && !statedNobody) {
            sentences.add(composition
                    .declared(in.asOf())
                    .map(size ->
                            Phrase.of(CheckMessage.COMPOSITION_UNKNOWN_SIZE).with("size", (long) size))
                    .orElseGet(() -> in.words()));
            group.declaredSize()
                    .ifPresent(size -> evidence.addAll(size.provenance().sources()));
            evidence.addAll(group.sources());
        }
        long changes = 0;
        for (UnidentifiedActs acts : Search.byId(in.dossier().unidentifiedActs())) {
            if (isAboutTheComposition(group, acts) && in.happened(acts.adopted()) != Answer.NO) {
                changes += acts.count();
                subjects.add(acts.id());
                evidence.addAll(acts.sources());
            }
        }
        if (changes > 0) {
            sentences.add(Phrase.of(CheckMessage.COMPOSITION_CHANGED).with("count", changes));
        }
        return sentences.isEmpty()
                ? Stream.empty()
                : Stream.of(new Finding(
                        in.code(),
                        Severity.WARNING,
                        Text.joined(" ", sentences),
                        ImmutableList.copyOf(subjects),
                        ImmutableList.copyOf(evidence)));
    }

    static boolean isAboutTheComposition(CoordinationGroup group, UnidentifiedActs acts) {
        return acts.relation().isPresent()
                && acts.relation().map(ActRelation::act).equals(group.composition());
    }

    private static Stream<Finding> unlikeRequired(Search in, CoordinationGroup group) {
        return GroupPresence.of(in.dossier()).present(group.id(), in.asOf()) == Answer.NO
                ? Stream.empty()
                : Decided.rules(in.dossier(), group, in.asOf()).stream()
                        .flatMap(rules -> rules.seats().stream())
                        .flatMap(required -> unlikeRequired(in, group, required));
    }

    private static Stream<Finding> unlikeRequired(Search in, CoordinationGroup group, SeatRequirement required) {
        Headcount seats = Composition.of(in.dossier(), group.id())
                .seats(
                        in.asOf(),
                        member -> member.sector()
                                .filter(required.sector()::equals)
                                .isPresent(),
                        member -> member.sector().map(required.sector()::equals).orElse(true));
        Sector sector = in.dossier().get(Sector.class, required.sector());
        return seats.isEqualTo(required.demanded()) == Answer.NO
                ? Stream.of(in.found(
                                Severity.ERROR,
                                counted(in.words(), seats, required).with("sector", sector.name()),
                                ImmutableList.of(sector))
                        .listedAs(sector.name(), counted(Phrase.of(CheckMessage.SEATS), seats, required)))
                : Stream.empty();
    }

    private static Phrase counted(Phrase words, Headcount seats, SeatRequirement required) {
        return words.with("count", seats).with("demanded", required.demanded());
    }

    private static Stream<Finding> sizeUnlikeList(Search in, CoordinationGroup group) {
        Composition composition = Composition.of(in.dossier(), group.id());
        Composition.Members members = composition.on(in.asOf());
        Headcount seats = composition.seats(in.asOf(), member -> true, member -> true);
        return members.declared().stream()
                .filter(declared ->
                        declared < seats.lower() || declared > seats.upper().orElse(Long.MAX_VALUE))
                .map(declared -> in.warning(
                        in.words().with("declared", (long) declared).with("listed", members.count(Membership::seated)),
                        group));
    }

    private static Stream<Finding> heldTwice(Search in, CoordinationGroup group) {
        return ImmutableSortedMap.copyOf(
                        Composition.of(in.dossier(), group.id()).heldTwice().asMap())
                .values()
                .stream()
                .map(members -> Search.byId(members).stream()
                        .filter(member -> member.since().hasBegunBy(in.asOf()) != Answer.NO)
                        .toList())
                .filter(members -> members.size() > 1)
                .map(members -> {
                    Text terms = Text.joined(
                            "; ",
                            members.stream().map(member -> term(in, member)).toList());
                    return in.found(Severity.WARNING, in.words().with("members", terms), members)
                            .listedAs(terms);
                });
    }

    private static Text term(Search in, Membership member) {
        Phrase since = Phrase.of(
                        member.endsFrom().isPresent() ? CheckMessage.SEAT_HELD_UNTIL : CheckMessage.SEAT_HELD_SINCE)
                .with("member", Composition.nameOf(in.dossier(), member))
                .with("since", member.since());
        return member.endsOn().map(until -> since.with("until", until)).orElse(since);
    }

    private static Stream<Finding> withoutAct(Search in, CoordinationGroup group) {
        return Search.byId(Composition.of(in.dossier(), group.id()).counted()).stream()
                .filter(membership ->
                        membership.act().isEmpty() && membership.since().hasBegunBy(in.asOf()) != Answer.NO)
                .map(membership -> {
                    Text member = Composition.nameOf(in.dossier(), membership);
                    return in.information(in.words().with("member", member), membership)
                            .listedAs(member);
                });
    }

    private static Stream<Finding> vacancies(Search in, CoordinationGroup group) {
        Composition composition = Composition.of(in.dossier(), group.id());
        return Stream.concat(
                allowed(in, group, in.asOf()).stream().flatMap(allowed -> vacancies(in, group, allowed)),
                composition.handOvers().stream()
                        .flatMap(handOver -> untilFilled(in, group, composition, handOver).stream()));
    }

    private static Optional<Integer> allowed(Search in, CoordinationGroup group, LocalDate day) {
        return Decided.rules(in.dossier(), group, day).flatMap(RulesOfProcedure::vacancyDays);
    }

    /** A seat that was filled in the reporting period, and not in time. */
    private static Optional<Finding> untilFilled(
            Search in, CoordinationGroup group, Composition composition, HandOver handOver) {
        Membership after = handOver.after();
        return after.since()
                .earliest()
                .filter(day -> in.dossier().reportingPeriod().contains(day) && !day.isAfter(in.asOf()))
                .flatMap(day -> allowed(in, group, day)
                        .flatMap(allowed -> composition
                                .vacantSince(after.place(), day.minusDays(1))
                                .filter(since -> DateRange.daysBetween(since, day) > allowed)
                                .map(since -> in.ofDays(
                                        Phrase.of(CheckMessage.VACANCY_FILLED)
                                                .with("seat", Composition.nameOf(in.dossier(), handOver.before()))
                                                .with("since", since)
                                                .with("until", day.minusDays(1))
                                                .with("allowed", (long) allowed),
                                        DateRange.daysBetween(since, day),
                                        handOver.before(),
                                        after))));
    }

    private static Stream<Finding> vacancies(Search in, CoordinationGroup group, long allowed) {
        Composition composition = Composition.of(in.dossier(), group.id());
        ImmutableListMultimap<String, Membership> bySeat =
                Multimaps.index(Search.byId(composition.counted()), Membership::place);
        ImmutableSortedSet<String> vacant = composition.vacant(in.asOf());
        return Stream.concat(
                vacant.stream()
                        .flatMap(seat -> composition
                                .vacantSince(seat, in.asOf())
                                .filter(since -> DateRange.daysBetween(since, in.asOf()) > allowed)
                                .map(since -> vacant(in, bySeat.get(seat), since, allowed))
                                .stream()),
                composition.on(in.asOf()).missing().lower() > vacant.size()
                        ? lacking(in, group, composition, allowed)
                        : Stream.empty());
    }

    /** That members are too few, beside seats of which it is known that they are vacant. */
    private static Stream<Finding> lacking(Search in, CoordinationGroup group, Composition composition, long allowed) {
        return composition
                .shortSince(in.asOf())
                .filter(since -> DateRange.daysBetween(since, in.asOf()) > allowed
                        && in.lists().isDeclared(ListKind.MEMBERS, Optional.of(group.id()), since, in.asOf()))
                .map(since -> vacancy(
                        in,
                        Phrase.of(CheckMessage.MEMBERS_MISSING)
                                .with("count", composition.on(in.asOf()).missing()),
                        since,
                        allowed,
                        group))
                .stream();
    }

    private static Finding vacancy(Search in, Phrase words, LocalDate since, long allowed, Fact... of) {
        return in.ofDays(
                words.with("since", since).with("allowed", allowed), DateRange.daysBetween(since, in.asOf()), of);
    }

    /** A seat is called by who held it last. */
    private static Finding vacant(Search in, ImmutableList<Membership> ofTheSeat, LocalDate since, long allowed) {
        long days = DateRange.daysBetween(since, in.asOf());
        Text seat = Composition.nameOf(
                in.dossier(),
                Collections.max(
                        ofTheSeat,
                        Comparator.comparing(
                                membership -> membership.since().earliest(),
                                Comparators.emptiesFirst(Comparator.<LocalDate>naturalOrder()))));
        return vacancy(in, in.words().with("seat", seat), since, allowed, ofTheSeat.toArray(Fact[]::new))
                .listedAs(
                        seat, Phrase.of(CheckMessage.SINCE).with("since", since).with("days", days));
    }
}
