package lt.kopz.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;
import lt.kopz.sheets.Workbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** As people see it in a browser: requests over HTTP with cookies, and the pages that come back. */
@DisplayName("The portal")
class PortalTest {
    private static final String TOWN = Kaisiadorys.dossier().municipality().id();
    private static final String FIRST = "/dossiers/" + TOWN + "/2019/1";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final Map<String, Browser> SIGNED_IN = new HashMap<>();

    private static ConfigurableApplicationContext portal;

    @BeforeAll
    static void starts_with_people_of_each_role() throws Exception {
        portal = SpringApplication.run(
                Portal.class,
                "--server.port=0",
                "--spring.datasource.url=jdbc:h2:mem:portal",
                "--portal.admin-password=secret",
                "--logging.level.root=warn");
        Browser admin = Browser.of("admin");
        for (String[] each : new String[][] {
            {"rita", "READER", ""}, {"egle", "EDITOR", TOWN}, {"ona", "EDITOR", TOWN}, {"jonas", "EDITOR", "elsewhere"}
        }) {
            assertThat(admin.post(
                                    "/people",
                                    Map.of("name", each[0], "password", "secret", "role", each[1], "town", each[2]))
                            .statusCode())
                    .isEqualTo(302);
        }
    }

    @AfterAll
    static void stops() {
        portal.close();
    }

    /** Somebody's browser, which keeps cookies and follows no redirect by itself. */
    private static final class Browser {
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        /** The browser of somebody who has signed in. */
        static Browser of(String name) throws Exception {
            Browser known = SIGNED_IN.get(name);
            if (known != null) {
                return known;
            }
            Browser browser = new Browser();
            SIGNED_IN.put(name, browser);
            assertThat(browser.signIn(name, "secret")
                            .headers()
                            .firstValue("location")
                            .orElseThrow())
                    .endsWith("/");
            return browser;
        }

        HttpResponse<String> signIn(String name, String password) throws Exception {
            return post("/sign-in", Map.of("username", name, "password", password));
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(
                            path.startsWith("http")
                                    ? path
                                    : "http://localhost:"
                                            + portal.getEnvironment().getProperty("local.server.port") + path))
                    .header("Accept", "text/html");
        }

        HttpResponse<String> get(String path) throws Exception {
            return client.send(request(path).build(), BodyHandlers.ofString());
        }

        byte[] download(String path) throws Exception {
            return client.send(request(path).header("Accept", "*/*").build(), BodyHandlers.ofByteArray())
                    .body();
        }

        String token() throws Exception {
            Matcher token = TOKEN.matcher(get("/sign-in").body());
            assertThat(token.find()).isTrue();
            return token.group(1);
        }

        HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
            String form = fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                    .collect(Collectors.joining("&", "", "&_csrf=" + URLEncoder.encode(token(), UTF_8)));
            return client.send(
                    request(path)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
        }

        HttpResponse<String> save(byte[] file, int base) throws Exception {
            return save(file, base, token());
        }

        HttpResponse<String> save(byte[] file, int base, String token) throws Exception {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            part(body, "name=\"_csrf\"", token.getBytes(UTF_8));
            part(body, "name=\"base\"", Integer.toString(base).getBytes(UTF_8));
            part(body, "name=\"file\"; filename=\"file\"", file);
            body.write("--kopz--\r\n".getBytes(UTF_8));
            return client.send(
                    request("/dossiers")
                            .header("Content-Type", "multipart/form-data; boundary=kopz")
                            .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                            .build(),
                    BodyHandlers.ofString());
        }

