package lt.kopz.core.funding;

/** How far revenue has come. */
public enum RevenueState {
    /** Expected by a budget or plan; it is in no balance. */
    PLANNED,
    /** Received: the money is there. */
    RECEIVED
}
