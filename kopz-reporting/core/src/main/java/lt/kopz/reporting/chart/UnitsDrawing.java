package lt.kopz.reporting.chart;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import java.math.BigInteger;
import lt.kopz.core.wording.Phrase;
import lt.kopz.reporting.chart.Canvas.Label;
import lt.kopz.reporting.chart.Canvas.Stroke;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.font.NotoSans;
import lt.kopz.reporting.wording.ReportMessage;

/** Units as squares: filled are those that are reached, hatched those that may be, outlined the rest. */
final class UnitsDrawing {

    private static final long SIDE = 180;
    private static final long STEP = 240;
    private static final int MOST = 100;
    private static final long X = Canvas.MARGIN;

    private final Canvas canvas;

    private UnitsDrawing(Canvas canvas) {
        this.canvas = canvas;
    }

    static long draw(Canvas canvas, Chart.Units chart) {
        UnitsDrawing drawing = new UnitsDrawing(canvas);
        long y = 0;
        boolean maybe = false;
        for (Chart.Part part : chart.parts()) {
            y = drawing.part(part, y) + 120;
            maybe |= !part.reached().isExact();
        }
        ImmutableList.Builder<Canvas.Entry> key = ImmutableList.builder();
        key.add(drawing.entry(Look.REACHED, ReportMessage.CHART_REACHED));
        if (maybe) {
            key.add(drawing.entry(Look.MAYBE, ReportMessage.CHART_MAYBE));
        }
        key.add(drawing.entry(Look.REST, ReportMessage.CHART_NOT_REACHED));
        return canvas.flow(key.build(), y);
    }

    private enum Look {
        REACHED,
        MAYBE,
        REST
    }

    private long part(Chart.Part part, long top) {
        long room = canvas.width() - 2 * X;
        long y = canvas.paragraph(X, top, room, 3, NotoSans.REGULAR, Ink.INK, canvas.say(part.label()));
        Phrase value = Phrase.of(ReportMessage.CHART_OF)
                .with("count", part.reached())
                .with("total", part.total())
                .with("unit", part.unit());
        y = canvas.paragraph(X, y, room, 3, NotoSans.BOLD, Ink.INK, canvas.say(value)) + 40;
        long each = Scale.upTo(BigInteger.valueOf(part.total() - 1), room)
                .step(MOST - 1)
                .longValueExact();
        if (each > 1) {
            Label square = canvas.say(Phrase.of(ReportMessage.CHART_EACH).with("count", each));
            y = canvas.paragraph(X, y, room, 2, NotoSans.REGULAR, Ink.MUTED, square);
        }
        long most = part.reached().upper().orElse(part.total());
        long perLine = (room - SIDE) / STEP + 1;
        long squares = (part.total() - 1) / each + 1;
        for (long i = 0; i < squares; i++) {
            long before = LongMath.saturatedMultiply(i, each);
            Look look =
                    LongMath.saturatedMultiply(i + 1, each) <= part.reached().lower()
                                    || (i + 1 == squares && part.reached().lower() == part.total())
                            ? Look.REACHED
                            : before < most ? Look.MAYBE : Look.REST;
            boolean partly = part.reached().isExact() && look == Look.MAYBE;
            square(partly ? Look.REST : look, X + i % perLine * STEP, y + i / perLine * STEP, SIDE, SIDE);
            if (partly) { // a square that stands for several, some of which are reached
                long reached = Scale.upTo(BigInteger.valueOf(each), SIDE)
                        .at(BigInteger.valueOf(part.reached().lower() - before));
                square(Look.REACHED, X + i % perLine * STEP, y + i / perLine * STEP, reached, SIDE);
            }
        }
        return y + (squares + perLine - 1) / perLine * STEP;
    }

    private void square(Look look, long x, long y, long width, long height) {
        switch (look) {
            case REACHED -> canvas.rect(x, y, width, height, Ink.ACCENT, Ink.ACCENT, Stroke.FIRM);
            case MAYBE -> {
                canvas.hatch(x, y, width, height, Ink.ACCENT);
                canvas.rect(x, y, width, height, Ink.NONE, Ink.ACCENT, Stroke.DASHED);
            }
            case REST -> canvas.rect(x, y, width, height, Ink.PAPER, Ink.ACCENT, Stroke.FIRM);
        }
    }

    private Canvas.Entry entry(Look look, ReportMessage name) {
        return new Canvas.Entry(
                (x, y, width, height) -> square(look, x, y, width, height), canvas.say(Phrase.of(name)));
    }
}
