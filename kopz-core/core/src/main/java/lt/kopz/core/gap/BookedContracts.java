package lt.kopz.core.gap;

import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;

/** Contracts in the books, each drawn down by the costs and payments under it that were booked before. */
final class BookedContracts {
    private final BookEntries entries;
    private final ListMultimap<String, Drawing> drawings = LinkedListMultimap.create();

    /** By what a contract is drawn down on a day. */
    private record Drawing(LocalDate day, AmountRange amount, Kind by, String id) {}

    /** What draws a contract down, or gives it back. */
    private enum Kind {
        COST,
        PAYMENT,
        REFUND
    }

    BookedContracts(BookEntries entries) {
        this.entries = entries;
    }

    void incurred(String contract, String id, LocalDate day, MonetaryAmount amount) {
        drawings.put(contract, new Drawing(day, AmountRange.exactly(amount), Kind.COST, id));
    }

    void paid(String contract, String id, LocalDate day, MonetaryAmount amount) {
        drawings.put(contract, new Drawing(day, AmountRange.exactly(amount), Kind.PAYMENT, id));
    }

    void refunded(String contract, String id, LocalDate day, MonetaryAmount amount) {
        drawings.put(contract, new Drawing(day, AmountRange.exactly(amount), Kind.REFUND, id));
    }

    /** A contract on its day, and what draws it down on the days of the costs and payments: what is paid beyond the costs is a cost, too. */
    void contract(Contract contract) {
        Optional<LocalDate> concluded = entries.day(contract.date().value());
        Optional<MonetaryAmount> value = concluded.flatMap(any -> entries.exact(contract, contract.counted()));
        if (value.isEmpty()) {
            return;
        }
        List<Drawing> inOrder = new ArrayList<>(drawings.get(contract.id()));
        inOrder.sort(Comparator.comparing(Drawing::day).thenComparing(Drawing::id));
        LocalDate start = concluded.orElseThrow();
        entries.add(entry(contract, contract.id(), EntryKind.COMMITMENT, start, value.get()));
        AmountRange zero = AmountRange.exactly(Amounts.zero(value.get().getCurrency()));
        AmountRange all = AmountRange.exactly(value.get());
        AmountRange left = all;
        AmountRange beyond = zero;
        AmountRange paid = zero;
        AmountRange incurred = zero;
        AmountRange refunded = zero;
        for (Drawing drawing : inOrder) {
            switch (drawing.by()) {
                case COST -> incurred = incurred.plus(drawing.amount());
                case PAYMENT -> paid = paid.plus(drawing.amount());
                case REFUND -> refunded = refunded.plus(drawing.amount());
            }
            AmountRange nowBeyond = paid.minus(incurred).orZero();
            AmountRange drawn = incurred.plus(nowBeyond).minus(refunded).orZero();
            AmountRange nowLeft = all.minus(drawn).orZero();
            LocalDate day = drawing.day().isBefore(start) ? start : drawing.day();
            move(contract, EntryKind.COMMITMENT, drawing, day, nowLeft.minus(left));
            EntryKind kind = contract.paidFrom().isPresent() ? EntryKind.EXPENDITURE : EntryKind.UNASSIGNED_COST;
            move(contract, kind, drawing, drawing.day(), nowBeyond.minus(beyond));
            left = nowLeft;
            beyond = nowBeyond;
        }
    }

    private void move(Contract contract, EntryKind kind, Drawing drawing, LocalDate day, AmountRange change) {
        if (change.isZero() != Answer.YES) {
            String id = contract.id() + "/" + drawing.id() + (kind == EntryKind.COMMITMENT ? "/drawn" : "");
            entries.add(entry(contract, id, kind, day, change.exact()));
        }
    }

    private LedgerEntry entry(Contract contract, String id, EntryKind kind, LocalDate day, MonetaryAmount amount) {
        return entries.spent(contract, id, kind, day, amount, contract.counterparty());
    }
}
