package lt.kopz.reporting;

import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.ORGANISATION;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lt.kopz.core.agreement.AgreementState;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.StatedShare;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueKind;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.DeclaredSize;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.Membership;
import lt.kopz.core.group.SubmittedReport;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.Rate;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.DeliverableState;
import lt.kopz.core.regulation.Quorum;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.regulation.Share;
import lt.kopz.core.source.MoneyConversion;
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

/** Dossiers with a heading and one kind of fact each, of which nothing is stated on whether that is all. */
public final class SparseDossiers {
    private SparseDossiers() {}

    /** Nothing but a heading: a municipality, its group and a period. */
    public static Dossier nothing() {
        return withoutPlan(it -> it);
    }

    /** All of them by what they hold; what belongs to a plan or measure has one. */
    public static ImmutableMap<String, Dossier> all() {
        return ImmutableMap.<String, Dossier>builder()
                .put("nothing", nothing())
                .put("plan", withPlan(it -> it).withPlans(emptyPlan()))
                .put("measures", withPlan(it -> it))
                .put("needs", withPlan(it -> it.need("3250.00", "2019-01-16")))
                .put("appropriations", withPlan(it -> it.appropriation("given", "700.00", "2019-10-24")))
                .put(
                        "appropriations to a strategic measure",
                        withPlan(it -> it.appropriation("given", "700.00", "2019-10-24", line -> line)))
                .put("revenue", withPlan(it -> it).withRevenues(revenue()))
                .put("contracts", withPlan(it -> it).withContracts(contract()))
                .put("payments", withPlan(it -> it).withPayments(payment()))
                .put(
                        "costs of the plan",
                        withPlan(it ->
                                it.event("event", EventState.HELD, "2019-05-02").cost("event", "300.00")))
                .put(
                        "events held",
                        withPlan(it -> it.event("event", EventState.HELD, "2019-05-02", Headcount.exactly(30))))
                .put("events nobody counted", withPlan(it -> it.event("event", EventState.HELD, "2019-05-02")))
                .put(
                        "events planned",
                        withPlan(it -> it.event("event", EventState.PLANNED, "2019-12-17", Headcount.exactly(158))))
                .put("series", withPlan(it -> it).withSeries(series()))
                .put(
                        "agreements",
                        withPlan(it -> it.agreement(
                                "agreement",
                                AgreementState.SIGNED,
                                signed -> signed.signed(PartialDate.parse("2019-12-05")))))
                .put("deliverables", withPlan(it -> it.deliverable("list", DeliverableState.DELIVERED, "2019-03-14")))
                .put("meetings held", withoutPlan(it -> it.meeting("meeting", MeetingState.HELD, "2019-02-05")))
                .put("meetings planned", withoutPlan(it -> it.meeting("meeting", MeetingState.PLANNED, "2019-12-19")))
                .put("members", withoutPlan(it -> it.group(group -> group.addMemberships(member()))))
                .put("size of the group", withoutPlan(it -> it.group(group -> group.declaredSize(size()))))
                .put("rules", withoutPlan(SparseDossiers::rules))
                .put(
                        "a seat with two stated holders",
                        withoutPlan(it -> it.group(group -> group.addMemberships(member("one"), member("other"))))
                                .withContradictions(differing(
                                        "group", "", new StatedValue.OfFact("one"), new StatedValue.OfFact("other"))))
                .put(
                        "two totals that differ",
                        withPlan(it -> it.need("3250.00", "2019-01-16"))
                                .withContradictions(
                                        differing("need-0", "amount", amount("3250.00"), amount("3500.00"))))
                .put(
                        "two days of an act",
                        withoutPlan(it -> it.act("act", act -> act.adopted(PartialDate.parse("2019-01-16"))))
                                .withContradictions(differing("act", "adopted", day("2019-01-16"), day("2019-02-16"))))
                .put(
                        "a part of the agreements",
                        withPlan(it -> it.agreement(
                                        "agreement",
                                        AgreementState.SIGNED,
                                        signed -> signed.signed(PartialDate.parse("2019-12-05"))))
                                .withCompleteness(CompletenessStatement.builder()
                                        .id("some")
                                        .list(ListKind.AGREEMENTS)
                                        .extent(Extent.PARTIAL)
                                        .build()))
                .put(
                        "facts from the middle of the year",
                        withoutPlan(it -> it.meeting("meeting", MeetingState.HELD, "2019-09-05"))
                                .withKnownFrom(Sourced.stated(LocalDate.of(2019, 7, 1))))
                .put(
                        "equivalents in another currency that disagree",
                        withPlan(it -> it.need(
                                        "need",
                                        "1000.00",
                                        "2019-01-16",
                                        need -> need.provenance(STATED.converted(inLitas("3500.00")))))
                                .withContradictions(differing("need", "amount", amount("1000.00"), amount("1013.67"))))
                .put("two groups of which one is idle", oneIdleGroup())
                .put(
                        "a number of meetings",
                        withoutPlan(it -> it).withCompleteness(number(ListKind.MEETINGS, "group", 8)))
                .put(
                        "a number of meetings of a half-year",
                        withoutPlan(it -> it)
                                .withCompleteness(number(ListKind.MEETINGS, "group", 3)
                                        .withPeriod(DateRange.of(LocalDate.of(2019, 1, 1), LocalDate.of(2019, 6, 30)))))
                .put(
                        "a number of members",
                        withoutPlan(it -> it).withCompleteness(number(ListKind.MEMBERS, "group", 9)))
                .put("a number of events", withPlan(it -> it).withCompleteness(number(ListKind.EVENTS, PLAN, 12)))
                .put(
                        "a number of lectures of a series",
                        withPlan(it -> it).withSeries(series()).withCompleteness(number(ListKind.EVENTS, "series", 8)))
                .put(
                        "a number of measures",
                        withPlan(it -> it).withPlans(emptyPlan()).withCompleteness(number(ListKind.MEASURES, PLAN, 12)))
                .put(
                        "a number of agreements",
                        withPlan(it -> it).withCompleteness(number(ListKind.AGREEMENTS, PLAN, 4)))
                .put("yearly reports", withoutPlan(it -> it.group(group -> group.addReports(report()))))
                .buildOrThrow();
    }

