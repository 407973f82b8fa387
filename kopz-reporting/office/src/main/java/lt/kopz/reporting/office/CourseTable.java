package lt.kopz.reporting.office;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Ordering;
import java.time.LocalDate;
import java.util.TreeSet;
import java.util.stream.Stream;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.wording.ReportMessage;

/**
 * Values through time, a column for each: what each was on every day on which one of them changes, and on the day before, so that a
 * spreadsheet that joins them draws steps.
 */
final class CourseTable {

    private CourseTable() {}

    static Table of(Text caption, Chart.Steps steps) {
        return Table.of(
                        caption,
                        Stream.concat(
                                        Stream.of(Column.date(Phrase.of(ReportMessage.CHART_DATE))),
                                        steps.lines().stream().map(line -> Column.of(line.name(), steps.kind())))
                                .toArray(Column[]::new))
                .withRowHeader(0)
                .withRows(days(steps).stream().map(day -> row(steps, day)).toList());
    }

    /** The days of which the picture shows something. */
    private static ImmutableList<LocalDate> days(Chart.Steps steps) {
        LocalDate first = steps.span().start();
        LocalDate last = Ordering.natural()
                .min(steps.span().end(), steps.knownUntil().orElse(steps.span().end()));
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(last);
        for (Chart.Line line : steps.lines()) {
            for (Chart.Step step : line.steps()) {
                days.add(Ordering.natural().max(first, step.since()));
            }
            for (Chart.Step step : Iterables.skip(line.steps(), 1)) {
                days.add(Ordering.natural().max(first, step.since().minusDays(1)));
            }
        }
        return days.stream().filter(day -> !day.isAfter(last)).collect(toImmutableList());
    }

    private static Row row(Chart.Steps steps, LocalDate day) {
        return Row.of(Stream.concat(
                        Stream.of(Cell.date(PartialDate.of(day))),
                        steps.lines().stream().map(line -> on(line, day)))
                .toArray(Cell[]::new));
    }

    private static Cell on(Chart.Line line, LocalDate day) {
        return line.steps().stream()
                .filter(step -> !step.since().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Chart.Step::value)
                .orElseGet(() -> Cell.nothing(Phrase.of(ReportMessage.CHART_UNKNOWN)));
    }
}
