package lt.kopz.reporting.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import lt.kopz.core.codec.Reading;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.GeneratedDocuments;
import lt.kopz.reporting.SampleReport;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.render.Renderers;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is read back says the same: as JSON, as a page and as Markdown, to the byte. */
class JsonDocumentsProperties {

    @Provide
    Arbitrary<Document> documents() {
        return GeneratedDocuments.hostile();
    }

    @Property
    void a_document_read_back_gives_the_same_bytes(@ForAll("documents") Document document) throws IOException {
        for (Wording wording : List.of(Wording.LITHUANIAN, Wording.ENGLISH)) {
            Document back =
                    JsonDocuments.read(written("json", document, wording)).orThrow();
            for (String format : List.of("json", "html", "markdown")) {
                assertThat(new String(written(format, back, wording), StandardCharsets.UTF_8))
                        .as(format)
                        .isEqualTo(new String(written(format, document, wording), StandardCharsets.UTF_8));
            }
        }
    }

    @Property
    void a_broken_text_is_refused_with_a_place_or_read_whole(@ForAll Random random) throws IOException {
        byte[] broken = written("json", SampleReport.document(), Wording.ENGLISH);
        for (int i = 0; i < 3; i++) {
            broken[random.nextInt(broken.length)] = (byte) "{}[],:\"\\0 a\u0000".charAt(random.nextInt(12));
        }
        byte[] json = random.nextInt(4) == 0 ? Arrays.copyOf(broken, random.nextInt(broken.length)) : broken;
        Reading<Document> reading = JsonDocuments.read(json);
        assertThat(reading.value().isPresent()).isEqualTo(reading.problems().isEmpty());
        assertThat(reading.problems()).extracting(Problem::line).allMatch(line -> line >= 1);
    }

    @Example
    void a_document_read_back_in_another_language_keeps_its_own_and_says_so() throws IOException {
        Document back = JsonDocuments.read(written("json", SampleReport.document(), Wording.LITHUANIAN))
                .orThrow();
        String page = new String(written("html", back, Wording.ENGLISH), StandardCharsets.UTF_8);
        assertThat(page).contains("<span lang=\"lt\">Priemonės</span>").contains("EUR\u00a03,250.00");
    }

    private static byte[] written(String format, Document document, Wording wording) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Renderers.forFormat(format).render(document, wording, out);
        return out.toByteArray();
    }
}
