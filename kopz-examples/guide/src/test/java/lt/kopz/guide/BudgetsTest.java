package lt.kopz.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.claim.StatedSums;
import lt.kopz.core.claim.SumCheck;
import lt.kopz.core.claim.SumVerdict;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.BudgetResult;
import lt.kopz.core.gap.BudgetRow;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.testimony.StatedSum;
import lt.kopz.core.testimony.SumRole;
import lt.kopz.core.testimony.SumTerm;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.render.Renderers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Budgets of towns, as they are published. */
class BudgetsTest {
    private static final BigDecimal PLANTED = new BigDecimal("9000000");

    private static AmountRange row(String budget, String plan, BudgetRow row) {
        return BudgetGaps.of(Budgets.of(budget), plan)
                .budget(row, RevenueState.PLANNED)
                .value();
    }

    /** What is printed in whole units is so much within half a unit. */
    private static void isAbout(AmountRange amount, String printed) {
        assertThat(amount.meets(AmountRange.exactly(Amounts.of(new BigDecimal(printed), amount.currency()))))
                .as("%s and %s", amount, printed)
                .isTrue();
        assertThat(amount.isExact()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "venezia-2018, budget-2018, 623246150.52, 646365260.23, 0.00, 10581406.18, 33700515.89, -23119109.71",
        "malinska-2005, budget-2005, 22118000.00, 29786000.00, 18000.00, 350000.00, 8000000.00, -7668000.00",
        "laois-2017, budget-2017, 58986877.00, 59241000.00, 0.00, 0.00, 254123.00, -254123.00",
        "moscenicka-2005-2007, budget-2005, 4871500.00, 3886500.00, 0.00, 985000.00, 0.00, 985000.00",
        "pakruojis-2019-2021, budget-2019, 20990592, 22358330, 594051, 0.00, 773687, -1367738",
        "pakruojis-2019-2021, budget-2021, 24217971, 25482496, 605438, 0.00, 659087, -1264525"
    })
    void the_result_is_what_the_papers_print_and_is_covered(
            String budget,
            String plan,
            String in,
            String out,
            String loans,
            String repaid,
            String left,
            String result) {
        isAbout(row(budget, plan, BudgetRow.OWN_REVENUE), in);
        isAbout(row(budget, plan, BudgetRow.EXPENSE), out);
        isAbout(row(budget, plan, BudgetRow.LOANS), loans);
        isAbout(row(budget, plan, BudgetRow.REPAYMENTS), repaid);
        isAbout(row(budget, plan, BudgetRow.LEFT_OVER), left);
        BudgetResult leaves = BudgetGaps.of(Budgets.of(budget), plan)
                .result(RevenueState.PLANNED)
                .value();
        isAbout(leaves.own(), result);
        assertThat(leaves.afterFinancing().isZero()).isNotEqualTo(Answer.NO);
    }

    @ParameterizedTest
    @CsvSource({
        "venezia-2018, 0",
        "malinska-2005, 1",
        "laois-2017, 0",
        "moscenicka-2005-2007, 3",
        "bakar-2008, 1",
        "kilkenny-2010, 0",
        "pakruojis-2019-2021, 0"
    })
    void what_does_not_add_up_in_the_papers_themselves_is_found(String budget, int misprints) {
        assertThat(StatedSums.of(Budgets.of(budget)).checks().stream()
                        .filter(check -> check.verdict() == SumVerdict.UNLIKE))
                .hasSize(misprints);
    }

    private static Stream<SumCheck> holding(Dossier dossier) {
        return StatedSums.of(dossier).checks().stream().filter(check -> check.verdict() != SumVerdict.UNLIKE);
    }

