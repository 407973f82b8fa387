package lt.kopz.reporting.render;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.wording.ReportMessage;

/** The values of a chart as a table, for formats that do not draw and for readers who do not see. */
public final class ChartTable {

    private ChartTable() {}

    /**
     * Writes the values of a picture down.
     *
     * @param illustration the picture
     * @return a table with the picture's caption and every value that the picture shows, in the same order
     */
    public static Table of(Illustration illustration) {
        Chart chart = illustration.chart();
        Text caption = illustration.caption();
        if (chart instanceof Chart.Bullets bullets) {
            return Table.of(
                            caption,
                            Column.text(say(ReportMessage.CHART_WHAT)),
                            Column.amount(say(ReportMessage.CHART_NEED)),
                            Column.amount(say(ReportMessage.CHART_GIVEN)),
                            Column.amount(say(ReportMessage.CHART_MISSING)),
                            Column.amount(say(ReportMessage.CHART_SPENT)))
                    .withRowHeader(0)
                    .withRows(bullets.bullets().stream()
                            .map(bullet -> Row.of(
                                    Cell.text(bullet.label()),
                                    Cell.amount(bullet.need()),
                                    Cell.amount(bullet.given()),
                                    Cell.amount(bullet.missing()),
                                    Cell.amount(bullet.spent())))
                            .toList());
        } else if (chart instanceof Chart.Bars bars) {
            return Table.of(
                            caption,
                            Column.text(say(ReportMessage.CHART_WHAT)),
                            Column.count(say(ReportMessage.CHART_COUNT)),
                            Column.text(say(ReportMessage.CHART_STANDING)))
                    .withRowHeader(0)
                    .withRows(bars.bars().stream()
                            .map(bar -> Row.of(
                                    Cell.text(bar.label()), Cell.count(bar.count()), Cell.text(say(bar.standing()))))
                            .toList());
        } else if (chart instanceof Chart.Steps steps) {
            return steps(caption, steps);
        }
        return timeline(caption, (Chart.Timeline) chart);
    }

    /**
     * Names how sure it is that something took place.
     *
     * @param standing how sure it is
     * @return the word
     */
    public static Text say(Chart.Standing standing) {
        return say(
                switch (standing) {
                    case HELD -> ReportMessage.CHART_HELD;
                    case PLANNED -> ReportMessage.CHART_PLANNED;
                    case UNDETERMINED -> ReportMessage.CHART_UNDETERMINED;
                });
    }

    private static Table steps(Text caption, Chart.Steps steps) {
        Column value = steps.kind() == Column.Kind.AMOUNT
                ? Column.amount(say(ReportMessage.CHART_AMOUNT))
                : Column.count(say(ReportMessage.CHART_COUNT));
        return Table.of(
                        caption,
                        Column.text(say(ReportMessage.CHART_WHAT)),
                        Column.date(say(ReportMessage.CHART_SINCE)),
                        value)
                .withRowHeader(0)
                .withRows(steps.lines().stream()
                        .flatMap(line -> line.steps().stream()
                                .map(step -> Row.of(
                                        Cell.text(line.name()), Cell.date(PartialDate.of(step.since())), step.value())))
                        .toList());
    }

    private static Table timeline(Text caption, Chart.Timeline timeline) {
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        timeline.stretches()
                .forEach(stretch -> rows.add(Row.of(
                        Cell.text(stretch.label()),
                        Cell.date(PartialDate.of(stretch.days())),
                        Cell.text(say(ReportMessage.CHART_DUE)))));
        timeline.marks()
                .forEach(mark -> rows.add(Row.of(
                        Cell.text(mark.label()),
                        mark.date().equals(PartialDate.unknown())
                                ? Cell.nothing(say(ReportMessage.CHART_NO_DATE))
                                : Cell.date(mark.date()),
                        Cell.text(say(mark.standing())))));
        return Table.of(
                        caption,
                        Column.text(say(ReportMessage.CHART_WHAT)),
                        Column.date(say(ReportMessage.CHART_DATE)),
                        Column.text(say(ReportMessage.CHART_STANDING)))
                .withRowHeader(0)
                .withRows(rows.build());
    }

    private static Text say(ReportMessage message) {
        return Phrase.of(message);
    }
}
