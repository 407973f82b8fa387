package lt.kopz.reporting.office;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.renderer.NullPlatformSupport;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import javax.xml.stream.XMLInputFactory;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.chart.SvgChart;
import lt.kopz.reporting.document.Illustration;

/**
 * A chart as dots: two for each pixel of its own coordinates, so that its lines are sharp.
 *
 * <p>No font, file or address is read: the letters are outlines, and references are refused.
 */
final class ChartImage {

    private static final int DOTS = 2;

    private static final LoaderContext NOTHING_ELSE = LoaderContext.builder()
            .externalResourcePolicy(ResourcePolicy.DENY_ALL)
            .documentLimits(new DocumentLimits(3, 0, Integer.MAX_VALUE))
            .build();

    private static final Pattern SIZE = Pattern.compile("<svg[^>]* width=\"([0-9.]+)\" height=\"([0-9.]+)\"");

    private final String id;
    private final String svg;
    private final int width;
    private final int height;

    private ChartImage(String id, String svg) {
        this.id = id;
        this.svg = svg;
        Matcher size = SIZE.matcher(svg);
        if (!size.lookingAt()) {
            throw new IllegalStateException("The chart \"" + id + "\" has no size");
        }
        this.width = dots(size.group(1));
        this.height = dots(size.group(2));
    }

    /** What is as high as thousands of bars is not drawn to find out that no page holds it. */
    static ChartImage of(Illustration illustration, Wording wording) {
        return new ChartImage(illustration.id(), SvgChart.outlined(illustration, wording));
    }

    private static int dots(String pixels) {
        return new BigDecimal(pixels).setScale(0, RoundingMode.CEILING).intValueExact() * DOTS;
    }

    /** In dots. */
    int width() {
        return width;
    }

    /** In dots. */
    int height() {
        return height;
    }

    private SVGDocument drawing() {
        SVGDocument drawing = new SVGLoader()
                .load(
                        () -> XMLInputFactory.newDefaultFactory().createXMLEventReader(new StringReader(svg)),
                        null,
                        NOTHING_ELSE);
        if (drawing == null) {
            throw new IllegalStateException("The chart \"" + id + "\" cannot be drawn");
        }
        return drawing;
    }

    byte[] png() throws IOException {
        SVGDocument drawing = drawing();
        BufferedImage image = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width(), height());
        drawing.renderWithPlatform(NullPlatformSupport.INSTANCE, graphics, new ViewBox(width(), height()));
        graphics.dispose();
        return png(image);
    }

    /** Packed as tightly as pays; kept in memory, where ImageIO would use a file. */
    private static byte[] png(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam tight = writer.getDefaultWriteParam();
            tight.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            // the seventh level of nine: the last two make a chart a twentieth smaller, in three times the time
            tight.setCompressionQuality(2 / 9f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), tight);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
