package lt.kopz.core.shape;

import static lt.kopz.core.shape.Kind.LOCALISED;
import static lt.kopz.core.shape.Kind.PERIOD;
import static lt.kopz.core.shape.Kind.code;
import static lt.kopz.core.shape.Kind.reference;

import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;

/** The shape of inactivity. */
public final class InactivityShapes {
    private InactivityShapes() {}

    public static final Shape<Inactivity> INACTIVITY = Shape.of("inactivity", Inactivity.class, Inactivity::builder)
            .describe("That nothing happened, stated by a source.")
            .id(Inactivity::id, Inactivity.Builder::id)
            .required("kind", code(InactivityKind.class), Inactivity::kind, Inactivity.Builder::kind)
            .describe("What was not there or not done.")
            .optional(
                    "subject",
                    reference(CoordinationGroup.class, ActionPlan.class, Measure.class),
                    Inactivity::subject,
                    Inactivity.Builder::subject)
            .describe("The group, action plan or measure it is about.")
            .required("period", PERIOD, Inactivity::period, Inactivity.Builder::period)
            .describe("The time it is about.")
            .optional("reason", LOCALISED, Inactivity::reason, Inactivity.Builder::reason)
            .describe("Why.")
            .optional("organisation", PartyShapes.PARTY, Inactivity::organisation, Inactivity.Builder::organisation)
            .describe("Who did nothing or did not answer.")
            .provenance(Inactivity::provenance, Inactivity.Builder::provenance)
            .build(Inactivity.Builder::build);
}
