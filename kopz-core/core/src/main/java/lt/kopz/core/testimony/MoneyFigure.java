package lt.kopz.core.testimony;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Goal;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Programme;
import lt.kopz.core.plan.StrategicMeasure;
import lt.kopz.core.plan.Task;

/**
 * The amounts of money that a source can claim, each of which kopz computes from the facts: a closed set.
 *
 * <p>What a source says in per cent is a {@linkplain Assertion.ShareStated share} of one of them in another: the coverage of the need is
 * {@link #APPROPRIATED} in {@link #NEED}, the execution of the budget {@link #SPENT} in {@link #APPROPRIATED}.
 */
public enum MoneyFigure {
    /** The funding need. */
    NEED(Sides.ONE, Subjects.PLAN),
    /** The money appropriated. */
    APPROPRIATED(Sides.ONE, Subjects.PLAN_OR_BUDGET_LINE),
    /** What is incurred from the money appropriated, or handed on. */
    SPENT(Sides.ONE, Subjects.PLAN),
    /** The cost incurred, whoever pays it. */
    INCURRED(Sides.ONE, Subjects.PLAN_OR_EVENT),
    /** What is priced or promised and still to come, whoever pays it; of a contract what is left of it. */
    COMMITTED(Sides.ONE, Subjects.PLAN_EVENT_OR_CONTRACT),
    /** The cost in all, incurred and committed, whoever pays it. */
    COST(Sides.ONE, Subjects.PLAN_OR_EVENT),
    /** What is paid, refunds taken off, whoever paid it. */
    PAID(Sides.ONE, Subjects.PLAN),
    /** What is left of the money appropriated. */
    UNSPENT(Sides.ONE, Subjects.PLAN),
    /** What is left on the books: opening balance and all that came in, less all that went out. */
    BALANCE(Sides.ONE, Subjects.PLAN_OR_BUDGET_LINE),
    /** The cost incurred for which there is no money. */
    UNFUNDED(Sides.ONE, Subjects.PLAN),
    /** What of the need is not itemised. */
    NOT_ITEMISED(Sides.ONE, Subjects.PLAN),
    /** The revenue planned. */
    REVENUE_PLANNED(Sides.ONE, Subjects.PLAN),
    /** The revenue received. */
    REVENUE_RECEIVED(Sides.ONE, Subjects.PLAN),
    /** The need less the money appropriated: what "the gap" means where nothing else is said. */
    FINANCING_GAP(Sides.GAP, Subjects.PLAN),
    /** The need less the money of all sources. */
    ALL_SOURCES_GAP(Sides.GAP, Subjects.PLAN),
    /** The need less the cost incurred, whoever paid it. */
    DELIVERY_GAP(Sides.GAP, Subjects.PLAN),
    /** What of the need is carried over after a year. */
    CARRIED_OVER_GAP(Sides.GAP, Subjects.PLAN),
    /** The gap of a year with every need spread evenly over the months of its period. */
    PRO_RATA_GAP(Sides.GAP, Subjects.PLAN),
    /** What the planned budget leaves before loans and money left over. */
    RESULT_PLANNED(Sides.RESULT, Subjects.PLAN),
    /** What the planned budget leaves after loans and money left over. */
    RESULT_PLANNED_AFTER_FINANCING(Sides.RESULT, Subjects.PLAN),
    /** What the budget left as it was carried out, before loans and money left over. */
    RESULT_EXECUTED(Sides.RESULT, Subjects.PLAN),
    /** What the budget left as it was carried out, after loans and money left over. */
    RESULT_EXECUTED_AFTER_FINANCING(Sides.RESULT, Subjects.PLAN);

    /** Which ways a figure may lie. */
    private static final class Sides {
        static final ImmutableSet<MoneyDirection> ONE = ImmutableSet.of(MoneyDirection.NONE);
        static final ImmutableSet<MoneyDirection> GAP =
                ImmutableSet.of(MoneyDirection.SHORTFALL, MoneyDirection.SURPLUS, MoneyDirection.NONE);
        static final ImmutableSet<MoneyDirection> RESULT =
                ImmutableSet.of(MoneyDirection.SURPLUS, MoneyDirection.DEFICIT, MoneyDirection.NONE);
    }

    /** What has a figure. */
    private static final class Subjects {
        static final ImmutableList<Class<?>> PLAN =
                ImmutableList.of(ActionPlan.class, Goal.class, Task.class, Measure.class);
        static final ImmutableList<Class<?>> PLAN_OR_EVENT = and(Event.class, EventSeries.class);
        static final ImmutableList<Class<?>> PLAN_OR_BUDGET_LINE = and(StrategicMeasure.class, Programme.class);

        static final ImmutableList<Class<?>> PLAN_EVENT_OR_CONTRACT =
                and(Event.class, EventSeries.class, Contract.class);

        private static ImmutableList<Class<?>> and(Class<?>... others) {
            return ImmutableList.<Class<?>>builder().addAll(PLAN).add(others).build();
        }
    }

    private final ImmutableSet<MoneyDirection> directions;
    private final ImmutableList<Class<?>> subjects;

    MoneyFigure(ImmutableSet<MoneyDirection> directions, ImmutableList<Class<?>> subjects) {
        this.directions = directions;
        this.subjects = subjects;
    }

    /**
     * The ways in which it may lie.
     *
     * @return shortfall or surplus of a gap, surplus or deficit of what a budget leaves; of every figure that there is none
     */
    public ImmutableSet<MoneyDirection> directions() {
        return directions;
    }

    /**
     * Whether an amount of it says which way it lies.
     *
     * @return true for gaps and for what a budget leaves
     */
    public boolean hasDirection() {
        return directions.size() > 1;
    }

    /**
     * Whether it is one of a calendar year, so that a source that claims it names the year.
     *
     * @return true for what is carried over and for the gap by even spreading
     */
    public boolean isOfOneYear() {
        return this == CARRIED_OVER_GAP || this == PRO_RATA_GAP;
    }

    /**
     * What it is a figure of.
     *
     * @return the classes of facts: plans and their parts; of some figures events and series, or strategic measures and programmes, too
     */
    public ImmutableList<Class<?>> subjects() {
        return subjects;
    }
}
