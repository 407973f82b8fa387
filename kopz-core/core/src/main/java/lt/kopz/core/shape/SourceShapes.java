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
                    "source-document", SourceDocument.class, SourceDocument::builder)
            .describe("A document that facts of the dossier are taken from.")
            .id(SourceDocument::id, SourceDocument.Builder::id)
            .required("title", LOCALISED, SourceDocument::title, SourceDocument.Builder::title)
            .describe("The title, or a description where the document prints none.")
            .required("language", LANGUAGE, SourceDocument::language, SourceDocument.Builder::language)
            .describe("The language it is written in, a BCP 47 tag.")
            .optional("written", SOURCED_DATE, SourceDocument::written, SourceDocument.Builder::written)
            .describe("When it was written.")
            .optional("signed", SOURCED_DATE, SourceDocument::signed, SourceDocument.Builder::signed)
            .describe("When it was signed, by what stands on it.")
            .optional("address", ADDRESS, SourceDocument::address, SourceDocument.Builder::address)
            .describe("Where it is published, an absolute URI.")
            .optional("publisher", LOCALISED, SourceDocument::publisher, SourceDocument.Builder::publisher)
            .describe("Who published it.")
            .optional("licence", TEXT, SourceDocument::licence, SourceDocument.Builder::licence)
            .describe("The licence under which it may be used again, such as CC-BY-4.0.")
            .optional("retrieved", DAY, SourceDocument::retrieved, SourceDocument.Builder::retrieved)
            .describe("The day on which it was retrieved from its address.")
            .build(SourceDocument.Builder::build);

    public static final Shape<KindName> KIND_NAME = Shape.of("kind-name", KindName.class, KindName::builder)
            .describe("What the dossier calls a kind of its own, whose code is none of those listed.")
            .required("of", code(Vocabulary.class), KindName::of, KindName.Builder::of)
            .describe("What it is a kind of.")
            .required("code", TEXT, KindName::code, KindName.Builder::code)
            .describe("The code that facts carry.")
            .required("name", LOCALISED, KindName::name, KindName.Builder::name)
            .describe("What it is called, as it stands inside a sentence.")
            .build(KindName.Builder::build);

    public static final Shape<Decision> DECISION = Shape.of("decision", Decision.class, Decision::builder)
            .describe(
                    "A recorded decision about how to read facts that contradict each other; the facts stay as they are.")
            .id(Decision::id, Decision.Builder::id)
            .required("kind", code(Decision.Kind.class), Decision::kind, Decision.Builder::kind)
            .describe("What is decided about the subjects.")
            .list("subjects", reference(), Decision::subjects, Decision.Builder::subjects)
            .describe("The ids of the facts it is about.")
            .optional("preferred", reference(), Decision::preferred, Decision.Builder::preferred)
            .describe(
                    "Which value of a contradiction, or which of several facts, is preferred; or which is the total of the others.")
            .provenance(Decision::provenance, Decision.Builder::provenance)
            .build(Decision.Builder::build);

    public static final Shape<Claim> CLAIM = Shape.of("claim", Claim.class, Claim::builder)
            .describe(
                    "A statement of a document that sums up or judges, kept apart from the facts so that it can be checked.")
            .id(Claim::id, Claim.Builder::id)
            .required("assertion", ClaimShapes.ASSERTION, Claim::assertion, Claim.Builder::assertion)
            .describe("What is claimed.")
            .provenance(Claim::provenance, Claim.Builder::provenance)
            .build(Claim.Builder::build);

    private static final Kind<StatedValue> STATED_VALUE = Forms.<StatedValue>of("stated-value")
            .describe("A value that a source gives for something.")
            .when("text", StatedValue.OfText.class, LOCALISED, StatedValue.OfText::text, StatedValue.OfText::new)
            .describe("Words.")
            .when("code", StatedValue.OfCode.class, TEXT, StatedValue.OfCode::code, StatedValue.OfCode::new)
            .describe("A code or an id.")
            .when(
                    "amount",
                    StatedValue.OfAmount.class,
                    STATED_AMOUNT,
                    StatedValue.OfAmount::amount,
                    StatedValue.OfAmount::new)
            .describe("An amount of money.")
            .when("count", StatedValue.OfCount.class, COUNT, StatedValue.OfCount::count, StatedValue.OfCount::new)
            .describe("A count.")
            .when("date", StatedValue.OfDate.class, DATE, StatedValue.OfDate::date, StatedValue.OfDate::new)
            .describe("A date.")
            .when("period", StatedValue.OfPeriod.class, PERIOD, StatedValue.OfPeriod::period, StatedValue.OfPeriod::new)
            .describe("A period.")
            .when("fact", StatedValue.OfFact.class, reference(), StatedValue.OfFact::fact, StatedValue.OfFact::new)
            .describe("A fact of which it is stated that it is so, as against the others.")
            .build();

    private static final Shape<Alternative> ALTERNATIVE = Shape.of(
                    "alternative", Alternative.class, Alternative::builder)
            .describe("One of the values that sources give for the same thing.")
            .id(Alternative::id, Alternative.Builder::id)
            .required("value", STATED_VALUE, Alternative::value, Alternative.Builder::value)
            .describe("What is stated.")
            .provenance(Alternative::provenance, Alternative.Builder::provenance)
            .build(Alternative.Builder::build);

    public static final Shape<Contradiction> CONTRADICTION = Shape.of(
                    "contradiction", Contradiction.class, Contradiction::builder)
            .describe("Values that contradict each other, stated about one thing: all are kept, each with its source.")
            .id(Contradiction::id, Contradiction.Builder::id)
            .required("subject", reference(), Contradiction::subject, Contradiction.Builder::subject)
            .describe("The fact that the values are about.")
            .required("what", LOCALISED, Contradiction::what, Contradiction.Builder::what)
            .describe("Which part of it is meant, as a heading.")
            .optional("field", TEXT, Contradiction::field, Contradiction.Builder::field)
            .describe(
                    "Which field of the fact is stated differently, by its name here, such as amount, or through parts, such as targets/reached, and lists, such as classifications/functional/code; until a decision it holds what the values leave open.")
            .list("alternatives", part(ALTERNATIVE), Contradiction::alternatives, Contradiction.Builder::alternatives)
            .describe("The values, in the order of the sources: two or more.")
            .provenance(Contradiction::provenance, Contradiction.Builder::provenance)
            .build(Contradiction.Builder::build);
}
