package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.contradiction;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.money.CurrencyUnit;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractItem;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueKind;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.ledger.LedgerView;
import lt.kopz.core.ledger.Totals;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.DateRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Books follow from the figures")
class BooksFollowFiguresTest {
    private static final CurrencyUnit EURO = Amounts.currency("EUR");

    private static List<String> lost(Dossier dossier) {
        return Books.losses(dossier).stream()
                .map(loss -> loss.missing() + " of " + loss.fact().id() + ": " + loss.possible())
                .toList();
    }

    private static LedgerView view(Dossier dossier) {
        return Books.of(dossier).view().ofPlan(PLAN);
    }

    private static Totals totals(Dossier dossier) {
        return view(dossier).totals(EURO);
    }

    /** A need of 100.00, of which 70.00 are for goods and services, and so much for wages. */
    private static DossierFixtures ofTwoKinds(String wages) {
        return aDossier()
                .need("total", "100.00", "2019-01-01", need -> need)
                .need(
                        "goods",
                        "70.00",
                        "2019-01-01",
                        need -> need.addWithin("total").economicKind(EconomicKind.GOODS_AND_SERVICES))
                .need(
                        "wages",
                        wages,
                        "2019-01-01",
                        need -> need.addWithin("total").economicKind(EconomicKind.WAGES));
    }

    // ---- what does not fit

    @Test
    void parts_by_kind_and_a_part_by_task_are_not_added_up_against_their_total() {
        Dossier dossier = ofTwoKinds("30.00")
                .need(
                        "here",
                        "60.00",
                        "2019-01-01",
                        need -> need.addWithin("total").place(text("čia")))
                .build();

        assertThat(Books.discrepancies(dossier)).isEmpty();
    }

    @Test
    void parts_beyond_their_total_do_not_fit() {
        Dossier dossier = ofTwoKinds("30.01").build();

        assertThat(Books.discrepancies(dossier))
                .extracting(found -> Amounts.plain(found.difference()))
                .containsExactly("0.01");
    }

    @Test
    void what_is_taken_back_of_a_total_and_of_its_parts_fits() {
        Dossier dossier = aDossier()
                .need("old", "100.00", "2019-01-01", need -> need)
                .need(
                        "measure-of-old",
                        "60.00",
                        "2019-01-01",
                        need -> need.addWithin("old").measure(MEASURE))
                .need("new", "120.00", "2019-06-01", need -> need.replaces("old"))
                .need(
                        "measure-of-new",
                        "100.00",
                        "2019-06-01",
                        need -> need.addWithin("new").measure(MEASURE))
                .build();

        assertThat(Books.discrepancies(dossier)).isEmpty();
    }

    @Test
    void parts_that_miss_their_total_by_what_is_not_printed_fit() {
        UnaryOperator<StatedAmount> inHundreds =
                amount -> StatedAmount.rounded(amount.value().orElseThrow(), Amounts.euro("100.00"));
        Dossier dossier = aDossier()
                .need("total", "58000.00", "2019-01-01", need -> need)
                .need(
                        "one",
                        "45600.00",
                        "2019-01-01",
                        need -> need.addWithin("total").measure(MEASURE))
                .need(
                        "two",
                        "12500.00",
                        "2019-01-01",
                        need -> need.addWithin("total").measure("other"))
                .plan("others", plan -> plan.addMeasures(DossierFixtures.measure("other")))
                .builder()
                .build();
        assertThat(Books.discrepancies(dossier)).isNotEmpty();

        Dossier printed = dossier.withNeeds(dossier.needs().stream()
                .map(need -> need.withAmount(inHundreds.apply(need.amount())))
                .toList());
        assertThat(Books.discrepancies(printed)).isEmpty();
    }

    private static Booking booking(String id, BookingKind kind, String amount, String day) {
        return Booking.builder()
                .id(id)
                .kind(kind)
                .amount(Amounts.euro(amount))
                .plan(PLAN)
                .date(on(day))
                .build();
    }

