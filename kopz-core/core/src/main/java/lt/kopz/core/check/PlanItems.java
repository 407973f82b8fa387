package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Goal;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Task;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.LocalizedText;

/** The goals, tasks and measures of the plans of a dossier, and what lies around each. */
final class PlanItems {
    private final Dossier dossier;

    private PlanItems(Dossier dossier) {
        this.dossier = dossier;
    }

    static PlanItems of(Dossier dossier) {
        return new PlanItems(dossier);
    }

    /** The plan that an item belongs to. */
    String plan(String item) {
        return dossier.planOf(item).orElseThrow().id();
    }

    /** An item, and the larger ones that it belongs to. */
    ImmutableList<String> around(String item) {
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

    /** How an item or a plan is called. */
    LocalizedText title(String id) {
        Fact fact = dossier.get(Fact.class, id);
        if (fact instanceof Goal goal) {
            return goal.title();
        }
        if (fact instanceof Task task) {
            return task.title();
        }
        return fact instanceof Measure measure
                ? measure.title()
                : dossier.get(ActionPlan.class, id).title();
    }
}
