package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.date;
import static lt.kopz.reporting.catalogue.Cells.joined;
import static lt.kopz.reporting.catalogue.Cells.say;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.BulletList;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/** Who took part in what: held and planned apart, bounds as bounds, and what nobody counted. */
final class AttendancePart {
    private final ReportContext context;
    private final Dossier dossier;
    private final Attendance all;
    private final Attendance ahead;

    AttendancePart(ReportContext context) {
        this.context = context;
        this.dossier = context.dossier();
        this.all = context.attendance();
        this.ahead = context.attendanceInAll();
    }

    List<Section> write() {
        if (dossier.events().isEmpty()
                && dossier.inactivity().isEmpty()
                && !context.list(ListKind.EVENTS, Optional.empty()).isDeclared()) {
            return List.of(Section.of(
                    "attendance", say(PartMessage.ATTENDANCE), Paragraph.of(context.nothingOf(ListKind.EVENTS))));
        }
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        blocks.add(Paragraph.of(say(YearlyMessage.PARTICIPATIONS_NOTE)), byMeasure());
        Charts.attendance(context).ifPresent(blocks::add);
        if (context.series().stream()
                .anyMatch(series -> isShown(all.ofSeries(series.id()), ahead.ofSeries(series.id())))) {
            blocks.add(bySeries());
        }
        ImmutableList<Measure> unstated = all.unstated();
        if (!unstated.isEmpty()) {
            blocks.add(Paragraph.of(Phrase.of(PartMessage.ATTENDANCE_UNSTATED)
                    .with("measures", joined(unstated.stream().map(context::numbered)))));
        }
        MeasureDetail details = new MeasureDetail(context);
        List<Content> postponed = ReportContext.byDate(all.postponed()).stream()
                .map(event -> context.noted(details.postponed(event), event))
                .toList();
        if (!postponed.isEmpty()) {
            blocks.add(BulletList.of(postponed));
        }
        events(PartMessage.ATTENDANCE_UNKNOWN, all.heldWithUnknownAttendance()).ifPresent(blocks::add);
        events(PartMessage.ATTENDANCE_UNDETERMINED, all.undetermined()).ifPresent(blocks::add);
        blocks.addAll(context.more(Optional.empty(), ListKind.EVENTS));
        return List.of(Section.of("attendance", say(PartMessage.ATTENDANCE), blocks.build()));
    }

    /** The participations at events held and planned, in a sentence; absent where no event is known. */
    static Optional<Text> inShort(ReportContext context) {
        Attendance all = context.attendance();
        Attendance ahead = context.attendanceInAll();
        ImmutableList.Builder<Text> parts = ImmutableList.builder();
        if (Cells.isShown(all.eventsHeld()) && all.held().value().count().isKnown()) {
            parts.add(Phrase.of(PartMessage.ATTENDANCE_CHART_HELD)
                    .with("held", all.held().value().count()));
        }
        if (Cells.isShown(ahead.eventsPlanned())
                && ahead.planned().value().count().isKnown()) {
            parts.add(Phrase.of(PartMessage.ATTENDANCE_CHART_PLANNED)
                    .with("planned", ahead.planned().value().count()));
        }
        return Optional.of(parts.build())
                .filter(known -> !known.isEmpty())
                .map(known -> Phrase.of(PartMessage.ATTENDANCE_CHART_SUMMARY).with("what", Text.joined("; ", known)));
    }

    private Table byMeasure() {
        Table table = table(PartMessage.ATTENDANCE_BY_MEASURE, PartMessage.COLUMN_MEASURE);
        List<Row> rows = new ArrayList<>();
        for (Measure measure : context.measures()) {
            Attendance own = all.ofMeasure(measure.id());
            Attendance ownAhead = ahead.ofMeasure(measure.id());
            if (isShown(own, ownAhead)) {
                rows.add(Row.of(row(context.numbered(measure), measure.id(), own, ownAhead)));
            }
        }
        return table.plusAll(rows).withTotal(row(say(PartMessage.TOTAL), "all", all, ahead));
    }

    private Table bySeries() {
        Table table = table(PartMessage.ATTENDANCE_BY_SERIES, PartMessage.COLUMN_SERIES);
        List<Row> rows = new ArrayList<>();
        for (EventSeries series : context.series()) {
            if (isShown(all.ofSeries(series.id()), ahead.ofSeries(series.id()))) {
                rows.add(context.row(
                        series,
                        each -> Row.of(
                                row(each.title(), each.id(), all.ofSeries(each.id()), ahead.ofSeries(each.id())))));
            }
        }
        return table.plusAll(rows);
    }

    private static Table table(PartMessage caption, PartMessage what) {
        return Table.of(
                        say(caption),
                        Column.text(say(what)),
                        Column.count(say(PartMessage.COLUMN_EVENTS_HELD)),
                        Column.count(say(YearlyMessage.COLUMN_HELD)),
                        Column.count(say(PartMessage.COLUMN_EVENTS_PLANNED)),
                        Column.count(say(YearlyMessage.COLUMN_PLANNED)))
                .withRowHeader(0);
    }

    private Cell[] row(Text name, String id, Attendance attendance, Attendance ahead) {
        boolean held = Cells.isShown(attendance.eventsHeld());
        boolean planned = Cells.isShown(ahead.eventsPlanned());
        return new Cell[] {
            Cell.text(name),
            Cells.count(attendance.eventsHeld()),
            held
                    ? Cell.count(attendance.held().value().count())
                            .withNote(context.explained().footnote("held-" + id, attendance.held()))
                    : Cell.nothing(say(YearlyMessage.NOT_APPLICABLE)),
            Cells.count(ahead.eventsPlanned()),
            planned ? Cell.count(ahead.planned().value().count()) : Cell.nothing(say(YearlyMessage.NOT_APPLICABLE))
        };
    }

    private Optional<Table> events(PartMessage caption, List<Event> events) {
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(new EventWords(context, date -> date, Cells::known)
                        .table(caption, ReportContext.byDate(events), true));
    }

    /** Whether any event of an attendance is known by the day. */
    private static boolean isShown(Attendance attendance, Attendance ahead) {
        return Cells.isShown(attendance.eventsHeld()) || Cells.isShown(ahead.eventsPlanned());
    }
}
