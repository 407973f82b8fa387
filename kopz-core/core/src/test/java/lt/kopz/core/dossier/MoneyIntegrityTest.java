package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.ORGANISATION;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static lt.kopz.core.money.Amounts.euro;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.money.MonetaryAmount;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractItem;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds between the facts of money of one dossier, and which no fact could refuse alone. */
class MoneyIntegrityTest {
    private static final MonetaryAmount LITAS = Amounts.of("100.00", "LTL");

    private static List<Problem> problems(Dossier.Builder dossier) {
        InvalidDossierException invalid = catchThrowableOfType(InvalidDossierException.class, dossier::build);
        return invalid == null ? List.of() : invalid.problems();
    }

    private static void assertOnly(Dossier.Builder dossier, ProblemKind kind, String pointer) {
        assertThat(problems(dossier))
                .extracting(Problem::kind, Problem::pointer)
                .containsExactly(tuple(kind, pointer));
    }

    // ---- facts, in euro unless a test has them otherwise

    private static Dossier.Builder dossier() {
        return aDossier()
                .builder()
                .addOtherCurrencies(Amounts.currency("LTL"))
                .addNeeds(need("need", need -> need))
                .addAppropriations(appropriation("money", money -> money))
                .addRevenues(revenue("revenue", revenue -> revenue))
                .addContracts(contract("contract", contract -> contract))
                .addExpenditures(cost("cost", cost -> cost))
                .addPayments(payment("payment", payment -> payment));
    }

    private static Need need(String id, UnaryOperator<Need.Builder> change) {
        return change.apply(Need.builder()
                        .id(id)
                        .plan(PLAN)
                        .amount(euro("100.00"))
                        .period(DateRange.ofYear(2019))
                        .effective(on("2019"))
                        .provenance(STATED))
                .build();
    }

    private static Appropriation appropriation(String id, UnaryOperator<Appropriation.Builder> change) {
        return change.apply(Appropriation.builder()
                        .id(id)
                        .amount(euro("100.00"))
                        .effective(on("2019"))
                        .provenance(STATED))
                .build();
    }

    private static Revenue revenue(String id, UnaryOperator<Revenue.Builder> change) {
        return change.apply(Revenue.builder()
                        .id(id)
                        .amount(euro("100.00"))
                        .state(RevenueState.PLANNED)
                        .effective(on("2019"))
                        .provenance(STATED))
                .build();
    }

    private static Contract contract(String id, UnaryOperator<Contract.Builder> change) {
        return change.apply(Contract.builder()
                        .id(id)
                        .amount(euro("100.00"))
                        .subject(text("paskaitos"))
                        .date(on("2019"))
                        .provenance(STATED))
                .build();
    }

    private static Expenditure cost(String id, UnaryOperator<Expenditure.Builder> change) {
        return change.apply(Expenditure.builder().id(id).amount(euro("100.00")).provenance(STATED))
                .build();
    }

    private static Payment payment(String id, UnaryOperator<Payment.Builder> change) {
        return change.apply(Payment.builder()
                        .id(id)
                        .amount(euro("100.00"))
                        .date(on("2019"))
                        .provenance(STATED))
                .build();
    }

    // ---- currencies

    @Test
    void what_belongs_to_no_other_amount_may_be_in_any_currency_of_the_dossier() {
        assertThatCode(() -> dossier()
                        .addNeeds(need("need-2", need -> need.amount(LITAS)))
                        .addRevenues(revenue("revenue-2", revenue -> revenue.amount(LITAS)))
                        .addContracts(contract("contract-2", contract -> contract.amount(LITAS)))
                        .addExpenditures(cost("cost-2", cost -> cost.amount(LITAS)))
                        .addPayments(payment("payment-2", payment -> payment.amount(LITAS)))
                        .build())
                .doesNotThrowAnyException();
    }

