package lt.kopz.core.money;

import javax.money.CurrencyUnit;

/**
 * An attempt to add, compare or total amounts of different currencies. The currencies are never converted silently: use
 * {@link EuroConversion} or a {@link Rate} first.
 */
public final class CurrencyMismatchException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The code of the currency the operation was in. */
    private final String expected;

    /** The code of the currency that did not fit. */
    private final String actual;

    CurrencyMismatchException(CurrencyUnit expected, CurrencyUnit actual) {
        super("Amounts in " + expected.getCurrencyCode() + " and " + actual.getCurrencyCode()
                + " cannot be combined: convert one of them first, with a rate you name");
        this.expected = expected.getCurrencyCode();
        this.actual = actual.getCurrencyCode();
    }

    /**
     * Returns the code of the currency the operation was in.
     *
     * @return an ISO 4217 code such as {@code EUR}
     */
    public String expected() {
        return expected;
    }

    /**
     * Returns the code of the currency that did not fit.
     *
     * @return an ISO 4217 code such as {@code LTL}
     */
    public String actual() {
        return actual;
    }
}
