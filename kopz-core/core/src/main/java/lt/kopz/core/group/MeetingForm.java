package lt.kopz.core.group;

/** In which form a meeting takes place. */
public enum MeetingForm {
    /** In one room. */
    IN_PERSON,
    /** By means of communication. */
    REMOTE,
    /** In writing, without a meeting. */
    WRITTEN
}