    @Test
    void a_balance_of_a_plan_as_a_whole_is_on_no_account_and_mismatches_none() {
        Dossier dossier = aDossier()
                .appropriation("money", "700.00", "2019-02-01")
                .builder()
                .addBookings(booking("left", BookingKind.CLOSING_BALANCE, "700.00", "2019-12-01"))
                .build();

        assertThat(Books.discrepancies(dossier)).isEmpty();
        assertThat(lost(dossier)).containsExactly("ROW of left: EUR 700.00");
    }

    // ---- what sources state against each other

    private static Dossier.Builder disputed(DossierFixtures dossier) {
        return dossier.need("need", "1000.00", "2019-01-01", need -> need.period(DateRange.ofYear(2019)))
                .appropriation("more", "700.00", "2019-02-01")
                .appropriation("less", "650.00", "2019-02-01")
                .builder()
                .addContradictions(contradiction(
                        "which",
                        "more",
                        Optional.empty(),
                        new StatedValue.OfFact("more"),
                        new StatedValue.OfFact("less")));
    }

    @Test
    void of_two_appropriations_that_are_stated_against_each_other_the_one_that_is_decided_for_is_booked() {
        Dossier dossier = disputed(aDossier())
                .addDecisions(Decision.builder()
                        .id("decision")
                        .kind(Decision.Kind.PREFERRED)
                        .addSubjects("which")
                        .preferred("which-1")
                        .provenance(STATED)
                        .build())
                .build();

        assertThat(totals(dossier).financingGap())
                .isEqualTo(Amounts.euro("350.00"))
                .isEqualTo(BudgetGaps.of(dossier, PLAN).financing().value().amount());
        assertThat(lost(dossier)).isEmpty();
    }

    @Test
    void undecided_both_are_lost_with_their_parts() {
        Dossier dossier = disputed(aDossier()
                        .appropriation(
                                "of-more",
                                "50.00",
                                "2019-02-01",
                                money -> money.plan(Sourced.stated(PLAN))
                                        .addWithin("more")
                                        .measure(MEASURE)))
                .build();

        assertThat(totals(dossier).appropriated()).isEqualTo(Amounts.euro("0.00"));
        assertThat(lost(dossier))
                .containsExactly(
                        "AMOUNT of less: EUR 0.00 to 650.00",
                        "AMOUNT of more: EUR 0.00 to 700.00",
                        "AMOUNT of of-more: EUR 0.00 to 50.00");
    }

    // ---- revenue, payments and openings

    private static Revenue revenue(String id, String amount, UnaryOperator<Revenue.Builder> change) {
        return change.apply(Revenue.builder()
                        .id(id)
                        .plan(PLAN)
                        .amount(Amounts.euro(amount))
                        .kind(RevenueKind.COMMON.get(0))
                        .state(RevenueState.RECEIVED)
                        .effective(on("2019-01-01")))
                .build();
    }

    @Test
    void parts_of_revenue_are_booked_within_it() {
        Dossier dossier = aDossier()
                .builder()
                .addRevenues(
                        revenue("all", "100.00", each -> each),
                        revenue(
                                "of-measure",
                                "60.00",
                                each -> each.measure(MEASURE).addWithin("all")),
                        revenue("rest", "40.00", each -> each.addWithin("all")))
                .build();

        assertThat(totals(dossier).balance()).isEqualTo(Amounts.euro("100.00"));
        assertThat(view(dossier).ofMeasure(MEASURE).totals(EURO).balance()).isEqualTo(Amounts.euro("60.00"));
        assertThat(lost(dossier)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "RECEIVED, ROW of column: EUR 60.00",
        "PLANNED, ROW of row: EUR 100.00; ROW of column: EUR 60.00; ROW of cell: EUR 60.00"
    })
    void a_column_of_revenue_received_is_in_no_row_beside_that_of_its_cell_and_nothing_planned_in_any(
            RevenueState state, String losses) {
        UnaryOperator<Revenue.Builder> row = each -> each.state(state).measure(MEASURE);
        UnaryOperator<Revenue.Builder> column = each -> each.state(state).sourceKind(FundingSourceKind.EU);
        Dossier dossier = aDossier()
                .builder()
                .addRevenues(
                        revenue("row", "100.00", row),
                        revenue("column", "60.00", column),
                        revenue(
                                "cell",
                                "60.00",
                                each -> column.apply(row.apply(each)).addWithin("row", "column")))
                .build();

        assertThat(lost(dossier))
                .containsExactlyInAnyOrderElementsOf(Splitter.on("; ").split(losses));
        assertThat(Books.of(dossier).entries()).hasSize(state == RevenueState.RECEIVED ? 2 : 0);
    }

