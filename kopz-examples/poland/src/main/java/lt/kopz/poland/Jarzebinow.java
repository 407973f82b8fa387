package lt.kopz.poland;

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
import lt.kopz.core.source.KindName;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.source.SourceDocument;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.source.Vocabulary;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.time.TeachingHours;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.WordForms;

/**
 * The year 2024 of the commune of Jarzębinów, which does not exist: a team of eight that meets every quarter and needs half of its seats
 * for a quorum, and a plan that the council adopted by resolution and pays for in złoty.
 */
public final class Jarzebinow {
    /** The action plan. */
    public static final String PLAN = "plan-2024-2025";

    /** The workshops at schools. */
    public static final String WORKSHOPS = "warsztaty";

    private static final Provenance TEAM = chapter(1);
    private static final Provenance MEETINGS = chapter(2);
    private static final Provenance EVENTS = chapter(4);
    private static final DateRange YEAR = DateRange.ofYear(2024);

    /** Put together when it is asked for the first time. */
    private static final class Made {
        static final Dossier DOSSIER = built();
    }

    private Jarzebinow() {}

    /**
     * All that is known of the commune.
     *
     * @return the dossier, known until the end of 2024
     */
    public static Dossier dossier() {
        return Made.DOSSIER;
    }

    private static Dossier built() {
        Dossier.Builder dossier = heading();
        parties(dossier);
        acts(dossier);
        dossier.addGroups(team());
        dossier.addPlans(plan());
        JarzebinowMoney.addTo(dossier);
        events(dossier);
        agreement(dossier);
        claims(dossier);
        complete(dossier);
        ownKinds(dossier);
        return dossier.build();
    }

    private static Dossier.Builder heading() {
        return Dossier.builder()
                .id("jarzebinow-2024")
                .title(text(
                        "Przeciwdziałanie handlowi ludźmi w gminie Jarzębinów w 2024 r.",
                        "Jarzębinów against trafficking, 2024"))
                .municipality(Municipality.builder()
                        .id("jarzebinow")
                        .name(named(
                                "Gmina Jarzębinów",
                                "Gminy Jarzębinów",
                                "Commune of Jarzębinów",
                                "the Commune of Jarzębinów"))
                        .country("PL")
                        .build())
                .currency(Amounts.currency("PLN"))
                .reportingPeriod(YEAR)
                .knownUntil(Sourced.stated(LocalDate.of(2024, 12, 31)))
                .addDocuments(SourceDocument.builder()
                        .id("sprawozdanie-2024")
                        .title(text("Sprawozdanie zespołu za 2024 r.", "Report of the team for 2024"))
                        .language("pl")
                        .written(on("2025-01-27"))
                        .build());
    }

    private static void parties(Dossier.Builder dossier) {
        dossier.addOrganisations(
                organisation(
                        "osrodek",
                        named(
                                "Gminny Ośrodek Pomocy Społecznej w Jarzębinowie",
                                "Gminnego Ośrodka Pomocy Społecznej w Jarzębinowie",
                                "Social Assistance Centre of Jarzębinów",
                                "the Social Assistance Centre of Jarzębinów"),
                        LegalForm.BUDGETARY_INSTITUTION),
                organisation(
                        "policja",
                        named(
                                "Posterunek Policji w Jarzębinowie",
                                "Posterunku Policji w Jarzębinowie",
                                "Police Station of Jarzębinów",
                                "the Police Station of Jarzębinów"),
                        LegalForm.STATE_INSTITUTION),
                organisation(
                        "szkola",
                        named(
                                "Zespół Szkół w Jarzębinowie",
                                "Zespołu Szkół w Jarzębinowie",
                                "Schools of Jarzębinów",
                                "the Schools of Jarzębinów"),
                        LegalForm.BUDGETARY_INSTITUTION),
                organisation("przystan", association("„Przystań”", "“Harbour”"), LegalForm.ASSOCIATION),
                organisation("latarnia", association("„Latarnia”", "“Lighthouse”"), LegalForm.ASSOCIATION),
                organisation(
                        "wojewoda",
                        named("wojewoda", "wojewody", "voivode", "the voivode"),
                        LegalForm.STATE_INSTITUTION));
        dossier.addPeople(
                person("lipowska", "Barbara Lipowska", "zastępca wójta", "deputy mayor", "jarzebinow"),
                person("jesionek", "Marek Jesionek", "radca prawny", "legal adviser", "jarzebinow"),
                person("topolska", "Halina Topolska", "kierownik", "head", "osrodek"),
                person("grabek", "Tadeusz Grabek", "kierownik", "head", "policja"),
                person("klonowicz", "Ewa Klonowicz", "dzielnicowa", "district officer", "policja"),
                person("wierzba", "Zofia Wierzba", "pedagog", "counsellor", "szkola"),
                person("olszak", "Jan Olszak", "prezes", "president", "przystan"),
                person("bukowska", "Irena Bukowska", "pracownik socjalny", "social worker", "przystan"),
                person("sosna", "Piotr Sosna", "prezes", "president", "latarnia"));
    }

