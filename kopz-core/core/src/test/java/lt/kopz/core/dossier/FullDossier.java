package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
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
import lt.kopz.core.count.StatedShare;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.BudgetCode;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Classification;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.funding.UnitPrice;
import lt.kopz.core.group.AgendaItem;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.DeclaredSize;
import lt.kopz.core.group.GroupKind;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingDemand;
import lt.kopz.core.group.MeetingForm;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.group.MemberRole;
import lt.kopz.core.group.Membership;
import lt.kopz.core.group.Sector;
import lt.kopz.core.group.SectorKind;
import lt.kopz.core.group.SubmittedReport;
import lt.kopz.core.group.Vote;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.EuroConversion;
import lt.kopz.core.money.OfficialRounding;
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
import lt.kopz.core.plan.IndicatorDirection;
import lt.kopz.core.plan.IndicatorValue;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Measured;
import lt.kopz.core.plan.Programme;
import lt.kopz.core.plan.Recommendation;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.plan.StrategicPlan;
import lt.kopz.core.plan.Task;
import lt.kopz.core.regulation.ActEdition;
import lt.kopz.core.regulation.ActKind;
import lt.kopz.core.regulation.ActPoint;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.CompositionRequirement;
import lt.kopz.core.regulation.Duty;
import lt.kopz.core.regulation.Issuer;
import lt.kopz.core.regulation.IssuerRole;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.Majority;
import lt.kopz.core.regulation.NumberSeries;
import lt.kopz.core.regulation.PublicationRule;
import lt.kopz.core.regulation.Quorum;
import lt.kopz.core.regulation.RelationKind;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.regulation.SeatRequirement;
import lt.kopz.core.regulation.Share;
import lt.kopz.core.regulation.TermOfOffice;
import lt.kopz.core.regulation.UnidentifiedActs;
import lt.kopz.core.source.KindName;
import lt.kopz.core.source.MoneyConversion;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.source.SourceDocument;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.source.Vocabulary;
import lt.kopz.core.statistics.StatisticCategory;
import lt.kopz.core.statistics.VictimStatistic;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Assertion;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.testimony.StatedSum;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.testimony.SumRounding;
import lt.kopz.core.testimony.SumTerm;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.DayAfter;
import lt.kopz.core.time.DueDay;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.time.TeachingHours;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.LocalizedText;

/** A dossier in which every property of the model is set somewhere, and none to its default. */
public final class FullDossier {
    private static final Provenance HERE = Provenance.inferred(
            text("taip suprantama"),
            Source.of("document").at("item 1").quoting("žodžiai").translated(LocalizedText.english("words")));

    private FullDossier() {}

