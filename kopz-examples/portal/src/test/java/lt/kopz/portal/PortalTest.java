package lt.kopz.portal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static lt.kopz.portal.People.TOWN;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.check.Severity;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.catalogue.RollUpReport;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.render.RenderOptions;
import lt.kopz.reporting.render.Renderer;
import lt.kopz.reporting.render.Renderers;
import lt.kopz.sheets.Workbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;

/** As people see it in a browser: requests over HTTP with cookies, and the pages that come back. */
@DisplayName("The portal")
@Tag("thorough")
class PortalTest {
    private static final String FIRST = "/dossiers/" + TOWN + "/2019/1";

    private static final Pattern STOOD = Pattern.compile("name=\"stood\" value=\"([^\"]+)\"");

    private static final Pattern EARLIER = Pattern.compile("href=\"(/audit\\?before=\\d+)\"");

    private static final Map<String, Visitor> SIGNED_IN = new HashMap<>();

    private static ConfigurableApplicationContext portal;

    @BeforeAll
    static void starts() {
        portal = People.portal();
    }

    private static Visitor visitor(String name) throws Exception {
        if (!SIGNED_IN.containsKey(name)) {
            SIGNED_IN.put(name, Visitor.signedIn(portal, name));
        }
        return SIGNED_IN.get(name);
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
        return Visitor.location(saved).replaceAll(".*/", "");
    }

    @Test
    void shows_nothing_to_who_has_not_signed_in() throws Exception {
        Visitor nobody = new Visitor(portal);
        assertThat(Visitor.location(nobody.get(FIRST))).isEqualTo("/sign-in");
        assertThat(Visitor.location(nobody.signIn("admin", "guessed"))).isEqualTo("/sign-in?error");
        assertThat(nobody.get("/sign-in?error").body()).contains("The name or the password is wrong.");
    }

    @ParameterizedTest
    @CsvSource({
        "en,Dossiers of municipalities,Funding gap",
        "lt,Savivaldybių bylos,Finansavimo trūkumas",
        "pl,Akta gmin,niedobór"
    })
    void speaks_every_language_there_is_a_pack_of(String language, String title, String gap) throws Exception {
        Visitor reader = visitor("rita");
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
        String page =
                visitor("rita").get(FIRST + "?language=en&asOf=" + day).body().replace('\u00a0', ' ');
        assertThat(page).contains("<strong>" + gap + "</strong>", "No KOPŽ-1");
    }

    @Test
    void keeps_every_version_and_shows_a_draft_to_editors_alone() throws Exception {
        Visitor editor = visitor("egle");
        byte[] before = editor.download(FIRST + "/dossier.json");
        String number = numberOf(editor.save(Dossiers.toBytes(titled("Juodraštis")), latest()));
        String draft = "/dossiers/" + TOWN + "/2019/" + number;

        assertThat(Dossiers.read(editor.download(draft + "/dossier.json"))).isEqualTo(titled("Juodraštis"));
        assertThat(editor.download(FIRST + "/dossier.json")).isEqualTo(before);
        assertThat(editor.get(draft).body()).contains("multipart/form-data");
        for (String other : new String[] {"rita", "jonas"}) {
            assertThat(visitor(other).get(FIRST).body()).doesNotContain("multipart/form-data");
            assertThat(visitor(other).get(draft).statusCode()).isEqualTo(404);
            assertThat(visitor(other).get("/").body()).doesNotContain(draft);
        }
        assertThat(editor.post(draft + "/publication", Map.of()).statusCode()).isEqualTo(302);
        assertThat(visitor("rita").get(draft).statusCode()).isEqualTo(200);
    }

