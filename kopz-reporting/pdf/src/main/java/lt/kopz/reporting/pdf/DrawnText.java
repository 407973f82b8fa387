package lt.kopz.reporting.pdf;

import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import lt.kopz.reporting.font.NotoSans;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.w3c.dom.Element;

/**
 * Turns the lettering of a drawing into outlines of its letters.
 *
 * <p>The drawer of SVG would do so too, but with the fonts of the machine, which it lists in a file in the user's home. What a
 * drawing says is in its alternative text and in the table of its values.
 */
final class DrawnText {

    private static final int UNITS = 1000;
    private static final int HUNDREDTHS = 100;

    private final Map<NotoSans, TrueTypeFont> fonts = new EnumMap<>(NotoSans.class);

    /** Writes a {@code text} element as the data of a {@code path}; takes position, size, weight, style and anchor from it. */
    String outline(Element text) {
        NotoSans cut = inherited(text, "font-weight").equals("700")
                ? NotoSans.BOLD
                : inherited(text, "font-style").equals("italic") ? NotoSans.ITALIC : NotoSans.REGULAR;
        String words = text.getTextContent();
        double scale = number(inherited(text, "font-size")) / UNITS;
        double width = cut.width(words) * scale;
        double x = number(text.getAttribute("x"))
                - switch (inherited(text, "text-anchor")) {
                    case "middle" -> width / 2;
                    case "end" -> width;
                    default -> 0;
                };
        double y = number(text.getAttribute("y"));
        StringBuilder path = new StringBuilder();
        for (int codePoint : words.codePoints().toArray()) {
            letter(cut, codePoint, x, y, scale, path);
            x += cut.width(Character.toString(codePoint)) * scale;
        }
        return path.toString();
    }

    private void letter(NotoSans cut, int codePoint, double x, double y, double scale, StringBuilder path) {
        TrueTypeFont font = fonts.computeIfAbsent(cut, DrawnText::parse);
        double[] points = new double[6];
        try {
            PathIterator lines = font.getGlyph()
                    .getGlyph(font.getUnicodeCmapLookup().getGlyphId(codePoint))
                    .getPath()
                    .getPathIterator(null);
            for (; !lines.isDone(); lines.next()) {
                int kind = lines.currentSegment(points);
                path.append("MLQCZ".charAt(kind));
                int count = kind == PathIterator.SEG_CLOSE ? 0 : kind <= PathIterator.SEG_LINETO ? 1 : kind;
                for (int i = 0; i < count; i++) {
                    path.append(px(x + points[2 * i] * scale)).append(' ').append(px(y - points[2 * i + 1] * scale));
                    path.append(' ');
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The letters of a drawing cannot be read", e);
        }
    }

    /** Hundredths are finer than any printer; a fixed number of digits is the same on every Java. */
    private static BigDecimal px(double value) {
        return BigDecimal.valueOf(Math.round(value * HUNDREDTHS), 2);
    }

    private static double number(String value) {
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }

    private static String inherited(Element element, String name) {
        Element at = element;
        while (!at.hasAttribute(name) && at.getParentNode() instanceof Element above) {
            at = above;
        }
        return at.getAttribute(name);
    }

    private static TrueTypeFont parse(NotoSans cut) {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(cut.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("The letters of a drawing cannot be read", e);
        }
    }
}
