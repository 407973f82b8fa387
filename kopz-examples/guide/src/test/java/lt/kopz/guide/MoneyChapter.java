package lt.kopz.guide;

import java.time.LocalDate;
import java.util.List;
import javax.money.MonetaryAmount;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.dossier.Currencies;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Need;
import lt.kopz.core.gap.Books;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.FundingGap;
import lt.kopz.core.money.Allocation;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.AmountText;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.Magnitude;
import lt.kopz.core.money.OfficialRounding;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.QuantityText;
import lt.kopz.core.wording.Wording;

final class MoneyChapter {
    private MoneyChapter() {}

    static void amounts() {
        // tag::amounts
        AmountText printed = QuantityText.of(Wording.ENGLISH)
                .notation()
                .withCurrency(Amounts.currency("EUR"))
                .withMagnitude(Magnitude.THOUSANDS);
        MonetaryAmount need = printed.read("97.0").orElseThrow().amount();
        List<MonetaryAmount> parts = Allocation.evenly(Amounts.euro("100.00"), 3);
        AmountRange known = AmountRange.exactly(need).plus(AmountRange.atLeast(Amounts.euro("0.00")));
        System.out.println(
                Amounts.text(need) + "; " + parts.stream().map(Amounts::text).toList() + "; " + known);
        // end::amounts
    }

    static void gaps() {
        // tag::gaps
        BudgetGaps gaps = BudgetGaps.of(Harrowmere.dossier(), Harrowmere.PLAN);
        BudgetGaps year = gaps.inYear(2024);
        System.out.println("plan:      " + gaps.financing().value().missing());
        System.out.println("2024:      " + year.financing().value().missing());
        for (FundingSourceKind kind : FundingSourceKind.COMMON) {
            System.out.println(kind + ": " + year.from(kind).financing().value().missing());
        }
        System.out.println("in May:    "
                + gaps.asOf(LocalDate.of(2024, 5, 15)).financing().value().missing());
        System.out.println("unspent:   " + gaps.unspent().value().unspent());
        System.out.println("committed: " + gaps.unspent().value().committed());
        // end::gaps
    }

    static void explained() {
        // tag::explained
        Figure<FundingGap> gap = BudgetGaps.of(Harrowmere.dossier(), Harrowmere.PLAN)
                .inYear(2024)
                .from(FundingSourceKind.EU)
                .financing();
        System.out.println(gap.explain(Wording.ENGLISH));
        // end::explained
    }

    static void books() {
        // tag::books
        Dossier dossier = Harrowmere.dossier();
        Books.of(dossier)
                .view()
                .byMeasure()
                .forEach((measure, money) -> System.out.println(measure + ": "
                        + Amounts.text(money.totals(dossier.currency()).financingGap())));
        // end::books
    }

    static void euro() {
        // tag::euro
        Need total = Need.builder()
                .id("old")
                .plan(Harrowmere.PLAN)
                .amount(Amounts.of("30.00", "LTL"))
                .period(DateRange.ofYear(2024))
                .effective(Sourced.stated(PartialDate.parse("2024-01-18")))
                .addCompleteBy(Dimension.PLAN_ITEM)
                .build();
        Dossier.Builder old = Dossier.builder()
                .from(Harrowmere.dossier())
                .addOtherCurrencies(Amounts.currency("LTL"))
                .addNeeds(total);
        for (String measure : List.of("cooperation", "school-lectures", "training")) {
            old.addNeeds(total.withId("old-" + measure)
                    .withMeasure(measure)
                    .withAmount(StatedAmount.exactly(Amounts.of("10.00", "LTL")))
                    .withWithin("old")
                    .withCompleteBy());
        }
        Dossier euro = Currencies.toEuro(old.build(), OfficialRounding.NEAREST_CENT);
        euro.needs().stream()
                .filter(need -> need.id().startsWith("old"))
                .forEach(need -> System.out.println(need.id() + ": " + need.amount()));
        System.out.println(Wording.ENGLISH.say(
                euro.get(Need.class, "old").provenance().reasons().get(0)));
        System.out.println("parts unlike their total: "
                + Rulebook.standard().check(euro).stream()
                        .filter(finding -> finding.code().equals("ITEMS_UNLIKE_TOTAL"))
                        .count());
        // end::euro
    }
}
