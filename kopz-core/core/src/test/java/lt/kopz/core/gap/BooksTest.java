package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static org.assertj.core.api.Assertions.assertThat;

import lt.kopz.core.attendance.EventState;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.ledger.Totals;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Sourced;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The books of a dossier")
class BooksTest {
    private static Totals totals(Dossier dossier) {
        return Books.of(dossier).view().ofPlan(PLAN).totals(Amounts.currency("EUR"));
    }

    private static Booking booking(String id, BookingKind kind, String amount) {
        return Booking.builder()
                .id(id)
                .kind(kind)
                .amount(Amounts.euro(amount))
                .appropriation("money")
                .date(on("2019-12-01"))
                .build();
    }

    @Test
    void list_what_is_changed_before_its_changes_and_a_closing_balance_last() {
        Dossier dossier = aDossier()
                .appropriation("money", "700.00", "2019-03-01")
                .appropriation(
                        "change",
                        "900.00",
                        "2019-03-01",
                        change -> change.change(ChangeKind.REPLACED).amends("money"))
                .builder()
                .addBookings(
                        booking("a", BookingKind.CLOSING_BALANCE, "840.00"),
                        booking("b", BookingKind.CARRIED_OVER, "60.00"))
                .build();

        assertThat(Books.of(dossier).entries())
                .extracting(LedgerEntry::id)
                .containsExactly("money", "change", "b", "a");
        assertThat(Books.of(dossier).discrepancies()).isEmpty();
    }

    /** A row of 100.00 with a cell of 60.00, which is in a column too. */
    private static DossierFixtures table(String column) {
        return aDossier()
                .appropriation(
                        "row",
                        "100.00",
                        "2019-02-01",
                        money -> money.plan(Sourced.stated(PLAN)).measure(MEASURE))
                .appropriation(
                        "column",
                        column,
                        "2019-02-01",
                        money -> money.plan(Sourced.stated(PLAN)).sourceKind(FundingSourceKind.EU))
                .appropriation(
                        "cell",
                        "60.00",
                        "2019-02-01",
                        money -> money.plan(Sourced.stated(PLAN))
                                .measure(MEASURE)
                                .sourceKind(FundingSourceKind.EU)
                                .addWithin("row", "column"));
    }

    @ParameterizedTest(name = "a column of {0}: what is missing is {1}")
    @CsvSource({"60.00, ROW", "80.00, AMOUNT"})
    void hold_a_column_by_its_cells_alone_and_lose_what_these_do_not_state_of_it(String column, Books.Missing missing) {
        Dossier dossier = table(column)
                .event("event", EventState.HELD, "2019-03-08")
                .cost("event", "40.00", "column")
                .build();

        assertThat(Books.of(dossier).entries())
                .extracting(LedgerEntry::id)
                .containsExactly("cell", "row", "cost-0-event");
        assertThat(Books.losses(dossier))
                .containsExactly(new Books.Loss(
                        dossier.get(Appropriation.class, "column"),
                        AmountRange.exactly(Amounts.euro(column)),
                        missing));
        assertThat(totals(dossier).appropriated()).isEqualTo(Amounts.euro("100.00"));
        assertThat(totals(dossier).spent()).isEqualTo(Amounts.euro("40.00"));
        assertThat(BudgetGaps.of(dossier, PLAN).balance().value()).hasToString("EUR 60.00");
    }

    @Test
    void lose_a_column_that_has_a_breakdown_beside_its_cells() {
        Dossier dossier = table("60.00")
                .appropriation(
                        "managed",
                        "60.00",
                        "2019-02-01",
                        money -> money.plan(Sourced.stated(PLAN))
                                .manager("municipality")
                                .addWithin("column"))
                .build();

        assertThat(Books.losses(dossier)).extracting(loss -> loss.fact().id()).containsExactly("column");
    }
}
