package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Need;
import lt.kopz.core.money.AmountRange;

/**
 * Needs that are stated beside needs of smaller parts of the same plan, which may be their items.
 *
 * <p>Needs that nothing tells apart are looked at together: they have the same items, which are found by the larger parts of the plan around
 * each.
 */
final class NeedsBesideParts {
    private final Dossier dossier;
    private final ImmutableListMultimap<List<Object>, Need> alike;

    /** Needs of which one stands for all that nothing tells apart, by the item or plan they are stated for. */
    private final SetMultimap<String, Need> byItem = LinkedHashMultimap.create();

    /** The same by what lies around their item. */
    private final SetMultimap<String, Need> within = LinkedHashMultimap.create();

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
        for (Collection<Need> same : alike.asMap().values()) {
            Need one = same.iterator().next();
            byItem.put(item(one), one);
            around(one).forEach(larger -> within.put(larger, one));
        }
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

    /** The first of some totals that nothing tells apart of which the items are no more. */
    private Optional<Found> beside(Collection<Need> totals) {
        Need any = totals.iterator().next();
        ImmutableList<Need> parts = within.get(item(any)).stream()
                .filter(part -> isCoveredBy(part, any)
                        && around(part).stream()
                                .flatMap(larger -> byItem.get(larger).stream())
                                .noneMatch(larger -> isCoveredBy(part, larger) && isItemOf(larger, any)))
                .flatMap(part -> alike.get(Alike.need(part)).stream())
                .sorted(Comparator.comparing(Need::id))
                .collect(ImmutableList.toImmutableList());
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        AmountRange sum = AmountRange.sum(
                any.amount().currency(), parts.stream().map(Need::counted).toList());
        return totals.stream()
                .filter(total ->
                        !Slack.isAbove(sum.minus(total.counted()), total.slack().add(Slack.of(parts))))
                .findFirst()
                .map(total -> new Found(total, parts, sum));
    }

    private boolean isItemOf(Need part, Need total) {
        return around(part).contains(item(total)) && isCoveredBy(part, total);
    }

    /** Whether a need of a smaller part of the plan has nothing that its total excludes. */
    private static boolean isCoveredBy(Need part, Need total) {
        return total.period().encloses(part.period())
                && covers(total.sourceKind(), part.sourceKind())
                && covers(total.sourceCode(), part.sourceCode())
                && covers(total.manager(), part.manager())
                && covers(total.place(), part.place())
                && covers(total.economicKind(), part.economicKind())
                && covers(total.programme(), part.programme())
                && part.classifications().containsAll(total.classifications())
                && total.amount().currency().equals(part.amount().currency());
    }

    private static boolean covers(Optional<?> total, Optional<?> part) {
        return total.isEmpty() || total.equals(part);
    }
}
