package lt.kopz.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.SparseDossiers;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.render.RenderOptions;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NothingRecordedTest {

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "needs", "events held", "meetings held"})
    void no_page_states_an_amount_of_zero(String holding) throws IOException {
        assertThat(written(holding, Wording.LITHUANIAN)).contains("nežinoma").doesNotContainPattern("\\b0,00 Eur");
        assertThat(written(holding, Wording.ENGLISH)).contains("unknown").doesNotContain("EUR 0.00");
    }

    private static String written(String holding, Wording wording) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfRenderer()
                .render(YearlyReport.of(SparseDossiers.all().get(holding)), wording, out, RenderOptions.usual());
        try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
            return new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
        }
    }
}
