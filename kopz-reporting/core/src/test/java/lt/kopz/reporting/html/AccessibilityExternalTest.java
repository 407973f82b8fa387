package lt.kopz.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lt.kopz.core.dossier.BusyGroup;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.Chromium;
import lt.kopz.reporting.EveryReport;
import lt.kopz.reporting.SampleReport;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.render.RenderOptions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Looks at pages with a browser and axe-core. Skipped where there is no chromium on the path, unless
 * {@code -Dkopz.require.external=true} demands it.
 */
@Tag("external")
@Execution(ExecutionMode.CONCURRENT)
class AccessibilityExternalTest {

    @TempDir
    Path folder;

    @Test
    void the_lithuanian_page_breaks_no_rule_and_is_no_wider_than_a_screen_of_320_pixels() throws Exception {
        Look look = look(List.of(page(Wording.LITHUANIAN)), 1100).get(0);
        assertThat(look.violations()).isEmpty();
        assertThat(look.widthAt320()).isBetween(250, 320);
    }

    @Test
    @Tag("thorough")
    void the_english_page_with_passages_in_lithuanian_breaks_no_rule() throws Exception {
        assertThat(violations(page(Wording.ENGLISH), 1100)).isEmpty();
    }

    @Test
    @Tag("thorough")
    void the_page_breaks_no_rule_on_a_narrow_screen() throws Exception {
        assertThat(violations(page(Wording.LITHUANIAN), 500)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"lt, 1100", "en, 500"})
    @Tag("thorough")
    void no_report_of_the_catalogue_breaks_a_rule_or_is_wider_than_a_screen_of_320_pixels(String language, int width)
            throws Exception {
        Map<String, lt.kopz.reporting.document.Document> reports = new TreeMap<>();
        EveryReport.of(Kaisiadorys.dossier(), Kaisiadorys.dossier().knownUntil().value())
                .forEach(reports::put);
        EveryReport.of(FullDossier.dossier(), FullDossier.dossier().knownUntil().value())
                .forEach((name, report) -> reports.put("full " + name, report));
        reports.put("busy year", YearlyReport.of(BusyGroup.dossier()));
        List<String> pages = new ArrayList<>();
        for (lt.kopz.reporting.document.Document report : reports.values()) {
            pages.add(page(report, Wording.of(language)));
        }
        Iterator<Look> looks = look(pages, width).iterator();
        for (String name : reports.keySet()) {
            Look look = looks.next();
            assertThat(look.violations()).as(name).isEmpty();
            assertThat(look.widthAt320()).as(name).isBetween(250, 320);
        }
    }

    @Test
    @Tag("thorough")
    void a_page_in_a_template_of_ones_own_breaks_no_rule() throws Exception {
        String page = page(
                YearlyReport.of(Kaisiadorys.dossier()),
                Wording.LITHUANIAN,
                RenderOptions.usual().withTemplate(OwnTemplate::page));
        assertThat(violations(page, 1100)).isEmpty();
        assertThat(widthAt320(page)).isBetween(250, 320);
    }

    @Test
    void a_page_with_planted_faults_is_flagged() throws Exception {
        String faulty = page(Wording.LITHUANIAN)
                .replace("<html lang=\"lt\">", "<html>")
                .replace("--ink: #1d2126", "--ink: #b0b0b0");
        assertThat(violations(faulty, 1100))
                .anyMatch(line -> line.startsWith("html-has-lang "))
                .anyMatch(line -> line.startsWith("color-contrast "));
    }

    @Test
    @Tag("thorough")
    void nothing_of_the_english_page_is_wider_than_a_screen_of_320_pixels() throws Exception {
        assertThat(widthAt320(page(Wording.ENGLISH))).isBetween(250, 320);
    }

    @Test
    @Tag("thorough")
    void a_page_that_is_too_wide_is_flagged() throws Exception {
        assertThat(widthAt320(page(Wording.ENGLISH).replace("<main ", "<div style=\"width:400px\">x</div><main ")))
                .isGreaterThan(320);
    }

