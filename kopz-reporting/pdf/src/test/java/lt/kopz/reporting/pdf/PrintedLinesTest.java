package lt.kopz.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.EveryReport;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.render.Renderers;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where the lines of a printed report end, and the pages, as a typesetter would look at them. */
class PrintedLinesTest {

    /** Between the running title and the number of the page, in points from the top. */
    private static final float TOP = 55;

    private static final float BOTTOM = 790;

    /** Less than half of a page is left empty before a further page begins. */
    private static final float LEAST = (TOP + BOTTOM) / 2;

    /** A line by its height on the page. */
    private static final class Lines extends PDFTextStripper {
        private final TreeMap<Float, String> lines = new TreeMap<>();

        Lines(int page) {
            setSortByPosition(true);
            setStartPage(page);
            setEndPage(page);
        }

        @Override
        protected void writeString(String text, List<TextPosition> positions) {
            lines.merge((float) Math.round(positions.get(0).getYDirAdj()), text, (one, other) -> one + " " + other);
        }
    }

    @Test
    @Tag("thorough")
    void no_line_begins_with_a_dash_or_holds_a_mark_alone_and_no_page_is_left_half_empty() throws IOException {
        areWellBroken(Wording.LITHUANIAN);
    }

    @Test
    @Tag("thorough")
    void nor_is_one_in_english() throws IOException {
        areWellBroken(Wording.ENGLISH);
    }

    private static void areWellBroken(Wording wording) throws IOException {
        for (Map.Entry<String, Document> report : EveryReport.of(
                        Kaisiadorys.dossier(),
                        Kaisiadorys.dossier().knownUntil().value())
                .entrySet()) {
            List<TreeMap<Float, String>> pages = pages(report.getValue(), wording);
            assertThat(pages.stream().flatMap(page -> page.values().stream()))
                    .as(report.getKey())
                    .filteredOn(
                            line -> line.matches("\\s*[“”’)]+[.,]?\\s*|\\s*–\\s+\\p{L}+ .*|.*\\b(Nr\\.|No\\.|nr)\\s*"))
                    .filteredOn(line -> !line.matches("\\s*–\\s+(Iš viso|Total)\\b.*"))
                    .isEmpty();
            assertThat(pages.subList(0, pages.size() - 1))
                    .as(report.getKey())
                    .allSatisfy(page -> assertThat(page.lastKey()).isGreaterThan(LEAST));
            assertThat(pages.get(pages.size() - 1)).as(report.getKey()).isNotEmpty();
        }
    }

    @Test
    void a_number_with_a_stroke_stays_with_the_word_before_it() throws IOException {
        Literal sentence = Literal.of("Posiedzenia odbyły się, o czym mówi protokół nr 2/2024. ".repeat(40));
        Document minutes = Document.of(
                DocumentMeta.of(Literal.of("Protokoły"), LocalDate.of(2024, 12, 31)), Paragraph.of(sentence));

        assertThat(pages(minutes, Wording.ENGLISH).get(0).values())
                .hasSizeGreaterThan(10)
                .noneMatch(line -> line.strip().endsWith(" nr"));
    }

    private static List<TreeMap<Float, String>> pages(Document report, Wording wording) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Renderers.forFormat("pdf").render(report, wording, out);
        List<TreeMap<Float, String>> pages = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                Lines lines = new Lines(page);
                lines.getText(pdf);
                pages.add(new TreeMap<>(lines.lines.subMap(TOP, BOTTOM)));
            }
        }
        return pages;
    }
}
