package lt.kopz.sheets;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import lt.kopz.core.codec.Limits;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that was saved as an OpenDocument spreadsheet (ODS), as LibreOffice does, made one that {@link Workbook} reads and
 * {@link MarkedWorkbook} marks: the same cells on the same sheets.
 *
 * <pre>{@code
 * byte[] xlsx = OpenDocument.toXlsx(ods, Limits.standard());
 * SheetReading reading = Workbook.read(xlsx);
 * }</pre>
 *
 * <p>What cells look like is left behind, and so are comments. A file of a few bytes may repeat a row a million times, so that it is read here
 * cell by cell, and no further than to a limit.
 */
public final class OpenDocument {
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    /** More cells than any dossier fills, and few enough to be held. */
    private static final int MOST_CELLS = 200_000;

    private static final int MOST_SPACES = 1000;

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final XMLStreamReader xml;
    private final Limits limits;
    private long cells;

    private OpenDocument(XMLStreamReader xml, Limits limits) {
        this.xml = xml;
        this.limits = limits;
    }

    /**
     * Whether bytes are such a spreadsheet, by what they begin with.
     *
     * @param file the bytes
     * @return true if they state to be one
     */
    public static boolean isOne(byte[] file) {
        String begins = new String(file, 0, Math.min(file.length, 200), ISO_8859_1);
        return begins.startsWith("PK") && begins.contains("application/vnd.oasis.opendocument.spreadsheet");
    }

