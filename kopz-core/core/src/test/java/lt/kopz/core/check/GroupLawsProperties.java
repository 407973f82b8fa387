package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lt.kopz.core.compliance.CadenceVerdict;
import lt.kopz.core.compliance.DemandedMeeting;
import lt.kopz.core.compliance.DutyCadence;
import lt.kopz.core.compliance.GroupComposition;
import lt.kopz.core.compliance.MeetingVerdicts;
import lt.kopz.core.compliance.Outcome;
import lt.kopz.core.compliance.Verdict;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.GeneratedGroups;
import lt.kopz.core.dossier.GeneratedGroups.Held;
import lt.kopz.core.dossier.GeneratedGroups.Seat;
import lt.kopz.core.dossier.GeneratedGroups.Term;
import lt.kopz.core.dossier.GroupPresence;
import lt.kopz.core.dossier.NoneOrSeveralGroups;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingDemand;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.Membership;
import lt.kopz.core.group.Sector;
import lt.kopz.core.regulation.CompositionRequirement;
import lt.kopz.core.regulation.Quorum;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.regulation.Share;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.HolidayCalendar;
import lt.kopz.core.time.PartialDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What is stated about groups, against a walk over the days one by one, and what time alone may change. */
class GroupLawsProperties {
    private static final LocalDate FIRST = GeneratedGroups.FIRST_DAY;
    private static final HolidayCalendar WEEKDAYS = day -> false;

    @Provide
    Arbitrary<List<Held>> seats() {
        return GeneratedGroups.seats();
    }

    @Provide
    Arbitrary<Dossier> dossiers() {
        return GeneratedGroups.dossiers();
    }

    @Provide
    Arbitrary<Share> shares() {
        return Arbitraries.of(
                Share.MORE_THAN_HALF, Share.atLeast(3, 5), Share.atLeast(2, 3), Share.atLeast(1, 2), Share.ALL);
    }

    /** Who holds which seat on each day, found by walking from the first day on. */
    private static Map<Integer, Map<String, Seat>> walk(List<Held> seats, int days) {
        Map<Integer, Map<String, Seat>> byDay = new HashMap<>();
        for (int i = 0; i < seats.size(); i++) {
            int day = 0;
            List<Term> terms = seats.get(i).terms();
            for (int j = 0; j < terms.size(); j++) {
                day += terms.get(j).gap();
                int left = terms.get(j).length() == 0
                        ? Integer.MAX_VALUE
                        : terms.get(j).length();
                while (left > 0 && day <= days) {
                    byDay.computeIfAbsent(day, any -> new LinkedHashMap<>())
                            .put("member-" + i + "-" + j, seats.get(i).seat());
                    day++;
                    left--;
                }
                if (left > 0) {
                    break;
                }
            }
        }
        return byDay;
    }

    private static long count(Map<String, Seat> held, Seat seat) {
        return held.values().stream().filter(seat::equals).count();
    }

    @Property(tries = 4000)
    void members_and_quorum_are_those_of_a_walk_over_the_days(
            @ForAll("seats") List<Held> seats,
            @ForAll("shares") Share share,
            @ForAll @IntRange(max = 90) int day,
            @ForAll long present) {
        List<Membership> memberships = GeneratedGroups.memberships(seats);
        Map<String, Seat> held = walk(seats, day).getOrDefault(day, Map.of());
        List<String> attendees = new ArrayList<>();
        int bit = 0;
        for (String id : held.keySet()) {
            if ((present >> bit++ & 1) == 1) {
                attendees.add(id);
            }
        }
        LocalDate on = FIRST.plusDays(day);
        Dossier dossier = aDossier()
                .act("act", act -> act)
                .group(group -> group.memberships(memberships)
                        .rules(RulesOfProcedure.builder()
                                .id("rules")
                                .act("act")
                                .quorum(new Quorum(share, Quorum.Base.FILLED))
                                .build())
                        .addMeetings(Meeting.builder()
                                .id("meeting")
                                .date(Sourced.stated(PartialDate.of(on)))
                                .state(MeetingState.HELD)
                                .attendees(attendees)
                                .build()))
                .build();

        Composition.Members members = Composition.of(dossier).on(on);
        assertThat(members.certain()).extracting(Membership::id).containsExactlyInAnyOrderElementsOf(held.keySet());
        assertThat(members.listed()).isEqualTo(Headcount.exactly(count(held, Seat.MEMBER)));
        if (!attendees.isEmpty()) {
            assertThat(MeetingVerdicts.of(dossier, "meeting")
                            .quorum()
                            .orElseThrow()
                            .outcome())
                    .isEqualTo(quorum(share, votes(memberships, attendees), count(held, Seat.MEMBER)));
        }
    }