    /** A claim of money, of which nothing else is recorded. */
    public static Dossier aClaimAlone() {
        return withPlan(it -> it)
                .withClaims(claim(FigureStated.of(
                        Question.of("appropriated", PLAN), StatedAmount.exactly(Amounts.euro("700.00")))));
    }

    /** A need and money for it, and a claim of another percentage than they give. */
    public static Dossier aPercentageThatDisagrees() {
        return withPlan(it -> it.need("1000.00", "2019-01-16").appropriation("given", "700.00", "2019-10-24"))
                .withClaims(claim(FigureStated.share(
                        Question.of("appropriated", PLAN), Question.of("need", PLAN), StatedShare.percent("40"))));
    }

    /** The same dossier, of which all there is is stated to be recorded. */
    public static Dossier complete(Dossier dossier) {
        return dossier.withCompleteness(DossierFixtures.everythingComplete());
    }

    private static Dossier withoutPlan(UnaryOperator<DossierFixtures> facts) {
        return facts.apply(aDossier().statingNothingOfLists())
                .builder()
                .plans(List.of())
                .strategicMeasures(List.of())
                .build();
    }

    private static Dossier withPlan(UnaryOperator<DossierFixtures> facts) {
        return facts.apply(aDossier().statingNothingOfLists()).build();
    }

    private static ActionPlan emptyPlan() {
        return ActionPlan.builder()
                .id(PLAN)
                .title(text("planas"))
                .period(DateRange.ofYears(2019, 2020))
                .provenance(STATED)
                .build();
    }

    private static MoneyConversion inLitas(String amount) {
        return MoneyConversion.at(
                new Rate(
                        Amounts.currency("EUR"),
                        Amounts.currency("LTL"),
                        new BigDecimal("3.5"),
                        LocalDate.of(2019, 1, 16),
                        "ataskaita"),
                StatedAmount.exactly(Amounts.of(amount, "LTL")));
    }

