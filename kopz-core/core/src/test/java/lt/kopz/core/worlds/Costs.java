package lt.kopz.core.worlds;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractStage;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.funding.Transfer;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;

/** What is incurred, promised, paid, handed over and booked by a day in one world, within a region. */
final class Costs {
    private final World world;
    private final LocalDate day;
    private final Region region;
    private final Happenings happenings;
    private final Links links;
    private final Lists lists;

    Costs(World world, LocalDate day, Region region) {
        this.world = world;
        this.day = day;
        this.region = region;
        this.happenings = new Happenings(world, day);
        this.links = new Links(world.dossier());
        this.lists = new Lists(world);
    }

    /** What of an amount is in the region; of what no source splits, anything. */
    private long inside(String question, long amount, Region its) {
        if (amount == 0 || its.isOutside(region)) {
            return 0;
        }
        return its.isInside(region)
                ? amount
                : world.number(question + " in " + region, Math.min(0, amount), Math.max(0, amount));
    }

    private static Region in(LocalDate when, Region its) {
        return its.during(Optional.of(DateRange.ofDay(when)));
    }

    private long dated(MoneyFact fact, PartialDate date, Region its) {
        LocalDate when = world.day(fact.id(), date);
        return when.isAfter(day) ? 0 : inside("money of " + fact.id(), world.amount(fact), in(when, its));
    }

    // ---- costs

    /** A cost of events is incurred as they are held; one of none on its date. */
    long incurred(Expenditure cost) {
        if (cost.subject().isEmpty()) {
            return dated(cost, cost.date().map(Sourced::value).orElse(PartialDate.unknown()), links.region(cost));
        }
        return ofEvents(cost, happenings::isHeld, "incurred");
    }

    /** What is priced and still to come; under a contract, the contract promises it. What is incurred of a cost is not to come. */
    long promised(Expenditure cost) {
        if (cost.subject().isEmpty() || cost.contract().isPresent()) {
            return 0;
        }
        long promised = ofEvents(cost, happenings::isPlanned, "promised");
        long inAll = ofEvents(cost, event -> happenings.isHeld(event) || happenings.isPlanned(event), "in all");
        if (region.equals(Region.ALL) && incurred(cost) + promised != inAll) {
            throw new World.NoWorldException();
        }
        return promised;
    }

    long ofEvents(Expenditure cost, Predicate<Event> counts, String what) {
        List<Event> events = links.events(cost.subject().orElseThrow());
        List<Event> some = events.stream()
                .filter(event -> event.state() != EventState.CANCELLED)
                .toList();
        ToLongFunction<Event> occasions = event -> counts.test(event)
                        && region.along(Along.YEAR)
                                .contains("" + happenings.dayOf(event).getYear())
                ? event.occurrences()
                : 0;
        long counted = some.stream().mapToLong(occasions).sum();
        long all = some.stream().mapToLong(Event::occurrences).sum();
        long amount;
        if (events.isEmpty()) {
            amount = world.number(what + " of " + cost.id(), 0, world.amount(cost));
        } else if (cost.unitPrice().isPresent()) {
            amount = counted * Interval.whole(cost.unitPrice().get().amount(), RoundingMode.UNNECESSARY);
        } else if (counted == 0 || counted == all) {
            amount = counted == 0 ? 0 : world.amount(cost);
        } else {
            amount = world.number(what + " of " + cost.id(), 0, world.amount(cost)); // a share that no source states
        }
        return inside(what + " by " + cost.id(), amount, links.region(cost).with(Along.YEAR, region.along(Along.YEAR)));
    }

    private long incurred(Contract contract) {
        return paidBeyond(
                contract,
                links.under(contract).stream()
                        .mapToLong(cost -> everywhere().incurred(cost))
                        .sum());
    }

    private Costs everywhere() {
        return new Costs(world, day, Region.ALL);
    }

    /** What is paid on a contract beyond its costs is a cost too, when it is paid; which payments the costs make up for, no source states. */
    private long paidBeyond(Contract contract, long costs) {
        List<Payment> payments = links.settling(contract).stream()
                .filter(payment -> !links.isFromOtherMoney(payment))
                .toList();
        Costs year = region.values().containsKey(Along.YEAR)
                ? new Costs(world, day, Region.ALL.with(Along.YEAR, region.along(Along.YEAR)))
                : everywhere();
        long paid = payments.stream()
                .mapToLong(payment -> year.dated(payment, payment.date().value(), Region.ALL))
                .sum();
        long other = payments.stream().mapToLong(everywhere()::moved).sum() - paid;
        long beyond = Math.max(0, paid + other - costs);
        long least = Math.max(0, beyond - other);
        long most = Math.min(beyond, paid);
        long its = least == most
                ? most
                : world.number(contract.id() + " paid in " + year.region + " beyond costs", least, most);
        return inside(
                "paid beyond costs of " + contract.id(),
                its,
                links.region(contract).with(Along.YEAR, region.along(Along.YEAR)));
    }

