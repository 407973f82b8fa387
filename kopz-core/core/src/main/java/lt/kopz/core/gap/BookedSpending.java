package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractStage;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Sourced;

/**
 * What is spent and promised in the books, as figures have it: a cost or payment by what moves it, a contract by what is left of it and what
 * is paid on it beyond the costs, from day to day.
 */
final class BookedSpending {
    private final BookEntries entries;
    private final Query query;

    private BookedSpending(BookEntries entries, Query query) {
        this.entries = entries;
        this.query = query;
    }

    static void write(BookEntries entries) {
        Money.byCurrency(entries.dossier())
                .map(money -> new BookedSpending(entries, Query.ofAll(money, entries.horizon())))
                .forEach(BookedSpending::write);
    }

    private void write() {
        Stream<MoneyFact> decided = query.money().spending().all().filter(fact -> !entries.isUndecided(fact));
        for (CostLine line : CostLines.of(query, decided)) {
            if (line.fact() instanceof Contract contract) {
                contract(contract, line);
            } else {
                line.incurred().map(Term::value).ifPresent(amount -> incurred(line.fact(), amount));
                line.committed().map(Term::value).ifPresent(amount -> promised(line.fact(), amount));
            }
        }
        Stream.concat(
                        query.dossier().contracts().stream()
                                .filter(contract -> !Money.Spending.isLast(query.links(), contract)),
                        query.dossier().payments().stream().filter(this::settles))
                .filter(fact -> !entries.isUndecided(fact))
                .forEach(fact -> entries.lose(fact, fact.counted(), Books.Missing.ROW));
    }

    private boolean settles(Payment payment) {
        return !Payments.isRefund(payment)
                && query.links().settled(payment).isPresent()
                && Payments.paid(query, payment).isPresent();
    }

    // ---- costs and payments

    /** Books what surely moved; what remains open of it is lost. */
    private void incurred(MoneyFact fact, AmountRange amount) {
        List<Movement> moved = Movement.of(query, fact, amount).stream()
                .filter(each -> each.amount().isExact())
                .toList();
        Course course = Course.ofCertain(query.currency(), moved);
        book(fact, kind(fact), course.days(), day -> course.on(day).negate());
        boolean isKnown =
                entries.exact(fact, amount.plus(course.on(entries.horizon()))).isPresent();
        if (isKnown && !moved.stream().allMatch(each -> each.first().equals(each.last()))) {
            entries.lose(fact, fact.counted(), Books.Missing.DAY);
        }
    }

    private void promised(MoneyFact fact, AmountRange amount) {
        entries.exact(fact, amount)
                .ifPresent(any -> book(fact, EntryKind.COMMITMENT, Set.of(entries.horizon()), day -> amount));
    }

    /** What is promised from no money that is there leaves no less of any. */
    private boolean isFromMoneyInEffect(MoneyFact fact) {
        return query.links()
                .account(fact)
                .filter(account -> query.inEffect(account) != Answer.NO)
                .isPresent();
    }

    private EntryKind kind(MoneyFact fact) {
        if (query.links().paidFrom(fact).isPresent()) {
            return EntryKind.EXPENDITURE;
        }
        String municipality = query.dossier().municipality().id();
        return query.links()
                        .payer(fact)
                        .filter(who -> !who.value().equals(municipality))
                        .isPresent()
                ? EntryKind.THIRD_PARTY_PAYMENT
                : EntryKind.UNASSIGNED_COST;
    }

    // ---- contracts

    private void contract(Contract contract, CostLine line) {
        Optional<AmountRange> left =
                line.drawn().map(drawn -> drawn.leftByRecord().value());
        Optional<AmountRange> beyond = line.incurred().map(Term::value);
        Course costs = course(query.links().costsUnder(contract).stream());
        Course paid = course(query.money().spending().settling(contract));
        Course back = course(query.links().refundsUnder(contract).stream());
        ImmutableList<LocalDate> made = made(contract);
        Optional<LocalDate> start = made.stream().min(Comparator.naturalOrder());
        ImmutableSet<LocalDate> days = Stream.of(made, costs.days(), paid.days(), back.days())
                .flatMap(Collection::stream)
                .collect(ImmutableSet.toImmutableSet());
        Function<LocalDate, AmountRange> beyondBy =
                day -> costs.on(day).minus(paid.on(day)).orZero();
        if (start.isPresent() && left.filter(AmountRange::isExact).isPresent()) {
            book(
                    contract,
                    EntryKind.COMMITMENT,
                    Sets.filter(days, day -> !day.isBefore(start.get())),
                    day -> MoneyLinks.standing(query.dossier(), contract, Occurrences.of(query.dossier(), day))
                            .counted()
                            .minus(beyondBy.apply(day)
                                    .minus(costs.on(day))
                                    .plus(back.on(day))
                                    .orZero())
                            .orZero());
        }
        if (beyond.filter(AmountRange::isExact).isPresent()) {
            book(contract, kind(contract), days, beyondBy);
        }
        Optional<AmountRange> open = Stream.concat(left.stream(), beyond.stream())
                .filter(amount -> !amount.isExact())
                .reduce(AmountRange::hull);
        if (open.isPresent()) {
            entries.lose(contract, open.get(), Books.Missing.AMOUNT);
        } else if (entries.isBooked(contract.id())) {
            entries.loseDay(contract, contract.when());
        } else {
            entries.lose(contract, contract.counted(), Books.Missing.ROW);
        }
    }

    /** The days on which it was awarded, concluded and amended. */
    private ImmutableList<LocalDate> made(Contract contract) {
        return MoneyLinks.withEarlier(query.dossier(), contract)
                .filter(each -> each.stage() != ContractStage.TENDERED)
                .flatMap(each -> entries.day(each.date().value()).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private Course course(Stream<? extends MoneyFact> facts) {
        return Course.ofCertain(
                query.currency(),
                facts.flatMap(fact -> Movement.of(
                                query,
                                fact,
                                fact instanceof Expenditure cost
                                        ? query.costs().incurred(cost).value()
                                        : fact.counted())
                                .stream())
                        .toList());
    }

    /** Books by how much something moves on each of some days on which it is exact. */
    private void book(MoneyFact fact, EntryKind kind, Set<LocalDate> days, Function<LocalDate, AmountRange> amount) {
        if (kind == EntryKind.COMMITMENT && !isFromMoneyInEffect(fact)) {
            entries.lose(fact, fact.counted(), Books.Missing.ROW);
            return;
        }
        AmountRange sofar = AmountRange.exactly(Amounts.zero(query.currency()));
        for (LocalDate day : ImmutableSortedSet.copyOf(days)) {
            AmountRange now = amount.apply(day);
            if (now.isExact()) {
                add(fact, kind, day, now.minus(sofar));
                sofar = now;
            }
        }
    }

    /** What comes back to an appropriation is of a kind of its own. */
    private void add(MoneyFact fact, EntryKind kind, LocalDate day, AmountRange amount) {
        if (amount.isZero() != Answer.YES) {
            boolean isRefund =
                    kind == EntryKind.EXPENDITURE && fact instanceof Payment payment && Payments.isRefund(payment);
            String later = fact.id() + "/" + day + (kind == EntryKind.COMMITMENT ? "/left" : "");
            entries.add(entries.spent(
                    fact,
                    entries.isBooked(fact.id()) ? later : fact.id(),
                    isRefund ? EntryKind.REFUND : kind,
                    day,
                    (isRefund ? amount.negate() : amount).exact(),
                    fact instanceof Contract contract
                            ? contract.counterparty()
                            : query.links().payer(fact).map(Sourced::value)));
        }
    }
}
