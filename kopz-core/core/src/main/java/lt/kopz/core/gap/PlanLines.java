package lt.kopz.core.gap;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Interner;
import com.google.common.collect.Interners;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import com.google.common.graph.Traverser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.leaf.FigureMessage;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Task;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** The budget of a plan as it is on a day, by an edition: put together once, whichever parts of it are asked for. */
final class PlanLines {
    private final Supplier<Labels> labelsOfNeeds;
    private final Supplier<Labels> labelsOfMoney;
    private final Supplier<PlanParts> parts;
    private final Supplier<ImmutableSet<String>> pots;
    private final Supplier<Answer> anyNeedSet;
    private final Supplier<Itemisation> needs;
    private final Supplier<Itemisation> appropriated;
    private final Supplier<Itemisation> withHandedOver;

    /**
     * The lines of a plan.
     *
     * @param query asks for the plan or any part of it
     */
    PlanLines(Query query) {
        this.labelsOfNeeds = Suppliers.memoize(() -> new Labels(query, query.needs()));
        this.labelsOfMoney = Suppliers.memoize(() -> new Labels(query, query.appropriations()));
        this.parts = Suppliers.memoize(() -> query.dossier()
                .derived(
                        PlanParts.class,
                        query.plan().id(),
                        (all, plan) -> new PlanParts(all.get(ActionPlan.class, plan))));
        this.pots = Suppliers.memoize(() -> AppropriatedFigure.ids(query.appropriations()));
        this.anyNeedSet = Suppliers.memoize(() -> Answer.of(
                query.needs().stream().anyMatch(need -> query.inEffect(need) == Answer.YES),
                query.needs().stream().allMatch(need -> query.inEffect(need) == Answer.NO)));
        this.needs = Suppliers.memoize(() -> new NeedFigure(query).lines(query.needs()));
        this.appropriated = Suppliers.memoize(() -> money(query, false));
        this.withHandedOver = Suppliers.memoize(() -> isAnyHandedOver(query) ? money(query, true) : appropriated());
    }

    private static boolean isAnyHandedOver(Query query) {
        return query.appropriations().stream().anyMatch(money -> AppropriatedFigure.isHandedOverUndated(query, money));
    }

    private static Itemisation money(Query query, boolean withHandedOver) {
        return new AppropriatedFigure(query, withHandedOver).lines(query.appropriations());
    }

    Labels labelsOfNeeds() {
        return labelsOfNeeds.get();
    }

    Labels labelsOfMoney() {
        return labelsOfMoney.get();
    }

    /** The goals, tasks and measures. */
    PlanParts parts() {
        return parts.get();
    }

    /** The ids of the appropriations and their changes. */
    ImmutableSet<String> pots() {
        return pots.get();
    }

    /** Whether any need is set. */
    Answer anyNeedSet() {
        return anyNeedSet.get();
    }

    /** What is needed. */
    Itemisation needs() {
        return needs.get();
    }

    /** What is appropriated; also what was handed over in full, neither on a known day, if it is to be counted with its transfer. */
    Itemisation appropriated(boolean withHandedOver) {
        return withHandedOver ? this.withHandedOver.get() : appropriated();
    }

    private Itemisation appropriated() {
        return appropriated.get();
    }

    /** The goals, tasks and measures of a plan as parts that its money can be asked for. */
    static final class PlanParts {
        private final ActionPlan plan;
        private final ImmutableMap<String, Text> names;
        private final ImmutableMap<String, Task> tasks;
        private final ImmutableMap<String, Measure> measures;
        private final ImmutableSetMultimap<String, String> larger;

        PlanParts(ActionPlan plan) {
            this.plan = plan;
            this.tasks = Maps.uniqueIndex(plan.tasks(), Fact::id);
            this.measures = Maps.uniqueIndex(plan.measures(), Fact::id);
            this.names = names(plan);
            ImmutableSetMultimap.Builder<String, String> found = ImmutableSetMultimap.builder();
            plan.tasks().forEach(task -> task.goal().ifPresent(goal -> found.put(task.id(), goal)));
            plan.measures().forEach(measure -> measure.task().ifPresent(task -> found.put(measure.id(), task)));
            this.larger = found.build();
        }

