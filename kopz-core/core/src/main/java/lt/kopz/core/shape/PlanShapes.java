package lt.kopz.core.shape;

import static lt.kopz.core.shape.Kind.COUNT;
import static lt.kopz.core.shape.Kind.DATE;
import static lt.kopz.core.shape.Kind.LOCALISED;
import static lt.kopz.core.shape.Kind.PERIOD;
import static lt.kopz.core.shape.Kind.REGISTERS;
import static lt.kopz.core.shape.Kind.TEXT;
import static lt.kopz.core.shape.Kind.code;
import static lt.kopz.core.shape.Kind.openCode;
import static lt.kopz.core.shape.Kind.part;
import static lt.kopz.core.shape.Kind.reference;
import static lt.kopz.core.shape.Kind.whole;

import com.google.common.collect.ImmutableSetMultimap;
import lt.kopz.core.party.Municipality;
import lt.kopz.core.party.Organisation;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Deliverable;
import lt.kopz.core.plan.DeliverableKind;
import lt.kopz.core.plan.DeliverableState;
import lt.kopz.core.plan.Goal;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Programme;
import lt.kopz.core.plan.Recommendation;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.plan.StrategicPlan;
import lt.kopz.core.plan.Task;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.source.ExternalIds;
import lt.kopz.core.time.PartialDate;

/** The shapes of plans, goals, tasks and measures. */
public final class PlanShapes {
    private PlanShapes() {}

    public static final Shape<StrategicPlan> STRATEGIC_PLAN = Shape.of(
                    "strategic-plan", StrategicPlan.class, StrategicPlan::builder)
            .describe("A strategic performance plan of the municipality (strateginis veiklos planas).")
            .id(StrategicPlan::id, StrategicPlan.Builder::id)
            .required("title", LOCALISED, StrategicPlan::title, StrategicPlan.Builder::title)
            .describe("The title.")
            .required("period", PERIOD, StrategicPlan::period, StrategicPlan.Builder::period)
            .describe("The years it covers.")
            .optional("act", reference(LegalAct.class), StrategicPlan::act, StrategicPlan.Builder::act)
            .describe("The act that approved it.")
            .provenance(StrategicPlan::provenance, StrategicPlan.Builder::provenance)
            .build(StrategicPlan.Builder::build);

    public static final Shape<Programme> PROGRAMME = Shape.of("programme", Programme.class, Programme::builder)
            .describe("A programme of the strategic plan.")
            .id(Programme::id, Programme.Builder::id)
            .required("name", LOCALISED, Programme::name, Programme.Builder::name)
            .describe("The name.")
            .optional("code", TEXT, Programme::code, Programme.Builder::code)
            .describe("The code, as opaque text.")
            .optional(
                    "strategicPlan",
                    reference(StrategicPlan.class),
                    Programme::strategicPlan,
                    Programme.Builder::strategicPlan)
            .describe("The strategic plan it belongs to.")
            .provenance(Programme::provenance, Programme.Builder::provenance)
            .build(Programme.Builder::build);

    public static final Shape<StrategicMeasure> STRATEGIC_MEASURE = Shape.of(
                    "strategic-measure", StrategicMeasure.class, StrategicMeasure::builder)
            .describe("A measure of the strategic plan: a line to which budget money is appropriated.")
            .id(StrategicMeasure::id, StrategicMeasure.Builder::id)
            .required("name", LOCALISED, StrategicMeasure::name, StrategicMeasure.Builder::name)
            .describe("The name.")
            .optional("code", TEXT, StrategicMeasure::code, StrategicMeasure.Builder::code)
            .describe("The code, exactly as printed.")
            .optional(
                    "programme",
                    reference(Programme.class),
                    StrategicMeasure::programme,
                    StrategicMeasure.Builder::programme)
            .describe("The programme it belongs to.")
            .optional(
                    "strategicPlan",
                    reference(StrategicPlan.class),
                    StrategicMeasure::strategicPlan,
                    StrategicMeasure.Builder::strategicPlan)
            .describe("The strategic plan it belongs to.")
            .provenance(StrategicMeasure::provenance, StrategicMeasure.Builder::provenance)
            .build(StrategicMeasure.Builder::build);

