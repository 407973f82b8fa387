package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Ascii;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What was opened with and what came, less what went, is closing. */
@DisplayName("A closing balance")
class ClosingBalanceTest {
    private static final LocalDate LAST = LocalDate.of(2019, 12, 31);

    private static Booking booking(BookingKind kind, String amount, String day, Optional<String> account) {
        return Booking.builder()
                .id(Ascii.toLowerCase(kind.name()) + "-" + account.orElse("plan"))
                .kind(kind)
                .amount(StatedAmount.exactly(Amounts.euro(amount)))
                .plan(Optional.of(PLAN).filter(any -> account.isEmpty()))
                .appropriation(account)
                .date(on(day))
                .build();
    }

    private static Booking closing(String amount, Optional<String> account) {
        return booking(BookingKind.CLOSING_BALANCE, amount, "2019-12-31", account);
    }

    private static DossierFixtures money() {
        return aDossier().appropriation("money", "700.00", "2019-02-01");
    }

    private static BudgetGaps gaps(DossierFixtures fixture, Booking... bookings) {
        return gaps(fixture.builder().addBookings(bookings).build().withCompleteness());
    }

    private static BudgetGaps gaps(Dossier dossier) {
        return BudgetGaps.of(dossier, PLAN).asOf(LAST);
    }

    @Test
    void of_an_account_shows_what_was_spent_where_no_cost_is_recorded() {
        BudgetGaps gaps = gaps(money(), closing("90.00", Optional.of("money")));

        assertThat(gaps.spent().value()).hasToString("EUR 610.00");
        assertThat(gaps.unspent().value().unspent()).hasToString("EUR 90.00");
        assertThat(gaps.balance().value()).hasToString("EUR 90.00");
        assertThat(gaps.spent().explain(Wording.ENGLISH)).contains("closing balance", "90.00", "700.00");
    }

    @Test
    void of_an_account_shows_nothing_where_some_of_what_was_given_may_not_be_recorded() {
        Dossier partial = money().builder()
                .addBookings(closing("90.00", Optional.of("money")))
                .build()
                .withCompleteness(DossierFixtures.partial(ListKind.APPROPRIATIONS));

        assertThat(gaps(partial).spent().value()).hasToString("at least EUR 0.00");
    }

    @Test
    void makes_a_cost_none_of_the_amounts_between_those_that_sources_state() {
        Dossier dossier = money().event("event", EventState.HELD, "2019-03-08")
                .cost(
                        "event",
                        "0.00",
                        cost -> cost.id("cost")
                                .amount(StatedAmount.of(
                                        AmountRange.between(Amounts.euro("500.00"), Amounts.euro("650.00"))))
                                .paidFrom(Sourced.stated("money")))
                .builder()
                .addBookings(closing("90.00", Optional.of("money")))
                .addContradictions(DossierFixtures.contradiction(
                        "x", "cost", Optional.of("amount"), amount("500.00"), amount("650.00")))
                .build();

        assertThat(gaps(dossier).spent().value()).hasToString("EUR 500.00 to 650.00");
        assertThat(Rulebook.standard().check(dossier, LAST))
                .extracting(Finding::code)
                .contains("BALANCE_MISMATCH");
    }

    private static StatedValue amount(String amount) {
        return new StatedValue.OfAmount(StatedAmount.exactly(Amounts.euro(amount)));
    }

    @Test
    void of_a_plan_does_so_with_what_it_opened_with_and_handed_on() {
        BudgetGaps gaps = gaps(
                money().transfer("handed-on", "100.00", "money", "2019-04-01"),
                booking(BookingKind.OPENING_BALANCE, "120.00", "2019-01-01", Optional.empty()),
                closing("90.00", Optional.empty()));

        assertThat(gaps.balance().value()).hasToString("EUR 90.00");
        assertThat(gaps.spentOnCosts().value()).hasToString("EUR 630.00");
        assertThat(gaps.spent().value()).hasToString("EUR 730.00");
    }

    @Test
    void of_each_account_shows_what_was_spent_of_all() {
        BudgetGaps gaps = gaps(
                money().appropriation("further", "300.00", "2019-03-01"),
                closing("90.00", Optional.of("money")),
                closing("40.00", Optional.of("further")));

        assertThat(gaps.spent().value()).hasToString("EUR 870.00");
        assertThat(gaps.balance().value()).hasToString("EUR 130.00");
    }

