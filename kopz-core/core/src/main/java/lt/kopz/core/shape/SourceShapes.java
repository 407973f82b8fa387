package lt.kopz.core.shape;

import static lt.kopz.core.shape.Kind.COUNT;
import static lt.kopz.core.shape.Kind.DATE;
import static lt.kopz.core.shape.Kind.DAY;
import static lt.kopz.core.shape.Kind.LOCALISED;
import static lt.kopz.core.shape.Kind.PERIOD;
import static lt.kopz.core.shape.Kind.SOURCED_DATE;
import static lt.kopz.core.shape.Kind.STATED_AMOUNT;
import static lt.kopz.core.shape.Kind.TEXT;
import static lt.kopz.core.shape.Kind.code;
import static lt.kopz.core.shape.Kind.converted;
import static lt.kopz.core.shape.Kind.part;
import static lt.kopz.core.shape.Kind.reference;

import java.net.URI;
import lt.kopz.core.source.Addresses;
import lt.kopz.core.source.KindName;
import lt.kopz.core.source.SourceDocument;
import lt.kopz.core.source.Vocabulary;
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

    public static final Shape<SourceDocument> SOURCE_DOCUMENT = Shape.of(
                    SourceDocument.class, "A document that facts of the dossier are taken from.")
            .id()
            .required("title", LOCALISED, "The title, or a description where the document prints none.")
            .required("language", LANGUAGE, "The language it is written in, a BCP 47 tag.")
            .optional("written", SOURCED_DATE, "When it was written.")
            .optional("signed", SOURCED_DATE, "When it was signed, by what stands on it.")
            .optional("address", ADDRESS, "Where it is published, an absolute URI.")
            .optional("publisher", LOCALISED, "Who published it.")
            .optional("licence", TEXT, "The licence under which it may be used again, such as CC-BY-4.0.")
            .optional("retrieved", DAY, "The day on which it was retrieved from its address.")
            .build();

    public static final Shape<KindName> KIND_NAME = Shape.of(
                    KindName.class, "What the dossier calls a kind of its own, whose code is none of those listed.")
            .required("of", code(Vocabulary.class), "What it is a kind of.")
            .required("code", TEXT, "The code that facts carry.")
            .required("name", LOCALISED, "What it is called, as it stands inside a sentence.")
            .build();

    public static final Shape<Decision> DECISION = Shape.of(
                    Decision.class,
                    "A recorded decision about how to read facts that contradict each other; the facts stay as they are.")
            .id()
            .required("kind", code(Decision.Kind.class), "What is decided about the subjects.")
            .list("subjects", reference(), "The ids of the facts it is about.")
            .optional(
                    "preferred",
                    reference(),
                    "Which value of a contradiction, or which of several facts, is preferred; or which is the total of the others.")
            .provenance()
            .build();

    public static final Shape<Claim> CLAIM = Shape.of(
                    Claim.class,
                    "A statement of a document that sums up or judges, kept apart from the facts so that it can be checked.")
            .id()
            .required("assertion", ClaimShapes.ASSERTION, "What is claimed.")
            .provenance()
            .build();

    private static final Kind<StatedValue> STATED_VALUE = new Forms<StatedValue>(
                    "stated-value", "A value that a source gives for something.")
            .when(
                    "text",
                    StatedValue.OfText.class,
                    LOCALISED,
                    StatedValue.OfText::text,
                    StatedValue.OfText::new,
                    "Words.")
            .when(
                    "code",
                    StatedValue.OfCode.class,
                    TEXT,
                    StatedValue.OfCode::code,
                    StatedValue.OfCode::new,
                    "A code or an id.")
            .when(
                    "amount",
                    StatedValue.OfAmount.class,
                    STATED_AMOUNT,
                    StatedValue.OfAmount::amount,
                    StatedValue.OfAmount::new,
                    "An amount of money.")
            .when(
                    "count",
                    StatedValue.OfCount.class,
                    COUNT,
                    StatedValue.OfCount::count,
                    StatedValue.OfCount::new,
                    "A count.")
            .when("date", StatedValue.OfDate.class, DATE, StatedValue.OfDate::date, StatedValue.OfDate::new, "A date.")
            .when(
                    "period",
                    StatedValue.OfPeriod.class,
                    PERIOD,
                    StatedValue.OfPeriod::period,
                    StatedValue.OfPeriod::new,
                    "A period.")
            .when(
                    "fact",
                    StatedValue.OfFact.class,
                    reference(),
                    StatedValue.OfFact::fact,
                    StatedValue.OfFact::new,
                    "A fact of which it is stated that it is so, as against the others.")
            .build();

    private static final Shape<Alternative> ALTERNATIVE = Shape.of(
                    Alternative.class, "One of the values that sources give for the same thing.")
            .id()
            .required("value", STATED_VALUE, "What is stated.")
            .provenance()
            .build();

    public static final Shape<Contradiction> CONTRADICTION = Shape.of(
                    Contradiction.class,
                    "Values that contradict each other, stated about one thing: all are kept, each with its source.")
            .id()
            .required("subject", reference(), "The fact that the values are about.")
            .required("what", LOCALISED, "Which part of it is meant, as a heading.")
            .optional(
                    "field",
                    TEXT,
                    "Which field of the fact is stated differently, by its name here, such as amount, or through parts, such as targets/reached, and lists, such as classifications/functional/code; until a decision it holds what the values leave open.")
            .list("alternatives", part(ALTERNATIVE), "The values, in the order of the sources: two or more.")
            .provenance()
            .build();
}
