package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Basis;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The need of a plan")
class NeedFigureTest {
    private static AmountRange euro(String amount) {
        return AmountRange.exactly(Amounts.euro(amount));
    }

    private static BudgetGaps stating(DossierFixtures fixture, Extent extent) {
        return BudgetGaps.of(
                fixture.statingNothingOfLists()
                        .build()
                        .withCompleteness(CompletenessStatement.builder()
                                .id("statement")
                                .list(ListKind.NEEDS)
                                .owner(PLAN)
                                .extent(extent)
                                .provenance(STATED)
                                .build()),
                PLAN);
    }

    private static String reason(Figure<?> figure) {
        return Wording.ENGLISH.say(figure.reason().orElseThrow()).replace('\u00a0', ' ');
    }

    @Test
    void is_none_where_it_is_stated_that_there_is_none_and_unknown_where_some_are_not_recorded() {
        assertThat(stating(aDossier(), Extent.COMPLETE).need().value()).isEqualTo(euro("0.00"));
        assertThat(reason(stating(aDossier(), Extent.PARTIAL).need()))
                .isEqualTo("the funding need of the plan is not stated");
    }

    @Test
    void that_is_stated_as_one_total_is_that_total_and_of_several_amounts_some_may_be_missing() {
        assertThat(stating(aDossier().need("100.00", "2019-01-01"), Extent.PARTIAL)
                        .need()
                        .value())
                .isEqualTo(euro("100.00"));
        BudgetGaps two = stating(aDossier().need("100.00", "2019-01-01").need("50.00", "2019-01-01"), Extent.PARTIAL);
        assertThat(two.need().value()).isEqualTo(AmountRange.unknown(Amounts.currency("EUR")));
        BudgetGaps ofMeasure =
                stating(aDossier().need("a", "100.00", "2019-01-01", need -> need.measure(MEASURE)), Extent.PARTIAL);
        assertThat(ofMeasure.ofMeasure(MEASURE).need().value()).isEqualTo(AmountRange.unknown(Amounts.currency("EUR")));
    }

    @Test
    void that_is_stated_of_one_year_of_a_longer_plan_is_no_total_of_the_plan() {
        DossierFixtures ofOneYear =
                aDossier().need("a", "100.00", "2019-01-01", need -> need.period(DateRange.ofYear(2019)));
        assertThat(stating(ofOneYear, Extent.PARTIAL).need().value())
                .isEqualTo(AmountRange.unknown(Amounts.currency("EUR")));
        assertThat(BudgetGaps.of(ofOneYear.build(), PLAN).need().explanation().basis())
                .isEqualTo(Basis.INFERRED);
    }

    @Test
    void is_unknown_before_it_is_set_and_while_nobody_knows_whether_it_is() {
        BudgetGaps gaps = BudgetGaps.of(aDossier().need("100.00", "2019-03").build(), PLAN);

        assertThat(reason(gaps.asOf(LocalDate.of(2019, 2, 28)).need()))
                .isEqualTo("no funding need had been set by 28 February 2019");
        assertThat(reason(gaps.asOf(LocalDate.of(2019, 3, 15)).need()))
                .isEqualTo("whether a funding need had been set by 15 March 2019 cannot be determined");
        assertThat(gaps.asOf(LocalDate.of(2019, 3, 31)).need().value()).isEqualTo(euro("100.00"));
    }

    @Test
    void may_be_as_before_while_nobody_knows_whether_it_is_restated() {
        BudgetGaps gaps = BudgetGaps.of(
                aDossier()
                        .need("a", "100.00", "2019-01-01", need -> need)
                        .need("b", "300.00", "2019-03", need -> need.replaces("a"))
                        .build(),
                PLAN);
        Explanation need = gaps.asOf(LocalDate.of(2019, 3, 15))
                .need()
                .explanation()
                .parts()
                .get(0);

        assertThat(gaps.asOf(LocalDate.of(2019, 3, 15)).need().value())
                .isEqualTo(AmountRange.between(Amounts.euro("100.00"), Amounts.euro("300.00")));
        assertThat(need.line(Wording.ENGLISH).replace('\u00a0', ' '))
                .isEqualTo("EUR 100.00 to EUR 300.00  need for 2019–2020"
                        + " (whether this had happened by 15 March 2019 cannot be determined)");
        assertThat(need.fact()).contains("b");
        assertThat(need.asides())
                .singleElement()
                .satisfies(
                        before -> assertThat(Wording.ENGLISH.say(before.label()).replace('\u00a0', ' '))
                                .isEqualTo("replaced by a new total: need for 2019–2020"));
    }

    @Test
    void of_a_time_that_its_plan_does_not_cover_is_none_that_is_stated() {
        BudgetGaps gaps = BudgetGaps.of(
                aDossier()
                        .need("a", "100.00", "2019-01-01", need -> need.period(DateRange.ofYear(2021)))
                        .build(),
                PLAN);

        assertThat(gaps.inYear(2021).need().value()).isEqualTo(euro("100.00"));
        assertThat(gaps.inYear(2020).need().value()).isEqualTo(euro("0.00"));
        assertThat(gaps.inYear(2022).need().isKnown()).isFalse();
    }
}
