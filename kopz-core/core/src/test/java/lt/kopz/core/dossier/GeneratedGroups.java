package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.text;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.DeclaredSize;
import lt.kopz.core.group.GroupKind;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingDemand;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.MemberRole;
import lt.kopz.core.group.Membership;
import lt.kopz.core.group.SubmittedReport;
import lt.kopz.core.group.Vote;
import lt.kopz.core.regulation.ActKind;
import lt.kopz.core.regulation.Duty;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.Majority;
import lt.kopz.core.regulation.Quorum;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.regulation.Share;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.GrammaticalCase;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

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

    private record Body(List<Held> seats, List<Met> meetings, List<Demanded> demands, RulesOfProcedure rules) {}

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

    private static Meeting meeting(String id, Met met) {
        return Meeting.builder()
                .id(id)
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

    /**
     * Whole dossiers: money and events as {@link GeneratedDossiers} makes them, and up to two groups with rules, whose seats may be called
     * alike; mostly one.
     */
    public static Arbitrary<Dossier> dossiers() {
        Arbitrary<List<Body>> bodies = Arbitraries.frequencyOf(
                Tuple.of(1, bodies().list().ofSize(0)),
                Tuple.of(6, bodies().list().ofSize(1)),
                Tuple.of(3, bodies().list().ofSize(2)));
        return Combinators.combine(GeneratedDossiers.dossiers(), bodies).as(GeneratedGroups::with);
    }

    private static Arbitrary<Body> bodies() {
        Arbitrary<Demanded> demand = Combinators.combine(
                        Arbitraries.integers().between(0, 110),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(-1, 4))
                .as(Demanded::new);
        return Combinators.combine(
                        seats(), meetings().list().ofMaxSize(5), demand.list().ofMaxSize(2), rules())
                .as(Body::new);
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
                        .addDuties(Duty.yearlyReport("yearly-report", text("taryba"), MonthDay.of(1, 10)))
                        .provenance(STATED)
                        .build());
    }

    private static Dossier with(Dossier dossier, List<Body> bodies) {
        return Dossier.builder()
                .from(dossier)
                .addActs(LegalAct.builder()
                        .id("act-rules")
                        .kind(ActKind.ORDINANCE)
                        .adopted(PartialDate.of(FIRST_DAY))
                        .provenance(STATED)
                        .build())
                .groups(IntStream.range(0, bodies.size())
                        .mapToObj(i -> group(i == 0 ? "" : "other-", bodies.get(i)))
                        .toList())
                .build();
    }

    private static CoordinationGroup group(String before, Body body) {
        CoordinationGroup.Builder group = CoordinationGroup.builder()
                .id(before + "group")
                .name(text("darbo grupė").with("lt", GrammaticalCase.GENITIVE, "darbo grupės"))
                .kind(GroupKind.WORKING_GROUP)
                .memberships(memberships(body.seats()).stream()
                        .map(member -> member.withId(before + member.id())
                                .withStandsInFor(member.standsInFor().map(before::concat)))
                        .toList())
                .declaredSize(DeclaredSize.builder()
                        .members(1 + body.seats().size())
                        .on(PartialDate.unknown())
                        .build())
                .addReports(SubmittedReport.builder()
                        .year(2019)
                        .given(PartialDate.of(
                                FIRST_DAY.plusDays(100L + 10L * body.seats().size())))
                        .build())
                .rules(body.rules()
                        .withId(before + body.rules().id())
                        .withDuties(body.rules().duties().stream()
                                .map(duty -> duty.withId(before + duty.id()))
                                .toList()))
                .provenance(STATED);
        for (int i = 0; i < body.meetings().size(); i++) {
            group.addMeetings(meeting(before + "meeting-" + i, body.meetings().get(i)));
        }
        for (int i = 0; i < body.demands().size(); i++) {
            Demanded demanded = body.demands().get(i);
            MeetingDemand.Builder demand = MeetingDemand.builder()
                    .id(before + "demand-" + i)
                    .made(Sourced.stated(PartialDate.of(FIRST_DAY.plusDays(demanded.day()))))
                    .count(Headcount.exactly(demanded.by()))
                    .provenance(STATED);
            if (demanded.answeredBy() >= 0
                    && demanded.answeredBy() < body.meetings().size()) {
                demand.meeting(before + "meeting-" + demanded.answeredBy());
            }
            group.addDemands(demand.build());
        }
        return group.build();
    }
}
