package lt.kopz.portal;

import lt.kopz.reporting.render.HtmlTemplate;
import org.springframework.web.util.HtmlUtils;

/**
 * A report as a page, with a link to where it was asked for.
 *
 * @param words the language of the page
 * @param page where it was asked for
 */
record WayBack(Words words, String page) implements HtmlTemplate {
    @Override
    public String page(Parts parts) {
        return """
                <!DOCTYPE html>
                <html lang="%s" dir="%s">
                <head>
                %s</head>
                <body>
                %s<nav aria-label="%s"><a href="%s">← %s</a></nav>
                %s%s%s%s</body>
                </html>
                """.formatted(
                        parts.language(),
                        parts.direction(),
                        parts.head(),
                        parts.skip(),
                        escaped("title"),
                        HtmlUtils.htmlEscape(page),
                        escaped("back"),
                        parts.header(),
                        parts.contents(),
                        parts.main(),
                        parts.footnotes());
    }

    private String escaped(String key) {
        return HtmlUtils.htmlEscape(words.say(key));
    }
}
