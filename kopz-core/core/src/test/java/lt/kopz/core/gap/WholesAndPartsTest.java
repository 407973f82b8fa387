package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.ORGANISATION;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Classification;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueKind;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.DateRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("An amount is counted once, whatever it is a part of and whatever stands in its place")
class WholesAndPartsTest {
    private static AmountRange euro(String amount) {
        return AmountRange.exactly(Amounts.euro(amount));
    }

    private static AmountRange between(String least, String most) {
        return AmountRange.between(Amounts.euro(least), Amounts.euro(most));
    }

    private static BudgetGaps gaps(DossierFixtures fixture) {
        return BudgetGaps.of(fixture.build(), PLAN).asOf(DossierFixtures.HORIZON);
    }

    private static UnaryOperator<Appropriation.Builder> toThePlan(UnaryOperator<Appropriation.Builder> change) {
        return money -> change.apply(money.plan(Sourced.stated(PLAN)));
    }

    private static UnaryOperator<Appropriation.Builder> change(ChangeKind kind, String original) {
        return money -> money.change(kind).amends(original).strategicMeasure(Optional.empty());
    }

    private static Object booked(DossierFixtures fixture) {
        return Books.of(fixture.build())
                .view()
                .ofPlan(PLAN)
                .totals(Amounts.currency("EUR"))
                .appropriated();
    }

    @Nested
    @DisplayName("A total of no plan that is cut for the plan")
    class CutForThePlan {
        private final DossierFixtures cut = aDossier()
                .appropriation("a", "100.00", "2019-02-01", money -> money.plan(Optional.empty()))
                .appropriation("c", "10.00", "2019-10-10", toThePlan(change(ChangeKind.REDUCED, "a")));

        @Test
        void leaves_of_the_part_for_the_plan_what_is_not_cut() {
            cut.appropriation("p", "60.00", "2019-02-01", toThePlan(money -> money.addWithin("a")));

            assertThat(gaps(cut).appropriated().value()).isEqualTo(euro("50.00"));
        }

        @Test
        void leaves_no_less_than_nothing_where_nobody_states_what_of_it_is_for_the_plan() {
            assertThat(gaps(cut).appropriated().value()).isEqualTo(between("0.00", "90.00"));
        }
    }

    @Nested
    @DisplayName("A total that sources state differently")
    class StatedDifferently {
        private final Dossier dossier = aDossier()
                .appropriation(
                        "total",
                        "100.00",
                        "2019-02-01",
                        toThePlan(money -> money.amount(StatedAmount.of(between("100.00", "130.00")))
                                .addCompleteBy(Dimension.SOURCE)))
                .appropriation("a", "50.00", "2019-02-01", of(FundingSourceKind.STATE_BUDGET))
                .appropriation("b", "60.00", "2019-02-01", of(FundingSourceKind.MUNICIPAL_BUDGET))
                .builder()
                .addContradictions(DossierFixtures.contradiction(
                        "x", "total", Optional.of("amount"), stated("100.00"), stated("130.00")))
                .build();

        private UnaryOperator<Appropriation.Builder> of(FundingSourceKind source) {
            return toThePlan(money -> money.sourceKind(source).addWithin("total"));
        }

        private StatedValue stated(String amount) {
            return new StatedValue.OfAmount(StatedAmount.of(euro(amount)));
        }

        @Test
        void is_none_of_the_amounts_between_them_which_its_parts_make() {
            assertThat(BudgetGaps.of(dossier, PLAN).appropriated().value()).isEqualTo(between("100.00", "130.00"));
        }

        @Test
        void is_unlike_its_parts_whichever_of_them_it_is() {
            assertThat(Rulebook.standard().check(dossier))
                    .extracting(Finding::code)
                    .contains("ITEMS_UNLIKE_TOTAL");
        }
    }