    private static LocalizedText association(String polish, String english) {
        return named(
                "Stowarzyszenie " + polish,
                "Stowarzyszenia " + polish,
                english + " Association",
                "the " + english + " Association");
    }

    private static Organisation organisation(String id, LocalizedText name, LegalForm form) {
        return Organisation.builder().id(id).name(name).legalForm(form).build();
    }

    private static Person person(String id, String name, String office, String inEnglish, String organisation) {
        return Person.builder()
                .id(id)
                .name(name)
                .office(text(office, inEnglish))
                .organisation(organisation)
                .build();
    }

    private static void acts(Dossier.Builder dossier) {
        dossier.addActs(
                ordinance(
                                "zarzadzenie-60",
                                "2023-12-11",
                                "60/2023",
                                "w sprawie powołania zespołu i nadania mu regulaminu",
                                "on setting up the team and its rules of procedure")
                        .addPoints(
                                point(
                                        "5",
                                        "Zespół zbiera się co najmniej raz w kwartale.",
                                        "The team meets at least once in every quarter."),
                                point("6", "Kworum stanowi połowa składu zespołu.", "Half of the seats are a quorum."))
                        .build(),
                ordinance(
                                "zarzadzenie-12",
                                "2024-03-18",
                                "12/2024",
                                "w sprawie zmiany w składzie zespołu",
                                "on a change in the composition of the team")
                        .addRelations(amends("zarzadzenie-60"))
                        .build(),
                ordinance(
                                "zarzadzenie-21",
                                "2024-04-22",
                                "21/2024",
                                "w sprawie zmian w budżecie gminy na 2024 r.",
                                "on changes of the budget of the commune for 2024")
                        .addRelations(amends("uchwala-411"))
                        .build(),
                resolution(
                                "uchwala-410",
                                "2023-12-28",
                                "LXII/410/2023",
                                "w sprawie przyjęcia planu działań przeciwko handlowi ludźmi na lata 2024–2025",
                                "on the action plan against trafficking for 2024–2025")
                        .build(),
                resolution(
                                "uchwala-411",
                                "2023-12-28",
                                "LXII/411/2023",
                                "uchwała budżetowa gminy na 2024 r.",
                                "on the budget of the commune for 2024")
                        .build(),
                resolution(
                                "uchwala-14",
                                "2024-06-26",
                                "III/14/2024",
                                "w sprawie zmiany uchwały budżetowej gminy na 2024 r.",
                                "on an amendment of the budget of the commune for 2024")
                        .addRelations(amends("uchwala-411"))
                        .build(),
                minutes(1, "2024-02-21"),
                minutes(2, "2024-04-29"),
                minutes(3, "2024-09-18"),
                minutes(4, "2024-12-11"));
    }

    private static LegalAct.Builder ordinance(String id, String day, String number, String title, String inEnglish) {
        return act(id, ActKind.ORDINANCE, IssuerRole.MAYOR, day, number).title(text(title, inEnglish));
    }

    private static LegalAct.Builder resolution(String id, String day, String number, String title, String inEnglish) {
        return act(id, ActKind.RESOLUTION, IssuerRole.COUNCIL, day, number).title(text(title, inEnglish));
    }

    private static LegalAct minutes(int number, String day) {
        return act("protokol-" + number, ActKind.MINUTES, IssuerRole.GROUP, day, number + "/2024")
                .build();
    }

