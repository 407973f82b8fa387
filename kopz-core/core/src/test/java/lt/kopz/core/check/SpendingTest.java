package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.plan.Task;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Spending from an appropriation")
class SpendingTest {
    private final DossierFixtures fixture = aDossier();
    private final List<Expenditure> costs = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();
    private final List<Contract> contracts = new ArrayList<>();
    private final List<Revenue> revenues = new ArrayList<>();
    private final List<Booking> bookings = new ArrayList<>();

    private static StatedAmount euro(String amount) {
        return StatedAmount.exactly(Amounts.euro(amount));
    }

    private static StatedAmount printed(String amount, String precision) {
        return StatedAmount.rounded(Amounts.euro(amount), Amounts.euro(precision));
    }

    private SpendingTest money(String amount, String day) {
        fixture.appropriation("money", amount, day);
        return this;
    }

    private SpendingTest change(String id, ChangeKind kind, String amount, String day) {
        fixture.appropriation(id, amount, day, money -> money.change(kind).amends("money"));
        return this;
    }

    private SpendingTest spend(String amount, String day) {
        return spend(euro(amount), day);
    }

    private SpendingTest spend(StatedAmount amount, String day) {
        costs.add(Expenditure.builder()
                .id("cost-" + costs.size())
                .purpose(text("spauda"))
                .amount(amount)
                .paidFrom(Sourced.stated("money"))
                .date(on(day))
                .provenance(DossierFixtures.STATED)
                .build());
        return this;
    }

    private SpendingTest pay(UnaryOperator<Payment.Builder> change) {
        payments.add(change.apply(Payment.builder()
                        .id("payment-" + payments.size())
                        .date(on("2019-06-01"))
                        .provenance(DossierFixtures.STATED))
                .build());
        return this;
    }

    private SpendingTest promise(String id, StatedAmount value, String day) {
        contracts.add(Contract.builder()
                .id(id)
                .subject(text("paslaugos"))
                .amount(value)
                .paidFrom(Sourced.stated("money"))
                .date(on(day))
                .provenance(DossierFixtures.STATED)
                .build());
        return this;
    }

    private SpendingTest receive(String id, String amount, String day, UnaryOperator<Revenue.Builder> change) {
        revenues.add(change.apply(Revenue.builder()
                        .id(id)
                        .state(RevenueState.RECEIVED)
                        .amount(Amounts.euro(amount))
                        .appropriation("money")
                        .effective(on(day)))
                .build());
        return this;
    }

    private SpendingTest book(BookingKind kind, StatedAmount amount, String day) {
        bookings.add(Booking.builder()
                .id("booking-" + bookings.size())
                .kind(kind)
                .amount(amount)
                .appropriation("money")
                .date(on(day))
                .provenance(DossierFixtures.STATED)
                .build());
        return this;
    }

    private Dossier dossier() {
        return fixture.builder()
                .addAllExpenditures(costs)
                .payments(payments)
                .contracts(contracts)
                .revenues(revenues)
                .bookings(bookings)
                .build();
    }

    private ImmutableList<Finding> found(Rule rule) {
        return rule.check(dossier(), HORIZON);
    }

    private static String english(Finding finding) {
        return finding.explain(Wording.ENGLISH).replace('\u00a0', ' ');
    }

    @Nested
    @DisplayName("beyond what there is")
    @Tag("SPENDING_BEYOND_APPROPRIATION")
    class Beyond {
        private final Rule rule = SpendingRules.SPENDING_BEYOND_APPROPRIATION;

        @Test
        void of_several_plans_it_is_said_whose_money_it_is() {
            fixture.plan("other", plan -> plan.title(text("kitas")));
            money("700.00", "2019-02-01").spend("10.00", "2019-01-01").spend("710.00", "2019-05-01");
            assertThat(List.of(rule, SpendingRules.SPENDING_BEFORE_APPROPRIATION))
                    .allSatisfy(each -> assertThat(found(each))
                            .singleElement()
                            .satisfies(finding -> assertThat(english(finding))
                                    .endsWith(". It is money of the plan “"
                                            + Wording.ENGLISH.say(
                                                    dossier().plans().get(0).title()) + "”.")));
        }

        @Test
        void is_found_on_the_first_day_though_more_comes_later() {
            money("700.00", "2019-02-01")
                    .spend("600.00", "2019-03-01")
                    .spend("110.00", "2019-05-01")
                    .spend("20.00", "2019-05-02")
                    .change("more", ChangeKind.ADDED, "500.00", "2019-06-01");
            assertThat(found(rule)).singleElement().satisfies(finding -> {
                assertThat(finding.subjects()).containsExactly("cost-1");
                assertThat(english(finding))
                        .isEqualTo("More was spent than appropriated: EUR 10.00 was missing on 1 May 2019.");
            });
            assertThat(rule.check(dossier(), LocalDate.of(2019, 4, 30))).isEmpty();
        }

