package lt.kopz.guide;

import static lt.kopz.core.wording.LocalizedText.english;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import lt.kopz.core.agreement.AgreementState;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventKind;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.attendance.Lecturer;
import lt.kopz.core.attendance.OfWhich;
import lt.kopz.core.attendance.TargetUnits;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.group.AgendaItem;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.DeclaredSize;
import lt.kopz.core.group.GroupKind;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingForm;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.MemberRole;
import lt.kopz.core.group.Membership;
import lt.kopz.core.group.Sector;
import lt.kopz.core.group.SubmittedReport;
import lt.kopz.core.group.Vote;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.party.LegalForm;
import lt.kopz.core.party.Municipality;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.party.Person;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Deliverable;
import lt.kopz.core.plan.DeliverableKind;
import lt.kopz.core.plan.DeliverableState;
import lt.kopz.core.plan.Goal;
import lt.kopz.core.plan.Indicator;
import lt.kopz.core.plan.IndicatorValue;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Measured;
import lt.kopz.core.plan.Recommendation;
import lt.kopz.core.plan.Task;
import lt.kopz.core.regulation.ActKind;
import lt.kopz.core.regulation.ActPoint;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.Duty;
import lt.kopz.core.regulation.Issuer;
import lt.kopz.core.regulation.IssuerRole;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.Majority;
import lt.kopz.core.regulation.Quorum;
import lt.kopz.core.regulation.RelationKind;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.regulation.SeatRequirement;
import lt.kopz.core.regulation.Share;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.source.SourceDocument;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.time.TeachingHours;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.WordForms;

/**
 * The year 2024 of Harrowmere, a town that does not exist, put together in code.
 *
 * <p>Its commission has nine seats, meets every quarter and needs three fifths for a quorum. Its plan for 2024 and 2025 is drawn up in
 * thousands of euro, paid from three sources, and amended twice.
 */
public final class Harrowmere {
    /** The action plan. */
    public static final String PLAN = "plan-2024-2025";

    /** The lectures at schools. */
    public static final String LECTURES = "lectures";

    private static final Provenance REPORT = section(1);
    private static final Provenance MEETINGS = section(2);
    private static final Provenance MONEY = section(3);
    private static final Provenance EVENTS = section(4);

    /** Put together when it is asked for the first time. */
    private static final class Made {
        static final Dossier DOSSIER = builder().build();
    }

    private Harrowmere() {}

    /**
     * All that is known of the town.
     *
     * @return the dossier, known until the end of 2024
     */
    public static Dossier dossier() {
        return Made.DOSSIER;
    }

    /**
     * The same, for whoever adds something.
     *
     * @return a builder that holds all that {@link #dossier()} holds
     */
    public static Dossier.Builder builder() {
        Dossier.Builder dossier = heading();
        parties(dossier);
        acts(dossier);
        dossier.addGroups(commission());
        dossier.addCompleteness(CompletenessStatement.builder()
                .id("all-meetings")
                .list(ListKind.MEETINGS)
                .owner("commission")
                .period(DateRange.ofYears(2023, 2024))
                .extent(Extent.COMPLETE)
                .provenance(MEETINGS)
                .build());
        dossier.addCompleteness(CompletenessStatement.builder()
                .id("all-minutes")
                .list(ListKind.MINUTES)
                .owner("commission")
                .period(DateRange.ofYears(2023, 2024))
                .extent(Extent.COMPLETE)
                .provenance(MEETINGS)
                .build());
        dossier.addCompleteness(CompletenessStatement.builder()
                .id("all-members")
                .list(ListKind.MEMBERS)
                .owner("commission")
                .period(DateRange.ofYears(2023, 2024))
                .extent(Extent.COMPLETE)
                .provenance(MEETINGS)
                .build());
        dossier.addCompleteness(CompletenessStatement.builder()
                .id("all-appropriations")
                .list(ListKind.APPROPRIATIONS)
                .owner(PLAN)
                .period(DateRange.ofYear(2024))
                .extent(Extent.COMPLETE)
                .provenance(MONEY)
                .build());
        dossier.addPlans(plan());
        HarrowmereMoney.addTo(dossier);
        events(dossier);
        agreements(dossier);
        saidTwice(dossier);
        return dossier;
    }

