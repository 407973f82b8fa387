package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.time.DateRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A figure over time moves also where its list becomes complete or is so no longer")
class CoursesTest {
    private static final DateRange FEBRUARY_TO_AUGUST =
            DateRange.of(LocalDate.of(2019, 2, 1), LocalDate.of(2019, 8, 31));

    private static CompletenessStatement stating(ListKind list, Extent extent, String from, String until) {
        return CompletenessStatement.builder()
                .id(list.name().toLowerCase(Locale.ROOT) + "-" + from)
                .list(list)
                .owner(PLAN)
                .period(DateRange.of(LocalDate.parse(from), LocalDate.parse(until)))
                .extent(extent)
                .provenance(STATED)
                .build();
    }

    private static Dossier given(CompletenessStatement... statements) {
        return aDossier()
                .statingNothingOfLists()
                .need("1000.00", "2019-02-01")
                .appropriation("money", "100.00", "2019-03-01")
                .build()
                .withCompleteness(statements);
    }

    private static List<LocalDate> days(String... days) {
        return List.of(days).stream().map(LocalDate::parse).toList();
    }

    @Test
    void as_money_does_from_the_first_day_of_which_only_some_of_it_is_recorded() {
        Steps<AmountRange> money = BudgetGaps.of(
                        given(
                                stating(ListKind.APPROPRIATIONS, Extent.COMPLETE, "2019-01-01", "2019-05-31"),
                                stating(ListKind.APPROPRIATIONS, Extent.PARTIAL, "2019-06-01", "2019-12-31")),
                        PLAN)
                .appropriatedOver(FEBRUARY_TO_AUGUST);

        assertThat(money.movesOn()).isEqualTo(days("2019-03-01", "2019-06-01"));
        assertThat(money.on(LocalDate.of(2019, 5, 31)).value()).isEqualTo(AmountRange.exactly(Amounts.euro("100.00")));
        assertThat(money.on(LocalDate.of(2019, 6, 1)).value()).isEqualTo(AmountRange.unknown(Amounts.currency("EUR")));
    }

    @Test
    void as_a_gap_does_with_either_list() {
        BudgetGaps gaps = BudgetGaps.of(
                given(
                        stating(ListKind.APPROPRIATIONS, Extent.PARTIAL, "2019-06-01", "2019-12-31"),
                        stating(ListKind.NEEDS, Extent.PARTIAL, "2019-07-01", "2019-12-31")),
                PLAN);
        Steps<FundingGap> gap = gaps.financingOver(FEBRUARY_TO_AUGUST);

        assertThat(gap.movesOn()).isEqualTo(days("2019-03-01", "2019-06-01"));
        assertThat(gap.on(LocalDate.of(2019, 5, 31)).value().amount()).isEqualTo(Amounts.euro("900.00"));
        for (Steps.Step<FundingGap> step : gap.steps()) {
            Figure<FundingGap> asked = gaps.asOf(step.days().start()).financing();
            assertThat(step.figure().value()).isEqualTo(asked.value());
            assertThat(step.figure().explanation()).isEqualTo(asked.explanation());
        }
    }

    @Test
    void and_not_on_the_first_day_of_a_statement_that_comes_before_the_time_asked_for() {
        Steps<AmountRange> money = BudgetGaps.of(
                        given(stating(ListKind.APPROPRIATIONS, Extent.PARTIAL, "2019-01-05", "2019-01-20")), PLAN)
                .appropriatedOver(FEBRUARY_TO_AUGUST);

        assertThat(money.movesOn()).isEmpty();
        assertThat(money.on(LocalDate.of(2019, 2, 1)).value()).isEqualTo(AmountRange.unknown(Amounts.currency("EUR")));
    }
}