        @ParameterizedTest(name = "{0} less on 1 June after 650.00 of 700.00: found {1}")
        @CsvSource({"50.00, false", "50.01, true"})
        void is_found_on_the_day_on_which_money_is_taken_back(String less, boolean found) {
            money("700.00", "2019-02-01")
                    .spend("650.00", "2019-03-01")
                    .change("less", ChangeKind.REDUCED, less, "2019-06-01");
            assertThat(found(rule))
                    .hasSize(found ? 1 : 0)
                    .allSatisfy(finding -> assertThat(finding.subjects()).containsExactly("less"));
        }

        @ParameterizedTest(name = "an unknown amount in {0}: found {1}")
        @CsvSource({"2019-02-01, false", "2019-03-02, true", "2019, false"})
        void beside_money_of_unknown_amount_is_not_certain_but_before_that_came_it_is(String day, boolean found) {
            money("700.00", "2019-02-01").spend("710.00", "2019-03-01");
            fixture.appropriation(
                    "unknown",
                    "1.00",
                    day,
                    change -> change.amount(StatedAmount.unknown(Amounts.currency("EUR")))
                            .change(ChangeKind.ADDED)
                            .amends("money"));
            assertThat(found(rule)).hasSize(found ? 1 : 0);
        }

        @ParameterizedTest(name = "at least {0} spent of about 700.00, which is 650.00 to 750.00: found {1}")
        @CsvSource({"750.00, false", "750.01, true"})
        void of_an_amount_known_within_bounds_is_found_where_it_is_so_whatever_the_amounts_are(
                String least, boolean found) {
            fixture.appropriation(
                    "money",
                    "1.00",
                    "2019-02-01",
                    money -> money.plan(Sourced.stated(PLAN))
                            .amount(StatedAmount.about(
                                    Amounts.euro("700.00"), Amounts.euro("650.00"), Amounts.euro("750.00"))));
            spend(StatedAmount.atLeast(Amounts.euro(least)), "2019-03-01");
            assertThat(found(rule)).hasSize(found ? 1 : 0);
        }

        @ParameterizedTest(name = "money of {0}, spent on {1}: found {2}")
        @CsvSource({
            "2019-02, 2019-02-10, false",
            "2019-02, 2019-01-31, true",
            "2019-02-10, 2019-02, false",
            "2019-02-10, 2019-01, true",
            "2019, 2019-01-01, false"
        })
        void some_time_in_a_month_in_which_money_came_may_have_been_after_it(
                String money, String spent, boolean found) {
            money("700.00", money).spend("100.00", spent);
            assertThat(found(rule))
                    .as("what was spent before is found as that alone")
                    .isEmpty();
            assertThat(found(SpendingRules.SPENDING_BEFORE_APPROPRIATION)).hasSize(found ? 1 : 0);
        }

        @ParameterizedTest(name = "a new whole of 900.00 on {0} in place of 1000.00, 950.00 spent on 1 May: found {1}")
        @CsvSource({"2019-04-30, true", "2019-05-02, true", "2019-05, true", "2019, true", "2020, false"})
        void of_a_new_whole_is_held_against_it_once_it_certainly_holds(String day, boolean found) {
            money("1000.00", "2019-02-01")
                    .spend("950.00", "2019-05-01")
                    .change("whole", ChangeKind.REPLACED, "900.00", day);
            assertThat(found(rule)).hasSize(found ? 1 : 0);
        }

        @ParameterizedTest(name = "{0} spent, printed to {1}, of 700.00: found {2}")
        @CsvSource({"750.00, 100.00, false", "751.00, 100.00, true", "700.01, 0.01, true", "700.01, 0.02, false"})
        void that_is_reported_in_coarser_units_may_be_less_by_half_of_one(
                String spent, String precision, boolean found) {
            money("700.00", "2019-02-01").spend(printed(spent, precision), "2019-03-01");
            assertThat(found(rule)).hasSize(found ? 1 : 0);
        }

        @ParameterizedTest(name = "{0} spent of 0.7 thousand: found {1}")
        @CsvSource({"700.00, false", "700.01, true"})
        void of_what_an_act_sets_in_thousands_is_held_against_exactly_that(String spent, boolean found) {
            fixture.appropriation(
                    "money",
                    "1.00",
                    "2019-02-01",
                    money -> money.plan(Sourced.stated(PLAN)).amount(printed("700.00", "100.00")));
            spend(spent, "2019-03-01");
            assertThat(found(rule)).hasSize(found ? 1 : 0);
        }

