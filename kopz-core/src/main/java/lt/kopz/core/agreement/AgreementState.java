package lt.kopz.core.agreement;

/**
 * How far an agreement has come.
 */
public enum AgreementState {
    /**
     * Prepared, and not signed.
     */
    PREPARED,
    /**
     * Signed.
     */
    SIGNED,
    /**
     * Ended.
     */
    ENDED
}
