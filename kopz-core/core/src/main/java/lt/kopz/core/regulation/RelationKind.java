package lt.kopz.core.regulation;

/**
 * How an act relates to another.
 */
public enum RelationKind {
    /**
     * Changes the other act.
     */
    AMENDS,
    /**
     * Ends the other act.
     */
    REPEALS,
    /**
     * Ends the other act and takes its place.
     */
    REPLACES,
    /**
     * Approves what the other act contains.
     */
    APPROVES,
    /**
     * Carries out the other act.
     */
    IMPLEMENTS,
    /**
     * Rests on the other act as its legal ground.
     */
    BASED_ON,
    /**
     * Follows the other document, which does not bind it.
     */
    GUIDED_BY;

    /**
     * Whether the other act says something else, or nothing, from then on.
     *
     * @return true for {@link #AMENDS}, {@link #REPEALS} and {@link #REPLACES}
     */
    public boolean changesTheOther() {
        return this == AMENDS || this == REPEALS || this == REPLACES;
    }
}
