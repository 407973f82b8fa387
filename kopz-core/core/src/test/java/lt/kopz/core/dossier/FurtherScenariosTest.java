package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lt.kopz.core.attendance.EventState;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;

class FurtherScenariosTest {

    @Test
    void money_that_is_taken_to_be_appropriated_makes_every_figure_that_rests_on_it_assumed() {
        Dossier scenario = Scenario.appropriationAdded(
                Kaisiadorys.dossier(),
                Appropriation.builder()
                        .id("more-money")
                        .amount(Amounts.euro("2550.00"))
                        .plan(Sourced.stated(Kaisiadorys.PLAN))
                        .effective(DossierFixtures.on("2019-12-01"))
                        .build());
        BudgetGaps gaps = BudgetGaps.of(scenario, Kaisiadorys.PLAN);
        assertThat(gaps.financing().value().amount()).isEqualTo(Amounts.euro("0.00"));
        assertThat(gaps.financing().basis()).isEqualTo(Basis.ASSUMED);
        assertThat(gaps.financing().explain(Wording.ENGLISH)).contains("assuming that more money is appropriated");
        assertThat(gaps.coverage().basis()).isEqualTo(Basis.ASSUMED);
        assertThat(gaps.incurred())
                .isEqualTo(
                        BudgetGaps.of(Kaisiadorys.dossier(), Kaisiadorys.PLAN).incurred());
        assertThat(gaps.asOf(Kaisiadorys.DAY_OF_THE_DECISION).financing().basis())
                .isEqualTo(Basis.INFERRED);
        assertThatThrownBy(() -> Scenario.appropriationAdded(
                        Kaisiadorys.dossier(),
                        Kaisiadorys.dossier().appropriations().get(0)))
                .isInstanceOf(InvalidDossierException.class);
    }

    @Test
    void the_price_of_one_event_holds_for_those_it_is_not_said_to_cover() {
        Dossier stated = aDossier()
                .need("1000.00", "2019-01-01")
                .appropriation("money", "700.00", "2019-01-01")
                .series("lectures")
                .event(
                        "held",
                        EventState.HELD,
                        "2019-05-01",
                        event -> event.series("lectures").occurrences(7))
                .event(
                        "planned",
                        EventState.PLANNED,
                        "2019-12-18",
                        event -> event.series("lectures").occurrences(9))
                .costByUnit("lectures", 10, "30.00", "money")
                .build();
        Dossier scenario = Scenario.unitCostsHold(stated);
        assertThat(scenario.expenditures().get(0).amount()).isEqualTo(StatedAmount.exactly(Amounts.euro("480.00")));
        assertThat(scenario.expenditures().get(0).provenance().basis()).isEqualTo(Basis.ASSUMED);
        BudgetGaps gaps = BudgetGaps.of(scenario, PLAN);
        assertThat(gaps.unspent().value().committed()).isEqualTo(AmountRange.exactly(Amounts.euro("270.00")));
        assertThat(gaps.unspent().basis()).isEqualTo(Basis.ASSUMED);
    }

    @Test
    void what_is_covered_stays_as_it_is_told() {
        assertThat(Scenario.unitCostsHold(Kaisiadorys.dossier())).isEqualTo(Kaisiadorys.dossier());
    }
}
