package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** The balances that are stated of some money, as far as they belong to the slice. */
final class StatedBalances {
    private final Query query;
    private final ImmutableList<Booking> all;
    private final ImmutableList<Booking> bookings;

    private StatedBalances(Query query, ImmutableList<Booking> all, Predicate<Booking> which) {
        this.query = query;
        this.all = all;
        this.bookings = all.stream().filter(which).collect(ImmutableList.toImmutableList());
    }

    /** Those that are booked for the plan. */
    static StatedBalances ofThePlan(Query query) {
        return new StatedBalances(query, query.money().bookings(query.plan().id()), booking -> true);
    }

    /** Those that are booked on some appropriations. */
    static StatedBalances of(Query query, Set<String> pots) {
        return new StatedBalances(query, query.money().bookingsOn(pots), booking -> true);
    }

    /** Those that are booked for the plan itself, on no appropriation. */
    static StatedBalances ofThePlanAlone(Query query) {
        return new StatedBalances(
                query, ofThePlan(query).all, booking -> booking.appropriation().isEmpty());
    }

    /**
     * The money that is there when the books are opened, once: a balance that a later year opens with is the same money again, unless no
     * earlier year is asked for.
     */
    ImmutableList<Term> opening() {
        return balances(
                BookingKind.OPENING_BALANCE,
                GapMessage.OPENING_BALANCE,
                Openings.of(
                        query.links(), all.stream().filter(this::mayBeInTime).toList())::isCounted);
    }

    private boolean mayBeInTime(Booking booking) {
        Optional<DateRange> day = booking.date().value().span();
        return query.slice()
                .time()
                .filter(time -> day.filter(its -> !its.overlaps(time)).isPresent())
                .isEmpty();
    }

    ImmutableList<Term> carriedOver() {
        return balances(BookingKind.CARRIED_OVER, GapMessage.CARRIED_TO_NEXT_YEAR, booking -> true);
    }

    /** What a year opens with, where that is money that comes on top of all years before, less what the year before carried into it. */
    static Figure<AmountRange> openedBeyondCarried(Query query, int year) {
        Text name = query.named(GapMessage.OPENING_BALANCE);
        StatedBalances its = ofThePlan(query.during(DateRange.ofYear(year)));
        ImmutableList<Term> opened = its.balances(
                BookingKind.OPENING_BALANCE,
                GapMessage.OPENING_BALANCE,
                Openings.of(query.links(), its.all)::isCounted);
        ImmutableList<Term> carried =
                ofThePlan(query.during(DateRange.ofYear(year - 1))).carriedOver();
        return query.amount(
                name,
                Term.difference(
                        name, query.sum(name, opened), query.sum(Phrase.of(GapMessage.CARRIED_TO_NEXT_YEAR), carried)));
    }

    private ImmutableList<Term> balances(BookingKind kind, GapMessage label, Predicate<Booking> which) {
        ImmutableList.Builder<Term> parts = ImmutableList.builder();
        for (Booking booking : bookings) {
            Answer happened = query.occurrences().happened(booking.date().value());
            if (booking.kind() == kind && which.test(booking) && happened != Answer.NO) {
                Term amount = query.leaves()
                        .term(() -> Phrase.of(label), booking.range(), happened, booking)
                        .saying(why -> why.under(booking.date().provenance()));
                Marks marks = Marks.of(query, booking, booking.date().value().span())
                        .within(query, query.links().account(booking));
                Unsplit.inside(query.slice(), amount, marks, booking).ifPresent(parts::add);
            }
        }
        return parts.build();
    }
}
