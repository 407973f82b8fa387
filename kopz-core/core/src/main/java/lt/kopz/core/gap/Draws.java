package lt.kopz.core.gap;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Streams;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;

/** What moves on each appropriation of a dossier up to a day, put in order once for all of them. */
final class Draws {
    private final Query query;
    private final CostMovements costs;
    private final ListMultimap<String, Movement> movements = ArrayListMultimap.create();
    private final ListMultimap<String, AmountRange> committed = ArrayListMultimap.create();

    Draws(Query query) {
        this.query = query;
        this.costs = new CostMovements(query);
        InOrder.byId(Decided.of(query.dossier()).revenues()).forEach(this::received);
        InOrder.byId(query.dossier().transfers()).forEach(this::handedOver);
        CostLines.of(query, query.money().spending().all()).forEach(this::drawn);
        Openings openings = Openings.of(query.money().bookings());
        query.money().bookings().forEach(booking -> booked(booking, openings));
    }

    Stream<Drawdown> ofEach() {
        return InOrder.byId(Decided.of(query.dossier()).appropriations()).stream()
                .filter(money -> money.amends().isEmpty())
                .flatMap(money -> of(money).stream());
    }

    private Optional<Drawdown> of(Appropriation money) {
        ImmutableList<Movement> statements = Streams.concat(Stream.of(money), query.money().changes(money).stream())
                .flatMap(statement -> moved(statement, statement.effective(), AmendedAmount.signed(statement)).stream())
                .collect(ImmutableList.toImmutableList());
        List<Movement> moved = movements.get(money.id());
        // What is promised from money that is not in effect yet is promised from what is to come.
        List<AmountRange> promised = statements.isEmpty() ? List.of() : committed.get(money.id());
        return statements.isEmpty() && moved.isEmpty()
                ? Optional.empty()
                : Optional.of(new Drawdown(
                        money,
                        query.asOf(),
                        query.currency(),
                        day -> AmendedLines.ofAmounts(query.asOf(day), Appropriation.class)
                                .total(money),
                        statements,
                        ImmutableList.copyOf(moved),
                        AmountRange.sum(query.currency(), promised)));
    }

    private Optional<String> pot(Optional<Sourced<String>> paidFrom) {
        return query.money().pot(paidFrom).map(Appropriation::id);
    }

    // ---- beside costs

    private Optional<Movement> moved(MoneyFact fact, Sourced<PartialDate> date, AmountRange amount) {
        return Movement.of(query, fact, date.value(), amount, false);
    }

    private void move(String pot, MoneyFact fact, Sourced<PartialDate> date, AmountRange amount) {
        moved(fact, date, amount).ifPresent(movement -> movements.put(pot, movement));
    }

    private void handedOver(Transfer transfer) {
        pot(transfer.paidFrom())
                .ifPresent(pot ->
                        move(pot, transfer, transfer.date(), transfer.counted().negate()));
    }

    /** Each statement by how much it moves the revenue; what is of another appropriation than the amount around it is taken off there. */
    private void received(Revenue original) {
        Optional<String> pot = query.money().receipts().cameInFor(original);
        Optional<String> around = query.money().receipts().around(original);
        if (pot.equals(around)
                || original.amends().isPresent()
                || original.state() != RevenueState.RECEIVED
                || query.money().receipts().isHandedOn(original)) {
            return;
        }
        AmountRange before = AmountRange.exactly(Amounts.zero(query.currency()));
        for (Amendable statement :
                Iterables.concat(ImmutableList.of(original), query.money().changes(original))) {
            AmountRange amount = AmendedAmount.signed(statement);
            AmountRange move = AmendedAmount.isNewWhole(statement) ? amount.minus(before) : amount;
            Sourced<PartialDate> date = statement.effective();
            move(pot.orElseThrow(), statement, date, move);
            around.ifPresent(from -> move(from, statement, date, move.negate()));
            before = query.occurrences().happened(date.value()) == Answer.NO ? before : before.plus(move);
        }
    }

    private void booked(Booking booking, Openings openings) {
        boolean opened = booking.kind() == BookingKind.OPENING_BALANCE && openings.isCounted(booking);
        if (opened || booking.kind() == BookingKind.CARRIED_OVER) {
            AmountRange amount = booking.amount().range();
            pot(booking.appropriation().map(Sourced::stated))
                    .ifPresent(pot -> move(pot, booking, booking.date(), opened ? amount : amount.negate()));
        }
    }

    // ---- costs

    private void drawn(CostLine line) {
        pot(line.paidFrom()).ifPresent(pot -> {
            line.committed().map(Term::value).ifPresent(amount -> committed.put(pot, amount));
            line.incurred().map(Term::value).ifPresent(amount -> movements.putAll(pot, costs.of(line.fact(), amount)));
        });
    }
}