    private static Payment payment(String id, String amount, String settles) {
        return Payment.builder()
                .id(id)
                .amount(Amounts.euro(amount))
                .settles(settles)
                .date(on("2019-04-01"))
                .build();
    }

    private static Contract contract(UnaryOperator<Contract.Builder> change) {
        return change.apply(Contract.builder()
                        .id("contract")
                        .subject(text("paskaitos"))
                        .amount(Amounts.euro("250.00"))
                        .paidFrom(Sourced.stated("money"))
                        .date(on("2019-02-01")))
                .build();
    }

    @Test
    void a_payment_that_settles_a_cost_has_no_row_of_its_own() {
        Dossier dossier = aDossier()
                .appropriation("money", "700.00", "2019-02-01")
                .event("event", EventState.HELD, "2019-03-08")
                .cost("event", "40.00", "money")
                .builder()
                .addPayments(payment("paid", "40.00", "cost-0-event"))
                .build();

        assertThat(totals(dossier).spent()).isEqualTo(Amounts.euro("40.00"));
        assertThat(lost(dossier)).containsExactly("ROW of paid: EUR 40.00");
    }

    @Test
    void what_is_paid_on_a_contract_whose_items_contradict_its_value_is_booked_though_the_contract_is_lost() {
        Dossier dossier = aDossier()
                .appropriation("money", "700.00", "2019-02-01")
                .builder()
                .addContracts(contract(each -> each.addItems(ContractItem.builder()
                        .item(text("paskaita"))
                        .quantity(10)
                        .unitPrice(Amounts.euro("30.00"))
                        .build())))
                .addPayments(payment("paid", "60.00", "contract"))
                .build();

        assertThat(totals(dossier).spent()).isEqualTo(Amounts.euro("60.00"));
        assertThat(totals(dossier).balance())
                .isEqualTo(BudgetGaps.of(dossier, PLAN).balance().value().exact());
        assertThat(lost(dossier)).containsExactly("AMOUNT of contract: EUR 190.00 to 240.00", "ROW of paid: EUR 60.00");
    }

    @Test
    void what_is_left_of_a_contract_is_lost_where_a_cost_under_it_is() {
        Dossier dossier = aDossier()
                .appropriation("money", "250.00", "2019-02-01")
                .event("event", EventState.HELD, "2019-03-08")
                .cost(
                        "event",
                        "1.00",
                        cost -> cost.amount(StatedAmount.between(Amounts.euro("200.00"), Amounts.euro("250.00")))
                                .contract("contract")
                                .paidFrom(Sourced.stated("money")))
                .builder()
                .addContracts(contract(each -> each))
                .addPayments(payment("paid", "230.00", "contract"))
                .build();

        assertThat(totals(dossier).free()).isEqualTo(Amounts.euro("250.00"));
        assertThat(lost(dossier))
                .containsExactly(
                        "AMOUNT of cost-0-event: EUR 200.00 to 250.00",
                        "AMOUNT of contract: EUR 0.00 to 30.00",
                        "ROW of paid: EUR 230.00");
    }

    @Test
    void what_is_promised_from_no_appropriation_leaves_no_less_of_any_and_has_no_row() {
        Dossier dossier = aDossier()
                .appropriation("money", "700.00", "2019-02-01")
                .event("event", EventState.PLANNED, "2019-12-20")
                .cost("event", "90.00")
                .builder()
                .addContracts(contract(each -> each.paidFrom(Optional.empty()).plan(PLAN)))
                .build();

        assertThat(totals(dossier).free())
                .isEqualTo(Amounts.euro("700.00"))
                .isEqualTo(BudgetGaps.of(dossier, PLAN).unspent().value().free().exact());
        assertThat(lost(dossier)).containsExactly("ROW of cost-0-event: EUR 90.00", "ROW of contract: EUR 250.00");
    }

