package lt.kopz.reporting.html;

import lt.kopz.reporting.render.HtmlTemplate;

/** A page as an office might want it: the contents at the side, the office's own words at the foot. */
final class OwnTemplate {

    private OwnTemplate() {}

    static String page(HtmlTemplate.Parts parts) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                %s<style>@media (min-width: 70rem) { aside { float: right; width: 18rem; margin-left: 2rem } }</style>
                </head>
                <body>
                %s<aside id="side">
                %s</aside>
                %s%s%s<section aria-label="Kontaktai"><p>Kontaktai: Kaišiadorių rajono savivaldybė</p></section>
                </body>
                </html>
                """.formatted(
                        parts.language(),
                        parts.head(),
                        parts.skip(),
                        parts.contents(),
                        parts.header(),
                        parts.main(),
                        parts.footnotes());
    }
}
