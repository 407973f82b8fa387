package lt.kopz.core.shape;

import static lt.kopz.core.shape.Kind.DATE;
import static lt.kopz.core.shape.Kind.FLAG;
import static lt.kopz.core.shape.Kind.LOCALISED;
import static lt.kopz.core.shape.Kind.REGISTERS;
import static lt.kopz.core.shape.Kind.SOURCED_DATE;
import static lt.kopz.core.shape.Kind.TEXT;
import static lt.kopz.core.shape.Kind.code;
import static lt.kopz.core.shape.Kind.openCode;
import static lt.kopz.core.shape.Kind.part;
import static lt.kopz.core.shape.Kind.reference;
import static lt.kopz.core.shape.Kind.text;
import static lt.kopz.core.shape.Kind.whole;

import com.google.common.collect.ImmutableSetMultimap;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.party.Municipality;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.party.Person;
import lt.kopz.core.regulation.ActEdition;
import lt.kopz.core.regulation.ActKind;
import lt.kopz.core.regulation.ActPoint;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.Issuer;
import lt.kopz.core.regulation.IssuerRole;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.NumberSeries;
import lt.kopz.core.regulation.PublicationRule;
import lt.kopz.core.regulation.RelationKind;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.regulation.UnidentifiedActs;
import lt.kopz.core.source.ExternalIds;

/** The shapes of acts and of rules of procedure. */
public final class RegulationShapes {
    private RegulationShapes() {}

    private static final Kind<ActKind> ACT_KIND =
            openCode(ValueMessage.ACT_KIND, ActKind.PATTERN, ActKind.COMMON, ActKind::of, ActKind::code);

    private static final Kind<IssuerRole> ISSUER_ROLE =
            openCode(ValueMessage.ISSUER_ROLE, IssuerRole.PATTERN, IssuerRole.COMMON, IssuerRole::of, IssuerRole::code);

    private static final Kind<Integer> DAYS_AFTER_PUBLICATION = whole(0, 10_000);

    public static final Shape<Issuer> ISSUER = Shape.of("issuer", Issuer.class, Issuer::builder)
            .describe("Who issued an act: an organisation, in a role.")
            .required("role", ISSUER_ROLE, Issuer::role, Issuer.Builder::role)
            .describe("In which role it was issued.")
            .required(
                    "organisation",
                    reference(Organisation.class, Municipality.class, CoordinationGroup.class),
                    Issuer::organisation,
                    Issuer.Builder::organisation)
            .describe("The organisation or municipality.")
            .optional("person", reference(Person.class), Issuer::person, Issuer.Builder::person)
            .describe("The person who issued it in that role.")
            .build(Issuer.Builder::build);

    public static final Shape<ActRelation> ACT_RELATION = Shape.of(
                    "act-relation", ActRelation.class, ActRelation::builder)
            .describe(
                    "A relation from one act to another, stated by the act that acts, or of passive kinds by the one acted upon.")
            .required("kind", code(RelationKind.class), ActRelation::kind, ActRelation.Builder::kind)
            .describe("How the acts relate.")
            .required("act", reference(LegalAct.class), ActRelation::act, ActRelation.Builder::act)
            .describe("The other act.")
            .optional("point", TEXT, ActRelation::point, ActRelation.Builder::point)
            .describe("The point of the other act that is meant, exactly as printed.")
            .optional("text", LOCALISED, ActRelation::text, ActRelation.Builder::text)
            .describe("What the point says from then on.")
            .optional("since", SOURCED_DATE, ActRelation::since, ActRelation.Builder::since)
            .describe(
                    "From when the relation holds, where that is stated apart from the day on which the act takes effect.")
            .optional("until", SOURCED_DATE, ActRelation::until, ActRelation.Builder::until)
            .describe("The first day on which a suspension no longer holds.")
            .provenance(ActRelation::provenance, ActRelation.Builder::provenance)
            .build(ActRelation.Builder::build);

