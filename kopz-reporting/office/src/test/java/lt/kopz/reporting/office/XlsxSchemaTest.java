package lt.kopz.reporting.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.EveryReport;
import lt.kopz.reporting.GeneratedDocuments;
import lt.kopz.reporting.SampleReport;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.render.RenderOptions;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/** The parts of a workbook keep the order and the types that the schemas of Office Open XML demand, as some programs refuse others. */
class XlsxSchemaTest {

    static Stream<Document> documents() {
        return Stream.of(
                        Stream.of(SampleReport.document()),
                        EveryReport.of(
                                FullDossier.dossier(),
                                FullDossier.dossier().knownUntil().value())
                                .values()
                                .stream(),
                        EveryReport.of(
                                Kaisiadorys.dossier(),
                                Kaisiadorys.dossier().knownUntil().value())
                                .values()
                                .stream(),
                        GeneratedDocuments.hostile(6).stream())
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("documents")
    @Tag("thorough")
    void every_part_is_valid(Document document) throws Exception {
        Map<String, byte[]> parts = parts(document);
        assertThat(parts.keySet()).anyMatch(name -> name.startsWith("xl/worksheets/"));
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            Optional<XmlObject> read = read(part.getKey(), part.getValue());
            if (read.isPresent()) {
                assertThat(errors(read.get())).as(part.getKey()).isEmpty();
            }
        }
    }

    @Test
    void what_stands_out_of_order_is_an_error() throws Exception {
        String sheet =
                new String(parts(SampleReport.document()).get("xl/worksheets/sheet1.xml"), StandardCharsets.UTF_8);
        int cols = sheet.indexOf("<cols>");
        int end = sheet.indexOf("</cols>") + "</cols>".length();
        String disordered = (sheet.substring(0, cols) + sheet.substring(end))
                .replace("</worksheet>", sheet.substring(cols, end) + "</worksheet>");
        assertThat(errors(read("xl/worksheets/sheet1.xml", disordered.getBytes(StandardCharsets.UTF_8))
                        .orElseThrow()))
                .isNotEmpty();
    }

    /** That blanks are kept, spreadsheets say at texts although the schema forgot it; to report each of them takes long. */
    private static Optional<XmlObject> read(String name, byte[] part) throws XmlException {
        String in = new String(part, StandardCharsets.UTF_8).replace("<t xml:space=\"preserve\">", "<t>");
        if (name.equals("xl/workbook.xml")) {
            return Optional.of(WorkbookDocument.Factory.parse(in));
        } else if (name.equals("xl/styles.xml")) {
            return Optional.of(StyleSheetDocument.Factory.parse(in));
        } else if (name.startsWith("xl/worksheets/") && name.endsWith(".xml")) {
            return Optional.of(WorksheetDocument.Factory.parse(in));
        }
        return Optional.empty();
    }

    private static List<XmlError> errors(XmlObject part) {
        List<XmlError> errors = new ArrayList<>();
        part.validate(new XmlOptions().setErrorListener(errors));
        return errors;
    }

    private static Map<String, byte[]> parts(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XlsxRenderer().render(document, Wording.LITHUANIAN, out, RenderOptions.usual());
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
