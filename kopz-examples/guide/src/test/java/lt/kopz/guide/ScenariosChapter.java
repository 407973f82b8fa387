package lt.kopz.guide;

import java.time.LocalDate;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Scenario;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.FundingGap;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;

final class ScenariosChapter {
    private ScenariosChapter() {}

    static void planned() {
        // tag::planned
        Dossier dossier = Harrowmere.dossier();
        Dossier supposed = Scenario.allPlannedTakesPlace(dossier, LocalDate.of(2025, 2, 28));
        System.out.println(Attendance.of(dossier).eventsHeld().value() + " events held, "
                + Attendance.of(dossier).eventsHeld().basis());
        System.out.println(Attendance.of(supposed).eventsHeld().value() + " events held, "
                + Attendance.of(supposed).eventsHeld().basis());
        // end::planned
    }

    static void money() {
        // tag::money
        Dossier dossier = Harrowmere.dossier();
        Figure<FundingGap> gap = BudgetGaps.of(dossier, Harrowmere.PLAN).financing();
        System.out.println(gap.value().missing() + " missing, " + gap.basis());
        Dossier supposed = Scenario.appropriationAdded(
                dossier,
                Appropriation.builder()
                        .id("what-if")
                        .amount(Amounts.euro("5000.00"))
                        .plan(Sourced.stated(Harrowmere.PLAN))
                        .strategicMeasure(dossier.strategicMeasures().get(0).id())
                        .effective(Sourced.stated(PartialDate.parse("2024-12-01")))
                        .provenance(Provenance.stated(Source.of("report-2024")))
                        .build());
        Figure<FundingGap> then = BudgetGaps.of(supposed, Harrowmere.PLAN).financing();
        System.out.println(then.value().missing() + " missing, " + then.basis());
        then.explain(Wording.ENGLISH)
                .lines()
                .filter(line -> line.contains("assum"))
                .forEach(System.out::println);
        // end::money
    }
}
