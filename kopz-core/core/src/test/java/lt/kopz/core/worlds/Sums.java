package lt.kopz.core.worlds;

import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.ContractStage;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueKind;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;

/** The money of the plan by a day, within a region, in one world. */
final class Sums {
    private static final String HANDED_ON = "handed on";
    private static final String ON_NO_ACCOUNT = "on no account";

    private final World world;
    private final LocalDate day;
    private final Region region;
    private final Lines lines;
    private final Costs costs;

    Sums(World world, Question question) {
        this(world, question.day(), question.region());
    }

    private Sums(World world, LocalDate day, Region region) {
        this.world = world;
        this.day = day;
        this.region = region;
        this.lines = new Lines(world, day);
        this.costs = new Costs(world, day, region);
    }

    Region region() {
        return region;
    }

    Sums in(Region other) {
        return new Sums(world, day, other);
    }

    Links links() {
        return costs.links();
    }

    private long sum(List<Networks.Row> wholes) {
        return wholes.stream().mapToLong(whole -> within(whole, List.of())).sum();
    }

    private long within(Networks.Row whole, List<Region> less) {
        return world.oneOf(
                whole.fact().id() + " in " + region + " less " + less + " on " + day,
                () -> world.networks().within(whole, region, less, world.more()));
    }

    // ---- needs

    /** A plan of which all needs are recorded and none is, needs nothing. */
    boolean isNeedSet() {
        return world.dossier().needs().isEmpty()
                ? costs.lists().isComplete(ListKind.NEEDS, false)
                : lines.isAnyNeedSet();
    }

    long need() {
        return sum(lines.needs()) + unrecordedNeed();
    }

    /** A total that is stated of the plan leaves out nothing. */
    long unrecordedNeed() {
        boolean isTotal = region.equals(Region.ALL)
                && lines.needs().size() == 1
                && Sets.difference(lines.needs().get(0).marks().values().keySet(), Set.of(Along.YEAR))
                        .isEmpty();
        return isTotal
                ? 0
                : costs.lists().money(ListKind.NEEDS, touching(world.dossier().needs(), Region::of));
    }

