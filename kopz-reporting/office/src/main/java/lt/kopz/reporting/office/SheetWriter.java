package lt.kopz.reporting.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lt.kopz.poi.CellText;
import lt.kopz.reporting.office.Sheet.Field;
import lt.kopz.reporting.office.Sheet.Line;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Writes one sheet, row by row. What stands around the rows is known from reading them a first time. */
final class SheetWriter {

    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();
    private static final int UNITS_OF_A_CHARACTER = 256;

    /** With so many rows a table is still read on one page with its chart, which would else break over two. */
    private static final int ROWS_BESIDE_A_CHART = 24;

    /** So many characters of the usual letters beside each other, and rows of the usual height below the headings, are a landscape page. */
    private static final int PAGE_CHARACTERS = 110;

    private static final int PAGE_ROWS = 27;

    /** No spreadsheet prints smaller, in per cent. */
    private static final int SMALLEST_SCALE = 10;

    /** A cell, and the sheet it leads to. */
    private record Link(int row, int column, String sheet) {}

    private final Sheet sheet;
    private final SheetStyles styles;
    private final int heightAbove;
    private final int[] digits;
    private final int rows;
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    /**
     * Reads the sheet.
     *
     * @param heightAbove how high the row above its lines is, in points; 0 if there is none
     * @throws IllegalArgumentException if a spreadsheet cannot hold it
     */
    SheetWriter(Sheet sheet, int heightAbove, SheetStyles styles) {
        this.sheet = sheet;
        this.heightAbove = heightAbove;
        this.styles = styles;
        SheetWidths widths = new SheetWidths(sheet);
        int row = firstRow();
        for (Line line : sheet.lines()) {
            for (int column = 0; column < line.fields().size(); column++) {
                Field field = line.fields().get(column);
                check(field, row);
                styles.of(field.look());
                if (field.link().isPresent()) {
                    links.add(new Link(row, column, field.link().get()));
                }
            }
            int last = line.fields().size() - 1;
            if (reach(row, line) > last) {
                merged.add(new CellRangeAddress(row, row, last, reach(row, line)));
            } else {
                widths.measure(line);
            }
            row++;
        }
        this.digits = widths.characters();
        this.rows = row;
    }

    String name() {
        return sheet.name();
    }

    /** Counted from 0. */
    private int firstRow() {
        return heightAbove > 0 ? 1 : 0;
    }

    /** The column to which the last cell of a line reaches: words that are in no table have the room of all that follow. */
    private int reach(int row, Line line) {
        int last = line.fields().size() - 1;
        if (sheet.headed()) {
            return row == 0 ? sheet.columns() - 1 : last;
        }
        return last >= 0 && line.fields().get(last).value() instanceof Sheet.Words
                ? SheetWidths.TEXT_COLUMNS - 1
                : last;
    }

    private void check(Field field, int row) {
        if (row >= MOST_ROWS) {
            throw new IllegalArgumentException("The sheet \"" + sheet.name() + "\" has more than the " + MOST_ROWS
                    + " rows that a spreadsheet holds: split the table, or write it as CSV");
        }
        if (field.value() instanceof Sheet.Words words && words.text().length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "A text of " + words.text().length() + " characters in row " + (row + 1) + " of the sheet \""
                            + sheet.name() + "\" is longer than the " + LONGEST_TEXT
                            + " that a cell holds: shorten it, or choose another format");
        }
    }

    /** Sets up all but the rows: widths, what is merged and linked, the page and its picture. */
    void layOut(XSSFSheet around) {
        CellReference last = new CellReference(Math.max(0, rows - 1), sheet.columns() - 1);
        around.getCTWorksheet().getDimension().setRef("A1:" + last.formatAsString());
        for (int i = 0; i < digits.length; i++) {
            around.setColumnWidth(i, digits[i] * UNITS_OF_A_CHARACTER);
        }
        merged.forEach(around::addMergedRegionUnsafe);
        for (Link link : links) {
            XSSFHyperlink hyperlink = around.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            hyperlink.setAddress("'" + link.sheet().replace("'", "''") + "'!A1");
            hyperlink.setCellReference(new CellReference(link.row(), link.column()).formatAsString());
            around.addHyperlink(hyperlink);
        }
        if (sheet.headed()) {
            around.createFreezePane(0, TablePlan.HEADINGS);
            around.setRepeatingRows(new CellRangeAddress(TablePlan.HEADINGS - 1, TablePlan.HEADINGS - 1, -1, -1));
        }
        // A4, as many pages as it takes, but one in width, and one in all for a short table with its chart
        boolean isChartApart = sheet.chart().isPresent() && rows > ROWS_BESIDE_A_CHART;
        PrintSetup page = around.getPrintSetup();
        page.setPaperSize(PrintSetup.A4_PAPERSIZE);
        page.setLandscape(sheet.headed());
        around.getFooter().setLeft("&A");
        around.getFooter().setRight("&P / &N");
        around.setFitToPage(!isChartApart);
        if (isChartApart) { // programs that fit a sheet to pages break it where they like
            int scale = Math.min(
                    100,
                    PAGE_CHARACTERS * 100 / Math.max(1, Arrays.stream(digits).sum()));
            page.setScale((short) Math.max(SMALLEST_SCALE, scale));
            around.setRowBreak(rows);
            sheet.chart().get().drawOn(around, rows + 1, PAGE_ROWS * 100 / page.getScale());
        } else {
            page.setFitWidth((short) 1);
            page.setFitHeight((short) 0); // as many pages as the rows need
            sheet.chart().ifPresent(chart -> {
                page.setFitHeight((short) 1);
                chart.drawOn(around, rows + 1, Integer.MAX_VALUE);
            });
        }
    }

    void writeRows(SXSSFSheet out) {
        if (heightAbove > 0) {
            out.createRow(0).setHeightInPoints(heightAbove);
        }
        int number = firstRow();
        for (Line line : sheet.lines()) {
            SXSSFRow row = out.createRow(number);
            int last = line.fields().size() - 1;
            int reach = reach(number, line);
            if (reach > last || sheet.chart().isPresent()) { // else a row that grows would reach below the chart
                int height = 0;
                for (int i = 0; i <= last; i++) {
                    int room = Arrays.stream(digits, i, i < last ? i + 1 : reach + 1)
                            .sum();
                    height = Math.max(height, RowHeights.of(line.fields().get(i), room));
                }
                row.setHeightInPoints(height);
            }
            for (int i = 0; i < line.fields().size(); i++) {
                write(line.fields().get(i), row.createCell(i), CellReference.convertNumToColString(i));
            }
            number++;
        }
    }

    private void write(Field field, SXSSFCell cell, String column) {
        cell.setCellStyle(styles.of(field.look()));
        Sheet.Value value = field.value();
        if (value instanceof Sheet.Words words) {
            if (!words.text().isEmpty()) {
                cell.setCellValue(CellText.escaped(words.text()));
            }
        } else if (value instanceof Sheet.Sum sum) {
            cell.setCellFormula("SUM(" + column + sum.first() + ":" + column + sum.last() + ")");
            cell.setCellValue(sum.value().doubleValue());
        } else if (value instanceof Sheet.Figure number) {
            cell.setCellValue(number.value().doubleValue());
        } else if (value instanceof Sheet.Day day) {
            cell.setCellValue(DateUtil.getExcelDate(day.value()));
        }
    }
}
