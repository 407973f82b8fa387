package lt.kopz.core.json;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.money.MonetaryAmount;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.source.Alternative;
import lt.kopz.core.source.Assertion;
import lt.kopz.core.source.Claim;
import lt.kopz.core.source.Contradiction;
import lt.kopz.core.source.Decision;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.SourceDocument;
import lt.kopz.core.source.ToldValue;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.time.Period;
import lt.kopz.core.wording.LanguageTags;

/** How documents, claims and decisions stand in JSON. */
final class SourceCodecs {
    private SourceCodecs() {}

    private static final Codec<Assertion.MeasuresImplemented> MEASURES_IMPLEMENTED = Codec.object(
                    "measures-implemented", Draft::new)
            .describe("That so many measures of a plan were carried out.")
            .required("plan", Values.ID, Assertion.MeasuresImplemented::plan, Draft::of)
            .describe("The plan.")
            .required("count", Values.HEADCOUNT, Assertion.MeasuresImplemented::count, Draft::count)
            .describe("How many measures.")
            .build(draft -> new Assertion.MeasuresImplemented(draft.of(), draft.count()));

    private static final Codec<Assertion.ParticipationsInAll> PARTICIPATIONS_IN_ALL = Codec.object(
                    "participations-in-all", Draft::new)
            .describe("That so many participations took place.")
            .required("of", Values.ID, Assertion.ParticipationsInAll::of, Draft::of)
            .describe("The measure, series or event they belong to.")
            .required("count", Values.HEADCOUNT, Assertion.ParticipationsInAll::count, Draft::count)
            .describe("How many participations.")
            .build(draft -> new Assertion.ParticipationsInAll(draft.of(), draft.count()));

    private static final Codec<Assertion.EventsInAll> EVENTS_IN_ALL = Codec.object("events-in-all", Draft::new)
            .describe("That so many events took place.")
            .required("of", Values.ID, Assertion.EventsInAll::of, Draft::of)
            .describe("The measure or series they belong to.")
            .required("count", Values.HEADCOUNT, Assertion.EventsInAll::count, Draft::count)
            .describe("How many events.")
            .build(draft -> new Assertion.EventsInAll(draft.of(), draft.count()));

    private static final Codec<Assertion.CostInAll> COST_IN_ALL = Codec.object("cost-in-all", Draft::new)
            .describe("That something cost so much.")
            .required("of", Values.ID, Assertion.CostInAll::of, Draft::of)
            .describe("What it is the cost of.")
            .required("amount", Values.AMOUNT, Assertion.CostInAll::amount, Draft::amount)
            .describe("How much.")
            .build(draft -> new Assertion.CostInAll(draft.of(), draft.amount()));

    private static final Codec<Assertion.NoFinancing> NO_FINANCING = Codec.object("no-financing", Draft::new)
            .describe("That a plan had no financing over a period.")
            .required("plan", Values.ID, Assertion.NoFinancing::plan, Draft::of)
            .describe("The plan.")
            .required("over", Values.PERIOD, Assertion.NoFinancing::over, Draft::over)
            .describe("The period.")
            .build(draft -> new Assertion.NoFinancing(draft.of(), draft.over()));

    private static final Codec<Assertion.CarriedOutWithoutFinancing> CARRIED_OUT_WITHOUT_FINANCING = Codec.object(
                    "carried-out-without-financing", Draft::new)
            .describe("That a plan was carried out without financing until a day.")
            .required("plan", Values.ID, Assertion.CarriedOutWithoutFinancing::plan, Draft::of)
            .describe("The plan.")
            .required("until", Values.PARTIAL_DATE, Assertion.CarriedOutWithoutFinancing::until, Draft::until)
            .describe("Until when.")
            .build(draft -> new Assertion.CarriedOutWithoutFinancing(draft.of(), draft.until()));

    private static final Codec<Assertion.RuleObserved> RULE_OBSERVED = Codec.object("rule-observed", Draft::new)
            .describe("That rules of procedure were observed.")
            .required("rules", Values.ID, Assertion.RuleObserved::rules, Draft::of)
            .describe("The rules.")
            .build(draft -> new Assertion.RuleObserved(draft.of()));

    static final Codec<Assertion> ASSERTION = Codec.<Assertion>choice("assertion")
            .describe("What is claimed, in a form that can be checked.")
            .when("measuresImplemented", Assertion.MeasuresImplemented.class, MEASURES_IMPLEMENTED, a -> a, a -> a)
            .describe("How many measures were carried out.")
            .when("participationsInAll", Assertion.ParticipationsInAll.class, PARTICIPATIONS_IN_ALL, a -> a, a -> a)
            .describe("How many participations there were.")
            .when("eventsInAll", Assertion.EventsInAll.class, EVENTS_IN_ALL, a -> a, a -> a)
            .describe("How many events there were.")
            .when("costInAll", Assertion.CostInAll.class, COST_IN_ALL, a -> a, a -> a)
            .describe("How much it cost.")
            .when("noFinancing", Assertion.NoFinancing.class, NO_FINANCING, a -> a, a -> a)
            .describe("That there was no financing.")
            .when(
                    "carriedOutWithoutFinancing",
                    Assertion.CarriedOutWithoutFinancing.class,
                    CARRIED_OUT_WITHOUT_FINANCING,
                    a -> a,
                    a -> a)
            .describe("That the plan was carried out without financing.")
            .when("ruleObserved", Assertion.RuleObserved.class, RULE_OBSERVED, a -> a, a -> a)
            .describe("That the rules were observed.")
            .build();

