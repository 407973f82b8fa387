package lt.kopz.core.dossier;

import static lt.kopz.core.shape.Kind.CURRENCY;
import static lt.kopz.core.shape.Kind.LOCALISED;
import static lt.kopz.core.shape.Kind.PERIOD;
import static lt.kopz.core.shape.Kind.SOURCED_DAY;
import static lt.kopz.core.shape.Kind.TOKEN;
import static lt.kopz.core.shape.Kind.part;

import lt.kopz.core.shape.AgreementShapes;
import lt.kopz.core.shape.AttendanceShapes;
import lt.kopz.core.shape.CompletenessShapes;
import lt.kopz.core.shape.FundingShapes;
import lt.kopz.core.shape.GroupShapes;
import lt.kopz.core.shape.InactivityShapes;
import lt.kopz.core.shape.PartyShapes;
import lt.kopz.core.shape.PlanShapes;
import lt.kopz.core.shape.RegulationShapes;
import lt.kopz.core.shape.Shape;
import lt.kopz.core.shape.SourceShapes;
import lt.kopz.core.shape.StatisticsShapes;
import lt.kopz.core.shape.SumShapes;

/**
 * The shape of a dossier, from which its JSON form, its tables and its checks are made. For the modules of kopz alone: the package of
 * {@link Shape} is exported to them only.
 */
public final class DossierShape {
    private DossierShape() {}

