package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.leaf.FigureMessage;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Goal;
import lt.kopz.core.plan.Task;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/** How entries of explanations are called, so that each says which it is: by plan item, source, manager, economic kind and place. */
final class Labels {
    private Labels() {}

    /** What an amount is for and from, in the words of its marks; empty where it states none. */
    static Optional<Text> of(Query query, Itemised money) {
        ImmutableList.Builder<Text> words = ImmutableList.builder();
        item(query, money).ifPresent(words::add);
        source(money).ifPresent(words::add);
        money.manager().map(query::name).ifPresent(words::add);
        money.economicKind()
                .map(kind -> GapMessage.kind(kind).<Text>map(Phrase::of).orElseGet(() -> new Literal(kind.code())))
                .ifPresent(words::add);
        money.place().ifPresent(words::add);
        ImmutableList<Text> all = words.build();
        return all.isEmpty() ? Optional.empty() : Optional.of(Text.joined("; ", all));
    }

    private static Optional<Text> item(Query query, Itemised money) {
        ActionPlan plan = query.plan();
        PlanParts parts = new PlanParts(plan);
        return money.measure()
                .filter(id ->
                        plan.measures().stream().anyMatch(item -> item.id().equals(id)))
                .map(id -> parts.measure(id).name())
                .or(() -> money.task()
                        .filter(id -> plan.tasks().stream().map(Task::id).anyMatch(id::equals))
                        .map(id -> parts.task(id).name()))
                .or(() -> money.goal()
                        .filter(id -> plan.goals().stream().map(Goal::id).anyMatch(id::equals))
                        .map(id -> parts.goal(id).name()));
    }

    private static Optional<Text> source(Itemised money) {
        return money.sourceDetail()
                .<Text>map(words -> words)
                .or(() -> money.sourceKind()
                        .map(kind -> GapMessage.source(kind)
                                .<Text>map(Phrase::of)
                                .orElseGet(() -> new Literal(kind.code()))))
                .or(() -> money.sourceCode().map(Literal::new));
    }

    /** The same with the act that set it. */
    static Text withAct(Query query, Text what, Itemised money) {
        return money.act()
                .<Text>map(act -> Phrase.of(GapMessage.BY_ACT)
                        .with("what", what)
                        .with("act", query.leaves().act(act)))
                .orElse(what);
    }

    /** An appropriation or revenue. */
    static Text of(Query query, Amendable money, FigureMessage plain, FigureMessage byAct) {
        Text whole = money.act().isPresent()
                ? Phrase.of(byAct).with("act", query.leaves().act(money.act().get()))
                : Phrase.of(plain);
        return of(query, money)
                .<Text>map(what ->
                        Phrase.of(GapMessage.ENTRY_FOR).with("entry", whole).with("what", what))
                .orElse(whole);
    }
}
