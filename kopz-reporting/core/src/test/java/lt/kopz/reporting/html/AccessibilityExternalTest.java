package lt.kopz.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.wording.Wording;
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
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Looks at pages with a browser and axe-core. Skipped where there is no chromium on the path, unless
 * {@code -Dkopz.require.external=true} demands it.
 */
@Tag("external")
@Execution(ExecutionMode.CONCURRENT)
class AccessibilityExternalTest {

    private static final String TAGS =
            "['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','EN-301-549','best-practice']";

    @TempDir
    Path folder;

    @Test
    void the_lithuanian_page_breaks_no_rule() throws Exception {
        assertThat(violations(page(Wording.LITHUANIAN), 1100)).isEmpty();
    }

    @Test
    void the_english_page_with_passages_in_lithuanian_breaks_no_rule() throws Exception {
        assertThat(violations(page(Wording.ENGLISH), 1100)).isEmpty();
    }

    @Test
    void the_page_breaks_no_rule_on_a_narrow_screen() throws Exception {
        assertThat(violations(page(Wording.LITHUANIAN), 500)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lt", "en"})
    void the_yearly_report_breaks_no_rule_on_a_wide_and_on_a_narrow_screen(String language) throws Exception {
        String page = yearly(language);
        assertThat(violations(page, 1100)).isEmpty();
        assertThat(violations(page, 500)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lt", "en"})
    void nothing_of_the_yearly_report_is_wider_than_a_screen_of_320_pixels(String language) throws Exception {
        assertThat(widthAt320(yearly(language))).isBetween(250, 320);
    }

    @Test
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
    void nothing_is_wider_than_a_screen_of_320_pixels() throws Exception {
        assertThat(widthAt320(page(Wording.LITHUANIAN))).isBetween(250, 320);
        assertThat(widthAt320(page(Wording.ENGLISH))).isBetween(250, 320);
    }

    @Test
    void a_page_that_is_too_wide_is_flagged() throws Exception {
        assertThat(widthAt320(page(Wording.ENGLISH).replace("<main ", "<div style=\"width:400px\">x</div><main ")))
                .isGreaterThan(320);
    }

    private static String page(Wording wording) throws IOException {
        return page(SampleReport.document(), wording);
    }

    private static String yearly(String language) throws IOException {
        return page(
                YearlyReport.of(Kaisiadorys.dossier()), language.equals("lt") ? Wording.LITHUANIAN : Wording.ENGLISH);
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

    /** The rules that are broken and where; the page's policy is taken off, since it would forbid the check's own script. */
    private List<String> violations(String page, int width) throws Exception {
        String script = "axe.run(document,{runOnly:" + TAGS + ",resultTypes:['violations']}).then(r=>{"
                + "const p=document.createElement('pre');p.id='axe-result';"
                + "p.textContent='checked '+r.passes.length+'\\n'"
                + "+r.violations.map(v=>v.id+' '+v.nodes.map(n=>n.target.join(' ')).join(', ')).join('\\n');"
                + "document.body.append(p);});";
        String checked = withoutPolicy(page)
                .replace("</body>", "<script>" + axe() + "</script><script>" + script + "</script></body>");
        Element result = dump(checked, width).getElementById("axe-result");
        assertThat(result).as("axe must have run").isNotNull();
        List<String> lines = result.wholeText().lines().toList();
        assertThat(lines.get(0)).matches("checked [1-9][0-9]*");
        return lines.subList(1, lines.size());
    }

    /** A browser's window is never as narrow, so the page is put into a frame that is. */
    private int widthAt320(String page) throws Exception {
        String measured = withoutPolicy(page)
                .replace(
                        "</body>",
                        "<script>parent.postMessage(document.documentElement.scrollWidth,'*')</script></body>");
        Path inner = Files.writeString(folder.resolve("inner.html"), measured);
        String outer = "<!DOCTYPE html><title>frame</title><body><iframe src=\"" + inner.toUri()
                + "\" style=\"width:320px;height:900px;border:0\"></iframe><script>onmessage=e=>{"
                + "const p=document.createElement('pre');p.id='width';p.textContent=e.data;document.body.append(p)}"
                + "</script></body>";
        Element width = dump(outer, 1100).getElementById("width");
        assertThat(width).as("the frame must have been measured").isNotNull();
        return Integer.parseInt(width.text());
    }

    private static String withoutPolicy(String page) {
        String without = page.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
        assertThat(without).isNotEqualTo(page);
        return without;
    }

    private static String axe() throws IOException {
        try (InputStream in = AccessibilityExternalTest.class.getResourceAsStream("/axe.min.js")) {
            assertThat(in).as("axe.min.js on the class path").isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Document dump(String page, int width) throws Exception {
        Path file = Files.writeString(folder.resolve("page.html"), page);
        Path output = folder.resolve("dump.html");
        Process browser = new ProcessBuilder(
                        chromium(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + Files.createTempDirectory(folder, "profile"),
                        "--window-size=" + width + ",1600",
                        "--virtual-time-budget=15000",
                        "--dump-dom",
                        file.toUri().toString())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!browser.waitFor(90, TimeUnit.SECONDS)) {
            browser.destroyForcibly();
            throw new AssertionError("chromium did not end within 90 s");
        }
        return Jsoup.parse(Files.readString(output));
    }

    private static String chromium() {
        Path found = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "chromium"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        if (Boolean.getBoolean("kopz.require.external")) {
            assertThat(found).as("chromium on the path").isNotNull();
        }
        assumeTrue(found != null, "no chromium on the path");
        return found.toString();
    }
}
