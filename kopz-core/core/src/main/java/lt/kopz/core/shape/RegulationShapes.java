package lt.kopz.core.shape;

import static lt.kopz.core.shape.Kind.REGISTERS;
import static lt.kopz.core.shape.Kind.TEXT;
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
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.regulation.UnidentifiedActs;
import lt.kopz.core.source.ExternalIds;

/** The shapes of acts and of rules of procedure. */
public final class RegulationShapes {
    private RegulationShapes() {}

    private static final Kind<ActKind> ACT_KIND =
            openCode(ValueMessage.ACT_KIND, ActKind.COMMON, ActKind::new, ActKind::code);

    private static final Kind<IssuerRole> ISSUER_ROLE =
            openCode(ValueMessage.ISSUER_ROLE, IssuerRole.COMMON, IssuerRole::new, IssuerRole::code);

    private static final Kind<Integer> DAYS_AFTER_PUBLICATION = whole(0, 10_000);

    public static final Shape<Issuer> ISSUER = Shape.of(Issuer.class)
            .describe("Who issued an act: an organisation, in a role.")
            .required("role", ISSUER_ROLE, "In which role it was issued.")
            .required("organisation", reference(Organisation.class, Municipality.class, CoordinationGroup.class))
            .describe("The organisation or municipality.")
            .optional("person", reference(Person.class), "The person who issued it in that role.")
            .build();

    public static final Shape<ActRelation> ACT_RELATION = Shape.of(ActRelation.class)
            .describe(
                    "A relation from one act to another, stated by the act that acts, or of passive kinds by the one acted upon.")
            .required("kind", "How the acts relate.")
            .required("act", reference(LegalAct.class), "The other act.")
            .optional("point", TEXT, "The point of the other act that is meant, exactly as printed.")
            .optional("text", "What the point says from then on.")
            .optional("since")
            .describe(
                    "From when the relation holds, where that is stated apart from the day on which the act takes effect.")
            .optional("until", "The first day on which a suspension no longer holds.")
            .provenance()
            .build();

    private static final Shape<ActPoint> ACT_POINT = Shape.of(ActPoint.class)
            .describe("A point of an act, as the act set it when it was adopted.")
            .required("number", text(ValueMessage.POINT, ActPoint.PATTERN), "The number of the point, as printed.")
            .optional("text", "What the point says, apart from the points inside it.")
            .optional("effective", "From when it is in force, where that is another day than that of the act.")
            .optional("noLongerFrom", "The first day on which it is no longer in force, though the act is.")
            .provenance()
            .build();

    private static final Shape<ActEdition> ACT_EDITION = Shape.of(ActEdition.class)
            .describe("An edition of the text of an act, as a register lists it.")
            .required("since", "The first day on which it is valid.")
            .optional("until", "The last day on which it is valid.")
            .optional("address", SourceShapes.ADDRESS, "Where it can be read.")
            .provenance()
            .build();

    public static final Shape<LegalAct> LEGAL_ACT = Shape.of(LegalAct.class)
            .describe("A legal act or other document of authority, kept as printed.")
            .id()
            .required("kind", ACT_KIND, "The kind of act.")
            .list("issuers", part(ISSUER), "Who issued it; several for a joint act.")
            .optional("drafted", "From when there is a draft of it.")
            .optional("adopted", "When it was adopted, as precise as it is known; absent for a draft.")
            .optional("signed", "When it was signed, where that is stated apart from its adoption.")
            .list("numbers", TEXT, "The registration numbers, exactly as printed; several for a joint act.")
            .optional("title", "The title.")
            .optional("effective", "When it takes effect, and how that is known.")
            .optional("effectiveAfter", part(RuleShapes.DAY_AFTER))
            .describe("From which day it takes effect by a condition, where it names no day.")
            .list("relations", part(ACT_RELATION), "How it relates to other acts.")
            .optional("published", "When it was published.")
            .optional("mustBePublished")
            .describe("Whether it has to be published to take effect, where that does not follow from its kind.")
            .optional("daysAfterPublication", DAYS_AFTER_PUBLICATION)
            .describe("How many days after its publication it takes effect, where it names no day.")
            .optional("noLongerFrom", "The first day on which it is no longer in force by its own words.")
            .optional("appliesFrom")
            .describe("The first day to which it applies, where that is not the day from which it is in force.")
            .optional("appliesUntil", "The first day to which it no longer applies, though it may be in force.")
            .withDefault(
                    "identifiers", REGISTERS, ImmutableSetMultimap.of(), act -> ExternalIds.inOrder(act.identifiers()))
            .describe("The identifiers that registers have given it, by the name of the register.")
            .list("points", part(ACT_POINT), "The points it had when it was adopted: all of them, where any is given.")
            .list("editions", part(ACT_EDITION))
            .describe("The editions of its text that a source lists, with the days for which each is valid.")
            .list("duties", part(RuleShapes.DUTY), "What it demands to be done so often, or by a day.")
            .provenance()
            .build();

