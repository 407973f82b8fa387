package lt.kopz.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.SparseReports;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.render.RenderOptions;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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
        assertThat(wrong(SparseReports.of(holding).get("yearly"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sparse")
    @Tag("thorough")
    void no_report_states_a_zero_an_absence_or_a_breach(String holding) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Document> report : SparseReports.of(holding).entrySet()) {
            wrong(report.getValue()).forEach(line -> wrong.add(report.getKey() + ": " + line));
        }

        assertThat(wrong).as(holding).isEmpty();
    }

    private static List<String> wrong(Document report) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Wording wording : SparseReports.LANGUAGES) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new PdfRenderer().render(report, wording, out, RenderOptions.usual());
            try (PDDocument pdf = Loader.loadPDF(out.toByteArray())) {
                String text = new PDFTextStripper().getText(pdf);
                assertThat(text).isNotBlank();
                // a line that is full goes on in the next one
                wrong.addAll(SparseReports.wrong(text.replaceAll("(?<![.;:])\\s*\\R", " ")));
            }
        }
        return wrong;
    }
}
