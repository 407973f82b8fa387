package lt.kopz.core.gap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.money.MonetaryAmount;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;

/** Appropriations, transfers and balances in the books. */
final class BookedLines {
    private final BookEntries entries;

    BookedLines(BookEntries entries) {
        this.entries = entries;
    }

    /** The day on which an amount is booked: its own, or that of the first new whole in its place where that comes before. */
    Optional<LocalDate> day(Amendable money) {
        return entries.links().statements(money).stream()
                .filter(each -> each.equals(money) || AmendedAmount.isNewWhole(each))
                .flatMap(each -> entries.day(each.when()).stream())
                .min(Comparator.naturalOrder());
    }

    void appropriation(Appropriation money) {
        entries.book(
                money,
                day(money),
                money.when(),
                (day, amount) -> add(money, money.id(), EntryKind.of(money.change()), day, amount));
    }

    /** Writes an appropriation, or what becomes of one, where it belongs. */
    void add(Appropriation money, String id, EntryKind kind, LocalDate day, MonetaryAmount amount) {
        Appropriation original = entries.links().original(money);
        LedgerEntry entry = BookEntries.marked(LedgerEntry.of(id, kind, day, amount, entries.account(money)), original);
        entry = BookEntries.marked(entry, money);
        entry = entries.inYear(entry, money, money.period().or(original::period));
        entry = entries.links().programme(money).map(entry::forProgramme).orElse(entry);
        entry = entries.links().plan(money).map(entry::forPlan).orElse(entry);
        entries.add(entries.within(
                entry,
                money,
                entries.links()::wholes,
                whole -> day(whole).isPresent() && whole.counted().isExact(),
                UnaryOperator.identity()));
    }

    void transfer(Transfer transfer) {
        book(transfer, transfer.date(), EntryKind.TRANSFER_OUT, entry -> entry.with(transfer.recipient()));
    }

    /** A balance on its account. What a later year opens with is what the year before left, and a balance of a plan as a whole is on no account. */
    void booking(Booking booking, Openings openings) {
        boolean isOfAPlan = booking.kind() == BookingKind.CLOSING_BALANCE
                && entries.links().account(booking).isEmpty();
        if (isOfAPlan || (booking.kind() == BookingKind.OPENING_BALANCE && !openings.isCounted(booking))) {
            entries.day(booking.when()).ifPresent(any -> entries.lose(booking, booking.range(), Books.Missing.ROW));
        } else {
            book(booking, booking.date(), kind(booking.kind()), entry -> BookEntries.marked(entry, booking));
        }
    }

    private void book(MoneyFact fact, Sourced<PartialDate> date, EntryKind kind, UnaryOperator<LedgerEntry> marked) {
        entries.book(fact, entries.day(date.value()), date.value(), (day, amount) -> {
            LedgerEntry entry = marked.apply(LedgerEntry.of(fact.id(), kind, day, amount, entries.account(fact)));
            entries.add(entries.links().plan(fact).map(entry::forPlan).orElse(entry));
        });
    }

    private static EntryKind kind(BookingKind kind) {
        return switch (kind) {
            case OPENING_BALANCE -> EntryKind.OPENING_BALANCE;
            case CARRIED_OVER -> EntryKind.CARRIED_OVER;
            case CLOSING_BALANCE -> EntryKind.CLOSING_BALANCE;
        };
    }
}
