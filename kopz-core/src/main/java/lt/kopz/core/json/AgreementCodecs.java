package lt.kopz.core.json;

import lt.kopz.core.agreement.AgreementState;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.time.PartialDate;

/** How agreements stand in JSON. */
final class AgreementCodecs {
    private AgreementCodecs() {}

    static final Codec<CooperationAgreement> COOPERATION_AGREEMENT = Codec.object(
                    "cooperation-agreement", CooperationAgreement::builder)
            .describe("Cooperation agreements with one or more counterparties, of which a source speaks together.")
            .required("id", Values.ID, CooperationAgreement::id, CooperationAgreement.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .optional("measure", Values.ID, CooperationAgreement::measure, CooperationAgreement.Builder::measure)
            .describe("The measure of the plan it belongs to.")
            .required(
                    "purpose",
                    Values.LOCALIZED_TEXT,
                    CooperationAgreement::purpose,
                    CooperationAgreement.Builder::purpose)
            .describe("What it is about.")
            .optional("party", Values.ID, CooperationAgreement::party, CooperationAgreement.Builder::party)
            .describe("Who makes the agreement on the municipality's side.")
            .list(
                    "counterparties",
                    Values.ID,
                    CooperationAgreement::counterparties,
                    CooperationAgreement.Builder::counterparties)
            .describe("The other parties.")
            .withDefault(
                    "documents",
                    Values.HEADCOUNT,
                    Headcount.unknown(),
                    CooperationAgreement::documents,
                    CooperationAgreement.Builder::documents)
            .describe("How many documents there are.")
            .required(
                    "state",
                    Codec.enumOf(AgreementState.class),
                    CooperationAgreement::state,
                    CooperationAgreement.Builder::state)
            .describe("How far it has come.")
            .withDefault(
                    "prepared",
                    Values.PARTIAL_DATE,
                    PartialDate.unknown(),
                    CooperationAgreement::prepared,
                    CooperationAgreement.Builder::prepared)
            .describe("When it was prepared.")
            .withDefault(
                    "signed",
                    Values.PARTIAL_DATE,
                    PartialDate.unknown(),
                    CooperationAgreement::signed,
                    CooperationAgreement.Builder::signed)
            .describe("When it was signed.")
            .withDefault(
                    "toBeSigned",
                    Values.PARTIAL_DATE,
                    PartialDate.unknown(),
                    CooperationAgreement::toBeSigned,
                    CooperationAgreement.Builder::toBeSigned)
            .describe("When it is, or was, to be signed.")
            .optional(
                    "inForceFrom",
                    Values.PARTIAL_DATE,
                    CooperationAgreement::inForceFrom,
                    CooperationAgreement.Builder::inForceFrom)
            .describe("The first day on which it is in force.")
            .optional(
                    "inForceUntil",
                    Values.PARTIAL_DATE,
                    CooperationAgreement::inForceUntil,
                    CooperationAgreement.Builder::inForceUntil)
            .describe("The last day on which it is in force, inclusive.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    CooperationAgreement::provenance,
                    CooperationAgreement.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(CooperationAgreement.Builder::build);
}