    private static LegalAct.Builder act(String id, ActKind kind, IssuerRole role, String day, String number) {
        return LegalAct.builder()
                .id(id)
                .kind(kind)
                .addIssuers(Issuer.builder()
                        .role(role)
                        .organisation(role.equals(IssuerRole.GROUP) ? "zespol" : "jarzebinow")
                        .build())
                .adopted(PartialDate.parse(day))
                .effective(on(day))
                .addNumbers(number)
                .provenance(TEAM);
    }

    private static ActPoint point(String number, String polish, String english) {
        return ActPoint.builder().number(number).text(text(polish, english)).build();
    }

    private static ActRelation amends(String act) {
        return ActRelation.builder().kind(RelationKind.AMENDS).act(act).build();
    }

    private static CoordinationGroup team() {
        return CoordinationGroup.builder()
                .id("zespol")
                .name(named(
                        "Zespół do spraw Przeciwdziałania Handlowi Ludźmi w Jarzębinowie",
                        "Zespołu do spraw Przeciwdziałania Handlowi Ludźmi w Jarzębinowie",
                        "Team against Trafficking in Human Beings of Jarzębinów",
                        "the Team against Trafficking in Human Beings of Jarzębinów"))
                .kind(new GroupKind("TEAM"))
                .addBasis("zarzadzenie-60")
                .composition("zarzadzenie-60")
                .declaredSize(DeclaredSize.builder()
                        .members(8)
                        .on(PartialDate.parse("2023-12-11"))
                        .build())
                .addSectors(
                        sector("publiczny", "instytucje publiczne", "public bodies"),
                        sector("spoleczny", "organizacje pozarządowe", "non-governmental organisations"))
                .memberships(members())
                .rules(RulesOfProcedure.builder()
                        .id("regulamin")
                        .act("zarzadzenie-60")
                        .meetings(Cadence.perCalendarPeriod(1, Cadence.Unit.QUARTER))
                        .quorum(new Quorum(Share.atLeast(1, 2), Quorum.Base.DECLARED))
                        .majority(new Majority(Share.MORE_THAN_HALF, Majority.Base.VOTES_CAST, true))
                        .minutesWorkingDays(5)
                        .addSeats(new SeatRequirement("publiczny", 5, 5), new SeatRequirement("spoleczny", 3, 3))
                        .vacancyDays(30)
                        .addDuties(Duty.yearlyReport(
                                "sprawozdanie-roczne", text("Rada Gminy", "the council"), MonthDay.of(3, 31)))
                        .build())
                .meetings(meetings())
                .addReports(SubmittedReport.builder()
                        .year(2023)
                        .given(PartialDate.parse("2024-03-20"))
                        .build())
                .provenance(TEAM)
                .build();
    }

    private static Sector sector(String id, String polish, String english) {
        return Sector.builder().id(id).name(text(polish, english)).build();
    }

    private static ImmutableList<Membership> members() {
        return ImmutableList.of(
                member(1, "lipowska", "publiczny", "jarzebinow")
                        .addRoles(MemberRole.CHAIR)
                        .build(),
                member(2, "topolska", "publiczny", "osrodek")
                        .addRoles(MemberRole.DEPUTY_CHAIR)
                        .build(),
                member(3, "jesionek", "publiczny", "jarzebinow")
                        .addRoles(MemberRole.SECRETARY)
                        .build(),
                member(4, "grabek", "publiczny", "policja")
                        .addRoles(MemberRole.MEMBER)
                        .until(PartialDate.parse("2024-02-29"))
                        .build(),
                member(4, "klonowicz", "publiczny", "policja")
                        .addRoles(MemberRole.MEMBER)
                        .since(PartialDate.parse("2024-03-18"))
                        .act("zarzadzenie-12")
                        .build(),
                member(5, "wierzba", "publiczny", "szkola")
                        .addRoles(MemberRole.MEMBER)
                        .build(),
                member(6, "olszak", "spoleczny", "przystan")
                        .addRoles(MemberRole.MEMBER)
                        .build(),
                member(7, "bukowska", "spoleczny", "przystan")
                        .addRoles(MemberRole.MEMBER)
                        .build(),
                member(8, "sosna", "spoleczny", "latarnia")
                        .addRoles(MemberRole.MEMBER)
                        .build());
    }

