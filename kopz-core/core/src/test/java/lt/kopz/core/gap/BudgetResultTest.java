package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueKind;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Sourced;
import org.junit.jupiter.api.Test;

class BudgetResultTest {
    private static final Dossier GIVEN = aDossier()
            .appropriation("money", "1300.00", "2019-02-01", money -> money.plan(Sourced.stated(PLAN)))
            .build();

    private static Revenue revenue(String id, String amount, UnaryOperator<Revenue.Builder> change) {
        return change.apply(Revenue.builder()
                        .id(id)
                        .state(RevenueState.PLANNED)
                        .plan(PLAN)
                        .amount(Amounts.euro(amount))
                        .effective(on("2019-02-01")))
                .build();
    }

    private static BudgetResult planned(Revenue... revenues) {
        return BudgetGaps.of(GIVEN.withRevenues(revenues), PLAN)
                .result(RevenueState.PLANNED)
                .value();
    }

    private static AmountRange euro(String amount) {
        return AmountRange.exactly(Amounts.euro(amount));
    }

    @Test
    void loans_and_what_was_left_over_come_after_the_own_result() {
        BudgetResult result = planned(
                revenue("own", "1000.00", each -> each.kind(RevenueKind.OWN)),
                revenue("loan", "200.00", each -> each.kind(RevenueKind.LOAN)),
                revenue("left", "150.00", each -> each.kind(RevenueKind.CARRY_OVER)));
        assertThat(result.deficit()).contains(euro("300.00"));
        assertThat(result.surplusAfterFinancing()).contains(euro("50.00"));
    }

    @Test
    void a_loan_of_which_only_the_most_is_known_leaves_the_own_result_as_exact_as_it_is() {
        BudgetResult result = planned(
                revenue("own", "1000.00", each -> each.kind(RevenueKind.OWN)),
                revenue(
                        "loan",
                        "0.00",
                        each -> each.kind(RevenueKind.LOAN)
                                .amount(StatedAmount.of(
                                        AmountRange.between(Amounts.euro("0.00"), Amounts.euro("50.00"))))));
        assertThat(result.own()).isEqualTo(euro("-300.00"));
        assertThat(result.afterFinancing())
                .isEqualTo(AmountRange.between(Amounts.euro("-300.00"), Amounts.euro("-250.00")));
    }

    @Test
    void a_loan_that_is_a_part_of_the_revenue_stated_as_one_total_is_no_own_revenue_and_counts_once() {
        BudgetResult result = planned(
                revenue("total", "1350.00", each -> each),
                revenue(
                        "own",
                        "1000.00",
                        each -> each.kind(RevenueKind.OWN)
                                .sourceKind(FundingSourceKind.MUNICIPAL_BUDGET)
                                .within("total")),
                revenue(
                        "loan",
                        "350.00",
                        each -> each.kind(RevenueKind.LOAN)
                                .sourceKind(FundingSourceKind.OTHER)
                                .within("total")));
        assertThat(result.deficit()).contains(euro("300.00"));
        assertThat(result.surplusAfterFinancing()).contains(euro("50.00"));
    }
}