    private static String page(Wording wording) throws IOException {
        return page(SampleReport.document(), wording);
    }

    private static String page(lt.kopz.reporting.document.Document document, Wording wording) throws IOException {
        return page(document, wording, RenderOptions.usual());
    }

    private static String page(lt.kopz.reporting.document.Document document, Wording wording, RenderOptions options)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlRenderer().render(document, wording, out, options);
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<String> violations(String page, int width) throws Exception {
        return look(List.of(page), width).get(0).violations();
    }

    private int widthAt320(String page) throws Exception {
        return look(List.of(page), 1100).get(0).widthAt320();
    }

    /** The rules that a page breaks and where, and how wide it is on a screen of 320 pixels. */
    private record Look(List<String> violations, int widthAt320) {}

    /**
     * Looks at pages one after another in one browser. A browser's window is never narrow, so each is put into a frame that is; the pages'
     * policy is taken off, since it would forbid the check's own scripts.
     */
    private List<Look> look(List<String> pages, int width) throws Exception {
        Files.write(folder.resolve("axe.js"), axe());
        String script = "<script src=axe.js></script><script>axe.run(document,{runOnly:" + Chromium.AXE_RULES
                + ",resultTypes:['violations']}).then(r=>{"
                + "const measure=()=>innerWidth===320?parent.postMessage(document.documentElement.scrollWidth,'*')"
                + ":setTimeout(measure,20);measure();"
                + "parent.postMessage('checked '+r.passes.length+'\\n'"
                + "+r.violations.map(v=>v.id+' '+v.nodes.map(n=>n.target.join(' ')).join(', ')).join('\\n'),'*')})"
                + "</script></body>";
        for (int i = 0; i < pages.size(); i++) {
            Files.writeString(
                    folder.resolve("inner" + i + ".html"),
                    withoutPolicy(pages.get(i)).replace("</body>", script));
        }
        String outer =
                "<!DOCTYPE html><title>frame</title><body><iframe style=\"height:1500px;border:0\"></iframe><script>"
                        + "const frame=document.querySelector('iframe');let page=-1;"
                        + "const next=()=>{if(++page<" + pages.size() + "){frame.style.width='" + width
                        + "px';frame.src='inner'+page+'.html'}};"
                        + "onmessage=e=>{const p=document.createElement('pre');p.textContent=e.data;document.body.append(p);"
                        + "if(typeof e.data==='number'){next()}else{frame.style.width='320px'}};next()"
                        + "</script></body>";
        List<Element> told = dump(outer).getElementsByTag("pre");
        assertThat(told).as("axe must have run, and the frame been measured").hasSize(2 * pages.size());
        List<Look> looks = new ArrayList<>();
        for (int i = 0; i < told.size(); i += 2) {
            List<String> lines = told.get(i).wholeText().lines().toList();
            assertThat(lines.get(0)).matches("checked [1-9][0-9]*");
            looks.add(new Look(
                    lines.subList(1, lines.size()),
                    Integer.parseInt(told.get(i + 1).text())));
        }
        return looks;
    }

    private static String withoutPolicy(String page) {
        String without = page.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
        assertThat(without).isNotEqualTo(page);
        return without;
    }

    private static byte[] axe() throws IOException {
        try (InputStream in = AccessibilityExternalTest.class.getResourceAsStream("/axe.min.js")) {
            assertThat(in).as("axe.min.js on the class path").isNotNull();
            return in.readAllBytes();
        }
    }

    private Document dump(String page) throws Exception {
        Path file = Files.writeString(folder.resolve("page.html"), page);
        return Jsoup.parse(Chromium.run(
                folder,
                "--window-size=1200,1600",
                "--virtual-time-budget=60000",
                "--dump-dom",
                file.toUri().toString()));
    }
}