        @ParameterizedTest(name = "a refund that names its money: {0}, of a payment that settles a {1}")
        @CsvSource({"false, cost-0", "true, cost-0", "false, contract", "true, contract"})
        @Tag("BALANCE_MISMATCH")
        void is_left_as_open_by_a_printed_refund_that_names_only_a_payment_as_by_one_that_names_the_money(
                boolean names, String settled) {
            money("700.00", "2019-02-01").book(BookingKind.CLOSING_BALANCE, euro("0.00"), "2019-12-01");
            if (settled.equals("contract")) {
                promise("contract", euro("720.00"), "2019-06-01");
            } else {
                spend("720.00", "2019-06-01");
            }
            pay(payment -> payment.amount(euro("720.00")).settles(settled))
                    .pay(refund -> refund.kind(PaymentKind.REFUND)
                            .amount(printed("10.00", "20.00"))
                            .reverses("payment-0")
                            .paidFrom(Optional.of(Sourced.stated("money")).filter(any -> names)));
            assertThat(found(rule)).isEmpty();
            assertThat(found(BudgetRules.BALANCE_MISMATCH)).isEmpty();
        }

        @Test
        void a_transfer_is_counted_once_and_not_with_the_money_it_hands_over_on_no_known_day() {
            fixture.appropriation("money", "1000.00", "2019").transfer("handed-over", "1000.00", "money", "2019");
            assertThat(found(rule)).isEmpty();
            fixture.transfer("again", "0.01", "money", "2019");
            assertThat(found(rule)).hasSize(1);
        }

        @Test
        void a_payment_that_settles_a_cost_is_that_cost_and_not_spent_again() {
            money("700.00", "2019-02-01")
                    .spend("700.00", "2019-05-01")
                    .pay(payment -> payment.amount(euro("700.00")).settles("cost-0"));
            assertThat(found(rule)).isEmpty();
            assertThat(found(SpendingRules.COMMITTED_BEYOND_APPROPRIATION)).isEmpty();
        }

        @Test
        void opening_balances_of_two_years_are_not_added_up_but_one_is_what_the_year_before_left() {
            fixture.appropriation("money", "0.00", "2018-01-01");
            book(BookingKind.OPENING_BALANCE, euro("100.00"), "2018-01-01")
                    .book(BookingKind.OPENING_BALANCE, euro("100.00"), "2019-01-01")
                    .spend("100.01", "2019-03-01");
            assertThat(found(rule)).hasSize(1);
            costs.clear();
            spend("100.00", "2019-03-01");
            assertThat(found(rule)).isEmpty();
            assertThat(found(BudgetRules.CARRY_OVER_MISMATCH)).isEmpty();
        }

        @ParameterizedTest(name = "{0} spent of 700.00 and 50.00 received, 30.00 of it from one donor: found {1}")
        @CsvSource({"750.00, false", "750.01, true"})
        void what_was_received_is_there_and_a_part_of_it_is_not_there_again(String spent, boolean found) {
            money("700.00", "2019-02-01")
                    .receive("gifts", "50.00", "2019-02-02", revenue -> revenue)
                    .receive("of-which", "30.00", "2019-02-02", revenue -> revenue.within("gifts"))
                    .spend(spent, "2019-05-01");
            assertThat(found(rule)).hasSize(found ? 1 : 0);
        }

        @ParameterizedTest(name = "{0} received in place of 50.00, 720.00 spent: found {1}")
        @CsvSource({"20.00, false", "19.99, true"})
        void a_new_whole_of_what_was_received_counts_instead_of_it(String whole, boolean found) {
            money("700.00", "2019-02-01")
                    .receive("gifts", "50.00", "2019-02-02", revenue -> revenue)
                    .receive(
                            "restated",
                            whole,
                            "2019-02-03",
                            revenue -> revenue.change(ChangeKind.REPLACED).amends("gifts"))
                    .spend("720.00", "2019-05-01");
            assertThat(found(rule)).hasSize(found ? 1 : 0);
        }

        @Test
        void a_part_of_what_was_received_for_something_else_is_there_for_this() {
            money("700.00", "2019-02-01")
                    .receive(
                            "gifts",
                            "50.00",
                            "2019-02-02",
                            revenue -> revenue.appropriation(Optional.empty()).plan(PLAN))
                    .receive("of-which", "30.00", "2019-02-02", revenue -> revenue.within("gifts"))
                    .spend("730.00", "2019-05-01");
            assertThat(found(rule)).isEmpty();
        }

        @Test
        void what_is_planned_or_handed_on_by_the_appropriation_itself_is_no_money_beside_it() {
            fixture.appropriation(
                    "money",
                    "700.00",
                    "2019-02-01",
                    money -> money.plan(Sourced.stated(PLAN)).addFundedBy("grant"));
            receive("grant", "700.00", "2019-02-01", revenue -> revenue)
                    .receive("hope", "700.00", "2019-02-01", revenue -> revenue.state(RevenueState.PLANNED))
                    .spend("700.01", "2019-05-01");
            assertThat(found(rule)).hasSize(1);
        }

