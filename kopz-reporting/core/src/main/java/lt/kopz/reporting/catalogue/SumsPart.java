package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.say;

import com.google.common.collect.ImmutableList;
import java.util.List;
import lt.kopz.core.claim.StatedSums;
import lt.kopz.core.claim.SumCheck;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.document.Outline;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/** What sources add up themselves, added up again. */
final class SumsPart {
    static final Part PART = context -> new SumsPart(context).write();

    private final ReportContext context;

    private SumsPart(ReportContext context) {
        this.context = context;
    }

    private List<Section> write() {
        ImmutableList<SumCheck> checks =
                StatedSums.of(context.dossier(), context.asOf()).checks();
        return checks.isEmpty()
                ? List.of()
                : List.of(Section.of(
                        "sums",
                        say(PartMessage.SUMS),
                        Table.of(
                                        say(PartMessage.SUMS),
                                        Column.text(say(PartMessage.COLUMN_SUM)),
                                        Column.text(say(PartMessage.COLUMN_VERDICT)))
                                .withRowHeader(0)
                                .withRows(checks.stream()
                                        .map(check -> Row.of(
                                                sum(check),
                                                Cell.text(check.verdict().text())))
                                        .toList())));
    }

    private Cell sum(SumCheck check) {
        Cell cell = Cell.text(check.message());
        ImmutableList<Text> lines = check.sum().sources().stream()
                .map(context.explained()::source)
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Outline> outlines = check.figures().stream()
                .map(figure -> context.explained().outline(figure.explanation()))
                .collect(ImmutableList.toImmutableList());
        return lines.isEmpty() && outlines.isEmpty()
                ? cell
                : cell.withNote(new Footnote("sum-" + check.sum().id(), lines, outlines));
    }
}
