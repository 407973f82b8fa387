package lt.kopz.core.shape;

import static lt.kopz.core.shape.Kind.REGISTERS;
import static lt.kopz.core.shape.Kind.TEXT;
import static lt.kopz.core.shape.Kind.converted;
import static lt.kopz.core.shape.Kind.openCode;
import static lt.kopz.core.shape.Kind.part;
import static lt.kopz.core.shape.Kind.reference;
import static lt.kopz.core.shape.Kind.text;
import static lt.kopz.core.shape.Kind.whole;

import com.google.common.collect.ImmutableSetMultimap;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Sector;
import lt.kopz.core.party.Municipality;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.party.Person;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Goal;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Task;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
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
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.regulation.SeatRequirement;
import lt.kopz.core.regulation.Share;
import lt.kopz.core.regulation.TermOfOffice;
import lt.kopz.core.regulation.UnidentifiedActs;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DayAfter;
import lt.kopz.core.time.DueDay;

/** The shapes of acts and of rules of procedure. */
public final class RegulationShapes {
    private RegulationShapes() {}

    public static final Shape<Share> SHARE = Shape.of(Share.class)
            .describe("A part that has to be reached, or exceeded.")
            .required("numerator", whole(0, 10_000), "How many of the equal parts.")
            .required("denominator", whole(1, 10_000), "Into how many equal parts the whole is divided.")
            .withDefault("exceeded", false, "Whether more than the fraction is needed.")
            .build();

    public static final Shape<Quorum> QUORUM = Shape.of(Quorum.class)
            .describe("How many members have to be present for a meeting to be valid.")
            .required("share", part(SHARE), "The share that is needed.")
            .required("of", "What it is a share of.")
            .build();

    public static final Shape<Majority> MAJORITY = Shape.of(Majority.class)
            .describe("How many votes carry a decision.")
            .required("share", part(SHARE), "The share that is needed.")
            .required("of", "What it is a share of.")
            .withDefault("castingVote", false, "Whether the chair's vote decides where votes are equal.")
            .build();

    public static final Shape<SeatRequirement> SEAT_REQUIREMENT = Shape.of(SeatRequirement.class)
            .describe("How many members a sector has to have in a group.")
            .required("sector", reference(Sector.class), "The sector.")
            .required("atLeast", whole(0, 10_000), "The least number of seats.")
            .optional("atMost", whole(0, 10_000), "The greatest number of seats; absent where no limit is set.")
            .build();

    private static final Shape<CompositionRequirement.Parity> PARITY = Shape.of(CompositionRequirement.Parity.class)
            .describe("As many members on one side as on the other.")
            .list("one", reference(Sector.class), "The sectors of one side.")
            .list("other", reference(Sector.class), "The sectors of the other side.")
            .build();

    private static final Shape<CompositionRequirement.PartOfAll> PART_OF_ALL = Shape.of(
                    CompositionRequirement.PartOfAll.class)
            .describe("A least or a largest part of all the members.")
            .list("sectors", reference(Sector.class), "The sectors counted together.")
            .optional("atLeast", part(SHARE), "The least share of all members.")
            .optional("atMost", part(SHARE), "The greatest share of all members.")
            .build();

    private static final Shape<CompositionRequirement.Member> MEMBER = Shape.of(
                    "required-member", CompositionRequirement.Member.class)
            .describe("A person or an organisation that has to be a member.")
            .required("who", reference(Person.class, Organisation.class, Municipality.class))
            .describe("The person or organisation.")
            .build();

    private static final Shape<CompositionRequirement.Office> OFFICE = Shape.of(
                    "required-office", CompositionRequirement.Office.class)
            .describe("An office whose holder has to be a member.")
            .required("name", "The name of the office, as memberships or persons have it.")
            .build();

    private static final Shape<CompositionRequirement.Held> HELD = Shape.of(
                    "held-office", CompositionRequirement.Held.class)
            .describe("An office in the group that has to be held.")
            .required("office", "The office.")
            .build();

    public static final Kind<CompositionRequirement> COMPOSITION_REQUIREMENT = new Forms<CompositionRequirement>(
                    "composition-requirement",
                    "Who has to be a member, or how the members have to be divided among sides.")
            .when("parity", PARITY, "Both sides have equally many members.")
            .when("partOfAll", PART_OF_ALL, "Some sectors have a share of all members within bounds.")
            .when("member", MEMBER, "Somebody is a member.")
            .when("office", OFFICE, "Whoever holds an office is a member.")
            .when("held", HELD, "The group has a chair, a secretary or the like.")
            .build();

    public static final Kind<MonthDay> DAY_OF_YEAR = converted(
            text(ValueMessage.DAY_OF_YEAR, "--[0-9]{2}-[0-9]{2}"), RegulationShapes::monthDay, MonthDay::toString);

    private static MonthDay monthDay(String text) {
        try {
            return MonthDay.parse(text);
        } catch (DateTimeParseException none) {
            throw RefusedException.wrongForm(Word.DAY_OF_YEAR, text, "--02-15");
        }
    }