        Slice.Part measure(String id) {
            return part(find(measures, id, "measure"));
        }

        Slice.Part task(String id) {
            return part(find(tasks, id, "task"));
        }

        Slice.Part goal(String id) {
            return part(find(Maps.uniqueIndex(plan.goals(), Fact::id), id, "goal"));
        }

        private Slice.Part part(Fact item) {
            ImmutableSet<String> id = ImmutableSet.of(item.id());
            return new Slice.Part(
                    Optional.of(item.id()),
                    name(item.id()).orElseThrow(),
                    withAllBelow(id),
                    LinkedFacts.beyond(id, larger::get));
        }

        Slice.Part withoutTask() {
            return outside(GapMessage.PART_WITHOUT_TASK, measures.keySet());
        }

        Slice.Part withoutGoal() {
            return outside(GapMessage.PART_WITHOUT_GOAL, Sets.union(tasks.keySet(), measures.keySet()));
        }

        /** Items that are in nothing larger, with what is in them. */
        private Slice.Part outside(GapMessage name, Set<String> items) {
            return new Slice.Part(
                    Optional.empty(),
                    Phrase.of(name),
                    withAllBelow(Sets.filter(items, id -> !larger.containsKey(id))),
                    ImmutableSet.of());
        }

        private ImmutableSet<String> withAllBelow(Set<String> items) {
            return ImmutableSet.copyOf(
                    Traverser.<String>forTree(larger.inverse()::get).breadthFirst(items));
        }

        boolean isMeasure(String id) {
            return measures.containsKey(id);
        }

        /** The measures of a part of the plan, or all of them, by id. */
        ImmutableList<Measure> measures(Optional<Slice.Part> part) {
            return part.isEmpty()
                    ? FactOrder.byId(measures.values())
                    : part.get().inside().stream()
                            .sorted()
                            .filter(measures::containsKey)
                            .map(id -> find(measures, id, "measure"))
                            .collect(ImmutableList.toImmutableList());
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
                            measure.id(),
                            named(GapMessage.PART_MEASURE, Optional.of(measure.number()), measure.title())));
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

    /**
     * How entries of an explanation are called, so that each says which it is: by its part of the plan, and by source, manager, economic kind,
     * place and time as far as the entries differ in them; by its day where no act is stated.
     */
    static final class Labels {
        private final Query query;
        private final ImmutableSet<Function<Itemised, Optional<Text>>> differing;
        private final boolean doTimesDiffer;
        private final boolean doDaysDiffer;
        /** Of tens of thousands of entries many are called the same. */
        private final Interner<Text> names = Interners.newStrongInterner();

        /** How the entries are called that there may be on the day that is asked for. */
        Labels(Query query, List<? extends Itemised> all) {
            List<? extends Itemised> entries = all.stream()
                    .filter(entry -> query.occurrences().happened(entry.when()) != Answer.NO)
                    .toList();
            this.query = query;
            this.differing = Stream.<Function<Itemised, Optional<Text>>>of(
                            money -> source(query, money),
                            money -> money.manager().map(query::name),
                            money -> kind(query, money),
                            money -> money.place().map(place -> place))
                    .filter(mark -> differ(entries.stream().map(mark)))
                    .collect(ImmutableSet.toImmutableSet());
            this.doTimesDiffer = differ(entries.stream().map(Itemised::time));
            this.doDaysDiffer = differ(
                    entries.stream().filter(money -> money.act().isEmpty()).map(money -> money.when()));
        }

        private static boolean differ(Stream<?> marks) {
            return marks.distinct().limit(2).count() > 1;
        }

