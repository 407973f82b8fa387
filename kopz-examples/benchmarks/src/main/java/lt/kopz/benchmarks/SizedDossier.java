package lt.kopz.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lt.kopz.core.agreement.AgreementState;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventKind;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.attendance.Lecturer;
import lt.kopz.core.attendance.TargetUnits;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.funding.UnitPrice;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.party.Alias;
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
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.plan.Task;
import lt.kopz.core.regulation.ActKind;
import lt.kopz.core.regulation.ActPoint;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.Issuer;
import lt.kopz.core.regulation.IssuerRole;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.RelationKind;
import lt.kopz.core.regulation.UnidentifiedActs;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.source.SourceDocument;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.statistics.StatisticCategory;
import lt.kopz.core.statistics.VictimStatistic;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;

/**
 * A made-up dossier of a given size, the same on every machine: ten years of a group and its plans.
 *
 * <p>Half of the measures are in one large plan, the others in plans of 25, so that both a plan and the number of plans grow with the
 * size. A measure brings some twenty facts: a series with events, needs and money with their changes and parts, costs, and a share in
 * meetings, members, acts, agreements, claims, decisions and documents. One series has events of all measures.
 */
final class SizedDossier {
    static final int FACTS_OF_A_MEASURE = 20;
    static final int FIRST_YEAR = 2010;
    static final int YEARS = 10;
    static final String PLAN = "plan-0";
    private static final int MEASURES_OF_A_SMALL_PLAN = 25;
    private static final DateRange TIME = DateRange.ofYears(FIRST_YEAR, FIRST_YEAR + YEARS - 1);
    private static final List<String> MUNICIPALITY = List.of("municipality");

    private final int measures;

    private SizedDossier(int measures) {
        this.measures = measures;
    }

    /** A dossier of about so many facts, at least 200. */
    static Dossier of(int facts) {
        return new SizedDossier(facts / FACTS_OF_A_MEASURE).dossier();
    }

    private Dossier dossier() {
        Dossier.Builder dossier = Dossier.builder()
                .id("sized-" + measures)
                .title(text("Byla", "Dossier"))
                .municipality(Municipality.builder()
                        .id("municipality")
                        .name(text("Savivaldybė", "Municipality"))
                        .country("LT")
                        .provenance(stated(0))
                        .build())
                .currency(Amounts.currency("EUR"))
                .reportingPeriod(TIME)
                .knownUntil(Sourced.stated(LocalDate.of(FIRST_YEAR + YEARS - 1, 12, 10)))
                .addGroups(new SizedGroup(measures).group());
        every(10, i -> dossier.addDocuments(document(i)));
        every(
                2,
                i -> dossier.addOrganisations(organisation(i))
                        .addPeople(person(i))
                        .addActs(act(i)));
        every(20, i -> dossier.addUnidentifiedActs(unidentified(i)).addVictimStatistics(statistic(i)));
        every(
                50,
                i -> dossier.addStrategicMeasures(StrategicMeasure.builder()
                        .id("line-" + i)
                        .name(text("Programos priemonė Nr.\u00a0" + i, "Line " + i))
                        .code("01.02." + i)
                        .provenance(stated(i))
                        .build()));
        IntStream.rangeClosed(0, plan(measures - 1)).forEach(plan -> dossier.addPlans(plan(dossier, plan)));
        every(1, i -> {
            series(dossier, i);
            money(dossier, i);
        });
        every(2, i -> dossier.addAgreements(agreement(i)));
        every(5, i -> dossier.addClaims(claim(i)));
        every(10, i -> testimony(dossier, i));
        return dossier.build();
    }

    // ---- what the parts share

    private interface Step {
        void at(int number);
    }

    /** Does something for the first of so many measures, and of each so many after it. */
    private void every(int step, Step each) {
        for (int i = 0; i < measures; i += step) {
            each.at(i);
        }
    }

    private int firstOf(int plan) {
        return plan == 0 ? 0 : large() + (plan - 1) * MEASURES_OF_A_SMALL_PLAN;
    }

    private int large() {
        return measures / 2;
    }

    private int plan(int measure) {
        return measure < large() ? 0 : 1 + (measure - large()) / MEASURES_OF_A_SMALL_PLAN;
    }

