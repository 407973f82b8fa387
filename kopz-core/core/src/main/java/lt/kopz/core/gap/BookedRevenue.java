package lt.kopz.core.gap;

import java.time.LocalDate;
import java.util.Optional;
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
            return;
        }
        String account = entries.account(original);
        String around = receipts.around(original).orElse(Books.OUTSIDE);
        if (original.within().isEmpty()) {
            if (!receipts.isHandedOn(original) && !entries.isSeenAgain(original.id())) {
                revenue(original, "", 1, account);
            }
        } else if (!account.equals(around) && !receipts.isHandedOn(original)) {
            revenue(original, "", 1, account);
            revenue(original, "/from/" + around, -1, around);
        }
        if (receipts.isTakenOff(original)) {
            revenue(original, "/handed-on", -1, receipts.takenFrom(original).orElse(Books.OUTSIDE));
        }
    }

    private void revenue(Revenue original, String suffix, int sign, String account) {
        long sofar = 0;
        for (Revenue statement : entries.links().statements(original)) {
            Optional<LocalDate> day = lines.day(statement);
            Optional<MonetaryAmount> amount = day.flatMap(any -> entries.exact(statement, statement.counted()));
            if (amount.isPresent()) {
                long effect = Amendments.effect(statement.change(), Amounts.minor(amount.get()), sofar);
                sofar = Math.addExact(sofar, effect);
                entries.add(entry(original, statement.id() + suffix, day.orElseThrow(), sign * effect, account));
            }
        }
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
        entry = BookEntries.year(original.period()).map(entry::inYear).orElse(entry);
        return entries.links().plan(original).map(entry::forPlan).orElse(entry);
    }
}
