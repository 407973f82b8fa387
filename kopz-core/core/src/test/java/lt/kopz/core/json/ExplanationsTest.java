package lt.kopz.core.json;

import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.claim.Claims;
import lt.kopz.core.codec.Reading;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.GeneratedDossiers;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.dossier.MoneyDossiers;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.json.ExplainedFigure.Node;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.participation.Coverage;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.testkit.EveryFigure;
import lt.kopz.core.testkit.Recomputation;
import lt.kopz.core.testkit.Tries;
import lt.kopz.core.time.DateRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationsTest {
    private static void assertReEvaluates(Dossier dossier, Figure<?> figure) {
        byte[] json = JsonForms.FIGURE.toBytes(ExplainedFigure.of(dossier, figure));
        ExplainedFigure read = JsonForms.FIGURE.read(json);
        assertThat(read.reason()).isEqualTo(figure.reason().map(dossier::inItsLanguages));
        assertThat(read.asOf()).isEqualTo(figure.asOf());
        assertThat(read.value()).contains(counted(figure.value()));
        assertThat(read.basis()).isEqualTo(figure.basis());
        assertNode(read.tree(), figure.explanation());
        assertThat(Recomputation.of(json)).isEmpty();
    }

    /** A figure of any quantity is read back as what it counts. */
    private static Object counted(Object value) {
        if (value instanceof Quantity.OfAmount money) {
            return money.amount();
        }
        if (value instanceof Quantity.OfCount number) {
            return number.count();
        }
        return value instanceof Quantity.OfRatio quotient ? quotient.ratio() : value;
    }

    private static void assertNode(Node node, Explanation explanation) {
        assertThat(node.value()).isEqualTo(explanation.value());
        assertThat(node.basis()).isEqualTo(explanation.basis());
        assertThat(node.operation()).isEqualTo(explanation.operation());
        for (int i = 0; i < node.parts().size(); i++) {
            assertNode(node.parts().get(i), explanation.parts().get(i));
        }
    }

    private static Stream<Node> nodes(Node node) {
        return Stream.concat(Stream.of(node), node.parts().stream().flatMap(ExplanationsTest::nodes));
    }

    private static Stream<Node> leaves(Node node) {
        return nodes(node).filter(each -> each.parts().isEmpty());
    }

    /** 100 participations at two occasions, of which a source says that at least 60 people made them. */
    private static Dossier twoOccasions() {
        return aDossier()
                .event(
                        "training",
                        EventState.HELD,
                        "2019-11-08",
                        event -> event.occurrences(2)
                                .participations(Headcount.exactly(100))
                                .persons(Sourced.stated(Headcount.atLeast(60))))
                .build();
    }

    /** Of 100.00, the year has 30.00 and the measure 90.00; how much the measure has in the year, nobody states. */
    private static Dossier twoBreakdowns() {
        return aDossier()
                .need("whole", "100.00", "2019", need -> need)
                .need(
                        "year",
                        "30.00",
                        "2019",
                        need -> need.period(DateRange.ofYear(2019)).within("whole"))
                .need(
                        "measure-as-a-whole",
                        "90.00",
                        "2019",
                        need -> need.measure(DossierFixtures.MEASURE).within("whole"))
                .build();
    }

    private static Dossier eitherYear() {
        return DossierFixtures.aDossier()
                .need("need", "700.00", "2019", need -> need.period(DateRange.ofYear(2019)))
                .builder()
                .addContradictions(Contradiction.builder()
                        .id("contradiction")
                        .subject("need")
                        .what(DossierFixtures.text("metai"))
                        .field("period")
                        .addAlternatives(
                                Alternative.builder()
                                        .id("one")
                                        .value(new StatedValue.OfPeriod(DateRange.ofYear(2019)))
                                        .build(),
                                Alternative.builder()
                                        .id("other")
                                        .value(new StatedValue.OfPeriod(DateRange.ofYear(2020)))
                                        .build())
                        .build())
                .build();
    }

    /** Of 100.00, beside which 5.00 are left over, 60.00 are for one purpose, for which 70.00 are spent. */
    private static Dossier overspent() {
        return aDossier()
                .appropriation("whole", "100.00", "2019-02-01")
                .appropriation("part", "60.00", "2019-02-01", part -> part.within(List.of("whole")))
                .builder()
                .addBookings(Booking.builder()
                        .id("opening")
                        .kind(BookingKind.OPENING_BALANCE)
                        .amount(Amounts.euro("5.00"))
                        .appropriation("whole")
                        .date(on("2019-01-01"))
                        .build())
                .addExpenditures(Expenditure.builder()
                        .id("cost")
                        .measure(DossierFixtures.MEASURE)
                        .amount(Amounts.euro("70.00"))
                        .date(on("2019-04-01"))
                        .paidFrom(Sourced.stated("part"))
                        .build())
                .build();
    }

    /** About so many of the figures that can be asked, evenly, so that none is left out that is asked of many parts; what exceeds something else, and those beside claims. */
    private static Stream<Figure<?>> some(Dossier dossier, int figures) {
        List<EveryFigure.Asked> every =
                EveryFigure.of(dossier, dossier.knownUntil().value());
        return Stream.of(
                        IntStream.iterate(0, i -> i < every.size(), i -> i + Math.max(1, every.size() / figures))
                                .mapToObj(i -> every.get(i).figure().get()),
                        dossier.plans().stream()
                                .map(plan -> BudgetGaps.of(dossier, plan.id()).unfunded()),
                        Claims.of(dossier).checks().stream().flatMap(check -> check.figures().stream()))
                .flatMap(each -> each);
    }

    @Test
    void every_explanation_can_be_computed_again_from_its_json_and_no_operation_is_left_out() {
        Set<Explanation.Operation> seen = EnumSet.noneOf(Explanation.Operation.class);
        for (Dossier dossier : List.of(
                Kaisiadorys.dossier(),
                Kaisiadorys.scenario(),
                twoOccasions(),
                twoBreakdowns(),
                eitherYear(),
                overspent())) {
            some(dossier, 137).forEach(figure -> {
                assertReEvaluates(dossier, figure);
                nodes(ExplainedFigure.of(dossier, figure).tree())
                        .map(Node::operation)
                        .forEach(seen::add);
            });
        }
        assertThat(seen).containsExactly(Explanation.Operation.values());
    }

    @Test
    @Tag("tries")
    @Tag("thorough")
    void every_explanation_of_generated_dossiers_can_be_computed_again_from_its_json() {
        Stream.of(GeneratedDossiers.ofEveryKind(), MoneyDossiers.dossiers())
                .flatMap(kind -> kind.sampleStream().limit(Tries.times(60)))
                .forEach(dossier -> some(dossier, 40).forEach(figure -> assertReEvaluates(dossier, figure)));
    }

    @Test
    void what_is_read_back_is_what_was_written_and_needs_no_dossier() throws IOException {
        Dossier dossier = Kaisiadorys.dossier();
        byte[] json = JsonForms.FIGURE.toBytes(ExplainedFigure.of(
                dossier, BudgetGaps.of(dossier, Kaisiadorys.PLAN).financing()));
        ExplainedFigure read = JsonForms.FIGURE.read(json);
        Node gap = read.tree();

        assertThat(gap.value()).isEqualTo(Quantity.of(Amounts.euro("2550.00")));
        assertThat(gap.parts())
                .extracting(Node::value)
                .containsExactly(Quantity.of(Amounts.euro("3250.00")), Quantity.of(Amounts.euro("700.00")));
        assertThat(gap.label().in("lt")).isPresent();
        assertThat(gap.label().in("en")).isPresent();
        assertThat(JsonForms.FIGURE.read(json)).isEqualTo(read);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        ExplanationCodec.CODEC.write(read, again);
        assertThat(again.toByteArray()).isEqualTo(json);
    }

    @ParameterizedTest(name = "\"{0}\" for \"{1}\": {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"SUM\" | \"GIVEN\" | GIVEN_WITH_PARTS",
                "\"STATED\" | \"ASSUMED\" | FIRMER_THAN_PARTS",
                "\"tree\" | \"branch\" | branch",
                "\"SHORTFALL\" | \"SURPLUS\" | INVALID_VALUE",
                "\"schemaVersion\": 1 | \"schemaVersion\": 2 | version"
            })
    void what_is_no_explanation_is_refused_and_says_why(String written, String instead, String problem) {
        Dossier dossier = aDossier()
                .need("1000.00", "2019-01-01")
                .appropriation("money", "700.00", "2019-01-01")
                .build();
        String json = new String(
                JsonForms.FIGURE.toBytes(
                        ExplainedFigure.of(dossier, BudgetGaps.of(dossier, PLAN).financing())),
                StandardCharsets.UTF_8);
        Reading<ExplainedFigure> reading =
                JsonForms.FIGURE.load(json.replace(written, instead).getBytes(StandardCharsets.UTF_8));
        assertThat(json).contains(written);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.problems())
                .anySatisfy(each -> assertThat(each.toString()).contains(problem));
    }

    @Test
    void a_figure_has_a_reason_where_nothing_is_known_of_it_and_nowhere_else() {
        ExplainedFigure known = ExplainedFigure.of(
                Kaisiadorys.dossier(),
                BudgetGaps.of(Kaisiadorys.dossier(), Kaisiadorys.PLAN).financing());
        assertThatThrownBy(() -> new ExplainedFigure(
                        known.name(),
                        known.asOf(),
                        known.value(),
                        known.basis(),
                        Optional.of(DossierFixtures.text("nežinoma")),
                        known.tree()))
                .hasFieldOrPropertyWithValue("kind", ProblemKind.FIGURE_INCOMPLETE);
    }

    @Test
    void the_version_stands_first_and_leaves_have_sources_and_acts() {
        byte[] json = JsonForms.FIGURE.toBytes(ExplainedFigure.of(
                Kaisiadorys.dossier(),
                BudgetGaps.of(Kaisiadorys.dossier(), Kaisiadorys.PLAN).financing()));
        assertThat(new String(json, StandardCharsets.UTF_8)).startsWith("{\n  \"schemaVersion\": 1,");
        Node tree = JsonForms.FIGURE.read(json).tree();
        assertThat(leaves(tree)).allMatch(leaf -> !leaf.sources().isEmpty() || leaf.basis() == Basis.ASSUMED);
        assertThat(leaves(tree).flatMap(leaf -> leaf.acts().stream())).containsExactly("act-kopz-1", "act-v17-253");
        assertThat(JsonForms.FIGURE.schema()).contains("\"EXCESS\"");
    }

    @Test
    void an_amount_of_whatever_kind_names_the_act_that_sets_it() {
        Dossier full = FullDossier.dossier();
        Dossier dossier = full.withRevenues(
                full.revenues().stream().map(each -> each.withAct("act-1")).toList());
        List<Itemised> set = Stream.<List<? extends Itemised>>of(
                        dossier.needs(), dossier.appropriations(), dossier.revenues())
                .<Itemised>flatMap(List::stream)
                .filter(money -> money.act().isPresent())
                .toList();
        assertThat(set)
                .hasSizeGreaterThan(dossier.revenues().size())
                .allSatisfy(money -> assertThat(ExplanationCodec.node(
                                        Explanation.given(
                                                DossierFixtures.text("suma"),
                                                Quantity.of(money.amount().range()),
                                                money),
                                        dossier,
                                        text -> dossier.inItsLanguages(text))
                                .acts())
                        .containsExactly(money.act().orElseThrow()));
    }

    @Test
    void a_gap_has_its_direction_and_its_amount_as_it_is_printed() {
        Dossier dossier = Kaisiadorys.dossier();
        byte[] json = JsonForms.FIGURE.toBytes(ExplainedFigure.of(
                dossier, BudgetGaps.of(dossier, Kaisiadorys.PLAN).financing()));

        assertThat(new String(json, StandardCharsets.UTF_8).replaceAll("\\s+", " "))
                .contains("{\"gap\": {\"missing\": {\"exactly\": {\"amount\": \"2550.00\", \"currency\": \"EUR\"}},"
                        + " \"direction\": \"SHORTFALL\"}}");
        assertThat(JsonForms.FIGURE.read(json).value())
                .contains(BudgetGaps.of(dossier, Kaisiadorys.PLAN).financing().value());
    }

    @Test
    void what_printing_left_open_is_written_with_the_amount_and_read_back() {
        Dossier dossier = aDossier()
                .need(
                        "need",
                        "1.00",
                        "2019-01-01",
                        need -> need.amount(StatedAmount.rounded(Amounts.euro("45600.00"), Amounts.euro("100.00"))))
                .build();
        Figure<?> need = BudgetGaps.of(dossier, PLAN).need();
        byte[] json = JsonForms.FIGURE.toBytes(ExplainedFigure.of(dossier, need));

        assertThat(new String(json, StandardCharsets.UTF_8).replaceAll("\\s+", " "))
                .contains("{\"exactly\": {\"amount\": \"45600.00\", \"currency\": \"EUR\"}, \"tolerance\": \"50\"}");
        assertThat(JsonForms.FIGURE.read(json).value()).contains(need.value());
    }

    @Test
    void a_share_is_told_as_an_exact_fraction() {
        Figure<?> share = Coverage.of(Kaisiadorys.dossier(), Kaisiadorys.SOS_LECTURES)
                .orElseThrow()
                .share();
        byte[] json = JsonForms.FIGURE.toBytes(ExplainedFigure.of(Kaisiadorys.dossier(), share));

        assertThat(new String(json, StandardCharsets.UTF_8))
                .contains("{\"ratio\": {\"lower\": \"5/13\", \"upper\": \"5/13\"}}");
        assertThat(JsonForms.FIGURE.read(json).tree().value())
                .isEqualTo(share.explanation().value());
    }

    @Test
    void a_figure_that_nothing_recorded_leads_to_says_why_and_what_holds_all_the_same_and_is_read_back_as_it_is() {
        Figure<AmountRange> unknown = BudgetGaps.of(Kaisiadorys.dossier(), Kaisiadorys.PLAN)
                .inYear(2019)
                .need();
        byte[] json = JsonForms.FIGURE.toBytes(ExplainedFigure.of(Kaisiadorys.dossier(), unknown));
        ExplainedFigure read = JsonForms.FIGURE.read(json);

        assertThat(read.value()).contains(unknown.value());
        assertThat(read.reason().orElseThrow().any()).contains("stated as a total only");
        assertThat(read.tree().value())
                .isEqualTo(Quantity.of(AmountRange.between(Amounts.euro("0.00"), Amounts.euro("3250.00"))));
        assertThat(read.tree().readings()).containsExactly(read.reason().orElseThrow());
        assertThat(JsonForms.FIGURE.toBytes(ExplainedFigure.of(Kaisiadorys.dossier(), unknown)))
                .isEqualTo(json);
    }
}