    public static Dossier dossier() {
        LocalizedText words = text("visi linksniai")
                .with("lt", GrammaticalCase.GENITIVE, "visų linksnių")
                .with("lt", GrammaticalCase.DATIVE, "visiems linksniams")
                .with("lt", GrammaticalCase.ACCUSATIVE, "visus linksnius")
                .with("lt", GrammaticalCase.INSTRUMENTAL, "visais linksniais")
                .with("lt", GrammaticalCase.LOCATIVE, "visuose linksniuose")
                .with("lt", GrammaticalCase.VOCATIVE, "visi linksniai!")
                .andEnglish("all cases", "kopz");
        Sourced<PartialDate> date = Sourced.of(PartialDate.parse("2019-11"), HERE);
        Issuer issuer = Issuer.builder()
                .role(IssuerRole.MAYOR)
                .organisation("municipality")
                .person("person")
                .build();
        ActRelation relation = ActRelation.builder()
                .kind(RelationKind.AMENDS)
                .act("act-1")
                .point("19.6")
                .text(words)
                .since(date)
                .provenance(HERE)
                .build();
        Dossier.Builder dossier = Dossier.builder()
                .id("full")
                .title(words)
                .municipality(Municipality.builder()
                        .id("municipality")
                        .name(words)
                        .country("LT")
                        .inhabitants(Headcount.about(29000, 28900, 29100))
                        .provenance(HERE)
                        .build())
                .currency(Amounts.currency("EUR"))
                .addOtherCurrencies(Amounts.currency("LTL"))
                .reportingPeriod(DateRange.ofYear(2019))
                .knownUntil(Sourced.of(LocalDate.of(2019, 12, 10), HERE))
                .addDocuments(SourceDocument.builder()
                        .id("document")
                        .title(words)
                        .language("lt")
                        .written(date)
                        .signed(date)
                        .address(URI.create("https://example.org/ataskaita.pdf?metai=2019"))
                        .publisher(words)
                        .licence("CC-BY-4.0")
                        .retrieved(LocalDate.of(2020, 1, 15))
                        .build())
                .addOrganisations(
                        Organisation.builder()
                                .id("organisation-1")
                                .name(words)
                                .addAliases(Alias.builder()
                                        .spelling("kita rašyba")
                                        .provenance(HERE)
                                        .build())
                                .legalForm(LegalForm.ASSOCIATION)
                                .partOf("municipality")
                                .putExternalIds("registras", "123", "urn:x:4/5")
                                .provenance(HERE)
                                .build(),
                        Organisation.builder()
                                .id("organisation-2")
                                .name(words)
                                .partOf("organisation-1")
                                .build())
                .addPeople(Person.builder()
                        .id("person")
                        .name("Vardenė Pavardenė")
                        .office(words)
                        .organisation("organisation-1")
                        .provenance(HERE)
                        .build())
                .addActs(
                        LegalAct.builder()
                                .id("act-1")
                                .kind(ActKind.DECISION)
                                .adopted(PartialDate.parse("2019-01-16"))
                                .addDuties(Duty.builder()
                                        .id("meetings-by-decision")
                                        .what(ListKind.MEETINGS)
                                        .cadence(Cadence.perCalendarPeriod(1, Cadence.Unit.YEAR))
                                        .provenance(HERE)
                                        .build())
                                .build(),
                        LegalAct.builder()
                                .id("act-2")
                                .kind(new ActKind("SPECIAL_KIND"))
                                .addIssuers(issuer.withRole(IssuerRole.COUNCIL).withPerson(Optional.empty()), issuer)
                                .adopted(PartialDate.parse("2019-02-21"))
                                .addNumbers("V16-4", "V17–24")
                                .title(words)
                                .effective(date)
                                .addRelations(relation)
                                .drafted(Sourced.of(PartialDate.parse("2019-02"), HERE))
                                .published(date)
                                .mustBePublished(true)
                                .daysAfterPublication(14)
                                .noLongerFrom(Sourced.of(PartialDate.parse("2020-12-31"), HERE))
                                .appliesFrom(date)
                                .appliesUntil(Sourced.of(PartialDate.parse("2020-12-31"), HERE))
                                .signed(date)
                                .effectiveAfter(
                                        new DayAfter("act-1", DayAfter.Event.PUBLISHED, 2, Cadence.GapUnit.WEEKS))
                                .addRelations(ActRelation.builder()
                                        .kind(RelationKind.SUSPENDS)
                                        .act("act-1")
                                        .since(date)
                                        .until(Sourced.of(PartialDate.parse("2020-12-31"), HERE))
                                        .build())
                                .addEditions(ActEdition.builder()
                                        .since(PartialDate.parse("2019-11"))
                                        .until(PartialDate.parse("2020-01-31"))
                                        .address(URI.create("https://example.org/redakcija/2"))
                                        .provenance(HERE)
                                        .build())
                                .putIdentifiers("tar", "2023-06015")
                                .addPoints(ActPoint.builder()
                                        .number("1.2")
                                        .text(words)
                                        .effective(PartialDate.parse("2020"))
                                        .noLongerFrom(PartialDate.parse("2021"))
                                        .provenance(HERE)
                                        .build())
                                .provenance(HERE)
                                .build())
                .addUnidentifiedActs(UnidentifiedActs.builder()
                        .id("unidentified")
                        .kind(ActKind.ORDINANCE)
                        .addIssuers(issuer)
                        .count(3)
                        .adopted(PartialDate.parse("2019"))
                        .relation(relation)
                        .provenance(HERE)
                        .build())
                .addNumberSeries(NumberSeries.builder()
                        .prefix("V16-")
                        .issuer(IssuerRole.MAYOR)
                        .provenance(HERE)
                        .build())
                .addPublicationRules(PublicationRule.builder()
                        .kind(ActKind.RESOLUTION)
                        .daysAfterPublication(1)
                        .provenance(HERE)
                        .build())
                .addKindNames(KindName.builder()
                        .of(Vocabulary.ACT_KIND)
                        .code("PROPOSAL")
                        .name(words)
                        .build())
                .addBudgetCodes(
                        BudgetCode.builder()
                                .of(BudgetCode.Tree.CLASSIFICATION)
                                .scheme("COFOG")
                                .code("10")
                                .name(words)
                                .build(),
                        BudgetCode.builder()
                                .of(BudgetCode.Tree.CLASSIFICATION)
                                .scheme("COFOG")
                                .code("10.9")
                                .name(words)
                                .within("10")
                                .build())
                .addGroups(group(words, date))
                .addStrategicPlans(StrategicPlan.builder()
                        .id("strategic-plan")
                        .title(words)
                        .period(DateRange.ofYears(2019, 2021))
                        .act("act-1")
                        .provenance(HERE)
                        .build())
                .addProgrammes(Programme.builder()
                        .id("programme")
                        .name(words)
                        .code("01")
                        .strategicPlan("strategic-plan")
                        .provenance(HERE)
                        .build())
                .addStrategicMeasures(
                        StrategicMeasure.builder()
                                .id("line-1")
                                .name(words)
                                .code("01.01")
                                .programme("programme")
                                .strategicPlan("strategic-plan")
                                .provenance(HERE)
                                .build(),
                        StrategicMeasure.builder().id("line-2").name(words).build())
                .addPlans(plan(words))
                .addSeries(EventSeries.builder()
                        .id("series")
                        .measure("measure")
                        .title(words)
                        .date(date)
                        .intended(10)
                        .targets(TargetUnits.builder()
                                .unit(words)
                                .total(13)
                                .reached(Headcount.about(5, 4, 6))
                                .plannedIncluded(false)
                                .provenance(HERE)
                                .build())
                        .provenance(HERE)
                        .build())
                .addEvents(event(words, date))
                .addAgreements(CooperationAgreement.builder()
                        .id("agreement")
                        .measure("measure")
                        .purpose(words)
                        .party("municipality")
                        .addCounterparties("organisation-1", "organisation-2")
                        .documents(Headcount.between(2, 4))
                        .state(AgreementState.SIGNED)
                        .prepared(PartialDate.parse("2019-12"))
                        .signed(PartialDate.parse("2019-12-05"))
                        .toBeSigned(PartialDate.parse("2019-12-04"))
                        .inForceFrom(PartialDate.parse("2020"))
                        .inForceUntil(PartialDate.parse("2021"))
                        .provenance(HERE)
                        .build())
                .addNeeds(
                        Need.builder()
                                .id("need-1")
                                .plan("plan")
                                .task("task")
                                .addCompleteBy(Dimension.PLAN_ITEM)
                                .amount(Amounts.euro("3000.00"))
                                .period(DateRange.ofYears(2019, 2020))
                                .effective(date)
                                .build(),
                        Need.builder()
                                .id("need-3")
                                .plan("plan")
                                .goal("goal")
                                .amount(Amounts.euro("3100.00"))
                                .period(DateRange.ofYears(2019, 2020))
                                .effective(date)
                                .build(),
                        Need.builder()
                                .id("need-2")
                                .plan("plan")
                                .amount(Amounts.euro("1000.00"))
                                .period(DateRange.ofYear(2019))
                                .effective(date)
                                .measure("measure")
                                .sourceKind(FundingSourceKind.STATE_BUDGET)
                                .within("need")
                                .build(),
                        Need.builder()
                                .id("need")
                                .plan("plan")
                                .amount(Amounts.euro("3250.00"))
                                .period(DateRange.ofYears(2019, 2020))
                                .replaces("need-1")
                                .act("act-1")
                                .effective(date)
                                .provenance(HERE)
                                .build())
                .addAppropriations(
                        Appropriation.builder()
                                .id("money-1")
                                .amount(Amounts.euro("1000.00"))
                                .programme("programme")
                                .addCompleteBy(Dimension.PLAN_ITEM)
                                .effective(on("XXXX-XX-XX"))
                                .build(),
                        Appropriation.builder()
                                .id("money-2")
                                .amount(Amounts.euro("-700.00"))
                                .strategicMeasure("line-1")
                                .plan(Sourced.of("plan", HERE))
                                .purpose(words)
                                .act("act-2")
                                .effective(date)
                                .sourceKind(FundingSourceKind.EU)
                                .sourceDetail(words)
                                .manager("organisation-1")
                                .within("money-1")
                                .measure("measure")
                                .period(DateRange.ofYear(2019))
                                .provenance(HERE)
                                .build(),
                        Appropriation.builder()
                                .id("money-3")
                                .amount(Amounts.euro("50.00"))
                                .effective(date)
                                .change(ChangeKind.ADDED)
                                .amends("money-1")
                                .build())
                .addTransfers(Transfer.builder()
                        .id("transfer")
                        .amount(Amounts.euro("10.00"))
                        .recipient("organisation-1")
                        .purpose(words)
                        .paidFrom(Sourced.of("money-1", HERE))
                        .date(date)
                        .provenance(HERE.converted(new MoneyConversion(
                                ImmutableList.of(StatedAmount.exactly(Amounts.of("34.53", "LTL"))),
                                EuroConversion.rateOf(Amounts.currency("LTL"))
                                        .orElseThrow()
                                        .asRate(),
                                Optional.of(OfficialRounding.NEAREST_CENT))))
                        .build())
                .addExpenditures(Expenditure.builder()
                        .id("cost")
                        .subject("series")
                        .amount(Amounts.euro("300.00"))
                        .unitPrice(UnitPrice.builder()
                                .amount(Amounts.euro("30.00"))
                                .units(10)
                                .build())
                        .payer(Sourced.of("municipality", HERE))
                        .paidFrom(Sourced.of("money-2", HERE))
                        .provenance(HERE)
                        .build())
                .claims(claims())
                .addDecisions(Decision.builder()
                        .id("decision")
                        .kind(Decision.Kind.SAME)
                        .addSubjects("line-1", "line-2")
                        .provenance(HERE)
                        .build())
                .addVictimStatistics(VictimStatistic.builder()
                        .id("statistic")
                        .indicator(words)
                        .definition(words)
                        .period(DateRange.ofYear(2019))
                        .territory(words)
                        .addCategories(
                                StatisticCategory.builder()
                                        .code("A")
                                        .name(words)
                                        .definition(words)
                                        .count(Headcount.exactly(7))
                                        .build(),
                                StatisticCategory.builder()
                                        .code("B")
                                        .name(words)
                                        .count(Headcount.exactly(9))
                                        .build())
                        .total(Headcount.exactly(16))
                        .provenance(HERE)
                        .build())
                .addBookings(Booking.builder()
                        .id("booking")
                        .kind(BookingKind.CARRIED_OVER)
                        .amount(Amounts.euro("5.00"))
                        .plan("plan")
                        .measure("measure")
                        .appropriation("money-1")
                        .date(date)
                        .provenance(HERE)
                        .build())
                .addDecisions(Decision.builder()
                        .id("preference-of-fact")
                        .kind(Decision.Kind.PREFERRED)
                        .addSubjects("contradiction-of-facts")
                        .preferred("fact-is-so")
                        .build())
                .addDecisions(Decision.builder()
                        .id("preference")
                        .kind(Decision.Kind.PREFERRED)
                        .addSubjects("contradiction")
                        .preferred("stated-amount")
                        .provenance(HERE)
                        .build())
                .addContradictions(Contradiction.builder()
                        .id("contradiction")
                        .subject("measure")
                        .what(words)
                        .addAlternatives(
                                Alternative.builder()
                                        .id("stated-text")
                                        .value(new StatedValue.OfText(words))
                                        .build(),
                                Alternative.builder()
                                        .id("stated-amount")
                                        .value(new StatedValue.OfAmount(Amounts.euro("1700.00")))
                                        .provenance(HERE)
                                        .build(),
                                Alternative.builder()
                                        .id("stated-count")
                                        .value(new StatedValue.OfCount(Headcount.atLeast(522)))
                                        .build(),
                                Alternative.builder()
                                        .id("stated-date")
                                        .value(new StatedValue.OfDate(PartialDate.parse("2019-02")))
                                        .build(),
                                Alternative.builder()
                                        .id("stated-code")
                                        .value(new StatedValue.OfCode("01.03.01.04"))
                                        .build(),
                                Alternative.builder()
                                        .id("stated-period")
                                        .value(new StatedValue.OfPeriod(DateRange.ofYear(2019)))
                                        .build())
                        .provenance(HERE)
                        .build())
                .addContradictions(Contradiction.builder()
                        .id("contradiction-of-field")
                        .subject("measure")
                        .what(words)
                        .field("title")
                        .addAlternatives(
                                Alternative.builder()
                                        .id("title-here")
                                        .value(new StatedValue.OfText(words))
                                        .build(),
                                Alternative.builder()
                                        .id("title-there")
                                        .value(new StatedValue.OfText(LocalizedText.of("en", "elsewhere")))
                                        .build())
                        .build())
                .addContradictions(Contradiction.builder()
                        .id("contradiction-of-facts")
                        .subject("measure")
                        .what(words)
                        .addAlternatives(
                                Alternative.builder()
                                        .id("fact-is-so")
                                        .value(new StatedValue.OfFact("event"))
                                        .build(),
                                Alternative.builder()
                                        .id("nothing-is-so")
                                        .value(new StatedValue.OfText(words))
                                        .build())
                        .build())
                .knownFrom(Sourced.of(LocalDate.of(2019, 1, 1), HERE))
                .addCompleteness(CompletenessStatement.builder()
                        .id("completeness")
                        .list(ListKind.AGREEMENTS)
                        .owner("measure")
                        .period(DateRange.ofYear(2019))
                        .extent(Extent.PARTIAL)
                        .number(Headcount.atLeast(3))
                        .provenance(HERE)
                        .build())
                .addSums(StatedSum.builder()
                        .id("sum")
                        .name(words)
                        .addTerms(
                                SumTerm.of(Headcount.exactly(3)).named(words),
                                SumTerm.ofFact("event")
                                        .less()
                                        .times(StatedShare.percent("45.5"))
                                        .withRounding(SumRounding.NEAREST),
                                SumTerm.of(Question.of("events", "measure")))
                        .makes(SumTerm.unknown())
                        .provenance(HERE)
                        .build())
                .addSums(StatedSum.builder()
                        .id("sum-of-shares")
                        .addTerms(SumTerm.of(StatedShare.percent("64.5")))
                        .makes(SumTerm.unknown())
                        .build())
                .addSums(StatedSum.builder()
                        .id("sum-of-money")
                        .addTerms(SumTerm.of(Question.of("need", "plan")))
                        .makes(SumTerm.of(StatedAmount.exactly(Amounts.euro("6350.00"))))
                        .build())
                .addInactivity(Inactivity.builder()
                        .id("inactivity")
                        .kind(InactivityKind.NO_ANSWER)
                        .subject("measure")
                        .period(DateRange.ofYear(2019))
                        .reason(words)
                        .organisation("organisation-2")
                        .provenance(HERE)
                        .build());
        return new FullMoney(words, HERE, date).addTo(dossier).build();
    }

