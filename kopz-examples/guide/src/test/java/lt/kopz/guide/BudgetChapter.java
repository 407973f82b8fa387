package lt.kopz.guide;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lt.kopz.core.claim.StatedSums;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Scenario;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.BudgetRow;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.testimony.StatedSum;
import lt.kopz.core.testimony.SumTerm;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Wording;

final class BudgetChapter {
    private BudgetChapter() {}

    static void rows() throws IOException {
        // tag::rows
        Dossier malinska = Dossiers.read(Path.of("src/main/resources/lt/kopz/guide/budgets/malinska-2005.json"));
        BudgetGaps budget = BudgetGaps.of(malinska, "budget-2005");
        Stream.of(BudgetRow.values())
                .forEach(row -> System.out.println(Wording.ENGLISH.amount(
                                budget.budget(row, RevenueState.PLANNED).value())
                        + "  " + row.code()));
        System.out.println(budget.result(RevenueState.PLANNED).explain(Wording.ENGLISH));
        // end::rows
    }

    static void sums() {
        // tag::sums
        Stream.of("malinska-2005", "moscenicka-2005-2007", "bakar-2008", "laois-2017", "venezia-2018")
                .flatMap(name -> StatedSums.of(Budgets.of(name)).checks().stream())
                .filter(check -> check.difference().isPresent())
                .forEach(check -> System.out.println(check.explain(Wording.ENGLISH)));
        // end::sums
    }

    static void planted() {
        // tag::planted
        Dossier venezia = Budgets.of("venezia-2018");
        StatedAmount repaid = StatedAmount.exactly(Amounts.euro("10851406.18"));
        StatedSum.Builder printed = StatedSum.builder()
                .id("planted")
                .name(LocalizedText.english("Expense in all"))
                .addTerms(SumTerm.ofFact("current"), SumTerm.ofFact("financial-assets"), SumTerm.of(repaid))
                .addTerms(SumTerm.ofFact("deficit").less())
                .makes(SumTerm.of(StatedAmount.exactly(Amounts.euro("659208867.10"))));
        System.out.println(StatedSums.of(venezia.withSums(printed.build()))
                .check("planted")
                .explain(Wording.ENGLISH));
        StatedSum.Builder unknown = StatedSum.builder()
                .id("planted")
                .name(LocalizedText.english("Expense in all"))
                .addTerms(SumTerm.ofFact("current"), SumTerm.ofFact("financial-assets"))
                .addTerms(SumTerm.ofFact("deficit").less())
                .addTerms(SumTerm.unknown().withName(LocalizedText.english("Repayment of loans")))
                .makes(SumTerm.of(StatedAmount.exactly(Amounts.euro("659208867.10"))));
        System.out.println(StatedSums.of(venezia.withSums(unknown.build()))
                .check("planted")
                .explain(Wording.ENGLISH));
        // end::planted
    }

    static void editions() {
        // tag::editions
        BudgetGaps bakar = BudgetGaps.of(Budgets.of("bakar-2008"), "budget-2008");
        for (String act : List.of("budget-act", "amendment")) {
            bakar.inEdition(act)
                    .lines()
                    .forEach(line -> System.out.println(
                            Wording.ENGLISH.amount(line.amount().value()) + "  "
                                    + line.original().id()));
        }
        // end::editions
    }

    static void draft() {
        // tag::draft
        Dossier kilkenny = Budgets.of("kilkenny-2010");
        System.out.println(BudgetGaps.of(kilkenny, "budget-2010").appropriated().explain(Wording.ENGLISH));
        BudgetGaps supposed = BudgetGaps.of(Scenario.draftAdopted(kilkenny, "estimate"), "budget-2010");
        System.out.println(supposed.inEdition("estimate")
                .asOf(LocalDate.of(2010, 12, 31))
                .appropriated()
                .explain(Wording.ENGLISH)
                .lines()
                .limit(3)
                .toList());
        // end::draft
    }

    static void together() {
        // tag::together
        System.out.println(BudgetGaps.ofAllPlans(
                        Budgets.of("moscenicka-2005-2007"), LocalDate.of(2007, 12, 31), BudgetGaps::appropriated)
                .explain(Wording.ENGLISH));
        // end::together
    }
}
