package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.LINE;
import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetGapsTest {

    private static BudgetGaps gaps(DossierFixtures fixture) {
        return BudgetGaps.of(fixture.build(), PLAN);
    }

    private static BudgetGaps gaps(DossierFixtures fixture, String day) {
        return gaps(fixture).asOf(LocalDate.parse(day));
    }

    private static AmountRange euro(String amount) {
        return AmountRange.exactly(Amounts.euro(amount));
    }

    private static AmountRange upTo(String amount) {
        return AmountRange.between(Amounts.euro("0.00"), Amounts.euro(amount));
    }

    @ParameterizedTest(name = "a need of 3250.00 with {0} appropriated is a {1} of {2}")
    @CsvSource({"3249.99, SHORTFALL, 0.01", "3250.00, BALANCED, 0.00", "3250.01, SURPLUS, -0.01"})
    void a_gap_has_a_direction_and_is_never_cut_off_at_zero(
            String appropriated, FundingGap.Direction direction, String missing) {
        FundingGap gap = gaps(aDossier()
                        .need("3250.00", "2019-02-05")
                        .appropriation("money", appropriated, "2019-10-24"))
                .financing()
                .value();
        assertThat(gap.direction()).isEqualTo(direction);
        assertThat(gap.amount()).isEqualTo(Amounts.euro(missing));
    }

    @Test
    void a_gap_that_may_be_either_has_no_direction() {
        FundingGap gap = gaps(
                        aDossier().need("500.00", "2019-02-05").appropriation("money", "700.00", "XXXX-XX-XX"),
                        "2019-06-01")
                .financing()
                .value();
        assertThat(gap.missing()).isEqualTo(AmountRange.between(Amounts.euro("-200.00"), Amounts.euro("500.00")));
        assertThat(gap.direction()).isEqualTo(FundingGap.Direction.UNDETERMINED);
        assertThat(gap.shortfall()).isEmpty();
        assertThat(gap.surplus()).isEmpty();
        assertThatThrownBy(gap::amount).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest(name = "as of {0}: {1}")
    @CsvSource({"2019-10-23, 0.00", "2019-10-24, 700.00", "2019-10-25, 700.00"})
    void money_counts_from_the_day_on_which_it_takes_effect(LocalDate day, String amount) {
        assertThat(gaps(aDossier().appropriation("money", "700.00", "2019-10-24"))
                        .asOf(day)
                        .appropriated()
                        .value())
                .isEqualTo(euro(amount));
    }

    @Test
    void a_part_of_an_appropriation_is_not_added_again_however_deep_it_lies() {
        DossierFixtures fixture = aDossier()
                .appropriation("whole", "1000.00", "2019-01-01")
                .appropriation("part", "700.00", "2019-01-01", money -> money.within("whole"))
                .appropriation(
                        "part-of-the-part",
                        "300.00",
                        "2019-01-01",
                        money -> money.plan(Sourced.stated(PLAN)).within("part"));
        assertThat(gaps(fixture).appropriated().value()).isEqualTo(euro("1000.00"));
        assertThat(gaps(fixture).strategicMeasure().value()).isEqualTo(euro("1000.00"));
    }

    @Test
    void a_part_for_the_plan_counts_for_the_plan_and_once_for_the_strategic_measure() {
        DossierFixtures fixture = aDossier()
                .appropriation("whole", "1000.00", "2019-01-01", money -> money)
                .appropriation(
                        "part",
                        "700.00",
                        "2019-01-01",
                        money -> money.plan(Sourced.stated(PLAN)).within("whole"));
        assertThat(gaps(fixture).appropriated().value()).isEqualTo(euro("700.00"));
        assertThat(gaps(fixture).strategicMeasure().value()).isEqualTo(euro("1000.00"));
    }

    @Test
    void money_taken_back_lessens_what_is_appropriated() {
        assertThat(gaps(aDossier()
                                .appropriation("given", "700.00", "2019-01-01")
                                .appropriation("taken-back", "-200.00", "2019-06-01"))
                        .appropriated()
                        .value())
                .isEqualTo(euro("500.00"));
    }

    @Test
    void an_undated_transfer_does_not_come_before_the_money_it_is_paid_from() {
        DossierFixtures fixture = aDossier()
                .appropriation("money", "1000.00", "2019-10-24", money -> money)
                .transfer("transfer", "1000.00", "money", "XXXX-XX-XX");
        assertThat(gaps(fixture, "2019-10-24").strategicMeasure().value().contains(Amounts.euro("0.00")))
                .isTrue();
        assertThat(gaps(fixture, "2019-10-23").strategicMeasure().value().contains(Amounts.euro("0.00")))
                .isTrue();
        assertThat(gaps(fixture, "2019-12-10").strategicMeasure().value()).isEqualTo(euro("0.00"));
    }

    @Test
    void money_handed_over_in_full_with_no_day_of_either_is_counted_together_on_any_day() {
        DossierFixtures fixture = aDossier()
                .appropriation("money", "1000.00", "XXXX-XX-XX", money -> money)
                .transfer("transfer", "1000.00", "money", "XXXX-XX-XX");
        assertThat(gaps(fixture, "2019-01-01").strategicMeasure().value()).isEqualTo(euro("0.00"));
    }

    @Test
    void money_handed_over_in_part_with_no_day_of_either_leaves_bounds() {
        DossierFixtures fixture = aDossier()
                .appropriation("money", "1000.00", "XXXX-XX-XX", money -> money)
                .transfer("transfer", "999.99", "money", "XXXX-XX-XX");
        assertThat(gaps(fixture, "2019-01-01").strategicMeasure().value())
                .isEqualTo(AmountRange.between(Amounts.euro("-999.99"), Amounts.euro("1000.00")));
    }

    @Test
    void a_plan_that_carries_out_no_strategic_measure_has_no_balance_of_one() {
        assertThat(gaps(aDossier().carriesOutNoStrategicMeasure())
                        .strategicMeasure()
                        .isKnown())
                .isFalse();
    }

    @Test
    void a_plan_without_a_need_has_no_gap_and_says_so() {
        BudgetGaps gaps = gaps(aDossier().statingNothingOfLists());
        assertThat(gaps.financing().explain(Wording.ENGLISH)).contains("not stated");
        assertThat(gaps.financing().value().missing()).isEqualTo(AmountRange.unknown(Amounts.currency("EUR")));
    }

    @Test
    void of_a_need_of_which_nobody_states_what_was_appropriated_no_more_than_it_is_missing() {
        Figure<FundingGap> gap = gaps(aDossier().statingNothingOfLists().need("3250.00", "2019-02-05"))
                .financing();
        assertThat(gap.value().missing()).isEqualTo(AmountRange.atMost(Amounts.euro("3250.00")));
        assertThat(gap.explain(Wording.ENGLISH)).contains("nothing is recorded about appropriations");
    }

    @Test
    void the_price_of_a_single_event_is_incurred_on_its_day_and_committed_while_it_is_planned() {
        DossierFixtures fixture = aDossier()
                .appropriation("money", "700.00", "2019-10-24")
                .event("held", EventState.HELD, "2019-11-08")
                .event("planned", EventState.PLANNED, "2019-12-18")
                .cost("held", "200.00", "money")
                .cost("planned", "90.00", "money");
        assertThat(gaps(fixture, "2019-11-07").unspent().value().unspent()).isEqualTo(euro("700.00"));
        assertThat(gaps(fixture, "2019-11-08").unspent().value().unspent()).isEqualTo(euro("500.00"));
        UnspentBalance balance = gaps(fixture, "2019-12-10").unspent().value();
        assertThat(balance.committed()).isEqualTo(euro("90.00"));
        assertThat(balance.free()).isEqualTo(euro("410.00"));
    }

    @Test
    void seven_of_ten_lectures_at_30_are_210_incurred_and_90_committed() {
        DossierFixtures fixture = aDossier()
                .appropriation("money", "300.00", "2019-10-24")
                .series("lectures")
                .event(
                        "held",
                        EventState.HELD,
                        "2019-11-22/2019-11-29",
                        e -> e.series("lectures").occurrences(7))
                .event(
                        "planned",
                        EventState.PLANNED,
                        "2019-12-18",
                        e -> e.series("lectures").occurrences(3))
                .costByUnit("lectures", 10, "30.00", "money");
        assertThat(gaps(fixture).unspent().value().unspent()).isEqualTo(euro("90.00"));
        assertThat(gaps(fixture).unspent().value().committed()).isEqualTo(euro("90.00"));
    }

    @Test
    void a_cost_is_in_all_what_it_is_however_much_of_it_is_incurred() {
        BudgetGaps gaps = gaps(aDossier()
                .appropriation("money", "700.00", "2019-10-24")
                .series("lectures")
                .event("past", EventState.HELD, "2019-11-22", event -> event.series("lectures"))
                .event("coming", EventState.PLANNED, "2019-12-18", event -> event.series("lectures"))
                .event("alone", EventState.HELD, "2019-11-08")
                .cost("lectures", "300.00", "money")
                .cost("alone", "200.00", "money"));

        assertThat(gaps.incurred().value()).isEqualTo(euro("200.00").plus(upTo("300.00")));
        assertThat(gaps.committed().value()).isEqualTo(upTo("300.00"));
        assertThat(gaps.cost().value()).isEqualTo(euro("500.00"));
        assertThat(gaps.ofMeasure(MEASURE).cost().value()).isEqualTo(euro("500.00"));
        assertThat(gaps.forKind(EconomicKind.WAGES).cost().value()).isEqualTo(upTo("500.00"));
    }

    @Test
    void the_price_of_a_series_stated_as_a_whole_is_incurred_nobody_knows_how_far_while_a_part_of_it_is_held() {
        DossierFixtures fixture = aDossier()
                .appropriation("money", "300.00", "2019-10-24")
                .series("lectures")
                .event("held", EventState.HELD, "2019-11-22", e -> e.series("lectures"))
                .event("planned", EventState.PLANNED, "2019-12-18", e -> e.series("lectures"))
                .cost("lectures", "300.00", "money");
        assertThat(gaps(fixture).unspent().value().unspent()).isEqualTo(upTo("300.00"));
    }

    @Test
    void the_price_of_a_series_of_which_no_event_is_stated_is_unknown_and_not_zero() {
        DossierFixtures fixture = aDossier()
                .appropriation("money", "300.00", "2019-10-24")
                .series("lectures")
                .cost("lectures", "300.00", "money");
        assertThat(gaps(fixture).unspent().value().unspent()).isEqualTo(upTo("300.00"));
        assertThat(gaps(fixture).incurred().value().isZero()).isEqualTo(Answer.CANNOT_TELL);
    }

    @Test
    void a_cancelled_event_costs_nothing() {
        DossierFixtures fixture = aDossier()
                .appropriation("money", "300.00", "2019-10-24")
                .event("cancelled", EventState.CANCELLED, "2019-11-08")
                .cost("cancelled", "200.00", "money");
        assertThat(gaps(fixture).unspent().value().unspent()).isEqualTo(euro("300.00"));
    }

    @Test
    void an_unknown_cost_is_not_zero_but_a_free_lecture_is() {
        DossierFixtures held = aDossier().event("lecture", EventState.HELD, "2019-11-08");
        assertThat(gaps(held).incurred().value()).isEqualTo(AmountRange.atLeast(Amounts.euro("0.00")));
        assertThat(gaps(held.cost("lecture", "0.00")).incurred().value()).isEqualTo(euro("0.00"));
    }

    @Test
    void a_plan_that_is_not_there() {
        assertThatThrownBy(() -> BudgetGaps.of(aDossier().build(), "none"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"none\"")
                .hasMessageContaining("[plan]");
    }

    @Test
    void the_balance_of_a_strategic_measure_is_unknown_where_no_appropriation_is_recorded_at_all() {
        assertThat(gaps(aDossier()).strategicMeasure().value()).isEqualTo(euro("0.00"));
        assertThat(gaps(aDossier().statingNothingOfLists()).strategicMeasure().isKnown())
                .isFalse();
        assertThat(gaps(aDossier().statingNothingOfLists())
                        .appropriatedToStrategicMeasure(LINE)
                        .isKnown())
                .isFalse();
    }

    @Test
    void what_cost_nothing_is_a_cost_that_is_recorded() {
        DossierFixtures fixture = aDossier()
                .statingNothingOfLists()
                .event("lecture", EventState.HELD, "2019-05-02")
                .cost("lecture", "0.00");

        assertThat(gaps(fixture).incurred().value()).isEqualTo(euro("0.00"));
        assertThat(gaps(fixture).incurred().explanation().parts()).hasSize(1);
    }

    @Test
    void of_appropriations_that_are_not_all_recorded_nobody_knows_what_a_strategic_measure_has() {
        Dossier dossier = aDossier()
                .statingNothingOfLists()
                .appropriation("money", "100.00", "2019-02-01")
                .build()
                .withCompleteness(DossierFixtures.partial(ListKind.APPROPRIATIONS));
        BudgetGaps gaps = BudgetGaps.of(dossier, PLAN);

        assertThat(gaps.appropriatedToStrategicMeasure(LINE).value())
                .isEqualTo(AmountRange.unknown(Amounts.currency("EUR")));
        assertThat(gaps.strategicMeasure(LINE).value().lower()).isEmpty();
        assertThat(BudgetGaps.of(dossier.withCompleteness(), PLAN)
                        .appropriatedToStrategicMeasure(LINE)
                        .value())
                .isEqualTo(AmountRange.exactly(Amounts.euro("100.00")));
    }
}