    // tag::heading
    private static Dossier.Builder heading() {
        return Dossier.builder()
                .id("harrowmere-2024")
                .title(english("Harrowmere against trafficking, 2024"))
                .municipality(Municipality.builder()
                        .id("harrowmere")
                        .name(LocalizedText.of(
                                "en",
                                WordForms.of("Borough of Harrowmere")
                                        .with(GrammaticalCase.GENITIVE, "the Borough of Harrowmere")))
                        .country("XX") // no country has this code
                        .build())
                .currency(Amounts.currency("EUR"))
                .reportingPeriod(DateRange.ofYear(2024))
                .knownUntil(Sourced.stated(LocalDate.of(2024, 12, 31)))
                .addDocuments(SourceDocument.builder()
                        .id("report-2024")
                        .title(english("Report of the commission for 2024"))
                        .language("en")
                        .written(on("2025-01-20"))
                        .build());
    }
    // end::heading

    private static void parties(Dossier.Builder dossier) {
        dossier.addOrganisations(
                organisation("harbour-house", "Harbour House", LegalForm.ASSOCIATION),
                organisation("police", "Harrowmere Police Station", LegalForm.STATE_INSTITUTION),
                organisation("schools", "School Board of Harrowmere", LegalForm.MUNICIPAL_BODY),
                organisation("open-door", "Open Door Foundation", LegalForm.ASSOCIATION),
                organisation("safe-towns", "Fund for Safe Towns", LegalForm.PUBLIC_ESTABLISHMENT));
        dossier.addPeople(
                person("marlowe", "Alice Marlowe", "deputy mayor", "harrowmere"),
                person("brackley", "Thomas Brackley", "legal officer", "harrowmere"),
                person("finch", "Eleanor Finch", "head of social services", "harrowmere"),
                person("underhill", "George Underhill", "inspector", "police"),
                person("sayer", "Ruth Sayer", "inspector", "police"),
                person("penrose", "Margaret Penrose", "chair of the board", "schools"),
                person("ashdown", "Henry Ashdown", "public health officer", "harrowmere"),
                person("lark", "Judith Lark", "head of the shelter", "harbour-house"),
                person("hale", "Simon Hale", "social worker", "harbour-house"),
                person("wren", "Clara Wren", "coordinator", "open-door"),
                person("croft", "Edward Croft", "legal adviser", "open-door"));
    }

    private static Organisation organisation(String id, String name, LegalForm form) {
        return Organisation.builder().id(id).name(english(name)).legalForm(form).build();
    }

    private static Person person(String id, String name, String office, String organisation) {
        return Person.builder()
                .id(id)
                .name(name)
                .office(english(office))
                .organisation(organisation)
                .build();
    }

    private static void acts(Dossier.Builder dossier) {
        dossier.addActs(
                decision("decision-88", "2023-12-14", "88", "On the commission against trafficking")
                        .addPoints(
                                ActPoint.builder()
                                        .number("3")
                                        .text(english("The commission meets at least once in every quarter."))
                                        .build(),
                                ActPoint.builder()
                                        .number("4")
                                        .text(english("Three fifths of the seats are a quorum."))
                                        .build())
                        .build(),
                decision("decision-12", "2024-01-18", "12", "On the plan against trafficking for 2024 and 2025")
                        .build(),
                decision("decision-31", "2024-05-16", "31", "On an amendment to decision 12")
                        .addRelations(amends("decision-12"))
                        .build(),
                decision("decision-58", "2024-09-19", "58", "On a further amendment to decision 12")
                        .addRelations(amends("decision-12"))
                        .build(),
                decision("decision-17", "2024-04-18", "17", "On a member of the commission")
                        .build(),
                decision("decision-5", "2024-02-01", "5", "On the budget of the borough for 2024")
                        .build(),
                minutes("minutes-1", "2024-02-14", "M-1"),
                minutes("minutes-3", "2024-08-28", "M-3"),
                minutes("minutes-4", "2024-11-20", "M-4"));
    }

    private static LegalAct.Builder decision(String id, String day, String number, String title) {
        return LegalAct.builder()
                .id(id)
                .kind(ActKind.DECISION)
                .addIssuers(issuer(IssuerRole.COUNCIL))
                .adopted(PartialDate.parse(day))
                .effective(on(day))
                .addNumbers(number)
                .title(english(title))
                .provenance(REPORT);
    }

    private static LegalAct minutes(String id, String day, String number) {
        return LegalAct.builder()
                .id(id)
                .kind(ActKind.MINUTES)
                .addIssuers(issuer(IssuerRole.GROUP))
                .adopted(PartialDate.parse(day))
                .addNumbers(number)
                .provenance(REPORT)
                .build();
    }

    private static Issuer issuer(IssuerRole role) {
        return Issuer.builder().role(role).organisation("harrowmere").build();
    }

