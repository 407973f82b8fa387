package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Task;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** The goals, tasks and measures of a plan as parts that its money can be asked for. */
final class PlanParts {
    private final ActionPlan plan;
    private final ImmutableMap<String, Text> names;
    private final ImmutableMap<String, Task> tasks;
    private final ImmutableMap<String, Measure> measures;

    PlanParts(ActionPlan plan) {
        this.plan = plan;
        this.tasks = Maps.uniqueIndex(plan.tasks(), Fact::id);
        this.measures = Maps.uniqueIndex(plan.measures(), Fact::id);
        this.names = names(plan);
    }

    Slice.Part measure(String id) {
        Measure measure = find(measures, id, "measure");
        ImmutableSet.Builder<String> around = ImmutableSet.builder();
        measure.task().ifPresent(around::add);
        goalOf(measure).ifPresent(around::add);
        return new Slice.Part(Optional.of(id), name(id).orElseThrow(), ImmutableSet.of(id), around.build());
    }

    Slice.Part task(String id) {
        Task task = find(tasks, id, "task");
        return new Slice.Part(
                Optional.of(id),
                name(id).orElseThrow(),
                with(id, measures(measure -> measure.task().filter(id::equals).isPresent())),
                task.goal().map(ImmutableSet::of).orElse(ImmutableSet.of()));
    }

    Slice.Part goal(String id) {
        find(Maps.uniqueIndex(plan.goals(), Fact::id), id, "goal");
        return new Slice.Part(
                Optional.of(id), name(id).orElseThrow(), with(id, below(Optional.of(id))), ImmutableSet.of());
    }

    Slice.Part withoutTask() {
        return new Slice.Part(
                Optional.empty(),
                Phrase.of(GapMessage.PART_WITHOUT_TASK),
                measures(measure -> measure.task().isEmpty()),
                ImmutableSet.of());
    }

    Slice.Part withoutGoal() {
        return new Slice.Part(
                Optional.empty(), Phrase.of(GapMessage.PART_WITHOUT_GOAL), below(Optional.empty()), ImmutableSet.of());
    }

    boolean isMeasure(String id) {
        return measures.containsKey(id);
    }

    /** The measures of a part of the plan, or all of them, by id. */
    ImmutableList<Measure> measures(Optional<Slice.Part> part) {
        return part.isEmpty()
                ? InOrder.byId(measures.values())
                : part.get().inside().stream()
                        .sorted()
                        .filter(measures::containsKey)
                        .map(id -> find(measures, id, "measure"))
                        .collect(ImmutableList.toImmutableList());
    }

    /** The tasks and measures of a goal, or of none. */
    private ImmutableSet<String> below(Optional<String> goal) {
        return ImmutableSet.<String>builder()
                .addAll(ids(plan.tasks(), task -> task.goal().equals(goal)))
                .addAll(measures(measure -> goalOf(measure).equals(goal)))
                .build();
    }

    private Optional<String> goalOf(Measure measure) {
        return measure.task().flatMap(id -> find(tasks, id, "task").goal());
    }

    private ImmutableSet<String> measures(Predicate<Measure> which) {
        return ids(plan.measures(), which);
    }

    private static <F extends Fact> ImmutableSet<String> ids(List<F> parts, Predicate<F> which) {
        return parts.stream().filter(which).map(Fact::id).collect(ImmutableSet.toImmutableSet());
    }

    private static ImmutableSet<String> with(String id, ImmutableSet<String> others) {
        return ImmutableSet.<String>builder().add(id).addAll(others).build();
    }

    /** How an item is called; empty for one that the plan does not have. */
    Optional<Text> name(String id) {
        return Optional.ofNullable(names.get(id));
    }

    private static ImmutableMap<String, Text> names(ActionPlan plan) {
        ImmutableMap.Builder<String, Text> names = ImmutableMap.builder();
        plan.goals().forEach(goal -> names.put(goal.id(), named(GapMessage.PART_GOAL, goal.code(), goal.title())));
        plan.tasks().forEach(task -> names.put(task.id(), named(GapMessage.PART_TASK, task.code(), task.title())));
        plan.measures()
                .forEach(measure -> names.put(
                        measure.id(), named(GapMessage.PART_MEASURE, Optional.of(measure.number()), measure.title())));
        return names.buildOrThrow();
    }

    private <F extends Fact> F find(Map<String, F> parts, String id, String kind) {
        F found = parts.get(id);
        if (found == null) {
            throw new IllegalArgumentException(
                    "plan " + plan.id() + " has no " + kind + " \"" + id + "\"; it has " + parts.keySet());
        }
        return found;
    }

    private static Text named(GapMessage kind, Optional<String> code, LocalizedText title) {
        Text quoted = Phrase.of(GapMessage.PART_TITLE).with("title", title);
        return Phrase.of(kind)
                .with(
                        "what",
                        code.map(text -> Text.joined(" ", ImmutableList.of(new Literal(text), quoted)))
                                .orElse(quoted));
    }
}
