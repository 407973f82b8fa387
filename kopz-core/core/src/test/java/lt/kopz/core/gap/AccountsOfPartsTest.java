package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.ledger.DiscrepancyKind;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Sourced;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The account of 100.00, of which 60.00 are for wages,")
class AccountsOfPartsTest {
    private static Dossier.Builder given() {
        return aDossier()
                .appropriation("money", "100.00", "2019-02-01")
                .appropriation("wages", "60.00", "2019-02-01", part -> part.within(List.of("money")))
                .builder();
    }

    private static Dossier.Builder spent(String onWages, String onTheRest) {
        return given().addExpenditures(cost("wages", onWages), cost("money", onTheRest));
    }

    private static Expenditure cost(String from, String amount) {
        return Expenditure.builder()
                .id("paid-from-" + from)
                .measure(MEASURE)
                .amount(Amounts.euro(amount))
                .date(on("2019-04-01"))
                .paidFrom(Sourced.stated(from))
                .build();
    }

    private static Booking balance(BookingKind kind, String account, String amount) {
        return Booking.builder()
                .id(kind + "-" + account)
                .kind(kind)
                .amount(Amounts.euro(amount))
                .appropriation(account)
                .date(on(kind == BookingKind.OPENING_BALANCE ? "2019-01-01" : "2019-12-01"))
                .build();
    }

    private static Drawdown drawn(Dossier dossier, String account) {
        return Drawdown.of(dossier, account, HORIZON).orElseThrow();
    }

    private static String left(Dossier dossier, String account) {
        return drawn(dossier, account).unspent(HORIZON).toString();
    }

    @Test
    void holds_what_is_paid_from_the_part_too_in_figures_findings_and_books() {
        Dossier dossier = spent("60.00", "50.00").build();

        assertThat(left(dossier, "wages")).isEqualTo("EUR 0.00");
        assertThat(left(dossier, "money")).isEqualTo("EUR -10.00");
        assertThat(drawn(dossier, "money").overdraft().orElseThrow().amount()).isEqualTo(Amounts.euro("10.00"));
        assertThat(Rulebook.standard().check(dossier))
                .filteredOn(finding -> finding.code().equals("SPENDING_BEYOND_APPROPRIATION"))
                .hasSize(1);
        assertThat(Books.of(dossier)
                        .view()
                        .onAccount("money")
                        .totals(dossier.currency())
                        .balance())
                .isEqualTo(Amounts.euro("-10.00"));
        assertThat(Books.discrepancies(dossier))
                .singleElement()
                .matches(each -> each.kind() == DiscrepancyKind.SPENDING_BEYOND_APPROPRIATION)
                .matches(each -> each.account().equals("money"));
    }

    @Test
    void is_overspent_by_what_its_part_is_or_by_more() {
        assertThat(BudgetGaps.of(spent("70.00", "20.00").build(), PLAN)
                        .unfunded()
                        .value())
                .hasToString("EUR 10.00");
        assertThat(BudgetGaps.of(spent("70.00", "50.00").build(), PLAN)
                        .unfunded()
                        .value())
                .hasToString("EUR 20.00");
    }

    @Test
    void has_a_balance_that_is_stated_of_it_and_of_its_part_once() {
        Dossier dossier = given().addBookings(
                        balance(BookingKind.OPENING_BALANCE, "money", "30.00"),
                        balance(BookingKind.OPENING_BALANCE, "wages", "10.00"),
                        balance(BookingKind.CARRIED_OVER, "wages", "5.00"))
                .build();

        assertThat(left(dossier, "wages")).isEqualTo("EUR 65.00");
        assertThat(left(dossier, "money")).isEqualTo("EUR 125.00");
        assertThat(BudgetGaps.of(dossier, PLAN).balance().value()).hasToString("EUR 125.00");
        assertThat(Books.losses(dossier)).extracting(loss -> loss.fact().id()).containsExactly("OPENING_BALANCE-wages");
    }

    @Test
    void is_spent_from_at_least_as_is_recorded_where_a_list_of_its_part_is_not_all() {
        Dossier dossier = spent("60.00", "30.00")
                .build()
                .withCompleteness(DossierFixtures.partial(ListKind.EXPENDITURES).withOwner("wages"));

        assertThat(drawn(dossier, "wages").incurred()).hasToString("at least EUR 60.00");
        assertThat(drawn(dossier, "money").incurred()).hasToString("at least EUR 90.00");
    }

    @Test
    void closes_with_what_is_left_of_all_of_it() {
        Dossier dossier = spent("40.00", "30.00")
                .addBookings(balance(BookingKind.CLOSING_BALANCE, "money", "30.00"))
                .build();

        assertThat(Rulebook.standard().check(dossier))
                .noneMatch(finding -> finding.code().equals("BALANCE_MISMATCH"));
        assertThat(Books.discrepancies(dossier)).isEmpty();
    }
}
