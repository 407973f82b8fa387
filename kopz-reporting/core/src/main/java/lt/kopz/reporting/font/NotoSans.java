package lt.kopz.reporting.font;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.Maps.toImmutableEnumMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The cuts of Noto Sans that the library brings, as TrueType files, how wide their characters are, and
 * their outlines.
 *
 * <p>They have Latin, Cyrillic, punctuation, currency signs and a few arrows, and neither kerning nor ligatures: the width of
 * a text is the sum of the widths of its characters. Widths are in thousandths of the size of the letters.
 *
 * <pre>{@code
 * NotoSans.REGULAR.width("3250");   // 2288: at 10 points 22.88 points wide
 * }</pre>
 */
public enum NotoSans {
    /** For running text. */
    REGULAR("noto-sans-regular.ttf"),
    /** For headings and totals. */
    BOLD("noto-sans-bold.ttf"),
    /** For what stands in place of a value. */
    ITALIC("noto-sans-italic.ttf");

    /** The name under which a style sheet or a document asks for the typeface. */
    public static final String FAMILY = "Noto Sans";

    /** What a character that the typeface lacks is taken to measure: more than most such characters do elsewhere. */
    private static final int ELSEWHERE = 1400;

    private final String file;

    NotoSans(String file) {
        this.file = file;
    }

    /**
     * Reads the file.
     *
     * @return the bytes of a TrueType font; the array is the caller's own
     */
    public byte[] bytes() {
        try (InputStream in = NotoSans.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not beside " + NotoSans.class.getName());
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + file + " cannot be read", e);
        }
    }

    /**
     * Measures a text set on one line.
     *
     * @param text any text
     * @return its width in thousandths of the size of the letters; a character that the typeface lacks counts as 1400
     */
    public long width(String text) {
        long width = 0;
        int codePoint;
        for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            width += width(codePoint);
        }
        return width;
    }

    private int width(int codePoint) {
        Integer glyph = file().glyphs().get(codePoint);
        return glyph == null ? ELSEWHERE : file().width(glyph);
    }

    /**
     * Draws a text set on one line, for a drawing that is to look the same wherever it is shown.
     *
     * <pre>{@code
     * "<path transform='translate(20 50) scale(0.013)' d='" + NotoSans.REGULAR.outline("3250") + "'/>"   // 13 pixels high
     * }</pre>
     *
     * @param text any text
     * @return the data of an SVG path, in thousandths of the size of the letters, which starts at 0 and stands on 0; empty if
     *     there are but blanks; a character that the typeface lacks is a box
     */
    public String outline(String text) {
        GlyphOutline outline = new GlyphOutline();
        int x = 0;
        for (int codePoint : text.codePoints().toArray()) {
            for (ImmutableList<TrueType.Point> contour :
                    file().contours(file().glyphs().getOrDefault(codePoint, 0))) {
                outline.add(contour, x);
            }
            x += width(codePoint);
        }
        return outline.toString();
    }

    /**
     * Lists the characters of a text that the typeface lacks.
     *
     * @param text any text
     * @return the code points in the order of their first place, each once; empty if all are there
     */
    public ImmutableList<Integer> missing(String text) {
        return text.codePoints()
                .filter(codePoint -> !file().glyphs().containsKey(codePoint))
                .distinct()
                .boxed()
                .collect(toImmutableList());
    }

    private TrueType file() {
        return Objects.requireNonNull(Files.ALL.get(this));
    }

    /** Read when a character is asked for first. */
    private static final class Files {
        static final ImmutableMap<NotoSans, TrueType> ALL =
                Stream.of(NotoSans.values()).collect(toImmutableEnumMap(cut -> cut, cut -> TrueType.of(cut.bytes())));
    }
}
