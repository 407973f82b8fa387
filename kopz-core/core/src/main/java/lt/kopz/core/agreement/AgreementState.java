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
     * Prepared and announced to be signed, and not signed.
     */
    TO_BE_SIGNED,
    /**
     * Signed.
     */
    SIGNED,
    /**
     * Signed and in force.
     */
    IN_FORCE,
    /**
     * Ended.
     */
    ENDED
}
