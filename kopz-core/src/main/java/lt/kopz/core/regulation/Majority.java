package lt.kopz.core.regulation;

/**
 * How many votes carry a decision.
 *
 * @param share which part has to be for it: more than half, two thirds, all
 * @param of of what it is a part
 * @param castingVote whether the chair's vote decides where votes are equal
 */
public record Majority(Share share, Base of, boolean castingVote) {
    /** Of what a majority is a part. */
    public enum Base {
        /** Of the votes for and against. */
        VOTES_CAST,
        /** Of the members present, those who abstain among them. */
        PRESENT,
        /** Of the seats the group is declared to have. */
        DECLARED
    }
}
