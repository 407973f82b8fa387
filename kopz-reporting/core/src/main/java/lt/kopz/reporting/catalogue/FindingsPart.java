package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.check.Finding;
import lt.kopz.core.claim.ClaimCheck;
import lt.kopz.core.claim.ClaimReading;
import lt.kopz.core.claim.ClaimVerdict;
import lt.kopz.core.claim.StatedSums;
import lt.kopz.core.claim.SumCheck;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Findings;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Notice;
import lt.kopz.reporting.document.Outline;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Rows;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/**
 * What is unknown and what does not agree; what the documents claim beside what their own facts give, and what they add up themselves. Of claims
 * that hold under one reading only the part about claims says more, where a report has it.
 */
final class FindingsPart extends Writing {
    static final Part CLAIMS = context -> new FindingsPart(context).claims();
    static final Part SUMS = context -> new FindingsPart(context).sums();
    static final BesideOthers PART = (context, report) -> new FindingsPart(context).findings(report.contains(CLAIMS));
    private static final String READINGS = "CLAIM_ONLY_UNDER_READING";

    private FindingsPart(ReportContext context) {
        super(context);
    }

    private List<Section> findings(boolean isBesideClaims) {
        ImmutableList<Finding> findings = context.findings().stream()
                .filter(finding -> !isBesideClaims || !finding.code().equals(READINGS))
                .collect(ImmutableList.toImmutableList());
        return List.of(Section.of(
                "findings",
                say(YearlyMessage.SECTION_FINDINGS),
                introduction(findings),
                Findings.of(findings.stream()
                        .map(finding -> notice(finding, evidence(finding)))
                        .toList())));
    }

    /** The words of its sources, below where those stand that have none. */
    private ImmutableList<Text> evidence(Finding finding) {
        ImmutableListMultimap<Boolean, Text> isQuote = finding.evidence().stream()
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        source -> source.quote().isPresent(), context.explained()::source));
        ImmutableList<Text> places = isQuote.get(false);
        return Stream.concat(
                        places.isEmpty() ? Stream.of() : Stream.of(Text.joined("; ", places)),
                        isQuote.get(true).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** Where the findings come from, and how many there are of each severity. */
    private static Paragraph introduction(ImmutableList<Finding> findings) {
        Text introduction = say(YearlyMessage.FINDINGS_INTRODUCTION);
        if (findings.isEmpty()) {
            return Paragraph.of(introduction);
        }
        Text counts = Text.joined(
                ", ",
                Multimaps.index(findings, Finding::severity).asMap().entrySet().stream()
                        .map(each -> say(
                                Terms.of("findings", each.getKey()),
                                "count",
                                each.getValue().size()))
                        .toList());
        return Paragraph.of(
                Text.joined(" ", List.of(introduction, say(YearlyMessage.FINDINGS_COUNTED, "counts", counts))));
    }

    static Notice notice(Finding finding, ImmutableList<Text> evidence) {
        return new Notice(
                switch (finding.severity()) {
                    case INFO -> Notice.Severity.INFO;
                    case WARNING -> Notice.Severity.WARNING;
                    case ERROR -> Notice.Severity.ERROR;
                },
                finding.code(),
                Content.of(finding.message()),
                finding.rows().stream()
                        .map(row -> new Notice.Instance(row.name(), row.detail()))
                        .collect(ImmutableList.toImmutableList()),
                evidence);
    }

    // ---- claims

    private List<Section> claims() {
        ImmutableList<ClaimCheck> checks = context.claims().stream()
                .filter(check -> context.written(check.claim()))
                .collect(ImmutableList.toImmutableList());
        Optional<Table> table = new Rows<ClaimCheck>(PartMessage.CLAIMS_TABLE)
                .text(PartMessage.COLUMN_CLAIM, this::claim)
                .words(PartMessage.COLUMN_FACTS_GIVE, ClaimCheck::lead)
                .words(PartMessage.COLUMN_VERDICT, check -> Phrase.of(check.verdict()))
                .ofAny(checks);
        return section(
                "claims",
                say(PartMessage.CLAIMS),
                introduced(
                        PartMessage.CLAIMS_INTRODUCTION, blocks(table.stream().toList(), readings(context, checks))));
    }

    /** The ways to read each claim that has several, with what comes out. */
    static List<Table> readings(ReportContext context, List<ClaimCheck> checks) {
        return checks.stream()
                .filter(check -> !check.lead().equals(check.message()))
                .map(check -> new Rows<ClaimReading>(say(PartMessage.CLAIM_READINGS, "claim", words(context, check)))
                        .words(
                                PartMessage.COLUMN_READING,
                                each -> say(PartMessage.CLAIM_READING, "reading", each.reading()))
                        .words(PartMessage.COLUMN_VERDICT, each -> Phrase.of(ClaimVerdict.of(each.holds())))
                        .of(check.readings()))
                .toList();
    }

    /** The claim as it is written, or where it stands, with the computed figures and their sources at the foot. */
    private Cell claim(ClaimCheck check) {
        return opened(
                "claim-" + check.claim().id(), Cell.text(written(context, check)), check.claim(), check.figures());
    }

    /** Words with the sources of what they state, and the figures they were compared with. */
    private Cell opened(String id, Cell cell, Fact stated, List<? extends Figure<?>> figures) {
        ImmutableList<Text> lines =
                stated.sources().stream().map(context.explained()::source).collect(ImmutableList.toImmutableList());
        ImmutableList<Outline> outlines = figures.stream()
                .map(figure -> context.explained().outline(figure.explanation()))
                .collect(ImmutableList.toImmutableList());
        return lines.isEmpty() && outlines.isEmpty() ? cell : cell.withNote(new Footnote(id, lines, outlines));
    }

    /** The words of the first source that has any; where a claim without words stands; the id of one without a source. */
    static Inline written(ReportContext context, ClaimCheck check) {
        return words(context, check) instanceof LocalizedText quote
                ? Inline.quote(quote)
                : Inline.words(words(context, check));
    }

    private static Text words(ReportContext context, ClaimCheck check) {
        return check.claim().sources().stream()
                .flatMap(source -> context.explained().quote(source).stream())
                .<Text>map(words -> words)
                .findFirst()
                .or(() -> check.claim().sources().stream()
                        .map(context.explained()::source)
                        .findFirst())
                .orElseGet(() -> new Literal(check.claim().id()));
    }

    // ---- sums

    /** What sources add up themselves, added up again. */
    private List<Section> sums() {
        return section(
                "sums",
                say(PartMessage.SUMS),
                new Rows<SumCheck>(PartMessage.SUMS)
                        .text(
                                PartMessage.COLUMN_SUM,
                                each -> opened(
                                        "sum-" + each.sum().id(),
                                        Cell.text(each.message()),
                                        each.sum(),
                                        each.figures()))
                        .words(PartMessage.COLUMN_VERDICT, each -> Phrase.of(each.verdict()))
                        .ofAny(StatedSums.of(dossier, context.asOf()).checks()));
    }
}
