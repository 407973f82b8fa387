package lt.kopz.core.worlds;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;

/** Whether books close in a world with what is stated: what was there, less what was spent, recorded or not. */
final class ClosedBooks {
    private final World world;
    private final LocalDate day;

    ClosedBooks(World world, LocalDate day) {
        this.world = world;
        this.day = day;
    }

    static boolean areIn(Dossier dossier) {
        return all(dossier).findAny().isPresent();
    }

    private static Stream<Booking> all(Dossier dossier) {
        return dossier.bookings().stream().filter(each -> each.kind() == BookingKind.CLOSING_BALANCE);
    }

    private static LocalDate day(Booking closing) {
        return closing.date().value().latest().orElseThrow();
    }

    boolean hold() {
        return all(world.dossier())
                .filter(closing -> !day(closing).isAfter(day))
                .allMatch(this::holds);
    }

    /** Nobody states whether the books are closed before or after something is carried over on the same day. */
    private boolean holds(Booking closing) {
        Costs costs = new Costs(world, day, Region.ALL);
        long notRecorded = costs.unrecorded();
        Optional<Appropriation> account = costs.links().account(closing);
        long carried = world.dossier().bookings().stream()
                .filter(each -> each.kind() == BookingKind.CARRIED_OVER
                        && account.map(money -> costs.links().isOn(money).test(each))
                                .orElse(each.appropriation().isEmpty())
                        && world.day(each.id(), each.date().value()).equals(day(closing)))
                .mapToLong(world::amount)
                .sum();
        long missing = left(account, day(closing)) - world.amount(closing);
        boolean isAll = account.isEmpty()
                || world.dossier().appropriations().stream()
                        .allMatch(costs.links().isOn(account.get()));
        boolean isOfTheDay = day(closing).equals(day) && isAll;
        boolean mayTakeBack = Lists.mayTakeBackCosts(world.dossier());
        return LongStream.of(missing, missing + carried)
                .anyMatch(spent ->
                        isOfTheDay ? spent == notRecorded : mayTakeBack || (spent >= 0 && spent <= notRecorded));
    }

    /** What the entries leave on an account, or of the plan. */
    private long left(Optional<Appropriation> account, LocalDate when) {
        return account.map(each -> new Account(world, when, each).leftByRecord())
                .orElseGet(() -> new Sums(world, new Question("plan", Region.ALL, when)).balance()
                        + new Costs(world, when, Region.ALL).unrecorded());
    }
}
