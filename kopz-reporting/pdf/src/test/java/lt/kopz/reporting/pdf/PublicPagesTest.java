package lt.kopz.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import lt.kopz.core.dossier.BusyGroup;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.catalogue.YearlyReport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public report is printed on a few sheets, pictures included. */
class PublicPagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"lt", "en"})
    void the_public_report_of_2019_has_four_pages_that_break_no_rule(String language) throws IOException {
        byte[] printed = print(Kaisiadorys.dossier(), language);

        assertThat(pages(printed)).isLessThanOrEqualTo(4);
        assertThat(Vera.failures(printed)).isEmpty();
    }

    @Test
    void a_busy_year_takes_hardly_more() throws IOException {
        assertThat(pages(print(BusyGroup.dossier(), "lt"))).isLessThanOrEqualTo(6);
    }

    private static byte[] print(Dossier dossier, String language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfRenderer().render(YearlyReport.publicReport().of(dossier), Wording.of(language), out);
        return out.toByteArray();
    }

    private static int pages(byte[] printed) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(printed)) {
            return pdf.getNumberOfPages();
        }
    }
}
