package lt.kopz.reporting.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.HostileText;
import lt.kopz.reporting.document.BulletList;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Findings;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Notice;
import lt.kopz.reporting.document.Outline;
import lt.kopz.reporting.document.Outlines;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.render.Characters;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The oracle is a browser-grade HTML parser: hostile text must change the words of a page, never its elements. */
class HtmlHostileProperties {

    @Provide
    Arbitrary<String> hostile() {
        return HostileText.any();
    }

    @Property
    void text_makes_no_element_and_no_attribute(@ForAll("hostile") String text) throws IOException {
        org.jsoup.nodes.Document page = Jsoup.parse(render(text));
        page.select("bdi, span.nb").forEach(Element::unwrap);
        org.jsoup.nodes.Document usual = Jsoup.parse(render("x"));
        String expected = "a" + Characters.clean(text) + "z";
        assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo(expected);
        List.of(page, usual)
                .forEach(each -> each.select("meta[property], meta[name=description], meta[itemprop=description]")
                        .attr("content", ""));
        // the heading that stands before a value on a narrow screen is text of the document, too
        page.select("[data-label]").forEach(cell -> {
            assertThat(cell.attr("data-label")).isEqualTo(expected);
            cell.attr("data-label", "axz");
        });
        assertThat(shape(page)).isEqualTo(shape(usual));
        assertThat(page.select("h1").get(0).wholeText()).isEqualTo(expected);
        assertThat(page.select("title").get(0).wholeText()).isEqualTo(expected);
        assertThat(page.select("tbody td").get(0).wholeText()).isEqualTo(expected);
    }

    @Property
    void the_page_stays_well_formed(@ForAll("hostile") String text) throws IOException {
        Parser parser = Parser.htmlParser().setTrackErrors(10);
        Jsoup.parse(render(text), "", parser);
        assertThat(parser.getErrors()).isEmpty();
    }

    private static List<String> shape(org.jsoup.nodes.Document page) {
        return page.getAllElements().stream()
                .map(element -> element.tagName()
                        + element.attributes().asList().stream()
                                .map(Attribute::html)
                                .map(HtmlHostileProperties::withoutLength)
                                .toList())
                .toList();
    }

    /** Of a cell's class, the one word that tells how long its text is may differ; nothing else may. */
    private static String withoutLength(String attribute) {
        return attribute.replaceAll("^class=\"(text start) (long|short|number)\"$", "class=\"$1\"");
    }

    @Example
    void a_word_of_length_is_overlooked_in_the_class_of_a_cell_and_nothing_else_is() {
        assertThat(withoutLength("class=\"text start long\"")).isEqualTo("class=\"text start\"");
        for (String other : List.of(
                "class=\"long\"",
                "class=\"text start long number\"",
                "class=\"text start x\"",
                "id=\"text start long\"")) {
            assertThat(withoutLength(other)).isEqualTo(other);
        }
    }

    private static String render(String text) throws IOException {
        Literal words = Literal.of("a" + text + "z");
        Document document = Document.of(
                DocumentMeta.of(words, LocalDate.of(2019, 12, 10))
                        .withSubtitle(words)
                        .withAuthor(words),
                Section.of(
                        "s",
                        words,
                        Paragraph.of(
                                Inline.words(words),
                                Inline.emphasis(words),
                                Inline.quote(LocalizedText.lithuanian("a" + text + "z")),
                                Inline.note(Footnote.of("n", words).plus(Outline.of(words, Outline.of(words))))),
                        BulletList.of(words),
                        Facts.of(words, Cell.text(words)),
                        Table.of(words, Column.text(words))
                                .plus(Cell.text(words))
                                .plus(Cell.nothing(words)),
                        Outlines.of(Outline.of(words)),
                        Findings.of(Notice.of(Notice.Severity.ERROR, "CODE", words, words))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HtmlRenderer().render(document, Wording.ENGLISH, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
