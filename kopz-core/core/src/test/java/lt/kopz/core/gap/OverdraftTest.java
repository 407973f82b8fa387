package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.ORGANISATION;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.contradiction;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.StatedValue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is drawn from an appropriation")
class OverdraftTest {
    private static Appropriation.Builder money(StatedAmount amount, String day) {
        return Appropriation.builder()
                .id("money")
                .plan(Sourced.stated(PLAN))
                .amount(amount)
                .effective(on(day));
    }

    private static Appropriation change(String id, ChangeKind kind, String amount, String day) {
        return money(euro(amount), day).id(id).amends("money").change(kind).build();
    }

    private static Dossier.Builder given(StatedAmount amount, String day) {
        return aDossier().builder().addAppropriations(money(amount, day).build());
    }

    private static Dossier.Builder given(String amount, String day) {
        return given(euro(amount), day);
    }

    private static StatedAmount euro(String amount) {
        return StatedAmount.exactly(Amounts.euro(amount));
    }

    private static StatedAmount printed(String amount, String precision) {
        return StatedAmount.rounded(Amounts.euro(amount), Amounts.euro(precision));
    }

    private static final StatedAmount UNKNOWN = StatedAmount.of(AmountRange.unknown(Amounts.currency("EUR")));

    private static Expenditure cost(String id, StatedAmount amount, String day) {
        return Expenditure.builder()
                .id(id)
                .measure(MEASURE)
                .paidFrom(Sourced.stated("money"))
                .amount(amount)
                .date(on(day))
                .build();
    }

    private static Expenditure cost(String id, String amount, String day) {
        return cost(id, euro(amount), day);
    }

    private static Revenue received(String id, StatedAmount amount, String day) {
        return Revenue.builder()
                .id(id)
                .state(RevenueState.RECEIVED)
                .appropriation("money")
                .amount(amount)
                .effective(on(day))
                .build();
    }

    private static Transfer handedOver(String id, String amount, String day) {
        return Transfer.builder()
                .id(id)
                .recipient(ORGANISATION)
                .purpose(text(id))
                .paidFrom(Sourced.stated("money"))
                .amount(Amounts.euro(amount))
                .date(on(day))
                .build();
    }

    private static Contract contract(String id) {
        return Contract.builder()
                .id(id)
                .subject(text("lectures"))
                .paidFrom(Sourced.stated("money"))
                .amount(Amounts.euro("500.00"))
                .date(on("2019-01-10"))
                .build();
    }

    private static Payment paid(String id, String contract, String amount, String day) {
        return Payment.builder()
                .id(id)
                .settles(contract)
                .amount(Amounts.euro(amount))
                .date(on(day))
                .build();
    }

