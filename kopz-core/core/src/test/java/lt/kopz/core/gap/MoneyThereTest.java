package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.ORGANISATION;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.money.MonetaryAmount;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Sourced;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("What there is of an appropriation besides what was appropriated")
class MoneyThereTest {
    private static AmountRange euro(String amount) {
        return AmountRange.exactly(Amounts.euro(amount));
    }

    private static Revenue.Builder received(String id, String amount, String day) {
        return Revenue.builder()
                .id(id)
                .state(RevenueState.RECEIVED)
                .amount(Amounts.euro(amount))
                .effective(on(day));
    }

    private static Booking.Builder booked(BookingKind kind, String amount, String day) {
        return Booking.builder()
                .id(kind.name().toLowerCase(java.util.Locale.ROOT) + day)
                .kind(kind)
                .amount(Amounts.euro(amount))
                .date(on(day));
    }

    private static Expenditure.Builder cost(String id, String amount, String day) {
        return Expenditure.builder()
                .id(id)
                .measure(MEASURE)
                .amount(Amounts.euro(amount))
                .date(on(day));
    }

    private static Expenditure paidFromMoney(String id, String amount, String day) {
        return cost(id, amount, day).paidFrom(Sourced.stated("money")).build();
    }

    /** 700.00 of February. */
    private static Dossier.Builder given(UnaryOperator<Appropriation.Builder> more) {
        return aDossier()
                .appropriation("money", "700.00", "2019-02-01", money -> more.apply(money.plan(Sourced.stated(PLAN))))
                .builder();
    }

    private static Dossier.Builder overspent() {
        return given(money -> money).addExpenditures(paidFromMoney("cost", "800.00", "2019-04-01"));
    }

    @Nested
    @DisplayName("is what lists leave of it that are stated not to be all:")
    class OfPartialLists {
        private static Dossier partial(ListKind list) {
            return overspent().build().withCompleteness(DossierFixtures.partial(list));
        }

        private static BudgetGaps gaps(ListKind list) {
            return BudgetGaps.of(partial(list), PLAN);
        }

        @Test
        void more_may_have_been_given_or_some_taken_back() {
            assertThat(gaps(ListKind.APPROPRIATIONS).unfunded().value()).hasToString("at least EUR 0.00");
        }

        @Test
        void more_may_have_been_handed_over() {
            assertThat(gaps(ListKind.TRANSFERS).unfunded().value()).hasToString("at least EUR 100.00");
            assertThat(gaps(ListKind.TRANSFERS).balance().value()).hasToString("at most EUR -100.00");
            assertThat(gaps(ListKind.TRANSFERS).unspent().value().unspent()).hasToString("at most EUR -100.00");
        }

        @Test
        void more_may_have_come_in() {
            assertThat(gaps(ListKind.REVENUES).unfunded().value()).hasToString("at least EUR 0.00");
            assertThat(gaps(ListKind.REVENUES).balance().value().isKnown()).isFalse();
            assertThat(Drawdown.ofAll(partial(ListKind.REVENUES), HORIZON)
                            .get(0)
                            .overdraft())
                    .isEmpty();
        }
    }

    @Nested
    @DisplayName("covers costs, which are not unfunded then:")
    class CoversCosts {
        private static AmountRange unfunded(Dossier dossier) {
            return BudgetGaps.of(dossier, PLAN).unfunded().value();
        }

        @Test
        void money_received_for_the_appropriation() {
            assertThat(unfunded(overspent().build())).isEqualTo(euro("100.00"));
            assertThat(unfunded(overspent()
                            .addRevenues(received("grant", "60.00", "2019-03-01")
                                    .appropriation("money")
                                    .build())
                            .build()))
                    .isEqualTo(euro("40.00"));
        }

        @Test
        void but_not_again_money_that_the_appropriation_hands_on_nor_money_that_is_only_planned() {
            Dossier handedOn = given(money -> money.addFundedBy("grant"))
                    .addExpenditures(paidFromMoney("cost", "800.00", "2019-04-01"))
                    .addRevenues(received("grant", "700.00", "2019-03-01")
                            .appropriation("money")
                            .build())
                    .build();
            assertThat(unfunded(handedOn)).isEqualTo(euro("100.00"));
            assertThat(unfunded(overspent()
                            .addRevenues(received("grant", "60.00", "2019-03-01")
                                    .state(RevenueState.PLANNED)
                                    .appropriation("money")
                                    .build())
                            .build()))
                    .isEqualTo(euro("100.00"));
        }