    private DateRange time(int plan) {
        int first = FIRST_YEAR + plan % (YEARS - 2);
        return plan == 0 ? TIME : DateRange.ofYears(first, first + 2);
    }

    private int year(int measure) {
        DateRange time = time(plan(measure));
        return time.start().getYear()
                + measure % (time.end().getYear() - time.start().getYear() + 1);
    }

    private LocalDate day(int measure, int month) {
        return LocalDate.of(year(measure), month, 1 + measure % 28);
    }

    static LocalizedText text(String lithuanian, String english) {
        return LocalizedText.lithuanian(lithuanian).andEnglish(english, "kopz");
    }

    static Sourced<PartialDate> on(LocalDate day, int i) {
        return Sourced.of(PartialDate.of(day), stated(i));
    }

    static Provenance stated(int i) {
        return Provenance.stated(
                Source.of("document-" + i / 10 * 10).at(i + " punktas").quoting("žodžiai Nr. " + i));
    }

    private static String even(String kind, int i) {
        return kind + "-" + i / 2 * 2;
    }

    // ---- who, and by which act

    private static SourceDocument document(int i) {
        return SourceDocument.builder()
                .id("document-" + i)
                .title(text("Ataskaita Nr.\u00a0" + i, "Report " + i))
                .language("lt")
                .written(on(LocalDate.of(FIRST_YEAR + i % YEARS, 12, 20), i))
                .build();
    }

    private static Organisation organisation(int i) {
        Organisation.Builder organisation = Organisation.builder()
                .id("organisation-" + i)
                .name(text("Mokykla Nr.\u00a0" + i, "School " + i))
                .legalForm(LegalForm.BUDGETARY_INSTITUTION)
                .provenance(stated(i));
        if (i % 3 == 0) {
            organisation.addAliases(Alias.builder()
                    .spelling("Mokykla " + i)
                    .provenance(stated(i))
                    .build());
        }
        return organisation.build();
    }

    private static Person person(int i) {
        return Person.builder()
                .id("person-" + i)
                .name("Vardenis Pavardenis " + i)
                .office(text("mokytojas", "teacher"))
                .organisation("organisation-" + i)
                .provenance(stated(i))
                .build();
    }

    private LegalAct act(int i) {
        LegalAct.Builder act = LegalAct.builder()
                .id("act-" + i)
                .kind(ActKind.DECISION)
                .addIssuers(Issuer.builder()
                        .role(IssuerRole.COUNCIL)
                        .organisation("municipality")
                        .build())
                .adopted(PartialDate.of(day(i, 1)))
                .addNumbers("V17-" + i)
                .title(text("Dėl prevencijos", "On prevention"))
                .addPoints(ActPoint.builder()
                        .number("1")
                        .text(text("Patvirtinti.", "To approve."))
                        .build())
                .provenance(stated(i));
        if (i > 0) {
            act.addRelations(ActRelation.builder()
                    .kind(RelationKind.AMENDS)
                    .act(i % 4 == 0 ? "act-0" : "act-" + (i - 2))
                    .point("1")
                    .provenance(stated(i))
                    .build());
        }
        return act.build();
    }

    private static UnidentifiedActs unidentified(int i) {
        return UnidentifiedActs.builder()
                .id("unidentified-" + i)
                .kind(ActKind.ORDINANCE)
                .count(2)
                .adopted(PartialDate.ofYear(FIRST_YEAR + i % YEARS))
                .provenance(stated(i))
                .build();
    }

    private static VictimStatistic statistic(int i) {
        return VictimStatistic.builder()
                .id("statistic-" + i)
                .indicator(text("nukentėję asmenys", "victims"))
                .definition(text("pripažinti nukentėjusiais", "recognised as victims"))
                .territory(text("savivaldybė", "municipality"))
                .period(DateRange.ofYear(FIRST_YEAR + i % YEARS))
                .addCategories(category("A", "moterys", "women", 7), category("B", "vyrai", "men", 2))
                .total(Headcount.exactly(9))
                .provenance(stated(i))
                .build();
    }

    private static StatisticCategory category(String code, String lithuanian, String english, int count) {
        return StatisticCategory.builder()
                .code(code)
                .name(text(lithuanian, english))
                .count(Headcount.exactly(count))
                .build();
    }

    // ---- plans

