package lt.kopz.reporting.chart;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Identifiers;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.font.NotoSans;

/**
 * Draws an illustration as SVG 1.1, for a file of its own or inside a page.
 *
 * <pre>{@code
 * Files.writeString(Path.of("gap-2019.svg"), SvgChart.of(illustration, Wording.LITHUANIAN));
 * }</pre>
 *
 * <p>The picture has its caption as {@code title} and its alternative as {@code desc}. It needs nothing else: no style sheet,
 * script, font or file. Identifiers are made from that of the illustration, so that several pictures fit into one page. In a
 * page, the classes {@code fill-…} and {@code line-…} with {@code ink}, {@code muted}, {@code accent}, {@code soft}, {@code
 * line} and {@code paper} behind them take other colours. The same illustration gives the same characters everywhere.
 */
public final class SvgChart {

    private static final String LETTERS = " font-family=\"" + NotoSans.FAMILY
            + ", Segoe UI, Roboto, Liberation Sans, Arial, Helvetica, sans-serif\" font-size=\"" + Lettering.SIZE
            + "\"";

    private SvgChart() {}

    /**
     * Draws an illustration.
     *
     * <p>Labels that are too long are shortened and end in "…"; the whole text is in {@link
     * lt.kopz.reporting.render.ChartTable}.
     *
     * @param illustration what to draw
     * @param wording the language to label it in
     * @return an {@code svg} element, 600 pixels wide in its own coordinates, with a line break at its end
     */
    public static String of(Illustration illustration, Wording wording) {
        return element(illustration, new Canvas(wording, false), alone(wording), LETTERS);
    }

    /**
     * Draws an illustration for whoever has no letters, or others: its labels are the outlines of {@link NotoSans}.
     *
     * <p>A character that these lack is a box. What the labels say cannot be found or read aloud; the caption and the alternative
     * can.
     *
     * @param illustration what to draw
     * @param wording the language to label it in
     * @return as {@link #of}, of paths, rectangles and circles alone
     */
    public static String outlined(Illustration illustration, Wording wording) {
        return element(illustration, new Canvas(wording, true), alone(wording), "");
    }

    /**
     * Draws an illustration for an HTML page in the same language, whose parser knows the element without its name space.
     *
     * @param illustration what to draw
     * @param wording the language of the page
     * @return as {@link #of}, without name space and language
     */
    public static String inPage(Illustration illustration, Wording wording) {
        return element(illustration, new Canvas(wording, false), "", LETTERS);
    }

    /**
     * Draws an illustration for the narrow view of the same page: 300 pixels wide, with letters of the same size. Its class is {@code
     * narrow} and its identifiers differ, so that a page can hold both and show one.
     *
     * @param illustration what to draw
     * @param wording the language of the page
     * @return as {@link #inPage}
     */
    public static String inNarrowPage(Illustration illustration, Wording wording) {
        return element(illustration, new Canvas(wording, false, Canvas.NARROW), "", LETTERS);
    }

    /**
     * Writes an illustration to a stream, in UTF-8; the stream is flushed and stays open.
     *
     * @param illustration what to draw
     * @param wording the language to label it in
     * @param out where to write
     * @throws IOException if the stream throws it
     */
    public static void write(Illustration illustration, Wording wording, OutputStream out) throws IOException {
        out.write(of(illustration, wording).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String alone(Wording wording) {
        String language = Canvas.escape(wording.language());
        return " xmlns=\"http://www.w3.org/2000/svg\" lang=\"" + language + "\" xml:lang=\"" + language + "\"";
    }

    private static String element(Illustration illustration, Canvas canvas, String own, String letters) {
        String height = Canvas.px(draw(canvas, illustration.chart()));
        String width = Canvas.px(canvas.width());
        boolean narrow = canvas.width() == Canvas.NARROW;
        String id = (narrow ? "_narrow-" : "_chart-") + Identifiers.anchor(illustration.id());
        return "<svg" + own + " class=\"chart" + (narrow ? " narrow" : "") + "\" viewBox=\"0 0 " + width + " " + height
                + "\" width=\"" + width
                + "\" height=\"" + height + "\" role=\"img\" aria-labelledby=\"" + id + "-title " + id
                + "-desc\"" + letters + ">\n"
                + described("title", id, canvas, illustration.caption())
                + described("desc", id, canvas, illustration.alternative())
                + canvas.svg() + "</svg>\n";
    }

    private static String described(String element, String id, Canvas canvas, Text text) {
        Canvas.Label label = canvas.say(text);
        return "<" + element + " id=\"" + id + "-" + element + "\"" + label.language() + ">"
                + Canvas.escape(label.text()) + "</" + element + ">\n";
    }

    private static long draw(Canvas canvas, Chart chart) {
        if (chart instanceof Chart.Bullets bullets) {
            return BulletsDrawing.draw(canvas, bullets);
        } else if (chart instanceof Chart.Bars bars) {
            return BarsDrawing.draw(canvas, bars);
        } else if (chart instanceof Chart.Steps steps) {
            return StepsDrawing.draw(canvas, steps);
        } else if (chart instanceof Chart.Flow flow) {
            return FlowDrawing.draw(canvas, flow);
        } else if (chart instanceof Chart.Units units) {
            return UnitsDrawing.draw(canvas, units);
        } else if (chart instanceof Chart.Strip strip) {
            return StripDrawing.draw(canvas, strip);
        } else if (chart instanceof Chart.Changes changes) {
            return ChangesDrawing.draw(canvas, changes);
        }
        return TimelineDrawing.draw(canvas, (Chart.Timeline) chart);
    }
}
