package lt.kopz.core.plan;

/** Which way an indicator is to go. */
public enum IndicatorDirection {
    /** More is better: the target is met when it is reached or passed, such as 13 schools visited. */
    MORE_IS_BETTER,
    /** Less is better: the target is met at or below it, such as complaints, or days until an answer. */
    LESS_IS_BETTER,
    /** It is to stay within the bounds of the target, both inclusive, such as 20 to 30 listeners a lecture. */
    WITHIN_RANGE
}