        @ParameterizedTest(name = "ten lectures at 30.00 of {0}: missing {1} on {2}")
        @CsvSource({"300.00,,", "299.99, 0.01, 10 October", "100.00, 20.00, 4 April"})
        void of_a_series_goes_lecture_by_lecture(String given, String missing, String day) {
            money(given, "2019-01-01");
            fixture.series("series");
            for (int month = 1; month <= 10; month++) {
                String date = LocalDate.of(2019, month, month).toString();
                fixture.event("lecture-" + month, EventState.HELD, date, event -> event.series("series"));
            }
            fixture.costByUnit("series", 10, "30.00", "money");
            assertThat(found(rule))
                    .hasSize(missing == null ? 0 : 1)
                    .allSatisfy(finding ->
                            assertThat(english(finding)).contains("EUR " + missing + " was missing on " + day));
        }

        @Test
        void of_a_series_that_is_priced_as_a_whole_goes_with_the_last_lecture() {
            money("100.00", "2019-01-01");
            fixture.series("series")
                    .event("first", EventState.HELD, "2019-02-01", event -> event.series("series"))
                    .event("last", EventState.HELD, "2019-04-01", event -> event.series("series"))
                    .cost("series", "100.01", "money");
            assertThat(found(rule))
                    .singleElement()
                    .satisfies(finding -> assertThat(english(finding)).contains("on 1 April 2019"));
        }

        @ParameterizedTest(name = "{0} paid under a contract of 500.00, 200.00 incurred under it: found {1}")
        @CsvSource({"700.00, false", "700.01, true"})
        void under_a_contract_is_what_is_paid_and_what_is_incurred_of_that_is_not_added(String paid, boolean found) {
            money("700.00", "2019-02-01")
                    .promise("contract", euro("500.00"), "2019-02-01")
                    .spend("200.00", "2019-03-01");
            costs.set(0, costs.get(0).withContract("contract"));
            pay(payment -> payment.amount(euro(paid)).settles("contract"));
            assertThat(found(rule)).hasSize(found ? 1 : 0);
        }

        @Test
        void that_came_back_is_there_again() {
            money("700.00", "2019-02-01")
                    .spend("700.00", "2019-05-01")
                    .pay(payment -> payment.kind(PaymentKind.REFUND)
                            .amount(euro("15.00"))
                            .settles("cost-0"))
                    .spend("15.00", "2019-06-01");
            assertThat(found(rule)).isEmpty();
        }
    }

    @Nested
    @DisplayName("and what is promised from it")
    @Tag("COMMITTED_BEYOND_APPROPRIATION")
    class Committed {
        private final Rule rule = SpendingRules.COMMITTED_BEYOND_APPROPRIATION;

        @ParameterizedTest(name = "a contract of {0} beside 610.00 incurred of 700.00: found {1}")
        @CsvSource({"90.00, false", "90.01, true"})
        void are_together_no_more_than_there_is(String value, boolean found) {
            money("700.00", "2019-02-01").spend("610.00", "2019-05-01").promise("contract", euro(value), "2019-06-01");
            assertThat(found(rule)).hasSize(found ? 1 : 0).allSatisfy(finding -> {
                assertThat(finding.code()).isEqualTo("COMMITTED_BEYOND_APPROPRIATION");
                assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                assertThat(finding.subjects()).containsExactly("money");
                assertThat(english(finding))
                        .isEqualTo("Appropriation (“planas”; 1 February 2019): EUR 700.00 is available; EUR 610.00 has"
                                + " been incurred and a further EUR 90.01 committed, which is EUR 0.01 too much.");
                assertThat(finding.explain(Wording.LITHUANIAN).replace('\u00a0', ' '))
                        .isEqualTo("Asignavimas („planas“; 2019 m. vasario 1 d.): turima 700,00 Eur, patirta išlaidų –"
                                + " 610,00 Eur, dar įsipareigota – 90,01 Eur; viršijama 0,01 Eur.");
            });
            assertThat(rule.check(dossier(), LocalDate.of(2019, 5, 31))).isEmpty();
        }

        @ParameterizedTest(name = "a contract of {0}, 210.00 of it incurred, and 490.00 more: found {1}")
        @CsvSource({"210.00, false", "300.00, true"})
        void are_what_of_a_contract_no_cost_has_drawn_down(String value, boolean found) {
            money("700.00", "2019-02-01")
                    .promise("contract", euro(value), "2019-02-01")
                    .spend("210.00", "2019-05-01");
            costs.set(0, costs.get(0).withContract("contract"));
            spend("490.00", "2019-05-02");
            assertThat(found(rule)).hasSize(found ? 1 : 0);
        }

