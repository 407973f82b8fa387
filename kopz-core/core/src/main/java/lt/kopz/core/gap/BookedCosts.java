package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Marked;
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

/** Costs, payments and contracts in the books. */
final class BookedCosts {
    private final BookEntries entries;
    private final Costs costs;
    private final ListMultimap<String, Drawing> underContract = LinkedListMultimap.create();

    /** By what a contract is drawn down on a day. */
    private record Drawing(LocalDate day, MonetaryAmount amount, boolean isCost, String id) {}

    BookedCosts(BookEntries entries) {
        this.entries = entries;
        this.costs = new Costs(entries.dossier(), entries.occurrences(), Optional.empty());
    }

    // ---- costs

    void expenditure(Expenditure cost) {
        if (cost.subject().isEmpty()) {
            PartialDate date = cost.date().map(Sourced::value).orElse(PartialDate.unknown());
            entries.day(date)
                    .ifPresent(day -> entries.exact(cost, cost.counted())
                            .ifPresent(amount -> incurred(cost, cost.id(), day, amount)));
            return;
        }
        ImmutableList<Event> events = costs.events(cost);
        if (cost.unitPrice().isPresent()) {
            MonetaryAmount price = cost.unitPrice().get().amount();
            for (Event event : events) {
                event(cost, event, Amounts.times(price, event.occurrences()));
            }
            return;
        }
        List<Event> stated = events.stream()
                .filter(event -> event.state() != EventState.CANCELLED)
                .toList();
        Optional<Event> last = stated.stream()
                .filter(event -> stated.stream().allMatch(each -> sort(each) == sort(event) && sort(event) != 0))
                .max(Comparator.comparingInt(this::sort)
                        .thenComparing(event -> day(event, sort(event) < 0))
                        .thenComparing(Fact::id));
        if (last.isPresent()) {
            entries.exact(cost, cost.counted()).ifPresent(amount -> event(cost, last.get(), amount));
        } else if (stated.size() != 0 || events.isEmpty()) {
            entries.lose(cost, Leaves.upTo(cost.counted()));
        }
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
        } else if (sort(event) < 0 && cost.contract().isEmpty()) {
            entries.add(entry(cost, id, EntryKind.COMMITMENT, entries.horizon(), amount));
        }
    }

    private void incurred(Expenditure cost, String id, LocalDate day, MonetaryAmount amount) {
        entries.add(entry(cost, id, kind(cost.paidFrom(), cost.payer()), day, amount));
        cost.contract().ifPresent(contract -> underContract.put(contract, new Drawing(day, amount, true, id)));
    }

    private EntryKind kind(Optional<Sourced<String>> paidFrom, Optional<Sourced<String>> payer) {
        if (paidFrom.isPresent()) {
            return EntryKind.EXPENDITURE;
        }
        return payer.filter(who -> !who.value()
                                .equals(entries.dossier().municipality().id()))
                        .isPresent()
                ? EntryKind.THIRD_PARTY_PAYMENT
                : EntryKind.UNASSIGNED_COST;
    }

    private LedgerEntry entry(Expenditure cost, String id, EntryKind kind, LocalDate day, MonetaryAmount amount) {
        LedgerEntry entry = marked(
                LedgerEntry.of(id, kind, day, amount, entries.account(cost.paidFrom())),
                cost,
                entries.plan(cost.paidFrom(), entries.money().plan(cost)),
                entries.money().measure(cost));
        return cost.payer().map(Sourced::value).map(entry::with).orElse(entry);
    }

    private static LedgerEntry marked(LedgerEntry entry, Marked fact, Optional<String> plan, Optional<String> measure) {
        LedgerEntry marked = BookEntries.marked(entry, fact);
        marked = plan.map(marked::forPlan).orElse(marked);
        return measure.map(marked::forMeasure).orElse(marked);
    }

    // ---- payments

    void payment(Payment payment) {
        entries.day(payment.date().value())
                .ifPresent(day -> entries.exact(payment, payment.counted()).ifPresent(amount -> {
                    Optional<Contract> contract = payment.settles()
                            .flatMap(entries.dossier()::fact)
                            .filter(Contract.class::isInstance)
                            .map(Contract.class::cast);
                    if (payment.kind() == PaymentKind.REFUND) {
                        refund(payment, day, amount);
                    } else if (contract.isPresent()) {
                        underContract.put(contract.get().id(), new Drawing(day, amount, false, payment.id()));
                    } else if (payment.settles().isEmpty()) {
                        EntryKind kind = kind(payment.paidFrom(), payment.payer());
                        entries.add(entry(payment, kind, day, amount));
                    }
                }));
    }

    private void refund(Payment payment, LocalDate day, MonetaryAmount amount) {
        Optional<Sourced<String>> paidFrom = entries.money().paidFrom(payment);
        EntryKind kind = kind(paidFrom, entries.money().payer(payment));
        entries.add(
                kind == EntryKind.EXPENDITURE
                        ? entry(payment, EntryKind.REFUND, day, amount)
                        : entry(payment, kind, day, Amounts.negate(amount)));
    }

    private LedgerEntry entry(Payment payment, EntryKind kind, LocalDate day, MonetaryAmount amount) {
        Optional<Sourced<String>> paidFrom = entries.money().paidFrom(payment);
        LedgerEntry entry = marked(
                LedgerEntry.of(payment.id(), kind, day, amount, entries.account(paidFrom)),
                payment,
                entries.plan(paidFrom, entries.money().plan(payment)),
                entries.money().measure(payment));
        return entries.money()
                .payer(payment)
                .map(Sourced::value)
                .map(entry::with)
                .orElse(entry);
    }

    // ---- contracts

    /** A contract on its day, and what draws it down on the days of the costs and payments: what is paid beyond the costs is a cost, too. */
    void contract(Contract contract) {
        Optional<LocalDate> concluded = entries.day(contract.date().value());
        Optional<MonetaryAmount> value = concluded.flatMap(any -> entries.exact(contract, contract.counted()));
        if (value.isEmpty()) {
            return;
        }
        List<Drawing> drawings = new ArrayList<>(underContract.get(contract.id()));
        drawings.sort(Comparator.comparing(Drawing::day).thenComparing(Drawing::id));
        LocalDate start = concluded.orElseThrow();
        entries.add(entry(contract, contract.id(), EntryKind.COMMITMENT, start, value.get()));
        AmountRange zero = AmountRange.exactly(Amounts.zero(value.get().getCurrency()));
        AmountRange all = AmountRange.exactly(value.get());
        AmountRange left = all;
        AmountRange beyond = zero;
        AmountRange paid = zero;
        AmountRange incurred = zero;
        for (Drawing drawing : drawings) {
            AmountRange amount = AmountRange.exactly(drawing.amount());
            incurred = drawing.isCost() ? incurred.plus(amount) : incurred;
            paid = drawing.isCost() ? paid : paid.plus(amount);
            AmountRange nowBeyond = paid.minus(incurred).orZero();
            AmountRange nowLeft = all.minus(incurred).minus(nowBeyond).orZero();
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
        LedgerEntry entry = marked(
                LedgerEntry.of(id, kind, day, amount, entries.account(contract.paidFrom())),
                contract,
                entries.plan(contract.paidFrom(), entries.money().plan(contract)),
                contract.measure());
        return contract.counterparty().map(entry::with).orElse(entry);
    }
}
