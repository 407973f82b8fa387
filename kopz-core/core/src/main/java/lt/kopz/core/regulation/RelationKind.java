package lt.kopz.core.regulation;

/**
 * How an act relates to another. Most kinds are stated by the act that acts; {@link #AMENDED_BY}, {@link #REPEALED_BY} and {@link
 * #REPLACED_BY} by the act that is acted upon, as registers list them beside it.
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
     * Is changed by the other act.
     */
    AMENDED_BY,
    /**
     * Is ended by the other act.
     */
    REPEALED_BY,
    /**
     * Is ended by the other act, which takes its place.
     */
    REPLACED_BY,
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

    /**
     * Whether it is stated by the act that is acted upon.
     *
     * @return true for {@link #AMENDED_BY}, {@link #REPEALED_BY} and {@link #REPLACED_BY}
     */
    public boolean isPassive() {
        return active() != this;
    }

    /**
     * The same relation as the act that acts would state it.
     *
     * @return {@link #AMENDS} for {@link #AMENDED_BY}, and so on; the relation itself where it is stated so
     */
    public RelationKind active() {
        return switch (this) {
            case AMENDED_BY -> AMENDS;
            case REPEALED_BY -> REPEALS;
            case REPLACED_BY -> REPLACES;
            default -> this;
        };
    }
}
