package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.leaf.Costs;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;

/** Costs and payments in the books. */
final class BookedCosts {
    private final BookEntries entries;
    private final BookedContracts contracts;

    BookedCosts(BookEntries entries, BookedContracts contracts) {
        this.entries = entries;
        this.contracts = contracts;
    }

    // ---- costs

    void expenditure(Expenditure cost) {
        if (cost.subject().isEmpty()) {
            entries.book(
                    cost,
                    cost.date().map(Sourced::value).orElse(PartialDate.unknown()),
                    (day, amount) -> incurred(cost, cost.id(), day, amount));
            return;
        }
        Costs costs = entries.costs();
        ImmutableList<Event> events = costs.events(cost);
        if (cost.unitPrice().isPresent()
                && !events.isEmpty()
                && events.stream().allMatch(event -> of(cost, event).isExact())) {
            events.forEach(event -> event(cost, event, of(cost, event).exact()));
            return;
        }
        List<Event> stated = events.stream()
                .filter(event -> event.state() != EventState.CANCELLED)
                .toList();
        Optional<Event> last = stated.stream()
                .filter(event -> stated.stream().allMatch(each -> sort(each) == sort(event) && sort(event) != 0))
                .max(Comparator.comparing((Event event) -> day(event, sort(event) < 0))
                        .thenComparing(Fact::id));
        if (last.isPresent()) {
            entries.exact(cost, of(cost, stated)).ifPresent(amount -> event(cost, last.get(), amount));
        } else if (!costs.incurred(cost).isNothing() || !costs.committed(cost).isNothing()) {
            entries.lose(cost, Leaves.upTo(of(cost, stated)), Books.Missing.AMOUNT);
        }
    }

    private static AmountRange of(Expenditure cost, Event event) {
        return cost.costOf(event.occurrences(), event.occurrences());
    }

    /** What the events of a cost cost together. */
    private static AmountRange of(Expenditure cost, List<Event> stated) {
        if (cost.unitPrice().isEmpty() || stated.isEmpty()) {
            return cost.counted();
        }
        long occurrences = stated.stream().mapToLong(Event::occurrences).sum();
        return cost.costOf(occurrences, occurrences);
    }

    /** 1 for an event that was held, -1 for one that is planned, 0 where nobody can tell. */
    private int sort(Event event) {
        if (entries.occurrences().held(event) == Answer.YES) {
            return 1;
        }
        return entries.occurrences().planned(event) == Answer.YES ? -1 : 0;
    }

    private LocalDate day(Event event, boolean planned) {
        return planned ? entries.horizon() : entries.day(event.date().value()).orElse(entries.horizon());
    }

    private void event(Expenditure cost, Event event, MonetaryAmount amount) {
        String id = cost.id() + "/" + event.id();
        if (sort(event) > 0) {
            incurred(cost, id, day(event, false), amount);
            entries.loseDay(cost, event.date().value());
        } else if (sort(event) < 0 && cost.contract().isEmpty()) {
            entries.add(entry(cost, id, EntryKind.COMMITMENT, entries.horizon(), amount));
        } else if (sort(event) == 0 && entries.occurrences().held(event) != Answer.NO) {
            entries.lose(cost, Leaves.upTo(AmountRange.exactly(amount)), Books.Missing.AMOUNT);
        }
    }

    private void incurred(Expenditure cost, String id, LocalDate day, MonetaryAmount amount) {
        entries.add(entry(cost, id, kind(cost), day, amount));
        entries.links().contract(cost).ifPresent(contract -> contracts.incurred(contract.id(), cost, id, day, amount));
    }

    private EntryKind kind(MoneyFact fact) {
        if (entries.links().paidFrom(fact).isPresent()) {
            return EntryKind.EXPENDITURE;
        }
        return entries.links()
                        .payer(fact)
                        .filter(who -> !who.value()
                                .equals(entries.dossier().municipality().id()))
                        .isPresent()
                ? EntryKind.THIRD_PARTY_PAYMENT
                : EntryKind.UNASSIGNED_COST;
    }

    private LedgerEntry entry(Expenditure cost, String id, EntryKind kind, LocalDate day, MonetaryAmount amount) {
        return entries.spent(cost, id, kind, day, amount, cost.payer().map(Sourced::value));
    }

    // ---- payments

    void payment(Payment payment) {
        Optional<MoneyFact> settled = payment.kind() == PaymentKind.REFUND
                ? Optional.empty()
                : entries.links().settled(payment);
        entries.book(payment, payment.date().value(), (day, amount) -> {
            if (payment.kind() == PaymentKind.REFUND) {
                refund(payment, day, amount);
                entries.links().contract(payment).ifPresent(drawn -> contracts.paid(drawn.id(), payment, day, amount));
            } else if (settled.isEmpty()) {
                entries.add(entry(payment, kind(payment), day, amount));
            } else if (settled.get() instanceof Contract contract) {
                contracts.paid(contract.id(), payment, day, amount);
            } else {
                entries.lose(payment, payment.counted(), Books.Missing.ROW);
            }
        });
    }

    private void refund(Payment payment, LocalDate day, MonetaryAmount amount) {
        EntryKind kind = kind(payment);
        entries.add(
                kind == EntryKind.EXPENDITURE
                        ? entry(payment, EntryKind.REFUND, day, amount)
                        : entry(payment, kind, day, Amounts.negate(amount)));
    }

    private LedgerEntry entry(Payment payment, EntryKind kind, LocalDate day, MonetaryAmount amount) {
        return entries.spent(
                payment,
                payment.id(),
                kind,
                day,
                amount,
                entries.links().payer(payment).map(Sourced::value));
    }
}
