package lt.kopz.reporting.chart;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.wording.Phrase;
import lt.kopz.reporting.chart.Canvas.Stroke;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.font.NotoSans;
import lt.kopz.reporting.wording.ReportMessage;

/**
 * Needs and the money for them: the need is an outline, the money appropriated fills it, what is missing is hatched, what is
 * spent of it is a thin bar in the middle. What others paid is a thin outline below, apart from the money appropriated.
 */
final class BulletsDrawing {

    private static final long HEIGHT = 260;
    private static final long INSET = 40;
    private static final long THIN = 70;
    private static final long BEYOND = 320;
    private static final long X = Canvas.MARGIN;
    /** A name has up to so many lines: it is the only one that a bar has. */
    private static final int NAME = 4;

    private final Canvas canvas;
    private final Scale scale;

    private BulletsDrawing(Canvas canvas, Scale scale) {
        this.canvas = canvas;
        this.scale = scale;
    }

    static long draw(Canvas canvas, Chart.Bullets chart) {
        BigInteger most = chart.bullets().stream()
                .flatMap(bullet -> Stream.of(bullet.need(), bullet.given(), bullet.spent(), bullet.byOthers()))
                .flatMap(range -> Bounds.of(range).ends())
                .reduce(BigInteger.ZERO, BigInteger::max);
        Scale scale = Scale.upTo(most, canvas.width() - 2 * Canvas.MARGIN - BEYOND);
        BulletsDrawing drawing = new BulletsDrawing(canvas, scale);
        long y = 0;
        for (Chart.Bullet bullet : chart.bullets()) {
            y = drawing.bullet(bullet, y) + 160;
        }
        CurrencyUnit currency = chart.bullets().get(0).need().currency();
        return ChartAxis.ofMoney(canvas, scale, X, y, currency);
    }

    private long bullet(Chart.Bullet bullet, long top) {
        long y = canvas.paragraph(
                        X, top, canvas.width() - 2 * X, NAME, NotoSans.BOLD, Ink.INK, canvas.say(bullet.label()))
                + 30;
        Bounds need = Bounds.of(bullet.need());
        Bounds given = Bounds.of(bullet.given());
        Bounds spent = Bounds.of(bullet.spent());
        bar(given, y + INSET, HEIGHT - 2 * INSET, Ink.SOFT);
        missing(need, given, y + INSET, HEIGHT - 2 * INSET);
        need(need, y);
        bar(spent, y + (HEIGHT - THIN) / 2, THIN, Ink.ACCENT);
        boolean others = bullet.byOthers().isKnown() && bullet.byOthers().isZero() != Answer.YES;
        long bottom = y + HEIGHT;
        if (others) {
            Bounds paid = Bounds.of(bullet.byOthers());
            long low = scale.bar(paid.low().orElse(BigInteger.ZERO));
            if (low > 0) {
                canvas.rect(X, bottom + INSET, low, THIN, Ink.PAPER, Ink.ACCENT, Stroke.FIRM);
            }
            beyond(paid, low, bottom + INSET, THIN, Ink.ACCENT);
            bottom += INSET + THIN;
        }
        ImmutableList.Builder<Canvas.Entry> entries = ImmutableList.builder();
        entries.add(
                entry(this::needKey, ReportMessage.CHART_NEED, bullet.need()),
                entry(this::givenKey, ReportMessage.CHART_GIVEN, bullet.given()),
                entry(this::missingKey, ReportMessage.CHART_MISSING, bullet.missing()),
                entry(this::spentKey, ReportMessage.CHART_SPENT, bullet.spent()));
        if (others) {
            entries.add(entry(this::othersKey, ReportMessage.CHART_BY_OTHERS, bullet.byOthers()));
        }
        return canvas.flow(entries.build(), bottom + 30);
    }

    /** What is certain is filled; what may come on top is dashed. */
    private void bar(Bounds value, long y, long height, Ink ink) {
        long low = scale.bar(value.low().orElse(BigInteger.ZERO));
        if (low > 0) {
            canvas.rect(X, y, low, height, ink, Ink.NONE, Stroke.NONE);
        }
        beyond(value, low, y, height, ink);
    }

    /** A need of nothing still is a need that somebody stated, so that it keeps an outline. */
    private void need(Bounds value, long y) {
        long low = scale.at(value.low().orElse(BigInteger.ZERO));
        if (value.low().isPresent()) {
            canvas.rect(X, y, Math.max(low, Scale.LEAST), HEIGHT, Ink.NONE, Ink.INK, Stroke.FIRM);
        }
        beyond(value, low, y, HEIGHT, Ink.INK);
    }

    private void beyond(Bounds value, long low, long y, long height, Ink ink) {
        if (value.low().isEmpty() && value.high().isEmpty()) {
            return; // of what is not known there is no bar; the words below say so
        }
        if (value.high().isPresent()) {
            canvas.maybe(X + low, y, Math.max(0, scale.at(value.high().get()) - low), height, ink);
        } else {
            canvas.open(X + low, y, BEYOND, height, ink);
        }
    }

    private void missing(Bounds need, Bounds given, long y, long height) {
        if (need.low().isPresent() && given.high().isPresent()) {
            long from = scale.at(given.high().get());
            long to = scale.at(need.low().get());
            canvas.hatch(X + from, y, Math.max(0, to - from), height, Ink.INK);
        }
    }

    private Canvas.Entry entry(Canvas.Key key, ReportMessage name, AmountRange value) {
        Phrase amount = Phrase.of(ReportMessage.CHART_VALUE)
                .with("name", Phrase.of(name))
                .with("value", value);
        return new Canvas.Entry(key, canvas.say(amount));
    }

    private void needKey(long x, long y, long width, long height) {
        canvas.rect(x, y, width, height, Ink.NONE, Ink.INK, Stroke.FIRM);
    }

    private void givenKey(long x, long y, long width, long height) {
        canvas.rect(x, y, width, height, Ink.SOFT, Ink.NONE, Stroke.NONE);
    }

    private void missingKey(long x, long y, long width, long height) {
        canvas.hatch(x, y, width, height, Ink.INK);
    }

    private void othersKey(long x, long y, long width, long height) {
        canvas.rect(x, y + (height - THIN) / 2, width, THIN, Ink.PAPER, Ink.ACCENT, Stroke.FIRM);
    }

    private void spentKey(long x, long y, long width, long height) {
        canvas.rect(x, y + (height - THIN) / 2, width, THIN, Ink.ACCENT, Ink.NONE, Stroke.NONE);
    }
}
