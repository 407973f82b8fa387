package lt.kopz.core.regulation;

/**
 * What has become of an act by a day, in the order of its life.
 */
public enum ActState {
    /**
     * There is none yet, not even a draft that is known of.
     */
    NOT_YET,
    /**
     * It is a draft, which decides nothing.
     */
    DRAFT,
    /**
     * It is adopted, and neither published nor in force.
     */
    ADOPTED,
    /**
     * It is published, and not in force.
     */
    PUBLISHED,
    /**
     * It is in force as it was adopted.
     */
    IN_FORCE,
    /**
     * It is in force as amended by another act.
     */
    AMENDED,
    /**
     * Another act has taken away its force for a time, which has not passed.
     */
    SUSPENDED,
    /**
     * Another act has repealed or replaced it.
     */
    REPEALED,
    /**
     * It has ended by its own words.
     */
    EXPIRED,
    /**
     * Another act has declared it void from the start.
     */
    VOID;

    /**
     * Whether an act in this state is in force.
     *
     * @return true for {@link #IN_FORCE} and {@link #AMENDED}
     */
    public boolean isInForce() {
        return this == IN_FORCE || this == AMENDED;
    }
}
