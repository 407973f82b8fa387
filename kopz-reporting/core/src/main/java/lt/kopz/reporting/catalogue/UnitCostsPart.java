package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.say;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.cost.UnitCost;
import lt.kopz.core.cost.UnitCosts;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/** What one event, one participation and one hour cost, as far as the counts give it. */
final class UnitCostsPart {
    private final ReportContext context;
    private final Dossier dossier;

    UnitCostsPart(ReportContext context) {
        this.context = context;
        this.dossier = context.dossier();
    }

    List<Section> write() {
        Table table = Table.of(
                        say(PartMessage.UNIT_COSTS_TABLE),
                        Column.text(say(PartMessage.COLUMN_EVENT)),
                        Column.amount(say(PartMessage.COLUMN_COST)),
                        Column.amount(say(PartMessage.COLUMN_PER_EVENT)),
                        Column.amount(say(PartMessage.COLUMN_PER_PARTICIPATION)),
                        Column.amount(say(PartMessage.COLUMN_PER_HOUR)))
                .withRowHeader(0);
        List<Row> rows = new ArrayList<>();
        for (EventSeries series : context.series()) {
            row(series, EventSeries::title).ifPresent(rows::add);
        }
        for (Event event : ReportContext.byDate(dossier.events())) {
            row(event, Event::title).ifPresent(rows::add);
        }
        return rows.isEmpty()
                ? List.of()
                : List.of(Section.of(
                        "unit-costs",
                        say(PartMessage.UNIT_COSTS),
                        Paragraph.of(say(PartMessage.UNIT_COSTS_INTRODUCTION)),
                        table.plusAll(rows)));
    }

    /** Empty where no cost is stated. */
    private <F extends Fact> Optional<Row> row(F fact, Function<? super F, ? extends Text> title) {
        String subject = fact.id();
        UnitCosts costs = UnitCosts.of(dossier, subject).asOf(context.asOf());
        if (costs.cost().isUnexplained()) {
            return Optional.empty();
        }
        return Optional.of(context.row(
                fact,
                each -> Row.of(
                        Cell.text(title.apply(each)),
                        context.cost("cost-" + subject, costs.cost()),
                        each("per-event-" + subject, costs.perEvent()),
                        each("per-participation-" + subject, costs.perParticipation()),
                        each("per-hour-" + subject, costs.perHour()))));
    }

    private Cell each(String id, Figure<UnitCost> figure) {
        return context.figure(
                id,
                figure,
                cost -> Cell.amount(cost.rounded(RoundingMode.HALF_UP)
                        .map(AmountRange::exactly)
                        .orElse(cost.bounds())));
    }
}
