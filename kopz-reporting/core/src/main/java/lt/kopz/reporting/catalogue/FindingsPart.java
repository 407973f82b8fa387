package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.say;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.List;
import lt.kopz.core.check.ClaimRule;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.FindingGroups;
import lt.kopz.core.check.Severity;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Findings;
import lt.kopz.reporting.document.Notice;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Section;

/** What is unknown and what does not agree. Of claims that hold under one reading only the part about claims says more, where a report has it. */
final class FindingsPart {
    static final BesideOthers PART =
            (context, report) -> new FindingsPart(context, report.contains(ClaimsPart.PART)).write();

    private static final String READINGS = ClaimRule.onlyUnderReading().code();

    private final ReportContext context;
    private final Explained explained;
    private final boolean isBesideClaims;

    private FindingsPart(ReportContext context, boolean isBesideClaims) {
        this.context = context;
        this.explained = context.explained();
        this.isBesideClaims = isBesideClaims;
    }

    private List<Section> write() {
        ImmutableList<Finding> findings = context.findings().stream()
                .filter(finding -> !isBesideClaims || !finding.code().equals(READINGS))
                .collect(ImmutableList.toImmutableList());
        return List.of(Section.of(
                "findings",
                say(YearlyMessage.SECTION_FINDINGS),
                introduction(findings),
                Findings.of(findings.stream().map(this::notice).toList())));
    }

    /** Where the findings come from, and how many there are of each severity. */
    private static Paragraph introduction(ImmutableList<Finding> findings) {
        Text introduction = say(YearlyMessage.FINDINGS_INTRODUCTION);
        if (findings.isEmpty()) {
            return Paragraph.of(introduction);
        }
        ImmutableListMultimap<Severity, Finding> bySeverity =
                FindingGroups.of(findings).bySeverity();
        Text counts = Text.joined(
                ", ",
                bySeverity.asMap().entrySet().stream()
                        .map(each -> Phrase.of(count(each.getKey()))
                                .with("count", each.getValue().size()))
                        .toList());
        return Paragraph.of(Text.joined(
                " ",
                List.of(introduction, Phrase.of(YearlyMessage.FINDINGS_COUNTED).with("counts", counts))));
    }

    private static YearlyMessage count(Severity severity) {
        return switch (severity) {
            case ERROR -> YearlyMessage.FINDINGS_ERRORS;
            case WARNING -> YearlyMessage.FINDINGS_WARNINGS;
            case INFO -> YearlyMessage.FINDINGS_NOTES;
        };
    }

    private Notice notice(Finding finding) {
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
                finding.evidence().stream().map(explained::source).collect(ImmutableList.toImmutableList()));
    }
}