    @Test
    void a_part_and_an_edition_are_in_the_currency_of_their_whole_and_predecessor() {
        assertOnly(
                dossier()
                        .addNeeds(
                                need("other", need -> need.amount(LITAS)),
                                need("part", need -> need.amount(LITAS).within("other", "need"))),
                ProblemKind.DIFFERENT_CURRENCIES,
                "/needs/2/within/1");
        assertOnly(
                dossier().addNeeds(need("restated", need -> need.amount(LITAS).replaces("need"))),
                ProblemKind.DIFFERENT_CURRENCIES,
                "/needs/1/replaces");
        assertOnly(
                dossier()
                        .addContracts(contract(
                                "amended", contract -> contract.amount(LITAS).replaces("contract"))),
                ProblemKind.DIFFERENT_CURRENCIES,
                "/contracts/1/replaces");
        assertOnly(
                dossier()
                        .addRevenues(
                                revenue("part", revenue -> revenue.amount(LITAS).within("revenue"))),
                ProblemKind.DIFFERENT_CURRENCIES,
                "/revenues/1/within/0");
        assertOnly(
                dossier()
                        .addAppropriations(appropriation(
                                "part", money -> money.amount(LITAS).within("money"))),
                ProblemKind.DIFFERENT_CURRENCIES,
                "/appropriations/1/within/0");
    }

    @Test
    void a_change_is_in_the_currency_of_what_it_changes() {
        assertOnly(
                dossier()
                        .addAppropriations(appropriation(
                                "change",
                                money -> money.amount(LITAS)
                                        .change(ChangeKind.ADDED)
                                        .amends("money"))),
                ProblemKind.DIFFERENT_CURRENCIES,
                "/appropriations/1/amends");
        assertOnly(
                dossier()
                        .addRevenues(revenue(
                                "change",
                                revenue -> revenue.amount(LITAS)
                                        .change(ChangeKind.REDUCED)
                                        .amends("revenue"))),
                ProblemKind.DIFFERENT_CURRENCIES,
                "/revenues/1/amends");
    }

    @Test
    void revenue_and_the_appropriation_that_hands_it_on_are_in_one_currency() {
        assertOnly(
                dossier()
                        .addAppropriations(appropriation(
                                "grant", money -> money.amount(LITAS).addFundedBy("revenue"))),
                ProblemKind.DIFFERENT_CURRENCIES,
                "/appropriations/1/fundedBy/0");
        assertOnly(
                dossier()
                        .addRevenues(revenue(
                                "grant", revenue -> revenue.amount(LITAS).appropriation("money"))),
                ProblemKind.DIFFERENT_CURRENCIES,
                "/revenues/1/appropriation");
    }

    @Test
    void what_is_spent_is_in_the_currency_of_the_money_and_of_what_it_settles() {
        Sourced<String> money = Sourced.stated("money");
        assertOnly(
                dossier()
                        .addContracts(
                                contract("c", contract -> contract.amount(LITAS).paidFrom(money))),
                ProblemKind.DIFFERENT_CURRENCIES,
                "/contracts/1/paidFrom");
        assertOnly(
                dossier().addExpenditures(cost("c", cost -> cost.amount(LITAS).paidFrom(money))),
                ProblemKind.DIFFERENT_CURRENCIES,
                "/expenditures/1/paidFrom");
        assertOnly(
                dossier().addExpenditures(cost("c", cost -> cost.amount(LITAS).contract("contract"))),
                ProblemKind.DIFFERENT_CURRENCIES,
                "/expenditures/1/contract");
        assertOnly(
                dossier()
                        .addTransfers(Transfer.builder()
                                .id("transfer")
                                .amount(LITAS)
                                .recipient(ORGANISATION)
                                .purpose(text("kitkas"))
                                .paidFrom(money)
                                .date(on("2019"))
                                .build()),
                ProblemKind.DIFFERENT_CURRENCIES,
                "/transfers/0/paidFrom");
        assertOnly(
                dossier()
                        .addPayments(
                                payment("p", payment -> payment.amount(LITAS).paidFrom(money))),
                ProblemKind.DIFFERENT_CURRENCIES,
                "/payments/1/paidFrom");
        assertOnly(
                dossier()
                        .addBookings(Booking.builder()
                                .id("balance")
                                .kind(BookingKind.CLOSING_BALANCE)
                                .amount(LITAS)
                                .appropriation("money")
                                .date(on("2019"))
                                .build()),
                ProblemKind.DIFFERENT_CURRENCIES,
                "/bookings/0/appropriation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cost", "contract"})
    void a_payment_is_in_the_currency_of_what_it_settles(String settled) {
        assertOnly(
                dossier()
                        .addPayments(
                                payment("p", payment -> payment.amount(LITAS).settles(settled))),
                ProblemKind.DIFFERENT_CURRENCIES,
                "/payments/1/settles");
    }

