package lt.kopz.core.shape;

import static lt.kopz.core.shape.Kind.COUNT;
import static lt.kopz.core.shape.Kind.DATE;
import static lt.kopz.core.shape.Kind.LOCALISED;
import static lt.kopz.core.shape.Kind.code;
import static lt.kopz.core.shape.Kind.reference;

import lt.kopz.core.agreement.AgreementState;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.time.PartialDate;

/** The shapes of agreements. */
public final class AgreementShapes {
    private AgreementShapes() {}

    public static final Shape<CooperationAgreement> COOPERATION_AGREEMENT = Shape.of(
                    "cooperation-agreement", CooperationAgreement.class, CooperationAgreement::builder)
            .describe("Cooperation agreements with one or more counterparties, of which a source speaks together.")
            .id(CooperationAgreement::id, CooperationAgreement.Builder::id)
            .optional(
                    "measure",
                    reference(Measure.class),
                    CooperationAgreement::measure,
                    CooperationAgreement.Builder::measure)
            .describe("The measure of the plan it belongs to.")
            .required("purpose", LOCALISED, CooperationAgreement::purpose, CooperationAgreement.Builder::purpose)
            .describe("What it is about.")
            .optional("party", PartyShapes.PARTY, CooperationAgreement::party, CooperationAgreement.Builder::party)
            .describe("Who makes the agreement on the municipality's side.")
            .list(
                    "counterparties",
                    PartyShapes.PARTY,
                    CooperationAgreement::counterparties,
                    CooperationAgreement.Builder::counterparties)
            .describe("The other parties.")
            .withDefault(
                    "documents",
                    COUNT,
                    Headcount.unknown(),
                    CooperationAgreement::documents,
                    CooperationAgreement.Builder::documents)
            .describe("How many documents there are.")
            .required(
                    "state",
                    code(AgreementState.class),
                    CooperationAgreement::state,
                    CooperationAgreement.Builder::state)
            .describe("How far it has come.")
            .withDefault(
                    "prepared",
                    DATE,
                    PartialDate.unknown(),
                    CooperationAgreement::prepared,
                    CooperationAgreement.Builder::prepared)
            .describe("When it was prepared.")
            .withDefault(
                    "signed",
                    DATE,
                    PartialDate.unknown(),
                    CooperationAgreement::signed,
                    CooperationAgreement.Builder::signed)
            .describe("When it was signed.")
            .withDefault(
                    "toBeSigned",
                    DATE,
                    PartialDate.unknown(),
                    CooperationAgreement::toBeSigned,
                    CooperationAgreement.Builder::toBeSigned)
            .describe("When it is, or was, to be signed.")
            .optional("inForceFrom", DATE, CooperationAgreement::inForceFrom, CooperationAgreement.Builder::inForceFrom)
            .describe("The first day on which it is in force.")
            .optional(
                    "inForceUntil",
                    DATE,
                    CooperationAgreement::inForceUntil,
                    CooperationAgreement.Builder::inForceUntil)
            .describe("The last day on which it is in force, inclusive.")
            .provenance(CooperationAgreement::provenance, CooperationAgreement.Builder::provenance)
            .build(CooperationAgreement.Builder::build);
}