    private static ActRelation amends(String act) {
        return ActRelation.builder().kind(RelationKind.AMENDS).act(act).build();
    }

    // tag::commission
    private static CoordinationGroup commission() {
        return CoordinationGroup.builder()
                .id("commission")
                .name(english("Commission against Trafficking of Harrowmere"))
                .kind(GroupKind.COMMISSION)
                .addBasis("decision-88")
                .composition("decision-88")
                .declaredSize(DeclaredSize.builder()
                        .members(9)
                        .on(PartialDate.parse("2023-12-14"))
                        .build())
                .addSectors(sector("public", "public bodies"), sector("civil", "civil society"))
                .memberships(members())
                .rules(RulesOfProcedure.builder()
                        .id("rules")
                        .act("decision-88")
                        .meetings(Cadence.perCalendarPeriod(1, Cadence.Unit.QUARTER))
                        .quorum(new Quorum(Share.atLeast(3, 5), Quorum.Base.DECLARED))
                        .majority(new Majority(Share.MORE_THAN_HALF, Majority.Base.VOTES_CAST, true))
                        .minutesWorkingDays(5)
                        .addSeats(new SeatRequirement("public", 6, 6), new SeatRequirement("civil", 3, 3))
                        .vacancyDays(14)
                        .addDuties(Duty.yearlyReport("yearly-report", english("the council"), MonthDay.of(2, 1)))
                        .build())
                .meetings(meetings())
                .addReports(SubmittedReport.builder()
                        .year(2023)
                        .given(PartialDate.parse("2024-01-30"))
                        .build())
                .provenance(REPORT)
                .build();
    }
    // end::commission

    private static Sector sector(String id, String name) {
        return Sector.builder().id(id).name(english(name)).build();
    }

    private static ImmutableList<Membership> members() {
        return ImmutableList.of(
                member(1, "marlowe", "public", "harrowmere")
                        .addRoles(MemberRole.CHAIR)
                        .build(),
                member(2, "finch", "public", "harrowmere")
                        .addRoles(MemberRole.DEPUTY_CHAIR)
                        .build(),
                member(3, "brackley", "public", "harrowmere")
                        .addRoles(MemberRole.SECRETARY)
                        .build(),
                member(4, "underhill", "public", "police")
                        .addRoles(MemberRole.MEMBER)
                        .until(PartialDate.parse("2024-03-31"))
                        .build(),
                member(4, "sayer", "public", "police")
                        .addRoles(MemberRole.MEMBER)
                        .since(PartialDate.parse("2024-04-18"))
                        .act("decision-17")
                        .build(),
                member(5, "penrose", "public", "schools")
                        .addRoles(MemberRole.MEMBER)
                        .build(),
                member(6, "ashdown", "public", "harrowmere")
                        .addRoles(MemberRole.MEMBER)
                        .build(),
                member(7, "lark", "civil", "harbour-house")
                        .addRoles(MemberRole.MEMBER)
                        .build(),
                member(7, "hale", "civil", "harbour-house")
                        .seat("seat-7-substitute") // whoever stands in has no seat that counts, but a place of his own
                        .addRoles(MemberRole.SUBSTITUTE)
                        .standsInFor("member-lark")
                        .build(),
                member(8, "wren", "civil", "open-door")
                        .addRoles(MemberRole.MEMBER)
                        .build(),
                member(9, "croft", "civil", "open-door")
                        .addRoles(MemberRole.MEMBER)
                        .build());
    }

    private static Membership.Builder member(int seat, String person, String sector, String organisation) {
        return Membership.builder()
                .id("member-" + person)
                .seat("seat-" + seat)
                .person(person)
                .sector(sector)
                .organisation(organisation)
                .since(PartialDate.parse("2023-12-14"))
                .act("decision-88")
                .provenance(REPORT);
    }

    private static ImmutableList<Meeting> meetings() {
        return ImmutableList.of(
                meeting("meeting-1", "2024-02-14", 7)
                        .minutes("minutes-1")
                        .minutesSigned(PartialDate.parse("2024-02-20"))
                        .addAgenda(AgendaItem.of(english("How the lectures at schools are arranged")))
                        .addVotes(Vote.builder()
                                .question(english("To begin with the lectures in February"))
                                .inFavour(Headcount.exactly(5))
                                .against(Headcount.exactly(2))
                                .abstained(Headcount.exactly(0))
                                .carried(true)
                                .build())
                        .build(),
                meeting("meeting-2", "2024-05-08", 6).form(MeetingForm.REMOTE).build(), // its minutes are not found
                meeting("meeting-3", "2024-08-28", 5)
                        .minutes("minutes-3")
                        .minutesSigned(PartialDate.parse("2024-08-30"))
                        .build(),
                meeting("meeting-4", "2024-11-20", 8)
                        .minutes("minutes-4")
                        .minutesSigned(PartialDate.parse("2024-12-02"))
                        .build());
    }

