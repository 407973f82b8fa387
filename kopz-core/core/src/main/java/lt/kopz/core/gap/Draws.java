package lt.kopz.core.gap;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
import lt.kopz.core.gap.Drawn.Flow;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;

/** What moves on each appropriation of a dossier up to a day, put in order once for all of them. */
final class Draws {
    private final Query query;
    private final CostMovements costs;
    private final ListMultimap<String, Flow> flows = ArrayListMultimap.create();
    private final Map<LocalDate, Query> onDays = new HashMap<>();
    private final ListMultimap<String, AmountRange> committed = ArrayListMultimap.create();
    private final ListMultimap<String, AmountRange> promised = ArrayListMultimap.create();

    Draws(Query query) {
        this.query = query;
        this.costs = new CostMovements(query);
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
        List<Flow> moved = flows.get(money.id());
        return statements.isEmpty() && moved.isEmpty()
                ? Optional.empty()
                : Optional.of(new Drawn(
                        money,
                        query.asOf(),
                        query.currency(),
                        ImmutableList.<Flow>builder()
                                .add(amount(
                                        money,
                                        statements,
                                        day -> AmendedLines.ofAmounts(on(day), Appropriation.class)
                                                .total(money)
                                                .plus(leftOut(ListKind.APPROPRIATIONS, money, day))
                                                .plus(leftOut(ListKind.REVENUES, money, day))))
                                .addAll(moved)
                                .build(),
                        day -> leftOut(money, day, ListKind.EXPENDITURES, ListKind.PAYMENTS)
                                .plus(leftOut(ListKind.TRANSFERS, money, day)),
                        promised(money, committed)
                                .plus(leftOut(money, query.asOf(), ListKind.CONTRACTS, ListKind.EXPENDITURES)),
                        promised(money, promised)));
    }

    /** What a list that is stated not to be all leaves out. */
    private AmountRange leftOut(ListKind kind, Appropriation money, LocalDate day) {
        Listings lists = on(day).lists();
        return sum(lists.leftOut(lists.ofAccount(kind, money)));
    }

    /** What some lists leave out together. */
    private AmountRange leftOut(Appropriation money, LocalDate day, ListKind... kinds) {
        Listings lists = on(day).lists();
        return sum(lists.leftOut(
                Stream.of(kinds).map(kind -> lists.ofAccount(kind, money)).toList(), false));
    }

    private AmountRange sum(Stream<Term> terms) {
        return AmountRange.sum(query.currency(), terms.map(Term::value).toList());
    }

    /** An amount with its changes: it is another one where one of them begins or ends to have happened, or a list is known to end. */
    private Flow amount(MoneyFact fact, ImmutableList<Movement> by, Function<LocalDate, AmountRange> amount) {
        ImmutableSortedSet<LocalDate> days = Stream.of(
                        by.stream().flatMap(each -> Stream.of(each.first(), each.last())),
                        Stream.of(ListKind.APPROPRIATIONS, ListKind.REVENUES)
                                .flatMap(kind -> query.money().lists().days(kind).stream()),
                        Stream.of(query.asOf()))
                .flatMap(each -> each)
                .filter(day -> !day.isAfter(query.asOf()))
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        return new Flow(fact, Course.of(query.currency(), days, amount), by, false, false);
    }

    private Query on(LocalDate day) {
        return onDays.computeIfAbsent(day, query::asOf);
    }

    /** What is promised from money that is not in effect yet is promised from what is to come. */
    private AmountRange promised(Appropriation money, ListMultimap<String, AmountRange> amounts) {
        AmountRange all = AmountRange.sum(query.currency(), amounts.get(money.id()));
        return switch (query.inEffect(money)) {
            case YES -> all;
            case CANNOT_TELL -> Leaves.upTo(all);
            case NO -> AmountRange.sum(query.currency(), List.of());
        };
    }

    private Optional<String> pot(MoneyFact fact) {
        return query.links().account(fact).map(Appropriation::id);
    }

    // ---- beside costs

    private Optional<Movement> moved(MoneyFact fact, Sourced<PartialDate> date, AmountRange amount) {
        return Movement.of(query, fact, date.value(), amount, false);
    }

    private void move(String pot, MoneyFact fact, Sourced<PartialDate> date, AmountRange amount) {
        moved(fact, date, amount).ifPresent(movement -> flows.put(pot, Flow.of(movement)));
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
            flows.put(money.id(), amount(any, by, day -> sign.apply(received(together, day))));
        }
    }

    private AmountRange received(Collection<Revenue> together, LocalDate day) {
        return AmountRange.sum(
                query.currency(),
                AmendedLines.ofAmounts(on(day), Revenue.class).of(together).share(Slice.WHOLE).terms().stream()
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
                paidBeyond(contract).ifPresent(beyond -> flows.put(pot, beyond));
            } else {
                line.incurred()
                        .map(Term::value)
                        .map(amount -> costs.of(line.fact(), amount))
                        .ifPresent(moved -> moved.forEach(movement -> flows.put(pot, Flow.of(movement))));
            }
        });
    }

    /** What is paid on a contract beyond the costs incurred under it; empty where nothing is paid by the day asked for. */
    private Optional<Flow> paidBeyond(Contract contract) {
        ImmutableList<Movement> paid = query.money()
                .spending()
                .settling(contract)
                .flatMap(payment -> costs.of(payment, payment.counted()).stream())
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Movement> incurred = query.links().costsUnder(contract).stream()
                .flatMap(cost ->
                        costs.of(cost, query.costsOfAllTime().incurred(cost).value()).stream())
                .collect(ImmutableList.toImmutableList());
        return paid.isEmpty()
                ? Optional.empty()
                : Optional.of(new Flow(
                        contract,
                        together(paid).with(together(incurred), Draws::beyond),
                        Stream.concat(paid.stream(), incurred.stream())
                                .sorted(Comparator.comparing(Movement::last))
                                .collect(ImmutableList.toImmutableList()),
                        true,
                        true));
    }

    private Course together(List<Movement> movements) {
        return Course.sum(query.currency(), movements.stream().map(Course::of).toList());
    }

    /**
     * Both are below zero, as what has gone is. The costs stand on the account beside what is paid beyond them, and the larger of the two is no
     * less certain than both together: their tolerance counts there.
     */
    private static AmountRange beyond(AmountRange paid, AmountRange incurred) {
        return incurred.asPrinted().minus(paid).orZero().negate();
    }
}
