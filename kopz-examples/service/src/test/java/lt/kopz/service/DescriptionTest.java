package lt.kopz.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.json.JsonForm;
import lt.kopz.core.json.JsonForms;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonParserFactory;

/** The description of the service in OpenAPI 3.1, held against what it answers: each answer that is described is given, and as it is described. */
@DisplayName("The description")
class DescriptionTest {
    /** The schemas that the description names, by their files. */
    private static final ImmutableMap<String, JsonForm<?>> SCHEMAS = ImmutableMap.of(
            "schemas/dossier-1.schema.json", JsonForms.DOSSIER,
            "schemas/figure.schema.json", JsonForms.FIGURE,
            "schemas/findings.schema.json", JsonForms.FINDINGS,
            "schemas/measures.schema.json", JsonForms.MEASURES,
            "schemas/problem-details.schema.json", JsonForms.PROBLEM_DETAILS);

    private static final String TOWN = "/towns/described";
    private static final String FIGURE = TOWN + "/figures/financing-gap?of=" + Kaisiadorys.PLAN;

    private static final Running SERVICE = Running.SERVICE;

    @BeforeAll
    static void gives_it_a_dossier() throws Exception {
        assertThat(SERVICE.send(put(Kaisiadorys.bytes(), "application/json")).statusCode())
                .isEqualTo(204);
    }

    private static HttpRequest.Builder put(byte[] body, String type) {
        return SERVICE.request(TOWN).header("Content-Type", type).PUT(BodyPublishers.ofByteArray(body));
    }

    private static HttpRequest.Builder get(String path) {
        return SERVICE.request(path);
    }

    private static HttpRequest.Builder again(String path) throws Exception {
        String tag = SERVICE.send(get(path)).headers().firstValue("ETag").orElseThrow();
        return get(path).header("If-None-Match", tag);
    }

    /** A request that is answered with each status. */
    private static ImmutableMap<String, HttpRequest.Builder> requests() throws Exception {
        byte[] broken = "{\"schemaVersion\": 1}".getBytes(StandardCharsets.UTF_8);
        return ImmutableMap.<String, HttpRequest.Builder>builder()
                .put("put /towns/{town} 204", put(Kaisiadorys.bytes(), "application/json"))
                .put("put /towns/{town} 400", put(new byte[0], "application/json"))
                .put("put /towns/{town} 413", put(new byte[1 << 21], "application/json"))
                .put("put /towns/{town} 415", put(broken, "text/plain"))
                .put("put /towns/{town} 422", put(broken, "application/json"))
                .put("get /towns/{town} 200", get(TOWN))
                .put("get /towns/{town} 304", again(TOWN))
                .put("get /towns/{town} 404", get("/towns/nowhere"))
                .put("get /towns/{town}/figures 200", get(TOWN + "/figures"))
                .put("get /towns/{town}/figures 304", again(TOWN + "/figures"))
                .put("get /towns/{town}/figures/{figure} 200", get(FIGURE + "&asOf=2019-12-10"))
                .put("get /towns/{town}/figures/{figure} 304", again(FIGURE))
                .put("get /towns/{town}/figures/{figure} 400", get(FIGURE + "&asOf=spring"))
                .put("get /towns/{town}/figures/{figure} 404", get(TOWN + "/figures/need?of=none"))
                .put("get /towns/{town}/figures/{figure} 422", get(TOWN + "/figures/finacing-gap"))
                .put("get /towns/{town}/findings 200", get(TOWN + "/findings"))
                .put("get /towns/{town}/findings 304", again(TOWN + "/findings"))
                .put("get /towns/{town}/findings 404", get("/towns/nowhere/findings"))
                .put("get /towns/{town}/report 200", get(TOWN + "/report"))
                .put("get /towns/{town}/report 304", again(TOWN + "/report"))
                .put("get /towns/{town}/report 404", get("/towns/nowhere/report"))
                .put("get /towns/{town}/report 406", get(TOWN + "/report").header("Accept", "image/png"))
                .buildOrThrow();
    }

    @SuppressWarnings("unchecked") // objects of JSON
    private static Map<String, Object> at(Map<String, Object> object, String... names) {
        Map<String, Object> at = object;
        for (String name : names) {
            at = (Map<String, Object>) at.getOrDefault(name, Map.of());
        }
        return at;
    }

