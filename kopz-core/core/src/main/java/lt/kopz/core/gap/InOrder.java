package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.source.Fact;

/** Facts in an order of their own, whatever that of the dossier: by id. */
final class InOrder {
    private InOrder() {}

    static <F extends Fact> ImmutableList<F> byId(Collection<F> facts) {
        return ImmutableList.sortedCopyOf(Fact.IN_ORDER, facts);
    }

    /** Facts by what they belong to, those of each by id. */
    static <F extends Fact> ImmutableListMultimap<String, F> by(Collection<F> facts, Function<F, Stream<String>> keys) {
        ImmutableListMultimap.Builder<String, F> by =
                ImmutableListMultimap.<String, F>builder().orderValuesBy(Fact.IN_ORDER);
        facts.forEach(fact -> keys.apply(fact).forEach(key -> by.put(key, fact)));
        return by.build();
    }
}
