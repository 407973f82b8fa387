package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.measure;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.dossier.Currencies;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.funding.Recurrence;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueKind;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.OfficialRounding;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.plan.Goal;
import lt.kopz.core.plan.Task;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Of a paper of money, each figure worked out by hand")
class PapersTest {
    /** What rules about money find, by their codes. */
    private static List<String> findings(Dossier dossier) {
        return Rulebook.standard().check(dossier).stream()
                .map(Finding::code)
                .filter(Set.of(
                        "TOTAL_UNLIKE_PARTS",
                        "AMOUNT_STATED_DIFFERENTLY",
                        "COUNTED_TWICE",
                        "NEEDS_BESIDE_PARTS",
                        "APPROPRIATION_BEYOND_NEED",
                        "BALANCE_MISMATCH",
                        "CARRY_OVER_MISMATCH",
                        "SPENDING_BEYOND_APPROPRIATION",
                        "COMMITTED_BEYOND_APPROPRIATION",
                        "PAID_BEYOND_AMOUNT",
                        "ITEMS_UNLIKE_TOTAL",
                        "SIDES_UNBALANCED")::contains)
                .sorted()
                .toList();
    }

    private static BudgetGaps gaps(Dossier dossier) {
        return BudgetGaps.of(dossier, PLAN);
    }

    private static StatedAmount thousands(String units) {
        return StatedAmount.rounded(Amounts.euro(units), Amounts.euro("100.00"));
    }

    // ---- a table in thousands with a matrix

    private static DossierFixtures cell(
            DossierFixtures fixture, String id, String amount, UnaryOperator<Need.Builder> marks, String... within) {
        return fixture.need(
                id,
                "0.00",
                "2019-01-01",
                need -> marks.apply(need.amount(thousands(amount)).addWithin(within)));
    }

    /**
     * <pre>
     * tūkst. Eur    ES    VB   iš viso
     * a            20,1  40,3    60,4
     * b            10,1  29,6    39,7
     * iš viso      30,2  69,9   100,0
     * </pre>
     */
    private static Dossier matrix(String rowA) {
        DossierFixtures fixture = aDossier().plan(PLAN + "-2", plan -> plan.addMeasures(measure("a"), measure("b")));
        UnaryOperator<Need.Builder> its = need -> need.plan(PLAN + "-2");
        cell(fixture, "all", "100000.00", need -> its.apply(need).addCompleteBy(Dimension.PLAN_ITEM, Dimension.SOURCE));
        cell(fixture, "row-a", rowA, need -> its.apply(need).measure("a").addCompleteBy(Dimension.SOURCE), "all");
        cell(fixture, "row-b", "39700.00", need -> its.apply(need).measure("b").addCompleteBy(Dimension.SOURCE), "all");
        cell(
                fixture,
                "eu",
                "30200.00",
                need -> its.apply(need).sourceKind(FundingSourceKind.EU).addCompleteBy(Dimension.PLAN_ITEM),
                "all");
        cell(
                fixture,
                "state",
                "69900.00",
                need -> its.apply(need)
                        .sourceKind(FundingSourceKind.STATE_BUDGET)
                        .addCompleteBy(Dimension.PLAN_ITEM),
                "all");
        String[][] cells = {
            {"a", "eu", "20100.00"}, {"a", "state", "40300.00"}, {"b", "eu", "10100.00"}, {"b", "state", "29600.00"}
        };
        for (String[] one : cells) {
            cell(
                    fixture,
                    one[0] + "-" + one[1],
                    one[2],
                    need -> its.apply(need)
                            .measure(one[0])
                            .sourceKind(one[1].equals("eu") ? FundingSourceKind.EU : FundingSourceKind.STATE_BUDGET),
                    "row-" + one[0],
                    one[1]);
        }
        return fixture.build();
    }

