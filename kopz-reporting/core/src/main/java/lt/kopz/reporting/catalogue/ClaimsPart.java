package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.say;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.claim.ClaimCheck;
import lt.kopz.core.claim.ClaimVerdict;
import lt.kopz.core.claim.Claims;
import lt.kopz.core.source.Source;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Outline;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/** What the documents claim, beside what their own facts give. */
final class ClaimsPart {
    static final Part PART = context -> new ClaimsPart(context).write();

    private final ReportContext context;

    private ClaimsPart(ReportContext context) {
        this.context = context;
    }

    private List<Section> write() {
        ImmutableList<ClaimCheck> checks = Claims.of(context.dossier()).asOf(context.asOf()).checks().stream()
                .filter(check -> context.written(check.claim()))
                .sorted(Comparator.comparing(check -> check.claim().id()))
                .collect(ImmutableList.toImmutableList());
        if (checks.isEmpty()) {
            return List.of();
        }
        Table table = Table.of(
                        say(PartMessage.CLAIMS_TABLE),
                        Column.text(say(PartMessage.COLUMN_CLAIM)),
                        Column.text(say(PartMessage.COLUMN_FACTS_GIVE)),
                        Column.text(say(PartMessage.COLUMN_VERDICT)))
                .withRowHeader(0);
        List<Row> rows = new ArrayList<>();
        for (ClaimCheck check : checks) {
            rows.add(Row.of(
                    claim(check),
                    Cell.text(check.lead()),
                    Cell.text(check.verdict().text())));
        }
        return List.of(Section.of(
                "claims",
                say(PartMessage.CLAIMS),
                ImmutableList.<Block>builder()
                        .add(Paragraph.of(say(PartMessage.CLAIMS_INTRODUCTION)), table.plusAll(rows))
                        .addAll(readings(context, checks))
                        .build()));
    }

    /** The ways to read each claim that has several, with what comes out. */
    static List<Table> readings(ReportContext context, List<ClaimCheck> checks) {
        return checks.stream()
                .filter(check -> !check.lead().equals(check.message()))
                .map(check -> Table.of(
                                Phrase.of(PartMessage.CLAIM_READINGS).with("claim", words(context, check)),
                                Column.text(say(PartMessage.COLUMN_READING)),
                                Column.text(say(PartMessage.COLUMN_VERDICT)))
                        .withRowHeader(0)
                        .withRows(check.readings().stream()
                                .map(reading -> Row.of(
                                        Cell.text(Phrase.of(PartMessage.CLAIM_READING)
                                                .with("reading", reading.reading())),
                                        Cell.text(
                                                ClaimVerdict.of(reading.holds()).text())))
                                .toList()))
                .toList();
    }

    /** The claim as it is written, or where it stands, with the computed figures and their sources at the foot. */
    private Cell claim(ClaimCheck check) {
        ImmutableList<Source> sources = check.claim().provenance().sources();
        Cell cell = Cell.text(written(context, check));
        ImmutableList<Text> lines =
                sources.stream().map(context.explained()::source).collect(ImmutableList.toImmutableList());
        ImmutableList<Outline> outlines = check.figures().stream()
                .map(figure -> context.explained().outline(figure.explanation()))
                .collect(ImmutableList.toImmutableList());
        return lines.isEmpty() && outlines.isEmpty()
                ? cell
                : cell.withNote(new Footnote("claim-" + check.claim().id(), lines, outlines));
    }

    /** The words of the first source that has any; the id of a claim without words. */
    static Inline written(ReportContext context, ClaimCheck check) {
        return quoted(context, check)
                .<Inline>map(Inline::quote)
                .orElseGet(() -> Inline.words(new Literal(check.claim().id())));
    }

    private static Text words(ReportContext context, ClaimCheck check) {
        return quoted(context, check)
                .<Text>map(words -> words)
                .orElseGet(() -> new Literal(check.claim().id()));
    }

    private static Optional<LocalizedText> quoted(ReportContext context, ClaimCheck check) {
        return check.claim().provenance().sources().stream()
                .flatMap(source -> context.explained().quote(source).stream())
                .findFirst();
    }
}