    private ActionPlan plan(Dossier.Builder dossier, int plan) {
        int first = firstOf(plan);
        int end = Math.min(measures, firstOf(plan + 1));
        ActionPlan.Builder made = ActionPlan.builder()
                .id("plan-" + plan)
                .title(text("Veiksmų planas Nr.\u00a0" + plan, "Action plan " + plan))
                .period(time(plan))
                .approvedBy(even("act", first))
                .implementsMeasure("line-" + first / 50 * 50)
                .provenance(stated(first));
        long needed = 0;
        for (int i = first; i < end; i++) {
            if ((i - first) % 25 == 0) {
                made.addGoals(Goal.builder()
                        .id("goal-" + i)
                        .code("" + i)
                        .title(text("Tikslas Nr.\u00a0" + i, "Goal " + i))
                        .provenance(stated(i))
                        .build());
            }
            if ((i - first) % 5 == 0) {
                made.addTasks(Task.builder()
                                .id("task-" + i)
                                .code("1." + i)
                                .title(text("Uždavinys Nr.\u00a0" + i, "Task " + i))
                                .goal("goal-" + (i - (i - first) % 25))
                                .provenance(stated(i))
                                .build())
                        .addRecommendations(Recommendation.builder()
                                .id("recommendation-" + i)
                                .measure("measure-" + i)
                                .text(text("Tęsti.", "Go on."))
                                .forPeriod(PartialDate.ofYear(FIRST_YEAR + YEARS))
                                .provenance(stated(i))
                                .build());
            }
            made.addMeasures(measure(i, "task-" + (i - (i - first) % 5)));
            needed += i % 2 == 0 ? need(i) : 0;
        }
        dossier.addNeeds(Need.builder()
                .id("need-of-" + plan)
                .plan("plan-" + plan)
                .amount(Amounts.euro(needed))
                .completeBy(Dimension.PLAN_ITEM)
                .period(time(plan))
                .act(even("act", first))
                .effective(on(time(plan).start().plusDays(20), first))
                .provenance(stated(first))
                .build());
        return made.build();
    }

    private Measure measure(int i, String task) {
        Measure.Builder measure = Measure.builder()
                .id("measure-" + i)
                .number("" + (i + 1))
                .title(text("Priemonė Nr.\u00a0" + i, "Measure " + i))
                .task(task)
                .addResponsible(even("organisation", i))
                .due(PartialDate.of(day(i, 12)))
                .addDeliverables(Deliverable.builder()
                        .id("deliverable-" + i)
                        .kind(DeliverableKind.LIST)
                        .title(text("Lankstinukas", "Leaflet"))
                        .state(i % 5 == 0 ? DeliverableState.POSTPONED : DeliverableState.DELIVERED)
                        .postponedTo(
                                i % 5 == 0 ? Optional.of(PartialDate.ofYear(FIRST_YEAR + YEARS)) : Optional.empty())
                        .date(PartialDate.of(day(i, 6)))
                        .provenance(stated(i))
                        .build())
                .provenance(stated(i));
        if (i % 2 == 0) {
            measure.addIndicators(Indicator.builder()
                    .id("indicator-" + i)
                    .name(text("surengti renginiai", "events held"))
                    .addTargets(IndicatorValue.stated(PartialDate.ofYear(year(i)), Measured.of(Headcount.exactly(5))))
                    .addActuals(IndicatorValue.stated(PartialDate.ofYear(year(i)), Measured.of(Headcount.exactly(4))))
                    .provenance(stated(i))
                    .build());
        }
        return measure.build();
    }

    private CooperationAgreement agreement(int i) {
        return CooperationAgreement.builder()
                .id("agreement-" + i)
                .measure("measure-" + i)
                .purpose(text("Bendradarbiauti", "To work together"))
                .party("municipality")
                .addCounterparties("organisation-" + i)
                .state(i % 4 == 0 ? AgreementState.SIGNED : AgreementState.TO_BE_SIGNED)
                .signed(PartialDate.of(day(i, 3)))
                .toBeSigned(PartialDate.of(day(i, 4)))
                .provenance(stated(i))
                .build();
    }

    // ---- events

