package lt.kopz.sheets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lt.kopz.core.codec.Limits;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenDocumentTest {
    private static final String BEGIN = """
            <o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
              xmlns:t="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
              xmlns:x="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><o:body><o:spreadsheet><t:table t:name="Needs">""";

    private static final String END = "</t:table></o:spreadsheet></o:body></o:document-content>";

    private static byte[] ods(String rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry kind = new ZipEntry("mimetype");
            byte[] mimetype = "application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8);
            CRC32 sum = new CRC32();
            sum.update(mimetype);
            kind.setMethod(ZipEntry.STORED);
            kind.setSize(mimetype.length);
            kind.setCrc(sum.getValue());
            zip.putNextEntry(kind);
            zip.write(mimetype);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write((BEGIN + rows + END).getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static Map<String, String> cells(String rows) throws IOException {
        Map<String, String> cells = new TreeMap<>();
        byte[] xlsx = OpenDocument.toXlsx(ods(rows), Limits.standard());
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            for (Row row : book.getSheet("Needs")) {
                for (Cell cell : row) {
                    cells.put(
                            cell.getAddress().formatAsString(),
                            cell.getCellType() == CellType.FORMULA
                                    ? "=" + cell.getCellFormula()
                                    : cell.getStringCellValue());
                }
            }
        }
        return cells;
    }

    @Test
    void a_cell_is_the_value_it_holds_and_not_how_it_is_shown() throws IOException {
        assertThat(cells("""
                        <t:table-row>
                        <t:table-cell o:value-type="string"><o:annotation><x:p>a comment</x:p></o:annotation>
                          <x:p>two<x:s x:c="2"/>words</x:p><x:p>below</x:p></t:table-cell>
                        <t:table-cell o:value-type="currency" o:value="3250"><x:p>3.250,00 EUR</x:p></t:table-cell>
                        <t:table-cell o:value-type="float" o:value="1234.5600000000001"><x:p>1234,6</x:p></t:table-cell>
                        <t:table-cell o:value-type="date" o:date-value="2019-02-05T00:00:00"><x:p>05.02.19</x:p></t:table-cell>
                        <t:table-cell o:value-type="boolean" o:boolean-value="true"><x:p>TAIP</x:p></t:table-cell>
                        <t:table-cell t:formula="of:=[.B1]*2" o:value-type="float" o:value="6500"><x:p>6500</x:p></t:table-cell>
                        </t:table-row>"""))
                .containsExactlyEntriesOf(new TreeMap<>(Map.of(
                        "A1", "two  words\nbelow",
                        "B1", "3250",
                        "C1", "1234.56",
                        "D1", "2019-02-05",
                        "E1", "true",
                        "F1", "=[.B1]*2")));
    }

    @Test
    void what_is_repeated_stands_so_often_and_what_is_empty_takes_up_its_place() throws IOException {
        assertThat(cells("""
                        <t:table-header-rows><t:table-row t:number-rows-repeated="2">
                        <t:table-cell/><t:table-cell t:number-columns-repeated="2"><x:p>a</x:p></t:table-cell>
                        <t:table-cell t:number-columns-repeated="16381"/></t:table-row></t:table-header-rows>
                        <t:table-row t:number-rows-repeated="3"><t:table-cell/></t:table-row>
                        <t:table-row><t:covered-table-cell/><t:table-cell><x:p>b</x:p></t:table-cell></t:table-row>
                        <t:table-row t:number-rows-repeated="1048570"><t:table-cell/></t:table-row>""")).hasToString("{B1=a, B2=a, B6=b, C1=a, C2=a}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<t:table-row t:number-rows-repeated='1000000'><t:table-cell><x:p>a</x:p></t:table-cell></t:table-row>",
                "<t:table-row t:number-rows-repeated='9999'><t:table-cell t:number-columns-repeated='99'><x:p>a</x:p>"
                        + "</t:table-cell></t:table-row>",
                "<t:table-row><t:table-cell><x:p>a<x:s x:c='1001'/>b</x:p></t:table-cell></t:table-row>",
                "<t:table-row><t:table-cell>",
                "&entity;"
            })
    void what_is_too_large_or_damaged_is_refused(String rows) throws IOException {
        byte[] ods = ods(rows);
        assertThat(OpenDocument.isOne(ods)).isTrue();
        assertThatThrownBy(() -> OpenDocument.toXlsx(ods, Limits.standard())).isInstanceOf(IOException.class);
    }

    @Test
    void other_bytes_are_refused() {
        for (String other : List.of("", "PK", "PK....mimetypeapplication/vnd.oasis.opendocument.spreadsheet")) {
            assertThatThrownBy(() -> OpenDocument.toXlsx(other.getBytes(UTF_8), Limits.standard()))
                    .isInstanceOf(IOException.class);
        }
    }
}
