package lt.kopz.reporting.font;

import com.google.common.collect.ImmutableMap;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads which characters a TrueType file has and how wide they are: its tables {@code cmap} (format 4) and {@code hmtx}. */
final class TrueType {

    private static final int UNITS_PER_EM = 1000;
    private static final int FIRST_ENTRY = 12;
    private static final int ENTRY = 16;

    private final ByteBuffer file;

    private TrueType(byte[] bytes) {
        file = ByteBuffer.wrap(bytes);
    }

    static ImmutableMap<Integer, Integer> widths(byte[] bytes) {
        return new TrueType(bytes).widths();
    }

    private ImmutableMap<Integer, Integer> widths() {
        require(word(table("head") + 18) == UNITS_PER_EM, "1000 units per em");
        int metrics = table("hmtx");
        int last = word(table("hhea") + 34) - 1;
        int map = table("cmap") + file.getInt(table("cmap") + 8);
        require(word(map) == 4, "a character map of format 4");
        int segments = word(map + 6) / 2;
        int ends = map + 14;
        int starts = ends + 2 * segments + 2;
        int deltas = starts + 2 * segments;
        int offsets = deltas + 2 * segments;
        ImmutableMap.Builder<Integer, Integer> widths = ImmutableMap.builder();
        for (int i = 0; i < segments; i++) {
            int start = word(starts + 2 * i);
            int offset = word(offsets + 2 * i);
            for (int code = start; code <= word(ends + 2 * i); code++) {
                int glyph = offset == 0 ? code : word(offsets + 2 * i + offset + 2 * (code - start));
                glyph = offset != 0 && glyph == 0 ? 0 : (glyph + word(deltas + 2 * i)) & 0xFFFF;
                if (glyph != 0) {
                    widths.put(code, word(metrics + 4 * Math.min(glyph, last)));
                }
            }
        }
        return widths.buildOrThrow();
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
