package lt.kopz.core.completeness;

/** How much of what there is a list holds. */
public enum Extent {
    /** All of it: what is not in the list is not there. */
    COMPLETE,
    /** Some of it: more may be there. */
    PARTIAL
}
