package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.plan.Goal;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Task;
import lt.kopz.core.source.Fact;

/** The goals, tasks and measures of the plans of a dossier, and what lies around each. */
final class PlanItems {
    private PlanItems() {}

    /** An item, and the larger ones that it belongs to. */
    static ImmutableList<String> around(Dossier dossier, String item) {
        Fact fact = dossier.get(Fact.class, item);
        Optional<String> task = fact instanceof Measure measure ? measure.task() : Optional.of(item);
        Optional<String> goal = fact instanceof Goal
                ? Optional.empty()
                : task.flatMap(id -> dossier.get(Task.class, id).goal());
        return Stream.of(Optional.of(item), task, goal)
                .flatMap(Optional::stream)
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }
}
