package lt.kopz.core.attendance;

/**
 * How far an event has come.
 */
public enum EventState {
    /**
     * Planned; there is no evidence that it took place.
     */
    PLANNED,
    /**
     * Held.
     */
    HELD,
    /**
     * Cancelled.
     */
    CANCELLED
}