    private static CoordinationGroup group(LocalizedText words, Sourced<PartialDate> date) {
        return CoordinationGroup.builder()
                .id("group")
                .name(words)
                .kind(GroupKind.COMMISSION)
                .addBasis("act-1", "act-2")
                .composition("act-1")
                .declaredSize(DeclaredSize.builder()
                        .members(15)
                        .on(PartialDate.parse("2019-01"))
                        .until(PartialDate.parse("2021"))
                        .provenance(HERE)
                        .build())
                .addSectors(
                        Sector.builder()
                                .id("sector")
                                .name(words)
                                .kind(SectorKind.NGO)
                                .organisation("organisation-1")
                                .provenance(HERE)
                                .build(),
                        Sector.builder().id("sector-2").name(words).build())
                .addMemberships(Membership.builder()
                        .id("membership")
                        .seat("seat-1")
                        .sector("sector")
                        .person("person")
                        .since(PartialDate.parse("2019-01-16"))
                        .until(PartialDate.parse("2019-06"))
                        .act("act-1")
                        .organisation("organisation-1")
                        .delegatedBy("organisation-2")
                        .addRoles(MemberRole.CHAIR, MemberRole.SECRETARY)
                        .provenance(HERE)
                        .build())
                .addMemberships(Membership.builder()
                        .id("membership-2")
                        .seat("seat-2")
                        .since(PartialDate.parse("2019"))
                        .addRoles(MemberRole.SUBSTITUTE)
                        .standsInFor("membership")
                        .build())
                .addMemberships(Membership.builder()
                        .id("membership-3")
                        .office(words)
                        .since(PartialDate.parse("2019-02-01"))
                        .lastDay(LocalDate.of(2019, 5, 31))
                        .build())
                .rules(RulesOfProcedure.builder()
                        .id("rules")
                        .act("act-2")
                        .meetings(Cadence.withinGap(3, Cadence.GapUnit.MONTHS))
                        .meetingsWhenNeeded(true)
                        .quorum(new Quorum(Share.MORE_THAN_HALF, Quorum.Base.FILLED))
                        .majority(new Majority(Share.atLeast(2, 3), Majority.Base.VOTES_CAST, true))
                        .noticeWorkingDays(5)
                        .minutesWorkingDays(3)
                        .onDemandOf(Share.atLeast(1, 3))
                        .onDemandOfChair(true)
                        .onDemandDays(10)
                        .onDemandWorkingDays(true)
                        .addComposition(
                                new CompositionRequirement.Member("person"),
                                new CompositionRequirement.Office(words),
                                new CompositionRequirement.Held(CompositionRequirement.GroupOffice.SECRETARY),
                                new CompositionRequirement.Parity(
                                        ImmutableList.of("sector"), ImmutableList.of("sector-2")),
                                new CompositionRequirement.PartOfAll(
                                        ImmutableList.of("sector-2"),
                                        Optional.of(Share.atLeast(1, 3)),
                                        Optional.of(Share.atLeast(1, 2))))
                        .addSeats(new SeatRequirement("sector", 1, 2), SeatRequirement.atLeast("sector-2", 1))
                        .addDuties(Duty.builder()
                                .id("first-plan")
                                .what(ListKind.PLANS)
                                .due(DueDay.after(DayAfter.days(30, DayAfter.Event.ADOPTED, "act-1")))
                                .build())
                        .vacancyDays(30)
                        .addTerms(new TermOfOffice(TermOfOffice.Holder.CHAIR, 24))
                        .addDuties(Duty.yearlyReport("yearly-report", words, MonthDay.of(2, 15)))
                        .addDuties(Duty.builder()
                                .id("trainings")
                                .what(ListKind.EVENTS)
                                .name(words)
                                .cadence(Cadence.perCalendarPeriod(2, Cadence.Unit.HALF_YEAR))
                                .by("organisation-1")
                                .of("measure")
                                .act("act-1")
                                .provenance(HERE)
                                .build())
                        .addDuties(Duty.builder()
                                .id("review")
                                .what(ListKind.REPORTS)
                                .office(words)
                                .group("group")
                                .endedBy("act-2")
                                .due(DueDay.once(LocalDate.of(2019, 6, 30)))
                                .build())
                        .provenance(HERE)
                        .build())
                .addMeetings(
                        Meeting.builder()
                                .id("meeting")
                                .date(date)
                                .state(MeetingState.HELD)
                                .minutes("act-1")
                                .plannedSince(PartialDate.parse("2019-01"))
                                .convened(PartialDate.parse("2019-01-20"))
                                .form(MeetingForm.REMOTE)
                                .addAttendees("membership")
                                .membersPresent(Headcount.atLeast(7))
                                .guests(Headcount.exactly(2))
                                .lecturers(Headcount.exactly(1))
                                .addAgenda(
                                        AgendaItem.of(words),
                                        AgendaItem.builder()
                                                .number("2")
                                                .title(words)
                                                .reporter("person")
                                                .build())
                                .addVotes(Vote.builder()
                                        .question(words)
                                        .inFavour(Headcount.exactly(5))
                                        .against(Headcount.exactly(2))
                                        .abstained(Headcount.exactly(1))
                                        .chairInFavour(true)
                                        .elects("membership")
                                        .carried(true)
                                        .build())
                                .minutesSigned(PartialDate.parse("2019-11-30"))
                                .provenance(HERE)
                                .build(),
                        Meeting.builder()
                                .id("meeting-2")
                                .date(date)
                                .state(MeetingState.CONVENED)
                                .addAgenda(AgendaItem.of(words))
                                .build())
                .addDemands(MeetingDemand.builder()
                        .id("demand")
                        .made(date)
                        .addMembers("membership")
                        .count(Headcount.exactly(6))
                        .byChair(true)
                        .meeting("meeting")
                        .provenance(HERE)
                        .build())
                .addReports(SubmittedReport.builder()
                        .year(2018)
                        .duty("yearly-report")
                        .given(PartialDate.parse("2019-02-10"))
                        .provenance(HERE)
                        .build())
                .provenance(HERE)
                .build();
    }

