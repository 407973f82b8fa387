package lt.kopz.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.SparseReports;
import lt.kopz.reporting.document.Document;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NothingRecordedTest {
    static Stream<String> sparse() {
        return SparseReports.holdings();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing", "needs", "events held", "meetings held"})
    @Tag("thorough")
    void the_yearly_report_states_no_zero_no_absence_and_no_breach(String holding) throws IOException {
        Document yearly = SparseReports.of(holding).get("yearly");
        List<String> wrong = new ArrayList<>(ofWorkbook(yearly));
        wrong.addAll(ofText(yearly));

        assertThat(wrong).as(holding).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sparse")
    @Tag("thorough")
    void no_report_states_a_zero_an_absence_or_a_breach(String holding) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Document> report : SparseReports.of(holding).entrySet()) {
            Stream.concat(ofWorkbook(report.getValue()).stream(), ofText(report.getValue()).stream())
                    .forEach(line -> wrong.add(report.getKey() + ": " + line));
        }

        assertThat(wrong).as(holding).isEmpty();
    }

    /** The cells of a workbook that are a zero or say what no report may. */
    private static List<String> ofWorkbook(Document report) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Wording wording : SparseReports.LANGUAGES) {
            try (XSSFWorkbook book = new XSSFWorkbook(rendered("xlsx", report, wording))) {
                for (Sheet sheet : book) {
                    for (Row row : sheet) {
                        for (Cell cell : row) {
                            String where = sheet.getSheetName() + "!" + cell.getAddress();
                            if (cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() == 0) {
                                wrong.add(where);
                            } else if (cell.getCellType() == CellType.STRING) {
                                SparseReports.wrong(cell.getStringCellValue())
                                        .forEach(line -> wrong.add(where + ": " + line));
                            }
                        }
                    }
                }
            }
        }
        return wrong;
    }

    private static List<String> ofText(Document report) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Wording wording : SparseReports.LANGUAGES) {
            try (XWPFDocument document = new XWPFDocument(rendered("docx", report, wording));
                    XWPFWordExtractor text = new XWPFWordExtractor(document)) {
                assertThat(text.getText()).isNotBlank();
                wrong.addAll(SparseReports.wrong(text.getText()));
            }
        }
        return wrong;
    }

    private static ByteArrayInputStream rendered(String format, Document report, Wording wording) {
        return new ByteArrayInputStream(SparseReports.rendered(report, format, wording));
    }
}
