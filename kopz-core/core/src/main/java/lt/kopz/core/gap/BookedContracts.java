package lt.kopz.core.gap;

import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.leaf.Leaves;
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
    private record Drawing(LocalDate day, AmountRange amount, MoneyFact fact, String id) {}

    BookedContracts(BookEntries entries) {
        this.entries = entries;
    }

    void incurred(String contract, Expenditure cost, String id, LocalDate day, MonetaryAmount amount) {
        drawings.put(contract, new Drawing(day, AmountRange.exactly(amount), cost, id));
    }

    /** Something paid on a contract, or paid back. */
    void paid(String contract, Payment payment, LocalDate day, MonetaryAmount amount) {
        drawings.put(contract, new Drawing(day, AmountRange.exactly(amount), payment, payment.id()));
    }

    /**
     * A contract on its day, and what draws it down on the days of the costs and payments: what is paid beyond the costs is a cost, too. Where
     * one of these is lost, so is what it leaves of the contract, and what was paid on it.
     */
    void contract(Contract contract) {
        if (!entries.links().isLast(contract)) {
            entries.lose(contract, contract.counted(), Books.Missing.ROW);
            return;
        }
        List<Drawing> inOrder = new ArrayList<>(drawings.get(contract.id()));
        inOrder.sort(Comparator.comparing(Drawing::day).thenComparing(Drawing::id));
        if (drawing(contract).anyMatch(entries::isLost)) {
            entries.lose(contract, Leaves.upTo(contract.counted()), Books.Missing.AMOUNT);
            inOrder.forEach(drawing -> loseUnlessBooked(drawing.fact(), Books.Missing.AMOUNT));
            return;
        }
        Optional<LocalDate> concluded = entries.day(contract.date().value());
        Optional<MonetaryAmount> value = concluded.flatMap(any -> entries.exact(contract, contract.counted()));
        LocalDate start = concluded.orElse(LocalDate.MAX);
        value.ifPresent(all -> {
            entries.add(entry(contract, contract.id(), EntryKind.COMMITMENT, start, all));
            entries.loseDay(contract, contract.date().value());
        });
        AmountRange zero = AmountRange.exactly(Amounts.zero(contract.amount().currency()));
        Optional<AmountRange> left = value.map(AmountRange::exactly);
        AmountRange beyond = zero;
        AmountRange paid = zero;
        AmountRange incurred = zero;
        AmountRange refunded = zero;
        for (Drawing drawing : inOrder) {
            if (drawing.fact() instanceof Expenditure) {
                incurred = incurred.plus(drawing.amount());
            } else if (Payments.isRefund((Payment) drawing.fact())) {
                refunded = refunded.plus(drawing.amount());
            } else {
                paid = paid.plus(drawing.amount());
            }
            AmountRange nowBeyond = paid.minus(incurred).orZero();
            AmountRange drawn = incurred.plus(nowBeyond).minus(refunded).orZero();
            Optional<AmountRange> nowLeft =
                    value.map(all -> AmountRange.exactly(all).minus(drawn).orZero());
            if (nowLeft.isPresent()) {
                LocalDate day = drawing.day().isBefore(start) ? start : drawing.day();
                AmountRange change = nowLeft.get().minus(left.orElseThrow());
                move(contract, EntryKind.COMMITMENT, drawing, day, change);
            }
            EntryKind kind = contract.paidFrom().isPresent() ? EntryKind.EXPENDITURE : EntryKind.UNASSIGNED_COST;
            move(contract, kind, drawing, drawing.day(), nowBeyond.minus(beyond));
            if (nowLeft.equals(left) && nowBeyond.equals(beyond)) {
                loseUnlessBooked(drawing.fact(), Books.Missing.ROW);
            }
            left = nowLeft;
            beyond = nowBeyond;
        }
    }

    private Stream<MoneyFact> drawing(Contract contract) {
        return Stream.of(
                        entries.links().costsUnder(contract),
                        entries.links().settling(contract),
                        entries.links().refundsUnder(contract))
                .flatMap(List::stream);
    }

    /** Costs and refunds have rows of their own; a payment on a contract has one as far as it draws it down. */
    private void loseUnlessBooked(MoneyFact fact, Books.Missing missing) {
        if (fact instanceof Payment payment && !Payments.isRefund(payment)) {
            entries.lose(fact, fact.counted(), missing);
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
