package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.say;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.participation.Coverage;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/** How many of the units that a series is meant for it reached, and, where asked for, what the rest would cost. */
final class CoveragePart {
    private final ReportContext context;
    private final boolean withCost;

    CoveragePart(ReportContext context, boolean withCost) {
        this.context = context;
        this.withCost = withCost;
    }

    List<Section> write() {
        ImmutableList.Builder<Column> columns = ImmutableList.<Column>builder()
                .add(
                        Column.text(say(PartMessage.COLUMN_SERIES)),
                        Column.text(say(PartMessage.COLUMN_UNIT)),
                        Column.count(say(PartMessage.COLUMN_UNITS)),
                        Column.count(say(PartMessage.COLUMN_REACHED)),
                        Column.count(say(PartMessage.COLUMN_LEFT)));
        if (withCost) {
            columns.add(Column.amount(say(PartMessage.COLUMN_COST_OF_THE_REST)));
        }
        Table table = Table.of(say(PartMessage.COVERAGE_TABLE), columns.build().toArray(Column[]::new))
                .withRowHeader(0);
        List<Row> rows = new ArrayList<>();
        for (EventSeries series : context.series()) {
            if (series.targets().isPresent()) {
                Coverage coverage = Coverage.of(context.dossier(), series.id())
                        .orElseThrow()
                        .asOf(context.asOf());
                ImmutableList.Builder<Cell> cells = ImmutableList.<Cell>builder()
                        .add(
                                context.cell(series.title(), series),
                                Cell.text(series.targets().get().unit()),
                                Cell.count(
                                        Headcount.exactly(series.targets().get().total())),
                                context.figure("reached-" + series.id(), coverage.reached(), Cell::count),
                                context.figure("left-" + series.id(), coverage.left(), Cell::count));
                if (withCost) {
                    cells.add(context.amount("rest-cost-" + series.id(), coverage.costOfTheRest()));
                }
                rows.add(context.row(series, each -> new Row(cells.build())));
            }
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        if (withCost) {
            blocks.add(Paragraph.of(say(PartMessage.COVERAGE_COST_ASSUMED)));
        }
        return List.of(Section.of(
                "coverage",
                say(PartMessage.COVERAGE),
                blocks.add(table.plusAll(rows))
                        .addAll(Charts.coverage(context).stream().toList())
                        .build()));
    }
}