    /** Votes are given out one by one, the members' first. */
    private static int votes(List<Membership> memberships, List<String> attendees) {
        Set<String> voting = new HashSet<>();
        for (Membership membership : memberships) {
            if (attendees.contains(membership.id()) && membership.seated()) {
                voting.add(membership.id());
            }
        }
        int substitutes = 0;
        for (Membership membership : memberships) {
            boolean idle = membership.standsInFor().filter(voting::contains).isPresent();
            substitutes +=
                    attendees.contains(membership.id()) && membership.votes() && !membership.seated() && !idle ? 1 : 0;
        }
        return voting.size() + substitutes;
    }

    private static Outcome quorum(Share share, long present, long filled) {
        long needed = 0;
        while (share.exceeded()
                ? needed * share.denominator() <= filled * share.numerator()
                : needed * share.denominator() < filled * share.numerator()) {
            needed++;
        }
        return present >= needed ? Outcome.MET : Outcome.BREACHED;
    }

    @Property(tries = 2000)
    void sides_are_judged_as_all_the_sides_that_members_of_no_known_sector_may_be_on_judge_them(
            @ForAll @IntRange(max = 6) int ours,
            @ForAll @IntRange(max = 6) int theirs,
            @ForAll @IntRange(max = 3) int unknown,
            @ForAll("shares") Share share) {
        List<Membership> members = new ArrayList<>();
        for (int i = 0; i < ours + theirs + unknown; i++) {
            Membership.Builder member =
                    Membership.builder().id("m" + i).seat("s" + i).since(PartialDate.of(FIRST));
            members.add(
                    (i < ours ? member.sector("ours") : i < ours + theirs ? member.sector("theirs") : member).build());
        }
        ImmutableList<String> one = ImmutableList.of("ours");
        Dossier dossier = aDossier()
                .act("act", act -> act)
                .group(group -> group.memberships(members)
                        .addSectors(sector("ours"), sector("theirs"))
                        .rules(RulesOfProcedure.builder()
                                .id("rules")
                                .act("act")
                                .addComposition(
                                        new CompositionRequirement.Parity(one, ImmutableList.of("theirs")),
                                        new CompositionRequirement.PartOfAll(one, Optional.of(share), Optional.empty()))
                                .build()))
                .build();
        Set<Boolean> equal = new HashSet<>();
        Set<Boolean> reached = new HashSet<>();
        for (int first = 0; first <= unknown; first++) {
            for (int second = 0; first + second <= unknown; second++) {
                // the rest of them may be of a sector nobody has stated
                equal.add(ours + first == theirs + second);
                reached.add(quorum(share, ours + first, ours + theirs + unknown) == Outcome.MET);
            }
        }

        ImmutableList<Verdict> verdicts = GroupComposition.of(dossier, FIRST).verdicts();
        if (!members.isEmpty()) {
            assertThat(verdicts.get(0).outcome()).isEqualTo(outcome(equal));
            assertThat(verdicts.get(1).outcome()).isEqualTo(outcome(reached));
        }
    }

    private static Sector sector(String id) {
        return Sector.builder().id(id).name(text(id)).build();
    }

    private static Outcome outcome(Set<Boolean> possible) {
        return possible.size() > 1 ? Outcome.UNDETERMINED : possible.contains(true) ? Outcome.MET : Outcome.BREACHED;
    }

