package lt.kopz.reporting.json;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.json.ValueCodecs;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Requisites;
import lt.kopz.reporting.document.Requisites.Arrangement;
import lt.kopz.reporting.document.Requisites.Signatory;
import org.jspecify.annotations.Nullable;

/** How the requisites of a document stand in JSON. */
final class RequisitesForm {
    private final Codec<Text> text;

    RequisitesForm(Codec<Text> text) {
        this.text = text;
    }

    Codec<Requisites> codec() {
        return Codec.<Requisites, Draft>object("requisites", Draft::new)
                .describe("What makes a report a document of an office; what is not given is not printed.")
                .optional("body", text, Requisites::body, (draft, body) -> draft.body = body)
                .optional("kind", text, Requisites::kind, (draft, kind) -> draft.kind = kind)
                .optional("date", ValueCodecs.DATE, Requisites::date, (draft, day) -> draft.date = day)
                .describe("The day of the document, not that of its data.")
                .optional("number", text, Requisites::number, (draft, number) -> draft.number = number)
                .optional("place", text, Requisites::place, (draft, place) -> draft.place = place)
                .list("addressee", text, Requisites::addressee, (draft, lines) -> draft.addressee = lines)
                .list("approval", text, Requisites::approval, (draft, lines) -> draft.approval = lines)
                .describe("By what it was approved, line by line.")
                .optional(
                        "draft",
                        Codec.bool(),
                        given -> Optional.of(given.draft()).filter(isDraft -> isDraft),
                        (draft, isDraft) -> draft.isDraft = isDraft)
                .list(
                        "signatories",
                        signatory(),
                        Requisites::signatories,
                        (draft, signatories) -> draft.signatories = signatories)
                .describe("Who signs; one of whom nothing is given is a line to sign on.")
                .optional(
                        "arrangement",
                        Codec.enumOf(Arrangement.class),
                        Requisites::arrangement,
                        (draft, arrangement) -> draft.arrangement = arrangement)
                .build(draft -> new Requisites(
                        Optional.ofNullable(draft.body),
                        Optional.ofNullable(draft.kind),
                        Optional.ofNullable(draft.date),
                        Optional.ofNullable(draft.number),
                        Optional.ofNullable(draft.place),
                        draft.addressee,
                        draft.approval,
                        draft.isDraft,
                        draft.signatories,
                        Optional.ofNullable(draft.arrangement)));
    }

    private Codec<Signatory> signatory() {
        return Codec.object("signatory", Signatory.class)
                .optional("position", text)
                .optional("name", text)
                .build();
    }

    private static final class Draft {
        private @Nullable Text body;
        private @Nullable Text kind;
        private @Nullable LocalDate date;
        private @Nullable Text number;
        private @Nullable Text place;
        private ImmutableList<Text> addressee = ImmutableList.of();
        private ImmutableList<Text> approval = ImmutableList.of();
        private boolean isDraft;
        private ImmutableList<Signatory> signatories = ImmutableList.of();
        private @Nullable Arrangement arrangement;
    }
}
