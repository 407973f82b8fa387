package lt.kopz.core.check;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Sets;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.time.DateRange;

/**
 * Amounts that are stated beside amounts of smaller parts of the same plan, which may be their items.
 *
 * <p>Amounts that no mark distinguishes are looked at together: they have the same items. What may be around a part is looked up by the larger
 * parts of the plan and by those of its marks that totals there state, so that no amount is held against all others.
 *
 * @param <F> the kind of money
 */
final class TotalsBesideParts<F extends MoneyFact> {
    private final Dossier dossier;
    private final MoneyLinks links;
    private final Kind<F> kind;
    /** All amounts that no mark distinguishes, by the first of them. */
    private final ImmutableMap<F, Collection<F>> alike;
    /** Amounts of which one stands for all that no mark distinguishes, by item or plan, currency and the marks they state. */
    private final ListMultimap<List<Object>, F> totals = ArrayListMultimap.create();
    /** Which marks are stated together of amounts for an item or plan. */
    private final SetMultimap<String, ImmutableSet<Object>> marksStated = LinkedHashMultimap.create();
    /** The largest parts that may be items of each of them. */
    private final ListMultimap<String, F> parts = ArrayListMultimap.create();

    /**
     * A kind of amounts.
     *
     * @param beside what has to be the same of a total and its parts, besides plan and currency
     * @param time the time that one is for
     * @param mayBeItems whether parts may be the items of a total, by their sum and the total
     */
    record Kind<F>(
            Function<F, List<Object>> beside,
            Function<F, Optional<DateRange>> time,
            BiPredicate<AmountRange, AmountRange> mayBeItems) {}

    /**
     * An amount beside its possible items.
     *
     * @param total the amount
     * @param parts the largest of those that may be its items
     * @param sum what they are together
     */
    record Found<F>(F total, ImmutableList<F> parts, AmountRange sum) {}

    TotalsBesideParts(Dossier dossier, Collection<? extends Collection<F>> alike, Kind<F> kind) {
        this.dossier = dossier;
        this.links = MoneyLinks.of(dossier);
        this.kind = kind;
        this.alike = alike.stream()
                .collect(ImmutableMap.toImmutableMap(same -> same.iterator().next(), same -> same));
        ImmutableSet<F> all = this.alike.keySet();
        for (F one : all) {
            ImmutableMap<Object, Object> marks = Alike.marks(one);
            totals.put(key(item(one), one, marks), one);
            marksStated.put(item(one), marks.keySet());
        }
        Map<String, ImmutableList<F>> covering = new HashMap<>();
        all.forEach(one -> covering.put(one.id(), covering(one)));
        for (F part : all) {
            ImmutableList<F> around = covering.getOrDefault(part.id(), ImmutableList.of());
            Set<F> notNext = new HashSet<>();
            around.forEach(total -> notNext.addAll(covering.getOrDefault(total.id(), ImmutableList.of())));
            around.stream().filter(total -> !notNext.contains(total)).forEach(total -> parts.put(total.id(), part));
        }
    }

    private List<Object> key(String item, F money, Map<Object, Object> marks) {
        return List.of(item, money.amount().currency(), kind.beside().apply(money), marks);
    }