    private static final Shape<ActPoint> ACT_POINT = Shape.of("act-point", ActPoint.class, ActPoint::builder)
            .describe("A point of an act, as the act set it when it was adopted.")
            .required("number", text(ValueMessage.POINT, ActPoint.PATTERN), ActPoint::number, ActPoint.Builder::number)
            .describe("The number of the point, as printed.")
            .optional("text", LOCALISED, ActPoint::text, ActPoint.Builder::text)
            .describe("What the point says, apart from the points inside it.")
            .optional("effective", DATE, ActPoint::effective, ActPoint.Builder::effective)
            .describe("From when it is in force, where that is another day than that of the act.")
            .optional("noLongerFrom", DATE, ActPoint::noLongerFrom, ActPoint.Builder::noLongerFrom)
            .describe("The first day on which it is no longer in force, though the act is.")
            .provenance(ActPoint::provenance, ActPoint.Builder::provenance)
            .build(ActPoint.Builder::build);

    private static final Shape<ActEdition> ACT_EDITION = Shape.of("act-edition", ActEdition.class, ActEdition::builder)
            .describe("An edition of the text of an act, as a register lists it.")
            .required("since", DATE, ActEdition::since, ActEdition.Builder::since)
            .describe("The first day on which it is valid.")
            .optional("until", DATE, ActEdition::until, ActEdition.Builder::until)
            .describe("The last day on which it is valid.")
            .optional("address", SourceShapes.ADDRESS, ActEdition::address, ActEdition.Builder::address)
            .describe("Where it can be read.")
            .provenance(ActEdition::provenance, ActEdition.Builder::provenance)
            .build(ActEdition.Builder::build);

    public static final Shape<LegalAct> LEGAL_ACT = Shape.of("legal-act", LegalAct.class, LegalAct::builder)
            .describe("A legal act or other document of authority, kept as printed.")
            .id(LegalAct::id, LegalAct.Builder::id)
            .required("kind", ACT_KIND, LegalAct::kind, LegalAct.Builder::kind)
            .describe("The kind of act.")
            .list("issuers", part(ISSUER), LegalAct::issuers, LegalAct.Builder::issuers)
            .describe("Who issued it; several for a joint act.")
            .optional("drafted", SOURCED_DATE, LegalAct::drafted, LegalAct.Builder::drafted)
            .describe("From when there is a draft of it.")
            .optional("adopted", DATE, LegalAct::adopted, LegalAct.Builder::adopted)
            .describe("When it was adopted, as precise as it is known; absent for a draft.")
            .optional("signed", SOURCED_DATE, LegalAct::signed, LegalAct.Builder::signed)
            .describe("When it was signed, where that is stated apart from its adoption.")
            .list("numbers", TEXT, LegalAct::numbers, LegalAct.Builder::numbers)
            .describe("The registration numbers, exactly as printed; several for a joint act.")
            .optional("title", LOCALISED, LegalAct::title, LegalAct.Builder::title)
            .describe("The title.")
            .optional("effective", SOURCED_DATE, LegalAct::effective, LegalAct.Builder::effective)
            .describe("When it takes effect, and how that is known.")
            .optional(
                    "effectiveAfter",
                    part(RuleShapes.DAY_AFTER),
                    LegalAct::effectiveAfter,
                    LegalAct.Builder::effectiveAfter)
            .describe("From which day it takes effect by a condition, where it names no day.")
            .list("relations", part(ACT_RELATION), LegalAct::relations, LegalAct.Builder::relations)
            .describe("How it relates to other acts.")
            .optional("published", SOURCED_DATE, LegalAct::published, LegalAct.Builder::published)
            .describe("When it was published.")
            .optional("mustBePublished", FLAG, LegalAct::mustBePublished, LegalAct.Builder::mustBePublished)
            .describe("Whether it has to be published to take effect, where that does not follow from its kind.")
            .optional(
                    "daysAfterPublication",
                    DAYS_AFTER_PUBLICATION,
                    LegalAct::daysAfterPublication,
                    LegalAct.Builder::daysAfterPublication)
            .describe("How many days after its publication it takes effect, where it names no day.")
            .optional("noLongerFrom", SOURCED_DATE, LegalAct::noLongerFrom, LegalAct.Builder::noLongerFrom)
            .describe("The first day on which it is no longer in force by its own words.")
            .optional("appliesFrom", SOURCED_DATE, LegalAct::appliesFrom, LegalAct.Builder::appliesFrom)
            .describe("The first day to which it applies, where that is not the day from which it is in force.")
            .optional("appliesUntil", SOURCED_DATE, LegalAct::appliesUntil, LegalAct.Builder::appliesUntil)
            .describe("The first day to which it no longer applies, though it may be in force.")
            .withDefault(
                    "identifiers",
                    REGISTERS,
                    ImmutableSetMultimap.of(),
                    act -> ExternalIds.inOrder(act.identifiers()),
                    LegalAct.Builder::identifiers)
            .describe("The identifiers that registers have given it, by the name of the register.")
            .list("points", part(ACT_POINT), LegalAct::points, LegalAct.Builder::points)
            .describe("The points it had when it was adopted: all of them, where any is given.")
            .list("editions", part(ACT_EDITION), LegalAct::editions, LegalAct.Builder::editions)
            .describe("The editions of its text that a source lists, with the days for which each is valid.")
            .list("duties", part(RuleShapes.DUTY), LegalAct::duties, LegalAct.Builder::duties)
            .describe("What it demands to be done so often, or by a day.")
            .provenance(LegalAct::provenance, LegalAct.Builder::provenance)
            .build(LegalAct.Builder::build);

