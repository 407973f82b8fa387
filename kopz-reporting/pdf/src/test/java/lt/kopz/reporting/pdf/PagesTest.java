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
import org.junit.jupiter.api.Test;

class PagesTest {
    @Test
    void what_decorates_the_pages_before_the_last_is_described_once() throws IOException {
        Set<COSDictionary> descriptions = new HashSet<>();
        try (PDDocument pdf = Loader.loadPDF(PdfRendererTest.printedYearly(Wording.ENGLISH))) {
            int last = pdf.getNumberOfPages() - 1;
            assertThat(last).isPositive();
            for (int i = 0; i < last; i++) {
                COSDictionary properties =
                        pdf.getPage(i).getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
                for (COSName name : properties.keySet()) {
                    COSDictionary each = properties.getCOSDictionary(name);
                    if (!each.containsKey(COSName.MCID) && !"Pagination".equals(each.getNameAsString(COSName.TYPE))) {
                        descriptions.add(each);
                    }
                }
            }
        }
        assertThat(descriptions)
                .hasSize(1)
                .allSatisfy(
                        each -> assertThat(each.getNameAsString(COSName.TYPE)).isEqualTo("Layout"));
    }
}
