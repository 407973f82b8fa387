package lt.kopz.quickstart;

// README: from here
import java.nio.file.Path;
import java.time.LocalDate;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.FundingGap;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.render.Renderers;

public class FirstSteps {
    public static void main(String[] arguments) throws Exception {
        Dossier dossier = Dossiers.read(Path.of(arguments[0]));
        BudgetGaps gaps = BudgetGaps.of(dossier, "action-plan-2019-2020").asOf(LocalDate.of(2019, 12, 10));

        Figure<FundingGap> gap = gaps.financing();
        System.out.println(gap.value().direction() + " " + gap.value().missing()); // SHORTFALL EUR 2550.00
        System.out.println(gap.explain(Wording.ENGLISH)); // EUR 2,550.00  Funding gap (inferred) …
        System.out.println(gaps.unspent().value().unspent()); // EUR 90.00
        System.out.println(Attendance.of(dossier).held().value()); // ≥450 participations

        Rulebook.standard().check(dossier).forEach(finding -> System.out.println(finding.explain(Wording.ENGLISH)));

        Renderers.forFormat("markdown").render(YearlyReport.of(dossier), Wording.LITHUANIAN, System.out);
    }
}
// README: to here