    public static final Shape<UnidentifiedActs> UNIDENTIFIED_ACTS = Shape.of(
                    "unidentified-acts", UnidentifiedActs.class, UnidentifiedActs::builder)
            .describe("Acts of which the number is known and nothing that would identify them.")
            .id(UnidentifiedActs::id, UnidentifiedActs.Builder::id)
            .required("kind", ACT_KIND, UnidentifiedActs::kind, UnidentifiedActs.Builder::kind)
            .describe("The kind of the acts.")
            .list("issuers", part(ISSUER), UnidentifiedActs::issuers, UnidentifiedActs.Builder::issuers)
            .describe("Who issued them.")
            .required("count", whole(1, Integer.MAX_VALUE), UnidentifiedActs::count, UnidentifiedActs.Builder::count)
            .describe("How many acts there are.")
            .required("adopted", DATE, UnidentifiedActs::adopted, UnidentifiedActs.Builder::adopted)
            .describe("When they were adopted, as precise as it is known.")
            .optional("relation", part(ACT_RELATION), UnidentifiedActs::relation, UnidentifiedActs.Builder::relation)
            .describe("What they did to a known act.")
            .provenance(UnidentifiedActs::provenance, UnidentifiedActs.Builder::provenance)
            .build(UnidentifiedActs.Builder::build);

    public static final Shape<NumberSeries> NUMBER_SERIES = Shape.of(
                    "number-series", NumberSeries.class, NumberSeries::builder)
            .describe(
                    "A series of act numbers that a municipality uses for one issuer: the configuration of that municipality, not a rule.")
            .required("prefix", TEXT, NumberSeries::prefix, NumberSeries.Builder::prefix)
            .describe("How the numbers of the series begin.")
            .required("issuer", ISSUER_ROLE, NumberSeries::issuer, NumberSeries.Builder::issuer)
            .describe("Whose series it is.")
            .provenance(NumberSeries::provenance, NumberSeries.Builder::provenance)
            .build(NumberSeries.Builder::build);

    public static final Shape<PublicationRule> PUBLICATION_RULE = Shape.of(
                    "publication-rule", PublicationRule.class, PublicationRule::builder)
            .describe("Acts of one kind have to be published to take effect: the law of a country.")
            .required("kind", ACT_KIND, PublicationRule::kind, PublicationRule.Builder::kind)
            .describe("The kind of the acts.")
            .required(
                    "daysAfterPublication",
                    DAYS_AFTER_PUBLICATION,
                    PublicationRule::daysAfterPublication,
                    PublicationRule.Builder::daysAfterPublication)
            .describe("How many days after its publication an act takes effect that names no day.")
            .provenance(PublicationRule::provenance, PublicationRule.Builder::provenance)
            .build(PublicationRule.Builder::build);