        @ParameterizedTest(name = "{0} of a contract of 700.00 paid: found {1}")
        @CsvSource({"0.01, false", "700.00, false"})
        void are_what_of_a_contract_no_payment_has_drawn_down(String paid, boolean found) {
            money("700.00", "2019-02-01")
                    .promise("contract", euro("700.00"), "2019-02-01")
                    .pay(payment -> payment.amount(euro(paid)).settles("contract"));
            assertThat(found(rule)).hasSize(found ? 1 : 0);
        }

        @Test
        void are_two_contracts_that_nothing_has_drawn_down() {
            money("700.00", "2019-02-01")
                    .promise("one", euro("400.00"), "2019-02-01")
                    .promise("other", euro("300.01"), "2019-02-01");
            assertThat(found(rule)).hasSize(1);
        }

        @Test
        void are_lectures_still_to_come() {
            money("99.99", "2019-01-01");
            fixture.series("series")
                    .event(
                            "held",
                            EventState.HELD,
                            "2019-11-01",
                            event -> event.series("series").occurrences(7))
                    .event(
                            "planned",
                            EventState.PLANNED,
                            "2019-12-20",
                            event -> event.series("series").occurrences(3))
                    .costByUnit("series", 10, "10.00", "money");
            assertThat(found(rule))
                    .singleElement()
                    .satisfies(
                            finding -> assertThat(english(finding))
                                    .contains(
                                            "EUR 70.00 has been incurred and a further EUR 30.00 committed, which is EUR 0.01 too much"));
            assertThat(found(SpendingRules.SPENDING_BEYOND_APPROPRIATION)).isEmpty();
        }

        @Test
        void are_no_finding_where_nothing_is_promised_though_too_much_is_spent() {
            money("700.00", "2019-02-01").spend("710.00", "2019-05-01");
            assertThat(found(rule)).isEmpty();
        }

        @ParameterizedTest(name = "a contract of at least {0}: found {1}")
        @CsvSource({"700.00, false", "700.01, true"})
        void are_held_against_it_within_their_bounds(String least, boolean found) {
            money("700.00", "2019-02-01").promise("contract", StatedAmount.atLeast(Amounts.euro(least)), "2019-02-01");
            assertThat(found(rule)).hasSize(found ? 1 : 0);
        }

        @Test
        void are_not_held_against_money_that_is_not_in_effect_yet() {
            money("700.00", "2019-10-24").promise("contract", euro("300.00"), "2019-06-01");
            assertThat(rule.check(dossier(), LocalDate.of(2019, 10, 23))).isEmpty();
            assertThat(found(rule)).isEmpty();
        }

        @Test
        void are_a_contract_of_an_unknown_day_only_where_it_is_certain() {
            money("700.00", "2019-02-01").promise("contract", euro("700.01"), "2019");
            assertThat(rule.check(dossier(), LocalDate.of(2019, 6, 30))).isEmpty();
            assertThat(found(rule)).hasSize(1);
        }
    }

    @Nested
    @DisplayName("leaves a balance")
    @Tag("BALANCE_MISMATCH")
    class Balance {
        private final Rule rule = BudgetRules.BALANCE_MISMATCH;

        @ParameterizedTest(name = "of {0}, printed to {1}, where 90.00 is left: found {2}")
        @CsvSource({"100.00, 100.00, false", "89.99, 0.01, true", "200.00, 100.00, true", "90.00, 1.00, false"})
        void that_is_stated_in_coarser_units_and_agrees_within_these(String stated, String precision, boolean found) {
            money("700.00", "2019-02-01")
                    .spend("610.00", "2019-05-01")
                    .book(BookingKind.CLOSING_BALANCE, printed(stated, precision), "2019-11-30");
            assertThat(found(rule)).hasSize(found ? 1 : 0);
        }

        @Test
        void whose_cents_do_not_agree_though_another_one_is_stated_in_coarser_units() {
            money("700.00", "2019-02-01")
                    .spend("610.00", "2019-05-01")
                    .book(BookingKind.CLOSING_BALANCE, printed("100.00", "100.00"), "2019-10-31")
                    .book(BookingKind.CLOSING_BALANCE, euro("90.01"), "2019-11-30");
            assertThat(found(rule)).flatExtracting(Finding::subjects).containsExactly("booking-1");
        }

        @ParameterizedTest(name = "of {0} of an appropriation printed as 0.7 thousand, less 610.00: found {1}")
        @CsvSource({"140.00, false", "140.01, true", "40.00, false", "39.99, true"})
        void that_agrees_with_what_the_appropriation_may_be_to_the_cent(String stated, boolean found) {
            fixture.appropriation(
                    "money",
                    "1.00",
                    "2019-02-01",
                    money -> money.plan(Sourced.stated(PLAN)).amount(printed("700.00", "100.00")));
            spend("610.00", "2019-05-01").book(BookingKind.CLOSING_BALANCE, euro(stated), "2019-11-30");
            assertThat(found(rule)).hasSize(found ? 1 : 0);
        }