    private static Drawdown drawn(Dossier.Builder dossier, LocalDate asOf) {
        return Drawdown.ofAll(dossier.build(), asOf).stream()
                .filter(drawn -> drawn.money().id().equals("money"))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    @DisplayName("is more than there is")
    class MoreThanThereIs {
        private static Optional<String> overdraft(Dossier.Builder dossier, LocalDate asOf) {
            return drawn(dossier, asOf)
                    .overdraft()
                    .map(over -> over.day() + " " + Amounts.plain(over.amount()) + " "
                            + over.fact().id());
        }

        private static Optional<String> overdraft(Dossier.Builder dossier) {
            return overdraft(dossier, HORIZON);
        }

        @ParameterizedTest(name = "asked on {0} with a cost printed to {1}")
        @CsvSource({"2019-03-04, 0.01,", "2019-03-05, 40.00,", "2019-03-05, 39.98, 2019-03-05 20.00 second"})
        void from_the_day_of_the_cost_for_which_too_little_was_left_and_by_more_than_it_is_printed_to(
                LocalDate asOf, String precision, String expected) {
            Dossier.Builder dossier = given("100.00", "2019-02-01")
                    .addExpenditures(
                            cost("first", "60.00", "2019-03-01"),
                            cost("second", printed("60.00", precision), "2019-03-05"),
                            cost("third", "60.00", "2019-03-09"));

            assertThat(overdraft(dossier, asOf)).isEqualTo(Optional.ofNullable(expected));
        }

        @Test
        void only_where_what_came_in_besides_does_not_cover_it() {
            Dossier.Builder dossier = given("100.00", "2019-02-01")
                    .addRevenues(received("grant", euro("30.00"), "2019-02-10"))
                    .addExpenditures(cost("covered", "130.00", "2019-03-01"));
            assertThat(overdraft(dossier)).isEmpty();

            dossier.addTransfers(handedOver("handed-over", "5.00", "2019-03-02"));
            assertThat(overdraft(dossier)).contains("2019-03-02 5.00 handed-over");
        }

        @Test
        void never_while_it_may_be_what_comes_counts_from_its_first_day_and_what_goes_on_its_last() {
            Dossier.Builder dossier = given("100.00", "2019-03")
                    .addRevenues(received("grant", euro("30.00"), "2019-04"))
                    .addExpenditures(
                            cost("first", "90.00", "2019-03-02"),
                            cost("second", "35.00", "2019-04-02"),
                            cost("some-day-in-may", "25.00", "2019-05"));

            assertThat(overdraft(dossier)).contains("2019-05-31 20.00 some-day-in-may");
            assertThat(overdraft(dossier, LocalDate.of(2019, 5, 30))).isEmpty();
        }

        @Test
        void once_less_is_certainly_appropriated_than_is_spent() {
            Dossier.Builder dossier = given("100.00", "2019-02-01")
                    .addAppropriations(change("reduced", ChangeKind.REDUCED, "80.00", "2019-03"))
                    .addExpenditures(cost("cost", "50.00", "2019-02-15"));

            assertThat(overdraft(dossier)).contains("2019-03-31 30.00 reduced");
        }

        @Test
        void and_names_what_was_drawn_beside_what_came_on_that_day() {
            Dossier.Builder dossier = given("100.00", "2019-02-01")
                    .addAppropriations(change("added", ChangeKind.ADDED, "5.00", "2019-03-05"))
                    .addRevenues(received("grant", euro("10.00"), "2019-03-05"))
                    .addExpenditures(cost("cost", "130.00", "2019-03-05"))
                    .addPayments(Payment.builder()
                            .id("refund")
                            .kind(PaymentKind.REFUND)
                            .paidFrom(Sourced.stated("money"))
                            .amount(Amounts.euro("5.00"))
                            .date(on("2019-03-05"))
                            .build());

            assertThat(overdraft(dossier)).contains("2019-03-05 10.00 cost");
        }

        @Test
        void by_the_most_that_an_amount_known_within_bounds_may_leave() {
            StatedAmount about = StatedAmount.of(AmountRange.between(Amounts.euro("20.00"), Amounts.euro("30.00")));
            Dossier.Builder dossier = given("100.00", "2019-02-01")
                    .addRevenues(received("grant", about, "2019-02-10"))
                    .addExpenditures(cost("first", about, "2019-03-01"), cost("second", "115.00", "2019-03-02"));

            assertThat(overdraft(dossier)).contains("2019-03-02 5.00 second");
        }

        @Test
        void not_while_nobody_knows_how_much_was_appropriated() {
            Dossier.Builder dossier =
                    given(UNKNOWN, "2019-02-01").addExpenditures(cost("cost", "150.00", "2019-03-01"));
            assertThat(overdraft(dossier)).isEmpty();

            dossier.addAppropriations(change("instead", ChangeKind.REPLACED, "100.00", "2019-06-01"));
            assertThat(overdraft(dossier)).contains("2019-06-01 50.00 instead");
        }

        @Test
        void no_more_once_money_of_which_nobody_knows_how_much_came_in() {
            Dossier.Builder early = given("100.00", "2019-02-01")
                    .addRevenues(
                            received("gift", StatedAmount.of(AmountRange.atLeast(Amounts.euro("0.00"))), "2019-03-02"))
                    .addExpenditures(cost("cost", "150.00", "2019-03-01"));
            Dossier.Builder late = given("100.00", "2019-02-01")
                    .addRevenues(
                            received("gift", StatedAmount.of(AmountRange.atLeast(Amounts.euro("0.00"))), "2019-03-02"))
                    .addExpenditures(cost("cost", "150.00", "2019-03-03"));

            assertThat(overdraft(early)).contains("2019-03-01 50.00 cost");
            assertThat(overdraft(late)).isEmpty();
        }

        @Test
        void where_more_is_paid_on_a_contract_each_payment_counted_once() {
            Dossier.Builder dossier = given("100.00", "2019-02-01")
                    .addContracts(contract("contract"))
                    .addPayments(
                            paid("first", "contract", "70.00", "2019-03-01"),
                            paid("second", "contract", "25.00", "2019-04-01"),
                            paid("third", "contract", "15.00", "2019-05-01"));

            assertThat(overdraft(dossier)).contains("2019-05-01 10.00 third");
        }

        @Nested
        @DisplayName("only if it is so by every statement:")
        class ByEveryStatement {
            /** Of 300.00 were spent 400.00 in April, or else so much in May; in between something came in. */
            private static Dossier.Builder either(StatedAmount cameIn, String inMay) {
                return given("300.00", "2019-02-01")
                        .addRevenues(received("grant", cameIn, "2019-04-20"))
                        .addExpenditures(cost("april", "400.00", "2019-04-01"), cost("may", inMay, "2019-05-01"))
                        .addContradictions(contradiction(
                                "either",
                                PLAN,
                                Optional.empty(),
                                new StatedValue.OfFact("april"),
                                new StatedValue.OfFact("may")));
            }

            @ParameterizedTest(name = "with {0} that came in, printed to {2}, and {1} of May")
            @CsvSource({
                "60.00, 410.00, 0.01, 2019-05-01 40.00 may",
                "60.00, 410.00, 79.98, 2019-05-01 40.00 may",
                "60.00, 410.00, 80.00,",
                "60.00, 370.00, 0.01, 2019-05-01 10.00 may",
                "60.00, 360.00, 0.01,",
                "100.00, 450.00, 0.01,"
            })
            void on_the_last_of_their_days_by_the_least_that_is_missing_then(
                    String cameIn, String inMay, String precision, String expected) {
                assertThat(overdraft(either(printed(cameIn, precision), inMay)))
                        .isEqualTo(Optional.ofNullable(expected));
            }

            @Test
            void by_what_is_recorded_where_more_was_paid_or_paid_back() {
                CompletenessStatement inPart = CompletenessStatement.builder()
                        .id("in-part")
                        .list(ListKind.PAYMENTS)
                        .extent(Extent.PARTIAL)
                        .build();
                assertThat(overdraft(either(euro("60.00"), "410.00").completeness(List.of(inPart))))
                        .contains("2019-05-01 40.00 may");
                assertThat(overdraft(given("300.00", "2019-02-01")
                                .completeness(List.of(inPart))
                                .addExpenditures(cost("may", "340.00", "2019-05-01"))))
                        .contains("2019-05-01 40.00 may");
            }
        }
    }

    @Nested
    @DisplayName("was drawn before there was any")
    class Early {
        private static List<String> early(Dossier.Builder dossier, LocalDate asOf) {
            return drawn(dossier, asOf).early().stream()
                    .map(early -> early.day() + " " + Amounts.plain(early.amount()) + " "
                            + early.fact().id())
                    .toList();
        }

        private static List<String> early(Dossier.Builder dossier) {
            return early(dossier, HORIZON);
        }

        @Test
        void by_costs_and_payments_of_earlier_days_in_their_order() {
            Dossier.Builder dossier = given("100.00", "2019-03-01")
                    .addContracts(contract("contract"))
                    .addPayments(
                            paid("first", "contract", "60.00", "2019-02-10"),
                            paid("second", "contract", "50.00", "2019-02-20"),
                            paid("third", "contract", "5.00", "2019-03-05"))
                    .addExpenditures(
                            cost("a", "30.00", "2019-02-28"),
                            cost("b", "20.00", "2019-02-10"),
                            cost("on-the-day", "40.00", "2019-03-01"),
                            cost("z", "70.00", "2019-02-20"));

            assertThat(early(dossier))
                    .containsExactly(
                            "2019-02-10 20.00 b",
                            "2019-02-20 110.00 contract",
                            "2019-02-20 70.00 z",
                            "2019-02-28 30.00 a");
        }

        @Test
        void only_if_that_is_certain() {
            StatedAmount perhapsNothing = StatedAmount.of(AmountRange.atMost(Amounts.euro("10.00")));
            StatedAmount some = StatedAmount.of(AmountRange.atLeast(Amounts.euro("10.00")));
            Dossier.Builder dossier = given("100.00", "2019-03-15")
                    .addExpenditures(
                            cost("in-february", "10.00", "2019-02"),
                            cost("in-march", "20.00", "2019-03"),
                            cost("perhaps-nothing", perhapsNothing, "2019-02-01"),
                            cost("some", some, "2019-02-03"));

            assertThat(early(dossier)).containsExactly("2019-02-03 10.00 some", "2019-02-28 10.00 in-february");
        }

        @Test
        void and_money_handed_over_or_taken_back_is_no_cost() {
            Dossier.Builder dossier = given("100.00", "2019-03-01")
                    .addTransfers(handedOver("handed-over", "5.00", "2019-02-02"))
                    .addAppropriations(change("reduced", ChangeKind.REDUCED, "80.00", "2019-02-10"))
                    .addExpenditures(cost("cost", "50.00", "2019-02-15"));

            assertThat(early(dossier)).containsExactly("2019-02-15 50.00 cost");
        }

        @Test
        void by_all_that_was_drawn_up_to_the_day_where_there_is_none_yet() {
            Dossier.Builder dossier = given("100.00", "2019-06-01")
                    .addContracts(contract("contract"))
                    .addPayments(paid("paid", "contract", "60.00", "2019-02-20"))
                    .addExpenditures(cost("cost", "50.00", "2019-02-15"), cost("later", "50.00", "2019-05-31"));

            assertThat(early(dossier, LocalDate.of(2019, 5, 30)))
                    .containsExactly("2019-02-15 50.00 cost", "2019-02-20 60.00 contract");
        }

        @ParameterizedTest(name = "{0} of {1}")
        @CsvSource({
            "10.00, 2019-02-15, false",
            "0.00, 2019-01-01, true",
            "10.00, 2019-02-16, true",
            ", 2019-02-15, false"
        })
        void money_that_came_in_before_is_some_unless_it_is_nothing(String amount, String day, boolean isEarly) {
            Dossier.Builder dossier = given("100.00", "2019-03-01")
                    .addRevenues(received("grant", amount == null ? UNKNOWN : euro(amount), day))
                    .addExpenditures(cost("cost", "50.00", "2019-02-15"));

            assertThat(early(dossier)).hasSize(isEarly ? 1 : 0);
        }

        @Test
        void never_where_it_has_no_day() {
            Dossier.Builder dossier = given("100.00", "XXXX-XX-XX")
                    .addContracts(contract("contract"))
                    .addPayments(paid("paid", "contract", "60.00", "2019-02-20"))
                    .addExpenditures(cost("cost", "50.00", "2019-02-15"));

            assertThat(early(dossier)).isEmpty();
        }

        @Test
        void only_if_it_is_so_by_every_statement_and_then_on_the_later_day_and_by_the_smaller_amount() {
            StatedValue february20 = new StatedValue.OfFact("ninety");
            StatedValue february25 = new StatedValue.OfFact("forty");
            Dossier.Builder dossier = given("100.00", "2019-03-01")
                    .addContracts(contract("contract"))
                    .addPayments(
                            paid("first", "contract", "30.00", "2019-02-10"),
                            paid("ninety", "contract", "90.00", "2019-02-20"),
                            paid("forty", "contract", "40.00", "2019-02-25"))
                    .addExpenditures(
                            cost("by-one", "10.00", "2019-02-01"),
                            cost("by-another", "10.00", "2019-02-01"),
                            cost("by-all", "10.00", "2019-02-25"));
            StatedValue[] either = {new StatedValue.OfFact("by-one"), new StatedValue.OfFact("by-another")};
            Dossier.Builder turned = Dossier.builder().from(dossier.build());
            dossier.addContradictions(
                    contradiction("paid", PLAN, Optional.empty(), february20, february25),
                    contradiction("spent", PLAN, Optional.empty(), either));
            turned.addContradictions(
                    contradiction("paid", PLAN, Optional.empty(), february25, february20),
                    contradiction("spent", PLAN, Optional.empty(), either));

            assertThat(early(dossier))
                    .isEqualTo(early(turned))
                    .containsExactly("2019-02-25 10.00 by-all", "2019-02-25 70.00 contract");
        }
    }
}
