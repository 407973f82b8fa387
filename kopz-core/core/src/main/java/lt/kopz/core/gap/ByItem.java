package lt.kopz.core.gap;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.SetMultimap;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Things in their order, by the goals, tasks and measures of a plan that they are of: whoever asks for a part of the plan goes through what may
 * belong to it and nothing else. What is of no such item may be of any.
 */
final class ByItem<T> {
    private final ImmutableList<T> all;
    private final Supplier<SetMultimap<Optional<String>, Integer>> places;

    /**
     * Things.
     *
     * @param all the things in their order
     * @param items the items that one is of
     */
    ByItem(Collection<T> all, Function<T, Stream<Optional<String>>> items) {
        this.all = ImmutableList.copyOf(all);
        this.places = Suppliers.memoize(() -> {
            SetMultimap<Optional<String>, Integer> found = HashMultimap.create();
            for (int i = 0; i < this.all.size(); i++) {
                int place = i;
                items.apply(this.all.get(i)).forEach(item -> found.put(item, place));
            }
            return found;
        });
    }

    /** What may belong to a part of the plan, or all. */
    ImmutableList<T> touching(Optional<Slice.Part> part) {
        return part.isEmpty()
                ? all
                : part.get()
                        .touching()
                        .flatMap(item -> places.get().get(item).stream())
                        .distinct()
                        .sorted()
                        .map(all::get)
                        .collect(ImmutableList.toImmutableList());
    }
}