        @ParameterizedTest(name = "of {0} where 600.00 is left, with {1} printed to 10.00: found {2}")
        @CsvSource({
            "605.00, revenue, false",
            "605.01, revenue, true",
            "605.00, transfer, false",
            "605.01, transfer, true",
            "605.00, payment, false",
            "605.01, payment, true",
            "605.00, refund, false",
            "605.01, refund, true",
            "600.00, payment for a cost that is known to the cent, false",
            "600.01, payment for a cost that is known to the cent, true",
            "605.00, opening balance, false",
            "605.01, opening balance, true",
            "600.01, closing balance, true"
        })
        void that_agrees_within_what_anything_on_the_account_is_printed_to(String stated, String kind, boolean found) {
            StatedAmount coarse = printed("100.00", "10.00");
            Sourced<String> from = Sourced.stated("money");
            switch (kind) {
                case "revenue" ->
                    money("500.00", "2019-02-01")
                            .receive("grant", "100.00", "2019-03-01", grant -> grant.amount(coarse));
                case "opening balance" ->
                    money("500.00", "2019-02-01").book(BookingKind.OPENING_BALANCE, coarse, "2019-02-01");
                case "transfer" -> {
                    money("700.00", "2019-02-01");
                    fixture.transfer("handed-over", "0.00", "money", "2019-03-01");
                }
                case "payment" ->
                    money("700.00", "2019-02-01")
                            .pay(paid -> paid.amount(coarse).paidFrom(from));
                case "refund" ->
                    money("600.00", "2019-02-01")
                            .pay(paid -> paid.amount(euro("100.00")).paidFrom(from))
                            .pay(back ->
                                    back.amount(coarse).kind(PaymentKind.REFUND).reverses("payment-0"));
                case "payment for a cost that is known to the cent" -> {
                    money("700.00", "2019-02-01").spend("100.00", "2019-03-01");
                    pay(paid -> paid.amount(coarse).settles("cost-0"));
                }
                default -> money("600.00", "2019-02-01").book(BookingKind.CLOSING_BALANCE, coarse, "2019-02-01");
            }
            book(BookingKind.CLOSING_BALANCE, euro(stated), "2019-11-30");
            assertThat(rule
                            .check(
                                    dossier()
                                            .withTransfers(dossier().transfers().stream()
                                                    .map(each -> each.withAmount(coarse))
                                                    .toList()),
                                    HORIZON)
                            .stream()
                            .anyMatch(finding -> finding.subjects().contains("booking-" + (bookings.size() - 1))))
                    .isEqualTo(found);
        }

        @ParameterizedTest(name = "of {0} on 31 March, with 610.00 spent some time in {1}: found {2}")
        @CsvSource({
            "90.00, 2019, false",
            "700.00, 2019, false",
            "90.00, 2019-03, false",
            "700.00, 2019-03, true",
            "700.00, 2019-04, false",
            "700.01, 2019, true"
        })
        void that_is_right_for_some_day_of_what_is_known_only_to_the_month(String stated, String spent, boolean found) {
            money("700.00", "2019-02-01")
                    .spend("610.00", spent)
                    .book(BookingKind.CLOSING_BALANCE, euro(stated), "2019-03-31");
            assertThat(found(rule)).hasSize(found ? 1 : 0);
        }

        @Test
        void that_may_be_any_where_an_amount_is_unknown() {
            money("700.00", "2019-02-01")
                    .spend(StatedAmount.unknown(Amounts.currency("EUR")), "2019-05-01")
                    .book(BookingKind.CLOSING_BALANCE, euro("123.45"), "2019-11-30")
                    .book(BookingKind.CLOSING_BALANCE, euro("700.01"), "2019-11-30");
            assertThat(found(rule)).flatExtracting(Finding::subjects).containsExactly("booking-1");
        }

        @ParameterizedTest(name = "of the plan, {0}, printed to {1}, where 90.00 is left: found {2}")
        @CsvSource({"100.00, 100.00, false", "200.00, 100.00, true"})
        void of_the_plan_that_agrees_within_the_units_it_is_stated_in(String stated, String precision, boolean found) {
            money("700.00", "2019-02-01").spend("610.00", "2019-05-01");
            bookings.add(Booking.builder()
                    .id("closing")
                    .kind(BookingKind.CLOSING_BALANCE)
                    .amount(printed(stated, precision))
                    .plan(PLAN)
                    .date(on("2019-11-30"))
                    .build());
            assertThat(found(rule)).hasSize(found ? 1 : 0);
        }
    }

    @Nested
    @DisplayName("on something it is not for")
    @Tag("UNPLANNED_SPENDING")
    class Unplanned {
        private final Rule rule = SpendingRules.UNPLANNED_SPENDING;

