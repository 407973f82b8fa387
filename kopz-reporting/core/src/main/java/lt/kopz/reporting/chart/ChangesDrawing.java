package lt.kopz.reporting.chart;

import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.chart.Canvas.Anchor;
import lt.kopz.reporting.chart.Canvas.Label;
import lt.kopz.reporting.chart.Canvas.Stroke;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.font.NotoSans;
import lt.kopz.reporting.render.ChartTable;
import lt.kopz.reporting.wording.ReportMessage;

/**
 * Values of two times below each other: the earlier is outlined and the later filled, each pair on a scale of its own, with an arrow
 * and a word for the direction.
 */
final class ChangesDrawing {

    private static final long HEIGHT = 120;
    private static final long BEYOND = 160;
    private static final long ARROW = 200;
    private static final long X = Canvas.MARGIN;

    private final Canvas canvas;
    private final Chart.Changes chart;

    private ChangesDrawing(Canvas canvas, Chart.Changes chart) {
        this.canvas = canvas;
        this.chart = chart;
    }

    static long draw(Canvas canvas, Chart.Changes chart) {
        ChangesDrawing drawing = new ChangesDrawing(canvas, chart);
        long y = 0;
        for (Chart.Change change : chart.changes()) {
            y = drawing.change(change, y) + 160;
        }
        return y;
    }

    private long change(Chart.Change change, long top) {
        long room = canvas.width() - 2 * X - ARROW;
        arrow(change, X + 60, top + 90);
        Phrase words = Phrase.of(ReportMessage.CHART_VALUE)
                .with("name", canvas.tidy(change.label()))
                .with("value", ChartTable.say(change.direction()));
        long y = canvas.paragraph(X + ARROW, top, room, 3, NotoSans.BOLD, Ink.INK, canvas.say(words)) + 20;
        BigInteger most = Stream.of(change.before(), change.after())
                .flatMap(value -> Bounds.of(value).stream().flatMap(Bounds::ends))
                .reduce(BigInteger.ZERO, BigInteger::max);
        Scale scale = Scale.upTo(most, room - BEYOND);
        y = value(chart.before(), change.before(), scale, y, Ink.PAPER);
        return value(chart.after(), change.after(), scale, y + 40, Ink.ACCENT);
    }

    /** The value in words, and its bar below them. */
    private long value(Text time, Cell value, Scale scale, long top, Ink fill) {
        Label words = canvas.say(Phrase.of(ReportMessage.CHART_VALUE)
                .with("name", canvas.tidy(time))
                .with("value", canvas.tidy(ChartTable.say(value))));
        long x = X + ARROW;
        long y = canvas.paragraph(x, top, canvas.width() - X - x, 2, NotoSans.REGULAR, Ink.INK, words);
        Optional<Bounds> bounds = Bounds.of(value);
        if (bounds.isEmpty() || bounds.get().isUnknown()) {
            return y;
        }
        long low = scale.at(bounds.get().low().orElse(BigInteger.ZERO));
        if (low > 0) {
            canvas.rect(x, y, low, HEIGHT, fill, Ink.ACCENT, Stroke.FIRM);
        }
        if (bounds.get().high().isPresent()) {
            canvas.maybe(x + low, y, scale.at(bounds.get().high().get()) - low, HEIGHT, Ink.ACCENT);
        } else {
            canvas.open(x + low, y, BEYOND, HEIGHT, Ink.ACCENT);
        }
        canvas.line(x, y - 10, x, y + HEIGHT + 10, Ink.INK, Stroke.FIRM);
        return y + HEIGHT;
    }

    private void arrow(Chart.Change change, long x, long y) {
        switch (change.direction()) {
            case INCREASE -> triangle(x, y + 50, y - 60);
            case DECREASE -> triangle(x, y - 50, y + 60);
            case UNCHANGED -> {
                canvas.line(x - 60, y - 25, x + 60, y - 25, Ink.INK, Stroke.THICK);
                canvas.line(x - 60, y + 25, x + 60, y + 25, Ink.INK, Stroke.THICK);
            }
            case UNDETERMINED -> canvas.text(x, y + 45, Anchor.MIDDLE, NotoSans.BOLD, Ink.INK, new Label("?", ""));
        }
    }

    private void triangle(long x, long base, long tip) {
        canvas.path(
                "M" + Canvas.at(x - 60, base) + "L" + Canvas.at(x + 60, base) + "L" + Canvas.at(x, tip) + "Z",
                Ink.INK,
                Ink.NONE,
                Stroke.NONE);
    }
}