    private static Meeting.Builder meeting(String id, String day, long present) {
        return Meeting.builder()
                .id(id)
                .date(on(day))
                .state(MeetingState.HELD)
                .membersPresent(Headcount.exactly(present))
                .provenance(MEETINGS);
    }

    // tag::plan
    private static ActionPlan plan() {
        return ActionPlan.builder()
                .id(PLAN)
                .title(english("Plan against Trafficking of Harrowmere for 2024 and 2025"))
                .period(DateRange.ofYears(2024, 2025))
                .approvedBy("decision-12")
                .approved(PartialDate.parse("2024-01-18"))
                .implementsMeasure("line-03-02")
                .addGoals(goal("goal-1", "1", "Fewer people are deceived"), goal("goal-2", "2", "Victims are helped"))
                .addTasks(
                        task("task-1-1", "1.1", "To teach the young and those who work with them", "goal-1"),
                        task("task-2-1", "2.1", "To give shelter and advice", "goal-2"))
                .addMeasures(lectures(), training(), shelter(), cooperation())
                .addRecommendations(Recommendation.builder()
                        .id("recommendation")
                        .measure("training")
                        .text(english("Train the staff of hotels as well"))
                        .forPeriod(PartialDate.parse("2025"))
                        .provenance(REPORT)
                        .build())
                .provenance(REPORT)
                .build();
    }
    // end::plan

    private static Goal goal(String id, String code, String title) {
        return Goal.builder().id(id).code(code).title(english(title)).build();
    }

    private static Task task(String id, String code, String title, String goal) {
        return Task.builder().id(id).code(code).title(english(title)).goal(goal).build();
    }

    private static Measure lectures() {
        return measure("school-lectures", "1.1.1", "Lectures at schools", "task-1-1", "schools")
                .addIndicators(Indicator.builder()
                        .id("listeners")
                        .name(english("participations in lectures"))
                        .addTargets(
                                IndicatorValue.stated(PartialDate.ofYear(2024), Measured.of(Headcount.exactly(400))))
                        .addActuals(
                                IndicatorValue.stated(PartialDate.ofYear(2024), Measured.of(Headcount.atLeast(458))))
                        .build())
                .build();
    }

    private static Measure training() {
        return measure("training", "1.1.2", "Training for social workers and police officers", "task-1-1", "harrowmere")
                .build();
    }

    private static Measure shelter() {
        return measure("crisis-room", "2.1.1", "A crisis room for four people", "task-2-1", "harbour-house")
                .addDeliverables(Deliverable.builder()
                        .id("room")
                        .kind(DeliverableKind.OTHER)
                        .title(english("the furnished room"))
                        .state(DeliverableState.DELIVERED)
                        .date(PartialDate.parse("2024-07"))
                        .provenance(REPORT)
                        .build())
                .build();
    }

    private static Measure cooperation() {
        return measure("cooperation", "2.1.2", "Agreements on cooperation", "task-2-1", "harrowmere")
                .due(PartialDate.parse("2024-11-30"))
                .build();
    }

    private static Measure.Builder measure(String id, String number, String title, String task, String responsible) {
        return Measure.builder()
                .id(id)
                .number(number)
                .title(english(title))
                .task(task)
                .addResponsible(responsible)
                .provenance(REPORT);
    }

