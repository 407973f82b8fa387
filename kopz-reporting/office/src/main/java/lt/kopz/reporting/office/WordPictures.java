package lt.kopz.reporting.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import lt.kopz.reporting.render.Logo;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Puts pictures into paragraphs, with what they show in words. */
final class WordPictures {

    private static final int LOGO_HEIGHT = Units.EMU_PER_CENTIMETER * 18 / 10;
    private static final int LOGO_WIDTH = Units.EMU_PER_CENTIMETER * 6;

    private WordPictures() {}

    static void logo(XWPFParagraph paragraph, Logo logo, String alternative) throws IOException {
        boolean png = logo.mediaType().equals("image/png");
        byte[] bytes = logo.bytes();
        int[] size = size(bytes, png ? "png" : "jpeg");
        long height = Math.min(LOGO_HEIGHT, (long) LOGO_WIDTH * size[1] / size[0]);
        long width = Math.max(1, height * size[0] / size[1]);
        XWPFRun run = paragraph.createRun();
        try {
            XWPFPicture picture = run.addPicture(
                    new ByteArrayInputStream(bytes),
                    png ? PictureType.PNG : PictureType.JPEG,
                    "logo",
                    (int) width,
                    (int) height);
            picture.getCTPicture().getNvPicPr().getCNvPr().setDescr(alternative);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("The logo cannot be put into the document", e);
        }
        run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr().setDescr(alternative);
    }

    private static int[] size(byte[] bytes, String format) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in);
            return new int[] {reader.getWidth(0), reader.getHeight(0)};
        } finally {
            reader.dispose();
        }
    }
}
