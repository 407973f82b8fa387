package lt.kopz.reporting.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lt.kopz.poi.CellText;
import lt.kopz.poi.Packages;
import lt.kopz.reporting.office.Sheet.Field;
import lt.kopz.reporting.office.Sheet.Frame;
import lt.kopz.reporting.office.Sheet.Letters;
import lt.kopz.reporting.office.Sheet.Line;
import lt.kopz.reporting.office.Sheet.Look;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.DeferredSXSSFSheet;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes sheets with Apache POI, the rows only when they are due, so that no sheet is held in memory. */
final class WorkbookWriter {

    private static final int ROWS_HELD = 50;
    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows();
    /** Widths are in 256ths of a digit. */
    private static final int CHARACTER = 256;

    private static final int USUAL_SIZE = 10;
    /** What a row can be at most, in points. */
    private static final int HIGHEST = 409;

    private static final String FONT = "Arial";
    private static final byte[] INK = {0x0B, 0x3C, 0x6F};
    private static final byte[] GREY = {0x5A, 0x62, 0x6B};
    private static final byte[] RULE = {(byte) 0xBF, (byte) 0xC6, (byte) 0xCE};
    private static final byte[] HEAD = {(byte) 0xE6, (byte) 0xED, (byte) 0xF5};

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Map<Look, CellStyle> styles = new HashMap<>();
    private final Map<Letters, XSSFFont> fonts = new HashMap<>();

    private final Optional<SheetPicture> logo;

    private WorkbookWriter(Optional<SheetPicture> logo) {
        this.logo = logo;
    }

    /**
     * Writes the workbook, after every line has been asked for once: what cannot be said is found out before a byte is written. A logo
     * stands in a row of its own above the first sheet.
     */
    static void write(List<Sheet> sheets, Optional<SheetPicture> logo, Properties properties, OutputStream out)
            throws IOException {
        new WorkbookWriter(logo).writeAll(sheets, properties, out);
    }

    private void writeAll(List<Sheet> sheets, Properties properties, OutputStream out) throws IOException {
        properties.writeTo(book.getProperties());
        XSSFFont usual = book.getFontAt(0);
        usual.setFontName(FONT);
        usual.setFontHeightInPoints((short) USUAL_SIZE);
        GuardedOutput guarded = new GuardedOutput(out);
        try (DeferredSXSSFWorkbook streaming = new Streaming(book)) {
            for (Sheet sheet : sheets) {
                int first =
                        logo.isPresent() && sheet.name().equals(sheets.get(0).name()) ? 1 : 0;
                add(streaming, sheet, first).setRowGenerator(target -> rows(target, sheet, first));
            }
            streaming.writeAvoidingTempFiles(guarded);
        } catch (IOException | RuntimeException e) {
            guarded.rethrow();
            throw e;
        }
        guarded.flush();
    }

    /** The parts of a sheet that are written before its rows: they need to be known, so the rows are read a first time. */
    private DeferredSXSSFSheet add(DeferredSXSSFWorkbook streaming, Sheet sheet, int first) {
        DeferredSXSSFSheet target = streaming.createSheet(sheet.name());
        SheetWidths widths = new SheetWidths(sheet);
        int row = first;
        for (Line line : sheet.lines()) {
            for (int column = 0; column < line.fields().size(); column++) {
                Field field = line.fields().get(column);
                check(field, sheet, row + 1);
                styles.computeIfAbsent(field.look(), this::style);
                if (field.link().isPresent()) {
                    link(
                            streaming.getXSSFSheet(sheet.name()),
                            row,
                            column,
                            field.link().get());
                }
            }
            if (over(sheet, row, line) > 1) {
                target.addMergedRegionUnsafe(new CellRangeAddress(row, row, 0, over(sheet, row, line) - 1));
            } else {
                widths.measure(line);
            }
            row++;
        }
        int[] characters = widths.characters();
        for (int i = 0; i < characters.length; i++) {
            target.setColumnWidth(i, characters[i] * CHARACTER);
        }
        if (first > 0) {
            logo.get().putInto(streaming.getXSSFSheet(sheet.name()), characters);
        }
        if (sheet.headed()) {
            target.createFreezePane(0, WorkbookPlan.HEADINGS);
            target.setRepeatingRows(new CellRangeAddress(WorkbookPlan.HEADINGS - 1, WorkbookPlan.HEADINGS - 1, -1, -1));
        }
        print(target, sheet.headed());
        return target;
    }

    /** Over how many columns the first cell of a line reaches. */
    private static int over(Sheet sheet, int row, Line line) {
        if (sheet.headed()) {
            return row == 0 ? sheet.columns() : 1;
        }
        return line.fields().size() == 1 ? SheetWidths.TEXT_COLUMNS : 1;
    }

    private static void check(Field field, Sheet sheet, long line) {
        if (line > MOST_ROWS) {
            throw new IllegalArgumentException("The sheet \"" + sheet.name() + "\" has more than the " + MOST_ROWS
                    + " rows that a spreadsheet holds: split the table, or write it as CSV");
        }
        if (field.value() instanceof Sheet.Words words && words.text().length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("A text of " + words.text().length() + " characters in row " + line
                    + " of the sheet \"" + sheet.name() + "\" is longer than the " + LONGEST_TEXT
                    + " that a cell holds: shorten it, or choose another format");
        }
    }

