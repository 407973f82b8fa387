package lt.kopz.core.gap;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.leaf.FigureMessage;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.source.Basis;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** What goes out of some appropriations: incurred, handed over, committed and booked; as far as it belongs to the slice. */
final class Pots {
    /** Costs first, each kind by id. */
    private static final Comparator<MoneyFact> IN_ORDER = Comparator.comparing(
                    (MoneyFact fact) -> fact instanceof Payment ? 2 : fact instanceof Contract ? 1 : 0)
            .thenComparing(MoneyFact::id);

    private final Query query;
    private final ImmutableSet<String> pots;
    private final Predicate<Booking> booked;
    private final Supplier<ImmutableList<CostLine>> costLines;

    private Pots(
            Query query,
            ImmutableSet<String> pots,
            Predicate<Booking> booked,
            Supplier<ImmutableList<CostLine>> costLines) {
        this.query = query;
        this.pots = pots;
        this.booked = booked;
        this.costLines = costLines;
    }

    /** The money of the plan: its appropriations, and what is booked for it. */
    static Pots ofThePlan(Query query) {
        String plan = query.plan().id();
        return new Pots(
                query,
                AppropriatedFigure.ids(query.money().appropriations(plan)),
                booking -> query.money().plan(booking).filter(plan::equals).isPresent(),
                query::costLines);
    }

    /** Some appropriations alone. */
    static Pots of(Query query, Iterable<Appropriation> money) {
        ImmutableSet<String> pots = AppropriatedFigure.ids(money);
        return new Pots(
                query,
                pots,
                booking -> booking.appropriation().filter(pots::contains).isPresent(),
                Suppliers.memoize(() ->
                        CostLines.of(query, query.money().spendingFrom(pots).sorted(IN_ORDER))));
    }

    boolean pay(CostLine line) {
        return line.isFrom(pots);
    }

    /** What is incurred and paid from them, refunds taken off. */
    Term incurred() {
        ImmutableList.Builder<Term> refunds = ImmutableList.builder();
        ImmutableList.Builder<Term> costs = ImmutableList.builder();
        for (CostLine line : costLines.get()) {
            if (pay(line) && line.incurred().isPresent()) {
                boolean refund = line.fact() instanceof Payment payment && payment.kind() == PaymentKind.REFUND;
                (refund ? refunds : costs)
                        .add(line.incurred()
                                .get()
                                .saying(why ->
                                        why.under(line.paidFrom().orElseThrow().provenance())));
            }
        }
        return query.sum(
                Phrase.of(FigureMessage.INCURRED),
                ImmutableList.<Term>builder()
                        .addAll(refunds.build())
                        .addAll(costs.build())
                        .build());
    }

    /** What is promised from those that are in effect. */
    Term committed() {
        AppropriatedFigure appropriated = new AppropriatedFigure(query, false);
        return query.sum(
                Phrase.of(FigureMessage.COMMITTED),
                costLines.get().stream()
                        .filter(line -> pay(line)
                                && appropriated.inEffect(query.dossier()
                                                .get(
                                                        Appropriation.class,
                                                        line.paidFrom()
                                                                .orElseThrow()
                                                                .value()))
                                        != Answer.NO)
                        .flatMap(line -> line.committed().stream())
                        .collect(ImmutableList.toImmutableList()));
    }

    Term transferred() {
        return query.sum(
                Phrase.of(FigureMessage.TRANSFERS),
                Money.sorted(pots.stream()
                                .flatMap(pot -> query.money().transfersFrom(pot).stream())
                                .toList())
                        .stream()
                        .flatMap(transfer -> transferred(transfer).stream())
                        .collect(ImmutableList.toImmutableList()));
    }

    private Optional<Term> transferred(Transfer transfer) {
        Answer happened = query.occurrences().happened(transfer.date().value());
        if (happened == Answer.NO) {
            return Optional.empty();
        }
        Appropriation from = query.dossier()
                .get(Appropriation.class, transfer.paidFrom().orElseThrow().value());
        boolean together = happened == Answer.CANNOT_TELL && AppropriatedFigure.isHandedOverUndated(query, from);
        Term amount = query.leaves()
                .term(
                        () -> Phrase.of(FigureMessage.TRANSFERRED).with("recipient", query.name(transfer.recipient())),
                        transfer.counted(),
                        together ? Answer.YES : happened,
                        transfer)
                .saying(why -> {
                    Explanation said = why.under(transfer.date().provenance())
                            .under(transfer.paidFrom().orElseThrow().provenance());
                    return together ? said.under(Basis.INFERRED, Phrase.of(FigureMessage.COUNTED_TOGETHER)) : said;
                });
        return query.ofTheSlice(
                amount,
                Marks.of(
                        query.money().original(from),
                        CostLines.span(transfer.date().value())),
                transfer);
    }

    /** The balances of a kind that are booked on them. */
    ImmutableList<Term> balances(BookingKind kind, GapMessage label) {
        return balances(kind, label, booking -> true);
    }

    ImmutableList<Term> balances(BookingKind kind, GapMessage label, Predicate<Booking> which) {
        ImmutableList.Builder<Term> parts = ImmutableList.builder();
        for (Booking booking : query.money().bookings()) {
            Answer happened = query.occurrences().happened(booking.date().value());
            if (booking.kind() == kind && booked.test(booking) && which.test(booking) && happened != Answer.NO) {
                Term amount = query.leaves()
                        .term(() -> Phrase.of(label), booking.amount().range(), happened, booking)
                        .saying(why -> why.under(booking.date().provenance()));
                query.ofTheSlice(amount, marks(booking), booking).ifPresent(parts::add);
            }
        }
        return parts.build();
    }

    private Marks marks(Booking booking) {
        Marks own = Marks.of(booking, CostLines.span(booking.date().value()));
        return booking.appropriation()
                .map(id -> query.money().original(query.dossier().get(Appropriation.class, id)))
                .map(pot -> own.or(Marks.of(pot, Optional.empty())))
                .orElse(own);
    }

    /** The money that is there when the books are opened, once: a balance that a later year opens with is the same money again. */
    ImmutableList<Term> openingBalances() {
        return balances(
                BookingKind.OPENING_BALANCE,
                GapMessage.OPENING_BALANCE,
                Openings.of(query.money().bookings())::isCounted);
    }

    ImmutableList<Term> carriedOver() {
        return balances(BookingKind.CARRIED_OVER, GapMessage.CARRIED_TO_NEXT_YEAR);
    }

    /** Opening balance, income, what was handed over, incurred and carried on: what is left. */
    Term balance(Text name, Term appropriated, ImmutableList<Term> received) {
        ImmutableList<Term> opening = openingBalances();
        ImmutableList<Term> handedOn = carriedOver();
        Term income = opening.isEmpty() && received.isEmpty()
                ? appropriated
                : query.sum(
                        Phrase.of(GapMessage.INCOME),
                        ImmutableList.<Term>builder()
                                .addAll(opening)
                                .add(appropriated)
                                .addAll(received)
                                .build());
        return handedOn.isEmpty()
                ? Term.difference(name, income, transferred(), incurred())
                : Term.difference(
                        name, income, transferred(), incurred(), query.sum(Phrase.of(GapMessage.CARRIED_ON), handedOn));
    }
}