    /** The need of a year, each row spread evenly over the months of its time. */
    Fraction needSpreadTo(int year) {
        return lines.needs().stream()
                .map(whole -> Fraction.of(within(whole, List.of()))
                        .times(share(((Need) whole.fact()).period(), DateRange.ofYear(year))))
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    private static Fraction share(DateRange time, DateRange year) {
        return Fraction.of(
                time.splitBy(Cadence.Unit.MONTH).stream().filter(year::encloses).count(),
                time.splitBy(Cadence.Unit.MONTH).size());
    }

    /** What rows state for just this item of the plan, and no row for a smaller one. */
    long notItemised() {
        boolean isMeasure = region.along(Along.ITEM).size() == 1;
        return lines.needs().stream()
                .filter(whole -> !isMeasure && rows(whole).anyMatch(row -> isOfTheItem(row.marks())))
                .mapToLong(whole -> within(
                        whole,
                        rows(whole)
                                .map(Networks.Row::marks)
                                .filter(marks -> marks.along(Along.ITEM).size()
                                        < region.along(Along.ITEM).size())
                                .toList()))
                .sum();
    }

    private boolean isOfTheItem(Region marks) {
        return marks.along(Along.ITEM).equals(region.along(Along.ITEM));
    }

    private static Stream<Networks.Row> rows(Networks.Row row) {
        return Stream.concat(Stream.of(row), row.parts().stream().flatMap(Sums::rows));
    }

    /** An item of the plan has a list of its own, in which is what may be of it; what is inferred of the plan says nothing of it. */
    private <F> List<F> touching(List<F> facts, Function<F, Region> marks) {
        Region item = Region.ALL.with(Along.ITEM, region.along(Along.ITEM));
        return facts.stream().filter(fact -> !marks.apply(fact).isOutside(item)).toList();
    }

    private <F extends MoneyFact> List<F> ofThePlan(List<F> facts) {
        return touching(facts.stream().filter(links()::isOfThePlan).toList(), links()::region);
    }

    // ---- money

    long appropriated() {
        return appropriated(links()::isForThePlan) + unrecordedAppropriations();
    }

    private long unrecordedAppropriations() {
        List<Appropriation> recorded = touching(
                world.dossier().appropriations().stream()
                        .filter(links()::isForThePlan)
                        .toList(),
                links()::region);
        return costs.lists().money(ListKind.APPROPRIATIONS, recorded);
    }

    /** Where no appropriation is recorded at all, nobody knows of one to a strategic measure or programme. */
    long unrecordedMoney() {
        return costs.lists().money(ListKind.APPROPRIATIONS, world.dossier().appropriations());
    }

    long appropriated(Predicate<Appropriation> which) {
        return sum(lines.appropriations(which));
    }

    private long revenue(RevenueState state, Predicate<Revenue> which) {
        return sum(lines.revenues(state, which));
    }

    private long unrecordedRevenue(RevenueState state) {
        return costs.lists()
                .money(
                        state == RevenueState.PLANNED ? ListKind.PLANNED_REVENUES : ListKind.REVENUES,
                        touching(
                                world.dossier().revenues().stream()
                                        .filter(revenue -> revenue.state() == state)
                                        .toList(),
                                Region::of));
    }

    long revenue(RevenueState state) {
        return revenue(state, any -> true) + unrecordedRevenue(state);
    }

    /** All that is neither borrowed nor left over from an earlier year. */
    long ownRevenue(RevenueState state) {
        return revenue(
                        state,
                        each -> !each.kind().equals(RevenueKind.LOAN)
                                && !each.kind().equals(RevenueKind.CARRY_OVER))
                + unrecordedRevenue(state);
    }

    long revenue(RevenueState state, RevenueKind kind) {
        return revenue(state, each -> each.kind().equals(kind));
    }

    /** What is appropriated for a kind, or spent from that; what states no kind is for none. */
    long spending(RevenueState state, EconomicKind kind) {
        Predicate<Appropriation> which =
                money -> links().isForThePlan(money) && money.economicKind().equals(Optional.of(kind));
        return state == RevenueState.PLANNED
                ? appropriated(which)
                : costs.recordedFrom(which) + costs.handedOverByRecord(which);
    }

    /** What may be of any kind is stated to be of none. */
    long listed(RevenueState state, RevenueKind kind) {
        return revenue(state, kind) + unrecordedRevenue(state);
    }

    long listed(RevenueState state, EconomicKind kind) {
        return spending(state, kind)
                + (state == RevenueState.PLANNED
                        ? unrecordedAppropriations()
                        : costs.unrecorded() + costs.unrecordedTransfers());
    }

    long expense(RevenueState state) {
        return (state == RevenueState.PLANNED ? appropriated() : spent()) - spending(state, EconomicKind.REPAYMENT);
    }

    /** What came in, as far as it is in some places: a part is where it came in for, not where what it is a part of did. */
    private long received(Predicate<String> places) {
        return receivedByRecord(places) + costs.lists().money(List.of(places), ListKind.REVENUES);
    }

    private long receivedByRecord(Predicate<String> places) {
        return lines.revenues(RevenueState.RECEIVED, any -> true).stream()
                .mapToLong(whole -> received(whole, false, places))
                .sum();
    }

    private long received(Networks.Row row, boolean isAround, Predicate<String> places) {
        boolean isThere = places.test(place((Revenue) row.fact()));
        long own = isThere == isAround ? 0 : isThere ? within(row, List.of()) : -within(row, List.of());
        return own
                + row.parts().stream()
                        .mapToLong(part -> received(part, isThere, places))
                        .sum();
    }

    /** Where received money is: on an account or none, or no money of its own beside the appropriation that hands it on. */
    String place(Revenue revenue) {
        return isHandedOn(revenue)
                ? HANDED_ON
                : links().account(revenue).map(Fact::id).orElse(ON_NO_ACCOUNT);
    }

    private boolean isHandedOn(Revenue revenue) {
        return world.dossier().appropriations().stream()
                        .anyMatch(money -> money.fundedBy().contains(revenue.id()))
                || revenue.within().stream()
                        .map(id -> world.dossier().get(Revenue.class, id))
                        .anyMatch(this::isHandedOn);
    }

    /** What the books open with, less what they carried into it themselves. */
    long leftOver() {
        Set<Integer> opened = world.dossier().bookings().stream()
                .filter(booking -> booking.kind() == BookingKind.OPENING_BALANCE)
                .map(booking -> world.day(booking.id(), booking.date().value()))
                .filter(each ->
                        !each.isAfter(day) && region.along(Along.YEAR).contains(Integer.toString(each.getYear())))
                .map(LocalDate::getYear)
                .collect(Collectors.toSet());
        return opening()
                - costs.booked(
                        BookingKind.CARRIED_OVER,
                        booking -> costs.isOfThePlan(booking)
                                && opened.contains(
                                        world.day(booking.id(), booking.date().value())
                                                        .getYear()
                                                + 1));
    }

    long opening() {
        return costs.booked(BookingKind.OPENING_BALANCE, costs::isOfThePlan);
    }

    // ---- spending

    long incurred() {
        return costs.incurredForThePlan(measure -> new Deeds(world, day).isActive(measure));
    }

    long paid() {
        return costs.paid()
                + costs.lists()
                        .money(ListKind.PAYMENTS, ofThePlan(world.dossier().payments()));
    }

    long procured(ContractStage stage) {
        return costs.procured(stage);
    }

    long committed() {
        return costs.promised(links()::isOfThePlan) + costs.unrecordedPromises();
    }

    long committedFromThePlan() {
        return costs.promisedFrom(links()::isForThePlan);
    }

    /** Incurred from the money of the plan, or handed on. */
    long spent() {
        return spent(links()::isForThePlan);
    }

    private long spent(Predicate<Appropriation> accounts) {
        return costs.incurredFrom(accounts) + costs.handedOver(accounts);
    }

    /** What came in less what went. */
    long balance() {
        return opening()
                + appropriated()
                + received(place -> !place.equals(HANDED_ON))
                - spent()
                - costs.booked(BookingKind.CARRIED_OVER, costs::isOfThePlan);
    }

    long balance(Predicate<Appropriation> some) {
        Predicate<Appropriation> accounts = account -> links().isWithin(account, some);
        Predicate<Booking> on = links().isOn(some)::test;
        return costs.booked(BookingKind.OPENING_BALANCE, on)
                + appropriated(some)
                - costs.recordedFrom(accounts)
                - costs.handedOver(accounts)
                - costs.unrecordedFrom(accounts)
                - costs.booked(BookingKind.CARRIED_OVER, on);
    }

    private boolean isBesideThePlan(MoneyFact fact) {
        return links().isOfThePlan(fact) && !links().isFromThePlan(fact);
    }

    private boolean isByAnother(MoneyFact fact) {
        return links().account(fact).isPresent()
                || links().payer(fact).filter(payer -> !payer.equals("town")).isPresent();
    }

    long paidByOthers() {
        return costs.incurred(fact -> isBesideThePlan(fact) && isByAnother(fact)) + costs.unrecorded();
    }

    long payerNotStated() {
        return costs.incurred(fact -> isBesideThePlan(fact) && !isByAnother(fact)) + costs.unrecorded();
    }

    /** What others bore: costs paid from no money of the plan, and what it opened with or received. Who pays where nobody says, is open. */
    long fromOthers() {
        long known = costs.incurred(fact -> isBesideThePlan(fact) && isByAnother(fact));
        long perhaps = costs.incurred(fact -> isBesideThePlan(fact) && !isByAnother(fact));
        return known
                + world.number("paid by whom nobody knows", Math.min(0, perhaps), Math.max(0, perhaps))
                + opening()
                + received(place -> !place.equals(HANDED_ON))
                - costs.booked(BookingKind.CARRIED_OVER, costs::isOfThePlan);
    }

    /** What accounts are overspent by, and what nobody is known to pay, less what came in on no account. */
    long unfunded() {
        long overspent = world.dossier().appropriations().stream()
                .filter(money -> money.amends().isEmpty() && money.within().isEmpty())
                .mapToLong(this::overspent)
                .sum();
        long byNobody = costs.incurred(fact -> links().isOfThePlan(fact)
                && links().account(fact).isEmpty()
                && links().payer(fact).isEmpty());
        long all = overspent + world.number("paid by whom nobody knows", Math.min(0, byNobody), Math.max(0, byNobody));
        Predicate<Booking> onNone = booking -> booking.appropriation().isEmpty();
        long there = costs.booked(BookingKind.OPENING_BALANCE, onNone)
                + received(ON_NO_ACCOUNT::equals)
                - costs.booked(BookingKind.CARRIED_OVER, onNone);
        return Math.max(0, all - Math.max(0, there));
    }

    private Stream<MoneyFact> spending() {
        return Stream.of(
                        world.dossier().expenditures(),
                        world.dossier().contracts(),
                        world.dossier().payments())
                .flatMap(List::stream);
    }

    /** By what is spent from all of it, or by what each of its parts is, where that is more. */
    private long overspent(Appropriation money) {
        if (spending()
                .noneMatch(
                        fact -> links().isOfThePlan(fact) && links().isOn(money).test(fact))) {
            return 0;
        }
        long byParts = world.dossier().appropriations().stream()
                .filter(part -> part.amends().isEmpty() && part.within().contains(money.id()))
                .mapToLong(this::overspent)
                .sum();
        return Math.max(byParts, costs.incurred(links().isOn(money)) - there(money));
    }

    /** Whether a place is an account or one of its parts. */
    Predicate<String> isOn(Appropriation money) {
        return place ->
                world.dossier().fact(place).isPresent() && links().isWithin(links().account(place), money::equals);
    }

    /** What there is on an account, before anything is spent from it. */
    long there(Appropriation money) {
        List<String> account = List.of(money.id());
        return thereByRecord(money)
                + costs.lists().money(ListKind.APPROPRIATIONS, account)
                + costs.lists().money(account, ListKind.REVENUES)
                - costs.unrecordedTransfers();
    }

    long thereByRecord(Appropriation money) {
        Predicate<Booking> on = links().isOn(money)::test;
        return sum(lines.appropriations(each -> each.equals(money)).stream()
                        .filter(whole -> whole.fact().equals(money))
                        .toList())
                + costs.booked(BookingKind.OPENING_BALANCE, on)
                + receivedByRecord(isOn(money))
                - costs.handedOverByRecord(account -> links().isWithin(account, money::equals))
                - costs.booked(BookingKind.CARRIED_OVER, on);
    }
}
