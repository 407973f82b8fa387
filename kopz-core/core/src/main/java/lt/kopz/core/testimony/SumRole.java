package lt.kopz.core.testimony;

/** What a number does in a source's own sum. */
public enum SumRole {
    /** It is added. */
    ADDED,
    /** It is taken off. */
    SUBTRACTED,
    /** It is what the others make, by the source. */
    RESULT
}
