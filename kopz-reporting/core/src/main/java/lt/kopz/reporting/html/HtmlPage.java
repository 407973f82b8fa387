package lt.kopz.reporting.html;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Locale;

/**
 * A page of HTML: one heading and the paragraphs below it.
 *
 * <p>The texts are plain: a {@code <} in them is shown as such and never becomes markup. For example
 * {@code new HtmlPage(Locale.forLanguageTag("lt"), "Ataskaita", ImmutableList.of("Trūksta 2550,00 Eur")).toHtml()} begins
 * with {@code <!DOCTYPE html>} and {@code <html lang="lt">}.
 *
 * @param language the language of the texts, written as the page's {@code lang}; not empty
 * @param title the only first-level heading, also the title of the window; not blank
 * @param paragraphs the texts in reading order; may be empty
 */
public record HtmlPage(Locale language, String title, ImmutableList<String> paragraphs) {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, HtmlPage.class.getClassLoader(), "lt.kopz.reporting.html.templates");

    /**
     * A page.
     *
     * @param language the language of the texts; not empty
     * @param title the only first-level heading; not blank
     * @param paragraphs the texts in reading order; may be empty
     * @throws IllegalArgumentException if the language is empty or the title blank
     */
    public HtmlPage {
        if (language.getLanguage().isEmpty()) {
            throw new IllegalArgumentException(
                    "HtmlPage.language must name a language, was empty: give one, such as \"lt\"");
        }
        if (title.isBlank()) {
            throw new IllegalArgumentException(
                    "HtmlPage.title must not be blank, was \"" + title + "\": say what the page is about");
        }
    }

    /**
     * The page as a whole HTML document.
     *
     * @return the document, lines ending in a line feed
     */
    public String toHtml() {
        StringOutput output = new StringOutput();
        TEMPLATES.render(
                "page.jte",
                ImmutableMap.of("language", language.toLanguageTag(), "title", title, "paragraphs", paragraphs),
                output);
        return output.toString();
    }
}