    private static SumCheck with(Dossier dossier, StatedSum sum, SumTerm term, SumTerm instead) {
        StatedSum changed = sum.withTerms(sum.terms().stream()
                .map(each -> each == term ? instead : each)
                .collect(ImmutableList.toImmutableList()));
        return StatedSums.of(dossier.withSums(dossier.sums().stream()
                        .map(each -> each.id().equals(sum.id()) ? changed : each)
                        .toList()))
                .check(sum.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"venezia-2018", "malinska-2005", "laois-2017", "pakruojis-2019-2021"})
    void a_misprint_planted_in_any_total_is_found_with_its_difference(String budget) {
        Dossier dossier = Budgets.of(budget);
        holding(dossier).forEach(check -> {
            AmountRange misprint = check.stated()
                    .asAmount()
                    .asPrinted()
                    .plus(AmountRange.exactly(
                            Amounts.of(PLANTED, check.stated().asAmount().currency())));
            SumCheck found = with(
                    dossier,
                    check.sum(),
                    check.sum().makes(),
                    SumTerm.of(StatedAmount.of(misprint)).withRole(SumRole.RESULT));
            assertThat(found.difference().map(beyond -> beyond.asAmount().asPrinted()))
                    .contains(misprint.minus(check.computed().asAmount().asPrinted()));
            assertThat(found.isMore()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"venezia-2018", "malinska-2005", "laois-2017", "pakruojis-2019-2021"})
    void an_unknown_cell_planted_in_any_total_is_solved(String budget) {
        Dossier dossier = Budgets.of(budget);
        holding(dossier).forEach(check -> {
            SumCheck open = with(
                    dossier, check.sum(), check.sum().makes(), SumTerm.unknown().withRole(SumRole.RESULT));
            assertThat(open.missing().map(each -> each.value().asAmount().asPrinted()))
                    .contains(check.computed().asAmount().asPrinted());
        });
    }

    @Test
    void several_budgets_in_one_act_have_no_total() {
        Dossier dossier = Budgets.of("moscenicka-2005-2007");
        assertThat(BudgetGaps.ofAllPlans(dossier, dossier.knownUntil().value(), BudgetGaps::appropriated)
                        .isUnexplained())
                .isTrue();
    }

    private static String page(Dossier dossier) {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        try {
            Renderers.forFormat("text").render(YearlyReport.publicReport().of(dossier), Wording.ENGLISH, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page.toString(StandardCharsets.UTF_8).replace('\u00a0', ' ').replaceAll("\\s+", " ");
    }

    @Test
    void a_citizen_reads_what_comes_in_what_is_spent_and_how_it_is_covered() {
        assertThat(page(Budgets.of("malinska-2005")))
                .contains(
                        "Without loans and money left over, HRK 7,668,000.00 more is to be spent than comes in.",
                        "the budget is balanced",
                        "HRK 22,118,000.00",
                        "Loans repaid",
                        "Property acquired")
                .doesNotContain("easures", "events", "need");
    }

    @Test
    void what_the_lines_leave_of_a_total_is_a_line_and_the_largest_come_first() {
        assertThat(page(Budgets.of("pakruojis-2019-2021")))
                .containsSubsequence("Wages", "EUR 12,885,870.00", "Fixed assets", "Not itemised", "EUR 7,670,934.00");
    }

    @Test
    void a_draft_is_shown_and_named_so() {
        Dossier kilkenny = Budgets.of("kilkenny-2010");
        Dossier draft = kilkenny.withSums(List.of())
                .withAppropriations(kilkenny.appropriations().stream()
                        .filter(money -> money.act().equals(Optional.of("estimate")))
                        .toList());
        assertThat(page(draft)).contains("a draft that nobody has adopted", "EUR 1,087,300.00", "Housing Loans");
    }

    @Test
    void the_page_states_line_by_line_what_an_amendment_changed() {
        assertThat(page(Budgets.of("bakar-2008")))
                .contains(
                        "What changed",
                        "HRK 44,483,800.00",
                        "+ HRK 4,523,000.00",
                        "HRK 49,006,800.00",
                        "− HRK 2,058,000.00");
    }
}
