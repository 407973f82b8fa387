package lt.kopz.core.worlds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.InvalidDossierException;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.refusal.RefusedException;

/** Takes away from a dossier whatever is not needed for something to be so of it. */
final class Smaller {
    private Smaller() {}

    static Dossier of(Dossier dossier, Predicate<Dossier> isSo) {
        for (UnaryOperator<Dossier> step : steps(dossier)) {
            Optional<Dossier> less = less(dossier, step).filter(isSo);
            if (less.isPresent()) {
                return of(less.get(), isSo);
            }
        }
        return dossier;
    }

    /** What cannot be without what is taken away, is no dossier. */
    private static Optional<Dossier> less(Dossier dossier, UnaryOperator<Dossier> step) {
        try {
            return Optional.of(step.apply(dossier));
        } catch (RefusedException | InvalidDossierException notWithoutIt) {
            return Optional.empty();
        }
    }

    private static List<UnaryOperator<Dossier>> steps(Dossier dossier) {
        List<UnaryOperator<Dossier>> steps = new ArrayList<>();
        if (!dossier.contradictions().isEmpty()) {
            steps.add(Dossier::withContradictions);
        }
        without(steps, dossier.groups(), Dossier::withGroups);
        without(steps, dossier.completeness(), Dossier::withCompleteness);
        without(steps, dossier.inactivity(), Dossier::withInactivity);
        without(steps, dossier.bookings(), Dossier::withBookings);
        without(steps, dossier.payments(), Dossier::withPayments);
        without(steps, dossier.transfers(), Dossier::withTransfers);
        without(steps, dossier.expenditures(), Dossier::withExpenditures);
        without(steps, dossier.contracts(), Dossier::withContracts);
        without(steps, dossier.agreements(), Dossier::withAgreements);
        without(steps, dossier.events(), Dossier::withEvents);
        without(steps, dossier.series(), Dossier::withSeries);
        without(steps, dossier.revenues(), Dossier::withRevenues);
        without(steps, dossier.appropriations(), Dossier::withAppropriations);
        without(steps, dossier.needs(), Dossier::withNeeds);
        steps.add(all -> changed(all, Dossier::needs, Dossier::withNeeds, (Need need) -> need.withCompleteBy()));
        steps.add(all -> changed(
                all,
                Dossier::appropriations,
                Dossier::withAppropriations,
                (Appropriation each) -> each.withCompleteBy()));
        steps.add(
                all -> changed(all, Dossier::revenues, Dossier::withRevenues, (Revenue each) -> each.withCompleteBy()));
        steps.add(all ->
                changed(all, Dossier::needs, Dossier::withNeeds, (Need need) -> need.withRecurs(Optional.empty())));
        steps.add(all -> changed(
                all,
                Dossier::appropriations,
                Dossier::withAppropriations,
                (Appropriation each) -> each.withFundedBy()));
        ActionPlan plan = dossier.plans().get(0);
        Measure first = plan.measures().get(0);
        without(steps, first.deliverables(), (all, kept) -> withFirst(all, first.withDeliverables(kept)));
        without(steps, first.indicators(), (all, kept) -> withFirst(all, first.withIndicators(kept)));
        steps.removeIf(step -> less(dossier, step).filter(dossier::equals).isPresent());
        return steps;
    }

    private static Dossier withFirst(Dossier dossier, Measure first) {
        ActionPlan plan = dossier.plans().get(0);
        return dossier.withPlans(plan.withMeasures(first, plan.measures().get(1)));
    }

    private interface With<F> {
        Dossier of(Dossier dossier, Iterable<F> facts);
    }

    private static <F> Dossier changed(
            Dossier dossier, Function<Dossier, List<F>> facts, With<F> with, UnaryOperator<F> change) {
        return with.of(dossier, facts.apply(dossier).stream().map(change).toList());
    }

    private static <F> void without(List<UnaryOperator<Dossier>> steps, List<F> facts, With<F> with) {
        IntStream.range(0, facts.size())
                .forEach(gone -> steps.add(dossier -> with.of(
                        dossier,
                        Stream.concat(facts.subList(0, gone).stream(), facts.subList(gone + 1, facts.size()).stream())
                                .toList())));
    }
}
