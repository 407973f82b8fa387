package lt.kopz.core.shape;

import static lt.kopz.core.shape.Kind.reference;

import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.time.PartialDate;

/** The shapes of agreements. */
public final class AgreementShapes {
    private AgreementShapes() {}

    public static final Shape<CooperationAgreement> COOPERATION_AGREEMENT = Shape.of(CooperationAgreement.class)
            .describe("Cooperation agreements with one or more counterparties, of which a source speaks together.")
            .id()
            .optional("measure", reference(Measure.class), "The measure of the plan it belongs to.")
            .required("purpose", "What it is about.")
            .optional("party", PartyShapes.PARTY, "Who makes the agreement on the municipality's side.")
            .list("counterparties", PartyShapes.PARTY, "The other parties.")
            .withDefault("documents", Headcount.unknown(), "How many documents there are.")
            .required("state", "How far it has come.")
            .withDefault("prepared", PartialDate.unknown(), "When it was prepared.")
            .withDefault("signed", PartialDate.unknown(), "When it was signed.")
            .withDefault("toBeSigned", PartialDate.unknown(), "When it is, or was, to be signed.")
            .optional("inForceFrom", "The first day on which it is in force.")
            .optional("inForceUntil", "The last day on which it is in force, inclusive.")
            .provenance()
            .build();
}
