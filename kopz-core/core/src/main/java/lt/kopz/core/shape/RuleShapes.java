package lt.kopz.core.shape;

import static lt.kopz.core.shape.Kind.converted;
import static lt.kopz.core.shape.Kind.part;
import static lt.kopz.core.shape.Kind.reference;
import static lt.kopz.core.shape.Kind.text;
import static lt.kopz.core.shape.Kind.whole;

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
            .optional("office", "The office whose holder has to do it.")
            .optional("group", reference(CoordinationGroup.class))
            .describe("The group that it is for: its meetings and reports count.")
            .optional("of", reference(ActionPlan.class, Goal.class, Task.class, Measure.class, EventSeries.class))
            .describe("Of what it is a part; absent where all of the list counts.")
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
}
