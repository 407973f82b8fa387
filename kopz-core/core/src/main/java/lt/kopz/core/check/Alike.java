package lt.kopz.core.check;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Marked;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.source.Sourced;

/** What has to be the same for two amounts to be statements of one: keys by which amounts are put together. */
final class Alike {
    private Alike() {}

    /** The plan or part of it, time, source, manager and all else in which needs differ, apart from words about the source. */
    static List<Object> need(Need need) {
        return List.of(
                need.plan(),
                PlanItems.item(need),
                need.period(),
                marks(need),
                need.amount().currency());
    }

    /** The earmark, time, source, manager and all else in which appropriations differ, apart from words about the source. */
    static List<Object> appropriation(Appropriation money) {
        return List.of(
                money.plan().map(Sourced::value),
                money.strategicMeasure(),
                money.purpose(),
                PlanItems.item(money),
                money.period(),
                ImmutableSet.copyOf(money.fundedBy()),
                marks(money),
                money.amount().currency());
    }

    /** The plan or part of it, time, state, kind, payer and all else in which revenue differs, apart from words. */
    static List<Object> revenue(Revenue money) {
        return List.of(
                money.plan(),
                PlanItems.item(money),
                money.period(),
                money.state(),
                money.kind(),
                money.appropriation(),
                money.payer(),
                marks(money),
                money.amount().currency());
    }

    private static List<Object> marks(Marked money) {
        return List.of(
                money.programme(),
                money.sourceKind(),
                money.sourceCode(),
                money.manager(),
                money.place(),
                money.economicKind(),
                ImmutableSet.copyOf(money.classifications()));
    }
}
