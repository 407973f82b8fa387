package lt.kopz.reporting.office;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.render.ChartTable;
import lt.kopz.reporting.wording.ReportMessage;

/**
 * The values of bars. Counts have a column for each way in which they stand: what was held, what is planned, and what cannot be determined
 * are never in one colour. Of other values, where any is uncertain, each has a row of its own, so that both its ends are drawn in one
 * place; so have those of one plan, which need no name but their own. A name says of its value what a bar cannot show: that it is a bound, or unknown.
 */
final class BarsTable {

    private BarsTable() {}

    static Table of(Text caption, Chart.Bars bars) {
        ImmutableList<Chart.Standing> standings = Stream.of(Chart.Standing.values())
                .filter(standing -> bars.bars().stream().anyMatch(bar -> bar.standing() == standing))
                .collect(toImmutableList());
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

    /** The values of any other picture, whose names stand in the first column of its table. */
    static Table of(Illustration illustration, Predicate<Cell> isExact) {
        Table table = ChartTable.of(illustration);
        ImmutableList<Integer> numbers = IntStream.range(0, table.columns().size())
                .filter(column -> isNumber(table.columns().get(column)))
                .boxed()
                .collect(toImmutableList());
        boolean isOfOne =
                illustration.chart() instanceof Chart.Bullets && table.rows().size() == 1;
        boolean hasBarEach = isOfOne
                || table.rows().stream()
                        .flatMap(row -> numbers.stream().map(row.cells()::get))
                        .anyMatch(cell -> cell instanceof Cell.Nothing || !isExact.test(cell));
        return !hasBarEach || numbers.size() < 2
                ? table
                : Table.of(
                                table.caption(),
                                table.columns().get(0),
                                table.columns().get(numbers.get(0)).kind() == Column.Kind.AMOUNT
                                        ? Column.amount(Phrase.of(ReportMessage.CHART_AMOUNT))
                                        : Column.count(Phrase.of(ReportMessage.CHART_COUNT)))
                        .withRowHeader(0)
                        .withRows(table.rows().stream()
                                .flatMap(row -> numbers.stream()
                                        .map(column -> Row.of(
                                                Cell.text(name(table, row, column, isExact)),
                                                row.cells().get(column))))
                                .toList());
    }

    private static boolean isNumber(Column column) {
        return column.kind() == Column.Kind.AMOUNT || column.kind() == Column.Kind.COUNT;
    }

    /** What a value is of and which it is; of what it is needs no word where all are of one. */
    private static Text name(Table table, Row row, int column, Predicate<Cell> isExact) {
        Text heading = table.columns().get(column).header();
        Text name = table.rows().size() == 1
                ? heading
                : Text.joined(
                        " – ",
                        ImmutableList.of(
                                ((Inline.Words) ((Cell.TextCell) row.cells().get(0))
                                                .content()
                                                .pieces()
                                                .get(0))
                                        .text(),
                                heading));
        Cell value = row.cells().get(column);
        return isExact.test(value) && !(value instanceof Cell.Nothing) ? name : with(name, ChartTable.say(value));
    }

    private static Text with(Text name, Text value) {
        return Phrase.of(ReportMessage.CHART_VALUE).with("name", name).with("value", value);
    }

    private static Text name(Chart.Bar bar) {
        return bar.count().isExact()
                ? bar.label()
                : with(bar.label(), Phrase.of(ReportMessage.CHART_COUNTED).with("count", bar.count()));
    }

    private static Cell count(Chart.Bar bar, Chart.Standing standing) {
        return bar.standing() == standing ? Cell.count(bar.count()) : Cell.nothing(Phrase.of(ReportMessage.CHART_NONE));
    }
}
