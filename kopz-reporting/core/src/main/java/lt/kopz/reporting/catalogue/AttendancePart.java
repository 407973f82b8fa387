package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.cost.UnitCost;
import lt.kopz.core.cost.UnitCosts;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.participation.Coverage;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.catalogue.Attended.What;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Rows;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.wording.ReportMessage;

/** Who took part in what, held and planned apart, bounds as bounds; how many of the units meant were reached; and what each cost. */
final class AttendancePart extends Writing {
    private final Attendance all = context.attended().own();

    AttendancePart(ReportContext context) {
        super(context);
    }

    List<Section> write() {
        return List.of(Section.of("attendance", say(PartMessage.ATTENDANCE), blocks()));
    }

    private ImmutableList<Block> blocks() {
        if (dossier.events().isEmpty()
                && dossier.inactivity().isEmpty()
                && !context.list(ListKind.EVENTS, Optional.empty()).isDeclared()) {
            return ImmutableList.of(Paragraph.of(context.nothingOf(ListKind.EVENTS)));
        }
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        blocks.add(Paragraph.of(say(YearlyMessage.PARTICIPATIONS_NOTE)), byMeasure());
        Charts.attendance(context).ifPresent(blocks::add);
        List<EventSeries> series =
                context.series().stream().filter(each -> of(each).isShown()).toList();
        if (!series.isEmpty()) {
            Rows<Counted> rows = rows(PartMessage.ATTENDANCE_BY_SERIES, PartMessage.COLUMN_SERIES);
            blocks.add(rows.table(series.stream()
                    .map(each -> context.row(each, reading -> rows.row(of(reading))))
                    .toList()));
        }
        ImmutableList<Measure> unstated = all.unstated();
        if (!unstated.isEmpty()) {
            Text measures = joined(unstated.stream().map(context::numbered));
            blocks.add(Paragraph.of(say(PartMessage.ATTENDANCE_UNSTATED, "measures", measures)));
        }
        DeedWords details = new DeedWords(context);
        blocks.addAll(bullets(context.notHeld().stream()
                .map(event -> context.noted(details.notHeld(event), event))
                .toList()));
        events(PartMessage.ATTENDANCE_UNKNOWN, all.heldWithUnknownAttendance()).ifPresent(blocks::add);
        events(PartMessage.ATTENDANCE_UNDETERMINED, all.undetermined()).ifPresent(blocks::add);
        return blocks.addAll(context.more(Optional.empty(), ListKind.EVENTS)).build();
    }

    /** The participations at events held and planned, in a sentence; absent where no event is known. */
    static Optional<Text> inShort(Attended who) {
        return all(Stream.of(
                                Optional.of(say(PartMessage.ATTENDANCE_CHART_HELD, "held", who.value(What.HELD)))
                                        .filter(any -> who.isKnown(What.HELD)),
                                Optional.of(say(
                                                PartMessage.ATTENDANCE_CHART_PLANNED,
                                                "planned",
                                                who.value(What.PLANNED)))
                                        .filter(any -> who.isKnown(What.PLANNED)))
                        .flatMap(Optional::stream))
                .map(known -> say(PartMessage.ATTENDANCE_CHART_SUMMARY, "what", known));
    }

    /** Who attended what a row is about, and is expected at it. */
    private record Counted(Text name, String id, Attended who) {

        /** Whether any event is known by the day. */
        boolean isShown() {
            return who.isShown(What.HELD) || who.isShown(What.PLANNED);
        }
    }

    private Counted of(Measure measure) {
        return new Counted(
                context.numbered(measure), measure.id(), context.attended().of(all -> all.ofMeasure(measure.id())));
    }

    private Counted of(EventSeries series) {
        return new Counted(series.title(), series.id(), context.attended().of(all -> all.ofSeries(series.id())));
    }

    private Table byMeasure() {
        Rows<Counted> rows = rows(PartMessage.ATTENDANCE_BY_MEASURE, YearlyMessage.COLUMN_MEASURE);
        return rows.of(context.measures().stream()
                        .map(this::of)
                        .filter(Counted::isShown)
                        .toList())
                .withTotal(rows.cells(new Counted(say(PartMessage.TOTAL), "all", context.attended())));
    }

    private Rows<Counted> rows(Message caption, Message what) {
        Rows<Counted> rows = new Rows<Counted>(caption).words(what, Counted::name);
        Stream.of(What.values()).forEach(each -> rows.count(each.heading(), row -> cell(row, each)));
        return rows;
    }

