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
     * Not held on its day and put off to a later one, which may be known or not.
     */
    POSTPONED,
    /**
     * Cancelled: it will not be held.
     */
    CANCELLED
}
