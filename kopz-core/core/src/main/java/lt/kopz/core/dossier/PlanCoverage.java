package lt.kopz.core.dossier;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Possibilities.About;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.time.DateRange;

/**
 * Which time is covered by an action plan, and which by none.
 *
 * <p>A plan that only a draft would approve covers nothing; where sources state differently which plan there is, or of which time, none of it is
 * without a plan; and one of which an end is not stated covers all that it may. Example: one plan covers 2019 and 2020, the next one begins on 1 March 2021: January and February 2021 are covered by none.
 */
public final class PlanCoverage {
    private final Dossier dossier;
    private final ImmutableList<ActionPlan> plans;

    private PlanCoverage(Dossier dossier) {
        this.dossier = dossier;
        Possibilities possible = Possibilities.of(dossier, About.DELIVERY);
        this.plans = (possible.isTooMany()
                        ? dossier.plans().stream()
                        : possible.all().stream().flatMap(each -> Decided.plans(each.dossier()).stream()))
                .flatMap(plan -> Possibilities.readings(dossier, plan, "period").stream())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The plans of a dossier.
     *
     * @param dossier the dossier
     * @return the answers
     */
    public static PlanCoverage of(Dossier dossier) {
        return new PlanCoverage(dossier);
    }

    /**
     * The parts of a period that no recorded plan covers.
     *
     * @param over the period, both ends inclusive
     * @return the parts in their order, whole gaps cut at the ends of the period
     */
    public ImmutableList<DateRange> gaps(DateRange over) {
        return over.without(covered(over));
    }

    /** What plans cover, or may where an end of their time is not stated. */
    private ImmutableList<DateRange> covered(DateRange over) {
        return plans.stream().flatMap(plan -> plan.daysWithin(over).stream()).collect(ImmutableList.toImmutableList());
    }

    /**
     * The parts of a period that surely no plan covers, since it is stated that all plans of that time are recorded.
     *
     * @param over the period, both ends inclusive
     * @return the parts in their order
     */
    public ImmutableList<DateRange> surelyWithout(DateRange over) {
        return over.without(ImmutableList.<DateRange>builder()
                .addAll(covered(over))
                .addAll(KnownLists.of(dossier).undeclared(ListKind.PLANS, Optional.empty(), over.start(), over.end()))
                .build());
    }
}
