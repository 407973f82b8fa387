package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueKind;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Revenue of a plan")
class RevenueFigureTest {
    private static AmountRange euro(String amount) {
        return AmountRange.exactly(Amounts.euro(amount));
    }

    private static Revenue.Builder revenue(String id, RevenueState state, String amount) {
        return Revenue.builder()
                .id(id)
                .state(state)
                .plan(PLAN)
                .amount(Amounts.euro(amount))
                .effective(on("2019-03-01"));
    }

    private static BudgetGaps gaps(Revenue.Builder... revenues) {
        Dossier dossier = aDossier().build();
        return BudgetGaps.of(
                dossier.withRevenues(
                        List.of(revenues).stream().map(Revenue.Builder::build).toList()),
                PLAN);
    }

    private static List<String> entries(BudgetGaps gaps, RevenueState state) {
        return gaps.revenue(state).explanation().parts().stream()
                .map(entry -> Wording.ENGLISH.say(entry.label()).replace('\u00a0', ' '))
                .toList();
    }

    @Test
    void is_planned_or_received_as_its_original_is_and_never_both() {
        BudgetGaps gaps = gaps(
                revenue("p", RevenueState.PLANNED, "100.00"),
                revenue("p-1", RevenueState.PLANNED, "10.00")
                        .change(ChangeKind.ADDED)
                        .amends("p"),
                revenue("r", RevenueState.RECEIVED, "40.00"));

        assertThat(gaps.revenue(RevenueState.PLANNED).value()).isEqualTo(euro("110.00"));
        assertThat(gaps.revenue(RevenueState.RECEIVED).value()).isEqualTo(euro("40.00"));
        assertThat(Wording.ENGLISH.say(gaps.revenue(RevenueState.PLANNED).name()))
                .isEqualTo("Planned revenue");
        assertThat(Wording.ENGLISH.say(gaps.revenue(RevenueState.RECEIVED).name()))
                .isEqualTo("Revenue received");
    }

    @Test
    void is_not_known_to_have_come_where_only_what_is_planned_is_recorded() {
        Dossier dossier = aDossier()
                .build()
                .withCompleteness()
                .withRevenues(revenue("p", RevenueState.PLANNED, "100.00").build());

        assertThat(BudgetGaps.of(dossier, PLAN)
                        .revenue(RevenueState.RECEIVED)
                        .explain(Wording.ENGLISH)
                        .replace('\u00a0', ' '))
                .startsWith("Revenue received: cannot be determined – nothing is recorded about revenue received");
    }

    @Test
    void is_called_in_the_words_of_its_source_or_by_its_kind_or_else_as_what_it_is() {
        assertThat(entries(
                        gaps(
                                revenue("a", RevenueState.PLANNED, "1.00").kind(RevenueKind.GRANT),
                                revenue("b", RevenueState.PLANNED, "1.00")
                                        .kind(RevenueKind.GRANT)
                                        .subkind(text("dotacija")),
                                revenue("c", RevenueState.PLANNED, "1.00"),
                                revenue("c-1", RevenueState.PLANNED, "1.00")
                                        .change(ChangeKind.ADDED)
                                        .amends("c")
                                        .effective(on("2019-04-01")),
                                revenue("d", RevenueState.RECEIVED, "1.00")),
                        RevenueState.PLANNED))
                .containsExactly(
                        "grants and donations: 1 March 2019", "dotacija: 1 March 2019", "planned revenue as changed");
        assertThat(entries(gaps(revenue("d", RevenueState.RECEIVED, "1.00")), RevenueState.RECEIVED))
                .containsExactly("received from others");
    }

    @Test
    void is_named_with_its_changes_where_a_new_whole_took_their_place() {
        BudgetGaps gaps = gaps(
                revenue("a", RevenueState.PLANNED, "100.00").kind(RevenueKind.LOAN),
                revenue("a-1", RevenueState.PLANNED, "10.00")
                        .change(ChangeKind.ADDED)
                        .amends("a")
                        .effective(on("2019-04-01")),
                revenue("a-2", RevenueState.PLANNED, "50.00")
                        .change(ChangeKind.REPLACED)
                        .amends("a")
                        .effective(on("2019-05-01")));

        assertThat(gaps.revenue(RevenueState.PLANNED).value()).isEqualTo(euro("50.00"));
        assertThat(gaps.revenue(RevenueState.PLANNED).explain(Wording.ENGLISH))
                .contains("replaced by a new total: loans as changed");
    }

    @Test
    void is_of_the_year_in_which_it_came_in_where_it_is_received_and_no_other_is_stated() {
        BudgetGaps gaps = gaps(
                revenue("r", RevenueState.RECEIVED, "40.00"),
                revenue("of-2020", RevenueState.RECEIVED, "5.00").period(DateRange.ofYear(2020)),
                revenue("p", RevenueState.PLANNED, "100.00").effective(on("2018-12-30/2019-01-02")));

        assertThat(gaps.inYear(2019).revenue(RevenueState.RECEIVED).value()).isEqualTo(euro("40.00"));
        assertThat(gaps.inYear(2020).revenue(RevenueState.RECEIVED).value()).isEqualTo(euro("5.00"));
        assertThat(gaps.inYear(2019).revenue(RevenueState.PLANNED).value())
                .isEqualTo(AmountRange.between(Amounts.euro("0.00"), Amounts.euro("100.00")));
    }
}
