package lt.kopz.core.gap;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;

/** What moves on each appropriation of a dossier up to a day, put in order once for all of them. */
final class Draws {
    private final Query query;
    private final ListMultimap<String, Movement> movements = ArrayListMultimap.create();
    private final ListMultimap<String, AmountRange> committed = ArrayListMultimap.create();

    Draws(Query query) {
        this.query = query;
        Money.sorted(query.dossier().revenues()).forEach(this::received);
        Money.sorted(query.dossier().transfers()).forEach(this::handedOver);
        CostLines.of(query, query.money().spending()).forEach(this::drawn);
        Openings openings = Openings.of(query.money().bookings());
        query.money().bookings().forEach(booking -> booked(booking, openings));
    }

    Stream<Drawdown> ofEach() {
        return Money.sorted(query.dossier().appropriations()).stream()
                .filter(money -> money.amends().isEmpty())
                .flatMap(money -> of(money).stream());
    }

    private Optional<Drawdown> of(Appropriation money) {
        ImmutableList<Movement> statements = Streams.concat(Stream.of(money), query.money().changes(money).stream())
                .flatMap(statement -> statement(statement).stream())
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

    private Optional<Movement> statement(Amendable money) {
        AmountRange amount =
                money.change() == ChangeKind.REDUCED ? money.counted().negate() : money.counted();
        return movement(money, money.effective().value(), amount, false);
    }

    private Optional<Movement> movement(MoneyFact fact, PartialDate date, AmountRange amount, boolean isCost) {
        Answer happened = query.occurrences().happened(date);
        return happened == Answer.NO
                ? Optional.empty()
                : Optional.of(Movement.of(fact, date, happened, query.asOf(), amount, isCost));
    }

    private Optional<String> pot(Optional<Sourced<String>> paidFrom) {
        return query.money().pot(paidFrom).map(Appropriation::id);
    }

    // ---- beside costs

    private void handedOver(Transfer transfer) {
        pot(transfer.paidFrom())
                .ifPresent(pot -> movement(
                                transfer,
                                transfer.date().value(),
                                transfer.counted().negate(),
                                false)
                        .ifPresent(movement -> movements.put(pot, movement)));
    }

    /** Each statement by how much it moves the revenue; what is of another appropriation than the amount around it is taken off there. */
    private void received(Revenue original) {
        Optional<String> pot = query.money().cameInFor(original);
        Optional<String> around = query.money().around(original);
        if (pot.equals(around)
                || original.amends().isPresent()
                || original.state() != RevenueState.RECEIVED
                || query.money().isHandedOn(original)) {
            return;
        }
        AmountRange before = AmountRange.exactly(Amounts.zero(query.currency()));
        for (Amendable statement :
                Iterables.concat(ImmutableList.of(original), query.money().changes(original))) {
            AmountRange amount = statement.change() == ChangeKind.REDUCED
                    ? statement.counted().negate()
                    : statement.counted();
            AmountRange move = statement.change() == ChangeKind.REPLACED ? amount.minus(before) : amount;
            Optional<Movement> movement =
                    movement(statement, statement.effective().value(), move, false);
            movement.ifPresent(each -> movements.put(pot.orElseThrow(), each));
            around.ifPresent(from -> movement(statement, statement.effective().value(), move.negate(), false)
                    .ifPresent(each -> movements.put(from, each)));
            before = movement.isPresent() ? before.plus(move) : before;
        }
    }

    private void booked(Booking booking, Openings openings) {
        boolean opened = booking.kind() == BookingKind.OPENING_BALANCE && openings.isCounted(booking);
        if (opened || booking.kind() == BookingKind.CARRIED_OVER) {
            AmountRange amount = booking.amount().range();
            pot(booking.appropriation().map(Sourced::stated))
                    .ifPresent(
                            pot -> movement(booking, booking.date().value(), opened ? amount : amount.negate(), false)
                                    .ifPresent(movement -> movements.put(pot, movement)));
        }
    }

    // ---- costs

    private void drawn(CostLine line) {
        pot(line.paidFrom()).ifPresent(pot -> {
            line.committed().map(Term::value).ifPresent(amount -> committed.put(pot, amount));
            line.incurred().map(Term::value).ifPresent(amount -> movements.putAll(pot, movements(line.fact(), amount)));
        });
    }

    private List<Movement> movements(MoneyFact fact, AmountRange incurred) {
        if (fact instanceof Expenditure cost && cost.subject().isPresent()) {
            return ofEvents(cost, incurred);
        }
        return drawn(fact, when(fact), incurred).stream().toList();
    }

    private Optional<Movement> drawn(MoneyFact fact, PartialDate date, AmountRange incurred) {
        return movement(fact, date, incurred.negate(), true);
    }

    private PartialDate when(MoneyFact fact) {
        if (fact instanceof Expenditure cost) {
            return cost.date().map(Sourced::value).orElse(PartialDate.unknown());
        }
        if (fact instanceof Payment payment) {
            return payment.date().value();
        }
        return query.money().settling(((Contract) fact).id()).stream()
                .map(payment -> payment.date().value())
                .max(PartialDate.ORDER)
                .orElse(PartialDate.unknown());
    }

    /** A price is incurred event by event; a cost as a whole with the last of its events. */
    private List<Movement> ofEvents(Expenditure cost, AmountRange incurred) {
        List<Event> events = query.costs().events(cost).stream()
                .filter(event -> event.state() != EventState.CANCELLED)
                .toList();
        if (cost.unitPrice().isEmpty()) {
            return List.of(new Movement(
                    cost,
                    events.isEmpty()
                            ? LocalDate.MIN
                            : events.get(0).date().value().earliest().orElse(LocalDate.MIN),
                    events.stream()
                            .map(event -> event.date()
                                    .value()
                                    .latest()
                                    .filter(day -> !day.isAfter(query.asOf()))
                                    .orElse(query.asOf()))
                            .max(Comparator.naturalOrder())
                            .orElse(query.asOf()),
                    incurred.negate(),
                    true));
        }
        return events.stream()
                .flatMap(event -> {
                    Answer held = query.occurrences().held(event);
                    AmountRange amount = AmountRange.exactly(
                            Amounts.times(cost.unitPrice().get().amount(), event.occurrences()));
                    return held == Answer.NO
                            ? Stream.empty()
                            : Stream.of(Movement.of(
                                    cost,
                                    event.date().value(),
                                    held,
                                    query.asOf(),
                                    (held == Answer.YES ? amount : Leaves.upTo(amount)).negate(),
                                    true));
                })
                .toList();
    }
}
