package lt.kopz.sheets;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.wording.Phrase;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Reads the sheets of a workbook with Apache POI. */
final class WorkbookReader {
    /** How many decimal digits a number in binary keeps for certain. */
    static final int CERTAIN_DIGITS = 15;

    static final MathContext CERTAIN = new MathContext(CERTAIN_DIGITS, RoundingMode.HALF_EVEN);
    /** How many parts a workbook may have: a small file may hold very many. */
    static final int MOST_PARTS = 1000;

    private static final int MOST_CODES = 1000;
    /** Among how many rows the names of the columns are looked for. */
    private static final int SEARCHED = 20;

    /** The last day that a spreadsheet has, the end of 9999. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    private final Problems problems;
    private final List<SheetGrid> grids = new ArrayList<>();
    private final Set<SheetTable> seen = new HashSet<>();
    /** What the workbook calls the codes of each list. */
    private final Map<String, Map<String, String>> codes = new HashMap<>();

    private WorkbookReader(Limits limits) {
        problems = new Problems(limits);
    }

    static SheetReading read(byte[] xlsx, Limits limits) {
        WorkbookReader reader = new WorkbookReader(limits);
        return reader.problems.read(() -> reader.read(xlsx));
    }

    private SheetReading read(byte[] xlsx) {
        long most = problems.limits().maxBytes();
        try (ZipFile zip = Archive.open(xlsx)) {
            Archive.requireDistinct(zip);
            return Archive.unpack(zip, MOST_PARTS, most, (name, bytes) -> {})
                    ? read(zip)
                    : SheetReading.failed(ProblemKind.TOO_LARGE, "parts", MOST_PARTS, "bytes", most);
        } catch (IOException | InvalidFormatException | OpenXML4JRuntimeException | POIXMLException none) {
            return noWorkbook(none);
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException broken) {
            return noWorkbook(broken);
        }
    }

    /** Reads nothing until all that the workbook states to have is there. */
    private SheetReading read(ZipFile zip) throws IOException, InvalidFormatException {
        try (OPCPackage files = OPCPackage.open(new ZipFileZipEntrySource(zip))) {
            WholeWorkbook whole = new WholeWorkbook(problems);
            whole.parts(files, zip);
            if (problems.size() > 0) {
                return problems.failed();
            }
            try (XSSFWorkbook book = new XSSFWorkbook(files)) {
                whole.sheets(book);
                if (problems.size() > 0) {
                    return problems.failed();
                }
                sheets(book);
            }
        }
        return GridReader.read(grids, problems);
    }

    /** Reads a workbook that is open already. */
    static SheetReading read(XSSFWorkbook book, Limits limits) {
        WorkbookReader reader = new WorkbookReader(limits);
        return reader.problems.read(() -> {
            reader.sheets(book);
            return GridReader.read(reader.grids, reader.problems);
        });
    }

    private void sheets(XSSFWorkbook book) {
        book.forEach(this::lists);
        for (Sheet sheet : book) {
            sheet(sheet);
        }
    }

    private static SheetReading noWorkbook(Exception why) {
        return SheetReading.failed(ProblemKind.NOT_A_WORKBOOK, "detail", String.valueOf(why.getMessage()));
    }

    /** Takes what codes are called in the language of the workbook. */
    private void lists(Sheet sheet) {
        Row head = sheet.getRow(0);
        List<String> names = head == null ? List.of() : texts(head);
        int all = (int) names.stream()
                .filter(name -> name.startsWith(WorkbookWriter.CODES))
                .count();
        for (int row = 1; all > 0 && row <= MOST_CODES; row++) {
            List<String> texts = sheet.getRow(row) == null ? List.of() : texts(sheet.getRow(row));
            for (int i = all; i < Math.min(names.size(), texts.size()); i++) {
                if (names.get(i).startsWith(WorkbookWriter.CODES)
                        && !texts.get(i).isEmpty()) {
                    codes.computeIfAbsent(names.get(i).substring(WorkbookWriter.CODES.length()), any -> new HashMap<>())
                            .putIfAbsent(texts.get(i - all), texts.get(i));
                }
            }
        }
    }

    /** The codes of a cell, whose names are those of the workbook's language. */
    private String coded(String text, SheetColumn column) {
        Map<String, String> list =
                column.codes().map(CodeList::name).map(codes::get).orElse(null);
        if (list == null) {
            return text;
        }
        return column.isList()
                ? Listing.join(Listing.split(text).stream()
                        .map(each -> list.getOrDefault(each.strip(), each))
                        .toList())
                : list.getOrDefault(text.strip(), text);
    }

    private void sheet(Sheet sheet) {
        String name = sheet.getSheetName();
        if (name.startsWith("_")) {
            return;
        }
        for (int i = 0; i < SEARCHED; i++) {
            Row row = sheet.getRow(i);
            for (String cell : row == null ? List.<String>of() : texts(row)) {
                if (cell.equals(WorkbookWriter.NO_TABLE)) {
                    return;
                }
                int dot = cell.indexOf('.');
                Optional<SheetTable> table = dot < 0 ? Optional.empty() : Tables.named(cell.substring(0, dot));
                if (table.isPresent() && table.get().indexOf(cell.substring(dot + 1)) >= 0) {
                    table(sheet, table.get(), i);
                    return;
                }
            }
        }
        if (!isEmpty(sheet)) {
            problems.add(ProblemKind.UNKNOWN_SHEET, CellPlace.ofSheet(name));
        }
    }

