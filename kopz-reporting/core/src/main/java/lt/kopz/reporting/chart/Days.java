package lt.kopz.reporting.chart;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Phrase;
import lt.kopz.reporting.chart.Canvas.Anchor;
import lt.kopz.reporting.chart.Canvas.Label;
import lt.kopz.reporting.chart.Canvas.Stroke;
import lt.kopz.reporting.font.NotoSans;
import lt.kopz.reporting.wording.ReportMessage;

/**
 * Places days on a stretch of the picture.
 *
 * @param span the days shown, both ends inclusive
 * @param x where the first day begins
 * @param scale the days since the first
 */
record Days(DateRange span, long x, Scale scale) {

    private static final int MONTHS = 12;
    private static final long BETWEEN = 5;
    private static final long INSET = 20;
    private static final long DAYS = 28;
    private static final long MOST = 60;
    private static final ImmutableList<Integer> GROUPS = ImmutableList.of(1, 3, 6, 12, 24, 60, 120, 600, 1200);

    static Days of(DateRange span, long x, long length) {
        return new Days(span, x, Scale.upTo(BigInteger.valueOf(span.days()), length));
    }

    /** Where a day begins; before the first and after the last day the ends. */
    long start(LocalDate day) {
        return x + scale.at(BigInteger.valueOf(DateRange.daysBetween(span.start(), day)));
    }

    /** Where a day ends. */
    long end(LocalDate day) {
        return day.isBefore(span.end()) ? start(day.plusDays(1)) : x + scale.length();
    }

    long middle(LocalDate day) {
        return (start(day) + end(day)) / 2;
    }

    /**
     * Draws the line of the months: their names where there is room, else fewer of them, else years.
     *
     * @param gridTop where thin lines at the beginning of the named months begin
     * @return the top of what comes below
     */
    static long below(Canvas canvas, Days days, long gridTop, long top) {
        canvas.line(days.x, top, days.x + days.scale.length(), top, Ink.LINE, Stroke.THIN);
        List<String> names = Splitter.on(' ')
                .splitToList(canvas.say(Phrase.of(ReportMessage.CHART_MONTHS)).text());
        int group = days.group(names);
        for (YearMonth month : days.beginnings(group)) {
            long from = days.start(month.atDay(1));
            canvas.line(from, gridTop, from, top + 50, Ink.LINE, Stroke.THIN);
            Label name = name(names, group, month);
            long to = days.end(month.plusMonths(group - 1L).atEndOfMonth());
            if (name.width(NotoSans.REGULAR) + 2 * BETWEEN <= to - from) {
                boolean alone = group == 1;
                canvas.text(
                        alone ? (from + to) / 2 : from + INSET,
                        top + 170,
                        alone ? Anchor.MIDDLE : Anchor.START,
                        NotoSans.REGULAR,
                        Ink.MUTED,
                        name);
            }
        }
        long end = days.x + days.scale.length();
        canvas.line(end, gridTop, end, top + 50, Ink.LINE, Stroke.THIN);
        Label span = canvas.say(Phrase.of(ReportMessage.DAY).with("day", days.span));
        return canvas.paragraph(days.x, top + 220, canvas.width() - days.x, 2, NotoSans.REGULAR, Ink.MUTED, span);
    }

    /** How many months one name stands for, so that the names have room. */
    private int group(List<String> names) {
        for (int group : GROUPS) {
            if (span.days() / (DAYS * group) <= MOST && fits(names, group)) {
                return group;
            }
        }
        return GROUPS.get(GROUPS.size() - 1);
    }

    private boolean fits(List<String> names, int group) {
        return beginnings(group).stream()
                .filter(month -> span.contains(month.atDay(1)))
                .allMatch(month -> {
                    LocalDate last = month.plusMonths(group - 1L).atEndOfMonth();
                    return last.isAfter(span.end())
                            || name(names, group, month).width(NotoSans.REGULAR) + 2 * BETWEEN
                                    <= end(last) - start(month.atDay(1));
                });
    }

    private ImmutableList<YearMonth> beginnings(int group) {
        YearMonth first = YearMonth.from(span.start());
        YearMonth round = group < MONTHS
                ? first.minusMonths((first.getMonthValue() - 1) % group)
                : YearMonth.of(first.getYear() - Math.floorMod(first.getYear(), group / MONTHS), 1);
        YearMonth last = YearMonth.from(span.end());
        return Stream.iterate(round, month -> !month.isAfter(last), month -> month.plusMonths(group))
                .collect(toImmutableList());
    }

    private static Label name(List<String> names, int group, YearMonth month) {
        return group < MONTHS
                ? new Label(names.get(month.getMonthValue() - 1), "")
                : new Label(Integer.toString(month.getYear()), "");
    }
}