    private Region timed(Contract contract) {
        return in(world.day(contract.id(), contract.date().value()), links.region(contract));
    }

    private long paidOn(Contract contract) {
        return links.settling(contract).stream().mapToLong(this::moved).sum();
    }

    private long moved(Payment payment) {
        return dated(payment, payment.date().value(), links.region(payment));
    }

    /** A contract less what is drawn: its costs, or what is paid where that is more; what came back is still to come again. */
    long left(Contract contract) {
        return left(contract, undrawn(contract));
    }

    private long left(Contract contract, long undrawn) {
        if (contract.stage() == ContractStage.TENDERED || !isMade(contract)) {
            return 0;
        }
        Costs all = everywhere();
        long costs = links.under(contract).stream().mapToLong(all::incurred).sum();
        long back = links.refunds(contract).stream().mapToLong(all::moved).sum();
        long drawn = Math.max(costs, all.paidOn(contract)) + undrawn;
        long left = Math.max(0, world.amount(contract) - Math.max(0, drawn - back));
        return inside("left of " + contract.id(), left, timed(contract));
    }

    private boolean isMade(Contract contract) {
        return happenings.happened(contract.id(), contract.date().value());
    }

    long procured(ContractStage stage) {
        return world.dossier().contracts().stream()
                        .filter(contract -> contract.stage() == stage && links.isOfThePlan(contract))
                        .mapToLong(contract -> inside(
                                "value of " + contract.id(),
                                isMade(contract) ? world.amount(contract) : 0,
                                timed(contract)))
                        .sum()
                + lists.money(
                        recorded(contracts(stage == ContractStage.TENDERED), List.of()),
                        stage == ContractStage.TENDERED ? ListKind.TENDERS : ListKind.CONTRACTS);
    }

    private List<Contract> contracts(boolean areTenders) {
        return world.dossier().contracts().stream()
                .filter(contract -> areTenders == (contract.stage() == ContractStage.TENDERED))
                .toList();
    }

    /** Of what is drawn and not recorded. */
    private long undrawn(Contract contract) {
        Stream<MoneyFact> drawn = Stream.concat(links.under(contract).stream(), links.settling(contract).stream());
        boolean isAnyRecorded = drawn.findAny().isPresent()
                || !world.dossier().payments().isEmpty()
                || Lists.stated(world.dossier(), ListKind.EXPENDITURES)
                        .filter(extent -> extent == Extent.COMPLETE)
                        .isPresent();
        boolean isOpen = !lists.isComplete(ListKind.PAYMENTS, isAnyRecorded)
                || Lists.stated(world.dossier(), ListKind.EXPENDITURES)
                        .filter(extent -> extent == Extent.PARTIAL)
                        .isPresent();
        return isOpen ? world.number("drawn of " + contract.id() + ", not recorded", 0, world.cap()) : 0;
    }

    /** Costs, what is paid beyond them, and payments that settle nothing recorded, less what came back. */
    long incurred(Predicate<MoneyFact> which) {
        requireNoMoreBackThanPaid(this::takenOff);
        long costs = world.dossier().expenditures().stream()
                .filter(which)
                .mapToLong(this::incurred)
                .sum();
        long contracts = world.dossier().contracts().stream()
                .filter(which)
                .mapToLong(this::incurred)
                .sum();
        long payments = world.dossier().payments().stream()
                .filter(which)
                .filter(payment -> payment.settles().isEmpty()
                        || payment.kind() == PaymentKind.REFUND
                        || links.isFromOtherMoney(payment))
                .mapToLong(this::signed)
                .sum();
        return costs + contracts + payments;
    }

    private long signed(Payment payment) {
        return payment.kind() == PaymentKind.REFUND ? -moved(payment) : moved(payment);
    }

    /** What a refund takes off as it is incurred: what it settles less of, where that is all that is paid, or else the payment. */
    private Optional<MoneyFact> takenOff(Payment refund) {
        List<Payment> settling = links.settled(refund).map(links::settledBy).orElse(List.of());
        long paid = settling.stream()
                .filter(each -> each.kind() == PaymentKind.PAYMENT)
                .mapToLong(everywhere()::moved)
                .sum();
        return links.settled(refund).isEmpty()
                ? links.reversed(refund).map(MoneyFact.class::cast)
                : links.settled(refund)
                        .filter(fact -> fact instanceof Contract contract
                                ? links.under(contract).isEmpty()
                                : paid <= everywhere().incurred((Expenditure) fact))
                        .filter(any -> Stream.concat(settling.stream(), Stream.of(refund))
                                .noneMatch(links::isFromOtherMoney));
    }

