package lt.kopz.reporting.chart;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import lt.kopz.reporting.font.NotoSans;

/** How wide labels are, in tenths of a pixel, and where they are broken. */
final class Lettering {

    static final int SIZE = 13;
    static final long LINE = 180;

    /**
     * A browser may set labels in another typeface, so that they are taken to be wider: by 12 per cent, and by 22 where they are bold, as
     * the figures of DejaVu Sans are.
     */
    private static final long RESERVE = 112;

    private static final long BOLD_RESERVE = 122;

    private static final String MORE = "…";

    private Lettering() {}

    static long width(NotoSans cut, String text) {
        return tenths(cut, cut.width(text));
    }

    /**
     * Breaks a text at blanks, and words that are too long between letters.
     *
     * @return at most so many lines, none wider than the room; the last ends in "…" if the text goes on
     */
    static ImmutableList<String> wrap(NotoSans cut, String text, long room, int most) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty() && lines.size() < most) {
            int fits = fitting(cut, rest, room);
            if (fits == rest.length()) {
                lines.add(rest);
                return ImmutableList.copyOf(lines);
            }
            if (lines.size() == most - 1) {
                int end = fitting(cut, rest, room - width(cut, MORE));
                lines.add(rest.substring(0, end).strip() + MORE);
                return ImmutableList.copyOf(lines);
            }
            int blank = rest.lastIndexOf(' ', fits);
            int end = blank > 0 ? blank : fits;
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return ImmutableList.copyOf(lines);
    }

    private static long tenths(NotoSans cut, long thousandths) {
        long reserve = cut == NotoSans.BOLD ? BOLD_RESERVE : RESERVE;
        return (thousandths * SIZE * reserve + 9_999) / 10_000;
    }

    /** How many characters, at least one, fit into the room. */
    private static int fitting(NotoSans cut, String text, long room) {
        int end = 0;
        long used = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            used += cut.width(text.substring(end, next));
            if (tenths(cut, used) > room && end > 0) {
                return end;
            }
            end = next;
        }
        return end;
    }
}
