package lt.kopz.reporting.render;

/**
 * The frame of a page in the office's own manner: where the parts of a report stand, and what stands around them.
 *
 * <p>The parts are markup, ready to be put in; the template writes the page. Each of them must stand in it once, unchanged: a report
 * of which something is left out is refused. What the template itself writes is its author's: to be escaped, in the language of the
 * page, and accessible. The content security policy of the head forbids scripts and loading from elsewhere.
 *
 * <pre>{@code
 * HtmlTemplate template = parts -> """
 *         <!DOCTYPE html>
 *         <html lang="%s" dir="%s">
 *         <head>
 *         %s</head>
 *         <body>
 *         %s%s%s%s%s<p role="contentinfo">Kaišiadorys</p>
 *         </body>
 *         </html>
 *         """.formatted(parts.language(), parts.direction(), parts.head(), parts.skip(), parts.header(), parts.contents(), parts.main(), parts.footnotes());
 * renderer.render(report, Wording.LITHUANIAN, out, RenderOptions.usual().withTemplate(template));
 * }</pre>
 */
@FunctionalInterface
public interface HtmlTemplate {

    /**
     * Writes a page around the parts of a report.
     *
     * @param parts the parts
     * @return the whole page, from the document type to the end of {@code html}
     */
    String page(Parts parts);

    /**
     * The parts of a report, in the order in which the usual page has them. A part that a report lacks is empty.
     *
     * @param language the BCP 47 tag for the {@code lang} of {@code html}
     * @param direction {@code rtl} or {@code ltr}, for the {@code dir} of {@code html}
     * @param head what belongs into {@code head}: character set, content security policy, title, style
     * @param skip the link that leads past everything to the content, the first thing in {@code body}
     * @param header the {@code header}: letterhead, the heading of level 1, day and author
     * @param contents the {@code nav} with the list of the sections
     * @param main the {@code main} with the report itself
     * @param footnotes the {@code footer} with the footnotes
     */
    record Parts(
            String language,
            String direction,
            String head,
            String skip,
            String header,
            String contents,
            String main,
            String footnotes) {}
}
