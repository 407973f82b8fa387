package lt.kopz.core.regulation;

/**
 * How many votes carry a decision.
 *
 * <p>A casting vote decides where votes are equal and half of them is what is wanted; equal votes are never two thirds. Of the seats that
 * are declared the chair's vote only counts once more. Examples: 6 for and 6 against, the chair for it, carry by more than half of the
 * votes cast. Of 15 seats declared, 7 and 7 with the chair's are 8 and carry, 6 and 6 do not.
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

    /**
     * Whether equal votes can be decided by the chair's.
     *
     * @return true where the chair has a casting vote and half of the votes is the share that is wanted
     */
    public boolean castingVoteCounts() {
        return castingVote && 2L * share.numerator() == share.denominator();
    }
}
