package lt.kopz.portal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.render.HtmlTemplate;
import org.springframework.web.util.HtmlUtils;

/**
 * A report as a page for residents and search engines: what it is, where else to go, and its data with their licence. It needs no script.
 *
 * @param words the language of the page
 * @param site where the portal is, without a slash at the end
 * @param path of the page, from a slash on
 * @param query what keeps a chosen language along the links; empty where none was chosen
 * @param about what the page is about, in one sentence
 * @param period the years it is about, as schema.org writes them
 * @param place the name of the municipality; empty for several
 * @param ways where else to go: words by path
 * @param files the data of the page: words by path
 * @param parts the figures of the page, each of which has a page of its own: titles by path
 */
record PublicFrame(
        Words words,
        String site,
        String path,
        String query,
        String about,
        String period,
        String place,
        Map<String, String> ways,
        Map<String, String> files,
        Map<String, String> parts)
        implements HtmlTemplate {
    static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private static final int LONGEST = 60;

    private static final String STYLE = """
            <style>
            .ways, .files { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 0; padding: 0; list-style: none; }
            .ways a, .files a { display: inline-block; padding: .25rem 0; }
            .site { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 1.5rem; padding-bottom: .75rem; }
            .data { margin-top: 2.5rem; padding: 1rem 1.25rem; background: var(--shade); }
            .data h2 { margin-top: 0; border: 0; }
            .ways [aria-current] { color: var(--ink); font-weight: 700; text-decoration: none; }
            .chart { fill: none; }
            @media print { .site, .data { display: none; } }
            </style>
            """;

    @Override
    public String page(Parts parts) {
        return """
                <!DOCTYPE html>
                <html lang="%s" dir="%s" prefix="og: https://ogp.me/ns#">
                <head>
                %s%s%s</head>
                <body>
                %s<nav class="site" aria-label="%s"><ul class="ways">%s</ul><ul class="ways">%s</ul></nav>
                %s%s%s%s%s</body>
                </html>
                """.formatted(
                        parts.language(),
                        parts.direction(),
                        parts.head(),
                        card(),
                        STYLE,
                        parts.skip(),
                        say("pages"),
                        links(ways, ""),
                        languages(),
                        parts.header(),
                        parts.contents(),
                        parts.main(),
                        parts.footnotes(),
                        data(parts.head()));
    }

    /** What other sites and search engines show of the page. */
    private String card() {
        String here = site + path;
        String others = Wording.available().stream()
                .map(tag -> "<link rel=\"alternate\" hreflang=\"" + tag + "\" href=\"" + escaped(here) + "?language="
                        + tag + "\"/>\n")
                .collect(Collectors.joining());
        return """
                <meta name="description" content="%2$s"/>
                <link rel="canonical" href="%1$s"/>
                <link rel="license" href="%3$s"/>
                <meta property="og:type" content="article"/>
                <meta property="og:title" content="%4$s"/>
                <meta property="og:description" content="%2$s"/>
                <meta property="og:url" content="%1$s"/>
                <meta property="og:site_name" content="%5$s"/>
                <meta property="og:locale" content="%6$s"/>
                """.formatted(
                                escaped(here),
                                escaped(about),
                                LICENCE,
                                escaped(place.isEmpty() ? words.say("residents") : place + ", " + period),
                                say("title"),
                                words.wording().language())
                + others;
    }

    private String languages() {
        return Wording.available().stream()
                .map(tag -> "<li><a href=\"?language=" + tag + "\" lang=\"" + tag + "\" hreflang=\"" + tag + "\""
                        + (tag.equals(words.wording().language()) ? " aria-current=\"true\"" : "") + ">"
                        + escaped(new PortalMessage("portal.language")
                                .pattern(tag)
                                .orElse(tag)) + "</a></li>")
                .collect(Collectors.joining());
    }

    /** The data set of the page, marked up as schema.org has it. */
    private String data(String head) {
        if (files.isEmpty()) {
            return "";
        }
        String title = head.replaceAll("(?s).*<title>(.*?)</title>.*", "$1");
        return """
                <section class="data" aria-labelledby="open-data" itemscope itemtype="https://schema.org/Dataset">
                <h2 id="open-data">%s</h2>
                <meta itemprop="name" content="%s"/><meta itemprop="description" content="%s"/>
                <meta itemprop="temporalCoverage" content="%s"/><meta itemprop="spatialCoverage" content="%s"/>
                <ul class="files">%s</ul>
                <p>%s <a itemprop="license" rel="license" href="%s">CC BY 4.0</a></p>
                <details><summary>%s</summary>
                <ul>%s</ul></details>
                </section>
                """.formatted(
                say("openData"),
                title.replace("\"", "&quot;"),
                escaped(about),
                escaped(period),
                escaped(place),
                links(files, " itemprop=\"distribution\" itemscope itemtype=\"https://schema.org/DataDownload\""),
                say("licence"),
                LICENCE,
                say("drawings"),
                parts.entrySet().stream().map(this::part).collect(Collectors.joining()));
    }

    /** A figure by itself; long sentences are cut at a word. */
    private String part(Map.Entry<String, String> part) {
        String title = part.getValue();
        int end = title.length() > LONGEST ? title.lastIndexOf(' ', LONGEST) : -1;
        return "<li><a href=\"" + escaped(part.getKey() + query) + "\">"
                + escaped(end < 0 ? title : title.substring(0, end) + "…") + "</a></li>\n";
    }

    private String links(Map<String, String> links, String marked) {
        return links.entrySet().stream()
                .map(link -> "<li" + marked + "><a " + (marked.isEmpty() ? "" : "itemprop=\"contentUrl\" ") + "href=\""
                        + escaped(link.getKey() + query) + "\">" + escaped(link.getValue()) + "</a></li>")
                .collect(Collectors.joining());
    }

    private String say(String key) {
        return escaped(words.say(key));
    }

    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** What is shown of a page, as files. */
    static final List<String> FORMATS = List.of("pdf", "json", "csv", "xlsx");
}
