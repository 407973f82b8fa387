package lt.kopz.core.gap;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import com.google.common.graph.SuccessorsFunction;
import com.google.common.graph.Traverser;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Need;
import lt.kopz.core.source.Fact;

/** Which facts name each other, directly or by way of others. */
final class LinkedFacts {
    private final ImmutableMap<String, String> roots;

    /** Amounts by which are parts, changes and restatements of each other. */
    LinkedFacts(Collection<? extends Itemised> amounts) {
        Map<String, String> parents = new HashMap<>();
        amounts.forEach(amount ->
                named(amount).forEach(other -> parents.put(root(parents, amount.id()), root(parents, other))));
        this.roots =
                amounts.stream().collect(ImmutableMap.toImmutableMap(Fact::id, amount -> root(parents, amount.id())));
    }

    private static Stream<String> named(Itemised amount) {
        Optional<String> earlier = amount instanceof Need need ? need.replaces() : ((Amendable) amount).amends();
        return Stream.concat(amount.within().stream(), earlier.stream());
    }

    /** Some of the facts, by what stands for their group. */
    <F extends Fact> ImmutableListMultimap<String, F> of(List<F> some) {
        return some.stream()
                .collect(ImmutableListMultimap.toImmutableListMultimap(fact -> root(fact.id()), fact -> fact));
    }

    /** What stands for the group of a fact; of one that is none of them, as what only a draft would set, it does itself. */
    String root(String id) {
        return roots.getOrDefault(id, id);
    }

    /** What some things lead to, directly or by way of others. */
    static <T> ImmutableSet<T> beyond(Collection<T> some, SuccessorsFunction<T> next) {
        ImmutableSet<T> first = some.stream()
                .flatMap(each -> Streams.stream(next.successors(each)))
                .collect(ImmutableSet.toImmutableSet());
        return ImmutableSet.copyOf(Traverser.forGraph(next).breadthFirst(first));
    }

    private static String root(Map<String, String> parents, String id) {
        String root = id;
        for (String up = parents.get(id); up != null && !up.equals(root); up = parents.get(root)) {
            root = up;
        }
        String at = id;
        while (!at.equals(root)) {
            String up = parents.put(at, root);
            at = up == null ? root : up;
        }
        return root;
    }
}