    private static Map<String, Object> description() throws Exception {
        HttpResponse<byte[]> response = SERVICE.send(get("/openapi.json"));
        return JsonParserFactory.getJsonParser().parseMap(new String(response.body(), StandardCharsets.UTF_8));
    }

    @Test
    void describes_every_answer_and_each_is_given_so() throws Exception {
        Map<String, Object> description = description();
        assertThat(description).containsEntry("openapi", "3.1.0");
        Set<String> described = new LinkedHashSet<>();
        Map<String, Object> paths = at(description, "paths");
        for (String path : paths.keySet()) {
            for (String method : at(paths, path).keySet()) {
                if (!method.equals("parameters")) {
                    at(paths, path, method, "responses")
                            .keySet()
                            .forEach(status -> described.add(method + " " + path + " " + status));
                }
            }
        }
        ImmutableMap<String, HttpRequest.Builder> requests = requests();
        assertThat(described).isEqualTo(requests.keySet());
        for (Map.Entry<String, HttpRequest.Builder> each : requests.entrySet()) {
            String[] parts = each.getKey().split(" ");
            is(
                    at(paths, parts[1], parts[0], "responses", parts[2]),
                    parts[2],
                    SERVICE.send(each.getValue()),
                    each.getKey());
        }
    }

    private static void is(Map<String, Object> described, String status, HttpResponse<byte[]> answer, String of) {
        assertThat(answer.statusCode()).as(of).isEqualTo(Integer.parseInt(status));
        at(described, "headers")
                .keySet()
                .forEach(header -> assertThat(answer.headers().firstValue(header))
                        .as(of + " " + header)
                        .isPresent());
        Map<String, Object> content = at(described, "content");
        assertThat(answer.body().length > 0).as(of).isEqualTo(!content.isEmpty());
        if (!content.isEmpty()) {
            String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
            assertThat(content).as(of).containsKey(type.toLowerCase(Locale.ROOT));
            Object schema = at(content, type, "schema").get("$ref");
            if (schema != null) {
                assertThat(SCHEMAS.get(schema.toString()).load(answer.body()).problems())
                        .as(of)
                        .isEmpty();
            }
        }
    }

    @Test
    void describes_every_format_of_a_report() throws Exception {
        Map<String, Object> content =
                at(description(), "paths", "/towns/{town}/report", "get", "responses", "200", "content");
        for (String type : content.keySet()) {
            HttpResponse<byte[]> answer =
                    SERVICE.send(get(TOWN + "/report?table=1").header("Accept", type));
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        }
    }

    @Test
    void describes_no_parameter_that_is_not_heard() throws Exception {
        assertThat(SERVICE.send(get(FIGURE + "&asOf=2019-02-06")).body())
                .isNotEqualTo(SERVICE.send(get(FIGURE + "&asOf=2019-12-10")).body());
        assertThat(SERVICE.send(get(TOWN + "/figures/need")).body())
                .isNotEqualTo(
                        SERVICE.send(get(TOWN + "/figures/need?of=measure-1")).body());
    }

    @Test
    void names_the_schemas_of_the_forms() throws Exception {
        for (Map.Entry<String, JsonForm<?>> each : SCHEMAS.entrySet()) {
            Path file = Path.of(System.getProperty("kopz.service.sources"), "main/resources/static", each.getKey());
            if (Boolean.getBoolean("kopz.golden.update") && each.getValue() != JsonForms.DOSSIER) {
                Files.writeString(file, each.getValue().schema());
                continue; // served from the next build on
            }
            assertThat(new String(SERVICE.send(get("/" + each.getKey())).body(), StandardCharsets.UTF_8).strip())
                    .isEqualTo(each.getValue().schema().strip());
        }
        String description = new String(SERVICE.send(get("/openapi.json")).body(), StandardCharsets.UTF_8);
        assertThat(Pattern.compile("\"(schemas/[^\"]+)\"")
                        .matcher(description)
                        .results()
                        .map(each -> each.group(1))
                        .collect(Collectors.toSet()))
                .isEqualTo(SCHEMAS.keySet());
    }
}
