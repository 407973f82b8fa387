package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.date;
import static lt.kopz.reporting.catalogue.Cells.joined;
import static lt.kopz.reporting.catalogue.Cells.say;
import static lt.kopz.reporting.catalogue.Cells.sorted;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.progress.AgreementStage;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/** The agreements: with whom, about what, and how far each has come. */
final class AgreementsPart {
    private final ReportContext context;

    AgreementsPart(ReportContext context) {
        this.context = context;
    }

    List<Section> write() {
        Table table = Table.of(
                        say(PartMessage.AGREEMENTS_TABLE),
                        Column.text(say(PartMessage.COLUMN_ABOUT)),
                        Column.text(say(PartMessage.COLUMN_COUNTERPARTIES)),
                        Column.text(say(YearlyMessage.COLUMN_STATE)),
                        Column.date(say(PartMessage.COLUMN_PREPARED)),
                        Column.date(say(PartMessage.COLUMN_SIGNED)),
                        Column.count(say(PartMessage.COLUMN_DOCUMENTS)))
                .withRowHeader(0);
        List<Row> rows = new ArrayList<>();
        for (CooperationAgreement agreement : sorted(
                context.dossier().agreements(),
                Comparator.comparing(CooperationAgreement::prepared, PartialDate.ORDER))) {
            if (context.occurrences().happened(agreement.prepared()) == Answer.NO) {
                continue;
            }
            rows.add(context.row(agreement, this::row));
        }
        return List.of(Section.of(
                "agreements",
                say(PartMessage.AGREEMENTS),
                context.listed(table.withRows(rows), ListKind.AGREEMENTS, Optional.empty())));
    }

    private Row row(CooperationAgreement agreement) {
        AgreementStage stage = AgreementStage.of(context.dossier(), agreement.id(), context.asOf());
        return Row.of(
                context.cell(agreement.purpose(), agreement),
                Cell.text(joined(agreement.counterparties().stream().map(context::party))),
                Cell.text(Phrase.of(stage.message())),
                date(agreement.prepared()),
                context.occurrences().signed(agreement) == Answer.NO
                        ? Cell.nothing(say(YearlyMessage.NOT_APPLICABLE))
                        : date(agreement.signed()),
                agreement.documents().isKnown()
                        ? Cell.count(agreement.documents())
                        : Cell.nothing(say(YearlyMessage.NOT_STATED)));
    }
}