    private static ActionPlan plan(LocalizedText words) {
        return ActionPlan.builder()
                .id("plan")
                .title(words)
                .period(DateRange.ofYears(2019, 2020))
                .approvedBy("act-1")
                .approved(PartialDate.parse("2019-02-05"))
                .budgetOf("organisation-1")
                .implementsMeasure("line-1")
                .measuresInAll(Headcount.atMost(20))
                .addDuties(Duty.builder()
                        .id("half-year-report")
                        .what(ListKind.REPORTS)
                        .by("group")
                        .cadence(Cadence.perCalendarPeriod(1, Cadence.Unit.HALF_YEAR))
                        .build())
                .addGoals(Goal.builder()
                        .id("goal")
                        .code("1")
                        .title(words)
                        .provenance(HERE)
                        .build())
                .addTasks(Task.builder()
                        .id("task")
                        .code("1.1")
                        .title(words)
                        .goal("goal")
                        .provenance(HERE)
                        .build())
                .addMeasures(Measure.builder()
                        .id("measure")
                        .number("1")
                        .title(words)
                        .task("task")
                        .addDeliverables(Deliverable.builder()
                                .id("deliverable")
                                .kind(DeliverableKind.PACKAGE)
                                .title(words)
                                .quantity(2)
                                .state(DeliverableState.POSTPONED)
                                .date(PartialDate.parse("2019-06"))
                                .postponedTo(PartialDate.parse("2020-40"))
                                .reason(words)
                                .provenance(HERE)
                                .build())
                        .addResponsible("organisation-1", "municipality")
                        .due(PartialDate.parse("2019-12"))
                        .addIndicators(Indicator.builder()
                                .id("indicator")
                                .name(words)
                                .unit(words)
                                .direction(IndicatorDirection.WITHIN_RANGE)
                                .baseline(new IndicatorValue(
                                        PartialDate.parse("2018"), Measured.of(Headcount.zero()), HERE))
                                .addTargets(IndicatorValue.stated(
                                        PartialDate.parse("2019"), Measured.of(Amounts.euro("700.00"))))
                                .addActuals(IndicatorValue.stated(
                                        PartialDate.unknown(), Measured.of(new BigDecimal("38.46"))))
                                .addTargets(
                                        IndicatorValue.stated(
                                                PartialDate.parse("2020"),
                                                Measured.between(new BigDecimal("20"), new BigDecimal("30.5"))),
                                        IndicatorValue.stated(
                                                PartialDate.parse("2021"),
                                                Measured.of(AmountRange.atMost(Amounts.euro("700.00")))))
                                .provenance(HERE)
                                .build())
                        .provenance(HERE)
                        .build())
                .addRecommendations(Recommendation.builder()
                        .id("recommendation")
                        .measure("measure")
                        .text(words)
                        .forPeriod(PartialDate.parse("2020"))
                        .provenance(HERE)
                        .build())
                .provenance(HERE)
                .build();
    }