    private void link(XSSFSheet sheet, int row, int column, String name) {
        XSSFHyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + name.replace("'", "''") + "'!A1");
        link.setCellReference(new CellReference(row, column));
        sheet.addHyperlink(link);
    }

    private static void print(SXSSFSheet target, boolean landscape) {
        PrintSetup setup = target.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(landscape);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        target.setFitToPage(true);
        target.getFooter().setRight("&P / &N");
        target.getFooter().setLeft("&A");
    }

    private void rows(SXSSFSheet target, Sheet sheet, int first) {
        if (first > 0) {
            target.createRow(0).setHeightInPoints(logo.get().rowHeight());
        }
        int number = first;
        for (Line line : sheet.lines()) {
            Row row = target.createRow(number);
            int over = over(sheet, number, line);
            if (over > 1) {
                row.setHeightInPoints(height(target, over, line.fields().get(0)));
            }
            for (int i = 0; i < line.fields().size(); i++) {
                Field field = line.fields().get(i);
                Cell cell = row.createCell(i);
                cell.setCellStyle(styles.get(field.look()));
                fill(cell, field.value());
            }
            number++;
        }
    }

    /** A spreadsheet does not find the height of merged cells itself, so it is made high enough for the widest letters. */
    private static int height(SXSSFSheet target, int over, Field field) {
        int width = 0;
        for (int i = 0; i < over; i++) {
            width += target.getColumnWidth(i) / CHARACTER;
        }
        int size = size(field.look().letters());
        int perLine = Math.max(1, (width - 3 * field.look().indent()) * USUAL_SIZE * 11 / (size * 10));
        int lines = 1 + (field.shown().length() - 1) / perLine;
        return Math.min((lines * size * 13 + 40) / 10, HIGHEST);
    }

    private static int size(Letters letters) {
        return switch (letters) {
            case TITLE -> 16;
            case HEADING -> 13;
            default -> USUAL_SIZE;
        };
    }

    private static void fill(Cell cell, Sheet.Value value) {
        if (value instanceof Sheet.Words words) {
            cell.setCellValue(CellText.escaped(words.text()));
        } else if (value instanceof Sheet.Figure number) {
            cell.setCellValue(number.value().doubleValue());
        } else if (value instanceof Sheet.Day day) {
            cell.setCellValue(DateUtil.getExcelDate(day.value()));
        } else if (value instanceof Sheet.Sum sum) {
            String column = CellReference.convertNumToColString(cell.getColumnIndex());
            cell.setCellFormula("SUM(" + column + sum.first() + ":" + column + sum.last() + ")");
            cell.setCellValue(sum.value().doubleValue());
        }
    }

    private CellStyle style(Look look) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(fonts.computeIfAbsent(look.letters(), this::font));
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setAlignment(
                switch (look.alignment()) {
                    case START -> HorizontalAlignment.LEFT;
                    case CENTER -> HorizontalAlignment.CENTER;
                    case END -> HorizontalAlignment.RIGHT;
                });
        style.setIndention((short) Math.min(look.indent(), 15));
        style.setQuotePrefixed(look.quoted());
        if (!look.format().isEmpty()) {
            style.setDataFormat(book.createDataFormat().getFormat(look.format()));
        }
        if (look.frame() != Frame.NONE) {
            style.setBorderBottom(BorderStyle.THIN);
            style.setBottomBorderColor(colour(RULE));
        }
        if (look.frame() == Frame.HEAD) {
            style.setFillForegroundColor(colour(HEAD));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setVerticalAlignment(VerticalAlignment.BOTTOM);
        } else if (look.frame() == Frame.TOTAL) {
            style.setBorderTop(BorderStyle.THIN);
            style.setTopBorderColor(colour(INK));
        }
        return style;
    }

    private XSSFFont font(Letters letters) {
        XSSFFont font = book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) size(letters));
        font.setBold(letters == Letters.TITLE || letters == Letters.HEADING || letters == Letters.STRONG);
        font.setItalic(letters == Letters.MISSING);
        if (letters == Letters.LINK) {
            font.setUnderline(XSSFFont.U_SINGLE);
            font.setColor(colour(INK));
        } else if (letters == Letters.HEADING || letters == Letters.TITLE) {
            font.setColor(colour(INK));
        } else if (letters == Letters.MISSING) {
            font.setColor(colour(GREY));
        }
        return font;
    }

    private static XSSFColor colour(byte[] rgb) {
        return new XSSFColor(rgb);
    }

    /** Writes entries that bear no time of the machine, nor its way to end a line, and asks for none of its fonts. */
    private static final class Streaming extends DeferredSXSSFWorkbook {
        private boolean making;

        Streaming(XSSFWorkbook book) {
            super(book, ROWS_HELD);
        }

        @Override
        public DeferredSXSSFSheet createSheet(String name) {
            making = true;
            try {
                return super.createSheet(name);
            } finally {
                making = false;
            }
        }

        /**
         * While a sheet is made POI measures a letter, for a width that is never asked for; the JDK would look through the fonts of
         * the machine and keep a list of them in the user's home. POI goes on without where this fails in the way it knows of.
         */
        @Override
        public Font getFontAt(int index) {
            if (making) {
                throw new IndexOutOfBoundsException("no X11FontManager is asked for the width of a letter");
            }
            return super.getFontAt(index);
        }

        @Override
        protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
            ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out) {
                private boolean picture;

                @Override
                public void putArchiveEntry(ZipArchiveEntry entry) throws IOException {
                    picture = entry.getName().startsWith("xl/media/");
                    entry.setTimeLocal(Packages.NO_TIME);
                    super.putArchiveEntry(entry);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    if (picture) {
                        super.write(bytes, offset, length);
                        return;
                    }
                    ByteArrayOutputStream kept = new ByteArrayOutputStream(length);
                    Packages.withoutReturns(bytes, offset, length, kept);
                    super.write(kept.toByteArray(), 0, kept.size());
                }
            };
            zip.setUseZip64(zip64Mode);
            return zip;
        }
    }
}