    private static Membership.Builder member(int seat, String person, String sector, String organisation) {
        return Membership.builder()
                .id("czlonek-" + person)
                .seat("miejsce-" + seat)
                .person(person)
                .sector(sector)
                .organisation(organisation)
                .since(PartialDate.parse("2023-12-11"))
                .act("zarzadzenie-60")
                .provenance(TEAM);
    }

    private static ImmutableList<Meeting> meetings() {
        return ImmutableList.of(
                meeting(1, "2024-02-21", 6, "2024-02-27").build(),
                meeting(2, "2024-04-29", 4, "2024-05-08").build(), // half of the seats; the week of 1 and 3 May
                meeting(3, "2024-09-18", 3, "2024-09-24").build(), // one short of half
                meeting(4, "2024-12-11", 7, "2024-12-18")
                        .addAgenda(AgendaItem.of(text("Zadania na 2025 r.", "What is to be done in 2025")))
                        .addVotes(Vote.builder()
                                .question(text(
                                        "Wystąpić do rady o środki na tłumacza",
                                        "To ask the council for money for an interpreter"))
                                .inFavour(Headcount.exactly(5))
                                .against(Headcount.exactly(1))
                                .abstained(Headcount.exactly(1))
                                .carried(true)
                                .build())
                        .build());
    }

    private static Meeting.Builder meeting(int number, String day, long present, String signed) {
        return Meeting.builder()
                .id("posiedzenie-" + number)
                .date(on(day))
                .state(MeetingState.HELD)
                .membersPresent(Headcount.exactly(present))
                .minutes("protokol-" + number)
                .minutesSigned(PartialDate.parse(signed))
                .provenance(MEETINGS);
    }

    private static ActionPlan plan() {
        return ActionPlan.builder()
                .id(PLAN)
                .title(text(
                        "Plan działań przeciwko handlowi ludźmi w gminie Jarzębinów na lata 2024–2025",
                        "Action Plan against Trafficking in Human Beings of Jarzębinów for 2024–2025"))
                .period(DateRange.ofYears(2024, 2025))
                .approvedBy("uchwala-410")
                .approved(PartialDate.parse("2023-12-28"))
                .addGoals(
                        goal("cel-1", "1", "Mniej osób daje się oszukać", "Fewer people are deceived"),
                        goal("cel-2", "2", "Ofiary otrzymują pomoc", "Victims are helped"))
                .addTasks(
                        task(
                                "zadanie-1-1",
                                "1.1",
                                "Uczyć młodzież i tych, którzy z nią pracują",
                                "To teach the young and those who work with them",
                                "cel-1"),
                        task(
                                "zadanie-2-1",
                                "2.1",
                                "Zapewnić schronienie i poradę",
                                "To give shelter and advice",
                                "cel-2"))
                .addMeasures(
                        measure(
                                        "szkoly",
                                        "1.1.1",
                                        "Warsztaty w szkołach",
                                        "Workshops at schools",
                                        "zadanie-1-1",
                                        "szkola")
                                .addIndicators(Indicator.builder()
                                        .id("uczestnicy")
                                        .name(text("uczestnictwa w warsztatach", "participations in workshops"))
                                        .addTargets(IndicatorValue.stated(
                                                PartialDate.ofYear(2024), Measured.of(Headcount.exactly(450))))
                                        .addActuals(IndicatorValue.stated(
                                                PartialDate.ofYear(2024), Measured.of(Headcount.atLeast(467))))
                                        .build())
                                .build(),
                        measure(
                                        "szkolenia",
                                        "1.1.2",
                                        "Szkolenie pracowników socjalnych i policjantów",
                                        "Training for social workers and police officers",
                                        "zadanie-1-1",
                                        "osrodek")
                                .build(),
                        measure(
                                        "kampania",
                                        "1.1.3",
                                        "Kampania informacyjna",
                                        "An information campaign",
                                        "zadanie-1-1",
                                        "jarzebinow")
                                .addDeliverables(Deliverable.builder()
                                        .id("ulotki")
                                        .kind(DeliverableKind.PUBLICATION)
                                        .title(text("ulotki w czterech językach", "leaflets in four languages"))
                                        .state(DeliverableState.DELIVERED)
                                        .date(PartialDate.parse("2024-09"))
                                        .quantity(1500)
                                        .provenance(EVENTS)
                                        .build())
                                .build(),
                        measure(
                                        "schronienie",
                                        "2.1.1",
                                        "Miejsce schronienia dla trzech osób",
                                        "A place of shelter for three people",
                                        "zadanie-2-1",
                                        "przystan")
                                .build())
                .addRecommendations(Recommendation.builder()
                        .id("zalecenie")
                        .measure("szkolenia")
                        .text(text(
                                "Przeszkolić także pracowników gospodarstw sadowniczych",
                                "Train the staff of orchards as well"))
                        .forPeriod(PartialDate.parse("2025"))
                        .provenance(TEAM)
                        .build())
                .provenance(TEAM)
                .build();
    }

