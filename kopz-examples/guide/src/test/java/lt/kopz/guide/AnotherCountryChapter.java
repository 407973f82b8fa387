package lt.kopz.guide;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.wording.Wording;
import lt.kopz.holidays.PublicHolidays;
import lt.kopz.poland.BudgetClassification;
import lt.kopz.poland.Jarzebinow;
import lt.kopz.poland.Reports;
import lt.kopz.reporting.render.Renderers;

final class AnotherCountryChapter {
    private AnotherCountryChapter() {}

    static void figures() {
        // tag::figures
        Dossier commune = Jarzebinow.dossier();
        Wording polish = Wording.of("pl");
        BudgetGaps year = BudgetGaps.of(commune, Jarzebinow.PLAN).inYear(2024);
        System.out.println(polish.missing().isEmpty() ? "nothing left in English" : "incomplete");
        System.out.println(polish.amount(year.need().value()) + ", " + polish.date(LocalDate.of(2024, 12, 31)));
        System.out.println(year.appropriated().explain(polish));
        // end::figures
    }

    static void holidays() {
        // tag::holidays
        for (String country : List.of("PL", "GB")) {
            long late = Rulebook.all(PublicHolidays.of(country)).check(Jarzebinow.dossier()).stream()
                    .filter(finding -> finding.code().equals("MINUTES_LATE"))
                    .count();
            System.out.println(country + ": minutes signed late: " + late);
        }
        // end::holidays
    }

    static void ruleOfItsOwn() {
        // tag::ruleOfItsOwn
        Rulebook rules = Rulebook.all(PublicHolidays.of("PL")).with(new BudgetClassification());
        for (Finding finding : rules.check(Jarzebinow.dossier())) {
            if (finding.code().equals("QUORUM") || finding.code().equals("BUDGET_CLASSIFICATION_INCOMPLETE")) {
                System.out.println(finding.code() + ": " + finding.explain(Wording.of("pl")));
            }
        }
        // end::ruleOfItsOwn
    }

    static void report() throws IOException {
        // tag::report
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Renderers.forFormat("markdown").render(Reports.yearly().of(Jarzebinow.dossier()), Wording.of("pl"), written);
        written.toString(StandardCharsets.UTF_8)
                .replace('\u00a0', ' ')
                .lines()
                .limit(16)
                .forEach(System.out::println);
        // end::report
    }
}
