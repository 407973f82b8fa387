package lt.kopz.core.gap;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.dossier.CodeTree;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Marked;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;

/**
 * What is known of where a line of money belongs, as far as a {@link Slice} asks.
 *
 * @param known what it is along each axis along which that is known
 */
record Attribution(ImmutableMap<Axis, Object> known) {
    static final Attribution NONE = new Attribution(ImmutableMap.of());

    /** The marks that a fact states itself. */
    static Attribution of(Query query, Marked fact, Optional<DateRange> time) {
        ImmutableMap.Builder<Axis, Object> known = ImmutableMap.builder();
        put(known, Axis.ITEM, Money.item(fact));
        put(known, Axis.TIME, time);
        put(
                known,
                Axis.PROGRAMME,
                fact instanceof Appropriation money ? query.links().programme(money) : fact.programme());
        put(known, Axis.SOURCE, fact.sourceKind().map(FundingSourceKind::code));
        put(known, Axis.SOURCE_CODE, fact.sourceCode());
        put(known, Axis.MANAGER, fact.manager());
        put(
                known,
                Axis.PLACE,
                fact.place().map(place -> CodeTree.ofPlaces(query.dossier()).code(place)));
        put(known, Axis.KIND, fact.economicKind().map(EconomicKind::code));
        fact.classifications().forEach(code -> known.put(Axis.ofScheme(code.scheme()), code.code()));
        return new Attribution(known.buildOrThrow());
    }

    /** Where money spent or promised belongs: as what it settles, reverses or is incurred under, and the money it is paid from, do. */
    static Attribution ofSpending(Query query, MoneyFact fact, Optional<DateRange> time) {
        MoneyLinks links = query.links();
        return links.asIn(fact)
                .map(each -> Attribution.of(query, (Marked) each, Optional.empty()))
                .reduce(Attribution::or)
                .orElseThrow()
                .within(query, links.account(fact))
                .of(links.item(fact))
                .paidBy(links.payer(fact).map(Sourced::value))
                .during(time);
    }

    private static void put(ImmutableMap.Builder<Axis, Object> known, Axis axis, Optional<?> mark) {
        mark.ifPresent(its -> known.put(axis, its));
    }

    Optional<Object> at(Axis axis) {
        return Optional.ofNullable(known.get(axis));
    }

    Optional<String> part() {
        return at(Axis.ITEM).map(String.class::cast);
    }

    Optional<DateRange> time() {
        return at(Axis.TIME).map(DateRange.class::cast);
    }

    /** Whether they state no more than a time, and of what programme and place it is and under which codes it is booked. */
    boolean isAnywhere() {
        return Stream.of(Axis.ITEM, Axis.SOURCE, Axis.MANAGER, Axis.KIND, Axis.PAYER)
                .noneMatch(known::containsKey);
    }

    /** These marks, and where one is missing that of something larger. */
    Attribution or(Attribution larger) {
        return new Attribution(ImmutableMap.<Axis, Object>builder()
                .putAll(larger.known)
                .putAll(known)
                .buildKeepingLast());
    }

    /** Whether these are as others, whatever they are along one axis. */
    boolean isSameBut(Axis axis, Attribution other) {
        return Sets.union(known.keySet(), other.known.keySet()).stream()
                .allMatch(each -> axis.tells(each) || Objects.equals(known.get(each), other.known.get(each)));
    }

    /** These marks, and where one is missing that of the appropriation it is paid from or booked on. */
    /** Along what these marks say something that larger ones do not. */
    Optional<Axis> beyond(Attribution larger) {
        return Sets.difference(known.entrySet(), larger.known.entrySet()).stream()
                .map(Map.Entry::getKey)
                .min(Comparator.naturalOrder());
    }

    /** The same without the marks that are others here. */
    Attribution agreeing(Attribution other) {
        return new Attribution(ImmutableMap.copyOf(Maps.filterEntries(
                known, each -> each.getValue().equals(other.known.getOrDefault(each.getKey(), each.getValue())))));
    }

    Attribution within(Query query, Optional<Appropriation> pot) {
        return pot.map(money -> or(of(query, money, Optional.empty()))).orElse(this);
    }

    Attribution of(Optional<String> item) {
        return with(Axis.ITEM, item.or(this::part));
    }

    Attribution during(Optional<DateRange> other) {
        return with(Axis.TIME, other);
    }

    Attribution paidBy(Optional<String> who) {
        return with(Axis.PAYER, who);
    }

    private Attribution with(Axis axis, Optional<?> mark) {
        if (at(axis).equals(mark)) {
            return this;
        }
        ImmutableMap.Builder<Axis, Object> changed = ImmutableMap.builder();
        known.forEach((each, its) -> {
            if (!each.equals(axis)) {
                changed.put(each, its);
            }
        });
        put(changed, axis, mark);
        return new Attribution(changed.buildOrThrow());
    }
}
