package lt.kopz.core.shape;

import static lt.kopz.core.shape.Kind.TEXT;
import static lt.kopz.core.shape.Kind.converted;
import static lt.kopz.core.shape.Kind.part;
import static lt.kopz.core.shape.Kind.reference;

import java.net.URI;
import lt.kopz.core.source.Addresses;
import lt.kopz.core.source.KindName;
import lt.kopz.core.source.SourceDocument;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.wording.LanguageTags;

/** The shapes of documents, claims, contradictions and decisions. */
public final class SourceShapes {
    private SourceShapes() {}

    static final Kind<URI> ADDRESS = converted(TEXT, Addresses::parse, URI::toString);

    private static final Kind<String> LANGUAGE = converted(TEXT, LanguageTags::canonical, tag -> tag);

    public static final Shape<SourceDocument> SOURCE_DOCUMENT = Shape.of(SourceDocument.class)
            .describe("A document that facts of the dossier are taken from.")
            .id()
            .required("title", "The title, or a description where the document prints none.")
            .required("language", LANGUAGE, "The language it is written in, a BCP 47 tag.")
            .optional("written", "When it was written.")
            .optional("signed", "When it was signed, by what stands on it.")
            .optional("address", ADDRESS, "Where it is published, an absolute URI.")
            .optional("publisher", "Who published it.")
            .optional("licence", TEXT, "The licence under which it may be used again, such as CC-BY-4.0.")
            .optional("retrieved", "The day on which it was retrieved from its address.")
            .build();

    public static final Shape<KindName> KIND_NAME = Shape.of(KindName.class)
            .describe("What the dossier calls a kind of its own, whose code is none of those listed.")
            .required("of", "What it is a kind of.")
            .required("code", TEXT, "The code that facts carry.")
            .required("name", "What it is called, as it stands inside a sentence.")
            .build();

    public static final Shape<Decision> DECISION = Shape.of(Decision.class)
            .describe(
                    "A recorded decision about how to read facts that contradict each other; the facts stay as they are.")
            .id()
            .required("kind", "What is decided about the subjects.")
            .list("subjects", reference(), "The ids of the facts it is about.")
            .optional("preferred", reference())
            .describe(
                    "Which value of a contradiction, or which of several facts, is preferred; or which is the total of the others.")
            .provenance()
            .build();

    public static final Shape<Claim> CLAIM = Shape.of(Claim.class)
            .describe(
                    "A statement of a document that sums up or judges, kept apart from the facts so that it can be checked.")
            .id()
            .required("assertion", ClaimShapes.ASSERTION, "What is claimed.")
            .provenance()
            .build();

    private static final Kind<StatedValue> STATED_VALUE = new Forms<StatedValue>(
                    "stated-value", "A value that a source gives for something.")
            .when("text", StatedValue.OfText.class, "Words.")
            .when("code", StatedValue.OfCode.class, TEXT, "A code or an id.")
            .when("amount", StatedValue.OfAmount.class, "An amount of money.")
            .when("count", StatedValue.OfCount.class, "A count.")
            .when("date", StatedValue.OfDate.class, "A date.")
            .when("period", StatedValue.OfPeriod.class, "A period.")
            .when(
                    "fact",
                    StatedValue.OfFact.class,
                    reference(),
                    "A fact of which it is stated that it is so, as against the others.")
            .build();

    private static final Shape<Alternative> ALTERNATIVE = Shape.of(Alternative.class)
            .describe("One of the values that sources give for the same thing.")
            .id()
            .required("value", STATED_VALUE, "What is stated.")
            .provenance()
            .build();

    public static final Shape<Contradiction> CONTRADICTION = Shape.of(Contradiction.class)
            .describe("Values that contradict each other, stated about one thing: all are kept, each with its source.")
            .id()
            .required("subject", reference(), "The fact that the values are about.")
            .required("what", "Which part of it is meant, as a heading.")
            .optional("field", TEXT)
            .describe(
                    "Which field of the fact is stated differently, by its name here, such as amount, or through parts, such as targets/reached, and lists, such as classifications/functional/code; until a decision it holds what the values leave open.")
            .list("alternatives", part(ALTERNATIVE), "The values, in the order of the sources: two or more.")
            .provenance()
            .build();
}