    /** Of what no source splits, no more came back of any part than was paid for it, if no more of all came back than was paid. */
    private void requireNoMoreBackThanPaid(Function<Payment, Optional<MoneyFact>> takenOff) {
        if (region.values().containsKey(Along.YEAR)) {
            return;
        }
        Map<MoneyFact, List<Payment>> refunds = world.dossier().payments().stream()
                .filter(payment -> payment.kind() == PaymentKind.REFUND
                        && isCovered(payment)
                        && takenOff.apply(payment)
                                .filter(fact -> isOpen(links.region(payment)) && isOpen(links.region(fact)))
                                .isPresent())
                .collect(
                        Collectors.groupingBy(payment -> takenOff.apply(payment).orElseThrow()));
        refunds.forEach((fact, back) -> {
            long left = left(everywhere(), fact, back);
            long its = left(this, fact, back);
            if (left >= 0 && (its < 0 || its > left)) {
                throw new World.NoWorldException();
            }
        });
    }

    /** Where a source leaves open how much was paid, it leaves open whether less came back. */
    private boolean isCovered(Payment refund) {
        return links.reversed(refund)
                .filter(payment -> !payment.amount().range().isExact()
                        || everywhere().moved(payment)
                                < links.reversing(payment).stream()
                                        .mapToLong(everywhere()::moved)
                                        .sum())
                .isEmpty();
    }

    private boolean isOpen(Region its) {
        return !its.isInside(region) && !its.isOutside(region);
    }

    private static long left(Costs costs, MoneyFact fact, List<Payment> refunds) {
        long spent = fact instanceof Expenditure cost
                ? costs.incurred(cost)
                : fact instanceof Contract contract ? costs.incurred(contract) : costs.moved((Payment) fact);
        return spent - refunds.stream().mapToLong(costs::moved).sum();
    }

    long paid() {
        requireNoMoreBackThanPaid(refund -> links.reversed(refund).map(MoneyFact.class::cast));
        return world.dossier().payments().stream()
                .filter(links::isOfThePlan)
                .mapToLong(this::signed)
                .sum();
    }

    long promised(Predicate<MoneyFact> which) {
        return promised(which, this::left);
    }

    private long promised(Predicate<MoneyFact> which, ToLongFunction<Contract> left) {
        return world.dossier().expenditures().stream()
                        .filter(which)
                        .mapToLong(this::promised)
                        .sum()
                + world.dossier().contracts().stream()
                        .filter(which)
                        .mapToLong(left)
                        .sum();
    }

    /** What is incurred for the plan, whoever pays it, its measures included of which nobody states a cost. */
    long incurredForThePlan(Predicate<String> isActive) {
        long more = world.dossier().plans().get(0).measures().stream()
                .filter(measure -> region.along(Along.ITEM).contains(measure.id()))
                .filter(measure -> isActive.test(measure.id()) && !isPriced(measure.id()))
                .mapToLong(measure -> world.number("cost of " + measure.id(), 0, world.cap()))
                .sum();
        return incurred(links::isOfThePlan) + more + unrecorded();
    }

    /** Whether anything is incurred or paid for a measure, whatever came back. */
    boolean isSpentOn(String measure) {
        return spending()
                .filter(fact -> links.measure(fact).equals(Optional.of(measure)))
                .anyMatch(fact -> fact instanceof Expenditure cost
                        ? incurred(cost) > 0
                        : fact instanceof Payment payment
                                && payment.kind() == PaymentKind.PAYMENT
                                && moved(payment) > 0);
    }

    private boolean isPriced(String measure) {
        return spending()
                .filter(fact -> links.measure(fact).equals(Optional.of(measure)))
                .anyMatch(this::isKnown);
    }

    private boolean isKnown(MoneyFact fact) {
        if (fact instanceof Expenditure cost && cost.subject().isPresent()) {
            List<Event> events = links.events(cost.subject().get());
            boolean isOfASeries = world.dossier()
                    .fact(cost.subject().get())
                    .filter(EventSeries.class::isInstance)
                    .isPresent();
            return isOfASeries || events.isEmpty() || events.stream().anyMatch(this::isKnown);
        }
        return happenings.happened(
                fact.id(),
                fact instanceof Expenditure cost
                        ? cost.date().map(Sourced::value).orElse(PartialDate.unknown())
                        : fact instanceof Contract contract
                                ? contract.date().value()
                                : ((Payment) fact).date().value());
    }

    private boolean isKnown(Event event) {
        boolean isOverdue =
                event.state() == EventState.PLANNED && !happenings.dayOf(event).isAfter(day);
        return happenings.isHeld(event) || happenings.isPlanned(event) || isOverdue;
    }

