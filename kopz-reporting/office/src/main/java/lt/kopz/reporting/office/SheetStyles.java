package lt.kopz.reporting.office;

import com.google.common.collect.ImmutableMap;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import lt.kopz.reporting.office.Sheet.Frame;
import lt.kopz.reporting.office.Sheet.Letters;
import lt.kopz.reporting.office.Sheet.Look;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of cells as styles of a workbook, each made once, in the order they are asked for. */
final class SheetStyles {

    private static final String FONT = "Arial";
    private static final int USUAL_SIZE = 10;
    private static final ImmutableMap<Letters, Integer> SIZES = ImmutableMap.of(Letters.TITLE, 16, Letters.HEADING, 13);

    private static final XSSFColor INK = colour(0x0B, 0x3C, 0x6F);
    private static final XSSFColor GREY = colour(0x5A, 0x62, 0x6B);
    private static final XSSFColor RULE = colour(0xBF, 0xC6, 0xCE);
    private static final XSSFColor HEAD = colour(0xE6, 0xED, 0xF5);

    private final XSSFWorkbook book;
    private final Map<Letters, XSSFFont> fonts = new EnumMap<>(Letters.class);
    private final Map<Look, XSSFCellStyle> looks = new HashMap<>();

    SheetStyles(XSSFWorkbook book) {
        this.book = book;
        // the first font is that of every cell that says nothing, and measures the columns
        XSSFFont first = book.getFontAt(0);
        first.setFontName(FONT);
        first.setFontHeightInPoints((short) USUAL_SIZE);
    }

    private static XSSFColor colour(int red, int green, int blue) {
        return new XSSFColor(new byte[] {(byte) 0xFF, (byte) red, (byte) green, (byte) blue});
    }

    XSSFCellStyle of(Look look) {
        return looks.computeIfAbsent(look, this::made);
    }

    /** In points. */
    static int size(Letters letters) {
        return SIZES.getOrDefault(letters, USUAL_SIZE);
    }

    static boolean isBold(Letters letters) {
        return letters == Letters.TITLE || letters == Letters.HEADING || letters == Letters.STRONG;
    }

    private XSSFCellStyle made(Look look) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(fonts.computeIfAbsent(look.letters(), this::font));
        style.setAlignment(
                switch (look.alignment()) {
                    case START -> HorizontalAlignment.LEFT;
                    case CENTER -> HorizontalAlignment.CENTER;
                    case END -> HorizontalAlignment.RIGHT;
                });
        style.setVerticalAlignment(look.frame() == Frame.HEAD ? VerticalAlignment.BOTTOM : VerticalAlignment.TOP);
        style.setWrapText(true);
        style.setIndention((short) look.indent());
        style.setQuotePrefixed(look.quoted());
        if (!look.format().isEmpty()) {
            style.setDataFormat(book.createDataFormat().getFormat(look.format()));
        }
        if (look.frame() == Frame.HEAD) {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(HEAD);
        }
        if (look.frame() == Frame.TOTAL) {
            style.setBorderTop(BorderStyle.THIN);
            style.setTopBorderColor(INK);
        }
        if (look.frame() != Frame.NONE) {
            style.setBorderBottom(BorderStyle.THIN);
            style.setBottomBorderColor(RULE);
        }
        return style;
    }

    private XSSFFont font(Letters letters) {
        XSSFFont font = book.createFont();
        font.setFontName(FONT);
        font.setFontHeightInPoints((short) size(letters));
        font.setBold(isBold(letters));
        font.setItalic(letters == Letters.MISSING);
        if (letters == Letters.LINK) {
            font.setUnderline(Font.U_SINGLE);
        }
        switch (letters) {
            case LINK, HEADING, TITLE -> font.setColor(INK);
            case MISSING -> font.setColor(GREY);
            default -> font.setColor(Font.COLOR_NORMAL);
        }
        return font;
    }
}
