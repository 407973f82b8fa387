package lt.kopz.reporting.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lt.kopz.reporting.font.NotoSans;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The outlines of the library's letters; the oracle is PDFBox, another reader of fonts. */
class LettersTest {

    private static final Pattern STEP = Pattern.compile("([MLQZ])([^MLQZ]*)");

    @ParameterizedTest
    @EnumSource
    void every_letter_looks_as_pdfbox_reads_it(NotoSans cut) throws IOException {
        List<Integer> letters = IntStream.range(0, 0x10000)
                .filter(code -> !Character.isSurrogate((char) code))
                .filter(code -> cut.missing(Character.toString(code)).isEmpty())
                .boxed()
                .toList();
        assertThat(letters).hasSizeGreaterThan(500);
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(cut.bytes()))) {
            for (int letter : letters) {
                Path2D expected = font.getGlyph()
                        .getGlyph(font.getUnicodeCmapLookup().getGlyphId(letter))
                        .getPath();
                Path2D drawn = path(cut.outline(Character.toString(letter)));
                String name = PrintPage.code(letter);
                for (int i = 0; i < 4; i++) {
                    assertThat(edges(drawn.getBounds2D()).get(i))
                            .as(name)
                            .isBetween(
                                    edges(expected.getBounds2D()).get(i) - 1,
                                    edges(expected.getBounds2D()).get(i) + 1);
                }
                assertThat(Math.abs(area(drawn) - area(expected)))
                        .as("%s: PDFBox rounds half units", name)
                        .isLessThanOrEqualTo(Math.abs(area(expected)) / 100);
            }
        }
    }

    private static List<Double> edges(Rectangle2D box) {
        return List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }

    /** Reads the data of an SVG path, and turns it to where up is positive. */
    private static Path2D path(String data) {
        Path2D path = new Path2D.Double();
        for (MatchResult step : STEP.matcher(data).results().toList()) {
            double[] at = Pattern.compile("-?[0-9.]+")
                    .matcher(step.group(2))
                    .results()
                    .mapToDouble(number -> Double.parseDouble(number.group()))
                    .toArray();
            switch (step.group(1)) {
                case "M" -> path.moveTo(at[0], -at[1]);
                case "L" -> path.lineTo(at[0], -at[1]);
                case "Q" -> path.quadTo(at[0], -at[1], at[2], -at[3]);
                default -> path.closePath();
            }
        }
        return path;
    }

    /** What the contours enclose, holes taken off. */
    private static double area(Path2D path) {
        List<Double> areas = new ArrayList<>();
        double[] at = new double[6];
        double startX = 0;
        double startY = 0;
        double x = 0;
        double y = 0;
        for (PathIterator lines = new FlatteningPathIterator(path.getPathIterator(null), 0.01);
                !lines.isDone();
                lines.next()) {
            int kind = lines.currentSegment(at);
            if (kind == PathIterator.SEG_MOVETO) {
                startX = at[0];
                startY = at[1];
            } else {
                double toX = kind == PathIterator.SEG_CLOSE ? startX : at[0];
                double toY = kind == PathIterator.SEG_CLOSE ? startY : at[1];
                areas.add((x * toY - toX * y) / 2);
                at[0] = toX;
                at[1] = toY;
            }
            x = at[0];
            y = at[1];
        }
        return areas.stream().mapToDouble(Double::doubleValue).sum();
    }
}
