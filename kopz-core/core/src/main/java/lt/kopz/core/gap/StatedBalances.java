package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Predicate;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Phrase;

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
        return new StatedBalances(query, query.bookings(), booking -> true);
    }

    /** Those that are booked on some appropriations. */
    static StatedBalances of(Query query, Iterable<Appropriation> money) {
        return new StatedBalances(query, query.money().bookingsOn(money), booking -> true);
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
        Optional<DateRange> day = booking.when().span();
        return query.slice()
                .time()
                .filter(time -> day.filter(its -> !its.overlaps(time)).isPresent())
                .isEmpty();
    }

    ImmutableList<Term> carriedOver() {
        return balances(BookingKind.CARRIED_OVER, GapMessage.CARRIED_TO_NEXT_YEAR, booking -> true);
    }

    /** What a year opens with, where that is money that comes on top of all years before. */
    static Figure<AmountRange> opened(Query query, int year) {
        StatedBalances its = ofThePlan(query.during(DateRange.ofYear(year)));
        return figure(
                query,
                GapMessage.OPENING_BALANCE,
                its.balances(
                        BookingKind.OPENING_BALANCE,
                        GapMessage.OPENING_BALANCE,
                        Openings.of(query.links(), its.all)::isCounted));
    }

    /** What the books of the year before carry into a year. */
    static Figure<AmountRange> carriedInto(Query query, int year) {
        return figure(
                query,
                GapMessage.CARRIED_TO_NEXT_YEAR,
                ofThePlan(query.during(DateRange.ofYear(year - 1))).carriedOver());
    }

    private static Figure<AmountRange> figure(Query query, GapMessage name, ImmutableList<Term> balances) {
        return query.amount(query.named(name), query.sum(query.named(name), balances));
    }

    private ImmutableList<Term> balances(BookingKind kind, GapMessage label, Predicate<Booking> which) {
        ImmutableList.Builder<Term> parts = ImmutableList.builder();
        for (Booking booking : bookings) {
            Answer happened = query.occurrences().happened(booking.when());
            if (booking.kind() == kind && which.test(booking) && happened != Answer.NO) {
                Term amount = term(query, label, booking, happened);
                Marks marks = Marks.of(query, booking, booking.when().span())
                        .within(query, query.links().account(booking));
                Unsplit.inside(query.slice(), amount, marks, booking).ifPresent(parts::add);
            }
        }
        return parts.build();
    }

    /** A balance that is stated, as far as its day has come. */
    static Term term(Query query, GapMessage label, Booking booking, Answer happened) {
        return query.leaves()
                .term(() -> Phrase.of(label), booking.range(), happened, booking)
                .saying(why -> why.under(booking.date().provenance()));
    }
}
