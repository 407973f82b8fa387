package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.say;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Indicator;
import lt.kopz.core.plan.IndicatorValue;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.progress.IndicatorProgress;
import lt.kopz.core.time.PartialDate;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/** What the plans measure: where it began, where it was to come, and where it came. */
final class IndicatorsPart {
    private final ReportContext context;

    IndicatorsPart(ReportContext context) {
        this.context = context;
    }

    List<Section> write() {
        return context.dossier().plans().stream()
                .filter(plan -> plan.measures().stream()
                        .anyMatch(measure -> !measure.indicators().isEmpty()))
                .map(plan -> Section.of(
                        "indicators-" + plan.id(),
                        say(PartMessage.INDICATORS),
                        ImmutableList.<Block>builder()
                                .add(table(plan))
                                .addAll(context.more(Optional.of(plan.id()), ListKind.INDICATOR_VALUES))
                                .build()))
                .toList();
    }

    private Table table(ActionPlan plan) {
        Table table = Table.of(
                        say(PartMessage.INDICATORS_TABLE),
                        Column.text(say(YearlyMessage.COLUMN_MEASURE)),
                        Column.text(say(PartMessage.COLUMN_INDICATOR)),
                        Column.date(say(PartMessage.COLUMN_FOR_WHEN)),
                        Column.text(say(PartMessage.COLUMN_BASELINE)),
                        Column.text(say(PartMessage.COLUMN_TARGET)),
                        Column.text(say(PartMessage.COLUMN_ACTUAL)),
                        Column.text(say(PartMessage.COLUMN_REACHED_TARGET)))
                .withRowHeader(1);
        List<Row> rows = new ArrayList<>();
        for (Measure measure : plan.measures()) {
            for (Indicator indicator : measure.indicators()) {
                for (PartialDate date : dates(indicator)) {
                    IndicatorProgress progress = IndicatorProgress.of(context.dossier(), indicator.id(), date)
                            .asOf(context.asOf());
                    Cell reached = reached(indicator.id() + "/" + rows.size(), progress);
                    rows.add(context.row(
                            indicator,
                            each -> Row.of(
                                    Cell.text(context.numbered(measure)),
                                    context.cell(each.name(), each),
                                    Cell.date(date),
                                    value(progress, each.baseline()),
                                    value(progress, each.target(date)),
                                    value(progress, each.actual(date)),
                                    reached)));
                }
            }
        }
        return table.plusAll(rows);
    }

    /** Yes, no or undetermined, with how much of the way was gone at the foot. */
    private Cell reached(String id, IndicatorProgress progress) {
        return Cell.text(Terms.of(progress.reached()))
                .withNote(context.explained().footnote("indicator-" + id, progress.degree()));
    }

    private static ImmutableSet<PartialDate> dates(Indicator indicator) {
        return Stream.concat(indicator.targets().stream(), indicator.actuals().stream())
                .map(IndicatorValue::date)
                .sorted(PartialDate.ORDER)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static Cell value(IndicatorProgress progress, Optional<IndicatorValue> value) {
        return value.map(stated -> (Cell) Cell.text(progress.say(stated.value())))
                .orElseGet(() -> Cell.nothing(say(YearlyMessage.NOT_STATED)));
    }
}
