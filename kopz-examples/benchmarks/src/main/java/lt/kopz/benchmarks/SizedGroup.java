package lt.kopz.benchmarks;

import static lt.kopz.benchmarks.SizedDossier.FIRST_YEAR;
import static lt.kopz.benchmarks.SizedDossier.on;
import static lt.kopz.benchmarks.SizedDossier.stated;
import static lt.kopz.benchmarks.SizedDossier.text;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.stream.IntStream;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.group.AgendaItem;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.GroupKind;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingDemand;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.MemberRole;
import lt.kopz.core.group.Membership;
import lt.kopz.core.group.Sector;
import lt.kopz.core.group.Vote;
import lt.kopz.core.regulation.Duty;
import lt.kopz.core.regulation.Majority;
import lt.kopz.core.regulation.Quorum;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.regulation.SeatRequirement;
import lt.kopz.core.regulation.Share;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.PartialDate;

/**
 * The group of a {@link SizedDossier}: twelve seats, whose members serve the shorter the more of them there are, and meetings all through
 * the ten years, every seventh with its month alone.
 */
final class SizedGroup {
    private static final int SEATS = 12;
    private static final int DAYS = 3630;
    private static final LocalDate START = LocalDate.of(FIRST_YEAR, 1, 1);

    private final int measures;
    private final int members;
    private final int meetings;
    private final int terms;

    SizedGroup(int measures) {
        this.measures = measures;
        this.members = Math.max(SEATS, measures / 4);
        this.meetings = measures / 3 + 1;
        this.terms = (members + SEATS - 1) / SEATS;
    }

    CoordinationGroup group() {
        CoordinationGroup.Builder group = CoordinationGroup.builder()
                .id("group")
                .name(text("Darbo grupė", "Working group"))
                .kind(GroupKind.WORKING_GROUP)
                .addBasis("act-0")
                .composition("act-0")
                .rules(rules())
                .provenance(stated(0));
        IntStream.range(0, 2)
                .forEach(i -> group.addSectors(Sector.builder()
                        .id("sector-" + i)
                        .name(text("Sektorius Nr.\u00a0" + i, "Sector " + i))
                        .provenance(stated(0))
                        .build()));
        IntStream.range(0, members).forEach(i -> group.addMemberships(membership(i)));
        IntStream.range(0, meetings).forEach(i -> group.addMeetings(meeting(i)));
        IntStream.range(0, meetings / 7)
                .forEach(i -> group.addDemands(MeetingDemand.builder()
                        .id("demand-" + i)
                        .made(on(day(7 * i), 7 * i))
                        .count(Headcount.exactly(6))
                        .meeting("meeting-" + (7 * i + 1))
                        .provenance(stated(i))
                        .build()));
        return group.build();
    }

    private static RulesOfProcedure rules() {
        return RulesOfProcedure.builder()
                .id("rules")
                .act("act-0")
                .meetings(Cadence.withinGap(3, Cadence.GapUnit.MONTHS))
                .quorum(new Quorum(Share.MORE_THAN_HALF, Quorum.Base.FILLED))
                .majority(new Majority(Share.MORE_THAN_HALF, Majority.Base.VOTES_CAST, true))
                .noticeWorkingDays(5)
                .minutesWorkingDays(3)
                .onDemandOf(Share.atLeast(1, 3))
                .onDemandDays(10)
                .addSeats(new SeatRequirement("sector-0", 5, 7))
                .vacancyDays(30)
                .addDuties(Duty.yearlyReport("yearly-report", text("tarybai", "the council"), MonthDay.of(2, 15)))
                .provenance(stated(0))
                .build();
    }

    private LocalDate day(int meeting) {
        return START.plusDays((long) DAYS * meeting / meetings);
    }

    /** The first day of a term of office; seats change one after the other. */
    private LocalDate term(int seat, int number) {
        return START.plusDays((long) DAYS * number / terms + seat);
    }

    private Membership membership(int i) {
        int seat = i % SEATS;
        int term = i / SEATS;
        Membership.Builder membership = Membership.builder()
                .id("membership-" + i)
                .seat("seat-" + seat)
                .sector("sector-" + seat % 2)
                .person("person-" + i * 2 % Math.max(2, measures / 2 * 2))
                .since(PartialDate.of(term(seat, term)))
                .act("act-" + i * 2 % Math.max(2, measures / 2 * 2))
                .provenance(stated(i));
        if (term < terms - 1) {
            membership.until(PartialDate.of(term(seat, term + 1)));
        }
        if (seat == 0) {
            membership.addRoles(MemberRole.CHAIR);
        }
        return membership.build();
    }

    private Meeting meeting(int i) {
        LocalDate day = day(i);
        PartialDate date = i % 7 == 3 ? PartialDate.parse(day.toString().substring(0, 7)) : PartialDate.of(day);
        return Meeting.builder()
                .id("meeting-" + i)
                .date(Sourced.of(date, stated(i)))
                .state(i % 11 == 5 ? MeetingState.CANCELLED : MeetingState.HELD)
                .minutes(i % 5 == 0 ? Optional.empty() : Optional.of("act-" + i * 2 % Math.max(2, measures / 2 * 2)))
                .convened(PartialDate.of(day.minusDays(10)))
                .membersPresent(Headcount.exactly(5 + i % 6))
                .addAgenda(AgendaItem.of(text("Dėl priemonių", "On measures")))
                .addVotes(Vote.builder()
                        .question(text("Pritarti planui", "To agree to the plan"))
                        .inFavour(Headcount.exactly(5))
                        .against(Headcount.exactly(i % 7))
                        .abstained(Headcount.exactly(0))
                        .carried(true)
                        .build())
                .minutesSigned(PartialDate.of(day.plusDays(4)))
                .provenance(stated(i))
                .build();
    }
}
