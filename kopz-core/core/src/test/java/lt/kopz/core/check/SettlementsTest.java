package lt.kopz.core.check;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractItem;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Contracts, costs and payments, held against each other:")
class SettlementsTest {
    private final DossierFixtures fixture = aDossier();
    private final List<Expenditure> costs = new ArrayList<>();
    private final List<Contract> contracts = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();

    private static StatedAmount euro(String amount) {
        return StatedAmount.exactly(Amounts.euro(amount));
    }

    private static StatedAmount printed(String amount, String precision) {
        return StatedAmount.rounded(Amounts.euro(amount), Amounts.euro(precision));
    }

    private SettlementsTest cost(StatedAmount amount, UnaryOperator<Expenditure.Builder> change) {
        costs.add(change.apply(Expenditure.builder()
                        .id("cost-" + costs.size())
                        .purpose(text("lankstinukai"))
                        .amount(amount)
                        .date(on("2019-05-01"))
                        .provenance(DossierFixtures.STATED))
                .build());
        return this;
    }

    private SettlementsTest contract(StatedAmount value, ContractItem... items) {
        contracts.add(Contract.builder()
                .id("contract")
                .subject(text("paskaitos"))
                .amount(value)
                .addItems(items)
                .date(on("2019-02-01"))
                .provenance(DossierFixtures.STATED)
                .build());
        return this;
    }

    private static ContractItem item(int quantity, String price) {
        return ContractItem.builder()
                .item(text("paskaita"))
                .quantity(quantity)
                .unitPrice(Amounts.euro(price))
                .build();
    }

    private SettlementsTest pay(StatedAmount amount, UnaryOperator<Payment.Builder> change) {
        payments.add(change.apply(Payment.builder()
                        .id("payment-" + payments.size())
                        .amount(amount)
                        .date(on("2019-06-01"))
                        .provenance(DossierFixtures.STATED))
                .build());
        return this;
    }

    private SettlementsTest refund(StatedAmount amount, UnaryOperator<Payment.Builder> change) {
        return pay(amount, payment -> change.apply(payment.kind(PaymentKind.REFUND)));
    }

    private Dossier dossier() {
        return fixture.builder()
                .addAllExpenditures(costs)
                .contracts(contracts)
                .payments(payments)
                .build();
    }

    private ImmutableList<Finding> found(Rule rule) {
        return rule.check(dossier(), HORIZON);
    }

    private static String english(Finding finding) {
        return finding.explain(Wording.ENGLISH).replace('\u00a0', ' ');
    }

    private static String lithuanian(Finding finding) {
        return finding.explain(Wording.LITHUANIAN).replace('\u00a0', ' ');
    }

    @Nested
    @DisplayName("the items of a contract")
    @Tag("CONTRACT_UNLIKE_ITEMS")
    class Items {
        private final Rule rule = SpendingRules.CONTRACT_UNLIKE_ITEMS;

        @ParameterizedTest(name = "10 at 30.00 and 2 at 100.00 for {0}: difference {1}")
        @CsvSource({"500.00,", "500.06,", "499.94,", "500.07, EUR −0.07", "499.93, EUR 0.07"})
        void are_quantity_times_price_and_add_up_to_its_value(String value, String difference) {
            contract(euro(value), item(10, "30.00"), item(2, "100.00"));
            assertThat(found(rule)).hasSize(difference == null ? 0 : 1).allSatisfy(finding -> {
                assertThat(finding.code()).isEqualTo("CONTRACT_UNLIKE_ITEMS");
                assertThat(finding.subjects()).containsExactly("contract");
                assertThat(english(finding))
                        .isEqualTo("The contract “paskaitos” is worth EUR " + value
                                + ", but its items, quantity times price," + " add up to EUR 500.00; the difference is "
                                + difference + ".");
                assertThat(lithuanian(finding))
                        .startsWith("Sutarties „paskaitos“ vertė – ")
                        .contains("o jos dalys pagal kiekius ir kainas iš viso sudaro 500,00 Eur; skirtumas – ");
            });
            assertThat(rule.check(dossier(), LocalDate.of(2019, 1, 31))).isEmpty();
        }

        @ParameterizedTest(name = "worth {0}, printed to {1}: found {2}")
        @CsvSource({"500.00, 100.00, false", "600.00, 100.00, true", "449.98, 100.00, false", "449.97, 100.00, true"})
        void agree_with_a_value_in_coarser_units(String value, String precision, boolean found) {
            contract(printed(value, precision), item(5, "100.00"));
            assertThat(found(rule)).hasSize(found ? 1 : 0);
        }