        @Test
        void nor_a_part_of_money_received_that_came_for_something_else() {
            Dossier dossier = grantOfWhichAPartIsForAnother()
                    .addExpenditures(
                            paidFromMoney("cost", "800.00", "2019-04-01"),
                            cost("small", "20.00", "2019-04-01")
                                    .paidFrom(Sourced.stated("other"))
                                    .build())
                    .build();
            // Of 100.00 too much 45.00 are covered; of 10.00 too much all.
            assertThat(unfunded(dossier)).isEqualTo(euro("55.00"));
        }

        @Test
        void and_what_came_back_of_such_a_part_in_figures_and_books_alike() {
            Dossier dossier = grantOfWhichAPartIsForAnother()
                    .addExpenditures(paidFromMoney("cost", "800.00", "2019-04-01"))
                    .addRevenues(received("back", "5.00", "2019-03-01")
                            .appropriation("money")
                            .addWithin("part")
                            .build())
                    .build();
            // 700.00 and 50.00 for 800.00; 10.00 and 10.00 for nothing
            assertThat(unfunded(dossier)).isEqualTo(euro("50.00"));
            assertThat(Drawdown.ofAll(dossier, HORIZON).stream()
                            .collect(Collectors.toMap(drawn -> drawn.money().id(), drawn -> drawn.unspent(HORIZON))))
                    .isEqualTo(Map.of("money", euro("-50.00"), "other", euro("20.00")));
            assertThat(Map.of("money", left(dossier, "money"), "other", left(dossier, "other")))
                    .isEqualTo(Map.of("money", Amounts.euro("-50.00"), "other", Amounts.euro("20.00")));
        }

        private static Dossier.Builder grantOfWhichAPartIsForAnother() {
            return given(money -> money)
                    .addAppropriations(Appropriation.builder()
                            .id("other")
                            .plan(Sourced.stated(PLAN))
                            .amount(Amounts.euro("10.00"))
                            .effective(on("2019-02-01"))
                            .build())
                    .addRevenues(
                            received("grant", "60.00", "2019-03-01")
                                    .appropriation("money")
                                    .build(),
                            received("part", "15.00", "2019-03-01")
                                    .appropriation("other")
                                    .addWithin("grant")
                                    .build());
        }

        private static MonetaryAmount left(Dossier dossier, String account) {
            return Books.of(dossier)
                    .view()
                    .asOf(HORIZON)
                    .onAccount(account)
                    .totals(dossier.currency())
                    .balance();
        }

        @Test
        void its_opening_balance_once_less_what_is_carried_over_or_handed_over() {
            assertThat(unfunded(overspent()
                            .addBookings(
                                    booked(BookingKind.OPENING_BALANCE, "90.00", "2019-01-01")
                                            .appropriation("money")
                                            .build(),
                                    booked(BookingKind.OPENING_BALANCE, "90.00", "2020-01-01")
                                            .appropriation("money")
                                            .build(),
                                    booked(BookingKind.CARRIED_OVER, "30.00", "2019-12-01")
                                            .appropriation("money")
                                            .build())
                            .build()))
                    .isEqualTo(euro("40.00"));
            assertThat(unfunded(overspent()
                            .addTransfers(Transfer.builder()
                                    .id("handed-over")
                                    .recipient(ORGANISATION)
                                    .purpose(text("policijai"))
                                    .amount(Amounts.euro("50.00"))
                                    .paidFrom(Sourced.stated("money"))
                                    .date(on("2019-03-01"))
                                    .build())
                            .build()))
                    .isEqualTo(euro("150.00"));
        }

        @Test
        void money_of_the_plan_that_is_on_no_appropriation() {
            assertThat(unfunded(overspent()
                            .addRevenues(received("gift", "60.00", "2019-03-01")
                                    .plan(PLAN)
                                    .build())
                            .addBookings(booked(BookingKind.OPENING_BALANCE, "15.00", "2019-01-01")
                                    .plan(PLAN)
                                    .build())
                            .build()))
                    .isEqualTo(euro("25.00"));
            Dossier nobodyKnows = given(money -> money)
                    .addExpenditures(cost("cost", "80.00", "2019-04-01").build())
                    .addRevenues(
                            received("gift", "60.00", "2019-03-01").plan(PLAN).build())
                    .build();
            assertThat(unfunded(nobodyKnows))
                    .isEqualTo(AmountRange.between(Amounts.euro("0.00"), Amounts.euro("20.00")));
        }
    }

