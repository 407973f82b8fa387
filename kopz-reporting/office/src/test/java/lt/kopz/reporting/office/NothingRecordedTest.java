package lt.kopz.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.SparseDossiers;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.render.Renderers;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NothingRecordedTest {
    static Stream<String> sparse() {
        return SparseDossiers.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("sparse")
    void no_cell_of_a_workbook_is_a_zero(String holding) throws IOException {
        for (Wording wording : List.of(Wording.LITHUANIAN, Wording.ENGLISH)) {
            List<String> zeros = new ArrayList<>();
            try (XSSFWorkbook book = new XSSFWorkbook(rendered("xlsx", holding, wording))) {
                for (Sheet sheet : book) {
                    for (Row row : sheet) {
                        for (Cell cell : row) {
                            if (cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() == 0) {
                                zeros.add(sheet.getSheetName() + "!" + cell.getAddress());
                            }
                        }
                    }
                }
            }
            assertThat(zeros).as(holding).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("sparse")
    void no_sentence_of_a_text_document_states_an_amount_of_zero(String holding) throws IOException {
        for (Wording wording : List.of(Wording.LITHUANIAN, Wording.ENGLISH)) {
            try (XWPFDocument document = new XWPFDocument(rendered("docx", holding, wording));
                    XWPFWordExtractor text = new XWPFWordExtractor(document)) {
                assertThat(text.getText().replace('\u00a0', ' '))
                        .as(holding)
                        .doesNotContainPattern("(?<!nuo )\\b0,00 Eur|EUR 0\\.00(?! to)")
                        .containsPattern("nežinoma|unknown");
            }
        }
    }

    private static ByteArrayInputStream rendered(String format, String holding, Wording wording) throws IOException {
        Document report = YearlyReport.of(SparseDossiers.all().get(holding));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Renderers.forFormat(format).render(report, wording, out);
        return new ByteArrayInputStream(out.toByteArray());
    }
}
