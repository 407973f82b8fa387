package lt.kopz.core.worlds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;

/** How far an appropriation is drawn down by a day in one world. */
final class Account {
    private final World world;
    private final LocalDate day;
    private final Appropriation money;
    private final Costs costs;
    private final Sums sums;

    Account(World world, Question question) {
        this(world, question.day(), world.dossier().get(Appropriation.class, question.subject()));
    }

    Account(World world, LocalDate day, Appropriation money) {
        this.world = world;
        this.day = day;
        this.money = money;
        this.costs = new Costs(world, day, Region.ALL);
        this.sums = new Sums(world, new Question("plan", Region.ALL, day));
    }

    /** Before it is in effect it is there only if it is drawn on all the same. */
    boolean isThere() {
        return Stream.concat(Stream.of(Lines.since(world, money)), given()).anyMatch(since -> !since.isAfter(day))
                || sums.thereByRecord(money) != 0
                || costs.incurred(isFromIt()) != 0;
    }

    private Predicate<MoneyFact> isFromIt() {
        return costs.links().isOn(money);
    }

    private Predicate<Appropriation> isIts() {
        return account -> costs.links().isWithin(account, money::equals);
    }

    /** With its changes and what came in for it, less what was handed over or carried on. */
    long available() {
        return sums.there(money);
    }

    long incurred() {
        return costs.incurredFrom(isIts());
    }

    long committed() {
        return costs.promisedFrom(isIts());
    }

    long unspent() {
        return available() - incurred();
    }

    /** What is drawn and not recorded leaves no more than what is recorded, whether it was promised or not. */
    long free() {
        return unspent() - costs.promisedByRecord(isIts());
    }

    long leftByRecord() {
        return available() - costs.incurred(isFromIt());
    }

    /** Whether more is drawn than there is by the end of any day up to this one, by what is recorded. */
    boolean isEverOverdrawn() {
        return Stream.concat(Stream.of(day), moves())
                .filter(each -> !each.isAfter(day))
                .distinct()
                .anyMatch(each -> new Account(world, each, money).leftByRecord() < 0);
    }

    /** The days on which anything is spent, handed over or carried on, or the money is changed. */
    private Stream<LocalDate> moves() {
        Stream<MoneyFact> drawn = Stream.of(
                        world.dossier().expenditures(),
                        world.dossier().contracts(),
                        world.dossier().payments())
                .flatMap(List::stream);
        return Stream.of(
                        drawn.filter(isFromIt()).flatMap(fact -> dated(fact).stream()),
                        world.dossier().transfers().stream()
                                .map(each -> world.day(each.id(), each.date().value())),
                        world.dossier().bookings().stream()
                                .map(each -> world.day(each.id(), each.date().value())),
                        world.dossier().appropriations().stream().map(each -> Lines.since(world, each)))
                .flatMap(days -> days);
    }

    private Optional<LocalDate> dated(MoneyFact fact) {
        if (fact instanceof Payment payment) {
            return Optional.of(world.day(fact.id(), payment.date().value()));
        }
        return fact instanceof Expenditure cost
                ? cost.date().map(date -> world.day(fact.id(), date.value()))
                : Optional.empty();
    }

    /** Whether there was any money, recorded or not, by the end of a day. */
    boolean isFilledBy(LocalDate when) {
        boolean isAllRecorded = costs.lists().isComplete(ListKind.APPROPRIATIONS, true);
        return given().anyMatch(since -> !since.isAfter(when))
                || (!isAllRecorded && world.perhaps("money that is not recorded by " + when));
    }

    private Stream<LocalDate> given() {
        return Stream.of(
                        world.dossier().appropriations().stream()
                                .filter(each -> costs.links().account(each.id()).equals(money))
                                .filter(each -> each.change() != ChangeKind.REDUCED && world.amount(each) > 0)
                                .map(each -> Lines.since(world, each)),
                        world.dossier().bookings().stream()
                                .filter(each -> each.kind() == BookingKind.OPENING_BALANCE && isOn(each))
                                .filter(each -> world.amount(each) > 0)
                                .map(each -> world.day(each.id(), each.date().value())),
                        world.dossier().revenues().stream()
                                .filter(each -> each.state() == RevenueState.RECEIVED && isFor(each))
                                .map(each -> Lines.since(world, each)))
                .flatMap(days -> days);
    }

    private boolean isOn(Booking booking) {
        return costs.links().isOn(money).test(booking);
    }

    private boolean isFor(Revenue revenue) {
        return sums.isOn(money).test(sums.place(revenue));
    }
}
