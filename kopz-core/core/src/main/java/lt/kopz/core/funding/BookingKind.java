package lt.kopz.core.funding;

/** What a {@link Booking} records. */
public enum BookingKind {
    /** Money that is there when the books are opened; it is booked once, in the year it comes into. */
    OPENING_BALANCE,
    /** Money of an appropriation that is handed on into the following budget year, where it is the opening balance. */
    CARRIED_OVER,
    /** Money received from somebody else for the appropriation. */
    TRANSFER_IN,
    /** Money paid back to the appropriation it was spent from. */
    REFUND,
    /** A payment by somebody else for an item of the plan: money that never goes through the municipality's books. */
    THIRD_PARTY_PAYMENT,
    /** An obligation that is entered into and not yet a cost. */
    COMMITMENT,
    /** The balance that a source says is left: it is checked and never added. */
    CLOSING_BALANCE
}