    @Nested
    @DisplayName("A new whole")
    class NewWholes {
        @Test
        void has_a_part_that_is_stated_of_it_counted_within_it() {
            DossierFixtures fixture = aDossier()
                    .appropriation("a", "1000.00", "2019-02-01")
                    .appropriation("b", "900.00", "2019-03-01", change(ChangeKind.REPLACED, "a"))
                    .appropriation(
                            "p",
                            "500.00",
                            "2019-03-01",
                            toThePlan(money -> money.addWithin("b").sourceKind(FundingSourceKind.EU)));

            assertThat(gaps(fixture).appropriated().value()).isEqualTo(euro("900.00"));
            assertThat(gaps(fixture).from(FundingSourceKind.EU).appropriated().value())
                    .isEqualTo(euro("500.00"));
            assertThat(booked(fixture)).isEqualTo(Amounts.euro("900.00"));
        }

        private DossierFixtures replaced(String effective) {
            return aDossier()
                    .appropriation("a", "1000.00", "2019-02-01")
                    .appropriation(
                            "eu",
                            "600.00",
                            "2019-02-01",
                            toThePlan(money -> money.addWithin("a").sourceKind(FundingSourceKind.EU)))
                    .appropriation(
                            "state",
                            "400.00",
                            "2019-02-01",
                            toThePlan(money -> money.addWithin("a").sourceKind(FundingSourceKind.STATE_BUDGET)))
                    .appropriation("b", "500.00", effective, change(ChangeKind.REPLACED, "a"));
        }

        @Test
        void stated_alone_leaves_the_parts_to_the_earlier_edition() {
            BudgetGaps gaps = gaps(replaced("2019-03-01"));
            BudgetGaps plain = gaps(aDossier().appropriation("a", "500.00", "2019-02-01"));

            assertThat(gaps.appropriated().value()).isEqualTo(euro("500.00"));
            assertThat(gaps.from(FundingSourceKind.EU).appropriated().value())
                    .isEqualTo(plain.from(FundingSourceKind.EU).appropriated().value());
            assertThat(gaps.from(FundingSourceKind.STATE_BUDGET).appropriated().value())
                    .isEqualTo(plain.from(FundingSourceKind.STATE_BUDGET)
                            .appropriated()
                            .value());
            assertThat(Books.of(replaced("2019-03-01").build())
                            .view()
                            .from(FundingSourceKind.EU)
                            .totals(Amounts.currency("EUR"))
                            .appropriated())
                    .isEqualTo(Amounts.euro("0.00"));
            assertThat(gaps.asOf(LocalDate.of(2019, 2, 28))
                            .from(FundingSourceKind.EU)
                            .appropriated()
                            .value())
                    .isEqualTo(euro("600.00"));
        }

        @Test
        void that_may_be_there_leaves_open_what_the_parts_are() {
            BudgetGaps gaps = gaps(replaced("2019-12")).asOf(LocalDate.of(2019, 12, 5));

            assertThat(gaps.appropriated().value()).isEqualTo(between("500.00", "1000.00"));
            assertThat(gaps.from(FundingSourceKind.EU).appropriated().isKnown()).isFalse();
        }

        @Test
        void leaves_open_what_a_measure_of_the_earlier_edition_has_beside_a_cell_that_stays() {
            DossierFixtures fixture = aDossier()
                    .appropriation("a", "1000.00", "2019-02-01")
                    .appropriation(
                            "of-measure",
                            "600.00",
                            "2019-02-01",
                            toThePlan(money -> money.addWithin("a").measure(DossierFixtures.MEASURE)))
                    .appropriation("item", "300.00", "2019-02-01")
                    .appropriation(
                            "cell",
                            "200.00",
                            "2019-02-01",
                            toThePlan(money ->
                                    money.addWithin("of-measure", "item").measure(DossierFixtures.MEASURE)))
                    .appropriation("b", "900.00", "2019-03-01", change(ChangeKind.REPLACED, "a"));

            assertThat(gaps(fixture)
                            .ofMeasure(DossierFixtures.MEASURE)
                            .appropriated()
                            .value()
                            .isExact())
                    .isFalse();
        }

