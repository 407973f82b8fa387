package lt.kopz.core.shape;

import static lt.kopz.core.shape.Kind.DAY;
import static lt.kopz.core.shape.Kind.FLAG;
import static lt.kopz.core.shape.Kind.LOCALISED;
import static lt.kopz.core.shape.Kind.code;
import static lt.kopz.core.shape.Kind.converted;
import static lt.kopz.core.shape.Kind.part;
import static lt.kopz.core.shape.Kind.reference;
import static lt.kopz.core.shape.Kind.text;
import static lt.kopz.core.shape.Kind.whole;

import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.completeness.ListKind;
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
import lt.kopz.core.regulation.CompositionRequirement;
import lt.kopz.core.regulation.Duty;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.Majority;
import lt.kopz.core.regulation.Quorum;
import lt.kopz.core.regulation.SeatRequirement;
import lt.kopz.core.regulation.Share;
import lt.kopz.core.regulation.TermOfOffice;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DayAfter;
import lt.kopz.core.time.DueDay;

/** The shapes of the single rules of procedure. */
public final class RuleShapes {
    private RuleShapes() {}

    public static final Shape<Share> SHARE = Shape.of("share", Share.class)
            .describe("A part that has to be reached, or exceeded.")
            .required("numerator", whole(0, 10_000), Share::numerator)
            .describe("How many of the equal parts.")
            .required("denominator", whole(1, 10_000), Share::denominator)
            .describe("Into how many equal parts the whole is divided.")
            .withDefault("exceeded", FLAG, false, Share::exceeded)
            .describe("Whether more than the fraction is needed.")
            .build(parts -> new Share(parts.get("numerator"), parts.get("denominator"), parts.get("exceeded")));

    public static final Shape<Quorum> QUORUM = Shape.of("quorum", Quorum.class)
            .describe("How many members have to be present for a meeting to be valid.")
            .required("share", part(SHARE), Quorum::share)
            .describe("The share that is needed.")
            .required("of", code(Quorum.Base.class), Quorum::of)
            .describe("What it is a share of.")
            .build(parts -> new Quorum(parts.get("share"), parts.get("of")));

    public static final Shape<Majority> MAJORITY = Shape.of("majority", Majority.class)
            .describe("How many votes carry a decision.")
            .required("share", part(SHARE), Majority::share)
            .describe("The share that is needed.")
            .required("of", code(Majority.Base.class), Majority::of)
            .describe("What it is a share of.")
            .withDefault("castingVote", FLAG, false, Majority::castingVote)
            .describe("Whether the chair's vote decides where votes are equal.")
            .build(parts -> new Majority(parts.get("share"), parts.get("of"), parts.get("castingVote")));

    public static final Shape<SeatRequirement> SEAT_REQUIREMENT = Shape.of("seat-requirement", SeatRequirement.class)
            .describe("How many members a sector has to have in a group.")
            .required("sector", reference(Sector.class), SeatRequirement::sector)
            .describe("The sector.")
            .required("atLeast", whole(0, 10_000), SeatRequirement::atLeast)
            .describe("The least number of seats.")
            .optional("atMost", whole(0, 10_000), SeatRequirement::atMost)
            .describe("The greatest number of seats; absent where no limit is set.")
            .build(parts ->
                    new SeatRequirement(parts.get("sector"), parts.get("atLeast"), parts.<Integer>optional("atMost")));

    private static final Shape<CompositionRequirement.Parity> PARITY = Shape.of(
                    "parity", CompositionRequirement.Parity.class)
            .describe("As many members on one side as on the other.")
            .list("one", reference(Sector.class), CompositionRequirement.Parity::one)
            .describe("The sectors of one side.")
            .list("other", reference(Sector.class), CompositionRequirement.Parity::other)
            .describe("The sectors of the other side.")
            .build(parts -> new CompositionRequirement.Parity(parts.list("one"), parts.list("other")));

