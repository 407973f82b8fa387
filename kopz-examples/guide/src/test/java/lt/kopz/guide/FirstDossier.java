package lt.kopz.guide;

// tag::FirstDossier
import static lt.kopz.core.money.Amounts.currency;
import static lt.kopz.core.money.Amounts.euro;
import static lt.kopz.core.wording.LocalizedText.english;

import java.time.LocalDate;
import lt.kopz.core.claim.Claims;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Need;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.party.Municipality;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.MoneyDirection;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;

public class FirstDossier {
    public static void main(String[] arguments) {
        Dossier town = Dossier.builder()
                .id("town-2024")
                .title(english("A town in 2024"))
                .municipality(Municipality.builder()
                        .id("town")
                        .name(english("A town"))
                        .country("LT")
                        .build())
                .currency(currency("EUR"))
                .reportingPeriod(DateRange.ofYear(2024))
                .knownUntil(Sourced.stated(LocalDate.of(2024, 12, 31)))
                .addPlans(ActionPlan.builder()
                        .id("plan")
                        .title(english("Plan for 2024"))
                        .period(DateRange.ofYear(2024))
                        .addMeasures(measure("lectures", "1"), measure("shelter", "2"))
                        .build())
                .addNeeds(
                        need("total", StatedAmount.exactly(euro(2900))).withCompleteBy(Dimension.PLAN_ITEM),
                        need("of-lectures", StatedAmount.exactly(euro(2000)))
                                .withMeasure("lectures")
                                .withWithin("total"),
                        need("of-shelter", StatedAmount.unknown(currency("EUR"))) // the rest
                                .withMeasure("shelter")
                                .withWithin("total"))
                .addAppropriations(Appropriation.builder()
                        .id("decision")
                        .plan(Sourced.stated("plan"))
                        .measure("lectures")
                        .amount(StatedAmount.exactly(euro(1500)))
                        .effective(january())
                        .build())
                .addClaims(Claim.builder()
                        .id("claim")
                        .assertion(FigureStated.of(Question.of("incurred", "plan"), MoneyDirection.NONE))
                        .build())
                .build();
        BudgetGaps gaps = BudgetGaps.of(town, "plan");
        System.out.println(gaps.financing().explain(Wording.ENGLISH));
        System.out.println(gaps.ofMeasure("shelter").need().value());
        System.out.println(Claims.of(town).checks().get(0).verdict());
    }

    private static Measure measure(String id, String number) {
        return Measure.builder().id(id).number(number).title(english(id)).build();
    }

    private static Need need(String id, StatedAmount amount) {
        return Need.builder()
                .id(id)
                .plan("plan")
                .amount(amount)
                .period(DateRange.ofYear(2024))
                .effective(january())
                .build();
    }

    private static Sourced<PartialDate> january() {
        return Sourced.stated(PartialDate.parse("2024-01-18"));
    }
}
// end::FirstDossier