        @Test
        void has_a_part_back_in_the_books_even_if_more_is_taken_from_it_than_it_was() {
            DossierFixtures fixture = replaced("2019-03-01")
                    .appropriation("less", "700.00", "2019-04-01", change(ChangeKind.REDUCED, "eu"));

            assertThat(Books.of(fixture.build())
                            .view()
                            .from(FundingSourceKind.EU)
                            .totals(Amounts.currency("EUR"))
                            .appropriated())
                    .isEqualTo(Amounts.euro("-100.00"));
        }

        @Test
        void keeps_a_part_that_is_stated_anew_with_it() {
            DossierFixtures fixture = replaced("2019-03-01")
                    .appropriation("eu-2", "200.00", "2019-03-01", change(ChangeKind.REPLACED, "eu"));

            assertThat(gaps(fixture).appropriated().value()).isEqualTo(euro("500.00"));
            assertThat(gaps(fixture).from(FundingSourceKind.EU).appropriated().value())
                    .isEqualTo(euro("200.00"));
            assertThat(gaps(fixture)
                            .from(FundingSourceKind.STATE_BUDGET)
                            .appropriated()
                            .value())
                    .isEqualTo(between("0.00", "300.00"));
        }
    }

    @Nested
    @DisplayName("A change some time in a month")
    class VagueChanges {
        private AmountRange appropriated(String added, String replaced) {
            return gaps(aDossier()
                            .appropriation("a", "1000.00", "2019-02-01")
                            .appropriation("b", "100.00", added, change(ChangeKind.ADDED, "a"))
                            .appropriation("c", "900.00", replaced, change(ChangeKind.REPLACED, "a")))
                    .appropriated()
                    .value();
        }

        @Test
        void may_come_before_or_after_a_new_whole_within_it() {
            assertThat(appropriated("2019-06", "2019-06-15")).isEqualTo(between("900.00", "1000.00"));
            assertThat(appropriated("2019-06-15", "2019-06")).isEqualTo(between("900.00", "1000.00"));
        }

        @Test
        void is_before_or_after_a_new_whole_outside_it() {
            assertThat(appropriated("2019-06", "2019-07-01")).isEqualTo(euro("900.00"));
            assertThat(appropriated("2019-06", "2019-05-31")).isEqualTo(euro("1000.00"));
        }

        @Test
        void that_reduces_takes_off_what_it_may() {
            assertThat(gaps(aDossier()
                                    .appropriation("a", "1000.00", "2019-02-01")
                                    .appropriation("b", "100.00", "2019-06", change(ChangeKind.REDUCED, "a"))
                                    .appropriation("c", "900.00", "2019-06-15", change(ChangeKind.REPLACED, "a")))
                            .appropriated()
                            .value())
                    .isEqualTo(between("800.00", "900.00"));
        }

        @Test
        void of_two_new_wholes_either_may_be_the_last() {
            assertThat(gaps(aDossier()
                                    .appropriation("a", "1000.00", "2019-02-01")
                                    .appropriation("b", "700.00", "2019-06", change(ChangeKind.REPLACED, "a"))
                                    .appropriation("c", "900.00", "2019-06-15", change(ChangeKind.REPLACED, "a")))
                            .appropriated()
                            .value())
                    .isEqualTo(between("700.00", "900.00"));
        }
    }

    @Nested
    @DisplayName("A part")
    class Parts {
        private DossierFixtures need(
                DossierFixtures fixture, String id, String amount, UnaryOperator<Need.Builder> change) {
            return fixture.need(id, amount, "2019-01-01", change);
        }

        @Test
        void of_a_row_and_of_its_total_is_a_part_of_the_row_alone() {
            DossierFixtures fixture = need(aDossier(), "total", "1000.00", total -> total);
            need(fixture, "row", "600.00", row -> row.addWithin("total").period(DateRange.ofYear(2019)));
            need(
                    fixture,
                    "cell",
                    "600.00",
                    cell -> cell.addWithin("row", "total").period(DateRange.ofYear(2019)));
            BudgetGaps gaps = gaps(fixture);

            assertThat(gaps.need().value()).isEqualTo(euro("1000.00"));
            assertThat(gaps.inYear(2019).need().value()).isEqualTo(euro("600.00"));
            assertThat(gaps.inYear(2020).need().value()).isEqualTo(euro("400.00"));
        }

