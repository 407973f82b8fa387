package lt.kopz.reporting.chart;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.stream.Stream;
import lt.kopz.core.wording.Phrase;
import lt.kopz.reporting.chart.Canvas.Anchor;
import lt.kopz.reporting.chart.Canvas.Label;
import lt.kopz.reporting.chart.Canvas.Stroke;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Chart.Standing;
import lt.kopz.reporting.font.NotoSans;
import lt.kopz.reporting.render.ChartTable;
import lt.kopz.reporting.wording.ReportMessage;

/**
 * Counts: what took place is filled, what is planned is outlined, what is undetermined is hatched; what is unknown
 * is a mark and no bar.
 */
final class BarsDrawing {

    private static final long HEIGHT = 180;
    private static final long BEYOND = 320;
    private static final long GAP = 80;
    private static final long X = Canvas.MARGIN;

    private final Canvas canvas;
    private final Scale scale;
    private final boolean beside;

    private BarsDrawing(Canvas canvas, Scale scale, boolean beside) {
        this.canvas = canvas;
        this.scale = scale;
        this.beside = beside;
    }

    static long draw(Canvas canvas, Chart.Bars chart) {
        BigInteger most = chart.bars().stream()
                .flatMap(bar -> Bounds.of(bar.count()).ends())
                .reduce(BigInteger.ZERO, BigInteger::max);
        long widest = chart.bars().stream()
                .mapToLong(bar -> value(canvas, bar).width(NotoSans.BOLD))
                .max()
                .orElse(0);
        boolean beside = widest <= canvas.width() / 2;
        long room = canvas.width() - 2 * Canvas.MARGIN - BEYOND - (beside ? widest + GAP : 0);
        Scale scale = Scale.upTo(most, room);
        BarsDrawing drawing = new BarsDrawing(canvas, scale, beside);
        long y = 0;
        for (Chart.Bar bar : chart.bars()) {
            y = drawing.bar(bar, y) + 80;
        }
        return drawing.key(chart, Axis.below(canvas, scale, y, 0, canvas.say(chart.unit())) + 60);
    }

    private static Label value(Canvas canvas, Chart.Bar bar) {
        Phrase count = Phrase.of(ReportMessage.CHART_COUNTED).with("count", bar.count());
        if (bar.standing() == Standing.HELD) {
            return canvas.say(count);
        }
        return canvas.say(Phrase.of(ReportMessage.CHART_VALUE_STANDING)
                .with("value", count)
                .with("standing", ChartTable.say(bar.standing())));
    }

    private long bar(Chart.Bar bar, long top) {
        long y = canvas.paragraph(X, top, canvas.width() - 2 * X, 2, NotoSans.REGULAR, Ink.INK, canvas.say(bar.label()))
                + 10;
        Bounds count = Bounds.of(bar.count());
        long low = scale.at(count.low().orElse(BigInteger.ZERO));
        certain(bar.standing(), X, y, low, HEIGHT);
        long end = low;
        if (count.isUnknown()) {
            end = HEIGHT;
            unknown(X, y, HEIGHT, HEIGHT);
        } else if (count.high().isPresent()) {
            end = scale.at(count.high().get());
            canvas.maybe(X + low, y, end - low, HEIGHT, Ink.ACCENT);
        } else {
            end = low + BEYOND;
            canvas.open(X + low, y, BEYOND, HEIGHT, Ink.ACCENT);
        }
        canvas.line(X, y - 20, X, y + HEIGHT + 20, Ink.INK, Stroke.FIRM);
        Label value = value(canvas, bar);
        if (beside) {
            canvas.text(X + end + GAP, y + HEIGHT - 45, Anchor.START, NotoSans.BOLD, Ink.INK, value);
            return y + HEIGHT;
        }
        return canvas.paragraph(X, y + HEIGHT + 20, canvas.width() - 2 * X, 3, NotoSans.BOLD, Ink.INK, value);
    }

    private void unknown(long x, long y, long width, long height) {
        canvas.circle(x + width / 2 + 20, y + height / 2, height / 2 - 10, Ink.PAPER, Ink.MUTED, Stroke.DASHED);
    }

    private void certain(Standing standing, long x, long y, long width, long height) {
        if (width == 0) {
            return;
        }
        switch (standing) {
            case HELD -> canvas.rect(x, y, width, height, Ink.ACCENT, Ink.NONE, Stroke.NONE);
            case PLANNED -> canvas.rect(x, y, width, height, Ink.PAPER, Ink.ACCENT, Stroke.FIRM);
            case UNDETERMINED -> {
                canvas.hatch(x, y, width, height, Ink.ACCENT);
                canvas.rect(x, y, width, height, Ink.NONE, Ink.ACCENT, Stroke.FIRM);
            }
        }
    }

    /** Tells the ways bars are drawn, those that occur. */
    private long key(Chart.Bars chart, long top) {
        ImmutableList<Canvas.Entry> standings = Stream.of(Standing.values())
                .filter(standing -> chart.bars().stream()
                        .anyMatch(bar -> bar.standing() == standing
                                && !Bounds.of(bar.count()).isUnknown()))
                .map(standing -> new Canvas.Entry(
                        (x, y, width, height) -> certain(standing, x, y, width, height),
                        canvas.say(ChartTable.say(standing))))
                .collect(toImmutableList());
        ImmutableList.Builder<Canvas.Entry> key =
                ImmutableList.<Canvas.Entry>builder().addAll(standings);
        if (chart.bars().stream()
                .anyMatch(
                        bar -> !bar.count().isExact() && !Bounds.of(bar.count()).isUnknown())) {
            key.add(new Canvas.Entry(
                    (x, y, width, height) -> canvas.maybe(x, y, width, height, Ink.ACCENT),
                    canvas.say(Phrase.of(ReportMessage.CHART_MAYBE))));
        }
        if (chart.bars().stream().anyMatch(bar -> Bounds.of(bar.count()).isUnknown())) {
            key.add(new Canvas.Entry(this::unknown, canvas.say(Phrase.of(ReportMessage.CHART_UNKNOWN))));
        }
        return canvas.flow(key.build(), top);
    }
}
