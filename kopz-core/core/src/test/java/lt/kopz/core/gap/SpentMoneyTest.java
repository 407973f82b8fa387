package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.LINE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is spent, and what budget lines are given")
class SpentMoneyTest {
    private static BudgetGaps gaps(DossierFixtures fixture) {
        return BudgetGaps.of(fixture.build(), PLAN);
    }

    @Test
    void is_incurred_from_the_money_of_the_plan_or_handed_on() {
        BudgetGaps gaps = gaps(aDossier()
                .appropriation("money", "500.00", "2019-02-01")
                .event("event", EventState.HELD, "2019-03-08")
                .cost("event", "120.00", "money")
                .event("elsewhere", EventState.HELD, "2019-03-09")
                .cost("elsewhere", "40.00")
                .transfer("handed-on", "200.00", "money", "2019-04-01"));

        assertThat(gaps.spent().value()).hasToString("EUR 320.00");
        assertThat(gaps.asOf(LocalDate.of(2019, 3, 31)).spent().value()).hasToString("EUR 120.00");
        assertThat(gaps.inYear(2020).spent().value()).hasToString("EUR 0.00");
        assertThat(gaps.spentOfAppropriated().value().part()).hasToString("EUR 320");
        assertThat(gaps.spent().explain(Wording.ENGLISH)).contains("Spent", "320.00");
    }

    @Test
    void what_others_paid_is_named_beside_the_unspent_money_of_the_plan_it_is_for_and_of_no_other() {
        Dossier dossier = aDossier()
                .event("event", EventState.HELD, "2019-03-08")
                .cost("event", "40.00")
                .plan("other", plan -> plan)
                .build();

        assertThat(BudgetGaps.of(dossier, PLAN)
                        .unspent()
                        .explanation()
                        .orElseThrow()
                        .asides())
                .singleElement()
                .satisfies(aside -> assertThat(aside.value().asAmount()).hasToString("EUR 40.00"));
        assertThat(BudgetGaps.of(dossier, "other")
                        .unspent()
                        .explanation()
                        .orElseThrow()
                        .asides())
                .isEmpty();
    }

    @Test
    void a_strategic_measure_is_given_what_is_meant_for_the_plan_and_what_is_not() {
        DossierFixtures fixture = aDossier()
                .appropriation("ours", "700.00", "2019-10-24")
                .appropriation("police", "1000.00", "2019-02-01", money -> money);

        assertThat(gaps(fixture).appropriatedToStrategicMeasure(LINE).value()).hasToString("EUR 1700.00");
        assertThat(gaps(fixture)
                        .asOf(LocalDate.of(2019, 10, 23))
                        .appropriatedToStrategicMeasure(LINE)
                        .value())
                .hasToString("EUR 1000.00");
    }

    @Test
    void a_strategic_measure_under_two_codes_is_given_something_only_by_a_decision() {
        BudgetGaps gaps = gaps(aDossier()
                .appropriation("money", "700.00", "2019-10-24")
                .strategicMeasure(
                        "other",
                        line -> line.name(DossierFixtures.text("prevencija")).code("02")));

        assertThat(gaps.appropriatedToStrategicMeasure(LINE).isDetermined()).isFalse();
        assertThat(gaps.appropriatedToStrategicMeasure("other").reason()).isPresent();
    }
}
