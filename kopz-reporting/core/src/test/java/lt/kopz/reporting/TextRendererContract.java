package lt.kopz.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Paragraph;
import org.junit.jupiter.api.Test;

/** What every renderer keeps whose format is text in UTF-8. */
public abstract class TextRendererContract extends RendererContract {

    /** The text a reader sees in reading order, without markup and escapes. */
    protected abstract String read(String rendered);

    @Override
    protected final String read(byte[] rendered) {
        return read(new String(rendered, StandardCharsets.UTF_8));
    }

    /** Renders to a string. */
    protected final String rendered(Document document, Wording wording) {
        return new String(bytes(document, wording), StandardCharsets.UTF_8);
    }

    @Test
    void ends_its_last_line() {
        assertThat(rendered(SampleReport.document(), Wording.ENGLISH))
                .endsWith("\n")
                .doesNotEndWith("\n\n")
                .doesNotContain("\r");
    }

    @Test
    void writes_no_character_that_disturbs() {
        Document hostile = Document.of(
                DocumentMeta.of(Literal.of("a\u202Eb\u0000c\u2066d"), LocalDate.of(2019, 12, 10)),
                Paragraph.of(Literal.of("one\r\ntwo\u2028three\uD800")));
        assertThat(rendered(hostile, Wording.ENGLISH)).doesNotContain("\u202E", "\u2066", "\u0000", "\u2028", "\r");
    }
}
