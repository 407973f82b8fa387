package lt.kopz.reporting.font;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.Maps.toImmutableEnumMap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/**
 * The cuts of Noto Sans that the library brings, as TrueType files, and how wide their characters are.
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
        return text.codePoints().mapToLong(this::width).sum();
    }

    private int width(int codePoint) {
        return widths().getOrDefault(codePoint, ELSEWHERE);
    }

    /**
     * Lists the characters of a text that the typeface lacks.
     *
     * @param text any text
     * @return the code points in the order of their first place, each once; empty if all are there
     */
    public ImmutableList<Integer> missing(String text) {
        return text.codePoints()
                .filter(codePoint -> !widths().containsKey(codePoint))
                .distinct()
                .boxed()
                .collect(toImmutableList());
    }

    private ImmutableMap<Integer, Integer> widths() {
        return Widths.ALL.getOrDefault(this, ImmutableMap.of());
    }

    /** Read when a width is asked for first. */
    private static final class Widths {
        static final ImmutableMap<NotoSans, ImmutableMap<Integer, Integer>> ALL = Stream.of(NotoSans.values())
                .collect(toImmutableEnumMap(cut -> cut, cut -> TrueType.widths(cut.bytes())));
    }
}