        private DossierFixtures withParts() {
            return fixture.plan(
                    "parts",
                    plan -> plan.addTasks(
                                    Task.builder()
                                            .id("task")
                                            .title(text("uždavinys"))
                                            .build(),
                                    Task.builder()
                                            .id("other-task")
                                            .title(text("kitas uždavinys"))
                                            .build())
                            .addMeasures(
                                    DossierFixtures.measure("in-task").withTask("task"),
                                    DossierFixtures.measure("in-other").withTask("other-task")));
        }

        private void moneyForParts(UnaryOperator<Appropriation.Builder> change) {
            withParts()
                    .appropriation(
                            "money",
                            "700.00",
                            "2019-01-01",
                            money -> change.apply(money.plan(Sourced.stated("parts"))));
        }

        private ImmutableList<Finding> spentOn(UnaryOperator<Expenditure> of) {
            spend("10.00", "2019-05-01");
            costs.set(0, of.apply(costs.get(0)));
            return found(rule);
        }

        @ParameterizedTest(name = "money for the task, spent on {0}: found {1}")
        @CsvSource({"in-task, false", "in-other, true"})
        void is_found_where_money_is_for_a_task_and_the_measure_is_in_none_or_another(String measure, boolean found) {
            moneyForParts(money -> money.task("task"));
            assertThat(spentOn(cost -> cost.withMeasure(measure))).hasSize(found ? 1 : 0);
        }