    public static final Shape<RulesOfProcedure> RULES_OF_PROCEDURE = Shape.of(
                    "rules-of-procedure", RulesOfProcedure.class, RulesOfProcedure::builder)
            .describe("The rules of procedure of a group, as data.")
            .id(RulesOfProcedure::id, RulesOfProcedure.Builder::id)
            .required("act", reference(LegalAct.class), RulesOfProcedure::act, RulesOfProcedure.Builder::act)
            .describe("The act that lays them down.")
            .optional("meetings", ValueShapes.CADENCE, RulesOfProcedure::meetings, RulesOfProcedure.Builder::meetings)
            .describe("How often the group has to meet.")
            .withDefault(
                    "meetingsWhenNeeded",
                    FLAG,
                    false,
                    RulesOfProcedure::meetingsWhenNeeded,
                    RulesOfProcedure.Builder::meetingsWhenNeeded)
            .describe("Whether meetings are also called whenever they are needed.")
            .optional("quorum", part(RuleShapes.QUORUM), RulesOfProcedure::quorum, RulesOfProcedure.Builder::quorum)
            .describe("How many members have to be present.")
            .optional(
                    "majority",
                    part(RuleShapes.MAJORITY),
                    RulesOfProcedure::majority,
                    RulesOfProcedure.Builder::majority)
            .describe("How many votes carry a decision.")
            .optional(
                    "noticeWorkingDays",
                    whole(0, 10_000),
                    RulesOfProcedure::noticeWorkingDays,
                    RulesOfProcedure.Builder::noticeWorkingDays)
            .describe("How many working days have to lie between the notice of a meeting and the meeting.")
            .optional(
                    "minutesWorkingDays",
                    whole(0, 10_000),
                    RulesOfProcedure::minutesWorkingDays,
                    RulesOfProcedure.Builder::minutesWorkingDays)
            .describe("Within how many working days after a meeting its minutes have to be signed.")
            .optional(
                    "onDemandOf",
                    part(RuleShapes.SHARE),
                    RulesOfProcedure::onDemandOf,
                    RulesOfProcedure.Builder::onDemandOf)
            .describe("Which part of the members may demand a meeting.")
            .withDefault(
                    "onDemandOfChair",
                    FLAG,
                    false,
                    RulesOfProcedure::onDemandOfChair,
                    RulesOfProcedure.Builder::onDemandOfChair)
            .describe("Whether the chair alone may demand a meeting.")
            .optional(
                    "onDemandDays",
                    whole(0, 10_000),
                    RulesOfProcedure::onDemandDays,
                    RulesOfProcedure.Builder::onDemandDays)
            .describe("Within how many days a demanded meeting has to be held.")
            .withDefault(
                    "onDemandWorkingDays",
                    FLAG,
                    false,
                    RulesOfProcedure::onDemandWorkingDays,
                    RulesOfProcedure.Builder::onDemandWorkingDays)
            .describe("Whether those days are working days.")
            .list("seats", part(RuleShapes.SEAT_REQUIREMENT), RulesOfProcedure::seats, RulesOfProcedure.Builder::seats)
            .describe("How many members each sector has to have.")
            .list(
                    "composition",
                    RuleShapes.COMPOSITION_REQUIREMENT,
                    RulesOfProcedure::composition,
                    RulesOfProcedure.Builder::composition)
            .describe("How the members have to be divided among sides.")
            .optional(
                    "vacancyDays",
                    whole(0, 10_000),
                    RulesOfProcedure::vacancyDays,
                    RulesOfProcedure.Builder::vacancyDays)
            .describe("Within how many days a vacant seat has to be filled.")
            .list("terms", part(RuleShapes.TERM_OF_OFFICE), RulesOfProcedure::terms, RulesOfProcedure.Builder::terms)
            .describe("For how long the group, its members and those in its offices are appointed.")
            .list("duties", part(RuleShapes.DUTY), RulesOfProcedure::duties, RulesOfProcedure.Builder::duties)
            .describe("What has to be done so often, or by a day, beside meetings.")
            .provenance(RulesOfProcedure::provenance, RulesOfProcedure.Builder::provenance)
            .build(RulesOfProcedure.Builder::build);
}
