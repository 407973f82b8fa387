package lt.kopz.reporting.chart;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
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
 * Values through time as lines of steps, distinguished by their dashes, each with its values written where it steps and there is room, and
 * with its last value in the key. Where only bounds are known, the stretch between them is hatched; where nothing is known, there is no
 * line.
 */
final class StepsDrawing {

    private static final long HEIGHT = 1_800;
    private static final long TOP = 420;
    private static final long UNIT = 200;
    private static final int PARTS = 5;
    private static final long KEY = 60;
    private static final ImmutableList<Ink> INKS = ImmutableList.of(Ink.ACCENT, Ink.INK, Ink.MUTED, Ink.SOFT);

    private final Canvas canvas;
    private final Days days;
    private final Scale heights;
    private final LocalDate known;
    private final List<Box> taken = new ArrayList<>();
    private final Set<List<Long>> valued = new HashSet<>();

    private StepsDrawing(Canvas canvas, Days days, LocalDate known, Scale heights) {
        this.canvas = canvas;
        this.days = days;
        this.known = known;
        this.heights = heights;
    }

    /** Where a label stands, or a line that no label may cross. */
    private record Box(long left, long top, long right, long bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    /** A value and the days it holds for, those that are shown. */
    private record Stay(long left, long right, Cell cell, Optional<Bounds> bounds) {}

    static long draw(Canvas canvas, Chart.Steps chart) {
        List<BigInteger> ends = chart.lines().stream()
                .flatMap(line -> line.steps().stream())
                .flatMap(step -> Bounds.of(step.value()).stream())
                .flatMap(Bounds::ends)
                .toList();
        BigInteger low = ends.stream().reduce(BigInteger.ZERO, BigInteger::min);
        BigInteger high = ends.stream().reduce(low.max(BigInteger.ZERO), BigInteger::max);
        high = high.equals(low) ? low.add(BigInteger.ONE) : high;
        BigInteger step = new Scale(low, high, HEIGHT).step(PARTS);
        Scale heights = new Scale(Scale.floor(low, step), Scale.ceiling(high, step), HEIGHT);
        int decimals =
                currency(chart).map(CurrencyUnit::getDefaultFractionDigits).orElse(0);
        List<BigInteger> ticks = heights.multiples(step);
        long margin = ticks.stream()
                        .mapToLong(
                                tick -> ChartAxis.number(canvas, tick, decimals).width(NotoSans.REGULAR))
                        .max()
                        .orElse(0)
                + 80;
        Days days = Days.of(chart.span(), margin, canvas.width() - Canvas.MARGIN - margin);
        LocalDate known = chart.knownUntil()
                .filter(day -> day.isBefore(chart.span().end()))
                .orElse(chart.span().end());
        StepsDrawing drawing = new StepsDrawing(canvas, days, known, heights);
        String unit = Lettering.wrap(NotoSans.REGULAR, unit(canvas, chart).text(), canvas.width(), 1)
                .get(0);
        canvas.text(0, 130, Anchor.START, NotoSans.REGULAR, Ink.MUTED, new Label(unit, ""));
        for (BigInteger tick : ticks) {
            long y = drawing.y(tick);
            canvas.line(margin, y, canvas.width() - Canvas.MARGIN, y, Ink.LINE, Stroke.THIN);
            canvas.text(
                    margin - 60,
                    y + 45,
                    Anchor.END,
                    NotoSans.REGULAR,
                    Ink.MUTED,
                    ChartAxis.number(canvas, tick, decimals));
        }
        ImmutableList<Canvas.Entry> key = drawing.lines(chart);
        long y = Days.below(canvas, days, TOP + HEIGHT, TOP + HEIGHT);
        return key.isEmpty() ? y : canvas.flow(key, y + KEY);
    }

    private static Label unit(Canvas canvas, Chart.Steps chart) {
        return canvas.say(currency(chart).map(Text::currency).orElse(Phrase.of(ReportMessage.CHART_COUNT)));
    }

    private static Optional<CurrencyUnit> currency(Chart.Steps chart) {
        return chart.lines().stream()
                .flatMap(line -> line.steps().stream())
                .flatMap(step -> step.value() instanceof Cell.AmountCell amount
                        ? Stream.of(amount.value().currency())
                        : Stream.of())
                .findFirst();
    }

    private long y(BigInteger value) {
        return TOP + HEIGHT - heights.at(value);
    }

    /**
     * Draws and labels the lines.
     *
     * @return a key with the last value of each
     */
    private ImmutableList<Canvas.Entry> lines(Chart.Steps chart) {
        List<List<Stay>> all = chart.lines().stream().map(this::stays).toList();
        all.forEach(this::take);
        for (int i = 0; i < all.size(); i++) {
            line(all.get(i), ink(i), stroke(i));
        }
        ImmutableList.Builder<Canvas.Entry> key = ImmutableList.builder();
        for (int i = 0; i < all.size(); i++) {
            int index = i;
            key.add(new Canvas.Entry(
                    (x, y, width, height) ->
                            canvas.line(x, y + height / 2, x + width, y + height / 2, ink(index), stroke(index)),
                    named(chart.lines().get(i), all.get(i))));
        }
        if (known.isBefore(days.span().end())) {
            long x = known.isBefore(days.span().start()) ? days.x() : days.end(known);
            taken.add(new Box(x - 20, TOP, x + 20, TOP + HEIGHT));
            canvas.line(x, TOP, x, TOP + HEIGHT, Ink.INK, Stroke.DASHED);
            key.add(new Canvas.Entry(
                    (left, y, width, height) ->
                            canvas.line(left + width / 2, y, left + width / 2, y + height, Ink.INK, Stroke.DASHED),
                    canvas.say(Phrase.of(ReportMessage.CHART_KNOWN_UNTIL).with("day", known))));
        }
        for (int i = 0; i < all.size(); i++) {
            for (Stay stay : all.get(i)) {
                label(stay, ink(i));
            }
        }
        return key.build();
    }

    /** The places of a line, over which no label may stand. */
    private void take(List<Stay> stays) {
        Optional<Long> before = Optional.empty();
        for (Stay stay : stays) {
            Optional<Long> here = stay.bounds().flatMap(StepsDrawing::drawn).map(this::y);
            if (here.isPresent()) {
                long y = here.get();
                taken.add(new Box(stay.left(), y - 20, stay.right(), y + 20));
                before.ifPresent(from ->
                        taken.add(new Box(stay.left() - 20, Math.min(from, y), stay.left() + 20, Math.max(from, y))));
            }
            before = here;
        }
    }

    /** The name of a line with the last value that is shown of it. */
    private Label named(Chart.Line line, List<Stay> stays) {
        return stays.isEmpty()
                ? canvas.say(line.name())
                : canvas.say(Phrase.of(ReportMessage.CHART_VALUE)
                        .with("name", canvas.tidy(line.name()))
                        .with(
                                "value",
                                canvas.tidy(ChartTable.say(
                                        stays.get(stays.size() - 1).cell()))));
    }

    private static Ink ink(int index) {
        return INKS.get(index % INKS.size());
    }

    private static Stroke stroke(int index) {
        return Stroke.LINES.get(index % Stroke.LINES.size());
    }

    private List<Stay> stays(Chart.Line line) {
        List<Stay> stays = new ArrayList<>();
        for (int i = 0; i < line.steps().size(); i++) {
            Chart.Step step = line.steps().get(i);
            LocalDate last = i + 1 < line.steps().size()
                    ? line.steps().get(i + 1).since().minusDays(1)
                    : known;
            last = last.isAfter(known) ? known : last;
            if (!step.since().isAfter(known) && !last.isBefore(days.span().start())) {
                stays.add(new Stay(days.start(step.since()), days.end(last), step.value(), Bounds.of(step.value())));
            }
        }
        return stays;
    }

    /** The bound a line is drawn at: the lower, or the upper where nothing is known from below. */
    private static Optional<BigInteger> drawn(Bounds bounds) {
        return bounds.low().or(bounds::high);
    }

    private void line(List<Stay> stays, Ink ink, Stroke stroke) {
        StringBuilder d = new StringBuilder();
        boolean down = false;
        for (Stay stay : stays) {
            Optional<BigInteger> value = stay.bounds().flatMap(StepsDrawing::drawn);
            if (value.isPresent()) {
                long y = y(value.get());
                d.append(down ? "L" : "M")
                        .append(Canvas.at(stay.left(), y))
                        .append("L")
                        .append(Canvas.at(stay.right(), y));
                stay.bounds().filter(bounds -> !bounds.isExact()).ifPresent(bounds -> unsure(stay, bounds, ink));
            }
            down = value.isPresent();
        }
        if (d.length() > 0) {
            canvas.path(d.toString(), Ink.NONE, ink, stroke);
        }
    }

    /** Hatches up to the upper bound, or to the edge of the picture where there is none, and below to zero likewise. */
    private void unsure(Stay stay, Bounds bounds, Ink ink) {
        long top = bounds.high().map(this::y).orElse(TOP);
        long bottom = bounds.low().map(this::y).orElse(TOP + HEIGHT);
        long width = stay.right() - stay.left();
        canvas.hatch(stay.left(), top, width, bottom - top, ink);
        if (bounds.high().isPresent()) {
            canvas.line(stay.left(), top, stay.right(), top, ink, Stroke.DASHED);
        }
    }

    /** Writes a value at its step, right above or below the line, where it covers neither a line nor another label. */
    private void label(Stay stay, Ink ink) {
        Optional<Long> base = stay.bounds().flatMap(StepsDrawing::drawn).map(this::y);
        if (base.isEmpty()) {
            return;
        }
        if (!valued.add(List.of(stay.left(), base.get()))) {
            return; // another line steps to the same value on the same day
        }
        Label label = canvas.say(ChartTable.say(stay.cell()));
        long wide = label.width(NotoSans.REGULAR);
        long left = Math.max(days.x() + 40, Math.min(stay.left() + 40, canvas.width() - wide));
        for (long top : List.of(base.get() - 40 - Lettering.LINE, base.get() + 40)) {
            Box box = new Box(left, top, left + wide, top + Lettering.LINE);
            if (top >= UNIT
                    && box.bottom() <= TOP + HEIGHT
                    && wide <= canvas.width() - left
                    && taken.stream().noneMatch(box::meets)) {
                taken.add(box);
                canvas.rect(left - 20, top + 10, wide + 40, Lettering.LINE - 20, Ink.PAPER, Ink.NONE, Stroke.NONE);
                // in a wider font, a label at the edge grows away from it
                boolean isAtTheEdge = left + wide == canvas.width();
                canvas.text(
                        isAtTheEdge ? left + wide : left,
                        top + 130,
                        isAtTheEdge ? Anchor.END : Anchor.START,
                        NotoSans.REGULAR,
                        readable(ink),
                        label);
                return;
            }
        }
    }

    /** The softest ink is too light for letters. */
    private static Ink readable(Ink ink) {
        return ink == Ink.SOFT ? Ink.ACCENT : ink;
    }
}