    @Property(tries = 2000)
    void a_demand_is_judged_as_a_walk_over_the_days_judges_it(
            @ForAll("dossiers") Dossier dossier, @ForAll @IntRange(max = 150) int day) {
        LocalDate asOf = FIRST.plusDays(day);
        for (CoordinationGroup group : dossier.groups()) {
            for (MeetingDemand demand : group.demands()) {
                LocalDate made = demand.made().value().earliest().orElseThrow();
                Optional<Outcome> expected = Optional.empty();
                if (!made.isAfter(asOf)) {
                    int size = group.declaredSize().orElseThrow().members();
                    expected = Optional.of(
                            demand.count().orElseThrow().lower() * 3 < size
                                    ? Outcome.EXEMPT
                                    : walk(dossier, group, demand, made, asOf));
                }
                assertThat(DemandedMeeting.judge(dossier, demand.id(), asOf, WEEKDAYS)
                                .map(Verdict::outcome))
                        .isEqualTo(expected);
            }
        }
    }

    private static Outcome walk(
            Dossier dossier, CoordinationGroup group, MeetingDemand demand, LocalDate made, LocalDate asOf) {
        RulesOfProcedure rules = group.rules().orElseThrow();
        LocalDate day = made;
        int left = rules.onDemandDays().orElseThrow();
        boolean perhaps = false;
        boolean anyLate = false;
        while (left > 0) {
            day = day.plusDays(1);
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            left -= rules.onDemandWorkingDays() && weekend ? 0 : 1;
            for (Meeting meeting : group.meetings()) {
                boolean onTheDay =
                        meeting.date().value().earliest().filter(day::equals).isPresent()
                                && !day.isAfter(asOf)
                                && demand.meeting().map(meeting.id()::equals).orElse(true);
                if (onTheDay && meeting.state() == MeetingState.HELD) {
                    return Outcome.MET;
                }
                perhaps |= onTheDay && meeting.state() != MeetingState.CANCELLED;
            }
        }
        if (!asOf.isAfter(day)) {
            return Outcome.PENDING;
        }
        for (Meeting meeting : group.meetings()) {
            LocalDate held = meeting.date().value().earliest().orElseThrow();
            anyLate |= demand.meeting().filter(meeting.id()::equals).isPresent()
                    && meeting.state() == MeetingState.HELD
                    && !held.isAfter(asOf);
        }
        boolean known = anyLate || !day.isAfter(dossier.knownUntil().value());
        return perhaps || !known ? Outcome.UNDETERMINED : Outcome.BREACHED;
    }

    /** Every verdict on a thing that has a due day or a day of its own, by what it is about. */
    private static Map<String, Outcome> verdicts(Dossier dossier, LocalDate asOf) {
        Map<String, Outcome> verdicts = new LinkedHashMap<>();
        for (CoordinationGroup group : dossier.groups()) {
            DutyCadence.ofMeetings(dossier, group.id(), asOf)
                    .ifPresent(cadence -> cadence.all().forEach(verdict -> {
                        String about = "cadence of " + group.id() + " " + verdict.reading();
                        verdicts.put(about, verdict.outcome());
                        verdict.duties()
                                .forEach(duty ->
                                        duty.due().ifPresent(due -> verdicts.put(about + " " + due, duty.outcome())));
                    }));
            for (Meeting meeting : group.meetings()) {
                MeetingVerdicts about = MeetingVerdicts.of(dossier, meeting.id());
                about.minutes(asOf, WEEKDAYS)
                        .ifPresent(verdict -> verdicts.put("minutes " + meeting.id(), verdict.outcome()));
            }
            for (MeetingDemand demand : group.demands()) {
                DemandedMeeting.judge(dossier, demand.id(), asOf, WEEKDAYS)
                        .ifPresent(verdict -> verdicts.put("demand " + demand.id(), verdict.outcome()));
            }
        }
        return verdicts;
    }