    /** The parts of an assertion while it is read. */
    private static final class Draft {
        private final Map<String, Object> parts = new HashMap<>();

        void of(String id) {
            parts.put("of", id);
        }

        String of() {
            return part("of", String.class);
        }

        void count(Headcount count) {
            parts.put("count", count);
        }

        Headcount count() {
            return part("count", Headcount.class);
        }

        void amount(MonetaryAmount amount) {
            parts.put("amount", amount);
        }

        MonetaryAmount amount() {
            return part("amount", MonetaryAmount.class);
        }

        void over(Period period) {
            parts.put("over", period);
        }

        Period over() {
            return part("over", Period.class);
        }

        void until(PartialDate date) {
            parts.put("until", date);
        }

        PartialDate until() {
            return part("until", PartialDate.class);
        }

        private <P> P part(String name, Class<P> type) {
            return type.cast(Objects.requireNonNull(parts.get(name), name));
        }
    }

    static final Codec<SourceDocument> SOURCE_DOCUMENT = Codec.object("source-document", SourceDocument::builder)
            .describe("A document that facts of the dossier are taken from.")
            .required("id", Values.ID, SourceDocument::id, SourceDocument.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .required("title", Values.LOCALIZED_TEXT, SourceDocument::title, SourceDocument.Builder::title)
            .describe("The title, or a description where the document prints none.")
            .required(
                    "language",
                    Codec.text().as(LanguageTags::canonical, tag -> tag),
                    SourceDocument::language,
                    SourceDocument.Builder::language)
            .describe("The language it is written in, a BCP 47 tag.")
            .optional("written", Values.SOURCED_PARTIAL_DATE, SourceDocument::written, SourceDocument.Builder::written)
            .describe("When it was written.")
            .build(SourceDocument.Builder::build);

    static final Codec<Decision> DECISION = Codec.object("decision", Decision::builder)
            .describe(
                    "A recorded decision about how to read facts that contradict each other; the facts stay as they are.")
            .required("id", Values.ID, Decision::id, Decision.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .required("kind", Codec.enumOf(Decision.Kind.class), Decision::kind, Decision.Builder::kind)
            .describe("What is decided about the subjects.")
            .list("subjects", Values.ID, Decision::subjects, Decision.Builder::subjects)
            .describe("The ids of the facts it is about.")
            .optional("preferred", Values.ID, Decision::preferred, Decision.Builder::preferred)
            .describe("Which value of a contradiction is preferred.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    Decision::provenance,
                    Decision.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(Decision.Builder::build);

    static final Codec<Claim> CLAIM = Codec.object("claim", Claim::builder)
            .describe(
                    "A statement of a document that sums up or judges, kept apart from the facts so that it can be checked.")
            .required("id", Values.ID, Claim::id, Claim.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .required("assertion", ASSERTION, Claim::assertion, Claim.Builder::assertion)
            .describe("What is claimed.")
            .withDefault(
                    "provenance", Values.PROVENANCE, Provenance.stated(), Claim::provenance, Claim.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(Claim.Builder::build);

    private static final Codec<ToldValue> TOLD_VALUE = Codec.<ToldValue>choice("told-value")
            .describe("A value that a source gives for something.")
            .when("text", ToldValue.OfText.class, Values.LOCALIZED_TEXT, ToldValue.OfText::text, ToldValue.OfText::new)
            .describe("Words.")
            .when(
                    "amount",
                    ToldValue.OfAmount.class,
                    Values.AMOUNT,
                    ToldValue.OfAmount::amount,
                    ToldValue.OfAmount::new)
            .describe("An amount of money.")
            .when("count", ToldValue.OfCount.class, Values.HEADCOUNT, ToldValue.OfCount::count, ToldValue.OfCount::new)
            .describe("A count.")
            .when("date", ToldValue.OfDate.class, Values.PARTIAL_DATE, ToldValue.OfDate::date, ToldValue.OfDate::new)
            .describe("A date.")
            .build();

    private static final Codec<Alternative> ALTERNATIVE = Codec.object("alternative", Alternative::builder)
            .describe("One of the values that sources give for the same thing.")
            .required("id", Values.ID, Alternative::id, Alternative.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .required("value", TOLD_VALUE, Alternative::value, Alternative.Builder::value)
            .describe("What is told.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    Alternative::provenance,
                    Alternative.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(Alternative.Builder::build);

    static final Codec<Contradiction> CONTRADICTION = Codec.object("contradiction", Contradiction::builder)
            .describe("Values that contradict each other, told of one thing: all are kept, each with its source.")
            .required("id", Values.ID, Contradiction::id, Contradiction.Builder::id)
            .describe("The id by which other facts name it; unique in the dossier.")
            .required("subject", Values.ID, Contradiction::subject, Contradiction.Builder::subject)
            .describe("The fact that the values are told of.")
            .required("what", Values.LOCALIZED_TEXT, Contradiction::what, Contradiction.Builder::what)
            .describe("Which part of it is meant, as a heading.")
            .list("alternatives", ALTERNATIVE, Contradiction::alternatives, Contradiction.Builder::alternatives)
            .describe("The values, in the order of the sources: two or more.")
            .withDefault(
                    "provenance",
                    Values.PROVENANCE,
                    Provenance.stated(),
                    Contradiction::provenance,
                    Contradiction.Builder::provenance)
            .describe("How it is known, and where it stands.")
            .build(Contradiction.Builder::build);
}