        @Test
        void of_a_contract_of_unknown_value_or_of_none_contradict_nothing() {
            contract(StatedAmount.unknown(Amounts.currency("EUR")), item(5, "100.00"));
            assertThat(found(rule)).isEmpty();
            contracts.clear();
            contract(euro("500.00"));
            assertThat(found(rule)).isEmpty();
            contracts.clear();
            contract(StatedAmount.atLeast(Amounts.euro("500.03")), item(5, "100.00"));
            assertThat(found(rule)).hasSize(1);
        }
    }

    @Nested
    @DisplayName("payments for a cost")
    @Tag("PAID_BEYOND_AMOUNT")
    class ForACost {
        private final Rule rule = SpendingRules.PAID_BEYOND_AMOUNT;

        @ParameterizedTest(name = "200.00 and {0} paid for 210.00: found {1}")
        @CsvSource({"10.00, false", "10.01, true"})
        void are_no_more_than_it(String second, boolean found) {
            cost(euro("210.00"), cost -> cost)
                    .pay(euro("200.00"), payment -> payment.settles("cost-0"))
                    .pay(euro(second), payment -> payment.settles("cost-0"));
            assertThat(found(rule)).hasSize(found ? 1 : 0).allSatisfy(finding -> {
                assertThat(finding.code()).isEqualTo("PAID_BEYOND_AMOUNT");
                assertThat(finding.subjects()).containsExactly("cost-0", "payment-0", "payment-1");
                assertThat(english(finding))
                        .isEqualTo("EUR 210.01 was paid for “lankstinukai”, which cost EUR 210.00: EUR 0.01 too much.");
                assertThat(lithuanian(finding))
                        .isEqualTo(
                                "Už „lankstinukai“ sumokėta 210,01 Eur, nors išlaidos – 210,00 Eur: 0,01 Eur per daug.");
            });
        }

        @ParameterizedTest(name = "a second payment on {0}, as of 30 June: found {1}")
        @CsvSource({"2019-06-30, true", "2019-07-01, false", "2019, false"})
        void count_once_they_are_certainly_made(String day, boolean found) {
            cost(euro("210.00"), cost -> cost)
                    .pay(euro("210.00"), payment -> payment.settles("cost-0"))
                    .pay(euro("0.01"), payment -> payment.settles("cost-0").date(on(day)));
            assertThat(rule.check(dossier(), LocalDate.of(2019, 6, 30))).hasSize(found ? 1 : 0);
        }

        @ParameterizedTest(name = "{0} came back {1}: found {2}")
        @CsvSource({
            "0.01, of the payment, false",
            "0.01, of the cost, false",
            "0.00, of the cost, true",
            "0.01, of something else, true"
        })
        void are_less_by_what_came_back_of_them_and_of_nothing_else(String back, String of, boolean found) {
            cost(euro("210.00"), cost -> cost).cost(euro("50.00"), cost -> cost);
            pay(euro("210.01"), payment -> payment.settles("cost-0"));
            refund(euro(back), refund -> switch (of) {
                case "of the payment" -> refund.reverses("payment-0");
                case "of the cost" -> refund.settles("cost-0");
                default -> refund.settles("cost-1");
            });
            assertThat(found(rule)).hasSize(found ? 1 : 0);
        }

        @Test
        void are_less_once_by_a_refund_that_names_both_the_payment_and_the_cost() {
            cost(euro("210.00"), cost -> cost)
                    .pay(euro("210.02"), payment -> payment.settles("cost-0"))
                    .refund(euro("0.01"), refund -> refund.reverses("payment-0").settles("cost-0"));
            assertThat(found(rule))
                    .singleElement()
                    .satisfies(finding -> assertThat(english(finding)).endsWith("EUR 0.01 too much."));
        }

        @ParameterizedTest(name = "{0} paid for 45.6 thousand: found {1}")
        @CsvSource({"45650.00, false", "45650.01, true"})
        void agree_with_a_cost_in_coarser_units(String paid, boolean found) {
            cost(printed("45600.00", "100.00"), cost -> cost).pay(euro(paid), payment -> payment.settles("cost-0"));
            assertThat(found(rule)).hasSize(found ? 1 : 0);
        }

