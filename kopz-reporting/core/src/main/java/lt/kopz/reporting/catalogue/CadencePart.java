package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.say;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.compliance.CadenceReading;
import lt.kopz.core.compliance.CadenceVerdict;
import lt.kopz.core.compliance.MeetingCadence;
import lt.kopz.core.compliance.Verdict;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/** Whether each group met as often as its rules demand, under every reading of the rule. */
final class CadencePart {
    private final ReportContext context;

    CadencePart(ReportContext context) {
        this.context = context;
    }

    List<Section> write() {
        return context.ofEachGroup(this::write);
    }

    private List<Section> write(CoordinationGroup group) {
        Optional<MeetingCadence> cadence =
                context.rules(group).flatMap(rules -> MeetingCadence.of(context.dossier(), group.id(), context.asOf()));
        if (cadence.isEmpty()) {
            return List.of();
        }
        Table table = Table.of(
                        say(PartMessage.CADENCE_TABLE),
                        Column.text(say(PartMessage.COLUMN_READING)),
                        Column.text(say(PartMessage.COLUMN_OUTCOME)),
                        Column.date(say(PartMessage.COLUMN_DUE)),
                        Column.text(say(PartMessage.COLUMN_WHY)))
                .withRowHeader(0);
        List<Row> rows = new ArrayList<>();
        ImmutableList<CadenceVerdict> verdicts = cadence.get().all();
        for (CadenceVerdict verdict : verdicts) {
            for (Verdict duty : verdict.duties()) {
                rows.add(Row.of(
                        Cell.text(reading(verdict.reading())),
                        Cell.text(Terms.of(duty.outcome())),
                        duty.due()
                                .map(due -> (Cell) Cell.date(PartialDate.of(due)))
                                .orElseGet(() -> Cell.nothing(say(YearlyMessage.NOT_APPLICABLE))),
                        Cell.text(duty.explanation())));
            }
        }
        boolean agree = cadence.get().agreed().isPresent();
        return List.of(Section.of(
                context.id(group, "cadence"),
                context.about(group, say(PartMessage.CADENCE)),
                Paragraph.of(say(agree ? PartMessage.CADENCE_AGREED : PartMessage.CADENCE_NOT_AGREED)),
                table.plusAll(rows)));
    }

    private static Phrase reading(CadenceReading reading) {
        return Phrase.of(reading.message());
    }
}
