package lt.kopz.core.json;

import lt.kopz.core.codec.Codec;
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
import lt.kopz.core.source.Provenance;
import lt.kopz.core.time.PartialDate;

/** How plans and measures stand in JSON. */
final class PlanCodecs {
    private PlanCodecs() {}

    static final Codec<StrategicPlan> STRATEGIC_PLAN = Codec.object("strategic-plan", StrategicPlan::builder)
            .describe("A strategic performance plan of the municipality (strateginis veiklos planas).")
            .required("id", Values.ID, StrategicPlan::id, StrategicPlan.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .required("title", Values.LOCALIZED_TEXT, StrategicPlan::title, StrategicPlan.Builder::title)
            .describe("The title.")
            .required("period", Values.PERIOD, StrategicPlan::period, StrategicPlan.Builder::period)
            .describe("The years it covers.")
            .optional("act", Values.ID, StrategicPlan::act, StrategicPlan.Builder::act)
            .describe("The act that approved it.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    StrategicPlan::provenance,
                    StrategicPlan.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(StrategicPlan.Builder::build);

    static final Codec<Programme> PROGRAMME = Codec.object("programme", Programme::builder)
            .describe("A programme of the strategic plan.")
            .required("id", Values.ID, Programme::id, Programme.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .required("name", Values.LOCALIZED_TEXT, Programme::name, Programme.Builder::name)
            .describe("The name.")
            .optional("code", Codec.text(), Programme::code, Programme.Builder::code)
            .describe("The code, as opaque text.")
            .optional("strategicPlan", Values.ID, Programme::strategicPlan, Programme.Builder::strategicPlan)
            .describe("The strategic plan it belongs to.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    Programme::provenance,
                    Programme.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(Programme.Builder::build);

    static final Codec<StrategicMeasure> STRATEGIC_MEASURE = Codec.object(
                    "strategic-measure", StrategicMeasure::builder)
            .describe("A measure of the strategic plan: a line to which budget money is appropriated.")
            .required("id", Values.ID, StrategicMeasure::id, StrategicMeasure.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .required("name", Values.LOCALIZED_TEXT, StrategicMeasure::name, StrategicMeasure.Builder::name)
            .describe("The name.")
            .optional("code", Codec.text(), StrategicMeasure::code, StrategicMeasure.Builder::code)
            .describe("The code, exactly as printed.")
            .optional("programme", Values.ID, StrategicMeasure::programme, StrategicMeasure.Builder::programme)
            .describe("The programme it belongs to.")
            .optional(
                    "strategicPlan",
                    Values.ID,
                    StrategicMeasure::strategicPlan,
                    StrategicMeasure.Builder::strategicPlan)
            .describe("The strategic plan it belongs to.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    StrategicMeasure::provenance,
                    StrategicMeasure.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(StrategicMeasure.Builder::build);

    static final Codec<Deliverable> DELIVERABLE = Codec.object("deliverable", Deliverable::builder)
            .describe("A thing that a measure brings forth, such as a list, a banner or a publication.")
            .required("id", Values.ID, Deliverable::id, Deliverable.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .required("kind", Codec.enumOf(DeliverableKind.class), Deliverable::kind, Deliverable.Builder::kind)
            .describe("What kind of thing it is.")
            .required("title", Values.LOCALIZED_TEXT, Deliverable::title, Deliverable.Builder::title)
            .describe("What it is.")
            .withDefault(
                    "quantity",
                    Codec.intNumber(1, Integer.MAX_VALUE),
                    1,
                    Deliverable::quantity,
                    Deliverable.Builder::quantity)
            .describe("How many of it there are.")
            .required("state", Codec.enumOf(DeliverableState.class), Deliverable::state, Deliverable.Builder::state)
            .describe("How far it has come.")
            .withDefault(
                    "date", Values.PARTIAL_DATE, PartialDate.unknown(), Deliverable::date, Deliverable.Builder::date)
            .describe(
                    "When it was delivered or, while it is planned, is to be delivered; for a postponed one, when it was due.")
            .optional("postponedTo", Values.PARTIAL_DATE, Deliverable::postponedTo, Deliverable.Builder::postponedTo)
            .describe("The time it was postponed to.")
            .optional("reason", Values.LOCALIZED_TEXT, Deliverable::reason, Deliverable.Builder::reason)
            .describe("Why it was postponed.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    Deliverable::provenance,
                    Deliverable.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(Deliverable.Builder::build);

    static final Codec<Measure> MEASURE = Codec.object("measure", Measure::builder)
            .describe("An item of the action plan.")
            .required("id", Values.ID, Measure::id, Measure.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .required("number", Codec.text(), Measure::number, Measure.Builder::number)
            .describe("The number by which the source names it.")
            .required("title", Values.LOCALIZED_TEXT, Measure::title, Measure.Builder::title)
            .describe("What it is.")
            .optional("task", Values.ID, Measure::task, Measure.Builder::task)
            .describe("The task it carries out.")
            .list("deliverables", DELIVERABLE, Measure::deliverables, Measure.Builder::deliverables)
            .describe("What it is to produce apart from events and agreements.")
            .list("responsible", Values.ID, Measure::responsible, Measure.Builder::responsible)
            .describe("Who is responsible for carrying it out.")
            .optional("due", Values.PARTIAL_DATE, Measure::due, Measure.Builder::due)
            .describe("When it is to be done.")
            .list("indicators", IndicatorCodecs.INDICATOR, Measure::indicators, Measure.Builder::indicators)
            .describe("What its success is measured by.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    Measure::provenance,
                    Measure.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(Measure.Builder::build);

    static final Codec<Goal> GOAL = Codec.object("goal", Goal::builder)
            .describe("A goal (tikslas) of an action plan.")
            .required("id", Values.ID, Goal::id, Goal.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .optional("code", Codec.text(), Goal::code, Goal.Builder::code)
            .describe("The number or code, exactly as printed.")
            .required("title", Values.LOCALIZED_TEXT, Goal::title, Goal.Builder::title)
            .describe("What it is.")
            .withDefault(
                    "provenance", Values.PROVENANCE, Provenance.stated(), Goal::provenance, Goal.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(Goal.Builder::build);

    static final Codec<Task> TASK = Codec.object("task", Task::builder)
            .describe("A task (uždavinys) of an action plan.")
            .required("id", Values.ID, Task::id, Task.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .optional("code", Codec.text(), Task::code, Task.Builder::code)
            .describe("The number or code, exactly as printed.")
            .required("title", Values.LOCALIZED_TEXT, Task::title, Task.Builder::title)
            .describe("What it is.")
            .optional("goal", Values.ID, Task::goal, Task.Builder::goal)
            .describe("The goal it serves.")
            .withDefault(
                    "provenance", Values.PROVENANCE, Provenance.stated(), Task::provenance, Task.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(Task.Builder::build);

    static final Codec<Recommendation> RECOMMENDATION = Codec.object("recommendation", Recommendation::builder)
            .describe("Something a source recommends for a later time.")
            .required("id", Values.ID, Recommendation::id, Recommendation.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .optional("measure", Values.ID, Recommendation::measure, Recommendation.Builder::measure)
            .describe("The measure it is about.")
            .required("text", Values.LOCALIZED_TEXT, Recommendation::text, Recommendation.Builder::text)
            .describe("What is recommended.")
            .withDefault(
                    "forPeriod",
                    Values.PARTIAL_DATE,
                    PartialDate.unknown(),
                    Recommendation::forPeriod,
                    Recommendation.Builder::forPeriod)
            .describe("For when.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    Recommendation::provenance,
                    Recommendation.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(Recommendation.Builder::build);

    static final Codec<ActionPlan> ACTION_PLAN = Codec.object("action-plan", ActionPlan::builder)
            .describe("The action plan of a group.")
            .required("id", Values.ID, ActionPlan::id, ActionPlan.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .required("title", Values.LOCALIZED_TEXT, ActionPlan::title, ActionPlan.Builder::title)
            .describe("The title.")
            .required("period", Values.PERIOD, ActionPlan::period, ActionPlan.Builder::period)
            .describe("The time it covers.")
            .optional("approvedBy", Values.ID, ActionPlan::approvedBy, ActionPlan.Builder::approvedBy)
            .describe("The act that approved it.")
            .optional("approved", Values.PARTIAL_DATE, ActionPlan::approved, ActionPlan.Builder::approved)
            .describe("When it was approved.")
            .optional(
                    "implementsMeasure",
                    Values.ID,
                    ActionPlan::implementsMeasure,
                    ActionPlan.Builder::implementsMeasure)
            .describe("The strategic measure it carries out.")
            .optional("measuresInAll", Values.HEADCOUNT, ActionPlan::measuresInAll, ActionPlan.Builder::measuresInAll)
            .describe("How many measures the plan has in all, listed here or not.")
            .list("goals", GOAL, ActionPlan::goals, ActionPlan.Builder::goals)
            .describe("The goals, in the order of the source.")
            .list("tasks", TASK, ActionPlan::tasks, ActionPlan.Builder::tasks)
            .describe("The tasks, in the order of the source.")
            .list("measures", MEASURE, ActionPlan::measures, ActionPlan.Builder::measures)
            .describe("The measures that are told of, in the order of the source.")
            .list("recommendations", RECOMMENDATION, ActionPlan::recommendations, ActionPlan.Builder::recommendations)
            .describe("What a source recommends for later.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    ActionPlan::provenance,
                    ActionPlan.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(ActionPlan.Builder::build);
}
