package lt.kopz.reporting.chart;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.font.NotoSans;
import lt.kopz.reporting.render.Narration;
import lt.kopz.reporting.render.Run;

/**
 * What is drawn so far; all lengths are in tenths of a pixel.
 *
 * <p>Each colour is an attribute and a class: a renderer without style sheets sees the first, a page may set its own by the
 * second. Hatches are lines and not patterns, since patterns need references and not every renderer follows them.
 */
final class Canvas {

    /** As wide as a page of text. */
    static final long WIDE = 6_000;
    /** As wide as a telephone. */
    static final long NARROW = 3_000;

    static final long MARGIN = 20;

    private static final long HATCH = 60;
    private static final long KEY = 180;
    private static final long KEY_GAP = 60;
    private static final long FLOW_GAP = 180;

    private final Wording wording;
    private final Narration narration;
    private final boolean outlined;
    private final long width;
    private final StringBuilder svg = new StringBuilder();

    Canvas(Wording wording, boolean outlined) {
        this(wording, outlined, WIDE);
    }

    Canvas(Wording wording, boolean outlined, long width) {
        this.width = width;
        this.wording = wording;
        this.narration = Narration.of(Paragraph.of(Literal.of("")), wording);
        this.outlined = outlined;
    }

    /** Where a label is fastened. */
    enum Anchor {
        START("start", 0),
        MIDDLE("middle", 1),
        END("end", 2);

        private final String value;
        private final int halves;

        Anchor(String value, int halves) {
            this.value = value;
            this.halves = halves;
        }
    }

    /**
     * A label.
     *
     * @param text what it says
     * @param language the attributes that name its language, if it is not that of the picture; empty otherwise
     */
    record Label(String text, String language) {
        long width(NotoSans cut) {
            return Lettering.width(cut, text);
        }
    }

    /** An entry of a key: how something is drawn, and what it is. */
    record Entry(Key key, Label label) {}

    /** Draws the sample of an entry into a box of 16 by 12 pixels. */
    interface Key {
        void draw(long x, long y, long width, long height);
    }

    long width() {
        return width;
    }

    Wording wording() {
        return wording;
    }

    /** A label as a narration says it; one that is said in a language of its own names it. */
    Label say(Text text) {
        ImmutableList<Run> runs = narration.say(tidy(text));
        StringBuilder said = new StringBuilder();
        Set<Optional<String>> languages = new LinkedHashSet<>();
        for (Run run : runs) {
            Run.Words words = (Run.Words) run;
            said.append(words.text());
            languages.add(words.language());
        }
        Optional<String> language = languages.size() == 1 ? languages.iterator().next() : Optional.empty();
        return new Label(
                said.toString(),
                language.map(tag -> " lang=\"" + escape(tag) + "\" xml:lang=\"" + escape(tag) + "\"")
                        .orElse(""));
    }

    /** A text to be put into a phrase. */
    Text tidy(Text text) {
        return narration.tidy(text);
    }

    void text(long x, long baseline, Anchor anchor, NotoSans cut, Ink ink, Label label) {
        if (label.text().isEmpty()) {
            return;
        }
        if (outlined) {
            svg.append("<path transform=\"translate(")
                    .append(at(x, baseline))
                    .append(") scale(")
                    .append(BigDecimal.valueOf(Lettering.SIZE, 3))
                    .append(") translate(")
                    .append(-cut.width(label.text()) * anchor.halves / 2)
                    .append(")\" d=\"")
                    .append(cut.outline(label.text()))
                    .append('"');
            paint(ink, Ink.NONE);
            end(Stroke.NONE);
            return;
        }
        svg.append("<text x=\"")
                .append(px(x))
                .append("\" y=\"")
                .append(px(baseline))
                .append('"');
        if (anchor != Anchor.START) {
            svg.append(" text-anchor=\"").append(anchor.value).append('"');
        }
        if (cut == NotoSans.BOLD) {
            svg.append(" font-weight=\"700\"");
        } else if (cut == NotoSans.ITALIC) {
            svg.append(" font-style=\"italic\"");
        }
        paint(ink, Ink.NONE);
        svg.append(label.language()).append('>').append(escape(label.text())).append("</text>\n");
    }

    /**
     * Writes a label on as many lines as it needs.
     *
     * @return the top of what comes below
     */
    long paragraph(long x, long top, long room, int most, NotoSans cut, Ink ink, Label label) {
        long y = top;
        for (String line : Lettering.wrap(cut, label.text(), room, most)) {
            y += Lettering.LINE;
            text(x, y - 50, Anchor.START, cut, ink, new Label(line, label.language()));
        }
        return y;
    }

    /**
     * Writes entries beside each other, and on a further line where there is no room.
     *
     * @return the top of what comes below
     */
    long flow(List<Entry> entries, long top) {
        long x = MARGIN;
        long y = top;
        long room = width - 2 * MARGIN - KEY - KEY_GAP;
        boolean first = true;
        for (Entry entry : entries) {
            long wide = entry.label().width(NotoSans.REGULAR);
            if (!first && x + KEY + KEY_GAP + wide > width - MARGIN) {
                x = MARGIN;
                y += Lettering.LINE;
            }
            entry.key().draw(x, y + 30, KEY, 120);
            long end =
                    paragraph(x + KEY + KEY_GAP, y, room - (x - MARGIN), 3, NotoSans.REGULAR, Ink.INK, entry.label());
            if (end > y + Lettering.LINE) {
                y = end - Lettering.LINE;
                x = width;
            } else {
                x += KEY + KEY_GAP + wide + FLOW_GAP;
            }
            first = false;
        }
        return y + Lettering.LINE;
    }

