package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.isMoreThanNone;
import static lt.kopz.reporting.catalogue.Cells.say;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Attendance;
import lt.kopz.core.figure.MeasureProgress;
import lt.kopz.core.figure.MeasureStatus;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.wording.Literal;
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
    private final LocalDate asOf;

    MeasuresPart(ReportContext context) {
        this.context = context;
        this.details = new MeasureDetail(context);
        this.dossier = context.dossier();
        this.asOf = context.asOf();
    }

    List<Section> write() {
        return dossier.plans().stream().map(this::measures).toList();
    }

    private Section measures(ActionPlan plan) {
        Table table = Table.of(
                        say(YearlyMessage.TABLE_MEASURES),
                        Column.text(say(YearlyMessage.COLUMN_NUMBER)),
                        Column.text(say(YearlyMessage.COLUMN_MEASURE)),
                        Column.text(say(YearlyMessage.COLUMN_STATUS)),
                        Column.count(say(YearlyMessage.COLUMN_HELD)),
                        Column.count(say(YearlyMessage.COLUMN_PLANNED)),
                        Column.amount(say(YearlyMessage.COLUMN_PRICE)))
                .withRowHeader(1);
        for (Measure measure : plan.measures()) {
            table = table.withRows(ImmutableList.<Row>builder()
                    .addAll(table.rows())
                    .add(row(measure))
                    .build());
        }
        ImmutableList.Builder<Block> blocks = ImmutableList.builder();
        blocks.add(Paragraph.of(plan.measuresInAll()
                .map(all -> (Text) Phrase.of(YearlyMessage.MEASURES_LISTED_OF)
                        .with("listed", (long) plan.measures().size())
                        .with("all", all))
                .orElseGet(() -> Phrase.of(YearlyMessage.MEASURES_LISTED)
                        .with("listed", (long) plan.measures().size()))));
        blocks.add(table);
        for (Measure measure : plan.measures()) {
            blocks.add(details.of(measure));
        }
        return Section.of("measures-" + plan.id(), say(YearlyMessage.SECTION_MEASURES), blocks.build());
    }

    private Row row(Measure measure) {
        Attendance attendance = Attendance.of(dossier).asOf(asOf).ofMeasure(measure.id());
        MeasureProgress progress = MeasureProgress.of(dossier, measure.id(), asOf);
        boolean held = isMoreThanNone(attendance.eventsHeld().value());
        boolean planned = isMoreThanNone(attendance.eventsPlanned().value());
        return Row.of(
                Cell.text(new Literal(measure.number())),
                Cell.text(measure.title()),
                Cell.text(status(progress)),
                held ? Cell.count(attendance.held().value().count()) : Cell.nothing(say(YearlyMessage.NOT_APPLICABLE)),
                planned
                        ? Cell.count(attendance.planned().value().count())
                        : Cell.nothing(say(YearlyMessage.NOT_APPLICABLE)),
                price(measure, progress));
    }

    private static Text status(MeasureProgress progress) {
        return progress.status() == MeasureStatus.IN_PROGRESS || progress.status() == MeasureStatus.UNDETERMINED
                ? Phrase.of(YearlyMessage.STATUS_PROGRESS)
                        .with("status", Phrase.of(progress.status().message()))
                        .with("done", progress.done())
                        .with("total", progress.total())
                : Phrase.of(progress.status().message());
    }

    private Cell price(Measure measure, MeasureProgress progress) {
        AmountRange total = AmountRange.exactly(Amounts.zero(dossier.currency()));
        boolean any = false;
        for (Expenditure expenditure : dossier.expenditures()) {
            if (context.measureOf(expenditure).equals(measure.id()) && context.knownOf(expenditure)) {
                total = total.plus(AmountRange.exactly(expenditure.amount()));
                any = true;
            }
        }
        if (any) {
            return Cell.amount(total);
        }
        return Cell.nothing(say(
                progress.status() == MeasureStatus.NO_INFORMATION
                        ? YearlyMessage.NOT_APPLICABLE
                        : YearlyMessage.PRICE_UNKNOWN));
    }
}
