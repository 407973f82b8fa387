package lt.kopz.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.GeneratedDossiers;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.FundingGap;
import lt.kopz.core.measure.Measures;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.problem.JsonPlace;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A form in JSON")
class JsonFormsTest {
    private static final Dossier TOWN = Kaisiadorys.dossier();

    /** A value and its form. */
    record Sample<T>(JsonForm<T> form, T value) {
        byte[] bytes() {
            return form.toBytes(value);
        }

        @Override
        public String toString() {
            return form.type().getSimpleName();
        }
    }

    private static ProblemDetails refusal(Wording wording) {
        String broken = new String(Kaisiadorys.bytes(), UTF_8)
                .replace("\"schemaVersion\": 1", "\"schemaVersion\": 1, \"a\": 1")
                .replaceFirst("\"amount\": \"[0-9.]+\"", "\"amount\": \"12.345\"");
        return ProblemDetails.of(Dossiers.load(broken.getBytes(UTF_8)).problems(), wording);
    }

    static Stream<Sample<?>> samples() {
        AmountRange atLeast = AmountRange.atLeast(Amounts.euro("770.00"));
        return Stream.of(
                new Sample<>(JsonForms.DOSSIER, TOWN),
                new Sample<>(
                        JsonForms.FIGURE,
                        ExplainedFigure.of(
                                TOWN, BudgetGaps.of(TOWN, Kaisiadorys.PLAN).unspent())),
                new Sample<>(
                        JsonForms.FINDINGS,
                        FindingList.of(TOWN, Rulebook.standard().check(TOWN))),
                new Sample<>(JsonForms.MEASURES, MeasureList.of(Measures.all(), Wording.ENGLISH, Wording.LITHUANIAN)),
                new Sample<>(JsonForms.PROBLEM_DETAILS, refusal(Wording.LITHUANIAN)),
                new Sample<>(JsonForms.GAP, new FundingGap(atLeast)),
                new Sample<>(JsonForms.AMOUNT, Amounts.euro("3250.00")),
                new Sample<>(JsonForms.AMOUNT_RANGE, atLeast),
                new Sample<>(JsonForms.HEADCOUNT, Headcount.atLeast(364)),
                new Sample<>(JsonForms.TEXT, LocalizedText.of("lt", "Kaišiadorys")));
    }

