package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.InvalidDossierException;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FamilyOfGapsTest {

    private static AmountRange euro(String amount) {
        return AmountRange.exactly(Amounts.euro(amount));
    }

    private static AmountRange atMost(String amount) {
        return AmountRange.atMost(Amounts.euro(amount));
    }

    private static BudgetGaps gaps(DossierFixtures fixture) {
        return BudgetGaps.of(fixture.build(), PLAN);
    }

    @Nested
    class AYearThatThePlanDoesNotCover {
        private final BudgetGaps gaps = gaps(aDossier()
                .knownUntil(LocalDate.of(2022, 12, 31))
                .need("2019", "1000.00", "2019-01-01", need -> need.period(DateRange.ofYear(2019)))
                .need("2020", "2000.00", "2019-01-01", need -> need.period(DateRange.ofYear(2020)))
                .appropriation("money", "700.00", "2019-02-01"));

        @ParameterizedTest(name = "{0}: need {1}, gap {2}")
        @CsvSource({"1990, ,", "2018, ,", "2019, 1000.00, 300.00", "2020, 2000.00, 2000.00", "2021, ,"})
        void has_no_need_that_is_known(int year, String need, String missing) {
            BudgetGaps inYear = gaps.inYear(year);
            AmountRange nothing = AmountRange.unknown(Amounts.currency("EUR"));
            assertThat(inYear.need().value()).isEqualTo(need == null ? nothing : euro(need));
            assertThat(inYear.financing().value().missing()).isEqualTo(missing == null ? nothing : euro(missing));
            for (Figure<?> figure :
                    List.of(inYear.allSources(), inYear.delivery(), inYear.coverage(), gaps.proRata(year))) {
                assertThat(figure.isKnown()).isEqualTo(need != null);
            }
            assertThat(inYear.appropriated().value()).isEqualTo(euro(year == 2019 ? "700.00" : "0.00"));
        }

        @Test
        void is_answered_with_the_time_of_the_plan() {
            Figure<FundingGap> gap = gaps.inYear(2021).financing();
            assertThat(gap.explain(Wording.ENGLISH).replace('\u00a0', ' '))
                    .endsWith("the plan covers 2019–2020 and states no need for other time");
            assertThat(gap.explain(Wording.LITHUANIAN).replace('\u00a0', ' '))
                    .endsWith("plano laikotarpis – 2019–2020 m., kitam laikui poreikis nenurodytas");
        }

        @Test
        void is_not_outside_where_one_day_is_inside_or_a_need_is_stated_all_the_same() {
            LocalDate last = LocalDate.of(2020, 12, 31);
            assertThat(gaps.within(DateRange.of(last.plusDays(1), last.plusDays(40)))
                            .need()
                            .isKnown())
                    .isFalse();
            assertThat(gaps.within(DateRange.of(last, last.plusDays(40))).need().reason())
                    .isEqualTo(gaps.within(DateRange.of(last, last)).need().reason());
            BudgetGaps beyond =
                    gaps(aDossier().need("2021", "50.00", "2019-01-01", need -> need.period(DateRange.ofYear(2021))));
            assertThat(beyond.inYear(2021).need().value()).isEqualTo(euro("50.00"));
            assertThat(beyond.inYear(2022).need().isKnown()).isFalse();
        }

        @Test
        void is_no_part_of_a_sum_over_plans_of_which_another_one_covers_it() {
            Dossier dossier = aDossier()
                    .plan(
                            "later",
                            plan -> plan.period(DateRange.ofYear(2021))
                                    .addMeasures(DossierFixtures.measure("measure-x")))
                    .need("3000.00", "2019-01-01")
                    .need(
                            "of-2021",
                            "50.00",
                            "2019-01-01",
                            need -> need.plan("later").period(DateRange.ofYear(2021)))
                    .build();
            LocalDate day = LocalDate.of(2019, 12, 10);
            assertThat(BudgetGaps.ofAllPlans(
                                    dossier, day, gaps -> gaps.inYear(2021).financing())
                            .value())
                    .isEqualTo(euro("50.00"));
            Figure<AmountRange> none = BudgetGaps.ofAllPlans(
                    dossier, day, gaps -> gaps.inYear(2022).financing());
            assertThat(none.isKnown()).isFalse();
            assertThat(none.explain(Wording.ENGLISH)).contains("and states no need for other time");
        }
    }

    @Nested
    class TheReportOf2019 {
        private BudgetGaps on(String day, boolean scenario) {
            Dossier dossier = scenario ? Kaisiadorys.scenario() : Kaisiadorys.dossier();
            return BudgetGaps.of(dossier, Kaisiadorys.PLAN).asOf(LocalDate.parse(day));
        }

        @ParameterizedTest(name = "as of {0}, all planned took place: {1}")
        @CsvSource({
            "2019-10-23, false, 3250.00, 3090.00,  0.00, 0.00, 3090.00",
            "2019-10-24, false, 2550.00, 2390.00, 700.00, 0.00, 3090.00",
            "2019-12-10, false, 2550.00, 2390.00, 90.00, 90.00, 2480.00",
            "2019-12-31, true,  2550.00, 2390.00,  0.00, 0.00, 2390.00"
        })
        void every_gap_has_its_own_value(
                String day,
                boolean scenario,
                String financing,
                String allSources,
                String unspent,
                String committed,
                String delivery) {
            BudgetGaps gaps = on(day, scenario);
            assertThat(gaps.financing().value().missing()).isEqualTo(euro(financing));
            assertThat(gaps.allSources().value().missing()).isEqualTo(euro(allSources));
            assertThat(gaps.unspent().value().unspent()).isEqualTo(euro(unspent));
            if (!day.startsWith("2019-10")) {
                assertThat(gaps.unspent().value().committed()).isEqualTo(euro(committed));
            }
            assertThat(gaps.delivery().value().missing()).isEqualTo(atMost(delivery));
            assertThat(gaps.unfunded().value()).isEqualTo(euro("0.00"));
            assertThat(gaps.strategicMeasure().value()).isEqualTo(euro(unspent));
        }

        @Test
        void every_gap_says_on_what_basis_it_stands() {
            BudgetGaps gaps = on("2019-12-10", false);
            assertThat(gaps.financing().basis()).isEqualTo(Basis.INFERRED);
            assertThat(gaps.allSources().basis()).isEqualTo(Basis.ASSUMED);
            assertThat(gaps.unspent().basis()).isEqualTo(Basis.INFERRED);
            assertThat(gaps.delivery().basis()).isEqualTo(Basis.ASSUMED);
            assertThat(gaps.unfunded().basis()).isEqualTo(Basis.INFERRED);
            assertThat(gaps.carriedOver(2019).basis()).isEqualTo(Basis.INFERRED);
            assertThat(gaps.proRata(2019).basis()).isEqualTo(Basis.ASSUMED);
            assertThat(gaps.strategicMeasure().basis()).isEqualTo(Basis.INFERRED);
        }

        @Test
        void the_need_is_carried_over_and_spread_only_on_request() {
            for (BudgetGaps gaps : List.of(on("2019-12-10", false), on("2019-12-31", true))) {
                assertThat(gaps.carriedOver(2019).value().amount()).isEqualTo(Amounts.euro("2550.00"));
                assertThat(gaps.proRata(2019).value().amount()).isEqualTo(Amounts.euro("925.00"));
                assertThat(gaps.proRata(2020).value().amount()).isEqualTo(Amounts.euro("1625.00"));
                for (int year : List.of(2018, 2021)) {
                    assertThat(gaps.proRata(year).isKnown()).isFalse();
                }
            }
        }

        @Test
        void the_first_money_came_after_261_days() {
            assertThat(on("2019-02-04", false).timing().isKnown()).isFalse();
            assertThat(on("2019-10-23", false).timing().value())
                    .isEqualTo(new TimingGap(Headcount.exactly(260), Answer.YES));
            for (BudgetGaps gaps : List.of(on("2019-10-24", false), on("2019-12-10", false), on("2019-12-31", true))) {
                assertThat(gaps.timing().value()).isEqualTo(new TimingGap(Headcount.exactly(261), Answer.NO));
            }
        }

        @Test
        void a_fifth_of_the_need_is_covered() {
            Proportion coverage = on("2019-12-10", false).coverage().value();
            assertThat(coverage.share().exact()).contains(Fraction.of(14, 65));
            assertThat(coverage.percent(2, RoundingMode.HALF_UP)).contains(new BigDecimal("21.54"));
            assertThat(on("2019-10-23", false).coverage().value().share().exact())
                    .contains(Fraction.ZERO);
        }

        @Test
        void the_gap_moves_on_two_days_of_the_year() {
            Steps<FundingGap> steps = on("2019-12-10", false).over(DateRange.ofYear(2019), BudgetGaps::financing);
            assertThat(steps.movesOn()).containsExactly(LocalDate.of(2019, 2, 5), LocalDate.of(2019, 10, 24));
            assertThat(steps.on(LocalDate.of(2019, 2, 4)).isKnown()).isFalse();
            assertThat(steps.on(LocalDate.of(2019, 10, 23)).value().amount()).isEqualTo(Amounts.euro("3250.00"));
            assertThat(steps.on(LocalDate.of(2019, 12, 31)).value().amount()).isEqualTo(Amounts.euro("2550.00"));
            assertThatThrownBy(() -> steps.on(LocalDate.of(2020, 1, 1))).isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void the_plan_was_without_any_money_for_261_days_and_some_target_was_met_on_the_day_of_the_decision() {
            BudgetGaps gaps = on("2019-12-10", false);
            DateRange year = DateRange.ofYear(2019);
            assertThat(gaps.daysUnfunded(year)).isEqualTo(Headcount.exactly(261));
            assertThat(gaps.firstCovered(Amounts.euro("700.00"), year)).contains(LocalDate.of(2019, 10, 24));
            assertThat(gaps.firstCovered(Amounts.euro("700.01"), year)).isEmpty();
        }

        @Test
        void the_need_of_a_year_or_of_a_measure_may_be_all_of_it_or_nothing_and_the_figure_says_why() {
            BudgetGaps gaps = on("2019-12-10", false);
            for (Figure<FundingGap> gap : List.of(
                    gaps.inYear(2019).financing(), gaps.ofMeasure("measure-7").financing())) {
                assertThat(gap.value().missing().upper()).isPresent();
                assertThat(Wording.ENGLISH.say(gap.reason().orElseThrow())).contains("stated as a total only");
                assertThat(gap.explain(Wording.ENGLISH)).contains("stated as a total only");
                assertThat(gap.explain(Wording.LITHUANIAN)).contains("tik bendra suma");
            }
            assertThat(gaps.inYear(2019).appropriated().value()).isEqualTo(euro("700.00"));
            assertThat(gaps.inYear(2020).appropriated().value()).isEqualTo(euro("0.00"));
            assertThat(gaps.ofMeasure("measure-7").incurred().value()).isEqualTo(euro("210.00"));
        }

        @Test
        void each_payer_bears_his_own_cost() {
            BudgetGaps gaps = on("2019-12-10", false);
            assertThat(gaps.paidBy("org-schools").incurred().value())
                    .isEqualTo(AmountRange.atLeast(Amounts.euro("160.00")));
            assertThat(gaps.paidBy("mun-kaisiadorys").incurred().value())
                    .isEqualTo(AmountRange.atLeast(Amounts.euro("610.00")));
            assertThat(gaps.paidBy("mun-kaisiadorys").committed().value()).isEqualTo(euro("90.00"));
            assertThat(gaps.paidBy("org-schools").committed().value()).isEqualTo(euro("0.00"));
        }

        @Test
        void no_figure_of_the_family_gives_a_wrong_answer() {
            BudgetGaps gaps = on("2019-12-10", false);
            List<Figure<FundingGap>> family =
                    List.of(gaps.financing(), gaps.allSources(), gaps.delivery(), gaps.carriedOver(2019));
            for (String wrong : List.of("2250.00", "1550.00", "1390.00", "925.00")) {
                assertThat(family).noneMatch(gap -> gap.value().missing().equals(euro(wrong)));
            }
        }
    }

    @Nested
    class AppropriationsThatAreChanged {
        private DossierFixtures changed(String kind, String amount) {
            return aDossier()
                    .need("3000.00", "2019-01-01")
                    .appropriation("first", "1000.00", "2019-02-01")
                    .appropriation(
                            "change",
                            amount,
                            "2019-06-01",
                            change -> change.change(ChangeKind.valueOf(kind)).amends("first"));
        }

        @ParameterizedTest(name = "1000.00 {0} {1} is {2}")
        @CsvSource({"ADDED, 200.00, 1200.00", "REDUCED, 300.00, 700.00", "REPLACED, 900.00, 900.00"})
        void a_change_counts_from_its_day_and_inherits_the_earmark(String kind, String amount, String now) {
            BudgetGaps gaps = gaps(changed(kind, amount));
            assertThat(gaps.asOf(LocalDate.of(2019, 5, 31)).appropriated().value())
                    .isEqualTo(euro("1000.00"));
            assertThat(gaps.asOf(LocalDate.of(2019, 6, 1)).appropriated().value())
                    .isEqualTo(euro(now));
        }

        @Test
        void an_original_and_a_revised_budget_are_never_added_up() {
            DossierFixtures fixture = changed("ADDED", "200.00")
                    .appropriation(
                            "second",
                            "530.00",
                            "2019-07-01",
                            change -> change.change(ChangeKind.REPLACED).amends("first"))
                    .appropriation(
                            "third",
                            "20.00",
                            "2019-08-01",
                            change -> change.change(ChangeKind.REDUCED).amends("first"));
            assertThat(gaps(fixture).appropriated().value()).isEqualTo(euro("510.00"));
            assertThat(gaps(fixture).appropriated().explain(Wording.ENGLISH)).contains("replaced by a new total");
        }

        @Test
        void a_new_total_of_which_nobody_knows_whether_it_holds_yet_leaves_both() {
            DossierFixtures fixture = aDossier()
                    .appropriation("first", "1000.00", "2019-02-01")
                    .appropriation(
                            "second",
                            "900.00",
                            "XXXX-XX-XX",
                            change -> change.change(ChangeKind.REPLACED).amends("first"));
            assertThat(gaps(fixture)
                            .asOf(LocalDate.of(2019, 3, 1))
                            .appropriated()
                            .value())
                    .isEqualTo(AmountRange.between(Amounts.euro("900.00"), Amounts.euro("1000.00")));
            assertThat(gaps(fixture).appropriated().value()).isEqualTo(euro("900.00"));
        }

        @Test
        void what_does_not_fit_is_refused() {
            assertThatThrownBy(() -> aDossier()
                            .appropriation("one", "1.00", "2019", change -> change.change(ChangeKind.REPLACED)))
                    .hasFieldOrPropertyWithValue("kind", ProblemKind.REPLACES_NOTHING);
            assertThatThrownBy(() -> aDossier()
                            .appropriation("first", "1.00", "2019")
                            .appropriation("one", "1.00", "2019", change -> change.amends("first")))
                    .hasFieldOrPropertyWithValue("kind", ProblemKind.AMENDS_THOUGH_ORIGINAL);
            assertThatThrownBy(() -> aDossier()
                            .appropriation("first", "1.00", "2019")
                            .appropriation(
                                    "one",
                                    "-1.00",
                                    "2019",
                                    change -> change.change(ChangeKind.REDUCED).amends("first")))
                    .hasFieldOrPropertyWithValue("kind", ProblemKind.NEGATIVE_CHANGE);
            assertThatThrownBy(() -> changed("ADDED", "1.00")
                            .appropriation(
                                    "more",
                                    "1.00",
                                    "2019",
                                    change -> change.change(ChangeKind.ADDED).amends("change"))
                            .build())
                    .isInstanceOf(InvalidDossierException.class)
                    .hasMessageContaining("name the original");
        }
    }

    @Nested
    class NeedsThatAreSplit {
        private DossierFixtures split() {
            return aDossier()
                    .need("whole", "3000.00", "2019-01-01", need -> need)
                    .need(
                            "of-2019",
                            "1000.00",
                            "2019-01-01",
                            need -> need.within("whole")
                                    .measure(MEASURE)
                                    .sourceKind(FundingSourceKind.MUNICIPAL_BUDGET)
                                    .period(DateRange.ofYear(2019)))
                    .need(
                            "of-2020",
                            "1500.00",
                            "2019-01-01",
                            need -> need.within("whole")
                                    .measure(MEASURE)
                                    .sourceKind(FundingSourceKind.EU)
                                    .period(DateRange.ofYear(2020)));
        }

        @Test
        void rows_of_which_are_never_added_to_the_whole() {
            assertThat(gaps(split()).need().value()).isEqualTo(euro("3000.00"));
        }

        @Test
        void the_part_that_is_not_itemised_is_unknown_and_said() {
            Figure<AmountRange> need = gaps(split()).inYear(2019).need();
            assertThat(need.value()).isEqualTo(AmountRange.between(Amounts.euro("1000.00"), Amounts.euro("1500.00")));
            assertThat(need.explain(Wording.ENGLISH)).contains("part that is not split");
            assertThat(gaps(split()).from(FundingSourceKind.EU).need().value())
                    .isEqualTo(AmountRange.between(Amounts.euro("1500.00"), Amounts.euro("2000.00")));
        }

        @Test
        void a_need_that_is_itemised_in_full_leaves_no_doubt() {
            DossierFixtures fixture = split().need(
                            "rest",
                            "500.00",
                            "2019-01-01",
                            need -> need.within("whole")
                                    .measure(MEASURE)
                                    .sourceKind(FundingSourceKind.OTHER)
                                    .period(DateRange.ofYear(2020)));
            assertThat(gaps(fixture).inYear(2019).need().value()).isEqualTo(euro("1000.00"));
            assertThat(gaps(fixture).inYear(2020).need().value()).isEqualTo(euro("2000.00"));
            assertThat(gaps(fixture)
                            .inYear(2020)
                            .from(FundingSourceKind.EU)
                            .ofMeasure(MEASURE)
                            .financing()
                            .value()
                            .amount())
                    .isEqualTo(Amounts.euro("1500.00"));
        }

        @Test
        void a_later_edition_counts_instead_of_the_earlier_one() {
            DossierFixtures fixture = split().need("restated", "3500.00", "2019-06-01", need -> need.replaces("whole"));
            assertThat(gaps(fixture).asOf(LocalDate.of(2019, 5, 31)).need().value())
                    .isEqualTo(euro("3000.00"));
            assertThat(gaps(fixture).asOf(LocalDate.of(2019, 6, 1)).need().value())
                    .isEqualTo(euro("3500.00"));
        }

        @Test
        void a_part_that_is_set_before_its_whole_stands_for_itself_until_then() {
            DossierFixtures fixture = aDossier()
                    .need("whole", "3000.00", "2019-06-01", need -> need)
                    .need("part", "1000.00", "2019-02-01", need -> need.within("whole"))
                    .appropriation("money", "700.00", "2019-06-01")
                    .appropriation(
                            "money-of-which",
                            "200.00",
                            "2019-02-01",
                            money -> money.plan(Sourced.stated(PLAN)).within("money"));
            BudgetGaps before = gaps(fixture).asOf(LocalDate.of(2019, 5, 31));
            BudgetGaps after = gaps(fixture).asOf(LocalDate.of(2019, 6, 1));
            assertThat(before.need().value()).isEqualTo(euro("1000.00"));
            assertThat(after.need().value()).isEqualTo(euro("3000.00"));
            assertThat(before.appropriated().value()).isEqualTo(euro("200.00"));
            assertThat(after.appropriated().value()).isEqualTo(euro("700.00"));
        }

        @Test
        void a_circle_is_refused() {
            assertThatThrownBy(() -> aDossier()
                            .need("one", "1.00", "2019-01-01", need -> need.within("two"))
                            .need("two", "1.00", "2019-01-01", need -> need.within("one"))
                            .build())
                    .isInstanceOf(InvalidDossierException.class)
                    .hasMessageContaining("leads back to itself");
        }
    }

    @Nested
    class OtherMoney {
        private Payment.Builder payment(String amount) {
            return Payment.builder()
                    .id("payment")
                    .amount(Amounts.euro(amount))
                    .plan(PLAN)
                    .date(DossierFixtures.on("2019-06-01"));
        }

        @Test
        void a_refund_is_spent_no_longer() {
            Dossier dossier = aDossier()
                    .appropriation("money", "700.00", "2019-01-01")
                    .event("lecture", EventState.HELD, "2019-05-01")
                    .cost("lecture", "100.00", "money")
                    .builder()
                    .addPayments(payment("15.00")
                            .kind(PaymentKind.REFUND)
                            .paidFrom(Sourced.stated("money"))
                            .build())
                    .build();
            BudgetGaps gaps = BudgetGaps.of(dossier, PLAN);
            assertThat(gaps.unspent().value().unspent()).isEqualTo(euro("615.00"));
            assertThat(gaps.asOf(LocalDate.of(2019, 5, 31)).unspent().value().unspent())
                    .isEqualTo(euro("600.00"));
        }

        @Test
        void what_was_handed_over_in_full_on_no_known_day_leaves_nothing_on_any_day() {
            BudgetGaps gaps = gaps(aDossier()
                    .appropriation("money", "100.00", "XXXX-XX-XX")
                    .transfer("handed-over", "100.00", "money", "XXXX-XX-XX"));
            assertThat(gaps.balance().value()).isEqualTo(euro("0.00"));
            assertThat(gaps.asOf(LocalDate.of(2019, 5, 1)).balance().value()).isEqualTo(euro("0.00"));
        }

        @Test
        void a_payment_by_somebody_else_closes_the_gap_over_all_sources_only() {
            Dossier dossier = aDossier()
                    .need("1000.00", "2019-01-01")
                    .builder()
                    .addPayments(payment("250.00")
                            .payer(Sourced.stated(DossierFixtures.ORGANISATION))
                            .build())
                    .build();
            BudgetGaps gaps = BudgetGaps.of(dossier, PLAN);
            assertThat(gaps.financing().value().amount()).isEqualTo(Amounts.euro("1000.00"));
            assertThat(gaps.allSources().value().amount()).isEqualTo(Amounts.euro("750.00"));
        }

        @ParameterizedTest(name = "700.00 and a cost of {0}: {1} unfunded")
        @CsvSource({"699.99, 0.00", "700.00, 0.00", "700.01, 0.01"})
        void what_an_appropriation_is_overspent_by_is_unfunded(String cost, String unfunded) {
            assertThat(gaps(aDossier()
                                    .appropriation("money", "700.00", "2019-01-01")
                                    .event("lecture", EventState.HELD, "2019-05-01")
                                    .cost("lecture", cost, "money"))
                            .unfunded()
                            .value())
                    .isEqualTo(euro(unfunded));
        }

        @Test
        void a_cost_of_which_nobody_knows_the_payer_may_be_unfunded_and_may_be_paid_by_others() {
            DossierFixtures fixture = aDossier()
                    .need("1000.00", "2019-01-01")
                    .event("lecture", EventState.HELD, "2019-05-01")
                    .cost("lecture", "100.00");
            assertThat(gaps(fixture).unfunded().value())
                    .isEqualTo(AmountRange.between(Amounts.euro("0.00"), Amounts.euro("100.00")));
            assertThat(gaps(fixture).allSources().value().missing())
                    .isEqualTo(AmountRange.between(Amounts.euro("900.00"), Amounts.euro("1000.00")));
        }
    }

    @Test
    void steps_are_what_asking_on_every_day_gives() {
        DossierFixtures fixture = aDossier()
                .need("500.00", "2019-02")
                .appropriation("money", "700.00", "2019-03-10/2019-03-20")
                .appropriation("undated", "10.00", "XXXX-XX-XX")
                .event("lecture", EventState.HELD, "2019-05")
                .event("later", EventState.PLANNED, "2019-12-18")
                .event(
                        "put-off",
                        EventState.POSTPONED,
                        "2019-07-01",
                        event ->
                                event.reason(DossierFixtures.text("liga")).postponedTo(PartialDate.parse("2019-09-15")))
                .cost("put-off", "40.00", "money")
                .cost("lecture", "100.00", "money")
                .cost("later", "50.00", "money");
        DateRange year = DateRange.ofYear(2019);
        BudgetGaps gaps = gaps(fixture);
        Steps<UnspentBalance> steps = gaps.over(year, BudgetGaps::unspent);
        List<LocalDate> moves = new ArrayList<>();
        for (LocalDate day : year.dates().toList()) {
            UnspentBalance value = gaps.asOf(day).unspent().value();
            assertThat(steps.on(day).value()).as(day.toString()).isEqualTo(value);
            if (!day.equals(year.start())
                    && !value.equals(gaps.asOf(day.minusDays(1)).unspent().value())) {
                moves.add(day);
            }
        }
        assertThat(steps.movesOn()).isEqualTo(moves).hasSizeGreaterThan(4);
    }

    @Test
    void many_plans_are_asked_at_once_and_stay_apart() {
        DossierFixtures fixture = aDossier()
                .plan("other-plan", plan -> plan.addMeasures(DossierFixtures.measure("measure-x")))
                .need("1000.00", "2019-01-01")
                .need("other-need", "400.00", "2019-01-01", need -> need.plan("other-plan"))
                .appropriation("money", "100.00", "2019-01-01", money -> money.plan(Sourced.stated("other-plan")));
        assertThat(BudgetGaps.ofAllPlans(fixture.build()).values())
                .extracting(gaps -> gaps.financing().value().amount())
                .containsExactly(Amounts.euro("300.00"), Amounts.euro("1000.00"));
        assertThatThrownBy(() -> gaps(fixture).ofMeasure("measure-x")).hasMessageContaining("has no measure");
    }
}