    private static Goal goal(String id, String code, String polish, String english) {
        return Goal.builder().id(id).code(code).title(text(polish, english)).build();
    }

    private static Task task(String id, String code, String polish, String english, String goal) {
        return Task.builder()
                .id(id)
                .code(code)
                .title(text(polish, english))
                .goal(goal)
                .build();
    }

    private static Measure.Builder measure(
            String id, String number, String polish, String english, String task, String responsible) {
        return Measure.builder()
                .id(id)
                .number(number)
                .title(text(polish, english))
                .task(task)
                .addResponsible(responsible)
                .provenance(TEAM);
    }

    private static void events(Dossier.Builder dossier) {
        dossier.addSeries(EventSeries.builder()
                .id(WORKSHOPS)
                .measure("szkoly")
                .title(text("Praca bez pułapek: warsztaty dla uczniów", "Work without traps: workshops for pupils"))
                .date(on("2024"))
                .intended(20)
                .targets(TargetUnits.builder()
                        .unit(LocalizedText.of("pl", WordForms.of("szkoły").with(GrammaticalCase.GENITIVE, "szkół"))
                                .andEnglish("schools", "the authors of this file"))
                        .total(5)
                        .reached(Headcount.exactly(4))
                        .plannedIncluded(false)
                        .build())
                .provenance(EVENTS)
                .build());
        dossier.addEvents(
                workshops("warsztaty-wiosna", "2024-03/2024-05", 12, Headcount.exactly(287)),
                workshops("warsztaty-jesien", "2024-10/2024-11", 8, Headcount.atLeast(180)),
                event(
                                "szkolenie-marzec",
                                "szkolenia",
                                EventKind.TRAINING,
                                "Jak rozpoznać ofiarę",
                                "How to recognise a victim",
                                "2024-03-14")
                        .participations(Headcount.exactly(22))
                        .addOfWhich(OfWhich.builder()
                                .who(text("pracownicy socjalni", "social workers"))
                                .count(Headcount.exactly(14))
                                .build())
                        .duration(TeachingHours.clock(new BigDecimal("4.5")))
                        .addLecturers(Lecturer.stated("sosna"))
                        .build(),
                event(
                                "szkolenie-pazdziernik",
                                "szkolenia",
                                EventKind.TRAINING,
                                "Jak rozmawiać z ofiarą",
                                "How to talk to a victim",
                                "2024-10-17")
                        .state(EventState.POSTPONED)
                        .participations(Headcount.unknown())
                        .postponedTo(PartialDate.parse("2025-02"))
                        .reason(named(
                                "choroba prowadzącego",
                                "choroby prowadzącego",
                                "illness of the lecturer",
                                "the illness of the lecturer"))
                        .build(),
                event(
                                "stoisko",
                                "kampania",
                                EventKind.CAMPAIGN,
                                "Stoisko w Europejskim Dniu przeciwko Handlowi Ludźmi",
                                "A stall on the EU Anti-Trafficking Day",
                                "2024-10-18")
                        .participations(Headcount.unknown())
                        .build());
    }