    private static void assertValid(JsonForm<?> form, byte[] json) {
        Schema schema =
                SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(form.schema(), InputFormat.JSON);
        assertThat(schema.validate(
                        new String(json, UTF_8),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    <T> void is_read_back_as_what_was_written_and_valid_by_its_schema(Sample<T> sample) {
        assertThat(sample.form().read(sample.bytes())).isEqualTo(sample.value());
        assertValid(sample.form(), sample.bytes());
    }

    @Test
    void is_there_for_each_sample_and_for_types_below() {
        assertThat(samples().map(Sample::form)).isEqualTo(JsonForms.all());
        assertThat(samples())
                .allSatisfy(sample -> assertThat(
                                JsonForms.find(sample.value().getClass()).orElseThrow())
                        .isSameAs(sample.form()));
        assertThat(JsonForms.find(String.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void has_a_schema_that_is_one_and_says_of_every_property_what_it_is(Sample<?> sample) {
        String text = sample.form().schema();
        Schema schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema("{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}", InputFormat.JSON);
        assertThat(schemas.validate(text, InputFormat.JSON)).isEmpty();
        JsonNode defined = JsonMapper.shared().readTree(text).path("$defs");
        List<String> silent = new ArrayList<>();
        defined.forEachEntry((name, type) -> type.path("properties").forEachEntry((property, value) -> {
            if (!value.has("description")) {
                silent.add(name + "." + property);
            }
        }));
        assertThat(silent).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3250.00,EUR", "0.00,EUR", "-5.10,EUR", "100,JPY", "1.500,KWD"})
    void keeps_the_decimals_of_the_currency(String amount, String currency) {
        assertThat(JsonMapper.shared()
                        .readTree(JsonForms.AMOUNT.toBytes(Amounts.of(amount, currency)))
                        .toString())
                .isEqualTo("{\"amount\":\"" + amount + "\",\"currency\":\"" + currency + "\"}");
    }

    @Test
    @Tag("thorough")
    void of_findings_holds_for_whatever_is_found() {
        GeneratedDossiers.dossiers().sampleStream().limit(40).forEach(dossier -> {
            FindingList found = FindingList.of(dossier, Rulebook.standard().check(dossier));
            assertThat(JsonForms.FINDINGS.read(JsonForms.FINDINGS.toBytes(found)))
                    .isEqualTo(found);
        });
    }

    @Test
    void of_findings_needs_words() {
        ImmutableList<Finding> phrases =
                ImmutableList.copyOf(Rulebook.standard().check(TOWN));
        assertThatThrownBy(() -> JsonForms.FINDINGS.toBytes(new FindingList(phrases)))
                .hasMessageContaining("FindingList.of");
        FindingList words = FindingList.of(TOWN, phrases);
        assertThat(words.findings()).hasSameSizeAs(phrases);
        assertThat(words.findings().get(0).explain(Wording.LITHUANIAN))
                .isEqualTo(phrases.get(0).explain(Wording.LITHUANIAN));
        assertThat(words.findings().get(0).weight()).isEqualTo(phrases.get(0).weight());
    }

    @Test
    void of_a_gap_is_refused_where_its_direction_is_not_that_of_its_amount() {
        String json =
                new String(JsonForms.GAP.toBytes(new FundingGap(AmountRange.exactly(Amounts.euro("1.00")))), UTF_8);
        assertThat(JsonForms.GAP
                        .load(json.replace("SHORTFALL", "BALANCED").getBytes(UTF_8))
                        .problems())
                .extracting(Problem::kind)
                .containsExactly(ProblemKind.INVALID_VALUE);
    }

    @Test
    void of_a_refusal_locates_every_problem_in_the_language_of_the_reader() {
        ProblemDetails refusal = refusal(Wording.LITHUANIAN);
        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.title()).isEqualTo("Unprocessable Content");
        assertThat(refusal.detail())
                .startsWith("2 klaidos; pirmoji: 2 eilutė, ")
                .contains("/a: ");
        assertThat(refusal.problems())
                .extracting(each -> each.kind())
                .containsExactly("UNKNOWN_PROPERTY", "AMOUNT_TOO_FINE");
        ProblemDetails.Located first = refusal.problems().get(0);
        assertThat(first.pointer()).contains("/a");
        assertThat(first.line()).contains(2);
        assertThat(first.column()).contains(23);
        assertThat(first.place()).contains("2 eilutė, 23 ženklas, /a");
        assertThat(first.address()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"{,400", "{} {},400", "'',400", "[],422", "{},422"})
    void of_a_refusal_has_the_status_of_what_is_wrong(String text, int status) {
        ProblemDetails refusal =
                ProblemDetails.of(Dossiers.load(text.getBytes(UTF_8)).problems(), Wording.ENGLISH);
        assertThat(refusal.status()).isEqualTo(status);
    }

    @Test
    void of_a_refusal_says_a_single_problem_as_it_is_and_names_what_is_too_large() {
        Problem tooLarge = Problem.of(ProblemKind.TOO_LARGE, JsonPlace.of(""), "bytes", 10L);
        ProblemDetails refusal = ProblemDetails.of(List.of(tooLarge), Wording.ENGLISH);
        assertThat(refusal.status()).isEqualTo(413);
        assertThat(refusal.detail()).isEqualTo(tooLarge.explain(Wording.ENGLISH));
        assertThat(refusal.problems().get(0).pointer()).isEmpty();
        assertThat(refusal.problems().get(0).line()).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> ProblemDetails.of(List.of(), Wording.ENGLISH)).hasMessageContaining("no problem");
    }

    @Test
    void of_a_figure_that_is_open_for_want_of_something_has_the_reason_and_what_is_known() {
        BudgetGaps gaps = BudgetGaps.of(TOWN, Kaisiadorys.PLAN).inYear(2019);
        ExplainedFigure read =
                JsonForms.FIGURE.read(JsonForms.FIGURE.toBytes(ExplainedFigure.of(TOWN, gaps.financing())));
        assertThat(read.value()).contains(gaps.financing().value());
        assertThat(read.reason()).isPresent();
    }
}
