package lt.kopz.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.EveryReport;
import lt.kopz.reporting.Golden;
import lt.kopz.reporting.HostileIds;
import lt.kopz.reporting.SampleReport;
import lt.kopz.reporting.TextRendererContract;
import lt.kopz.reporting.catalogue.SubjectReports;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Requisites;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.render.HtmlTemplate;
import lt.kopz.reporting.render.RenderOptions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class HtmlRendererTest extends TextRendererContract {

    @Override
    protected String format() {
        return "html";
    }

    @Override
    protected String read(String rendered) {
        return Jsoup.parse(rendered).body().wholeText();
    }

    @Override
    protected String readWithoutMarks(byte[] rendered) {
        org.jsoup.nodes.Document page = Jsoup.parse(new String(rendered, StandardCharsets.UTF_8));
        page.select("sup.mark").remove();
        return page.body().wholeText();
    }

    @Test
    void is_the_same_as_the_copy_kept_in_lithuanian() throws IOException {
        Golden.assertSame("html/sample_lt.html", body(rendered(SampleReport.document(), Wording.LITHUANIAN)));
    }

    @Test
    void is_the_same_as_the_copy_kept_in_english() throws IOException {
        Golden.assertSame("html/sample_en.html", body(rendered(SampleReport.document(), Wording.ENGLISH)));
    }

    /** The style sheet is left out: it is read where it is written. */
    private static String body(String page) {
        return page.substring(page.indexOf("<body>"));
    }

    @Test
    void a_cell_is_marked_by_the_length_of_its_text() {
        Table table = Table.of(Literal.of("T"), Column.text(Literal.of("A")));
        for (int length : List.of(1, 3, 4, 12, 13, 60, 61)) {
            table = table.plus(Cell.text(Literal.of("x".repeat(length))));
        }
        Document document = Document.of(DocumentMeta.of(Literal.of("T"), LocalDate.of(2019, 12, 10)), table);
        assertThat(Jsoup.parse(rendered(document, Wording.ENGLISH))
                        .select("tbody td")
                        .eachAttr("class"))
                .containsExactly(
                        "text start short",
                        "text start short",
                        "text start number",
                        "text start number",
                        "text start",
                        "text start",
                        "text start long");
    }

    @Test
    void the_title_stands_in_the_middle_where_the_requisites_do() {
        Document sample = SampleReport.document();
        Document official = new Document(
                sample.meta().withRequisites(Requisites.none().withBody(Literal.of("Office"))), sample.blocks());

        assertThat(Jsoup.parse(rendered(official, Wording.LITHUANIAN)).select("h1.at-center, .subtitle.at-center"))
                .hasSize(2);
        assertThat(Jsoup.parse(rendered(official, Wording.ENGLISH)).select(".at-center"))
                .isEmpty();
    }

    @Test
    void is_well_formed() {
        Parser parser = Parser.htmlParser().setTrackErrors(100);
        Jsoup.parse(rendered(SampleReport.document(), Wording.LITHUANIAN), "", parser);
        assertThat(parser.getErrors()).isEmpty();
    }

    @Test
    void tells_those_who_link_to_it_and_catalogues_of_data_what_it_is() {
        org.jsoup.nodes.Document page = Jsoup.parse(rendered(SampleReport.document(), Wording.LITHUANIAN));

        assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo(page.title());
        assertThat(page.select("meta[property=og:description]").attr("content"))
                .isNotEmpty()
                .isEqualTo(page.select("meta[name=description]").attr("content"));
        assertThat(page.select("[itemscope][itemtype*=schema.org/Dataset] [itemprop=name]"))
                .isNotEmpty();
        assertThat(page.select("[itemprop=dateModified]").attr("content")).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(page.select("figcaption a.link"))
                .isNotEmpty()
                .allMatch(link -> page.select(link.attr("href")).is("figure"));
    }

    @Test
    void runs_no_script_and_loads_nothing() {
        String page = rendered(SampleReport.document(), Wording.LITHUANIAN);
        assertThat(Jsoup.parse(page).select("script, link, img, iframe, object, embed, base, form, [src], [style]"))
                .isEmpty();
        assertThat(page.replaceAll("https://schema.org/\\w+", "")) // names, which nobody loads
                .doesNotContain("http://", "https://", "url(", "@import");
        assertThat(Jsoup.parse(page)
                        .select("meta[http-equiv=Content-Security-Policy]")
                        .attr("content"))
                .startsWith("default-src 'none'");
    }

    @Test
    void has_one_heading_of_level_one_and_skips_no_level() {
        org.jsoup.nodes.Document page = page(Wording.LITHUANIAN);
        assertThat(page.select("h1")).hasSize(1);
        int before = 0;
        for (Element heading : page.select("h1, h2, h3, h4")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).isLessThanOrEqualTo(before + 1);
            before = level;
        }
        assertThat(page.select("body > header, body > nav, body > main, body > footer"))
                .extracting(Element::tagName)
                .containsExactly("header", "nav", "main", "footer");
    }

    @Test
    void every_link_leads_somewhere_and_every_identifier_is_there_once() {
        org.jsoup.nodes.Document page = page(Wording.LITHUANIAN);
        List<String> ids = page.select("[id]").eachAttr("id");
        Set<String> known = new HashSet<>(ids);
        assertThat(ids).hasSameSizeAs(known);
        for (Element link : page.select("a")) {
            assertThat(known).contains(link.attr("href").substring(1));
        }
    }

    @Test
    void every_link_leads_somewhere_and_no_identifiers_meet_where_ids_have_any_form_not_even_without_capitals() {
        Dossier dossier = HostileIds.dossier();
        EveryReport.of(dossier, dossier.knownUntil().value()).forEach((name, report) -> {
            org.jsoup.nodes.Document page = Jsoup.parse(rendered(report, Wording.LITHUANIAN));
            List<String> ids = page.select("[id]").eachAttr("id");
            assertThat(ids.stream().map(id -> id.toLowerCase(Locale.ROOT)))
                    .as(name)
                    .doesNotHaveDuplicates();
            assertThat(ids)
                    .containsAll(page.select("a").eachAttr("href").stream()
                            .map(link -> link.substring(1))
                            .toList());
        });
    }

    @Test
    void a_footnote_placed_twice_has_one_number_and_two_ways_back() {
        org.jsoup.nodes.Document page = page(Wording.ENGLISH);
        assertThat(page.select("a[role=doc-noteref]").eachText()).containsExactly("1", "1", "2", "2");
        assertThat(page.select("#_note-1 a[role=doc-backlink]").eachAttr("href"))
                .containsExactly("#_mark-1-1", "#_mark-1-2");
    }

    @Test
    void the_way_back_from_a_footnote_of_words_alone_stands_behind_them() {
        org.jsoup.nodes.Document page =
                Jsoup.parse(rendered(SubjectReports.agreements().of(Kaisiadorys.dossier()), Wording.ENGLISH));
        assertThat(page.select("#_note-1 > p")).hasSize(1);
        assertThat(page.select("#_note-1 > p > a[role=doc-backlink]").eachText())
                .containsExactly("↩");
    }

    @Test
    void a_mark_stands_right_behind_its_figure() {
        assertThat(rendered(SampleReport.document(), Wording.ENGLISH))
                .as("templates of running text must not end in a line break")
                .contains("2,550.00</strong><sup class=\"mark\"><a ")
                .contains(">1</a></sup>. The report says: “<q lang=\"lt\">veiksmų plano");
    }

    @Test
    void a_passage_in_another_language_says_which() {
        org.jsoup.nodes.Document english = page(Wording.ENGLISH);
        assertThat(english.select("html").attr("lang")).isEqualTo("en");
        assertThat(english.select("body [lang=lt]").eachText())
                .contains("Kaišiadorių rajono savivaldybė", "Paskaitos „SOS – prekyba žmonėmis!“");
        assertThat(page(Wording.LITHUANIAN).select("html").attr("lang")).isEqualTo("lt");
        assertThat(page(Wording.LITHUANIAN).select("body [lang]")).isEmpty();
    }

    @Test
    void a_title_in_another_language_says_so_in_the_windows_frame_as_well() {
        Document document =
                Document.of(DocumentMeta.of(LocalizedText.lithuanian("Ataskaita"), LocalDate.of(2019, 12, 10)));
        assertThat(Jsoup.parse(rendered(document, Wording.ENGLISH))
                        .select("title")
                        .attr("lang"))
                .isEqualTo("lt");
    }

    @Test
    void tables_have_captions_scopes_and_a_frame_with_a_name() {
        org.jsoup.nodes.Document page = page(Wording.LITHUANIAN);
        assertThat(page.select("table > caption").eachText())
                .containsExactly("1 lentelė. Įvykdytos priemonės", "2 lentelė. Lankstinukai");
        Element first = page.select("table:has(caption)").get(0);
        assertThat(first.select("thead th").eachAttr("scope"))
                .containsOnly("col")
                .hasSize(4);
        assertThat(first.select("tbody th, tfoot th").eachAttr("scope"))
                .containsOnly("row")
                .hasSize(4);
        Element frame = first.parent();
        assertThat(frame).isNotNull();
        assertThat(frame.attr("role")).isEqualTo("region");
        assertThat(frame.attr("tabindex")).isEqualTo("0");
        assertThat(frame.attr("aria-label")).isEqualTo("1\u00a0lentelė, slenkama į šonus");
    }

    @Test
    void a_text_from_right_to_left_is_kept_apart() {
        Document document = Document.of(
                DocumentMeta.of(Literal.of("T"), LocalDate.of(2019, 12, 10)),
                Paragraph.of(Literal.of("\u05D0\u05D1 1")));
        assertThat(Jsoup.parse(rendered(document, Wording.ENGLISH))
                        .select("main p bdi")
                        .text())
                .isEqualTo("\u05D0\u05D1 1");
    }

    @Test
    void the_table_of_contents_can_be_left_out() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlRenderer()
                .render(
                        SampleReport.document(),
                        Wording.ENGLISH,
                        out,
                        RenderOptions.usual().withTableOfContents(false));
        assertThat(Jsoup.parse(out.toString(StandardCharsets.UTF_8)).select("nav"))
                .isEmpty();
    }

    @Test
    void a_style_sheet_of_ones_own_comes_after_the_usual_one() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlRenderer()
                .render(
                        SampleReport.document(),
                        Wording.ENGLISH,
                        out,
                        RenderOptions.usual().withStylesheet(":root { --accent: #5b1f69 }"));
        assertThat(Jsoup.parse(out.toString(StandardCharsets.UTF_8))
                        .select("style")
                        .get(0)
                        .data())
                .endsWith(":root { --accent: #5b1f69 }");
    }

    @Test
    void a_style_sheet_that_would_load_or_break_out_is_refused() {
        for (String css : List.of(
                "</style><script>",
                "@IMPORT 'x';",
                "a { background: URL(x) }",
                "a { background: u\\rl(x) }",
                "a { background: image-set('x' 1x) }")) {
            assertThatThrownBy(() -> RenderOptions.usual().withStylesheet(css))
                    .as(css)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("loads nothing from elsewhere");
        }
    }

    private org.jsoup.nodes.Document page(Wording wording) {
        return Jsoup.parse(rendered(SampleReport.document(), wording));
    }

    private static String framed(HtmlTemplate template, Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlRenderer()
                .render(document, Wording.LITHUANIAN, out, RenderOptions.usual().withTemplate(template));
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_template_of_ones_own_says_where_the_parts_stand() throws IOException {
        String page = framed(OwnTemplate::page, SampleReport.document());
        assertThat(Jsoup.parse(page).select("body > *").eachAttr("id")).contains("_content", "side");
        assertThat(page)
                .containsSubsequence(
                        "<aside id=\"side\">",
                        "class=\"contents\"",
                        "</aside>",
                        "<h1 ",
                        "<main ",
                        "doc-endnotes",
                        "Kontaktai");
    }

    @Test
    void a_frame_of_the_parts_in_their_order_is_the_usual_page() throws IOException {
        String page = framed(
                parts -> "<!DOCTYPE html>\n<html lang=\"" + parts.language() + "\">\n<head>\n" + parts.head()
                        + "</head>\n<body>\n" + parts.skip() + parts.header() + parts.contents() + parts.main()
                        + parts.footnotes() + "</body>\n</html>\n",
                SampleReport.document());
        assertThat(page).isEqualTo(rendered(SampleReport.document(), Wording.LITHUANIAN));
    }

    @Test
    void a_part_that_is_lacking_is_an_empty_one() throws IOException {
        Document empty = Document.of(DocumentMeta.of(Literal.of("T"), LocalDate.of(2019, 12, 10)));
        assertThat(framed(
                        parts -> parts.head() + parts.skip() + parts.header() + parts.main() + "|" + parts.contents()
                                + parts.footnotes() + "|",
                        empty))
                .endsWith("||");
    }

    @Test
    void a_template_that_leaves_a_part_out_or_writes_it_twice_is_refused_and_nothing_is_written() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RenderOptions usual = RenderOptions.usual();
        assertThatThrownBy(() -> new HtmlRenderer()
                        .render(
                                SampleReport.document(),
                                Wording.LITHUANIAN,
                                out,
                                usual.withTemplate(
                                        parts -> OwnTemplate.page(parts).replace(parts.footnotes(), ""))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("\"footnotes\" not at all");
        assertThatThrownBy(() -> new HtmlRenderer()
                        .render(
                                SampleReport.document(),
                                Wording.LITHUANIAN,
                                out,
                                usual.withTemplate(parts -> OwnTemplate.page(parts) + parts.main())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("\"main\" more than once");
        assertThat(out.size()).isZero();
    }

    @Test
    void
            the_number_of_an_act_a_range_of_years_and_a_negative_number_stay_on_one_line_with_the_mark_after_it_and_can_be_copied() {
        org.jsoup.nodes.Document page = Jsoup.parse(rendered(
                Document.of(
                        DocumentMeta.of(Literal.of("T"), LocalDate.of(2019, 12, 10)),
                        Paragraph.of(
                                Literal.of(
                                        "Nr. V17-253, (19.6-33)SD-3679, KOPŽ-1; paskaita-diskusija 2019–2020, Vilnius–Kaunas −2441,58 −12,441.58 x"))),
                Wording.LITHUANIAN));
        assertThat(page.select("main .nb").eachText())
                .containsExactly("V17-253,", "(19.6-33)SD-3679,", "KOPŽ-1;", "2019–2020,", "−2441,58", "−12,441.58");
        assertThat(page.select("main p").text())
                .isEqualTo(
                        "Nr. V17-253, (19.6-33)SD-3679, KOPŽ-1; paskaita-diskusija 2019–2020, Vilnius–Kaunas −2441,58 −12,441.58 x");
    }
}
