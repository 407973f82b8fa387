package lt.kopz.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | text/html",
                "*/* | text/html",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html",
                "application/pdf, text/html;q=0.8 | text/html",
                "application/json | application/json",
                "APPLICATION/JSON;charset=utf-8 | application/json",
                "application/* | application/zip",
                "text/csv | text/csv",
                "application/zip | application/zip",
                "text/markdown;q=0.4, text/plain;q=0.5 | text/plain",
                "text/markdown;q=0.5, text/plain;q=0.5 | text/markdown",
                "*/*, text/plain | text/plain",
                "text/html;q=0, text/* | text/markdown",
                "text/html;q=0.2, */*;q=0.1 | text/html",
                "text/html;q=0.1, */*;q=0.2 | application/zip"
            })
    void a_reader_gets_the_media_type_that_is_preferred_of_those_there_are(String accept, String mediaType) {
        assertThat(Renderers.forMediaType(accept).orElseThrow().mediaType().replaceFirst(";.*", ""))
                .isEqualTo(mediaType);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "text/html;q=0", "image/*", "nonsense", "text/html;q=2"})
    void who_accepts_nothing_that_there_is_gets_no_renderer(String accept) {
        assertThat(Renderers.forMediaType(accept)).isEmpty();
    }
}
