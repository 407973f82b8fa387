package lt.kopz.core.json;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.json.ExplainedFigure.Node;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.shape.ValueShapes;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Text;

/** How explanations stand in JSON: put into words, so that a reader needs no dossier and no kopz. */
final class ExplanationCodec {
    private ExplanationCodec() {}

    private static final Codec<Quantity> QUANTITY = Codec.<Quantity>choice("quantity")
            .describe("Money, a number of something, or a quotient of two.")
            .when(
                    "amount",
                    Quantity.OfAmount.class,
                    ValueCodecs.AMOUNT_RANGE,
                    Quantity.OfAmount::amount,
                    Quantity.OfAmount::new)
            .describe("An amount of money.")
            .when(
                    "count",
                    Quantity.OfCount.class,
                    ValueCodecs.HEADCOUNT,
                    Quantity.OfCount::count,
                    Quantity.OfCount::new)
            .describe("A count.")
            .when("ratio", Quantity.OfRatio.class, FigureValues.RATIO, Quantity.OfRatio::ratio, Quantity.OfRatio::new)
            .describe("A ratio.")
            .build();

    private static final Codec<Node> NODE = node();

    private static Codec<Node> node() {
        return Codec.object("node", Node.class, "A value and how it comes about.")
                .required("label", ValueCodecs.LOCALIZED_TEXT, "What it is.")
                .required(
                        "operation",
                        Codec.enumOf(Explanation.Operation.class),
                        "GIVEN, or how the parts are put together: SUM, DIFFERENCE (the first less all others), PRODUCT, QUOTIENT,"
                                + " EXCESS (a difference, never below zero), LARGEST (of the parts), UNION (people counted in several parts), PERSONS (people behind"
                                + " participations at a number of occasions), BOTH (the tightest bounds), OVERLAP (what all parts but the last have in common within the last), EITHER (one of the parts, nothing has decided which).")
                .required("value", QUANTITY, "How much it is.")
                .required(
                        "basis",
                        Codec.enumOf(Basis.class),
                        "How firmly it is known; never firmer than the weakest part.")
                .list("readings", ValueCodecs.LOCALIZED_TEXT, "The readings and assumptions it rests on.")
                .optional("fact", ValueCodecs.ID, "The id of the fact that gives the value.")
                .list("acts", ValueCodecs.ID, "The ids of the legal acts that made the fact.")
                .list("sources", new ShapeCodecs().of(ValueShapes.SOURCE), "Where the value stands.")
                .list("parts", Codec.lazy(ExplanationCodec::later), "What it is made of.")
                .list("asides", Codec.lazy(ExplanationCodec::later), "What is deliberately not counted.")
                .build();
    }

    private static Codec<Node> later() {
        return NODE;
    }

    static final Codec<ExplainedFigure> CODEC = Codec.object(
                    "explanation", ExplainedFigure.class, "Why a figure is what it is.")
            .version("schemaVersion", 1)
            .required("name", ValueCodecs.LOCALIZED_TEXT, "What the figure is.")
            .required("asOf", ValueCodecs.DATE, "The day up to whose end everything is counted.")
            .optional(
                    "value",
                    FigureValues.VALUE,
                    "What the figure is, where it is of a kind that has a form of its own.")
            .required("basis", Codec.enumOf(Basis.class), "How firmly it is known.")
            .optional("reason", ValueCodecs.LOCALIZED_TEXT, "What is missing, for want of which the figure is open.")
            .required("tree", NODE, "How it came about.")
            .build();

    static Node node(Explanation explanation, Dossier dossier, Function<Text, LocalizedText> words) {
        return new Node(
                words.apply(explanation.label()),
                explanation.operation(),
                explanation.value(),
                explanation.basis(),
                explanation.readings().stream().map(words).collect(ImmutableList.toImmutableList()),
                explanation.fact(),
                explanation
                        .fact()
                        .flatMap(dossier::fact)
                        .map(ExplanationCodec::acts)
                        .orElse(ImmutableList.of()),
                explanation.sources(),
                nodes(explanation.parts(), dossier, words),
                nodes(explanation.asides(), dossier, words));
    }

    private static ImmutableList<Node> nodes(
            List<Explanation> explanations, Dossier dossier, Function<Text, LocalizedText> words) {
        return explanations.stream().map(each -> node(each, dossier, words)).collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<String> acts(Fact fact) {
        Optional<String> act = fact instanceof Itemised money
                ? money.act()
                : fact instanceof ActionPlan plan ? plan.approvedBy() : Optional.empty();
        return act.stream().collect(ImmutableList.toImmutableList());
    }
}
