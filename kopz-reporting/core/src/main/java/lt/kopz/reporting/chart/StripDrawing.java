package lt.kopz.reporting.chart;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Stream;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.wording.Phrase;
import lt.kopz.reporting.chart.Canvas.Anchor;
import lt.kopz.reporting.chart.Canvas.Label;
import lt.kopz.reporting.chart.Canvas.Stroke;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.font.NotoSans;
import lt.kopz.reporting.wording.ReportMessage;

/**
 * States side by side: filled is done, half filled is under way, outlined is to come, crossed did not come about, hatched and
 * dashed are unknown. The key says how many of each there are.
 */
final class StripDrawing {

    private static final long HEIGHT = 300;
    private static final long WIDTH = 500;
    private static final long NARROW = 260;
    private static final long GAP = 40;

    private final Canvas canvas;

    private StripDrawing(Canvas canvas) {
        this.canvas = canvas;
    }

    static long draw(Canvas canvas, Chart.Strip chart) {
        return new StripDrawing(canvas).all(chart);
    }

    private long all(Chart.Strip chart) {
        long room = canvas.width() - 2 * Canvas.MARGIN;
        long least = canvas.width() < Canvas.WIDE ? NARROW : WIDTH;
        List<Label> marks =
                chart.items().stream().map(item -> canvas.say(item.mark())).toList();
        long widest = marks.stream()
                .mapToLong(mark -> mark.width(NotoSans.REGULAR))
                .max()
                .orElse(0);
        long cell = Math.min(Math.max(least, widest), room);
        int perLine = (int) Math.max(1, (room + GAP) / (cell + GAP));
        long bottom = 0;
        for (int i = 0; i < marks.size(); i++) {
            long x = Canvas.MARGIN + i % perLine * (cell + GAP);
            long y = 20 + (long) (i / perLine) * (HEIGHT + Lettering.LINE + 2 * GAP);
            box(chart.items().get(i).state(), x, y, cell, HEIGHT);
            String mark = Lettering.wrap(NotoSans.REGULAR, marks.get(i).text(), cell, 1).stream()
                    .findFirst()
                    .orElse("");
            canvas.text(
                    x + cell / 2,
                    y + HEIGHT + 150,
                    Anchor.MIDDLE,
                    NotoSans.REGULAR,
                    Ink.INK,
                    new Label(mark, marks.get(i).language()));
            bottom = y + HEIGHT + Lettering.LINE;
        }
        return canvas.flow(key(chart), bottom + 100);
    }

    private ImmutableList<Canvas.Entry> key(Chart.Strip chart) {
        return Stream.of(MeasureStatus.values())
                .flatMap(state -> {
                    long count = chart.items().stream()
                            .filter(item -> item.state() == state)
                            .count();
                    return count == 0
                            ? Stream.of()
                            : Stream.of(new Canvas.Entry(
                                    (x, y, width, height) -> box(state, x, y, width, height),
                                    canvas.say(Phrase.of(ReportMessage.CHART_STATE_COUNT)
                                            .with("state", Phrase.of(state))
                                            .with("count", count))));
                })
                .collect(toImmutableList());
    }

    private void box(MeasureStatus state, long x, long y, long width, long height) {
        switch (state) {
            case DONE -> canvas.rect(x, y, width, height, Ink.ACCENT, Ink.ACCENT, Stroke.FIRM);
            case DONE_WITH_DEVIATION -> {
                canvas.rect(x, y, width, height, Ink.ACCENT, Ink.ACCENT, Stroke.FIRM);
                canvas.path(
                        "M" + Canvas.at(x + width - height / 2, y) + "L" + Canvas.at(x + width, y) + "L"
                                + Canvas.at(x + width, y + height / 2) + "Z",
                        Ink.PAPER,
                        Ink.ACCENT,
                        Stroke.FIRM);
            }
            case IN_PROGRESS -> {
                canvas.rect(x, y, width, height, Ink.PAPER, Ink.ACCENT, Stroke.FIRM);
                canvas.rect(x, y, width / 2, height, Ink.ACCENT, Ink.NONE, Stroke.NONE);
            }
            case PREPARED -> {
                canvas.rect(x, y, width, height, Ink.PAPER, Ink.ACCENT, Stroke.FIRM);
                canvas.rect(x, y + height * 3 / 4, width, height / 4, Ink.ACCENT, Ink.NONE, Stroke.NONE);
            }
            case PLANNED -> canvas.rect(x, y, width, height, Ink.PAPER, Ink.ACCENT, Stroke.FIRM);
            case POSTPONED -> {
                canvas.rect(x, y, width, height, Ink.PAPER, Ink.ACCENT, Stroke.FIRM);
                long middle = y + height / 2;
                long tip = x + width * 3 / 4;
                canvas.line(x + width / 4, middle, tip, middle, Ink.ACCENT, Stroke.FIRM);
                canvas.path(
                        "M" + Canvas.at(tip - 30, middle - 40) + "L" + Canvas.at(tip + 20, middle) + "L"
                                + Canvas.at(tip - 30, middle + 40) + "Z",
                        Ink.ACCENT,
                        Ink.NONE,
                        Stroke.NONE);
            }
            case CANCELLED, NOT_DONE -> {
                canvas.rect(x, y, width, height, Ink.PAPER, Ink.INK, Stroke.FIRM);
                canvas.line(x, y, x + width, y + height, Ink.INK, Stroke.FIRM);
                if (state == MeasureStatus.NOT_DONE) {
                    canvas.line(x, y + height, x + width, y, Ink.INK, Stroke.FIRM);
                }
            }
            case UNDETERMINED -> {
                canvas.hatch(x, y, width, height, Ink.MUTED);
                canvas.rect(x, y, width, height, Ink.NONE, Ink.MUTED, Stroke.FIRM);
            }
            case NO_ANSWER, COSTS_ONLY, NO_INFORMATION -> {
                canvas.rect(x, y, width, height, Ink.PAPER, Ink.MUTED, Stroke.DASHED);
                if (state == MeasureStatus.COSTS_ONLY) {
                    long side = height / 3;
                    canvas.rect(x + (width - side) / 2, y + side, side, side, Ink.MUTED, Ink.NONE, Stroke.NONE);
                }
                if (state == MeasureStatus.NO_ANSWER) {
                    canvas.line(
                            x + width / 4, y + height / 2, x + width * 3 / 4, y + height / 2, Ink.MUTED, Stroke.FIRM);
                }
            }
        }
    }
}
