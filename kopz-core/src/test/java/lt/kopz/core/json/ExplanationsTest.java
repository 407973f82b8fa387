package lt.kopz.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.GeneratedDossiers;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.figure.Attendance;
import lt.kopz.core.figure.BudgetGaps;
import lt.kopz.core.figure.Coverage;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Explanation;
import lt.kopz.core.source.Figure;
import lt.kopz.core.source.Quantity;
import org.junit.jupiter.api.Test;

class ExplanationsTest {
    private static final CurrencyUnit EURO = Amounts.currency("EUR");

    static List<Figure<?>> figures(Dossier dossier, String plan) {
        BudgetGaps gaps = BudgetGaps.of(dossier, plan);
        return List.of(
                gaps.financing(),
                gaps.allSources(),
                gaps.unspent(),
                gaps.delivery(),
                gaps.unfunded(),
                gaps.carriedOver(2019),
                gaps.proRata(2019),
                gaps.timing(),
                gaps.coverage(),
                gaps.strategicMeasure(),
                gaps.inYear(2019).financing(),
                Attendance.of(dossier).held());
    }

    private static ExplanationCodec.Told read(byte[] json) {
        return ExplanationCodec.CODEC.read(json).orThrow();
    }

    /** Puts the parts together again, by itself. */
    static Quantity evaluate(ExplanationCodec.Node node) {
        List<Quantity> parts =
                node.parts().stream().map(ExplanationsTest::evaluate).toList();
        if (node.operation() == Explanation.Operation.GIVEN) {
            assertThat(parts).isEmpty();
            return node.value();
        }
        if (node.operation() == Explanation.Operation.PRODUCT) {
            Headcount times = parts.get(0).asCount();
            return Quantity.of(parts.get(1).asAmount().times(times.min(), times.max()));
        }
        boolean sum = node.operation() == Explanation.Operation.SUM;
        if (sum && node.value() instanceof Quantity.OfCount) {
            return Quantity.of(parts.stream().map(Quantity::asCount).reduce(Headcount.zero(), Headcount::plus));
        }
        AmountRange result =
                sum ? AmountRange.exactly(Amounts.zero(EURO)) : parts.get(0).asAmount();
        for (Quantity part : sum ? parts : parts.subList(1, parts.size())) {
            result = sum ? result.plus(part.asAmount()) : result.minus(part.asAmount());
        }
        return Quantity.of(node.operation() == Explanation.Operation.EXCESS ? result.orZero() : result);
    }

    static void assertReEvaluates(Dossier dossier, Figure<?> figure) {
        ExplanationCodec.Told told = read(Explanations.toBytes(dossier, figure));
        assertThat(told.tree().isPresent()).isEqualTo(figure.isDetermined());
        told.tree().ifPresent(tree -> assertNode(tree, figure.explanation().orElseThrow()));
    }

    private static void assertNode(ExplanationCodec.Node node, Explanation explanation) {
        assertThat(evaluate(node)).isEqualTo(node.value()).isEqualTo(explanation.value());
        assertThat(node.basis()).isEqualTo(explanation.basis());
        for (int i = 0; i < node.parts().size(); i++) {
            assertNode(node.parts().get(i), explanation.parts().get(i));
        }
    }

    private static Stream<ExplanationCodec.Node> leaves(ExplanationCodec.Node node) {
        return node.parts().isEmpty() ? Stream.of(node) : node.parts().stream().flatMap(ExplanationsTest::leaves);
    }

    @Test
    void every_explanation_of_the_report_of_2019_can_be_computed_again_from_its_json() {
        for (Dossier dossier : List.of(Kaisiadorys.dossier(), Kaisiadorys.scenario())) {
            figures(dossier, Kaisiadorys.PLAN).forEach(figure -> assertReEvaluates(dossier, figure));
        }
    }

    @Test
    void every_explanation_of_generated_dossiers_can_be_computed_again_from_its_json() {
        GeneratedDossiers.dossiers()
                .sampleStream()
                .limit(60)
                .forEach(dossier -> dossier.plans()
                        .forEach(plan ->
                                figures(dossier, plan.id()).forEach(figure -> assertReEvaluates(dossier, figure))));
    }

    @Test
    void the_version_stands_first_and_leaves_have_sources_and_acts() {
        byte[] json = Explanations.toBytes(
                Kaisiadorys.dossier(),
                BudgetGaps.of(Kaisiadorys.dossier(), Kaisiadorys.PLAN).financing());
        assertThat(new String(json, StandardCharsets.UTF_8)).startsWith("{\n  \"schemaVersion\": 1,");
        ExplanationCodec.Node tree = read(json).tree().orElseThrow();
        assertThat(leaves(tree)).allMatch(leaf -> !leaf.sources().isEmpty() || leaf.basis() == Basis.ASSUMED);
        assertThat(leaves(tree).flatMap(leaf -> leaf.acts().stream())).containsExactly("act-kopz-1", "act-v17-253");
        assertThat(Explanations.schema()).contains("\"EXCESS\"");
    }

    @Test
    void a_share_is_told_as_an_exact_fraction() {
        Figure<?> share = Coverage.of(Kaisiadorys.dossier(), Kaisiadorys.SOS_LECTURES)
                .orElseThrow()
                .share();
        byte[] json = Explanations.toBytes(Kaisiadorys.dossier(), share);

        assertThat(new String(json, StandardCharsets.UTF_8))
                .contains("{\"ratio\": {\"lower\": \"5/13\", \"upper\": \"5/13\"}}");
        assertThat(read(json).tree().orElseThrow().value())
                .isEqualTo(share.explanation().orElseThrow().value());
    }

    @Test
    void an_undetermined_figure_says_why_and_has_no_tree() {
        String json = new String(
                Explanations.toBytes(
                        Kaisiadorys.dossier(),
                        BudgetGaps.of(Kaisiadorys.dossier(), Kaisiadorys.PLAN)
                                .inYear(2019)
                                .financing()),
                StandardCharsets.UTF_8);
        assertThat(json)
                .contains("\"reason\"")
                .contains("stated as a total only")
                .doesNotContain("\"tree\"");
    }
}
