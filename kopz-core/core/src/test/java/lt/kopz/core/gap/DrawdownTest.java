package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.contradiction;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static lt.kopz.core.dossier.DossierFixtures.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.completeness.CompletenessStatement;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawdownTest {
    private static AmountRange euro(String amount) {
        return AmountRange.exactly(Amounts.euro(amount));
    }

    private static AmountRange between(String least, String most) {
        return AmountRange.between(Amounts.euro(least), Amounts.euro(most));
    }

    private static Booking booked(BookingKind kind, String amount, String day) {
        return Booking.builder()
                .id("booked-" + day)
                .kind(kind)
                .appropriation("money")
                .amount(Amounts.euro(amount))
                .date(on(day))
                .build();
    }

    private static Expenditure.Builder cost(String id, String amount) {
        return Expenditure.builder()
                .id(id)
                .measure(MEASURE)
                .amount(Amounts.euro(amount))
                .paidFrom(Sourced.stated("money"))
                .date(on("2019-04-01"));
    }

    private static Contract promised(String amount) {
        return Contract.builder()
                .id("contract")
                .subject(text("lectures"))
                .amount(Amounts.euro(amount))
                .paidFrom(Sourced.stated("money"))
                .date(on("2019-03-01"))
                .build();
    }

    private static Payment.Builder paid(String id, String amount, String day) {
        return Payment.builder().id(id).amount(Amounts.euro(amount)).date(on(day));
    }

    @Test
    void what_there_is_what_is_incurred_and_what_is_promised_are_each_made_of_their_own_facts() {
        Dossier dossier = aDossier()
                .knownUntil(LocalDate.of(2021, 12, 31))
                .appropriation("money", "700.00", "2019-02-01")
                .appropriation(
                        "added",
                        "40.00",
                        "2019-02-02",
                        money -> money.amends("money").change(ChangeKind.ADDED))
                .transfer("handed-over", "50.00", "money", "2019-03-01")
                .builder()
                .addRevenues(Revenue.builder()
                        .id("grant")
                        .state(RevenueState.RECEIVED)
                        .appropriation("money")
                        .amount(Amounts.euro("60.00"))
                        .effective(on("2019-03-01"))
                        .build())
                .addBookings(
                        booked(BookingKind.OPENING_BALANCE, "90.00", "2019-01-01"),
                        booked(BookingKind.OPENING_BALANCE, "90.00", "2021-01-01"),
                        booked(BookingKind.CARRIED_OVER, "30.00", "2019-12-01"),
                        booked(BookingKind.CLOSING_BALANCE, "1.00", "2019-12-02"))
                .addExpenditures(cost("cost", "200.00").build())
                .addContracts(promised("100.00"))
                .addPayments(
                        paid("of-contract", "40.00", "2019-05-01")
                                .settles("contract")
                                .build(),
                        paid("of-cost", "200.00", "2019-05-01").settles("cost").build(),
                        paid("back", "15.00", "2019-06-01")
                                .kind(PaymentKind.REFUND)
                                .reverses("of-cost")
                                .build())
                .build();

        // 700.00 + 40.00 − 50.00 + 60.00 + 90.00 − 30.00; 200.00 + 40.00 − 15.00; 100.00 − 40.00
        assertThat(Drawdown.ofAll(dossier, LocalDate.of(2021, 12, 31)))
                .extracting(
                        drawn -> drawn.money().id(),
                        Drawdown::available,
                        Drawdown::incurred,
                        Drawdown::committed,
                        drawn -> drawn.unspent(HORIZON),
                        Drawdown::free)
                .containsExactly(
                        tuple("money", euro("810.00"), euro("225.00"), euro("60.00"), euro("585.00"), euro("525.00")));
    }

    @Test
    void what_is_promised_from_money_that_is_yet_to_come_is_not_committed() {
        Dossier dossier = aDossier()
                .appropriation("money", "700.00", "2019-06-01")
                .builder()
                .addContracts(promised("100.00"))
                .addPayments(
                        paid("paid", "40.00", "2019-04-01").settles("contract").build())
                .build();

        assertThat(Drawdown.ofAll(dossier, LocalDate.of(2019, 3, 31))).isEmpty();
        assertThat(Drawdown.ofAll(dossier, LocalDate.of(2019, 4, 1)))
                .extracting(Drawdown::available, Drawdown::incurred, Drawdown::committed, Drawdown::free)
                .containsExactly(tuple(euro("0.00"), euro("40.00"), euro("0.00"), euro("-40.00")));
        assertThat(Drawdown.ofAll(dossier, LocalDate.of(2019, 6, 1)))
                .extracting(Drawdown::available, Drawdown::incurred, Drawdown::committed, Drawdown::free)
                .containsExactly(tuple(euro("700.00"), euro("40.00"), euro("60.00"), euro("600.00")));
    }

    @Test
    void what_is_promised_from_money_that_may_be_yet_to_come_is_perhaps_committed() {
        LocalDate november = LocalDate.of(2019, 11, 15);
        Dossier dossier =
                aDossier().appropriation("money", "700.00", "2019-11").build().withContracts(promised("100.00"));

        assertThat(Drawdown.ofAll(dossier, november).get(0).committed()).isEqualTo(between("0.00", "100.00"));
        assertThat(BudgetGaps.of(dossier, PLAN).asOf(november).unspent().value().committed())
                .isEqualTo(between("0.00", "100.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-28, EUR 700.00",
        "2020-03-01, EUR 600.00 to 700.00",
        "2020-03-30, EUR 600.00 to 700.00",
        "2020-03-31, EUR 600.00"
    })
    void what_is_dated_after_what_is_known_is_spent_for_certain_by_the_last_of_its_days(LocalDate day, String unspent) {
        Dossier dossier = aDossier()
                .appropriation("money", "700.00", "2019-02-01")
                .build()
                .withExpenditures(cost("cost", "100.00").date(on("2020-03")).build());

        assertThat(Drawdown.ofAll(dossier, LocalDate.of(2020, 12, 31)).get(0).unspent(day))
                .hasToString(unspent);
        assertThat(Drawdown.ofAll(dossier, day).get(0).unspent(day)).hasToString(unspent);
    }

    @Test
    void a_cost_alone_draws_on_money_that_is_yet_to_come() {
        Dossier dossier = aDossier()
                .appropriation("money", "700.00", "2019-06-01")
                .builder()
                .addExpenditures(cost("cost", "30.00").build())
                .build();

        assertThat(Drawdown.ofAll(dossier, LocalDate.of(2019, 4, 1)))
                .extracting(Drawdown::available, Drawdown::incurred)
                .containsExactly(tuple(euro("0.00"), euro("30.00")));
    }

    @ParameterizedTest(name = "costs of {0} leave {1} ± {2}")
    @CsvSource({"other, 55600.00, 50.00", "money, 10000.00, 50.00"})
    void how_coarsely_costs_are_printed_leaves_open_what_is_paid_beyond_them(
            String from, String unspent, BigDecimal tolerance) {
        Dossier dossier = aDossier()
                .appropriation("money", "60000.00", "2019-02-01")
                .appropriation("other", "60000.00", "2019-02-01")
                .builder()
                .addContracts(promised("50000.00"))
                .addExpenditures(cost("cost", "1.00")
                        .contract("contract")
                        .paidFrom(Sourced.stated(from))
                        .amount(StatedAmount.rounded(Amounts.euro("45600.00"), Amounts.euro("100.00")))
                        .build())
                .addPayments(paid("paid", "50000.00", "2019-05-01")
                        .settles("contract")
                        .build())
                .build();

        assertThat(Drawdown.ofAll(dossier, HORIZON).get(0).unspent(HORIZON))
                .isEqualTo(euro(unspent).withTolerance(tolerance));
    }

    @Test
    void money_of_each_currency_is_drawn_by_what_is_of_that_currency() {
        Dossier dossier = aDossier()
                .appropriation("euros", "700.00", "2019-02-01")
                .appropriation(
                        "dollars",
                        "1.00",
                        "2019-02-01",
                        money -> money.plan(Sourced.stated(PLAN)).amount(Amounts.of("500.00", "USD")))
                .builder()
                .addOtherCurrencies(Amounts.currency("USD"))
                .addExpenditures(
                        cost("in-euros", "30.00")
                                .paidFrom(Sourced.stated("euros"))
                                .build(),
                        cost("in-dollars", "1.00")
                                .paidFrom(Sourced.stated("dollars"))
                                .amount(Amounts.of("20.00", "USD"))
                                .build())
                .build();

        assertThat(Drawdown.ofAll(dossier, HORIZON))
                .extracting(drawn -> drawn.money().id(), drawn -> drawn.unspent(HORIZON))
                .containsExactly(
                        tuple("euros", euro("670.00")),
                        tuple("dollars", AmountRange.exactly(Amounts.of("480.00", "USD"))));
    }

    @Nested
    @DisplayName("Where lists are not complete,")
    class Lists {
        private static CompletenessStatement.Builder stating(ListKind list, Extent extent) {
            return CompletenessStatement.builder()
                    .id("statement-" + list.name().toLowerCase(Locale.ROOT))
                    .list(list)
                    .extent(extent);
        }

        private static Dossier given(String day) {
            return aDossier()
                    .statingNothingOfLists()
                    .appropriation("money", "700.00", day)
                    .appropriation("other", "700.00", day)
                    .build();
        }

        private static Drawdown drawn(Dossier dossier) {
            return Drawdown.ofAll(dossier, HORIZON).get(0);
        }

        @ParameterizedTest(name = "{0} {1} of {2}: {3}")
        @CsvSource({
            "EXPENDITURES, COMPLETE, money, EUR 0.00",
            "TRANSFERS, COMPLETE, money, at least EUR 0.00",
            "CONTRACTS, COMPLETE, money, at least EUR 0.00",
            "EXPENDITURES, PARTIAL, money, at least EUR 0.00",
            "PAYMENTS, PARTIAL, money, 'unknown, in EUR'",
            "PAYMENTS, COMPLETE, other, at least EUR 0.00"
        })
        void nothing_is_incurred_only_if_one_is_that_would_have_it_and_none_is_known_to_be_partial(
                ListKind list, Extent extent, String owner, String incurred) {
            Drawdown drawn = drawn(given("2019-02-01")
                    .withCompleteness(stating(list, extent).owner(owner).build()));

            assertThat(drawn.available()).isEqualTo(euro("700.00"));
            assertThat(drawn.incurred()).hasToString(incurred);
        }

        @Test
        void an_account_of_which_all_costs_are_recorded_is_no_more_open_than_that_by_its_plan() {
            Dossier dossier = aDossier()
                    .statingNothingOfLists()
                    .appropriation("money", "700.00", "2019-02-01")
                    .event("event", EventState.HELD, "2019-03-01")
                    .cost("event", "30.00", "money")
                    .build()
                    .withCompleteness(
                            stating(ListKind.EXPENDITURES, Extent.PARTIAL)
                                    .id("some-of-the-plan")
                                    .owner(PLAN)
                                    .build(),
                            stating(ListKind.EXPENDITURES, Extent.COMPLETE)
                                    .id("all-of-the-account")
                                    .owner("money")
                                    .build());

            assertThat(drawn(dossier).incurred()).isEqualTo(euro("30.00"));
            assertThat(BudgetGaps.of(dossier, PLAN).strategicMeasure().value()).isEqualTo(euro("670.00"));
        }

        @Test
        void what_may_have_been_handed_over_is_perhaps_not_there() {
            Drawdown drawn = drawn(given("2019-02-01")
                    .withCompleteness(
                            stating(ListKind.TRANSFERS, Extent.PARTIAL).build()));

            assertThat(drawn.available()).hasToString("at most EUR 700.00");
        }

        @Test
        void of_an_account_of_which_nothing_is_recorded_as_much_is_known_as_its_balance_says() {
            Dossier dossier = aDossier()
                    .statingNothingOfLists()
                    .strategicMeasure("second", measure -> measure)
                    .appropriation("money", "700.00", "2019-02-01")
                    .appropriation("other", "500.00", "2019-02-01", money -> money.strategicMeasure("second"))
                    .event("event", EventState.HELD, "2019-03-01")
                    .cost("event", "30.00", "money")
                    .build();
            BudgetGaps gaps = BudgetGaps.of(dossier, PLAN);

            assertThat(gaps.strategicMeasure().value()).isEqualTo(euro("670.00"));
            assertThat(gaps.strategicMeasure("second").value()).isEqualTo(euro("500.00"));
            assertThat(Drawdown.ofAll(dossier, HORIZON))
                    .extracting(drawn -> drawn.unspent(HORIZON))
                    .containsExactly(euro("670.00"), euro("500.00"));
        }

        @ParameterizedTest(name = "partial from {1} to {2}, money of {0}: {3}")
        @CsvSource({
            "2019-02-01, 2019-01-01, 2019-01-31, EUR 0.00",
            "2019-02-01, 2019-01-01, 2019-02-01, at least EUR 0.00",
            "XXXX-XX-XX, 2019-01-01, 2019-01-31, at least EUR 0.00",
            "2019-02-01, 2019-12-10, 2019-12-31, at least EUR 0.00",
            "2019-02-01, 2019-12-11, 2019-12-31, EUR 0.00"
        })
        void what_they_leave_out_counts_from_the_day_of_the_money_to_the_day_asked_for(
                String day, LocalDate from, LocalDate to, String incurred) {
            Drawdown drawn = drawn(given(day)
                    .withCompleteness(
                            stating(ListKind.PAYMENTS, Extent.COMPLETE).build(),
                            stating(ListKind.EXPENDITURES, Extent.PARTIAL)
                                    .period(DateRange.of(from, to))
                                    .build()));

            assertThat(drawn.incurred()).hasToString(incurred);
        }

        @ParameterizedTest(name = "{0}: {1} committed, {2} free")
        @CsvSource({
            "TRANSFERS, EUR 100.00, at most EUR 600.00",
            "CONTRACTS, at least EUR 100.00, EUR 600.00",
            "EXPENDITURES, at least EUR 0.00, at most EUR 600.00"
        })
        void more_may_be_promised_or_less_but_what_is_free_goes_by_what_is_recorded(
                ListKind partial, String committed, String free) {
            Drawdown drawn = drawn(given("2019-02-01")
                    .withContracts(promised("100.00"))
                    .withCompleteness(
                            stating(ListKind.PAYMENTS, Extent.COMPLETE).build(),
                            stating(partial, Extent.PARTIAL).build()));

            assertThat(drawn.committed()).hasToString(committed);
            assertThat(drawn.free()).hasToString(free);
        }
    }

    @Nested
    @DisplayName("Where sources state differently what there is,")
    class StatedDifferently {
        private static Dossier.Builder either(Dossier.Builder dossier, String one, String other) {
            return dossier.addContradictions(contradiction(
                    "either-" + one,
                    PLAN,
                    Optional.empty(),
                    new StatedValue.OfFact(one),
                    new StatedValue.OfFact(other)));
        }

        @Test
        void every_appropriation_that_may_be_is_there_in_the_order_of_ids_with_nothing_as_its_least() {
            Dossier dossier = either(
                            aDossier()
                                    .appropriation("b", "200.00", "2019-02-01")
                                    .appropriation("a", "300.00", "2019-02-01")
                                    .builder(),
                            "b",
                            "a")
                    .build();

            assertThat(Drawdown.ofAll(dossier, HORIZON))
                    .extracting(drawn -> drawn.money().id(), Drawdown::available)
                    .containsExactly(tuple("a", between("0.00", "300.00")), tuple("b", between("0.00", "200.00")));
        }

        @Test
        void what_is_promised_and_what_is_free_lie_between_what_they_are_by_each_statement() {
            Contract less = promised("100.00");
            Dossier dossier = either(
                            aDossier()
                                    .appropriation("money", "700.00", "2019-02-01")
                                    .builder()
                                    .addContracts(
                                            less.withId("less"),
                                            promised("150.00").withId("more")),
                            "less",
                            "more")
                    .build();

            assertThat(Drawdown.ofAll(dossier, HORIZON))
                    .extracting(Drawdown::committed, Drawdown::free)
                    .containsExactly(tuple(between("100.00", "150.00"), between("550.00", "600.00")));
        }

        @Test
        void too_many_ways_to_decide_it_leave_each_amount_unknown_and_nothing_certainly_overdrawn() {
            Dossier.Builder dossier =
                    aDossier().appropriation("money", "10.00", "2019-02-01").builder();
            for (int i = 0; i < 7; i++) {
                dossier.addExpenditures(
                        cost("one-" + i, "30.00").build(),
                        cost("other-" + i, "40.00").build());
                either(dossier, "one-" + i, "other-" + i);
            }
            AmountRange unknown = AmountRange.unknown(Amounts.currency("EUR"));

            assertThat(Drawdown.ofAll(dossier.build(), HORIZON))
                    .extracting(
                            drawn -> drawn.money().id(),
                            Drawdown::available,
                            Drawdown::free,
                            Drawdown::overdraft,
                            Drawdown::early)
                    .containsExactly(tuple("money", unknown, unknown, Optional.empty(), ImmutableList.of()));
        }
    }

    @Nested
    @DisplayName("What events cost draws their money")
    class ByEvents {
        private static final LocalDate ASKED = LocalDate.of(2019, 12, 31);

        /** 300.00 for lectures of 200.00, stated as a whole or at 20.00 for each of ten. */
        private static ImmutableList<Drawdown> drawn(UnaryOperator<DossierFixtures> lectures) {
            return Stream.<UnaryOperator<DossierFixtures>>of(
                            dossier -> dossier.cost("lectures", "200.00", "money"),
                            dossier -> dossier.costByUnit("lectures", 10, "20.00", "money"))
                    .map(cost -> lectures.andThen(cost)
                            .apply(aDossier()
                                    .appropriation("money", "300.00", "2019-01-01")
                                    .series("lectures"))
                            .build())
                    .map(dossier -> Iterables.getOnlyElement(Drawdown.ofAll(dossier, ASKED)))
                    .collect(ImmutableList.toImmutableList());
        }

        private static UnaryOperator<Event.Builder> lectures(int number) {
            return event -> event.series("lectures").occurrences(number);
        }

        private static AmountRange[] both(AmountRange each) {
            return new AmountRange[] {each, each};
        }

        @ParameterizedTest(name = "{0} {1}: perhaps from {2}, certainly from {3}")
        @CsvSource({
            "HELD, 2019-11-08, 2019-11-08, 2019-11-08",
            "HELD, 2019-11, 2019-11-01, 2019-11-30",
            "HELD, 2019-12, 2019-12-01, 2019-12-10",
            "PLANNED, 2019-11-08, 2019-11-08,",
            "PLANNED, 2019-12-18, 2019-12-18,",
            "PLANNED, 2019-12, 2019-12-11,",
            "POSTPONED, 2019-11-08, 2019-11-08,"
        })
        void from_the_first_day_on_which_they_may_be_held_and_certainly_from_the_day_by_which_they_are(
                EventState state, String date, LocalDate perhaps, LocalDate certain) {
            ImmutableList<Drawdown> drawn = drawn(dossier -> dossier.event(
                    "all",
                    state,
                    state == EventState.POSTPONED ? "2019-03-01" : date,
                    event -> lectures(10)
                            .apply(event)
                            .postponedTo(
                                    state == EventState.POSTPONED
                                            ? Optional.of(PartialDate.parse(date))
                                            : Optional.empty())));

            assertThat(drawn)
                    .extracting(each -> each.unspent(perhaps.minusDays(1)))
                    .containsExactly(both(euro("300.00")));
            LocalDate lastOpen = certain == null ? ASKED : certain.minusDays(1);
            perhaps.datesUntil(lastOpen.isBefore(perhaps) ? perhaps : lastOpen.plusDays(1))
                    .forEach(day -> assertThat(drawn)
                            .extracting(each -> each.unspent(day))
                            .containsExactly(both(between("100.00", "300.00"))));
            if (certain != null) {
                assertThat(drawn).extracting(each -> each.unspent(certain)).containsExactly(both(euro("100.00")));
            }
        }

        @Test
        void one_by_one_at_a_price_for_each_and_as_a_whole_between_the_first_and_the_last_but_for_cancelled_ones() {
            ImmutableList<Drawdown> drawn =
                    drawn(dossier -> dossier.event("first-cancelled", EventState.CANCELLED, "2019-10-01", lectures(5))
                            .event("seven", EventState.HELD, "2019-11-08", lectures(7))
                            .event("three", EventState.HELD, "2019-11-22", lectures(3))
                            .event("last-cancelled", EventState.CANCELLED, "2019-11-29", lectures(5)));

            assertThat(drawn)
                    .extracting(each -> each.unspent(LocalDate.of(2019, 11, 7)))
                    .containsExactly(both(euro("300.00")));
            assertThat(drawn)
                    .extracting(each -> each.unspent(LocalDate.of(2019, 11, 8)))
                    .containsExactly(between("100.00", "300.00"), euro("160.00"));
            assertThat(drawn)
                    .extracting(each -> each.unspent(LocalDate.of(2019, 11, 21)))
                    .containsExactly(between("100.00", "300.00"), euro("160.00"));
            assertThat(drawn)
                    .extracting(each -> each.unspent(LocalDate.of(2019, 11, 22)))
                    .containsExactly(both(euro("100.00")));
        }

        @Test
        void at_a_price_for_each_not_with_those_that_are_postponed_to_no_day() {
            ImmutableList<Drawdown> drawn =
                    drawn(dossier -> dossier.event("seven", EventState.HELD, "2019-11-08", lectures(7))
                            .event("three", EventState.POSTPONED, "2019-11-22", lectures(3)));

            assertThat(drawn)
                    .extracting(each -> each.unspent(ASKED))
                    .containsExactly(between("100.00", "300.00"), euro("160.00"));
        }

        @Test
        void on_any_day_perhaps_where_no_event_is_stated() {
            ImmutableList<Drawdown> drawn = drawn(dossier -> dossier);

            assertThat(drawn)
                    .extracting(each -> each.unspent(LocalDate.of(2019, 1, 1)))
                    .containsExactly(both(between("100.00", "300.00")));
            assertThat(drawn)
                    .extracting(each -> each.unspent(ASKED))
                    .containsExactly(both(between("100.00", "300.00")));
        }

        @Test
        void early_each_once_on_its_own_day_in_the_order_of_days() {
            Dossier dossier = aDossier()
                    .appropriation("money", "300.00", "2019-12-01")
                    .series("lectures")
                    .event("three", EventState.HELD, "2019-11-22", lectures(3))
                    .event("seven", EventState.HELD, "2019-11-08", lectures(7))
                    .costByUnit("lectures", 10, "20.00", "money")
                    .build();

            assertThat(Iterables.getOnlyElement(Drawdown.ofAll(dossier, HORIZON))
                            .early())
                    .extracting(Drawdown.Early::day, Drawdown.Early::amount)
                    .containsExactly(
                            tuple(LocalDate.of(2019, 11, 8), Amounts.euro("140.00")),
                            tuple(LocalDate.of(2019, 11, 22), Amounts.euro("60.00")));
        }

        @Test
        void early_only_with_those_that_were_held_by_the_day_asked_for() {
            Dossier dossier = aDossier()
                    .appropriation("money", "300.00", "2019-12-01")
                    .series("lectures")
                    .event("seven", EventState.HELD, "2019-11-08", lectures(7))
                    .event("three", EventState.HELD, "2019-11-22", lectures(3))
                    .costByUnit("lectures", 10, "20.00", "money")
                    .build();

            assertThat(Iterables.getOnlyElement(Drawdown.ofAll(dossier, LocalDate.of(2019, 11, 21)))
                            .early())
                    .extracting(Drawdown.Early::day, Drawdown.Early::amount)
                    .containsExactly(tuple(LocalDate.of(2019, 11, 8), Amounts.euro("140.00")));
        }
    }
}
