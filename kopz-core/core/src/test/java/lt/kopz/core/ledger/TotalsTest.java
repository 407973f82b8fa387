package lt.kopz.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.CurrencyMismatchException;
import org.junit.jupiter.api.Test;

class TotalsTest {
    private static final CurrencyUnit EURO = Amounts.currency("EUR");
    private static final CurrencyUnit LITAS = Amounts.currency("LTL");
    private static final LocalDate DAY = LocalDate.of(2019, 1, 1);

    private static LedgerEntry entry(EntryKind kind, String amount, CurrencyUnit currency) {
        return LedgerEntry.of("entry", kind, DAY, Amounts.of(amount, currency.getCurrencyCode()), "line");
    }

    private static Totals of(EntryKind kind, String amount) {
        return Totals.of(EURO, Map.of(kind, Amounts.euro(amount)));
    }

    @Test
    void another_currency_is_never_added() {
        Totals litas = Totals.of(LITAS, Map.of(EntryKind.NEED, Amounts.of("5.00", "LTL")));
        Totals euros = Totals.zero(EURO);
        assertThatThrownBy(() -> Totals.of(EURO, Map.of(EntryKind.NEED, Amounts.of("5.00", "LTL"))))
                .isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> euros.plus(entry(EntryKind.NEED, "5.00", LITAS)))
                .isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> euros.plus(litas)).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> Stream.of(entry(EntryKind.NEED, "5.00", LITAS)).collect(Totals.adding(EURO)))
                .isInstanceOf(CurrencyMismatchException.class);
        assertThat(Stream.of(entry(EntryKind.NEED, "5.00", LITAS), entry(EntryKind.NEED, "2.00", EURO))
                        .collect(Totals.byCurrency()))
                .containsExactlyInAnyOrderEntriesOf(Map.of("LTL", litas, "EUR", of(EntryKind.NEED, "2.00")));
    }

    @Test
    void totals_are_equal_where_the_currency_and_the_total_of_every_kind_are() {
        for (EntryKind kind : EntryKind.values()) {
            assertThat(of(kind, "5.00"))
                    .isEqualTo(of(kind, "5.00"))
                    .hasSameHashCodeAs(of(kind, "5.00"))
                    .isNotEqualTo(of(kind, "5.01"))
                    .isNotEqualTo(Totals.zero(EURO));
        }
        assertThat(of(EntryKind.NEED, "5.00")).isNotEqualTo(of(EntryKind.ORIGINAL, "5.00"));
        assertThat(Totals.zero(EURO))
                .isEqualTo(Totals.of(EURO, Map.of()))
                .isNotEqualTo(Totals.zero(LITAS))
                .isNotEqualTo(Amounts.zero(EURO));
        assertThat(of(EntryKind.NEED, "5.00").hashCode())
                .isNotEqualTo(of(EntryKind.ORIGINAL, "5.00").hashCode());
    }

    @Test
    void what_is_reduced_is_taken_away_and_given_back_by_its_correction() {
        Totals totals = Stream.of(
                        entry(EntryKind.ORIGINAL, "10.00", EURO),
                        entry(EntryKind.REDUCED, "3.00", EURO),
                        entry(EntryKind.REDUCED, "-1.00", EURO))
                .collect(Totals.adding(EURO));
        assertThat(totals.of(EntryKind.REDUCED)).isEqualTo(Amounts.euro("-2.00"));
        assertThat(totals.appropriated()).isEqualTo(Amounts.euro("8.00"));
    }

    @Test
    void an_entry_stands_alone_where_it_replaces_nothing_and_is_no_part() {
        LedgerEntry alone = entry(EntryKind.REDUCED, "1.00", EURO);
        assertThat(alone.standingAlone()).isSameAs(alone);
        LedgerEntry replacing = entry(EntryKind.REPLACED, "1.00", EURO);
        assertThatThrownBy(replacing::standingAlone).hasMessageContaining("\"entry\"");
        LedgerEntry part = alone.within("whole");
        assertThatThrownBy(part::standingAlone).hasMessageContaining("depends on other entries");
        assertThat(part.within("other").notWithin().standingAlone()).isEqualTo(alone);
        assertThatThrownBy(() -> Totals.zero(EURO).plus(part)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void collected_totals_do_not_change_what_they_are_made_of() {
        Totals one = of(EntryKind.NEED, "5.00");
        Totals other = of(EntryKind.NEED, "2.00");
        assertThat(one.plus(other)).isEqualTo(of(EntryKind.NEED, "7.00"));
        assertThat(one).isEqualTo(of(EntryKind.NEED, "5.00"));
        assertThat(one.plus(entry(EntryKind.NEED, "1.00", EURO))).isEqualTo(of(EntryKind.NEED, "6.00"));
        assertThat(one).isEqualTo(of(EntryKind.NEED, "5.00"));
    }
}
