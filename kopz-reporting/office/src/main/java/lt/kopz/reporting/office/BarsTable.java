package lt.kopz.reporting.office;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.render.ChartTable;
import lt.kopz.reporting.wording.ReportMessage;

/**
 * Counts beside each other, a column for each way in which they stand: what was held, what is planned, and what cannot be determined are
 * never in one colour. A name says of its count what a bar cannot show: that it is a bound, or unknown.
 */
final class BarsTable {

    private BarsTable() {}

    static Table of(Text caption, Chart.Bars bars) {
        ImmutableList<Chart.Standing> standings = Stream.of(Chart.Standing.values())
                .filter(standing -> bars.bars().stream().anyMatch(bar -> bar.standing() == standing))
                .collect(ImmutableList.toImmutableList());
        return Table.of(
                        caption,
                        Stream.concat(
                                        Stream.of(Column.text(Phrase.of(ReportMessage.CHART_WHAT))),
                                        standings.stream().map(standing -> Column.count(ChartTable.say(standing))))
                                .toArray(Column[]::new))
                .withRowHeader(0)
                .withRows(bars.bars().stream()
                        .map(bar -> Row.of(Stream.concat(
                                        Stream.of(Cell.text(name(bar))),
                                        standings.stream().map(standing -> count(bar, standing)))
                                .toArray(Cell[]::new)))
                        .toList());
    }

    private static Text name(Chart.Bar bar) {
        return Optional.of(bar)
                .filter(each -> !each.count().isExact())
                .<Text>map(each -> Phrase.of(ReportMessage.CHART_VALUE)
                        .with("name", each.label())
                        .with("value", Phrase.of(ReportMessage.CHART_COUNTED).with("count", each.count())))
                .orElse(bar.label());
    }

    private static Cell count(Chart.Bar bar, Chart.Standing standing) {
        return bar.standing() == standing ? Cell.count(bar.count()) : Cell.nothing(Phrase.of(ReportMessage.CHART_NONE));
    }
}
