package lt.kopz.core.shape;

import static lt.kopz.core.shape.Kind.AMOUNT;
import static lt.kopz.core.shape.Kind.REGISTERS;
import static lt.kopz.core.shape.Kind.TEXT;
import static lt.kopz.core.shape.Kind.converted;
import static lt.kopz.core.shape.Kind.openCode;
import static lt.kopz.core.shape.Kind.part;
import static lt.kopz.core.shape.Kind.reference;
import static lt.kopz.core.shape.Kind.text;
import static lt.kopz.core.shape.Kind.whole;

import com.google.common.collect.ImmutableSetMultimap;
import java.math.BigDecimal;
import lt.kopz.core.party.Municipality;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Deliverable;
import lt.kopz.core.plan.DeliverableKind;
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
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.time.PartialDate;

/** The shapes of plans, goals, tasks and measures. */
public final class PlanShapes {
    private PlanShapes() {}

    private static final Kind<BigDecimal> NUMBER = converted(
            text(ValueMessage.NUMBER, "-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,10})?"),
            BigDecimal::new,
            BigDecimal::toPlainString);

    private static final Shape<Measured.OfNumberBounds> NUMBER_BOUNDS = Shape.of(
                    "number-bounds", Measured.OfNumberBounds.class)
            .describe("The bounds of a number, at least one of them.")
            .optional("least", NUMBER, "The least it can be, itself included.")
            .optional("most", NUMBER, "The most it can be, itself included.")
            .build();

    private static final Shape<Measured.OfAmountBounds> AMOUNT_BOUNDS = Shape.of(
                    "amount-bounds", Measured.OfAmountBounds.class)
            .describe("The bounds of an amount of money, at least one of them.")
            .optional("least", AMOUNT, bounds -> bounds.amount().lower())
            .describe("The least it can be, itself included.")
            .optional("most", AMOUNT, bounds -> bounds.amount().upper())
            .describe("The most it can be, itself included.")
            .build(parts -> Measured.OfAmountBounds.of(parts.optional("least"), parts.optional("most")));

    private static final Kind<Measured> MEASURED = new Forms<Measured>("measured", "What an indicator is measured in.")
            .when("count", Measured.OfCount.class, "A count.")
            .when("amount", Measured.OfAmount.class, "An amount of money.")
            .when("number", Measured.OfNumber.class, NUMBER, "A plain number.")
            .when("amountBounds", AMOUNT_BOUNDS, "An amount of which only bounds are known.")
            .when("numberBounds", NUMBER_BOUNDS, "A number of which only bounds are known.")
            .build();

    public static final Shape<IndicatorValue> INDICATOR_VALUE = Shape.of(IndicatorValue.class)
            .describe("What an indicator was, is, or is to be at some time.")
            .withDefault("date", PartialDate.unknown(), "The time, usually a year.")
            .required("value", MEASURED, "How much.")
            .provenance()
            .build();

    public static final Shape<Indicator> INDICATOR = Shape.of(Indicator.class)
            .describe("What the success of a measure is measured by.")
            .id()
            .required("name", "What is measured.")
            .optional("unit", "The unit it is measured in.")
            .withDefault("direction", IndicatorDirection.MORE_IS_BETTER)
            .describe("Which way it is to go; more is better where it is left out.")
            .optional("baseline", part(INDICATOR_VALUE), "Where it began.")
            .list("targets", part(INDICATOR_VALUE), "Where it is to come, by year.")
            .list("actuals", part(INDICATOR_VALUE), "How far it came, by year.")
            .provenance()
            .build();

    public static final Shape<StrategicPlan> STRATEGIC_PLAN = Shape.of(StrategicPlan.class)
            .describe("A strategic performance plan of the municipality (strateginis veiklos planas).")
            .id()
            .required("title", "The title.")
            .required("period", "The years it covers.")
            .optional("act", reference(LegalAct.class), "The act that approved it.")
            .provenance()
            .build();

    public static final Shape<Programme> PROGRAMME = Shape.of(Programme.class)
            .describe("A programme of the strategic plan.")
            .id()
            .required("name", "The name.")
            .optional("code", TEXT, "The code, as opaque text.")
            .optional("strategicPlan", reference(StrategicPlan.class), "The strategic plan it belongs to.")
            .provenance()
            .build();

