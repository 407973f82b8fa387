package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Phrase;

/** The balances that are stated of some money, as far as they belong to the slice. */
final class StatedBalances {
    private final Query query;
    private final ImmutableList<Booking> all;
    private final ImmutableList<Booking> bookings;

    private StatedBalances(Query query, ImmutableList<Booking> all, Predicate<Booking> which) {
        this.query = query;
        this.all = once(query.links(), all);
        this.bookings = this.all.stream().filter(which).collect(ImmutableList.toImmutableList());
    }

    /** Those that are booked for the plan. */
    static StatedBalances ofThePlan(Query query) {
        return new StatedBalances(query, query.bookings(), booking -> true);
    }

    /** Those that are booked on some appropriations. */
    static StatedBalances of(Query query, Iterable<Appropriation> money) {
        return new StatedBalances(query, query.money().bookingsOn(money), booking -> true);
    }

    /** Those of some balances that put money on an account or take it off, each once. */
    static ImmutableList<Booking> moving(MoneyLinks links, List<Booking> bookings) {
        ImmutableList<Booking> all = once(links, bookings);
        OpeningBalances openings = OpeningBalances.of(links, all);
        return all.stream()
                .filter(booking -> booking.kind() == BookingKind.CARRIED_OVER
                        || (booking.kind() == BookingKind.OPENING_BALANCE && openings.isCounted(booking)))
                .collect(ImmutableList.toImmutableList());
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
                OpeningBalances.of(
                        query.links(), all.stream().filter(this::mayBeInTime).toList())::isCounted);
    }

    private boolean mayBeInTime(Booking booking) {
        Optional<DateRange> day = booking.when().span();
        return query.slice()
                .time()
                .filter(time -> day.filter(its -> !its.overlaps(time)).isPresent())
                .isEmpty();
    }

    /** What was carried over into what the books open with later in the same time, where it is there again. */
    ImmutableList<Term> carriedWithin() {
        ImmutableSet<Optional<Integer>> opened = all.stream()
                .filter(booking -> booking.kind() == BookingKind.OPENING_BALANCE
                        && mayBeInTime(booking)
                        && query.occurrences().happened(booking.when()) != Answer.NO)
                .map(OpeningBalances::year)
                .collect(ImmutableSet.toImmutableSet());
        return balances(
                BookingKind.CARRIED_OVER,
                GapMessage.CARRIED_TO_NEXT_YEAR,
                booking -> opened.contains(OpeningBalances.year(booking).map(year -> year + 1)));
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
                        OpeningBalances.of(query.links(), its.all)::isCounted));
    }

    /** What books carry into another time on some days. */
    static Figure<AmountRange> carriedOver(Query query, DateRange days) {
        return figure(
                query,
                GapMessage.CARRIED_TO_NEXT_YEAR,
                ofThePlan(query.during(days)).carriedOver());
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
                Attribution marks = Attribution.of(
                                query, booking, booking.when().span())
                        .within(query, query.links().account(booking));
                query.slice().inside(amount, marks, booking).ifPresent(parts::add);
            }
        }
        return parts.build();
    }

    /**
     * Balances without those of parts of which the same balance is stated of a whole, for the same plan and of the same year: that of a whole is
     * that of its parts too.
     */
    static ImmutableList<Booking> once(MoneyLinks links, List<Booking> all) {
        ImmutableSet<String> stated = all.stream()
                .map(booking -> sort(links, booking, OpeningBalances.owner(links, booking)))
                .collect(ImmutableSet.toImmutableSet());
        return all.stream()
                .filter(booking -> OpeningBalances.around(links, booking)
                        .skip(1)
                        .noneMatch(whole -> stated.contains(sort(links, booking, whole))))
                .collect(ImmutableList.toImmutableList());
    }

    private static String sort(MoneyLinks links, Booking booking, String owner) {
        return booking.kind()
                + owner
                + OpeningBalances.year(booking)
                + booking.range().currency()
                + links.plan(booking);
    }

    /** A balance that is stated, as far as its day has come. */
    static Term term(Query query, GapMessage label, Booking booking, Answer happened) {
        return query.leaves()
                .term(() -> Phrase.of(label), booking.range(), happened, booking)
                .saying(why -> why.under(booking.date().provenance()));
    }

    /**
     * Which opening balances are money that comes on top. What a later year opens with is what the year before left, unless that year's books say
     * that they carried it over, and so took it off.
     *
     * <p>Example: 2019 opens with 120.00 and 2020 with 90.00. Of both years together the opening balance is 120.00; if 2019 carried 90.00 over,
     * both count, less the 90.00. Of 2020 alone, which knows no earlier year, it is 90.00. What is carried over from an appropriation may open the
     * next year on none: then that counts too, as far as it is no more.
     */
    static final class OpeningBalances {
        private final Set<String> again;

        private OpeningBalances(Set<String> again) {
            this.again = again;
        }

        /**
         * Looks through the balances of a dossier.
         *
         * @param links whose they are
         * @param bookings all of them
         * @return which opening balances are counted
         */
        public static OpeningBalances of(MoneyLinks links, List<Booking> bookings) {
            Map<String, Integer> first = new HashMap<>();
            Map<String, Integer> firstWithin = new HashMap<>();
            Set<String> carriedInto = new HashSet<>();
            Map<String, AmountRange> fromAppropriations = new HashMap<>();
            for (Booking booking : bookings) {
                Optional<Integer> year = year(booking);
                if (booking.kind() == BookingKind.OPENING_BALANCE) {
                    year.ifPresent(found -> {
                        first.merge(owner(links, booking), found, Math::min);
                        around(links, booking).forEach(whole -> firstWithin.merge(whole, found, Math::min));
                    });
                } else if (booking.kind() == BookingKind.CARRIED_OVER) {
                    year.ifPresent(found -> {
                        around(links, booking).forEach(whole -> carriedInto.add(whole + "/" + (found + 1)));
                        links.plan(booking)
                                .ifPresent(plan -> fromAppropriations.merge(
                                        into("/" + plan, found + 1, booking), booking.range(), AmountRange::plus));
                    });
                }
            }
            ImmutableSet.Builder<String> again = ImmutableSet.builder();
            for (Booking booking : bookings) {
                if (booking.kind() == BookingKind.OPENING_BALANCE) {
                    String owner = owner(links, booking);
                    year(booking)
                            .filter(found -> (found > firstWithin.getOrDefault(owner, found)
                                            || around(links, booking)
                                                    .anyMatch(whole -> found > first.getOrDefault(whole, found)))
                                    && around(links, booking)
                                            .noneMatch(whole -> carriedInto.contains(whole + "/" + found))
                                    && Optional.ofNullable(fromAppropriations.get(into(owner, found, booking)))
                                            .filter(carried -> booking.range().isMoreThan(carried) != Answer.YES)
                                            .isEmpty())
                            .ifPresent(found -> again.add(booking.id()));
                }
            }
            return new OpeningBalances(again.build());
        }

        /**
         * Whether an opening balance is money that comes on top.
         *
         * @param opening an opening balance
         * @return false where it is what the year before left
         */
        public boolean isCounted(Booking opening) {
            return !again.contains(opening.id());
        }

        private static String into(String owner, int year, Booking booking) {
            return owner + "/" + year + "/" + booking.range().currency();
        }

        private static String owner(MoneyLinks links, Booking booking) {
            return links.account(booking)
                    .map(Fact::id)
                    .orElseGet(() -> "/" + booking.plan().orElse(""));
        }

        /** Whose a balance is, and the wholes whose it is too. */
        private static Stream<String> around(MoneyLinks links, Booking booking) {
            String owner = owner(links, booking);
            return booking.appropriation().isPresent() ? Streams.stream(links.accountsAround(owner)) : Stream.of(owner);
        }

        private static Optional<Integer> year(Booking booking) {
            return booking.when().earliest().or(() -> booking.when().latest()).map(LocalDate::getYear);
        }
    }
}
