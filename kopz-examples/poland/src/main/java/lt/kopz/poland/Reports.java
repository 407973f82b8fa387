package lt.kopz.poland;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lt.kopz.core.check.Finding;
import lt.kopz.core.save.Saving;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.catalogue.Part;
import lt.kopz.reporting.catalogue.Report;
import lt.kopz.reporting.catalogue.ReportContext;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.document.Findings;
import lt.kopz.reporting.document.Notice;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.render.Renderers;

/** The yearly report of the commune with its own part, written in Polish and in English. */
public final class Reports {
    private Reports() {}

    /**
     * The yearly report of kopz, and after the findings of its rules those of the commune's own.
     *
     * @return the report
     */
    public static Report yearly() {
        return YearlyReport.standard().after(YearlyReport.FINDINGS, "classification", classification());
    }

    private static Part classification() {
        return context -> List.of(Section.of(
                "classification",
                Jarzebinow.text("Klasyfikacja budżetowa", "Budget classification"),
                Findings.of(new BudgetClassification()
                        .check(context.dossier(), context.asOf()).stream()
                                .map(finding -> notice(context, finding))
                                .toList())));
    }

    private static Notice notice(ReportContext context, Finding finding) {
        return Notice.of(
                Notice.Severity.WARNING,
                finding.code(),
                finding.message(),
                finding.evidence().stream().map(context.explained()::source).toArray(Text[]::new));
    }

    /**
     * Writes the report as HTML, Markdown and PDF, in both languages.
     *
     * @param arguments the folder to write to
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (String language : ImmutableList.of("pl", "en")) {
            for (String format : ImmutableList.of("html", "markdown", "pdf")) {
                Path file = folder.resolve("jarzebinow-2024_" + language + "." + format.replace("markdown", "md"));
                Saving.file(
                        file,
                        out -> Renderers.forFormat(format)
                                .render(yearly().of(Jarzebinow.dossier()), Wording.of(language), out));
            }
        }
    }
}
