package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.LINE;
import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Classification;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Recurrence;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.plan.Programme;
import lt.kopz.core.plan.Task;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Parts of an amount, held against it,")
@Tag("ITEMS_UNLIKE_TOTAL")
class ItemsUnlikeTotalTest {
    private final Rule rule = SumRules.ITEMS_UNLIKE_TOTAL;
    private final DossierFixtures fixture = aDossier();

    private ItemsUnlikeTotalTest need(String id, String amount, UnaryOperator<Need.Builder> change) {
        fixture.need(id, amount, "2019-01-01", change);
        return this;
    }

    private ItemsUnlikeTotalTest money(
            String id, String amount, String day, UnaryOperator<Appropriation.Builder> change) {
        fixture.appropriation(id, amount, day, change);
        return this;
    }

    private static UnaryOperator<Need.Builder> year(int year, String... within) {
        return need -> need.period(DateRange.ofYear(year)).within(within);
    }

    private static UnaryOperator<Need.Builder> from(FundingSourceKind kind, String... within) {
        return need -> need.sourceKind(kind).within(within);
    }

    private ImmutableList<Finding> found() {
        return rule.check(fixture.build(), HORIZON);
    }

    private static String english(Finding finding) {
        return finding.explain(Wording.ENGLISH).replace('\u00a0', ' ');
    }

    private static String lithuanian(Finding finding) {
        return finding.explain(Wording.LITHUANIAN).replace('\u00a0', ' ');
    }

    private static StatedAmount printed(String amount, String precision) {
        return StatedAmount.rounded(Amounts.euro(amount), Amounts.euro(precision));
    }

    // ---- one breakdown

