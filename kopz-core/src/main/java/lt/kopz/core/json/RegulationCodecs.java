package lt.kopz.core.json;

import com.google.common.collect.ImmutableSortedMap;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.regulation.ActKind;
import lt.kopz.core.regulation.ActPoint;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.Issuer;
import lt.kopz.core.regulation.IssuerRole;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.NumberSeries;
import lt.kopz.core.regulation.RelationKind;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.regulation.UnidentifiedActs;
import lt.kopz.core.source.Provenance;

/** How acts and rules stand in JSON. */
final class RegulationCodecs {
    private RegulationCodecs() {}

    static final Codec<ActKind> ACT_KIND =
            Codec.text(ValueMessage.ACT_KIND.text(), null, ActKind.PATTERN).as(ActKind::of, ActKind::code);

    static final Codec<IssuerRole> ISSUER_ROLE = Codec.text(ValueMessage.ISSUER_ROLE.text(), null, IssuerRole.PATTERN)
            .as(IssuerRole::of, IssuerRole::code);

    static final Codec<Issuer> ISSUER = Codec.object("issuer", Issuer::builder)
            .describe("Who issued an act: an organisation, in a role.")
            .required("role", ISSUER_ROLE, Issuer::role, Issuer.Builder::role)
            .describe("In which role it was issued.")
            .required("organisation", Values.ID, Issuer::organisation, Issuer.Builder::organisation)
            .describe("The organisation or municipality.")
            .build(Issuer.Builder::build);

