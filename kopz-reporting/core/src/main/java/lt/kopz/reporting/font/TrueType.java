package lt.kopz.reporting.font;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads from a TrueType file which characters it has, how wide they are and what they look like: its tables {@code cmap} (format
 * 4), {@code hmtx} and {@code glyf}.
 */
final class TrueType {

    private static final int UNITS_PER_EM = 1000;
    private static final int FIRST_ENTRY = 12;
    private static final int ENTRY = 16;

    private final ByteBuffer file;
    private final int metrics;
    private final int lastMetric;
    private final int locations;
    private final boolean wideLocations;
    private final int outlines;
    private final ImmutableMap<Integer, Integer> glyphs;

    private TrueType(byte[] bytes) {
        file = ByteBuffer.wrap(bytes);
        require(word(table("head") + 18) == UNITS_PER_EM, "1000 units per em");
        wideLocations = word(table("head") + 50) != 0;
        metrics = table("hmtx");
        lastMetric = word(table("hhea") + 34) - 1;
        locations = table("loca");
        outlines = table("glyf");
        glyphs = glyphs(table("cmap"));
    }

    /**
     * Reads a font.
     *
     * @throws IllegalArgumentException if it is none, or of another kind than the library's own
     */
    static TrueType of(byte[] bytes) {
        return new TrueType(bytes);
    }

    private ImmutableMap<Integer, Integer> glyphs(int table) {
        int map = table + file.getInt(table + 8);
        require(word(map) == 4, "a character map of format 4");
        int segments = word(map + 6) / 2;
        int ends = map + 14;
        int starts = ends + 2 * segments + 2;
        int deltas = starts + 2 * segments;
        int offsets = deltas + 2 * segments;
        ImmutableMap.Builder<Integer, Integer> found = ImmutableMap.builder();
        for (int i = 0; i < segments; i++) {
            int start = word(starts + 2 * i);
            int offset = word(offsets + 2 * i);
            for (int code = start; code <= word(ends + 2 * i); code++) {
                int glyph = offset == 0 ? code : word(offsets + 2 * i + offset + 2 * (code - start));
                glyph = offset != 0 && glyph == 0 ? 0 : (glyph + word(deltas + 2 * i)) & 0xFFFF;
                if (glyph != 0) {
                    found.put(code, glyph);
                }
            }
        }
        return found.buildOrThrow();
    }

    /** The glyph of each character there is; 0 is what stands for the others. */
    ImmutableMap<Integer, Integer> glyphs() {
        return glyphs;
    }

    /** How far the next glyph is from this one. */
    int width(int glyph) {
        return word(metrics + 4 * Math.min(glyph, lastMetric));
    }

    /**
     * A point of a contour.
     *
     * @param x to the right
     * @param y above the baseline
     * @param on whether the contour goes through it; otherwise it only draws the contour near
     */
    record Point(int x, int y, boolean on) {}

    /** The closed lines around the ink of a glyph; none for a blank. */
    ImmutableList<ImmutableList<Point>> contours(int glyph) {
        int start = location(glyph);
        if (start == location(glyph + 1)) {
            return ImmutableList.of();
        }
        int count = file.getShort(outlines + start);
        int data = outlines + start + 10;
        return count < 0 ? composed(data) : drawn(data, count);
    }

    private int location(int glyph) {
        return wideLocations ? file.getInt(locations + 4 * glyph) : 2 * word(locations + 2 * glyph);
    }

    /** A letter that is put together from others, such as one with a caron. */
    private ImmutableList<ImmutableList<Point>> composed(int start) {
        ImmutableList.Builder<ImmutableList<Point>> contours = ImmutableList.builder();
        int at = start;
        int flags;
        do {
            flags = word(at);
            boolean words = (flags & 0x1) != 0;
            require((flags & 0x2) != 0 && (flags & 0xC8) == 0, "parts of letters that are merely moved");
            int right = words ? file.getShort(at + 4) : file.get(at + 4);
            int up = words ? file.getShort(at + 6) : file.get(at + 5);
            for (ImmutableList<Point> contour : contours(word(at + 2))) {
                contours.add(contour.stream()
                        .map(point -> new Point(point.x() + right, point.y() + up, point.on()))
                        .collect(toImmutableList()));
            }
            at += words ? 8 : 6;
        } while ((flags & 0x20) != 0);
        return contours.build();
    }

    private ImmutableList<ImmutableList<Point>> drawn(int ends, int count) {
        int points = word(ends + 2 * (count - 1)) + 1;
        int at = ends + 2 * count;
        at += 2 + word(at);
        int[] flags = new int[points];
        for (int i = 0; i < points; ) {
            int flag = file.get(at++);
            int times = (flag & 0x8) == 0 ? 1 : 1 + Byte.toUnsignedInt(file.get(at++));
            Arrays.fill(flags, i, i + times, flag);
            i += times;
        }
        int[] x = new int[points];
        int[] y = new int[points];
        at = coordinates(at, flags, 0x2, 0x10, x);
        coordinates(at, flags, 0x4, 0x20, y);
        ImmutableList.Builder<ImmutableList<Point>> contours = ImmutableList.builder();
        int point = 0;
        for (int i = 0; i < count; i++) {
            ImmutableList.Builder<Point> contour = ImmutableList.builder();
            for (; point <= word(ends + 2 * i); point++) {
                contour.add(new Point(x[point], y[point], (flags[point] & 0x1) != 0));
            }
            contours.add(contour.build());
        }
        return contours.build();
    }

    /** Reads steps from point to point: a byte whose sign is a flag, nothing where the value stays, or a whole word. */
    private int coordinates(int start, int[] flags, int small, int sameOrPositive, int[] values) {
        int at = start;
        int value = 0;
        for (int i = 0; i < flags.length; i++) {
            boolean flagged = (flags[i] & sameOrPositive) != 0;
            if ((flags[i] & small) != 0) {
                int step = Byte.toUnsignedInt(file.get(at++));
                value += flagged ? step : -step;
            } else if (!flagged) {
                value += file.getShort(at);
                at += 2;
            }
            values[i] = value;
        }
        return at;
    }

    private int table(String tag) {
        byte[] name = new byte[4];
        for (int i = 0; i < word(4); i++) {
            int entry = FIRST_ENTRY + ENTRY * i;
            file.get(entry, name);
            if (tag.equals(new String(name, StandardCharsets.US_ASCII))) {
                return file.getInt(entry + 8);
            }
        }
        throw new IllegalArgumentException("The font has no table \"" + tag + "\"; give a whole TrueType file");
    }

    private int word(int at) {
        return Short.toUnsignedInt(file.getShort(at));
    }

    private static void require(boolean kept, String what) {
        if (!kept) {
            throw new IllegalArgumentException("The font does not have " + what + "; give one that has");
        }
    }
}