    private static final Shape<CompositionRequirement.PartOfAll> PART_OF_ALL = Shape.of(
                    "part-of-all", CompositionRequirement.PartOfAll.class)
            .describe("A least or a largest part of all the members.")
            .list("sectors", reference(Sector.class), CompositionRequirement.PartOfAll::sectors)
            .describe("The sectors counted together.")
            .optional("atLeast", part(SHARE), CompositionRequirement.PartOfAll::atLeast)
            .describe("The least share of all members.")
            .optional("atMost", part(SHARE), CompositionRequirement.PartOfAll::atMost)
            .describe("The greatest share of all members.")
            .build(parts -> new CompositionRequirement.PartOfAll(
                    parts.list("sectors"), parts.optional("atLeast"), parts.optional("atMost")));

    private static final Shape<CompositionRequirement.Member> MEMBER = Shape.of(
                    "required-member", CompositionRequirement.Member.class)
            .describe("A person or an organisation that has to be a member.")
            .required(
                    "who",
                    reference(Person.class, Organisation.class, Municipality.class),
                    CompositionRequirement.Member::who)
            .describe("The person or organisation.")
            .build(parts -> new CompositionRequirement.Member(parts.get("who")));

    private static final Shape<CompositionRequirement.Office> OFFICE = Shape.of(
                    "required-office", CompositionRequirement.Office.class)
            .describe("An office whose holder has to be a member.")
            .required("name", LOCALISED, CompositionRequirement.Office::name)
            .describe("The name of the office, as memberships or persons have it.")
            .build(parts -> new CompositionRequirement.Office(parts.get("name")));

    private static final Shape<CompositionRequirement.Held> HELD = Shape.of(
                    "held-office", CompositionRequirement.Held.class)
            .describe("An office in the group that has to be held.")
            .required("office", code(CompositionRequirement.GroupOffice.class), CompositionRequirement.Held::office)
            .describe("The office.")
            .build(parts -> new CompositionRequirement.Held(parts.get("office")));

    public static final Kind<CompositionRequirement> COMPOSITION_REQUIREMENT = Forms.<CompositionRequirement>of(
                    "composition-requirement")
            .describe("Who has to be a member, or how the members have to be divided among sides.")
            .when("parity", PARITY)
            .describe("Both sides have equally many members.")
            .when("partOfAll", PART_OF_ALL)
            .describe("Some sectors have a share of all members within bounds.")
            .when("member", MEMBER)
            .describe("Somebody is a member.")
            .when("office", OFFICE)
            .describe("Whoever holds an office is a member.")
            .when("held", HELD)
            .describe("The group has a chair, a secretary or the like.")
            .build();

    public static final Kind<MonthDay> DAY_OF_YEAR =
            converted(text(ValueMessage.DAY_OF_YEAR, "--[0-9]{2}-[0-9]{2}"), RuleShapes::monthDay, MonthDay::toString);

    private static MonthDay monthDay(String text) {
        try {
            return MonthDay.parse(text);
        } catch (DateTimeParseException none) {
            throw RefusedException.wrongForm(
                    Word.DAY_OF_YEAR,
                    text,
                    "--02-15",
                    "\"" + text + "\" is no day of a year; write month and day like \"--02-15\"");
        }
    }

    private static final Shape<DueDay.OfEveryYear> OF_EVERY_YEAR = Shape.of(
                    "day-of-every-year", DueDay.OfEveryYear.class)
            .describe("A day of every year.")
            .required("until", DAY_OF_YEAR, DueDay.OfEveryYear::until)
            .describe("The last day, inclusive.")
            .withDefault("year", code(DueDay.Year.class), DueDay.Year.SAME, DueDay.OfEveryYear::year)
            .describe("In which year that day lies, beside the year that it is done for.")
            .build(parts -> new DueDay.OfEveryYear(parts.get("until"), parts.get("year")));

    private static final Shape<DueDay.Once> ONCE = Shape.of("once", DueDay.Once.class)
            .describe("One day alone.")
            .required("until", DAY, DueDay.Once::until)
            .describe("The last day, inclusive.")
            .build(parts -> new DueDay.Once(parts.get("until")));

