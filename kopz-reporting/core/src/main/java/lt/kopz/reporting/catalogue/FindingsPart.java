package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.say;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Findings;
import lt.kopz.reporting.document.Notice;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Section;

/** What is unknown and what does not agree. */
final class FindingsPart {
    private final Dossier dossier;
    private final LocalDate asOf;
    private final Explained explained;

    FindingsPart(ReportContext context) {
        this.dossier = context.dossier();
        this.asOf = context.asOf();
        this.explained = context.explained();
    }

    List<Section> write() {
        ImmutableList<Notice> notices = Rulebook.standard().check(dossier, asOf).stream()
                .map(this::notice)
                .collect(ImmutableList.toImmutableList());
        return List.of(Section.of(
                "findings",
                say(YearlyMessage.SECTION_FINDINGS),
                Paragraph.of(say(YearlyMessage.FINDINGS_INTRODUCTION)),
                Findings.of(notices)));
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
                finding.evidence().stream().map(explained::source).collect(ImmutableList.toImmutableList()));
    }
}