        @Test
        void of_a_measure_and_a_source_is_not_all_that_the_measure_has() {
            DossierFixtures fixture = need(aDossier(), "total", "1000.00", total -> total);
            need(
                    fixture,
                    "cell",
                    "600.00",
                    cell -> cell.addWithin("total")
                            .measure(DossierFixtures.MEASURE)
                            .sourceKind(FundingSourceKind.EU));

            assertThat(gaps(fixture).ofMeasure(DossierFixtures.MEASURE).need().value())
                    .isEqualTo(between("600.00", "1000.00"));
            assertThat(gaps(fixture)
                            .ofMeasure(DossierFixtures.MEASURE)
                            .from(FundingSourceKind.EU)
                            .need()
                            .value())
                    .isEqualTo(between("600.00", "1000.00"));
        }

        @Test
        void by_one_classification_is_not_added_to_one_by_another() {
            DossierFixtures fixture = need(
                    aDossier(),
                    "total",
                    "1000.00",
                    total -> total.amount(StatedAmount.unknown(Amounts.currency("EUR"))));
            String[][] parts = {{"A", "1", "600.00"}, {"A", "2", "400.00"}, {"B", "1", "700.00"}, {"B", "2", "300.00"}};
            for (String[] part : parts) {
                need(
                        fixture,
                        part[0] + part[1],
                        part[2],
                        need -> need.addWithin("total").addClassifications(new Classification(part[0], part[1])));
            }

            assertThat(gaps(fixture).need().value()).isEqualTo(AmountRange.atLeast(Amounts.euro("1000.00")));
        }

        @Test
        void of_received_money_that_names_an_appropriation_comes_in_there() {
            Dossier dossier = aDossier()
                    .appropriation("a", "700.00", "2019-02-01")
                    .builder()
                    .addRevenues(
                            received("all", "100.00").build(),
                            received("part", "30.00")
                                    .addWithin("all")
                                    .appropriation("a")
                                    .build())
                    .build();

            assertThat(Books.of(dossier)
                            .view()
                            .onAccount("a")
                            .totals(Amounts.currency("EUR"))
                            .balance())
                    .isEqualTo(Amounts.euro("730.00"));
            assertThat(Books.of(dossier)
                            .view()
                            .onAccount(Books.OUTSIDE)
                            .totals(Amounts.currency("EUR"))
                            .balance())
                    .isEqualTo(Amounts.euro("70.00"));
        }

        @Test
        void of_received_money_is_taken_off_the_appropriation_around_it() {
            Dossier dossier = aDossier()
                    .appropriation("a", "700.00", "2019-02-01")
                    .appropriation("b", "200.00", "2019-02-01")
                    .builder()
                    .addRevenues(
                            received("all", "100.00").appropriation("a").build(),
                            received("part", "30.00")
                                    .addWithin("all")
                                    .appropriation("b")
                                    .build())
                    .build();

            assertThat(Drawdown.ofAll(dossier, DossierFixtures.HORIZON))
                    .extracting(Drawdown::available)
                    .containsExactly(euro("770.00"), euro("230.00"));
            assertThat(Books.of(dossier)
                            .view()
                            .onAccount("a")
                            .totals(Amounts.currency("EUR"))
                            .balance())
                    .isEqualTo(Amounts.euro("770.00"));
        }

        private Revenue.Builder received(String id, String amount) {
            return Revenue.builder()
                    .id(id)
                    .state(RevenueState.RECEIVED)
                    .kind(RevenueKind.GRANT)
                    .plan(PLAN)
                    .payer(ORGANISATION)
                    .amount(Amounts.euro(amount))
                    .effective(on("2019-02-02"))
                    .provenance(STATED);
        }
    }

    @Nested
    @DisplayName("A need spread over years")
    class Spread {
        private DossierFixtures table() {
            return aDossier()
                    .need("row", "100.00", "2019-01-01", need -> need.measure(MEASURE))
                    .need("column", "100.00", "2019-01-01", need -> need.sourceKind(FundingSourceKind.EU))
                    .need(
                            "cell",
                            "100.00",
                            "2019-01-01",
                            need -> need.measure(MEASURE)
                                    .sourceKind(FundingSourceKind.EU)
                                    .addWithin("row", "column"));
        }