        /** A need, by its act. */
        Text need(Itemised need) {
            Optional<Text> act = need.act().map(query.leaves()::act);
            Optional<Text> what = marks(need);
            if (what.isPresent()) {
                Text which = Text.joined("; ", stated(List.of(what, time(need))));
                return act.<Text>map(by ->
                                Phrase.of(GapMessage.BY_ACT).with("what", which).with("act", by))
                        .orElse(which);
            }
            Phrase plain = Phrase.of(act.isPresent() ? FigureMessage.NEED_ENTRY_ACT : FigureMessage.NEED_ENTRY)
                    .with("period", need.time().orElseThrow());
            return act.map(by -> plain.with("act", by)).orElse(plain);
        }

        /** An appropriation, by its act. */
        Text appropriation(Amendable money) {
            return entry(
                    money.act()
                            .<Text>map(act -> Phrase.of(FigureMessage.APPROPRIATION_ACT)
                                    .with("act", query.leaves().act(act)))
                            .orElseGet(() -> Phrase.of(FigureMessage.APPROPRIATION)),
                    money);
        }

        /** An entry of another name; of a change, what it does to the amount that it changes. */
        Text entry(Text name, Amendable money) {
            Amendable original = query.links().original(money);
            Optional<Text> which = marks(money).or(() -> marks(original));
            Text entry = named(name, stated(List.of(which, time(original), day(money))));
            Text changed = switch (money.change()) {
                case ADDED -> Phrase.of(GapMessage.ADDED).with("what", entry);
                case REDUCED -> Phrase.of(GapMessage.REDUCED).with("what", entry);
                case ORIGINAL, REPLACED -> entry;
            };
            return query.money()
                    .statedOtherwise(money)
                    .<Text>map(stated -> Phrase.of(GapMessage.COUNTED_SINCE_ACT)
                            .with("entry", changed)
                            .with("since", money.when())
                            .with("stated", stated))
                    .orElse(changed);
        }

        /** What an amount is with its changes. */
        Text amended(Text name, Amendable original) {
            return named(name, stated(List.of(marks(original), time(original))));
        }

        private Text named(Text name, ImmutableList<Text> marks) {
            return names.intern(
                    marks.isEmpty()
                            ? name
                            : Phrase.of(GapMessage.ENTRY_FOR)
                                    .with("entry", name)
                                    .with("what", Text.joined("; ", marks)));
        }

        private Optional<Text> day(Itemised money) {
            PartialDate day = money.when();
            return doDaysDiffer && money.act().isEmpty() && !day.equals(PartialDate.unknown())
                    ? Optional.of(Phrase.of(GapMessage.DAY).with("day", day))
                    : Optional.empty();
        }

        private Optional<Text> time(Itemised money) {
            return doTimesDiffer
                    ? money.time().map(time -> Phrase.of(GapMessage.PART_PERIOD).with("period", time))
                    : Optional.empty();
        }

        private static ImmutableList<Text> stated(List<Optional<Text>> marks) {
            return marks.stream().flatMap(Optional::stream).collect(ImmutableList.toImmutableList());
        }

        private Optional<Text> marks(Itemised money) {
            ImmutableList.Builder<Text> words = ImmutableList.builder();
            Money.item(money).flatMap(query::itemName).ifPresent(words::add);
            differing.forEach(mark -> mark.apply(money).ifPresent(words::add));
            ImmutableList<Text> all = words.build();
            return all.isEmpty() ? Optional.empty() : Optional.of(names.intern(Text.joined("; ", all)));
        }

        private static Optional<Text> source(Query query, Itemised money) {
            return money.sourceDetail()
                    .<Text>map(words -> words)
                    .or(() -> money.sourceKind().map(query.dossier()::kindName))
                    .or(() -> money.sourceCode().map(Literal::new));
        }

        private static Optional<Text> kind(Query query, Itemised money) {
            return money.economicKind().map(query.dossier()::kindName);
        }
    }
}