    // tag::events
    private static void events(Dossier.Builder dossier) {
        dossier.addSeries(EventSeries.builder()
                .id(LECTURES)
                .measure("school-lectures")
                .title(english("Not for sale: lectures for pupils"))
                .date(on("2024/2025"))
                .intended(20)
                .targets(TargetUnits.builder()
                        .unit(english("schools"))
                        .total(12)
                        .reached(Headcount.exactly(9))
                        .plannedIncluded(false)
                        .build())
                .provenance(EVENTS)
                .build());
        dossier.addEvents(
                lecture("lectures-spring", "2024-02/2024-05", 10, EventState.HELD)
                        .participations(Headcount.exactly(268))
                        .build(),
                lecture("lectures-autumn", "2024-09/2024-12", 8, EventState.HELD)
                        .participations(Headcount.atLeast(190))
                        .build(),
                lecture("lectures-winter", "2025-02", 2, EventState.PLANNED).build());
        // end::events
        dossier.addEvents(
                Event.builder()
                        .id("training-march")
                        .measure("training")
                        .kind(EventKind.TRAINING)
                        .title(english("How to recognise a victim"))
                        .state(EventState.HELD)
                        .date(on("2024-03-21"))
                        .participations(Headcount.exactly(24))
                        .addOfWhich(OfWhich.builder()
                                .who(english("social workers"))
                                .count(Headcount.exactly(15))
                                .build())
                        .duration(TeachingHours.clock(new BigDecimal("3")))
                        .addLecturers(Lecturer.stated("wren"))
                        .provenance(EVENTS)
                        .build(),
                Event.builder()
                        .id("training-october")
                        .measure("training")
                        .kind(EventKind.TRAINING)
                        .title(english("How to question a victim"))
                        .state(EventState.POSTPONED)
                        .date(on("2024-10-10"))
                        .postponedTo(PartialDate.parse("2025-01"))
                        .reason(english("illness of the lecturer"))
                        .provenance(EVENTS)
                        .build(),
                Event.builder()
                        .id("campaign")
                        .measure("school-lectures")
                        .kind(EventKind.CAMPAIGN)
                        .title(english("A stall in the market square on the EU Anti-Trafficking Day"))
                        .state(EventState.HELD)
                        .date(on("2024-10-18"))
                        .participations(Headcount.unknown())
                        .provenance(EVENTS)
                        .build());
    }

    private static Event.Builder lecture(String id, String date, int occurrences, EventState state) {
        return Event.builder()
                .id(id)
                .measure("school-lectures")
                .series(LECTURES)
                .kind(EventKind.LECTURE)
                .title(english("Not for sale: lectures for pupils"))
                .state(state)
                .date(on(date))
                .occurrences(occurrences)
                .participations(Headcount.unknown())
                .duration(TeachingHours.academic(new BigDecimal("1"), 45))
                .provenance(EVENTS);
    }

    private static void agreements(Dossier.Builder dossier) {
        dossier.addAgreements(
                CooperationAgreement.builder()
                        .id("agreement-shelter")
                        .measure("cooperation")
                        .purpose(english("shelter at any hour"))
                        .party("harrowmere")
                        .addCounterparties("harbour-house", "police")
                        .state(AgreementState.IN_FORCE)
                        .signed(PartialDate.parse("2024-02-26"))
                        .inForceFrom(PartialDate.parse("2024-03-01"))
                        .inForceUntil(PartialDate.parse("2026-02-28"))
                        .provenance(REPORT)
                        .build(),
                CooperationAgreement.builder()
                        .id("agreement-advice")
                        .measure("cooperation")
                        .purpose(english("free legal advice"))
                        .party("harrowmere")
                        .addCounterparties("open-door")
                        .state(AgreementState.TO_BE_SIGNED)
                        .prepared(PartialDate.parse("2024-10"))
                        .toBeSigned(PartialDate.parse("2024-11-30"))
                        .provenance(REPORT)
                        .build());
    }

    // tag::said-twice
    private static void saidTwice(Dossier.Builder dossier) {
        dossier.addClaims(
                Claim.builder()
                        .id("claim-pupils")
                        .assertion(
                                FigureStated.of(Question.of("participations-in-all", LECTURES), Headcount.exactly(458)))
                        .provenance(Provenance.stated(
                                Source.of("report-2024").at("section 4").quoting("458 pupils attended our lectures.")))
                        .build(),
                Claim.builder()
                        .id("claim-quarters")
                        .assertion(new Assertion.RuleObserved("rules"))
                        .provenance(Provenance.stated(Source.of("report-2024")
                                .at("section 2")
                                .quoting("The commission met in every quarter.")))
                        .build());
        dossier.addContradictions(Contradiction.builder()
                .id("price-of-the-room")
                .subject("crisis-room")
                .what(english("The price of the furnished crisis room"))
                .addAlternatives(
                        Alternative.builder()
                                .id("as-reported")
                                .value(new StatedValue.OfAmount(Amounts.euro("31200.00")))
                                .provenance(MONEY)
                                .build(),
                        Alternative.builder()
                                .id("as-invoiced")
                                .value(new StatedValue.OfAmount(Amounts.euro("31500.00")))
                                .provenance(MONEY)
                                .build())
                .provenance(MONEY)
                .build());
    }
    // end::said-twice

    static Provenance section(int number) {
        return Provenance.stated(Source.of("report-2024").at("section " + number));
    }

    static Sourced<PartialDate> on(String date) {
        return Sourced.stated(PartialDate.parse(date));
    }
}
