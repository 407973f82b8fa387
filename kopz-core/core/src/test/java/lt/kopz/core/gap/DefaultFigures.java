package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.stream.Stream;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;

/** Every figure that kopz gives without being asked for a special reading, for tests that hold for all of them. */
final class DefaultFigures {
    private DefaultFigures() {}

    static ImmutableList<Figure<?>> of(Dossier dossier, LocalDate day) {
        ImmutableList.Builder<Figure<?>> figures = ImmutableList.builder();
        for (ActionPlan plan : dossier.plans()) {
            figures.addAll(ofPlan(BudgetGaps.of(dossier, plan.id()).asOf(day)));
            for (Measure measure : plan.measures()) {
                figures.addAll(ofEvents(Attendance.of(dossier).asOf(day).ofMeasure(measure.id())));
            }
        }
        for (EventSeries series : dossier.series()) {
            figures.addAll(ofEvents(Attendance.of(dossier).asOf(day).ofSeries(series.id())));
        }
        return figures.addAll(ofEvents(Attendance.of(dossier).asOf(day))).build();
    }

    private static ImmutableList<Figure<?>> ofPlan(BudgetGaps gaps) {
        return ImmutableList.of(
                gaps.need(),
                gaps.appropriated(),
                gaps.financing(),
                gaps.unspent(),
                gaps.incurred(),
                gaps.committed(),
                gaps.balance(),
                gaps.strategicMeasure());
    }

    private static ImmutableList<Figure<?>> ofEvents(Attendance attendance) {
        return ImmutableList.of(
                attendance.held(),
                attendance.planned(),
                attendance.eventsHeld(),
                attendance.eventsPlanned(),
                attendance.persons(),
                attendance.personsFromParticipations());
    }

    /** A node and everything it is made of, without what is not counted. */
    static Stream<Explanation> counted(Explanation node) {
        return Stream.concat(Stream.of(node), node.parts().stream().flatMap(DefaultFigures::counted));
    }

    /** A node, everything it is made of, and what is not counted. */
    static Stream<Explanation> shown(Explanation node) {
        return Stream.concat(
                Stream.of(node),
                Stream.concat(node.parts().stream(), node.asides().stream()).flatMap(DefaultFigures::shown));
    }
}