        @Test
        void on_the_task_as_a_whole_of_the_measure_it_is_for_may_have_been_on_that() {
            moneyForParts(money -> money.measure("in-task"));
            assertThat(spentOn(cost -> cost.withTask("task"))).isEmpty();
            costs.clear();
            assertThat(spentOn(cost -> cost.withTask("other-task")))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.subjects()).containsExactly("cost-0", "money");
                        assertThat(finding.explain(Wording.LITHUANIAN).replace('\u00a0', ' '))
                                .isEqualTo(
                                        "„kitas uždavinys“ reikmėms išleista 10,00 Eur iš kitam tikslui skirtų lėšų.");
                    });
        }

        @Test
        void of_no_event_on_another_plan_is_found_with_the_plan() {
            withParts();
            money("700.00", "2019-01-01");
            assertThat(spentOn(cost -> cost.withPlan("parts")))
                    .singleElement()
                    .satisfies(finding -> assertThat(english(finding))
                            .isEqualTo("EUR 10.00 was spent on “parts” from money meant for something else."));
        }

        @Test
        void is_not_found_where_nothing_states_what_it_was_for_or_what_the_money_is_for() {
            fixture.appropriation("money", "700.00", "2019-01-01", money -> money);
            assertThat(spentOn(cost -> cost)).isEmpty();
            costs.clear();
            assertThat(spentOn(cost -> cost.withMeasure(MEASURE))).isEmpty();
        }

        @Test
        void by_a_payment_for_a_cost_is_found_with_the_cost_whichever_of_them_names_the_money() {
            withParts();
            money("700.00", "2019-01-01").spend("10.00", "2019-05-01");
            costs.set(0, costs.get(0).withPaidFrom(Optional.empty()).withMeasure("in-task"));
            pay(payment -> payment.amount(euro("10.00")).settles("cost-0").paidFrom(Sourced.stated("money")));
            assertThat(found(rule)).flatExtracting(Finding::subjects).containsExactly("cost-0", "money");
            costs.set(0, costs.get(0).withPaidFrom(Sourced.stated("money")));
            assertThat(found(rule)).flatExtracting(Finding::subjects).containsExactly("cost-0", "money");
        }

        @Test
        void by_a_payment_is_found_by_what_it_names_itself_or_else_what_it_settles() {
            moneyForParts(money -> money.measure("in-task"));
            promise("contract", euro("20.00"), "2019-02-01");
            contracts.set(0, contracts.get(0).withPaidFrom(Optional.empty()).withMeasure("in-other"));
            UnaryOperator<Payment.Builder> paid =
                    payment -> payment.amount(euro("10.00")).paidFrom(Sourced.stated("money"));
            pay(payment -> paid.apply(payment).settles("contract"));
            pay(payment -> paid.apply(payment).settles("contract").measure("in-task"));
            pay(payment -> paid.apply(payment).measure("in-other"));
            pay(payment -> paid.apply(payment).plan(PLAN));
            pay(payment -> paid.apply(payment).measure("in-other").date(on("2020-01-15")));
            pay(payment -> paid.apply(payment).measure("in-other").amount(euro("0.00")));
            pay(payment -> paid.apply(payment).measure("in-other").kind(PaymentKind.REFUND));
            assertThat(found(rule)).singleElement().satisfies(finding -> {
                assertThat(english(finding)).isEqualTo("""
                        3 amounts were spent from money meant for something else.
                          “in-other”: EUR 10.00
                          “in-other”: EUR 10.00
                          “planas”: EUR 10.00""");
                assertThat(finding.instances())
                        .extracting(Finding.Instance::subjects)
                        .containsExactly(
                                ImmutableList.of("payment-0", "money"),
                                ImmutableList.of("payment-2", "money"),
                                ImmutableList.of("payment-3", "money"));
            });
        }

        @Test
        void by_a_cost_is_found_once_it_is_incurred_and_is_something() {
            withParts();
            fixture.event("event", EventState.PLANNED, "2019-12-01");
            money("700.00", "2019-01-01");
            assertThat(spentOn(cost -> cost.withAmount(euro("0.00")).withMeasure("in-task")))
                    .isEmpty();
            costs.clear();
            fixture.appropriation("elsewhere", "700.00", "2019-01-01", money -> money.plan(Sourced.stated("parts")));
            assertThat(spentOn(cost -> cost.withDate(Optional.empty())
                            .withSubject("event")
                            .withPaidFrom(Sourced.stated("elsewhere"))))
                    .as("an event that is only planned costs nothing yet")
                    .isEmpty();
        }

        @Test
        void of_money_for_a_measure_is_of_the_plan_of_that_measure_though_no_plan_is_named() {
            withParts().appropriation("money", "700.00", "2019-01-01", money -> money.measure("in-task"));
            assertThat(spentOn(cost -> cost.withPlan(PLAN))).hasSize(1);
            costs.clear();
            assertThat(spentOn(cost -> cost.withPlan("parts"))).isEmpty();
        }

        @Test
        void of_an_increase_is_meant_for_what_the_original_was_unless_it_states_otherwise() {
            moneyForParts(money -> money.measure("in-task"));
            change("more", ChangeKind.ADDED, "10.00", "2019-02-01");
            UnaryOperator<Expenditure> fromMore = cost -> cost.withPaidFrom(Sourced.stated("more"));
            assertThat(spentOn(cost -> fromMore.apply(cost).withMeasure("in-task")))
                    .isEmpty();
            costs.clear();
            assertThat(spentOn(cost -> fromMore.apply(cost).withMeasure("in-other")))
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.subjects()).containsExactly("cost-0", "money");
                        assertThat(finding.explain(Wording.LITHUANIAN).replace('\u00a0', ' '))
                                .isEqualTo("Priemonei „in-other“ išleista 10,00 Eur iš kitam tikslui skirtų lėšų.");
                    });
        }
    }

    @Nested
    @DisplayName("of nobody knows whose money")
    @Tag("PAYER_UNKNOWN")
    class Payer {
        private final Rule rule = SpendingRules.PAYER_UNKNOWN;

        private SpendingTest cost(StatedAmount amount) {
            spend(amount, "2019-05-01");
            costs.set(costs.size() - 1, costs.get(costs.size() - 1).withPaidFrom(Optional.empty()));
            return SpendingTest.this;
        }

        @Test
        void is_found_for_a_cost_of_no_event_and_for_a_payment_that_settles_nothing() {
            cost(euro("10.00")).pay(payment -> payment.amount(euro("20.00")));
            assertThat(found(rule)).flatExtracting(Finding::subjects).containsExactly("cost-0", "payment-0");
        }

        @Test
        void is_not_found_where_what_settles_the_cost_names_who_pays_but_where_it_names_nobody() {
            cost(euro("10.00")).pay(payment -> payment.amount(euro("10.00")).settles("cost-0"));
            assertThat(found(rule)).flatExtracting(Finding::subjects).containsExactly("cost-0");
            payments.set(0, payments.get(0).withPayer(Sourced.stated("municipality")));
            assertThat(found(rule)).isEmpty();
        }

        @Test
        void is_not_found_where_the_contract_names_the_money() {
            money("700.00", "2019-01-01");
            cost(euro("10.00")).promise("contract", euro("20.00"), "2019-02-01");
            costs.set(0, costs.get(0).withContract("contract"));
            pay(payment -> payment.amount(euro("5.00")).settles("contract"));
            assertThat(found(rule)).isEmpty();
            contracts.set(0, contracts.get(0).withPaidFrom(Optional.empty()));
            assertThat(found(rule)).flatExtracting(Finding::subjects).containsExactly("cost-0", "payment-0");
        }

        @Test
        void is_found_for_a_cost_of_at_least_something_and_not_for_one_that_may_be_nothing() {
            cost(StatedAmount.atLeast(Amounts.euro("0.01")));
            cost(StatedAmount.unknown(Amounts.currency("EUR")));
            assertThat(found(rule)).flatExtracting(Finding::subjects).containsExactly("cost-0");
        }
    }
}
