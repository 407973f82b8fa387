package lt.kopz.reporting.office;

import com.google.common.math.IntMath;
import java.io.IOException;
import java.math.RoundingMode;
import lt.kopz.reporting.render.Logo;
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

    private static final int MARGIN = Units.EMU_PER_POINT * 3;

    static SheetPicture of(Logo logo, String alternative) throws IOException {
        int[] size = WordPictures.logoSize(logo);
        return new SheetPicture(logo, alternative, size[0], size[1]);
    }

    /** In whole points: the picture, and a little space above and below. */
    int rowHeight() {
        return IntMath.divide(height + 2 * MARGIN, Units.EMU_PER_POINT, RoundingMode.CEILING);
    }

    /** Draws the picture in the first cell. */
    void drawOn(XSSFSheet sheet) {
        int type = logo.mediaType().equals("image/png") ? Workbook.PICTURE_TYPE_PNG : Workbook.PICTURE_TYPE_JPEG;
        int bytes = sheet.getWorkbook().addPicture(logo.bytes(), type);
        XSSFPicture picture = sheet.createDrawingPatriarch()
                .createPicture(new XSSFClientAnchor(0, MARGIN, width, MARGIN + height, 0, 0, 0, 0), bytes);
        picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(alternative);
    }
}
