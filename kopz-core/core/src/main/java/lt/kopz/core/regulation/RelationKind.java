package lt.kopz.core.regulation;

/**
 * How an act relates to another. Most kinds are stated by the act that acts; {@link #AMENDED_BY} and the others of the kind by the act that is
 * acted upon, as registers list them beside it.
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
     * Takes away the force of the other act, or of a point of it, for a time. Its text stays.
     */
    SUSPENDS,
    /**
     * Declares the other act, or a point of it, void from the start: it never was in force.
     */
    ANNULS,
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
     * Is without force by the other act for a time.
     */
    SUSPENDED_BY,
    /**
     * Is declared void from the start by the other act.
     */
    ANNULLED_BY,
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
     * @return true for {@link #AMENDS}, {@link #REPEALS}, {@link #REPLACES} and {@link #ANNULS}; a suspension leaves the words as they are
     */
    public boolean changesTheOther() {
        return this == AMENDS || this == REPEALS || this == REPLACES || this == ANNULS;
    }

    /**
     * Whether it is stated by the act that is acted upon.
     *
     * @return true for {@link #AMENDED_BY} and the others of the kind
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
            case SUSPENDED_BY -> SUSPENDS;
            case ANNULLED_BY -> ANNULS;
            default -> this;
        };
    }
}