    private static final Shape<DueDay.OfEveryYear> OF_EVERY_YEAR = Shape.of(
                    "day-of-every-year", DueDay.OfEveryYear.class)
            .describe("A day of every year.")
            .required("until", DAY_OF_YEAR, "The last day, inclusive.")
            .withDefault("year", DueDay.Year.SAME, "In which year that day lies, beside the year that it is done for.")
            .build();

    private static final Shape<DueDay.Once> ONCE = Shape.of(DueDay.Once.class)
            .describe("One day alone.")
            .required("until", "The last day, inclusive.")
            .build();

    public static final Shape<DayAfter> DAY_AFTER = Shape.of(DayAfter.class)
            .describe("A day that follows from the life of an act.")
            .required("act", reference(LegalAct.class), "The act.")
            .required("event", "What happened to it.")
            .required("length", whole(0, 10_000), "How many units after that day, 0 for the day itself.")
            .withDefault("unit", Cadence.GapUnit.DAYS, "The unit.")
            .build();

    private static final Shape<DueDay.AfterAct> AFTER_ACT = Shape.of(DueDay.AfterAct.class)
            .describe("One day alone, which follows from that of an act.")
            .required("until", part(DAY_AFTER), "The last day, inclusive.")
            .build();

    private static final Kind<DueDay> DUE_DAY = new Forms<DueDay>(
                    "due-day", "The last day on which something is in time.")
            .when("everyYear", OF_EVERY_YEAR, "Once for each year, by a day.")
            .when("once", ONCE, "By one day alone.")
            .when("afterAct", AFTER_ACT, "By one day alone, which follows from that of an act.")
            .build();

    public static final Shape<Duty> DUTY = Shape.of(Duty.class)
            .describe("Something that has to be done so often, or by a day: reports, reviews, trainings, plans.")
            .id()
            .required("what", "What has to be done: what the list holds in which it is recorded.")
            .optional("name", "What it is called; absent for the name of its list.")
            .optional("cadence", ValueShapes.CADENCE, "How often it has to be done.")
            .optional("due", DUE_DAY, "By which day it has to be done.")
            .optional("recipient", "To whom the report is given.")
            .optional("by", reference(Organisation.class, Municipality.class, CoordinationGroup.class))
            .describe("Who has to do it; absent for the group whose rules these are, and where none is stated.")
            .narrowing()
            .optional("office", "The office whose holder has to do it.")
            .optional("group", reference(CoordinationGroup.class))
            .describe("The group that it is for: its meetings and reports count.")
            .narrowing()
            .optional("of", reference(ActionPlan.class, Goal.class, Task.class, Measure.class, EventSeries.class))
            .describe("Of what it is a part; absent where all of the list counts.")
            .narrowing()
            .optional("act", reference(LegalAct.class))
            .describe(
                    "The act that demands it; absent for the one that it stands in, or that lays down the rules or plan.")
            .optional("endedBy", reference(LegalAct.class))
            .describe("The act that does away with it, where the one that demands it stays in force.")
            .provenance()
            .build();

    public static final Shape<TermOfOffice> TERM_OF_OFFICE = Shape.of(TermOfOffice.class)
            .describe("For how long somebody is appointed.")
            .required("of", "Who is appointed.")
            .required("months", whole(1, 1200), "For how many months.")
            .build();

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
            .optional("effectiveAfter", part(DAY_AFTER))
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
            .withDefault("identifiers", REGISTERS, ImmutableSetMultimap.of())
            .describe("The identifiers that registers have given it, by the name of the register.")
            .list("points", part(ACT_POINT), "The points it had when it was adopted: all of them, where any is given.")
            .list("editions", part(ACT_EDITION))
            .describe("The editions of its text that a source lists, with the days for which each is valid.")
            .list("duties", part(DUTY), "What it demands to be done so often, or by a day.")
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
            .optional("quorum", part(QUORUM), "How many members have to be present.")
            .optional("majority", part(MAJORITY), "How many votes carry a decision.")
            .optional("noticeWorkingDays", whole(0, 10_000))
            .describe("How many working days have to lie between the notice of a meeting and the meeting.")
            .optional("minutesWorkingDays", whole(0, 10_000))
            .describe("Within how many working days after a meeting its minutes have to be signed.")
            .optional("onDemandOf", part(SHARE), "Which part of the members may demand a meeting.")
            .withDefault("onDemandOfChair", false, "Whether the chair alone may demand a meeting.")
            .optional("onDemandDays", whole(0, 10_000), "Within how many days a demanded meeting has to be held.")
            .withDefault("onDemandWorkingDays", false, "Whether those days are working days.")
            .list("seats", part(SEAT_REQUIREMENT), "How many members each sector has to have.")
            .list("composition", COMPOSITION_REQUIREMENT, "How the members have to be divided among sides.")
            .optional("vacancyDays", whole(0, 10_000), "Within how many days a vacant seat has to be filled.")
            .list("terms", part(TERM_OF_OFFICE))
            .describe("For how long the group, its members and those in its offices are appointed.")
            .list("duties", part(DUTY), "What has to be done so often, or by a day, beside meetings.")
            .provenance()
            .build();
}
