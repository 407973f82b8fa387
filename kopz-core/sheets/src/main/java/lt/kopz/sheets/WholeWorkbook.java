package lt.kopz.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageNamespaces;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.opc.internal.ContentTypeManager;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRow;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Whether all of a workbook is there: the parts that it names, its sheets, and the rows, cells and texts that they state. What Apache POI
 * would pass over in silence is a problem.
 */
final class WholeWorkbook {
    private static final Pattern REFERENCE = Pattern.compile("([A-Za-z]{1,3})([0-9]{1,7})");
    private static final SpreadsheetVersion VERSION = SpreadsheetVersion.EXCEL2007;

    private final Problems problems;

    WholeWorkbook(Problems problems) {
        this.problems = problems;
    }

    // ---- parts

    /** Reports the parts that are named and are not there. */
    void parts(OPCPackage files, ZipFile zip) throws IOException, InvalidFormatException {
        Set<String> missing = new LinkedHashSet<>();
        for (String name : typed(zip)) {
            if (!files.containPart(PackagingURIHelper.createPartName(name))) {
                missing.add(name);
            }
        }
        for (PackageRelationship relationship : files.getRelationships()) {
            missing(files, relationship, missing);
        }
        for (PackagePart part : files.getParts()) {
            if (!part.isRelationshipPart()) {
                for (PackageRelationship relationship : part.getRelationships()) {
                    missing(files, relationship, missing);
                }
            }
        }
        missing.forEach(name -> problems.add(ProblemKind.MISSING_PART, CellPlace.whole(), "part", name));
    }

    /** The parts to which the package gives types. */
    private static Set<String> typed(ZipFile zip) throws IOException {
        try (InputStream types = zip.getInputStream(zip.getEntry(ContentTypeManager.CONTENT_TYPES_PART_NAME))) {
            NodeList overrides = DocumentHelper.readDocument(types)
                    .getElementsByTagNameNS(PackageNamespaces.CONTENT_TYPES, "Override");
            Set<String> names = new LinkedHashSet<>();
            for (int i = 0; i < overrides.getLength(); i++) {
                names.add(((Element) overrides.item(i)).getAttribute("PartName"));
            }
            return names;
        } catch (SAXException malformed) {
            throw new IOException(malformed);
        }
    }

    /** What is outside the package, or a place in the part itself, is no part. */
    private static void missing(OPCPackage files, PackageRelationship relationship, Set<String> missing)
            throws InvalidFormatException {
        URI target = relationship.getTargetURI();
        if (relationship.getTargetMode() == TargetMode.INTERNAL
                && !target.getPath().isEmpty()
                && !files.containPart(PackagingURIHelper.createPartName(target.getPath()))) {
            missing.add(target.getPath());
        }
    }

    // ---- sheets

    /** Reports the sheets that are listed without being there, those that are there without being listed, and what is lost in the others. */
    void sheets(XSSFWorkbook book) {
        Set<String> listed = new LinkedHashSet<>();
        for (CTSheet each : book.getCTWorkbook().getSheets().getSheetArray()) {
            if (book.getRelationById(each.getId()) instanceof XSSFSheet sheet) {
                listed.add(sheet.getPackagePart().getPartName().getName());
            } else {
                problems.add(
                        ProblemKind.MISSING_PART,
                        CellPlace.ofSheet(each.getName()),
                        "part",
                        String.valueOf(each.getId()));
            }
        }
        for (PackagePart part : book.getPackage().getPartsByContentType(XSSFRelation.WORKSHEET.getContentType())) {
            String name = part.getPartName().getName();
            if (!listed.contains(name)) {
                problems.add(ProblemKind.UNKNOWN_SHEET, CellPlace.ofSheet(name), "part", name);
            }
        }
        int texts = book.getSharedStringSource().getSharedStringItems().size();
        book.forEach(sheet -> rows((XSSFSheet) sheet, texts));
    }

    private void rows(XSSFSheet sheet, int texts) {
        String name = sheet.getSheetName();
        CTWorksheet worksheet = sheet.getCTWorksheet();
        BitSet rows = new BitSet();
        long last = 0;
        for (CTRow row : worksheet.getSheetData().getRowArray()) {
            long number = row.getR();
            if (number < 1 || number > VERSION.getMaxRows() || rows.get((int) number)) {
                misplaced(CellPlace.ofSheet(name), Long.toString(number));
            } else {
                rows.set((int) number);
                last = Math.max(last, number);
                cells(row, name, texts);
            }
        }
        String stated = worksheet.isSetDimension() ? worksheet.getDimension().getRef() : null;
        long end = stated == null ? 0 : 1L + CellRangeAddress.valueOf(stated).getLastRow();
        // a program that does not count states the first cell
        if (end > Math.max(1, last)) {
            problems.add(ProblemKind.MISSING_ROWS, CellPlace.ofSheet(name), "last", end, "found", last);
        }
    }

    private void cells(CTRow row, String sheet, int texts) {
        BitSet columns = new BitSet();
        int before = -1;
        for (CTCell cell : row.getCArray()) {
            // a cell without a reference follows the one before it
            String reference = cell.isSetR() ? cell.getR() : SheetGrid.letters(before + 1) + row.getR();
            Matcher parts = REFERENCE.matcher(reference);
            boolean isPlace = parts.matches()
                    && Long.parseLong(parts.group(2)) == row.getR()
                    && CellReference.cellReferenceIsWithinRange(parts.group(1), parts.group(2), VERSION);
            CellPlace place = new CellPlace(
                    sheet, isPlace ? reference : row.getR() + ":" + row.getR(), String.valueOf(cell.getV()), "", "");
            if (isPlace) {
                before = CellReference.convertColStringToIndex(parts.group(1));
            }
            if (!isPlace || columns.get(before)) {
                misplaced(place, reference);
                continue;
            }
            columns.set(before);
            if (cell.getT() == STCellType.S && cell.isSetV() && !isBelow(cell.getV(), texts)) {
                add(ProblemKind.MISSING_TEXT, place);
            }
        }
    }

    private static boolean isBelow(String number, int count) {
        return number.strip().matches("[0-9]{1,9}") && Integer.parseInt(number.strip()) < count;
    }

    private void misplaced(CellPlace place, String found) {
        add(ProblemKind.MISPLACED_CELL, place, "found", found);
    }

    private void add(ProblemKind kind, CellPlace place, Object... arguments) {
        problems.add(Problem.of(kind, place, arguments), place, 0, 0);
    }
}
