package lt.kopz.core.gap;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.source.Fact;

/** What came in: for which appropriation, and whether one hands it on. */
final class Receipts {
    /** In place of the appropriation of what came in for none; no id is empty. */
    private static final String NONE = "";

    private final Money money;
    private final ImmutableSet<String> handedOn;
    private final ImmutableSet<String> inTables;

    private final Supplier<ImmutableListMultimap<String, Revenue>> coming =
            Suppliers.memoize(() -> byAppropriation(this::comingTo));
    private final Supplier<ImmutableSet<String>> withinHandedOn = Suppliers.memoize(this::findWithinHandedOn);
    private final Supplier<ImmutableListMultimap<String, Revenue>> going =
            Suppliers.memoize(() -> byAppropriation(this::goingFrom));

    Receipts(Money money) {
        this.money = money;
        this.handedOn = Decided.of(money.dossier()).appropriations().stream()
                .flatMap(appropriation -> appropriation.fundedBy().stream())
                .collect(ImmutableSet.toImmutableSet());
        this.inTables = inTables(money.dossier());
    }

    /** Whether an appropriation hands a revenue on, or what it is a part of, so that it is the same money and no line of its own. */
    boolean isHandedOn(Revenue revenue) {
        Revenue original = money.links().original(revenue);
        return isHandedOnWhole(original.id()) || isWithinHandedOn(original);
    }

    /** Whether an appropriation hands on what stays within a larger revenue, or within a table, and so is taken off it. */
    boolean isTakenOff(Revenue revenue) {
        Revenue original = money.links().original(revenue);
        return handedOn.contains(original.id())
                && (!original.within().isEmpty() || inTables.contains(original.id()))
                && !isWithinHandedOn(original);
    }

    /** The appropriation that a revenue came in for: the one it names, or the smallest amount around it that names one. */
    Optional<String> cameInFor(Revenue revenue) {
        return money.links().account(revenue).map(Fact::id);
    }

    /** The appropriation that the amounts around a revenue came in for. */
    Optional<String> around(Revenue revenue) {
        return money.links().cameInWithin(revenue).flatMap(this::cameInFor);
    }

    /** Where a part is that an appropriation hands on: with the amounts around it, unless it came in for another appropriation itself. */
    Optional<String> takenFrom(Revenue part) {
        return isHandedOn(part) ? around(part) : cameInFor(part);
    }

    /**
     * What came in for some accounts, and the parts of it that came in for another one, or that one hands on. Within one list, parts are
     * counted with their wholes; what came back in a part that had gone is of another list than the whole.
     */
    record For(ImmutableList<ImmutableList<Revenue>> coming, ImmutableList<ImmutableList<Revenue>> going) {}

    For receivedFor(Set<String> accounts) {
        return received(accounts, revenue -> true);
    }

    /** The same of what came in for a plan and for no appropriation. */
    For receivedForNone(String plan) {
        return received(
                ImmutableSet.of(NONE),
                revenue -> money.links().plan(revenue).filter(plan::equals).isPresent());
    }

    private For received(Set<String> accounts, Predicate<Revenue> which) {
        return new For(
                byHandovers(coming.get(), accounts, which),
                byHandovers(
                        going.get(),
                        accounts,
                        which.and(revenue -> comingTo(revenue).noneMatch(accounts::contains))));
    }

    private ImmutableList<ImmutableList<Revenue>> byHandovers(
            ImmutableListMultimap<String, Revenue> revenues, Set<String> accounts, Predicate<Revenue> which) {
        return ImmutableList.copyOf(accounts.stream()
                .flatMap(account -> revenues.get(account).stream())
                .filter(which)
                .sorted(Fact.IN_ORDER)
                .collect(Collectors.groupingBy(
                        revenue -> money.links().handovers(revenue, accounts),
                        TreeMap::new,
                        ImmutableList.toImmutableList()))
                .values());
    }

    private ImmutableListMultimap<String, Revenue> byAppropriation(Function<Revenue, Stream<String>> which) {
        return FactOrder.by(
                Decided.of(money.dossier()).revenues(),
                revenue -> revenue.amends().isEmpty() && revenue.state() == RevenueState.RECEIVED
                        ? which.apply(revenue)
                        : Stream.empty());
    }

    private Stream<String> comingTo(Revenue revenue) {
        return isHandedOn(revenue)
                ? Stream.empty()
                : Stream.of(cameInFor(revenue).orElse(NONE));
    }

    private Stream<String> goingFrom(Revenue revenue) {
        return Stream.concat(
                comingTo(revenue)
                        .filter(to -> !money.links().wholes(revenue).isEmpty())
                        .flatMap(to -> Stream.of(around(revenue).orElse(NONE)).filter(from -> !from.equals(to))),
                isTakenOff(revenue) ? Stream.of(takenFrom(revenue).orElse(NONE)) : Stream.empty());
    }

    private boolean isHandedOnWhole(String id) {
        return handedOn.contains(id) && !inTables.contains(id);
    }

    private boolean isWithinHandedOn(Revenue original) {
        return withinHandedOn.get().contains(original.id());
    }

    /** What is a part of what an appropriation hands on, and the parts of that. */
    private ImmutableSet<String> findWithinHandedOn() {
        if (handedOn.isEmpty()) {
            return ImmutableSet.of();
        }
        ListMultimap<String, String> parts = ArrayListMultimap.create();
        Decided.of(money.dossier())
                .revenues()
                .forEach(part -> money.links()
                        .wholes(part)
                        .forEach(whole -> parts.put(
                                whole.id(), money.links().original(part).id())));
        return LinkedFacts.beyond(Sets.filter(handedOn, this::isHandedOnWhole), parts::get);
    }

    /** The totals that share a cell with another one. */
    private static ImmutableSet<String> inTables(Dossier dossier) {
        return Decided.of(dossier).revenues().stream()
                .filter(revenue -> revenue.within().size() > 1)
                .flatMap(revenue -> revenue.within().stream())
                .collect(ImmutableSet.toImmutableSet());
    }
}
