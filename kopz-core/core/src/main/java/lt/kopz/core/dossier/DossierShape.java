package lt.kopz.core.dossier;

import static lt.kopz.core.shape.Kind.TOKEN;
import static lt.kopz.core.shape.Kind.part;

import lt.kopz.core.shape.AgreementShapes;
import lt.kopz.core.shape.AttendanceShapes;
import lt.kopz.core.shape.ClaimShapes;
import lt.kopz.core.shape.CompletenessShapes;
import lt.kopz.core.shape.FundingShapes;
import lt.kopz.core.shape.GroupShapes;
import lt.kopz.core.shape.PartyShapes;
import lt.kopz.core.shape.PlanShapes;
import lt.kopz.core.shape.RegulationShapes;
import lt.kopz.core.shape.Shape;
import lt.kopz.core.shape.SourceShapes;
import lt.kopz.core.shape.StatisticsShapes;

/**
 * The shape of a dossier, from which its JSON form, its tables and its checks are made. For the modules of kopz alone: the package of
 * {@link Shape} is exported to them only.
 */
public final class DossierShape {
    private DossierShape() {}

    /** The parts of a dossier in the order of every form. */
    public static final Shape<Dossier> DOSSIER = Shape.of(Dossier.class)
            .describe(
                    "Everything one municipality holds about action against trafficking in human beings, and up to which day it is known.")
            .required("id", TOKEN, "The id of the dossier, outside the name space of its facts.")
            .required("title", "What the dossier is.")
            .required("municipality", part(PartyShapes.MUNICIPALITY), "The municipality.")
            .required("currency", "The currency of all amounts.")
            .list("otherCurrencies", "Further currencies in which money may be; figures count the first alone.")
            .required("reportingPeriod", "The period the sources report on.")
            .required("knownUntil")
            .describe(
                    "The horizon of knowledge: the last day up to whose end the facts are known. What is stated as done without a day had happened by then; it is the default as-of day.")
            .optional("knownFrom")
            .describe(
                    "The first day from whose start on facts are held; the first of the reporting period where it is absent.")
            .list("documents", part(SourceShapes.SOURCE_DOCUMENT), "The documents the facts are taken from.")
            .list("organisations", part(PartyShapes.ORGANISATION), "The organisations.")
            .list("people", part(PartyShapes.PERSON), "The people, each in an official role.")
            .list("acts", part(RegulationShapes.LEGAL_ACT), "The legal acts that are known one by one.")
            .list("unidentifiedActs", part(RegulationShapes.UNIDENTIFIED_ACTS))
            .describe("The acts of which only the number is known.")
            .list("numberSeries", part(RegulationShapes.NUMBER_SERIES), "The municipality's series of act numbers.")
            .list("publicationRules", part(RegulationShapes.PUBLICATION_RULE))
            .describe("The kinds of acts that have to be published to take effect.")
            .list("kindNames", part(SourceShapes.KIND_NAME), "What kinds are called whose codes are the dossier's own.")
            .list("budgetCodes", part(FundingShapes.BUDGET_CODE), "The codes of classifications, sources and places.")
            .list("groups", part(GroupShapes.COORDINATION_GROUP))
            .describe("The coordination groups; none where no source names one.")
            .list("strategicPlans", part(PlanShapes.STRATEGIC_PLAN), "The strategic plans.")
            .list("programmes", part(PlanShapes.PROGRAMME), "The programmes of the strategic plans.")
            .list("strategicMeasures", part(PlanShapes.STRATEGIC_MEASURE))
            .describe("The strategic measures, one for each code under which one is printed.")
            .list("plans", part(PlanShapes.ACTION_PLAN), "The action plans.")
            .list("series", part(AttendanceShapes.EVENT_SERIES), "The series of events.")
            .list("events", part(AttendanceShapes.EVENT), "The events, planned, held and cancelled.")
            .list("agreements", part(AgreementShapes.COOPERATION_AGREEMENT), "The cooperation agreements.")
            .list("needs", part(FundingShapes.NEED), "The funding needs.")
            .list("appropriations", part(FundingShapes.APPROPRIATION), "The appropriations.")
            .list("revenues", part(FundingShapes.REVENUE), "The revenue, planned and received.")
            .list("contracts", part(FundingShapes.CONTRACT), "The contracts by which money is promised.")
            .list("transfers", part(FundingShapes.TRANSFER), "The transfers.")
            .list("expenditures", part(FundingShapes.EXPENDITURE), "The expenditures.")
            .list("payments", part(FundingShapes.PAYMENT), "The payments and refunds.")
            .list("claims", part(SourceShapes.CLAIM), "What the sources claim.")
            .list("decisions", part(SourceShapes.DECISION), "The recorded decisions.")
            .list("victimStatistics", part(StatisticsShapes.VICTIM_STATISTIC))
            .describe(
                    "Statistics on victims, linked to nothing else; published through suppression of small counts only.")
            .list("bookings", part(FundingShapes.BOOKING), "The balances of the books.")
            .list("inactivity", part(GroupShapes.INACTIVITY), "What the sources say was not there or not done.")
            .list("completeness", part(CompletenessShapes.COMPLETENESS_STATEMENT))
            .describe("How complete the lists of the dossier are, as far as it is stated.")
            .list("contradictions", part(SourceShapes.CONTRADICTION))
            .describe("The values that contradict each other, kept side by side.")
            .list("sums", part(ClaimShapes.STATED_SUM), "What the sources add up themselves.")
            .build();
}
