package lt.kopz.jackson2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.PackageVersion;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import javax.money.MonetaryAmount;
import lt.kopz.core.codec.InvalidJsonException;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.gap.FundingGap;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.wording.LocalizedText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A mapper of Jackson 2")
class Jackson2DossierModuleTest {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addModule(new Jackson2DossierModule()).build();

    /** What an embedder may have around its dossiers. */
    record Filed(String folder, Dossier dossier, List<Dossier> earlier) {}

    private static final Filed FILED =
            new Filed("2019", FullDossier.dossier(), List.of(Kaisiadorys.dossier(), Kaisiadorys.scenario()));

    @Test
    void is_the_one_that_is_to_be_tried() {
        assertThat(PackageVersion.VERSION).hasToString(System.getProperty("kopz.jackson.expected"));
    }

    @Test
    void reads_what_it_wrote_inside_a_record_of_the_embedder() throws Exception {
        assertThat(MAPPER.readValue(MAPPER.writeValueAsBytes(FILED), Filed.class))
                .isEqualTo(FILED);
    }

    @Test
    void finds_the_module_by_itself() throws Exception {
        ObjectMapper mapper = JsonMapper.builder().findAndAddModules().build();
        assertThat(mapper.readValue(mapper.writeValueAsBytes(FILED), Filed.class))
                .isEqualTo(FILED);
    }

    @Test
    void reads_and_writes_the_json_of_the_library() throws Exception {
        Dossier dossier = Kaisiadorys.dossier();
        assertThat(MAPPER.readValue(Dossiers.toBytes(dossier), Dossier.class)).isEqualTo(dossier);
        assertThat(Dossiers.read(MAPPER.writeValueAsBytes(dossier))).isEqualTo(dossier);
    }

    @Test
    void goes_by_way_of_a_tree_too() throws Exception {
        JsonNode tree = MAPPER.valueToTree(FILED);
        assertThat(tree.at("/dossier/schemaVersion").intValue()).isEqualTo(1);
        assertThat(MAPPER.treeToValue(tree, Filed.class)).isEqualTo(FILED);
    }

    @Test
    void states_every_problem_by_its_pointer_from_the_top_of_the_text() throws Exception {
        String json = MAPPER.writeValueAsString(FILED);
        int second = json.indexOf("\"earlier\"");
        String broken = json.substring(0, second)
                + json.substring(second)
                        .replaceFirst("\"country\":\"LT\"", "\"country\":370")
                        .replaceFirst("\"reportingPeriod\"", "\"reportingPeriode\"");

        assertThatThrownBy(() -> MAPPER.readValue(broken, Filed.class))
                .isInstanceOf(JsonMappingException.class)
                .hasMessageContaining("/earlier/0/municipality/country: ")
                .hasMessageContaining("(WRONG_TYPE). Fix: ")
                .hasMessageContaining("/earlier/0/reportingPeriode: ")
                .hasMessageContaining("did you mean")
                .satisfies(thrown -> assertThat(((InvalidJsonException) thrown.getCause()).problems())
                        .extracting(Problem::pointer)
                        .containsExactly("/earlier/0/municipality/country", "/earlier/0/reportingPeriode"));
    }

    @Test
    void refuses_unknown_properties_even_where_it_ignores_those_of_others() throws Exception {
        ObjectMapper lenient = JsonMapper.builder()
                .addModule(new Jackson2DossierModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        String json = lenient.writeValueAsString(FILED).replaceFirst("\\{", "{\"unknown\":1,");
        assertThat(lenient.readValue(json, Filed.class)).isEqualTo(FILED);
        assertThatThrownBy(() -> lenient.readValue(
                        json.replaceFirst("\"schemaVersion\"", "\"a\":1,\"schemaVersion\""), Filed.class))
                .hasMessageContaining("/dossier/a: ");
    }

    @Test
    void does_not_lose_a_property_that_is_there_twice() {
        String json = new String(Kaisiadorys.bytes(), UTF_8)
                .replaceFirst("\"schemaVersion\": 1,", "\"schemaVersion\": 1, \"schemaVersion\": 1,");
        assertThatThrownBy(() -> MAPPER.readValue(json, Dossier.class)).hasMessageContaining("(DUPLICATE_PROPERTY)");
    }

    @Test
    void reads_no_dossier_from_null_or_from_what_is_no_object() throws Exception {
        assertThat(MAPPER.readValue("{\"folder\":\"2019\"}", Filed.class).dossier())
                .isNull();
        assertThatThrownBy(() -> MAPPER.readValue("{\"dossier\":[1]}", Filed.class))
                .hasMessageContaining("/dossier: ")
                .hasMessageContaining("(WRONG_TYPE)");
    }

    /** What a service may answer with. */
    record Answer(
            MonetaryAmount need, AmountRange least, FundingGap gap, Headcount participations, LocalizedText name) {}

    @Test
    void keeps_the_decimals_of_amounts_within_the_types_of_the_embedder() throws Exception {
        Answer answer = new Answer(
                Amounts.euro("3250.00"),
                AmountRange.atLeast(Amounts.euro("700.00")),
                new FundingGap(AmountRange.exactly(Amounts.euro("2550.00"))),
                Headcount.atLeast(364),
                LocalizedText.of("lt", "Kaišiadorys"));
        String json = MAPPER.writeValueAsString(answer);
        assertThat(json)
                .contains("\"need\":{\"amount\":\"3250.00\",\"currency\":\"EUR\"}")
                .contains("\"direction\":\"SHORTFALL\"");
        assertThat(MAPPER.readValue(json, Answer.class)).isEqualTo(answer);
    }
}
