package lt.kopz.core.funding;

/** Whether an appropriation stands for itself or changes another one, so that an original and a revised budget are never added up. */
public enum AppropriationKind {
    /** Stands for itself: 1000.00 appropriated in February. */
    ORIGINAL,
    /** Comes on top of the original: 200.00 added in June make 1200.00. */
    ADDED,
    /** Is taken away from the original: 300.00 taken back in June leave 700.00; the amount is given without a sign. */
    REDUCED,
    /** Is the new whole in place of the original and of all its earlier changes: 900.00 instead of 1000.00, not 1900.00. */
    REPLACED
}
