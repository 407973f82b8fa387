package lt.kopz.core.json;

import lt.kopz.core.codec.Codec;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.source.Provenance;

/** How inactivity stands in JSON. */
final class InactivityCodecs {
    private InactivityCodecs() {}

    static final Codec<Inactivity> INACTIVITY = Codec.object("inactivity", Inactivity::builder)
            .describe("That nothing happened, told by a source.")
            .required("id", Values.ID, Inactivity::id, Inactivity.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .required("kind", Codec.enumOf(InactivityKind.class), Inactivity::kind, Inactivity.Builder::kind)
            .describe("What was not there or not done.")
            .optional("subject", Values.ID, Inactivity::subject, Inactivity.Builder::subject)
            .describe("The group, action plan or measure it is about.")
            .required("period", Values.PERIOD, Inactivity::period, Inactivity.Builder::period)
            .describe("The time it is about.")
            .optional("reason", Values.LOCALIZED_TEXT, Inactivity::reason, Inactivity.Builder::reason)
            .describe("Why.")
            .optional("organisation", Values.ID, Inactivity::organisation, Inactivity.Builder::organisation)
            .describe("Who did nothing or did not answer.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    Inactivity::provenance,
                    Inactivity.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(Inactivity.Builder::build);
}