    @Test
    void a_matrix_in_thousands_is_as_its_totals_have_it_and_each_cell_as_it_is_printed() {
        Dossier dossier = matrix("60400.00");
        BudgetGaps gaps = BudgetGaps.of(dossier, PLAN + "-2");

        assertThat(findings(dossier)).isEmpty();
        assertThat(gaps.need().value()).hasToString("EUR 100000.00 ± 50");
        assertThat(gaps.ofMeasure("a").need().value().asPrinted()).hasToString("EUR 60400.00");
        assertThat(gaps.ofMeasure("b").need().value().asPrinted()).hasToString("EUR 39700.00");
        assertThat(gaps.from(FundingSourceKind.EU).need().value().asPrinted()).hasToString("EUR 30200.00");
        assertThat(gaps.from(FundingSourceKind.STATE_BUDGET).need().value().asPrinted())
                .hasToString("EUR 69900.00");
        assertThat(gaps.ofMeasure("a").from(FundingSourceKind.EU).need().value().asPrinted())
                .hasToString("EUR 20100.00");
    }

    @Test
    void a_row_that_its_cells_do_not_make_is_found_in_its_row_and_in_the_column_of_totals() {
        // 61,4 against cells of 60,4; and 61,4 + 39,7 against 100,0
        assertThat(findings(matrix("61400.00"))).containsExactly("ITEMS_UNLIKE_TOTAL", "ITEMS_UNLIKE_TOTAL");
    }

    // ---- goals, tasks and measures with partial totals

    /** Goal 100, of which a task 60, of which a measure 40; beside them a measure of the goal's other task of an unknown amount. */
    private static Dossier tree() {
        return aDossier()
                .plan(
                        "tree",
                        plan -> plan.addGoals(Goal.builder()
                                        .id("goal")
                                        .code("1")
                                        .title(text("tikslas"))
                                        .build())
                                .addTasks(task("task-1"), task("task-2"))
                                .addMeasures(
                                        measure("a").withTask("task-1"),
                                        measure("b").withTask("task-1"),
                                        measure("c").withTask("task-2")))
                .need(
                        "goal-need",
                        "100.00",
                        "2019-01-01",
                        need -> need.plan("tree").goal("goal"))
                .need(
                        "task-need",
                        "60.00",
                        "2019-01-01",
                        need -> need.plan("tree").task("task-1").addWithin("goal-need"))
                .need(
                        "a-need",
                        "40.00",
                        "2019-01-01",
                        need -> need.plan("tree").measure("a").addWithin("task-need"))
                .need(
                        "c-need",
                        "0.00",
                        "2019-01-01",
                        need -> need.plan("tree")
                                .measure("c")
                                .amount(StatedAmount.unknown(Amounts.currency("EUR")))
                                .addWithin("goal-need"))
                .build();
    }

    private static Task task(String id) {
        return Task.builder().id(id).code(id).title(text(id)).goal("goal").build();
    }

    @Test
    void a_tree_with_partial_totals_has_the_stated_ones_and_leaves_the_rests_within_them() {
        BudgetGaps gaps = BudgetGaps.of(tree(), "tree");

        assertThat(findings(tree())).isEmpty();
        assertThat(gaps.need().value()).hasToString("EUR 100.00");
        assertThat(gaps.ofGoal("goal").need().value()).hasToString("EUR 100.00");
        assertThat(gaps.ofTask("task-1").need().value()).hasToString("EUR 60.00");
        assertThat(gaps.ofMeasure("a").need().value()).hasToString("EUR 40.00");
        assertThat(gaps.ofMeasure("b").need().value()).hasToString("EUR 0.00 to 20.00");
        // of unknown amount beside 60.00 of 100.00
        assertThat(gaps.ofMeasure("c").need().value()).hasToString("EUR 0.00 to 40.00");
        assertThat(gaps.ofTask("task-1").notItemised().value()).hasToString("EUR 20.00");
    }

    // ---- an edition that is restated

