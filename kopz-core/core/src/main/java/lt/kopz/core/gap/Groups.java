package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lt.kopz.core.source.Fact;

/** Puts together what names each other, directly or by way of others. */
final class Groups {
    private final Map<String, String> parents = new HashMap<>();

    private Groups() {}

    /**
     * The groups of some facts.
     *
     * @param facts the facts
     * @param all these and all others by way of which they may name each other
     * @param named the ids of what each names
     */
    @SuppressWarnings("unchecked") // the values of a list multimap are lists
    static <F extends Fact> Collection<ImmutableList<F>> of(
            List<F> facts, List<F> all, Function<F, ? extends Iterable<String>> named) {
        Groups groups = new Groups();
        all.forEach(fact -> named.apply(fact).forEach(other -> groups.join(fact.id(), other)));
        ImmutableListMultimap.Builder<String, F> byRoot = ImmutableListMultimap.builder();
        facts.forEach(fact -> byRoot.put(groups.root(fact.id()), fact));
        return (Collection<ImmutableList<F>>)
                (Collection<?>) byRoot.build().asMap().values();
    }

    private void join(String one, String other) {
        parents.put(root(one), root(other));
    }

    private String root(String id) {
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