    public static final Shape<UnidentifiedActs> UNIDENTIFIED_ACTS = Shape.of(UnidentifiedActs.class)
            .describe("Acts of which the number is known and nothing that would identify them.")
            .id()
            .required("kind", ACT_KIND, "The kind of the acts.")
            .list("issuers", part(ISSUER), "Who issued them.")
            .required("count", whole(1, Integer.MAX_VALUE), "How many acts there are.")
            .required("adopted", "When they were adopted, as precise as it is known.")
            .optional("relation", part(ACT_RELATION), "What they did to a known act.")
            .provenance()
            .build();

    public static final Shape<NumberSeries> NUMBER_SERIES = Shape.of(NumberSeries.class)
            .describe(
                    "A series of act numbers that a municipality uses for one issuer: the configuration of that municipality, not a rule.")
            .required("prefix", TEXT, "How the numbers of the series begin.")
            .required("issuer", ISSUER_ROLE, "Whose series it is.")
            .provenance()
            .build();

    public static final Shape<PublicationRule> PUBLICATION_RULE = Shape.of(PublicationRule.class)
            .describe("Acts of one kind have to be published to take effect: the law of a country.")
            .required("kind", ACT_KIND, "The kind of the acts.")
            .required("daysAfterPublication", DAYS_AFTER_PUBLICATION)
            .describe("How many days after its publication an act takes effect that names no day.")
            .provenance()
            .build();

    public static final Shape<RulesOfProcedure> RULES_OF_PROCEDURE = Shape.of(RulesOfProcedure.class)
            .describe("The rules of procedure of a group, as data.")
            .id()
            .required("act", reference(LegalAct.class), "The act that lays them down.")
            .optional("meetings", ValueShapes.CADENCE, "How often the group has to meet.")
            .withDefault("meetingsWhenNeeded", false, "Whether meetings are also called whenever they are needed.")
            .optional("quorum", part(RuleShapes.QUORUM), "How many members have to be present.")
            .optional("majority", part(RuleShapes.MAJORITY), "How many votes carry a decision.")
            .optional("noticeWorkingDays", whole(0, 10_000))
            .describe("How many working days have to lie between the notice of a meeting and the meeting.")
            .optional("minutesWorkingDays", whole(0, 10_000))
            .describe("Within how many working days after a meeting its minutes have to be signed.")
            .optional("onDemandOf", part(RuleShapes.SHARE), "Which part of the members may demand a meeting.")
            .withDefault("onDemandOfChair", false, "Whether the chair alone may demand a meeting.")
            .optional("onDemandDays", whole(0, 10_000), "Within how many days a demanded meeting has to be held.")
            .withDefault("onDemandWorkingDays", false, "Whether those days are working days.")
            .list("seats", part(RuleShapes.SEAT_REQUIREMENT), "How many members each sector has to have.")
            .list("composition", RuleShapes.COMPOSITION_REQUIREMENT, "How the members have to be divided among sides.")
            .optional("vacancyDays", whole(0, 10_000), "Within how many days a vacant seat has to be filled.")
            .list("terms", part(RuleShapes.TERM_OF_OFFICE))
            .describe("For how long the group, its members and those in its offices are appointed.")
            .list("duties", part(RuleShapes.DUTY), "What has to be done so often, or by a day, beside meetings.")
            .provenance()
            .build();
}
