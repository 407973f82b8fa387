package lt.kopz.core.check;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Marked;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Revenue;

/** What has to be the same for two amounts to be statements of one: keys by which amounts are put together. */
final class Alike {
    private Alike() {}

    /** The plan or part of it, time, source, manager and all else in which amounts of a kind differ, apart from words about the source. */
    static List<Object> of(MoneyLinks links, Itemised money) {
        return List.of(
                links.plan(money),
                links.item(money),
                money.time(),
                marks(money),
                money instanceof Appropriation given
                        ? purpose(given)
                        : money instanceof Revenue came ? origin(came) : List.of(),
                money.amount().currency());
    }

    private static List<Object> purpose(Appropriation money) {
        return List.of(money.strategicMeasure(), money.purpose(), ImmutableSet.copyOf(money.fundedBy()));
    }

    private static List<Object> origin(Revenue money) {
        return List.of(money.state(), money.kind(), money.appropriation(), money.payer());
    }

    /** What an amount states of itself besides its item and time, each by what kind of mark it is. */
    static ImmutableMap<Object, Object> marks(MoneyFact fact) {
        ImmutableMap.Builder<Object, Object> marks = ImmutableMap.builder();
        if (fact instanceof Marked money) {
            money.sourceKind().ifPresent(mark -> marks.put(Dimension.SOURCE, mark));
            money.sourceCode().ifPresent(mark -> marks.put(Dimension.OTHER, mark));
            money.manager().ifPresent(mark -> marks.put(Dimension.MANAGER, mark));
            money.place().ifPresent(mark -> marks.put(Dimension.PLACE, mark));
            money.economicKind().ifPresent(mark -> marks.put(Dimension.ECONOMIC_KIND, mark));
            money.programme().ifPresent(mark -> marks.put(Dimension.PROGRAMME, mark));
            money.classifications().forEach(code -> marks.put(code.scheme(), code));
        }
        return marks.buildOrThrow();
    }
}