    @Test
    void tells_the_second_of_two_editors_and_loses_nothing() throws Exception {
        Visitor first = visitor("egle");
        Visitor second = visitor("ona");
        int base = latest();
        numberOf(first.save(Dossiers.toBytes(titled("Eglės")), base));
        HttpResponse<String> late = second.save(Dossiers.toBytes(titled("Onos")), base);

        assertThat(late.body()).contains("was saved by egle after you had begun");
        assertThat(visitor("admin").get("/audit?language=en").body())
                .contains("<td>ona</td><td>Kept aside, begun with version</td><td>" + TOWN + " 2019 " + base + "</td>");
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
    void lists_what_waits_for_its_author_and_for_administrators_until_it_has_become_a_version() throws Exception {
        People.add(
                portal, List.of(new Person("ugne", "", Role.EDITOR, TOWN), new Person("goda", "", Role.EDITOR, TOWN)));
        Visitor author = visitor("ugne");
        Visitor first = visitor("egle");
        Dossier dossier = People.dossierOf(2043);
        first.save(Dossiers.toBytes(dossier), 0);
        assertThat(author.get("/?language=en").body()).doesNotContain("href=\"/asides\"");
        assertThat(author.get("/asides").body()).contains("There is nothing to see yet.");

        Matcher aside = Pattern.compile("/asides/\\d+")
                .matcher(author.save(Dossiers.toBytes(dossier), 0).body());
        assertThat(aside.find()).isTrue();
        assertThat(author.get("/").body()).contains("href=\"/asides\">Kept aside (1)<");
        String link = "href=\"" + aside.group() + "/dossier.json\"";
        assertThat(author.get("/asides").body())
                .contains(
                        link, ", 2043</a>", "not begun with any version; sent by ugne, ", "name=\"base\" value=\"1\"");
        assertThat(visitor("admin").get("/asides?language=en").body()).contains(link, "sent by ugne, ");
        assertThat(visitor("admin").get("/").body()).contains("href=\"/asides\"");
        for (String other : List.of("goda", "jonas", "rita")) {
            assertThat(visitor(other).get("/").body()).doesNotContain("href=\"/asides\"");
            assertThat(visitor(other).get("/asides").body()).doesNotContain(link);
        }

        first.save(Dossiers.toBytes(dossier), 1);
        assertThat(author.post(aside.group(), Map.of("base", "1")).body())
                .as("late again, and kept once")
                .contains("after you had begun", aside.group());
        assertThat(author.get("/").body()).contains("Kept aside (1)");
        assertThat(numberOf(author.post(aside.group(), Map.of("base", "2")))).isEqualTo("3");
        assertThat(author.get("/").body()).doesNotContain("href=\"/asides\"");
        assertThat(visitor("admin").get("/asides").body()).doesNotContain(link);
    }

    @Test
    void shows_the_problems_of_a_workbook_by_cell_and_those_of_json_by_line() throws Exception {
        Visitor editor = visitor("egle");
        int before = latest();
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        Workbook.template(Wording.ENGLISH, empty);
        String problems = editor.save(empty.toByteArray(), before).body();
        assertThat(problems)
                .contains("The file was not saved", "href=\"/marked.xlsx\"")
                .containsPattern("<td>[^<]+![A-Z]+\\d+");
        assertThat(new String(editor.download("/marked.xlsx"), ISO_8859_1)).contains("comments");

        String broken = new String(Kaisiadorys.bytes(), UTF_8)
                .replace("\"schemaVersion\": 1", "\"schemaVersion\": 1, \"a\": 1");
        assertThat(editor.save(broken.getBytes(UTF_8), before).body())
                .contains("<td>line 2, column 23, /a</td>", "has no property");
        assertThat(latest()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | The file is empty",
                "\u0089PNG | The file is a picture",
                "\u00d0\u00cf\u0011\u00e0 | old Office format, such as .xls",
                "PK....mimetypeapplication/vnd.oasis.opendocument.spreadsheet | (.ods) is damaged",
                "%PDF-1.7 | The file is a text document",
                "PK....word/document.xml | The file is a text document",
                "data;suma | does not read files of this kind"
            })
    void a_wrong_file_is_told_what_it_is_and_what_to_do(String file, String what) throws Exception {
        HttpResponse<String> answer = visitor("egle").save(file.getBytes(ISO_8859_1), latest());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(what, "Nothing was saved");
    }

    @Test
    void the_file_of_another_municipality_is_refused_by_its_name() throws Exception {
        HttpResponse<String> answer = visitor("jonas").save(Kaisiadorys.bytes(), 0);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("the dossier of Kaišiadorys", "Nothing was saved");
    }

    @Test
    void a_figure_opens_down_to_the_words_of_documents() throws Exception {
        assertThat(visitor("rita").get(FIRST + "?language=en").body().replace('\u00a0', ' '))
                .containsPattern(
                        "(?s)<span>EUR 2,550.00  Funding gap.*<span class=\"sign\">−</span>.*<blockquote lang=\"lt\">")
                .contains("<figcaption>");
    }

    @Test
    void a_finding_has_its_code_its_rows_where_it_stands_and_what_to_do() throws Exception {
        assertThat(visitor("rita").get(FIRST + "/findings?language=en").body())
                .contains("<code>CODE_CONFLICT</code>", "<blockquote lang=\"lt\">", "What to do: ")
                .containsPattern("(?s)<code>DELIVERABLE_POSTPONED</code>.*If it has been done since");
    }

    @ParameterizedTest
    @CsvSource({"2019-12-10,false", "2019-12-31,true"})
    void a_day_after_all_that_is_known_is_answered_in_words(String day, boolean isBeyond) throws Exception {
        for (String page : List.of(FIRST, FIRST + "/gap")) {
            assertThat(visitor("rita")
                            .get(page + "?language=en&asOf=" + day)
                            .body()
                            .contains("it knows nothing"))
                    .isEqualTo(isBeyond);
        }
    }

    @Test
    void the_audit_trail_is_exported_whole() throws Exception {
        HttpResponse<String> trail = visitor("admin").get("/audit/export?format=csv&language=en");
        assertThat(trail.headers().firstValue("content-type").orElseThrow()).startsWith("text/csv");
        assertThat(trail.body().lines().count())
                .isGreaterThan(
                        portal.getBean(Store.class).audit(Long.MAX_VALUE).get(0).id());
    }

    @Test
    void says_whether_it_runs_to_everybody_and_how_much_it_does_to_administrators() throws Exception {
        assertThat(new String(new Visitor(portal).download("/actuator/health"), UTF_8))
                .contains("\"status\":\"UP\"");
        assertThat(new String(visitor("admin").download("/actuator/metrics/jvm.memory.used"), UTF_8))
                .contains("\"baseUnit\":\"bytes\"");
        assertThat(visitor("rita").get("/actuator/metrics").statusCode()).isEqualTo(403);
    }

    @Test
    void takes_a_workbook_that_it_gave() throws Exception {
        Visitor editor = visitor("egle");
        byte[] workbook = editor.download(FIRST + "/dossier.xlsx");
        assertThat(numberOf(editor.save(workbook, latest()))).isEqualTo(Integer.toString(latest()));
    }

    @Test
    void lets_nobody_change_the_dossier_of_another_municipality_and_records_the_attempt() throws Exception {
        int before = latest();
        for (String name : new String[] {"rita", "jonas"}) {
            assertThat(visitor(name).save(Kaisiadorys.bytes(), before).statusCode())
                    .isEqualTo(403);
            assertThat(visitor(name).post(FIRST + "/publication", Map.of()).statusCode())
                    .isEqualTo(403);
        }
        assertThat(visitor("egle").save(Kaisiadorys.bytes(), before, "forged").statusCode())
                .isEqualTo(403);
        assertThat(latest()).isEqualTo(before);
        assertThat(visitor("rita").get("/audit").statusCode()).isEqualTo(403);
        assertThat(visitor("admin").get("/audit?language=en").body())
                .contains(
                        "<td>jonas</td><td>Save refused</td><td>" + TOWN + " 2019</td>",
                        "<td>admin</td><td>Published</td><td>" + TOWN + " 2019 1</td>");
    }

    private static Stream<Arguments> every_report_in_every_language() {
        return Stream.of(ReportKind.values())
                .flatMap(kind -> Wording.available().stream().map(language -> Arguments.of(kind, language)));
    }

    @Tag("thorough")
    @ParameterizedTest
    @MethodSource
    void every_report_in_every_language(ReportKind kind, String language) throws Exception {
        assertThat(visitor("rita")
                        .get(FIRST + "/report?kind=" + kind + "&language=" + language)
                        .body())
                .contains("<html lang=\"" + language + "\"", "<a href=\"" + FIRST + "\">", "<main ");
    }

    private static Stream<Renderer> a_report_in_every_format() {
        return Renderers.formats().stream().map(Renderers::forFormat);
    }

    @Tag("thorough")
    @ParameterizedTest
    @MethodSource
    void a_report_in_every_format(Renderer renderer) throws Exception {
        HttpResponse<String> report =
                visitor("rita").get(FIRST + "/report?kind=GAP&format=" + renderer.format() + "&asOf=2019-06-01");
        assertThat(report.statusCode()).isEqualTo(200);
        assertThat(report.headers().firstValue("content-type").orElseThrow())
                .isEqualToIgnoringCase(renderer.mediaType());
        assertThat(visitor("rita").get(FIRST).body()).contains("<option value=\"" + renderer.format() + "\"");
    }

    @Test
    void the_formats_are_those_of_all_artifacts() throws Exception {
        assertThat(Renderers.formats()).contains("html", "docx", "xlsx", "pdf", "csv", "json", "markdown", "text");
        assertThat(visitor("rita").get(FIRST + "/report?format=exe").statusCode())
                .isEqualTo(404);
    }

    @Test
    void shows_the_gap_over_time_each_step_with_its_cause() throws Exception {
        String page = visitor("rita")
                .get(FIRST + "/gap?asOf=2019-11-01&language=en")
                .body()
                .replace('\u00a0', ' ');
        assertThat(page).contains("<svg class=\"chart\"", "<svg class=\"chart narrow\"");
        assertThat(page.replaceAll("<[^>]*>", "").replaceAll("\\s+", " "))
                .contains(
                        "1 January – 4 February 2019 not determined no funding need had been set by 1 January 2019 5 February",
                        "5 February – 23 October 2019 EUR 3,250.00 now counted: EUR 3,250.00 need for 2019–2020 (No KOPŽ-1,"
                                + " 5 February 2019) 24 October",
                        "24 October – 10 December 2019 EUR 2,550.00 now counted: EUR 700.00 appropriation (No V17-253,"
                                + " 24 October 2019) (inferred)");
        assertThat(page).containsPattern("(?s)<tr class=\"chosen\">\\s*<th scope=\"row\">24 October");
    }

    @Test
    void groups_the_findings_by_how_much_they_matter() throws Exception {
        ImmutableListMultimap<Severity, Finding> found =
                Multimaps.index(Rulebook.standard().check(Kaisiadorys.dossier()), Finding::severity);
        String page =
                visitor("rita").get(FIRST + "/findings?language=en").body().replace("&#39;", "'");
        assertThat(page)
                .contains("Warnings (" + found.get(Severity.WARNING).size() + ")")
                .contains("Notes (" + found.get(Severity.INFO).size() + ")")
                .doesNotContain("Errors (");
        assertThat(page.indexOf("Warnings (")).isLessThan(page.indexOf("Notes ("));
    }

    @Test
    void compares_municipalities_and_years_that_one_may_see() throws Exception {
        Visitor admin = visitor("admin");
        String year = Visitor.location(admin.save(Dossiers.toBytes(People.dossierOf(2020)), 0));
        String other = Visitor.location(admin.save(Dossiers.toBytes(FullDossier.dossier()), 0));
        String one = FIRST.replace("/dossiers/", "");
        String two = year.replace("/dossiers/", "");
        String three = other.replace("/dossiers/", "");
        assertThat(admin.get("/comparison").body())
                .contains("value=\"" + two + "\"", "value=\"" + three + "\"", ">2019, Kaišiadorys", "</select>");
        assertThat(admin.get("/comparison/municipalities?of=" + one + "&of=" + three + "&asOf=&language=en")
                        .body())
                .contains("Kaišiadorys", "<a href=\"/comparison\">");
        String years = "/comparison/years?earlier=" + one + "&later=" + two;
        assertThat(admin.get(years + "&language=en").body()).contains("2019", "2020", "<main ");

        assertThat(admin.get("/comparison/municipalities").body()).contains("Choose at least one dossier");
        assertThat(admin.get("/comparison/years?earlier=" + two + "&later=" + one)
                        .body())
                .as("of one municipality, in whatever order they are named")
                .isEqualTo(admin.get(years).body());
        assertThat(admin.get("/comparison/years?earlier=" + three + "&later=" + one)
                        .body())
                .contains("Choose two different years of the same municipality");
        assertThat(visitor("rita").get("/comparison").body()).doesNotContain(two);
        assertThat(visitor("rita").get(years).statusCode()).isEqualTo(404);
        assertThat(visitor("jonas")
                        .get("/comparison/municipalities?of=" + three)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_comparison_without_a_day_shows_each_municipality_as_of_its_own_and_adds_nothing_of_different_years()
            throws Exception {
        Visitor admin = visitor("admin");
        String other = Visitor.location(admin.save(Dossiers.toBytes(People.dossierOf("mun-late", 2051)), 0))
                .replace("/dossiers/", "");
        String one = FIRST.replace("/dossiers/", "");
        HttpResponse<String> compared =
                admin.get("/comparison/municipalities?of=" + one + "&of=" + other + "&asOf=&format=text&language=en");
        assertThat(compared.body()).contains("Kaišiadorys").doesNotContain("Total", "Together", "–10");
        assertThat(compared.headers().firstValue("content-disposition").orElseThrow())
                .contains("comparison-2019-2051.txt");
    }

    @Test
    void a_lecture_whose_day_has_passed_without_a_word_is_no_longer_planned() {
        Dossier dossier = Dossiers.read(new String(Kaisiadorys.bytes(), UTF_8)
                .replace("2019-12-18", "2019-12-05")
                .getBytes(UTF_8));
        assertThat(text(ReportKind.PUBLIC.of(dossier, dossier.knownUntil().value())))
                .contains("for senior pupils took place (5 December*) cannot be determined")
                .doesNotContain("Planned for 5 December");
        assertThat(text(RollUpReport.standard().ofEach(List.of(dossier))))
                .contains("Events held Attended Events planned Still planned", "13 to 16 at least 450 – – ");
    }

    private static String text(Document report) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            Renderers.forFormat("text").render(report, Wording.ENGLISH, text, RenderOptions.usual());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString(UTF_8).replaceAll("[\\s\u00a0]+", " ");
    }

    @Test
    void a_comparison_of_years_begins_with_two_of_one_municipality_in_their_order() throws Exception {
        Visitor admin = visitor("admin");
        admin.save(Dossiers.toBytes(People.dossierOf(2018)), 0);
        assertThat(admin.get("/comparison").body().replaceAll("(?s).*name=\"earlier\"", ""))
                .containsPattern(
                        "(?s)value=\"([^/]+)/(\\d+)/\\d+\" selected=\"selected\".*name=\"later\".*value=\"\\1/");
    }

    @Test
    void the_form_on_the_first_page_saves_the_next_version_too() throws Exception {
        Visitor editor = visitor("ona");
        numberOf(editor.save(Dossiers.toBytes(People.dossierOf(2044)), 0));
        String[] stood = STOOD.matcher(editor.get("/").body())
                .results()
                .map(version -> version.group(1))
                .toArray(String[]::new);
        assertThat(stood).contains(TOWN + "/2044/1");
        Dossier next = People.dossierOf(2044).withTitle(LocalizedText.of("lt", "Antra"));
        assertThat(numberOf(editor.save(Dossiers.toBytes(next), editor.token(), stood)))
                .isEqualTo("2");
        assertThat(editor.save(Dossiers.toBytes(next), editor.token(), stood).body())
                .as("from the page of before")
                .contains("after you had begun");
    }

    @Test
    void a_report_is_a_file_named_after_its_kind_its_town_and_its_year_and_a_way_back_stands_on_pages_alone()
            throws Exception {
        HttpResponse<String> report = visitor("rita").get(FIRST + "/report?kind=COUNCIL&format=text&language=lt");
        assertThat(report.headers().firstValue("content-disposition").orElseThrow())
                .contains("santrauka-tarybai-kaisiadoriu-rajono-savivaldybe-2019.txt");
        assertThat(ReportPages.options(Renderers.forFormat("pdf"), new Words(Wording.ENGLISH, ZoneId.of("UTC")), FIRST)
                        .template())
                .isEmpty();
    }

    @Tag("thorough")
    @Test
    void shows_how_far_long_work_has_come_and_its_result_to_its_owner_alone() throws Exception {
        Jobs jobs = portal.getBean(Jobs.class);
        People.add(
                portal,
                List.of(new Person("vilius", "", Role.EDITOR, TOWN), new Person("zita", "", Role.EDITOR, TOWN)));
        Visitor owner = visitor("vilius");
        CountDownLatch end = new CountDownLatch(1);
        Person vilius = portal.getBean(Store.class).person("vilius").orElseThrow();
        jobs.begin(vilius, new Jobs.Asked("long", Optional.of(FIRST)), begins -> {
            begins.accept(Jobs.Step.CHECKING);
            end.await();
            return "result";
        });
        HttpResponse<String> work = owner.asked("/work?language=en");
        assertThat(work.body()).contains("Checking and calculating");
        assertThat(work.headers().firstValue("refresh")).hasValue("2");
        assertThat(Visitor.location(visitor("zita").asked("/work")))
                .as("nothing of another person's")
                .isEqualTo("/");

        int before = latest();
        HttpResponse<String> refused = owner.save(Dossiers.toBytes(titled("Viliaus")), before);
        assertThat(refused.statusCode()).as("one piece of work at a time").isEqualTo(409);
        assertThat(refused.body()).contains("nothing was saved");
        assertThat(latest()).isEqualTo(before);

        end.countDown();
        assertThat(jobs.of(vilius).orElseThrow().answer()).isEqualTo("result");
        assertThat(Visitor.location(owner.asked("/work"))).isEqualTo(FIRST);
    }

    @Test
    void a_result_can_be_read_in_another_language() throws Exception {
        Visitor editor = visitor("ona");
        assertThat(editor.save(new byte[] {'{'}, 0).body()).contains("<h1>");
        assertThat(editor.asked("/work?language=pl").body()).contains("Pliku nie zapisano");
        assertThat(editor.asked("/work?language=en").body()).contains("The file was not saved");
    }

    @Test
    void adds_nobody_twice() throws Exception {
        Map<String, String> person =
                Map.of("name", "vita", "password", "twelve letters", "again", "twelve letters", "role", "READER");
        assertThat(visitor("admin").post("/people", person).statusCode()).isEqualTo(302);
        HttpResponse<String> twice = visitor("admin").post("/people", person);
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.body()).contains("Somebody has this name already", "value=\"vita\"");
        assertThat(visitor("admin").get("/people").body()).contains("vita");
    }

    @Test
    void a_file_of_another_year_than_its_page_goes_before_nobody_elses() throws Exception {
        Visitor editor = visitor("egle");
        String page = "/dossiers/" + TOWN + "/2019/" + latest();
        assertThat(editor.get(page).body()).contains("name=\"stood\" value=\"" + page.replace("/dossiers/", "") + "\"");
        Dossier other = People.dossierOf(2041);
        String stood = page.replace("/dossiers/", "");
        assertThat(numberOf(editor.save(Dossiers.toBytes(other), editor.token(), stood)))
                .as("of its year the first")
                .isEqualTo("1");
        Dossier later = other.withTitle(LocalizedText.of("lt", "Nauja"));
        assertThat(editor.save(Dossiers.toBytes(later), editor.token(), FIRST.replace("/dossiers/", ""))
                        .body())
                .as("made from version 1 of 2019, and not of 2041")
                .contains("after you had begun");
    }

    @Test
    void a_dossier_of_which_there_is_no_version_becomes_the_first_whatever_it_was_made_from() throws Exception {
        assertThat(numberOf(visitor("egle").save(Dossiers.toBytes(People.dossierOf(2042)), 5)))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/dossiers/mun-kaisiadorys/2019/1?asOf=yesterday | 400 | cannot be understood",
                "/comparison/years | 400 | cannot be understood",
                "/people/person?name=nobody | 404 | no such page",
                "/dossiers | 405 | no such page"
            })
    void says_what_is_wrong_with_a_request(String page, int status, String why) throws Exception {
        HttpResponse<String> answer = visitor("admin").get(page + (page.contains("?") ? "&" : "?") + "language=en");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<html lang=\"en\"", why);
    }

    @Test
    void a_page_that_is_not_there_leads_residents_back_to_what_everybody_may_see() throws Exception {
        assertThat(new Visitor(portal).get("/public/nowhere?language=en").body())
                .contains("<h1>There is no such page</h1>", "<a href=\"/public\">Back</a>");
        assertThat(visitor("rita").get("/nowhere").body()).contains("<a href=\"/\">");
    }

    @Test
    void documents_are_attached_by_editors_alone() throws Exception {
        assertThat(visitor("rita").get(FIRST + "/documents?language=en").body())
                .contains("is based on these documents")
                .doesNotContain("can be attached", "multipart/form-data");
        assertThat(visitor("egle").get(FIRST + "/documents?language=en").body()).contains("can be attached");
    }

    @Test
    void says_that_a_page_was_open_too_long_to_who_has_not_signed_in_too() throws Exception {
        HttpResponse<String> late =
                new Visitor(portal).post("/sign-in", Map.of("username", "rita", "password", People.PASSWORD), "old");
        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(late.body()).contains("the page was open too long");
    }

    @Test
    void says_that_a_file_is_too_large() throws Exception {
        HttpResponse<String> answer = visitor("egle").save(new byte[70 * 1024 * 1024], latest());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("too large");
    }

    @Test
    void the_audit_trail_is_read_back_to_its_beginning_in_the_time_of_its_readers() throws Exception {
        Store store = portal.getBean(Store.class);
        for (int i = 0; i < Store.DEEDS_OF_A_PAGE; i++) {
            store.record(Action.SAVED, "filler", "filler");
        }
        Visitor admin = visitor("admin");
        String page = admin.get("/audit?language=en").body();
        assertThat(page).contains("When (Europe/Vilnius)");
        assertThat(page)
                .contains(new Words(Wording.ENGLISH, ZoneId.of("Europe/Vilnius"))
                        .time(store.audit(Long.MAX_VALUE).get(0).at()));
        String all = "";
        for (Matcher earlier = EARLIER.matcher(page); earlier.find(); earlier = EARLIER.matcher(page)) {
            page = admin.get(earlier.group(1)).body();
            all += page;
        }
        assertThat(all).contains("<td>admin</td><td>Person added</td><td>admin</td>");
    }

    @Test
    void a_day_is_that_of_the_reader_and_not_of_greenwich() {
        Words words = new Words(Wording.ENGLISH, ZoneId.of("Europe/Vilnius"));
        OffsetDateTime late = OffsetDateTime.parse("2019-06-30T22:30:00Z");
        assertThat(words.time(late)).isEqualTo("2019-07-01 01:30");
        assertThat(words.savedBy(new Store.Version(new Store.Key(TOWN, 2019), 1, "egle", late, false))
                        .replace('\u00a0', ' '))
                .contains("1 July 2019");
    }

    @Test
    void says_what_changed_from_version_to_version_and_what_a_file_would_change() throws Exception {
        Visitor editor = visitor("admin");
        Dossier first = People.dossierOf("mun-changes", 2019);
        String one = Visitor.location(editor.save(Dossiers.toBytes(first), 0));
        byte[] less = Dossiers.toBytes(first.withNeeds());
        String tried = editor.send(less, Map.of("isTrial", "true")).body();
        assertThat(tried)
                .contains("Nothing was saved", "<del>", "Needs · removed", "Version 1")
                .containsPattern("Warnings \\(\\d+\\)</span>; ")
                .containsPattern("(?s)<dt>Funding gap</dt>\\s*<dd><del>EUR.2,550.00</del> → <ins>not determined</ins>");
        assertThat(editor.get(one.replaceAll("1$", "2")).statusCode()).isEqualTo(404);

        assertThat(editor.get("/work?language=lt").body()).contains("Niekas neišsaugota", "Lėšų poreikis · pašalinta");
        editor.get("/?language=en");
        String two = Visitor.location(editor.save(less, 1));
        assertThat(editor.get(two).body())
                .contains("href=\"" + two + "/changes\"")
                .doesNotContain(one + "/changes");
        assertThat(editor.get(two + "/changes").body()).contains("Needs · removed");
        assertThat(editor.get(one + "/changes?since=2").body()).contains("Needs · added");
        assertThat(editor.get(one + "/changes?since=1").body()).contains("Nothing differs.");
    }

    @Test
    void the_first_page_of_an_editor_says_where_the_latest_year_stands_and_what_to_do_next() throws Exception {
        People.add(portal, List.of(new Person("ieva", "", Role.EDITOR, "mun-next")));
        Visitor editor = visitor("ieva");
        assertThat(editor.get("/?language=en").body())
                .contains("How to begin", "/dossier.xlsx\"")
                .doesNotContain("id=\"overview\"");
        String version = Visitor.location(editor.save(Dossiers.toBytes(People.dossierOf("mun-next", 2019)), 0));
        assertThat(editor.get("/").body())
                .contains(
                        "id=\"overview\"",
                        "EUR\u00a02,550.00",
                        "<dd>ieva</dd>",
                        "Warnings (",
                        "look through version 1, and publish it");
        editor.post(version + "/publication", Map.of());
        assertThat(editor.get("/").body()).contains("Publish it to everybody");
        editor.post(version + "/publication", Map.of("everybody", "true"));
        assertThat(editor.get("/").body())
                .contains("Enter what has happened since 10\u00a0December")
                .doesNotContain("How to begin");
        People.add(portal, List.of(new Person("lina", "", Role.EDITOR, "mun-next")));
        assertThat(visitor("lina").get("/?language=en").body())
                .as("to whom all of it is new")
                .contains("id=\"overview\"", "How to begin");
    }

    @Tag("thorough")
    @Test
    void offers_an_empty_workbook_that_it_reads() throws Exception {
        assertThat(Workbook.read(visitor("rita").download("/template.xlsx")).problems())
                .as("nothing is filled in")
                .isNotEmpty();
    }

    private static String found(String list, String code) {
        Matcher finding = Pattern.compile("href=\"(\\S+/findings/\\d+)\">(?:(?!href).)*<code>" + code, Pattern.DOTALL)
                .matcher(list);
        assertThat(finding.find()).as(code).isTrue();
        return finding.group(1);
    }

    @Test
    void a_finding_is_answered_by_a_decision_which_is_recorded_in_the_next_version() throws Exception {
        Visitor editor = visitor("egle");
        Dossier undecided = People.dossierOf(2045).withDecisions();
        String version = Visitor.location(editor.save(Dossiers.toBytes(undecided), 0));
        String finding = found(editor.get(version + "/findings?language=en").body(), "CODE_CONFLICT");
        assertThat(editor.get(finding).body())
                .contains(
                        "Warning",
                        "What the rule looks for",
                        "(strategic-measure-01.03.01.04)",
                        "They are one and the same thing",
                        "<blockquote lang=\"lt\">");
        Map<String, String> answer =
                Map.of("answer", "0", "reason", "One <measure>, two codes.", "document", "report-2019", "page", "3");
        assertThat(editor.post(finding, Map.of("answer", "0", "reason", " ")).statusCode())
                .isEqualTo(400);
        assertThat(visitor("jonas").post(finding, answer).statusCode()).isEqualTo(404);
        String next = Visitor.location(editor.post(finding, answer));
        assertThat(next).endsWith("/2045/2");
        Dossier decided = Dossiers.read(editor.download(next + "/dossier.json"));
        assertThat(decided.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.subjects())
                    .containsExactlyInAnyOrder("strategic-measure-01.03.01.04", "strategic-measure-01.03.02.04");
            assertThat(decision.sources()).singleElement().hasToString("report-2019, page 3");
        });
        assertThat(decided.withDecisions()).isEqualTo(undecided);
        String after = editor.get(found(editor.get(next + "/findings").body(), "CODE_CONFLICT"))
                .body();
        assertThat(after)
                .contains("Already decided", "One &lt;measure&gt;, two codes.", "Note")
                .doesNotContain("name=\"answer\"");
        assertThat(editor.get(found(editor.get(next + "/findings").body(), "DELIVERABLE_POSTPONED"))
                        .body())
                .as("only a fact answers that")
                .contains("not a decision but a fact", "multipart/form-data");
    }

    @Test
    void a_finding_about_money_is_settled_by_saying_what_is_a_total() throws Exception {
        Visitor editor = visitor("admin");
        Dossier dossier = AnswerTest.aTotalBesideItsRows();
        String version = Visitor.location(editor.save(
                Dossiers.toBytes(dossier.withMunicipality(dossier.municipality().withId("mun-total"))), 0));
        String finding = found(editor.get(version + "/findings?language=en").body(), "COUNTED_TWICE");
        assertThat(editor.get(finding).body())
                .contains("value=\"1\"", "is the total of the others")
                .doesNotContain("value=\"5\"");
        assertThat(editor.post(finding, Map.of("answer", "5", "reason", "None of them."))
                        .statusCode())
                .isEqualTo(400);
        String next = Visitor.location(editor.post(finding, Map.of("answer", "1", "reason", "The list says so.")));
        assertThat(Dossiers.read(editor.download(next + "/dossier.json")).decisions())
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.kind()).isEqualTo(Decision.Kind.TOTAL);
                    assertThat(decision.preferred()).contains("cost-500.00");
                });
        assertThat(editor.get(next + "/findings").body()).doesNotContain("COUNTED_TWICE");
    }

    @Test
    void what_is_found_in_a_version_is_looked_for_once_away_from_the_request_and_kept() throws Exception {
        People.add(portal, List.of(new Person("rasa", "", Role.EDITOR, "mun-once")));
        Visitor editor = visitor("rasa");
        Visitor.location(editor.save(Dossiers.toBytes(People.dossierOf("mun-once", 2019)), 0));
        Desk desk = portal.getBean(Desk.class);
        Store.Version version = portal.getBean(Store.class)
                .versions(new Store.Key("mun-once", 2019))
                .get(0);
        assertThat(desk.isChecked(version)).isFalse();
        assertThat(editor.get("/?language=en").body()).contains("Warnings (");
        List<Finding> found = desk.findings(version);
        portal.getBean(Store.class).publish(version, "rasa");
        editor.get(version.href() + "/findings");
        assertThat(desk.findings(
                        portal.getBean(Store.class).versions(version.key()).get(0)))
                .as("published or not, it is the same version")
                .isSameAs(found);
    }

    @Test
    void of_two_who_saved_at_once_each_fact_is_taken_from_either() throws Exception {
        Dossier base = People.dossierOf(2046);
        visitor("egle").save(Dossiers.toBytes(base), 0);
        visitor("egle").save(Dossiers.toBytes(base.withAgreements()), 1);
        Dossier mine = base.withNeeds().withTitle(LocalizedText.of("lt", "Mano"));
        Visitor late = visitor("ona");
        late.get("/?language=en");
        String conflict = late.save(Dossiers.toBytes(mine), 1).body();
        Matcher aside = Pattern.compile("/asides/\\d+").matcher(conflict);
        assertThat(aside.find()).isTrue();
        assertThat(late.get(aside.group()).body()).contains("Fact by fact", "<th scope=\"col\">Theirs</th>", ">Mano<");
        Map<String, String> form = new HashMap<>(Map.of("base", "2"));
        Pattern.compile("type=\"radio\" name=\"(take\\d+)\" value=\"(\\w+)\" required=\"required\" checked=\"checked\"|"
                        + "name=\"(take\\d+)\" value=\"(\\w+)\"[^>]*checked")
                .matcher(conflict)
                .results()
                .forEach(each -> form.put(
                        each.group(1) == null ? each.group(3) : each.group(1),
                        each.group(2) == null ? each.group(4) : each.group(2)));
        assertThat(form.values()).as("what only one of them changed is marked").contains("mine", "theirs");
        assertThat(late.post(aside.group() + "/facts", Map.of("base", "2")).statusCode())
                .as("each is decided on")
                .isEqualTo(400);
        assertThat(numberOf(late.post(aside.group() + "/facts", form))).isEqualTo("3");
        assertThat(Dossiers.read(late.download("/dossiers/" + TOWN + "/2046/3/dossier.json")))
                .isEqualTo(mine.withAgreements());
        assertThat(late.get("/asides").body()).doesNotContain(aside.group() + "\"");
    }

    @Test
    void a_quote_opens_the_document_that_was_attached_at_its_page() throws Exception {
        Visitor editor = visitor("egle");
        String json = new String(Dossiers.toBytes(People.dossierOf(2047)), UTF_8)
                .replace("\"place\": \"paragraph 6\"", "\"place\": \"page 6\"");
        String version = Visitor.location(editor.save(json.getBytes(UTF_8), 0));
        byte[] pdf = "%PDF-1.7 the report %%EOF".getBytes(UTF_8);
        Map<String, String> of = Map.of("of", "report-2019");
        assertThat(editor.get(version + "?language=en").body()).doesNotContain("/document?of=");
        assertThat(editor.send(version + "/document", "not a PDF".getBytes(UTF_8), of)
                        .body())
                .contains("Nothing was attached", "print it as PDF");
        assertThat(editor.send(version + "/document", new byte[21_000_000], of).body())
                .contains("Nothing was attached");
        assertThat(editor.send(version + "/document", pdf, Map.of("of", "no-document"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor("jonas").send(version + "/document", pdf, of).statusCode())
                .isEqualTo(404);
        assertThat(Visitor.location(editor.send(version + "/document", pdf, of)))
                .isEqualTo(version + "/documents?done");
        assertThat(editor.get(version + "/documents").body()).contains("attached by egle");
        assertThat(editor.get(version).body()).contains("href=\"" + version + "/document?of=report-2019#page=6\"");
        HttpResponse<String> opened = editor.get(version + "/document?of=report-2019");
        assertThat(opened.headers().firstValue("content-type")).hasValue("application/pdf");
        assertThat(opened.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(opened.body()).isEqualTo(new String(pdf, UTF_8));
        assertThat(visitor("jonas").get(version + "/document?of=report-2019").statusCode())
                .as("of a draft")
                .isEqualTo(404);
    }

    @Tag("thorough")
    @Test
    void a_workbook_saved_as_ods_is_read_and_comes_back_as_xlsx_with_comments() throws Exception {
        ByteArrayOutputStream ods = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(ods)) {
            byte[] kind = "application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8);
            CRC32 sum = new CRC32();
            sum.update(kind);
            ZipEntry first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(kind.length);
            first.setCrc(sum.getValue());
            zip.putNextEntry(first);
            zip.write(kind);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write("""
                    <o:c xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                      xmlns:t="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                      xmlns:x="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><t:table t:name="Bylos">
                    <t:table-row><t:table-cell><x:p>dossier.id</x:p></t:table-cell></t:table-row>
                    <t:table-row><t:table-cell><x:p>no id</x:p></t:table-cell></t:table-row></t:table></o:c>
                    """.getBytes(UTF_8));
        }
        Visitor editor = visitor("egle");
        editor.get("/?language=en");
        assertThat(editor.save(ods.toByteArray(), 0).body())
                .contains("<td>Bylos!A2, column “Id of the dossier”", "href=\"/marked.xlsx\"");
        assertThat(new String(editor.download("/marked.xlsx"), ISO_8859_1)).contains("comments");
    }
}
