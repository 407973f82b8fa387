package lt.kopz.reporting.office;

import com.google.common.math.IntMath;
import java.io.IOException;
import java.math.RoundingMode;
import javax.xml.stream.XMLStreamException;
import lt.kopz.reporting.office.PackageWriter.Xml;
import lt.kopz.reporting.render.Logo;
import org.apache.poi.util.Units;

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

    /** How the name of its file ends. */
    String extension() {
        return logo.mediaType().equals("image/png") ? "png" : "jpeg";
    }

    /** Draws the picture in the first row; the bytes are those of the first relation of the drawing. */
    void writeTo(Xml xml) throws XMLStreamException {
        String drawing = "http://schemas.openxmlformats.org/drawingml/2006/";
        xml.start("xdr:wsDr", "xmlns:xdr", drawing + "spreadsheetDrawing");
        xml.with("xmlns:a", drawing + "main", "xmlns:r", ReportWorkbookWriter.RELATIONS);
        xml.start("xdr:oneCellAnchor").start("xdr:from");
        xml.text("xdr:col", "0").text("xdr:colOff", "0");
        xml.text("xdr:row", "0").text("xdr:rowOff", String.valueOf(MARGIN));
        xml.end();
        String[] size = {"cx", String.valueOf(width), "cy", String.valueOf(height)};
        xml.empty("xdr:ext", size);
        xml.start("xdr:pic").start("xdr:nvPicPr");
        xml.empty("xdr:cNvPr", "id", "1", "name", "logo", "descr", alternative);
        xml.start("xdr:cNvPicPr").empty("a:picLocks", "noChangeAspect", "1").end();
        xml.end();
        xml.start("xdr:blipFill").empty("a:blip", "r:embed", "rId1");
        xml.start("a:stretch").empty("a:fillRect").end().end();
        xml.start("xdr:spPr");
        xml.start("a:xfrm").empty("a:off", "x", "0", "y", "0").empty("a:ext", size);
        xml.end();
        xml.start("a:prstGeom", "prst", "rect").empty("a:avLst").end();
        xml.end().end();
        xml.empty("xdr:clientData").end().end();
    }
}
