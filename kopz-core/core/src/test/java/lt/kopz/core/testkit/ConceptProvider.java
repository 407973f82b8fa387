package lt.kopz.core.testkit;

import com.google.common.collect.ImmutableMap;
import java.util.Set;
import java.util.function.Supplier;
import javax.money.MonetaryAmount;
import lt.kopz.core.agreement.CooperationAgreement;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.ledger.Ledger;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Indicator;
import lt.kopz.core.regulation.Citation;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Tells jqwik of {@link Concepts}, so that a parameter of a property needs a {@code @ForAll} and no more:
 *
 * <pre>{@code
 * @Property
 * void no_event_comes_twice(@ForAll Dossier dossier, @ForAll Headcount count) { … }
 * }</pre>
 *
 * <p>jqwik finds it by itself. Facts that have no generator of their own are taken from dossiers.
 */
public final class ConceptProvider implements ArbitraryProvider {
    private static final ImmutableMap<Class<?>, Supplier<Arbitrary<?>>> CONCEPTS =
            ImmutableMap.<Class<?>, Supplier<Arbitrary<?>>>builder()
                    .put(MonetaryAmount.class, Concepts::amounts)
                    .put(AmountRange.class, Concepts::amountRanges)
                    .put(StatedAmount.class, Concepts::statedAmounts)
                    .put(Headcount.class, Concepts::headcounts)
                    .put(PartialDate.class, Concepts::partialDates)
                    .put(PartialDate.Unit.class, Concepts::dateUnits)
                    .put(DateRange.class, Concepts::periods)
                    .put(Cadence.class, Concepts::cadences)
                    .put(Citation.class, Concepts::citations)
                    .put(Citation.Structured.class, Concepts::citations)
                    .put(LocalizedText.class, Concepts::texts)
                    .put(Provenance.class, Concepts::provenances)
                    .put(LegalAct.class, Concepts::acts)
                    .put(ActionPlan.class, Concepts::plans)
                    .put(Indicator.class, Concepts::indicators)
                    .put(CooperationAgreement.class, Concepts::agreements)
                    .put(Ledger.class, Concepts::ledgers)
                    .put(LedgerEntry.class, Concepts::ledgerEntries)
                    .put(Dossier.class, Concepts::dossiers)
                    .buildOrThrow();

    /** For jqwik. */
    public ConceptProvider() {}

    @Override
    public boolean canProvideFor(TypeUsage target) {
        return CONCEPTS.containsKey(target.getRawType()) || isFact(target.getRawType());
    }

    private static boolean isFact(Class<?> type) {
        return Fact.class.isAssignableFrom(type);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage target, SubtypeProvider parts) {
        Supplier<Arbitrary<?>> own = CONCEPTS.get(target.getRawType());
        return Set.of(
                own != null ? own.get() : Concepts.facts(target.getRawType().asSubclass(Fact.class)));
    }
}
