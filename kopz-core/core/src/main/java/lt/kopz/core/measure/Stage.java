package lt.kopz.core.measure;

/** How far money has come. No total of a list mixes stages; a formula that combines some is one of {@linkplain Measurable#stages() several}. */
public enum Stage {
    /** It is needed. */
    NEEDED,
    /** Tenders are asked for. */
    TENDERED,
    /** Somebody has won a tender. */
    AWARDED,
    /** A budget sets it: it is given to be spent, or planned to come in. */
    APPROPRIATED,
    /** It is promised and still to come. */
    COMMITTED,
    /** It is incurred, or handed on. */
    INCURRED,
    /** It is paid. */
    PAID,
    /** It came in. */
    RECEIVED
}
