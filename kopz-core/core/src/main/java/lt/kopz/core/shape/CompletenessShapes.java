package lt.kopz.core.shape;

import static lt.kopz.core.shape.Kind.reference;

import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Goal;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Task;

/** The shape of statements on how complete lists are. */
public final class CompletenessShapes {
    private CompletenessShapes() {}

    /** Whose lists there are; which of them has which list is a rule of its own. */
    public static final Kind.Reference OWNER = reference(
            CoordinationGroup.class,
            ActionPlan.class,
            Goal.class,
            Task.class,
            Measure.class,
            EventSeries.class,
            Event.class,
            Appropriation.class);

    public static final Shape<CompletenessStatement> COMPLETENESS_STATEMENT = Shape.of(CompletenessStatement.class)
            .describe("How complete a list of the dossier is, or how many entries there are in all.")
            .id()
            .required("list", "What the list holds.")
            .optional("owner", OWNER, "Whose list it is; absent for the list of the dossier.")
            .narrowing()
            .optional("period", "The time for which it is stated; absent for all time.")
            .optional("extent", "Whether everything of that time is in the list; absent where only a number is stated.")
            .optional("number", "How many entries there are in that time, recorded or not.")
            .provenance()
            .build();
}