    /** A series of its own with four events, and one event in the series that all measures share. */
    private void series(Dossier.Builder dossier, int i) {
        dossier.addSeries(EventSeries.builder()
                .id("series-" + i)
                .measure("measure-" + i)
                .title(text("Paskaitos Nr.\u00a0" + i, "Lectures " + i))
                .date(Sourced.of(PartialDate.ofYear(year(i)), stated(i)))
                .intended(5)
                .targets(TargetUnits.builder()
                        .unit(text("mokyklos", "schools"))
                        .total(8)
                        .reached(Headcount.exactly(3))
                        .plannedIncluded(false)
                        .provenance(stated(i))
                        .build())
                .provenance(stated(i))
                .build());
        for (int k = 0; k < 5; k++) {
            EventState state = k == 3
                    ? List.of(EventState.PLANNED, EventState.CANCELLED, EventState.POSTPONED, EventState.HELD)
                            .get(i % 4)
                    : EventState.HELD;
            Event.Builder event = Event.builder()
                    .id("event-" + i + "-" + k)
                    .measure("measure-" + i)
                    .series("series-" + (k == 4 ? 0 : i))
                    .kind(EventKind.LECTURE)
                    .title(text("Paskaita Nr.\u00a0" + i + "." + k, "Lecture " + i + "." + k))
                    .state(state)
                    .date(on(day(i, 2 + 2 * k), i))
                    .participations(k == 0 ? Headcount.atLeast(10 + i % 40) : Headcount.exactly(10 + i % 40))
                    .addLecturers(Lecturer.stated(even("person", i)))
                    .organiser(even("organisation", i))
                    .venue(even("organisation", i))
                    .provenance(stated(i));
            if (state == EventState.POSTPONED) {
                event.postponedTo(PartialDate.ofYear(FIRST_YEAR + YEARS)).reason(text("liga", "illness"));
            }
            dossier.addEvents(event.build());
        }
    }

    // ---- money

    private static int need(int i) {
        return 1000 + i % 90 * 10;
    }

    private void money(Dossier.Builder dossier, int i) {
        String plan = "plan-" + plan(i);
        String measure = "measure-" + i;
        DateRange time = DateRange.ofYear(year(i));
        Need.Builder need = Need.builder()
                .plan(plan)
                .measure(measure)
                .period(time)
                .sourceKind(i % 3 == 0 ? FundingSourceKind.STATE_BUDGET : FundingSourceKind.MUNICIPAL_BUDGET)
                .act(even("act", i))
                .provenance(stated(i));
        dossier.addNeeds(need.id("need-" + i)
                .amount(Amounts.euro(need(i)))
                .within(i % 2 == 0 ? List.of("need-of-" + plan(i)) : List.of())
                .effective(on(day(i, 1), i))
                .build());
        if (i % 2 == 1) {
            dossier.addNeeds(need.id("need-again-" + i)
                    .amount(Amounts.euro(need(i) + 50))
                    .replaces("need-" + i)
                    .effective(on(day(i, 5), i))
                    .build());
        }
        String money = "money-" + i;
        dossier.addAppropriations(
                appropriation(i, money)
                        .amount(Amounts.euro(need(i) - 200))
                        .strategicMeasure("line-" + i / 50 * 50)
                        .plan(Sourced.of(plan, stated(i)))
                        .measure(measure)
                        .sourceKind(i % 3 == 0 ? FundingSourceKind.STATE_BUDGET : FundingSourceKind.MUNICIPAL_BUDGET)
                        .manager(even("organisation", i))
                        .period(time)
                        .effective(on(day(i, 2), i))
                        .build(),
                appropriation(i, "change-" + i)
                        .amount(Amounts.euro(50))
                        .change(i % 2 == 0 ? ChangeKind.ADDED : ChangeKind.REDUCED)
                        .amends(money)
                        .effective(on(day(i, 6), i))
                        .build());
        if (i % 2 == 0) {
            dossier.addAppropriations(appropriation(i, "part-" + i)
                    .amount(Amounts.euro(200))
                    .plan(Sourced.of(plan, stated(i)))
                    .measure(measure)
                    .within(money)
                    .effective(on(day(i, 3), i))
                    .build());
            dossier.addTransfers(Transfer.builder()
                    .id("transfer-" + i)
                    .amount(Amounts.euro(100))
                    .recipient(even("organisation", i))
                    .purpose(text("mokykloms", "to schools"))
                    .paidFrom(Sourced.of(money, stated(i)))
                    .date(on(day(i, 7), i))
                    .provenance(stated(i))
                    .build());
        }
        if (i % 40 == 0) {
            dossier.addBookings(Booking.builder()
                    .id("booking-" + i)
                    .kind(BookingKind.OPENING_BALANCE)
                    .amount(Amounts.euro(20))
                    .plan(plan)
                    .measure(measure)
                    .date(on(day(i, 8), i))
                    .provenance(stated(i))
                    .build());
        } else if (i % 4 == 0) {
            dossier.addContracts(Contract.builder()
                    .id("contract-" + i)
                    .subject(text("paslaugos", "services"))
                    .amount(Amounts.euro(20))
                    .plan(plan)
                    .measure(measure)
                    .date(on(day(i, 8), i))
                    .provenance(stated(i))
                    .build());
            dossier.addPayments(Payment.builder()
                    .id("payment-" + i)
                    .settles("contract-" + i)
                    .amount(Amounts.euro(5))
                    .date(on(day(i, 9), i))
                    .provenance(stated(i))
                    .build());
        }
        Expenditure.Builder cost = Expenditure.builder().provenance(stated(i));
        if (i > 0) {
            dossier.addExpenditures(cost.id("cost-" + i)
                    .subject("series-" + i)
                    .amount(Amounts.euro(100))
                    .unitPrice(UnitPrice.builder()
                            .amount(Amounts.euro(25))
                            .units(4)
                            .build())
                    .paidFrom(Sourced.of(money, stated(i)))
                    .payer(Sourced.of(even("organisation", i), stated(i)))
                    .build());
        }
        dossier.addExpenditures(Expenditure.builder()
                .id("further-" + i)
                .subject("event-" + i + "-4")
                .amount(Amounts.euro(30))
                .payer(i % 3 == 0 ? Optional.empty() : Optional.of(Sourced.of("municipality", stated(i))))
                .provenance(stated(i))
                .build());
    }

