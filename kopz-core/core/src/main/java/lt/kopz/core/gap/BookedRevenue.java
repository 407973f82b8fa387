package lt.kopz.core.gap;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.money.MonetaryAmount;
import lt.kopz.core.funding.Amendments;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.money.Amounts;

/** Revenue in the books. */
final class BookedRevenue {
    private final BookEntries entries;
    private final BookedLines lines;

    BookedRevenue(BookEntries entries, BookedLines lines) {
        this.entries = entries;
        this.lines = lines;
    }

    /** Revenue that came in, less parts that an appropriation hands on, and each part where it belongs: each statement by how much it moves the amount. */
    void write(Revenue original) {
        Receipts receipts = entries.money().receipts();
        if (original.state() != RevenueState.RECEIVED) {
            lose(original);
            return;
        }
        String account = entries.account(original);
        String around = receipts.around(original).orElse(Books.OUTSIDE);
        boolean isHandedOn = receipts.isHandedOn(original);
        if (!isHandedOn && !entries.isSeenAgain(original.id())) {
            boolean isElsewhere = !original.within().isEmpty() && !account.equals(around);
            revenue(original, "", 1, account, !isElsewhere);
            if (isElsewhere) {
                revenue(original, "/from/" + around, -1, around, false);
            }
        }
        if (receipts.isTakenOff(original)) {
            revenue(original, "/handed-on", -1, receipts.takenFrom(original).orElse(Books.OUTSIDE), false);
        } else if (isHandedOn) {
            lose(original);
        }
    }

    private void lose(Revenue original) {
        entries.links()
                .statements(original)
                .forEach(statement -> entries.lose(statement, statement.counted(), Books.Missing.ROW));
    }

    private void revenue(Revenue original, String suffix, int sign, String account, boolean isNested) {
        long sofar = 0;
        for (Revenue statement : entries.links().statements(original)) {
            Optional<LocalDate> day = lines.day(statement);
            Optional<MonetaryAmount> amount = day.flatMap(any -> entries.exact(statement, statement.counted()));
            if (amount.isPresent()) {
                long effect = Amendments.effect(statement.change(), Amounts.minor(amount.get()), sofar);
                sofar = Math.addExact(sofar, effect);
                LedgerEntry entry = entry(original, statement.id() + suffix, day.orElseThrow(), sign * effect, account);
                entries.add(isNested ? within(entry, original) : entry);
                entries.loseDay(statement, statement.when());
            }
        }
    }

    private LedgerEntry within(LedgerEntry entry, Revenue original) {
        return entries.within(entry, original, entries.links()::wholes, this::isBooked, UnaryOperator.identity());
    }

    private boolean isBooked(Revenue whole) {
        return whole.state() == RevenueState.RECEIVED
                && !entries.money().receipts().isHandedOn(whole)
                && whole.counted().isExact()
                && lines.day(whole).isPresent();
    }

    private LedgerEntry entry(Revenue original, String id, LocalDate day, long effect, String account) {
        LedgerEntry entry = BookEntries.marked(
                LedgerEntry.of(
                        id,
                        EntryKind.TRANSFER_IN,
                        day,
                        Amounts.ofMinor(effect, original.amount().currency()),
                        account),
                original);
        entry = original.payer().map(entry::with).orElse(entry);
        entry = entries.inYear(entry, original, original.period());
        return entries.links().plan(original).map(entry::forPlan).orElse(entry);
    }
}
