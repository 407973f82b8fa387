package lt.kopz.sheets;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.wording.Wording;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Somebody's own workbook with what is wrong in it: each cell that a problem is about is shaded, and has what is wrong and what to do as a comment.
 * Everything else in it stays. It is read as it was before: shades and comments say nothing to {@link Workbook}.
 *
 * <pre>{@code
 * SheetReading reading = Workbook.read(xlsx);
 * MarkedWorkbook.write(xlsx, reading.problems(), Wording.LITHUANIAN, out);
 * }</pre>
 */
public final class MarkedWorkbook {
    /** How many columns and rows a comment takes up when it is shown. */
    private static final int WIDE = 5;

    private static final int HIGH = 8;

    private MarkedWorkbook() {}

    /**
     * Marks a workbook.
     *
     * @param xlsx the bytes, of which it was found that they are a workbook
     * @param problems what is wrong; those about no cell are left to be shown beside it
     * @param wording the language of the comments
     * @param out where to; stays open
     * @throws IOException if the bytes are no workbook, or cannot be written
     */
    public static void write(byte[] xlsx, Collection<Problem> problems, Wording wording, OutputStream out)
            throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            ListMultimap<CellPlace, Problem> cells = ArrayListMultimap.create();
            problems.forEach(problem -> {
                if (problem.place() instanceof CellPlace place && !place.cell().isEmpty()) {
                    cells.put(new CellPlace(place.sheet(), place.cell(), "", "", ""), problem);
                }
            });
            for (CellPlace place : cells.keySet()) {
                XSSFSheet sheet = book.getSheet(place.sheet());
                if (sheet != null) {
                    mark(sheet, new CellReference(place.cell()), words(cells.get(place), wording));
                }
            }
            book.write(out);
        }
    }

    private static String words(List<Problem> problems, Wording wording) {
        return problems.stream()
                .map(problem -> problem.message(wording) + "\n" + problem.fix(wording))
                .distinct()
                .collect(Collectors.joining("\n\n"));
    }

    private static void mark(XSSFSheet sheet, CellReference at, String words) {
        XSSFRow row = sheet.getRow(at.getRow()) == null ? sheet.createRow(at.getRow()) : sheet.getRow(at.getRow());
        XSSFCell cell = row.getCell(at.getCol()) == null ? row.createCell(at.getCol()) : row.getCell(at.getCol());
        CellStyle marked = sheet.getWorkbook().createCellStyle();
        marked.cloneStyleFrom(cell.getCellStyle());
        marked.setFillForegroundColor(IndexedColors.ROSE.getIndex());
        marked.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        cell.setCellStyle(marked);
        cell.removeCellComment();
        XSSFComment comment = sheet.createDrawingPatriarch()
                .createCellComment(new XSSFClientAnchor(
                        0, 0, 0, 0, at.getCol(), at.getRow(), at.getCol() + WIDE, at.getRow() + HIGH));
        comment.setString(new XSSFRichTextString(words));
        comment.setAuthor("kopz");
        cell.setCellComment(comment);
    }
}
