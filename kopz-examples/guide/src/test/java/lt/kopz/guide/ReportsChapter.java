package lt.kopz.guide;

import static lt.kopz.core.wording.LocalizedText.english;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.catalogue.Report;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.render.HtmlTemplate;
import lt.kopz.reporting.render.Letterhead;
import lt.kopz.reporting.render.RenderOptions;
import lt.kopz.reporting.render.Renderers;

final class ReportsChapter {
    private ReportsChapter() {}

    static void formats() {
        // tag::formats
        System.out.println(
                Renderers.formats().contains("html") && Renderers.formats().contains("markdown"));
        System.out.println(YearlyReport.standard().parts());
        // end::formats
    }

    static void ownReport() throws IOException {
        // tag::ownReport
        Report leaflet = Report.titled(context -> english("Harrowmere in a nutshell"))
                .with(
                        "lectures",
                        context -> List.of(Section.of(
                                "lectures",
                                english("Lectures"),
                                Facts.of(
                                        english("Attended"),
                                        Cell.count(Attendance.of(context.dossier())
                                                .ofSeries(Harrowmere.LECTURES)
                                                .held()
                                                .value()
                                                .count())))))
                .with("indicators", YearlyReport.standard().part(YearlyReport.INDICATORS));
        Document document = leaflet.of(Harrowmere.dossier());
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Renderers.forFormat("markdown").render(document, Wording.ENGLISH, written);
        written.toString(StandardCharsets.UTF_8).lines().limit(10).forEach(System.out::println);
        // end::ownReport
    }

    static void changed() {
        // tag::changed
        Report shorter = YearlyReport.standard()
                .without(YearlyReport.ACTS)
                .after(
                        YearlyReport.SUMMARY,
                        "word-of-the-chair",
                        context -> List.of(Section.of(
                                "word-of-the-chair",
                                english("A word from the chair"),
                                Paragraph.of(english("We thank all who took part.")))));
        System.out.println(shorter.parts().subList(0, 3));
        // end::changed
    }

    static void letterhead() throws IOException {
        // tag::letterhead
        RenderOptions options = RenderOptions.usual()
                .withLetterhead(Letterhead.of(english("Borough of Harrowmere"), english("The commission")))
                .withStylesheet("body { font-family: Georgia, serif }")
                .withTableOfContents(false);
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        Renderers.forFormat("html").render(YearlyReport.of(Harrowmere.dossier()), Wording.ENGLISH, page, options);
        System.out.println(page.toString(StandardCharsets.UTF_8).contains("Georgia"));
        // end::letterhead
    }

    static void template() throws IOException {
        // tag::template
        HtmlTemplate template = parts -> """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                %s</head>
                <body>
                %s%s%s%s%s<p>Borough of Harrowmere, The Moot Hall</p>
                </body>
                </html>
                """.formatted(
                        parts.language(),
                        parts.head(),
                        parts.skip(),
                        parts.header(),
                        parts.contents(),
                        parts.main(),
                        parts.footnotes());
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        Renderers.forFormat("html")
                .render(
                        YearlyReport.of(Harrowmere.dossier()),
                        Wording.ENGLISH,
                        page,
                        RenderOptions.usual().withTemplate(template));
        System.out.println(page.toString(StandardCharsets.UTF_8).contains("The Moot Hall"));
        // end::template
    }
}