        private static void part(ByteArrayOutputStream body, String name, byte[] content) throws IOException {
            body.write(("--kopz\r\nContent-Disposition: form-data; " + name + "\r\n\r\n").getBytes(UTF_8));
            body.write(content);
            body.write("\r\n".getBytes(UTF_8));
        }
    }

    private static Dossier titled(String title) {
        return Kaisiadorys.dossier().withTitle(LocalizedText.of("lt", title));
    }

    private static int latest() {
        return portal.getBean(Store.class)
                .versions(new Store.Key(TOWN, 2019))
                .get(0)
                .number();
    }

    private static String numberOf(HttpResponse<String> saved) {
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
        return saved.headers().firstValue("location").orElseThrow().replaceAll(".*/", "");
    }

    @Test
    void shows_nothing_to_who_has_not_signed_in() throws Exception {
        Browser nobody = new Browser();
        assertThat(nobody.get(FIRST).headers().firstValue("location").orElseThrow())
                .endsWith("/sign-in");
        assertThat(nobody.signIn("admin", "guessed")
                        .headers()
                        .firstValue("location")
                        .orElseThrow())
                .endsWith("/sign-in?error");
        assertThat(nobody.get("/sign-in?error").body()).contains("The name or the password is wrong.");
    }

    @ParameterizedTest
    @CsvSource({
        "en,Dossiers of municipalities,Funding gap",
        "lt,Savivaldybių bylos,Finansavimo trūkumas",
        "pl,Akta gmin,niedobór"
    })
    void speaks_every_language_there_is_a_pack_of(String language, String title, String gap) throws Exception {
        Browser reader = Browser.of("rita");
        assertThat(reader.get("/?language=" + language).body())
                .contains("<html lang=\"" + language + "\"", "<h1>" + title, FIRST, "hreflang=\"pl\"");
        assertThat(reader.get(FIRST).body()).as("the language is kept").contains("<html lang=\"" + language + "\"");
        assertThat(reader.get(FIRST).body().toLowerCase(Locale.ROOT)).contains(gap.toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2019-12-10 | EUR 2,550.00", "2019-06-01 | EUR 3,250.00"})
    void shows_the_gap_of_the_day_that_is_chosen_down_to_its_sources(String day, String gap) throws Exception {
        String page = Browser.of("rita")
                .get(FIRST + "?language=en&asOf=" + day)
                .body()
                .replace('\u00a0', ' ');
        assertThat(page).contains("<strong>" + gap + "</strong>", "No KOPŽ-1");
    }

    @Test
    void keeps_every_version_and_shows_a_draft_to_editors_alone() throws Exception {
        Browser editor = Browser.of("egle");
        byte[] before = editor.download(FIRST + "/dossier.json");
        String number = numberOf(editor.save(Dossiers.toBytes(titled("Juodraštis")), latest()));
        String draft = "/dossiers/" + TOWN + "/2019/" + number;

        assertThat(Dossiers.read(editor.download(draft + "/dossier.json"))).isEqualTo(titled("Juodraštis"));
        assertThat(editor.download(FIRST + "/dossier.json")).isEqualTo(before);
        assertThat(editor.get(draft).body()).contains("multipart/form-data");
        for (String other : new String[] {"rita", "jonas"}) {
            assertThat(Browser.of(other).get(FIRST).body()).doesNotContain("multipart/form-data");
            assertThat(Browser.of(other).get(draft).statusCode()).isEqualTo(404);
            assertThat(Browser.of(other).get("/").body()).doesNotContain(draft);
        }
        assertThat(editor.post(draft + "/publication", Map.of()).statusCode()).isEqualTo(302);
        assertThat(Browser.of("rita").get(draft).statusCode()).isEqualTo(200);
    }

    @Test
    void tells_the_second_of_two_editors_and_loses_nothing() throws Exception {
        Browser first = Browser.of("egle");
        Browser second = Browser.of("ona");
        int base = latest();
        numberOf(first.save(Dossiers.toBytes(titled("Eglės")), base));
        HttpResponse<String> late = second.save(Dossiers.toBytes(titled("Onos")), base);

        assertThat(late.body()).contains("was saved by egle after you had begun");
        Matcher aside = Pattern.compile("/asides/(\\d+)").matcher(late.body());
        assertThat(aside.find()).isTrue();
        assertThat(Dossiers.read(second.download(aside.group() + "/dossier.json")))
                .isEqualTo(titled("Onos"));
        assertThat(first.get(aside.group() + "/dossier.json").statusCode()).isEqualTo(404);

        String saved = numberOf(second.post(aside.group(), Map.of("base", Integer.toString(base + 1))));
        assertThat(saved).isEqualTo(Integer.toString(base + 2));
        String folder = "/dossiers/" + TOWN + "/2019/";
        assertThat(Dossiers.read(second.download(folder + saved + "/dossier.json")))
                .isEqualTo(titled("Onos"));
        assertThat(Dossiers.read(second.download(folder + (base + 1) + "/dossier.json")))
                .isEqualTo(titled("Eglės"));
    }

    @Test
    void shows_the_problems_of_a_workbook_by_cell_and_those_of_json_by_line() throws Exception {
        Browser editor = Browser.of("egle");
        int before = latest();
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        Workbook.template(Wording.ENGLISH, empty);
        String problems = editor.save(empty.toByteArray(), before).body();
        assertThat(problems).contains("The file was not saved").containsPattern("<td>[^<]+![A-Z]+\\d+");

        String broken = new String(Kaisiadorys.bytes(), UTF_8)
                .replace("\"schemaVersion\": 1", "\"schemaVersion\": 1, \"a\": 1");
        assertThat(editor.save(broken.getBytes(UTF_8), before).body())
                .contains("<td>line 2, column 23, /a</td>", "has no property");
        assertThat(latest()).isEqualTo(before);
    }

    @Test
    void takes_a_workbook_that_it_gave() throws Exception {
        Browser editor = Browser.of("egle");
        byte[] workbook = editor.download(FIRST + "/dossier.xlsx");
        assertThat(numberOf(editor.save(workbook, latest()))).isEqualTo(Integer.toString(latest()));
    }

    @Test
    void lets_nobody_change_the_dossier_of_another_municipality_and_records_the_attempt() throws Exception {
        int before = latest();
        for (String name : new String[] {"rita", "jonas"}) {
            assertThat(Browser.of(name).save(Kaisiadorys.bytes(), before).statusCode())
                    .isEqualTo(403);
            assertThat(Browser.of(name).post(FIRST + "/publication", Map.of()).statusCode())
                    .isEqualTo(403);
        }
        assertThat(Browser.of("egle")
                        .save(Kaisiadorys.bytes(), before, "forged")
                        .statusCode())
                .isEqualTo(403);
        assertThat(latest()).isEqualTo(before);
        assertThat(Browser.of("rita").get("/audit").statusCode()).isEqualTo(403);
        assertThat(Browser.of("admin").get("/audit").body())
                .contains(
                        "<td>jonas</td><td>REFUSED_SAVE " + TOWN + " 2019</td>",
                        "<td>admin</td><td>PUBLISHED " + TOWN + " 2019 1</td>");
    }

    @ParameterizedTest
    @CsvSource({"html,text/html;charset=utf-8", "csv,application/zip", "json,application/json"})
    void writes_the_report_in_every_format(String format, String mediaType) throws Exception {
        HttpResponse<String> report = Browser.of("rita").get(FIRST + "/report." + format + "?language=lt");
        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(report.headers().firstValue("content-type").orElseThrow()).isEqualTo(mediaType);
    }
}
