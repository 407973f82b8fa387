package lt.kopz.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lt.kopz.portal.People.TOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lt.kopz.core.json.Dossiers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** What residents see, who do not sign in. */
@Tag("thorough")
class PublicPagesTest {
    private static final String PAGE = "/public/" + TOWN + "/2019";

    private final ConfigurableApplicationContext portal = People.portal();
    private final Visitor resident = new Visitor(portal);

    private String site() {
        return Visitor.site(portal);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/public", "/public/mun-kaisiadorys", "/public/mun-kaisiadorys/2019", "/public/years/2019"})
    void no_page_needs_a_script_or_remembers_anybody_and_each_is_the_same_until_it_changes(String page)
            throws Exception {
        HttpResponse<String> shown = resident.get(page + "?language=en");
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("set-cookie")).isEmpty();
        assertThat(shown.body()).doesNotContain("<script", "javascript:", "http://www.thymeleaf");
        assertThat(shown.body().replaceAll("(?s)<svg.*?</svg>", "").getBytes(UTF_8).length)
                .as("without pictures")
                .isLessThan(100_000);
        String etag = shown.headers().firstValue("etag").orElseThrow();
        assertThat(resident.ifNoneMatch(page + "?language=en", etag).statusCode())
                .isEqualTo(304);
        assertThat(resident.ifNoneMatch(page + "?language=lt", etag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_town_and_year_is_the_public_report_with_its_data_and_where_else_to_go() throws Exception {
        String page = resident.get(PAGE + "?language=en").body().replace('\u00a0', ' ');
        assertThat(page)
                .contains(
                        "Kaišiadorys",
                        "EUR 2,550.00",
                        "<link rel=\"canonical\" href=\"" + site() + PAGE + "\"/>",
                        "property=\"og:title\"",
                        "itemtype=\"https://schema.org/Dataset\"",
                        "href=\"" + PAGE + "/report.csv?language=en\"",
                        "href=\"https://creativecommons.org/licenses/by/4.0/\"",
                        "href=\"/public/years/2019?language=en\"",
                        "hreflang=\"lt\"");
        assertThat(page).contains("Gaps and discrepancies", "CODE_CONFLICT").doesNotContain("saved by");
        assertThat(resident.packed(PAGE))
                .as("pictures and all, as it comes over the line")
                .isLessThan(40_000);
    }

    @Test
    void what_is_shown_is_there_as_data_under_a_licence() throws Exception {
        HttpResponse<String> data = resident.get(PAGE + "/report.json?language=en");
        assertThat(data.headers().firstValue("content-type").orElseThrow()).startsWith("application/json");
        assertThat(data.headers().firstValue("link").orElseThrow()).contains("rel=\"license\"");
        assertThat(data.headers().firstValue("cache-control").orElseThrow()).contains("public");
        assertThat(data.headers().firstValue("content-disposition").orElseThrow())
                .contains("public-report-kaisiadorys-district-municipality-2019.json");
        assertThat(resident.get(PAGE + "/report.exe").statusCode()).isEqualTo(404);
    }

    @Test
    void each_figure_can_stand_within_another_page() throws Exception {
        String page = resident.get(PAGE + "?language=en").body();
        assertThat(page).contains("href=\"" + PAGE + "/figures/summary?language=en\"");
        assertThat(resident.get(PAGE + "/figures/summary?language=en").body())
                .contains(
                        "<h2>Key points</h2>",
                        "EUR\u00a02,550.00",
                        "popovertarget",
                        "&lt;iframe src=&quot;" + site() + PAGE + "/figures/summary?language=en&quot;")
                .doesNotContain("id=\"public-money\"");
        Matcher drawing = Pattern.compile("href=\"(" + PAGE + "/figures/[^\"]+flow[^\"]*)\"")
                .matcher(page);
        assertThat(drawing.find()).isTrue();
        HttpResponse<String> alone = resident.get(drawing.group(1));
        assertThat(alone.body()).contains("<svg", "<a href=\"" + site() + PAGE + "\" target=\"_top\">");
        assertThat(alone.headers().firstValue("content-security-policy").orElseThrow())
                .contains("frame-ancestors *");
        assertThat(resident.get(PAGE + "/figures/none").statusCode()).isEqualTo(404);
    }

    @Test
    void so_can_each_number_and_sentence_with_the_quotes_that_it_opens() throws Exception {
        String page = resident.get(PAGE + "?language=en").body();
        List<String> ids = Pattern.compile("class=\"ref\" id=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .map(ref -> ref.group(1))
                .toList();
        assertThat(ids).contains("figure-gap-action-plan-2019-2020", "figure-by-others-action-plan-2019-2020");
        for (String id : ids) {
            String alone = PAGE + "/figures/" + id + "?language=en";
            assertThat(resident.get(alone).body())
                    .contains("class=\"ref\" id=\"" + id + "\"", "class=\"opened\"")
                    .doesNotContain("<svg", "<section");
        }
        String gap = PAGE + "/figures/figure-gap-action-plan-2019-2020?language=en";
        assertThat(page)
                .containsOnlyOnce("<li><a href=\"" + gap + "\">Funding gap, 2019–2020</a></li>")
                .contains(">+ paid by others</a></li>", ">1. Dissemination");
        assertThat(resident.get(gap).body())
                .contains("<dt>Funding gap", "EUR\u00a02,550.00", "paragraph 6", "&lt;iframe")
                .doesNotContain("Appropriated by");
    }

    @Test
    void nothing_is_seen_of_a_version_before_it_is_opened_to_everybody() throws Exception {
        Visitor editor = Visitor.signedIn(portal, "egle");
        String version = Visitor.location(editor.save(Dossiers.toBytes(People.dossierOf(2061)), 0));
        String page = "/public/" + TOWN + "/2061";
        assertThat(editor.get(version + "?language=en").body()).contains("for everybody: the public report");
        editor.post(version + "/publication", Map.of());
        assertThat(resident.get(page).statusCode()).isEqualTo(404);
        assertThat(resident.get("/sitemap.xml").body()).doesNotContain(page);
        assertThat(resident.get("/public/" + TOWN + "?language=en").body())
                .as("where all show their findings")
                .contains("Findings");
        editor.post(version + "/publication", Map.of("everybody", "true"));
        assertThat(resident.get(page + "?language=en").body())
                .doesNotContain("Gaps and discrepancies", "CODE_CONFLICT");
        assertThat(resident.get("/public/" + TOWN + "?language=en").body())
                .as("where one does not, not even their number is shown")
                .doesNotContain("Findings");
        assertThat(resident.get("/sitemap.xml").body()).contains(site() + page + "</loc>");
        for (String from : new String[] {"/public", "/public/" + TOWN}) {
            assertThat(resident.get(from).body()).contains("href=\"" + page + "\"");
        }
        assertThat(editor.get(version).body()).contains("href=\"" + page + "\"");
    }
}