    /** What was held opens to its events. */
    private Cell cell(Counted row, What what) {
        Cell cell = row.who().cell(what);
        return what == What.HELD && row.who().isShown(what)
                ? cell.withNote(context.explained()
                        .footnote("held-" + row.id(), row.who().get(what)))
                : cell;
    }

    private Optional<Table> events(PartMessage caption, List<Event> events) {
        return Optional.of(new DeedWords(context).table(caption, ReportContext.byDate(events), true))
                .filter(table -> !table.rows().isEmpty());
    }

    // ---- coverage

    /** How many of the units that a series is meant for it reached, and, where asked for, what the rest would cost. */
    List<Section> coverage(boolean withCost) {
        Rows<EventSeries> rows = new Rows<EventSeries>(PartMessage.COVERAGE_TABLE)
                .text(PartMessage.COLUMN_SERIES, each -> context.cell(each.title(), each))
                .words(
                        ReportMessage.CHART_UNIT,
                        each -> each.targets().orElseThrow().unit())
                .count(
                        ReportMessage.CHART_IN_ALL,
                        each -> Cell.count(
                                Headcount.exactly(each.targets().orElseThrow().total())))
                .count(
                        ReportMessage.CHART_REACHED,
                        each -> context.figure(
                                "reached-" + each.id(), reach(each).reached(), Cell::count))
                .count(
                        PartMessage.COLUMN_LEFT,
                        each -> context.figure("left-" + each.id(), reach(each).left(), Cell::count));
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        if (withCost) {
            rows.amount(
                    PartMessage.COLUMN_COST_OF_THE_REST,
                    each -> context.amount("rest-cost-" + each.id(), reach(each).costOfTheRest()));
            blocks.add(Paragraph.of(say(PartMessage.COVERAGE_COST_ASSUMED)));
        }
        List<EventSeries> meant = context.series().stream()
                .filter(each -> each.targets().isPresent())
                .toList();
        return meant.isEmpty()
                ? List.of()
                : section(
                        "coverage",
                        say(PartMessage.COVERAGE),
                        blocks.add(rows.table(meant.stream()
                                        .map(each -> context.row(each, any -> rows.row(each)))
                                        .toList()))
                                .addAll(Charts.coverage(context).stream().toList())
                                .build());
    }

    private Coverage reach(EventSeries series) {
        return context.coverage(series).orElseThrow();
    }

    // ---- unit costs

    /** What one event, one participation and one hour cost, as far as the counts give it. */
    List<Section> unitCosts() {
        List<Row> rows = new ArrayList<>();
        Rows<Cost> columns = new Rows<Cost>(PartMessage.UNIT_COSTS_TABLE)
                .words(PartMessage.COLUMN_EVENT, Cost::title)
                .amount(
                        PartMessage.COLUMN_COST,
                        each -> context.amount("cost-" + each.id(), each.costs().cost()))
                .amount(
                        PartMessage.COLUMN_PER_EVENT,
                        each -> each("per-event-" + each.id(), each.costs().perEvent()))
                .amount(
                        PartMessage.COLUMN_PER_PARTICIPATION,
                        each -> each(
                                "per-participation-" + each.id(), each.costs().perParticipation()))
                .amount(
                        PartMessage.COLUMN_PER_HOUR,
                        each -> each("per-hour-" + each.id(), each.costs().perHour()));
        context.series().forEach(each -> cost(columns, each, EventSeries::title).ifPresent(rows::add));
        ReportContext.byDate(dossier.events())
                .forEach(each -> cost(columns, each, Event::title).ifPresent(rows::add));
        List<Block> table = rows.isEmpty() ? List.of() : List.of(columns.table(rows));
        return section(
                "unit-costs", say(PartMessage.UNIT_COSTS), introduced(PartMessage.UNIT_COSTS_INTRODUCTION, table));
    }

    private record Cost(Text title, String id, UnitCosts costs) {}

    /** Empty where no cost is stated. */
    private <F extends Fact> Optional<Row> cost(Rows<Cost> columns, F fact, Function<F, ? extends Text> title) {
        UnitCosts costs = UnitCosts.of(dossier, fact.id()).asOf(context.asOf());
        return costs.cost().isUnexplained()
                ? Optional.empty()
                : Optional.of(context.row(fact, each -> columns.row(new Cost(title.apply(each), fact.id(), costs))));
    }

    private Cell each(String id, Figure<UnitCost> figure) {
        return context.figure(
                id,
                figure,
                cost -> ReportContext.known(cost.rounded(RoundingMode.HALF_UP)
                        .map(AmountRange::exactly)
                        .orElse(cost.bounds())));
    }
}
