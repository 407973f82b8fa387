package lt.kopz.reporting.chart;

import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
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
 * Stretches as bands that end in a bold line on their due day, and marks below them: filled for what took place, outlined for
 * what is planned, with a question mark where nobody knows whether or on which day.
 */
final class TimelineDrawing {

    private static final long BAND = 120;
    private static final long ROW = 260;
    private static final long RADIUS = 60;
    private static final long GAP = 60;
    private static final long X = Canvas.MARGIN;

    private final Canvas canvas;
    private final Days days;
    private final long length;

    private TimelineDrawing(Canvas canvas, Days days, long length) {
        this.canvas = canvas;
        this.days = days;
        this.length = length;
    }

    static long draw(Canvas canvas, Chart.Timeline chart) {
        long length = canvas.width() - 2 * X;
        TimelineDrawing drawing = new TimelineDrawing(canvas, Days.of(chart.span(), X, length), length);
        long y = 0;
        for (Chart.Stretch stretch : chart.stretches()) {
            y = drawing.stretch(stretch, y) + 80;
        }
        y += 40;
        for (Chart.Mark mark : chart.marks()) {
            y = drawing.mark(mark, y);
        }
        return Days.below(canvas, drawing.days, y, y);
    }

    private long stretch(Chart.Stretch stretch, long top) {
        Label label = canvas.say(Phrase.of(ReportMessage.CHART_STRETCH)
                .with("label", canvas.tidy(stretch.label()))
                .with("due", stretch.days().end()));
        Optional<DateRange> shown = stretch.days().intersection(days.span());
        long from = shown.map(part -> days.start(part.start())).orElse(X);
        long wide = label.width(NotoSans.REGULAR);
        long y = top;
        if (wide <= length) {
            y += Lettering.LINE;
            canvas.text(Math.min(from, X + length - wide), y - 50, Anchor.START, NotoSans.REGULAR, Ink.INK, label);
        } else {
            y = canvas.paragraph(X, y, length, 3, NotoSans.REGULAR, Ink.INK, label);
        }
        if (shown.isPresent()) {
            long to = days.end(shown.get().end());
            canvas.rect(from, y, to - from, BAND, Ink.NONE, Ink.LINE, Stroke.FIRM);
            canvas.hatch(from, y, to - from, BAND, Ink.LINE);
            if (days.span().contains(stretch.days().end())) {
                canvas.line(to - 10, y - 20, to - 10, y + BAND + 20, Ink.INK, Stroke.THICK);
            }
        }
        return y + BAND;
    }

    private long mark(Chart.Mark mark, long top) {
        boolean unknown = mark.date().equals(PartialDate.unknown());
        Label label = canvas.say(Phrase.of(ReportMessage.CHART_MARK)
                .with("label", canvas.tidy(mark.label()))
                .with("date", mark.date())
                .with("standing", ChartTable.say(mark.standing())));
        Optional<LocalDate> earliest = mark.date().earliest();
        Optional<LocalDate> latest = mark.date().latest();
        boolean day = earliest.isPresent() && earliest.equals(latest);
        long left = earliest.map(days::start).orElse(X);
        long right = latest.map(days::end).orElse(X + length);
        long place = (left + right) / 2;
        long half = day && !unknown ? 0 : (right - left) / 2;
        long reach = Math.max(half, RADIUS) + GAP;
        long wide = label.width(NotoSans.REGULAR);
        long y = top + ROW / 2;
        if (place + reach + wide <= X + length) {
            canvas.text(place + reach, y + 45, Anchor.START, NotoSans.REGULAR, Ink.INK, label);
        } else if (place - reach - wide >= X) {
            canvas.text(place - reach, y + 45, Anchor.END, NotoSans.REGULAR, Ink.INK, label);
        } else {
            y = canvas.paragraph(X, top + 30, length, 3, NotoSans.REGULAR, Ink.INK, label) + ROW / 2 - 30;
        }
        place = Math.min(Math.max(place, X + RADIUS), X + length - RADIUS);
        if (half > RADIUS) {
            canvas.rect(left, y - RADIUS, right - left, 2 * RADIUS, Ink.NONE, Ink.ACCENT, Stroke.DASHED);
        }
        symbol(mark.standing(), half > RADIUS, place, y);
        return y + ROW / 2;
    }

    private void symbol(Standing standing, boolean range, long x, long y) {
        if (range || standing == Standing.UNDETERMINED) {
            canvas.circle(x, y, RADIUS + 20, Ink.PAPER, Ink.ACCENT, Stroke.FIRM);
            canvas.text(x, y + 45, Anchor.MIDDLE, NotoSans.BOLD, Ink.ACCENT, new Label("?", ""));
        } else {
            canvas.circle(x, y, RADIUS, standing == Standing.HELD ? Ink.ACCENT : Ink.PAPER, Ink.ACCENT, Stroke.THICK);
        }
    }
}
