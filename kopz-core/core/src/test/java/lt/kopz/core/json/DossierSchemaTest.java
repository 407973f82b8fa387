package lt.kopz.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.Kaisiadorys;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Judged by a validator that knows nothing of the codecs. */
@DisplayName("The JSON Schema of a dossier")
class DossierSchemaTest {
    private static final Schema SCHEMA =
            SchemaRegistry.withDialect(Dialects.getDraft202012()).getSchema(Dossiers.schema(), InputFormat.JSON);

    private static List<Error> errors(String json) {
        return SCHEMA.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static String json(Dossier dossier) {
        return new String(Dossiers.toBytes(dossier), UTF_8);
    }

    /** With {@code -Dkopz.golden.update=true} the file is written anew, to be read in the diff before it is committed. */
    @Test
    void is_the_file_that_is_shipped() throws IOException {
        Path file = Path.of("src/main/resources/lt/kopz/core/json/dossier-1.schema.json");
        if (Boolean.getBoolean("kopz.golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, Dossiers.schema());
        }
        assertThat(Files.readString(file)).isEqualTo(Dossiers.schema());
    }

    @Test
    void is_itself_a_schema_of_draft_2020_12() {
        Schema schemaOfSchemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema("{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}", InputFormat.JSON);
        assertThat(schemaOfSchemas.validate(Dossiers.schema(), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void says_of_every_object_and_every_property_what_it_is() {
        List<String> silent = new ArrayList<>();
        JsonMapper.shared().readTree(Dossiers.schema()).get("$defs").forEachEntry((name, type) -> {
            describe(name, type, silent);
            type.get("properties").forEachEntry((property, value) -> describe(name + "." + property, value, silent));
        });
        assertThat(silent).isEmpty();
    }

    private static void describe(String name, JsonNode of, List<String> silent) {
        if (!of.has("title") || !of.has("description")) {
            silent.add(name);
        }
    }

    @Test
    void accepts_the_2019_report_of_kaisiadorys() {
        assertThat(errors(new String(Kaisiadorys.bytes(), UTF_8))).isEmpty();
    }

    @Test
    void accepts_a_dossier_that_has_everything_and_one_that_has_little() {
        assertThat(errors(json(FullDossier.dossier()))).isEmpty();
        assertThat(errors(json(DossierFixtures.aDossier().build()))).isEmpty();
    }

    @ParameterizedTest(name = "{1} in place of {0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"schemaVersion\": 1        | \"schemaVersion\": 2",
                "\"reportingPeriod\":        | \"reportingPeriode\":",
                "\"country\": \"LT\"         | \"country\": 370",
                "\"currency\": \"EUR\",      | \"currency\": \"euro\",",
                "\"amount\": \"700.00\"      | \"amount\": 700.00",
                "\"amount\": \"700.00\"      | \"amount\": \"700,00\"",
                "\"state\": \"HELD\"         | \"state\": \"DONE\"",
                "\"state\": \"HELD\"         | \"state\": null",
                "{\"exactly\": 23}           | {\"exactly\": 23, \"atLeast\": 20}",
                "{\"exactly\": 23}           | {\"exactly\": -1}",
                "{\"exactly\": 23}           | {\"some\": 23}",
                "\"value\": \"2019-12-10\"   | \"value\": \"2019-12-32\""
            })
    void refuses_what_the_codecs_refuse(String right, String wrong) {
        String json = new String(Kaisiadorys.bytes(), UTF_8);
        assertThat(json).contains(right);
        String broken =
                json.substring(0, json.indexOf(right)) + wrong + json.substring(json.indexOf(right) + right.length());

        assertThat(errors(broken)).isNotEmpty();
        assertThat(Dossiers.load(broken.getBytes(UTF_8)).problems()).isNotEmpty();
    }
}
