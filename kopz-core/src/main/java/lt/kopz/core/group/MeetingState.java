package lt.kopz.core.group;

/**
 * How far a meeting has come.
 */
public enum MeetingState {
    /**
     * Planned; there is no evidence that it took place.
     */
    PLANNED,
    /**
     * Held, and there is evidence.
     */
    HELD,
    /**
     * Cancelled.
     */
    CANCELLED
}
