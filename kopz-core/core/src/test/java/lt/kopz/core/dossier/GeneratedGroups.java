package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.text;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.DeclaredSize;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingDemand;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.MemberRole;
import lt.kopz.core.group.Membership;
import lt.kopz.core.group.SubmittedReport;
import lt.kopz.core.group.Vote;
import lt.kopz.core.regulation.ActKind;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.Majority;
import lt.kopz.core.regulation.Quorum;
import lt.kopz.core.regulation.ReportDuty;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.regulation.Share;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.PartialDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Groups with hand-overs, vacancies, observers and substitutes, their meetings, and dossiers that hold them. */
public final class GeneratedGroups {
    /** The first day on which anything of a generated group may be dated. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2019, 9, 1);

    /** What a seat is for. */
    public enum Seat {
        MEMBER,
        OBSERVER,
        SUBSTITUTE
    }

    /** So many days after the term before it, or at once; without an end where the length is 0. */
    public record Term(int gap, int length) {}

    /** A seat and those who held it one after another. */
    public record Held(Seat seat, List<Term> terms) {}

    /** A meeting on a day; the state and the number present are chosen freely. */
    public record Met(int day, MeetingState state, Headcount present, int inFavour, int against) {}

    private record Demanded(int day, int by, int answeredBy) {}

    private GeneratedGroups() {}

    public static Arbitrary<List<Held>> seats() {
        Arbitrary<Term> term = Combinators.combine(
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, 40))
                .as(Term::new);
        return Combinators.combine(
                        Arbitraries.of(Seat.MEMBER, Seat.MEMBER, Seat.MEMBER, Seat.OBSERVER, Seat.SUBSTITUTE),
                        term.list().ofMinSize(1).ofMaxSize(3))
                .as(Held::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(7);
    }

    /** The memberships of some seats; a substitute stands in for the first holder of the first seat of a member, if there is one. */
    public static List<Membership> memberships(List<Held> seats) {
        List<Membership> memberships = new ArrayList<>();
        String replaced = "";
        for (int i = 0; i < seats.size(); i++) {
            int day = 0;
            for (int j = 0; j < seats.get(i).terms().size(); j++) {
                Term term = seats.get(i).terms().get(j);
                Membership.Builder builder = Membership.builder()
                        .id("member-" + i + "-" + j)
                        .seat("seat-" + i)
                        .since(PartialDate.of(FIRST_DAY.plusDays(day + term.gap())))
                        .provenance(STATED);
                switch (seats.get(i).seat()) {
                    case MEMBER -> replaced = replaced.isEmpty() ? "member-" + i + "-" + j : replaced;
                    case OBSERVER -> builder.addRoles(MemberRole.OBSERVER);
                    case SUBSTITUTE -> {
                        builder.addRoles(MemberRole.SUBSTITUTE);
                        if (!replaced.isEmpty()) {
                            builder.standsInFor(replaced);
                        }
                    }
                }
                if (term.length() == 0) {
                    memberships.add(builder.build());
                    break;
                }
                day += term.gap() + term.length();
                memberships.add(
                        builder.until(PartialDate.of(FIRST_DAY.plusDays(day))).build());
            }
        }
        return memberships;
    }

