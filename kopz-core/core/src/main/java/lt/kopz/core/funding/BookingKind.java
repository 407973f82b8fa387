package lt.kopz.core.funding;

/** What a {@link Booking} records. */
public enum BookingKind {
    /** Money that is there when the books are opened; it is booked once, in the year it comes into. */
    OPENING_BALANCE,
    /** Money of an appropriation that is handed on into the following budget year, where it is the opening balance. */
    CARRIED_OVER,
    /** The balance that a source says is left: it is checked and never added. */
    CLOSING_BALANCE
}
