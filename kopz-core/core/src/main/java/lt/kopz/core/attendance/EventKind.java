package lt.kopz.core.attendance;

/**
 * What kind of event it is.
 */
public enum EventKind {
    /**
     * Lecture (paskaita).
     */
    LECTURE,
    /**
     * Lecture with discussion (paskaita – diskusija).
     */
    LECTURE_DISCUSSION,
    /**
     * Seminar (seminaras).
     */
    SEMINAR,
    /**
     * Training (mokymai).
     */
    TRAINING,
    /**
     * Information campaign (akcija).
     */
    CAMPAIGN,
    /**
     * Meeting with people (susitikimas).
     */
    MEETING,
    /**
     * Anything else; its title says what.
     */
    OTHER
}
