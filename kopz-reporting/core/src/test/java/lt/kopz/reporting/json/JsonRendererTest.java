package lt.kopz.reporting.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.Golden;
import lt.kopz.reporting.SampleReport;
import lt.kopz.reporting.TextRendererContract;
import lt.kopz.reporting.render.Letterhead;
import lt.kopz.reporting.render.RenderOptions;
import lt.kopz.reporting.render.Renderers;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class JsonRendererTest extends TextRendererContract {

    @Override
    protected String format() {
        return "json";
    }

    /** Reads the document back, with its head, and looks at its page. */
    @Override
    protected String read(String rendered) {
        WrittenDocument written = JsonDocuments.readWritten(
                        rendered.getBytes(StandardCharsets.UTF_8), Limits.standard())
                .orThrow();
        Wording wording = Wording.of(written.language());
        RenderOptions options = written.head()
                .map(head -> RenderOptions.usual()
                        .withLetterhead(Letterhead.of(head.lines().toArray(Text[]::new))))
                .orElseGet(RenderOptions::usual);
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        try {
            Renderers.forFormat("html").render(written.document(), wording, page, options);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        org.jsoup.nodes.Document seen = Jsoup.parse(page.toString(StandardCharsets.UTF_8));
        seen.select("sup.mark").remove();
        return seen.body().wholeText();
    }

    @Test
    void is_the_same_as_the_copy_kept_in_lithuanian() throws IOException {
        Golden.assertSame("json/sample_lt.json", rendered(SampleReport.document(), Wording.LITHUANIAN));
    }

    @Test
    void is_the_same_as_the_copy_kept_in_english() throws IOException {
        Golden.assertSame("json/sample_en.json", rendered(SampleReport.document(), Wording.ENGLISH));
    }

    @Test
    void its_schema_is_the_same_as_the_copy_kept() throws IOException {
        Golden.assertSame("json/document.schema.json", JsonDocuments.schema());
    }

    @Test
    void says_version_and_language_first() {
        assertThat(rendered(SampleReport.document(), Wording.ENGLISH))
                .startsWith("{\n  \"schemaVersion\": 1,\n  \"language\": \"en\",\n");
    }
}
