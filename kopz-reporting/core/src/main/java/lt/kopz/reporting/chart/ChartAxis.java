package lt.kopz.reporting.chart;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.money.CurrencyUnit;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.chart.Canvas.Anchor;
import lt.kopz.reporting.chart.Canvas.Label;
import lt.kopz.reporting.chart.Canvas.Stroke;
import lt.kopz.reporting.font.NotoSans;
import lt.kopz.reporting.wording.ReportMessage;

/** The numbers below bars. */
final class ChartAxis {

    private static final int PARTS = 6;
    private static final long BETWEEN = 160;
    private static final char KEPT = '\u00a0';

    private ChartAxis() {}

    /**
     * Draws the line and the numbers at round values, and below them the unit.
     *
     * @param x where the line begins
     * @param decimals how many decimals a unit has: 2 for euro in cents, 0 for pieces
     * @param unit what the numbers count
     * @return the top of what comes below
     */
    static long below(Canvas canvas, Scale scale, long x, long top, int decimals, Label unit) {
        numbers(canvas, scale, x, top, value -> number(canvas, value, decimals), label -> label);
        return canvas.paragraph(x, top + 200, canvas.width() - Canvas.MARGIN - x, 2, NotoSans.REGULAR, Ink.MUTED, unit)
                + 50;
    }

    /**
     * Draws the line and the amounts at round values, the last of them with its currency.
     *
     * @param x where the line begins
     * @param currency what the amounts are of
     * @return the top of what comes below
     */
    static long ofMoney(Canvas canvas, Scale scale, long x, long top, CurrencyUnit currency) {
        String unit = canvas.say(Text.currency(currency)).text();
        boolean isBefore = canvas.say(Phrase.of(ReportMessage.CHART_MONEY)
                        .with("amount", AmountRange.exactly(Amounts.zero(currency))))
                .text()
                .startsWith(unit);
        numbers(
                canvas,
                scale,
                x,
                top,
                value -> number(canvas, value, currency.getDefaultFractionDigits()),
                last -> new Label(isBefore ? unit + KEPT + last.text() : last.text() + KEPT + unit, last.language()));
        return top + 200 + 50;
    }

    private static void numbers(
            Canvas canvas,
            Scale scale,
            long x,
            long top,
            Function<BigInteger, Label> label,
            UnaryOperator<Label> ofLast) {
        canvas.line(x, top, x + scale.length(), top, Ink.LINE, Stroke.THIN);
        ImmutableList<BigInteger> values = roomy(canvas, scale, x, value -> ofLast.apply(label.apply(value)));
        for (BigInteger value : values) {
            long at = x + scale.at(value);
            canvas.line(at, top, at, top + 50, Ink.LINE, Stroke.THIN);
            boolean isLast = value.equals(values.get(values.size() - 1));
            Label number = isLast ? ofLast.apply(label.apply(value)) : label.apply(value);
            canvas.text(
                    middle(canvas, scale, x, value, number),
                    top + 180,
                    Anchor.MIDDLE,
                    NotoSans.REGULAR,
                    Ink.MUTED,
                    number);
        }
    }

    /** Over its value, but never beyond the edges of the picture. */
    private static long middle(Canvas canvas, Scale scale, long x, BigInteger value, Label label) {
        long half = label.width(NotoSans.REGULAR) / 2;
        return Math.min(Math.max(x + scale.at(value), half), canvas.width() - half);
    }

    static Label number(Canvas canvas, BigInteger value, int decimals) {
        BigDecimal exact = new BigDecimal(value, decimals);
        boolean whole = exact.stripTrailingZeros().scale() <= 0;
        return new Label(canvas.wording().number(whole ? new BigDecimal(exact.toBigInteger()) : exact), "");
    }

    /** The round values whose labels have room beside each other. */
    private static ImmutableList<BigInteger> roomy(
            Canvas canvas, Scale scale, long x, Function<BigInteger, Label> label) {
        for (int parts = PARTS; parts > 1; parts--) {
            ImmutableList<BigInteger> values = scale.multiples(scale.step(parts));
            if (haveRoom(canvas, scale, x, values, label)) {
                return values;
            }
        }
        return ImmutableList.of(BigInteger.ZERO);
    }

    private static boolean haveRoom(
            Canvas canvas, Scale scale, long x, ImmutableList<BigInteger> values, Function<BigInteger, Label> label) {
        for (int i = 1; i < values.size(); i++) {
            Label left = label.apply(values.get(i - 1));
            Label right = label.apply(values.get(i));
            long apart =
                    middle(canvas, scale, x, values.get(i), right) - middle(canvas, scale, x, values.get(i - 1), left);
            if (2 * (apart - BETWEEN) < left.width(NotoSans.REGULAR) + right.width(NotoSans.REGULAR)) {
                return false;
            }
        }
        return true;
    }
}
