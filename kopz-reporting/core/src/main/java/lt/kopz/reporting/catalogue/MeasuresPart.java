package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.isMoreThanNone;
import static lt.kopz.reporting.catalogue.Cells.say;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Participations;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownList;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.progress.MeasureProgress;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/** The measures of the plans, and what came of each. */
final class MeasuresPart {
    private final ReportContext context;
    private final MeasureDetail details;
    private final Dossier dossier;

    MeasuresPart(ReportContext context) {
        this.context = context;
        this.details = new MeasureDetail(context);
        this.dossier = context.dossier();
    }

    List<Section> write() {
        return dossier.plans().stream()
                .filter(plan -> !context.isBudget(plan))
                .map(this::measures)
                .toList();
    }

    private Section measures(ActionPlan plan) {
        Table table = table(YearlyMessage.TABLE_MEASURES, plan.measures());
        if (table.rows().size() > 1) {
            Cell[] total = total(plan);
            if (Stream.of(total).anyMatch(MeasuresPart::isShown)) {
                table = table.withTotal(total);
            }
        }
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        if (plan.measures().isEmpty()) {
            return Section.of(
                    "measures-" + plan.id(),
                    say(YearlyMessage.SECTION_MEASURES),
                    Paragraph.of(context.nothingOf(ListKind.MEASURES, Optional.of(plan.id()))));
        }
        blocks.add(Paragraph.of(listed(plan)));
        blocks.add(table);
        blocks.addAll(context.more(Optional.of(plan.id()), MeasureDetail.uncounted(context, plan)));
        for (Measure measure : plan.measures()) {
            blocks.add(details.of(measure));
        }
        return Section.of("measures-" + plan.id(), say(YearlyMessage.SECTION_MEASURES), blocks.build());
    }

    /** Measures with their states, a row for each. */
    Table table(Message caption, List<Measure> measures) {
        return Table.of(
                        say(caption),
                        Column.text(say(YearlyMessage.COLUMN_NUMBER)),
                        Column.text(say(YearlyMessage.COLUMN_MEASURE)),
                        Column.text(say(YearlyMessage.COLUMN_STATUS)),
                        Column.count(say(YearlyMessage.COLUMN_HELD)),
                        Column.count(say(YearlyMessage.COLUMN_PLANNED)),
                        Column.amount(say(YearlyMessage.COLUMN_PRICE)))
                .withRowHeader(1)
                .withRows(measures.stream()
                        .map(measure -> context.row(measure, this::row))
                        .toList());
    }

    /** How many measures are listed, and how many there are in all. */
    private Text listed(ActionPlan plan) {
        KnownList list = context.list(ListKind.MEASURES, Optional.of(plan.id()));
        Optional<Headcount> all = plan.measuresInAll().or(list::number);
        Phrase listed = Phrase.of(
                        all.isPresent()
                                ? YearlyMessage.MEASURES_LISTED_OF
                                : switch (list.standing()) {
                                    case DECLARED_COMPLETE -> YearlyMessage.MEASURES_LISTED_ALL;
                                    case PARTIAL -> YearlyMessage.MEASURES_LISTED_PARTIAL;
                                    default -> YearlyMessage.MEASURES_LISTED;
                                })
                .with("listed", (long) plan.measures().size());
        return all.map(number -> listed.with("all", number)).orElse(listed);
    }

    private Row row(Measure measure) {
        Attendance attendance = context.attendance(measure);
        MeasureProgress progress = context.states().of(measure);
        return Row.of(
                Cell.text(new Literal(measure.number())),
                Cell.text(measure.title()),
                Cell.text(status(progress)),
                participations(attendance.eventsHeld(), attendance.held()),
                participations(attendance.eventsPlanned(), attendance.planned()),
                price(measure, progress));
    }

    /** Participations at events; a dash where no event is recorded. */
    private static Cell participations(Figure<Headcount> events, Figure<Participations> participations) {
        if (Unrecorded.isNothing(events)) {
            return Dashes.cell();
        }
        return isMoreThanNone(events.value())
                ? Cell.count(participations.value().count())
                : Cells.notApplicable();
    }

    private static boolean isShown(Cell cell) {
        return cell instanceof Cell.AmountCell
                || (cell instanceof Cell.CountCell count && count.value().isKnown());
    }

    /** What a plan's measures come to; the price is at least so much where that of a measure is not known. */
    private Cell[] total(ActionPlan plan) {
        KnownList events = context.list(ListKind.EVENTS, Optional.of(plan.id()));
        Headcount held = events.isComplete() ? Headcount.zero() : Headcount.unknown();
        Headcount planned = held;
        for (Measure measure : plan.measures()) {
            Attendance own = context.attendance(measure);
            if (Cells.isShown(own.eventsHeld())) {
                held = held.plus(own.held().value().count());
            }
            if (Cells.isShown(own.eventsPlanned())) {
                planned = planned.plus(own.planned().value().count());
            }
        }
        Cell nothing = Cell.nothing(say(YearlyMessage.NOT_APPLICABLE));
        return new Cell[] {
            nothing,
            Cell.text(say(PartMessage.TOTAL)),
            nothing,
            isMoreThanNone(held) ? Cell.count(held) : nothing,
            isMoreThanNone(planned) ? Cell.count(planned) : nothing,
            plan.measures().stream().anyMatch(context.prices()::isPriced) ? prices(plan) : nothing
        };
    }

    private Cell prices(ActionPlan plan) {
        boolean more = !plan.measures().stream().allMatch(context.prices()::isPriced)
                || !context.prices().unpriced(plan.measures()).isEmpty();
        return context.prices().of(plan.measures(), more);
    }

    static Text status(MeasureProgress progress) {
        boolean isCounted = progress.status() == MeasureStatus.IN_PROGRESS
                || (progress.status() == MeasureStatus.UNDETERMINED
                        && progress.total().isKnown());
        return isCounted
                ? Phrase.of(YearlyMessage.STATUS_PROGRESS)
                        .with("status", Phrase.of(progress.status().message()))
                        .with("done", progress.done())
                        .with("total", progress.total())
                : Phrase.of(progress.status().message());
    }

    private Cell price(Measure measure, MeasureProgress progress) {
        if (context.prices().isPriced(measure)) {
            return context.prices().of(ImmutableList.of(measure));
        }
        return Cell.nothing(say(
                progress.status() == MeasureStatus.NO_INFORMATION
                        ? YearlyMessage.NOT_APPLICABLE
                        : YearlyMessage.PRICE_UNKNOWN));
    }
}