    /**
     * Makes a workbook of an OpenDocument spreadsheet.
     *
     * @param ods the bytes
     * @param limits how much is read
     * @return the bytes of an XLSX workbook with the same cells
     * @throws IOException if the bytes are no such spreadsheet, a damaged one, one behind a password, or one that is too large
     */
    public static byte[] toXlsx(byte[] ods, Limits limits) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipFile zip = Archive.open(ods)) {
            Archive.requireDistinct(zip);
            if (!Archive.unpack(zip, WorkbookReader.MOST_PARTS, limits.maxBytes(), files::put)) {
                throw new IOException("the spreadsheet has more than " + limits.maxBytes() + " bytes");
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException none) {
            throw new IOException("the bytes are no archive", none);
        }
        byte[] content = files.get("content.xml");
        if (content == null) {
            throw new IOException("the archive has no content.xml");
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return new OpenDocument(factory.createXMLStreamReader(new ByteArrayInputStream(content)), limits).read();
        } catch (XMLStreamException | IllegalArgumentException broken) {
            throw new IOException("content.xml cannot be read", broken);
        }
    }

    private byte[] read() throws IOException, XMLStreamException {
        try (book) {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT && isTable("table")) {
                    sheet(book.createSheet(Objects.requireNonNullElse(xml.getAttributeValue(TABLE, "name"), "")));
                }
            }
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            book.write(written);
            return written.toByteArray();
        }
    }

    private boolean isTable(String name) {
        return TABLE.equals(xml.getNamespaceURI()) && name.equals(xml.getLocalName());
    }

    /** What stands in a cell: words or a value, or else a formula. */
    private record Filled(String text, boolean isFormula) {}

    /** Groups of rows, and heads that are printed on each page, are rows as others are. */
    private void sheet(XSSFSheet sheet) throws IOException, XMLStreamException {
        int next = 0;
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT && isTable("table"))) {
            if (xml.isStartElement() && isTable("table-row")) {
                int times = times("number-rows-repeated", limits.maxRows());
                Map<Integer, Filled> row = row();
                count((long) times * row.size());
                for (int i = 0; i < times && !row.isEmpty(); i++) {
                    XSSFRow written = sheet.createRow(next + i);
                    row.forEach((place, filled) -> write(written.createCell(place), filled));
                }
                next += times;
            }
        }
    }

    private static void write(XSSFCell cell, Filled filled) {
        if (filled.isFormula()) {
            cell.getCTCell().addNewF().setStringValue(filled.text());
        } else {
            cell.setCellValue(filled.text());
        }
    }

    /** How often something stands there; beyond the last row or column nothing is looked for. */
    private int times(String attribute, int most) {
        String stated = xml.getAttributeValue(TABLE, attribute);
        return stated == null
                ? 1
                : stated.matches("[1-9][0-9]{0,8}") ? Math.min(Integer.parseInt(stated), most + 1) : 1;
    }

    /** The cells of a row that are filled in, by their places. */
    private Map<Integer, Filled> row() throws IOException, XMLStreamException {
        Map<Integer, Filled> row = new TreeMap<>();
        int next = 0;
        while (!(xml.next() == XMLStreamConstants.END_ELEMENT && isTable("table-row"))) {
            if (xml.isStartElement() && (isTable("table-cell") || isTable("covered-table-cell"))) {
                int times = times("number-columns-repeated", limits.maxColumns());
                String formula = xml.getAttributeValue(TABLE, "formula");
                String value = value();
                String text = text(xml.getLocalName());
                Filled filled = formula == null
                        ? new Filled(value == null ? text : value, false)
                        : new Filled(formula.replaceFirst("^[a-z]+:=|^=", ""), true);
                for (int i = 0; i < times && !filled.text().isEmpty(); i++) {
                    row.put(next + i, filled);
                }
                next += times;
            }
        }
        return row;
    }

    private void count(long more) throws IOException {
        cells += more;
        if (cells > MOST_CELLS) {
            throw new IOException("the spreadsheet has more than " + MOST_CELLS + " cells that are filled in");
        }
    }

    /** What a cell holds that shows it in another way; null where it holds what it shows. */
    private @Nullable String value() {
        String type = Objects.requireNonNullElse(xml.getAttributeValue(OFFICE, "value-type"), "string");
        return switch (type) {
            case "float", "currency", "percentage" -> number(xml.getAttributeValue(OFFICE, "value"));
            case "date" -> {
                String date = xml.getAttributeValue(OFFICE, "date-value");
                yield date == null ? null : date.replaceFirst("T00:00:00(\\.0+)?$", "");
            }
            case "boolean" -> xml.getAttributeValue(OFFICE, "boolean-value");
            default -> null;
        };
    }

    /** To as many digits as a number in binary keeps for certain. */
    private static @Nullable String number(@Nullable String stated) {
        return stated == null || !stated.matches("-?[0-9]{1,20}([.][0-9]{1,30})?([eE][+-]?[0-9]{1,2})?")
                ? stated
                : new BigDecimal(stated)
                        .round(WorkbookReader.CERTAIN)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    /** The paragraphs of a cell, a line each; without those of its comments. */
    private String text(String cell) throws XMLStreamException, IOException {
        StringBuilder text = new StringBuilder();
        int paragraphs = 0;
        for (int event = xml.next(); !(event == XMLStreamConstants.END_ELEMENT && isTable(cell)); event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "annotation" -> skip();
                    case "p" -> text.append(paragraphs++ == 0 ? "" : "\n");
                    case "s" -> text.append(" ".repeat(spaces()));
                    case "tab" -> text.append('\t');
                    case "line-break" -> text.append('\n');
                    default -> {}
                }
            } else if (event == XMLStreamConstants.CHARACTERS && paragraphs > 0) {
                text.append(xml.getText());
            }
        }
        return text.toString();
    }

    private int spaces() throws IOException {
        String stated = xml.getAttributeValue("urn:oasis:names:tc:opendocument:xmlns:text:1.0", "c");
        if (stated != null && !(stated.matches("[0-9]{1,6}") && Integer.parseInt(stated) <= MOST_SPACES)) {
            throw new IOException("the spreadsheet has a text of more than " + MOST_SPACES + " spaces in a row");
        }
        return stated == null ? 1 : Integer.parseInt(stated);
    }

    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