    @Test
    void a_refund_is_in_the_currency_of_the_payment_and_a_price_in_that_of_the_contract() {
        assertOnly(
                dossier()
                        .addPayments(payment(
                                "refund",
                                payment -> payment.amount(LITAS)
                                        .kind(PaymentKind.REFUND)
                                        .reverses("payment"))),
                ProblemKind.DIFFERENT_CURRENCIES,
                "/payments/1/reverses");
        assertOnly(
                dossier()
                        .addContracts(contract(
                                "c",
                                contract -> contract.addItems(ContractItem.builder()
                                        .item(text("paskaita"))
                                        .quantity(1)
                                        .unitPrice(LITAS)
                                        .build()))),
                ProblemKind.DIFFERENT_CURRENCIES,
                "/contracts/1/items/0/unitPrice");
    }

    @Test
    void a_currency_that_the_dossier_does_not_have_is_reported_for_itself_alone() {
        assertOnly(
                dossier()
                        .addPayments(payment(
                                "p",
                                payment -> payment.amount(Amounts.of("1.00", "SEK"))
                                        .settles("cost"))),
                ProblemKind.WRONG_CURRENCY,
                "/payments/1/amount");
    }

    // ---- changes and refunds

    @Test
    void a_change_of_a_change_is_refused_and_names_it() {
        Dossier.Builder changes = dossier()
                .addRevenues(
                        revenue(
                                "more",
                                revenue -> revenue.change(ChangeKind.ADDED).amends("revenue")),
                        revenue(
                                "even-more",
                                revenue -> revenue.change(ChangeKind.ADDED).amends("more")));

        assertOnly(changes, ProblemKind.CHANGES_A_CHANGE, "/revenues/2/amends");
        assertThat(problems(changes).get(0).message()).contains("'more'");
    }

    @Test
    void what_is_put_in_place_of_an_amount_is_for_the_plan_of_that_amount() {
        Dossier.Builder two = dossier()
                .addPlans(ActionPlan.builder()
                        .id("other-plan")
                        .title(text("kitas"))
                        .period(lt.kopz.core.time.DateRange.ofYear(2019))
                        .build());
        Dossier given = two.addAppropriations(appropriation("first", money -> money.plan(Sourced.stated("other-plan"))))
                .build();

        for (ChangeKind added : List.of(ChangeKind.ADDED, ChangeKind.REDUCED)) {
            assertThatCode(() -> Dossier.builder()
                            .from(given)
                            .addAppropriations(appropriation(
                                    "change",
                                    money -> money.amends("first").change(added).plan(Sourced.stated(PLAN))))
                            .build())
                    .doesNotThrowAnyException();
        }
        assertThatCode(() -> Dossier.builder()
                        .from(given)
                        .addAppropriations(appropriation(
                                "change", money -> money.amends("first").change(ChangeKind.REPLACED)))
                        .build())
                .doesNotThrowAnyException();
        assertThat(problems(Dossier.builder()
                        .from(given)
                        .addAppropriations(appropriation(
                                "change",
                                money -> money.amends("first")
                                        .change(ChangeKind.REPLACED)
                                        .plan(Sourced.stated(PLAN))))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(ProblemKind.REPLACES_FOR_ANOTHER_PLAN);
                    assertThat(problem.message()).contains("'first'");
                });
        assertThat(problems(Dossier.builder()
                        .from(given)
                        .addNeeds(
                                need("restated", need -> need.plan("other-plan").replaces("need")))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.REPLACES_FOR_ANOTHER_PLAN));
    }

    @Test
    void received_revenue_changes_no_planned_one_nor_the_other_way_round() {
        for (RevenueState state : RevenueState.values()) {
            Dossier.Builder changes = dossier()
                    .addRevenues(
                            revenue("original", revenue -> revenue.state(state)),
                            revenue(
                                    "change",
                                    revenue -> revenue.state(
                                                    state == RevenueState.PLANNED
                                                            ? RevenueState.RECEIVED
                                                            : RevenueState.PLANNED)
                                            .change(ChangeKind.ADDED)
                                            .amends("original")));

            assertOnly(changes, ProblemKind.CHANGES_OTHER_STATE, "/revenues/2/state");
            assertThat(problems(changes).get(0).message()).contains("'original'");
        }
    }

