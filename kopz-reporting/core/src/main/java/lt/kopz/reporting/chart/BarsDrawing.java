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
 * is a mark and no bar. What is counted is named before its bar where there is room, and above it elsewhere.
 */
final class BarsDrawing {

    private static final long HEIGHT = 180;
    private static final long BEYOND = 320;
    private static final long GAP = 80;

    /** The room for names before the bars, and what has to be left for the bars. */
    private static final long LEAST_NAMES = 1_500;

    private static final long MOST_NAMES = 3_000;
    private static final long LEAST = 1_300;
    private static final int LINES = 2;

    private final Canvas canvas;
    private final Scale scale;
    private final boolean beside;
    private final long names;
    private final long x;

    private BarsDrawing(Canvas canvas, Scale scale, boolean beside, long names) {
        this.canvas = canvas;
        this.scale = scale;
        this.beside = beside;
        this.names = names;
        this.x = Canvas.MARGIN + names;
    }

    static long draw(Canvas canvas, Chart.Bars chart) {
        BigInteger highest = chart.bars().stream()
                .flatMap(bar -> Bounds.of(bar.count()).ends())
                .reduce(BigInteger.ZERO, BigInteger::max);
        long widest = chart.bars().stream()
                .mapToLong(bar -> value(canvas, bar).width(NotoSans.BOLD))
                .max()
                .orElse(0);
        boolean beside = widest <= canvas.width() / 2;
        long room = canvas.width() - 2 * Canvas.MARGIN - BEYOND - (beside ? widest + GAP : 0);
        long most = Math.min(MOST_NAMES, room - LEAST);
        long names = beside && most >= LEAST_NAMES
                ? chart.bars().stream()
                        .mapToLong(bar -> canvas.say(bar.label()).width(NotoSans.REGULAR) + GAP)
                        .map(wide -> Math.min(wide, most))
                        .max()
                        .orElse(0)
                : 0;
        Scale scale = Scale.upTo(highest, room - names);
        BarsDrawing drawing = new BarsDrawing(canvas, scale, beside, names);
        long y = 0;
        for (Chart.Bar bar : chart.bars()) {
            y = drawing.bar(bar, y) + (names > 0 ? 50 : 80);
        }
        return drawing.key(chart, ChartAxis.below(canvas, scale, drawing.x, y, 0, canvas.say(chart.unit())) + 60);
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
        long y = top;
        long bottom = top + HEIGHT;
        if (names > 0) {
            Label name = canvas.say(bar.label());
            long high = Lettering.wrap(NotoSans.REGULAR, name.text(), names - GAP, LINES)
                            .size()
                    * Lettering.LINE;
            bottom = top + Math.max(HEIGHT, high);
            y = (top + bottom - HEIGHT) / 2;
            canvas.paragraph(
                    Canvas.MARGIN, (top + bottom - high) / 2, names - GAP, LINES, NotoSans.REGULAR, Ink.INK, name);
        } else {
            y = canvas.paragraph(
                            x, top, canvas.width() - 2 * x, LINES, NotoSans.REGULAR, Ink.INK, canvas.say(bar.label()))
                    + 10;
            bottom = y + HEIGHT;
        }
        Bounds count = Bounds.of(bar.count());
        long low = scale.bar(count.low().orElse(BigInteger.ZERO));
        certain(bar.standing(), x, y, low, HEIGHT);
        long end = low;
        if (count.isUnknown()) {
            end = HEIGHT;
            unknown(x, y, HEIGHT, HEIGHT);
        } else if (count.high().isPresent()) {
            end = Math.max(low, scale.at(count.high().get()));
            canvas.maybe(x + low, y, end - low, HEIGHT, Ink.ACCENT);
        } else {
            end = low + BEYOND;
            canvas.open(x + low, y, BEYOND, HEIGHT, Ink.ACCENT);
        }
        canvas.line(x, y - 20, x, y + HEIGHT + 20, Ink.INK, Stroke.FIRM);
        Label value = value(canvas, bar);
        if (beside) {
            canvas.text(x + end + GAP, y + HEIGHT - 45, Anchor.START, NotoSans.BOLD, Ink.INK, value);
            return bottom;
        }
        return canvas.paragraph(x, y + HEIGHT + 20, canvas.width() - 2 * x, 3, NotoSans.BOLD, Ink.INK, value);
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

    /** The key of the ways bars are drawn, those that occur. */
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