    @Test
    void an_award_and_its_contract_are_one_commitment_that_is_drawn_down_by_what_is_paid_on_either() {
        Dossier dossier = aDossier()
                .appropriation("money", "700.00", "2019-02-01")
                .sameThing("same", "award", "contract")
                .builder()
                .addContracts(
                        contract(each -> each.id("award").date(on("2019-01-15"))), contract(UnaryOperator.identity()))
                .addPayments(payment("on-award", "60.00", "award"), payment("on-contract", "40.00", "contract"))
                .build();

        assertThat(BudgetGaps.of(dossier, PLAN).unspent().value().committed()).hasToString("EUR 150.00");
        assertThat(totals(dossier).free()).isEqualTo(Amounts.euro("450.00"));
        assertThat(lost(dossier))
                .containsExactly(
                        "ROW of award: EUR 250.00", "ROW of on-award: EUR 60.00", "ROW of on-contract: EUR 40.00");
    }

    @Test
    void what_a_later_year_opens_with_is_what_the_year_before_left_and_has_no_row() {
        Dossier dossier = aDossier()
                .knownUntil(LocalDate.of(2020, 12, 10))
                .builder()
                .addBookings(
                        booking("first", BookingKind.OPENING_BALANCE, "120.00", "2019-01-01"),
                        booking("again", BookingKind.OPENING_BALANCE, "90.00", "2020-01-01"))
                .build();

        assertThat(totals(dossier).balance()).isEqualTo(Amounts.euro("120.00"));
        assertThat(lost(dossier)).containsExactly("ROW of again: EUR 90.00");
    }

    // ---- days and years

    @Test
    void a_need_of_two_years_that_is_restated_is_in_one_year_and_its_time_is_lost() {
        Dossier dossier = aDossier()
                .knownUntil(LocalDate.of(2020, 12, 10))
                .need("old", "1000.00", "2019-02-05", need -> need)
                .need("new", "1200.00", "2020-02-05", need -> need.replaces("old"))
                .build();

        assertThat(view(dossier).inYear(2019).totals(EURO).need()).isEqualTo(Amounts.euro("0.00"));
        assertThat(view(dossier).inYear(2020).totals(EURO).need()).isEqualTo(Amounts.euro("1200.00"));
        assertThat(lost(dossier)).containsExactly("TIME of new: EUR 1200.00", "TIME of old: EUR 1000.00");
    }

    @Test
    void parts_that_divide_a_need_by_years_leave_nothing_lost_of_its_time() {
        UnaryOperator<DossierFixtures> parts = dossier -> dossier.need(
                        "of-2019",
                        "400.00",
                        "2019-02-05",
                        need -> need.addWithin("all").period(DateRange.ofYear(2019)))
                .need(
                        "of-2020",
                        "600.00",
                        "2019-02-05",
                        need -> need.addWithin("all").period(DateRange.ofYear(2020)));
        Dossier dossier = parts.apply(aDossier().need("all", "1000.00", "2019-02-05", need -> need))
                .build();

        assertThat(lost(dossier)).isEmpty();
    }

    @Test
    void a_day_that_is_not_known_is_lost_though_the_money_is_booked() {
        Dossier dossier = aDossier()
                .appropriation("money", "700.00", "2019-07")
                .event("event", EventState.HELD, "2019-08")
                .cost("event", "40.00", "money")
                .builder()
                .addExpenditures(Expenditure.builder()
                        .id("undated")
                        .amount(Amounts.euro("7.00"))
                        .paidFrom(Sourced.stated("money"))
                        .build())
                .build();

        assertThat(totals(dossier).balance()).isEqualTo(Amounts.euro("653.00"));
        assertThat(lost(dossier))
                .containsExactly(
                        "DAY of money: EUR 700.00", "DAY of cost-0-event: EUR 40.00", "DAY of undated: EUR 7.00");
    }

    @Test
    void money_for_a_month_is_booked_in_its_year_and_the_month_is_lost() {
        Dossier dossier = aDossier()
                .appropriation(
                        "money",
                        "70.00",
                        "2019-02-01",
                        money -> money.plan(Sourced.stated(PLAN))
                                .period(DateRange.of(LocalDate.of(2019, 3, 1), LocalDate.of(2019, 3, 31))))
                .build();

        assertThat(lost(dossier)).containsExactly("TIME of money: EUR 70.00");
    }
}
