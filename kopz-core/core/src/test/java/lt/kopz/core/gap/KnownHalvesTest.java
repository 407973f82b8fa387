package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;

/** What is known of a figure stays known where something that it rests on is not. */
class KnownHalvesTest {
    private static final Dossier NEED = aDossier()
            .statingNothingOfLists()
            .need("need", "2.00", "2019-02-01", need -> need)
            .build();

    private static Dossier stating(ListKind list, Extent extent) {
        return NEED.withCompleteness(CompletenessStatement.builder()
                .id("statement")
                .list(list)
                .extent(extent)
                .build());
    }

    private static AmountRange exactly(String amount) {
        return AmountRange.exactly(Amounts.euro(amount));
    }

    private static AmountRange atMost(String amount) {
        return AmountRange.atMost(Amounts.euro(amount));
    }

    private static AmountRange atLeast(String amount) {
        return AmountRange.atLeast(Amounts.euro(amount));
    }

    private static AmountRange between(String least, String most) {
        return AmountRange.between(Amounts.euro(least), Amounts.euro(most));
    }

    private static BudgetGaps gaps(Dossier dossier) {
        return BudgetGaps.of(dossier, PLAN);
    }

    private static String reason(Figure<?> figure) {
        return Wording.ENGLISH.say(figure.reason().orElseThrow());
    }

    @Test
    void no_more_than_the_need_is_missing_while_nothing_is_recorded_of_what_was_appropriated() {
        Figure<FundingGap> missing = gaps(NEED).financing();

        assertThat(missing.value().missing()).isEqualTo(atMost("2.00"));
        assertThat(missing.isKnown()).isTrue();
        assertThat(reason(missing)).isEqualTo("nothing is recorded about appropriations");
        assertThat(missing.explain(Wording.ENGLISH).replace('\u00a0', ' ')).isEqualTo("""
                        at most EUR 2.00  Funding gap
                          = EUR 2.00  Funding need
                            = EUR 2.00  need for 2019–2020
                          − at least EUR 0.00  Appropriated to the plan
                            · nothing is recorded about appropriations""");
    }

    @Test
    void money_of_which_nothing_is_recorded_is_nothing_at_least_and_told_by_its_reason_alone() {
        Figure<AmountRange> appropriated = gaps(NEED).appropriated();

        assertThat(appropriated.value()).isEqualTo(atLeast("0.00"));
        assertThat(appropriated.isKnown()).isFalse();
        assertThat(appropriated.explain(Wording.ENGLISH))
                .isEqualTo("Appropriated to the plan: cannot be determined – nothing is recorded about appropriations");
    }

    @Test
    void what_is_only_in_part_recorded_and_may_be_cut_leaves_nothing_known() {
        Dossier partial = stating(ListKind.APPROPRIATIONS, Extent.PARTIAL);

        assertThat(gaps(partial).financing().isKnown()).isFalse();
    }

    @Test
    void the_need_of_a_measure_is_no_more_than_that_of_the_plan_which_nothing_splits() {
        BudgetGaps measure = gaps(NEED).ofMeasure(MEASURE);

        assertThat(measure.need().value()).isEqualTo(between("0.00", "2.00"));
        assertThat(reason(measure.need()))
                .isEqualTo("the need is stated as a total only and is not broken down that way");
        assertThat(measure.delivery().value().missing()).isEqualTo(atMost("2.00"));
    }

    @Test
    void of_money_that_may_be_below_nothing_a_part_may_be_more_than_the_whole() {
        Dossier dossier = aDossier()
                .statingNothingOfLists()
                .appropriation("back", "-1.00", "2019-02-01", money -> money.plan(Sourced.stated(PLAN)))
                .build();

        assertThat(gaps(dossier).ofMeasure(MEASURE).appropriated().value().isKnown())
                .isFalse();
    }

    @Test
    void what_is_committed_is_known_though_nobody_knows_what_is_left() {
        Dossier dossier = stating(ListKind.EXPENDITURES, Extent.COMPLETE);

        assertThat(gaps(dossier).unspent().value().committed()).isEqualTo(exactly("0.00"));
    }

    @Test
    void at_least_what_is_spent_beyond_it_is_a_deficit_where_no_revenue_is_recorded() {
        Dossier dossier = aDossier()
                .statingNothingOfLists()
                .appropriation("money", "5.00", "2019-02-01", money -> money.plan(Sourced.stated(PLAN)))
                .build();

        assertThat(gaps(dossier).result(RevenueState.PLANNED).value().own()).isEqualTo(atLeast("-5.00"));
    }

    @Test
    void the_days_without_money_are_none_at_least_and_all_at_most_while_nothing_is_recorded_of_money() {
        assertThat(gaps(NEED).daysUnfunded(DateRange.ofYear(2019))).isEqualTo(Headcount.atMost(334));
    }

    @Test
    void nobody_can_tell_the_first_day_of_enough_money_that_came_some_day_of_the_year() {
        Dossier dossier = aDossier()
                .appropriation(
                        "money",
                        "5.00",
                        "2019-02-01",
                        money -> money.plan(Sourced.stated(PLAN)).effective(on("2019")))
                .build();

        assertThat(gaps(dossier).firstCovered(Amounts.euro("3.00"), DateRange.ofYear(2019)))
                .isEmpty();
    }

    @Test
    void the_list_of_a_measure_has_in_it_what_may_be_of_the_measure() {
        Dossier dossier = aDossier()
                .statingNothingOfLists()
                .cost(
                        MEASURE,
                        "2.00",
                        cost -> cost.id("later")
                                .subject(Optional.empty())
                                .plan(PLAN)
                                .date(on("2019-11-01")))
                .build();
        BudgetGaps measure = gaps(dossier).ofMeasure(MEASURE);

        assertThat(measure.asOf(LocalDate.of(2019, 6, 30)).incurred().value()).isEqualTo(exactly("0.00"));
        assertThat(measure.incurred().value()).isEqualTo(between("0.00", "2.00"));
    }
}