    /** The amounts of larger parts of the plan that exclude nothing of one. */
    private ImmutableList<F> covering(F part) {
        ImmutableMap<Object, Object> its = Alike.marks(part);
        return around(part).stream()
                .flatMap(larger -> marksStated.get(larger).stream()
                        .filter(its.keySet()::containsAll)
                        .flatMap(stated ->
                                totals.get(key(larger, part, Maps.filterKeys(its, stated::contains))).stream()))
                .filter(total -> time(total).isEmpty()
                        || time(part).filter(time(total).get()::encloses).isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    Stream<Found<F>> found() {
        Map<String, Found<F>> found = new TreeMap<>();
        alike.keySet()
                .forEach(first ->
                        beside(first).ifPresent(each -> found.put(each.total().id(), each)));
        alongOneMark().forEach(each -> found.putIfAbsent(each.total().id(), each));
        return found.values().stream();
    }

    /**
     * What of the same item differs from a total in one mark that the total has not, or is of a part of its time, and makes just as much. What
     * differs so from one amount does from all with the same marks and time, and is added up once.
     */
    private Stream<Found<F>> alongOneMark() {
        ListMultimap<List<Object>, F> lacking = ArrayListMultimap.create();
        Map<List<Object>, ListMultimap<Optional<DateRange>, F>> same = new LinkedHashMap<>();
        Set<Object> marked = new LinkedHashSet<>();
        for (F one : Iterables.concat(alike.values())) {
            ImmutableMap<Object, Object> marks = Alike.marks(one);
            for (Object mark : marks.keySet()) {
                Map<Object, Object> others = Maps.filterKeys(marks, each -> !each.equals(mark));
                lacking.put(List.of(key(item(one), one, others), time(one), mark), one);
                marked.add(mark);
            }
            same.computeIfAbsent(
                            key(item(one), one, marks),
                            any -> MultimapBuilder.linkedHashKeys()
                                    .arrayListValues()
                                    .build())
                    .put(time(one), one);
        }
        return same.entrySet().stream()
                .flatMap(of -> of.getValue().asMap().entrySet().stream()
                        .flatMap(at -> Stream.concat(
                                        marked.stream()
                                                .map(mark -> lacking.get(List.of(of.getKey(), at.getKey(), mark))),
                                        Stream.of(within(at.getKey(), of.getValue())))
                                .flatMap(parts -> makingAsMuch(at.getValue(), parts))));
    }

    private static <F> ImmutableList<F> within(Optional<DateRange> larger, ListMultimap<Optional<DateRange>, F> same) {
        return same.asMap().entrySet().stream()
                .filter(at -> isWithin(at.getKey(), larger))
                .flatMap(at -> at.getValue().stream())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The largest amount of each list, where it states no more of itself than each of the others and makes just as much as all of them.
     *
     * @param lists in which list an amount stands
     */
    Stream<Found<F>> lastRows(Function<F, List<Object>> lists) {
        return Multimaps.index(Iterables.concat(alike.values()), lists::apply).asMap().values().stream()
                .flatMap(list -> {
                    F total = Collections.max(
                            list,
                            Comparator.comparing(MoneyFact::counted, TotalsBesideParts::largest)
                                    .thenComparing(one -> -Alike.marks(one).size()));
                    List<F> rows = list.stream().filter(row -> row != total).toList();
                    return rows.stream().allMatch(row -> mayHold(total, row))
                            ? makingAsMuch(List.of(total), rows)
                            : Stream.of();
                });
    }

    private static int largest(AmountRange one, AmountRange other) {
        return one.lower().orElseThrow().compareTo(other.lower().orElseThrow());
    }

    private boolean mayHold(F total, F row) {
        return Alike.marks(row).entrySet().containsAll(Alike.marks(total).entrySet())
                && (links.item(total).isEmpty() || links.item(total).equals(links.item(row)));
    }

    private static boolean isWithin(Optional<DateRange> smaller, Optional<DateRange> larger) {
        return smaller.isPresent()
                && larger.filter(time -> !time.equals(smaller.get()) && time.encloses(smaller.get()))
                        .isPresent();
    }

    private AmountRange sum(List<F> parts) {
        return AmountRange.sum(
                parts.get(0).amount().currency(),
                parts.stream().map(MoneyFact::counted).toList());
    }

    /** Those of some totals alike in marks and time that are as much as the parts. */
    private Stream<Found<F>> makingAsMuch(Collection<F> totals, List<F> parts) {
        if (parts.size() < 2) {
            return Stream.empty();
        }
        AmountRange sum = sum(parts);
        return totals.stream()
                .filter(total -> sum.isExact() && sum.meets(total.counted()))
                .map(total -> new Found<>(
                        total, ImmutableList.sortedCopyOf(Comparator.comparing(MoneyFact::id), parts), sum));
    }

    private String item(F money) {
        return links.item(money).or(() -> links.plan(money)).orElseThrow();
    }

    private Optional<DateRange> time(F money) {
        return kind.time().apply(money);
    }

    /** The larger items that the item of an amount belongs to, and its plan. */
    private Set<String> around(F money) {
        return links.item(money)
                .<Set<String>>map(item -> Sets.difference(KnownLists.of(dossier).wholes(item), Set.of(item)))
                .orElse(Set.of());
    }

    /** The first of some totals that no mark distinguishes of which the items may be parts. */
    private Optional<Found<F>> beside(F first) {
        ImmutableList<F> items = parts.get(first.id()).stream()
                .flatMap(part -> alike.getOrDefault(part, List.of()).stream())
                .sorted(Comparator.comparing(MoneyFact::id))
                .collect(ImmutableList.toImmutableList());
        if (items.isEmpty()) {
            return Optional.empty();
        }
        AmountRange sum = sum(items);
        return alike.getOrDefault(first, List.of()).stream()
                .filter(total -> kind.mayBeItems().test(sum, total.counted()))
                .findFirst()
                .map(total -> new Found<>(total, items, sum));
    }
}
