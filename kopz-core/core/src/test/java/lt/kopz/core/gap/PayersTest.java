package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.ORGANISATION;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import lt.kopz.core.attendance.EventState;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Sourced;
import org.junit.jupiter.api.Test;

class PayersTest {
    private static DossierFixtures spending() {
        return aDossier()
                .appropriation("given", "300.00", "2019-01-05")
                .event("own", EventState.HELD, "2019-05-01")
                .cost("own", "100.00", "given")
                .event("schools", EventState.HELD, "2019-06-01")
                .cost(
                        "schools",
                        "400.00",
                        cost -> cost.amount(StatedAmount.of(between("350.00", "450.00")))
                                .payer(Sourced.stated(ORGANISATION)))
                .event("whose", EventState.HELD, "2019-07-01")
                .cost("whose", "80.00");
    }

    private static AmountRange between(String least, String most) {
        return AmountRange.between(Amounts.euro(least), Amounts.euro(most));
    }

    private static AmountRange euro(String amount) {
        return AmountRange.exactly(Amounts.euro(amount));
    }

    private static BudgetGaps of(Dossier dossier) {
        return BudgetGaps.of(dossier, PLAN).asOf(HORIZON);
    }

    @Test
    void the_plan_others_and_those_of_whom_it_is_not_stated_pay_all_costs_together() {
        BudgetGaps gaps = of(spending().build());

        assertThat(gaps.spentOnCosts().value()).isEqualTo(euro("100.00"));
        assertThat(gaps.paidByOthers().value()).isEqualTo(between("350.00", "450.00"));
        assertThat(gaps.payerNotStated().value()).isEqualTo(euro("80.00"));
        assertThat(gaps.incurred().value())
                .isEqualTo(gaps.spentOnCosts()
                        .value()
                        .plus(gaps.paidByOthers().value())
                        .plus(gaps.payerNotStated().value()));
    }

    @Test
    void what_is_handed_on_is_paid_by_nobody() {
        BudgetGaps gaps = of(
                spending().transfer("patrols", "50.00", "given", "2019-08-01").build());

        assertThat(gaps.spent().value()).isEqualTo(euro("150.00"));
        assertThat(gaps.paidByOthers().value()).isEqualTo(between("350.00", "450.00"));
    }

    @Test
    void the_schools_of_kaisiadorys_paid_160_and_nobody_else() {
        Dossier dossier = Kaisiadorys.dossier();
        BudgetGaps gaps = BudgetGaps.of(dossier, dossier.plans().get(0).id())
                .asOf(dossier.knownUntil().value());

        assertThat(gaps.paidByOthers().value()).isEqualTo(euro("160.00"));
        assertThat(gaps.payerNotStated().value()).isEqualTo(euro("0.00"));
    }
}