    @Test
    void a_refund_reverses_a_payment_and_no_refund_not_even_itself() {
        assertThatCode(() -> dossier()
                        .addPayments(payment(
                                "refund",
                                payment -> payment.kind(PaymentKind.REFUND).reverses("payment")))
                        .build())
                .doesNotThrowAnyException();
        assertOnly(
                dossier()
                        .addPayments(
                                payment("refund", payment -> payment.kind(PaymentKind.REFUND)),
                                payment(
                                        "again",
                                        payment ->
                                                payment.kind(PaymentKind.REFUND).reverses("refund"))),
                ProblemKind.REVERSES_A_REFUND,
                "/payments/2/reverses");
        assertOnly(
                dossier()
                        .addPayments(payment(
                                "refund",
                                payment -> payment.kind(PaymentKind.REFUND).reverses("refund"))),
                ProblemKind.REVERSES_A_REFUND,
                "/payments/1/reverses");
    }

    // ---- circles

    @Test
    void a_cell_within_a_row_and_a_column_of_one_table_is_no_circle() {
        assertThatCode(() -> dossier()
                        .addNeeds(
                                need("row", need -> need.within("need")),
                                need("column", need -> need.within("need")),
                                need("cell", need -> need.within("row", "column")))
                        .build())
                .doesNotThrowAnyException();
    }

    @Test
    void a_circle_through_one_of_several_wholes_is_reported_at_its_own_references() {
        assertThat(problems(dossier()
                        .addNeeds(
                                need("row", need -> need.within("need", "cell")),
                                need("column", need -> need.within("need")),
                                need("cell", need -> need.within("column", "row")))))
                .extracting(Problem::kind, Problem::pointer)
                .containsExactlyInAnyOrder(
                        tuple(ProblemKind.CIRCULAR_REFERENCE, "/needs/1/within/1"),
                        tuple(ProblemKind.CIRCULAR_REFERENCE, "/needs/3/within/1"));
    }

    /** The oracle follows every way: a reference is reported if a circle lies at or before it, and at or behind it. */
    @Property
    void every_reference_between_circles_is_reported_and_no_other(
            @ForAll @Size(max = 9) List<@IntRange(min = 0, max = 35) Integer> links) {
        ListMultimap<Integer, Integer> wholes = links.stream()
                .distinct()
                .collect(ImmutableListMultimap.toImmutableListMultimap(link -> link / 6, link -> link % 6));
        Dossier.Builder dossier = aDossier().builder();
        IntStream.range(0, 6)
                .forEach(part -> dossier.addRevenues(revenue(
                        "revenue-" + part,
                        revenue -> revenue.within(wholes.get(part).stream()
                                .map(whole -> "revenue-" + whole)
                                .toList()))));
        List<String> expected = new ArrayList<>();
        for (int part = 0; part < 6; part++) {
            for (int i = 0; i < wholes.get(part).size(); i++) {
                if (comesFromCircle(part, wholes)
                        && leadsToCircle(wholes.get(part).get(i), wholes)) {
                    expected.add("/revenues/" + part + "/within/" + i);
                }
            }
        }

        assertThat(problems(dossier)).extracting(Problem::pointer).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Set<Integer> reached(int from, ListMultimap<Integer, Integer> wholes) {
        Set<Integer> reached = new HashSet<>();
        List<Integer> open = new ArrayList<>(wholes.get(from));
        while (!open.isEmpty()) {
            int next = open.remove(0);
            if (reached.add(next)) {
                open.addAll(wholes.get(next));
            }
        }
        return reached;
    }

    private static boolean isOnCircle(int revenue, ListMultimap<Integer, Integer> wholes) {
        return reached(revenue, wholes).contains(revenue);
    }

    private static boolean leadsToCircle(int revenue, ListMultimap<Integer, Integer> wholes) {
        return isOnCircle(revenue, wholes)
                || reached(revenue, wholes).stream().anyMatch(each -> isOnCircle(each, wholes));
    }

    private static boolean comesFromCircle(int revenue, ListMultimap<Integer, Integer> wholes) {
        return ImmutableList.of(0, 1, 2, 3, 4, 5).stream()
                .filter(each -> isOnCircle(each, wholes))
                .anyMatch(each -> each == revenue || reached(each, wholes).contains(revenue));
    }
}