    private static final Kind<DeliverableKind> DELIVERABLE_KIND = openCode(
            ValueMessage.DELIVERABLE_KIND,
            DeliverableKind.PATTERN,
            DeliverableKind.COMMON,
            DeliverableKind::of,
            DeliverableKind::code);

    public static final Shape<Deliverable> DELIVERABLE = Shape.of(
                    "deliverable", Deliverable.class, Deliverable::builder)
            .describe("A thing that a measure brings forth, such as a list, a banner or a publication.")
            .id(Deliverable::id, Deliverable.Builder::id)
            .required("kind", DELIVERABLE_KIND, Deliverable::kind, Deliverable.Builder::kind)
            .describe("What kind of thing it is.")
            .required("title", LOCALISED, Deliverable::title, Deliverable.Builder::title)
            .describe("What it is.")
            .withDefault(
                    "quantity", whole(1, Integer.MAX_VALUE), 1, Deliverable::quantity, Deliverable.Builder::quantity)
            .describe("How many of it there are.")
            .required("state", code(DeliverableState.class), Deliverable::state, Deliverable.Builder::state)
            .describe("How far it has come.")
            .withDefault("date", DATE, PartialDate.unknown(), Deliverable::date, Deliverable.Builder::date)
            .describe(
                    "When it was delivered or, while it is planned, is to be delivered; for a postponed one, when it was due.")
            .optional("postponedTo", DATE, Deliverable::postponedTo, Deliverable.Builder::postponedTo)
            .describe("The time it was postponed to.")
            .optional("reason", LOCALISED, Deliverable::reason, Deliverable.Builder::reason)
            .describe("Why it was postponed.")
            .provenance(Deliverable::provenance, Deliverable.Builder::provenance)
            .build(Deliverable.Builder::build);

    public static final Shape<Measure> MEASURE = Shape.of("measure", Measure.class, Measure::builder)
            .describe("An item of the action plan.")
            .id(Measure::id, Measure.Builder::id)
            .required("number", TEXT, Measure::number, Measure.Builder::number)
            .describe("The number by which the source names it.")
            .required("title", LOCALISED, Measure::title, Measure.Builder::title)
            .describe("What it is.")
            .optional("task", reference(Task.class), Measure::task, Measure.Builder::task)
            .describe("The task it carries out.")
            .list("deliverables", part(DELIVERABLE), Measure::deliverables, Measure.Builder::deliverables)
            .describe("What it is to produce apart from events and agreements.")
            .list("responsible", PartyShapes.PARTY, Measure::responsible, Measure.Builder::responsible)
            .describe("Who is responsible for carrying it out.")
            .optional("due", DATE, Measure::due, Measure.Builder::due)
            .describe("When it is to be done.")
            .list("indicators", part(IndicatorShapes.INDICATOR), Measure::indicators, Measure.Builder::indicators)
            .describe("What its success is measured by.")
            .provenance(Measure::provenance, Measure.Builder::provenance)
            .build(Measure.Builder::build);

    public static final Shape<Goal> GOAL = Shape.of("goal", Goal.class, Goal::builder)
            .describe("A goal (tikslas) of an action plan.")
            .id(Goal::id, Goal.Builder::id)
            .optional("code", TEXT, Goal::code, Goal.Builder::code)
            .describe("The number or code, exactly as printed.")
            .required("title", LOCALISED, Goal::title, Goal.Builder::title)
            .describe("What it is.")
            .provenance(Goal::provenance, Goal.Builder::provenance)
            .build(Goal.Builder::build);

    public static final Shape<Task> TASK = Shape.of("task", Task.class, Task::builder)
            .describe("A task (uždavinys) of an action plan.")
            .id(Task::id, Task.Builder::id)
            .optional("code", TEXT, Task::code, Task.Builder::code)
            .describe("The number or code, exactly as printed.")
            .required("title", LOCALISED, Task::title, Task.Builder::title)
            .describe("What it is.")
            .optional("goal", reference(Goal.class), Task::goal, Task.Builder::goal)
            .describe("The goal it serves.")
            .provenance(Task::provenance, Task.Builder::provenance)
            .build(Task.Builder::build);