    private Stream<? extends MoneyFact> spending() {
        return Stream.of(
                        world.dossier().expenditures(),
                        world.dossier().contracts(),
                        world.dossier().payments())
                .flatMap(List::stream);
    }

    long unrecorded() {
        return lists.money(
                recorded(world.dossier().expenditures(), world.dossier().payments()),
                ListKind.EXPENDITURES,
                ListKind.PAYMENTS);
    }

    long unrecordedPromises() {
        return lists.money(
                recorded(contracts(false), world.dossier().expenditures()), ListKind.CONTRACTS, ListKind.EXPENDITURES);
    }

    /** What is in the lists of the plan, or of the item of it that is asked for. */
    private List<MoneyFact> recorded(List<? extends MoneyFact> some, List<? extends MoneyFact> others) {
        Region item = Region.ALL.with(Along.ITEM, region.along(Along.ITEM));
        return Stream.concat(some.stream(), others.stream())
                .filter(links::isOfThePlan)
                .<MoneyFact>filter(fact -> !links.region(fact).isOutside(item))
                .toList();
    }

    // ---- the money of accounts

    long incurredFrom(Predicate<Appropriation> accounts) {
        return recordedFrom(accounts) + unrecorded();
    }

    /** What is paid from money that is for no plan is in the lists of everything alone. */
    long unrecordedFrom(Predicate<Appropriation> accounts) {
        return world.dossier().appropriations().stream().anyMatch(accounts.and(links::isForThePlan))
                ? unrecorded()
                : lists.money(
                        Stream.of(
                                        world.dossier().expenditures(),
                                        world.dossier().payments())
                                .flatMap(List::stream)
                                .toList(),
                        ListKind.EXPENDITURES,
                        ListKind.PAYMENTS);
    }

    long recordedFrom(Predicate<Appropriation> accounts) {
        Predicate<MoneyFact> which =
                fact -> links.account(fact).filter(accounts).isPresent();
        return incurred(which);
    }

    long promisedFrom(Predicate<Appropriation> accounts) {
        return promised(isFrom(accounts)) + unrecordedPromises();
    }

    /** The same, as far as it is recorded what is promised and drawn. */
    long promisedByRecord(Predicate<Appropriation> accounts) {
        return promised(isFrom(accounts), contract -> left(contract, 0));
    }

    /** What is promised from money before it is there, is promised from none yet. */
    private Predicate<MoneyFact> isFrom(Predicate<Appropriation> accounts) {
        return fact -> links.account(fact)
                .filter(accounts)
                .filter(money -> !Lines.since(world, money).isAfter(day))
                .isPresent();
    }

    /** Of transfers too, what a list leaves out that is stated not to be all. */
    long handedOver(Predicate<Appropriation> accounts) {
        return handedOverByRecord(accounts) + unrecordedTransfers();
    }

    long handedOverByRecord(Predicate<Appropriation> accounts) {
        return world.dossier().transfers().stream()
                .mapToLong(transfer -> handedOver(transfer, accounts))
                .sum();
    }

    long unrecordedTransfers() {
        return lists.money(List.of(world), ListKind.TRANSFERS);
    }

    private long handedOver(Transfer transfer, Predicate<Appropriation> accounts) {
        return transfer.paidFrom()
                .map(id -> links.account(id.value()))
                .filter(accounts)
                .map(account -> dated(transfer, transfer.date().value(), links.region(account)))
                .orElse(0L);
    }

    long booked(BookingKind kind, Predicate<Booking> which) {
        return world.dossier().bookings().stream()
                .filter(booking -> booking.kind() == kind && which.test(booking) && !isStatedOfAWhole(booking, which))
                .mapToLong(booking -> dated(
                        booking,
                        booking.date().value(),
                        booking.appropriation()
                                .map(id -> Region.of(booking).over(links.region(links.account(id))))
                                .orElse(Region.of(booking))))
                .sum();
    }

    /** A balance of a whole is that of its parts, of which the same may be stated of the same year. */
    private boolean isStatedOfAWhole(Booking part, Predicate<Booking> which) {
        return world.dossier().bookings().stream()
                .filter(whole -> whole.kind() == part.kind() && which.test(whole))
                .filter(whole ->
                        year(whole) == year(part) && !links.account(whole).equals(links.account(part)))
                .anyMatch(whole -> links.account(whole)
                        .filter(money -> links.isOn(money).test(part))
                        .isPresent());
    }

    private static int year(Booking booking) {
        return booking.date().value().earliest().orElseThrow().getYear();
    }

    boolean isOfThePlan(Booking booking) {
        return booking.plan().isPresent()
                || booking.appropriation()
                        .filter(id -> links.isForThePlan(links.account(id)))
                        .isPresent();
    }

    Links links() {
        return links;
    }

    Lists lists() {
        return lists;
    }
}
