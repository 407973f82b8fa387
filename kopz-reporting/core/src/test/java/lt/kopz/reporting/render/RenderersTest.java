package lt.kopz.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RenderersTest {

    @Test
    void formats_are_listed_in_alphabetical_order() {
        assertThat(Renderers.formats().asList())
                .contains("csv", "html", "json", "markdown", "text")
                .isSorted();
    }

    @Test
    void an_unknown_format_is_answered_with_those_there_are() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Renderers.forFormat("htlm"))
                .withMessageContaining("\"htlm\"")
                .withMessageContaining("csv, html, json, markdown, text");
        assertThatIllegalArgumentException().isThrownBy(() -> Renderers.forFormat("HTML"));
    }

    @Test
    void a_format_that_lives_in_another_artifact_is_answered_with_its_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Renderers.forFormat("pdf"))
                .withMessageContaining("lt.kopz:kopz-reporting-pdf");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Renderers.forFormat("docx"))
                .withMessageContaining("lt.kopz:kopz-reporting-office");
    }
}
