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
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;

/** Puts pictures into paragraphs, with what they show in words. */
final class WordPictures {

    private static final int LOGO_HEIGHT = Units.EMU_PER_CENTIMETER * 18 / 10;
    private static final int LOGO_WIDTH = Units.EMU_PER_CENTIMETER * 6;

    /** 200 dots to the inch. */
    private static final int CHART_DOT = Units.EMU_PER_POINT * 72 / 200;

    /** 254 dots to the inch: a picture whose values stand elsewhere takes less room, as in PDF. */
    private static final int SMALL_CHART_DOT = Units.EMU_PER_POINT * 72 / 254;

    /** So high that its heading, its caption and a short table of its values find room on the same page. */
    private static final int CHART_HEIGHT = Units.EMU_PER_CENTIMETER * 16;

    private WordPictures() {}

    static void logo(XWPFParagraph paragraph, Logo logo, String alternative) throws IOException {
        int[] size = logoSize(logo);
        put(
                paragraph,
                logo.bytes(),
                logo.mediaType().equals("image/png") ? PictureType.PNG : PictureType.JPEG,
                "logo",
                size[0],
                size[1],
                alternative);
    }

    /** Width and height in EMU: as large as the head of a letter allows. */
    static int[] logoSize(Logo logo) throws IOException {
        int[] size = size(logo.bytes(), logo.mediaType().equals("image/png") ? "png" : "jpeg");
        long height = Math.min(LOGO_HEIGHT, (long) LOGO_WIDTH * size[1] / size[0]);
        return new int[] {(int) Math.max(1, height * size[0] / size[1]), (int) height};
    }

    /**
     * Whether a chart can still be read when it is shrunk to what a page offers.
     *
     * @param image the chart
     * @return whether its letters keep a third of their size
     */
    static boolean isLegible(ChartImage image) {
        return (long) image.height() * CHART_DOT <= 3L * CHART_HEIGHT;
    }

    /** Puts a chart in, as wide as it is meant to be or as high as a page allows. */
    static void chart(
            XWPFParagraph paragraph, ChartImage image, boolean isWithValues, String caption, String alternative)
            throws IOException {
        int dot = isWithValues ? CHART_DOT : SMALL_CHART_DOT;
        long height = Math.min((long) image.height() * dot, CHART_HEIGHT);
        long width = height * image.width() / image.height();
        put(paragraph, image.png(), PictureType.PNG, "chart", (int) width, (int) height, alternative)
                .setTitle(caption);
    }

    private static CTNonVisualDrawingProps put(
            XWPFParagraph paragraph,
            byte[] bytes,
            PictureType type,
            String name,
            int width,
            int height,
            String alternative)
            throws IOException {
        XWPFRun run = paragraph.createRun();
        try {
            run.addPicture(new ByteArrayInputStream(bytes), type, name, width, height)
                    .getCTPicture()
                    .getNvPicPr()
                    .getCNvPr()
                    .setDescr(alternative);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("The picture \"" + name + "\" cannot be put into the document", e);
        }
        CTNonVisualDrawingProps properties =
                run.getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
        properties.setDescr(alternative);
        return properties;
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
