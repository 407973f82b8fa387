package lt.kopz.core.plan;

/**
 * How far a deliverable has come.
 */
public enum DeliverableState {
    /**
     * Planned.
     */
    PLANNED,
    /**
     * Delivered.
     */
    DELIVERED,
    /**
     * Not delivered when due, and promised for later.
     */
    POSTPONED
}
