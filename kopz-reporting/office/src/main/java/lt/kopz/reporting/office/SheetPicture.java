package lt.kopz.reporting.office;

import com.google.common.math.IntMath;
import java.io.IOException;
import java.math.RoundingMode;
import lt.kopz.reporting.render.Logo;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * The sign of an office at the top of a sheet.
 *
 * @param logo the picture
 * @param alternative what it shows, in words
 * @param width in EMU
 * @param height in EMU
 */
record SheetPicture(Logo logo, String alternative, int width, int height) {

    /** How wide spreadsheets draw a character of Arial at 10 points, in dots of 96 to the inch. */
    private static final int DOTS = 7;

    private static final int MARGIN = Units.EMU_PER_POINT * 3;

    static SheetPicture of(Logo logo, String alternative) throws IOException {
        int[] size = WordPictures.logoSize(logo);
        return new SheetPicture(logo, alternative, size[0], size[1]);
    }

    /** In whole points: the picture, and a little space above and below. */
    int rowHeight() {
        return IntMath.divide(height + 2 * MARGIN, Units.EMU_PER_POINT, RoundingMode.CEILING);
    }

    /** Puts the picture into the first row, over as many columns as it is wide. */
    void putInto(XSSFSheet sheet, int[] characters) {
        int column = 0;
        int left = width;
        while (column < characters.length - 1 && left > emu(characters[column])) {
            left -= emu(characters[column]);
            column++;
        }
        XSSFClientAnchor anchor = new XSSFClientAnchor(0, MARGIN, left, MARGIN + height, 0, 0, column, 0);
        anchor.setAnchorType(ClientAnchor.AnchorType.MOVE_DONT_RESIZE);
        int picture = sheet.getWorkbook()
                .addPicture(
                        logo.bytes(),
                        logo.mediaType().equals("image/png") ? Workbook.PICTURE_TYPE_PNG : Workbook.PICTURE_TYPE_JPEG);
        XSSFPicture drawn = sheet.createDrawingPatriarch().createPicture(anchor, picture);
        drawn.getCTPicture().getNvPicPr().getCNvPr().setName("logo");
        drawn.getCTPicture().getNvPicPr().getCNvPr().setDescr(alternative);
    }

    private static int emu(int characters) {
        return characters * DOTS * Units.EMU_PER_PIXEL;
    }
}