    @Test
    void is_not_told_where_the_entries_leave_as_much() {
        BudgetGaps gaps = gaps(
                money().event("event", EventState.HELD, "2019-03-08").cost("event", "610.00", "money"),
                closing("90.00", Optional.empty()));

        assertThat(gaps.balance().value()).hasToString("EUR 90.00");
        assertThat(gaps.balance().explain(Wording.ENGLISH)).doesNotContain("closing balance");
    }

    @Test
    void leaves_open_what_is_spent_afterwards() {
        BudgetGaps gaps = gaps(money(), closing("90.00", Optional.of("money")));

        assertThat(gaps.asOf(LAST.plusMonths(2)).spent().value()).hasToString("at least EUR 610.00");
        assertThat(gaps.asOf(LAST.minusDays(1)).spent().isKnown()).isFalse();
    }

    @Test
    void is_before_or_after_what_is_carried_over_on_its_day() {
        BudgetGaps gaps = gaps(
                money(),
                booking(BookingKind.CARRIED_OVER, "90.00", "2019-12-31", Optional.of("money")),
                closing("90.00", Optional.of("money")));

        assertThat(gaps.spent().value()).hasToString("EUR 520.00 to 610.00");
    }

    @Test
    void changes_nothing_where_the_entries_are_all_there_and_leave_something_else() {
        BudgetGaps gaps = gaps(
                money().event("event", EventState.HELD, "2019-03-08").cost("event", "600.00", "money"),
                closing("90.00", Optional.of("money")));

        assertThat(gaps.spent().value()).hasToString("EUR 600.00");
        assertThat(gaps.balance().value()).hasToString("EUR 100.00");
    }

    @Test
    void of_an_account_shows_what_was_drawn_from_it_too() {
        Dossier partial = money().event("event", EventState.HELD, "2019-03-08")
                .cost("event", "100.00", "money")
                .builder()
                .addBookings(closing("90.00", Optional.of("money")))
                .build()
                .withCompleteness(DossierFixtures.partial(ListKind.EXPENDITURES));
        Drawdown account = Drawdown.ofAll(partial, LAST).get(0);

        assertThat(account.incurred()).hasToString("EUR 610.00");
        assertThat(account.unspent(LAST)).hasToString("EUR 90.00");
        assertThat(account.free()).hasToString("EUR 90.00");
        assertThat(account.unspent(LAST.minusDays(1))).hasToString("at most EUR 600.00");
    }

    @Test
    void is_met_by_what_is_incurred_in_all_together_with_what_others_paid() {
        Dossier partial = money().event("event", EventState.HELD, "2019-03-08")
                .cost("event", "100.00", "money")
                .event("other", EventState.HELD, "2019-04-08")
                .cost("other", "40.00")
                .builder()
                .addBookings(closing("90.00", Optional.of("money")))
                .build()
                .withCompleteness(DossierFixtures.partial(ListKind.EXPENDITURES));

        assertThat(gaps(partial).incurred().value()).hasToString("at least EUR 650.00");
        assertThat(gaps(partial).incurred().explain(Wording.ENGLISH)).contains("610.00", "closing balance", "40.00");
    }

    @Test
    void of_a_part_of_the_plan_alone_says_nothing() {
        BudgetGaps gaps = gaps(money(), closing("90.00", Optional.empty()));

        assertThat(gaps.ofMeasure(DossierFixtures.MEASURE).spent().isKnown()).isFalse();
    }

    @Test
    void is_what_is_left_also_where_nothing_else_is_recorded() {
        BudgetGaps gaps = gaps(aDossier(), closing("90.00", Optional.empty()));

        assertThat(gaps.balance().value()).hasToString("EUR 90.00");
        assertThat(gaps.asOf(LAST.plusDays(1)).balance().value().isExact()).isFalse();
    }

    @Test
    void is_explained_the_same_whatever_is_appropriated_later() {
        assertThat(perhapsHeld(money().appropriation("later", "300.00", "2020-02-01"))
                        .explanation())
                .isEqualTo(perhapsHeld(money()).explanation());
    }

    private static Figure<AmountRange> perhapsHeld(DossierFixtures money) {
        return gaps(
                        money.event("event", EventState.PLANNED, "2019-03-08").cost("event", "610.00", "money"),
                        closing("90.00", Optional.of("money")))
                .spent();
    }
}
