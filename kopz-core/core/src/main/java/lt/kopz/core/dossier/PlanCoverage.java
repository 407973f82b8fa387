package lt.kopz.core.dossier;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Possibilities.About;
import lt.kopz.core.time.DateRange;

/**
 * Which time is covered by an action plan, and which by none.
 *
 * <p>A plan that only a draft would approve covers nothing; where sources state differently which plan there is, or of which time, none of it is
 * without a plan. Example: one plan covers 2019 and 2020, the next one begins on 1 March 2021: January and February 2021 are covered by none.
 */
public final class PlanCoverage {
    private final Dossier dossier;
    private final RangeSet<LocalDate> covered = TreeRangeSet.create();

    private PlanCoverage(Dossier dossier) {
        this.dossier = dossier;
        Possibilities possible = Possibilities.of(dossier, About.DELIVERY);
        (possible.isTooMany()
                        ? dossier.plans().stream()
                        : possible.all().stream().flatMap(each -> Decided.plans(each.dossier()).stream()))
                .flatMap(plan -> Possibilities.readings(dossier, plan).stream())
                .forEach(plan -> covered.add(days(plan.period())));
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
        return outside(covered, over);
    }

    /**
     * The parts of a period that surely no plan covers, since it is stated that all plans of that time are recorded.
     *
     * @param over the period, both ends inclusive
     * @return the parts in their order
     */
    public ImmutableList<DateRange> surelyWithout(DateRange over) {
        RangeSet<LocalDate> open = TreeRangeSet.create(covered);
        KnownLists.of(dossier)
                .undeclared(ListKind.PLANS, Optional.empty(), over.start(), over.end())
                .forEach(undeclared -> open.add(days(undeclared)));
        return outside(open, over);
    }

    private static ImmutableList<DateRange> outside(RangeSet<LocalDate> days, DateRange over) {
        return days.complement().subRangeSet(days(over)).asRanges().stream()
                .map(gap ->
                        DateRange.of(gap.lowerEndpoint(), gap.upperEndpoint().minusDays(1)))
                .collect(ImmutableList.toImmutableList());
    }

    private static Range<LocalDate> days(DateRange period) {
        return Range.closedOpen(period.start(), period.end().plusDays(1));
    }
}
