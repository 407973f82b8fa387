package lt.kopz.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.SampleReport;
import lt.kopz.reporting.render.Renderer;
import lt.kopz.reporting.render.Renderers;
import org.junit.jupiter.api.Test;

/** A language that is written from right to left, whose letters the document has none of. */
class RightToLeftPdfTest {
    private static final Wording HEBREW = Wording.builder("he")
            .pattern("wording.direction", "rtl")
            .pattern("wording.atLeast", "לפחות {value}")
            .build();

    @Test
    void is_refused_before_anything_is_written_and_the_refusal_says_what_to_do() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThatThrownBy(() -> Renderers.forFormat("pdf").render(SampleReport.document(), HEBREW, out))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "A PDF cannot be set in \"he\", which is written from right to left: its letters are Latin and"
                                + " Cyrillic; render \"html\" or \"docx\", which run from right to left, and print that");
        assertThat(out.size()).isZero();
    }

    @Test
    void every_other_format_writes_it() {
        assertThat(Renderers.formats()).allSatisfy(format -> {
            Renderer renderer = Renderers.forFormat(format);
            assertThat(renderer.writes(HEBREW)).isEqualTo(!format.equals("pdf"));
            assertThat(renderer.writes(Wording.LITHUANIAN)).isTrue();
        });
    }
}