        @Test
        void is_that_of_rows_or_of_columns_and_not_of_both() {
            assertThat(gaps(table()).need().value()).isEqualTo(euro("100.00"));
            assertThat(gaps(table()).proRata(2019).value().missing()).isEqualTo(euro("50.00"));
            assertThat(gaps(table())
                            .from(FundingSourceKind.EU)
                            .proRata(2019)
                            .value()
                            .missing())
                    .isEqualTo(euro("50.00"));
        }

        @Test
        void is_that_of_a_part_where_the_whole_is_not_asked_for() {
            BudgetGaps gaps = gaps(aDossier()
                    .need("whole", "3250.00", "2019-01-01", need -> need)
                    .need(
                            "part",
                            "500.00",
                            "2019-01-01",
                            need -> need.measure(MEASURE).addWithin("whole")));

            assertThat(gaps.proRata(2019).value().missing()).isEqualTo(euro("1625.00"));
            assertThat(gaps.ofMeasure(MEASURE).need().value()).isEqualTo(euro("500.00"));
            assertThat(gaps.ofMeasure(MEASURE).proRata(2019).value().missing()).isEqualTo(euro("250.00"));
            assertThat(gaps.inYear(2019).proRata(2019).isKnown()).isFalse();
        }
    }

    @Test
    void a_part_that_stands_within_another_measures_line_is_found_when_its_measure_is_asked_for() {
        Dossier dossier = aDossier()
                .plan(
                        "of-two",
                        plan -> plan.addMeasures(DossierFixtures.measure("one"), DossierFixtures.measure("other")))
                .need(
                        "needed",
                        "100.00",
                        "2019-01-01",
                        need -> need.plan("of-two").measure("one"))
                .need(
                        "needed-part",
                        "30.00",
                        "2019-01-01",
                        need -> need.plan("of-two").measure("other").addWithin("needed"))
                .appropriation(
                        "given",
                        "80.00",
                        "2019-01-01",
                        money -> money.plan(Sourced.stated("of-two")).measure("one"))
                .appropriation(
                        "given-part",
                        "20.00",
                        "2019-01-01",
                        money -> money.plan(Sourced.stated("of-two"))
                                .measure("other")
                                .addWithin("given"))
                .build();
        BudgetGaps gaps = BudgetGaps.of(dossier, "of-two");

        assertThat(gaps.ofMeasure("other").need().value()).isEqualTo(euro("30.00"));
        assertThat(gaps.ofMeasure("other").appropriated().value()).isEqualTo(euro("20.00"));
        assertThat(gaps.ofMeasure("one").need().value()).isEqualTo(euro("100.00"));
        assertThat(gaps.ofMeasure("one").appropriated().value()).isEqualTo(euro("80.00"));
        assertThat(gaps.need().value()).isEqualTo(euro("100.00"));
        assertThat(Books.of(dossier)
                        .view()
                        .ofMeasure("other")
                        .totals(Amounts.currency("EUR"))
                        .need())
                .isEqualTo(Amounts.euro("30.00"));
    }

    @Test
    void what_a_printed_number_may_miss_is_gone_with_it_when_an_exact_one_takes_its_place() {
        DossierFixtures fixture = aDossier()
                .appropriation(
                        "a",
                        "1000.00",
                        "2019-02-01",
                        toThePlan(money ->
                                money.amount(StatedAmount.rounded(Amounts.euro("1000.00"), Amounts.euro("100.00")))))
                .appropriation("b", "1000.00", "2019-03-01", change(ChangeKind.REPLACED, "a"))
                .appropriation(
                        "p",
                        "1040.00",
                        "2019-03-01",
                        toThePlan(money -> money.addWithin("b").sourceKind(FundingSourceKind.EU)));

        assertThat(AmountBreakdown.ofAll(fixture.build(), LocalDate.of(2019, 2, 28)))
                .isEmpty();
        assertThat(AmountBreakdown.ofAll(fixture.build(), DossierFixtures.HORIZON))
                .singleElement()
                .satisfies(breakdown -> assertThat(breakdown.contradiction()).contains(euro("40.00")));
    }