    private void table(Sheet sheet, SheetTable table, int head) {
        if (!seen.add(table)) {
            problems.add(
                    ProblemKind.DUPLICATE_SHEET,
                    new CellPlace(sheet.getSheetName(), "", "", table.name(), ""),
                    "owner",
                    Phrase.of(SheetText.sheet(table)));
            return;
        }
        String prefix = table.name() + ".";
        List<String> names = texts(sheet.getRow(head)).stream()
                .map(each -> each.startsWith(prefix) ? each.substring(prefix.length()) : each)
                .toList();
        Headed headed = new Headed(table, sheet.getSheetName(), head + 1, names, problems);
        for (int above = 0; above < head; above++) {
            List<String> headings = sheet.getRow(above) == null ? List.of() : texts(sheet.getRow(above));
            for (int place = 0; place < headings.size(); place++) {
                int at = place;
                HeadUnit.of(headings.get(place)).ifPresent(unit -> headed.unit(at, unit));
            }
        }
        for (Row row : sheet) { // those that are there, whatever their numbers
            if (row.getRowNum() > head) {
                headed.row(row.getRowNum() + 1, cells(row, headed));
            }
        }
        grids.add(headed.grid());
    }

    private List<String> cells(Row row, Headed headed) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row) {
            int place = cell.getColumnIndex();
            int column = headed.columnAt(place);
            SheetColumn known = column < 0 ? null : headed.table().columns().get(column);
            String text = text(cell, known, headed);
            if (place >= problems.limits().maxColumns()) {
                if (!text.isBlank()) {
                    headed.problem(ProblemKind.UNKNOWN_COLUMN, row.getRowNum() + 1, place, text);
                }
                continue;
            }
            while (texts.size() < place) {
                texts.add("");
            }
            texts.add(known == null ? text : coded(text, known));
        }
        return texts;
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int place = 0; place < row.getLastCellNum(); place++) {
            Cell cell = row.getCell(place);
            texts.add(
                    cell != null && cell.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING
                            ? cell.getStringCellValue().strip()
                            : "");
        }
        return texts;
    }

    private static boolean isEmpty(Sheet sheet) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() != org.apache.poi.ss.usermodel.CellType.BLANK) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The text that a cell stands for; of a cell that is refused, an empty one. */
    private String text(@Nullable Cell cell, @Nullable SheetColumn column, Headed headed) {
        if (cell == null) {
            return "";
        }
        String raw = String.valueOf(((XSSFCell) cell).getRawValue());
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue();
            case BOOLEAN ->
                column == null || column.type() == CellType.YES_NO
                        ? Boolean.toString(cell.getBooleanCellValue())
                        : refuse(cell, headed, raw, "truth");
            case NUMERIC -> number(cell, column, headed);
            case FORMULA -> {
                headed.problem(
                        ProblemKind.FORMULA,
                        cell.getRowIndex() + 1,
                        cell.getColumnIndex(),
                        "=" + cell.getCellFormula());
                yield "";
            }
            case ERROR -> refuse(cell, headed, raw, "error");
            default -> "";
        };
    }

    private String number(Cell cell, @Nullable SheetColumn column, Headed headed) {
        String raw = String.valueOf(((XSSFCell) cell).getRawValue());
        int most = problems.limits().maxDigits();
        if (!raw.matches("-?[0-9]*[.]?[0-9]*([eE][+-]?[0-9]+)?") || !raw.matches(".*[0-9].*")) {
            return refuse(cell, headed, raw, "error");
        }
        if (raw.length() > most || raw.matches(".*[eE][+-]?0*[1-9][0-9]{3,}")) {
            return tooLong(cell, headed, raw);
        }
        BigDecimal exact;
        try {
            exact = new BigDecimal(raw);
        } catch (NumberFormatException none) {
            return refuse(cell, headed, raw, "error");
        }
        if (Math.max(exact.precision(), exact.precision() - exact.scale()) > most || exact.scale() > most) {
            return tooLong(cell, headed, raw);
        }
        BigDecimal certain = exact.round(CERTAIN).stripTrailingZeros();
        String plain = certain.signum() == 0 ? "0" : certain.toPlainString();
        if (column == null) {
            return plain;
        }
        boolean whole = certain.scale() <= 0;
        CellType type = column.type();
        if (DateUtil.isCellDateFormatted(cell)) {
            if (certain.signum() < 0 || certain.compareTo(LAST_DAY) > 0) {
                return refuse(cell, headed, plain, "date");
            }
            LocalDateTime day = cell.getLocalDateTimeCellValue();
            return (type.isDay() || type == CellType.DATE)
                            && day != null
                            && day.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? day.toLocalDate().toString()
                    : refuse(cell, headed, plain, "date");
        }
        if ((type.isNumber() && !column.isList()) || (whole && type == CellType.COUNT)) {
            return plain;
        }
        boolean year = whole && type == CellType.DATE && plain.matches("[1-9][0-9]{3}");
        return year ? plain : refuse(cell, headed, plain, "number");
    }

    private String tooLong(Cell cell, Headed headed, String raw) {
        headed.problem(ProblemKind.TOO_MANY_DIGITS, cell.getRowIndex() + 1, cell.getColumnIndex(), raw, "most", (long)
                problems.limits().maxDigits());
        return "";
    }

    private static String refuse(Cell cell, Headed headed, String value, String found) {
        headed.problem(
                ProblemKind.WRONG_CELL_TYPE,
                cell.getRowIndex() + 1,
                cell.getColumnIndex(),
                value,
                found.equals("number") ? found : "found",
                found.equals("number") ? value : new SheetText("found." + found).text());
        return "";
    }
}
