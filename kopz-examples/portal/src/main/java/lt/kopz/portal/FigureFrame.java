package lt.kopz.portal;

import static lt.kopz.portal.PublicFrame.escaped;

import lt.kopz.reporting.render.HtmlTemplate;

/**
 * A figure of a public report as a page that can stand within others: it leads to the whole, and says how to show it.
 *
 * @param words the language of the page
 * @param whole where the report is
 * @param here where the figure is
 * @param title what the figure is
 */
record FigureFrame(Words words, String whole, String here, String title) implements HtmlTemplate {
    @Override
    public String page(Parts parts) {
        String shown = here + "?language=" + words.wording().language();
        String frame = "<iframe src=\"" + shown + "\" title=\"" + escaped(title)
                + "\" width=\"100%\" height=\"480\" loading=\"lazy\"></iframe>";
        String report = escaped(words.say("public"));
        return """
                <!DOCTYPE html>
                <html lang="%s" dir="%s">
                <head>
                %s<link rel="canonical" href="%s"/>
                <style>.chart { fill: none; } .frame { overflow-wrap: anywhere; } h1 { font-size: 1.15rem; } main > .facts dd { font-size: 1.5rem; }</style></head>
                <body>
                %s%s%s%s%s<nav aria-label="%s"><a href="%s" target="_top">%s</a>
                <details class="frame"><summary>%s</summary><p><code>%s</code></p></details></nav>
                </body>
                </html>
                """.formatted(
                        parts.language(),
                        parts.direction(),
                        parts.head(),
                        whole,
                        parts.skip(),
                        parts.header(),
                        parts.contents(),
                        parts.main(),
                        parts.footnotes(),
                        report,
                        whole,
                        report,
                        escaped(words.say("embed")),
                        escaped(frame));
    }
}
