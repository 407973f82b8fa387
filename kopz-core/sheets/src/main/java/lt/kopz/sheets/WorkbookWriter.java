package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.wording.Wording;
import lt.kopz.poi.CellText;
import lt.kopz.poi.Packages;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the sheets of a workbook with Apache POI. */
final class WorkbookWriter {
    /** The rows above the data: headings, the example, the names of the columns. */
    static final int HEAD = 3;

    /** What stands in the hidden row of a sheet that is no table. */
    static final String NO_TABLE = "kopz.readme";

    /** What the name of a list of codes begins with. */
    static final String CODES = "kopz.codes.";

    /** How many rows can be filled in with the help of lists. */
    private static final int PREPARED = 500;

    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final int CHARACTER = 256;
    private static final int README_WIDTH = 100;
    /** How many characters beside each other can be read on a page. */
    private static final int FITTING = 220;

    private static final String TEXT = "@";
    private static final String DAY = "yyyy\\-mm\\-dd";
    private static final byte[] INK = {0x0B, 0x3C, 0x6F};
    private static final byte[] GREY = {0x5A, 0x62, 0x6B};
    private static final byte[] RULE = {(byte) 0xBF, (byte) 0xC6, (byte) 0xCE};
    private static final byte[] HEADING = {(byte) 0xE6, (byte) 0xED, (byte) 0xF5};

    private enum Look {
        PLAIN,
        TITLE,
        HEADING,
        THEME,
        EXAMPLE,
        NOTE,
        LINK
    }

    private final XSSFWorkbook book = new XSSFWorkbook(new SharedTexts.Factory());
    private final Map<String, XSSFCellStyle> styles = new HashMap<>();
    private final Map<String, String> lists = new HashMap<>();
    private final Map<SheetTable, String> names = new LinkedHashMap<>();
    private final Wording wording;

    private WorkbookWriter(Wording wording) {
        this.wording = wording;
    }

    /** Writes a workbook of some tables; without grids an empty one. */
    static void write(
            ImmutableList<SheetTable> tables,
            ImmutableList<SheetGrid> grids,
            Optional<Dossier> dossier,
            Wording wording,
            OutputStream out)
            throws IOException {
        WorkbookWriter writer = new WorkbookWriter(wording);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (XSSFWorkbook book = writer.book) {
            writer.fill(tables, grids, dossier);
            book.write(written);
        }
        Packages.copyWithoutTimes(written.toByteArray(), out);
    }