    @Test
    void a_restated_edition_has_its_own_parts_and_nothing_of_the_earlier_one() {
        Dossier dossier = aDossier()
                .need("first", "1000.00", "2019-01-01", need -> need.act("act-1"))
                .need(
                        "first-eu",
                        "600.00",
                        "2019-01-01",
                        need -> need.act("act-1").addWithin("first").sourceKind(FundingSourceKind.EU))
                .need(
                        "second",
                        "800.00",
                        "2019-06-01",
                        need -> need.act("act-2").replaces("first"))
                .need(
                        "second-eu",
                        "500.00",
                        "2019-06-01",
                        need -> need.act("act-2").addWithin("second").sourceKind(FundingSourceKind.EU))
                .appropriation("money", "300.00", "2019-02-01")
                .act("act-1", act -> act)
                .act("act-2", act -> act)
                .build();
        BudgetGaps gaps = gaps(dossier);

        assertThat(gaps.need().value()).hasToString("EUR 800.00");
        assertThat(gaps.from(FundingSourceKind.EU).need().value()).hasToString("EUR 500.00");
        assertThat(gaps.from(FundingSourceKind.STATE_BUDGET).need().value()).hasToString("EUR 0.00 to 300.00");
        // a source is no smaller part of the plan
        assertThat(gaps.notItemised().value()).hasToString("EUR 800.00");
        assertThat(gaps.asOf(LocalDate.of(2019, 5, 31)).need().value()).hasToString("EUR 1000.00");
        assertThat(gaps.asOf(LocalDate.of(2019, 5, 31))
                        .from(FundingSourceKind.EU)
                        .need()
                        .value())
                .hasToString("EUR 600.00");
        assertThat(gaps.financing().value().missing()).hasToString("EUR 500.00");
        assertThat(findings(dossier)).isEmpty();
    }

    // ---- litas and euros

    @Test
    void litas_are_parts_of_a_total_in_euros_that_they_miss_only_by_conversion() {
        // 1.00 Lt is 0.2896 and so 0.29 Eur, but each half of it 0.1448 and so 0.14, which makes 0.28
        Dossier dossier = aDossier()
                .need("all", "0.00", "2019-01-01", need -> litas(need, "1.00").addCompleteBy(Dimension.OTHER))
                .need("a", "0.00", "2019-01-01", need -> litas(need, "0.50").addWithin("all"))
                .need("b", "0.00", "2019-01-01", need -> litas(need, "0.50").addWithin("all"))
                .builder()
                .addOtherCurrencies(Amounts.currency("LTL"))
                .build();

        Dossier converted = Currencies.toEuro(dossier, OfficialRounding.NEAREST_CENT);

        assertThat(gaps(converted).need().value()).hasToString("EUR 0.29 ± 0.005");
        assertThat(findings(converted)).isEmpty();
    }

    private static Need.Builder litas(Need.Builder need, String amount) {
        return need.amount(Amounts.of(amount, "LTL"));
    }

    // ---- revenue named by an appropriation, opening balance

    private static Dossier books() {
        return aDossier()
                .need("1000.00", "2019-01-01")
                .appropriation(
                        "money",
                        "700.00",
                        "2019-02-01",
                        money -> money.plan(Sourced.stated(PLAN)).addFundedBy("grant"))
                .builder()
                .addRevenues(
                        Revenue.builder()
                                .id("grant")
                                .state(RevenueState.RECEIVED)
                                .kind(RevenueKind.GRANT)
                                .amount(Amounts.euro("200.00"))
                                .plan(PLAN)
                                .effective(on("2019-01-15"))
                                .build(),
                        Revenue.builder()
                                .id("own")
                                .state(RevenueState.RECEIVED)
                                .kind(RevenueKind.OWN)
                                .amount(Amounts.euro("50.00"))
                                .plan(PLAN)
                                .effective(on("2019-03-02"))
                                .build())
                .addBookings(Booking.builder()
                        .id("opening")
                        .kind(BookingKind.OPENING_BALANCE)
                        .plan(PLAN)
                        .amount(Amounts.euro("30.00"))
                        .date(on("2019-01-01"))
                        .build())
                .build();
    }

    @Test
    void revenue_that_an_appropriation_names_and_an_opening_balance_count_once_over_all_sources() {
        BudgetGaps gaps = gaps(books());

        assertThat(gaps.revenue(RevenueState.RECEIVED).value()).hasToString("EUR 250.00");
        assertThat(gaps.appropriated().value()).hasToString("EUR 700.00");
        assertThat(gaps.financing().value().missing()).hasToString("EUR 300.00");
        // 1000 - 700 appropriated, 200 of it the grant that it hands on - 50 of its own - 30 from before
        assertThat(gaps.allSources().value().missing()).hasToString("EUR 220.00");
        assertThat(findings(books())).isEmpty();
    }

