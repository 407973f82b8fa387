package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.Totals;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeftOfContractTest {
    private static final Dossier GIVEN = aDossier()
            .appropriation("money", "1000.00", "2019-02-01", money -> money.plan(Sourced.stated(PLAN)))
            .build()
            .withContracts(Contract.builder()
                    .id("contract")
                    .subject(text("printing"))
                    .amount(Amounts.euro("1000.00"))
                    .plan(PLAN)
                    .paidFrom(Sourced.stated("money"))
                    .date(on("2019-03-01"))
                    .build());

    private static Payment payment(String id, String amount, String day) {
        return Payment.builder()
                .id(id)
                .amount(Amounts.euro(amount))
                .settles("contract")
                .date(on(day))
                .build();
    }

    private static Figure<AmountRange> left(Dossier dossier, String day) {
        return BudgetGaps.of(dossier, PLAN).asOf(LocalDate.parse(day)).leftOfContract("contract");
    }

    private static AmountRange euro(String amount) {
        return AmountRange.exactly(Amounts.euro(amount));
    }

    @Test
    void is_what_is_not_paid_yet_and_never_less_than_nothing() {
        Dossier paid =
                GIVEN.withPayments(payment("first", "600.00", "2019-04-01"), payment("last", "450.00", "2019-05-01"));
        assertThat(left(paid, "2019-02-28").value()).isEqualTo(euro("0.00"));
        assertThat(left(paid, "2019-03-01").value()).isEqualTo(euro("1000.00"));
        assertThat(left(paid, "2019-04-01").value()).isEqualTo(euro("400.00"));
        assertThat(left(paid, "2019-05-01").value()).isEqualTo(euro("0.00"));
    }

    @Test
    void makes_with_what_is_paid_no_more_than_all_of_it_however_much_that_is() {
        Dossier paid = GIVEN.withPayments(payment("some", "100.00", "2019-04-01")
                .withAmount(StatedAmount.between(Amounts.euro("100.00"), Amounts.euro("200.00"))));

        assertThat(left(paid, "2019-05-01").value()).hasToString("EUR 800.00 to 900.00");
        assertThat(BudgetGaps.of(paid, PLAN).cost().value()).isEqualTo(euro("1000.00"));
    }

    @Test
    void says_of_what_it_is_made() {
        Dossier paid = GIVEN.withPayments(payment("first", "600.00", "2019-04-01"));
        assertThat(left(paid, "2019-04-01").explain(Wording.ENGLISH).replace("EUR\u00a0", "EUR "))
                .isEqualTo("""
                    EUR 400.00  left of the contract: printing
                      = EUR 1,000.00  contract: printing
                      − EUR 600.00  incurred and paid under the contract
                        = EUR 600.00  paid beyond the costs incurred: printing
                          = EUR 600.00  Paid
                            = EUR 600.00  paid: printing, 1~April 2019
                          − EUR 0.00  costs incurred under the contract\
                    """.replace('~', '\u00a0'));
    }

    @ParameterizedTest(name = "payments name {0} and {1}: {2} of the money of the plan are committed")
    @CsvSource({"money, , 100.00", "money, money, 100.00", "money, other, 0.00", "other, , 0.00", ", , 0.00"})
    void is_promised_from_the_money_that_its_payments_name_if_they_name_but_one(
            @Nullable String first, @Nullable String last, String committed) {
        Dossier named = Dossier.builder()
                .from(GIVEN)
                .addAppropriations(GIVEN.appropriations().get(0).withId("other").withPlan(Optional.empty()))
                .contracts(Lists.transform(GIVEN.contracts(), each -> each.withPaidFrom(Optional.empty())))
                .addPayments(
                        payment("first", "600.00", "2019-04-01")
                                .withPaidFrom(Optional.ofNullable(first).map(Sourced::stated)),
                        payment("last", "300.00", "2019-05-01")
                                .withPaidFrom(Optional.ofNullable(last).map(Sourced::stated)))
                .build();

        assertThat(BudgetGaps.of(named, PLAN).unspent().value().committed()).isEqualTo(euro(committed));
        assertThat(Drawdown.ofAll(named, named.knownUntil().value()))
                .filteredOn(drawn -> drawn.money().id().equals("money"))
                .extracting(Drawdown::committed)
                .containsExactly(euro(committed));
    }

    private static Dossier stating(ListKind list, Extent extent, Dossier dossier) {
        return dossier.withCompleteness(CompletenessStatement.builder()
                .id("statement")
                .list(list)
                .extent(extent)
                .build());
    }

    @Test
    void cannot_be_determined_where_nothing_is_known_of_payments() {
        Figure<AmountRange> left = left(GIVEN.withCompleteness(), "2019-05-01");

        assertThat(left.isKnown()).isFalse();
        assertThat(left.explain(Wording.ENGLISH)).endsWith("nothing is recorded about payments");
        assertThat(BudgetGaps.of(GIVEN.withCompleteness(), PLAN)
                        .asOf(LocalDate.of(2019, 5, 1))
                        .committed()
                        .value())
                .isEqualTo(AmountRange.between(Amounts.euro("0.00"), Amounts.euro("1000.00")));
    }

    @Test
    void is_all_of_it_where_it_is_stated_that_nothing_was_paid() {
        assertThat(left(stating(ListKind.PAYMENTS, Extent.COMPLETE, GIVEN), "2019-05-01")
                        .value())
                .isEqualTo(euro("1000.00"));
    }

    @Test
    void is_at_most_what_the_recorded_payments_leave_where_only_some_are_recorded() {
        Dossier paid = GIVEN.withPayments(payment("first", "600.00", "2019-04-01"));

        assertThat(left(paid.withCompleteness(), "2019-05-01").value()).isEqualTo(euro("400.00"));
        assertThat(left(stating(ListKind.PAYMENTS, Extent.PARTIAL, paid), "2019-05-01")
                        .value())
                .isEqualTo(AmountRange.between(Amounts.euro("0.00"), Amounts.euro("400.00")));
        assertThat(left(stating(ListKind.PAYMENTS, Extent.PARTIAL, GIVEN), "2019-05-01")
                        .value())
                .isEqualTo(AmountRange.between(Amounts.euro("0.00"), Amounts.euro("1000.00")));
    }

    @ParameterizedTest(name = "it names its plan: {0}, its money does: {1}, payments of {2} are recorded in part: {3}")
    @CsvSource({
        "true, true, plan, EUR 0.00 to 400.00",
        "true, true, other-plan, EUR 400.00",
        "false, true, plan, EUR 0.00 to 400.00",
        "false, true, measure, EUR 0.00 to 400.00",
        "false, true, other-plan, EUR 400.00",
        "false, false, money, EUR 0.00 to 400.00",
        "false, false, plan, EUR 400.00"
    })
    void is_open_only_where_payments_of_its_own_plan_or_else_of_its_money_are_recorded_in_part(
            boolean isNamed, boolean isNamedByMoney, String owner, String left) {
        Optional<String> plan = Optional.of(PLAN);
        Dossier dossier = GIVEN.withPlans(
                        GIVEN.plans().get(0),
                        GIVEN.plans()
                                .get(0)
                                .withId("other-plan")
                                .withMeasures()
                                .withImplementsMeasure(Optional.empty()))
                .withAppropriations(GIVEN.appropriations()
                        .get(0)
                        .withPlan(plan.filter(named -> isNamedByMoney).map(Sourced::stated)))
                .withContracts(GIVEN.contracts().get(0).withPlan(plan.filter(named -> isNamed)))
                .withPayments(payment("first", "600.00", "2019-04-01"))
                .withCompleteness(CompletenessStatement.builder()
                        .id("statement")
                        .list(ListKind.PAYMENTS)
                        .owner(owner)
                        .extent(Extent.PARTIAL)
                        .build());

        assertThat(left(dossier, "2019-05-01").value()).hasToString(left);
    }

    @Test
    void is_nothing_before_it_is_concluded_though_something_is_paid_on_it() {
        Dossier paid = GIVEN.withPayments(payment("early", "60.00", "2019-02-10"));
        BudgetGaps gaps = BudgetGaps.of(paid, PLAN).asOf(LocalDate.of(2019, 2, 28));

        assertThat(gaps.leftOfContract("contract").value()).isEqualTo(euro("0.00"));
        assertThat(gaps.committed().value()).isEqualTo(euro("0.00"));
        assertThat(gaps.incurred().value()).isEqualTo(euro("60.00"));
        assertThat(left(paid, "2019-03-01").value()).isEqualTo(euro("940.00"));
    }

    private static AmountRange unspent(Dossier dossier, String day) {
        return Iterables.getOnlyElement(Drawdown.ofAll(dossier, LocalDate.of(2019, 12, 1)))
                .unspent(LocalDate.parse(day));
    }

    @Test
    void its_money_goes_with_costs_under_it_and_with_what_is_paid_beyond_them_so_far() {
        Dossier exact = GIVEN.withExpenditures(
                        cost("march", "100.00", "2019-03-10"), cost("may", "80.00", "2019-05-01"))
                .withPayments(payment("april", "150.00", "2019-04-01"), payment("june", "40.00", "2019-06-01"));

        assertThat(unspent(exact, "2019-03-09")).isEqualTo(euro("1000.00"));
        assertThat(unspent(exact, "2019-03-10")).isEqualTo(euro("900.00"));
        assertThat(unspent(exact, "2019-04-01")).isEqualTo(euro("850.00"));
        assertThat(unspent(exact, "2019-04-30")).isEqualTo(euro("850.00"));
        assertThat(unspent(exact, "2019-05-01")).isEqualTo(euro("820.00"));
        assertThat(unspent(exact, "2019-06-01")).isEqualTo(euro("810.00"));
    }

    @Test
    void its_money_goes_within_bounds_with_what_is_paid_on_some_day_or_about_so_much() {
        Dossier someDay = GIVEN.withPayments(payment("april", "150.00", "2019-04"));
        assertThat(unspent(someDay, "2019-03-31")).isEqualTo(euro("1000.00"));
        assertThat(unspent(someDay, "2019-04-01"))
                .isEqualTo(AmountRange.between(Amounts.euro("850.00"), Amounts.euro("1000.00")));
        assertThat(unspent(someDay, "2019-04-30")).isEqualTo(euro("850.00"));

        Dossier about = GIVEN.withPayments(payment("april", "150.00", "2019-04-01")
                .withAmount(StatedAmount.of(AmountRange.between(Amounts.euro("140.00"), Amounts.euro("150.00")))));
        assertThat(unspent(about, "2019-04-01"))
                .isEqualTo(AmountRange.between(Amounts.euro("850.00"), Amounts.euro("860.00")));
    }

    @Test
    void its_money_is_drawn_down_within_bounds_where_nothing_is_known_of_payments() {
        assertThat(Drawdown.ofAll(GIVEN.withCompleteness(), LocalDate.of(2019, 5, 1)))
                .singleElement()
                .satisfies(drawdown -> {
                    assertThat(drawdown.incurred()).isEqualTo(AmountRange.atLeast(Amounts.euro("0.00")));
                    assertThat(drawdown.unspent(LocalDate.of(2019, 5, 1)).lower())
                            .isEmpty();
                    assertThat(drawdown.unspent(LocalDate.of(2019, 5, 1)).upper())
                            .isEqualTo(drawdown.available().upper());
                    assertThat(drawdown.committed())
                            .isEqualTo(AmountRange.between(Amounts.euro("0.00"), Amounts.euro("1000.00")));
                    assertThat(drawdown.free().lower()).isEmpty();
                });
        assertThat(Drawdown.ofAll(stating(ListKind.APPROPRIATIONS, Extent.PARTIAL, GIVEN), LocalDate.of(2019, 5, 1)))
                .singleElement()
                .extracting(Drawdown::available)
                .isEqualTo(AmountRange.unknown(Amounts.currency("EUR")));
    }

    @Test
    void nothing_is_committed_only_where_that_is_stated() {
        Dossier money = GIVEN.withContracts();
        LocalDate day = LocalDate.of(2019, 5, 1);

        assertThat(BudgetGaps.of(money, PLAN).asOf(day).unspent().value().committed())
                .isEqualTo(euro("0.00"));
        assertThat(BudgetGaps.of(money.withCompleteness(), PLAN)
                        .asOf(day)
                        .unspent()
                        .value()
                        .committed())
                .isEqualTo(AmountRange.atLeast(Amounts.euro("0.00")));
    }

    @Test
    void of_no_contract_that_the_dossier_has_is_refused() {
        assertThatThrownBy(() -> BudgetGaps.of(GIVEN, PLAN).leftOfContract("money"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void does_not_depend_on_the_year_asked_for_and_what_years_are_owed_adds_up() {
        Dossier dossier = GIVEN.withExpenditures(
                        cost("first", "600.00", "2019-04-01"), cost("last", "400.00", "2020-04-01"))
                .withPayments(payment("all", "1000.00", "2020-05-01"));
        BudgetGaps gaps = BudgetGaps.of(dossier, PLAN).asOf(LocalDate.of(2020, 12, 31));

        assertThat(gaps.inYear(2019).leftOfContract("contract").value()).isEqualTo(euro("0.00"));
        assertThat(gaps.inYear(2020).leftOfContract("contract").value()).isEqualTo(euro("0.00"));
        assertThat(gaps.inYear(2019).committed().value()).isEqualTo(euro("0.00"));
        assertThat(gaps.incurred().value()).isEqualTo(euro("1000.00"));
        assertThat(gaps.inYear(2019).incurred().value()).isEqualTo(euro("600.00"));
        assertThat(gaps.inYear(2020).incurred().value()).isEqualTo(euro("400.00"));
    }

    @Test
    void is_drawn_from_its_money_by_what_is_paid_so_far_whatever_is_paid_later() {
        Dossier paid =
                GIVEN.withPayments(payment("first", "600.00", "2019-04-01"), payment("last", "400.00", "2019-11-01"));

        assertThat(Drawdown.ofAll(paid, LocalDate.of(2019, 6, 1)))
                .singleElement()
                .extracting(Drawdown::incurred)
                .isEqualTo(euro("600.00"));
    }

    private static Payment refund(String id, String amount, String day, String reversed) {
        return Payment.builder()
                .id(id)
                .kind(PaymentKind.REFUND)
                .amount(Amounts.euro(amount))
                .reverses(reversed)
                .date(on(day))
                .build();
    }

    @Test
    void what_is_paid_back_is_left_again_in_every_figure_and_in_the_books() {
        Dossier dossier = GIVEN.withPayments(
                payment("first", "600.00", "2019-04-01"), refund("back", "100.00", "2019-05-01", "first"));

        assertThat(left(dossier, "2019-04-30").value()).isEqualTo(euro("400.00"));
        assertOneNumber(dossier, "2019-05-01", "500.00", "500.00");
    }

    @Test
    void what_comes_back_of_a_cost_under_it_is_left_again() {
        Dossier dossier = GIVEN.withExpenditures(cost("cost", "600.00", "2019-04-01"))
                .withPayments(
                        payment("paid", "600.00", "2019-04-02").withSettles("cost"),
                        refund("back", "100.00", "2019-05-01", "paid"));

        assertOneNumber(dossier, "2019-05-01", "500.00", "500.00");
    }

    @Test
    void is_never_more_than_its_value_though_more_comes_back_than_was_paid() {
        Dossier dossier = GIVEN.withPayments(
                payment("first", "60.00", "2019-04-01"), refund("back", "100.00", "2019-05-01", "first"));

        assertOneNumber(dossier, "2019-05-01", "1000.00", "-40.00");
    }

    /** What is left of the contract and what is incurred, by each way to ask. */
    private static void assertOneNumber(Dossier dossier, String day, String left, String incurred) {
        BudgetGaps gaps = BudgetGaps.of(dossier, PLAN).asOf(LocalDate.parse(day));
        assertThat(gaps.leftOfContract("contract").value()).isEqualTo(euro(left));
        assertThat(gaps.committed().value()).isEqualTo(euro(left));
        assertThat(gaps.unspent().value().committed()).isEqualTo(euro(left));
        assertThat(gaps.incurred().value()).isEqualTo(euro(incurred));
        assertThat(gaps.unspent().value().unspent()).isEqualTo(euro("1000.00").minus(euro(incurred)));
        assertThat(gaps.balance().value()).isEqualTo(euro("1000.00").minus(euro(incurred)));
        assertThat(Drawdown.ofAll(dossier, LocalDate.parse(day)))
                .singleElement()
                .satisfies(drawn -> {
                    assertThat(drawn.committed()).isEqualTo(euro(left));
                    assertThat(drawn.incurred()).isEqualTo(euro(incurred));
                });
        Totals books =
                Books.of(dossier).view().ofPlan(PLAN).asOf(LocalDate.parse(day)).totals(Amounts.currency("EUR"));
        assertThat(books.of(EntryKind.COMMITMENT)).isEqualTo(Amounts.euro(left));
        assertThat(books.balance()).isEqualTo(gaps.balance().value().exact());
    }

    /** All other costs and payments of this class name nothing but the contract. */
    @Test
    void what_a_cost_does_not_state_is_as_in_its_contract() {
        Dossier dossier = aDossier()
                .appropriation("money", "1000.00", "2019-02-01", money -> money.plan(Sourced.stated(PLAN)))
                .appropriation("reserve", "100.00", "2019-02-01", money -> money.plan(Sourced.stated(PLAN)))
                .build()
                .withContracts(GIVEN.contracts().get(0).withMeasure(MEASURE))
                .withExpenditures(
                        cost("one", "300.00", "2019-04-01"),
                        cost("other", "50.00", "2019-04-02").withPaidFrom(Sourced.stated("reserve")));

        assertThat(BudgetGaps.of(dossier, PLAN)
                        .asOf(LocalDate.of(2019, 5, 1))
                        .ofMeasure(MEASURE)
                        .incurred()
                        .value())
                .isEqualTo(euro("350.00"));
        assertThat(Drawdown.ofAll(dossier, LocalDate.of(2019, 5, 1)))
                .extracting(Drawdown::incurred)
                .containsExactly(euro("300.00"), euro("50.00"));
    }

    private static Expenditure cost(String id, String amount, String day) {
        return Expenditure.builder()
                .id(id)
                .amount(Amounts.euro(amount))
                .contract("contract")
                .date(on(day))
                .build();
    }
}
