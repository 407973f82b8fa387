package lt.kopz.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.SampleReport;
import lt.kopz.reporting.render.Renderers;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A language that is written from right to left. */
@Tag("thorough")
class RightToLeftTest {
    private static final Wording DHIVEHI = Wording.builder("dv")
            .pattern("wording.direction", "rtl")
            .pattern("wording.locale", "dv-MV")
            .build();

    private static ByteArrayInputStream rendered(String format, Wording wording) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Renderers.forFormat(format).render(SampleReport.document(), wording, out);
        return new ByteArrayInputStream(out.toByteArray());
    }

    @Test
    void paragraphs_tables_and_pages_of_a_text_document_run_from_right_to_left() throws IOException {
        try (XWPFDocument docx = new XWPFDocument(rendered("docx", DHIVEHI))) {
            assertThat(docx.getStyle().getDocDefaults().getPPrDefault().getPPr().isSetBidi())
                    .isTrue();
            assertThat(docx.getDocument().getBody().getSectPr().isSetBidi()).isTrue();
            assertThat(docx.getTables()).isNotEmpty().allMatch(RightToLeftTest::isTurned);
            assertThat(docx.getProperties()
                            .getCoreProperties()
                            .getUnderlyingProperties()
                            .getLanguageProperty())
                    .contains("dv-MV");
        } catch (org.apache.xmlbeans.XmlException broken) {
            throw new IOException(broken);
        }
    }

    private static boolean isTurned(XWPFTable table) {
        return table.getCTTbl().getTblPr().isSetBidiVisual();
    }

    @Test
    void the_first_column_of_a_sheet_stands_at_the_right() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(rendered("xlsx", DHIVEHI))) {
            assertThat(book).isNotEmpty().allMatch(Sheet::isRightToLeft);
        }
        try (XSSFWorkbook book = new XSSFWorkbook(rendered("xlsx", Wording.LITHUANIAN))) {
            assertThat(book).noneMatch(Sheet::isRightToLeft);
        }
    }
}
