package lt.kopz.core.group;

/**
 * How far a meeting has come. Only {@link #HELD} is evidence that it took place.
 */
public enum MeetingState {
    /**
     * Planned; there is no evidence that it took place.
     */
    PLANNED,
    /**
     * Convened: the members were called to it; there is no evidence that it took place.
     */
    CONVENED,
    /**
     * Held, and there is evidence.
     */
    HELD,
    /**
     * Cancelled.
     */
    CANCELLED;

    /**
     * Whether a source states the meeting as one to come.
     *
     * @return true for {@link #PLANNED} and {@link #CONVENED}
     */
    public boolean isToCome() {
        return this == PLANNED || this == CONVENED;
    }
}
