package lt.kopz.core.check;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.SetMultimap;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Need;
import lt.kopz.core.money.AmountRange;

/**
 * Needs that are stated beside needs of smaller parts of the same plan, which may be their items.
 *
 * <p>Needs that no mark distinguishes are looked at together: they have the same items. What may be around a part is looked up by the larger parts
 * of the plan and by those of its marks that totals there state, so that no need is held against all others.
 */
final class NeedsBesideParts {
    private final Dossier dossier;
    private final ImmutableListMultimap<List<Object>, Need> alike;
    /** Needs of which one stands for all that no mark distinguishes, by item or plan, currency and the marks they state. */
    private final ListMultimap<List<Object>, Need> totals = ArrayListMultimap.create();
    /** Which marks are stated together of needs for an item or plan. */
    private final SetMultimap<String, ImmutableSet<Object>> marksStated = LinkedHashMultimap.create();
    /** The largest parts that may be items of each of them. */
    private final ListMultimap<String, Need> parts = ArrayListMultimap.create();

    /**
     * A need beside its possible items.
     *
     * @param total the need
     * @param parts the largest of those that may be its items
     * @param sum what they are together
     */
    record Found(Need total, ImmutableList<Need> parts, AmountRange sum) {}

    NeedsBesideParts(Dossier dossier, ImmutableListMultimap<List<Object>, Need> alike) {
        this.dossier = dossier;
        this.alike = alike;
        ImmutableList<Need> all = alike.asMap().values().stream()
                .map(same -> same.iterator().next())
                .collect(ImmutableList.toImmutableList());
        for (Need one : all) {
            ImmutableMap<Object, Object> marks = marks(one);
            totals.put(key(item(one), one, marks), one);
            marksStated.put(item(one), marks.keySet());
        }
        Map<String, ImmutableList<Need>> covering = new HashMap<>();
        all.forEach(one -> covering.put(one.id(), covering(one)));
        for (Need part : all) {
            ImmutableList<Need> around = covering.getOrDefault(part.id(), ImmutableList.of());
            Set<Need> notNext = new HashSet<>();
            around.forEach(total -> notNext.addAll(covering.getOrDefault(total.id(), ImmutableList.of())));
            around.stream().filter(total -> !notNext.contains(total)).forEach(total -> parts.put(total.id(), part));
        }
    }

    private static List<Object> key(String item, Need need, Map<Object, Object> marks) {
        return List.of(item, need.amount().currency(), marks);
    }

    /** What a need states of itself besides its item and time, each by what kind of mark it is. */
    private static ImmutableMap<Object, Object> marks(Need need) {
        ImmutableMap.Builder<Object, Object> marks = ImmutableMap.builder();
        need.sourceKind().ifPresent(mark -> marks.put(Dimension.SOURCE, mark));
        need.sourceCode().ifPresent(mark -> marks.put(Dimension.OTHER, mark));
        need.manager().ifPresent(mark -> marks.put(Dimension.MANAGER, mark));
        need.place().ifPresent(mark -> marks.put(Dimension.PLACE, mark));
        need.economicKind().ifPresent(mark -> marks.put(Dimension.ECONOMIC_KIND, mark));
        need.programme().ifPresent(mark -> marks.put(Dimension.PROGRAMME, mark));
        need.classifications().forEach(code -> marks.put(code.scheme(), code));
        return marks.buildOrThrow();
    }

    /** The needs of larger parts of the plan that exclude nothing of a need. */
    private ImmutableList<Need> covering(Need part) {
        ImmutableMap<Object, Object> its = marks(part);
        return around(part).stream()
                .flatMap(larger -> marksStated.get(larger).stream()
                        .filter(its.keySet()::containsAll)
                        .flatMap(stated ->
                                totals.get(key(larger, part, Maps.filterKeys(its, stated::contains))).stream()))
                .filter(total -> total.period().encloses(part.period()))
                .collect(ImmutableList.toImmutableList());
    }

    Stream<Found> found() {
        return alike.asMap().values().stream()
                .flatMap(totals -> beside(totals).stream())
                .sorted(Comparator.comparing(found -> found.total().id()));
    }

    private static String item(Need need) {
        return PlanItems.item(need).orElse(need.plan());
    }

    /** The larger items that the item of a need belongs to, and its plan. */
    private ImmutableList<String> around(Need need) {
        Optional<String> item = PlanItems.item(need);
        if (item.isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList<String> items = PlanItems.of(dossier).around(item.get());
        return ImmutableList.<String>builder()
                .addAll(items.subList(1, items.size()))
                .add(need.plan())
                .build();
    }

    /** The first of some totals that no mark distinguishes of which the items are no more. */
    private Optional<Found> beside(Collection<Need> totals) {
        Need any = totals.iterator().next();
        ImmutableList<Need> items = parts.get(any.id()).stream()
                .flatMap(part -> alike.get(Alike.need(part)).stream())
                .sorted(Comparator.comparing(Need::id))
                .collect(ImmutableList.toImmutableList());
        if (items.isEmpty()) {
            return Optional.empty();
        }
        AmountRange sum = AmountRange.sum(
                any.amount().currency(), items.stream().map(Need::counted).toList());
        return totals.stream()
                .filter(total -> !sum.minus(total.counted()).isSurelyPositive())
                .findFirst()
                .map(total -> new Found(total, items, sum));
    }
}