    public static final Shape<Recommendation> RECOMMENDATION = Shape.of(
                    "recommendation", Recommendation.class, Recommendation::builder)
            .describe("Something a source recommends for a later time.")
            .id(Recommendation::id, Recommendation.Builder::id)
            .optional("measure", reference(Measure.class), Recommendation::measure, Recommendation.Builder::measure)
            .describe("The measure it is about.")
            .required("text", LOCALISED, Recommendation::text, Recommendation.Builder::text)
            .describe("What is recommended.")
            .withDefault(
                    "forPeriod",
                    DATE,
                    PartialDate.unknown(),
                    Recommendation::forPeriod,
                    Recommendation.Builder::forPeriod)
            .describe("For when.")
            .provenance(Recommendation::provenance, Recommendation.Builder::provenance)
            .build(Recommendation.Builder::build);

    public static final Shape<ActionPlan> ACTION_PLAN = Shape.of("action-plan", ActionPlan.class, ActionPlan::builder)
            .describe("The action plan of a group, or a budget.")
            .id(ActionPlan::id, ActionPlan.Builder::id)
            .required("title", LOCALISED, ActionPlan::title, ActionPlan.Builder::title)
            .describe("The title.")
            .optional("period", PERIOD, ActionPlan::period, ActionPlan.Builder::period)
            .describe("The time it covers; absent where an end of it is not stated to the day.")
            .optional("since", DATE, ActionPlan::since, ActionPlan.Builder::since)
            .describe("When it begins, where no period is stated.")
            .optional("lastDay", DATE, ActionPlan::lastDay, ActionPlan.Builder::lastDay)
            .describe("When it ends, inclusive, where no period is stated.")
            .optional("approvedBy", reference(LegalAct.class), ActionPlan::approvedBy, ActionPlan.Builder::approvedBy)
            .describe("The act that approved it.")
            .optional("approved", DATE, ActionPlan::approved, ActionPlan.Builder::approved)
            .describe("When it was approved.")
            .optional(
                    "budgetOf",
                    reference(Organisation.class, Municipality.class, Programme.class),
                    ActionPlan::budgetOf,
                    ActionPlan.Builder::budgetOf)
            .describe("Whose budget it is.")
            .optional(
                    "implementsMeasure",
                    reference(StrategicMeasure.class),
                    ActionPlan::implementsMeasure,
                    ActionPlan.Builder::implementsMeasure)
            .describe("The strategic measure it carries out.")
            .optional("measuresInAll", COUNT, ActionPlan::measuresInAll, ActionPlan.Builder::measuresInAll)
            .describe("How many measures the plan has in all, listed here or not.")
            .list("goals", part(GOAL), ActionPlan::goals, ActionPlan.Builder::goals)
            .describe("The goals, in the order of the source.")
            .list("tasks", part(TASK), ActionPlan::tasks, ActionPlan.Builder::tasks)
            .describe("The tasks, in the order of the source.")
            .list("measures", part(MEASURE), ActionPlan::measures, ActionPlan.Builder::measures)
            .describe("The measures reported on, in the order of the source.")
            .list(
                    "recommendations",
                    part(RECOMMENDATION),
                    ActionPlan::recommendations,
                    ActionPlan.Builder::recommendations)
            .describe("What a source recommends for later.")
            .list("duties", part(RuleShapes.DUTY), ActionPlan::duties, ActionPlan.Builder::duties)
            .describe("What it demands to be done so often, or by a day.")
            .withDefault(
                    "externalIds",
                    REGISTERS,
                    ImmutableSetMultimap.of(),
                    plan -> ExternalIds.inOrder(plan.externalIds()),
                    ActionPlan.Builder::externalIds)
            .describe("Identifiers given by registers and other schemes, by the name of the scheme.")
            .provenance(ActionPlan::provenance, ActionPlan.Builder::provenance)
            .build(ActionPlan.Builder::build);
}