    /** The parts of a dossier in the order of every form. */
    public static final Shape<Dossier> DOSSIER = Shape.of("dossier", Dossier.class, Dossier::builder)
            .describe(
                    "Everything one municipality holds about action against trafficking in human beings, and up to which day it is known.")
            .required("id", TOKEN, Dossier::id, Dossier.Builder::id)
            .describe("The id of the dossier, outside the name space of its facts.")
            .required("title", LOCALISED, Dossier::title, Dossier.Builder::title)
            .describe("What the dossier is.")
            .required(
                    "municipality",
                    part(PartyShapes.MUNICIPALITY),
                    Dossier::municipality,
                    Dossier.Builder::municipality)
            .describe("The municipality.")
            .required("currency", CURRENCY, Dossier::currency, Dossier.Builder::currency)
            .describe("The currency of all amounts.")
            .list("otherCurrencies", CURRENCY, Dossier::otherCurrencies, Dossier.Builder::otherCurrencies)
            .describe("Further currencies in which money may be; figures count the first alone.")
            .required("reportingPeriod", PERIOD, Dossier::reportingPeriod, Dossier.Builder::reportingPeriod)
            .describe("The period the sources report on.")
            .required("knownUntil", SOURCED_DAY, Dossier::knownUntil, Dossier.Builder::knownUntil)
            .describe(
                    "The horizon of knowledge: the last day up to whose end the facts are known. What is stated as done without a day had happened by then; it is the default as-of day.")
            .optional("knownFrom", SOURCED_DAY, Dossier::knownFrom, Dossier.Builder::knownFrom)
            .describe(
                    "The first day from whose start on facts are held; the first of the reporting period where it is absent.")
            .list("documents", part(SourceShapes.SOURCE_DOCUMENT), Dossier::documents, Dossier.Builder::documents)
            .describe("The documents the facts are taken from.")
            .list(
                    "organisations",
                    part(PartyShapes.ORGANISATION),
                    Dossier::organisations,
                    Dossier.Builder::organisations)
            .describe("The organisations.")
            .list("people", part(PartyShapes.PERSON), Dossier::people, Dossier.Builder::people)
            .describe("The people, each in an official role.")
            .list("acts", part(RegulationShapes.LEGAL_ACT), Dossier::acts, Dossier.Builder::acts)
            .describe("The legal acts that are known one by one.")
            .list(
                    "unidentifiedActs",
                    part(RegulationShapes.UNIDENTIFIED_ACTS),
                    Dossier::unidentifiedActs,
                    Dossier.Builder::unidentifiedActs)
            .describe("The acts of which only the number is known.")
            .list(
                    "numberSeries",
                    part(RegulationShapes.NUMBER_SERIES),
                    Dossier::numberSeries,
                    Dossier.Builder::numberSeries)
            .describe("The municipality's series of act numbers.")
            .list(
                    "publicationRules",
                    part(RegulationShapes.PUBLICATION_RULE),
                    Dossier::publicationRules,
                    Dossier.Builder::publicationRules)
            .describe("The kinds of acts that have to be published to take effect.")
            .list("kindNames", part(SourceShapes.KIND_NAME), Dossier::kindNames, Dossier.Builder::kindNames)
            .describe("What kinds are called whose codes are the dossier's own.")
            .list("budgetCodes", part(FundingShapes.BUDGET_CODE), Dossier::budgetCodes, Dossier.Builder::budgetCodes)
            .describe("The codes of classifications, sources and places.")
            .list("groups", part(GroupShapes.COORDINATION_GROUP), Dossier::groups, Dossier.Builder::groups)
            .describe("The coordination groups; none where no source names one.")
            .list(
                    "strategicPlans",
                    part(PlanShapes.STRATEGIC_PLAN),
                    Dossier::strategicPlans,
                    Dossier.Builder::strategicPlans)
            .describe("The strategic plans.")
            .list("programmes", part(PlanShapes.PROGRAMME), Dossier::programmes, Dossier.Builder::programmes)
            .describe("The programmes of the strategic plans.")
            .list(
                    "strategicMeasures",
                    part(PlanShapes.STRATEGIC_MEASURE),
                    Dossier::strategicMeasures,
                    Dossier.Builder::strategicMeasures)
            .describe("The strategic measures, one for each code under which one is printed.")
            .list("plans", part(PlanShapes.ACTION_PLAN), Dossier::plans, Dossier.Builder::plans)
            .describe("The action plans.")
            .list("series", part(AttendanceShapes.EVENT_SERIES), Dossier::series, Dossier.Builder::series)
            .describe("The series of events.")
            .list("events", part(AttendanceShapes.EVENT), Dossier::events, Dossier.Builder::events)
            .describe("The events, planned, held and cancelled.")
            .list(
                    "agreements",
                    part(AgreementShapes.COOPERATION_AGREEMENT),
                    Dossier::agreements,
                    Dossier.Builder::agreements)
            .describe("The cooperation agreements.")
            .list("needs", part(FundingShapes.NEED), Dossier::needs, Dossier.Builder::needs)
            .describe("The funding needs.")
            .list(
                    "appropriations",
                    part(FundingShapes.APPROPRIATION),
                    Dossier::appropriations,
                    Dossier.Builder::appropriations)
            .describe("The appropriations.")
            .list("revenues", part(FundingShapes.REVENUE), Dossier::revenues, Dossier.Builder::revenues)
            .describe("The revenue, planned and received.")
            .list("contracts", part(FundingShapes.CONTRACT), Dossier::contracts, Dossier.Builder::contracts)
            .describe("The contracts by which money is promised.")
            .list("transfers", part(FundingShapes.TRANSFER), Dossier::transfers, Dossier.Builder::transfers)
            .describe("The transfers.")
            .list("expenditures", part(FundingShapes.EXPENDITURE), Dossier::expenditures, Dossier.Builder::expenditures)
            .describe("The expenditures.")
            .list("payments", part(FundingShapes.PAYMENT), Dossier::payments, Dossier.Builder::payments)
            .describe("The payments and refunds.")
            .list("claims", part(SourceShapes.CLAIM), Dossier::claims, Dossier.Builder::claims)
            .describe("What the sources claim.")
            .list("decisions", part(SourceShapes.DECISION), Dossier::decisions, Dossier.Builder::decisions)
            .describe("The recorded decisions.")
            .list(
                    "victimStatistics",
                    part(StatisticsShapes.VICTIM_STATISTIC),
                    Dossier::victimStatistics,
                    Dossier.Builder::victimStatistics)
            .describe(
                    "Statistics on victims, linked to nothing else; published through suppression of small counts only.")
            .list("bookings", part(FundingShapes.BOOKING), Dossier::bookings, Dossier.Builder::bookings)
            .describe("The balances of the books.")
            .list("inactivity", part(InactivityShapes.INACTIVITY), Dossier::inactivity, Dossier.Builder::inactivity)
            .describe("What the sources say was not there or not done.")
            .list(
                    "completeness",
                    part(CompletenessShapes.COMPLETENESS_STATEMENT),
                    Dossier::completeness,
                    Dossier.Builder::completeness)
            .describe("How complete the lists of the dossier are, as far as it is stated.")
            .list(
                    "contradictions",
                    part(SourceShapes.CONTRADICTION),
                    Dossier::contradictions,
                    Dossier.Builder::contradictions)
            .describe("The values that contradict each other, kept side by side.")
            .list("sums", part(SumShapes.STATED_SUM), Dossier::sums, Dossier.Builder::sums)
            .describe("What the sources add up themselves.")
            .build(Dossier.Builder::build);
}
