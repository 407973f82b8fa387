package lt.kopz.reporting.office;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import lt.kopz.poi.CellText;
import lt.kopz.reporting.office.PackageWriter.Xml;
import lt.kopz.reporting.office.Sheet.Field;
import lt.kopz.reporting.office.Sheet.Line;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;

/** Writes one sheet, row by row. What stands before and behind the rows is known from reading them a first time. */
final class SheetWriter {

    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();

    /** The cell of a link, and where it leads. */
    private record Link(String cell, String sheet) {}

    private final Sheet sheet;
    private final SheetStyles styles;
    private final int heightAbove;
    private final boolean rightToLeft;
    private final int[] digits;
    private final List<String> merged = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();

    /**
     * Reads the sheet.
     *
     * @param heightAbove how high the row above its lines is, in points; 0 if there is none
     * @param rightToLeft whether its first column stands at the right
     * @throws IllegalArgumentException if a spreadsheet cannot hold it
     */
    SheetWriter(Sheet sheet, int heightAbove, SheetStyles styles, boolean rightToLeft) {
        this.sheet = sheet;
        this.rightToLeft = rightToLeft;
        this.heightAbove = heightAbove;
        this.styles = styles;
        SheetWidths widths = new SheetWidths(sheet);
        int row = firstRow();
        for (Line line : sheet.lines()) {
            for (int column = 0; column < line.fields().size(); column++) {
                Field field = line.fields().get(column);
                check(field, row);
                styles.number(field.look());
                if (field.link().isPresent()) {
                    links.add(new Link(
                            letters(column) + row, "'" + quoted(field.link().get()) + "'!A1"));
                }
            }
            int over = over(row, line);
            if (over > 1) {
                merged.add("A" + row + ":" + letters(over - 1) + row);
            } else {
                widths.measure(line);
            }
            row++;
        }
        this.digits = widths.characters();
    }

    String name() {
        return sheet.name();
    }

    /** The rows that stay in sight and stand on each page, as a formula names them; empty if there are none. */
    String repeated() {
        String row = "$" + WorkbookPlan.HEADINGS;
        return sheet.headed() ? "'" + quoted(sheet.name()) + "'!" + row + ":" + row : "";
    }

    private static String quoted(String name) {
        return name.replace("'", "''");
    }

    private static String letters(int column) {
        return CellReference.convertNumToColString(column);
    }

    /** Counted from 1. */
    private int firstRow() {
        return heightAbove > 0 ? 2 : 1;
    }

    /** Over how many columns the first cell of a line reaches. */
    private int over(int row, Line line) {
        if (sheet.headed()) {
            return row == 1 ? sheet.columns() : 1;
        }
        return line.fields().size() == 1 ? SheetWidths.TEXT_COLUMNS : 1;
    }

    private void check(Field field, int row) {
        if (row > MOST_ROWS) {
            throw new IllegalArgumentException("The sheet \"" + sheet.name() + "\" has more than the " + MOST_ROWS
                    + " rows that a spreadsheet holds: split the table, or write it as CSV");
        }
        if (field.value() instanceof Sheet.Words words && words.text().length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("A text of " + words.text().length() + " characters in row " + row
                    + " of the sheet \"" + sheet.name() + "\" is longer than the " + LONGEST_TEXT
                    + " that a cell holds: shorten it, or choose another format");
        }
    }

    void writeTo(Xml xml) throws XMLStreamException {
        xml.start("worksheet", "xmlns", ReportWorkbookWriter.MAIN, "xmlns:r", ReportWorkbookWriter.RELATIONS);
        xml.start("sheetPr").empty("pageSetUpPr", "fitToPage", "1").end();
        xml.start("sheetViews");
        if (rightToLeft) {
            xml.start("sheetView", "rightToLeft", "1", "workbookViewId", "0");
        } else {
            xml.start("sheetView", "workbookViewId", "0");
        }
        if (sheet.headed()) {
            String below = "A" + (WorkbookPlan.HEADINGS + 1);
            String above = String.valueOf(WorkbookPlan.HEADINGS);
            xml.empty("pane", "ySplit", above, "topLeftCell", below, "activePane", "bottomLeft", "state", "frozen")
                    .empty("selection", "pane", "bottomLeft", "activeCell", below, "sqref", below);
        }
        xml.end().end();
        xml.empty("sheetFormatPr", "defaultRowHeight", "15");
        xml.start("cols");
        for (int i = 0; i < digits.length; i++) {
            String column = String.valueOf(i + 1);
            xml.empty("col", "min", column, "max", column, "width", String.valueOf(digits[i]), "customWidth", "1");
        }
        xml.end();
        rows(xml);
        if (!merged.isEmpty()) {
            xml.start("mergeCells", "count", String.valueOf(merged.size()));
            for (String range : merged) {
                xml.empty("mergeCell", "ref", range);
            }
            xml.end();
        }
        if (!links.isEmpty()) {
            xml.start("hyperlinks");
            for (Link link : links) {
                xml.empty("hyperlink", "ref", link.cell(), "location", link.sheet());
            }
            xml.end();
        }
        page(xml);
        if (heightAbove > 0) {
            xml.empty("drawing", "r:id", "rId1");
        }
        xml.end();
    }

    /** A4, as many pages as it takes, but one in width. */
    private void page(Xml xml) throws XMLStreamException {
        xml.empty("pageMargins", "left", "0.7", "right", "0.7", "top", "0.75", "bottom", "0.75");
        xml.with("header", "0.3", "footer", "0.3");
        xml.empty("pageSetup", "paperSize", "9", "fitToHeight", "0");
        xml.with("orientation", sheet.headed() ? "landscape" : "portrait");
        xml.start("headerFooter").text("oddFooter", "&L&A&R&P / &N").end();
    }

    private void rows(Xml xml) throws XMLStreamException {
        xml.start("sheetData");
        if (heightAbove > 0) {
            xml.empty("row", "r", "1", "ht", String.valueOf(heightAbove), "customHeight", "1");
        }
        int row = firstRow();
        for (Line line : sheet.lines()) {
            String number = String.valueOf(row);
            int over = over(row, line);
            if (over > 1) {
                int room = 0;
                for (int i = 0; i < over; i++) {
                    room += digits[i];
                }
                String height = String.valueOf(RowHeights.of(line.fields().get(0), room));
                xml.start("row", "r", number, "ht", height, "customHeight", "1");
            } else {
                xml.start("row", "r", number);
            }
            for (int i = 0; i < line.fields().size(); i++) {
                cell(xml, line.fields().get(i), letters(i), number);
            }
            xml.end();
            row++;
        }
        xml.end();
    }

    private void cell(Xml xml, Field field, String column, String row) throws XMLStreamException {
        String style = styles.numberOf(field.look());
        Sheet.Value value = field.value();
        if (value instanceof Sheet.Words words) {
            xml.start("c", "r", column + row, "s", style, "t", "inlineStr").start("is");
            xml.text("t", CellText.escaped(words.text()), "xml:space", "preserve")
                    .end();
        } else {
            xml.start("c", "r", column + row, "s", style);
            if (value instanceof Sheet.Sum sum) {
                xml.text("f", "SUM(" + column + sum.first() + ":" + column + sum.last() + ")");
                xml.text("v", sum.value().toPlainString());
            } else if (value instanceof Sheet.Figure number) {
                xml.text("v", number.value().toPlainString());
            } else if (value instanceof Sheet.Day day) {
                xml.text("v", String.valueOf((long) DateUtil.getExcelDate(day.value())));
            }
        }
        xml.end();
    }
}