    public static Arbitrary<Met> meetings() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 110),
                        Arbitraries.of(MeetingState.class),
                        Arbitraries.oneOf(
                                Arbitraries.longs().between(0, 9).map(Headcount::exactly),
                                Arbitraries.longs().between(0, 9).map(Headcount::atLeast),
                                Arbitraries.just(Headcount.unknown())),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 5))
                .as(Met::new);
    }

    private static Meeting meeting(int number, Met met) {
        return Meeting.builder()
                .id("meeting-" + number)
                .date(Sourced.stated(PartialDate.of(FIRST_DAY.plusDays(met.day()))))
                .state(met.state())
                .membersPresent(met.present())
                .convened(PartialDate.of(FIRST_DAY.plusDays(met.day()).minusDays(met.inFavour())))
                .addVotes(Vote.builder()
                        .question(text("planas"))
                        .inFavour(Headcount.exactly(met.inFavour()))
                        .against(Headcount.exactly(met.against()))
                        .carried(met.inFavour() > 0)
                        .build())
                .provenance(STATED)
                .build();
    }

    /** Whole dossiers: money and events as {@link GeneratedDossiers} makes them, and a group with rules. */
    public static Arbitrary<Dossier> dossiers() {
        Arbitrary<Demanded> demand = Combinators.combine(
                        Arbitraries.integers().between(0, 110),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(-1, 4))
                .as(Demanded::new);
        return Combinators.combine(
                        GeneratedDossiers.dossiers(),
                        seats(),
                        meetings().list().ofMaxSize(5),
                        demand.list().ofMaxSize(2),
                        rules())
                .as(GeneratedGroups::with);
    }

    private static Arbitrary<RulesOfProcedure> rules() {
        return Combinators.combine(
                        Arbitraries.of(
                                Cadence.withinGap(45, Cadence.GapUnit.DAYS),
                                Cadence.withinGap(20, Cadence.GapUnit.DAYS),
                                Cadence.perCalendarPeriod(1, Cadence.Unit.MONTH),
                                Cadence.perCalendarPeriod(1, Cadence.Unit.QUARTER)),
                        Arbitraries.of(Share.MORE_THAN_HALF, Share.atLeast(3, 5)),
                        Arbitraries.of(Quorum.Base.class),
                        Arbitraries.integers().between(0, 15),
                        Arbitraries.of(true, false))
                .as((cadence, share, base, days, workingDays) -> RulesOfProcedure.builder()
                        .id("rules")
                        .act("act-rules")
                        .meetings(cadence)
                        .quorum(new Quorum(share, base))
                        .majority(new Majority(Share.MORE_THAN_HALF, Majority.Base.VOTES_CAST, false))
                        .minutesWorkingDays(days)
                        .noticeWorkingDays(days % 4)
                        .onDemandOf(Share.atLeast(1, 3))
                        .onDemandDays(days)
                        .onDemandWorkingDays(workingDays)
                        .addReports(new ReportDuty(text("taryba"), MonthDay.of(1, 10)))
                        .provenance(STATED)
                        .build());
    }

    private static Dossier with(
            Dossier dossier, List<Held> seats, List<Met> meetings, List<Demanded> demands, RulesOfProcedure rules) {
        CoordinationGroup.Builder group = CoordinationGroup.builder()
                .from(dossier.group())
                .memberships(memberships(seats))
                .declaredSize(DeclaredSize.builder()
                        .members(1 + seats.size())
                        .on(PartialDate.unknown())
                        .build())
                .addReports(SubmittedReport.builder()
                        .year(2019)
                        .given(PartialDate.of(FIRST_DAY.plusDays(100L + 10L * seats.size())))
                        .build())
                .rules(rules);
        for (int i = 0; i < meetings.size(); i++) {
            group.addMeetings(meeting(i, meetings.get(i)));
        }
        for (int i = 0; i < demands.size(); i++) {
            Demanded demanded = demands.get(i);
            MeetingDemand.Builder demand = MeetingDemand.builder()
                    .id("demand-" + i)
                    .made(Sourced.stated(PartialDate.of(FIRST_DAY.plusDays(demanded.day()))))
                    .count(Headcount.exactly(demanded.by()))
                    .provenance(STATED);
            if (demanded.answeredBy() >= 0 && demanded.answeredBy() < meetings.size()) {
                demand.meeting("meeting-" + demanded.answeredBy());
            }
            group.addDemands(demand.build());
        }
        return Dossier.builder()
                .from(dossier)
                .addActs(LegalAct.builder()
                        .id("act-rules")
                        .kind(ActKind.ORDINANCE)
                        .adopted(PartialDate.of(FIRST_DAY))
                        .provenance(STATED)
                        .build())
                .groups(List.of(group.build()))
                .build();
    }
}
