package lt.kopz.core.gap;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.funding.MoneyFact;

/**
 * Facts about money by the plan that they are of, and by its goals, tasks and measures: whoever asks for a part of a plan goes through what
 * may belong to it and nothing else.
 */
final class ByItem<F extends MoneyFact> {
    /** A goal, task or measure of a plan; the plan alone where nothing smaller is known. */
    private record Place(String plan, Optional<String> item) {}

    private final Comparator<? super F> order;
    private final ImmutableListMultimap<String, F> ofPlan;
    private final Supplier<ImmutableListMultimap<Place, F>> ofItem;

    /**
     * Facts.
     *
     * @param facts the facts in their order
     * @param order that order
     * @param plans the plans that one is of
     * @param item the goal, task or measure that one is of
     */
    ByItem(
            List<F> facts,
            Comparator<? super F> order,
            Function<F, Stream<String>> plans,
            Function<F, Optional<String>> item) {
        this.order = order;
        this.ofPlan = index(facts, plans);
        this.ofItem = Suppliers.memoize(() -> index(facts, fact -> {
            Optional<String> its = item.apply(fact);
            return plans.apply(fact).map(plan -> new Place(plan, its));
        }));
    }

    private static <K, F> ImmutableListMultimap<K, F> index(List<F> facts, Function<F, Stream<K>> keys) {
        ImmutableListMultimap.Builder<K, F> index = ImmutableListMultimap.builder();
        facts.forEach(fact -> keys.apply(fact).forEach(key -> index.put(key, fact)));
        return index.build();
    }

    /** What may belong to a plan, or to a part of it, in its order. */
    ImmutableList<F> of(String plan, Optional<Slice.Part> part) {
        return part.isEmpty()
                ? ofPlan.get(plan)
                : part.get()
                        .touching()
                        .flatMap(item -> ofItem.get().get(new Place(plan, item)).stream())
                        .sorted(order)
                        .collect(ImmutableList.toImmutableList());
    }
}