    private void fill(ImmutableList<SheetTable> tables, ImmutableList<SheetGrid> grids, Optional<Dossier> dossier) {
        properties(dossier);
        XSSFFont usual = book.getFontAt(0);
        usual.setFontName("Arial");
        usual.setFontHeightInPoints((short) 10);
        String readme = say("readme.sheet");
        String columns = say("readme.columns");
        String hidden = say("readme.lists");
        Set<String> taken = new HashSet<>(Set.of(lower(readme), lower(columns), lower(hidden)));
        tables.forEach(table -> names.put(table, free(SheetText.sheet(table).in(wording), taken)));
        XSSFSheet first = book.createSheet(readme);
        XSSFSheet second = book.createSheet(columns);
        names.values().forEach(book::createSheet);
        lists(book.createSheet(hidden));
        readme(first, dossier);
        columns(second);
        for (int i = 0; i < tables.size(); i++) {
            SheetTable table = tables.get(i);
            sheet(table, grids.isEmpty() ? SheetGrid.empty(table) : grids.get(i));
        }
        if (wording.isRightToLeft()) {
            book.sheetIterator().forEachRemaining(sheet -> sheet.setRightToLeft(true));
        }
        book.setActiveSheet(0);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** A third language has no names of its own for tables, and might call two alike. */
    private static String free(String wanted, Set<String> taken) {
        String name = wanted;
        for (int i = 2; !taken.add(lower(name)); i++) {
            name = wanted + " " + i;
        }
        return name;
    }

    private String say(String key) {
        return new SheetText(key).in(wording);
    }

    private void properties(Optional<Dossier> dossier) {
        PackagePropertiesPart core = book.getProperties().getCoreProperties().getUnderlyingProperties();
        LocalDate day = dossier.map(each -> each.knownUntil().value()).orElse(Packages.NO_TIME.toLocalDate());
        Optional<Date> midnight = Optional.of(Date.from(day.atStartOfDay().toInstant(ZoneOffset.UTC)));
        core.setTitleProperty(dossier.map(each -> wording.say(each.title())).orElse(say("readme.title")));
        core.setCreatorProperty("");
        core.setLanguageProperty(wording.language());
        core.setCreatedProperty(midnight);
        core.setModifiedProperty(midnight);
        book.getProperties().getExtendedProperties().setApplication("kopz");
    }

    // ---- the sheets that explain

    private void readme(XSSFSheet sheet, Optional<Dossier> dossier) {
        sheet.setColumnWidth(0, 26 * CHARACTER);
        sheet.setColumnWidth(1, README_WIDTH * CHARACTER);
        sheet.setDisplayGridlines(false);
        noTable(sheet, 0);
        int row = 1;
        sheet.addMergedRegion(new CellRangeAddress(row, row, 0, 1));
        text(sheet, row, 0, dossier.map(each -> wording.say(each.title())).orElse(say("readme.title")), Look.TITLE);
        row++;
        for (int i = 1; new SheetText("readme." + i).exists(); i++) {
            row++;
            sheet.addMergedRegion(new CellRangeAddress(row, row, 0, 1));
            String text = i + ". " + say("readme." + i);
            text(sheet, row, 0, text, Look.PLAIN);
            sheet.getRow(row).setHeightInPoints(13f * (1 + text.length() / (README_WIDTH + 20)) + 3);
        }
        if (names.size() < Tables.ALL.size()) {
            row += 2;
            sheet.addMergedRegion(new CellRangeAddress(row, row, 0, 1));
            text(sheet, row, 0, say("readme.some"), Look.NOTE);
            sheet.getRow(row).setHeightInPoints(height(say("readme.some")));
        }
        row += 2;
        text(sheet, row, 0, say("readme.tables"), Look.HEADING);
        text(sheet, row, 1, say("readme.about"), Look.HEADING);
        Optional<Theme> theme = Optional.empty();
        for (Map.Entry<SheetTable, String> each : names.entrySet()) {
            Theme own = each.getKey().theme();
            if (!theme.equals(Optional.of(own))) {
                theme = Optional.of(own);
                row++;
                heading(sheet, row, 0, own.in(wording), own);
                heading(sheet, row, 1, "", own);
                sheet.addMergedRegion(new CellRangeAddress(row, row, 0, 1));
                sheet.getRow(row).setHeightInPoints(22);
            }
            row++;
            text(sheet, row, 0, each.getValue(), Look.LINK);
            link(sheet, row, each.getValue());
            String about = SheetText.about(each.getKey()).in(wording);
            text(sheet, row, 1, about, Look.PLAIN);
            sheet.getRow(row).setHeightInPoints(height(about));
        }
        print(sheet, true);
    }

    /** The height in points of a row of the first sheet, by the text in its second column. */
    private static int height(String text) {
        return 13 * (1 + text.length() / (README_WIDTH + 10)) + 3;
    }

    /** The columns of a table but those that would name rows of tables that are left out. */
    private List<SheetColumn> columns(SheetTable table) {
        return table.columns().stream()
                .filter(column ->
                        column.tables().isEmpty() || column.tables().stream().anyMatch(this::isThere))
                .toList();
    }

    private boolean isThere(String table) {
        return names.containsKey(Tables.named(table).orElseThrow());
    }

    private void columns(XSSFSheet sheet) {
        int[] widths = {24, 32, 70, 44};
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * CHARACTER);
        }
        noTable(sheet, 0);
        text(sheet, 1, 0, say("readme.table"), Look.HEADING);
        text(sheet, 1, 1, say("readme.column"), Look.HEADING);
        text(sheet, 1, 2, say("readme.about"), Look.HEADING);
        text(sheet, 1, 3, say("readme.example"), Look.HEADING);
        sheet.createFreezePane(0, 2);
        sheet.setRepeatingRows(new CellRangeAddress(1, 1, -1, -1));
        int row = 1;
        for (Map.Entry<SheetTable, String> each : names.entrySet()) {
            for (SheetColumn column : columns(each.getKey())) {
                row++;
                text(sheet, row, 0, each.getValue(), Look.PLAIN);
                text(sheet, row, 1, heading(each.getKey(), column), Look.PLAIN);
                text(sheet, row, 2, hint(column), Look.PLAIN);
                text(sheet, row, 3, example(each.getKey(), column), Look.NOTE);
            }
        }
        print(sheet, true);
    }

    /** What a column holds, with the tables or codes it chooses from. */
    private String hint(SheetColumn column) {
        String hint = wording.say(SheetText.sentence(column));
        List<String> choices = new ArrayList<>();
        if (column.type() == CellType.REFERENCE || column.type() == CellType.OWNER) {
            List<String> named = column.tables();
            names.forEach((table, name) -> {
                if (named.contains(table.name())) {
                    choices.add(name);
                }
            });
        } else if (column.type() == CellType.CODE) {
            column.codes().ifPresent(codes -> codes.codes().forEach(code -> choices.add(codes.label(code, wording))));
        }
        return choices.isEmpty() ? hint : hint + " → " + String.join(", ", choices);
    }

    private String heading(SheetTable table, SheetColumn column) {
        String title = wording.say(SheetText.title(table, column));
        return switch (column.duty()) {
            case MAY -> title;
            case ONE_OF -> title + " (*)";
            case MUST -> title + " *";
        };
    }

    private String example(SheetTable table, SheetColumn column) {
        return shown(column, SheetText.example(table, column, wording));
    }

    /** Codes by their names. */
    private String shown(SheetColumn column, String text) {
        return column.codes()
                .map(codes -> Listing.join(Listing.split(text).stream()
                        .map(code -> codes.label(code, wording))
                        .collect(Collectors.toList())))
                .orElse(text);
    }

    private void noTable(XSSFSheet sheet, int number) {
        Row row = sheet.createRow(number);
        row.createCell(0).setCellValue(NO_TABLE);
        row.setZeroHeight(true);
    }

    private void link(XSSFSheet sheet, int row, String name) {
        XSSFHyperlink link = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + name.replace("'", "''") + "'!A1");
        sheet.getRow(row).getCell(0).setHyperlink(link);
    }

    /**
     * The names of codes, each list in a column of a hidden sheet, and behind all of them the codes, under the names of their lists: by
     * these a workbook is read where nobody knows its language.
     */
    private void lists(XSSFSheet sheet) {
        noTable(sheet, 0);
        int all = Tables.codeLists().size();
        int column = 0;
        for (CodeList list : Tables.codeLists().values()) {
            text(sheet, 0, all + column, CODES + list.name(), Look.PLAIN);
            int row = 0;
            for (String code : list.codes()) {
                row++;
                text(sheet, row, column, list.label(code, wording), Look.PLAIN);
                text(sheet, row, all + column, code, Look.PLAIN);
            }
            String letters = SheetGrid.letters(column);
            lists.put(list.name(), "'" + sheet.getSheetName() + "'!$" + letters + "$2:$" + letters + "$" + (row + 1));
            column++;
        }
        book.setSheetHidden(book.getSheetIndex(sheet), true);
    }

    // ---- tables

    private void sheet(SheetTable table, SheetGrid grid) {
        XSSFSheet sheet = book.getSheet(names.get(table));
        List<CellStyle> looks = new ArrayList<>();
        int total = 0;
        List<SheetColumn> columns = columns(table);
        for (int i = 0; i < columns.size(); i++) {
            SheetColumn column = columns.get(i);
            CellStyle look = style(Look.PLAIN, format(column), false);
            looks.add(look);
            sheet.setDefaultColumnStyle(i, look);
            total += width(table, column);
            sheet.setColumnWidth(i, width(table, column) * CHARACTER);
            text(sheet, 0, i, heading(table, column), Look.HEADING);
            text(sheet, 1, i, example(table, column), Look.EXAMPLE);
            text(sheet, 2, i, table.name() + "." + column.name(), Look.PLAIN);
            choose(sheet, table, column, i);
        }
        sheet.getRow(2).setZeroHeight(true);
        for (SheetGrid.Line line : grid.lines()) {
            if (line.number() > SpreadsheetVersion.EXCEL2007.getMaxRows()) {
                throw new IllegalArgumentException("The table '" + table.name() + "' has more rows than the "
                        + SpreadsheetVersion.EXCEL2007.getMaxRows() + " of a sheet; write it as CSV");
            }
            Row row = sheet.createRow(line.number() - 1);
            for (int i = 0; i < columns.size(); i++) {
                String text = line.cells().get(table.indexOf(columns.get(i).name()));
                if (!text.isEmpty()) {
                    check(text, table, line.number());
                    fill(row.createCell(i), columns.get(i), text, looks.get(i));
                }
            }
        }
        sheet.createFreezePane(1, HEAD);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
        sheet.setTabColor(colour(tab(table.theme())));
        print(sheet, total <= FITTING);
    }

    private static void check(String text, SheetTable table, int row) {
        if (CellText.escaped(text).length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "A text of " + text.length() + " characters in row " + row + " of the table '"
                            + table.name() + "' is longer than the " + LONGEST_TEXT
                            + " that a cell holds: shorten it, or write the dossier as CSV");
        }
    }

    private void fill(Cell cell, SheetColumn column, String text, CellStyle look) {
        cell.setCellStyle(look);
        if (column.type().isDay() && text.matches("(19|[2-9][0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}")) {
            cell.setCellValue(DateUtil.getExcelDate(LocalDate.parse(text)));
        } else if (!column.isList() && isHeldExactly(column, text)) {
            cell.setCellValue(new BigDecimal(text).doubleValue());
            if (column.type() == CellType.COUNT) {
                cell.setCellStyle(style(Look.PLAIN, "0", false));
            }
        } else {
            cell.setCellValue(CellText.escaped(shown(column, text)));
            if (column.type().isNumber() || column.type().isDay()) {
                cell.setCellStyle(style(Look.PLAIN, TEXT, false));
            } else if (text.matches("(?s)[=+@-].*")) {
                cell.setCellStyle(style(Look.PLAIN, TEXT, true));
            }
        }
    }

    /** Of a number in binary 15 digits are certain, and of {@code 4.0} only the 4: what was measured to a tenth stays a text. */
    private static boolean isHeldExactly(SheetColumn column, String text) {
        return (column.type().isNumber() || column.type() == CellType.COUNT)
                && !(column.type() == CellType.DECIMAL && text.matches(".*\\.[0-9]*0"))
                && text.matches("-?[0-9]+(\\.[0-9]+)?")
                && new BigDecimal(text).precision() <= WorkbookReader.CERTAIN_DIGITS
                && text.length() <= WorkbookReader.CERTAIN_DIGITS + 2;
    }

    private static String format(SheetColumn column) {
        if (column.isList()) {
            return TEXT;
        }
        return switch (column.type()) {
            case AMOUNT -> "#,##0.00##";
            case DECIMAL -> "0.##########";
            case INTEGER -> "0";
            case DAY, FROM, UNTIL -> DAY;
            default -> TEXT;
        };
    }

    private int width(SheetTable table, SheetColumn column) {
        int heading = heading(table, column).length();
        int usual = switch (column.type()) {
            case ID, OWNER, REFERENCE -> column.isList() ? 28 : 22;
            case TEXT -> column.isWords() || column.name().equals("quote") ? 40 : 18;
            case CODE -> 24;
            case COUNT, AMOUNT -> 14;
            case EXACTNESS -> 20;
            case MAP -> 28;
            default -> 12;
        };
        return Math.max(usual, Math.min(heading + 3, 40));
    }

    /** Lets a column choose: from the names of codes, or from the ids of another table, which need not be there yet. */
    private void choose(XSSFSheet sheet, SheetTable table, SheetColumn column, int index) {
        Optional<String> range = column.codes().map(codes -> lists.getOrDefault(codes.name(), ""));
        boolean strict = range.isPresent()
                && !column.isList()
                && column.codes().filter(CodeList::isOpen).isEmpty();
        if (!column.tables().isEmpty()) {
            range = column.kinds().stream().flatMap(this::ids).findFirst();
        }
        if (range.isEmpty()) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createFormulaListConstraint(range.get()),
                new CellRangeAddressList(HEAD, HEAD + PREPARED - 1, index, index));
        validation.setEmptyCellAllowed(true);
        validation.setSuppressDropDownArrow(true);
        validation.setShowErrorBox(strict);
        validation.createErrorBox(wording.say(SheetText.title(table, column)), say("readme.choose"));
        sheet.addValidationData(validation);
    }

    /** Where the ids of a kind stand, on the sheets that are there. */
    private Stream<String> ids(Class<?> kind) {
        List<SheetTable> named = Tables.ofKind(kind);
        return names.keySet().stream().filter(named::contains).map(table -> {
            String letters =
                    SheetGrid.letters(columns(table).indexOf(table.idOf(kind).orElseThrow()));
            return "'" + names.getOrDefault(table, "").replace("'", "''") + "'!$" + letters + "$" + (HEAD + 1) + ":$"
                    + letters + "$" + (HEAD + PREPARED);
        });
    }

    /** The colour of a theme: unlike that of its neighbours, and dark enough to be read on white. */
    private static byte[] tab(Theme theme) {
        return HexFormat.of()
                .parseHex(
                        switch (theme) {
                            case BASICS -> "0B3C6F";
                            case GROUP -> "1F6F8B";
                            case PROCEEDINGS -> "3F6E8C";
                            case RULES -> "5B5EA6";
                            case ACTS -> "7A4E9E";
                            case STRATEGY -> "8C6D1F";
                            case PLAN -> "B35C00";
                            case OUTCOMES -> "A8471F";
                            case EVENTS -> "2E7D32";
                            case AGREEMENTS -> "00796B";
                            case MONEY -> "9C2747";
                            case CLAIMS -> "6D4C41";
                            case STATISTICS -> "455A64";
                            case SOURCES -> "5A626B";
                        });
    }

    // ---- looks

    /** The heading of a theme, in its colour. */
    private void heading(XSSFSheet sheet, int row, int column, String text, Theme theme) {
        text(sheet, row, column, text, Look.THEME);
        XSSFCellStyle style = styles.computeIfAbsent(Look.THEME.name() + theme, any -> {
            XSSFCellStyle coloured = book.createCellStyle();
            coloured.cloneStyleFrom(style(Look.THEME, TEXT, false));
            XSSFFont font = font(Look.THEME);
            font.setColor(colour(tab(theme)));
            coloured.setFont(font);
            coloured.setBorderBottom(BorderStyle.MEDIUM);
            coloured.setBottomBorderColor(colour(tab(theme)));
            return coloured;
        });
        sheet.getRow(row).getCell(column).setCellStyle(style);
    }

    private void text(XSSFSheet sheet, int row, int column, String text, Look look) {
        Row there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        Cell cell = there.createCell(column);
        cell.setCellValue(CellText.escaped(text));
        cell.setCellStyle(style(look, TEXT, false));
    }

    private XSSFCellStyle style(Look look, String format, boolean quoted) {
        return styles.computeIfAbsent(look + format + quoted, any -> {
            XSSFCellStyle style = book.createCellStyle();
            style.setFont(font(look));
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setQuotePrefixed(quoted);
            style.setDataFormat(book.createDataFormat().getFormat(format));
            if (format.equals(DAY)) {
                style.setAlignment(HorizontalAlignment.LEFT);
            } else if (!format.equals(TEXT)) {
                style.setAlignment(HorizontalAlignment.RIGHT);
                style.setIndention((short) 1);
            }
            if (look == Look.HEADING) {
                style.setFillForegroundColor(colour(HEADING));
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                style.setVerticalAlignment(VerticalAlignment.BOTTOM);
                style.setBorderBottom(BorderStyle.THIN);
                style.setBottomBorderColor(colour(RULE));
            } else if (look == Look.THEME) {
                style.setVerticalAlignment(VerticalAlignment.BOTTOM);
            } else if (look == Look.EXAMPLE) {
                style.setBorderBottom(BorderStyle.THIN);
                style.setBottomBorderColor(colour(RULE));
            }
            return style;
        });
    }

    private XSSFFont font(Look look) {
        XSSFFont font = book.createFont();
        font.setFontName("Arial");
        font.setFontHeightInPoints((short) (look == Look.TITLE ? 16 : 10));
        font.setBold(look == Look.TITLE || look == Look.HEADING || look == Look.THEME);
        boolean grey = look == Look.EXAMPLE || look == Look.NOTE;
        font.setItalic(grey);
        if (grey) {
            font.setColor(colour(GREY));
        } else if (look == Look.LINK) {
            font.setUnderline(XSSFFont.U_SINGLE);
            font.setColor(colour(INK));
        } else if (look == Look.TITLE) {
            font.setColor(colour(INK));
        }
        return font;
    }

    private static XSSFColor colour(byte[] rgb) {
        return new XSSFColor(rgb);
    }

    /** Wide tables are printed on several sheets of paper, side by side. */
    private static void print(XSSFSheet sheet, boolean fit) {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitWidth((short) 1);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(fit);
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setRight("&P / &N");
    }
}