    private static Dossier oneIdleGroup() {
        Dossier one = withoutPlan(it -> it.meeting("meeting", MeetingState.HELD, "2019-02-05"));
        return one.withGroups(
                one.group(),
                CoordinationGroup.builder()
                        .id("idle")
                        .name(text("antroji grupė"))
                        .kind(one.group().kind())
                        .provenance(STATED)
                        .build());
    }

    private static CompletenessStatement number(ListKind list, String owner, long number) {
        return CompletenessStatement.builder()
                .id("number")
                .list(list)
                .owner(owner)
                .number(Headcount.exactly(number))
                .provenance(STATED)
                .build();
    }

    private static Revenue revenue() {
        return Revenue.builder()
                .id("revenue")
                .plan(PLAN)
                .amount(StatedAmount.exactly(Amounts.euro("500.00")))
                .kind(RevenueKind.GRANT)
                .state(RevenueState.RECEIVED)
                .effective(on("2019-03-14"))
                .provenance(STATED)
                .build();
    }

    private static Contract contract() {
        return Contract.builder()
                .id("contract")
                .plan(PLAN)
                .subject(text("paskaitos"))
                .counterparty(ORGANISATION)
                .amount(StatedAmount.exactly(Amounts.euro("300.00")))
                .date(on("2019-03-14"))
                .provenance(STATED)
                .build();
    }

    private static Payment payment() {
        return Payment.builder()
                .id("payment")
                .plan(PLAN)
                .purpose(text("paskaita"))
                .amount(StatedAmount.exactly(Amounts.euro("300.00")))
                .date(on("2019-05-14"))
                .provenance(STATED)
                .build();
    }

    private static EventSeries series() {
        return EventSeries.builder()
                .id("series")
                .measure(MEASURE)
                .title(text("paskaitos"))
                .date(on("2019"))
                .intended(10)
                .provenance(STATED)
                .build();
    }

    private static Contradiction differing(String subject, String field, StatedValue one, StatedValue other) {
        return Contradiction.builder()
                .id("differing")
                .subject(subject)
                .what(text("kas nurodyta skirtingai"))
                .field(Optional.of(field).filter(name -> !name.isEmpty()))
                .addAlternatives(alternative("stated-1", one), alternative("stated-2", other))
                .provenance(STATED)
                .build();
    }

    private static Alternative alternative(String id, StatedValue value) {
        return Alternative.builder().id(id).value(value).provenance(STATED).build();
    }

    private static StatedValue amount(String euro) {
        return new StatedValue.OfAmount(StatedAmount.exactly(Amounts.euro(euro)));
    }

    private static StatedValue day(String day) {
        return new StatedValue.OfDate(PartialDate.parse(day));
    }

    private static Claim claim(Assertion assertion) {
        return Claim.builder()
                .id("claim")
                .assertion(assertion)
                .provenance(STATED)
                .build();
    }

    private static Membership member() {
        return member("member");
    }

    private static Membership member(String id) {
        return Membership.builder()
                .id(id)
                .seat("seat")
                .organisation(ORGANISATION)
                .since(PartialDate.parse("2019-02-05"))
                .provenance(STATED)
                .build();
    }

    private static DeclaredSize size() {
        return DeclaredSize.builder()
                .members(15)
                .on(PartialDate.parse("2019-01-16"))
                .provenance(STATED)
                .build();
    }

    private static DossierFixtures rules(DossierFixtures facts) {
        return facts.act("act", act -> act)
                .group(group -> group.rules(RulesOfProcedure.builder()
                        .id("rules")
                        .act("act")
                        .meetings(Cadence.perCalendarPeriod(1, Cadence.Unit.QUARTER))
                        .quorum(new Quorum(Share.MORE_THAN_HALF, Quorum.Base.FILLED))
                        .minutesWorkingDays(3)
                        .provenance(STATED)
                        .build()));
    }

    private static SubmittedReport report() {
        return SubmittedReport.builder()
                .year(2018)
                .given(PartialDate.parse("2019-02-10"))
                .provenance(STATED)
                .build();
    }
}
