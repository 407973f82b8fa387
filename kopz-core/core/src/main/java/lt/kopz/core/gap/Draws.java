package lt.kopz.core.gap;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;

/** What moves on each appropriation of a dossier up to a day, put in order once for all of them. */
final class Draws {
    private final Query query;
    private final CostMovements costs;
    private final LeftOut leftOut;
    private final ListMultimap<String, Movement> movements = ArrayListMultimap.create();
    private final ListMultimap<String, Changing> changing = ArrayListMultimap.create();
    private final ListMultimap<String, AmountRange> committed = ArrayListMultimap.create();
    private final ListMultimap<String, AmountRange> promised = ArrayListMultimap.create();

    Draws(Query query) {
        this.query = query;
        this.costs = new CostMovements(query);
        this.leftOut = new LeftOut(query);
        InOrder.byId(query.dossier().transfers()).forEach(this::handedOver);
        CostLines.of(query, query.money().spending().all()).forEach(this::drawn);
        Openings openings = Openings.of(query.links(), query.dossier().bookings());
        InOrder.byId(query.dossier().bookings()).forEach(booking -> booked(booking, openings));
    }

    Stream<Drawn> ofEach() {
        return InOrder.byId(Decided.of(query.dossier()).appropriations()).stream()
                .filter(money -> money.amends().isEmpty())
                .flatMap(money -> of(money).stream());
    }

    private Optional<Drawn> of(Appropriation money) {
        ImmutableList<Movement> statements = query.links().statements(money).stream()
                .flatMap(statement -> moved(statement, statement.effective(), AmendedAmount.signed(statement)).stream())
                .collect(ImmutableList.toImmutableList());
        received(money);
        List<Movement> moved = movements.get(money.id());
        List<Changing> changes = changing.get(money.id());
        // What is promised from money that is not in effect yet is promised from what is to come.
        boolean isInEffect = !statements.isEmpty();
        return statements.isEmpty() && moved.isEmpty() && changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new Drawn(
                        money,
                        query.asOf(),
                        query.currency(),
                        ImmutableList.<Changing>builder()
                                .add(new Changing(
                                        money,
                                        day -> AmendedLines.ofAmounts(query.asOf(day), Appropriation.class)
                                                .total(money)
                                                .plus(leftOut.ofPartial(ListKind.APPROPRIATIONS, money, day)),
                                        statements,
                                        false))
                                .addAll(changes)
                                .build(),
                        ImmutableList.copyOf(moved),
                        day -> leftOut.of(money, day, ListKind.EXPENDITURES, ListKind.PAYMENTS)
                                .plus(leftOut.ofPartial(ListKind.TRANSFERS, money, day)),
                        sum(isInEffect ? committed.get(money.id()) : List.of())
                                .plus(leftOut.of(money, query.asOf(), ListKind.CONTRACTS, ListKind.EXPENDITURES)),
                        isInEffect ? sum(promised.get(money.id())) : sum(List.of())));
    }

    private AmountRange sum(List<AmountRange> amounts) {
        return AmountRange.sum(query.currency(), amounts);
    }

    private Optional<String> pot(MoneyFact fact) {
        return query.links().account(fact).map(Appropriation::id);
    }

    // ---- beside costs

    private Optional<Movement> moved(MoneyFact fact, Sourced<PartialDate> date, AmountRange amount) {
        return Movement.of(query, fact, date.value(), amount, false);
    }

    private void move(String pot, MoneyFact fact, Sourced<PartialDate> date, AmountRange amount) {
        moved(fact, date, amount).ifPresent(movement -> movements.put(pot, movement));
    }

    private void handedOver(Transfer transfer) {
        pot(transfer)
                .ifPresent(pot ->
                        move(pot, transfer, transfer.date(), transfer.counted().negate()));
    }

    /** What came in for an appropriation, and what of it is elsewhere. */
    private void received(Appropriation money) {
        Receipts.For received = query.money().receipts().receivedFor(money.id());
        received.coming().forEach(coming -> received(money, coming, UnaryOperator.identity()));
        received.going().forEach(going -> received(money, going, AmountRange::negate));
    }

    /** Revenue that belongs together is one amount; what belongs to nothing else moves the money by itself. */
    private void received(Appropriation money, ImmutableList<Revenue> originals, UnaryOperator<AmountRange> sign) {
        Groups groups = query.money().receipts().groups();
        ImmutableList<Revenue> statements = query.links().statements(originals);
        for (Collection<Revenue> together : groups.of(statements).asMap().values()) {
            Revenue any = together.iterator().next();
            if (together.size() == 1) {
                move(money.id(), any, any.effective(), sign.apply(any.counted()));
                continue;
            }
            ImmutableList<Movement> by = together.stream()
                    .flatMap(each -> moved(each, each.effective(), sign.apply(AmendedAmount.signed(each))).stream())
                    .sorted(Comparator.comparing(Movement::last))
                    .collect(ImmutableList.toImmutableList());
            changing.put(money.id(), new Changing(any, day -> sign.apply(received(together, day)), by, false));
        }
    }

    private AmountRange received(Collection<Revenue> together, LocalDate day) {
        return AmountRange.sum(
                query.currency(),
                AmendedLines.ofAmounts(query.asOf(day), Revenue.class).of(together).share(Slice.WHOLE).terms().stream()
                        .map(Term::value)
                        .toList());
    }

    private void booked(Booking booking, Openings openings) {
        boolean opened = booking.kind() == BookingKind.OPENING_BALANCE && openings.isCounted(booking);
        if (opened || booking.kind() == BookingKind.CARRIED_OVER) {
            AmountRange amount = booking.range();
            pot(booking).ifPresent(pot -> move(pot, booking, booking.date(), opened ? amount : amount.negate()));
        }
    }

    // ---- costs

    private void drawn(CostLine line) {
        pot(line.fact()).ifPresent(pot -> {
            line.committed().map(Term::value).ifPresent(amount -> {
                committed.put(pot, amount);
                // By what is recorded: what is paid besides is promised no longer, and leaves no more.
                promised.put(
                        pot,
                        line.drawn().map(drawn -> drawn.leftByRecord().value()).orElse(amount));
            });
            if (line.fact() instanceof Contract contract) {
                PaidBeyond.of(query, costs, contract).ifPresent(beyond -> changing.put(pot, beyond));
            } else {
                line.incurred()
                        .map(Term::value)
                        .ifPresent(amount -> movements.putAll(pot, costs.of(line.fact(), amount)));
            }
        });
    }
}
