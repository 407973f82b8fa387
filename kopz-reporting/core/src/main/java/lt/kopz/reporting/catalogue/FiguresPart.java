package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.say;

import java.util.List;
import lt.kopz.core.wording.Literal;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/** What the public report refers to, each with a footnote that opens it to its sources; the first of the annex, so that the numbers agree. */
final class FiguresPart {
    private final ReportContext context;

    FiguresPart(ReportContext context) {
        this.context = context;
    }

    List<Section> write() {
        List<PublicLayer.Reference> references = context.publicLayer().references();
        if (references.isEmpty()) {
            return List.of();
        }
        Table table = Table.of(
                        say(PublicMessage.REFERENCES_TABLE),
                        Column.text(say(YearlyMessage.COLUMN_NUMBER)),
                        Column.text(say(PublicMessage.REFERENCES_COLUMN)))
                .withRowHeader(1);
        table = table.plusAll(references.stream()
                .map(each -> Row.of(
                        Cell.text(new Literal("[" + each.number() + "]")),
                        Cell.text(each.what()).withNote(each.whole().get())))
                .toList());
        return List.of(Section.of(
                "figures", say(PublicMessage.REFERENCES), Paragraph.of(say(YearlyMessage.PARTICIPATIONS_NOTE)), table));
    }
}