    static final Codec<ActRelation> ACT_RELATION = Codec.object("act-relation", ActRelation::builder)
            .describe("A relation from one act to another, told by the act that acts.")
            .required("kind", Codec.enumOf(RelationKind.class), ActRelation::kind, ActRelation.Builder::kind)
            .describe("How the acts relate.")
            .required("act", Values.ID, ActRelation::act, ActRelation.Builder::act)
            .describe("The other act.")
            .optional("point", Codec.text(), ActRelation::point, ActRelation.Builder::point)
            .describe("The point of the other act that is meant, exactly as printed.")
            .optional("text", Values.LOCALIZED_TEXT, ActRelation::text, ActRelation.Builder::text)
            .describe("What the point says from then on.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    ActRelation::provenance,
                    ActRelation.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(ActRelation.Builder::build);

    private static final Codec<ActPoint> ACT_POINT = Codec.object("act-point", ActPoint::builder)
            .describe("A point of an act, as the act set it when it was adopted.")
            .required(
                    "number",
                    Codec.text(ValueMessage.POINT.text(), null, ActPoint.PATTERN),
                    ActPoint::number,
                    ActPoint.Builder::number)
            .describe("The number of the point, as printed.")
            .optional("text", Values.LOCALIZED_TEXT, ActPoint::text, ActPoint.Builder::text)
            .describe("What the point says, apart from the points inside it.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    ActPoint::provenance,
                    ActPoint.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(ActPoint.Builder::build);

    static final Codec<LegalAct> LEGAL_ACT = Codec.object("legal-act", LegalAct::builder)
            .describe("A legal act or other document of authority, kept as printed.")
            .required("id", Values.ID, LegalAct::id, LegalAct.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .required("kind", ACT_KIND, LegalAct::kind, LegalAct.Builder::kind)
            .describe("The kind of act.")
            .list("issuers", ISSUER, LegalAct::issuers, LegalAct.Builder::issuers)
            .describe("Who issued it; several for a joint act.")
            .required("adopted", Values.PARTIAL_DATE, LegalAct::adopted, LegalAct.Builder::adopted)
            .describe("When it was adopted, as precise as it is known.")
            .list("numbers", Codec.text(), LegalAct::numbers, LegalAct.Builder::numbers)
            .describe("The registration numbers, exactly as printed; several for a joint act.")
            .optional("title", Values.LOCALIZED_TEXT, LegalAct::title, LegalAct.Builder::title)
            .describe("The title.")
            .optional("effective", Values.SOURCED_PARTIAL_DATE, LegalAct::effective, LegalAct.Builder::effective)
            .describe("When it takes effect, and how that is known.")
            .list("relations", ACT_RELATION, LegalAct::relations, LegalAct.Builder::relations)
            .describe("How it relates to other acts.")
            .optional("published", Values.SOURCED_PARTIAL_DATE, LegalAct::published, LegalAct.Builder::published)
            .describe("When it was published.")
            .optional(
                    "noLongerFrom", Values.SOURCED_PARTIAL_DATE, LegalAct::noLongerFrom, LegalAct.Builder::noLongerFrom)
            .describe("The first day on which it is no longer in force by its own words.")
            .map(
                    "identifiers",
                    Codec.text(),
                    act -> ImmutableSortedMap.copyOf(act.identifiers()),
                    LegalAct.Builder::identifiers)
            .describe("The identifiers that registers have given it, by the name of the register.")
            .list("points", ACT_POINT, LegalAct::points, LegalAct.Builder::points)
            .describe("The points it had when it was adopted: all of them, where any is given.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    LegalAct::provenance,
                    LegalAct.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(LegalAct.Builder::build);

    static final Codec<UnidentifiedActs> UNIDENTIFIED_ACTS = Codec.object(
                    "unidentified-acts", UnidentifiedActs::builder)
            .describe("Acts of which the number is known and nothing that would identify them.")
            .required("id", Values.ID, UnidentifiedActs::id, UnidentifiedActs.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .required("kind", ACT_KIND, UnidentifiedActs::kind, UnidentifiedActs.Builder::kind)
            .describe("The kind of the acts.")
            .list("issuers", ISSUER, UnidentifiedActs::issuers, UnidentifiedActs.Builder::issuers)
            .describe("Who issued them.")
            .required(
                    "count",
                    Codec.intNumber(1, Integer.MAX_VALUE),
                    UnidentifiedActs::count,
                    UnidentifiedActs.Builder::count)
            .describe("How many acts there are.")
            .required("adopted", Values.PARTIAL_DATE, UnidentifiedActs::adopted, UnidentifiedActs.Builder::adopted)
            .describe("When they were adopted, as precise as it is known.")
            .optional("relation", ACT_RELATION, UnidentifiedActs::relation, UnidentifiedActs.Builder::relation)
            .describe("What they did to a known act.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    UnidentifiedActs::provenance,
                    UnidentifiedActs.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(UnidentifiedActs.Builder::build);

    static final Codec<NumberSeries> NUMBER_SERIES = Codec.object("number-series", NumberSeries::builder)
            .describe(
                    "A series of act numbers that a municipality uses for one issuer: the configuration of that municipality, not a rule.")
            .required("prefix", Codec.text(), NumberSeries::prefix, NumberSeries.Builder::prefix)
            .describe("How the numbers of the series begin.")
            .required("issuer", ISSUER_ROLE, NumberSeries::issuer, NumberSeries.Builder::issuer)
            .describe("Whose series it is.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    NumberSeries::provenance,
                    NumberSeries.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(NumberSeries.Builder::build);

    static final Codec<RulesOfProcedure> RULES_OF_PROCEDURE = Codec.object(
                    "rules-of-procedure", RulesOfProcedure::builder)
            .describe("The rules of procedure of a group, as data.")
            .required("id", Values.ID, RulesOfProcedure::id, RulesOfProcedure.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .required("act", Values.ID, RulesOfProcedure::act, RulesOfProcedure.Builder::act)
            .describe("The act that lays them down.")
            .optional("meetings", Values.CADENCE, RulesOfProcedure::meetings, RulesOfProcedure.Builder::meetings)
            .describe("How often the group has to meet.")
            .withDefault(
                    "meetingsWhenNeeded",
                    Codec.bool(),
                    false,
                    RulesOfProcedure::meetingsWhenNeeded,
                    RulesOfProcedure.Builder::meetingsWhenNeeded)
            .describe("Whether meetings are also called whenever they are needed.")
            .optional("quorum", RuleCodecs.QUORUM, RulesOfProcedure::quorum, RulesOfProcedure.Builder::quorum)
            .describe("How many members have to be present.")
            .optional("majority", RuleCodecs.MAJORITY, RulesOfProcedure::majority, RulesOfProcedure.Builder::majority)
            .describe("How many votes carry a decision.")
            .optional(
                    "noticeWorkingDays",
                    Codec.intNumber(0, 10_000),
                    RulesOfProcedure::noticeWorkingDays,
                    RulesOfProcedure.Builder::noticeWorkingDays)
            .describe("How many working days have to lie between the notice of a meeting and the meeting.")
            .optional(
                    "minutesWorkingDays",
                    Codec.intNumber(0, 10_000),
                    RulesOfProcedure::minutesWorkingDays,
                    RulesOfProcedure.Builder::minutesWorkingDays)
            .describe("Within how many working days after a meeting its minutes have to be signed.")
            .optional(
                    "onDemandOf", RuleCodecs.SHARE, RulesOfProcedure::onDemandOf, RulesOfProcedure.Builder::onDemandOf)
            .describe("Which part of the members may demand a meeting.")
            .withDefault(
                    "onDemandOfChair",
                    Codec.bool(),
                    false,
                    RulesOfProcedure::onDemandOfChair,
                    RulesOfProcedure.Builder::onDemandOfChair)
            .describe("Whether the chair alone may demand a meeting.")
            .optional(
                    "onDemandDays",
                    Codec.intNumber(0, 10_000),
                    RulesOfProcedure::onDemandDays,
                    RulesOfProcedure.Builder::onDemandDays)
            .describe("Within how many days a demanded meeting has to be held.")
            .withDefault(
                    "onDemandWorkingDays",
                    Codec.bool(),
                    false,
                    RulesOfProcedure::onDemandWorkingDays,
                    RulesOfProcedure.Builder::onDemandWorkingDays)
            .describe("Whether those days are working days.")
            .list("seats", RuleCodecs.SEAT_REQUIREMENT, RulesOfProcedure::seats, RulesOfProcedure.Builder::seats)
            .describe("How many members each sector has to have.")
            .list(
                    "composition",
                    RuleCodecs.COMPOSITION_REQUIREMENT,
                    RulesOfProcedure::composition,
                    RulesOfProcedure.Builder::composition)
            .describe("How the members have to be divided among sides.")
            .optional(
                    "vacancyDays",
                    Codec.intNumber(0, 10_000),
                    RulesOfProcedure::vacancyDays,
                    RulesOfProcedure.Builder::vacancyDays)
            .describe("Within how many days a vacant seat has to be filled.")
            .list("reports", RuleCodecs.REPORT_DUTY, RulesOfProcedure::reports, RulesOfProcedure.Builder::reports)
            .describe("The yearly reports that are due.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    RulesOfProcedure::provenance,
                    RulesOfProcedure.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(RulesOfProcedure.Builder::build);
}