    private static Event workshops(String id, String date, int occurrences, Headcount participations) {
        return event(
                        id,
                        "szkoly",
                        EventKind.TRAINING,
                        "Praca bez pułapek: warsztaty dla uczniów",
                        "Work without traps: workshops for pupils",
                        date)
                .series(WORKSHOPS)
                .occurrences(occurrences)
                .participations(participations)
                .duration(TeachingHours.academic(new BigDecimal("2"), 45))
                .build();
    }

    private static Event.Builder event(
            String id, String measure, EventKind kind, String polish, String english, String date) {
        return Event.builder()
                .id(id)
                .measure(measure)
                .kind(kind)
                .title(text(polish, english))
                .state(EventState.HELD)
                .date(on(date))
                .provenance(EVENTS);
    }

    private static void agreement(Dossier.Builder dossier) {
        dossier.addAgreements(CooperationAgreement.builder()
                .id("porozumienie")
                .measure("schronienie")
                .purpose(named(
                        "schronienie o każdej porze",
                        "schronienia o każdej porze",
                        "shelter at any hour",
                        "shelter at any hour"))
                .party("jarzebinow")
                .addCounterparties("przystan", "policja")
                .state(AgreementState.IN_FORCE)
                .signed(PartialDate.parse("2024-01-29"))
                .inForceFrom(PartialDate.parse("2024-02-01"))
                .inForceUntil(PartialDate.parse("2025-12-31"))
                .provenance(TEAM)
                .build());
    }

    private static void claims(Dossier.Builder dossier) {
        dossier.addClaims(
                Claim.builder()
                        .id("twierdzenie-uczniowie")
                        .assertion(FigureStated.of(
                                Question.of("participations-in-all", WORKSHOPS), Headcount.exactly(467)))
                        .provenance(quoting(4, "W warsztatach uczestniczyło 467 uczniów."))
                        .build(),
                Claim.builder()
                        .id("twierdzenie-kwartaly")
                        .assertion(new Assertion.RuleObserved("regulamin"))
                        .provenance(quoting(2, "Zespół zbierał się w każdym kwartale."))
                        .build());
    }

    private static void complete(Dossier.Builder dossier) {
        dossier.addCompleteness(
                complete(ListKind.MEETINGS, "zespol", MEETINGS),
                complete(ListKind.MEMBERS, "zespol", TEAM),
                complete(ListKind.APPROPRIATIONS, PLAN, chapter(3)));
    }

    private static CompletenessStatement complete(ListKind list, String owner, Provenance provenance) {
        return CompletenessStatement.builder()
                .id("kompletne-" + owner + "-" + list)
                .list(list)
                .owner(owner)
                .period(YEAR)
                .extent(Extent.COMPLETE)
                .provenance(provenance)
                .build();
    }

    /** What kopz has no word for. */
    private static void ownKinds(Dossier.Builder dossier) {
        dossier.addKindNames(
                KindName.builder()
                        .of(Vocabulary.GROUP_KIND)
                        .code("TEAM")
                        .name(text("zespół", "team"))
                        .build(),
                KindName.builder()
                        .of(Vocabulary.REVENUE_KIND)
                        .code("EARMARKED_GRANT")
                        .name(text("dotacja celowa", "earmarked grant"))
                        .build());
    }

    /** What the commune writes, and what the authors of this file make of it in English. */
    static LocalizedText text(String polish, String english) {
        return LocalizedText.of("pl", polish).andEnglish(english, "the authors of this file");
    }

    private static LocalizedText named(String polish, String genitive, String english, String ofEnglish) {
        return LocalizedText.of("pl", WordForms.of(polish).with(GrammaticalCase.GENITIVE, genitive))
                .with(
                        "en",
                        WordForms.of(english)
                                .with(GrammaticalCase.GENITIVE, ofEnglish)
                                .translatedBy("the authors of this file"));
    }

    static Provenance chapter(int number) {
        return Provenance.stated(Source.of("sprawozdanie-2024").at("section " + number));
    }

    private static Provenance quoting(int chapter, String words) {
        return Provenance.stated(
                Source.of("sprawozdanie-2024").at("section " + chapter).quoting(words));
    }

    static Sourced<PartialDate> on(String date) {
        return Sourced.stated(PartialDate.parse(date));
    }
}
