package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.ORGANISATION;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.Scenario;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueKind;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetResultTest {
    private static final Dossier GIVEN = aDossier()
            .appropriation("money", "1300.00", "2019-02-01", money -> money.plan(Sourced.stated(PLAN)))
            .build();

    private static Revenue revenue(String id, String amount, UnaryOperator<Revenue.Builder> change) {
        return change.apply(Revenue.builder()
                        .id(id)
                        .state(RevenueState.PLANNED)
                        .plan(PLAN)
                        .amount(Amounts.euro(amount))
                        .effective(on("2019-02-01")))
                .build();
    }

    private static BudgetResult planned(Revenue... revenues) {
        return BudgetGaps.of(GIVEN.withRevenues(revenues), PLAN)
                .result(RevenueState.PLANNED)
                .value();
    }

    private static AmountRange euro(String amount) {
        return AmountRange.exactly(Amounts.euro(amount));
    }

    private static Booking booking(String id, BookingKind kind, String amount, String date) {
        return Booking.builder()
                .id(id)
                .kind(kind)
                .amount(Amounts.euro(amount))
                .plan(PLAN)
                .date(on(date))
                .build();
    }

    @Test
    void what_one_year_leaves_to_the_next_is_left_over_from_no_earlier_year_than_both() {
        Dossier dossier = GIVEN.withKnownUntil(Sourced.stated(LocalDate.of(2020, 12, 31)))
                .withBookings(
                        booking("before", BookingKind.OPENING_BALANCE, "100.00", "2019-01-01"),
                        booking("carried", BookingKind.CARRIED_OVER, "70.00", "2019-12-31"),
                        booking("after", BookingKind.OPENING_BALANCE, "70.00", "2020-01-01"));
        BudgetGaps gaps = BudgetGaps.of(dossier, PLAN);

        for (RevenueState state : RevenueState.values()) {
            assertThat(gaps.budget(BudgetRow.LEFT_OVER, state).value()).isEqualTo(euro("100.00"));
            assertThat(gaps.inYear(2019).budget(BudgetRow.LEFT_OVER, state).value())
                    .isEqualTo(euro("100.00"));
            assertThat(gaps.inYear(2020).budget(BudgetRow.LEFT_OVER, state).value())
                    .isEqualTo(euro("70.00"));
            assertThat(gaps.asOf(LocalDate.of(2019, 12, 31))
                            .budget(BudgetRow.LEFT_OVER, state)
                            .value())
                    .isEqualTo(euro("100.00"));
        }
    }

    @Test
    void loans_and_what_was_left_over_come_after_the_own_result() {
        BudgetResult result = planned(
                revenue("own", "1000.00", each -> each.kind(RevenueKind.OWN)),
                revenue("loan", "200.00", each -> each.kind(RevenueKind.LOAN)),
                revenue("left", "150.00", each -> each.kind(RevenueKind.CARRY_OVER)));
        assertThat(result.own()).isEqualTo(euro("-300.00"));
        assertThat(result.afterFinancing()).isEqualTo(euro("50.00"));
    }

    @Test
    void a_loan_of_which_only_the_most_is_known_leaves_the_own_result_as_exact_as_it_is() {
        BudgetResult result = planned(
                revenue("own", "1000.00", each -> each.kind(RevenueKind.OWN)),
                revenue(
                        "loan",
                        "0.00",
                        each -> each.kind(RevenueKind.LOAN)
                                .amount(StatedAmount.of(
                                        AmountRange.between(Amounts.euro("0.00"), Amounts.euro("50.00"))))));
        assertThat(result.own()).isEqualTo(euro("-300.00"));
        assertThat(result.afterFinancing())
                .isEqualTo(AmountRange.between(Amounts.euro("-300.00"), Amounts.euro("-250.00")));
    }

    @Test
    void a_loan_that_is_a_part_of_the_revenue_stated_as_one_total_is_no_own_revenue_and_counts_once() {
        BudgetResult result = planned(
                revenue("total", "1350.00", each -> each),
                revenue(
                        "own",
                        "1000.00",
                        each -> each.kind(RevenueKind.OWN)
                                .sourceKind(FundingSourceKind.MUNICIPAL_BUDGET)
                                .within("total")),
                revenue(
                        "loan",
                        "350.00",
                        each -> each.kind(RevenueKind.LOAN)
                                .sourceKind(FundingSourceKind.OTHER)
                                .within("total")));
        assertThat(result.own()).isEqualTo(euro("-300.00"));
        assertThat(result.afterFinancing()).isEqualTo(euro("50.00"));
    }

    private static Dossier budget(UnaryOperator<DossierFixtures> more) {
        return more.apply(aDossier()
                        .appropriation("current", "700.00", "2019-02-01", money -> money.plan(Sourced.stated(PLAN)))
                        .appropriation(
                                "assets",
                                "300.00",
                                "2019-02-01",
                                money -> money.plan(Sourced.stated(PLAN)).economicKind(EconomicKind.ASSETS))
                        .appropriation(
                                "repayment",
                                "200.00",
                                "2019-02-01",
                                money -> money.plan(Sourced.stated(PLAN)).economicKind(EconomicKind.REPAYMENT)))
                .build()
                .withRevenues(
                        revenue("own", "800.00", each -> each.kind(RevenueKind.OWN)),
                        revenue("sale", "100.00", each -> each.kind(RevenueKind.CAPITAL)),
                        revenue("loan", "150.00", each -> each.kind(RevenueKind.LOAN)),
                        revenue("left", "150.00", each -> each.kind(RevenueKind.CARRY_OVER)));
    }

    private static AmountRange row(Dossier dossier, BudgetRow row) {
        return BudgetGaps.of(dossier, PLAN).budget(row, RevenueState.PLANNED).value();
    }

    @ParameterizedTest(name = "beside {0} handed over")
    @CsvSource({", 700.00, 300.00", "100.00, 600.00, 400.00"})
    void what_was_spent_and_handed_over_to_repay_loans_is_no_expense(String handedOver, String left, String repaid) {
        DossierFixtures dossier = aDossier()
                .appropriation(
                        "money",
                        "1300.00",
                        "2019-02-01",
                        money -> money.plan(Sourced.stated(PLAN)).economicKind(EconomicKind.REPAYMENT))
                .event("event", EventState.HELD, "2019-03-08")
                .cost("event", "300.00", "money");
        Optional.ofNullable(handedOver)
                .ifPresent(amount -> dossier.transfer("transfer", amount, "money", "2019-04-01"));
        BudgetGaps gaps = BudgetGaps.of(
                dossier.build()
                        .withRevenues(revenue(
                                "own",
                                "1000.00",
                                each -> each.kind(RevenueKind.OWN).state(RevenueState.RECEIVED))),
                PLAN);

        assertThat(gaps.result(RevenueState.RECEIVED).value()).isEqualTo(new BudgetResult(euro("1000.00"), euro(left)));
        assertThat(gaps.budget(BudgetRow.REPAYMENTS, RevenueState.RECEIVED).value())
                .isEqualTo(euro(repaid));
    }

    @Test
    void loans_and_repayments_are_gross_and_neither_revenue_nor_expense() {
        Dossier dossier = budget(any -> any);
        assertThat(row(dossier, BudgetRow.OWN_REVENUE)).isEqualTo(euro("900.00"));
        assertThat(row(dossier, BudgetRow.EXPENSE)).isEqualTo(euro("1000.00"));
        assertThat(row(dossier, BudgetRow.LOANS)).isEqualTo(euro("150.00"));
        assertThat(row(dossier, BudgetRow.REPAYMENTS)).isEqualTo(euro("200.00"));
        assertThat(row(dossier, BudgetRow.LEFT_OVER)).isEqualTo(euro("150.00"));
        assertThat(BudgetGaps.of(dossier, PLAN).result(RevenueState.PLANNED).value())
                .isEqualTo(new BudgetResult(euro("-100.00"), euro("0.00")));
    }

    @Test
    void cash_of_operations_investment_and_financing_with_what_is_left_over_make_the_result_after_financing() {
        Dossier dossier = budget(any -> any);
        assertThat(row(dossier, BudgetRow.OPERATIONS)).isEqualTo(euro("100.00"));
        assertThat(row(dossier, BudgetRow.INVESTMENT)).isEqualTo(euro("-200.00"));
        assertThat(row(dossier, BudgetRow.FINANCING)).isEqualTo(euro("-50.00"));
        assertThat(row(dossier, BudgetRow.CASH)).isEqualTo(euro("-150.00"));
        assertThat(Stream.of(BudgetRow.OPERATIONS, BudgetRow.INVESTMENT, BudgetRow.FINANCING, BudgetRow.LEFT_OVER)
                        .map(each -> row(dossier, each))
                        .reduce(AmountRange::plus))
                .contains(BudgetGaps.of(dossier, PLAN)
                        .result(RevenueState.PLANNED)
                        .value()
                        .afterFinancing());
    }

    @Test
    void a_repayment_within_a_total_of_all_that_goes_out_is_no_expense() {
        Dossier dossier = aDossier()
                .appropriation("all", "1300.00", "2019-02-01", money -> money.plan(Sourced.stated(PLAN)))
                .appropriation(
                        "repayment",
                        "200.00",
                        "2019-02-01",
                        money -> money.plan(Sourced.stated(PLAN)).within("all").economicKind(EconomicKind.REPAYMENT))
                .build();
        assertThat(row(dossier, BudgetRow.EXPENSE)).isEqualTo(euro("1100.00"));
    }

    @Test
    void an_opening_balance_of_which_nothing_is_known_may_be_below_zero() {
        Dossier dossier = budget(any -> any)
                .withBookings(Booking.builder()
                        .id("opening")
                        .kind(BookingKind.OPENING_BALANCE)
                        .plan(PLAN)
                        .amount(StatedAmount.of(AmountRange.unknown(Amounts.currency("EUR"))))
                        .date(on("2019-01-01"))
                        .build());
        assertThat(BudgetGaps.of(dossier, PLAN)
                        .result(RevenueState.PLANNED)
                        .value()
                        .afterFinancing())
                .isEqualTo(AmountRange.unknown(Amounts.currency("EUR")));
    }

    @Test
    void several_budgets_of_one_body_have_no_total() {
        Function<String, Figure<AmountRange>> both = body -> BudgetGaps.ofAllPlans(
                aDossier()
                        .plan("next", plan -> plan.budgetOf(body))
                        .plan("later", plan -> plan.budgetOf(ORGANISATION))
                        .appropriation("one", "1.00", "2019-02-01", money -> money.plan(Sourced.stated("next")))
                        .appropriation("two", "2.00", "2019-02-01", money -> money.plan(Sourced.stated("later")))
                        .appropriation("three", "3.00", "2019-02-01", money -> money.plan(Sourced.stated(PLAN)))
                        .build(),
                HORIZON,
                BudgetGaps::appropriated);
        assertThat(both.apply(ORGANISATION).isUnexplained()).isTrue();
        assertThat(both.apply(ORGANISATION).explain(Wording.ENGLISH)).contains("several budgets of one body");
        assertThat(both.apply("municipality").value()).isEqualTo(euro("6.00"));
    }

    @Test
    void an_edition_has_the_lines_of_either_side_as_its_act_left_them() {
        Dossier dossier = aDossier()
                .act("budget", act -> act.adopted(PartialDate.parse("2019-01-10")))
                .act("amendment", act -> act.adopted(PartialDate.parse("2019-06-16")))
                .appropriation(
                        "expense",
                        "700.00",
                        "2019-01-10",
                        money -> money.plan(Sourced.stated(PLAN)).act("budget"))
                .appropriation(
                        "less",
                        "50.00",
                        "2019-06-16",
                        money -> money.plan(Sourced.stated(PLAN))
                                .act("amendment")
                                .change(ChangeKind.REDUCED)
                                .amends("expense"))
                .build()
                .withRevenues(
                        revenue("taxes", "800.00", each -> each.act("budget").effective(on("2019-01-10"))),
                        revenue(
                                "more",
                                "20.00",
                                each -> each.act("amendment")
                                        .effective(on("2019-06-16"))
                                        .change(ChangeKind.ADDED)
                                        .amends("taxes")));
        BudgetGaps gaps = BudgetGaps.of(dossier, PLAN);
        assertThat(gaps.inEdition("budget").lines())
                .extracting(line -> line.original().id(), line -> line.amount().value())
                .containsExactly(tuple("taxes", euro("800.00")), tuple("expense", euro("700.00")));
        assertThat(gaps.inEdition("amendment").lines())
                .extracting(line -> line.original().id(), line -> line.amount().value())
                .containsExactly(tuple("taxes", euro("820.00")), tuple("expense", euro("650.00")));
        assertThat(gaps.inEdition("budget").revenue(RevenueState.PLANNED).value())
                .isEqualTo(euro("800.00"));
    }

    @Test
    void a_draft_counts_as_if_it_were_adopted_where_that_is_asked_for_and_is_named_so() {
        Dossier dossier = aDossier()
                .statingNothingOfLists()
                .act("draft", act -> act.adopted(Optional.empty()).drafted(on("2019-01-10")))
                .appropriation(
                        "expense",
                        "700.00",
                        "2019-01-10",
                        money -> money.plan(Sourced.stated(PLAN)).act("draft"))
                .build();
        assertThat(BudgetGaps.of(dossier, PLAN).appropriated().isUnexplained()).isTrue();
        Figure<AmountRange> supposed =
                BudgetGaps.of(Scenario.draftAdopted(dossier, "draft"), PLAN).appropriated();
        assertThat(supposed.value()).isEqualTo(euro("700.00"));
        assertThat(supposed.basis()).isEqualTo(Basis.ASSUMED);
        assertThat(supposed.explain(Wording.ENGLISH)).contains("assuming that this is adopted");
    }
}
