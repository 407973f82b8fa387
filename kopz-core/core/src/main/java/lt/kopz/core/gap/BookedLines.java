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
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.source.Sourced;

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
                .flatMap(each -> entries.day(each.effective().value()).stream())
                .min(Comparator.naturalOrder());
    }

    void appropriation(Appropriation money) {
        day(money)
                .ifPresent(day -> entries.exact(money, money.counted())
                        .ifPresent(amount -> add(money, money.id(), EntryKind.of(money.change()), day, amount)));
    }

    /** Writes an appropriation, or what becomes of one, where it belongs. */
    void add(Appropriation money, String id, EntryKind kind, LocalDate day, MonetaryAmount amount) {
        LedgerEntry entry = BookEntries.marked(LedgerEntry.of(id, kind, day, amount, entries.account(money)), money);
        entry = BookEntries.year(money.period()).map(entry::inYear).orElse(entry);
        entry = entries.links().programme(money).map(entry::forProgramme).orElse(entry);
        entry = money.plan().map(Sourced::value).map(entry::forPlan).orElse(entry);
        entries.add(entries.within(
                entry,
                money,
                entries.links()::wholes,
                whole -> day(whole).isPresent() && whole.counted().isExact(),
                UnaryOperator.identity()));
    }

    void transfer(Transfer transfer) {
        entries.day(transfer.date().value())
                .ifPresent(day -> entries.exact(transfer, transfer.counted()).ifPresent(amount -> {
                    LedgerEntry entry = LedgerEntry.of(
                                    transfer.id(), EntryKind.TRANSFER_OUT, day, amount, entries.account(transfer))
                            .with(transfer.recipient());
                    entries.add(
                            entries.links().plan(transfer).map(entry::forPlan).orElse(entry));
                }));
    }

    void booking(Booking booking, Openings openings) {
        if (booking.kind() == BookingKind.OPENING_BALANCE && !openings.isCounted(booking)) {
            return;
        }
        entries.day(booking.date().value())
                .ifPresent(day -> entries.exact(booking, booking.range()).ifPresent(amount -> {
                    LedgerEntry entry = BookEntries.marked(
                            LedgerEntry.of(booking.id(), kind(booking.kind()), day, amount, entries.account(booking)),
                            booking);
                    entries.add(
                            entries.links().plan(booking).map(entry::forPlan).orElse(entry));
                }));
    }

    private static EntryKind kind(BookingKind kind) {
        return switch (kind) {
            case OPENING_BALANCE -> EntryKind.OPENING_BALANCE;
            case CARRIED_OVER -> EntryKind.CARRIED_OVER;
            case CLOSING_BALANCE -> EntryKind.CLOSING_BALANCE;
        };
    }
}
