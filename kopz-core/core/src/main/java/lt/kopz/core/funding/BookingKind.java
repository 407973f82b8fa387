package lt.kopz.core.funding;

/** What a {@link Booking} records. */
public enum BookingKind {
    /** Money that is there when the books are opened; it is booked once, in the year it comes into. */
    OPENING_BALANCE,
    /** Money of an appropriation that is handed on into the following budget year, where it is the opening balance. */
    CARRIED_OVER,
    /**
     * The balance that a source states to be left by the end of a day: it is checked and never added. Where not all costs are recorded, it shows what
     * was spent: of 700.00, with 90.00 left, 610.00.
     */
    CLOSING_BALANCE
}
