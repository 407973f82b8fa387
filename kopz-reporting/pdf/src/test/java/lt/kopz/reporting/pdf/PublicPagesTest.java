package lt.kopz.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lt.kopz.core.dossier.BusyGroup;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.catalogue.YearlyReport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public report is printed on a few sheets, pictures included. */
class PublicPagesTest {
    private static final Map<String, byte[]> REPORTS =
            Map.of("lt", print(Kaisiadorys.dossier(), "lt"), "en", print(Kaisiadorys.dossier(), "en"));

    @ParameterizedTest
    @ValueSource(strings = {"lt", "en"})
    void the_public_report_of_2019_is_set_on_at_most_four_pages(String language) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(REPORTS.get(language))) {
            assertThat(pdf.getNumberOfPages()).isBetween(2, 4);
            assertThat(new PDFTextStripper().getText(pdf)).contains("[1]").doesNotContain("popover");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lt", "en"})
    @Tag("thorough")
    void no_line_begins_with_the_number_of_evidence(String language) throws IOException {
        List<TextPosition> first = new ArrayList<>();
        PDFTextStripper places = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                first.add(positions.get(0));
            }
        };
        try (PDDocument pdf = Loader.loadPDF(REPORTS.get(language))) {
            places.getText(pdf);
        }
        double margin =
                first.stream().mapToDouble(TextPosition::getXDirAdj).min().orElseThrow();

        assertThat(first).noneMatch(each -> each.getUnicode().equals("[") && each.getXDirAdj() <= margin + 1);
    }

    @Test
    @Tag("thorough")
    void its_pages_break_no_rule() {
        assertThat(Vera.failures(REPORTS.get("lt"))).isEmpty();
    }

    @Test
    @Tag("thorough")
    void nor_do_they_in_english() {
        assertThat(Vera.failures(REPORTS.get("en"))).isEmpty();
    }

    @Test
    @Tag("thorough")
    void a_busy_year_takes_hardly_more() throws IOException {
        assertThat(pages(print(BusyGroup.dossier(), "lt"))).isLessThanOrEqualTo(6);
    }

    private static byte[] print(Dossier dossier, String language) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfRenderer().render(YearlyReport.publicReport().of(dossier), Wording.of(language), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static int pages(byte[] printed) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(printed)) {
            return pdf.getNumberOfPages();
        }
    }
}