    @Test
    void an_addition_for_another_plan_than_its_original_is_counted_for_that_plan_alone() {
        DossierFixtures fixture = aDossier()
                .plan("other", plan -> plan)
                .appropriation("a", "1000.00", "2019-02-01")
                .appropriation(
                        "b",
                        "200.00",
                        "2019-03-01",
                        money -> change(ChangeKind.ADDED, "a").apply(money).plan(Sourced.stated("other")));

        assertThat(gaps(fixture).appropriated().value()).isEqualTo(euro("1000.00"));
        assertThat(BudgetGaps.of(fixture.build(), "other").appropriated().value())
                .isEqualTo(euro("200.00"));
        assertThat(booked(fixture)).isEqualTo(Amounts.euro("1000.00"));
        assertThat(BudgetGaps.ofAllPlans(fixture.build(), DossierFixtures.HORIZON, BudgetGaps::appropriated)
                        .value())
                .isEqualTo(euro("1200.00"));
    }

    @Test
    void an_addition_for_the_plan_to_money_that_is_not_brings_that_money_with_it_into_no_figure() {
        DossierFixtures fixture = aDossier()
                .appropriation("a", "1000.00", "2019-02-01", money -> money)
                .appropriation("b", "200.00", "2019-03-01", toThePlan(change(ChangeKind.ADDED, "a")));

        assertThat(gaps(fixture).appropriated().value()).isEqualTo(euro("200.00"));
        assertThat(booked(fixture)).isEqualTo(Amounts.euro("200.00"));
    }

    @Nested
    @DisplayName("A row")
    class Rows {
        private final DossierFixtures fixture = aDossier()
                .appropriation("a", "100.00", "2019-02-01", money -> money.completeBy(Dimension.MANAGER))
                .appropriation(
                        "o1",
                        "60.00",
                        "2019-02-01",
                        toThePlan(money -> money.addWithin("a").manager(ORGANISATION)))
                .appropriation(
                        "o2",
                        "40.00",
                        "2019-02-01",
                        toThePlan(money ->
                                money.addWithin("a").manager("municipality").measure(MEASURE)));

        @Test
        void is_along_what_the_total_is_complete_by_whatever_else_it_names() {
            BudgetGaps gaps = gaps(fixture);

            assertThat(gaps.managedBy("municipality").appropriated().value()).isEqualTo(euro("40.00"));
            assertThat(gaps.managedBy(ORGANISATION).appropriated().value()).isEqualTo(euro("60.00"));
            assertThat(gaps.ofMeasure(MEASURE).appropriated().value()).isEqualTo(between("40.00", "100.00"));
            assertThat(AmountBreakdown.ofAll(fixture.build(), DossierFixtures.HORIZON))
                    .singleElement()
                    .satisfies(each -> assertThat(each.dimension()).isEqualTo(Dimension.MANAGER))
                    .satisfies(each -> assertThat(each.contradiction()).isEmpty());
        }

        @Test
        void below_zero_leaves_open_what_else_there_is() {
            DossierFixtures signed = aDossier()
                    .appropriation("a", "100.00", "2019-02-01")
                    .appropriation(
                            "back",
                            "-20.00",
                            "2019-02-01",
                            toThePlan(money -> money.addWithin("a").measure(MEASURE)))
                    .appropriation(
                            "wages",
                            "110.00",
                            "2019-02-01",
                            toThePlan(money -> money.addWithin("a").sourceKind(FundingSourceKind.EU)));
            BudgetGaps gaps = gaps(signed);

            assertThat(gaps.appropriated().value()).isEqualTo(euro("100.00"));
            assertThat(gaps.ofMeasure(MEASURE).appropriated().value()).isEqualTo(euro("-20.00"));
            assertThat(gaps.from(FundingSourceKind.EU).appropriated().value()).isEqualTo(euro("110.00"));
            assertThat(gaps.managedBy(ORGANISATION).appropriated().isKnown()).isFalse();
        }
    }
}