        @Test
        void of_unknown_amount_or_with_a_payment_of_unknown_amount_are_not_certainly_too_much() {
            cost(StatedAmount.unknown(Amounts.currency("EUR")), cost -> cost)
                    .pay(euro("500.00"), payment -> payment.settles("cost-0"))
                    .cost(euro("500.00"), cost -> cost)
                    .pay(euro("500.00"), payment -> payment.settles("cost-1"))
                    .pay(StatedAmount.unknown(Amounts.currency("EUR")), payment -> payment.settles("cost-1"));
            assertThat(found(rule)).isEmpty();
        }

        @ParameterizedTest(name = "{0} paid for 12 lectures at 30.00, though 300.00 is stated for 10: found {1}")
        @CsvSource({"360.00, false", "360.01, true"})
        void with_a_price_are_held_against_the_price_of_all_its_events_where_that_is_more(String paid, boolean found) {
            fixture.series("series")
                    .event(
                            "held",
                            EventState.HELD,
                            "2019-05-01",
                            event -> event.series("series").occurrences(12))
                    .event("not-held", EventState.CANCELLED, "2019-05-01", event -> event.series("series"))
                    .appropriation("money", "700.00", "2019-01-01")
                    .costByUnit("series", 10, "30.00", "money");
            pay(euro(paid), payment -> payment.settles("cost-0-series"));
            assertThat(found(rule)).hasSize(found ? 1 : 0);
        }
    }

    @Nested
    @DisplayName("payments under a contract")
    @Tag("PAID_BEYOND_AMOUNT")
    class UnderAContract {
        private final Rule rule = SpendingRules.PAID_BEYOND_AMOUNT;

        @ParameterizedTest(name = "210.00 for a cost and {0} for the contract of 300.00 itself: found {1}")
        @CsvSource({"90.00, false", "90.01, true"})
        void are_those_for_it_and_those_for_costs_under_it(String paid, boolean found) {
            contract(euro("300.00"))
                    .cost(euro("210.00"), cost -> cost.contract("contract"))
                    .cost(euro("1000.00"), cost -> cost)
                    .pay(euro("210.00"), payment -> payment.settles("cost-0"))
                    .pay(euro("1000.00"), payment -> payment.settles("cost-1"))
                    .pay(euro(paid), payment -> payment.settles("contract"));
            assertThat(found(rule)).hasSize(found ? 1 : 0).allSatisfy(finding -> {
                assertThat(finding.code()).isEqualTo("PAID_BEYOND_AMOUNT");
                assertThat(finding.subjects()).containsExactly("contract", "payment-2", "payment-0");
                assertThat(english(finding))
                        .isEqualTo(
                                "EUR 300.01 was paid under the contract “paskaitos”, which is worth EUR 300.00: EUR 0.01 too"
                                        + " much.");
                assertThat(lithuanian(finding))
                        .isEqualTo(
                                "Pagal sutartį „paskaitos“ sumokėta 300,01 Eur, nors jos vertė – 300,00 Eur: 0,01 Eur per"
                                        + " daug.");
            });
        }

        @Test
        void are_less_by_what_came_back() {
            contract(euro("300.00"))
                    .pay(euro("310.00"), payment -> payment.settles("contract"))
                    .refund(euro("10.00"), refund -> refund.reverses("payment-0"));
            assertThat(found(rule)).isEmpty();
        }
    }

    @Nested
    @DisplayName("refunds of a payment")
    @Tag("PAID_BEYOND_AMOUNT")
    class OfAPayment {
        private final Rule rule = SpendingRules.PAID_BEYOND_AMOUNT;

        @ParameterizedTest(name = "10.00 and {0} back of 15.00: found {1}")
        @CsvSource({"5.00, false", "5.01, true"})
        void are_no_more_than_it(String second, boolean found) {
            pay(euro("15.00"), payment -> payment)
                    .refund(euro("10.00"), refund -> refund.reverses("payment-0"))
                    .refund(euro(second), refund -> refund.reverses("payment-0"))
                    .refund(euro("100.00"), refund -> refund);
            assertThat(found(rule)).hasSize(found ? 1 : 0).allSatisfy(finding -> {
                assertThat(finding.code()).isEqualTo("PAID_BEYOND_AMOUNT");
                assertThat(finding.subjects()).containsExactly("payment-0", "payment-1", "payment-2");
                assertThat(english(finding))
                        .isEqualTo("EUR 15.01 was paid back of a payment of EUR 15.00: EUR 0.01 too much.");
                assertThat(lithuanian(finding))
                        .isEqualTo("Grąžinta 15,01 Eur, nors sumokėta 15,00 Eur: 0,01 Eur per daug.");
            });
            assertThat(rule.check(dossier(), LocalDate.of(2019, 5, 31))).isEmpty();
        }
    }
}
