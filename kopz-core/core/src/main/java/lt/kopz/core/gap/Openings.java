package lt.kopz.core.gap;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;

/**
 * Which opening balances are money that comes on top. What a later year opens with is what the year before left, unless that year's books say
 * that they carried it over, and so took it off.
 *
 * <p>Example: 2019 opens with 120.00 and 2020 with 90.00. Of both years together the opening balance is 120.00; if 2019 carried 90.00 over,
 * both count, less the 90.00. Of 2020 alone, which knows no earlier year, it is 90.00. What is carried over from an appropriation may open the
 * next year on none: then that counts too, as far as it is no more.
 */
public final class Openings {
    private final Set<String> again;

    private Openings(Set<String> again) {
        this.again = again;
    }

    /**
     * Looks through the balances of a dossier.
     *
     * @param links whose they are
     * @param bookings all of them
     * @return which opening balances are counted
     */
    public static Openings of(MoneyLinks links, List<Booking> bookings) {
        Map<String, Integer> first = new HashMap<>();
        Set<String> carriedInto = new HashSet<>();
        Map<String, AmountRange> fromAppropriations = new HashMap<>();
        for (Booking booking : bookings) {
            Optional<Integer> year = year(booking);
            if (booking.kind() == BookingKind.OPENING_BALANCE) {
                year.ifPresent(found -> first.merge(owner(booking), found, Math::min));
            } else if (booking.kind() == BookingKind.CARRIED_OVER) {
                year.ifPresent(found -> {
                    carriedInto.add(owner(booking) + "/" + (found + 1));
                    links.plan(booking)
                            .ifPresent(plan -> fromAppropriations.merge(
                                    into("/" + plan, found + 1, booking), booking.range(), AmountRange::plus));
                });
            }
        }
        ImmutableSet.Builder<String> again = ImmutableSet.builder();
        for (Booking booking : bookings) {
            if (booking.kind() == BookingKind.OPENING_BALANCE) {
                year(booking)
                        .filter(found -> found > first.getOrDefault(owner(booking), found)
                                && !carriedInto.contains(owner(booking) + "/" + found)
                                && Optional.ofNullable(fromAppropriations.get(into(owner(booking), found, booking)))
                                        .filter(carried -> booking.range().isMoreThan(carried) != Answer.YES)
                                        .isEmpty())
                        .ifPresent(found -> again.add(booking.id()));
            }
        }
        return new Openings(again.build());
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

    private static String owner(Booking booking) {
        return booking.appropriation().orElse("") + "/" + booking.plan().orElse("");
    }

    private static Optional<Integer> year(Booking booking) {
        return booking.when().earliest().or(() -> booking.when().latest()).map(LocalDate::getYear);
    }
}