    private static Appropriation.Builder appropriation(int i, String id) {
        return Appropriation.builder().id(id).act(even("act", i)).provenance(stated(i));
    }

    // ---- what is claimed, decided and contradicted

    private Claim claim(int i) {
        List<Assertion> assertions = List.of(
                FigureStated.of(Question.of("participations-in-all", "series-" + i), Headcount.exactly(100)),
                FigureStated.of(Question.of("events-in-all", "series-" + i), Headcount.exactly(4)),
                FigureStated.of(Question.of("cost", "event-" + i + "-4"), StatedAmount.exactly(Amounts.euro(30))));
        return Claim.builder()
                .id("claim-" + i)
                .assertion(assertions.get(i / 5 % assertions.size()))
                .provenance(stated(i))
                .build();
    }

    private void testimony(Dossier.Builder dossier, int i) {
        dossier.addContradictions(Contradiction.builder()
                        .id("contradiction-" + i)
                        .subject("measure-" + i)
                        .what(text("kaina", "the price"))
                        .addAlternatives(alternative(i, 1700), alternative(i, 1900))
                        .provenance(stated(i))
                        .build())
                .addDecisions(Decision.builder()
                        .id("decision-" + i)
                        .kind(Decision.Kind.SAME)
                        .addSubjects("event-" + i + "-0", "event-" + i + "-1")
                        .provenance(stated(i))
                        .build())
                .addInactivity(Inactivity.builder()
                        .id("inactivity-" + i)
                        .kind(InactivityKind.NOTHING_DONE)
                        .subject("measure-" + i)
                        .period(DateRange.ofYear(year(i)))
                        .reason(text("nebuvo lėšų", "there was no money"))
                        .provenance(stated(i))
                        .build());
        if (i % 20 == 0) {
            dossier.addDecisions(Decision.builder()
                    .id("preference-" + i)
                    .kind(Decision.Kind.PREFERRED)
                    .addSubjects("contradiction-" + i)
                    .preferred("contradiction-" + i + "-1700")
                    .provenance(stated(i))
                    .build());
        }
    }

    private static Alternative alternative(int i, int amount) {
        return Alternative.builder()
                .id("contradiction-" + i + "-" + amount)
                .value(new StatedValue.OfAmount(Amounts.euro(amount)))
                .provenance(stated(i))
                .build();
    }
}
