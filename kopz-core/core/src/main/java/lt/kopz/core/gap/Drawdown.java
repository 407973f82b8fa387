package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Currencies;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Amendments;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;

/**
 * How far an appropriation is drawn down on a day. Contracts draw it down, and what is incurred and paid draws the contracts down.
 *
 * <p>Example: of 700.00, 300.00 are promised by a contract for ten lectures; with seven held, 210.00 are incurred and 90.00 committed.
 *
 * @param money the original appropriation
 * @param available what there is on it: with all its changes, its opening balance and what came in, less what was handed over or carried
 *     into another year
 * @param incurred what is incurred and paid from it, less what came back
 * @param committed what is promised from it and still to come
 */
public record Drawdown(Appropriation money, AmountRange available, AmountRange incurred, AmountRange committed) {
    /**
     * The appropriations of a dossier that are in effect, or may be, each currency for itself.
     *
     * @param dossier the dossier
     * @param asOf the day up to whose end statements count
     * @return how far each is drawn down, by id within each currency
     */
    public static ImmutableList<Drawdown> ofAll(Dossier dossier, LocalDate asOf) {
        return Stream.concat(Stream.of(dossier.currency()), dossier.otherCurrencies().stream())
                .distinct()
                .map(currency -> Query.ofAll(Money.of(Currencies.only(dossier, currency)), asOf))
                .flatMap(query -> new Draws(query).ofEach())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * What is left of it, promised money aside.
     *
     * @return below zero where more is incurred than there is
     */
    public AmountRange unspent() {
        return available.minus(incurred);
    }

    /**
     * What is left of it that nobody was promised.
     *
     * @return below zero where more is incurred and promised than there is
     */
    public AmountRange free() {
        return unspent().minus(committed);
    }

    /** What goes to and from each appropriation, put in order once for all of them. */
    private static final class Draws {
        private final Query query;
        private final AmendedLines<Appropriation> appropriations;
        private final AmendedLines<Revenue> revenues;
        private final ImmutableListMultimap<String, CostLine> costs;
        private final ListMultimap<String, AmountRange> other =
                MultimapBuilder.hashKeys().arrayListValues().build();

        Draws(Query query) {
            this.query = query;
            this.appropriations = AmendedLines.ofAmounts(query, Appropriation.class);
            this.revenues = AmendedLines.ofAmounts(query, Revenue.class);
            this.costs = CostLines.of(query, query.money().spending()).stream()
                    .filter(line -> line.paidFrom().isPresent())
                    .collect(ImmutableListMultimap.toImmutableListMultimap(
                            line -> pot(line.paidFrom()).orElseThrow(), line -> line));
            query.dossier().transfers().forEach(this::handedOver);
            query.dossier().revenues().forEach(this::received);
            Openings openings = Openings.of(query.money().bookings());
            query.money().bookings().forEach(booking -> booked(booking, openings));
        }

        private Optional<String> pot(Optional<Sourced<String>> paidFrom) {
            return query.money().pot(paidFrom).map(Appropriation::id);
        }

        private void add(Optional<String> pot, MoneyFact fact, PartialDate date, boolean away) {
            Answer happened = query.occurrences().happened(date);
            if (pot.isPresent() && happened != Answer.NO) {
                AmountRange amount = happened == Answer.YES ? fact.counted() : Leaves.upTo(fact.counted());
                other.put(pot.get(), away ? amount.negate() : amount);
            }
        }

        private void handedOver(Transfer transfer) {
            add(pot(transfer.paidFrom()), transfer, transfer.date().value(), true);
        }

        /** A part of what was received for the same appropriation is not added to it. */
        private void received(Revenue revenue) {
            Optional<String> pot = pot(revenue.appropriation().map(Sourced::stated));
            boolean counts = revenue.amends().isEmpty()
                    && revenue.state() == RevenueState.RECEIVED
                    && !query.money().isHandedOn(revenue)
                    && !Amendments.isWithin(
                            revenue.id(),
                            id -> query.dossier().get(Revenue.class, id).within(),
                            id -> pot(query.dossier()
                                            .get(Revenue.class, id)
                                            .appropriation()
                                            .map(Sourced::stated))
                                    .equals(pot));
            if (counts && pot.isPresent()) {
                other.put(pot.get(), sum(revenues.amended(revenue)));
            }
        }

        private void booked(Booking booking, Openings openings) {
            boolean opened = booking.kind() == BookingKind.OPENING_BALANCE && openings.isCounted(booking);
            if (opened || booking.kind() == BookingKind.CARRIED_OVER) {
                add(
                        pot(booking.appropriation().map(Sourced::stated)),
                        booking,
                        booking.date().value(),
                        !opened);
            }
        }

        Stream<Drawdown> ofEach() {
            return Money.sorted(query.dossier().appropriations()).stream()
                    .filter(money -> money.amends().isEmpty())
                    .flatMap(money -> of(money).stream());
        }

        private Optional<Drawdown> of(Appropriation money) {
            ImmutableList<Term> amended = appropriations.amended(money);
            if (amended.isEmpty()) {
                return Optional.empty();
            }
            List<CostLine> lines = costs.get(money.id());
            return Optional.of(new Drawdown(
                    money,
                    sum(amended).plus(AmountRange.sum(query.currency(), other.get(money.id()))),
                    sum(lines.stream().flatMap(line -> line.incurred().stream()).toList()),
                    sum(lines.stream()
                            .flatMap(line -> line.committed().stream())
                            .toList())));
        }

        private AmountRange sum(List<Term> terms) {
            return AmountRange.sum(
                    query.currency(), terms.stream().map(Term::value).toList());
        }
    }
}
