package lt.kopz.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import lt.kopz.core.wording.Wording;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

class PagesTest {
    @Test
    void what_decorates_the_pages_is_described_once() throws IOException {
        Set<COSDictionary> descriptions = new HashSet<>();
        try (PDDocument pdf = Loader.loadPDF(PdfRendererTest.printedYearly(Wording.ENGLISH))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            for (PDPage page : pdf.getPages()) {
                descriptions.add(page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES));
            }
        }
        assertThat(descriptions)
                .hasSize(1)
                .allSatisfy(each -> assertThat(each.keySet().stream().map(COSName::getName))
                        .containsExactly("Background", "Pagination"));
    }
}
