package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.leaf.FigureMessage;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Phrase;

/**
 * What was spent of some money, by the balance that its books closed with: what was there and is not left.
 *
 * <p>Example: of 700.00 no cost is recorded, and the year closed with 90.00: 610.00 are spent.
 */
final class ClosedBooks {
    private final Query query;
    private final ImmutableList<Booking> bookings;
    private final Function<Query, Pots> pots;
    private final Function<Query, Term> available;

    private ClosedBooks(
            Query query, Stream<Booking> bookings, Function<Query, Pots> pots, Function<Query, Term> available) {
        this.query = query;
        this.bookings = bookings.collect(ImmutableList.toImmutableList());
        this.pots = pots;
        this.available = available;
    }

    /** What is spent of the money of the plan, by a balance of the plan itself; else by those of its accounts. */
    static Optional<Term> spentOfThePlan(Query query) {
        return ofThePlan(query).spent().or(() -> spent(query, query.appropriations()));
    }

    private static ClosedBooks ofThePlan(Query query) {
        return new ClosedBooks(
                query,
                query.bookings().stream()
                        .filter(booking -> booking.appropriation().isEmpty()),
                Pots::ofThePlan,
                Pots::availableToThePlan);
    }

    /** What is left of the money of the plan on the very day on which its books are closed. */
    static Optional<Term> leftOfThePlan(Query query) {
        ClosedBooks books = ofThePlan(query);
        return books.last()
                .filter(closing -> day(closing).equals(query.asOf()))
                .map(closing -> books.left(query, closing));
    }

    /** What is spent of some appropriations; empty where no books of any are closed. */
    static Optional<Term> spent(Query query, Iterable<Appropriation> money) {
        if (!isWhole(query) || query.money().parts().stream().anyMatch(part -> query.inEffect(part) != Answer.NO)) {
            return Optional.empty();
        }
        ImmutableMap<String, Appropriation> accounts = Streams.stream(money)
                .map(query.links()::original)
                .collect(ImmutableMap.toImmutableMap(Fact::id, account -> account, (one, same) -> one));
        ImmutableMap<String, Optional<Term>> spent = ImmutableMap.copyOf(
                Maps.transformValues(accounts, account -> of(query, account).spent()));
        Optional<Term> any = spent.values().stream().flatMap(Optional::stream).findFirst();
        return any.filter(term -> accounts.size() > 1)
                .map(several -> query.sum(
                        Phrase.of(FigureMessage.INCURRED),
                        accounts.values().stream()
                                .map(account -> Pots.of(query, account).incurred(() -> spent.get(account.id())))
                                .toList()))
                .or(() -> any);
    }

    private static ClosedBooks of(Query query, Appropriation account) {
        return new ClosedBooks(
                query,
                query.money().bookingsOn(account).stream(),
                each -> Pots.of(each, account),
                each -> Pots.available(each, account));
    }

    /** What is spent by the last day on which the books are closed, and what is recorded since. */
    private Optional<Term> spent() {
        return last().map(closing -> {
            Phrase name = Phrase.of(FigureMessage.INCURRED);
            Query until = query.asOf(day(closing));
            Term spent = Term.difference(name, available.apply(until), left(until, closing));
            return day(closing).equals(query.asOf())
                    ? spent
                    : query.sum(
                            name,
                            ImmutableList.of(
                                    spent,
                                    pots.apply(query.during(
                                                    DateRange.of(day(closing).plusDays(1), query.asOf())))
                                            .recorded()));
        });
    }

    /** The last balance by the day of money that is asked for as a whole and from its beginning. */
    private Optional<Booking> last() {
        return bookings.stream()
                .filter(booking -> booking.kind() == BookingKind.CLOSING_BALANCE
                        && booking.when()
                                .asDay()
                                .filter(day -> !day.isAfter(query.asOf()))
                                .isPresent())
                .filter(any -> isWhole(query))
                .max(Comparator.comparing(ClosedBooks::day).thenComparing(Booking::id));
    }

    /** Whether money is asked for as a whole and from its beginning. */
    private static boolean isWhole(Query query) {
        return query.slice().asked().keySet().stream().allMatch(Axis.TIME::equals)
                && query.slice()
                        .time()
                        .filter(time -> !time.contains(query.asOf())
                                || query.plan()
                                        .time()
                                        .earliest()
                                        .filter(time::contains)
                                        .isEmpty())
                        .isEmpty();
    }

    /** What is left before or after what is carried over on the same day, which nobody states. */
    private Term left(Query until, Booking closing) {
        Term left = amount(GapMessage.CLOSING_BALANCE, closing);
        ImmutableList<Term> carried = bookings.stream()
                .filter(booking -> booking.kind() == BookingKind.CARRIED_OVER
                        && booking.when()
                                .span()
                                .filter(span -> !span.contains(day(closing)))
                                .isEmpty())
                .map(booking -> amount(GapMessage.CARRIED_TO_NEXT_YEAR, booking))
                .collect(ImmutableList.toImmutableList());
        Phrase name = Phrase.of(GapMessage.CLOSING_BALANCE);
        return carried.isEmpty()
                ? left
                : Term.either(
                        name,
                        ImmutableList.of(
                                left,
                                Term.difference(name, left, until.sum(Phrase.of(GapMessage.CARRIED_ON), carried))));
    }

    private Term amount(GapMessage label, Booking booking) {
        return StatedBalances.term(query, label, booking, Answer.YES);
    }

    private static LocalDate day(Booking booking) {
        return booking.when().asDay().orElseThrow();
    }
}
