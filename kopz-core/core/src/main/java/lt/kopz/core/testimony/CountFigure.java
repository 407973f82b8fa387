package lt.kopz.core.testimony;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Goal;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Task;

/** The numbers of which a source can claim that they changed, each of which kopz counts: a closed set. */
public enum CountFigure {
    /** The members of a group with a seat of their own, as of a day. */
    MEMBERS(CoordinationGroup.class),
    /** The meetings of a group that were held. */
    MEETINGS(CoordinationGroup.class),
    /** The events that were held, every occurrence counted. */
    EVENTS(ActionPlan.class, Goal.class, Task.class, Measure.class, EventSeries.class),
    /** The participations in events that were held. */
    PARTICIPATIONS(Measure.class, EventSeries.class),
    /** The measures of a plan. */
    MEASURES(ActionPlan.class, Goal.class, Task.class),
    /** The measures of a plan that are done, whether as planned or with a deviation. */
    MEASURES_DONE(ActionPlan.class),
    /** The agreements that were signed. */
    AGREEMENTS(ActionPlan.class, Goal.class, Task.class, Measure.class);

    private final ImmutableList<Class<?>> subjects;

    CountFigure(Class<?>... subjects) {
        this.subjects = ImmutableList.copyOf(subjects);
    }

    /**
     * What it is counted of.
     *
     * @return the classes of facts
     */
    public ImmutableList<Class<?>> subjects() {
        return subjects;
    }
}
