package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.Collection;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.source.Fact;

/** Facts in an order of their own, whatever that of the dossier: by id. */
final class FactOrder {
    private FactOrder() {}

    static <F extends Fact> ImmutableList<F> byId(Collection<F> facts) {
        return ImmutableList.sortedCopyOf(Fact.IN_ORDER, facts);
    }

    /** Amounts and their changes by the days of their effect: on one day, what is changed comes before its changes. */
    static <F extends Amendable> ImmutableList<F> ofEffect(Collection<F> money) {
        return ImmutableList.sortedCopyOf(
                Comparator.comparing((F each) -> each.amends().isPresent()).thenComparing(MoneyFact.BY_DAY), money);
    }

    /** Facts by what they belong to, those of each by id. */
    static <F extends Fact> ImmutableListMultimap<String, F> by(Collection<F> facts, Function<F, Stream<String>> keys) {
        ImmutableListMultimap.Builder<String, F> by =
                ImmutableListMultimap.<String, F>builder().orderValuesBy(Fact.IN_ORDER);
        facts.forEach(fact -> keys.apply(fact).forEach(key -> by.put(key, fact)));
        return by.build();
    }
}
