package lt.kopz.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HtmlPageTest {
    private static final Locale LITHUANIAN = Locale.forLanguageTag("lt");

    @Test
    void a_page_says_its_language_its_title_and_its_paragraphs_in_order() {
        HtmlPage page = new HtmlPage(LITHUANIAN, "Ataskaita", ImmutableList.of("Pirma", "Antra"));

        assertThat(page.toHtml()).isEqualTo("""
                        <!DOCTYPE html>
                        <html lang="lt">
                        <head>
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <title>Ataskaita</title>
                        </head>
                        <body>
                        <main>
                        <h1>Ataskaita</h1>
                        <p>Pirma</p>
                        <p>Antra</p>
                        </main>
                        </body>
                        </html>
                        """);
    }

    @Test
    void a_text_never_becomes_markup() {
        HtmlPage page = new HtmlPage(LITHUANIAN, "A & B", ImmutableList.of("<script>alert(1)</script>"));

        assertThat(page.toHtml())
                .contains("<h1>A &amp; B</h1>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")
                .doesNotContain("<script>");
    }

    @Test
    void a_page_without_language_or_title_is_refused() {
        assertThatThrownBy(() -> new HtmlPage(Locale.ROOT, "Ataskaita", ImmutableList.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("HtmlPage.language must name a language");
        assertThatThrownBy(() -> new HtmlPage(LITHUANIAN, " ", ImmutableList.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("HtmlPage.title must not be blank");
    }
}