    @Nested
    @DisplayName("opens a year,")
    class OpensAYear {
        private final Dossier dossier = given(money -> money)
                .addExpenditures(
                        paidFromMoney("cost", "730.00", "2019-04-01"), paidFromMoney("next", "20.00", "2020-02-01"))
                .addBookings(
                        booked(BookingKind.OPENING_BALANCE, "120.00", "2019-01-01")
                                .plan(PLAN)
                                .build(),
                        booked(BookingKind.OPENING_BALANCE, "90.00", "2020-01-01")
                                .plan(PLAN)
                                .build())
                .build();
        private final BudgetGaps gaps = BudgetGaps.of(dossier, PLAN).asOf(LocalDate.of(2020, 12, 31));

        @Test
        void a_later_one_with_what_is_booked_in_it_so_that_its_balance_is_the_closing_balance() {
            assertThat(gaps.inYear(2019).balance().value()).isEqualTo(euro("90.00"));
            assertThat(gaps.inYear(2020).balance().value()).isEqualTo(euro("70.00"));
        }

        @Test
        void and_of_several_years_it_is_there_once() {
            assertThat(gaps.balance().value()).isEqualTo(euro("70.00"));
            assertThat(gaps.within(lt.kopz.core.time.DateRange.ofYears(2019, 2020))
                            .balance()
                            .value())
                    .isEqualTo(euro("70.00"));
        }
    }

    @Nested
    @DisplayName("is carried over from an appropriation into a year that is opened on none:")
    class CarriedOverIntoNone {
        private final BudgetGaps gaps = BudgetGaps.of(
                        given(money -> money)
                                .addExpenditures(paidFromMoney("cost", "560.00", "2019-04-01"))
                                .addBookings(
                                        booked(BookingKind.OPENING_BALANCE, "0.00", "2019-01-01")
                                                .plan(PLAN)
                                                .build(),
                                        booked(BookingKind.CARRIED_OVER, "140.00", "2019-12-31")
                                                .appropriation("money")
                                                .build(),
                                        booked(BookingKind.OPENING_BALANCE, "140.00", "2020-01-01")
                                                .plan(PLAN)
                                                .build())
                                .build(),
                        PLAN)
                .asOf(LocalDate.of(2020, 12, 31));

        @Test
        void it_is_there_once_whether_that_year_is_asked_for_or_all() {
            assertThat(gaps.inYear(2019).balance().value()).isEqualTo(euro("0.00"));
            assertThat(gaps.inYear(2020).balance().value()).isEqualTo(euro("140.00"));
            assertThat(gaps.balance().value()).isEqualTo(euro("140.00"));
        }
    }

    @Nested
    @DisplayName("is on a past day what was there by that day:")
    class OnAPastDay {
        private static AmountRange unspent(Dossier dossier, String day) {
            return Iterables.getOnlyElement(Drawdown.ofAll(dossier, LocalDate.of(2019, 12, 1)))
                    .unspent(LocalDate.parse(day));
        }

        @Test
        void less_what_was_paid_on_a_contract_so_far_though_more_is_paid_later() {
            Dossier dossier = given(money -> money)
                    .addContracts(Contract.builder()
                            .id("contract")
                            .subject(text("printing"))
                            .amount(Amounts.euro("500.00"))
                            .paidFrom(Sourced.stated("money"))
                            .date(on("2019-03-01"))
                            .build())
                    .addPayments(payment("first", "200.00", "2019-04-01"), payment("last", "300.00", "2019-11-01"))
                    .build();

            assertThat(unspent(dossier, "2019-03-31")).isEqualTo(euro("700.00"));
            assertThat(unspent(dossier, "2019-04-01")).isEqualTo(euro("500.00"));
            assertThat(unspent(dossier, "2019-10-31")).isEqualTo(euro("500.00"));
            assertThat(unspent(dossier, "2019-11-01")).isEqualTo(euro("200.00"));
        }

        private static Payment payment(String id, String amount, String day) {
            return Payment.builder()
                    .id(id)
                    .amount(Amounts.euro(amount))
                    .settles("contract")
                    .date(on(day))
                    .build();
        }

        @Test
        void with_money_received_as_it_then_stood_whatever_took_its_place_later() {
            Dossier dossier = given(money -> money)
                    .addRevenues(
                            received("grant", "100.00", "2019")
                                    .appropriation("money")
                                    .build(),
                            received("instead", "150.00", "2019-06-01")
                                    .change(ChangeKind.REPLACED)
                                    .amends("grant")
                                    .build())
                    .build();

            assertThat(unspent(dossier, "2019-05-31"))
                    .isEqualTo(AmountRange.between(Amounts.euro("700.00"), Amounts.euro("800.00")));
            assertThat(unspent(dossier, "2019-06-01")).isEqualTo(euro("850.00"));
            assertThat(unspent(dossier, "2019-12-01")).isEqualTo(euro("850.00"));
        }
    }
}