    @ParameterizedTest(name = "1000.00 and {0} of 3000.00, stated to be all: {1}; difference {2}")
    @CsvSource({
        "2000.00, false,",
        "2000.00, true,",
        "2000.01, false, EUR 0.01",
        "2000.01, true, EUR 0.01",
        "1999.99, false,",
        "1999.99, true, EUR −0.01"
    })
    void are_too_much_in_any_case_and_too_little_only_where_they_are_stated_to_be_all(
            String part, boolean complete, String difference) {
        need("whole", "3000.00", need -> complete ? need.completeBy(Dimension.PERIOD) : need)
                .need("of-2019", "1000.00", year(2019, "whole"))
                .need("of-2020", part, year(2020, "whole"));
        assertThat(found()).hasSize(difference == null ? 0 : 1).allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo("ITEMS_UNLIKE_TOTAL");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.subjects()).containsExactly("whole");
            assertThat(finding.evidence()).isNotEmpty();
            assertThat(english(finding)).endsWith("the difference is " + difference + ".");
        });
    }

    @Test
    void are_found_with_the_whole_in_words_the_breakdown_and_the_difference() {
        need("whole", "3000.00", need -> need.completeBy(Dimension.PERIOD))
                .need("of-2019", "1000.00", year(2019, "whole"))
                .need("of-2020", "1500.00", year(2020, "whole"));
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(english(finding))
                    .isEqualTo(
                            "Need (“planas”; 2019–2020): EUR 3,000.00 is stated, but broken down by period it adds up to"
                                    + " EUR 2,500.00; the difference is EUR −500.00.");
            assertThat(lithuanian(finding))
                    .isEqualTo("Poreikis („planas“; 2019–2020 m.): nurodyta 3000,00 Eur, o sudėjus pagal laikotarpius"
                            + " – 2500,00 Eur; skirtumas – −500,00 Eur.");
        });
    }

    @Test
    void are_held_against_the_total_of_a_measure_too_which_is_called_by_its_title() {
        need("whole", "300.00", need -> need.measure(MEASURE))
                .need(
                        "eu",
                        "300.01",
                        need -> need.measure(MEASURE)
                                .sourceKind(FundingSourceKind.EU)
                                .within("whole"));
        assertThat(found())
                .singleElement()
                .satisfies(finding -> assertThat(english(finding))
                        .startsWith("Need (“priemonė”; 2019–2020): EUR 300.00 is stated, but broken down by source"));
    }

    // ---- several breakdowns

    @Test
    void by_year_and_by_source_are_two_breakdowns_each_of_which_is_checked_for_itself() {
        need("whole", "1000.00", need -> need)
                .need("of-2019", "600.00", year(2019, "whole"))
                .need("of-2020", "400.01", year(2020, "whole"))
                .need("eu", "700.00", from(FundingSourceKind.EU, "whole"))
                .need("state", "300.02", from(FundingSourceKind.STATE_BUDGET, "whole"));
        assertThat(found())
                .extracting(ItemsUnlikeTotalTest::english)
                .satisfiesExactly(
                        byYear -> assertThat(byYear)
                                .contains("broken down by period")
                                .endsWith("is EUR 0.01."),
                        bySource -> assertThat(bySource)
                                .contains("broken down by source")
                                .endsWith("is EUR 0.02."));
    }

    @Test
    void by_kind_beside_by_task_are_no_sum_of_both_but_two_that_each_make_the_whole() {
        fixture.plan("parts", plan -> plan.addTasks(task("task-1"), task("task-2")));
        UnaryOperator<Need.Builder> ofParts = need -> need.plan("parts");
        need("whole", "1000.00", need -> ofParts.apply(need.completeBy(Dimension.PLAN_ITEM, Dimension.ECONOMIC_KIND)))
                .need("one", "600.00", need -> ofParts.apply(need.task("task-1").within("whole")))
                .need("two", "400.00", need -> ofParts.apply(need.task("task-2").within("whole")))
                .need(
                        "wages",
                        "700.00",
                        need -> ofParts.apply(
                                need.economicKind(EconomicKind.WAGES).within("whole")))
                .need(
                        "goods",
                        "300.00",
                        need -> ofParts.apply(need.economicKind(EconomicKind.GOODS_AND_SERVICES)
                                .within("whole")));
        assertThat(found()).isEmpty();
    }

    private static Task task(String id) {
        return Task.builder().id(id).title(text(id)).build();
    }

    @Test
    void by_two_classifications_are_no_sum_of_both_but_two_breakdowns() {
        UnaryOperator<Need.Builder> whole = need -> need.completeBy(Dimension.CLASSIFICATION);
        need("whole", "1000.00", whole)
                .need("wages", "700.00", coded("economic", "2.1"))
                .need("goods", "300.00", coded("economic", "2.2"))
                .need("security", "1000.01", coded("functional", "03"));
        assertThat(found())
                .singleElement()
                .satisfies(finding ->
                        assertThat(english(finding)).contains("broken down by budget code it adds up to EUR 1,000.01"));
    }

    private static UnaryOperator<Need.Builder> coded(String scheme, String code) {
        return need ->
                need.classifications(List.of(new Classification(scheme, code))).within("whole");
    }

    @Nested
    @DisplayName("in a matrix")
    class Matrix {
        /** Two years and two sources; each cell is a part of its row and of its column, and of the grand total as well where that is asked. */
        private void matrix(String cell, boolean withinTheGrandTotalToo) {
            need("grand", "1000.00", need -> need.completeBy(Dimension.PERIOD, Dimension.SOURCE));
            for (int year : List.of(2019, 2020)) {
                need(
                        "row-" + year,
                        year == 2019 ? "600.00" : "400.00",
                        need -> year(year, "grand").apply(need.completeBy(Dimension.SOURCE)));
            }
            for (FundingSourceKind source : List.of(FundingSourceKind.EU, FundingSourceKind.STATE_BUDGET)) {
                need(
                        "column-" + source.code(),
                        source == FundingSourceKind.EU ? "700.00" : "300.00",
                        need -> from(source, "grand").apply(need.completeBy(Dimension.PERIOD)));
            }
            cell(2019, FundingSourceKind.EU, cell, withinTheGrandTotalToo);
            cell(2019, FundingSourceKind.STATE_BUDGET, "100.00", withinTheGrandTotalToo);
            cell(2020, FundingSourceKind.EU, "200.00", withinTheGrandTotalToo);
            cell(2020, FundingSourceKind.STATE_BUDGET, "200.00", withinTheGrandTotalToo);
        }

        private void cell(int year, FundingSourceKind source, String amount, boolean withinTheGrandTotalToo) {
            ImmutableList.Builder<String> within =
                    ImmutableList.<String>builder().add("row-" + year, "column-" + source.code());
            need(
                    "cell-" + year + "-" + source.code(),
                    amount,
                    need -> need.period(DateRange.ofYear(year))
                            .sourceKind(source)
                            .within(withinTheGrandTotalToo ? within.add("grand").build() : within.build()));
        }

        @ParameterizedTest(name = "a cell of {0} where 500.00 fits, within the grand total too: {1}; found {2}")
        @CsvSource({
            "500.00, false, ''",
            "500.00, true, ''",
            "500.01, false, 'column-EU row-2019'",
            "500.01, true, 'column-EU row-2019'",
            "499.99, false, 'column-EU row-2019'"
        })
        void are_cells_of_rows_and_of_columns_and_never_counted_beside_them(
                String cell, boolean withinTheGrandTotalToo, String wholes) {
            matrix(cell, withinTheGrandTotalToo);
            assertThat(found())
                    .flatExtracting(Finding::subjects)
                    .containsExactlyElementsOf(wholes.isEmpty() ? List.of() : List.of(wholes.split(" ")));
        }
    }

    // ---- precision

    @ParameterizedTest(name = "45.6 and {0} thousand of 58.0 thousand: found {1}")
    @CsvSource({"12300.00, false", "12500.00, false", "12600.00, true", "12200.00, true"})
    void rounded_in_thousands_contradict_their_total_only_beyond_what_rounding_explains(String part, boolean found) {
        need("whole", "1.00", need -> need.amount(printed("58000.00", "100.00")).completeBy(Dimension.PERIOD))
                .need("of-2019", "1.00", need -> year(2019, "whole").apply(need).amount(printed("45600.00", "100.00")))
                .need("of-2020", "1.00", need -> year(2020, "whole").apply(need).amount(printed(part, "100.00")));
        assertThat(found()).hasSize(found ? 1 : 0);
    }

    @ParameterizedTest(name = "three years of 45.6 thousand each, and exact parts of {0} a year: found {1}")
    @CsvSource({"45650.00, false", "45650.01, true"})
    void of_a_rounded_need_that_recurs_may_miss_each_time_by_its_rounding(String part, boolean found) {
        need(
                        "whole",
                        "1.00",
                        need -> need.amount(printed("45600.00", "100.00"))
                                .recurs(Recurrence.YEARLY)
                                .period(DateRange.ofYears(2019, 2021)))
                .need("of-2019", part, year(2019, "whole"))
                .need("of-2020", part, year(2020, "whole"))
                .need("of-2021", part, year(2021, "whole"));
        assertThat(found()).hasSize(found ? 1 : 0);
    }

    @Test
    void by_year_of_a_need_that_recurs_make_all_of_it_and_are_not_more_than_it_once() {
        need("whole", "500.00", need -> need.recurs(Recurrence.YEARLY).completeBy(Dimension.PERIOD))
                .need("of-2019", "500.00", year(2019, "whole"))
                .need("of-2020", "500.00", year(2020, "whole"));
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest(name = "600.00 and at least {0} of 1000.00: found {1}")
    @CsvSource({"400.00, false", "400.01, true"})
    void known_only_in_part_contradict_only_where_they_do_whatever_they_are(String least, boolean found) {
        need("whole", "1000.00", need -> need.completeBy(Dimension.PERIOD))
                .need("of-2019", "600.00", year(2019, "whole"))
                .need(
                        "of-2020",
                        "1.00",
                        need -> year(2020, "whole").apply(need).amount(StatedAmount.atLeast(Amounts.euro(least))));
        assertThat(found()).hasSize(found ? 1 : 0);
    }

    @Test
    void of_an_amount_that_is_not_stated_are_not_too_much_but_what_it_is_at_least() {
        need("whole", "1.00", need -> need.amount(StatedAmount.unknown(Amounts.currency("EUR"))))
                .need("of-2019", "600.00", year(2019, "whole"));
        assertThat(found()).isEmpty();
    }

    // ---- editions

    @Test
    void of_a_restated_need_are_not_held_against_the_new_total_but_gone_with_the_old_one() {
        need("old", "1000.00", need -> need.completeBy(Dimension.PERIOD))
                .need("old-2019", "600.00", year(2019, "old"))
                .need("old-2020", "400.00", year(2020, "old"))
                .need("new", "700.00", need -> need.replaces("old"));
        assertThat(found()).isEmpty();
        need("new-2019", "700.01", year(2019, "new"));
        assertThat(found()).flatExtracting(Finding::subjects).containsExactly("new");
    }

    private void appropriated() {
        money("whole", "1000.00", "2019-02-01", money -> money.completeBy(Dimension.SOURCE))
                .money(
                        "eu",
                        "600.00",
                        "2019-02-01",
                        money -> money.sourceKind(FundingSourceKind.EU).within("whole"))
                .money(
                        "state",
                        "400.00",
                        "2019-02-01",
                        money ->
                                money.sourceKind(FundingSourceKind.STATE_BUDGET).within("whole"));
    }

    private static UnaryOperator<Appropriation.Builder> replaces(String original) {
        return money -> money.change(ChangeKind.REPLACED).amends(original);
    }

    @ParameterizedTest(name = "1000.00 replaced by {0}")
    @CsvSource({"900.00", "1200.00"})
    void of_an_earlier_whole_are_not_held_against_a_new_one_that_replaces_it_alone_but_against_the_earlier_one(
            String whole) {
        appropriated();
        money("restated", whole, "2019-06-01", replaces("whole"));
        assertThat(found()).isEmpty();
        money(
                "other",
                "0.01",
                "2019-02-01",
                money -> money.sourceKind(FundingSourceKind.OTHER).within("whole"));
        assertThat(found()).isEmpty();
        assertThat(rule.check(fixture.build(), LocalDate.of(2019, 5, 31)))
                .flatExtracting(Finding::subjects)
                .containsExactly("whole");
    }

    @ParameterizedTest(name = "900.00 in place of 1000.00, and {0} in place of 600.00: found {1}")
    @CsvSource({"500.00, false", "900.00, false", "900.01, true"})
    void that_are_restated_with_their_whole_are_held_against_the_new_one_and_those_that_are_not_may_be_gone(
            String part, boolean found) {
        appropriated();
        money("restated", "900.00", "2019-06-01", replaces("whole"))
                .money("restated-eu", part, "2019-06-01", replaces("eu"));
        assertThat(found()).hasSize(found ? 1 : 0);
    }

    @ParameterizedTest(name = "{0} replaced in a whole that is stated to be complete again: found {1}")
    @CsvSource({"500.00, false", "499.99, true"})
    void miss_a_new_whole_that_is_stated_to_be_complete_even_if_none_of_them_is_gone(String part, boolean found) {
        appropriated();
        money(
                        "restated",
                        "900.00",
                        "2019-06-01",
                        money -> replaces("whole").apply(money).completeBy(Dimension.SOURCE))
                .money("restated-eu", part, "2019-06-01", replaces("eu"));
        assertThat(found()).hasSize(found ? 1 : 0);
    }

    @Test
    void of_the_act_that_sets_a_new_whole_belong_to_it_whatever_their_day() {
        fixture.act("budget", act -> act).act("amendment", act -> act);
        money("whole", "1000.00", "2019-02-01", money -> money.act("budget"))
                .money(
                        "restated",
                        "900.00",
                        "2019-06-01",
                        money -> replaces("whole").apply(money).act("amendment"))
                .money(
                        "eu",
                        "900.01",
                        "2019-05-31",
                        money -> money.act("amendment")
                                .sourceKind(FundingSourceKind.EU)
                                .within("whole"));
        assertThat(found()).flatExtracting(Finding::subjects).containsExactly("whole");
    }

    @ParameterizedTest(name = "{0} comes on top of a part of 600.00, with 100.00 on top of the whole: found {1}")
    @CsvSource({"100.00, false", "100.01, true", "99.99, true"})
    void count_with_their_changes_against_the_whole_with_its_changes(String more, boolean found) {
        appropriated();
        money(
                        "more",
                        "100.00",
                        "2019-06-01",
                        money -> money.change(ChangeKind.ADDED).amends("whole"))
                .money(
                        "more-eu",
                        more,
                        "2019-06-01",
                        money -> money.change(ChangeKind.ADDED).amends("eu"));
        assertThat(found()).hasSize(found ? 1 : 0);
    }

    @Test
    void of_a_later_day_are_not_counted_before_it() {
        appropriated();
        money(
                "other",
                "0.01",
                "2019-06-01",
                money -> money.sourceKind(FundingSourceKind.OTHER).within("whole"));
        assertThat(found()).hasSize(1);
        // Until then 600.00 and 400.00 make all of 1000.00.
        assertThat(rule.check(fixture.build(), LocalDate.of(2019, 5, 31))).isEmpty();
    }

    // ---- money of no plan

    @Test
    void of_a_programme_in_money_for_no_plan_are_found_under_its_name() {
        money(
                        "whole",
                        "1000.00",
                        "2019-02-01",
                        money -> money.strategicMeasure(Optional.empty()).programme("safety"))
                .money(
                        "eu",
                        "1000.01",
                        "2019-02-01",
                        money -> money.strategicMeasure(Optional.empty())
                                .programme("safety")
                                .sourceKind(FundingSourceKind.EU)
                                .within("whole"));
        Dossier dossier = fixture.builder()
                .addProgrammes(Programme.builder()
                        .id("safety")
                        .name(text("saugumas"))
                        .provenance(DossierFixtures.STATED)
                        .build())
                .build();
        assertThat(rule.check(dossier, HORIZON))
                .singleElement()
                .satisfies(finding -> assertThat(lithuanian(finding))
                        .isEqualTo(
                                "Asignavimas („saugumas“; 2019 m. vasario 1 d.): nurodyta 1000,00 Eur, o sudėjus pagal lėšų"
                                        + " šaltinius – 1000,01 Eur; skirtumas – 0,01 Eur."));
    }

    @Test
    void of_a_strategic_measure_that_go_to_plans_are_held_against_it() {
        money("whole", "1000.00", "2019-02-01", money -> money)
                .money(
                        "for-the-plan",
                        "1000.01",
                        "2019-02-01",
                        money -> money.plan(Sourced.stated(PLAN)).within("whole"));
        assertThat(found()).singleElement().satisfies(finding -> {
            assertThat(finding.subjects()).containsExactly("whole");
            assertThat(english(finding)).startsWith("Appropriation (“prevencija”; 1 February 2019): EUR 1,000.00");
        });
        assertThat(fixture.build().appropriations().get(0).strategicMeasure()).contains(LINE);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(RevenueState.class)
    void of_revenue_are_held_against_it_planned_and_received_apart(RevenueState state) {
        Revenue whole = Revenue.builder()
                .id("grants")
                .state(state)
                .subkind(text("dotacijos"))
                .amount(Amounts.euro("1000.00"))
                .effective(on("2019-02-01"))
                .build();
        Revenue part = whole.withId("eu").withSourceKind(FundingSourceKind.EU).withWithin("grants");
        Dossier dossier = fixture.builder()
                .addRevenues(
                        whole,
                        part.withAmount(StatedAmount.exactly(Amounts.euro("1000.01"))),
                        part.withId("other-state")
                                .withState(
                                        state == RevenueState.PLANNED ? RevenueState.RECEIVED : RevenueState.PLANNED))
                .build();
        assertThat(rule.check(dossier, HORIZON)).singleElement().satisfies(finding -> {
            assertThat(finding.subjects()).containsExactly("grants");
            assertThat(english(finding))
                    .startsWith(state == RevenueState.PLANNED ? "Planned revenue" : "Revenue received")
                    .contains("(“dotacijos”; 1 February 2019): EUR 1,000.00 is stated");
        });
    }

    @Test
    void in_each_currency_are_held_against_a_total_of_it() {
        need("whole", "1.00", need -> need.amount(Amounts.of("100.00", "LTL")))
                .need("of-2019", "1.00", need -> year(2019, "whole").apply(need).amount(Amounts.of("100.01", "LTL")));
        Dossier dossier =
                fixture.builder().addOtherCurrencies(Amounts.currency("LTL")).build();
        assertThat(rule.check(dossier, HORIZON))
                .singleElement()
                .satisfies(finding -> assertThat(english(finding)).endsWith("the difference is LTL 0.01."));
    }
}