    void rect(long x, long y, long width, long height, Ink fill, Ink line, Stroke stroke) {
        svg.append("<rect x=\"")
                .append(px(x))
                .append("\" y=\"")
                .append(px(y))
                .append("\" width=\"")
                .append(px(width))
                .append("\" height=\"")
                .append(px(height))
                .append('"');
        paint(fill, line);
        end(line == Ink.NONE ? Stroke.NONE : stroke);
    }

    void path(String d, Ink fill, Ink line, Stroke stroke) {
        svg.append("<path d=\"").append(d).append('"');
        paint(fill, line);
        end(stroke);
    }

    void line(long x1, long y1, long x2, long y2, Ink ink, Stroke stroke) {
        path("M" + at(x1, y1) + "L" + at(x2, y2), Ink.NONE, ink, stroke);
    }

    void circle(long x, long y, long radius, Ink fill, Ink line, Stroke stroke) {
        svg.append("<circle cx=\"")
                .append(px(x))
                .append("\" cy=\"")
                .append(px(y))
                .append("\" r=\"")
                .append(px(radius))
                .append('"');
        paint(fill, line);
        end(stroke);
    }

    /** Lines from the upper right to the lower left, within a box. */
    void hatch(long x, long y, long width, long height, Ink ink) {
        StringBuilder d = new StringBuilder();
        for (long c = HATCH / 2; c < width + height; c += HATCH) {
            long x1 = x + Math.min(c, width);
            long y1 = y + Math.max(0, c - width);
            long x2 = x + Math.max(0, c - height);
            long y2 = y + Math.min(c, height);
            d.append('M').append(at(x1, y1)).append('L').append(at(x2, y2));
        }
        if (width > 0) {
            path(d.toString(), Ink.NONE, ink, Stroke.THIN);
        }
    }

    /** A stretch in which the value may end: dashed, closed at its end. */
    void maybe(long x, long y, long width, long height, Ink ink) {
        if (width > 0) {
            rect(x, y, width, height, Ink.NONE, ink, Stroke.DASHED);
        }
    }

    /** A stretch that goes on beyond the picture: dashed, open, with an arrow. */
    void open(long x, long y, long width, long height, Ink ink) {
        long end = x + width;
        long middle = y + height / 2;
        path(
                "M" + at(end - 80, y) + "L" + at(x, y) + "L" + at(x, y + height) + "L" + at(end - 80, y + height),
                Ink.NONE,
                ink,
                Stroke.DASHED);
        path(
                "M" + at(end - 70, middle - 50) + "L" + at(end, middle) + "L" + at(end - 70, middle + 50) + "Z",
                ink,
                Ink.NONE,
                Stroke.NONE);
    }

    String svg() {
        return svg.toString();
    }

    static String at(long x, long y) {
        return px(x) + " " + px(y);
    }

    /** Tenths of a pixel as pixels: {@code 125} is {@code 12.5}, {@code -5} is {@code -0.5}. */
    static String px(long tenths) {
        long size = Math.abs(tenths);
        return (tenths < 0 ? "-" : "") + size / 10 + (size % 10 == 0 ? "" : "." + size % 10);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** How a line is drawn. */
    enum Stroke {
        NONE(""),
        THIN(" stroke-width=\"1\""),
        FIRM(" stroke-width=\"1.5\""),
        THICK(" stroke-width=\"2.5\""),
        DASHED(" stroke-width=\"1.5\" stroke-dasharray=\"4 3\""),
        LONG_DASHES(" stroke-width=\"2.5\" stroke-dasharray=\"9 4\""),
        DOTS(" stroke-width=\"2.5\" stroke-dasharray=\"2.5 3\""),
        DASHES_AND_DOTS(" stroke-width=\"2.5\" stroke-dasharray=\"9 3 2.5 3\"");

        static final ImmutableList<Stroke> LINES = ImmutableList.of(THICK, LONG_DASHES, DOTS, DASHES_AND_DOTS);

        private final String attributes;

        Stroke(String attributes) {
            this.attributes = attributes;
        }
    }

    private void paint(Ink fill, Ink line) {
        if (fill != Ink.NONE && line != Ink.NONE) {
            svg.append(" class=\"fill-" + fill.role() + " line-" + line.role() + "\"");
        } else if (fill != Ink.NONE) {
            svg.append(" class=\"fill-" + fill.role() + "\"");
        } else {
            svg.append(" class=\"line-" + line.role() + "\"");
        }
        svg.append(" fill=\"").append(fill.colour()).append('"');
        if (line != Ink.NONE) {
            svg.append(" stroke=\"").append(line.colour()).append('"');
        }
    }

    private void end(Stroke stroke) {
        svg.append(stroke.attributes).append("/>\n");
    }
}
