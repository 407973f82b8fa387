package lt.kopz.guide;

import static lt.kopz.core.wording.LocalizedText.english;

import java.time.LocalDate;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Need;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.party.Municipality;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;

/** Shown in the chapter on how figures are computed. */
final class FiguresChapter {
    private FiguresChapter() {}

    // tag::rows
    private static final Dossier TOWN = Dossier.builder()
            .id("elsewhere-2024")
            .title(english("What is known of 2024 and 2025"))
            .municipality(Municipality.builder()
                    .id("elsewhere")
                    .name(english("Elsewhere"))
                    .country("IE")
                    .build())
            .currency(Amounts.currency("EUR"))
            .reportingPeriod(DateRange.ofYears(2024, 2025))
            .knownUntil(Sourced.stated(LocalDate.of(2025, 12, 31)))
            .addPlans(ActionPlan.builder()
                    .id("plan")
                    .title(english("Action plan 2024 and 2025"))
                    .period(DateRange.ofYears(2024, 2025))
                    .addMeasures(measure("lectures", "1"), measure("shelter", "2"))
                    .build())
            .build();

    private static Measure measure(String id, String number) {
        return Measure.builder().id(id).number(number).title(english(id)).build();
    }

    private static Need row(String id, long euro) {
        return Need.builder()
                .id(id)
                .plan("plan")
                .amount(StatedAmount.exactly(Amounts.euro(euro)))
                .period(DateRange.ofYears(2024, 2025))
                .effective(Sourced.stated(PartialDate.parse("2024-01-18")))
                .build();
    }

    private static Need part(String id, long euro) {
        return row(id, euro).withWithin("total");
    }

    private static BudgetGaps gaps(Need... needs) {
        return BudgetGaps.of(TOWN.withNeeds(needs), "plan");
    }

    private static void print(BudgetGaps gaps) {
        System.out.println(
                gaps.need().explain(Wording.ENGLISH).lines().findFirst().orElseThrow());
    }
    // end::rows

    static void region() {
        // tag::region
        Need total = row("total", 100).withCompleteBy(Dimension.PLAN_ITEM);
        BudgetGaps gaps = gaps(
                total,
                part("of-lectures", 60).withMeasure("lectures"),
                part("of-shelter", 40).withMeasure("shelter"));
        print(gaps);
        print(gaps.ofMeasure("shelter"));
        // end::region
    }

    static void crossing() {
        // tag::crossing
        BudgetGaps gaps = gaps(
                row("total", 100),
                part("of-lectures", 90).withMeasure("lectures"),
                part("of-2024", 30).withPeriod(DateRange.ofYear(2024)));
        print(gaps.ofMeasure("lectures"));
        print(gaps.inYear(2024));
        print(gaps.ofMeasure("lectures").inYear(2024));
        // end::crossing
    }

    static void absent() {
        // tag::absent
        BudgetGaps gaps = gaps(row("total", 100));
        print(gaps.asOf(LocalDate.of(2023, 12, 31)));
        print(gaps.asOf(LocalDate.of(2024, 12, 31)));
        // end::absent
    }

    static void contradicted() {
        // tag::contradicted
        BudgetGaps gaps = gaps(
                row("total", 100).withCompleteBy(Dimension.PLAN_ITEM),
                part("of-lectures", 60).withMeasure("lectures"),
                part("of-the-shelter", 50).withMeasure("shelter"));
        print(gaps);
        print(gaps.ofMeasure("lectures"));
        // end::contradicted
    }
}