    public static final Shape<StrategicMeasure> STRATEGIC_MEASURE = Shape.of(StrategicMeasure.class)
            .describe("A measure of the strategic plan: a line to which budget money is appropriated.")
            .id()
            .required("name", "The name.")
            .optional("code", TEXT, "The code, exactly as printed.")
            .optional("programme", reference(Programme.class), "The programme it belongs to.")
            .optional("strategicPlan", reference(StrategicPlan.class), "The strategic plan it belongs to.")
            .provenance()
            .build();

    private static final Kind<DeliverableKind> DELIVERABLE_KIND = openCode(
            ValueMessage.DELIVERABLE_KIND, DeliverableKind.COMMON, DeliverableKind::new, DeliverableKind::code);

    public static final Shape<Deliverable> DELIVERABLE = Shape.of(Deliverable.class)
            .describe("A thing that a measure brings forth, such as a list, a banner or a publication.")
            .id()
            .required("kind", DELIVERABLE_KIND, "What kind of thing it is.")
            .required("title", "What it is.")
            .withDefault("quantity", whole(1, Integer.MAX_VALUE), 1, "How many of it there are.")
            .required("state", "How far it has come.")
            .withDefault("date", PartialDate.unknown())
            .describe(
                    "When it was delivered or, while it is planned, is to be delivered; for a postponed one, when it was due.")
            .optional("postponedTo", "The time it was postponed to.")
            .optional("reason", "Why it was postponed.")
            .provenance()
            .build();

    public static final Shape<Measure> MEASURE = Shape.of(Measure.class)
            .describe("An item of the action plan.")
            .id()
            .required("number", TEXT, "The number by which the source names it.")
            .required("title", "What it is.")
            .optional("task", reference(Task.class), "The task it carries out.")
            .list("deliverables", part(DELIVERABLE), "What it is to produce apart from events and agreements.")
            .list("responsible", PartyShapes.PARTY, "Who is responsible for carrying it out.")
            .optional("due", "When it is to be done.")
            .list("indicators", part(INDICATOR), "What its success is measured by.")
            .provenance()
            .build();

    public static final Shape<Goal> GOAL = Shape.of(Goal.class)
            .describe("A goal (tikslas) of an action plan.")
            .id()
            .optional("code", TEXT, "The number or code, exactly as printed.")
            .required("title", "What it is.")
            .provenance()
            .build();

    public static final Shape<Task> TASK = Shape.of(Task.class)
            .describe("A task (uždavinys) of an action plan.")
            .id()
            .optional("code", TEXT, "The number or code, exactly as printed.")
            .required("title", "What it is.")
            .optional("goal", reference(Goal.class), "The goal it serves.")
            .provenance()
            .build();

    public static final Shape<Recommendation> RECOMMENDATION = Shape.of(Recommendation.class)
            .describe("Something a source recommends for a later time.")
            .id()
            .optional("measure", reference(Measure.class), "The measure it is about.")
            .required("text", "What is recommended.")
            .withDefault("forPeriod", PartialDate.unknown(), "For when.")
            .provenance()
            .build();

    public static final Shape<ActionPlan> ACTION_PLAN = Shape.of(ActionPlan.class)
            .describe("The action plan of a group, or a budget.")
            .id()
            .required("title", "The title.")
            .optional("period", "The time it covers; absent where an end of it is not stated to the day.")
            .optional("since", "When it begins, where no period is stated.")
            .optional("lastDay", "When it ends, inclusive, where no period is stated.")
            .optional("approvedBy", reference(LegalAct.class), "The act that approved it.")
            .optional("approved", "When it was approved.")
            .optional("budgetOf", reference(Organisation.class, Municipality.class, Programme.class))
            .describe("Whose budget it is.")
            .optional("implementsMeasure", reference(StrategicMeasure.class), "The strategic measure it carries out.")
            .optional("measuresInAll", "How many measures the plan has in all, listed here or not.")
            .list("goals", part(GOAL), "The goals, in the order of the source.")
            .list("tasks", part(TASK), "The tasks, in the order of the source.")
            .list("measures", part(MEASURE), "The measures reported on, in the order of the source.")
            .list("recommendations", part(RECOMMENDATION), "What a source recommends for later.")
            .list("duties", part(RegulationShapes.DUTY), "What it demands to be done so often, or by a day.")
            .withDefault("externalIds", REGISTERS, ImmutableSetMultimap.of())
            .describe("Identifiers given by registers and other schemes, by the name of the scheme.")
            .provenance()
            .build();
}
