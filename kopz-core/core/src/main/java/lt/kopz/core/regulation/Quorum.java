package lt.kopz.core.regulation;

/**
 * How many members have to be present for a meeting to be valid.
 *
 * @param share which part of the seats
 * @param of which seats are counted
 */
public record Quorum(Share share, Base of) {
    /** Which seats of a group are counted. */
    public enum Base {
        /** The seats the group is declared to have. */
        DECLARED,
        /** The seats that have a member on the day of the meeting. */
        FILLED,
        /** The members elected or appointed at first, whether or not they still are. */
        ELECTED
    }
}