    @Property(tries = 500)
    void time_alone_never_turns_a_breach_into_something_kept(@ForAll("dossiers") Dossier dossier) {
        Map<String, LocalDate> breached = new HashMap<>();
        for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(150)); day = day.plusDays(7)) {
            LocalDate asOf = day;
            verdicts(dossier, day).forEach((about, outcome) -> {
                if (outcome == Outcome.BREACHED) {
                    breached.putIfAbsent(about, asOf);
                }
                assertThat(outcome == Outcome.MET && breached.containsKey(about))
                        .as(about + " was broken on " + breached.get(about) + " and is kept on " + asOf)
                        .isFalse();
            });
        }
    }

    @Property(tries = 500)
    void a_report_that_is_late_stays_late_and_no_two_hold_one_seat(
            @ForAll("dossiers") Dossier dossier, @ForAll @IntRange(max = 150) int day) {
        LocalDate asOf = FIRST.plusDays(day);
        assertThat(MeetingRules.DUTY_LATE.check(dossier, asOf.plusDays(30)))
                .hasSizeGreaterThanOrEqualTo(
                        MeetingRules.DUTY_LATE.check(dossier, asOf).size());
        assertThat(dossier.groups())
                .allSatisfy(group -> assertThat(
                                Composition.of(dossier, group.id()).on(asOf).certain())
                        .extracting(Membership::seat)
                        .doesNotHaveDuplicates());
    }

    /** A group is judged as if it were alone: what the other one did and has changes nothing. */
    @Property(tries = 300)
    void with_several_groups_each_is_judged_as_if_it_were_the_only_one(
            @ForAll("dossiers") Dossier dossier, @ForAll @IntRange(max = 150) int day) {
        LocalDate asOf = FIRST.plusDays(day);
        Map<String, Outcome> alone = new LinkedHashMap<>();
        for (CoordinationGroup group : dossier.groups()) {
            Dossier only = dossier.withGroups(group);
            alone.putAll(verdicts(only, asOf));
            assertThat(Composition.of(dossier, group.id()).on(asOf))
                    .isEqualTo(Composition.of(only).on(asOf));
        }
        assertThat(verdicts(dossier, asOf)).isEqualTo(alone);
    }

    /** What is not owed in a time without a group is never broken then, nor is anything broken because of that time. */
    @Property(tries = 500)
    void that_there_was_no_group_for_a_time_never_adds_a_breach(
            @ForAll("dossiers") Dossier generated,
            @ForAll @IntRange(max = 150) int first,
            @ForAll @IntRange(max = 90) int length,
            @ForAll @IntRange(max = 250) int day) {
        LocalDate asOf = FIRST.plusDays(day);
        DateRange period = DateRange.of(FIRST.plusDays(first), FIRST.plusDays(first + length));
        Dossier dossier = generated.withInactivity();
        Dossier absent = dossier.withInactivity(NoneOrSeveralGroups.noGroup(period));
        for (CoordinationGroup group : dossier.groups()) {
            if (GroupPresence.of(absent).absences(group.id()).get(0).isContradicted()) {
                continue;
            }
            ImmutableList<CadenceVerdict> before = DutyCadence.ofMeetings(dossier, group.id(), asOf)
                    .orElseThrow()
                    .all();
            ImmutableList<CadenceVerdict> after = DutyCadence.ofMeetings(absent, group.id(), asOf)
                    .orElseThrow()
                    .all();
            for (int i = 0; i < before.size(); i++) {
                assertThat(after.get(i).outcome() == Outcome.BREACHED
                                && before.get(i).outcome() != Outcome.BREACHED)
                        .as("%s: %s, without a group %s", before.get(i), after.get(i), period)
                        .isFalse();
                assertThat(after.get(i).duties())
                        .filteredOn(duty -> duty.due().filter(period::contains).isPresent()
                                && !before.get(0).reading().isCalendar())
                        .noneMatch(duty -> duty.outcome() == Outcome.BREACHED);
            }
        }
    }
}
