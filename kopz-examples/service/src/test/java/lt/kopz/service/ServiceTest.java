package lt.kopz.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.json.ExplainedFigure;
import lt.kopz.core.json.FindingList;
import lt.kopz.core.json.JsonForms;
import lt.kopz.core.json.MeasureList;
import lt.kopz.core.json.ProblemDetails;
import lt.kopz.core.measure.Measures;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringBootVersion;

/** As a client of the service sees it: requests over HTTP, and what comes back. */
@DisplayName("The service")
class ServiceTest {
    private static final Dossier DOSSIER = Kaisiadorys.dossier();
    private static final String TOWN = "/towns/kaisiadorys";
    private static final String GAP = TOWN + "/figures/financing-gap?of=" + Kaisiadorys.PLAN;

    @BeforeAll
    static void is_given_a_dossier() throws Exception {
        assertThat(put(TOWN, Kaisiadorys.bytes()).statusCode()).isEqualTo(204);
    }

    private static HttpRequest.Builder request(String path) {
        return Running.SERVICE.request(path);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return Running.SERVICE.send(request);
    }

    private static HttpResponse<byte[]> get(String path, String accept, String languages) throws Exception {
        return send(request(path).header("Accept", accept).header("Accept-Language", languages));
    }

    private static HttpResponse<byte[]> put(String path, byte[] json) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Accept-Language", "lt-LT, en;q=0.5")
                .PUT(BodyPublishers.ofByteArray(json)));
    }

    private static String header(HttpResponse<?> response, String name) {
        return String.join(", ", response.headers().allValues(name));
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), UTF_8);
    }

    private static ProblemDetails refusal(HttpResponse<byte[]> response, int status) {
        assertThat(response.statusCode()).as(text(response)).isEqualTo(status);
        assertThat(header(response, "Content-Type")).startsWith("application/problem+json");
        ProblemDetails refusal = JsonForms.PROBLEM_DETAILS.read(response.body());
        assertThat(refusal.status()).isEqualTo(status);
        return refusal;
    }

    @Test
    void runs_in_the_spring_boot_that_is_to_be_tried() {
        assertThat(SpringBootVersion.getVersion()).isEqualTo(System.getProperty("kopz.spring.expected"));
    }

    @Test
    void gives_back_the_dossier_as_it_was_sent() throws Exception {
        HttpResponse<byte[]> response = send(request(TOWN));
        assertThat(header(response, "Content-Type")).isEqualTo("application/json");
        assertThat(response.body()).isEqualTo(Dossiers.toBytes(DOSSIER));
    }

    @Test
    void states_the_gap_with_all_decimals_and_its_reasons() throws Exception {
        HttpResponse<byte[]> response = send(request(GAP + "&asOf=2019-12-10").header("Accept", "application/json"));
        assertThat(text(response)).contains("\"amount\": \"2550.00\"", "\"direction\": \"SHORTFALL\"");
        ExplainedFigure gap = JsonForms.FIGURE.read(response.body());
        assertThat(gap.value())
                .contains(BudgetGaps.of(DOSSIER, Kaisiadorys.PLAN).financing().value());
        assertThat(gap.asOf()).hasToString("2019-12-10");
    }

    @Test
    void lists_what_can_be_asked_and_names_what_is_near_what_cannot() throws Exception {
        assertThat(JsonForms.MEASURES.read(
                        get(TOWN + "/figures", "application/json", "lt").body()))
                .isEqualTo(MeasureList.of(Measures.all(), Wording.LITHUANIAN));
        ProblemDetails refusal = refusal(get(TOWN + "/figures/finacing-gap", "application/json", "en"), 422);
        assertThat(refusal.detail()).contains("Did you mean 'financing-gap'?");
        assertThat(refusal(get(GAP + "&asOf=spring", "application/json", "en"), 400)
                        .detail())
                .isEqualTo("asOf: 'spring' is not possible");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lt-LT, en;q=0.5 | ne mažiau kaip 3250,00 Eur",
                "pl | co najmniej 3250,00 EUR",
                "lv, pl;q=0.1 | co najmniej 3250,00 EUR",
                "lv | at least EUR 3,250.00",
                "* | at least EUR 3,250.00"
            })
    void speaks_the_language_of_the_reader(String languages, String words) throws Exception {
        HttpResponse<byte[]> response = get("/needs/3250.00", "text/plain;charset=utf-8", languages);
        assertThat(text(response).replace('\u00a0', ' ')).isEqualTo(words);
    }

    @Test
    void lists_the_findings_in_words() throws Exception {
        FindingList found =
                JsonForms.FINDINGS.read(send(request(TOWN + "/findings")).body());
        assertThat(found).isEqualTo(FindingList.of(DOSSIER, Rulebook.standard().check(DOSSIER)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | lt | text/html;charset=utf-8 | <html lang=\"lt\"",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | pl | text/html;charset=utf-8 | <html lang=\"pl\"",
                "text/markdown | en-GB | text/markdown;charset=utf-8 | # ",
                "text/plain;q=0.9, text/html;q=0.1 | en | text/plain;charset=utf-8 | EUR",
                "application/json | lt | application/json | \"schemaVersion\"",
                "text/csv | en | text/csv;header=present;charset=utf-8 | EUR 610.00"
            })
    void writes_the_report_as_the_reader_accepts_it(String accept, String language, String mediaType, String part)
            throws Exception {
        HttpResponse<byte[]> response = get(TOWN + "/report?table=1", accept, language);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type").replace(" ", "").toLowerCase(Locale.ROOT))
                .isEqualTo(mediaType);
        assertThat(header(response, "Content-Language")).isEqualTo(language.substring(0, 2));
        assertThat(header(response, "Vary")).contains("Accept", "Accept-Language");
        assertThat(text(response).replace('\u00a0', ' ')).contains(part);
    }

    @Test
    void writes_all_tables_as_a_zip_and_one_only_where_it_is_chosen() throws Exception {
        HttpResponse<byte[]> all = get(TOWN + "/report", "application/zip", "en");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(all.body()))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("document.csv");
        }
        ProblemDetails refusal = refusal(get(TOWN + "/report", "text/csv", "en"), 406);
        assertThat(refusal.detail()).contains("its tables are 1: ", "application/zip");
    }

    @Test
    void refuses_a_format_that_there_is_not() throws Exception {
        refusal(get(TOWN + "/report", "image/png", "en"), 406);
    }

    @Test
    void answers_every_error_in_the_same_shape_whatever_the_reader_accepts() throws Exception {
        HttpRequest.Builder nothing = request(TOWN + "/report").DELETE();
        HttpResponse<byte[]> refused = send(nothing.copy());
        refusal(refused, 405);
        assertThat(header(refused, "Allow")).contains("GET");
        refusal(
                send(request(TOWN).header("Content-Type", "text/plain").PUT(BodyPublishers.ofString("a dossier"))),
                415);
        refusal(get("/nowhere", "*/*", "en"), 404);
        assertThat(refusal(get("/needs/much", "image/png", "lt"), 422).detail()).contains("„much“");
        assertThat(refusal(get("/broken", "image/png", "en"), 500).detail()).doesNotContain("cupboard");
        refusal(get(TOWN + "/figures/need?of=none", "text/html,*/*;q=0.8", "en"), 404);
        assertThat(refusal(
                                send(request("/filed")
                                        .header("Content-Type", "application/json")
                                        .POST(BodyPublishers.ofString("{"))),
                                400)
                        .detail())
                .isNotEmpty()
                .doesNotContain("Exception");
        assertThat(header(get("/nowhere", "text/html", "en"), "Content-Type"))
                .as("a page of the program's own")
                .startsWith("text/html");
    }

    @ParameterizedTest
    @ValueSource(strings = {TOWN, GAP, TOWN + "/findings", TOWN + "/report", TOWN + "/figures"})
    void sends_nothing_again_that_the_reader_has(String path) throws Exception {
        HttpResponse<byte[]> first = get(path, "*/*", "lt");
        String tag = header(first, "ETag");
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        HttpResponse<byte[]> again =
                send(request(path).header("Accept-Language", "lt").header("If-None-Match", tag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);
        assertThat(get(path, "*/*", "lt").body()).isEqualTo(first.body());
        assertThat(send(request(path).header("If-None-Match", "\"other\"")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void says_why_a_figure_is_what_it_is_in_the_language_of_the_reader_also() throws Exception {
        ExplainedFigure gap =
                JsonForms.FIGURE.read(get(GAP, "application/json", "pl").body());
        assertThat(gap.tree().label().byLanguage()).containsOnlyKeys("en", "lt", "pl");
        FindingList found = JsonForms.FINDINGS.read(
                get(TOWN + "/findings", "application/json", "pl").body());
        assertThat(found).isEqualTo(FindingList.of(DOSSIER, Rulebook.standard().check(DOSSIER), Wording.of("pl")));
    }

    @Test
    void writes_one_table_by_the_name_that_it_has_among_all() throws Exception {
        HttpResponse<byte[]> all = get(TOWN + "/report", "application/zip", "en");
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(all.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (!name.equals("document.csv") && !name.startsWith("picture-")) {
                    String number = String.valueOf(Integer.parseInt(name.substring(0, 2)));
                    byte[] table = get(TOWN + "/report?table=" + name, "text/csv", "en")
                            .body();
                    assertThat(table)
                            .isNotEmpty()
                            .isEqualTo(get(TOWN + "/report?table=" + number, "text/csv", "en")
                                    .body());
                }
            }
        }
    }

    @Test
    void locates_every_problem_of_a_dossier_in_the_language_of_the_sender() throws Exception {
        String broken = new String(Kaisiadorys.bytes(), UTF_8)
                .replace("\"schemaVersion\": 1", "\"schemaVersion\": 1, \"a\": 1")
                .replaceFirst("\"amount\": \"[0-9.]+\"", "\"amount\": \"12.345\"");
        HttpResponse<byte[]> response = put(TOWN, broken.getBytes(UTF_8));
        ProblemDetails refusal = refusal(response, 422);
        assertThat(header(response, "Content-Language")).isEqualTo("lt");
        assertThat(refusal.problems())
                .extracting(each -> each.kind())
                .containsExactly("UNKNOWN_PROPERTY", "AMOUNT_TOO_FINE");
        assertThat(refusal.problems().get(0).line()).contains(2);
        assertThat(refusal.problems().get(0).pointer()).contains("/a");
        assertThat(refusal.problems())
                .allSatisfy(each -> assertThat(each.place().orElseThrow()).contains("eilutė"));
        assertThat(send(request(TOWN)).body()).as("what is kept").isEqualTo(Dossiers.toBytes(DOSSIER));
    }

    @Test
    void refuses_what_is_no_json_and_what_is_too_large() throws Exception {
        assertThat(refusal(put(TOWN, "{\"schemaVersion\": ".getBytes(UTF_8)), 400)
                        .problems())
                .hasSize(1);
        assertThat(refusal(put(TOWN, " ".repeat(1 << 21).getBytes(UTF_8)), 413)
                        .problems()
                        .get(0)
                        .kind())
                .isEqualTo("TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/towns/nowhere",
                "/towns/nowhere/report",
                TOWN + "/figures/need?of=none",
                TOWN + "/figures/coverage"
            })
    void knows_nothing_of_what_is_not_there(String path) throws Exception {
        HttpResponse<byte[]> response = get(path, "*/*", "en");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(header(response, "Content-Type")).startsWith("application/problem+json");
        assertThat(text(response)).contains("There is no ");
    }

    @Test
    void reads_and_writes_types_of_its_own_with_types_of_kopz_in_them() throws Exception {
        String dossier = new String(Kaisiadorys.bytes(), UTF_8);
        String filed = "{\"folder\":\"2019\",\"cost\":{\"amount\":\"3250.00\",\"currency\":\"EUR\"},\"dossier\":"
                + dossier + "}";
        HttpRequest.Builder post = request("/filed").header("Content-Type", "application/json");
        HttpResponse<byte[]> response = send(post.copy().POST(BodyPublishers.ofString(filed)));
        assertThat(text(response)).contains("{\"amount\":\"3250.00\",\"currency\":\"EUR\"}");

        String broken = filed.replaceFirst("\"country\": *\"LT\"", "\"country\": 370");
        ProblemDetails refusal = refusal(send(post.copy().POST(BodyPublishers.ofString(broken))), 422);
        assertThat(refusal.problems()).hasSize(1);
        assertThat(refusal.problems().get(0).pointer()).contains("/dossier/municipality/country");
    }
}
