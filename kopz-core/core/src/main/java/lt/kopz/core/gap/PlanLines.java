package lt.kopz.core.gap;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableSet;
import lt.kopz.core.funding.Need;
import lt.kopz.core.logic.Answer;

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
        this.parts = Suppliers.memoize(() -> new PlanParts(query.plan()));
        this.pots = Suppliers.memoize(() -> AppropriatedFigure.ids(query.appropriations()));
        this.anyNeedSet = Suppliers.memoize(() -> anySet(query));
        this.needs = Suppliers.memoize(() -> new NeedFigure(query).lines(query.needs()));
        this.appropriated = Suppliers.memoize(() -> money(query, false));
        this.withHandedOver = Suppliers.memoize(() -> isAnyHandedOver(query) ? money(query, true) : appropriated());
    }

    private static Answer anySet(Query query) {
        Answer anySet = Answer.NO;
        for (Need need : query.needs()) {
            anySet = anySet.or(query.inEffect(need));
        }
        return anySet;
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
}
