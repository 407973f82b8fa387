package lt.kopz.core.funding;

/** Which way the money of a {@link Payment} goes. */
public enum PaymentKind {
    /** Money is paid. */
    PAYMENT,
    /** Money that was paid comes back. */
    REFUND
}
