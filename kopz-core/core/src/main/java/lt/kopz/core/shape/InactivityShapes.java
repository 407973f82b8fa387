package lt.kopz.core.shape;

import static lt.kopz.core.shape.Kind.reference;

import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;

/** The shape of inactivity. */
public final class InactivityShapes {
    private InactivityShapes() {}

    public static final Shape<Inactivity> INACTIVITY = Shape.of(Inactivity.class)
            .describe("That nothing happened, stated by a source.")
            .id()
            .required("kind", "What was not there or not done.")
            .optional("subject", reference(CoordinationGroup.class, ActionPlan.class, Measure.class))
            .describe("The group, action plan or measure it is about.")
            .required("period", "The time it is about.")
            .optional("reason", "Why.")
            .optional("organisation", PartyShapes.PARTY, "Who did nothing or did not answer.")
            .provenance()
            .build();
}
