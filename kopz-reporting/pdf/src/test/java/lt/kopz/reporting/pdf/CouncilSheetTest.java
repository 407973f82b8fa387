package lt.kopz.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.catalogue.CouncilSummary;
import lt.kopz.reporting.document.Requisites;
import lt.kopz.reporting.document.Requisites.Signatory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CouncilSheetTest {
    private static final Requisites SOME = Requisites.none()
            .withDate(LocalDate.of(2019, 12, 10))
            .withNumber(Literal.of("K-7"))
            .asDraft()
            .signedBy(Signatory.UNNAMED);

    @Test
    @Tag("thorough")
    void the_page_for_the_council_is_one_sheet_that_breaks_no_rule() throws IOException {
        isOneSheetThatBreaksNoRule("lt");
    }

    @Test
    @Tag("thorough")
    void in_english_it_is_one_too() throws IOException {
        isOneSheetThatBreaksNoRule("en");
    }

    private static void isOneSheetThatBreaksNoRule(String language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfRenderer()
                .render(
                        CouncilSummary.standard().withRequisites(SOME).of(Kaisiadorys.dossier()),
                        Wording.of(language),
                        out);

        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
        assertThat(Vera.failures(out.toByteArray())).isEmpty();
    }
}