    // ---- a contract

    private static Dossier contract(StatedAmount third) {
        return aDossier()
                .appropriation("money", "1000.00", "2019-02-01")
                .builder()
                .addContracts(Contract.builder()
                        .id("contract")
                        .subject(text("leidyba"))
                        .amount(Amounts.euro("900.00"))
                        .plan(PLAN)
                        .paidFrom(Sourced.stated("money"))
                        .date(on("2019-03-01"))
                        .build())
                .addPayments(
                        payment("p1", "300.00", "2019-04-01")
                                .settles("contract")
                                .build(),
                        payment("p2", "0.00", "2019-05-01")
                                .amount(third)
                                .settles("contract")
                                .build(),
                        payment("back", "50.00", "2019-06-01")
                                .kind(PaymentKind.REFUND)
                                .reverses("p1")
                                .build())
                .build();
    }

    private static Payment.Builder payment(String id, String amount, String day) {
        return Payment.builder().id(id).amount(Amounts.euro(amount)).date(on(day));
    }

    @Test
    void a_contract_with_drawdowns_and_a_refund_leaves_what_is_not_paid() {
        Dossier dossier = contract(StatedAmount.exactly(Amounts.euro("200.00")));
        BudgetGaps gaps = gaps(dossier);

        // 300 + 200 - 50 = 450 paid; 900 - 450 = 450 left; 1000 - 450 = 550 unspent, of which 450 is promised
        assertThat(gaps.paid().value()).hasToString("EUR 450.00");
        assertThat(gaps.incurred().value()).hasToString("EUR 450.00");
        assertThat(gaps.leftOfContract("contract").value()).hasToString("EUR 450.00");
        assertThat(gaps.committed().value()).hasToString("EUR 450.00");
        assertThat(gaps.unspent().value().unspent()).hasToString("EUR 550.00");
        assertThat(gaps.unspent().value().free()).hasToString("EUR 100.00");
        assertThat(findings(dossier)).isEmpty();
    }

    @Test
    void a_payment_of_unknown_amount_leaves_bounds_and_no_finding() {
        Dossier dossier = contract(StatedAmount.unknown(Amounts.currency("EUR")));
        BudgetGaps gaps = gaps(dossier);

        assertThat(gaps.paid().value()).hasToString("at least EUR 250.00");
        assertThat(gaps.leftOfContract("contract").value()).hasToString("EUR 0.00 to 650.00");
        assertThat(gaps.unspent().value().unspent().upper()).contains(Amounts.euro("750.00"));
        assertThat(findings(dossier)).isEmpty();
    }

    @Test
    void less_than_and_more_than_leave_out_their_bound_by_a_cent() {
        Dossier dossier = aDossier()
                .need("n", "0.00", "2019-01-01", need -> need.amount(StatedAmount.moreThan(Amounts.euro("100.00"))))
                .appropriation(
                        "money",
                        "0.00",
                        "2019-02-01",
                        money -> money.plan(Sourced.stated(PLAN)).amount(StatedAmount.lessThan(Amounts.euro("50.00"))))
                .build();
        BudgetGaps gaps = gaps(dossier);

        assertThat(gaps.need().value()).hasToString("at least EUR 100.01");
        assertThat(gaps.appropriated().value()).hasToString("EUR 0.00 to 49.99");
        assertThat(gaps.financing().value().missing()).hasToString("at least EUR 50.02");
    }

    // ---- needs that recur

    @Test
    void a_need_of_each_quarter_is_due_on_its_first_days_and_adds_up_over_the_years() {
        Dossier dossier = aDossier()
                .need("n", "25.00", "2019-01-01", need -> need.recurs(Recurrence.QUARTERLY))
                .build();

        assertThat(gaps(dossier).need().value()).hasToString("EUR 200.00");
        assertThat(gaps(dossier).inYear(2019).need().value()).hasToString("EUR 100.00");
        assertThat(gaps(dossier)
                        .within(DateRange.of(LocalDate.of(2019, 2, 1), LocalDate.of(2019, 4, 1)))
                        .need()
                        .value())
                .hasToString("EUR 25.00");
        assertThat(findings(dossier)).isEmpty();
    }
}