    private static Event event(LocalizedText words, Sourced<PartialDate> date) {
        return Event.builder()
                .id("event")
                .measure("measure")
                .series("series")
                .kind(EventKind.CAMPAIGN)
                .title(words)
                .state(EventState.POSTPONED)
                .date(date)
                .plannedSince(PartialDate.parse("{2019-03,2019-05}"))
                .occurrences(7)
                .participations(Headcount.atLeast(364))
                .addOfWhich(OfWhich.builder()
                        .who(words)
                        .count(Headcount.exactly(10))
                        .provenance(HERE)
                        .build())
                .addAudience(words, text("gyventojai"))
                .duration(TeachingHours.academic(new BigDecimal("1.5"), 45))
                .venue("organisation-1")
                .place(words)
                .occasion(words)
                .addHelpers(words)
                .addLecturers(Lecturer.stated("person"), new Lecturer("person", HERE))
                .persons(Sourced.of(Headcount.atLeast(364), HERE))
                .postponedTo(PartialDate.parse("2020-40"))
                .reason(words)
                .organiser("organisation-1")
                .territory(words)
                .provenance(HERE)
                .build();
    }

    private static ImmutableList<Claim> claims() {
        ImmutableList<Assertion> assertions = ImmutableList.of(
                FigureStated.of(Question.of("measures-done", "plan").withOthers("measure"), Headcount.unknown())
                        .withReadings("measures-done-as-planned"),
                FigureStated.of(Question.of("participations-in-all", "series"), Headcount.exactly(522)),
                FigureStated.of(Question.of("events-in-all", "series"), Headcount.exactly(10)),
                FigureStated.of(Question.of("cost", "event"), StatedAmount.exactly(Amounts.euro("300.00"))),
                FigureStated.of(Question.of("appropriated", "plan"), MoneyDirection.NONE)
                        .withThroughout(DateRange.ofYear(2019)),
                FigureStated.of(
                        Question.builder()
                                .measure("financing-gap")
                                .subject("measure")
                                .period(DateRange.ofYear(2019))
                                .sourceKind(FundingSourceKind.MUNICIPAL_BUDGET)
                                .manager("municipality")
                                .economicKind(EconomicKind.WAGES)
                                .programme("programme")
                                .sourceCode("SB")
                                .place("place")
                                .code(new Classification("economic", "2.2"))
                                .payer("organisation-1")
                                .edition("act-1")
                                .asOf(LocalDate.of(2019, 12, 10))
                                .build(),
                        MoneyDirection.SHORTFALL,
                        StatedAmount.rounded(Amounts.euro("2600.00"), Amounts.euro("100.00"))),
                FigureStated.share(
                        Question.of("appropriated", "plan"), Question.of("need", "plan"), StatedShare.percent("21.50")),
                FigureStated.share(
                        Question.of("spent", "plan"),
                        Question.ofAll("spent"),
                        StatedShare.fraction(2, 3).within(StatedShare.Bound.MORE_THAN)),
                FigureStated.change(
                                Question.of("meetings", "group")
                                        .withPeriod(DateRange.ofYear(2018))
                                        .withAsOf(LocalDate.of(2018, 12, 31)),
                                Question.of("meetings", "group").withPeriod(DateRange.ofYear(2019)),
                                MoneyDirection.DECREASE)
                        .withCount(Headcount.exactly(1)),
                FigureStated.change(
                                Question.of("events", "series"),
                                Question.of("events", "series"),
                                MoneyDirection.INCREASE)
                        .withShare(StatedShare.percent("12.5")),
                FigureStated.change(
                                Question.of("need", "plan").withPeriod(DateRange.ofYear(2019)),
                                Question.of("need", "plan").withPeriod(DateRange.ofYear(2020)),
                                MoneyDirection.INCREASE)
                        .withAmount(StatedAmount.exactly(Amounts.euro("500.00"))),
                FigureStated.change(Question.ofAll("paid"), Question.ofAll("paid"), MoneyDirection.DECREASE)
                        .withShare(StatedShare.percent("12.5")),
                FigureStated.since(Question.of("appropriated", "plan"), PartialDate.parse("2019-11")),
                FigureStated.share(
                                Question.of("events", "series"),
                                Question.ofAll("inhabitants"),
                                StatedShare.decimal("1.2"))
                        .withPer(1000),
                new Assertion.RuleObserved("rules"));
        ImmutableList.Builder<Claim> claims = ImmutableList.builder();
        for (int i = 0; i < assertions.size(); i++) {
            claims.add(Claim.builder()
                    .id("claim-" + i)
                    .assertion(assertions.get(i))
                    .provenance(HERE)
                    .build());
        }
        return claims.build();
    }
}