    public static final Shape<DayAfter> DAY_AFTER = Shape.of("day-after", DayAfter.class)
            .describe("A day that follows from the life of an act.")
            .required("act", reference(LegalAct.class), DayAfter::act)
            .describe("The act.")
            .required("event", code(DayAfter.Event.class), DayAfter::event)
            .describe("What happened to it.")
            .required("length", whole(0, 10_000), DayAfter::length)
            .describe("How many units after that day, 0 for the day itself.")
            .withDefault("unit", code(Cadence.GapUnit.class), Cadence.GapUnit.DAYS, DayAfter::unit)
            .describe("The unit.")
            .build(parts -> new DayAfter(parts.get("act"), parts.get("event"), parts.get("length"), parts.get("unit")));

    private static final Shape<DueDay.AfterAct> AFTER_ACT = Shape.of("after-act", DueDay.AfterAct.class)
            .describe("One day alone, which follows from that of an act.")
            .required("until", part(DAY_AFTER), DueDay.AfterAct::until)
            .describe("The last day, inclusive.")
            .build(parts -> new DueDay.AfterAct(parts.get("until")));

    private static final Kind<DueDay> DUE_DAY = Forms.<DueDay>of("due-day")
            .describe("The last day on which something is in time.")
            .when("everyYear", OF_EVERY_YEAR)
            .describe("Once for each year, by a day.")
            .when("once", ONCE)
            .describe("By one day alone.")
            .when("afterAct", AFTER_ACT)
            .describe("By one day alone, which follows from that of an act.")
            .build();

    public static final Shape<Duty> DUTY = Shape.of("duty", Duty.class, Duty::builder)
            .describe("Something that has to be done so often, or by a day: reports, reviews, trainings, plans.")
            .id(Duty::id, Duty.Builder::id)
            .required("what", code(ListKind.class), Duty::what, Duty.Builder::what)
            .describe("What has to be done: what the list holds in which it is recorded.")
            .optional("name", LOCALISED, Duty::name, Duty.Builder::name)
            .describe("What it is called; absent for the name of its list.")
            .optional("cadence", ValueShapes.CADENCE, Duty::cadence, Duty.Builder::cadence)
            .describe("How often it has to be done.")
            .optional("due", DUE_DAY, Duty::due, Duty.Builder::due)
            .describe("By which day it has to be done.")
            .optional("recipient", LOCALISED, Duty::recipient, Duty.Builder::recipient)
            .describe("To whom the report is given.")
            .optional(
                    "by",
                    reference(Organisation.class, Municipality.class, CoordinationGroup.class),
                    Duty::by,
                    Duty.Builder::by)
            .describe("Who has to do it; absent for the group whose rules these are, and where none is stated.")
            .optional("office", LOCALISED, Duty::office, Duty.Builder::office)
            .describe("The office whose holder has to do it.")
            .optional("group", reference(CoordinationGroup.class), Duty::group, Duty.Builder::group)
            .describe("The group that it is for: its meetings and reports count.")
            .optional(
                    "of",
                    reference(ActionPlan.class, Goal.class, Task.class, Measure.class, EventSeries.class),
                    Duty::of,
                    Duty.Builder::of)
            .describe("Of what it is a part; absent where all of the list counts.")
            .optional("act", reference(LegalAct.class), Duty::act, Duty.Builder::act)
            .describe(
                    "The act that demands it; absent for the one that it stands in, or that lays down the rules or plan.")
            .optional("endedBy", reference(LegalAct.class), Duty::endedBy, Duty.Builder::endedBy)
            .describe("The act that does away with it, where the one that demands it stays in force.")
            .provenance(Duty::provenance, Duty.Builder::provenance)
            .build(Duty.Builder::build);

    public static final Shape<TermOfOffice> TERM_OF_OFFICE = Shape.of("term-of-office", TermOfOffice.class)
            .describe("For how long somebody is appointed.")
            .required("of", code(TermOfOffice.Holder.class), TermOfOffice::of)
            .describe("Who is appointed.")
            .required("months", whole(1, 1200), TermOfOffice::months)
            .describe("For how many months.")
            .build(parts -> new TermOfOffice(parts.get("of"), parts.get("months")));
}
